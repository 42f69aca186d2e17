"""The minutes of shifts that count for each Teilbudget and month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from budgetdesk.budget.hours_funding import FundingRule, split_minutes
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.rota.ids import HelpKindId
from budgetdesk.rota.planning_times import shared_minutes
from budgetdesk.rota.shifts import HelpMinutes, minutes_by_help
from budgetdesk.rota.working_time import (
    Span,
    planned_span,
    worked_span,
    working_minutes_by_day,
)

Owner = TeilbudgetId | None


class UsedMinutes:
    """Minutes of each month and Teilbudget; None: what no rule covers.

    `worked` is confirmed, `open` not yet, `unfilled` is planned for nobody yet.
    """

    def __init__(self) -> None:
        """Count nothing yet."""
        self.worked: Counter[tuple[Month, Owner]] = Counter()
        self.open: Counter[tuple[Month, Owner]] = Counter()
        self.unfilled: Counter[tuple[Month, Owner]] = Counter()

    def add(
        self, hours: Iterable[ShiftHours], rules: Sequence[FundingRule], days: DateRange
    ) -> None:
        """Count what of these shifts lies in these days."""
        for one in hours:
            counter, span = self._what(one)
            if span is None:
                continue
            for day, by_help in minutes_by_day_and_help(span, one.help_minutes, one.shift.help):
                if day in days:
                    for owner, minutes in split_minutes(by_help, rules, day).items():
                        counter[Month.of(day), owner] += minutes

    def _what(self, one: ShiftHours) -> tuple[Counter[tuple[Month, Owner]], Span | None]:
        if one.worked is not None:
            return self.worked, worked_span(one.shift, one.worked)
        if one.shift.assistant is None:
            return self.unfilled, planned_span(one.shift)
        return self.open, one.left


def minutes_by_day_and_help(
    span: Span, named: Iterable[HelpMinutes], usual: HelpKindId | None
) -> Iterator[tuple[date, dict[HelpKindId | None, int]]]:
    """Working minutes of each calendar day by kind of help; every day has its share of each.

    What `named` does not name is the `usual` help. The parts add up to the minutes of the day.
    """
    by_day = working_minutes_by_day(span)
    left = minutes_by_help(sum(by_day.values()), named, usual)
    for day, minutes in by_day.items():
        kinds = list(left)
        parts = shared_minutes(minutes, list(left.values()))
        for kind, part in zip(kinds, parts, strict=True):
            left[kind] -= part
        yield day, {kind: part for kind, part in zip(kinds, parts, strict=True) if part}
