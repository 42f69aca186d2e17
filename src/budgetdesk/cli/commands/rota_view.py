"""Looking at the roster, and checking it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import DONE, REFUSED, Answer, plain, table
from budgetdesk.cli.roster_findings import finding_data, finding_lines, findings_in
from budgetdesk.cli.roster_words import PERSON_HELP, RosterNames, person, times_text
from budgetdesk.cli.values import count, period
from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.cover import OpenNeed, open_needs, uncovered
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster_checks
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.roster import plan_of, shifts_numbered
from budgetdesk.wording.formats import day_in_list, day_text, hours_text, period_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_VIEWS: Final = {"liste": "list", "woche": "week", "monat": "month"}
_PERIOD_HELP: Final = "etwa 2026-12, 24.12.2026 oder TAG..TAG; ohne Angabe dieser Monat"


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("show", show)
    _days(parser)
    parser.add_argument("--person", metavar="WER", help=PERSON_HELP)
    parser.add_argument("--open", action="store_true", help="nur, was noch zu besetzen ist")
    parser.add_argument(
        "--view", choices=_VIEWS, default="liste", help="Liste, Wochen oder ein Tag je Zeile"
    )
    parser = group.command("check", check)
    _days(parser)
    parser.add_argument("--person", metavar="WER", help=PERSON_HELP)
    parser = group.command("note", note)
    parser.add_argument("shift", type=count, metavar="NUMMER", help="Nummer des Dienstes")
    parser.add_argument("code", metavar="HINWEIS", help="Kennwort des Hinweises aus rota check")
    parser.add_argument("reason", nargs="?", metavar="GRUND", help="warum es so bleibt")
    parser.add_argument("--remove", action="store_true", help="den Vermerk löschen")


def _days(parser: Any) -> None:  # noqa: ANN401 - a parser of argparse
    parser.add_argument("period", type=period, nargs="?", metavar="ZEITRAUM", help=_PERIOD_HELP)


def show(arguments: Namespace) -> Answer:
    """Show the shifts of some days as a list, by weeks or by days."""
    with desks.reading(arguments) as desk:
        plan = desk.read(plan_of, _period(desk, arguments))
        names = desk.read(RosterNames)
        shifts = _chosen(desk, plan, arguments)
        notice = desks.notice(desk)
    needs = () if arguments.person else open_needs(plan)
    minutes = sum(working_minutes(planned_span(one)) for one in shifts)
    data = {
        "period": plain(plan.days),
        "shifts": [names.data(one) for one in shifts],
        "needs": [_need_data(one, names) for one in needs],
        "minutes": minutes,
        "open": len(uncovered(plan)),
    }
    lines = [
        *notice,
        f"Dienstplan {period_text(plan.days)}",
        *_view(plan, names, shifts, arguments),
    ]
    lines += [_need_line(one, names) for one in needs]
    lines.append(f"Dienste: {len(shifts)}, Stunden: {hours_text(minutes)}")
    return Answer(data, lines)


def _chosen(desk: Desk, plan: Plan, arguments: Namespace) -> Sequence[Shift]:
    shifts = uncovered(plan) if arguments.open else plan.shown
    if arguments.person is None:
        return shifts
    who = _number(desk, arguments)
    return tuple(one for one in shifts if one.assistant == who)


def _number(desk: Desk, arguments: Namespace) -> AssistantId | None:
    found = desk.read(person, arguments.person)
    return None if found is None else found.id


def _view(
    plan: Plan, names: RosterNames, shifts: Sequence[Shift], arguments: Namespace
) -> list[str]:
    if not shifts:
        return ["Keine Dienste."]
    view = _VIEWS[arguments.view]
    if view == "list":
        return names.lines(shifts)
    if view == "month":
        return table(
            [(day_in_list(day), _day_text(day, shifts, names)) for day in each_day(plan.days)]
        )
    lines: list[str] = []
    weeks: dict[int, list[Shift]] = {}
    for one in shifts:
        weeks.setdefault(one.day.toordinal() - one.day.weekday(), []).append(one)
    for group in weeks.values():
        lines += [f"Woche {group[0].day.isocalendar().week}", *names.lines(group), ""]
    return lines


def _day_text(day: object, shifts: Iterable[Shift], names: RosterNames) -> str:
    return ", ".join(
        f"{names.what(one)} {times_text(one)} {names.person(one)}"
        for one in shifts
        if one.day == day
    )


def _need_line(one: OpenNeed, names: RosterNames) -> str:
    return (
        f"{day_in_list(one.day)}: {names.models[one.model]} hat {one.covered} von {one.people}"
        " nötigen Personen."
    )


def _need_data(one: OpenNeed, names: RosterNames) -> dict[str, Any]:
    data: dict[str, Any] = plain(
        {
            "model": names.models[one.model],
            "day": one.day,
            "people": one.people,
            "planned": one.planned,
            "covered": one.covered,
        }
    )
    return data


def check(arguments: Namespace) -> Answer:
    """Show all findings of the checks with reason, law and weight."""
    with desks.reading(arguments) as desk:
        days = _period(desk, arguments)
        plan = desk.read(plan_of, days)
        found = desk.read(findings_in, days)
        if arguments.person is not None:
            who = _number(desk, arguments)
            found = tuple(one for one in found if one.assistant == who)
        names = desk.read(RosterNames)
        notice = desks.notice(desk)
    by_number = {one.id: one for one in plan.shifts}
    lines = [line for one in found for line in finding_lines(one, names, by_number)]
    open_ones = [one for one in found if not one.note]
    lines.append(f"Hinweise: {len(found)}, davon ohne Vermerk: {len(open_ones)}.")
    if open_ones:
        lines.append("Soll ein Dienst so bleiben: budgetdesk rota note DATEI DIENST HINWEIS GRUND")
    data = {"period": plain(days), "findings": [finding_data(one, names) for one in found]}
    return Answer(data, [*notice, *lines], code=REFUSED if open_ones else DONE)


def note(arguments: Namespace) -> Answer:
    """Keep why a shift stays in spite of a finding, or take that back."""
    with desks.writing(arguments) as desk:
        number = ShiftId(arguments.shift)
        label = desk.read(_note_label, number)
        if arguments.remove:
            desk.run(label, roster_checks.remove_note, number, arguments.code)
            return Answer({"shift": number, "code": arguments.code, "note": ""}, ["Gelöscht."])
        if arguments.reason is None:
            raise Invalid(problems=[Problem("override_note_missing", "note")])
        (shift,) = desk.read(shifts_numbered, [number])
        codes = [
            one.code
            for one in desk.read(findings_in, Month.of(shift.day).days)
            if one.shift == number
        ]
        if arguments.code not in codes:
            raise NotFound(kind="finding", name=arguments.code, shift=number)
        kept = desk.run(
            label, roster_checks.save_note, number, arguments.code, arguments.reason, desk.today
        )
    data = {"shift": kept.shift, "code": kept.code, "note": kept.note}
    return Answer(data, [f"Vermerkt: {kept.note}"])


def _note_label(reader: Reader, number: ShiftId) -> Label:
    (shift,) = shifts_numbered(reader, [number])
    return Label.of("note_finding", day=day_text(shift.day))


def _period(desk: Desk, arguments: Namespace) -> DateRange:
    chosen: DateRange = arguments.period or Month.of(desk.today).days
    return chosen
