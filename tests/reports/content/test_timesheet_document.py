"""The timesheet: what was worked, with sums, and room for both to sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from budgetdesk.reports.content.timesheet_document import TimesheetFrame, timesheet
from budgetdesk.reports.document import Block, Document, Paragraph, Row, RowKind, Signatures, Table
from budgetdesk.reports.pdf import write_pdf
from budgetdesk.rota.ids import WorkedId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shifts import Portion, Shift, ShiftKind
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.work_kinds import Kind
from tests.reports.pdf_tools import opened
from tests.reports.rosters import BEN, MARA, NOVEMBER, a_plan, a_shift, an_absence, at

FRAME = TimesheetFrame("Erika Beispiel")
PLANNED = TimesheetFrame("Erika Beispiel", planned=True)


def a_record(
    shift: Shift,
    state: WorkedState = WorkedState.AS_PLANNED,
    reason: str = "",
    end: str | None = None,
) -> Worked:
    ends = shift.end if end is None else at(end)
    return Worked(
        *(WorkedId(shift.id), shift.id, state, shift.begin, ends, date(2026, 11, 30)),
        breaks=shift.breaks,
        portions=shift.portions,
        reason=reason,
    )


def worked(plan: Plan, *records: Worked) -> Plan:
    return replace(plan, worked={one.shift: one for one in records})


def block(document: Document, title: str) -> Block:
    return next(one for one in document.blocks if getattr(one, "title", "") == title)


def rows(document: Document, title: str = "Arbeitszeit") -> tuple[Row, ...]:
    found = block(document, title)
    assert isinstance(found, Table)
    return found.rows


def test_a_confirmed_shift_has_begin_end_break_and_hours() -> None:
    shift = a_shift(1, breaks=(("2026-11-03T10:00", "2026-11-03T10:30"),))
    found = timesheet(worked(a_plan(shift), a_record(shift)), MARA, NOVEMBER, FRAME)
    assert found.title == "Stundennachweis November 2026"
    assert found.filing == "Stundennachweis_2026-11_Mara_Muster"
    assert found.subject == "Assistenzperson: Mara Muster\nArbeitgeber/in: Erika Beispiel"
    assert rows(found) == (
        Row((date(2026, 11, 3), "Di", time(6), time(14), 30, 450, "Dienst", "")),
        Row(("Summe", None, None, None, None, 450, None, None), RowKind.TOTAL, (0,)),
    )


def test_what_nobody_confirmed_has_no_hours_and_says_so() -> None:
    found = timesheet(a_plan(a_shift(1), a_shift(2, assistant=BEN)), MARA, NOVEMBER)
    assert rows(found)[0].cells == (
        *(date(2026, 11, 3), "Di", None, None, None, None),
        *("Dienst", "noch nicht bestätigt"),
    )
    assert rows(found)[1].cells[5] == 0


def test_what_was_changed_or_dropped_says_so_and_why_only_where_that_is_asked_for() -> None:
    """Funders and payroll offices get the sheet, and a reason often tells of somebody's health."""
    long = a_shift(1)
    dropped = a_shift(2, "2026-11-05T06:00", "2026-11-05T14:00")
    plan = worked(
        a_plan(long, dropped),
        a_record(long, WorkedState.CHANGED, "Ablösung kam spät", "2026-11-03T14:45"),
        a_record(dropped, WorkedState.NOT_WORKED, "Klinik"),
    )
    found = rows(timesheet(plan, MARA, NOVEMBER))
    assert found[0].cells[3:] == (time(14, 45), None, 525, "Dienst", "anders als geplant")
    assert found[1].cells[2:] == (None, None, None, None, "Dienst", "nicht gearbeitet")
    assert found[2].cells[5] == 525
    told = rows(timesheet(plan, MARA, NOVEMBER, TimesheetFrame(reasons=True)))
    assert [one.cells[-1] for one in told[:2]] == [
        "anders als geplant: Ablösung kam spät",
        "nicht gearbeitet: Klinik",
    ]


def test_an_absence_is_said_without_its_reason() -> None:
    plan = a_plan(a_shift(1), absences=(an_absence(),))
    assert rows(timesheet(plan, MARA, NOVEMBER))[0].cells[-1] == "abwesend"
    fell_out = a_plan(a_shift(1), absences=(an_absence(since="2026-11-03T12:30"),))
    found = rows(timesheet(fell_out, MARA, NOVEMBER, PLANNED))
    assert found[0].cells[3:] == (time(12, 30), None, 390, "Dienst", "ab 12:30 abwesend")


def test_what_was_worked_beside_the_plan_is_only_in_the_sheet_of_what_was_worked() -> None:
    beside = replace(a_shift(1), unplanned=True)
    plan = worked(a_plan(beside), a_record(beside, WorkedState.CHANGED, "Arzt"))
    assert rows(timesheet(plan, MARA, NOVEMBER))[0].cells[-1] == "zusätzlich"
    assert not any(
        isinstance(one, Table) for one in timesheet(plan, MARA, NOVEMBER, PLANNED).blocks
    )


def test_a_night_says_when_it_ends_and_counts_bereitschaft_by_itself() -> None:
    portion = Portion(at("2026-11-03T23:00"), at("2026-11-04T05:00"), Kind.BEREITSCHAFT)
    shift = a_shift(1, "2026-11-03T20:00", "2026-11-04T08:00", portions=(portion,))
    found = timesheet(a_plan(shift), MARA, NOVEMBER, PLANNED)
    assert rows(found)[0].cells[-2:] == (
        "Bereitschaft 23:00–05:00",
        "bis Mi 04.11.",
    )
    assert found.blocks[1] == Paragraph("Davon sind Arbeit 6:00 und Bereitschaft 6:00 Stunden.")
    meeting = replace(shift, kind=ShiftKind.MEETING)
    assert rows(timesheet(a_plan(meeting), MARA, NOVEMBER, PLANNED))[0].cells[-2] == (
        "Teamsitzung, Bereitschaft 23:00–05:00"
    )


def test_a_usual_month_with_nights_stands_on_the_page_that_is_signed() -> None:
    shifts = []
    for day in range(1, 21):
        part = Portion(
            at(f"2026-11-{day:02d}T23:00"), at(f"2026-11-{day + 1:02d}T05:00"), Kind.BEREITSCHAFT
        )
        begin, end = f"2026-11-{day:02d}T22:00", f"2026-11-{day + 1:02d}T06:00"
        shifts.append(a_shift(day, begin, end, portions=(part,)))
    with opened(write_pdf(timesheet(a_plan(*shifts), MARA, NOVEMBER, PLANNED))) as file:
        assert len(file.pages) == 1


def test_rufbereitschaft_is_no_working_time() -> None:
    shift = a_shift(1, kind=ShiftKind.RUFBEREITSCHAFT)
    found = rows(timesheet(a_plan(shift), MARA, NOVEMBER, PLANNED))
    assert found[0].cells[5:7] == (0, "Rufbereitschaft")


def test_both_sides_sign_with_room_to_write() -> None:
    found = timesheet(a_plan(a_shift()), MARA, NOVEMBER, FRAME)
    assert found.blocks[-2:] == (
        Paragraph(
            "Beide bestätigen: Die Angaben für Mara Muster im November 2026 stimmen, zusammen"
            " 0:00 Stunden."
        ),
        Signatures(("Assistenzperson: Mara Muster", "Arbeitgeber/in: Erika Beispiel"), tall=True),
    )
    with opened(write_pdf(found)) as file:
        assert len(file.pages) == 1
