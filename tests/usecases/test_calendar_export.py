"""Deadlines as a calendar file: the exact text, and what RFC 5545 asks of every line."""

from __future__ import annotations

from datetime import UTC, date, datetime

from budgetdesk.budget.deadlines import Deadline, DeadlineKind
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.ids import FunderId
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.usecases.absence_deadlines import AbsenceDuty
from budgetdesk.usecases.calendar_export import CalendarEntry, calendar_entry, calendar_file
from budgetdesk.usecases.deadline_rows import DeadlineRow
from budgetdesk.usecases.team_deadlines import TeamDeadline

MADE = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
QUARTER = DateRange(date(2026, 10, 1), date(2026, 12, 31))


def a_row(*, on: date = date(2027, 2, 11), name: str = "Assistenz") -> DeadlineRow:
    data = {"first": QUARTER.first, "last": QUARTER.last, "days": 42, "on": on}
    line = Line("report_due", None, data, "Zielvereinbarung")
    deadline = Deadline(DeadlineKind.REPORT, on, ("agreement", 1), (line,), QUARTER)
    teilbudget = Teilbudget(TeilbudgetId(1), "EGH", name, FunderId(1))
    return DeadlineRow(deadline, teilbudget, (on - date(2026, 11, 21)).days, None)


def an_entry(summary: str = "Frist", description: str = "") -> CalendarEntry:
    return CalendarEntry("a@b", date(2027, 2, 11), summary, description)


def test_a_due_report_is_written_as_a_day_with_a_reminder_a_week_before() -> None:
    entry = calendar_entry(a_row(), "akte")
    assert calendar_file([entry], MADE).decode() == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//BudgetDesk//Fristen//DE\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:report-agreement-1-2026-10-01@akte.budgetdesk\r\n"
        "DTSTAMP:20261121T120000Z\r\n"
        "SEQUENCE:217425600\r\n"
        "DTSTART;VALUE=DATE:20270211\r\n"
        "SUMMARY:Nachweis fällig: Assistenz\\, 01.10.2026 bis 31.12.2026\r\n"
        "DESCRIPTION:Nachweis für 01.10.2026 bis 31.12.2026: 42 Tage danach\\, also \r\n"
        " am 11.02.2027 (Zielvereinbarung)\r\n"
        "CLASS:PRIVATE\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "BEGIN:VALARM\r\n"
        "ACTION:DISPLAY\r\n"
        "DESCRIPTION:In einer Woche: Nachweis fällig: Assistenz\\, 01.10.2026 bis 31\r\n"
        " .12.2026\r\n"
        "TRIGGER:-P6DT15H\r\n"
        "END:VALARM\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_of_an_absence_the_calendar_says_whose_it_is_and_not_what() -> None:
    """Calendars are often shared; a sick child or a certificate is nobody else's business."""
    line = Line("report_due", None, {}, "§ 5 EFZG")
    one = TeamDeadline(
        AbsenceDuty.CERTIFICATE, date(2026, 11, 25), ("absence", 3), "mara", lines=(line,)
    )
    entry = calendar_entry(DeadlineRow(one, None, 4, None), "akte")
    assert entry.summary == "Frist im Team: mara"
    assert entry.description == "Was zu tun ist, zeigt BudgetDesk unter „Fristen“."


def test_an_entry_keeps_its_uid_when_its_day_moves() -> None:
    before = calendar_entry(a_row(on=date(2027, 2, 11)), "akte")
    after = calendar_entry(a_row(on=date(2027, 3, 1)), "akte")
    assert before.uid == after.uid
    assert before.on != after.on


def test_entries_of_two_files_have_different_uids() -> None:
    assert calendar_entry(a_row(), "eins").uid != calendar_entry(a_row(), "zwei").uid


def test_commas_semicolons_backslashes_and_line_breaks_are_escaped() -> None:
    text = calendar_file([an_entry("A, B; C\\D", "eins\nzwei")], MADE).decode()
    assert "SUMMARY:A\\, B\\; C\\\\D\r\n" in text
    assert "DESCRIPTION:eins\\nzwei\r\n" in text


def test_no_line_is_longer_than_75_octets_and_no_letter_is_cut() -> None:
    content = calendar_file([an_entry("ä" * 100 + "€" * 50)], MADE)
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    unfolded = content.replace(b"\r\n ", b"").decode()
    assert f"SUMMARY:{'ä' * 100}{'€' * 50}\r\n" in unfolded
    for line in lines:
        assert line.decode() is not None


def test_a_file_without_entries_is_a_calendar_all_the_same() -> None:
    assert calendar_file([], MADE) == (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//BudgetDesk//Fristen//DE\r\nEND:VCALENDAR\r\n"
    )
