"""Grants (Bescheide): amounts from their days on, one-off amounts, when the money comes."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.ids import GrantId, OneOffId
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, problem_data, problem_line, table
from budgetdesk.cli.grant_amounts import add_amount_options, amounts_from
from budgetdesk.cli.names import Names
from budgetdesk.cli.values import count, day, positive_amount, text, values_of
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import granting as use
from budgetdesk.usecases.granting import GrantOnPaper
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.formats import day_text, hours_text, money_text, period_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_FIELDS = (
    "valid_from",
    "valid_to",
    "payment_day",
    "rhythm_months",
    "in_advance",
    "next_after_check",
    "decided_on",
    "posted_on",
    "served_on",
    "review_on",
    "aktenzeichen",
    "note",
)


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("grant")
    parser = below.command("add", add_grant)
    parser.add_argument("teilbudget", metavar="TEILBUDGET", help="kurzer Name des Teilbudgets")
    _options(parser, required=True)
    parser = below.command("edit", edit_grant)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer des Bescheids")
    _options(parser, required=False)
    parser = below.command("list", list_grants)
    parser.add_argument("--teilbudget", metavar="TEILBUDGET", help="nur dieses Teilbudget")
    parser = below.command("remove", remove_grant)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer des Bescheids")


def _options(parser: ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--from", dest="valid_from", type=day, required=required, metavar="TAG", help="gilt ab"
    )
    parser.add_argument(
        "--to", dest="valid_to", type=day, required=required, metavar="TAG", help="gilt bis"
    )
    add_amount_options(parser, required=required)
    parser.add_argument(
        "--one-off",
        dest="one_offs",
        nargs=3,
        action=values_of(day, positive_amount, text),
        metavar=("TAG", "BETRAG", "ZWECK"),
        help="einmaliger Betrag, fällig am Tag; mehrfach möglich",
    )
    if not required:
        parser.add_argument(
            "--without-one-offs", action="store_true", help="bisherige einmalige Beträge streichen"
        )
    _payment_options(parser)
    for option, dest, what in (
        ("--decided", "decided_on", "Datum des Bescheids"),
        ("--posted", "posted_on", "Tag, an dem der Bescheid zur Post ging (Poststempel)"),
        ("--served", "served_on", "Tag der förmlichen Zustellung (gelber Umschlag)"),
        ("--review", "review_on", "Tag der vereinbarten Überprüfung"),
    ):
        parser.add_argument(option, dest=dest, type=day, metavar="TAG", help=what)
    parser.add_argument("--aktenzeichen", metavar="AZ", help="Aktenzeichen dieses Bescheids")
    parser.add_argument("--note", metavar="TEXT", help="Notiz")


def _payment_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--payment-day", type=count, metavar="ZAHL", help="Zahltag im Monat; ohne Angabe 1"
    )
    parser.add_argument(
        "--rhythm",
        dest="rhythm_months",
        type=count,
        metavar="MONATE",
        help="so viele Monate deckt eine Rate, etwa 3; ohne Angabe 1",
    )
    parser.add_argument(
        "--in-arrears",
        dest="in_advance",
        action="store_const",
        const=False,
        help="die Rate kommt im Nachhinein statt im Voraus",
    )
    parser.add_argument(
        "--after-check",
        dest="next_after_check",
        action="store_const",
        const=True,
        help="die nächste Rate kommt erst nach Prüfung des Nachweises",
    )


def add_grant(arguments: Namespace) -> Answer:
    """Add a grant."""
    with desks.reading(arguments) as desk:
        teilbudget = desk.read(the, Teilbudget, arguments.teilbudget)
    given = desks.given(arguments, *_FIELDS)
    grant = Grant(GrantId(0), teilbudget.id, **given)
    paper = GrantOnPaper(grant, amounts_from(arguments, grant, ()), _one_offs(arguments))
    return _save(arguments, paper)


def edit_grant(arguments: Namespace) -> Answer:
    """Change a grant; what is not named stays as it is."""
    with desks.reading(arguments) as desk:
        before = desk.read(use.grant_on_paper, GrantId(arguments.number))
    grant = replace(before.grant, **desks.given(arguments, *_FIELDS))
    kept = () if arguments.without_one_offs else before.one_offs
    amounts = amounts_from(arguments, grant, _moved(before, grant))
    return _save(arguments, GrantOnPaper(grant, amounts, (*kept, *_one_offs(arguments))))


def _moved(before: GrantOnPaper, grant: Grant) -> tuple[GrantAmount, ...]:
    """An amount that held from the grant's first day on goes with that day."""
    return tuple(
        replace(one, from_day=grant.valid_from) if one.from_day == before.grant.valid_from else one
        for one in before.amounts
    )


