"""The contracts of a person, and what each says from which day on."""

from __future__ import annotations

from dataclasses import replace

from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.team import Employed
from budgetdesk.ui.pages.team.contract_form import ContractForm, HireForm
from budgetdesk.ui.pages.team.ending import EndingDialog
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.version_form import VersionForm, surcharges_text
from budgetdesk.ui.pages.team.words import (
    day_or_nothing,
    number_or_nothing,
    pay_text,
    time_text,
    yes_or_nothing,
)
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases import staff_contracts as use
from budgetdesk.usecases.desk import Label
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word


class ContractsPart(PersonPart):
    """Contracts above, the versions of the chosen one below."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out both lists."""
        super().__init__(room, chosen)
        self.heading(self.tr("Contracts"))
        self.list: Listed[Employed] = Listed(
            self,
            self.tr("Contracts"),
            self.tr("There is no contract yet. “New contract” begins."),
            (
                Column(self.tr("From"), lambda one: one.contract.begins, day_text),
                Column(self.tr("Until"), lambda one: one.contract.ends, day_or_nothing),
                Column(self.tr("Ends by"), _ended_by, stretch=True),
                Column(
                    self.tr("Fixed term"),
                    lambda one: yes_or_nothing(is_so=one.contract.fixed_term),
                ),
                Column(
                    self.tr("Probation until"),
                    lambda one: one.contract.probation_until,
                    day_or_nothing,
                ),
                Column(self.tr("Signed on"), lambda one: one.contract.signed_on, day_or_nothing),
            ),
        )
        _, *of_contract = self.buttons(
            (self.tr("New contract…"), self.hire),
            (self.tr("Change contract…"), self.change),
            (self.tr("End of employment…"), self.end),
            (self.tr("Remove contract…"), self.remove),
        )
        self.list.serve(*of_contract)
        self.heading(self.tr("What is agreed"))
        self.versions: Listed[ContractVersion] = Listed(
            self,
            self.tr("What is agreed"),
            self.tr("Here stands what the chosen contract says from which day on."),
            (
                Column(self.tr("From"), lambda one: one.from_day, day_text),
                Column(self.tr("Employment"), lambda one: word("status", one.status.value)),
                Column(self.tr("Pay"), pay_text),
                Column(self.tr("Hours"), time_text),
                Column(
                    self.tr("Days of leave"),
                    lambda one: one.leave_days,
                    number_or_nothing,
                    right=True,
                ),
                Column(self.tr("Surcharges"), surcharges_text, stretch=True),
            ),
        )
        new_terms, *of_terms = self.buttons(
            (self.tr("New terms from a day…"), self.add_version),
            (self.tr("Change these terms…"), self.change_version),
            (self.tr("Remove these terms…"), self.remove_version),
        )
        self.list.serve(new_terms)
        self.versions.serve(*of_terms)
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.change())
        self.list.table.chosen.connect(self._show_versions)
        self.versions.table.opened.connect(lambda _: self.change_version())
        self.ending: EndingDialog | None = None

    def reload(self) -> None:
        """Read the contracts anew; the latest one is chosen first."""
        person = self.member()
        held = self.list.table.selected_row()
        contracts = () if person is None else tuple(reversed(person.contracts))
        self.list.show(contracts)
        for place, one in enumerate(contracts):
            if held is not None and one.contract.id == held.contract.id:
                self.list.table.selectRow(place)
        self._show_versions()

    def hire(self) -> None:
        """Enter a new contract with its first terms."""
        person = self.wanted()
        if person is None:
            return
        today = self.room.desk.today
        contract = Contract(ContractId(0), person.id, today)
        last = next(
            (each for one in reversed(person.contracts) for each in one.versions[-1:]), None
        )
        new = ContractVersion(ContractVersionId(0), ContractId(0), today, Status.FULL)
        base = new if last is None else replace(last, id=new.id, contract=new.contract)
        form = HireForm(contract, replace(base, from_day=today), self.room)

        def store() -> bool:
            label = Label.of("save_contract", name=person.assistant.short)
            return self.done(label, use.hire, form.contract(), form.version())

        self.open_form(self.tr("New contract"), form, store)

    def change(self) -> None:
        """Change the chosen contract."""
        person, row = self.wanted(), self.list.table.selected_row()
        if person is None:
            return
        if row is None:
            self.hire()
            return
        form = ContractForm(row.contract, self.room)

        def store() -> bool:
            label = Label.of("save_contract", name=person.assistant.short)
            return self.done(label, use.save_contract, form.contract())

        self.open_form(self.tr("Contract"), form, store)

    def end(self) -> None:
        """Say how the chosen contract ends, and see what is still owed."""
        person, row = self.wanted(), self.list.table.selected_row()
        if person is None or row is None:
            return
        self.ending = EndingDialog(self.room, person, row.contract, self)
        self.ending.finished.connect(lambda _: self.list.table.setFocus())
        self.ending.open()

    def remove(self) -> None:
        """Remove a contract that was entered by mistake."""
        person, row = self.wanted(), self.list.table.selected_row()
        if person is None or row is None:
            return
        question = self.tr(
            "Remove the contract from {day}? This is for slips. Whoever leaves is entered by “End"
            " of employment”. You can undo it."
        )
        if confirmed(
            self,
            question.format(day=day_text(row.contract.begins)),
            yes=self.tr("&Remove"),
            no=self.tr("&Keep"),
        ):
            label = Label.of("remove_contract", name=person.assistant.short)
            self.done(label, use.remove_contract, row.contract.id)
            self.list.take_focus()

    def add_version(self) -> None:
        """Say what the contract says from another day on."""
        self._version_form(is_new=True)

    def change_version(self) -> None:
        """Change the chosen version."""
        self._version_form(is_new=False)

    def remove_version(self) -> None:
        """Remove the chosen version."""
        person, version = self.wanted(), self.versions.table.selected_row()
        if person is None or version is None:
            return
        question = self.tr("Remove the terms from {day}? You can undo it.")
        if confirmed(
            self,
            question.format(day=day_text(version.from_day)),
            yes=self.tr("&Remove"),
            no=self.tr("&Keep"),
        ):
            name = person.assistant.short
            label = Label.of("remove_contract_version", name=name, day=version.from_day)
            self.done(label, use.remove_version, version.id)
            self.versions.take_focus()

    def _version_form(self, *, is_new: bool) -> None:
        person, version = self.wanted(), self.versions.table.selected_row()
        if person is None:
            return
        if version is None:
            self._first_version(person.assistant.short)
            return
        if is_new:
            first = max(self.room.desk.today, version.from_day)
            version = replace(version, id=ContractVersionId(0), from_day=first)
        self._open_version(version, person.assistant.short)

    def _first_version(self, name: str) -> None:
        """A contract without any terms gets its first; without a contract one begins."""
        row = self.list.table.selected_row()
        if row is None:
            self.hire()
            return
        begins = row.contract.begins
        blank = ContractVersion(ContractVersionId(0), row.contract.id, begins, Status.FULL)
        self._open_version(blank, name)

    def _open_version(self, version: ContractVersion, name: str) -> None:
        form = VersionForm(version, self.room)

        def store() -> bool:
            said = form.version()
            label = Label.of("save_contract_version", name=name, day=said.from_day)
            return self.done(label, use.save_version, said)

        self.open_form(self.tr("What is agreed"), form, store)

    def _show_versions(self) -> None:
        row = self.list.table.selected_row()
        self.versions.show(() if row is None else tuple(reversed(row.versions)))


def _ended_by(one: Employed) -> str:
    by = one.contract.ended_by
    return "" if by is None else word("ended_by", by.value)
