"""The roster as files: the calendar word for word, papers of a real file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import icalendar
import openpyxl
import pytest

from budgetdesk.kernel.errors import NotFound
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.usecases.roster_output import (
    Made,
    RosterPaper,
    message_text,
    plan_calendar,
    roster_calendar,
    roster_document,
    roster_pdf,
    roster_xlsx,
)
from tests.reports.rosters import BEN, MARA, NIGHT, a_plan, a_shift, an_absence
from tests.usecases.small_file import LABEL, SmallFile, small_file

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MADE = Made(NOON, "akte")
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
    content = plan_calendar(a_plan(night, a_shift(8, assistant=None)), MARA, MADE)
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
        "SEQUENCE:217425600\r\n"
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
    offered = plan_calendar(a_plan(a_shift(state=ShiftState.OFFERED)), MARA, MADE)
    assert "SUMMARY:Dienst (angeboten)" in events(offered)
    assert "STATUS:TENTATIVE" in events(offered)


def test_shifts_of_others_drafts_and_missed_ones_are_not_in_it() -> None:
    draft = a_shift(2, "2026-11-10T06:00", "2026-11-10T14:00", state=ShiftState.DRAFT)
    plan = a_plan(a_shift(1), draft, a_shift(3, assistant=BEN), absences=(an_absence(),))
    assert events(plan_calendar(plan, MARA, MADE)) == []
    with_drafts = plan_calendar(plan, MARA, MADE, drafts=True)
    assert "UID:shift-2@akte.budgetdesk" in events(with_drafts)


def test_a_shift_that_is_moved_keeps_its_uid() -> None:
    before = plan_calendar(a_plan(a_shift(5)), MARA, MADE)
    moved = a_shift(5, "2026-11-09T08:00", "2026-11-09T12:00")
    after = plan_calendar(a_plan(moved), MARA, MADE)
    assert events(before)[1] == events(after)[1] == "UID:shift-5@akte.budgetdesk"


def test_the_second_pass_of_the_hour_that_comes_twice_is_written_in_utc() -> None:
    shift = a_shift(1, "2026-10-24T22:00", "2026-10-25T02:30")
    second = type(shift)(shift.id, shift.begin, shift.end.replace(fold=1), MARA, state=shift.state)
    plan = a_plan(second, days=Month(2026, 10).days)
    found = events(plan_calendar(plan, MARA, MADE))
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
    assert f"UID:shift-1@{mark}.budgetdesk" in events(read(roster_calendar, mara, NOON))
    assert "- Di 03.11., 06:00 bis 14:00 Uhr, Dienst" in read(message_text, mara)


def calendar(akte: SmallFile, days: DateRange = NOVEMBER, **later: float) -> list[icalendar.Event]:
    content = akte.desk.read(roster_calendar, RosterPaper(days, MARA), NOON + timedelta(**later))
    found = icalendar.Calendar.from_ical(content).walk("VEVENT")
    return [one for one in found if isinstance(one, icalendar.Event)]


def told(found: list[icalendar.Event]) -> list[tuple[str, str, str]]:
    return [
        (str(one["SUMMARY"]), str(one["STATUS"]), f"{one.decoded('DTSTART'):%d.%m. %H:%M}")
        for one in found
    ]


def test_a_second_import_updates_what_the_first_one_brought(akte: SmallFile) -> None:
    first = calendar(akte)
    akte.save(a_shift(1, "2026-11-04T07:00", "2026-11-04T15:00"))
    second = calendar(akte, minutes=1)
    assert [one["UID"] for one in first] == [one["UID"] for one in second]
    assert [int(str(one[0]["SEQUENCE"])) for one in (first, second)] == [217_425_600, 217_425_660]
    assert told(second) == [("Dienst", "CONFIRMED", "04.11. 07:00")]


def test_a_shift_that_was_told_and_is_not_to_be_worked_is_cancelled(akte: SmallFile) -> None:
    akte.save(Assistant(AssistantId(0), "ben", "Ben Beispiel"))
    for day in range(10, 15):
        state = ShiftState.DRAFT if day == 14 else ShiftState.OFFERED
        akte.save(a_shift(0, f"2026-11-{day}T06:00", f"2026-11-{day}T14:00", state=state))
    akte.save(a_shift(2, "2026-11-10T06:00", "2026-11-10T14:00", BEN))
    akte.save(a_shift(3, "2026-11-11T06:00", "2026-11-11T14:00", None))
    akte.desk.run(LABEL, lambda work: work.remove(work.one(Shift, 4)))
    akte.save(a_shift(6, "2026-11-14T06:00", "2026-11-14T14:00", BEN))
    akte.save(replace(an_absence("2026-11-13", "2026-11-13"), id=AbsenceId(0)))
    gone = [("entfällt: Dienst", "CANCELLED", f"{day}.11. 06:00") for day in (13, 10, 11, 12)]
    assert told(calendar(akte)) == [("Dienst", "CONFIRMED", "03.11. 06:00"), *gone]
    assert "krank" not in str(calendar(akte))


def test_a_shift_that_was_moved_to_another_month_stays_with_its_new_time(akte: SmallFile) -> None:
    akte.save(a_shift(1, "2026-12-01T06:00", "2026-12-01T14:00"))
    december = Month(2026, 12).days
    new = [("Dienst", "CONFIRMED", "01.12. 06:00")]
    assert told(calendar(akte)) == told(calendar(akte, december)) == new


def test_times_are_right_in_the_nights_of_the_clock_change(akte: SmallFile) -> None:
    akte.save(a_shift(0, "2026-10-24T22:00", "2026-10-25T06:00"))
    akte.save(a_shift(0, "2027-03-27T22:00", "2027-03-28T06:00"))
    (autumn,), (spring,) = (calendar(akte, one.days) for one in (Month(2026, 10), Month(2027, 3)))
    hours = [
        (one.decoded("DTEND").astimezone(UTC) - one.decoded("DTSTART").astimezone(UTC))
        for one in (autumn, spring)
    ]
    assert hours == [timedelta(hours=9), timedelta(hours=7)]


def test_somebody_who_is_not_in_the_team_is_not_found(akte: SmallFile) -> None:
    unknown = RosterPaper(NOVEMBER, AssistantId(9))
    with pytest.raises(NotFound):
        akte.desk.read(roster_pdf, unknown, TODAY)
    with pytest.raises(NotFound):
        akte.desk.read(message_text, unknown)


def test_a_calendar_is_for_one_person(akte: SmallFile) -> None:
    with pytest.raises(ValueError, match="RosterPaper"):
        akte.desk.read(message_text, RosterPaper(NOVEMBER))
