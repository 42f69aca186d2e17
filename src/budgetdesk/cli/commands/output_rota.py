"""The roster on paper, as a calendar file and as a message."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer
from budgetdesk.cli.output_endings import wrong_ending
from budgetdesk.cli.output_files import add_month, add_out, add_person, written
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.usecases import roster_output as use
from budgetdesk.usecases.roster_output import RosterPaper
from budgetdesk.usecases.setting_up import the

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group
    from budgetdesk.usecases.desk import Desk


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("print", print_roster)
    add_month(parser)
    add_person(parser, required=False)
    parser.add_argument("--large", action="store_true", help="große Schrift")
    parser.add_argument("--xlsx", action="store_true", help="Tabelle statt PDF")
    own = "eigenes Exemplar mit Stunden und Gründen der Abwesenheit; nicht weitergeben"
    parser.add_argument("--own-copy", action="store_true", help=own)
    add_out(parser)
    parser = group.command("calendar", calendar)
    add_month(parser)
    add_person(parser)
    drafts = "auch Dienste, die noch Entwurf sind"
    parser.add_argument("--drafts", action="store_true", help=drafts)
    add_out(parser)
    parser = group.command("message", message)
    add_month(parser)
    add_person(parser)
    parser.add_argument("--drafts", action="store_true", help=drafts)


def print_roster(arguments: Namespace) -> Answer:
    """Write the roster of all or of one person."""
    ending = "xlsx" if arguments.xlsx else "pdf"
    if (refused := wrong_ending(arguments.out, ending)) is not None:
        return refused
    with desks.reading(arguments) as desk:
        asked = RosterPaper(
            arguments.month.days,
            _person(desk, arguments.person),
            arguments.large,
            arguments.own_copy,
        )
        document = desk.read(use.roster_document, asked, desk.today)
        make = use.roster_xlsx if arguments.xlsx else use.roster_pdf
        content = desk.read(make, asked, desk.today)
        notice = desks.notice(desk)
    file, said = written(content, arguments.out, f"{document.filing}.{ending}")
    return Answer({"file": file, "month": str(arguments.month)}, [*notice, said])


def calendar(arguments: Namespace) -> Answer:
    """Write the shifts of one person as a calendar file."""
    if (refused := wrong_ending(arguments.out, "ics")) is not None:
        return refused
    with desks.reading(arguments) as desk:
        asked = RosterPaper(arguments.month.days, _person(desk, arguments.person))
        made_at = desks.clock_of(arguments)()
        drafts = arguments.drafts
        content = desk.read(use.roster_calendar, asked, made_at, drafts=drafts)
        name = desk.read(use.roster_document, asked, desk.today).filing
        notice = desks.notice(desk)
    file, said = written(content, arguments.out, f"{name}.ics")
    return Answer({"file": file, "month": str(arguments.month)}, [*notice, said])


def message(arguments: Namespace) -> Answer:
    """Show a message with the shifts of one person."""
    with desks.reading(arguments) as desk:
        asked = RosterPaper(arguments.month.days, _person(desk, arguments.person))
        text = desk.read(use.message_text, asked, drafts=arguments.drafts)
        notice = desks.notice(desk)
    return Answer({"text": text}, [*notice, *text.splitlines()])


def _person(desk: Desk, short: str | None) -> AssistantId | None:
    return None if short is None else desk.read(the, Assistant, short).id
