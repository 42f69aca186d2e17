"""When assistants can and want to work, and who is asked first."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, problem_line, table, wrong_usage
from budgetdesk.cli.roster_words import RosterNames, reasons_data
from budgetdesk.cli.times import clock, closing, ended, wall_text
from budgetdesk.cli.values import A_YEAR, choices_text, count, day, hours, month, one_of, period
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.availability import Answer as Said
from budgetdesk.rota.availability import Availability, BackupDuty, Wish
from budgetdesk.rota.ids import AvailabilityId, WishId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.storage.rota_queries import availability_of
from budgetdesk.usecases import roster_availability as use
from budgetdesk.usecases.availability_files import (
    ReadAvailability,
    read_calendar,
    read_table,
)
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.usecases.setting_up import everything, the
from budgetdesk.wording.formats import (
    day_in_list,
    day_text,
    hours_text,
    month_text,
    period_text,
)
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("availability", availability)
    parser.add_argument("person", nargs="?", metavar="WER", help="ohne Angabe: alle zeigen")
    answers = choices_text(Said, "answer")
    parser.add_argument(
        "answer", nargs="?", type=one_of(Said, "answer"), metavar="ANTWORT", help=answers
    )
    parser.add_argument("--on", type=day, metavar="TAG", help="an diesem Tag")
    parser.add_argument("--begin", type=clock, metavar="ZEIT", help="ab; sonst der ganze Tag")
    parser.add_argument("--end", type=closing, metavar="ZEIT", help="bis; sonst der ganze Tag")
    parser.add_argument(
        "--every-week-until", dest="until", type=day, metavar="TAG", help="wöchentlich"
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    parser.add_argument(
        "--period", type=period, metavar="ZEITRAUM", help="diese Tage; sonst der Monat"
    )
    parser.add_argument(
        "--import",
        dest="source",
        metavar="QUELLE",
        help="aus einer Tabelle (.csv), oder mit WER und ANTWORT aus einem Kalender (.ics)",
    )
    parser.add_argument("--take", action="store_true", help="das Gelesene wirklich übernehmen")
    parser.add_argument("--remove", type=count, nargs="+", metavar="NUMMER", help="löschen")
    parser = group.command("wish", wish)
    parser.add_argument("person", nargs="?", metavar="WER", help="ohne Angabe: alle zeigen")
    parser.add_argument("--month", type=month, metavar="MONAT", help="sonst dieser Monat")
    parser.add_argument("--shifts", type=count, metavar="ZAHL", help="so viele Dienste")
    parser.add_argument("--hours", type=hours, metavar="STUNDEN", help="so viele Stunden")
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    parser.add_argument("--remove", action="store_true", help="den Wunsch löschen")
    parser = group.command("backup", backup)
    parser.add_argument("day", type=day, nargs="?", metavar="TAG", help="ohne Angabe: alle zeigen")
    parser.add_argument("person", nargs="?", metavar="WER", help="wer zuerst gefragt wird")
    parser.add_argument("--remove", action="store_true", help="wieder herausnehmen")


def availability(arguments: Namespace) -> Answer:
    """Show, enter, import or remove what assistants say about their time."""
    if arguments.source is not None:
        return _import(arguments)
    if arguments.take:
        return wrong_usage("--take geht nur zusammen mit --import.")
    if arguments.remove is not None:
        with desks.writing(arguments) as desk:
            label = Label.of("remove_availability", count=len(arguments.remove))
            numbers = [AvailabilityId(one) for one in arguments.remove]
            return _answers(desk, desk.run(label, use.remove_availability, numbers))
    return _show(arguments) if arguments.answer is None else _enter(arguments)


def _enter(arguments: Namespace) -> Answer:
    if arguments.on is None:
        return wrong_usage("Bitte nennen Sie mit --on den Tag.")
    if arguments.until is not None and (arguments.until - arguments.on).days > A_YEAR:
        return wrong_usage("Bitte wiederholen Sie eine Angabe höchstens ein Jahr lang.")
    with desks.writing(arguments) as desk:
        one = _said(desk, arguments)
        said = (one,) if arguments.until is None else use.every_week(one, arguments.until)
        label = Label.of("save_availability", count=len(said))
        return _answers(desk, desk.run(label, use.save_availability, said))


def _show(arguments: Namespace) -> Answer:
    with desks.reading(arguments) as desk:
        days = _days(desk, arguments.period)
        found = desk.read(availability_of, days)
        if arguments.person is not None:
            who = desk.read(the, Assistant, arguments.person).id
            found = tuple(one for one in found if one.assistant == who)
        nothing = f"Keine Angaben vom {period_text(days)}. Andere Tage zeigt --period."
        return _answers(desk, found, nothing)


def _said(desk: Desk, arguments: Namespace) -> Availability:
    who = desk.read(the, Assistant, arguments.person)
    begin = datetime.combine(arguments.on, arguments.begin or time())
    if arguments.end is None:
        end = datetime.combine(arguments.on + timedelta(days=1), time())
    else:
        end = ended(arguments.end, begin)
    return Availability(AvailabilityId(0), who.id, begin, end, arguments.answer, arguments.note)


def _import(arguments: Namespace) -> Answer:
    path = Path(arguments.source)
    is_calendar = path.suffix.casefold() == ".ics"
    if is_calendar and arguments.answer is None:
        return wrong_usage("Zu einem Kalender nennen Sie bitte WER und ANTWORT.")
    opened = desks.writing if arguments.take else desks.reading
    with opened(arguments) as desk:
        data = read_file(path)
        if is_calendar:
            who = desk.read(the, Assistant, arguments.person).id
            days = _days(desk, arguments.period)
            read = desk.read(read_calendar, path.name, data, who, arguments.answer, days)
        elif path.suffix.casefold() == ".csv":
            read = desk.read(read_table, path.name, data)
        else:
            raise FileNotUnderstood(path.name, expected="availability_kind")
        if arguments.take:
            label = Label.of("take_availability", name=path.name)
            stored = desk.run(label, use.save_availability, read.answers)
            read = ReadAvailability(stored, read.problems)
        return _read_answer(desk, read, taken=arguments.take)


def _read_answer(desk: Desk, read: ReadAvailability, *, taken: bool) -> Answer:
    shown = _answers(desk, read.answers)
    data = {"taken": taken, **shown.data, "problems": reasons_data(read.problems)}
    last = "Übernommen." if taken else "Noch nicht übernommen; dazu wiederholen mit --take."
    return Answer(data, [*shown.lines, *map(problem_line, read.problems), last])


def _answers(desk: Desk, found: Sequence[Availability], nothing: str = "Keine Angaben.") -> Answer:
    names = desk.read(RosterNames)
    data: list[dict[str, Any]] = [
        {
            "id": one.id,
            "assistant": names.people[one.assistant],
            "begin": wall_text(one.begin),
            "end": wall_text(one.end),
            "answer": one.answer.value,
            "note": one.note,
        }
        for one in found
    ]
    rows = [
        (
            str(one.id or "neu"),
            names.people[one.assistant],
            f"{day_in_list(one.begin.date())} {one.begin:%H:%M}",
            f"{day_in_list(one.end.date())} {one.end:%H:%M}",
            word("answer", one.answer.value),
            one.note,
        )
        for one in found
    ]
    head = ("Nr.", "wer", "von", "bis", "Antwort", "Notiz")
    lines = table([head, *rows], right=frozenset({0}), shrink=(5,)) if rows else [nothing]
    return Answer({"availability": data}, lines)


def wish(arguments: Namespace) -> Answer:
    """Show, keep or remove how much a person wants to work in a month."""
    if arguments.person is None:
        with desks.reading(arguments) as desk:
            return _wishes(desk)
    with desks.writing(arguments) as desk:
        who = desk.read(the, Assistant, arguments.person).id
        chosen = arguments.month or Month.of(desk.today)
        if arguments.remove:
            label = Label.of("remove_wish", month=month_text(chosen))
            desk.run(label, use.remove_wish, who, chosen)
            return _wishes(desk)
        said = Wish(WishId(0), who, chosen.first, arguments.shifts, arguments.hours, arguments.note)
        desk.run(Label.of("save_wish", month=month_text(chosen)), use.save_wish, said)
        return _wishes(desk)


def _wishes(desk: Desk) -> Answer:
    names = desk.read(RosterNames)
    found = desk.read(everything, Wish)
    data = [
        {
            "assistant": names.people[one.assistant],
            "month": str(Month.of(one.month)),
            "shifts": one.shifts,
            "minutes": one.minutes,
            "note": one.note,
        }
        for one in found
    ]
    rows = [
        (
            names.people[one.assistant],
            month_text(Month.of(one.month)),
            "" if one.shifts is None else f"Dienste: {one.shifts}",
            "" if one.minutes is None else f"Stunden: {hours_text(one.minutes)}",
            one.note,
        )
        for one in found
    ]
    return Answer({"wishes": data}, table(rows, shrink=(4,)) or ["Keine Wünsche."])


def backup(arguments: Namespace) -> Answer:
    """Show or say who is asked first on a day."""
    if arguments.day is None:
        with desks.reading(arguments) as desk:
            return _backups(desk)
    if arguments.person is None:
        return wrong_usage("Bitte nennen Sie auch, wer zuerst gefragt wird.")
    with desks.writing(arguments) as desk:
        who = desk.read(the, Assistant, arguments.person).id
        written = day_text(arguments.day)
        if arguments.remove:
            label = Label.of("remove_backup", day=written)
            desk.run(label, use.remove_backup, arguments.day, who)
        else:
            desk.run(Label.of("save_backup", day=written), use.save_backup, arguments.day, who)
        return _backups(desk)


def _backups(desk: Desk) -> Answer:
    names = desk.read(RosterNames)
    found = sorted(desk.read(everything, BackupDuty), key=lambda one: one.day)
    data = [{"assistant": names.people[one.assistant], **plain({"day": one.day})} for one in found]
    lines = [f"{day_in_list(one.day)}  {names.people[one.assistant]}" for one in found]
    return Answer({"backups": data}, lines or ["Niemand ist als Rückhalt eingetragen."])


def _days(desk: Desk, chosen: DateRange | None) -> DateRange:
    return Month.of(desk.today).days if chosen is None else chosen
