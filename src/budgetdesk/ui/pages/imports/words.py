"""What the import says in words: where a line belongs, what becomes of it, how sums add up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from budgetdesk.bankfiles.model import Entry, Reconciles, RefusedRow, Statement
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.rules import Proposal
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.import_choice import PreviewLine
from budgetdesk.usecases.import_plan import Fate, PlannedLine, Skipped, StatementPlan
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_in_list, day_text, money_text
from budgetdesk.wording.sentences import filled, texts, word


class Names:
    """What the user calls accounts, Teilbudgets and cost types."""

    def __init__(self, desk: Desk) -> None:
        """Read them once."""
        self.accounts = {one.id: one.name for one in desk.read(everything, Account)}
        self._cost_types = {one.id: one.name for one in desk.read(everything, CostType)}
        self._teilbudgets = {one.id: one.code for one in desk.read(everything, Teilbudget)}

    def place(self, proposal: Proposal) -> str:
        """Return where a proposal would put a line."""
        if proposal.pot is Pot.TEILBUDGET and proposal.teilbudget is not None:
            owner = self._teilbudgets[proposal.teilbudget]
        else:
            owner = word("pot", proposal.pot.value)
        if proposal.cost_type is None:
            return owner
        return f"{owner}, {self._cost_types[proposal.cost_type]}"


def fate_words(line: PreviewLine, names: Names) -> str:
    """Say in a few words what becomes of a line."""
    planned = line.planned
    if planned.transfer_account is not None:
        other = names.accounts[planned.transfer_account]
        return QCoreApplication.translate("ImportWords", "new, transfer with {account}").format(
            account=other
        )
    words = {
        Fate.NEW: QCoreApplication.translate("ImportWords", "new"),
        Fate.KNOWN: QCoreApplication.translate("ImportWords", "is here already"),
        Fate.MATCHED: QCoreApplication.translate("ImportWords", "meets your booking"),
        Fate.NOT_BOOKED: QCoreApplication.translate("ImportWords", "not booked by the bank yet"),
        Fate.TOO_EARLY: QCoreApplication.translate("ImportWords", "before the opening balance"),
    }
    return words[planned.fate]


def fate_sentence(line: PreviewLine, names: Names) -> str:
    """Explain what becomes of a line, and why."""
    planned = line.planned
    if planned.transfer_account is not None:
        other = names.accounts[planned.transfer_account]
        return QCoreApplication.translate(
            "ImportWords", "This is a transfer with your account {account}."
        ).format(account=other)
    if planned.fate is Fate.KNOWN:
        return _known_sentence(line)
    if planned.fate is Fate.MATCHED and line.stored is not None:
        return QCoreApplication.translate(
            "ImportWords",
            "You entered this yourself: {booking}. The bank's line is put to it; nothing is"
            " booked twice.",
        ).format(booking=_booking_words(line))
    sentences = {
        Fate.NEW: QCoreApplication.translate(
            "ImportWords", "This line is new and becomes a booking."
        ),
        Fate.NOT_BOOKED: QCoreApplication.translate(
            "ImportWords", "The bank has only announced this line. It comes with a later statement."
        ),
        Fate.TOO_EARLY: QCoreApplication.translate(
            "ImportWords",
            "This line lies before the account's opening balance, which holds it already.",
        ),
    }
    return sentences.get(planned.fate, "")


def proposal_words(planned: PlannedLine, names: Names) -> str:
    """Say where a line could belong; empty where nothing is proposed."""
    return names.place(planned.proposal) if planned.proposal else ""


def proposal_sentence(planned: PlannedLine, names: Names) -> str:
    """Say where a line could belong and what that rests on; empty where nothing is proposed."""
    proposal = planned.proposal
    if proposal is None:
        return ""
    return QCoreApplication.translate(
        "ImportWords", "Proposal: {place}, {ground} ({detail})."
    ).format(
        place=names.place(proposal),
        ground=word("ground", proposal.ground.value),
        detail=proposal.detail,
    )


def entry_sentence(entry: Entry) -> str:
    """Say all that the bank wrote of a line, so that nothing need be read sideways."""
    parts = (
        day_in_list(entry.on),
        entry.name,
        money_text(entry.amount),
        entry.purpose,
        entry.iban,
    )
    return ", ".join(part for part in parts if part)


def reason_words(row: RefusedRow) -> str:
    """Say why a row cannot be read."""
    return filled(texts("bankfiles")["refused_row"][row.reason], row.data)


def sum_sentence(statement: Statement) -> str:
    """Say whether opening, entries and closing of a statement add up."""
    opening, closing = statement.opening, statement.closing
    if statement.reconciles is Reconciles.OTHER_CURRENCY:
        return QCoreApplication.translate(
            "ImportWords", "The statement names other currencies; its sum cannot be checked."
        )
    if opening is None or closing is None or statement.difference is None:
        return QCoreApplication.translate(
            "ImportWords",
            "The statement does not name both balances; its sum cannot be checked."
            " Please compare with your bank.",
        )
    values = {
        "opening": _in(statement, opening.amount),
        "entries": _in(statement, statement.booked_sum),
        "sum": _in(statement, opening.amount + statement.booked_sum),
        "closing": _in(statement, closing.amount),
        "difference": _in(statement, statement.difference),
    }
    if not statement.difference:
        return QCoreApplication.translate(
            "ImportWords",
            "Opening {opening} plus entries {entries} is {sum}. The statement says {closing}:"
            " that is right.",
        ).format(**values)
    return QCoreApplication.translate(
        "ImportWords",
        "Opening {opening} plus entries {entries} is {sum}, but the statement says {closing}."
        " {difference} are missing. Perhaps a page is missing; please compare with your bank.",
    ).format(**values)


def skip_sentence(plan: StatementPlan) -> str:
    """Say why a statement is not taken in; empty where it is."""
    if plan.skipped is None:
        return ""
    sentences = {
        Skipped.NO_ACCOUNT: QCoreApplication.translate(
            "ImportWords",
            "No account fits. Choose one below, or enter the account with its IBAN on the page"
            " Budget.",
        ),
        Skipped.FOREIGN_CURRENCY: QCoreApplication.translate(
            "ImportWords", "The statement is not in euros and stays out."
        ),
        Skipped.NOTIFICATION: QCoreApplication.translate(
            "ImportWords",
            "This is a notification (camt.054). It repeats a statement and is not booked.",
        ),
        Skipped.REFUSED_ROWS: QCoreApplication.translate(
            "ImportWords", "Some rows cannot be read. So nothing of this file is taken in."
        ),
        Skipped.SEEN_BEFORE: QCoreApplication.translate(
            "ImportWords", "All its lines are here already."
        ),
        Skipped.BEFORE_OPENING: QCoreApplication.translate(
            "ImportWords",
            "What would be new lies before the account's opening balance, which holds it already.",
        ),
    }
    return sentences[plan.skipped]


def _known_sentence(line: PreviewLine) -> str:
    known = line.planned.known
    why = word("why_known", known.why.value) if known else ""
    if line.stored is None:
        return QCoreApplication.translate(
            "ImportWords",
            "This line is here already from another statement ({why}). Tick it only if the money"
            " really moved twice.",
        ).format(why=why)
    return QCoreApplication.translate(
        "ImportWords",
        "This line is here already: {booking} ({why}). Tick it only if the money really moved"
        " twice.",
    ).format(booking=_booking_words(line), why=why)


def _booking_words(line: PreviewLine) -> str:
    stored = line.stored
    if stored is None:
        return ""
    return QCoreApplication.translate(
        "ImportWords", "booking {number} of {day}, {payee}, {amount}"
    ).format(
        number=stored.id,
        day=day_text(stored.on),
        payee=stored.payee or stored.text,
        amount=money_text(stored.amount),
    )


def _in(statement: Statement, amount: Money) -> str:
    text = money_text(amount)
    return text if statement.currency in {"EUR", ""} else text.replace("€", statement.currency)
