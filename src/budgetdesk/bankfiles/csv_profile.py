"""How the CSV files of a bank are laid out, as data: shipped ones and those the user taught.

A layout is recognised by cells of its header row, wherever that row stands: the lines before it
differ from year to year. The shipped layouts are resources/bankformats/*.toml.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any, Final

from budgetdesk.bankfiles.cells import day_of, german_amount, iso_day, point_amount
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.resources import resources_folder


class Numbers(Enum):
    """How amounts are written."""

    GERMAN = "german"
    POINT = "point"

    def amount(self, text: str) -> Money | None:
        """Amount of a cell, None where it is none."""
        return german_amount(text) if self is Numbers.GERMAN else point_amount(text)


_DAY_PARTS: Final = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}|[0-9]{2})(?:[ T].*)?")


class Days(Enum):
    """How days are written."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    ISO = "iso"

    def day(self, text: str) -> date | None:
        """Day of a cell, None where it is none; a time behind it is left out."""
        if self is Days.ISO:
            return iso_day(text)
        match = _DAY_PARTS.fullmatch(text.strip())
        if match is None:
            return None
        first, second, year = match.groups()
        day, month = (first, second) if self is Days.DAY_FIRST else (second, first)
        return day_of(year, month, day)


COLUMNS: Final = (
    "on",
    "value_on",
    "amount",
    "debit",
    "credit",
    "direction",
    "currency",
    "name",
    "payer",
    "payee",
    "purpose",
    "kind",
    "text",
    "iban",
    "reference",
    "end_to_end",
    "status",
    "balance",
    "own_account",
)


_AMOUNTS: Final = ("amount", "debit", "credit")


@dataclass(frozen=True, slots=True)
class CsvProfile:
    """Layout of one kind of CSV file.

    `header` are the cells a header row must have; with `is_exact` it must be that row cell by
    cell. `columns` leads from a word of `COLUMNS` to the header cells that may carry it (the
    first one present counts) or to positions. `debit` and `credit` are for files with two amount
    columns, `direction` for a column with S and H; `payer` and `payee` name the other side of
    incoming and outgoing payments; `text` is taken apart by `text_pattern`.

    A row whose `status` is in `booked_words` is booked, in `pending_words` it is not, and any
    other is refused. A row whose day is in `pending_words` is not booked. `pending_header` begins
    a block of future orders. Rows that begin with a word of `footers` are no entries;
    one that begins with a word of `next_account` shows that the file is of several accounts.
    `opening` and `closing` are patterns of the labels of stated balances. `bare_width` is the
    number of columns of files without a line of column names, 0 for all others; `header` is then
    empty and `columns` are positions.
    """

    name: str
    header: tuple[str, ...]
    columns: tuple[tuple[str, tuple[str | int, ...]], ...]
    delimiter: str = ";"
    numbers: Numbers = Numbers.GERMAN
    days: Days = Days.DAY_FIRST
    currency: str = "EUR"
    booked_words: tuple[str, ...] = ()
    pending_words: tuple[str, ...] = ()
    pending_header: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    next_account: tuple[str, ...] = ()
    text_pattern: str = ""
    opening: str = ""
    closing: str = ""
    account_labels: tuple[str, ...] = ()
    is_exact: bool = False
    bare_width: int = 0

    def matches(self, cells: Sequence[str]) -> bool:
        """Tell whether the row is this layout's header."""
        if self.bare_width:
            return False
        if self.is_exact:
            return _trimmed(cells) == _trimmed(self.header)
        return bool(self.header) and set(self.header) <= set(cells)

    def reads(self, cells: Sequence[str]) -> bool:
        """Tell whether a row of a table without header has a day and an amount where they belong.

        Only for layouts with a `bare_width`; other widths are not theirs.
        """
        if not self.bare_width or len(cells) != self.bare_width:
            return False
        places = self.positions(())
        days = [cells[place] for place in places.get("on", ())]
        amounts = [cells[p] for word in _AMOUNTS for p in places.get(word, ()) if cells[p]]
        return (
            all(self.days.day(cell) is not None for cell in days)
            and bool(amounts)
            and all(self.numbers.amount(cell) is not None for cell in amounts)
        )

    def begins_pending(self, cells: Sequence[str]) -> bool:
        """Tell whether the row is the header of a block of future orders."""
        return bool(self.pending_header) and set(self.pending_header) <= set(cells)

    def positions(self, cells: Sequence[str]) -> dict[str, tuple[int, ...]]:
        """Where this header row has which columns.

        Of several columns with one name the first behind the amount counts: two are called
        Währung at the ING, the second is the amount's.
        """
        named = dict(self.columns)
        amount = _places(cells, named.get("amount", ()), 0)
        start = amount[0] if amount else 0
        found = {word: _places(cells, choices, start) for word, choices in self.columns}
        return {word: places for word, places in found.items() if places}


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    kept = list(cells)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def _places(cells: Sequence[str], choices: Iterable[str | int], start: int) -> tuple[int, ...]:
    places: list[int] = []
    for choice in choices:
        if isinstance(choice, int):
            places.append(choice)
        elif choice in cells:
            found = [place for place, cell in enumerate(cells) if cell == choice]
            places.append(next((place for place in found if place >= start), found[0]))
    return tuple(dict.fromkeys(places))


