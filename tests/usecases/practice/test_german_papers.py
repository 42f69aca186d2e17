"""Whatever language the window speaks, an agency gets German: the very same bytes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from budgetdesk.kernel.period import DateRange
from budgetdesk.reports.content.usage_document import usage_document
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.calendar_export import calendar_entry
from budgetdesk.usecases.deadline_rows import deadline_view
from budgetdesk.usecases.receipts_out import receipt_bundle
from budgetdesk.usecases.usage_report import figures, render
from budgetdesk.wording.language import Language, speak

TODAY = date(2026, 12, 1)
THIRD_QUARTER = DateRange(date(2026, 7, 1), date(2026, 9, 30))
Made = TypeVar("Made")


def in_both(make: Callable[[], Made]) -> tuple[Made, Made]:
    """What is made while German is spoken, and while English is."""
    german = make()
    speak(Language.ENGLISH)
    try:
        return german, make()
    finally:
        speak(Language.GERMAN)


def test_a_usage_report_is_the_same_in_all_its_files(reader: Reader) -> None:
    report = figures(reader, None, THIRD_QUARTER, TODAY)
    german, english = in_both(lambda: render(usage_document(report)))
    assert "Endbestand am" in german.csv.decode("utf-8-sig")
    assert english.csv == german.csv
    assert english.xlsx == german.xlsx
    assert english.pdf == german.pdf


def test_the_receipts_of_a_report_are_the_same(reader: Reader) -> None:
    german, english = in_both(lambda: receipt_bundle(reader, None, THIRD_QUARTER, TODAY))
    assert german.startswith(b"%PDF")
    assert english == german


def test_the_calendar_is_for_the_user_and_speaks_as_the_window_does(reader: Reader) -> None:
    rows = deadline_view(reader, TODAY).rows
    ends = next(row for row in rows if row.deadline.kind.value == "grant_end")
    german, english = in_both(lambda: calendar_entry(ends, "mark"))
    assert german.summary.startswith("Die Bewilligung endet: ")
    assert english.summary.startswith("The grant ends: ")
    assert english.uid == german.uid
