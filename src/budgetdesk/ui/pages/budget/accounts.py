"""Accounts with what was on them at the start, and the cost types."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.money import Money, total
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import (
    everything,
    open_account,
    opening_for,
    save,
    state_opening,
)
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import word


@dataclass(frozen=True, slots=True)
class AccountRow:
    """An account with its opening balances."""

    account: Account
    openings: tuple[OpeningBalance, ...]

    @property
    def id(self) -> AccountId:
        """What tells this row from the others."""
        return self.account.id

    @property
    def opening(self) -> Money | None:
        """Sum of the opening balances; None where none was entered."""
        return total(one.amount for one in self.openings) if self.openings else None


class AccountsSection(Section):
    """Where the money lies."""

    def __init__(self, room: Room) -> None:
        """Lay out the list."""
        super().__init__(room)
        self.list: Listed[AccountRow] = Listed(
            self,
            self.tr("Accounts"),
            self.tr("Where does the money lie? Enter the account of the budget with its IBAN."),
            (
                Column(self.tr("Name"), lambda one: one.account.name, stretch=True),
                Column(self.tr("Kind"), lambda one: word("account_kind", one.account.kind.value)),
                Column(self.tr("IBAN"), lambda one: _in_groups(one.account.iban)),
                Column(
                    self.tr("Opening balance"),
                    lambda one: one.opening,
                    lambda amount: "–" if amount is None else money_text(amount),
                    right=True,
                ),
                Column(
                    self.tr("Begins on"),
                    lambda one: one.openings[0].on if one.openings else None,
                    _day,
                ),
                Column(self.tr("Closed on"), lambda one: one.account.closed_on, _day),
            ),
        )
        self.buttons(
            (self.tr("Add account…"), self.add),
            (self.tr("Change account…"), self.edit),
            (self.tr("Enter opening balance…"), self.enter_opening),
        )
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.edit())

    def reload(self) -> None:
        """Show the accounts."""
        desk = self.room.desk
        openings = desk.read(everything, OpeningBalance)
        self.list.show(
            [
                AccountRow(one, tuple(each for each in openings if each.account == one.id))
                for one in desk.read(everything, Account)
            ]
        )

    def add(self) -> None:
        """Enter an account with what was on it."""
        form = self._form(Account(AccountId(0), "", AccountKind.BANK))
        form.add("opening", self.tr("Balance at the start"), MoneyEdit())
        form.add(
            "on",
            self.tr("On this day, before the first booking"),
            DayEdit(self.room.desk.today),
            self.tr("Empty: today."),
        )
        form.add("owner", self.tr("Whose money that is"), ChoiceEdit(self._owners()))

        def store() -> bool:
            account = self._entered(form, Account(AccountId(0), "", AccountKind.BANK))
            openings: Sequence[OpeningBalance] = ()
            amount = form.value("opening")
            if amount is not None:
                pot, teilbudget = form.value("owner")
                on = form.value("on") or self.room.desk.today
                openings = [opening_for(amount, on, pot, teilbudget)]
            label = Label.of("save_account", name=account.name)
            return self.room.actions.run(label, open_account, account, openings) is not None

        self.open_form(self.tr("Account"), form, store)

    def edit(self) -> None:
        """Change the chosen account."""
        row = self.list.table.selected_row()
        if row is None:
            return
        form = self._form(row.account)
        form.add(
            "closed_on",
            self.tr("Closed on"),
            DayEdit(self.room.desk.today),
            self.tr("Its last day. Its bookings stay."),
        )
        form.show_value("closed_on", row.account.closed_on)

        def store() -> bool:
            account = replace(self._entered(form, row.account), closed_on=form.value("closed_on"))
            label = Label.of("save_account", name=account.name)
            return self.room.actions.run(label, save, account) is not None

        self.open_form(self.tr("Account"), form, store)

    def enter_opening(self) -> None:
        """Say what was on the chosen account at the start, for one owner."""
        row = self.list.table.selected_row()
        if row is None:
            return
        form = Form()
        form.add("amount", self.tr("Balance at the start"), MoneyEdit(), needed=True)
        form.add(
            "on",
            self.tr("On this day, before the first booking"),
            DayEdit(self.room.desk.today),
            needed=True,
        )
        form.add("owner", self.tr("Whose money that is"), ChoiceEdit(self._owners()))
        if row.openings:
            first = row.openings[0]
            form.show_value("amount", first.amount)
            form.show_value("on", first.on)
            form.show_value("owner", (first.pot, first.teilbudget))

        def store() -> bool:
            pot, teilbudget = form.value("owner")
            opening = opening_for(form.value("amount"), form.value("on"), pot, teilbudget)
            label = Label.of("opening_balance", name=row.account.name)
            stated = replace(opening, account=row.account.id)
            return self.room.actions.run(label, state_opening, stated) is not None

        self.open_form(self.tr("Opening balance"), form, store)

    def _form(self, before: Account) -> Form:
        form = Form()
        kinds = [(one, word("account_kind", one.value)) for one in AccountKind]
        form.add("name", self.tr("Name"), TextEdit(), needed=True)
        form.add("kind", self.tr("Kind"), ChoiceEdit(kinds))
        form.add("iban", self.tr("IBAN"), TextEdit(), self.tr("Statements are recognised by it."))
        form.add("note", self.tr("Note"), TextEdit())
        for key in ("name", "kind", "iban", "note"):
            form.show_value(key, getattr(before, key))
        return form

    def _entered(self, form: Form, before: Account) -> Account:
        iban = "".join(form.value("iban").split()).upper()
        return replace(
            before,
            name=form.value("name"),
            kind=form.value("kind"),
            iban=iban,
            note=form.value("note"),
        )

    def _owners(self) -> list[tuple[tuple[Pot, TeilbudgetId | None], str]]:
        teilbudgets = self.room.desk.read(everything, Teilbudget)
        found: list[tuple[tuple[Pot, TeilbudgetId | None], str]] = [
            ((Pot.TEILBUDGET, one.id), one.code) for one in teilbudgets
        ]
        others = (Pot.OPEN, Pot.OWN, Pot.PRIVATE)
        return [*found, *(((pot, None), word("pot", pot.value)) for pot in others)]


class CostTypesSection(Section):
    """What money comes in or goes out for."""

    def __init__(self, room: Room) -> None:
        """Lay out the list."""
        super().__init__(room)
        self.list: Listed[CostType] = Listed(
            self,
            self.tr("Cost types"),
            self.tr("Here stands what money comes in or goes out for."),
            (
                Column(self.tr("Short name"), lambda one: one.code),
                Column(self.tr("Name"), lambda one: one.name, stretch=True),
                Column(self.tr("Kind"), lambda one: word("cost_kind", one.kind.value)),
                Column(
                    self.tr("By assistant"), lambda one: self.tr("yes") if one.per_assistant else ""
                ),
                Column(self.tr("Still used"), lambda one: self._used(is_retired=one.retired)),
            ),
        )
        self.buttons(
            (self.tr("Add cost type…"), self.add), (self.tr("Change cost type…"), self.edit)
        )
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.edit())

    def reload(self) -> None:
        """Show the cost types."""
        self.list.show(self.room.desk.read(everything, CostType))

    def add(self) -> None:
        """Enter a cost type."""
        last = max((one.position for one in self.list.table.rows_model.rows), default=0)
        self._form(CostType(CostTypeId(0), "", "", position=last + 1))

    def edit(self) -> None:
        """Change the chosen cost type."""
        row = self.list.table.selected_row()
        if row is not None:
            self._form(row)

    def _used(self, *, is_retired: bool) -> str:
        return self.tr("no") if is_retired else self.tr("yes")

    def _form(self, before: CostType) -> None:
        form = Form()
        kinds = [(one, word("cost_kind", one.value)) for one in CostKind]
        yes_no = [(False, self.tr("no")), (True, self.tr("yes"))]
        form.add("code", self.tr("Short name"), TextEdit(), needed=True)
        form.add("name", self.tr("Name"), TextEdit(), needed=True)
        form.add("kind", self.tr("Kind"), ChoiceEdit(kinds))
        form.add("per_assistant", self.tr("By assistant"), ChoiceEdit(yes_no))
        form.add("retired", self.tr("No longer offered"), ChoiceEdit(yes_no))
        keys = ("code", "name", "kind", "per_assistant", "retired")
        for key in keys:
            form.show_value(key, getattr(before, key))

        def store() -> bool:
            changed: CostType = replace(before, **{key: form.value(key) for key in keys})
            label = Label.of("save_cost_type", name=changed.name)
            return self.room.actions.run(label, save, changed) is not None

        self.open_form(self.tr("Cost type"), form, store)


def _day(day: object) -> str:
    return "–" if day is None else day_text(day)  # type: ignore[arg-type]


def _in_groups(iban: str) -> str:
    """Return an IBAN as paper shows it: in groups of four."""
    return " ".join(iban[start : start + 4] for start in range(0, len(iban), 4))
