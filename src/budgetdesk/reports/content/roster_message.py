"""A message to an assistant with the shifts of a month, ready to be copied. Nothing sends it."""

from __future__ import annotations

from collections.abc import Iterator

from budgetdesk.reports.content.roster_document import period_name
from budgetdesk.reports.content.roster_words import (
    RosterWords,
    ends_later,
    planned_shifts,
    short_day,
    words,
)
from budgetdesk.rota.missed import remaining
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.ids import AssistantId
from budgetdesk.wording.formats import hours_text


def told_shifts(
    plan: Plan, assistant: AssistantId, *, drafts: bool = False
) -> tuple[tuple[Shift, Span], ...]:
    """Return the person's shifts on the plan's days, each with the part that is left to work.

    Missed shifts are not among them, nor what is still a draft, which nobody was told of.
    """
    own = (one for one in planned_shifts(plan) if one.assistant == assistant)
    told = (one for one in own if drafts or one.state is not ShiftState.DRAFT)
    left = ((one, remaining(one, plan.absences)) for one in told)
    return tuple((one, span) for one, span in left if span is not None)


def roster_message(
    plan: Plan, assistant: AssistantId, holder: str = "", *, drafts: bool = False
) -> str:
    """Return the message with its shifts, a line each, and the sum of hours."""
    said = RosterWords(plan)
    shifts = told_shifts(plan, assistant, drafts=drafts)
    return "\n".join(_lines(plan, said, said.name_of(assistant), shifts)) + (
        f"\n{holder}\n" if holder else "\n"
    )


def _lines(
    plan: Plan, said: RosterWords, name: str, shifts: tuple[tuple[Shift, Span], ...]
) -> Iterator[str]:
    period = period_name(plan.days)
    yield words("message", "hello", name=name.split(maxsplit=1)[0])
    yield ""
    if shifts:
        yield words("message", "shifts", month=period)
        yield ""
        yield from (f"- {_line(said, shift, span)}" for shift, span in shifts)
        yield ""
        minutes = sum(said.minutes(shift) for shift, _ in shifts)
        yield words("message", "sum", hours=hours_text(minutes))
        if any(one.state is not ShiftState.FIXED for one, _ in shifts):
            yield words("message", "changing")
    else:
        yield words("message", "none", month=period)
    yield ""
    yield words("message", "bye")


def _line(said: RosterWords, shift: Shift, span: Span) -> str:
    over = ends_later(shift) and span.end == shift.end
    line = words(
        "message",
        "line_over" if over else "line",
        day=short_day(shift.day),
        begin=f"{span.begin:%H:%M}",
        last=short_day(span.end.date()),
        end=f"{span.end:%H:%M}",
        shift=said.shift(shift),
    )
    if shift.state is ShiftState.FIXED:
        return line
    return words("message", "line_from", line=line, mark=words("state", shift.state.value))
