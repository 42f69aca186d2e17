"""Absences and their effects as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from budgetdesk.cli.answer import bullet, line_data, plain, problem_data, problem_line, reasons
from budgetdesk.cli.names import Names
from budgetdesk.cli.times import wall_text
from budgetdesk.kernel.explanation import Line
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.shifts import Shift
from budgetdesk.usecases.absence_booking import Booked
from budgetdesk.usecases.absence_deadlines import AbsenceDeadline
from budgetdesk.usecases.absence_effects import Effects
from budgetdesk.wording.formats import day_in_list
from budgetdesk.wording.sentences import line_text, texts, word


def absence_data(one: Absence, names: Names) -> dict[str, Any]:
    """Return an absence as JSON has it."""
    data: dict[str, Any] = plain(
        {
            "id": one.id,
            "assistant": names.assistants[one.assistant],
            "kind": one.kind,
            "first": one.first,
            "last": one.last,
            "since": None if one.since is None else wall_text(one.since),
            "illness": one.illness,
            "certificate_until": one.certificate_until,
            "child": one.child,
            "due_on": one.due_on,
            "born_on": one.born_on,
            "leave_days": one.leave_days,
            "note": one.note,
        }
    )
    return data


def shift_data(one: Shift, names: Names) -> dict[str, Any]:
    """Return a shift that replaces another as JSON has it; a number of nought is not stored."""
    return {
        "id": one.id,
        "replaces": one.replaces,
        "begin": wall_text(one.begin),
        "end": wall_text(one.end),
        "assistant": names.assistants.get(one.assistant or 0),
    }


def booked_data(booked: Booked, names: Names) -> dict[str, Any]:
    """Return what was done as JSON has it."""
    return {
        "absence": absence_data(booked.absence, names),
        "added": [shift_data(one, names) for one in booked.added],
        "changed": [shift_data(one, names) for one in booked.changed],
        "removed": [shift_data(one, names) for one in booked.removed],
        "kept": [shift_data(one, names) for one in booked.kept],
    }


def booked_lines(booked: Booked, names: Names | None = None) -> list[str]:
    """Return what was done to the shifts that replace missed ones."""
    said = texts("cli")["absence"]
    lines: list[str] = []
    for key, shifts in (
        ("added", booked.added),
        ("moved", booked.changed),
        ("removed", booked.removed),
        ("kept", booked.kept),
    ):
        lines += [f"{said[key]} {_shift_text(one, names)}" for one in shifts]
    return lines


def effects_data(found: Effects, names: Names) -> dict[str, Any]:
    """Return the effects as JSON has them, each with its reasons."""
    pay, span = found.pay, found.replacing.value
    problems = (*found.problems, *(pay.problems if pay else ()))
    return {
        "absence": absence_data(found.absence, names),
        "can_be_stored": found.can_be_stored,
        "problems": [problem_data(one) for one in problems],
        "missed_minutes": found.missed.value,
        "open_shifts": [shift_data(one, names) for one in found.open_shifts],
        "pay": plain(pay.continued.value) if pay else None,
        "refund": plain(pay.refund.value) if pay else None,
        "leave_days": plain(found.leave.value),
        "leave_left": plain(found.leave_left),
        "replacing": None if span is None else plain({"least": span.least, "most": span.most}),
        "reserve": plain(found.reserve.value),
        "deadlines": deadlines_data(found.deadlines, names),
        "reasons": line_data(_steps(found)),
    }


def effects_lines(found: Effects) -> list[str]:
    """Return the effects as text."""
    said = texts("cli")["absence"]
    problems = [*found.problems, *(found.pay.problems if found.pay else ())]
    lines = [line for one in problems for line in bullet(problem_line(one))]
    lines += reasons(_steps(found))
    lines += deadline_lines(found.deadlines)
    return [*lines, said["not_stored"]]


def deadlines_data(found: Iterable[AbsenceDeadline], names: Names) -> list[dict[str, Any]]:
    """Return what is to be done as JSON has it."""
    return [
        {
            "duty": one.duty.value,
            "on": one.on.isoformat(),
            "absence": one.absence.id,
            "assistant": names.assistants[one.absence.assistant],
            "reasons": line_data(one.lines),
        }
        for one in found
    ]


def deadline_lines(found: Sequence[AbsenceDeadline]) -> list[str]:
    """Return what is to be done as text, each with its day."""
    if not found:
        return []
    lines = ["", texts("cli")["absence"]["due"]]
    for one in found:
        what = word("absence_duty", one.duty.value)
        lines.append(f"{day_in_list(one.on)}  {what}, {one.name}: {line_text(one.lines[0])}")
    return lines


def _steps(found: Effects) -> tuple[Line, ...]:
    pay = () if found.pay is None else (*found.pay.continued.lines, *found.pay.refund.lines)
    return (
        *found.missed.lines,
        *pay,
        *found.leave.lines,
        *found.replacing.lines,
        *found.reserve.lines,
    )


def _shift_text(one: Shift, names: Names | None) -> str:
    who = "" if names is None else names.assistants.get(one.assistant or 0, "")
    text = f"{day_in_list(one.day)}, {one.begin:%H:%M} bis {one.end:%H:%M}"
    numbered = f"Dienst {one.id}, {text}" if one.id else text
    return f"{numbered}: {who}" if who else numbered
