"""Figures of hours as text and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from budgetdesk.cli.answer import bullet, line_data, plain, problem_data, problem_line, table
from budgetdesk.cli.names import Names
from budgetdesk.cli.times import wall_text
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.hours_account import HoursAccount
from budgetdesk.rota.hours_balance import Hours, ShiftHours
from budgetdesk.rota.hours_duties import RecordDuty
from budgetdesk.rota.leave import hundredths
from budgetdesk.rota.leave_facts import LeaveAccount
from budgetdesk.usecases.hours_granted import GrantedMonth, HoursForecast
from budgetdesk.usecases.hours_overview import MonthOverview, PersonHours
from budgetdesk.wording.formats import (
    day_in_list,
    day_text,
    hours_text,
    month_text,
    number_text,
)
from budgetdesk.wording.sentences import filled, texts, word

_UNKNOWN = "–"


def said(key: str, **data: object) -> str:
    """Return a sentence of the commands about hours."""
    return filled(texts("cli")["hours"][key], data)


def findings_lines(findings: Iterable[Problem]) -> list[str]:
    """Return findings as a list."""
    return [line for one in findings for line in bullet(problem_line(one))]


def overview_lines(found: MonthOverview, names: Names) -> list[str]:
    """Return a month as a table, with what is open and what to look at."""
    cells: list[tuple[str, ...]] = [
        ("Person", "Soll", "geplant", "gearbeitet", "abwesend", "offen", "Konto", "Urlaub", "Woche")
    ]
    cells += [_person_cells(one) for one in found.people]
    lines = [month_text(found.month), *table(cells, right=frozenset(range(1, 9)))]
    if found.unfilled:
        lines.append(said("unfilled", hours=hours_text(found.unfilled)))
    if found.open:
        lines += [said("open"), *open_lines(found.open, names)]
    else:
        lines.append(said("nothing_open"))
    lines += granted_table(found.granted.value, names)
    return lines + [line for one in found.people for line in findings_lines(one.findings)]


def _person_cells(one: PersonHours) -> tuple[str, ...]:
    average = one.average.value
    return (
        one.member.assistant.short,
        _hours(one.agreed.value),
        hours_text(one.hours.planned),
        hours_text(one.hours.worked),
        hours_text(one.hours.absent),
        hours_text(one.hours.open),
        _hours(None if one.account is None else one.account.value.balance),
        number_text(hundredths(one.leave.value.left)),
        _hours(None if average is None else average.counted),
    )


def _hours(minutes: int | None) -> str:
    return _UNKNOWN if minutes is None else hours_text(minutes)


def open_lines(shifts: Iterable[ShiftHours], names: Names) -> list[str]:
    """Return shifts that wait for confirmation as a table."""
    return table(
        [
            (
                str(one.shift.id),
                day_in_list(one.shift.day),
                f"{one.shift.begin:%H:%M}–{one.shift.end:%H:%M}",
                names.assistants.get(one.shift.assistant or 0, ""),
                hours_text(one.hours.open),
            )
            for one in shifts
        ],
        right=frozenset({0, 4}),
    )


def overview_data(found: MonthOverview, names: Names) -> dict[str, Any]:
    """Return a month as JSON has it; hours in minutes."""
    return {
        "month": str(found.month),
        "closed": found.is_closed,
        "people": [_person_data(one) for one in found.people],
        "open": [_shift_data(one, names) for one in found.open],
        "unfilled_minutes": found.unfilled,
        "granted": [granted_data(one, names) for one in found.granted.value],
    }


def _person_data(one: PersonHours) -> dict[str, Any]:
    average = one.average.value
    return {
        "assistant": one.member.assistant.short,
        "agreed_minutes": one.agreed.value,
        **_minutes(one.hours),
        "account_minutes": None if one.account is None else one.account.value.balance,
        "leave_left": plain(one.leave.value.left),
        "week_average_minutes": None if average is None else average.counted,
        "findings": [problem_data(each) for each in one.findings],
    }


def _minutes(hours: Hours) -> dict[str, int]:
    return {
        "planned_minutes": hours.planned,
        "worked_minutes": hours.worked,
        "absent_minutes": hours.absent,
        "open_minutes": hours.open,
        "changed_minutes": hours.changed,
    }


def _shift_data(one: ShiftHours, names: Names) -> dict[str, Any]:
    return {
        "shift": one.shift.id,
        "begin": wall_text(one.shift.begin),
        "end": wall_text(one.shift.end),
        "assistant": names.assistants.get(one.shift.assistant or 0),
        "open_minutes": one.hours.open,
    }


def granted_table(months: Sequence[GrantedMonth], names: Names) -> list[str]:
    """Return granted hours as a table; nothing where there are none."""
    if not months:
        return []
    cells = [("Teilbudget", "Monat", "bewilligt", "gearbeitet", "geplant", "übrig")]
    cells += [
        (
            names.teilbudgets.get(one.teilbudget or 0, said("nobody")),
            month_text(one.month),
            _hours(one.granted),
            hours_text(one.worked),
            hours_text(one.open + one.unfilled),
            _hours(one.left),
        )
        for one in months
    ]
    return table(cells, right=frozenset({2, 3, 4, 5}))


def granted_data(one: GrantedMonth, names: Names) -> dict[str, Any]:
    """Return one month of granted hours as JSON has it."""
    return {
        "month": str(one.month),
        "teilbudget": names.teilbudgets.get(one.teilbudget or 0),
        "granted_minutes": one.granted,
        "worked_minutes": one.worked,
        "open_minutes": one.open,
        "unfilled_minutes": one.unfilled,
        "left_minutes": one.left,
    }


def forecast_text(one: HoursForecast, names: Names) -> str:
    """Say whether granted hours last."""
    return said(
        "lasts" if one.is_enough else "runs_out",
        name=names.teilbudgets[one.teilbudget],
        day=one.grant.last,
        hours=hours_text(abs(one.left)),
    )


def forecast_data(found: Explained[HoursForecast | None], names: Names) -> dict[str, Any]:
    """Return a forecast as JSON has it."""
    one = found.value
    shown = None
    if one is not None:
        shown = plain(
            {
                "teilbudget": names.teilbudgets[one.teilbudget],
                "grant": one.grant,
                "granted_minutes": one.granted,
                "worked_minutes": one.worked,
                "foreseen_minutes": one.foreseen,
                "left_minutes": one.left,
                "lasts_until": one.lasts_until,
            }
        )
    return {"forecast": shown, "reasons": line_data(found.lines)}


def duty_table(duties: Sequence[RecordDuty], names: Names) -> list[str]:
    """Return duties to record as a table."""
    cells = [("Dienst", "Tag", "Person", "Grundlage", "aufzeichnen bis", "aufgezeichnet")]
    cells += [
        (
            str(one.hours.shift.id),
            day_in_list(one.hours.shift.day),
            names.assistants.get(one.hours.shift.assistant or 0, ""),
            word("duty_basis", one.basis.value),
            day_text(one.due) if one.due else _UNKNOWN,
            day_text(one.recorded_on) if one.recorded_on else "nein",
        )
        for one in duties
    ]
    return table(cells, right=frozenset({0}), shrink=(3,))


def duty_data(one: RecordDuty, names: Names, today: date) -> dict[str, Any]:
    """Return a duty to record as JSON has it."""
    data: dict[str, Any] = plain(
        {
            "shift": one.hours.shift.id,
            "day": one.hours.shift.day,
            "assistant": names.assistants.get(one.hours.shift.assistant or 0),
            "basis": one.basis,
            "source": one.source,
            "due": one.due,
            "recorded_on": one.recorded_on,
            "kept_until": one.kept_until,
            "late": one.is_late(today),
        }
    )
    return data


def account_data(found: Explained[HoursAccount]) -> dict[str, Any]:
    """Return an hours account as JSON has it; hours in minutes."""
    one = found.value
    return {
        "since": one.since.isoformat(),
        "until": one.until.isoformat(),
        "balance_minutes": one.balance,
        "expected_minutes": one.expected,
        "paid_with_wage": one.paid_with_wage,
        "months": [
            {
                "month": str(each.month),
                "target_minutes": each.target,
                "worked_minutes": each.credit.worked,
                "absent_minutes": each.credit.absent,
                "entries_minutes": each.entries,
                "balance_minutes": each.balance,
            }
            for each in one.months
        ],
        "findings": [problem_data(each) for each in one.findings],
        "reasons": line_data(found.lines),
    }


def leave_data(found: Explained[LeaveAccount]) -> dict[str, Any]:
    """Return a leave account as JSON has it."""
    one = found.value
    years = [
        {
            "year": each.year,
            "given": each.given,
            "taken": each.taken,
            "planned": each.planned,
            "left": each.left,
            "lapsed": each.lapsed,
            "lapses": each.lapses,
        }
        for each in one.years
    ]
    data: dict[str, Any] = plain(
        {
            "on": one.on,
            "left": one.left,
            "left_at_end": one.left_at_end,
            "pay_out": one.pay_out,
            "years": years,
        }
    )
    return {
        **data,
        "findings": [problem_data(each) for each in one.findings],
        "reasons": line_data(found.lines),
    }
