"""Sheets for the forms of agencies and the Lohnkonto as a `Document`, to be typed in.

They are for agencies and their forms, so they are German in whatever language the window speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.declarations.payroll_account import AccountSums, PayrollAccount
from budgetdesk.payroll.declarations.sheet import Entry, Sheet, Value
from budgetdesk.reports.content.phrases import month_text, months_text, said
from budgetdesk.reports.document import (
    Block,
    Cell,
    Column,
    ColumnKind,
    Document,
    Facts,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from budgetdesk.wording import formats
from budgetdesk.wording.language import Language

_FILE: Final = "sheets"
_WORDS: Final = "pay/dates"
_ABOUT_AGENCY: Final = frozenset({"statement", "statement_simplified", "statement_led_back"})
_BY_DAYS: Final = frozenset({"deuev_report", "household_cheque"})
_TOTALS: Final = frozenset({"contribution_total", "tax_total"})
_ACCOUNT: Final = "payroll_account"
_PAY: Final = ("taxable", "one_off", "in_kind", "tax_free", "flat_taxed")
_TAKEN: Final = (*("wage_tax", "solidarity", "church", "flat_tax", "employee", "employer", "net"),)


@dataclass(frozen=True, slots=True)
class SheetFrame:
    """What stands around the fields of a sheet; empty where it is not known."""

    employer: str = ""
    """Name and address, a line each."""
    business_number: str = ""
    """Betriebsnummer of the employer."""
    tax_number: str = ""
    """Steuernummer of the employer."""
    insurance_number: str = ""
    """Versicherungsnummer of the person that the sheet is about."""
    due: date | None = None
    created_on: date | None = None


_NO_FRAME: Final = SheetFrame()


def sheet_document(sheet: Sheet, frame: SheetFrame = _NO_FRAME) -> Document:
    """Return a sheet with its fields in the order of the form."""
    title = sheet_title(sheet)
    span = sheet_span(sheet)
    first, *more = (_word("note", code) for code in sheet.notes)
    blocks: tuple[Block, ...] = (
        Paragraph(first),
        Facts(_text("headings", "facts"), tuple(_facts(sheet, span, frame))),
        _fields(sheet),
        *(Paragraph(note) for note in more),
    )
    subject = f"{sheet.about}, {span}" if sheet.about else span
    reason = sheet.value("report_reason")
    filing = (title, sheet.about, "" if reason is None else str(reason), _filed(sheet.period))
    return _document(title, subject, blocks, filing, frame)


def account_document(account: PayrollAccount, frame: SheetFrame = _NO_FRAME) -> Document:
    """Return the Lohnkonto of one employee and year, month by month."""
    title = account_title()
    name = f"{account.given_name} {account.family_name}".strip()
    year = _text("values", "year", year=account.year)
    first, *more = (_word("note", code) for code in account.notes)
    items: tuple[tuple[str, Cell], ...] = (
        (_text("facts", "person"), name),
        (_text("facts", "period"), year),
        *_known(frame),
    )
    blocks: tuple[Block, ...] = (
        Paragraph(first),
        Facts(_text("headings", "facts"), items),
        _account_table(account, "pay", _PAY, with_days=True),
        _account_table(account, "taken", _TAKEN, with_days=False),
        *(Paragraph(note) for note in more),
    )
    return _document(title, f"{name}, {year}", blocks, (title, name, str(account.year)), frame)


def sheet_title(sheet: Sheet) -> str:
    """Return the German name of a sheet."""
    return _word("sheet", sheet.code)


def account_title() -> str:
    """Return the German name of a Lohnkonto."""
    return _word("sheet", _ACCOUNT)


def entry_name(entry: Entry) -> str:
    """Return the German name of a field."""
    return _word("entry", entry.code)


def note_text(code: str) -> str:
    """Return the sentence of a note."""
    return _word("note", code)


def value_text(value: Value) -> str:
    """Write what stands in a field as it is typed in."""
    if isinstance(value, bool):
        return _text("values", "yes" if value else "no")
    return formats.value_text(value, Language.GERMAN)


def account_columns() -> tuple[tuple[str, str], ...]:
    """Return every amount of the Lohnkonto as code and German name."""
    return tuple((name, _text("columns", name).replace("\u00ad", "")) for name in (*_PAY, *_TAKEN))


def _document(
    title: str, subject: str, blocks: tuple[Block, ...], filing: tuple[str, ...], frame: SheetFrame
) -> Document:
    known = frame.employer.splitlines()
    return Document(
        title,
        subject,
        author=known[0] if known else _text("title", "author_unknown"),
        blocks=blocks,
        footer=_text("footer", "mark"),
        filing="_".join(re.sub(r"[^\w-]+", "_", part).strip("_") for part in filing if part),
        created_on=frame.created_on,
    )


def _facts(sheet: Sheet, span: str, frame: SheetFrame) -> Iterator[tuple[str, Cell]]:
    if sheet.about:
        label = "agency" if sheet.code in _ABOUT_AGENCY else "person"
        yield _text("facts", label), sheet.about
    one_day = sheet.period.first == sheet.period.last
    yield _text("facts", "day" if one_day else "period"), span
    yield from _known(frame)
    if frame.due is not None:
        yield _text("facts", "due"), frame.due


def _known(frame: SheetFrame) -> Iterator[tuple[str, Cell]]:
    known = {
        "insurance_number": frame.insurance_number,
        "employer": frame.employer,
        "business_number": frame.business_number,
        "tax_number": frame.tax_number,
    }
    yield from ((_text("facts", key), text) for key, text in known.items() if text)


def sheet_span(sheet: Sheet) -> str:
    """Return the days or months of a sheet in German."""
    if sheet.period.first == sheet.period.last:
        return formats.day_text(sheet.period.first, Language.GERMAN)
    if sheet.code in _BY_DAYS:
        return formats.period_text(sheet.period, Language.GERMAN)
    return months_text(sheet.period)


def _filed(period: DateRange) -> str:
    if period.first == period.last:
        return period.first.isoformat()
    first, last = Month.of(period.first), Month.of(period.last)
    return str(first) if first == last else f"{first}_{last}"


def _fields(sheet: Sheet) -> Table:
    with_position = any(entry.position for entry in sheet.entries)
    money = any(isinstance(entry.value, Money) for entry in sheet.entries)
    columns = [
        Column(_text("columns", "what"), width=2.0),
        Column(_text("columns", "value"), ColumnKind.MONEY if money else ColumnKind.TEXT),
    ]
    if with_position:
        key = "contribution_key" if sheet.code in _ABOUT_AGENCY else "position"
        columns.insert(0, Column(_text("columns", key), width=0.6))
    rows = tuple(_field(entry, with_position=with_position) for entry in sheet.entries)
    sources = dict.fromkeys(entry.source for entry in sheet.entries if entry.source)
    note = _text("values", "sources", sources="; ".join(sources)) if sources else ""
    return Table(_text("headings", "fields"), tuple(columns), rows, 1 if with_position else 0, note)


def _field(entry: Entry, *, with_position: bool) -> Row:
    value: Cell = entry.value if isinstance(entry.value, Money) else value_text(entry.value)
    cells: tuple[Cell, ...] = (entry_name(entry), value)
    kind = RowKind.TOTAL if entry.code in _TOTALS else RowKind.PLAIN
    return Row((entry.position, *cells) if with_position else cells, kind)


def _account_table(
    account: PayrollAccount, heading: str, names: tuple[str, ...], *, with_days: bool
) -> Table:
    columns = [Column(_text("columns", "month"), width=1.4)]
    if with_days:
        columns.append(Column(_text("columns", "paid_on"), ColumnKind.DAY))
        columns.append(Column(_text("columns", "days"), ColumnKind.COUNT))
    columns += [Column(_text("columns", name), ColumnKind.MONEY) for name in names]
    rows = []
    for row in account.rows:
        beside: tuple[Cell, ...] = (row.paid_on, row.days) if with_days else ()
        rows.append(Row((month_text(row.month), *beside, *_amounts(row.sums, names))))
    whole: tuple[Cell, ...] = (None, sum(row.days for row in account.rows)) if with_days else ()
    total = (_text("values", "whole_year"), *whole, *_amounts(account.sums, names))
    rows.append(Row(total, RowKind.TOTAL, tuple(range(len(account.rows)))))
    return Table(_text("headings", heading), tuple(columns), tuple(rows))


def _amounts(sums: AccountSums, names: tuple[str, ...]) -> tuple[Cell, ...]:
    return tuple(getattr(sums, name) for name in names)


def _word(table: str, key: str) -> str:
    return said(_WORDS, table, key)


def _text(table: str, key: str, **data: object) -> str:
    return said(_FILE, table, key, **data)
