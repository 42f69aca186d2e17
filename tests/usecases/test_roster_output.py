"""The roster as files: the calendar word for word, papers of a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from budgetdesk.kernel.errors import NotFound
from budgetdesk.kernel.period import Month
from budgetdesk.rota.shifts import ShiftState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.usecases.roster_output import (
    RosterPaper,
    message_text,
    plan_calendar,
    roster_calendar,
    roster_document,
    roster_pdf,
    roster_xlsx,
)
from tests.reports.rosters import BEN, MARA, NIGHT, a_plan, a_shift, an_absence
from tests.usecases.small_file import SmallFile, small_file

MADE = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
TODAY = date(2026, 11, 21)
NOVEMBER = Month(2026, 11).days


def lines(content: bytes) -> list[str]:
    return content.decode().replace("\r\n ", "").split("\r\n")


def events(content: bytes) -> list[str]:
    found = lines(content)
    return found[found.index("END:VTIMEZONE") + 1 : -2]


def test_a_shift_is_written_with_the_time_zone_and_no_place() -> None:
    pause = ("2026-11-30T23:00", "2026-11-30T23:30")
    night = a_shift(7, "2026-11-30T22:00", "2026-12-01T06:00", model=NIGHT, breaks=(pause,))
    content = plan_calendar(a_plan(night, a_shift(8, assistant=None)), MARA, MADE, "akte")
    assert content.decode() == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//BudgetDesk//Dienste//DE\r\n"
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Europe/Berlin\r\n"
        "BEGIN:DAYLIGHT\r\n"
        "TZOFFSETFROM:+0100\r\n"
        "TZOFFSETTO:+0200\r\n"
        "TZNAME:CEST\r\n"
        "DTSTART:20020331T020000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        "END:DAYLIGHT\r\n"
        "BEGIN:STANDARD\r\n"
        "TZOFFSETFROM:+0200\r\n"
        "TZOFFSETTO:+0100\r\n"
        "TZNAME:CET\r\n"
        "DTSTART:20021027T030000\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:shift-7@akte.budgetdesk\r\n"
        "DTSTAMP:20261121T120000Z\r\n"
        "DTSTART;TZID=Europe/Berlin:20261130T220000\r\n"
        "DTEND;TZID=Europe/Berlin:20261201T060000\r\n"
        "SUMMARY:Nachtdienst\r\n"
        "DESCRIPTION:Pause 23:00 bis 23:30\r\n"
        "STATUS:CONFIRMED\r\n"
        "CLASS:PRIVATE\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_what_is_not_fixed_is_tentative_and_says_so() -> None:
    offered = plan_calendar(a_plan(a_shift(state=ShiftState.OFFERED)), MARA, MADE, "akte")
    assert "SUMMARY:Dienst (angeboten)" in events(offered)
    assert "STATUS:TENTATIVE" in events(offered)


def test_shifts_of_others_drafts_and_missed_ones_are_not_in_it() -> None:
    draft = a_shift(2, "2026-11-10T06:00", "2026-11-10T14:00", state=ShiftState.DRAFT)
    plan = a_plan(a_shift(1), draft, a_shift(3, assistant=BEN), absences=(an_absence(),))
    assert events(plan_calendar(plan, MARA, MADE, "akte")) == []
    with_drafts = plan_calendar(plan, MARA, MADE, "akte", drafts=True)
    assert "UID:shift-2@akte.budgetdesk" in events(with_drafts)


def test_a_shift_that_is_moved_keeps_its_uid() -> None:
    before = plan_calendar(a_plan(a_shift(5)), MARA, MADE, "akte")
    moved = a_shift(5, "2026-11-09T08:00", "2026-11-09T12:00")
    after = plan_calendar(a_plan(moved), MARA, MADE, "akte")
    assert events(before)[1] == events(after)[1] == "UID:shift-5@akte.budgetdesk"


def test_the_second_pass_of_the_hour_that_comes_twice_is_written_in_utc() -> None:
    shift = a_shift(1, "2026-10-24T22:00", "2026-10-25T02:30")
    second = type(shift)(shift.id, shift.begin, shift.end.replace(fold=1), MARA, state=shift.state)
    plan = a_plan(second, days=Month(2026, 10).days)
    found = events(plan_calendar(plan, MARA, MADE, "akte"))
    assert "DTSTART;TZID=Europe/Berlin:20261024T220000" in found
    assert "DTEND:20261025T013000Z" in found


@pytest.fixture
def akte(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as file:
        file.save(Assistant(AssistantId(0), "mara", "Mara Muster"))
        file.save(a_shift(0))
        yield file


def test_papers_of_a_file_are_gathered_from_it(akte: SmallFile) -> None:
    read = akte.desk.read
    everybody, mara = RosterPaper(NOVEMBER), RosterPaper(NOVEMBER, MARA)
    assert read(roster_document, everybody, TODAY).subject == "Mara Beispiel"
    assert read(roster_document, mara, TODAY).subject == "Mara Beispiel\nfür Mara Muster"
    assert read(roster_pdf, everybody, TODAY).startswith(b"%PDF-1.7")
    for asked in (everybody, mara):
        book = openpyxl.load_workbook(BytesIO(read(roster_xlsx, asked, TODAY)))
        assert book.sheetnames == ["Übersicht", "Dienste"]
    mark = akte.desk.history()[0].hash[:16]
    assert f"UID:shift-1@{mark}.budgetdesk" in events(read(roster_calendar, mara, MADE))
    assert "- Di 03.11., 06:00 bis 14:00 Uhr, Dienst" in read(message_text, mara)


def test_somebody_who_is_not_in_the_team_is_not_found(akte: SmallFile) -> None:
    unknown = RosterPaper(NOVEMBER, AssistantId(9))
    with pytest.raises(NotFound):
        akte.desk.read(roster_pdf, unknown, TODAY)
    with pytest.raises(NotFound):
        akte.desk.read(message_text, unknown)


def test_a_calendar_is_for_one_person(akte: SmallFile) -> None:
    with pytest.raises(ValueError, match="RosterPaper"):
        akte.desk.read(message_text, RosterPaper(NOVEMBER))
