"""Hours: a month at a glance, accounts of hours and leave, granted hours, duties, closing."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.cli import desks
from budgetdesk.cli import hours_figures as figures
from budgetdesk.cli.answer import Answer, line_data, plain, reasons, wrong_usage
from budgetdesk.cli.names import Names
from budgetdesk.cli.values import (
    choices_text,
    day,
    month,
    one_of,
    period,
    signed_days,
    signed_hours,
    year,
)
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.period import Month
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.ids import HoursEntryId, LeaveEntryId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import hours_entries
from budgetdesk.usecases.hours_granted import HoursForecast, granted_hours, hours_forecast
from budgetdesk.usecases.hours_months import close_month, reopen_month
from budgetdesk.usecases.hours_overview import PersonHours, month_overview, person_hours
from budgetdesk.usecases.hours_records import duties_in
from budgetdesk.usecases.setting_up import the
from budgetdesk.usecases.team import member
from budgetdesk.wording.formats import hours_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add_shown(below: Group) -> None:
    """Add what shows a month."""
    parser = below.command("show", show)
    parser.add_argument("--month", type=month, metavar="MONAT", help="etwa 2026-11, sonst dieser")
    parser = below.command("granted", granted)
    parser.add_argument(
        "--period", type=period, metavar="ZEITRAUM", help="etwa 2026, sonst dieser Monat"
    )
    parser = below.command("duties", duties)
    parser.add_argument(
        "--period", type=period, metavar="ZEITRAUM", help="etwa 2026-11, sonst dieser Monat"
    )
    parser.add_argument("--all", action="store_true", help="auch, was schon aufgezeichnet ist")


def add_accounts(below: Group) -> None:
    """Add the accounts of hours and of leave."""
    parser = below.command("account", account)
    _entry_options(parser, HoursEntryKind, "hours_entry_kind")
    parser.add_argument("--month", type=month, metavar="MONAT", help="Stand am Ende des Monats")
    parser.add_argument("--hours", type=signed_hours, metavar="STUNDEN", help="etwa 12:30 oder −4")
    parser = below.command("leave", leave)
    _entry_options(parser, LeaveEntryKind, "leave_entry_kind")
    year_help = "Urlaub welchen Jahres; sonst dieses"
    parser.add_argument("--year", type=year, metavar="JAHR", help=year_help)
    parser.add_argument("--days", type=signed_days, metavar="TAGE", help="etwa 4 oder −2,5")


def _entry_options(parser: ArgumentParser, kinds: type[Enum], table: str) -> None:
    """Add whose account it is, and what every entry has."""
    parser.add_argument("assistant", metavar="KURZ", help="kurzer Name der Assistenzperson")
    parser.add_argument(
        "--entry",
        type=one_of(kinds, table),
        metavar="ART",
        help=f"etwas eintragen: {choices_text(kinds, table)}",
    )
    parser.add_argument("--on", type=day, metavar="TAG", help="Tag des Eintrags, sonst heute")
    parser.add_argument("--note", metavar="TEXT", help="Notiz")


def add_months(below: Group) -> None:
    """Add closing and opening a month."""
    for name, run in (("close", close), ("reopen", reopen)):
        parser = below.command(name, run)
        parser.add_argument("month", type=month, metavar="MONAT", help="etwa 2026-10")


def show(arguments: Namespace) -> Answer:
    """Show a month of hours."""
    with desks.reading(arguments) as desk:
        chosen = arguments.month or Month.of(desk.today)
        found = desk.read(month_overview, chosen, desk.today)
        names = desk.read(Names)
        notice = desks.notice(desk)
    return Answer(
        figures.overview_data(found, names), [*notice, *figures.overview_lines(found, names)]
    )


def granted(arguments: Namespace) -> Answer:
    """Show the granted hours."""
    with desks.reading(arguments) as desk:
        days = arguments.period or Month.of(desk.today).days
        found = desk.read(granted_hours, days)
        forecasts = desk.read(_forecasts, desk.today)
        names = desk.read(Names)
        notice = desks.notice(desk)
    data = {
        "months": [figures.granted_data(one, names) for one in found.value],
        "forecasts": [figures.forecast_data(one, names) for one in forecasts],
        "reasons": line_data(found.lines),
    }
    rows = figures.granted_table(found.value, names) or [figures.said("no_granted")]
    outlook = [
        figures.forecast_text(one.value, names) for one in forecasts if one.value is not None
    ]
    return Answer(data, [*notice, *rows, *outlook])


def duties(arguments: Namespace) -> Answer:
    """Show which hours must be recorded until when."""
    with desks.reading(arguments) as desk:
        days = arguments.period or Month.of(desk.today).days
        found = desk.read(duties_in, days)
        today = desk.today
        names = desk.read(Names)
    shown = [one for one in found if arguments.all or one.recorded_on is None]
    lines = figures.duty_table(shown, names) if shown else [figures.said("no_duty")]
    return Answer({"duties": [figures.duty_data(one, names, today) for one in shown]}, lines)


def account(arguments: Namespace) -> Answer:
    """Show an hours account, or enter something in it."""
    if (refusal := _incomplete(arguments, "hours")) is not None:
        return refusal
    with desks.writing(arguments) if arguments.entry else desks.reading(arguments) as desk:
        person = desk.read(the, Assistant, arguments.assistant)
        if arguments.entry:
            entry = HoursEntry(
                HoursEntryId(0),
                person.id,
                arguments.on or desk.today,
                arguments.entry,
                arguments.hours,
                arguments.note or "",
            )
            label = Label.of("hours_entry", name=person.short)
            desk.run(label, hours_entries.save_hours_entry, entry)
        chosen = arguments.month or Month.of(desk.today)
        found = desk.read(_person, person, chosen, desk.today)
    if found.account is None:
        text = figures.said("no_account", name=person.short)
        return Answer({"assistant": person.short, "account": None}, [text])
    text = figures.said("of_months", hours=hours_text(found.account.value.balance))
    data = {"assistant": person.short, "account": figures.account_data(found.account)}
    warned = figures.findings_lines(found.account.value.findings)
    return Answer(data, [text, *reasons(found.account.lines), *warned])


def leave(arguments: Namespace) -> Answer:
    """Show a leave account, or enter something in it."""
    if (refusal := _incomplete(arguments, "days", "year")) is not None:
        return refusal
    if arguments.entry is LeaveEntryKind.CARRIED_OVER and arguments.year is None:
        return wrong_usage(figures.said("year_missing"))
    with desks.writing(arguments) if arguments.entry else desks.reading(arguments) as desk:
        person = desk.read(the, Assistant, arguments.assistant)
        if arguments.entry:
            entry = LeaveEntry(
                LeaveEntryId(0),
                person.id,
                arguments.year or desk.today.year,
                arguments.on or desk.today,
                arguments.entry,
                arguments.days,
                arguments.note or "",
            )
            label = Label.of("leave_entry", name=person.short)
            desk.run(label, hours_entries.save_leave_entry, entry)
        found = desk.read(_person, person, Month.of(desk.today), desk.today).leave
    data = {"assistant": person.short, "leave": figures.leave_data(found)}
    return Answer(
        data, [*reasons(found.lines, indent=""), *figures.findings_lines(found.value.findings)]
    )


def _incomplete(arguments: Namespace, amount: str, *more: str) -> Answer | None:
    """Return what is said where an entry lacks its amount, or there is one without its kind."""
    if arguments.entry is None and desks.given(arguments, amount, *more, "on", "note"):
        return wrong_usage(figures.said("entry_missing"))
    if arguments.entry is not None and getattr(arguments, amount) is None:
        return wrong_usage(figures.said("amount_missing", option=f"--{amount}"))
    return None


def close(arguments: Namespace) -> Answer:
    """Close a month."""
    with desks.writing(arguments) as desk:
        label = Label.of("close_month", month=str(arguments.month))
        desk.run(label, close_month, arguments.month, desk.today)
    text = figures.said("closed", month=arguments.month)
    return Answer({"closed": plain(arguments.month)}, [text])


def reopen(arguments: Namespace) -> Answer:
    """Open a closed month again."""
    with desks.writing(arguments) as desk:
        label = Label.of("reopen_month", month=str(arguments.month))
        desk.run(label, reopen_month, arguments.month)
    text = figures.said("reopened", month=arguments.month)
    return Answer({"reopened": plain(arguments.month)}, [text])


def _forecasts(reader: Reader, today: date) -> list[Explained[HoursForecast | None]]:
    return [hours_forecast(reader, one.id, today) for one in reader.all(Teilbudget)]


def _person(reader: Reader, person: Assistant, chosen: Month, today: date) -> PersonHours:
    return person_hours(reader, member(reader, person.id), chosen, today)
