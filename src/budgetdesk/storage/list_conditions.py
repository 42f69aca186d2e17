"""Which bookings a list on the screen shows: what is looked for, as conditions for SQLite."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final, Protocol

from sqlalchemy import ColumnElement, and_, exists, func, literal_column, or_, select, union

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.ids import AccountId, CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import AssistantId
from budgetdesk.storage.tables import RECEIPT_LINK, TABLES

_ACCOUNT: Final = TABLES[Account].c
_BOOKING: Final = TABLES[Booking].c
_PART: Final = TABLES[Part].c
REPORT_DAY: Final = func.coalesce(_BOOKING.counts_on, _BOOKING.on)
_EMPTY: Final[ColumnElement[str]] = literal_column("''")
"""Written out, so that SQLite sees that the index of parts with a note fits."""
_WILD: Final = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


class Sought(Protocol):
    """What bookings are looked for; what is None, empty or False does not matter."""

    @property
    def period(self) -> DateRange: ...  # noqa: D102 - as the field says
    @property
    def account(self) -> AccountId | None: ...  # noqa: D102
    @property
    def teilbudget(self) -> TeilbudgetId | None: ...  # noqa: D102
    @property
    def cost_type(self) -> CostTypeId | None: ...  # noqa: D102
    @property
    def assistant(self) -> AssistantId | None: ...  # noqa: D102
    @property
    def pot(self) -> Pot | None: ...  # noqa: D102
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def unassigned(self) -> bool: ...  # noqa: D102
    @property
    def without_receipt(self) -> bool: ...  # noqa: D102


def booking_conditions(sought: Sought) -> list[ColumnElement[bool]]:
    """Conditions on bookings, without what is asked of their parts; none where all are meant."""
    found: list[ColumnElement[bool]] = []
    first, last = sought.period.first, sought.period.last
    if (first, last) != (date.min, date.max):
        found.append(REPORT_DAY.between(first.isoformat(), last.isoformat()))
    if sought.account is not None:
        found.append(_BOOKING.account == sought.account)
    if sought.unassigned:
        found += _unassigned()
    if sought.without_receipt:
        spends = exists().where(
            _PART.booking == _BOOKING.id, _PART.pot == Pot.TEILBUDGET.value, _PART.amount < 0
        )
        found += [_BOOKING.id.not_in(select(RECEIPT_LINK.c.booking)), spends]
    found += [says(word) for word in sought.text.split()]
    return found


def part_conditions(sought: Sought) -> list[ColumnElement[bool]]:
    """Conditions of which one part of the booking must meet all."""
    pairs: list[tuple[ColumnElement[Any], Any]] = [
        (_PART.teilbudget, sought.teilbudget),
        (_PART.cost_type, sought.cost_type),
        (_PART.assistant, sought.assistant),
        (_PART.pot, None if sought.pot is None else sought.pot.value),
    ]
    return [column == asked for column, asked in pairs if asked is not None]


def _unassigned() -> list[ColumnElement[bool]]:
    # Asked as a set of numbers: SQLite finds open parts by their index, and looks for a part of
    # each booking only once.
    left = union(
        select(_PART.booking).where(_PART.pot == Pot.OPEN.value),
        select(_PART.booking).where(_PART.pot != Pot.PRIVATE.value, _PART.cost_type.is_(None)),
        select(_BOOKING.id).where(
            _BOOKING.kind != BookingKind.TRANSFER.value,
            _BOOKING.id.not_in(select(_PART.booking)),
        ),
    ).subquery()
    own = select(_ACCOUNT.id).where(_ACCOUNT.kind == AccountKind.OWN.value)
    return [
        _BOOKING.id.in_(select(left.c[0])),
        _BOOKING.kind != BookingKind.TRANSFER.value,
        _BOOKING.account.not_in(own),
    ]


def says(word: str) -> ColumnElement[bool]:
    """The booking says the word, in whatever letter case."""
    if word.isascii():
        return _said([_like_pattern(word)])
    # SQLite compares without case for a to z only. A word with other letters is tried in three
    # forms, on the few bookings that have its ASCII letters in the right places.
    rough = "".join(sign if sign.isascii() else "\0" for sign in word)
    forms = (word.lower(), word.upper(), word.capitalize())
    return and_(
        _said([_like_pattern(rough).replace("\0", "_")]),
        _said([_like_pattern(form) for form in forms]),
    )


def _said(patterns: Sequence[str]) -> ColumnElement[bool]:
    in_notes = or_(*(_PART.note.like(one, escape="\\") for one in patterns))
    noted = or_(*(_BOOKING.note.like(one, escape="\\") for one in patterns))
    columns = (_BOOKING.payee, _BOOKING.text)
    return or_(
        *(column.like(one, escape="\\") for one in patterns for column in columns),
        and_(_BOOKING.note != _EMPTY, noted),
        _BOOKING.id.in_(select(_PART.booking).where(_PART.note != _EMPTY, in_notes)),
    )


def _like_pattern(word: str) -> str:
    return f"%{word.translate(_WILD)}%"
