"""Which expected payment came, came late, differs or is missing.

Leistungsträger write all kinds of texts on their payments, so only amount and day decide. The
thresholds below are this program's own choice, no law; every decision is explained.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Final

from budgetdesk.budget.instalments import ExpectedPayment
from budgetdesk.kernel.explanation import Explained, Line
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ledger.ids import BookingId

_NOT_STORED: Final = BookingId(0)
_GRACE_DAYS: Final = 3
"""Weekend and one public holiday: a payment so many days after the due day is not called late."""
_EARLY: Final = timedelta(days=15)
"""Advance payments often arrive at the end of the month before."""
_APART: Final = timedelta(days=60)
"""A payment further away from the due day than this is not taken for that instalment at once."""
_PAIR, _SKIP_DUE, _SKIP_CAME = range(3)


@dataclass(frozen=True, slots=True)
class ReceivedPayment:
    """A payment of the Leistungsträger that arrived."""

    on: date
    amount: Money
    booking: BookingId = _NOT_STORED


class MatchState(Enum):
    """What became of an expected payment, or what a received one is."""

    PAID = "paid"
    LATE = "late"
    DIFFERS = "differs"
    """Something came, but not the amount of the grant."""
    MISSING = "missing"
    NOT_YET_DUE = "not_yet_due"
    AWAITS_CHECK = "awaits_check"
    """Due, but the Leistungsträger pays only after the proof was checked."""
    UNEXPECTED = "unexpected"
    """Received without a promise in the grant."""


@dataclass(frozen=True, slots=True)
class Match:
    """An expected payment with what came for it; or a payment nobody expected.

    `expected` is None exactly for UNEXPECTED. `days_late` counts from the due day to the last
    payment, never below zero. `difference` is received minus expected; where one payment settles
    several expected ones it stands in each of their matches and the difference is zero.
    """

    state: MatchState
    expected: ExpectedPayment | None
    received: tuple[ReceivedPayment, ...] = ()
    days_late: int = 0
    difference: Money = ZERO


def match_instalments(
    expected: Iterable[ExpectedPayment], received: Iterable[ReceivedPayment], *, as_of: date
) -> Explained[tuple[Match, ...]]:
    """Match payments with what was expected, as known on the day `as_of`.

    First equal amounts near their due days, then one payment for several open instalments (a
    Nachzahlung), then what came around an open due day even if the amount differs. Matches come
    by due day; payments nobody expected follow by their day.
    """
    open_ones = sorted(expected, key=lambda each: (each.on, each.kind.value, each.covers))
    came = sorted(
        (each for each in received if each.on <= as_of),
        key=lambda each: (each.on, each.amount, each.booking),
    )
    board = _Board(open_ones, came)
    board.pair_equal_amounts()
    board.pair_back_payments()
    board.pair_what_came_around()
    matches = tuple(_match(one, board.paid_by[index], as_of) for index, one in enumerate(open_ones))
    strangers = tuple(
        Match(MatchState.UNEXPECTED, None, (came[index],), difference=came[index].amount)
        for index in board.unused()
    )
    everything = matches + strangers
    return Explained(everything, tuple(_line(match) for match in everything))


@dataclass(frozen=True, slots=True)
class _Paid:
    """What was put to an expected payment."""

    received: tuple[ReceivedPayment, ...]
    difference: Money


class _Board:
    """The pairing in progress; works with positions because equal payments are told apart."""

    def __init__(
        self, expected: Sequence[ExpectedPayment], came: Sequence[ReceivedPayment]
    ) -> None:
        self.expected = expected
        self.came = came
        self.paid_by: list[_Paid | None] = [None for _ in expected]
        self._used: set[int] = set()

    def unused(self) -> list[int]:
        return [index for index in range(len(self.came)) if index not in self._used]

    def _open(self) -> list[int]:
        return [index for index, paid in enumerate(self.paid_by) if paid is None]

    def _settle(self, expected: Sequence[int], came: Sequence[int]) -> None:
        received = tuple(self.came[each] for each in came)
        promised = total(self.expected[index].amount for index in expected)
        difference = total(each.amount for each in received) - promised
        for index in expected:
            self.paid_by[index] = _Paid(received, difference)
        self._used.update(came)

    def pair_equal_amounts(self) -> None:
        for amount in sorted({each.amount for each in self.expected}):
            rows = [i for i, each in enumerate(self.expected) if each.amount == amount]
            columns = [i for i, each in enumerate(self.came) if each.amount == amount]
            days = [self.expected[i].on for i in rows], [self.came[i].on for i in columns]
            for row, column in _alignment(*days):
                self._settle([rows[row]], [columns[column]])

    def pair_back_payments(self) -> None:
        """One payment for a run of open instalments that were due when it came."""
        for index in self.unused():
            payment = self.came[index]
            due = [i for i in self._open() if self.expected[i].on <= payment.on + _EARLY]
            run = _run_with_sum([self.expected[i].amount for i in due], payment.amount)
            if run:
                self._settle([due[position] for position in run], [index])

    def pair_what_came_around(self) -> None:
        """Everything that came between an open due day and the next belongs to the first."""
        waiting = self._open()
        for index, following in zip(waiting, [*waiting[1:], None], strict=False):
            due = self.expected[index].on
            until = due + _APART
            if following is not None:
                until = min(until, self.expected[following].on - _EARLY)
            around = [i for i in self.unused() if due - _EARLY <= self.came[i].on < until]
            if around:
                self._settle([index], around)


def _alignment(due: Sequence[date], came: Sequence[date]) -> list[tuple[int, int]]:
    """Pairs of positions, in order, with the least sum of days apart.

    Leaving one out costs `_APART`, so that a missing instalment does not make all later ones
    look late. Of equally good pairings the one that pairs earlier is taken.
    """
    costs = [[0] * (len(came) + 1) for _ in range(len(due) + 1)]
    for row in range(len(due), -1, -1):
        for column in range(len(came), -1, -1):
            if row < len(due) or column < len(came):
                costs[row][column] = min(_choices(due, came, costs, row, column))[0]
    pairs = []
    row = column = 0
    while row < len(due) and column < len(came):
        _, step = min(_choices(due, came, costs, row, column))
        if step == _PAIR:
            pairs.append((row, column))
        row += step in (_PAIR, _SKIP_DUE)
        column += step in (_PAIR, _SKIP_CAME)
    return pairs


def _choices(
    due: Sequence[date], came: Sequence[date], costs: list[list[int]], row: int, column: int
) -> list[tuple[int, int]]:
    """Cost of each possible next step."""
    choices = []
    if row < len(due):
        choices.append((costs[row + 1][column] + _APART.days, _SKIP_DUE))
    if column < len(came):
        choices.append((costs[row][column + 1] + _APART.days, _SKIP_CAME))
    if row < len(due) and column < len(came) and came[column] >= due[row] - _EARLY:
        apart = abs((came[column] - due[row]).days)
        choices.append((costs[row + 1][column + 1] + apart, _PAIR))
    return choices


def _run_with_sum(amounts: Sequence[Money], wanted: Money) -> range:
    """The first run of neighbours that adds up to the amount; empty where there is none."""
    for first in range(len(amounts)):
        for last in range(first, len(amounts)):
            if total(amounts[first : last + 1]) == wanted:
                return range(first, last + 1)
    return range(0)


def _match(expected: ExpectedPayment, paid: _Paid | None, as_of: date) -> Match:
    if paid is None:
        return Match(_unpaid_state(expected, as_of), expected, difference=-expected.amount)
    days_late = max((paid.received[-1].on - expected.on).days, 0)
    if paid.difference:
        state = MatchState.DIFFERS
    else:
        state = MatchState.LATE if days_late > _GRACE_DAYS else MatchState.PAID
    return Match(state, expected, paid.received, days_late, paid.difference)


def _unpaid_state(expected: ExpectedPayment, as_of: date) -> MatchState:
    if expected.on > as_of:
        return MatchState.NOT_YET_DUE
    return MatchState.AWAITS_CHECK if expected.after_check else MatchState.MISSING


def _line(match: Match) -> Line:
    code = f"instalment_{match.state.value}"
    if match.expected is None:
        return Line(code, match.difference, {"on": match.received[0].on})
    data: dict[str, object] = {"due": match.expected.on, "amount": match.expected.amount}
    if not match.received:
        return Line(code, match.difference, data)
    received = total(each.amount for each in match.received)
    data |= {"on": match.received[-1].on, "received": received, "days": match.days_late}
    return Line(code, match.difference, data)
