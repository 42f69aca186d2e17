from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.ids import AccountId, StandingBookingId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import StandingBooking, due_bookings


def a_standing(first_on: str, **more: Any) -> StandingBooking:
    values: dict[str, Any] = {
        "id": StandingBookingId(1),
        "account": AccountId(1),
        "amount": Money.of("-15.00"),
        "payee": "Lohnbüro",
        "text": "",
        "cost_type": None,
        "pot": Pot.OPEN,
        "teilbudget": None,
        "first_on": date.fromisoformat(first_on),
    }
    return StandingBooking(**(values | more))


def due_days(standing: StandingBooking, today: str) -> list[str]:
    return [str(due.on) for due in due_bookings([standing], date.fromisoformat(today))]


def test_the_31st_is_the_last_day_of_shorter_months() -> None:
    assert due_days(a_standing("2028-01-31"), "2028-04-30") == [
        "2028-01-31",
        "2028-02-29",
        "2028-03-31",
        "2028-04-30",
    ]


def test_nothing_is_due_before_the_first_day() -> None:
    assert due_days(a_standing("2026-02-01"), "2026-01-31") == []


def test_quarterly_comes_every_third_month_over_the_year() -> None:
    quarterly = a_standing("2026-11-15", every_months=3)
    assert due_days(quarterly, "2027-06-01") == ["2026-11-15", "2027-02-15", "2027-05-15"]


def test_what_was_booked_or_skipped_is_not_due_again() -> None:
    booked = a_standing("2026-01-15", done_until=date(2026, 2, 15))
    assert due_days(booked, "2026-03-15") == ["2026-03-15"]


def test_after_its_end_nothing_is_due() -> None:
    ended = a_standing("2026-01-15", until=date(2026, 2, 15))
    assert due_days(ended, "2026-12-31") == ["2026-01-15", "2026-02-15"]


def test_bookings_due_come_by_day_and_number() -> None:
    second = a_standing("2026-01-15", id=StandingBookingId(2))
    first = a_standing("2026-01-15")
    due = due_bookings([second, first], date(2026, 2, 20))
    assert [(str(each.on), each.standing.id) for each in due] == [
        ("2026-01-15", 1),
        ("2026-01-15", 2),
        ("2026-02-15", 1),
        ("2026-02-15", 2),
    ]


@pytest.mark.parametrize("months", [0, -1])
def test_a_rhythm_that_never_goes_on_is_refused(months: int) -> None:
    with pytest.raises(ValueError, match=str(months)):
        a_standing("2026-01-15", every_months=months)
