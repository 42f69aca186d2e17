"""Single shifts: add, edit, move, split, join, swap, assign, remove, and how firm they are."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, wrong_usage
from budgetdesk.cli.roster_findings import finding_data, finding_lines, findings_of_shifts
from budgetdesk.cli.roster_words import (
    OPEN,
    PERSON_HELP,
    RosterNames,
    firm_answer,
    person,
    shifts_answer,
)
from budgetdesk.cli.shift_fields import add_shift_fields, shift_fields
from budgetdesk.cli.times import begun, clock, closing, ended, on, span
from budgetdesk.cli.values import choices_text, count, day, days_running, one_of
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.planning_edit import ending_after, moved, on_each_day, retimed, several
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.rota.stretches import Break
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster as use
from budgetdesk.usecases import roster_planning as planning
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.roster_base import coded
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import texts

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


_EDITED: Final = (
    *("begin", "end", "kind", "paid_break_minutes", "help_kind", "help_minutes", "skills"),
    *("breaks", "note"),
)


def add(group: Group) -> None:
    """Add the commands of this module."""
    _add_adding(group)
    _add_editing(group)
    parser = group.command("move", move_shift)
    _numbered(parser)
    parser.add_argument("--to", type=day, metavar="TAG", help="anderer Tag")
    parser.add_argument("--begin", type=clock, metavar="ZEIT", help="anderer Beginn")
    parser.add_argument("--person", metavar="WER", help=PERSON_HELP)
    parser = group.command("split", split_shift)
    _numbered(parser)
    parser.add_argument("at", type=clock, metavar="ZEIT", help="hier beginnt der zweite Teil")
    parser = group.command("join", join_shifts)
    parser.add_argument("one", type=count, metavar="NUMMER", help="ein Dienst")
    parser.add_argument("other", type=count, metavar="NUMMER", help="der Dienst davor oder danach")
    _fixed(parser)
    parser = group.command("swap", swap_people)
    parser.add_argument("one", type=count, metavar="NUMMER", help="ein Dienst")
    parser.add_argument("other", type=count, metavar="NUMMER", help="der andere Dienst")
    _fixed(parser)
    parser = group.command("assign", assign)
    parser.add_argument("person", metavar="WER", help=PERSON_HELP)
    _many(parser)
    parser = group.command("state", set_state)
    states = choices_text(ShiftState, "shift_state")
    parser.add_argument(
        "state", type=one_of(ShiftState, "shift_state"), metavar="STAND", help=states
    )
    _many(parser)
    parser = group.command("remove", remove_shifts)
    _many(parser)


def _add_adding(group: Group) -> None:
    parser = group.command("add", add_shift)
    parser.add_argument("day", type=day, metavar="TAG", help="Tag, an dem der Dienst beginnt")
    parser.add_argument("--model", metavar="MODELL", help="Kürzel eines Dienstmodells")
    parser.add_argument("--begin", type=clock, metavar="ZEIT", help="Beginn ohne Modell")
    parser.add_argument(
        "--end", type=closing, metavar="ZEIT", help="Ende; vor dem Beginn: am nächsten Tag"
    )
    parser.add_argument(
        "--person",
        action="append",
        metavar="WER",
        help=f"{PERSON_HELP}; mehrfach für mehrere Personen zugleich",
    )
    parser.add_argument(
        "--days", type=days_running, default=1, metavar="ZAHL", help="so viele Tage hintereinander"
    )
    _fields(parser)
    states = choices_text(ShiftState, "shift_state")
    parser.add_argument(
        "--state", type=one_of(ShiftState, "shift_state"), metavar="STAND", help=states
    )


def _add_editing(group: Group) -> None:
    parser = group.command("edit", edit_shifts)
    _many(parser)
    parser.add_argument("--begin", type=clock, metavar="ZEIT", help="anderer Beginn, gleicher Tag")
    parser.add_argument("--end", type=closing, metavar="ZEIT", help="anderes Ende")
    _fields(parser)


def _fields(parser: ArgumentParser) -> None:
    add_shift_fields(parser)
    parser.add_argument(
        "--break",
        dest="breaks",
        type=span,
        action="append",
        metavar="VON-BIS",
        help="unbezahlte Pause, etwa 11:30-12:00",
    )
    parser.add_argument("--note", metavar="TEXT", help="Notiz")


def _numbered(parser: ArgumentParser) -> None:
    parser.add_argument("shift", type=count, metavar="NUMMER", help="Nummer des Dienstes")
    _fixed(parser)


def _many(parser: ArgumentParser) -> None:
    parser.add_argument("shifts", type=count, nargs="+", metavar="NUMMER", help="Nummern")
    _fixed(parser)


def _fixed(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--fixed", action="store_true", help="auch fest zugesagte Dienste: es ist abgesprochen"
    )


def add_shift(arguments: Namespace) -> Answer:
    """Plan a shift, from a model or by its times, for one or several people and days."""
    if arguments.model is None and (arguments.begin is None or arguments.end is None):
        return wrong_usage("Bitte nennen Sie ein Modell (--model) oder --begin und --end.")
    named = [one.casefold() for one in arguments.person or () if one.casefold() != OPEN]
    if len(set(named)) < len(named):
        return wrong_usage("Eine Person ist zweimal genannt. Bitte nennen Sie jede nur einmal.")
    with desks.writing(arguments) as desk:
        people = [desk.read(person, one) for one in arguments.person or ["offen"]]
        whole = desk.read(_begun, arguments)
        each = several(whole, [None if one is None else one.id for one in people])
        shifts = [new for one in each for new in on_each_day(one, arguments.days)]
        label = Label.of("save_shift", day=day_text(arguments.day))
        stored = desk.run(label, use.save_shifts, shifts)
        return _shown(desk, stored, "Geplant:")


def _begun(reader: Reader, arguments: Namespace) -> Shift:
    if arguments.model is not None:
        shift = shift_on(coded(reader, ShiftModel, arguments.model), arguments.day)
        begin = on(arguments.day, arguments.begin) if arguments.begin else shift.begin
        end = ended(arguments.end, begin) if arguments.end else shift.end
        shift = retimed(shift, begin, end) if arguments.begin or arguments.end else shift
    else:
        begin = on(arguments.day, arguments.begin)
        shift = Shift(ShiftId(0), begin, ended(arguments.end, begin))
    if arguments.state is not None:
        shift = replace(shift, state=arguments.state)
    return _with_fields(reader, shift, arguments)


def _with_fields(reader: Reader, shift: Shift, arguments: Namespace) -> Shift:
    said = {**shift_fields(reader, arguments), **desks.given(arguments, "note")}
    shift = replace(shift, **said)
    if arguments.breaks is not None:
        breaks = []
        for begin, end in arguments.breaks:
            opens = begun(begin, shift.begin)
            breaks.append(Break(opens, ended(end, opens)))
        shift = replace(shift, breaks=tuple(breaks))
    return shift


def edit_shifts(arguments: Namespace) -> Answer:
    """Change times, kind, breaks, help or note of one or several shifts."""
    if not desks.given(arguments, *_EDITED):
        return wrong_usage(texts("cli")["staff_contract"]["nothing_named"])
    with desks.writing(arguments) as desk:
        if refusal := _asked(desk, arguments.shifts, arguments):
            return refusal
        before = desk.read(use.shifts_numbered, arguments.shifts)
        changed = [desk.read(_edited, one, arguments) for one in before]
        label = Label.of("change_shifts", count=len(changed))
        return _shown(desk, desk.run(label, use.save_shifts, changed), "Geändert:")


def _edited(reader: Reader, shift: Shift, arguments: Namespace) -> Shift:
    if arguments.begin or arguments.end:
        begin = on(shift.day, arguments.begin) if arguments.begin else shift.begin
        end = ended(arguments.end, begin) if arguments.end else shift.end
        shift = retimed(shift, begin, end)
    return _with_fields(reader, shift, arguments)


def move_shift(arguments: Namespace) -> Answer:
    """Move a shift to another day, time or person."""
    if arguments.to is None and arguments.begin is None and arguments.person is None:
        return wrong_usage("Bitte nennen Sie --to, --begin oder --person.")
    with desks.writing(arguments) as desk:
        if refusal := _asked(desk, [arguments.shift], arguments):
            return refusal
        (shift,) = desk.read(use.shifts_numbered, [ShiftId(arguments.shift)])
        begin = on(arguments.to or shift.day, arguments.begin or shift.begin.time())
        who = shift.assistant
        if arguments.person is not None:
            found = desk.read(person, arguments.person)
            who = None if found is None else found.id
        label = Label.of("move_shift", day=day_text(shift.day))
        stored = desk.run(label, use.save_shift, replace(moved(shift, begin), assistant=who))
        return _shown(desk, [stored], "Verschoben:")


def split_shift(arguments: Namespace) -> Answer:
    """Make two shifts of one."""
    with desks.writing(arguments) as desk:
        if refusal := _asked(desk, [arguments.shift], arguments):
            return refusal
        (shift,) = desk.read(use.shifts_numbered, [ShiftId(arguments.shift)])
        at = ending_after(shift.begin, arguments.at.hour, arguments.at.minute)
        label = Label.of("split_shift", day=day_text(shift.day))
        return _shown(desk, desk.run(label, planning.split_shift, shift.id, at), "Geteilt:")


def join_shifts(arguments: Namespace) -> Answer:
    """Make one shift of two that touch."""
    with desks.writing(arguments) as desk:
        if refusal := _asked(desk, [arguments.one, arguments.other], arguments):
            return refusal
        (shift,) = desk.read(use.shifts_numbered, [ShiftId(arguments.one)])
        label = Label.of("join_shifts", day=day_text(shift.day))
        stored = desk.run(label, planning.join_shifts, shift.id, ShiftId(arguments.other))
        return _shown(desk, [stored], "Verbunden:")


def swap_people(arguments: Namespace) -> Answer:
    """Exchange the people of two shifts."""
    with desks.writing(arguments) as desk:
        numbers = ShiftId(arguments.one), ShiftId(arguments.other)
        if refusal := _asked(desk, numbers, arguments):
            return refusal
        return _shown(
            desk, desk.run(Label.of("swap_people"), planning.swap_people, *numbers), "Getauscht:"
        )


def assign(arguments: Namespace) -> Answer:
    """Give shifts to a person, or leave them open."""
    with desks.writing(arguments) as desk:
        if refusal := _asked(desk, arguments.shifts, arguments):
            return refusal
        found = desk.read(person, arguments.person)
        who = None if found is None else found.id
        label = Label.of("assign_shifts", count=len(arguments.shifts))
        return _shown(desk, desk.run(label, use.assign, arguments.shifts, who), "Zugeteilt:")


def set_state(arguments: Namespace) -> Answer:
    """Say how firm shifts are: draft, offered, fixed, and back."""
    with desks.writing(arguments) as desk:
        fixes = arguments.state is ShiftState.FIXED
        refusal = None if fixes else _asked(desk, arguments.shifts, arguments)
        if refusal is not None:
            return refusal
        label = Label.of("set_shift_state", count=len(arguments.shifts))
        stored = desk.run(label, use.set_state, arguments.shifts, arguments.state)
        return shifts_answer(desk.read(RosterNames), stored, "Geändert:")


def remove_shifts(arguments: Namespace) -> Answer:
    """Remove shifts from the plan."""
    with desks.writing(arguments) as desk:
        if refusal := _asked(desk, arguments.shifts, arguments):
            return refusal
        names = desk.read(RosterNames)
        label = Label.of("remove_shifts", count=len(arguments.shifts))
        gone = desk.run(label, use.remove_shifts, arguments.shifts)
        return shifts_answer(names, gone, "Gelöscht:")


def _asked(desk: Desk, numbers: Sequence[int], arguments: Namespace) -> Answer | None:
    return None if arguments.fixed else desk.read(firm_answer, numbers)


def _shown(desk: Desk, shifts: Sequence[Shift], line: str) -> Answer:
    """Show what is planned now, and what the checks say about it."""
    names = desk.read(RosterNames)
    found = desk.read(findings_of_shifts, shifts)
    shown = shifts_answer(names, shifts, line)
    by_number = {one.id: one for one in shifts}
    said = [text for one in found for text in finding_lines(one, names, by_number)]
    data = {**shown.data, "findings": [finding_data(one, names) for one in found]}
    return replace(shown, data=data, lines=[*shown.lines, *said])
