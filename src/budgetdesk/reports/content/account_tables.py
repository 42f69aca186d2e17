"""Tables that tie a usage report to the accounts: balances, whose money it is, statements."""

from __future__ import annotations

from collections.abc import Sequence

from budgetdesk.kernel.money import Money, total
from budgetdesk.reports.content.phrases import column, phrase
from budgetdesk.reports.content.proof_modes import Piece
from budgetdesk.reports.content.usage_figures import UsageReport, UsageSection
from budgetdesk.reports.content.usage_input import MoneyOnAccounts, StatementFile
from budgetdesk.reports.content.usage_tables import summed_table
from budgetdesk.reports.document import ColumnKind, Row, RowKind, Table

_MONEY, _DAY = ColumnKind.MONEY, ColumnKind.DAY


def overview_table(sections: Sequence[UsageSection]) -> Table:
    """Opening, income, spending and closing of each Teilbudget, and their sums."""
    rows = [
        (section.teilbudget.name, each.opening, each.income, each.spent, each.repaid, each.closing)
        for section in sections
        for each in [section.account]
    ]
    sums = (total(amounts) for amounts in zip(*(row[1:] for row in rows), strict=True))
    last = Row((phrase("cells", "total"), *sums), RowKind.TOTAL, tuple(range(len(rows))))
    keys = ("opening", "income", "outlay", "repaid", "closing")
    return Table(
        phrase("headings", "overview"),
        (column("teilbudget"), *(column(key, _MONEY) for key in keys)),
        (*(Row(row) for row in rows), last),
    )


def balances_table(accounts: MoneyOnAccounts) -> Table:
    """Each account with the balance by its bookings and, where known, by the bank."""
    rows = [Row((one.name, one.stated, one.computed)) for one in accounts.accounts]
    computed = total(one.computed for one in accounts.accounts)
    last = Row((phrase("cells", "total"), None, computed), RowKind.TOTAL, tuple(range(len(rows))))
    return Table(
        phrase("titles", "accounts", on=accounts.on),
        (column("account"), column("stated", _MONEY), column("computed", _MONEY)),
        (*rows, last),
    )


def shares_table(report: UsageReport, accounts: MoneyOnAccounts) -> Table:
    """Whose money the balances are.

    Only the report's own Teilbudgets that show amounts are named; of the others, of own and of
    private money there is one sum each, and what is nought is left out.
    """
    named = {
        section.teilbudget.id: section
        for section in report.sections
        if section.teilbudget.id in accounts.teilbudgets and _shows_amounts(section)
    }
    rows = [
        (
            phrase("shares", "teilbudget", code=one.teilbudget.code, name=one.teilbudget.name),
            accounts.teilbudgets[number],
        )
        for number, one in named.items()
    ]
    others = total(amount for number, amount in accounts.teilbudgets.items() if number not in named)
    rest: tuple[tuple[str, Money], ...] = (
        ("others", others),
        ("own", accounts.own),
        ("later", accounts.later),
        ("private", accounts.private),
        ("unassigned", accounts.unassigned),
        ("in_transit", accounts.in_transit),
    )
    rows += [(phrase("shares", key), amount) for key, amount in rest if amount]
    shown = summed_table(phrase("titles", "shares"), rows, first="share")
    return Table(shown.title, shown.columns, shown.rows, note=phrase("notes", "accounts"))


def statements_table(statements: Sequence[StatementFile]) -> Table:
    """The bank's statements that the bookings come from."""
    rows = (
        Row((each.account, each.first, each.last, each.opening, each.closing))
        for each in statements
    )
    return Table(
        phrase("headings", "statements"),
        (
            column("account"),
            column("first", _DAY),
            column("last", _DAY),
            column("opening", _MONEY),
            column("closing", _MONEY),
        ),
        tuple(rows),
    )


def _shows_amounts(section: UsageSection) -> bool:
    return section.shows(Piece.RESULT)
