"""Looking at the roster, and checking it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import (
    DONE,
    REFUSED,
    Answer,
    bullet,
    plain,
    problem_data,
    problem_line,
    table,
)
from budgetdesk.cli.roster_words import RosterNames, times_text
from budgetdesk.cli.values import count, period
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.period import DateRange, Month, each_day
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.cover import OpenNeed, open_needs, uncovered
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.assistants import Assistant
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster_checks
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.roster import plan_of, shifts_numbered
from budgetdesk.usecases.setting_up import the
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.wording.formats import day_in_list, day_text, hours_text, period_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_VIEWS: Final = {"liste": "list", "woche": "week", "monat": "month"}
_BASIS: Final = {"law": "Gesetz", "contract": "Vertrag", "limit": "Grenze", "wish": "Wunsch"}


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("show", show)
    _days(parser)
    parser.add_argument("--person", metavar="WER", help="nur die Dienste dieser Person")
    parser.add_argument("--open", action="store_true", help="nur was noch zu besetzen ist")
    parser.add_argument(
        "--view", choices=_VIEWS, default="liste", help="Liste, Wochen oder ein Tag je Zeile"
    )
    parser = group.command("check", check)
    _days(parser)
    parser.add_argument("--person", metavar="WER", help="nur Hinweise zu dieser Person")
    parser = group.command("note", note)
    parser.add_argument("shift", type=count, metavar="NUMMER", help="Nummer des Dienstes")
    parser.add_argument("code", metavar="HINWEIS", help="Kennwort des Hinweises aus rota check")
    parser.add_argument("reason", nargs="?", metavar="GRUND", help="warum es so bleibt")
    parser.add_argument("--remove", action="store_true", help="den Vermerk löschen")


def _days(parser: Any) -> None:  # noqa: ANN401 - a parser of argparse
    parser.add_argument(
        "period", type=period, nargs="?", metavar="ZEITRAUM", help="ohne Angabe dieser Monat"
    )


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
    lines.append(f"{len(shifts)} Dienste, {hours_text(minutes)} Stunden")
    return Answer(data, lines)


def _chosen(desk: Desk, plan: Plan, arguments: Namespace) -> Sequence[Shift]:
    shifts = uncovered(plan) if arguments.open else plan.shown
    if arguments.person is None:
        return shifts
    who = desk.read(the, Assistant, arguments.person).id
    return tuple(one for one in shifts if one.assistant == who)


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
        law = law_on(figures_in_force(), days.first, preview=True)
        found = desk.read(roster_checks.checked, plan, law)
        if arguments.person is not None:
            who = desk.read(the, Assistant, arguments.person).id
            found = tuple(one for one in found if one.assistant == who)
        names = desk.read(RosterNames)
    by_number = {one.id: one for one in plan.shifts}
    lines = [line for one in found for line in _finding_lines(one, names, by_number)]
    open_ones = [one for one in found if not one.note]
    lines.append(f"{len(found)} Hinweise, davon {len(open_ones)} ohne Vermerk.")
    data = {"period": plain(days), "findings": [_finding_data(one, names) for one in found]}
    return Answer(data, lines, code=REFUSED if open_ones else DONE)


def _finding_lines(one: Finding, names: RosterNames, shifts: dict[ShiftId, Shift]) -> Iterable[str]:
    shift = shifts.get(one.shift)
    times = "" if shift is None else f" {times_text(shift)}"
    who = names.people.get(one.assistant or 0, "offen")
    source = f" ({one.source})" if one.source else ""
    text = f"{day_in_list(one.day)}{times} {who}: {problem_line(one.problem)}{source}"
    yield from bullet(f"[{_BASIS[one.basis.value]}] {text}")
    yield f"  Dienst {one.shift}, Hinweis {one.code}"
    if one.note:
        yield from bullet(f"Vermerk: {one.note}")


def _finding_data(one: Finding, names: RosterNames) -> dict[str, Any]:
    return {
        **problem_data(one.problem),
        "basis": one.basis.value,
        "shift": one.shift,
        "day": one.day.isoformat(),
        "person": names.people.get(one.assistant or 0),
        "source": one.source,
        "note": one.note,
    }


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
