"""What a user wrote into a TOML table or a row of a CSV file, read value by value.

Nothing is raised on the way: each wrong value is noted as a `Problem` and a harmless one goes on
in its place, so that all that is wrong comes out at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, Final, TypeVar

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.statutory.reader import toml_of
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.wording.formats import parse_day, parse_money

NO_DAY: Final = date(1900, 1, 1)
NO_MONTH: Final = Month(1900, 1)
"""What stands for a day or month that is missing or wrong, until the problems are told."""

_NUMBER: Final = re.compile(r"[-+]?\d{1,12}([.,]\d{1,9})?", re.ASCII)
_WHOLE: Final = re.compile(r"-?\d{1,9}", re.ASCII)
_MONTH: Final = re.compile(r"(\d{4})-(\d{2})|(\d{1,2})[./](\d{4})", re.ASCII)
_HOURS: Final = re.compile(r"(\d{1,4}):([0-5]\d)", re.ASCII)
_YES: Final = frozenset({"1", "ja", "true", "x"})
_NO: Final = frozenset({"0", "nein", "false"})
_LARGEST: Final = 99_999_999_999
_LARGEST_NUMBER: Final = Decimal(10**12)
_YEARS: Final = range(1900, 2200)
_SHOWN: Final = 60

Chosen = TypeVar("Chosen", bound=Enum)
Value = TypeVar("Value")


def read_toml(path: Path) -> Entries:
    """Entries of a TOML file. Raises `NotFound`, `FileNotUnderstood`."""
    return Entries(toml_content(path))


def toml_content(path: Path) -> dict[str, Any]:
    """Return a TOML file as tables. Raises `NotFound`, `FileNotUnderstood`."""
    return toml_of(path.name, read_file(path))


class Entries:
    """One table of values by their keys; every table inside shares the list of problems."""

    def __init__(
        self,
        values: Mapping[str, object],
        place: str = "",
        problems: list[Problem] | None = None,
    ) -> None:
        """Read these values; `place` names the table that they stand in."""
        self._values = values
        self._place = place
        self._known: set[str] = set()
        self._below: list[Entries] = []
        self.problems: list[Problem] = [] if problems is None else problems

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        self._known.add(key)
        return key in self._values

    def needs(self, *keys: str) -> None:
        """Note a problem for each key that is missing."""
        for key in keys:
            if not self.has(key):
                place = self.place_of(key)
                self.problems.append(Problem("calc_value_missing", place, {"place": place}))

    def place_of(self, key: str) -> str:
        """Return how a user finds the key: with the table that it stands in."""
        return f"{self._place}.{key}" if self._place else key

    def refuse(self, key: str, code: str, **data: object) -> None:
        """Note that the value of a key is wrong."""
        place = self.place_of(key)
        told = {"place": place, "text": str(self._values.get(key, ""))[:_SHOWN], **data}
        self.problems.append(Problem(code, place, told))

    def money_or_none(self, key: str) -> Money | None:
        """Amount in euros; None where it is not there."""
        return self._read(key, _money, "calc_no_amount")

    def money(self, key: str, default: Money = ZERO) -> Money:
        """Amount in euros, or the default."""
        found = self.money_or_none(key)
        return default if found is None else found

    def number_or_none(self, key: str) -> Decimal | None:
        """A decimal number; None where it is not there."""
        return self._read(key, _number, "calc_no_number")

    def number(self, key: str, default: Decimal = Decimal(0)) -> Decimal:
        """A decimal number, or the default."""
        found = self.number_or_none(key)
        return default if found is None else found

    def whole_or_none(self, key: str, code: str = "calc_no_whole_number") -> int | None:
        """A whole number; None where it is not there. `code` says what is wrong with another."""
        return self._read(key, _whole, code)

    def whole(self, key: str, default: int = 0, code: str = "calc_no_whole_number") -> int:
        """A whole number, or the default."""
        found = self.whole_or_none(key, code)
        return default if found is None else found

    def minutes_or_none(self, key: str) -> int | None:
        """Hours as ``7:30`` or ``7,5`` in whole minutes; None where they are not there."""
        return self._read(key, _minutes, "calc_no_hours")

    def day_or_none(self, key: str) -> date | None:
        """A day; None where it is not there."""
        return self._read(key, _day, "calc_no_day")

    def day(self, key: str, default: date = NO_DAY) -> date:
        """A day, or the default."""
        return self.day_or_none(key) or default

    def days(self, key: str) -> tuple[date, ...]:
        """Days of a list, in text parted by blanks."""
        return self._read(key, _days, "calc_no_days") or ()

    def moment(self, key: str) -> datetime:
        """A day with its time on the wall clock, in whole minutes."""
        found = self._read(key, _moment, "calc_no_moment")
        return found or datetime(NO_DAY.year, 1, 1)  # noqa: DTZ001 - the wall clock has no zone

    def month_or_none(self, key: str) -> Month | None:
        """A month such as ``2026-03``; None where it is not there."""
        return self._read(key, _month, "calc_no_month")

    def month(self, key: str) -> Month:
        """A month; a needed key (`needs`)."""
        return self.month_or_none(key) or NO_MONTH

    def flag_or_none(self, key: str) -> bool | None:
        """Yes or no; None where it is not there."""
        return self._read(key, _flag, "calc_no_flag")

    def flag(self, key: str, *, default: bool) -> bool:
        """Yes or no, or the default."""
        found = self.flag_or_none(key)
        return default if found is None else found

    def choice(self, key: str, default: Chosen) -> Chosen:
        """One value of the default's enumeration by its code."""
        return self.choice_or_none(key, type(default)) or default

    def choice_or_none(self, key: str, kind: type[Chosen]) -> Chosen | None:
        """One value of an enumeration by its code; None where it is not there."""
        if not self.has(key):
            return None
        text = str(self._values[key]).strip().casefold()
        for one in kind:
            if text == str(one.value).casefold():
                return one
        known = ", ".join(str(one.value) for one in kind)
        self.refuse(key, "calc_no_choice", known=known)
        return None

    def text(self, key: str, default: str = "") -> str:
        """Return a text, or the default."""
        return self._read(key, _text, "calc_no_text") or default

    def table(self, key: str) -> Entries:
        """The table under a key; an empty one where it is not there."""
        found = self._values.get(key, {}) if self.has(key) else {}
        if not isinstance(found, Mapping):
            self.refuse(key, "calc_no_table")
            found = {}
        return self._inside(found, self.place_of(key))

    def tables(self, key: str) -> tuple[Entries, ...]:
        """Return the tables of a list (``[[key]]``), numbered from 1 in their places."""
        found = self._values.get(key, []) if self.has(key) else []
        if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
            self.refuse(key, "calc_no_tables")
            return ()
        place = self.place_of(key)
        return tuple(
            self._inside(one, f"{place}[{number}]") for number, one in enumerate(found, start=1)
        )

    def names(self) -> tuple[str, ...]:
        """All keys, for a table whose keys are the user's own names."""
        return tuple(self._values)

    def raw(self, key: str) -> object:
        """Return what stands there as it is; None where nothing does."""
        return self._values[key] if self.has(key) else None

    def note_unknown(self) -> None:
        """Note every key, here and below, that nobody asked for."""
        for key in self._values:
            if key not in self._known:
                self.refuse(key, "calc_key_unknown", known=", ".join(sorted(self._known)))
        for one in self._below:
            one.note_unknown()

    def require(self) -> None:
        """Raise `Invalid` with all problems where there is an error among them."""
        errors = [one for one in self.problems if one.weight is Weight.ERROR]
        if errors:
            raise Invalid(problems=self.problems)

    def require_keys(self, *keys: str) -> None:
        """Raise `Invalid` naming every key that is missing."""
        self.needs(*keys)
        self.require()

    def _inside(self, values: Mapping[str, object], place: str) -> Entries:
        found = Entries(values, place, self.problems)
        self._below.append(found)
        return found

    def _read(self, key: str, read: Callable[[object], Value], code: str) -> Value | None:
        if not self.has(key):
            return None
        try:
            return read(self._values[key])
        except ValueError:
            self.refuse(key, code)
            return None


