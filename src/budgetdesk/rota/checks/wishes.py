"""What the assistants and the employer wish: times, amounts, one person a trip, backups."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from budgetdesk.kernel.german_clock import midnight_utc, utc_minute
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.availability import Answer, Availability, Wish
from budgetdesk.rota.checks.contract import planned_minutes
from budgetdesk.rota.checks.people import Duty, Ground, Person, hours
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import TripId
from budgetdesk.staff.ids import AssistantId

_WISH: Final = ""


def against_answers(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties in times that the person refused, takes if need be, or said nothing about.

    Silence is told only of those who said yes to some time: who only says when not is free else.
    """
    answers = [one for one in ground.plan.availability if one.assistant == person.id]
    if not answers:
        return
    says_yes = any(one.answer is Answer.YES for one in answers)
    for duty in person.shown:
        if duty.absence is not None:
            continue
        found = answers_to(duty, answers)
        if Answer.NO in found:
            code, weight = "not_available", Weight.WARNING
        elif Answer.IF_NEED_BE in found:
            code, weight = "available_if_need_be", Weight.HINT
        elif None in found and says_yes:
            code, weight = "availability_not_known", Weight.HINT
        else:
            continue
        yield Finding(code, Basis.WISH, duty.shift.id, duty.day, person.id, {}, _WISH, weight)


def answers_to(duty: Duty, answers: Sequence[Availability]) -> set[Answer | None]:
    """Answers that hold for some part of the duty; None: a part nobody spoke of."""
    open_parts = [(duty.begin, duty.end)]
    found: set[Answer | None] = set()
    for one in reversed(answers):
        begin, end = utc_minute(one.begin), utc_minute(one.end)
        rest = []
        for first, last in open_parts:
            if begin < last and first < end:
                found.add(one.answer)
                rest += [(first, begin)] if first < begin else []
                rest += [(end, last)] if end < last else []
            else:
                rest.append((first, last))
        open_parts = rest
    return found | {None} if open_parts else found


def more_than_wished(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties beyond the number or the hours wished for the month, in order of time."""
    for wish in ground.plan.wishes:
        if wish.assistant != person.id:
            continue
        yield from _beyond(person, wish)


def second_on_trip(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties of a trip that one person was to cover, of all but the one with the most.

    Shifts that cover an absent person do not count.
    """
    if not any(one.shift.trip for one in person.shown):
        return
    main = _main_persons(ground)
    names = {one.id: one for one in ground.plan.trips if one.one_person}
    for duty in person.shown:
        trip = duty.shift.trip
        if trip in names and duty.shift.replaces is None and main.get(trip) != person.id:
            yield Finding(
                "second_person_on_trip",
                Basis.WISH,
                duty.shift.id,
                duty.day,
                person.id,
                {"trip": names[trip].name},
                _WISH,
                Weight.WARNING,
            )


def backup_works(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties on a day on which the person is to be asked first if somebody falls out."""
    days = {one.day for one in ground.plan.backups if one.assistant == person.id}
    for duty in person.shown if days else ():
        if duty.absence is None and not days.isdisjoint(_days(duty)):
            yield Finding(
                "backup_on_same_day",
                Basis.WISH,
                duty.shift.id,
                duty.day,
                person.id,
                {},
                _WISH,
                Weight.HINT,
            )


def _beyond(person: Person, wish: Wish) -> Iterator[Finding]:
    month = Month.of(wish.month)
    count = minutes = 0
    for duty in person.duties:
        if Month.of(duty.day) != month:
            continue
        count += 1
        minutes += planned_minutes(duty)
        shift, day = duty.shift.id, duty.day
        if duty.shown and wish.shifts is not None and count > wish.shifts:
            data = {"number": count, "wished": wish.shifts}
            yield Finding(
                "more_shifts_than_wished",
                Basis.WISH,
                shift,
                day,
                person.id,
                data,
                _WISH,
                Weight.HINT,
            )
        if duty.shown and wish.minutes is not None and minutes > wish.minutes:
            told = {"hours": hours(minutes), "wished": hours(wish.minutes)}
            yield Finding(
                "more_hours_than_wished",
                Basis.WISH,
                shift,
                day,
                person.id,
                told,
                _WISH,
                Weight.HINT,
            )


def _main_persons(ground: Ground) -> dict[TripId, AssistantId]:
    """Who covers most of each trip; of equals the one who begins."""
    counts: dict[TripId, Counter[AssistantId]] = defaultdict(Counter)
    for one in ground.plan.shifts:
        if one.trip is not None and one.assistant is not None and one.replaces is None:
            length = utc_minute(one.end) - utc_minute(one.begin)
            counts[one.trip][one.assistant] += length
    return {trip: found.most_common(1)[0][0] for trip, found in counts.items()}


def _days(duty: Duty) -> set[date]:
    """Calendar days that the duty touches, waiting time included."""
    found: set[date] = {duty.day}
    day = duty.day + timedelta(days=1)
    while midnight_utc(day) < duty.end:
        found.add(day)
        day += timedelta(days=1)
    return found
