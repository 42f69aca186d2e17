"""Shifts on the command line: how they are read, named and shown."""

from __future__ import annotations

from argparse import ArgumentTypeError
from collections.abc import Iterable, Sequence
from typing import Any, Final

from budgetdesk.cli.answer import REFUSED, Answer, plain, problem_data, problem_line, table
from budgetdesk.cli.times import wall_text
from budgetdesk.cli.values import count
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import HelpKind, Shift, Trip
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.personal_file import Skill
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.roster import firm_shifts, shifts_numbered
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.formats import day_in_list, hours_text
from budgetdesk.wording.sentences import word

OPEN: Final = "offen"
PERSON_HELP: Final = "kurzer Name der Person, oder „offen“"


def pair(text: str) -> tuple[str, str]:
    """Read two texts around the first equals sign."""
    name, mark, value = text.partition("=")
    if not (mark and name.strip() and value.strip()):
        raise ArgumentTypeError(f"„{text}“: Bitte schreiben Sie etwa NAME=WERT")
    return name.strip(), value.strip()


def help_minutes(text: str) -> tuple[str, int]:
    """Read minutes of a kind of help, such as ``BP=60``."""
    code, minutes = pair(text)
    return code, count(minutes)


def person(reader: Reader, short: str) -> Assistant | None:
    """Return the assistant called so, None for ``offen``. Raises `NotFound`."""
    return None if short.casefold() == OPEN else the(reader, Assistant, short)


class RosterNames:
    """The short names of all that shifts refer to by number."""

    def __init__(self, reader: Reader) -> None:
        """Read them once."""
        self.people: dict[int, str] = {one.id: one.short for one in reader.all(Assistant)}
        self.models: dict[int, str] = {one.id: one.code for one in reader.all(ShiftModel)}
        self.helps: dict[int, str] = {one.id: one.code for one in reader.all(HelpKind)}
        self.skills: dict[int, str] = {one.id: one.code for one in reader.all(Skill)}
        self.trips: dict[int, str] = {one.id: one.name for one in reader.all(Trip)}

    def person(self, shift: Shift) -> str:
        """Return who is planned, ``offen`` for nobody."""
        return self.people.get(shift.assistant or 0, OPEN)

    def what(self, shift: Shift) -> str:
        """Return the model's code, else the word for the kind."""
        return self.models.get(shift.model or 0) or word("shift_kind", shift.kind.value)

    def data(self, shift: Shift) -> dict[str, Any]:
        """Return a shift as JSON has it; times of the clock as ISO text."""
        data: dict[str, Any] = plain(
            {
                "id": shift.id,
                "day": shift.day,
                "begin": wall_text(shift.begin),
                "end": wall_text(shift.end),
                "minutes": working_minutes(planned_span(shift)),
                "assistant": self.people.get(shift.assistant or 0),
                "kind": shift.kind,
                "state": shift.state,
                "model": self.models.get(shift.model or 0),
                "breaks": [
                    {"begin": wall_text(one.begin), "end": wall_text(one.end)}
                    for one in shift.breaks
                ],
                "paid_break_minutes": shift.paid_break_minutes,
                "portions": [
                    {"begin": wall_text(one.begin), "end": wall_text(one.end), "kind": one.kind}
                    for one in shift.portions
                ],
                "skills": [self.skills[one] for one in shift.skills],
                "help": self.helps.get(shift.help or 0),
                "help_minutes": [
                    {"help": self.helps[one.help], "minutes": one.minutes}
                    for one in shift.help_minutes
                ],
                "trip": self.trips.get(shift.trip or 0),
                "replaces": shift.replaces,
                "unplanned": shift.unplanned,
                "note": shift.note,
            }
        )
        return data

    def lines(self, shifts: Sequence[Shift]) -> list[str]:
        """Return shifts as a table for people."""
        rows = [("Nr.", "Tag", "Zeit", "was", "wer", "Stand", "Stunden", "Notiz")]
        rows += [
            (
                str(one.id or "neu"),
                day_in_list(one.day),
                times_text(one),
                self.what(one),
                self.person(one),
                word("shift_state", one.state.value),
                hours_text(working_minutes(planned_span(one))),
                one.note,
            )
            for one in shifts
        ]
        return table(rows, right=frozenset({0, 6}), shrink=(7, 3, 4))


def times_text(shift: Shift) -> str:
    """Return begin and end as ``08:00–16:00``, with the days where it is longer than one."""
    days = (shift.end.date() - shift.day).days
    end = f"{shift.end:%H:%M}"
    if days > 1 or (days == 1 and shift.end.time() >= shift.begin.time()):
        end += f" (+{days})"
    return f"{shift.begin:%H:%M}–{end}"


def in_order(shifts: Iterable[Shift]) -> Sequence[Shift]:
    """Return shifts in their order of time."""
    return sorted(shifts, key=lambda one: (one.begin, one.end, one.id))


def shifts_answer(names: RosterNames, shifts: Sequence[Shift], *lines: str) -> Answer:
    """Return the answer that shows shifts in their order of time below some sentences."""
    shifts = in_order(shifts)
    data = {"shifts": [names.data(one) for one in shifts]}
    return Answer(data, [*lines, *(names.lines(shifts) if shifts else [])])


def firm_answer(reader: Reader, numbers: Iterable[int]) -> Answer | None:
    """Return the question to be asked before fixed shifts are touched; None: there are none."""
    problems = firm_shifts(shifts_numbered(reader, numbers))  # type: ignore[arg-type]
    if not problems:
        return None
    message = "Nichts wurde geändert. Ist es abgesprochen, wiederholen Sie den Befehl mit --fixed."
    lines = [*map(problem_line, problems), message]
    data = {"error": "fixed", "message": message, "problems": reasons_data(problems)}
    return Answer(data, errors=lines, code=REFUSED)


def reasons_data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Return problems as JSON has them."""
    return [problem_data(one) for one in problems]
