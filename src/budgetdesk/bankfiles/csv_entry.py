"""One row of a bank's CSV file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from budgetdesk.bankfiles.cells import iban_of, reference_of
from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.bankfiles.csv_rows import Row
from budgetdesk.bankfiles.model import Entry, RefusedRow
from budgetdesk.kernel.money import Money

# A pattern with several open ends is slow on very long cells.
_LARGEST_TEXT: Final = 2_000
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_OUT: Final = frozenset({"S", "SOLL", "D", "DR", "DBIT", "DEBIT", "-", "\u2212", "BELASTUNG"})
_IN: Final = frozenset({"H", "HABEN", "C", "CR", "CRDT", "CREDIT", "+", "GUTSCHRIFT"})
SIGN_WORDS: Final = _OUT | _IN
"""What stands in a column that says whether money went out or came in."""
_NO_DAY: Final = frozenset({"", "-", "--"})


@dataclass(frozen=True, slots=True)
class Section:
    """What holds for the rows under one header."""

    profile: CsvProfile
    places: Mapping[str, tuple[int, ...]]
    is_pending: bool

    def value(self, row: Row, word: str) -> str:
        """Return the first filled cell of the column."""
        found = (row.cell(place) for place in self.places.get(word, ()))
        return next((cell for cell in found if cell), "")

    def all_values(self, row: Row, word: str) -> str:
        """All filled cells of the column, in its order."""
        found = (row.cell(place) for place in self.places.get(word, ()))
        return " ".join(cell for cell in found if cell)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """An entry or a refusal, the account it belongs to and the balance after it."""

    result: Entry | RefusedRow
    account: str
    balance: Money | None


def read_row(section: Section, row: Row, pending_day: date | None) -> ReadRow | None:
    """Read a row; its position is set by the caller.

    A row that is not booked and has no day of its own gets `pending_day`; without that it is None,
    as it could not be shown in order.
    """
    account = section.value(row, "own_account")
    is_booked = _booked(section, row)
    if is_booked is None:
        return ReadRow(_refused(row, "status", section.value(row, "status")), account, None)
    amount = _amount(section, row)
    if amount is None:
        return ReadRow(_refused_amount(section, row), account, None)
    days = section.profile.days
    on = days.day(section.value(row, "on").strip("* "))
    value_on = days.day(section.value(row, "value_on"))
    if is_booked and (wrong := _wrong_day(section, row, on, value_on)) is not None:
        return ReadRow(_refused(row, "day", wrong), account, None)
    shown_on = on or value_on or pending_day
    if shown_on is None:
        return None
    entry = replace(
        _entry(section, row, on=shown_on, amount=amount),
        value_on=value_on,
        booked=is_booked,
        note="" if on is not None else "date_of_pending",
    )
    return ReadRow(entry, account, section.profile.numbers.amount(section.value(row, "balance")))


def _wrong_day(section: Section, row: Row, on: date | None, value_on: date | None) -> str | None:
    """Text of a day of a booked row that is none."""
    if on is None:
        return section.value(row, "on")
    stated = section.value(row, "value_on")
    return stated if value_on is None and stated not in _NO_DAY else None


def _refused(row: Row, reason: str, text: str) -> RefusedRow:
    return RefusedRow(row.line, reason, {"text": text})


def _refused_amount(section: Section, row: Row) -> RefusedRow:
    """Say whether the amount itself or the word beside it is not understood."""
    mark = section.value(row, "direction")
    is_unclear = "direction" in section.places and mark.upper() not in SIGN_WORDS
    if is_unclear and section.value(row, "amount"):
        return _refused(row, "direction", mark)
    return _refused(row, "amount", _amount_text(section, row))


def _booked(section: Section, row: Row) -> bool | None:
    """Whether the bank has booked the row; None where its status is not known to the layout."""
    profile = section.profile
    day = section.value(row, "on")
    if section.is_pending or day.lower() in profile.pending_words or day.endswith("*"):
        return False
    if "status" not in section.places:
        return True
    status = section.value(row, "status").lower()
    if status in profile.booked_words:
        return True
    return False if status in profile.pending_words else None


def _amount_text(section: Section, row: Row) -> str:
    words = ("amount", "debit", "credit")
    return next((text for word in words if (text := section.value(row, word))), "")


def _amount(section: Section, row: Row) -> Money | None:
    """Amount with its sign: from one column, from two, or with a word such as S or H beside it."""
    numbers = section.profile.numbers
    if text := section.value(row, "amount"):
        amount = numbers.amount(text)
        if amount is None or "direction" not in section.places:
            return amount
        mark = section.value(row, "direction").upper()
        if mark not in SIGN_WORDS:
            return None
        return -abs(amount) if mark in _OUT else abs(amount)
    debit, credit = section.value(row, "debit"), section.value(row, "credit")
    if bool(debit) == bool(credit):
        return None
    amount = numbers.amount(debit or credit)
    # Deutsche Bank writes a minus into the column Soll, others do not.
    return -abs(amount) if amount is not None and debit else amount


def _entry(section: Section, row: Row, *, on: date, amount: Money) -> Entry:
    told = _taken_apart(section, row)
    side = "payer" if amount.cents > 0 else "payee"
    currency = section.value(row, "currency").upper()
    return Entry(
        position=0,
        on=on,
        amount=amount,
        name=told.get("name") or section.value(row, "name") or section.value(row, side),
        purpose=told.get("purpose")
        or section.all_values(row, "purpose")
        or section.value(row, "text")
        or section.value(row, "kind"),
        iban=iban_of(told.get("iban") or section.value(row, "iban")),
        reference=reference_of(told.get("reference") or section.value(row, "reference")),
        end_to_end=reference_of(section.value(row, "end_to_end")),
        currency=currency if _CURRENCY.fullmatch(currency) else section.profile.currency,
        line=row.line,
    )


def _taken_apart(section: Section, row: Row) -> dict[str, str]:
    """Parts of a cell in which the bank puts name, account and purpose together."""
    text = section.value(row, "text")
    if not section.profile.text_pattern or not text or len(text) > _LARGEST_TEXT:
        return {}
    match = re.fullmatch(section.profile.text_pattern, text)
    return {key: part or "" for key, part in match.groupdict().items()} if match else {}
