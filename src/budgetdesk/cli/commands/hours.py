"""Hours: confirming, recording, accounts, granted hours, closed months."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import datetime
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain
from budgetdesk.cli.commands import hours_accounts, output_hours
from budgetdesk.cli.values import choices_text, count, day, one_of, values_of
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.worked import Worked
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import hours_recording as use
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.formats import day_text, parse_day
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


def moment(text: str) -> datetime:
    """Read a time of a day, such as ``03.11.2026 22:00`` or ``2026-11-03T22:00``."""
    written, _, clock = text.strip().replace("T", " ").partition(" ")
    try:
        hour, minute = clock.strip().split(":")
        on = parse_day(written)
        return datetime(on.year, on.month, on.day, int(hour), int(minute))  # noqa: DTZ001
    except ValueError as error:
        raise ArgumentTypeError(
            f"„{text}“ ist keine Zeit; erwartet wird etwa 03.11.2026 22:00 oder 2026-11-03T22:00"
        ) from error


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
    parser.add_argument("--begin", type=moment, metavar="ZEIT", help="Beginn, sonst wie geplant")
    parser.add_argument("--end", type=moment, metavar="ZEIT", help="Ende, sonst wie geplant")
    _add_breaks_and_reason(parser)
    parser = below.command("not-worked", not_worked)
    parser.add_argument("shift", type=count, metavar="DIENST", help="Nummer des Dienstes")
    parser.add_argument("--reason", default="", metavar="TEXT", help="warum er ausfiel")
    parser = below.command("extra", extra)
    parser.add_argument("assistant", metavar="PERSON", help="Kürzel der Assistenzperson")
    parser.add_argument("begin", type=moment, metavar="BEGINN", help="etwa 2026-11-03T22:00")
    parser.add_argument("end", type=moment, metavar="ENDE", help="etwa 2026-11-04T06:00")
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
        nargs=2,
        action=values_of(moment, moment),
        metavar=("VON", "BIS"),
        help="unbezahlte Pause; mehrmals möglich, sonst wie geplant",
    )
    parser.add_argument("--reason", default="", metavar="TEXT", help="Grund")


def confirm(arguments: Namespace) -> Answer:
    """Confirm shifts as worked as planned."""
    numbers = [ShiftId(one) for one in arguments.shifts]
    with desks.writing(arguments) as desk:
        label = Label.of("confirm_hours", count=len(numbers))
        found = desk.run(label, use.confirm, numbers, desk.today)
    return _confirmed(found)


def confirm_week(arguments: Namespace) -> Answer:
    """Confirm a week of shifts as worked as planned."""
    with desks.writing(arguments) as desk:
        label = Label.of("confirm_week", day=day_text(arguments.monday))
        found = desk.run(label, use.confirm_week, arguments.monday, desk.today)
    return _confirmed(found)


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
        span = Span(
            arguments.begin or shift.begin,
            arguments.end or shift.end,
            shift.kind,
            _breaks(arguments) if arguments.breaks else shift.breaks,
            shift.portions,
        )
        label = Label.of("record_hours", id=number)
        found = desk.run(label, use.record, number, span, arguments.reason, desk.today)
    return _recorded(found)


def not_worked(arguments: Namespace) -> Answer:
    """Record that a shift was dropped."""
    number = ShiftId(arguments.shift)
    with desks.writing(arguments) as desk:
        label = Label.of("not_worked", id=number)
        found = desk.run(label, use.not_worked, number, arguments.reason, desk.today)
    return _recorded(found)


def extra(arguments: Namespace) -> Answer:
    """Record work that was not planned."""
    span = Span(arguments.begin, arguments.end, arguments.kind, _breaks(arguments))
    with desks.writing(arguments) as desk:
        person = desk.read(the, Assistant, arguments.assistant)
        label = Label.of("extra_hours", name=person.short, day=day_text(span.begin.date()))
        found = desk.run(label, use.extra, person.id, span, arguments.reason, desk.today)
    return _recorded(found)


def _shift(reader: Reader, number: ShiftId) -> Shift:
    return reader.one(Shift, number)


def _breaks(arguments: Namespace) -> tuple[Break, ...]:
    return tuple(Break(begin, end) for begin, end in arguments.breaks or ())


def _confirmed(found: tuple[Worked, ...]) -> Answer:
    text = filled(texts("cli")["hours"]["confirmed"], {"count": len(found)})
    return Answer({"confirmed": [worked_data(one) for one in found]}, [text])


def _recorded(found: Worked) -> Answer:
    told = {"id": found.shift, "state": word("worked_state", found.state.value)}
    text = filled(texts("cli")["hours"]["recorded"], told)
    return Answer(worked_data(found), [text])


def worked_data(worked: Worked) -> dict[str, object]:
    """Return a record as JSON has it."""
    data: dict[str, object] = plain(
        {
            "shift": worked.shift,
            "state": worked.state,
            "begin": worked.begin,
            "end": worked.end,
            "breaks": [{"begin": one.begin, "end": one.end} for one in worked.breaks],
            "reason": worked.reason,
            "recorded_on": worked.recorded_on,
        }
    )
    return data
