"""Hours: confirming, recording, accounts, granted hours, closed months."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain
from budgetdesk.cli.commands import hours_accounts, output_hours
from budgetdesk.cli.names import Names
from budgetdesk.cli.times import Time, begins, begun, ended, ends, moment, stretch, wall_text
from budgetdesk.cli.values import choices_text, count, day, one_of
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import hours_recording as use
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import filled, texts, word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("hours")
    hours_accounts.add_shown(below)
    _add_confirming(below)
    _add_recording(below)
    hours_accounts.add_accounts(below)
    hours_accounts.add_months(below)
    output_hours.add(below)


def _add_confirming(below: Group) -> None:
    parser = below.command("confirm", confirm)
    parser.add_argument("shifts", type=count, nargs="+", metavar="DIENST", help="Nummern")
    parser = below.command("confirm-week", confirm_week)
    parser.add_argument("monday", type=day, metavar="TAG", help="erster Tag der sieben Tage")
    parser = below.command("unconfirm", unconfirm)
    parser.add_argument("shifts", type=count, nargs="+", metavar="DIENST", help="Nummern")


def _add_recording(below: Group) -> None:
    parser = below.command("record", record)
    parser.add_argument("shift", type=count, metavar="DIENST", help="Nummer des Dienstes")
    begin = "Beginn, etwa 8:30 oder 03.11.2026 22:00; sonst wie geplant"
    parser.add_argument("--begin", type=begins, metavar="ZEIT", help=begin)
    end = "Ende, etwa 15:30; vor dem Beginn: am nächsten Tag; sonst wie geplant"
    parser.add_argument("--end", type=ends, metavar="ZEIT", help=end)
    _add_breaks_and_reason(parser)
    parser = below.command("not-worked", not_worked)
    parser.add_argument("shift", type=count, metavar="DIENST", help="Nummer des Dienstes")
    parser.add_argument("--reason", default="", metavar="TEXT", help="warum er ausfiel")
    parser = below.command("extra", extra)
    parser.add_argument("assistant", metavar="KURZ", help="kurzer Name der Assistenzperson")
    parser.add_argument("begin", type=moment, metavar="BEGINN", help="etwa „03.11.2026 22:00“")
    parser.add_argument("end", type=ends, metavar="ENDE", help="etwa 6:00")
    parser.add_argument(
        "--kind",
        type=one_of(ShiftKind, "shift_kind"),
        default=ShiftKind.ACTIVE,
        metavar="ART",
        help=f"Art: {choices_text(ShiftKind, 'shift_kind')}",
    )
    _add_breaks_and_reason(parser)


def _add_breaks_and_reason(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--break",
        dest="breaks",
        type=stretch,
        action="append",
        metavar="VON-BIS",
        help="unbezahlte Pause, etwa 11:30-12:00; mehrfach möglich, sonst wie geplant",
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="Grund")


def confirm(arguments: Namespace) -> Answer:
    """Confirm shifts as worked as planned."""
    numbers = [ShiftId(one) for one in arguments.shifts]
    with desks.writing(arguments) as desk:
        label = Label.of("confirm_hours", count=len(numbers))
        found = desk.run(label, use.confirm, numbers, desk.today)
        return _confirmed(desk, found)


def confirm_week(arguments: Namespace) -> Answer:
    """Confirm a week of shifts as worked as planned."""
    with desks.writing(arguments) as desk:
        label = Label.of("confirm_week", day=day_text(arguments.monday))
        found = desk.run(label, use.confirm_week, arguments.monday, desk.today)
        answer = _confirmed(desk, found)
    if found:
        return answer
    nothing = texts("cli")["hours"]["nothing_confirmed"]
    return replace(answer, lines=[filled(nothing, {"day": arguments.monday})])


def unconfirm(arguments: Namespace) -> Answer:
    """Take records back, so that the shifts are open again."""
    numbers = [ShiftId(one) for one in arguments.shifts]
    with desks.writing(arguments) as desk:
        label = Label.of("unconfirm_hours", count=len(numbers))
        desk.run(label, use.unconfirm, numbers)
    text = filled(texts("cli")["hours"]["taken_back"], {"count": len(numbers)})
    return Answer({"unconfirmed": numbers}, [text])


def record(arguments: Namespace) -> Answer:
    """Record a shift as worked otherwise than planned."""
    number = ShiftId(arguments.shift)
    with desks.writing(arguments) as desk:
        shift = desk.read(_shift, number)
        begin = _begun(arguments.begin, shift)
        end = shift.end if arguments.end is None else ended(arguments.end, begin)
        breaks = _breaks(arguments, begin) if arguments.breaks else shift.breaks
        span = Span(begin, end, shift.kind, breaks, shift.portions)
        label = Label.of("record_hours", id=number)
        found = desk.run(label, use.record, number, span, arguments.reason, desk.today)
        return _recorded(desk, found)


def not_worked(arguments: Namespace) -> Answer:
    """Record that a shift was dropped."""
    number = ShiftId(arguments.shift)
    with desks.writing(arguments) as desk:
        label = Label.of("not_worked", id=number)
        found = desk.run(label, use.not_worked, number, arguments.reason, desk.today)
        return _recorded(desk, found)


def extra(arguments: Namespace) -> Answer:
    """Record work that was not planned."""
    begin = arguments.begin
    breaks = _breaks(arguments, begin)
    span = Span(begin, ended(arguments.end, begin), arguments.kind, breaks)
    with desks.writing(arguments) as desk:
        person = desk.read(the, Assistant, arguments.assistant)
        label = Label.of("extra_hours", name=person.short, day=day_text(span.begin.date()))
        found = desk.run(label, use.extra, person.id, span, arguments.reason, desk.today)
        return _recorded(desk, found)


def _shift(reader: Reader, number: ShiftId) -> Shift:
    return reader.one(Shift, number)


def _begun(said: Time | None, shift: Shift) -> datetime:
    """Return when work began; a time of day is one of the day on which the shift begins."""
    if said is None:
        return shift.begin
    return said if isinstance(said, datetime) else datetime.combine(shift.day, said)


def _breaks(arguments: Namespace, begin: datetime) -> tuple[Break, ...]:
    found = []
    for opens, closes in arguments.breaks or ():
        first = begun(opens, begin)
        found.append(Break(first, ended(closes, first)))
    return tuple(found)


def _confirmed(desk: Desk, found: tuple[Worked, ...]) -> Answer:
    text = filled(texts("cli")["hours"]["confirmed"], {"count": len(found)})
    return Answer({"confirmed": [_data(desk, one) for one in found]}, [text])


def _recorded(desk: Desk, found: Worked) -> Answer:
    shift = desk.read(_shift, found.shift)
    said = texts("cli")["hours"]["added" if shift.unplanned else "recorded"]
    state = word("worked_state", found.state.value)
    text = filled(said, {"id": found.shift, "day": shift.day, "state": state})
    return Answer(_data(desk, found), [text])


def _data(desk: Desk, worked: Worked) -> dict[str, object]:
    """Return a record as JSON has it."""
    shift = desk.read(_shift, worked.shift)
    names = desk.read(Names)
    spans = [(one.begin, one.end) for one in worked.breaks]
    return {
        "shift": worked.shift,
        "assistant": names.assistants.get(shift.assistant or 0),
        "state": worked.state.value,
        "unplanned": shift.unplanned,
        "begin": wall_text(worked.begin),
        "end": wall_text(worked.end),
        "breaks": [{"begin": wall_text(one), "end": wall_text(other)} for one, other in spans],
        "reason": worked.reason,
        "recorded_on": plain(worked.recorded_on),
    }
