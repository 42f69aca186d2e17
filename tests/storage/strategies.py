"""Any record of a class, drawn from its type hints alone."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import reject
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money

INTEGERS = st.integers(min_value=-(2**63), max_value=2**63 - 1)
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: INTEGERS,
    # Everything Python can write down as UTF-8, with NUL and line ends.
    str: st.text(max_size=20),
    date: st.dates(),
    datetime: st.datetimes().map(lambda one: one.replace(second=0, microsecond=0)),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    Money: INTEGERS.map(Money),
}


def records(kind: type) -> st.SearchStrategy[Any]:
    """Any value of a dataclass; its own id, and that of its children, is not given yet."""
    hints = get_type_hints(kind)
    given = {field.name: values(hints[field.name]) for field in dataclasses.fields(kind)}
    if "id" in given:
        given["id"] = st.just(0)

    def build(fields: dict[str, Any]) -> Any:
        try:
            return kind(**fields)
        except ValueError:
            # The domain knows no such value, so none can be stored.
            reject()

    return st.fixed_dictionaries(given).map(build)


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type hint."""
    hint = getattr(hint, "__supertype__", hint)
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) in {Union, UnionType}:
        return st.one_of(
            [st.none() if option is NoneType else values(option) for option in get_args(hint)]
        )
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=3).map(tuple)
    if issubclass(hint, Enum):
        return st.sampled_from(hint)
    return records(hint)
