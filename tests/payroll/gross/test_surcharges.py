"""Surcharges and what of them is free; all figures by hand, mostly for 20.00 EUR an hour.

Night 25 %: 5.00, deep night 40 %: 8.00, Sunday 50 %: 10.00, holiday 125 %: 25.00, 150 %: 30.00.
"""

from __future__ import annotations

import pytest

from budgetdesk.kernel.german_calendar import Land, LocalHoliday, PlaceOfWork
from budgetdesk.rota.stretches import Stretch
from budgetdesk.staff.pay_terms import PayTerms
from budgetdesk.staff.work_kinds import Kind
from tests.payroll.gross.builders import (
    ANYWHERE,
    amounts,
    as_the_law_frees,
    at,
    bereitschaft,
    duty,
    pay_of,
    percent,
)


def paid(month: str, *stretches: Stretch, place: PlaceOfWork = ANYWHERE) -> dict[str, str]:
    """Surcharges as § 3b EStG frees them, all of them free."""
    found = pay_of(month, as_the_law_frees(month), *stretches, place=place)
    lines = [line for line in found.gross.lines if line.code != "base_pay"]
    assert all(line.amount == line.tax_free == line.contribution_free for line in lines)
    return {code: told for code, told in amounts(found).items() if code != "base_pay"}


def test_a_day_in_the_week_has_no_surcharge() -> None:
    assert paid("2026-05", duty("2026-05-06 06:00", "2026-05-06 20:00")) == {}


def test_night_that_began_before_midnight_is_deep_from_0_to_4() -> None:
    # 20–24 and 4–6: 6 h; 0–4: 4 h.
    found = paid("2026-05", duty("2026-05-06 20:00", "2026-05-07 06:00"))
    assert found == {"night": "30.00", "deep_night": "32.00"}


def test_night_that_began_at_midnight_is_never_deep() -> None:
    assert paid("2026-05", duty("2026-05-07 00:00", "2026-05-07 06:00")) == {"night": "30.00"}


def test_a_change_of_work_at_midnight_begins_no_new_night() -> None:
    agreed = as_the_law_frees()
    evening = duty("2026-05-06 22:00", "2026-05-07 00:00", Kind.BEREITSCHAFT)
    agreed = PayTerms(agreed.wage, None, bereitschaft(percent("100")), agreed.surcharges)
    found = amounts(
        pay_of("2026-05", agreed, evening, duty("2026-05-07 00:00", "2026-05-07 02:00"))
    )
    assert (found["night"], found["deep_night"]) == ("10.00", "16.00")


def test_an_hour_off_between_two_duties_begins_a_new_night() -> None:
    evening = duty("2026-05-06 20:00", "2026-05-06 23:30")
    assert paid("2026-05", evening, duty("2026-05-07 00:30", "2026-05-07 04:00")) == {
        "night": "35.00"
    }


def test_a_break_is_not_surcharged() -> None:
    night = duty(
        "2026-05-06 20:00",
        "2026-05-07 06:00",
        Kind.ACTIVE,
        ("2026-05-06 21:00", "2026-05-06 21:30"),
        ("2026-05-07 03:45", "2026-05-07 04:15"),
    )
    # Night 6 h − 45 min, deep night 4 h − 15 min.
    assert paid("2026-05", night) == {"night": "26.25", "deep_night": "30.00"}


@pytest.mark.parametrize(
    ("month", "begin", "end", "deep", "sunday"),
    [
        # 0 to 4 lasts three hours, 0 to 6 lasts five.
        ("2025-03", "2025-03-29 22:00", "2025-03-30 06:00", "24.00", "50.00"),
        ("2026-03", "2026-03-28 22:00", "2026-03-29 06:00", "24.00", "50.00"),
        # 0 to 4 lasts five hours, 0 to 6 lasts seven.
        ("2025-10", "2025-10-25 22:00", "2025-10-26 06:00", "40.00", "70.00"),
        ("2026-10", "2026-10-24 22:00", "2026-10-25 06:00", "40.00", "70.00"),
    ],
)
def test_the_night_of_the_clock_change_is_paid_as_long_as_it_is(
    month: str, begin: str, end: str, deep: str, sunday: str
) -> None:
    assert paid(month, duty(begin, end)) == {
        "night": "20.00",
        "deep_night": deep,
        "sunday": sunday,
    }


def test_the_hour_that_comes_twice_is_night_both_times() -> None:
    twice = Stretch(at("2026-10-25 02:30"), at("2026-10-25 03:00"))
    again = Stretch(at("2026-10-25 02:30", 1), at("2026-10-25 03:00"))
    assert paid("2026-10", twice)["night"] == "7.50"
    assert paid("2026-10", again)["night"] == "2.50"


