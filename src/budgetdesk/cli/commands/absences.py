"""Absences on the command line: entered, listed, changed, taken back; and what they bring."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from datetime import date, time
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.cli import desks
from budgetdesk.cli.absence_answers import (
    absence_data,
    booked_data,
    booked_lines,
    deadline_lines,
    deadlines_data,
    effects_data,
    effects_lines,
)
from budgetdesk.cli.answer import Answer, table, wrong_usage
from budgetdesk.cli.commands import sick_call
from budgetdesk.cli.names import Names
from budgetdesk.cli.times import begins, on
from budgetdesk.cli.values import choices_text, count, day, number, one_of, period
from budgetdesk.kernel.period import DateRange
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import absences_of
from budgetdesk.usecases import absence_booking as use
from budgetdesk.usecases.absence_booking import Given
from budgetdesk.usecases.absence_deadlines import absence_deadlines
from budgetdesk.usecases.absence_effects import effects_of
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import texts, word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_GIVEN: Final = {"keep": Given.KEEP, "remove": Given.REMOVE}
_FIELDS: Final = (
    "first",
    "last",
    "since",
    "illness",
    "certificate_until",
    "child",
    "due_on",
    "born_on",
    "leave_days",
    "note",
)
_KIND: Final = one_of(AbsenceKind, "absence_kind")


def add(group: Group) -> None:
    """Add the commands of this module below the word for the roster."""
    below = group.group("absence")
    parser = below.command("add", add_absence)
    _who_and_when(parser)
    parser.add_argument(
        "--no-replacements", action="store_true", help="keine offenen Dienste dafür anlegen"
    )
    parser = below.command("list", list_absences)
    parser.add_argument("--period", type=period, metavar="ZEITRAUM", help="sonst alle ab heute")
    parser.add_argument("--person", metavar="KURZ", help="nur diese Person")
    parser = below.command("change", change)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Abwesenheit")
    parser.add_argument("--first", type=day, metavar="TAG", help="erster Tag")
    parser.add_argument("--last", type=day, metavar="TAG", help="letzter Tag")
    _facts(parser)
    _given(parser)
    parser = below.command("cancel", cancel)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Abwesenheit")
    _given(parser)
    _who_and_when(below.command("effects", effects))
    sick_call.add(group)


def _who_and_when(parser: ArgumentParser) -> None:
    kinds = choices_text(AbsenceKind, "absence_kind")
    parser.add_argument("kind", type=_KIND, metavar="ART", help=kinds)
    parser.add_argument("assistant", metavar="KURZ", help="wer fehlt")
    parser.add_argument("first", type=day, metavar="VON", help="erster Tag")
    parser.add_argument("last", type=day, metavar="BIS", help="letzter Tag")
    _facts(parser)


def _facts(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--since",
        type=begins,
        metavar="ZEIT",
        help="während eines Dienstes ausgefallen um, etwa 10:30 am ersten Tag",
    )
    parser.add_argument(
        "--illness", metavar="NAME", help="eigener Name; gleicher Name heißt gleiche Krankheit"
    )
    parser.add_argument(
        "--certificate",
        dest="certificate_until",
        type=day,
        metavar="TAG",
        help="Bescheinigung liegt vor bis",
    )
    parser.add_argument("--child", type=count, metavar="NUMMER", help="welches Kind krank ist")
    parser.add_argument(
        "--due", dest="due_on", type=day, metavar="TAG", help="erwarteter Tag der Geburt"
    )
    parser.add_argument("--born", dest="born_on", type=day, metavar="TAG", help="Tag der Geburt")
    parser.add_argument(
        "--leave-days", type=number, metavar="TAGE", help="Urlaubstage; sonst Tage mit Dienst"
    )
    parser.add_argument("--note", metavar="TEXT", help="Notiz")


def _given(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--taken",
        choices=tuple(_GIVEN),
        help="schon vergebene Ersatzdienste behalten (keep) oder wegnehmen (remove)",
    )


def add_absence(arguments: Namespace) -> Answer:
    """Enter an absence and open shifts for those that are missed."""
    with desks.writing(arguments) as desk:
        wanted = desk.read(_wanted, arguments, desk.today)
        names = desk.read(Names)
        label = Label.of("book_absence", name=names.assistants[wanted.assistant])
        booked = desk.run(label, use.book, wanted, replace_shifts=not arguments.no_replacements)
    said = texts("cli")["absence"]["booked"].format(number=booked.absence.id)
    return Answer(booked_data(booked, names), [said, *booked_lines(booked, names)])


def list_absences(arguments: Namespace) -> Answer:
    """List absences, and what is to be done about them."""
    with desks.reading(arguments) as desk:
        days = arguments.period or DateRange(desk.today, date.max)
        found = desk.read(absences_of, days)
        if arguments.person:
            chosen = desk.read(the, Assistant, arguments.person).id
            found = tuple(one for one in found if one.assistant == chosen)
        numbers = {one.id for one in found}
        due = [one for one in desk.read(absence_deadlines, desk.today) if one.absence.id in numbers]
        names = desk.read(Names)
        notice = desks.notice(desk)
    data: dict[str, Any] = {
        "absences": [absence_data(one, names) for one in found],
        "deadlines": deadlines_data(due, names),
    }
    rows = [("Nr.", "wer", "was", "von", "bis")]
    rows += [
        (
            str(one.id),
            names.assistants[one.assistant],
            word("absence_kind", one.kind.value),
            day_text(one.first),
            day_text(one.last),
        )
        for one in found
    ]
    lines = table(rows, right=frozenset({0})) if found else [texts("cli")["absence"]["none"]]
    return Answer(data, [*notice, *lines, *deadline_lines(due)])


def change(arguments: Namespace) -> Answer:
    """Change an absence; its open replacements follow."""
    if not desks.given(arguments, *_FIELDS):
        return wrong_usage(texts("cli")["absence"]["nothing"])
    with desks.writing(arguments) as desk:
        before = desk.read(_absence, arguments.number)
        names = desk.read(Names)
        label = Label.of("change_absence", name=names.assistants[before.assistant])
        wanted = replace(before, **_said(arguments, arguments.first or before.first))
        booked = desk.run(label, use.change, wanted, _GIVEN.get(arguments.taken, Given.ASK))
    said = texts("cli")["absence"]["changed"].format(number=booked.absence.id)
    return Answer(booked_data(booked, names), [said, *booked_lines(booked, names)])


def cancel(arguments: Namespace) -> Answer:
    """Take an absence back; all is as it was before."""
    with desks.writing(arguments) as desk:
        before = desk.read(_absence, arguments.number)
        names = desk.read(Names)
        label = Label.of("cancel_absence", name=names.assistants[before.assistant])
        given = _GIVEN.get(arguments.taken, Given.ASK)
        booked = desk.run(label, use.cancel, before.id, given)
    said = texts("cli")["absence"]["cancelled"].format(number=booked.absence.id)
    return Answer(booked_data(booked, names), [said, *booked_lines(booked, names)])


def effects(arguments: Namespace) -> Answer:
    """Show what an absence would bring with it; nothing is stored."""
    with desks.reading(arguments) as desk:
        wanted = desk.read(_wanted, arguments, desk.today)
        found = desk.read(effects_of, wanted, desk.today)
        names = desk.read(Names)
        notice = desks.notice(desk)
    return Answer(effects_data(found, names), [*notice, *effects_lines(found)])


def _wanted(reader: Reader, arguments: Namespace, today: date) -> Absence:
    who = the(reader, Assistant, arguments.assistant).id
    values = _said(arguments, arguments.first)
    return Absence(AbsenceId(0), who, arguments.kind, booked_on=today, **values)


def _said(arguments: Namespace, first: date) -> dict[str, Any]:
    """Return the fields said; a time of day is one of the first day."""
    values = desks.given(arguments, *_FIELDS)
    if isinstance(at := values.get("since"), time):
        values["since"] = on(first, at)
    return values


def _absence(reader: Reader, number: int) -> Absence:
    return reader.one(Absence, number)
