"""Frozen dataclasses to table rows and back, by their type hints.

A row holds only what a STRICT SQLite table and JSON both can: int, str, None. Money becomes
cents, dates ISO text, enums their value, Decimal text; tuples and nested dataclasses JSON text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from budgetdesk.kernel.money import Money

Cell = int | str | None
Row = dict[str, Cell]
Record = TypeVar("Record")


class RowNotUnderstood(Exception):
    """A row does not hold what its table should; the store says then that the file is damaged."""


@dataclass(frozen=True, slots=True)
class Column:
    """How one field of a dataclass is kept in its table."""

    name: str
    hint: Any
    """The field's type without `| None`."""
    optional: bool
    is_text: bool
    encode: Callable[[Any], Cell]
    decode: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Children:
    """A field whose values are rows of another table that name this row."""

    field: str
    record: type
    key: str


_AGAIN: Final = "/2"
EMPTY_LIST: Final = "[]"
"""How a list without items is kept."""

_COLUMNS: Final[dict[type, tuple[Column, ...]]] = {}
_CHILDREN: Final[dict[type, tuple[Children, ...]]] = {}


def columns_of(record: type) -> tuple[Column, ...]:
    """Return the columns of the dataclass's table, in the order of its fields."""
    if record not in _COLUMNS:
        hints = get_type_hints(record)
        _COLUMNS[record] = tuple(
            _column(field.name, hints[field.name])
            for field in fields(record)
            if not field.metadata.get("children")
        )
    return _COLUMNS[record]


def children_of(record: type) -> tuple[Children, ...]:
    """Return the fields of the dataclass that are stored as rows of their own."""
    if record not in _CHILDREN:
        hints = get_type_hints(record)
        _CHILDREN[record] = tuple(
            Children(field.name, get_args(hints[field.name])[0], record.__name__.lower())
            for field in fields(record)
            if field.metadata.get("children")
        )
    return _CHILDREN[record]


def to_row(record: object) -> Row:
    """Return the row that keeps the dataclass, without its children."""
    return {
        column.name: column.encode(getattr(record, column.name))
        for column in columns_of(type(record))
    }


def from_row(record: type[Record], row: Mapping[str, Any], **children: object) -> Record:
    """Return the dataclass that the row keeps. Raises `RowNotUnderstood` on any other row."""
    try:
        values = {column.name: column.decode(row[column.name]) for column in columns_of(record)}
        return record(**values, **children)
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise RowNotUnderstood(record.__name__) from error


def plain_type(hint: Any) -> Any:  # noqa: ANN401 - type hints have no narrower type
    """Return what a NewType stands for, anything else as it is."""
    return getattr(hint, "__supertype__", hint)


def _column(name: str, hint: Any) -> Column:  # noqa: ANN401
    optional = False
    if get_origin(hint) in {Union, UnionType}:
        inner = [option for option in get_args(hint) if option is not NoneType]
        optional, hint = True, inner[0]
    encode, decode = _scalar(plain_type(hint))
    if optional:
        encode, decode = _or_none(encode), _or_none(decode)
    is_text = plain_type(hint) not in {int, bool, Money}
    return Column(name, hint, optional, is_text, encode, decode)


def _or_none(convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: None if value is None else convert(value)


def _scalar(hint: Any) -> tuple[Callable[[Any], Cell], Callable[[Any], Any]]:  # noqa: ANN401
    if hint in _SCALARS:
        return _SCALARS[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enum_value, hint
    return _json_codec(hint)


def _same(value: Any) -> Any:  # noqa: ANN401
    return value


def _cents(money: Money) -> int:
    return money.cents


def _wall_text(wall: datetime) -> str:
    # Of the hour that October brings twice, the second pass is marked; ISO text has no word for it.
    return wall.isoformat(timespec="minutes") + (_AGAIN if wall.fold else "")


def _wall(text: str) -> datetime:
    if text.endswith(_AGAIN):
        return datetime.fromisoformat(text.removesuffix(_AGAIN)).replace(fold=1)
    return datetime.fromisoformat(text)


def _enum_value(member: Enum) -> Cell:
    value: Cell = member.value
    return value


_SCALARS: Final[dict[Any, tuple[Callable[[Any], Cell], Callable[[Any], Any]]]] = {
    int: (_same, _same),
    str: (_same, _same),
    bool: (int, bool),
    Money: (_cents, Money),
    date: (date.isoformat, date.fromisoformat),
    datetime: (_wall_text, _wall),
    Decimal: (str, Decimal),
}


def _json_codec(hint: Any) -> tuple[Callable[[Any], Cell], Callable[[Any], Any]]:  # noqa: ANN401
    def encode(value: object) -> str:
        return json.dumps(_to_plain(value), ensure_ascii=False, separators=(",", ":"))

    from_plain, is_list = _from_plain(hint), get_origin(hint) is tuple

    def decode(text: str) -> object:
        # A file has tens of thousands of lists, and most are empty.
        return () if is_list and text == EMPTY_LIST else from_plain(json.loads(text))

    return encode, decode


def _to_plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_to_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, Money):
        return to_row(value)
    return _scalar(type(value))[0](value)


def _from_plain(hint: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    """Return what makes values of this type of plain JSON."""
    if get_origin(hint) is tuple:
        item = _from_plain(get_args(hint)[0])
        return lambda value: tuple(map(item, value))
    if is_dataclass(hint) and hint is not Money and isinstance(hint, type):
        return lambda value: from_row(hint, value)
    return _scalar(plain_type(hint))[1]
