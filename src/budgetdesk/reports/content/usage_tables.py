"""The tables of a usage report."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from budgetdesk.budget.instalments import PaymentKind
from budgetdesk.budget.matching import Match, MatchState
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.reports.content.entries import Entry
from budgetdesk.reports.content.payments import PaymentRow
from budgetdesk.reports.content.phrases import column, month_text, months_text, phrase
from budgetdesk.reports.content.usage_figures import UsageSection, VoucherAccount
from budgetdesk.reports.document import Cell, ColumnKind, Row, RowKind, Table

_MONEY, _DAY, _COUNT = ColumnKind.MONEY, ColumnKind.DAY, ColumnKind.COUNT


def amounts_table(title: str, rows: Iterable[tuple[str, Money]], *, first: str = "name") -> Table:
    """Named amounts, without a sum."""
    return Table(
        title,
        (column(first), column("amount", _MONEY)),
        tuple(Row((name, amount)) for name, amount in rows),
    )


def summed_table(title: str, rows: Sequence[tuple[str, Money]], *, first: str = "name") -> Table:
    """Named amounts and their sum."""
    shown = amounts_table(title, rows, first=first)
    amount = total(amount for _, amount in rows)
    return Table(title, shown.columns, (*shown.rows, _total((amount,), len(rows))))


def payments_table(section: UsageSection) -> Table:
    """Instalments and one-offs: promised, received, and how they match."""
    rows = [_payment_row(row) for row in section.payments]
    expected = total(
        row.expected.amount for row in section.payments if row.expected and row.due_in_period
    )
    received = total(row.counted_amount for row in section.payments)
    last = _total((None, expected, None, received, None), len(rows))
    return Table(
        phrase("headings", "payments"),
        (
            column("covers", width=1.2),
            column("due", _DAY),
            column("expected", _MONEY),
            column("came", _DAY),
            column("received", _MONEY),
            column("state", width=1.3),
        ),
        (*rows, last),
        note=phrase("notes", "payments"),
    )


def _payment_row(row: PaymentRow) -> Row:
    expected = row.expected
    if expected is None:
        covers: Cell = phrase("cells", "no_promise")
        due = promised = None
    else:
        is_one_off = expected.kind is PaymentKind.ONE_OFF
        covers = phrase("cells", "one_off") if is_one_off else months_text(expected.covers)
        due, promised = expected.on, expected.amount if row.due_in_period else None
    came = row.counted[-1].on if row.counted else None
    received = row.counted_amount if row.counted else None
    return Row((covers, due, promised, came, received, _payment_state(row)))


def _payment_state(row: PaymentRow) -> str:
    elsewhere = (
        phrase("cells", "paid_elsewhere", on=payment.on, amount=payment.amount)
        for payment in row.elsewhere
    )
    return "; ".join((_state_text(row.match), *elsewhere))


def _state_text(match: Match) -> str:
    if match.state is MatchState.LATE and match.days_late == 1:
        return phrase("states", "late_one")
    if match.state is MatchState.DIFFERS:
        key = "differs_more" if match.difference > ZERO else "differs_less"
        return phrase("states", key, amount=abs(match.difference))
    return phrase("states", match.state.value, days=match.days_late)


def bookings_table(section: UsageSection) -> Table:
    """The list of bookings, with a sum after each month and one of all."""
    rows: list[Row] = []
    plain: list[int] = []
    by_month = [
        (month, list(entries))
        for month, entries in groupby(section.entries, key=lambda each: Month.of(_day(each)))
    ]
    for month, entries in by_month:
        indices = range(len(rows), len(rows) + len(entries))
        rows += [_entry_row(entry) for entry in entries]
        plain += indices
        if len(by_month) > 1:
            name = phrase("cells", "sum_of_month", month=month_text(month))
            rows.append(_entries_sum(name, entries, RowKind.SUBTOTAL, indices))
    name = phrase("cells", "total")
    rows.append(_entries_sum(name, section.entries, RowKind.TOTAL, plain))
    return Table(
        phrase("headings", "bookings"),
        (
            column("number", _COUNT),
            column("day", _DAY),
            column("payee", width=3.4),
            column("cost_type", width=1.6),
            column("receipt", width=0.5),
            column("entry_income", _MONEY),
            column("entry_outlay", _MONEY),
        ),
        tuple(rows),
    )


def _entry_row(entry: Entry) -> Row:
    cells = (
        entry.number,
        entry.on,
        _what_for(entry),
        _cost_type_text(entry),
        ", ".join(str(receipt.number) for receipt in entry.receipts),
        entry.income,
        entry.outlay,
    )
    return Row(cells)


def _entries_sum(name: str, entries: Iterable[Entry], kind: RowKind, indices: Iterable[int]) -> Row:
    known = list(entries)
    income = total(each.income for each in known if each.income is not None)
    outlay = total(each.outlay for each in known if each.outlay is not None)
    return Row((None, None, name, None, None, income, outlay), kind, tuple(indices))


def _what_for(entry: Entry) -> str:
    words = [text for text in (entry.payee, entry.purpose) if text]
    if entry.is_storno:
        words.insert(0, phrase("cells", "storno"))
    if entry.counts_on is not None:
        words.append(phrase("cells", "counts_on", on=entry.counts_on))
    if entry.is_advanced:
        words.append(phrase("cells", "advanced"))
    return " – ".join(words)


def _cost_type_text(entry: Entry) -> str:
    if entry.cost_type is None:
        return phrase("cells", "not_assigned")
    named = entry.assistant is not None and entry.assistant.name != entry.payee
    person = f" ({entry.assistant.name})" if named and entry.assistant else ""
    return entry.cost_type.name + person


def receipts_table(section: UsageSection) -> Table:
    """Receipts by number, each with the bookings that it proves."""
    proves: dict[int, list[int]] = {}
    known = {}
    for entry in section.entries:
        for receipt in entry.receipts:
            known[receipt.number] = receipt
            proves.setdefault(receipt.number, []).append(entry.number)
    rows = (
        Row((number, known[number].title or known[number].file_name, known[number].pages,
             ", ".join(map(str, proves[number]))))
        for number in sorted(known)
    )  # fmt: skip
    return Table(
        phrase("headings", "receipts"),
        (
            column("receipt_number", _COUNT),
            column("title", width=2.5),
            column("pages", _COUNT),
            column("entries", width=1.5),
        ),
        tuple(rows),
    )


def own_table(section: UsageSection) -> Table:
    """The holder's own money: what was there, what came and went, what is left."""
    period = section.account.period
    rows = [
        _own_row(phrase("bridge", "opening", on=period.first), section.own.opening),
        *(Row((entry.on, _what_for(entry), entry.amount)) for entry in section.own.entries),
    ]
    closing = phrase("bridge", "closing", on=period.last)
    last = Row((None, closing, section.own.closing), RowKind.TOTAL, tuple(range(len(rows))))
    columns = (column("day", _DAY), column("name", width=3.0), column("own_amount", _MONEY))
    note = phrase("notes", "own")
    return Table(phrase("headings", "own"), columns, (*rows, last), row_header=1, note=note)


def _own_row(name: str, amount: Money) -> Row:
    return Row((None, name, amount))


def vouchers_table(vouchers: VoucherAccount) -> Table:
    """The vouchers that came and went, by day."""
    rows = [
        Row((entry.number, entry.on, _what_for(entry), entry.income, entry.outlay))
        for entry in vouchers.entries
    ]
    columns = (
        column("number", _COUNT),
        column("day", _DAY),
        column("name", width=3.0),
        column("voucher_in", _MONEY),
        column("voucher_out", _MONEY),
    )
    last = Row(
        (None, None, phrase("cells", "total"), vouchers.received, vouchers.redeemed),
        RowKind.TOTAL,
        tuple(range(len(rows))),
    )
    return Table(phrase("titles", "vouchers"), columns, (*rows, last))


def _day(entry: Entry) -> date:
    return entry.counts_on or entry.on


def _total(cells: tuple[Cell, ...], rows: int) -> Row:
    """The last row: its name, then these cells."""
    return Row((phrase("cells", "total"), *cells), RowKind.TOTAL, tuple(range(rows)))