def test_a_duty_over_the_end_of_the_month_gives_each_month_its_share() -> None:
    # Sunday 31 May 20:00 to Monday 1 June 6:00; Sunday goes on until 4:00.
    night = duty("2026-05-31 20:00", "2026-06-01 06:00")
    assert paid("2026-05", night) == {"night": "20.00", "sunday": "40.00"}
    assert paid("2026-06", night) == {"night": "10.00", "deep_night": "32.00", "sunday": "40.00"}


def test_sunday_ends_at_midnight_for_who_begins_then() -> None:
    assert paid("2026-05", duty("2026-05-11 00:00", "2026-05-11 02:00")) == {"night": "10.00"}


def test_new_years_eve_counts_from_two_and_passes_into_new_year() -> None:
    # Wednesday 12:00 to Thursday 6:00: 10 h from 14:00; 4 h of night; then 6 h of holiday.
    feast = duty("2025-12-31 12:00", "2026-01-01 06:00")
    assert paid("2025-12", feast) == {"night": "20.00", "new_years_eve": "250.00"}
    assert paid("2026-01", feast) == {
        "night": "10.00",
        "deep_night": "32.00",
        "holiday": "150.00",
    }


def test_christmas_eve_before_two_is_a_day_like_any_other() -> None:
    assert paid("2026-12", duty("2026-12-24 08:00", "2026-12-24 15:00")) == {
        "christmas_eve": "30.00"
    }


def test_christmas_night_has_the_high_rate_throughout() -> None:
    # Thursday 20:00 to Friday 8:00; 25 December is a holiday too, but only the higher rate is paid.
    assert paid("2026-12", duty("2026-12-24 20:00", "2026-12-25 08:00")) == {
        "night": "30.00",
        "deep_night": "32.00",
        "christmas_eve": "120.00",
        "high_holiday": "240.00",
    }


def test_the_second_christmas_day_goes_on_into_sunday_until_four() -> None:
    # Saturday 22:00 to Sunday 6:00: 2 h + 4 h of 150 %, then 2 h of Sunday.
    assert paid("2026-12", duty("2026-12-26 22:00", "2026-12-27 06:00")) == {
        "night": "20.00",
        "deep_night": "32.00",
        "sunday": "20.00",
        "high_holiday": "180.00",
    }


def test_the_first_of_may_begins_at_midnight() -> None:
    # Thursday 30 April 20:00 to Friday 4:00.
    night = duty("2026-04-30 20:00", "2026-05-01 04:00")
    assert paid("2026-04", night) == {"night": "20.00"}
    assert paid("2026-05", night) == {"deep_night": "32.00", "high_holiday": "120.00"}


@pytest.mark.parametrize(
    ("begin", "end"),
    [("2026-04-05 20:00", "2026-04-06 06:00"), ("2026-05-24 20:00", "2026-05-25 06:00")],
)
def test_easter_and_whit_sunday_pass_into_the_holiday_monday(begin: str, end: str) -> None:
    assert paid(begin[:7], duty(begin, end)) == {
        "night": "30.00",
        "deep_night": "32.00",
        "holiday": "150.00",
        "easter_sunday": "100.00",
    }


def test_a_sunday_before_a_holiday_keeps_its_own_rate_until_midnight() -> None:
    # Sunday 31 October 2027 into All Saints in NW: night 2 h, Sunday 2 h; then 125 %.
    night = duty("2027-10-31 22:00", "2027-11-01 02:00")
    assert paid("2027-10", night) == {"night": "10.00", "sunday": "20.00"}
    assert paid("2027-11", night) == {"deep_night": "16.00", "holiday": "50.00"}


def test_a_holiday_before_a_sunday_keeps_the_higher_rate_until_four() -> None:
    # Saturday 3 October 2026 into Sunday.
    night = duty("2026-10-03 22:00", "2026-10-04 05:00")
    assert paid("2026-10", night) == {
        "night": "15.00",
        "deep_night": "32.00",
        "sunday": "10.00",
        "holiday": "150.00",
    }


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (PlaceOfWork(Land.BY, LocalHoliday.AUGSBURG), {"holiday": "100.00"}),
        (PlaceOfWork(Land.BY), {}),
        (PlaceOfWork(Land.NW), {}),
    ],
)
def test_the_place_of_work_decides_which_day_is_a_holiday(
    place: PlaceOfWork, expected: dict[str, str]
) -> None:
    # 8 August 2025 was a Friday.
    peace = duty("2025-08-08 10:00", "2025-08-08 14:00")
    assert paid("2025-08", peace, place=place) == expected


def test_where_land_law_names_easter_sunday_only_one_holiday_is_paid() -> None:
    easter = duty("2026-04-05 10:00", "2026-04-05 14:00")
    assert paid("2026-04", easter, place=PlaceOfWork(Land.BB)) == {"holiday": "100.00"}
