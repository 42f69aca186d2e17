"""Changing single shifts: move, other times, split, join, swap, several people at once.

Nothing here loses a minute: what a shift had before is in the shifts that come out of it, but for
what other times cut off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_clock import utc_minute
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.missed import part_of
from budgetdesk.rota.planning_copy import shifted
from budgetdesk.rota.planning_times import shared_minutes
from budgetdesk.rota.shifts import HelpMinutes, Portion, Shift, ShiftState
from budgetdesk.rota.stretches import Break, Stretch, real_minutes
from budgetdesk.rota.working_time import planned_span
from budgetdesk.staff.ids import AssistantId

_FIRMNESS: Final = (ShiftState.DRAFT, ShiftState.OFFERED, ShiftState.FIXED)


def moved(shift: Shift, begin: datetime) -> Shift:
    """Return the shift with another begin and the same length by the clock.

    Breaks and portions move along.
    """
    on_day = shifted(shift, (begin.date() - shift.day).days)
    by = begin - on_day.begin
    if not by:
        # Equal by the clock, and yet it may be the other pass of the hour that October repeats.
        return replace(on_day, begin=begin)
    return replace(
        on_day,
        begin=begin,
        end=on_day.end + by,
        breaks=tuple(Break(one.begin + by, one.end + by) for one in on_day.breaks),
        portions=tuple(Portion(one.begin + by, one.end + by, one.kind) for one in on_day.portions),
    )


def retimed(shift: Shift, begin: datetime, end: datetime) -> Shift:
    """Return the shift with other times; what of breaks and portions lies outside is cut off.

    Minutes by kind of help are cut to what the shift still has. With an end that is not after
    the begin, or times that no clock shows, the result has problems.
    """
    if utc_minute(end) <= utc_minute(begin):
        return replace(shift, begin=begin, end=end)
    span = part_of(planned_span(shift), begin, end)
    other = replace(shift, begin=begin, end=end, breaks=span.breaks, portions=span.portions)
    given = sum(one.minutes for one in shift.help_minutes)
    return replace(
        other,
        help_minutes=tuple(_help_of(shift, min(given, _minutes(other)))),
        paid_break_minutes=min(shift.paid_break_minutes, max(0, _minutes(other) - 1)),
    )


def split(shift: Shift, at: datetime) -> tuple[Shift, Shift]:
    """Return the shift until `at` and a new one from then on, both for the same person.

    The second one has no model, so that a need counts the first alone. A break over `at` is cut;
    minutes by kind of help go with the length. Raises `Invalid` where `at` is not inside.
    """
    if not utc_minute(shift.begin) < utc_minute(at) < utc_minute(shift.end):
        told = {**shift.told, "at": f"{at:%H:%M}"}
        raise Invalid(problems=[Problem("split_outside", "at", told)])
    spans = [part_of(planned_span(shift), *ends) for ends in ((shift.begin, at), (at, shift.end))]
    pieces = [
        replace(shift, begin=one.begin, end=one.end, breaks=one.breaks, portions=one.portions)
        for one in spans
    ]
    given = sum(one.minutes for one in shift.help_minutes)
    weights = [_minutes(one) for one in pieces]
    paid = shared_minutes(shift.paid_break_minutes, weights) if sum(weights) else (0, 0)
    shares = shared_minutes(given, weights) if sum(weights) else (0, given)
    first_help = tuple(_help_of(shift, shares[0]))
    gone = {one.help: one.minutes for one in first_help}
    second_help = (
        replace(one, minutes=one.minutes - gone.get(one.help, 0)) for one in shift.help_minutes
    )
    return (
        replace(pieces[0], help_minutes=first_help, paid_break_minutes=paid[0]),
        replace(
            pieces[1],
            id=ShiftId(0),
            model=None,
            paid_break_minutes=paid[1],
            help_minutes=tuple(one for one in second_help if one.minutes),
        ),
    )


def join_problems(first: Shift, second: Shift) -> tuple[Problem, ...]:
    """Say why two shifts cannot become one: all at once, `first` being the earlier."""
    other = second.told
    data = {**first.told, "other_day": other["day"], "other_time": other["time"]}
    found = []
    if utc_minute(first.end) != utc_minute(second.begin):
        found.append(Problem("join_does_not_touch", "shifts", data))
    if first.assistant != second.assistant:
        found.append(Problem("join_other_person", "shifts", data))
    if any(
        getattr(first, name) != getattr(second, name)
        for name in ("kind", "help", "trip", "replaces", "unplanned")
    ):
        found.append(Problem("join_other_kind", "shifts", data))
    return tuple(found)


def joined(first: Shift, second: Shift) -> Shift:
    """Return one shift over both, in any order, under the number of the earlier one.

    It is as firm as the less firm of both and needs what both need. Raises `Invalid` where they
    do not touch, or are not of one person and kind.
    """
    first, second = sorted((first, second), key=lambda one: utc_minute(one.begin))
    problems = join_problems(first, second)
    if problems:
        raise Invalid(problems=problems)
    return replace(
        first,
        end=second.end,
        state=min(first.state, second.state, key=_FIRMNESS.index),
        model=first.model or second.model,
        breaks=tuple(_in_one_piece(first.breaks, second.breaks)),
        paid_break_minutes=first.paid_break_minutes + second.paid_break_minutes,
        portions=tuple(_portions_in_one_piece(first.portions, second.portions)),
        skills=tuple(dict.fromkeys((*first.skills, *second.skills))),
        help_minutes=tuple(_help_together(first, second)),
        note=" ".join(dict.fromkeys(note for note in (first.note, second.note) if note)),
    )


def swapped(one: Shift, other: Shift) -> tuple[Shift, Shift]:
    """Return both shifts with their people exchanged."""
    return replace(one, assistant=other.assistant), replace(other, assistant=one.assistant)


def several(shift: Shift, people: Sequence[AssistantId | None]) -> tuple[Shift, ...]:
    """Return one new shift like this for each person; None leaves one open."""
    return tuple(replace(shift, id=ShiftId(0), assistant=one) for one in people)


def on_each_day(shift: Shift, days: int) -> tuple[Shift, ...]:
    """Return the new shift on so many days running, its own day the first."""
    return tuple(shifted(shift, number) for number in range(days))


def ending_after(begin: datetime, hour: int, minute: int) -> datetime:
    """Return the first time after `begin` at which a clock shows hour and minute.

    The same time as the begin is 24 hours later.
    """
    end = begin.replace(hour=hour, minute=minute, fold=0)
    return end if end > begin.replace(fold=0) else end + timedelta(days=1)


def _minutes(shift: Shift) -> int:
    return real_minutes(Stretch(shift.begin, shift.end, breaks=shift.breaks))


def _help_of(shift: Shift, minutes: int) -> Iterator[HelpMinutes]:
    """Share so many minutes among the shift's kinds of help as they were."""
    weights = [one.minutes for one in shift.help_minutes]
    if sum(weights):
        for one, share in zip(shift.help_minutes, shared_minutes(minutes, weights), strict=True):
            if share:
                yield replace(one, minutes=share)


def _help_together(first: Shift, second: Shift) -> Iterator[HelpMinutes]:
    found: dict[int, HelpMinutes] = {}
    for one in (*first.help_minutes, *second.help_minutes):
        before = found[one.help].minutes if one.help in found else 0
        found[one.help] = replace(one, minutes=before + one.minutes)
    yield from found.values()


def _in_one_piece(first: Iterable[Break], second: Iterable[Break]) -> list[Break]:
    """Put together a break that the cut had gone through."""
    found = list(first)
    for one in second:
        if found and found[-1].end == one.begin:
            found[-1] = replace(found[-1], end=one.end)
        else:
            found.append(one)
    return found


def _portions_in_one_piece(first: Iterable[Portion], second: Iterable[Portion]) -> list[Portion]:
    found = list(first)
    for one in second:
        if found and found[-1].end == one.begin and found[-1].kind is one.kind:
            found[-1] = replace(found[-1], end=one.end)
        else:
            found.append(one)
    return found
