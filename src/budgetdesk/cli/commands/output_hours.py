"""Timesheets: to sign, to fill in, and taken in when they come back."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.output_endings import wrong_ending
from budgetdesk.cli.output_files import add_month, add_out, add_person, month, output_text, written
from budgetdesk.cli.values import count
from budgetdesk.reports.content.phrases import filed
from budgetdesk.rota.shifts import Shift
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import timesheets as use
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.usecases.setting_up import the
from budgetdesk.usecases.timesheets import Difference
from budgetdesk.wording.formats import day_in_list
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("sheet", sheet)
    add_month(parser)
    add_person(parser)
    parser.add_argument("--planned", action="store_true", help="geplante statt gearbeitete Zeiten")
    reasons = "auch die Gründe von Änderungen; sie können Privates sagen"
    parser.add_argument("--reasons", action="store_true", help=reasons)
    parser.add_argument(
        "--fillable", action="store_true", help="Tabelle zum Ausfüllen und Zurückschicken"
    )
    add_out(parser)
    parser = group.command("read-sheet", read_sheet)
    parser.add_argument("sheet", type=Path, metavar="ZETTEL", help="ausgefüllte XLSX-Datei")
    parser.add_argument("--month", type=month, metavar="MONAT", help="Monat, der erwartet wird")
    parser.add_argument("--take", action="store_true", help="als gearbeitet eintragen")
    parser.add_argument(
        "--row",
        dest="rows",
        type=count,
        action="append",
        metavar="ZEILE",
        help="nur diese Zeile des Zettels; mehrfach möglich",
    )


def sheet(arguments: Namespace) -> Answer:
    """Write a timesheet to sign or to fill in."""
    ending = "xlsx" if arguments.fillable else "pdf"
    if (refused := wrong_ending(arguments.out, ending)) is not None:
        return refused
    with desks.reading(arguments) as desk:
        person = desk.read(the, Assistant, arguments.person)
        named = filed(person.name)
        if arguments.fillable:
            content = desk.read(use.sheet_of, person.id, arguments.month)
            name = f"Stundenzettel_{arguments.month}_{named}.{ending}"
        else:
            content = desk.read(
                use.timesheet_pdf,
                *(person.id, arguments.month, desk.today),
                planned=arguments.planned,
                reasons=arguments.reasons,
            )
            name = f"Stundennachweis_{arguments.month}_{named}.{ending}"
        notice = desks.notice(desk)
    file, said = written(content, arguments.out, name)
    return Answer({"file": file, "month": str(arguments.month)}, [*notice, said])


def read_sheet(arguments: Namespace) -> Answer:
    """Compare a sheet that came back with the plan, and take it in where that is asked."""
    content = read_file(arguments.sheet)
    found = use.read_sheet(content, arguments.sheet.name, arguments.month)
    with desks.writing(arguments) if arguments.take else desks.reading(arguments) as desk:
        rows, missing = desk.read(use.differences, found), desk.read(use.left_out, found)
        chosen = [one for one in rows if arguments.rows is None or one.row in arguments.rows]
        taken = 0
        if arguments.take:
            label = Label.of("take_timesheet", month=found.month, name=found.short)
            taken = len(desk.run(label, use.take_differences, chosen, desk.today))
    data = {
        "assistant": found.short,
        "month": str(found.month),
        "rows": [_data(one) for one in chosen],
        "left_out": [int(one.id) for one in missing],
        "taken": taken,
    }
    said = output_text("taken", count=taken) if arguments.take else output_text("not_taken")
    return Answer(data, [*_lines(chosen), *_left_out_line(missing), said])


def _left_out_line(missing: Sequence[Shift]) -> list[str]:
    days = ", ".join(dict.fromkeys(day_in_list(one.day) for one in missing))
    return [output_text("left_out", days=days)] if days else []


def _lines(rows: Sequence[Difference]) -> list[str]:
    if not rows:
        return [output_text("no_lines")]
    head = ("Zeile", "Tag", "geplant", "Zettel", "", "Bemerkung")
    lines = [
        (
            str(one.row),
            day_in_list(one.day),
            _times(one.planned),
            _times(one.said),
            word("sheet_says", one.says.value),
            one.remark,
        )
        for one in rows
    ]
    return table([head, *lines], right=frozenset({0}), shrink=(5,))


def _times(span: Span | None) -> str:
    return "" if span is None else f"{span.begin:%H:%M}–{span.end:%H:%M}"


def _data(one: Difference) -> dict[str, Any]:
    data: dict[str, Any] = plain(
        {
            "row": one.row,
            "says": one.says,
            "day": one.day,
            "shift": None if one.shift is None else one.shift.id,
            "recorded": one.recorded is not None,
            "remark": one.remark,
        }
    )
    data["planned"] = _span_data(one.planned)
    data["said"] = _span_data(one.said)
    return data


def _span_data(span: Span | None) -> dict[str, Any] | None:
    if span is None:
        return None
    minutes = sum(int((one.end - one.begin).total_seconds()) // 60 for one in span.breaks)
    begin, end = (at.isoformat(timespec="minutes") for at in (span.begin, span.end))
    return {"begin": begin, "end": end, "break_minutes": minutes}
