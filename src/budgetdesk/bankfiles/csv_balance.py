"""Balances and account of a bank's CSV file: before the header, below the rows, in a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from budgetdesk.bankfiles.cells import iban_of
from budgetdesk.bankfiles.csv_profile import CsvProfile, Days
from budgetdesk.bankfiles.csv_rows import Row
from budgetdesk.bankfiles.model import Balance, Entry
from budgetdesk.kernel.money import Money

_DAY: Final = re.compile(r"\b[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}\b")
_CURRENCY: Final = re.compile(r"\b[A-Z]{3}\b")
_LABEL_AND_VALUE: Final = 2
_PERIOD_END: Final = ("bis:",)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the lines around the entries say."""

    iban: str = ""
    hint: str = ""
    opening: Balance | None = None
    closing: Balance | None = None
    other: Balance | None = None
    last_day: date | None = None


def surroundings(profile: CsvProfile, rows: Sequence[Row]) -> Surroundings:
    """Account, period and balances.

    A balance of a later day than the period is that of the download and not the closing one; so is
    one without a day where the layout knows no opening balance to go with it.
    """
    last_day = _last_day(rows)
    closing = _labelled(profile, rows, profile.closing)
    stated_on = closing.on if closing is not None else None
    if stated_on is None:
        is_other = not profile.opening
    else:
        is_other = last_day is not None and stated_on > last_day
    return Surroundings(
        iban=_iban(rows),
        hint=_beside(rows, profile.account_labels),
        opening=_labelled(profile, rows, profile.opening),
        closing=None if is_other else closing,
        other=closing if is_other else None,
        last_day=last_day,
    )


def _iban(rows: Sequence[Row]) -> str:
    """Return the first account number in the lines; DKB writes the account's kind behind it."""
    cells = (cell.partition("/")[0] for row in rows for cell in row.cells)
    return next((iban for cell in cells if (iban := iban_of(cell))), "")


def _beside(rows: Sequence[Row], labels: Sequence[str]) -> str:
    """Return the cell to the right of a label, or the one below where labels stand in a row."""
    for index, row in enumerate(rows):
        for place, cell in enumerate(row.cells):
            if cell in labels:
                is_alone = sum(bool(other) for other in row.cells) <= _LABEL_AND_VALUE
                return row.cell(place + 1) if is_alone else _below(rows, index, place)
    return ""


def _below(rows: Sequence[Row], index: int, place: int) -> str:
    return rows[index + 1].cell(place) if index + 1 < len(rows) else ""


def _last_day(rows: Sequence[Row]) -> date | None:
    """Last day of the period the file is for."""
    for row in rows:
        for place, cell in enumerate(row.cells):
            days = _DAY.findall(cell)
            if len(days) == 2:  # noqa: PLR2004 - from and to
                return Days.DAY_FIRST.day(days[1])
            if cell.lower() in _PERIOD_END:
                return Days.DAY_FIRST.day(row.cell(place + 1))
    return None


def _labelled(profile: CsvProfile, rows: Sequence[Row], label: str) -> Balance | None:
    """Balance beside or below its label; its day stands in the label or in the same line."""
    for index, row in enumerate(rows if label else ()):
        for place, cell in enumerate(row.cells):
            if re.fullmatch(label, cell) is None:
                continue
            beside = [*row.cells[place + 1 :], _below(rows, index, place)]
            amounts = (profile.numbers.amount(_CURRENCY.sub("", text)) for text in beside)
            amount = next((each for each in amounts if each is not None), None)
            if amount is not None:
                return Balance(_stated_day(row), amount, profile.currency)
    return None


def _stated_day(row: Row) -> date | None:
    match = _DAY.search(" ".join(row.cells))
    return Days.DAY_FIRST.day(match.group()) if match else None


def from_column(
    entries: Sequence[tuple[Entry, Money | None]], currency: str
) -> tuple[Balance, Balance] | None:
    """Opening and closing balance from a column with the balance after each entry.

    None where a booked entry has none. The order of the file is the one in which more of the
    balances follow from each other.
    """
    chain = [(entry, after) for entry, after in entries if after is not None and entry.booked]
    if not chain or len(chain) < sum(entry.booked for entry, _ in entries):
        return None
    upward = sum(
        newer_after - newer.amount == after for (newer, newer_after), (_, after) in pairwise(chain)
    )
    downward = sum(
        later_after - later.amount == after for (_, after), (later, later_after) in pairwise(chain)
    )
    is_newest_first = upward > downward or (upward == downward and chain[0][0].on > chain[-1][0].on)
    (first, after_first), (last, after_last) = (
        (chain[-1], chain[0]) if is_newest_first else (chain[0], chain[-1])
    )
    return (
        Balance(None, after_first - first.amount, currency),
        Balance(last.on, after_last, currency),
    )