def _money(value: object) -> Money:
    found = parse_money(value) if isinstance(value, str) else Money.of(str(_number(value)))
    if abs(found.cents) > _LARGEST:
        raise ValueError(value)
    return found


def _number(value: object) -> Decimal:
    if isinstance(value, str):
        text = value.strip()
        if not _NUMBER.fullmatch(text):
            raise ValueError(value)
        return Decimal(text.replace(",", "."))
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise ValueError(value)  # noqa: TRY004 - the user's mistake, told as any other
    found = Decimal(value)
    if not found.is_finite() or abs(found) > _LARGEST_NUMBER:
        raise ValueError(value)
    return found


def _whole(value: object) -> int:
    if isinstance(value, str):
        if not _WHOLE.fullmatch(value.strip()):
            raise ValueError(value)
        return int(value)
    found = _number(value)
    if found != found.to_integral_value():
        raise ValueError(value)
    return int(found)


def _minutes(value: object) -> int:
    if isinstance(value, str) and (match := _HOURS.fullmatch(value.strip())):
        return int(match[1]) * 60 + int(match[2])
    found = _number(value) * 60
    if found != found.to_integral_value():
        raise ValueError(value)
    return int(found)


def _day(value: object) -> date:
    if isinstance(value, str):
        found = parse_day(value)
    elif isinstance(value, date) and not isinstance(value, datetime):
        found = value
    else:
        raise ValueError(value)  # noqa: TRY004 - the user's mistake, told as any other
    if found.year not in _YEARS:
        raise ValueError(value)
    return found


def _days(value: object) -> tuple[date, ...]:
    parts: Iterable[object] = value.split() if isinstance(value, str) else _list(value)
    return tuple(_day(part) for part in parts)


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise ValueError(value)  # noqa: TRY004 - the user's mistake, told as any other
    return value


def _moment(value: object) -> datetime:
    if isinstance(value, str):
        day, _, clock = value.strip().replace("T", " ").partition(" ")
        match = _HOURS.fullmatch(clock.strip())
        if match is None:
            raise ValueError(value)
        found = datetime.combine(_day(day), datetime.min.time())
        return found.replace(hour=int(match[1]), minute=int(match[2]))
    if not isinstance(value, datetime) or value.tzinfo is not None or value.second:
        raise ValueError(value)
    if value.year not in _YEARS:
        raise ValueError(value)
    return value


def _month(value: object) -> Month:
    match = _MONTH.fullmatch(str(value).strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(value)
    year, month = int(match[1] or match[4]), int(match[2] or match[3])
    if year not in _YEARS:
        raise ValueError(value)
    return Month(year, month)


def _flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    text = str(value).strip().casefold()
    if text not in _YES | _NO:
        raise ValueError(value)
    return text in _YES


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value.strip()
