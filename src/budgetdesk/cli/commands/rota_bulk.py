"""Planning at one go: fill, copy, trips."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, problem_line, table, wrong_usage
from budgetdesk.cli.roster_findings import finding_data, findings_of_shifts
from budgetdesk.cli.roster_words import (
    PERSON_HELP,
    RosterNames,
    firm_answer,
    in_order,
    person,
    reasons_data,
)
from budgetdesk.cli.values import A_YEAR, count, day, period
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.ids import TripId
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Trip
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster_planning as use
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.roster_base import coded
from budgetdesk.usecases.roster_planning import Planned
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("fill", fill)
    parser.add_argument("period", type=period, metavar="ZEITRAUM", help="diese Tage")
    parser.add_argument("--preview", action="store_true", help="nur zeigen, nichts eintragen")
    parser = group.command("copy", copy)
    parser.add_argument("source", type=period, metavar="WOHER", help="Monat, oder Woche TAG..TAG")
    parser.add_argument(
        "targets", type=period, nargs="+", metavar="WOHIN", help="Monate, oder Wochen TAG..TAG"
    )
    parser = group.command("trip", trip)
    parser.add_argument("name", nargs="?", metavar="NAME", help="neue Reise; ohne Angabe: zeigen")
    parser.add_argument("--from", dest="first", type=day, metavar="TAG", help="erster Tag")
    parser.add_argument("--to", dest="last", type=day, metavar="TAG", help="letzter Tag")
    parser.add_argument("--model", metavar="MODELL", help="Dienstmodell für jeden Tag")
    parser.add_argument(
        "--person", action="append", metavar="WER", help=f"{PERSON_HELP}; mehrfach möglich"
    )
    parser.add_argument(
        "--several", action="store_true", help="die Begleitung darf unterwegs wechseln"
    )
    deed = parser.add_mutually_exclusive_group()
    deed.add_argument(
        "--assign", type=count, metavar="NUMMER", help="diese Reise ganz an --person geben"
    )
    deed.add_argument(
        "--remove", type=count, metavar="NUMMER", help="diese Reise mit ihren Diensten löschen"
    )
    parser.add_argument(
        "--fixed", action="store_true", help="auch fest zugesagte Dienste: es ist abgesprochen"
    )


def fill(arguments: Namespace) -> Answer:
    """Plan what is lacking by patterns and needs; nothing is doubled."""
    days = arguments.period
    if len(days) > A_YEAR:
        return wrong_usage("Bitte planen Sie höchstens ein Jahr auf einmal.")
    if arguments.preview:
        with desks.reading(arguments) as desk:
            found = desk.read(use.filled, days)
            reasons = tuple(one.reason for one in found if one.reason is not None)
            return _planned(desk, Planned(tuple(one.shift for one in found), reasons))
    with desks.writing(arguments) as desk:
        first, last = day_text(days.first), day_text(days.last)
        label = Label.of("fill_roster", first=first, last=last)
        return _planned(desk, desk.run(label, use.fill_from_models, days))


def copy(arguments: Namespace) -> Answer:
    """Copy a week or a month of the plan to others, as drafts."""
    ranges = [arguments.source, *arguments.targets]
    with desks.writing(arguments) as desk:
        label = Label.of("copy_roster")
        if all(_is_month(one) for one in ranges):
            months = [Month.of(one.first) for one in ranges]
            return _planned(desk, desk.run(label, use.copy_month, months[0], months[1:]))
        if all(_is_week(one) for one in ranges):
            weeks = [one.first for one in ranges]
            return _planned(desk, desk.run(label, use.copy_week, weeks[0], weeks[1:]))
    return wrong_usage("Bitte nennen Sie nur ganze Monate, oder nur Wochen von Montag bis Sonntag.")


def _is_month(days: DateRange) -> bool:
    return days == Month.of(days.first).days


def _is_week(days: DateRange) -> bool:
    return days.first.weekday() == 0 and len(days) == 7  # noqa: PLR2004 - Monday to Sunday


def _planned(desk: Desk, done: Planned) -> Answer:
    names = desk.read(RosterNames)
    shifts = in_order(done.shifts)
    found = desk.read(findings_of_shifts, [one for one in shifts if one.id])
    data = {
        "shifts": [names.data(one) for one in shifts],
        "reasons": reasons_data(done.reasons),
        "left_out": [names.data(one) for one in done.left_out],
        "findings": [finding_data(one, names) for one in found],
    }
    lines = [f"Neue Dienste: {len(shifts)}", *(names.lines(shifts) if shifts else [])]
    lines += map(problem_line, done.reasons)
    if done.left_out:
        lines += ["Ohne Platz im anderen Monat:", *names.lines(done.left_out)]
    if found:
        lines.append(f"Hinweise: {len(found)}. Ansehen: budgetdesk rota check DATEI ZEITRAUM")
    return Answer(data, lines)


def trip(arguments: Namespace) -> Answer:
    """Show, plan, assign or remove trips of several days."""
    if arguments.remove is not None:
        return _remove_trip(arguments)
    if arguments.assign is not None:
        return _assign_trip(arguments)
    if arguments.name is None:
        with desks.reading(arguments) as desk:
            return _trips(desk)
    if None in {arguments.first, arguments.last, arguments.model}:
        return wrong_usage("Bitte nennen Sie --from, --to und --model.")
    if (arguments.last - arguments.first).days >= A_YEAR:
        return wrong_usage("Eine Reise dauert höchstens ein Jahr. Bitte prüfen Sie die Tage.")
    with desks.writing(arguments) as desk:
        people = [desk.read(person, one) for one in arguments.person or ["offen"]]
        numbers = [None if one is None else one.id for one in people]
        model = desk.read(coded, ShiftModel, arguments.model)
        new = Trip(
            TripId(0), arguments.name, arguments.first, arguments.last, not arguments.several
        )
        label = Label.of("save_trip", name=new.name)
        desk.run(label, use.plan_trip, new, model, numbers)
        return _trips(desk)


def _assign_trip(arguments: Namespace) -> Answer:
    if arguments.person is None or len(arguments.person) != 1:
        return wrong_usage("Bitte nennen Sie mit --person genau eine Person.")
    number = TripId(arguments.assign)
    with desks.writing(arguments) as desk:
        desk.read(Reader.one, Trip, number)
        shifts = desk.read(use.trip_shifts, number)
        refusal = None if arguments.fixed else desk.read(firm_answer, [one.id for one in shifts])
        if refusal is not None:
            return refusal
        who = desk.read(person, arguments.person[0])
        label = Label.of("assign_shifts", count=len(shifts))
        desk.run(label, use.assign_trip, number, None if who is None else who.id)
        return _trips(desk)


def _remove_trip(arguments: Namespace) -> Answer:
    number = TripId(arguments.remove)
    with desks.writing(arguments) as desk:
        shifts = desk.read(use.trip_shifts, number)
        refusal = None if arguments.fixed else desk.read(firm_answer, [one.id for one in shifts])
        if refusal is not None:
            return refusal
        label = Label.of("remove_trip", name=desk.read(RosterNames).trips.get(number, ""))
        desk.run(label, use.remove_trip, number)
        return _trips(desk)


def _trips(desk: Desk) -> Answer:
    found = desk.read(everything, Trip)
    names = desk.read(RosterNames)
    shifts = {one.id: desk.read(use.trip_shifts, one.id) for one in found}
    data = {
        "trips": [
            {
                "id": one.id,
                "name": one.name,
                **plain({"first": one.first, "last": one.last}),
                "one_person": one.one_person,
                "shifts": [names.data(each) for each in shifts[one.id]],
            }
            for one in found
        ]
    }
    if not found:
        return Answer(data, ["Keine Reisen."])
    rows = [("Nr.", "Reise", "von", "bis", "Dienste", "wer")]
    rows += [
        (
            str(one.id),
            one.name,
            day_text(one.first),
            day_text(one.last),
            str(len(shifts[one.id])),
            ", ".join(dict.fromkeys(names.person(each) for each in shifts[one.id])),
        )
        for one in found
    ]
    return Answer(data, table(rows, right=frozenset({0, 4}), shrink=(1, 5)))
