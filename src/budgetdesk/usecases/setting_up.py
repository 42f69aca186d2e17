"""A new budget file and its base data: holder, funders, accounts, cost types, people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypeVar

from budgetdesk.budget.funders import Funder, Holder, Teilbudget
from budgetdesk.budget.ids import HolderId
from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.resources import toml_resource
from budgetdesk.ledger.accounts import Account, OpeningBalance, StatedBalance
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import (
    AccountId,
    CostTypeId,
    OpeningBalanceId,
    StatedBalanceId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.templates import Template
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.queries import first_booking_day
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import table_name
from budgetdesk.storage.work import Work

Record = TypeVar("Record")

_CALLED_BY: Final = {
    Teilbudget: "code",
    CostType: "code",
    Account: "name",
    Assistant: "short",
    Funder: "name",
    Template: "name",
}
"""The field by which the user calls a thing; no two may share it."""

_IN_SHARES: Final = (Teilbudget, CostType, Assistant)
"""Things that the command line names inside the parts of a booking."""

POT_WORDS: Final = {"offen": Pot.OPEN, "privat": Pot.PRIVATE, "eigen": Pot.OWN}
"""What the command line calls the pots; no Teilbudget may be called so."""

SHARE_MARKS: Final = ":@#"
"""Signs that separate the parts of a share on the command line."""


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


def place_of(reader: Reader) -> PlaceOfWork | None:
    """Return where the holder lives, as far as holidays depend on it; None: no Land entered."""
    found = reader.find(Holder, 1)
    return None if found is None else found.place


def save(work: Work, given: Record) -> Record:
    """Store base data, new (id 0) or changed, its short name without blanks around it.

    Raises `Invalid` where its short name is missing, taken or impossible or, for accounts, the
    IBAN is wrong.
    """
    record: Record = _tidy(given)
    _require_good_name(work, record)
    if isinstance(record, Account):
        _require_iban(record)
    if isinstance(record, Holder) and record.place is not None:
        _require_place(record.place)
    if isinstance(record, Funder) and record.leads:
        _let_nobody_else_lead(work, record)
    return work.save(record)


def remove(work: Work, record: type[Record], number: int) -> Record:
    """Remove base data. Raises `NotFound`; `NotAllowed` where something still refers to it."""
    found = work.one(record, number)
    work.remove(found)
    return found


def everything(reader: Reader, record: type[Record]) -> tuple[Record, ...]:
    """Return all records of one kind, in the order in which they were entered."""
    return reader.all(record)


def named(reader: Reader, record: type[Record], name: str) -> Record | None:
    """Return the thing that the user calls by this short name (in any case), or None."""
    field = _CALLED_BY[record]
    wanted = name.strip().casefold()
    found = [one for one in reader.all(record) if getattr(one, field).casefold() == wanted]
    return found[0] if found else None


def the(reader: Reader, record: type[Record], name: str) -> Record:
    """Return the thing that the user calls by this short name. Raises `NotFound`."""
    found = named(reader, record, name)
    if found is None:
        raise NotFound(kind=table_name(record), name=name)
    return found


def open_account(
    work: Work, account: Account, openings: Sequence[OpeningBalance] = ()
) -> tuple[Account, tuple[OpeningBalance, ...]]:
    """Store a new account with what was on it. Raises `Invalid`."""
    stored = save(work, account)
    # What belongs to nobody yet comes last, so that none of the others is taken from it.
    known_first = sorted(openings, key=lambda one: one.pot is Pot.OPEN)
    return stored, tuple(
        state_opening(work, replace(one, account=stored.id)) for one in known_first
    )


def state_opening(work: Work, opening: OpeningBalance) -> OpeningBalance:
    """Say what was on an account at the beginning of a day, for one pot or Teilbudget.

    What was said before of the same day and pot is replaced. Money that was there but not yet
    assigned gets less by what is now said to be somebody's. Raises `Invalid` where the account
    has an opening balance of another day already, or bookings from before: the opening would
    contradict them.
    """
    others = work.all(OpeningBalance, account=opening.account)
    elsewhere = [one.on for one in others if one.on != opening.on]
    if elsewhere:
        data = {"day": min(elsewhere)}
        raise Invalid(problems=[Problem("opening_on_other_day", "on", data)])
    first = first_booking_day(work, opening.account)
    if first is not None and first < opening.on:
        raise Invalid(problems=[Problem("bookings_before_opening", "on", {"day": first})])
    owner = (opening.pot, opening.teilbudget)
    before = next((one for one in others if (one.pot, one.teilbudget) == owner), None)
    if opening.pot is not Pot.OPEN:
        known = ZERO if before is None else before.amount
        _take_from_unassigned(work, others, opening.amount - known)
    if before is not None:
        return work.change(replace(opening, id=before.id))
    return work.add(replace(opening, id=OpeningBalanceId(0)))


def _take_from_unassigned(work: Work, openings: Iterable[OpeningBalance], said: Money) -> None:
    for one in openings:
        if one.pot is Pot.OPEN and one.amount.cents * said.cents > 0:
            left = one.amount - said
            if left.cents * one.amount.cents > 0:
                work.change(replace(one, amount=left))
            else:
                work.remove(one)


def unassigned_openings(reader: Reader) -> tuple[tuple[Account, OpeningBalance], ...]:
    """Return the opening balances of budget money of which it is not said whose it is."""
    accounts = {one.id: one for one in reader.all(Account) if one.kind.is_budget_money}
    return tuple(
        (accounts[one.account], one)
        for one in reader.all(OpeningBalance, pot=Pot.OPEN)
        if one.amount and one.account in accounts
    )


def assign_openings(work: Work, pot: Pot, teilbudget: TeilbudgetId | None = None) -> int:
    """Say whose money all unassigned opening balances are; return how many there were."""
    found = unassigned_openings(work)
    for _, one in found:
        same = work.all(OpeningBalance, account=one.account, pot=pot, teilbudget=teilbudget)
        amount = total([one.amount, *(each.amount for each in same)])
        state_opening(work, replace(one, pot=pot, teilbudget=teilbudget, amount=amount))
    return len(found)


def state_balance(
    work: Work, account: AccountId, on: date, amount: Money, source: str = ""
) -> StatedBalance:
    """Note what the bank says was on the account at the end of a day; replaces an earlier note."""
    stated = StatedBalance(StatedBalanceId(0), account, on, amount, source)
    before = work.all(StatedBalance, account=account, on=on)
    return work.change(replace(stated, id=before[0].id)) if before else work.add(stated)


def opening_for(
    amount: Money, on: date, pot: Pot, teilbudget: TeilbudgetId | None = None
) -> OpeningBalance:
    """Return an opening balance of an account that is yet to be named."""
    return OpeningBalance(OpeningBalanceId(0), AccountId(0), on, amount, pot, teilbudget)


def _tidy(record: Any) -> Any:  # noqa: ANN401 - any base data
    field = _CALLED_BY.get(type(record))
    return record if field is None else replace(record, **{field: getattr(record, field).strip()})


def _require_good_name(work: Work, record: object) -> None:
    field = _CALLED_BY.get(type(record))
    if field is None:
        return
    name = getattr(record, field)
    if not name:
        raise Invalid(problems=[Problem("name_missing", field)])
    if isinstance(record, _IN_SHARES) and (
        set(SHARE_MARKS) & set(name) or name.casefold() in POT_WORDS
    ):
        raise Invalid(problems=[Problem("name_impossible", field, {"name": name})])
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


def _require_place(place: PlaceOfWork) -> None:
    problems = place.problems()
    if problems:
        raise Invalid(problems=problems)


def _let_nobody_else_lead(work: Work, leader: Funder) -> None:
    for other in work.all(Funder, leads=True):
        if other.id != leader.id:
            work.change(replace(other, leads=False))
