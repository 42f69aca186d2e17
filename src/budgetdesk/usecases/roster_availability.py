"""What assistants say about when they can and want to work, and who is asked first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_clock import is_skipped, utc_minute
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.availability import Availability, BackupDuty, Wish
from budgetdesk.rota.ids import AvailabilityId, BackupDutyId, WishId
from budgetdesk.rota.planning_setup import LONGEST_PLANNED
from budgetdesk.rota.planning_times import shown
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.work import Work

_WEEK: Final = timedelta(weeks=1)


def availability_problems(one: Availability) -> tuple[Problem, ...]:
    """All that is wrong with one answer."""
    found = []
    if utc_minute(one.end) <= utc_minute(one.begin):
        data = {"day": one.begin.date(), "time": f"{one.begin:%H:%M}"}
        found.append(Problem("availability_reversed", "end", data))
    for name, wall in (("begin", one.begin), ("end", one.end)):
        if is_skipped(wall):
            skipped = {"day": wall.date(), "time": f"{wall:%H:%M}"}
            found.append(Problem("availability_skipped", name, skipped))
    return tuple(found)


def every_week(one: Availability, until: date) -> tuple[Availability, ...]:
    """Return the answer with its repetitions in each week up to the day.

    Raises `Invalid` where the day lies before the first one, or too far behind it.
    """
    length = until - one.begin.date()
    if length < timedelta(0):
        raise Invalid(problems=[Problem("repeat_reversed", "until", {"last": until})])
    if length > LONGEST_PLANNED:
        data = {"last": until, "days": LONGEST_PLANNED.days}
        raise Invalid(problems=[Problem("repeat_too_far", "until", data)])
    weeks = length // _WEEK
    return tuple(
        replace(one, begin=shown(one.begin + number * _WEEK), end=shown(one.end + number * _WEEK))
        for number in range(weeks + 1)
    )


def save_availability(work: Work, said: Sequence[Availability]) -> tuple[Availability, ...]:
    """Store answers, new (id 0) or changed, all or none. Raises `Invalid` with all problems."""
    problems = [problem for one in said for problem in availability_problems(one)]
    if problems:
        raise Invalid(problems=problems)
    return work.save_all(said)


def new_answers(
    said: Iterable[Availability], known: Iterable[Availability]
) -> Iterator[Availability]:
    """Yield the answers that are not among those known, each once."""
    seen = {_bare(one) for one in known}
    for one in said:
        if _bare(one) not in seen:
            seen.add(_bare(one))
            yield one


def remove_availability(work: Work, numbers: Sequence[AvailabilityId]) -> tuple[Availability, ...]:
    """Remove answers. Raises `NotFound`."""
    gone = work.each(Availability, numbers)
    work.remove_all(gone)
    return gone


def save_wish(work: Work, wish: Wish) -> Wish:
    """Store how much a person wants to work in a month; an earlier wish for it is replaced.

    Raises `Invalid`.
    """
    wish = replace(wish, month=wish.month.replace(day=1))
    problems = wish_problems(wish)
    if problems:
        raise Invalid(problems=problems)
    before = work.all(Wish, assistant=wish.assistant, month=wish.month)
    return work.save(replace(wish, id=before[0].id if before else WishId(0)))


def wish_problems(wish: Wish) -> tuple[Problem, ...]:
    """All that is wrong with a wish."""
    found = []
    if wish.shifts is None and wish.minutes is None:
        found.append(Problem("wish_says_nothing", "shifts"))
    if (wish.shifts or 0) < 0 or (wish.minutes or 0) < 0:
        found.append(Problem("wish_below_zero", "shifts"))
    return tuple(found)


def remove_wish(work: Work, assistant: AssistantId, month: Month) -> int:
    """Remove a person's wish for a month; return how many there were."""
    found = work.all(Wish, assistant=assistant, month=month.first)
    work.remove_all(found)
    return len(found)


def save_backup(work: Work, day: date, assistant: AssistantId) -> BackupDuty:
    """Say who is asked first on a day if somebody falls out; saying it twice changes nothing."""
    known = work.all(BackupDuty, day=day, assistant=assistant)
    return known[0] if known else work.add(BackupDuty(BackupDutyId(0), day, assistant))


def remove_backup(work: Work, day: date, assistant: AssistantId) -> int:
    """Take a person out of a day's backup; return how many entries there were."""
    found = work.all(BackupDuty, day=day, assistant=assistant)
    work.remove_all(found)
    return len(found)


def _bare(one: Availability) -> Availability:
    return replace(one, id=AvailabilityId(0))
