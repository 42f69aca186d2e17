"""Certificates and documents among the deadlines, on the first page, in the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.staff.ids import StaffDocumentId
from budgetdesk.staff.personal_file import DocumentKind, StaffDocument
from budgetdesk.storage.work import Work
from budgetdesk.usecases.absence_deadlines import AbsenceDuty
from budgetdesk.usecases.calendar_export import deadline_calendar
from budgetdesk.usecases.deadline_rows import DeadlineRow, deadline_view, kind_named
from budgetdesk.usecases.team_deadlines import DocumentDuty, team_deadlines
from budgetdesk.usecases.today_duties import coming_deadlines
from tests.staff.people import day
from tests.usecases.staffed_file import TODAY, StaffedFile, staffed_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as one:
        yield one


def sick(file: StaffedFile, first: str, last: str) -> None:
    absence = Absence(
        AbsenceId(0), file.anna.id, AbsenceKind.SICK, day(first), day(last), day(first)
    )
    file.run(Work.add, absence)


def licence(file: StaffedFile, expires: str) -> None:
    document = StaffDocument(
        StaffDocumentId(0),
        file.anna.id,
        DocumentKind.DRIVING_LICENCE,
        "Führerschein",
        expires_on=day(expires),
    )
    file.run(Work.add, document)


def rows(file: StaffedFile) -> tuple[DeadlineRow, ...]:
    return file.desk.read(deadline_view, TODAY).rows


def test_without_absences_and_documents_there_is_nothing(file: StaffedFile) -> None:
    assert file.desk.read(team_deadlines, TODAY) == ()


def test_a_missing_certificate_stays_open_after_its_day(file: StaffedFile) -> None:
    # Sick from Monday the 9th: needed on the fourth day, Thursday the 12th.
    sick(file, "2026-11-09", "2026-11-20")
    (row,) = rows(file)
    assert (row.deadline.kind, row.deadline.on) == (AbsenceDuty.EAU, day("2026-11-12"))
    assert (row.about, row.kind_words, row.days_left) == ("anna", "eAU abrufen", -10)
    assert row.is_overdue
    assert row.is_open
    assert file.desk.read(coming_deadlines, None, TODAY) == (row,)


def test_a_document_that_runs_out_is_named(file: StaffedFile) -> None:
    licence(file, "2026-12-10")
    (row,) = rows(file)
    assert (row.about, row.kind_words, row.days_left) == (
        "anna, Führerschein",
        "Unterlage erneuern bis",
        18,
    )
    assert not row.is_overdue
    assert kind_named("renew") is DocumentDuty.RENEW
    assert kind_named("eau") is AbsenceDuty.EAU


def test_both_go_into_the_calendar(file: StaffedFile) -> None:
    sick(file, "2026-11-09", "2026-11-20")
    licence(file, "2026-12-10")
    made = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
    text = file.desk.read(deadline_calendar, TODAY, made, "f00").decode()
    assert "SUMMARY:Frist im Team: anna\r\n" in text
    assert "eAU" not in text
    assert "SUMMARY:Unterlage erneuern bis: anna\\, Führerschein\r\n" in text
    assert "UID:renew-staff_document-1@f00.budgetdesk\r\n" in text
