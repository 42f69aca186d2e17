"""The sick call on the command line: who may step in, and the replacement in one step."""

from __future__ import annotations

from argparse import ArgumentTypeError, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.absence_answers import booked_data, booked_lines
from budgetdesk.cli.answer import Answer, line_data, plain, reasons
from budgetdesk.cli.names import Names
from budgetdesk.cli.times import moment, wall_text
from budgetdesk.cli.values import count, day
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.substitutes import Ranked
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import sick_call as use
from budgetdesk.usecases.absence_booking import open_shifts
from budgetdesk.usecases.setting_up import the
from budgetdesk.usecases.sick_call import Substitutes
from budgetdesk.wording.formats import day_in_list
from budgetdesk.wording.sentences import texts

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the command below the word for the roster."""
    parser = group.command("sick-call", sick_call)
    parser.add_argument("assistant", metavar="KURZ", help="wer krank ist")
    parser.add_argument(
        "since",
        type=day_or_moment,
        metavar="AB",
        help="ab welchem Tag oder welcher Zeit, etwa „03.11.2026 22:00“",
    )
    parser.add_argument("until", type=day, metavar="BIS", help="voraussichtlich bis")
    parser.add_argument(
        "--illness", default="", metavar="NAME", help="gleicher Name heißt gleiche Krankheit"
    )
    parser.add_argument(
        "--take",
        type=numbered,
        action="append",
        default=[],
        metavar="DIENST=KURZ",
        help="wer welchen Dienst übernimmt; speichert alles in einem Schritt",
    )
    parser.add_argument(
        "--note",
        type=numbered,
        action="append",
        default=[],
        metavar="DIENST=TEXT",
        help="Grund, wenn das Arbeitszeitrecht dagegen spricht",
    )


def day_or_moment(text: str) -> datetime:
    """Read a day, or a time of a day."""
    return moment(text) if ":" in text else datetime.combine(day(text), time.min)


def numbered(text: str) -> tuple[ShiftId, str]:
    """Read the number of a shift and what belongs to it, such as ``17=jan``."""
    number, _, value = text.partition("=")
    try:
        found = ShiftId(count(number.strip())) if value.strip() else None
    except ArgumentTypeError:
        found = None
    if found is None:
        raise ArgumentTypeError(f"„{text}“ ist keine Zuordnung; erwartet wird etwa 17=jan")
    return found, value.strip()


def sick_call(arguments: Namespace) -> Answer:
    """Show who may step in; with somebody who does, store the absence and who replaces."""
    return _replaced(arguments) if arguments.take else _shown(arguments)


def _shown(arguments: Namespace) -> Answer:
    with desks.reading(arguments) as desk:
        absence = desk.read(_called, arguments, desk.today)
        open_ones = desk.read(open_shifts, absence)
        found = desk.read(use.substitutes, open_ones, desk.today)
        names = desk.read(Names)
        notice = desks.notice(desk)
    found = tuple(_of_others(one, absence) for one in found)
    data: dict[str, Any] = {"stored": False, "open": [_place_data(one, names) for one in found]}
    lines = [line for one in found for line in _place_lines(one)]
    said = texts("cli")["sick_call"]
    lines = [*lines, said["how"]] if lines else [said["nothing_open"]]
    return Answer(data, [*notice, *lines])


def _replaced(arguments: Namespace) -> Answer:
    with desks.writing(arguments) as desk:
        absence = desk.read(_called, arguments, desk.today)
        takes = desk.read(_takers, arguments.take)
        names = desk.read(Names)
        label = Label.of("sick_call", name=names.assistants[absence.assistant])
        booked = desk.run(label, use.replace_all, absence, takes, dict(arguments.note))
    said = texts("cli")["sick_call"]["stored"].format(number=booked.absence.id)
    data = {"stored": True, **booked_data(booked, names)}
    return Answer(data, [said, *booked_lines(booked, names)])


def _called(reader: Reader, arguments: Namespace, today: date) -> Absence:
    who = the(reader, Assistant, arguments.assistant).id
    return use.sick_absence(
        reader, who, arguments.since, arguments.until, today, illness=arguments.illness
    )


def _takers(reader: Reader, pairs: Sequence[tuple[ShiftId, str]]) -> Mapping[ShiftId, AssistantId]:
    return {number: the(reader, Assistant, name).id for number, name in pairs}


def _of_others(one: Substitutes, absence: Absence) -> Substitutes:
    """Leave out who is sick."""
    others = (each for each in one.ranked if each.candidate.assistant != absence.assistant)
    return replace(one, ranked=tuple(others))


def _place_lines(one: Substitutes) -> list[str]:
    said = texts("cli")["sick_call"]
    lines = [
        said["shift"].format(
            number=one.shift.replaces, day=day_in_list(one.shift.day), **_clock(one.shift)
        )
    ]
    for each in one.ranked:
        mark = "" if each.is_allowed else said["barred"]
        lines.append(f"  {each.place}. {each.candidate.name}{mark}")
        lines += reasons(each.lines, indent="     ")
    allowed = next((each for each in one.ranked if each.is_allowed), None)
    if allowed is not None:
        message = use.message_for(one.shift, allowed.candidate.name)
        lines.append(said["message"].format(text=message))
    return [*lines, ""]


def _place_data(one: Substitutes, names: Names) -> dict[str, Any]:
    return {
        "shift": one.shift.replaces,
        "begin": wall_text(one.shift.begin),
        "end": wall_text(one.shift.end),
        "shared": list(one.shared),
        "ranked": [_ranked_data(each, one.shift, names) for each in one.ranked],
    }


def _ranked_data(one: Ranked, shift: Shift, names: Names) -> dict[str, Any]:
    return {
        "place": one.place,
        "assistant": names.assistants[one.candidate.assistant],
        "allowed": one.is_allowed,
        "bars": [bar.value for bar in one.candidate.bars],
        "points": str(one.points),
        "cost": plain(one.candidate.cost),
        "reasons": line_data(one.lines),
        "message": use.message_for(shift, one.candidate.name),
    }


def _clock(shift: Shift) -> dict[str, str]:
    return {"begin": f"{shift.begin:%H:%M}", "end": f"{shift.end:%H:%M}"}
