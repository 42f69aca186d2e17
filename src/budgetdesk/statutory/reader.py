"""Reads the TOML files with statutory figures and refuses whatever is not exactly as agreed.

Each table is one figure: `name`, `law`, `unit`, `known_until`, `checked_on`, and dated `value`
tables (`from`, `amount`, `source`); not yet enacted ones stand under `announced`. A figure that
another rule replaces after `known_until` has `carried_over = false`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.resources import resources_folder
from budgetdesk.statutory.figures import Figure, Figures, Step, Unit

_FIGURE_KEYS: Final = frozenset({"name", "law", "unit", "known_until", "checked_on", "value"})
_OPTIONAL_KEYS: Final = frozenset({"announced", "carried_over"})
_LINE: Final = re.compile(r"at line ([0-9]+)", re.ASCII)
"""How the parser says where it stopped."""
_STEP_KEYS: Final = frozenset({"from", "amount", "source"})


@lru_cache(maxsize=1)
def shipped_figures() -> Figures:
    """Return the figures that come with the program."""
    return read_figures(resources_folder() / "statutory")


def read_figures(folder: Path) -> Figures:
    """Figures of all TOML files in the folder.

    Raises `FileNotUnderstood` with the file's name and the place (`key`) for the first thing
    that is wrong: unreadable TOML, unknown or missing keys, wrong types, a unit outside the
    closed list, a value without source, days out of order, a figure that occurs twice.
    """
    found: dict[str, Figure] = {}
    for path in sorted(folder.glob("*.toml")):
        for figure in figures_of(path):
            if figure.key in found:
                _Place(path.name, figure.key).refuse("statutory_twice")
            found[figure.key] = figure
    return Figures(found)


def figures_of(path: Path) -> tuple[Figure, ...]:
    """Figures of one file; raises `FileNotUnderstood` as `read_figures` does."""
    content = toml_of(path.name, path.read_bytes())
    return tuple(_figure(_Place(path.name, key), table) for key, table in content.items())


def toml_of(name: str, content: bytes) -> dict[str, Any]:
    """Tables of a TOML file, numbers as `Decimal`; a mark of the byte order is left out.

    Raises `FileNotUnderstood` with the line, where it is known.
    """
    try:
        return tomllib.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise FileNotUnderstood(name, expected="statutory_utf8", key="") from error
    except (ValueError, RecursionError) as error:
        found = _LINE.search(str(error))
        line = None if found is None else int(found[1])
        raise FileNotUnderstood(name, expected="statutory_toml", line=line, key="") from error


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a file something stands, for the error message."""

    file: str
    key: str

    def inside(self, key: str) -> _Place:
        return _Place(self.file, f"{self.key}.{key}")

    def refuse(self, expected: str, **data: object) -> NoReturn:
        raise FileNotUnderstood(self.file, expected=expected, line=None, key=self.key, **data)


def _figure(place: _Place, table: object) -> Figure:
    checked = _table(place, table, _FIGURE_KEYS, _OPTIONAL_KEYS)
    unit = _unit(place.inside("unit"), checked["unit"])
    figure = Figure(
        key=place.key,
        name=_text(place.inside("name"), checked["name"]),
        law=_text(place.inside("law"), checked["law"]),
        unit=unit,
        known_until=_day(place.inside("known_until"), checked["known_until"]),
        checked_on=_day(place.inside("checked_on"), checked["checked_on"]),
        values=_steps(place.inside("value"), checked["value"], unit),
        announced=_steps(place.inside("announced"), checked.get("announced", []), unit),
        carried_over=_yes_or_no(place.inside("carried_over"), checked.get("carried_over", True)),
    )
    _check_days(place, figure)
    return figure


def _table(
    place: _Place, table: object, required: frozenset[str], optional: frozenset[str] = frozenset()
) -> Mapping[str, Any]:
    if not isinstance(table, dict):
        place.refuse("statutory_table")
    for key in table:
        if key not in required | optional:
            place.inside(key).refuse("statutory_unknown_key")
    for key in sorted(required):
        if key not in table:
            place.inside(key).refuse("statutory_missing_key")
    return table


def _steps(place: _Place, rows: object, unit: Unit) -> tuple[Step, ...]:
    if not isinstance(rows, list):
        place.refuse("statutory_table")
    steps = tuple(
        _step(place.inside(str(number)), row, unit) for number, row in enumerate(rows, start=1)
    )
    for earlier, later in pairwise(steps):
        if later.from_day <= earlier.from_day:
            place.refuse("statutory_order", day=later.from_day)
    return steps


def _step(place: _Place, row: object, unit: Unit) -> Step:
    checked = _table(place, row, _STEP_KEYS)
    return Step(
        _day(place.inside("from"), checked["from"]),
        _amount(place.inside("amount"), checked["amount"], unit),
        _text(place.inside("source"), checked["source"]),
    )


def _unit(place: _Place, value: object) -> Unit:
    known = {unit.value: unit for unit in Unit}
    if not isinstance(value, str) or value not in known:
        place.refuse("statutory_unit", found=str(value), allowed=", ".join(known))
    return known[value]


def _text(place: _Place, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        place.refuse("statutory_text")
    return value


def _day(place: _Place, value: object) -> date:
    if type(value) is not date:  # a datetime is a date too, but no day
        place.refuse("statutory_day")
    return value


def _yes_or_no(place: _Place, value: object) -> bool:
    if not isinstance(value, bool):
        place.refuse("statutory_yes_or_no")
    return value


def _amount(place: _Place, value: object, unit: Unit) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        place.refuse("statutory_number")
    amount = Decimal(value)
    if not amount.is_finite():
        place.refuse("statutory_number")
    if unit.is_count and amount != amount.to_integral_value():
        place.refuse("statutory_whole_number")
    return amount


def _check_days(place: _Place, figure: Figure) -> None:
    """Values exist, begin before `known_until`, and what is announced comes after them."""
    if not figure.values:
        place.inside("value").refuse("statutory_no_value")
    last = figure.values[-1].from_day
    if figure.known_until < last:
        place.inside("known_until").refuse("statutory_known_until", day=last)
    if figure.announced and figure.announced[0].from_day <= figure.known_until:
        place.inside("announced").refuse("statutory_announced", day=figure.known_until)
