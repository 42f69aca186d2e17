"""A new budget file and its base data: holder, funders, accounts, cost types, people."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from budgetdesk.budget.funders import Funder, Holder, Teilbudget
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.resources import toml_resource
from budgetdesk.ledger.accounts import Account
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work

Record = TypeVar("Record")

_UNIQUE = {Teilbudget: "code", CostType: "code", Account: "name", Assistant: "short"}
"""The field by which the user calls a thing; no two may share it."""


def begin_file(work: Work, name: str) -> Holder:
    """Fill an empty file: the holder's name and the usual cost types of the Arbeitgebermodell."""
    work.add_all(shipped_cost_types())
    work.make_final()
    return work.add(Holder(HolderId(0), name))


def shipped_cost_types() -> tuple[CostType, ...]:
    """Return the list a new file begins with; the user edits it freely."""
    rows = toml_resource("texts", "cost_types.toml")["cost_type"]
    return tuple(
        CostType(
            CostTypeId(0),
            row["code"],
            row["name"],
            CostKind(row["kind"]),
            per_assistant=row.get("per_assistant", False),
            position=position,
        )
        for position, row in enumerate(rows, start=1)
    )


def holder(reader: Reader) -> Holder:
    """Return the budget holder of this file."""
    return reader.one(Holder, 1)


def save(work: Work, record: Record) -> Record:
    """Store base data, new (id 0) or changed.

    Raises `Invalid` where its short name is taken or, for accounts, the IBAN is wrong.
    """
    _require_unique(work, record)
    if isinstance(record, Account):
        _require_iban(record)
    if isinstance(record, Funder) and record.leads:
        _let_nobody_else_lead(work, record)
    number = getattr(record, "id", 0)
    return work.change(record) if number else work.add(record)


def named(reader: Reader, record: type[Record], name: str) -> Record | None:
    """Return the thing that the user calls by this short name (in any case), or None."""
    field = _UNIQUE[record]
    wanted = name.casefold()
    found = [one for one in reader.all(record) if getattr(one, field).casefold() == wanted]
    return found[0] if found else None


def _require_unique(work: Work, record: object) -> None:
    field = _UNIQUE.get(type(record))
    if field is None:
        return
    name = getattr(record, field)
    if not name.strip():
        raise Invalid(problems=[Problem("name_missing", field)])
    other = named(work, type(record), name)
    if other is not None and getattr(other, "id", 0) != getattr(record, "id", 0):
        raise Invalid(problems=[Problem("name_taken", field, {"name": name})])


def _require_iban(account: Account) -> None:
    if account.iban and not is_iban(account.iban):
        raise Invalid(problems=[Problem("iban_wrong", "iban", {"iban": account.iban})])


def is_iban(text: str) -> bool:
    """Tell whether the text is an IBAN with right length and check digits (ISO 13616)."""
    from schwifty import IBAN  # slow to import, rarely needed
    from schwifty.exceptions import SchwiftyException

    try:
        IBAN(text)
    except SchwiftyException:
        return False
    return True


def _let_nobody_else_lead(work: Work, leader: Funder) -> None:
    for other in work.all(Funder, leads=True):
        if other.id != leader.id:
            work.change(replace(other, leads=False))
