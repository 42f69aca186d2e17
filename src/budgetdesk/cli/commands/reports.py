"""Usage reports: check, write, hand out, and note what becomes of them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.handed_out import HandedReport, ReportState
from budgetdesk.budget.ids import ReportId
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
from budgetdesk.cli.names import Names
from budgetdesk.cli.report_figures import section_data, section_lines
from budgetdesk.cli.values import choices_text, count, day, one_of, period
from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.kernel.period import DateRange
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.content.usage_document import usage_document
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import usage_report as use
from budgetdesk.usecases.completeness import findings
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.outside_files import write_files
from budgetdesk.usecases.setting_up import everything, the
from budgetdesk.usecases.usage_report import Rendered
from budgetdesk.wording.formats import day_text, period_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


_NOT_YET: Final = "Nicht abgegeben, denn die Prüfung zeigt Fehler. Nichts wurde geändert."


def add(group: Group) -> None:
    """Add the commands of this module."""
    _about(group.command("problems", problems))
    below = group.group("report")
    parser = below.command("usage", usage)
    _about(parser)
    parser.add_argument(
        "--out", type=Path, metavar="ORDNER", help="wohin; ohne Angabe neben die Budgetakte"
    )
    parser.add_argument(
        "--hand-out",
        action="store_true",
        help="endgültig abgeben: der Nachweis bleibt unverändert, sein Zeitraum ist zu",
    )
    parser.add_argument(
        "--anyway", action="store_true", help="abgeben, obwohl die Prüfung Fehler zeigt"
    )
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz zur Abgabe")
    parser.add_argument("--remarks", default="", metavar="TEXT", help="Bemerkung im Nachweis")
    parser.add_argument("--explain", action="store_true", help="Rechenweg zeigen")
    below.command("list", list_reports)
    parser = below.command("state", state)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer des Nachweises")
    later = [one for one in ReportState if one not in {ReportState.DRAFT, ReportState.HANDED_IN}]
    parser.add_argument(
        "state",
        type=one_of(later, "report_state"),
        metavar="STAND",
        help=f"was daraus wurde: {choices_text(later, 'report_state')}",
    )
    parser.add_argument("--on", type=day, metavar="TAG", help="an diesem Tag; ohne Angabe heute")
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    parser = below.command("files", files)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer des Nachweises")
    parser.add_argument("--out", type=Path, required=True, metavar="ORDNER", help="wohin")


def _about(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--period",
        type=period,
        metavar="ZEITRAUM",
        help="etwa 2026-Q1; ohne Angabe der letzte, für den ein Nachweis fällig wurde",
    )
    parser.add_argument(
        "--teilbudget", metavar="TEILBUDGET", help="nur dieses; ohne Angabe alle zusammen"
    )


def _wanted(
    reader: Reader, arguments: Namespace, desk: Desk
) -> tuple[TeilbudgetId | None, DateRange]:
    chosen = arguments.teilbudget
    teilbudget = the(reader, Teilbudget, chosen).id if chosen else None
    days = arguments.period or use.default_period(reader, teilbudget, desk.today)
    if days is None:
        raise NotAllowed("no_period_known")
    return teilbudget, days


def problems(arguments: Namespace) -> Answer:
    """Say what a Sachbearbeiter would ask about."""
    with desks.reading(arguments) as desk:
        teilbudget, days = desk.read(_wanted, arguments, desk)
        found = desk.read(findings, teilbudget, days, desk.today)
        notice = desks.notice(desk)
    data = {
        "period": plain(days),
        "teilbudget": arguments.teilbudget,
        "count": _counted(found),
        "findings": [problem_data(one) for one in found],
    }
    lines = [*notice, f"Prüfung für {period_text(days)}: {_summary(found)}", *_listed(found)]
    return Answer(data, lines, code=REFUSED if found else DONE)


def _listed(found: Sequence[Problem]) -> list[str]:
    return [
        line
        for one in found
        for line in bullet(f"{word('weight', one.weight.value)}: {problem_line(one)}")
    ]


def _counted(found: Sequence[Problem]) -> dict[str, int]:
    counted = Counter(one.weight for one in found)
    return {weight.value: counted[weight] for weight in Weight}


def _summary(found: Sequence[Problem]) -> str:
    if not found:
        return "nichts fehlt."
    counted = Counter(one.weight for one in found)
    words = [
        f"{counted[one]} {word('weight' if counted[one] == 1 else 'weights', one.value)}"
        for one in Weight
        if counted[one]
    ]
    return ", ".join(words)


def usage(arguments: Namespace) -> Answer:
    """Write the usage report as a draft, or hand it out."""
    desk = desks.writing(arguments) if arguments.hand_out else desks.reading(arguments)
    with desk:
        teilbudget, days = desk.read(_wanted, arguments, desk)
        found = desk.read(findings, teilbudget, days, desk.today)
        errors = [one for one in found if one.weight is Weight.ERROR]
        if arguments.hand_out and errors and not arguments.anyway:
            return _not_yet(errors, days)
        figures = desk.read(use.figures, teilbudget, days, desk.today, remarks=arguments.remarks)
        names = desk.read(Names)
        if arguments.hand_out:
            report = _hand_out(desk, arguments, teilbudget, days)
            stem, rendered = _stem(report), desk.read(use.handed_report_files, report)
        else:
            report = None
            document = usage_document(figures)
            stem, rendered = f"{document.filing}_Entwurf", use.render(document)
        notice = desks.notice(desk)
    written = _write(arguments.out or Path(arguments.file).parent, stem, rendered)
    data = {
        "period": plain(days),
        "teilbudget": arguments.teilbudget,
        "handed_out": report is not None,
        "report": None if report is None else report.id,
        "files": [str(path) for path in written],
        "findings": _counted(found),
        "sections": [section_data(one, names) for one in figures.sections],
    }
    lines = [*notice, f"Verwendungsnachweis für {period_text(days)}", ""]
    for section in figures.sections:
        lines += section_lines(section, explain=arguments.explain)
    return Answer(data, [*lines, *_ending(arguments, found, days, written, report)])


def _ending(
    arguments: Namespace,
    found: Sequence[Problem],
    days: DateRange,
    written: Sequence[Path],
    report: HandedReport | None,
) -> list[str]:
    lines = [f"Prüfung: {_summary(found)}"]
    if found:
        lines.append("  Ansehen mit:")
        span = f"{days.first}..{days.last}"
        lines.append(f"  budgetdesk problems {arguments.file} --period {span}")
    lines += ["Geschrieben:", *(f"  {path}" for path in written)]
    if report is not None:
        lines.append(f"Abgegeben als Nachweis {report.id}. Der Zeitraum ist jetzt abgeschlossen.")
    return lines


def _not_yet(errors: Sequence[Problem], days: DateRange) -> Answer:
    data = {
        "error": "findings",
        "message": _NOT_YET,
        "period": plain(days),
        "findings": [problem_data(one) for one in errors],
    }
    lines = [
        _NOT_YET,
        *_listed(errors),
        "Wenn Sie trotzdem abgeben wollen: --anyway",
    ]
    return Answer(data, errors=lines, code=REFUSED)


def _hand_out(
    desk: Desk, arguments: Namespace, teilbudget: TeilbudgetId | None, days: DateRange
) -> HandedReport:
    return desk.run(
        Label.of("hand_out_report", title=period_text(days)),
        use.hand_out,
        teilbudget,
        days,
        desk.today,
        remarks=arguments.remarks,
        note=arguments.note,
    )


def _stem(report: HandedReport) -> str:
    return f"Verwendungsnachweis_{report.id:04d}_{report.first}_{report.last}"


def _write(folder: Path, stem: str, rendered: Rendered) -> tuple[Path, ...]:
    return write_files(
        folder,
        {
            f"{stem}.pdf": rendered.pdf,
            f"{stem}.xlsx": rendered.xlsx,
            f"{stem}.csv": rendered.csv,
        },
    )


def list_reports(arguments: Namespace) -> Answer:
    """List the reports that were handed out, and what became of them."""
    with desks.reading(arguments) as desk:
        found = desk.read(everything, HandedReport)
        events = {one.id: desk.read(use.events_of, one.id) for one in found}
        states = {one.id: desk.read(use.state_of, one.id) for one in found}
        names = desk.read(Names)
        notice = desks.notice(desk)
    data = [
        {
            "id": one.id,
            "title": one.title,
            "teilbudgets": [names.teilbudgets[number] for number in one.teilbudgets],
            "period": plain(DateRange(one.first, one.last)),
            "handed_on": plain(one.handed_on),
            "state": states[one.id].value,
            "events": [
                {"on": plain(each.on), "state": each.state.value, "note": each.note}
                for each in events[one.id]
            ],
            "sha256": {"pdf": one.pdf_hash, "xlsx": one.xlsx_hash, "csv": one.csv_hash},
        }
        for one in found
    ]
    lines: list[str] = []
    for one in found:
        codes = ", ".join(names.teilbudgets[number] for number in one.teilbudgets)
        days = period_text(DateRange(one.first, one.last))
        lines.append(f"{one.id}: {codes}, {days}: {word('report_state', states[one.id].value)}")
        rows = [
            (f"   {day_text(each.on)}", word("report_state", each.state.value), each.note)
            for each in events[one.id]
        ]
        lines += table(rows, shrink=(2,))
    return Answer({"reports": data}, [*notice, *(lines or ["Noch kein Nachweis abgegeben."])])


def state(arguments: Namespace) -> Answer:
    """Note what the Leistungsträger did with a report."""
    words = word("report_state", arguments.state.value)
    with desks.writing(arguments) as desk:
        event = desk.run(
            Label.of("report_event", report=arguments.number, state=arguments.state.value),
            use.record_event,
            ReportId(arguments.number),
            arguments.on or desk.today,
            arguments.state,
            arguments.note,
        )
    data = {"report": event.report, "on": event.on, "state": event.state, "note": event.note}
    text = f"Nachweis {event.report}: am {day_text(event.on)} {words}."
    return Answer(plain(data), [text])


def files(arguments: Namespace) -> Answer:
    """Give out the files of a handed-out report again, byte for byte."""
    with desks.reading(arguments) as desk:
        report = desk.read(_handed, arguments.number)
        rendered = desk.read(use.handed_report_files, report)
    written = _write(arguments.out, _stem(report), rendered)
    return Answer(
        {"report": report.id, "files": [str(path) for path in written]},
        ["Unverändert herausgegeben:", *(f"  {path}" for path in written)],
    )


def _handed(reader: Reader, number: int) -> HandedReport:
    return reader.one(HandedReport, number)
