from __future__ import annotations

from datetime import date

from budgetdesk.kernel.errors import (
    BudgetDeskError,
    FileNotUnderstood,
    NotAllowed,
    PeriodClosed,
    StoreTooNew,
    StoreUnavailable,
    Unavailable,
    ValueGap,
)


def test_an_error_carries_the_data_for_its_sentence() -> None:
    error = PeriodClosed(first=date(2026, 1, 1), last=date(2026, 3, 31), report=7)
    assert error.code == "period_closed"
    assert error.data == {"first": date(2026, 1, 1), "last": date(2026, 3, 31), "report": 7}


def test_every_error_can_be_told_from_a_bug() -> None:
    errors = [
        ValueGap(name="bezugsgroesse_year", day=date(2028, 1, 1)),
        NotAllowed("report_final", report=3),
        FileNotUnderstood("umsatz.csv", expected="amount", line=17),
        StoreUnavailable("akte.budget", Unavailable.IN_USE),
        StoreTooNew(path="akte.budget", found=9, known=3),
    ]
    assert all(isinstance(error, BudgetDeskError) for error in errors)
    assert len({error.code for error in errors}) == len(errors)


def test_a_deed_that_is_not_allowed_names_its_reason() -> None:
    error = NotAllowed("report_final", report=3)
    assert error.reason == "report_final"
    assert error.data == {"reason": "report_final", "report": 3}


def test_a_file_that_is_not_understood_names_file_line_and_what_was_expected() -> None:
    error = FileNotUnderstood("umsatz.csv", expected="amount", line=17, found="x")
    assert (error.file, error.line, error.expected) == ("umsatz.csv", 17, "amount")
    assert error.data == {"file": "umsatz.csv", "line": 17, "expected": "amount", "found": "x"}


def test_an_unusable_store_says_why() -> None:
    error = StoreUnavailable("akte.budget", Unavailable.FULL, needed=12)
    assert error.why is Unavailable.FULL
    assert error.data == {"path": "akte.budget", "why": "full", "needed": 12}
