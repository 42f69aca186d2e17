"""The steps of the guided form for a new file; each is a short form that saves itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QLabel

from budgetdesk.budget.agreement import Agreement, ProofMode, ProofPeriod
from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import AgreementId, FunderId, GrantAmountId, GrantId
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.ids import AccountId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.start import documents_folder
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.fields import narrow
from budgetdesk.ui.widgets.form import Form
from budgetdesk.usecases import agreements, first_steps, setting_up
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.granting import GrantOnPaper
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import texts, word

if TYPE_CHECKING:
    from budgetdesk.ui.widgets.page import Room


class Step(QObject):
    """One step: its title, one sentence, its form, and what it saves."""

    title = ""
    sentence = ""

    def __init__(self, today: date) -> None:
        """Make the form."""
        super().__init__()
        self.today = today
        self.form = Form()

    def prepare(self, room: Room) -> None:
        """Add what can be asked only now, by what the file holds."""
        del room

    def save(self, room: Room) -> bool:
        """Store what was entered; tell whether it was done."""
        del room
        return True


class PersonStep(Step):
    """Whose budget it is, and where the file lies. The file is made by the guide."""

    def __init__(self, today: date) -> None:
        """Ask for name, Land and place."""
        super().__init__(today)
        self.title = self.tr("The person")
        self.sentence = self.tr("For whom is the budget?")
        self.name, self.place = TextEdit(), TextEdit()
        lands = [(land, word("land", land.value)) for land in Land]
        self.land = ChoiceEdit([(None, self.tr("not chosen yet")), *lands])
        self.form.add("name", self.tr("&Name of the person"), self.name, needed=True)
        self.form.add(
            "land",
            self.tr("&Land"),
            self.land,
            self.tr("Public holidays depend on it, and with them some deadlines."),
        )
        self.form.add(
            "place",
            self.tr("&File"),
            self.place,
            self.tr("All data lies in this one file on your computer, nowhere else."),
            needed=True,
        )
        self.name.edited.connect(self._propose)
        self.place.edited.connect(self._on_own_place)
        self._own_place = False

    @property
    def path(self) -> Path:
        """Where the file is to lie."""
        path = Path(self.place.value()).expanduser()
        return path if path.suffix == ".budget" else path.with_name(f"{path.name}.budget")

    def _propose(self) -> None:
        if not self._own_place:
            kept = "".join(one for one in self.name.value() if one.isalnum() or one in " -")
            name = kept.strip() or self.tr("budget")
            self.place.show_value(str(documents_folder() / "BudgetDesk" / f"{name}.budget"))

    def _on_own_place(self) -> None:
        self._own_place = True


class AccountStep(Step):
    """The account on which the budget comes in."""

    def __init__(self, today: date) -> None:
        """Ask for name, IBAN and opening balance."""
        super().__init__(today)
        self.title = self.tr("The account")
        self.sentence = self.tr("On which account does the money of the budget come in?")
        self.name, self.iban = TextEdit(), TextEdit()
        self.name.show_value(_first_name("account"))
        self.amount, self.on = MoneyEdit(), DayEdit(today)
        self.on.show_value(date(today.year, 1, 1))
        self.form.add("name", self.tr("&Name of the account"), self.name, needed=True)
        self.form.add(
            "iban",
            self.tr("&IBAN"),
            self.iban,
            self.tr("With it, statements of your bank find this account by themselves."),
        )
        self.form.add(
            "amount",
            self.tr("Balance at the &beginning"),
            self.amount,
            self.tr("What was on the account in the morning of the day below. It may stay empty."),
        )
        self.form.add("on", self.tr("On the &day"), self.on)
        self.owner: ChoiceEdit | None = None

    def prepare(self, room: Room) -> None:
        """Ask whose money the balance is, if it is known by now what was granted."""
        found = room.desk.read(setting_up.everything, Teilbudget)
        if self.owner is None and found:
            of_grant = self.tr("Money of the budget: {name}")
            owners = [((Pot.TEILBUDGET, one.id), of_grant.format(name=one.name)) for one in found]
            self.owner = ChoiceEdit([*owners, *(((pot, None), said) for pot, said in _others())])
            narrow(self.owner)
            hint = self.tr("It decides whether the money counts in the report.")
            self.form.add("owner", self.tr("Whose mone&y was it?"), self.owner, hint)

    def save(self, room: Room) -> bool:
        """Store the account with its opening balance.

        Without a Teilbudget nobody can say whose money it is; the step of the grant asks then.
        """
        iban = "".join(self.iban.value().split())
        account = Account(AccountId(0), self.name.value(), AccountKind.BANK, iban)
        amount = self.amount.value()
        pot, teilbudget = (Pot.OPEN, None) if self.owner is None else self.owner.value()
        on = self.on.value() or self.today
        openings = [] if amount is None else [setting_up.opening_for(amount, on, pot, teilbudget)]
        label = Label.of("save_account", name=account.name)
        return room.actions.run(label, setting_up.open_account, account, openings) is not None


class FunderStep(Step):
    """Who pays."""

    def __init__(self, today: date) -> None:
        """Ask for name, kind and Aktenzeichen."""
        super().__init__(today)
        self.title = self.tr("Who pays")
        self.sentence = self.tr("Which agency pays the budget (Leistungsträger)?")
        self.name, self.aktenzeichen = TextEdit(), TextEdit()
        self.kind = ChoiceEdit([(kind, word("funder_kind", kind.value)) for kind in FunderKind])
        self.form.add("name", self.tr("&Name of the agency"), self.name, needed=True)
        self.form.add("kind", self.tr("&Kind"), self.kind)
        self.form.add("aktenzeichen", self.tr("&Reference (Aktenzeichen)"), self.aktenzeichen)

    def save(self, room: Room) -> bool:
        """Store the funder."""
        name, kind = self.name.value(), self.kind.value()
        funder = Funder(FunderId(0), name, kind, self.aktenzeichen.value(), leads=True)
        label = Label.of("save_funder", name=name)
        return room.actions.run(label, setting_up.save, funder) is not None


class GrantStep(Step):
    """What is granted, from when to when."""

    def __init__(self, today: date) -> None:
        """Ask for purpose, days and amount."""
        super().__init__(today)
        self.title = self.tr("The grant")
        self.sentence = self.tr("What does the letter of the agency (Bescheid) say?")
        self.code, self.name = TextEdit(), TextEdit()
        self.code.show_value(_first_name("teilbudget_code"))
        self.name.show_value(_first_name("teilbudget"))
        self.first, self.last, self.amount = DayEdit(today), DayEdit(today), MoneyEdit()
        self.form.add("name", self.tr("&What for"), self.name, needed=True)
        self.form.add("code", self.tr("Short na&me"), self.code, self.tr("For lists."), needed=True)
        self.form.add("valid_from", self.tr("Granted &from"), self.first, needed=True)
        self.form.add("valid_to", self.tr("Granted &to"), self.last, needed=True)
        self.form.add("amount", self.tr("&Amount a month"), self.amount, needed=True)
        self.form.judge_by(self._problems)
        self.openings: ChoiceEdit | None = None

    def prepare(self, room: Room) -> None:
        """Ask whose money was on the accounts at the beginning, if that is still open."""
        found = room.desk.read(setting_up.unassigned_openings)
        if self.openings is None and found:
            self.openings = ChoiceEdit(
                [(Pot.TEILBUDGET, self.tr("Money of this budget")), *_others()]
            )
            narrow(self.openings)
            there = self.tr("{amount} were on “{account}” on {day}.")
            said = " ".join(
                there.format(
                    amount=money_text(one.amount), account=account.name, day=day_text(one.on)
                )
                for account, one in found
            )
            rest = self.tr("What was left of the budget belongs to it.")
            label = self.tr("Whose mone&y was there at the beginning?")
            self.form.add("openings", label, self.openings, f"{said} {rest}")

    def save(self, room: Room) -> bool:
        """Store the Teilbudget with its grant."""
        funders = room.desk.read(setting_up.everything, Funder)
        paper = self._paper()
        if paper is None or not funders:
            return False
        code, name = self.code.value(), self.name.value()
        teilbudget = Teilbudget(TeilbudgetId(0), code, name, funders[0].id)
        label = Label.of("save_grant", name=code)
        pot = Pot.OPEN if self.openings is None else self.openings.value()
        deed, run = first_steps.begin_teilbudget, room.actions.run
        return run(label, deed, teilbudget, paper, openings=pot) is not None

    def _paper(self) -> GrantOnPaper | None:
        first, last, amount = self.first.value(), self.last.value(), self.amount.value()
        if first is None or last is None or amount is None:
            return None
        grant = Grant(GrantId(0), TeilbudgetId(0), first, last)
        return GrantOnPaper(grant, (GrantAmount(GrantAmountId(0), GrantId(0), first, amount),))

    def _problems(self) -> list[Problem]:
        paper = self._paper()
        return [] if paper is None else paper.problems()


class AgreementStep(Step):
    """How the money is accounted for."""

    def __init__(self, today: date) -> None:
        """Ask for the basics of the Zielvereinbarung."""
        super().__init__(today)
        self.title = self.tr("The agreement")
        self.sentence = self.tr("What does the agreement (Zielvereinbarung) say about the proof?")
        self.first = DayEdit(today)
        self.mode = ChoiceEdit([(one, word("proof_mode", one.value)) for one in ProofMode])
        self.period = ChoiceEdit([(one, word("proof_period", one.value)) for one in ProofPeriod])
        self.form.add("valid_from", self.tr("It holds &from"), self.first, needed=True)
        self.form.add("proof_mode", self.tr("&Proof by"), self.mode)
        self.form.add("proof_period", self.tr("Proof for &each"), self.period)
        rest = QLabel(self.tr("You add the rest on the page Budget."))
        rest.setProperty("role", "second")
        rest.setWordWrap(True)
        self.form.add_widget(rest)

    def save(self, room: Room) -> bool:
        """Store the agreement for the Teilbudget."""
        found = room.desk.read(setting_up.everything, Teilbudget)
        first = self.first.value()
        if first is None or not found:
            return False
        mode, period = self.mode.value(), self.period.value()
        agreement = Agreement(AgreementId(0), found[0].id, first, None, mode, period)
        label = Label.of("save_agreement", name=found[0].code)
        return room.actions.run(label, agreements.save_agreement, agreement) is not None


class ReadyStep(Step):
    """What comes next."""

    def __init__(self, today: date) -> None:
        """Say what comes next."""
        super().__init__(today)
        self.title = self.tr("Ready")
        self.sentence = self.tr(
            "Everything you entered is saved. Next, read in a statement of your bank on the page "
            "Import, or record bookings by hand. What you left out you can add at any time: menu "
            "File, Continue setting up."
        )


def _others() -> list[tuple[Pot, str]]:
    """Whose money it can be if it is no money of a budget."""
    return [
        (Pot.PRIVATE, QCoreApplication.translate("AccountStep", "Private money")),
        (Pot.OWN, QCoreApplication.translate("AccountStep", "Own money put into the budget")),
        (Pot.OPEN, QCoreApplication.translate("AccountStep", "I do not know yet")),
    ]


def _first_name(thing: str) -> str:
    """Return what a thing is called in a new file; papers for agencies show it, so it is German."""
    return str(texts("cost_types", Language.GERMAN)["name"][thing])