@lru_cache(maxsize=1)
def shipped_profiles() -> tuple[CsvProfile, ...]:
    """Return the layouts that come with the program, in the order of their file names."""
    folder = resources_folder() / "bankformats"
    return tuple(
        profile_from_data(tomllib.loads(path.read_text(encoding="utf-8")))
        for path in sorted(folder.glob("*.toml"))
    )


def profile_from_data(data: Mapping[str, Any]) -> CsvProfile:
    """Layout from a table of plain values. Raises `ValueError` where it is none."""
    unknown = set(data) - {each.name for each in fields(CsvProfile)}
    columns = data.get("columns", {})
    if unknown or not isinstance(columns, Mapping) or set(columns) - set(COLUMNS):
        raise ValueError(sorted(unknown or columns))
    plain: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in data.items()
        if key not in {"columns", "numbers", "days"}
    }
    _check(plain)
    return CsvProfile(
        **plain,
        columns=tuple(
            (word, tuple(choices) if isinstance(choices, list) else (choices,))
            for word, choices in columns.items()
        ),
        numbers=Numbers(data.get("numbers", "german")),
        days=Days(data.get("days", "day_first")),
    )


def _check(plain: Mapping[str, Any]) -> None:
    """Refuse what would only fail when a file is read."""
    width = plain.get("bare_width", 0)
    if not isinstance(width, int) or width < 0:
        raise ValueError(width)
    for key, value in plain.items():
        words = value if isinstance(value, tuple) else (value,)
        if key not in {"is_exact", "bare_width"} and not all(
            isinstance(word, str) for word in words
        ):
            raise ValueError(key)
    if "header" not in plain or len(plain.get("delimiter", ";")) != 1:
        raise ValueError(sorted(plain))
    for key in ("text_pattern", "opening", "closing"):
        try:
            re.compile(plain.get(key, ""))
        except re.error as error:
            raise ValueError(key) from error


def profile_to_json(profile: CsvProfile) -> str:
    """Layout as text that can be stored and read again with `profile_from_json`."""
    data = asdict(profile)
    data["columns"] = {word: list(choices) for word, choices in profile.columns}
    data["numbers"], data["days"] = profile.numbers.value, profile.days.value
    return json.dumps(data, ensure_ascii=False)


def profile_from_json(text: str) -> CsvProfile:
    """Layout from stored text. Raises `ValueError` where it is none."""
    try:
        data = json.loads(text)
        return profile_from_data(data)
    except (TypeError, AttributeError) as error:
        raise ValueError(text) from error
