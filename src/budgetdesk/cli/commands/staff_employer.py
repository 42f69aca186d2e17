"""The budget holder as an employer, and the first steps."""

from __future__ import annotations

from argparse import BooleanOptionalAction, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.clearing import clear_option, cleared
from budgetdesk.cli.staff_answers import problem_lines, problems_data, record_data
from budgetdesk.cli.values import amount, choices_text, number, one_of
from budgetdesk.staff.employer import AccidentCharge, EmployerStep
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import staff_employer as use
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_TEXTS: Final = (
    ("betriebsnummer", "NUMMER", "Betriebsnummer, acht Ziffern"),
    ("steuernummer", "NUMMER", "Steuernummer als Arbeitgeber"),
    ("finanzamt", "NAME", "Finanzamt"),
    ("accident_insurer", "NAME", "Unfallkasse oder anderer Träger der Unfallversicherung"),
    ("accident_number", "NUMMER", "Mitgliedsnummer dort"),
    ("place_of_work", "TEXT", "Arbeitsort, wenn es nicht Ihre Anschrift ist"),
)
_NAMES: Final = (
    *(one[0] for one in _TEXTS),
    *("accident", "accident_amount", "accident_rate", "private_household", "berlin_east"),
)


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("employer", employer)
    for name, metavar, text in _TEXTS:
        parser.add_argument(f"--{name.replace('_', '-')}", metavar=metavar, help=text)
    parser.add_argument(
        "--accident",
        type=one_of(AccidentCharge, "accident_charge"),
        metavar="ART",
        help=f"Beitrag dorthin: {choices_text(AccidentCharge, 'accident_charge')}",
    )
    head = "Beitrag je Kopf und Jahr"
    parser.add_argument("--accident-amount", type=amount, metavar="BETRAG", help=head)
    rate = "Beitrag in Prozent vom Lohn"
    parser.add_argument("--accident-rate", type=number, metavar="PROZENT", help=rate)
    household = "Privathaushalt, keine Insolvenzgeldumlage"
    parser.add_argument("--private-household", action=BooleanOptionalAction, help=household)
    east = "in Berlin: im früheren Ostteil"
    parser.add_argument("--berlin-east", action=BooleanOptionalAction, help=east)
    clear_option(parser, _NAMES)
    parser = group.command("first-steps", first_steps)
    ticks = choices_text(EmployerStep, "employer_step")
    parser.add_argument(
        "--done",
        type=one_of(EmployerStep, "employer_step"),
        metavar="SCHRITT",
        help=f"als erledigt vermerken: {ticks}",
    )
    parser.add_argument(
        "--not-done",
        type=one_of(EmployerStep, "employer_step"),
        metavar="SCHRITT",
        help="den Vermerk zurücknehmen",
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz dazu")


def employer(arguments: Namespace) -> Answer:
    """Show or change what is known of the employer."""
    new = desks.given(arguments, *_NAMES)
    writes = new or arguments.clear
    opened = desks.writing if writes else desks.reading
    with opened(arguments) as desk:
        found = desk.read(use.employer_or_empty)
        if writes:
            label = Label.of("save_employer")
            changed = replace(cleared(found, arguments), **new)
            found = desk.run(label, use.save_employer, changed)
        problems = desk.read(use.employer_problems, found)
        notice = desks.notice(desk)
    rows = [
        ("Betriebsnummer", found.betriebsnummer or "–"),
        ("Steuernummer", found.steuernummer or "–"),
        ("Finanzamt", found.finanzamt or "–"),
        ("Unfallversicherung", found.accident_insurer or "–"),
        ("Mitgliedsnummer", found.accident_number or "–"),
        ("Beitrag dorthin", word("accident_charge", found.accident.value)),
        ("Privathaushalt", "ja" if found.private_household else "nein"),
    ]
    data = {"employer": record_data(found), "problems": problems_data(problems)}
    return Answer(data, [*notice, *table(rows), *problem_lines(problems)])


def first_steps(arguments: Namespace) -> Answer:
    """Show the first steps of an employer, or note that one is done."""
    writes = arguments.done or arguments.not_done
    opened = desks.writing if writes else desks.reading
    with opened(arguments) as desk:
        if arguments.done is not None:
            label = Label.of("tick_step", step=word("employer_step", arguments.done.value))
            desk.run(label, use.tick_step, arguments.done, desk.today, arguments.note)
        if arguments.not_done is not None:
            label = Label.of("untick_step", step=word("employer_step", arguments.not_done.value))
            desk.run(label, use.untick_step, arguments.not_done)
        steps, today = desk.read(use.first_steps), desk.today
        notice = desks.notice(desk)
    rows = [
        (
            "erledigt" if one.is_done else "zu spät" if one.is_late(today) else "offen",
            word("employer_step", one.step.value),
            "" if one.due is None else f"bis {day_text(one.due)}",
            one.source,
        )
        for one in steps
    ]
    data = [
        {
            "step": one.step.value,
            "done": one.is_done,
            "by_data": one.by_data,
            "late": one.is_late(today),
            "due": plain(one.due),
            "source": one.source,
        }
        for one in steps
    ]
    return Answer({"steps": data}, [*notice, *table(rows, shrink=(3,))])
