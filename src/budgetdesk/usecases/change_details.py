"""What one change did to which records, field by field, for the history."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage import codec
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import RECORD_OF
from budgetdesk.usecases.desk import Change

_NAMED: Final = {
    "account": Account,
    "transfer_account": Account,
    "funder": Funder,
    "teilbudget": Teilbudget,
    "cost_type": CostType,
    "assistant": Assistant,
}
"""Fields that hold the number of a record which has a name."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record before and after; None where there was nothing.

    `table` and `field` are names in the file. Values are those of the domain, such as `Money`; a
    record that is referred to stands there by its name, if it still is in the file.
    """

    table: str
    record: int
    field: str
    before: object
    after: object


def field_changes(reader: Reader, changes: Iterable[Change]) -> tuple[FieldChange, ...]:
    """Return what changed, in the order of the deed; what stayed as it was is left out."""
    found = []
    for change in changes:
        before, after = _values(change.table, change.before), _values(change.table, change.after)
        found += [
            FieldChange(
                change.table,
                change.row_id,
                name,
                _named(reader, name, before.get(name)),
                _named(reader, name, after.get(name)),
            )
            for name in before | after
            if before.get(name) != after.get(name)
        ]
    return tuple(found)


def _values(table: str, text: str | None) -> dict[str, object]:
    """Return a row's values as the domain knows them, without its number."""
    if text is None:
        return {}
    row = json.loads(text)
    return {
        column.name: column.decode(row[column.name])
        for column in codec.columns_of(RECORD_OF[table])
        if column.name != "id" and row.get(column.name) is not None
    }


def _named(reader: Reader, field: str, value: object) -> object:
    kind = _NAMED.get(field)
    if kind is None or not isinstance(value, int):
        return value
    return getattr(reader.find(kind, value), "name", value)
