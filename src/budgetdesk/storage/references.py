"""References that foreign keys cannot guard: numbers of rows inside lists kept as JSON.

What a shift needs is a list of skills, its kinds of help and the shares of a rule of funding are
lists of pairs. A row that such a list names is not removed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import is_dataclass
from typing import Any, Final, get_args, get_origin

from sqlalchemy import Column, func, select

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.storage import codec
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import RECORDS, TABLES, table_name
from budgetdesk.storage.work import Work

_Place = tuple[Column[Any], str]
"""A column of lists, and where in an item of the list the number stands; empty: it is the item."""


def require_not_named(work: Work) -> None:
    """Raise `NotAllowed` ("still_referred_to") where a list names a row that the work removed."""
    last = {(one.table, one.row_id): one for one in work.changes if one.table in _NAMED}
    removed: dict[str, list[int]] = defaultdict(list)
    for change in last.values():
        if change.after is None:
            removed[change.table].append(change.row_id)
    for table, numbers in removed.items():
        if any(_names(work, place, numbers) for place in _NAMED[table]):
            raise NotAllowed("still_referred_to")


def _names(reader: Reader, place: _Place, numbers: Sequence[int]) -> bool:
    column, path = place
    item = func.json_each(column).table_valued("value", joins_implicitly=True).c.value
    number = func.json_extract(item, path) if path else item
    query = select(column).where(column != codec.EMPTY_LIST, among(number, numbers)).limit(1)
    return reader.connection.execute(query).first() is not None


def _places() -> Mapping[str, tuple[_Place, ...]]:
    """Find them by the types of the fields, as foreign keys are found."""
    owners = {codec.columns_of(record)[0].hint: table_name(record) for record in RECORDS}
    found: dict[str, list[_Place]] = defaultdict(list)
    for record in RECORDS:
        for field in codec.columns_of(record):
            if get_origin(field.hint) is tuple:
                for hint, path in _parts(get_args(field.hint)[0]):
                    if hint in owners:
                        found[owners[hint]].append((TABLES[record].c[field.name], path))
    return {table: tuple(places) for table, places in found.items()}


def _parts(item: Any) -> Iterator[tuple[Any, str]]:  # noqa: ANN401 - type hints have no narrower type
    yield item, ""
    if is_dataclass(item) and isinstance(item, type):
        for part in codec.columns_of(item):
            yield part.hint, f"$.{part.name}"


_NAMED: Final = _places()
