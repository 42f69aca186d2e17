"""The forms of a contract: of one that begins, with its first terms, and of one that runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.contract_checks import version_problems
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.statutory.law import law_on
from budgetdesk.ui.pages.team.version_form import VersionForm
from budgetdesk.ui.pages.team.words import (
    FittingForm,
    choice_of,
    choices,
    given,
    shown,
    yes_no,
)
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases.staff_contracts import problems_of_contract
from budgetdesk.usecases.statutory_files import figures_in_force

_NEW: Final = (
    *("begins", "signed_on", "fixed_term", "fixed_term_reason", "ends", "probation_until"),
)
_END: Final = ("ended_by", "notice_on")
NOTICES: Final = frozenset({EndedBy.NOTICE_BY_EMPLOYER, EndedBy.NOTICE_BY_ASSISTANT})
"""Ends that somebody gives notice of."""


class ContractForm(FittingForm):
    """Begin, end, term and probation of a contract."""

    def __init__(self, contract: Contract, room: Room) -> None:
        """Show a contract."""
        super().__init__()
        self._contract, self._room = contract, room
        add_contract_fields(self, room.desk.today)
        ways = [(None, self.tr("still open")), *choices(EndedBy, "ended_by")]
        self.add("ended_by", self.tr("Ends by"), choice_of(ways))
        self.add("notice_on", self.tr("Notice received on"), DayEdit(room.desk.today))
        self.add("note", self.tr("Note"), TextEdit())
        shown(self, contract, (*_NEW, *_END, "note"))
        self.judge_by(self._problems)
        self.edited.connect(self._follow)
        self._follow()
        self.check()

    def contract(self) -> Contract:
        """Return the contract as entered."""
        values = given(self, (*_NEW, *_END, "note"))
        values["begins"] = values["begins"] or self._contract.begins
        return replace(self._contract, **values)

    def _follow(self) -> None:
        offer_contract_fields(self)
        self.offer_where("notice_on", wanted=self.value("ended_by") in NOTICES)

    def _problems(self) -> Iterable[Problem]:
        return self._room.desk.read(problems_of_contract, self.contract())


class HireForm(VersionForm):
    """A new contract with what it says from its first day on."""

    def __init__(self, contract: Contract, version: ContractVersion, room: Room) -> None:
        """Ask for all."""
        self._contract = contract
        super().__init__(version, room)

    def add_beginning(self) -> None:
        """Add the fields of the contract itself."""
        add_contract_fields(self, self._room.desk.today)
        shown(self, self._contract, _NEW)

    def follow(self) -> None:
        """Show what belongs to the kind of contract too."""
        super().follow()
        offer_contract_fields(self)

    def first_day(self) -> date:
        """Return the first day of the contract."""
        return self.contract().begins

    def contract(self) -> Contract:
        """Return the contract as entered."""
        values = given(self, _NEW)
        values["begins"] = values["begins"] or self._contract.begins
        return replace(self._contract, **values)

    def found(self, version: ContractVersion) -> Iterable[Problem]:
        """Return what is wrong with contract and terms."""
        contract = self.contract()
        yield from self._room.desk.read(problems_of_contract, contract)
        law = law_on(figures_in_force(), contract.begins, preview=True)
        yield from version_problems(version, contract, (), law)


def offer_contract_fields(form: FittingForm) -> None:
    """Show the reason of a fixed term only where there is one."""
    form.offer_where("fixed_term_reason", wanted=form.value("fixed_term"))


def add_contract_fields(form: Form, today: date) -> None:
    """Add the fields that a contract has from its beginning."""
    translate = QCoreApplication.translate
    form.add("begins", translate("ContractForm", "First day"), DayEdit(today), needed=True)
    form.add("signed_on", translate("ContractForm", "Signed on"), DayEdit(today))
    form.add("fixed_term", translate("ContractForm", "For a fixed term"), choice_of(yes_no()))
    why = translate(
        "ContractForm", "Empty: without a reason, at most two years (§ 14 Abs. 2 TzBfG)."
    )
    reason = translate("ContractForm", "Reason of the fixed term")
    form.add("fixed_term_reason", reason, TextEdit(), why)
    last = translate("ContractForm", "Last day")
    form.add("ends", last, DayEdit(today), translate("ContractForm", "Empty: open."))
    months = translate("ContractForm", "§ 622 Abs. 3 BGB allows at most six months.")
    form.add(
        "probation_until", translate("ContractForm", "Probation until"), DayEdit(today), months
    )
