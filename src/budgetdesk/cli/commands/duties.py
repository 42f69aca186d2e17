"""Which days are to be kept, and what would have to be repaid."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.deadlines import Deadline
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.grants import Grant
from budgetdesk.cli import desks
from budgetdesk.cli.answer import (
    Answer,
    bullet,
    line_data,
    plain,
    problem_data,
    problem_line,
    reasons,
)
from budgetdesk.cli.names import Names
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.deadline_list import deadline_list
from budgetdesk.usecases.repayment import RepaymentView, repayments
from budgetdesk.usecases.setting_up import everything, the
from budgetdesk.usecases.team_deadlines import TeamDeadline, team_deadlines, team_words
from budgetdesk.wording.formats import day_in_list, money_text, period_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("deadlines", deadlines)
    parser.add_argument("--all", action="store_true", help="auch vergangene Fristen zeigen")
    parser = group.command("repay", repay)
    parser.add_argument("--teilbudget", metavar="TEILBUDGET", help="nur dieses Teilbudget")


def deadlines(arguments: Namespace) -> Answer:
    """Show the days to keep, each with its reason."""
    with desks.reading(arguments) as desk:
        found = desk.read(deadline_list)
        today = desk.today
        team = desk.read(team_deadlines, today)
        subjects = desk.read(_subjects) | {one.subject: one.about for one in team}
        notice = desks.notice(desk)
    shown: list[Deadline | TeamDeadline] = [
        one for one in found.found if arguments.all or one.on >= today
    ]
    # What of the team is over is still to be done.
    shown = sorted([*shown, *team], key=lambda one: one.on)
    data = {
        "deadlines": [_data(one, subjects) for one in shown],
        "missing": [problem_data(one) for one in found.problems],
    }
    lines: list[str] = []
    for one in shown:
        left = (one.on - today).days
        when = f"in {left} Tagen" if left > 0 else "heute" if left == 0 else "vorbei"
        what = (
            team_words(one)
            if isinstance(one, TeamDeadline)
            else word("deadline_kind", one.kind.value)
        )
        lines.append(f"{day_in_list(one.on)}  {what} ({subjects[one.subject]}), {when}")
        lines += reasons(one.lines, indent="    ")
    missing = [line for one in found.problems for line in bullet(problem_line(one))]
    if missing:
        missing = ["", "Was noch fehlt, um mehr zu wissen:", *missing]
    return Answer(data, [*notice, *(lines or ["Keine Frist bekannt."]), *missing])


def _subjects(reader: Reader) -> dict[tuple[str, int], str]:
    """What each deadline is about, in the user's own short names."""
    names = Names(reader)
    grants = {
        ("grant", int(one.id)): f"Bescheid {one.id}, {names.teilbudgets[one.teilbudget]}"
        for one in everything(reader, Grant)
    }
    agreements = {
        ("agreement", int(one.id)): f"Zielvereinbarung {names.teilbudgets[one.teilbudget]}"
        for one in everything(reader, Agreement)
    }
    demands = {
        ("demand", int(one.id)): f"Rückforderung {one.id}, {names.teilbudgets[one.teilbudget]}"
        for one in everything(reader, Demand)
    }
    return grants | agreements | demands


def _data(one: Deadline | TeamDeadline, subjects: dict[tuple[str, int], str]) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "on": one.on.isoformat(),
        "about": subjects[one.subject],
        "subject": list(one.subject),
        "covers": plain(one.covers),
        "reasons": line_data(one.lines),
    }


def repay(arguments: Namespace) -> Answer:
    """Show what would have to be repaid today, with the Rechenweg."""
    with desks.reading(arguments) as desk:
        chosen = arguments.teilbudget
        teilbudget = desk.read(the, Teilbudget, chosen).id if chosen else None
        views = desk.read(repayments, teilbudget, desk.today)
        today = desk.today
        notice = desks.notice(desk)
    data = {"day": today.isoformat(), "teilbudgets": [_repay_data(one) for one in views]}
    return Answer(data, [*notice, *_repay_lines(views)])


def _repay_lines(views: Sequence[RepaymentView]) -> list[str]:
    lines: list[str] = []
    for one in views:
        name = f"{one.teilbudget.name} ({one.teilbudget.code})"
        if one.repayable is None or one.period is None:
            lines += [f"{name}: Noch hat kein Bescheid begonnen.", ""]
            continue
        value = one.repayable.value
        amount = "noch nicht zu sagen" if value is None else money_text(value.amount)
        lines.append(f"{name}: {amount}")
        lines.append(f"  gemessen über {period_text(one.period)}")
        lines += [*reasons(one.repayable.lines), ""]
    return lines


def _repay_data(one: RepaymentView) -> dict[str, Any]:
    value = one.repayable.value if one.repayable else None
    data: dict[str, Any] = plain(
        {
            "teilbudget": one.teilbudget.code,
            "period": one.period,
            "amount": value.amount if value else None,
            "balance": value.balance if value else None,
            "bound": value.bound if value else None,
            "own_money": value.own if value else None,
        }
    )
    return {**data, "reasons": line_data(one.repayable.lines) if one.repayable else []}