def _one_offs(arguments: Namespace) -> tuple[OneOff, ...]:
    return tuple(
        OneOff(OneOffId(0), GrantId(0), on, amount, purpose)
        for on, amount, purpose in arguments.one_offs or ()
    )


def _save(arguments: Namespace, paper: GrantOnPaper) -> Answer:
    with desks.writing(arguments) as desk:
        names = desk.read(Names)
        label = Label.of("save_grant", name=names.teilbudgets[paper.grant.teilbudget])
        stored = desk.run(label, use.save_grant, paper)
    lines = [f"Bescheid {stored.grant.id} gespeichert.", *_lines(stored, names)]
    lines += [f"Hinweis: {problem_line(problem)}" for problem in stored.problems()]
    return Answer(_data(stored, names), lines)


def list_grants(arguments: Namespace) -> Answer:
    """List the grants with all their amounts."""
    with desks.reading(arguments) as desk:
        only = arguments.teilbudget
        teilbudget = desk.read(the, Teilbudget, only).id if only else None
        papers = desk.read(use.grants_on_paper, teilbudget)
        doubts = desk.read(use.doubts_about_grants)
        names = desk.read(Names)
        notice = desks.notice(desk)
    lines = [line for paper in papers for line in _lines(paper, names)]
    lines += [f"Hinweis: {problem_line(problem)}" for problem in doubts]
    data = {
        "grants": [_data(paper, names) for paper in papers],
        "doubts": [problem_data(problem) for problem in doubts],
    }
    return Answer(data, [*notice, *lines])


def remove_grant(arguments: Namespace) -> Answer:
    """Remove a grant that was entered by mistake."""
    with desks.writing(arguments) as desk:
        label = Label.of("remove_grant", id=arguments.number)
        grant = desk.run(label, use.remove_grant, GrantId(arguments.number))
    return Answer({"removed": grant.id}, [f"Bescheid {grant.id} entfernt."])


def _lines(paper: GrantOnPaper, names: Names) -> Iterator[str]:
    grant = paper.grant
    when = "im Voraus" if grant.in_advance else "im Nachhinein"
    rhythm = "monatlich" if grant.rhythm_months == 1 else f"alle {grant.rhythm_months} Monate"
    after = ", nächste Rate erst nach Prüfung" if grant.next_after_check else ""
    yield (
        f"{grant.id}: {names.teilbudgets[grant.teilbudget]}, {period_text(grant.validity)},"
        f" {rhythm} {when} am {grant.payment_day}.{after}"
    )
    rows = [
        (
            f"   ab {day_text(one.from_day)}",
            money_text(one.amount),
            "im Monat",
            f"Eigenbeitrag {money_text(one.own_contribution)}" if one.own_contribution else "",
            "" if one.minutes is None else f"{hours_text(one.minutes)} Stunden",
        )
        for one in paper.amounts
    ]
    rows += [
        (f"   am {day_text(one.on)}", money_text(one.amount), "einmalig", one.purpose, "")
        for one in paper.one_offs
    ]
    yield from table(rows, right=frozenset({1, 4}), shrink=(3,))


def _data(paper: GrantOnPaper, names: Names) -> dict[str, Any]:
    grant = paper.grant
    data: dict[str, Any] = plain(
        {
            "id": grant.id,
            "teilbudget": names.teilbudgets[grant.teilbudget],
            **{field: getattr(grant, field) for field in _FIELDS},
            "amounts": [
                {
                    "from": one.from_day,
                    "amount": one.amount,
                    "own_contribution": one.own_contribution,
                    "minutes": one.minutes,
                }
                for one in paper.amounts
            ],
            "one_offs": [
                {"on": one.on, "amount": one.amount, "purpose": one.purpose}
                for one in paper.one_offs
            ],
        }
    )
    return data
