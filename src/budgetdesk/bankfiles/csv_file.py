"""CSV files of banks: rows read after a layout, one statement for each account in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from budgetdesk.bankfiles.cells import iban_of
from budgetdesk.bankfiles.csv_balance import Surroundings, from_column, surroundings
from budgetdesk.bankfiles.csv_entry import ReadRow, Section, read_row
from budgetdesk.bankfiles.csv_profile import CsvProfile, shipped_profiles
from budgetdesk.bankfiles.csv_rows import LARGEST_PREAMBLE_ROWS, Row, bare_start, layout_of
from budgetdesk.bankfiles.model import Entry, RefusedRow, Statement
from budgetdesk.kernel.errors import FileNotUnderstood

_BALANCE_WORDS: Final = frozenset(
    {
        "alter kontostand",
        "anfangsbestand",
        "anfangssaldo",
        "endbestand",
        "endsaldo",
        "kontostand",
        "neuer kontostand",
        "saldovortrag",
    }
)


def read_csv(
    name: str, text: str, profiles: Sequence[CsvProfile]
) -> tuple[str, tuple[Statement, ...]]:
    """Format and statements after the given layouts or, where none fits, the shipped ones.

    Rows that are not booked yet are there with `booked` False. Raises `FileNotUnderstood` where
    no layout fits and where one file holds tables of several accounts.
    """
    profile, rows = layout_of(name, text, (*profiles, *shipped_profiles()))
    table = _table(name, profile, rows)
    around = surroundings(profile, table.others)
    pending_day = around.last_day or _newest_day(table)
    read = [
        found
        for section, row in table.rows
        if (found := read_row(section, row, pending_day)) is not None
    ]
    accounts = list(dict.fromkeys(each.account for each in read)) or [""]
    return profile.name, tuple(
        _statement(profile, number, [each for each in read if each.account == account], around)
        for number, account in enumerate(accounts)
    )


@dataclass(slots=True)
class _Table:
    """Rows of entries with their section, and all other rows."""

    rows: list[tuple[Section, Row]] = field(default_factory=list)
    others: list[Row] = field(default_factory=list)


def _table(name: str, profile: CsvProfile, rows: Sequence[Row]) -> _Table:
    table = _Table()
    section: Section | None = None
    first_bare = bare_start(profile, rows[:LARGEST_PREAMBLE_ROWS])
    for index, row in enumerate(rows):
        if index == first_bare:
            section = _bare_section(profile)
        if row.is_blank:
            # The block of future orders ends with a blank line, the entries do not.
            section = None if section is not None and section.is_pending else section
        elif profile.matches(row.cells):
            section = Section(profile, profile.positions(row.cells), is_pending=False)
        elif profile.begins_pending(row.cells):
            section = Section(profile, profile.positions(row.cells), is_pending=True)
        elif section is None or _is_remark(section, row):
            table.others.append(row)
        elif row.cells[0].startswith(profile.next_account):
            raise FileNotUnderstood(name, expected="several_accounts", line=row.line)
        else:
            table.rows.append((section, row))
    return table


def _bare_section(profile: CsvProfile) -> Section:
    """What holds for rows whose columns are known by their positions."""
    return Section(profile, profile.positions(()), is_pending=False)


def sample_of(profile: CsvProfile, rows: Sequence[Row]) -> tuple[Entry | RefusedRow, ...]:
    """Read single rows below the header after a layout whose columns are positions.

    For looking at before anything is taken in: rows that are not booked yet are left out, so are
    blank ones and remarks.
    """
    section = _bare_section(profile)
    wanted = (row for row in rows if not row.is_blank and not _is_remark(section, row))
    read = (read_row(section, row, None) for row in wanted)
    return tuple(each.result for each in read if each is not None)


def _is_remark(section: Section, row: Row) -> bool:
    """A line below the rows, or a balance written as if it were a row."""
    if row.cells[0].startswith(section.profile.footers):
        return True
    says_balance = any(cell.lower() in _BALANCE_WORDS for cell in row.cells)
    return says_balance and not section.value(row, "name") and not section.value(row, "iban")


def _newest_day(table: _Table) -> date | None:
    days = (section.profile.days.day(section.value(row, "on")) for section, row in table.rows)
    return max((day for day in days if day is not None), default=None)


def _statement(
    profile: CsvProfile, number: int, rows: Sequence[ReadRow], around: Surroundings
) -> Statement:
    found = [(row.result, row.balance) for row in rows if isinstance(row.result, Entry)]
    entries = [
        (replace(entry, position=position), after) for position, (entry, after) in enumerate(found)
    ]
    currencies = Counter(entry.currency for entry, _ in entries)
    currency = currencies.most_common(1)[0][0] if currencies else profile.currency
    own = rows[0].account if rows else ""
    column = from_column(entries, currency)
    opening, closing = column or (around.opening, around.closing)
    return Statement(
        number=number,
        iban=iban_of(own) or ("" if own else around.iban),
        account_hint=(own if own and not iban_of(own) else "") or around.hint,
        currency=currency,
        opening=opening,
        closing=closing,
        entries=tuple(entry for entry, _ in entries),
        refused=tuple(row.result for row in rows if isinstance(row.result, RefusedRow)),
        other_balance=around.other,
    )
