"""Surcharges and what of them is free; all figures by hand, mostly for 20.00 EUR an hour.

Night 25 %: 5.00, deep night 40 %: 8.00, Sunday 50 %: 10.00, holiday 125 %: 25.00, 150 %: 30.00.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.german_calendar import Land, LocalHoliday, PlaceOfWork
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.gross.month import continued_surcharges
from budgetdesk.payroll.gross.stretches import Kind, Stretch
from budgetdesk.payroll.gross.terms import (
    AgreedSurcharge,
    Combination,
    PayTerms,
    SurchargeBase,
    SurchargeKind,
)
from budgetdesk.payroll.results import PayLine
from tests.payroll.gross.builders import (
    ANYWHERE,
    amounts,
    as_the_law_frees,
    at,
    bereitschaft,
    duty,
    euros,
    law_of,
    parts,
    pay_of,
    percent,
    surcharge,
    terms,
)

NIGHT = surcharge(SurchargeKind.NIGHT, percent("25"))
SUNDAY = surcharge(SurchargeKind.SUNDAY, percent("50"))
HOLIDAY = surcharge(SurchargeKind.HOLIDAY, percent("125"))
SUNDAY_EVENING = duty("2026-05-10 20:00", "2026-05-11 00:00")


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


def test_a_full_day_with_bereitschaft_at_night() -> None:
    # Saturday 8:00 to Sunday 8:00, Bereitschaft from 22 to 6 at half the wage.
    day = [
        duty("2026-05-09 08:00", "2026-05-09 22:00"),
        duty("2026-05-09 22:00", "2026-05-10 06:00", Kind.BEREITSCHAFT),
        duty("2026-05-10 06:00", "2026-05-10 08:00"),
    ]
    agreed = as_the_law_frees().surcharges
    on_wage = terms(*agreed, kinds=bereitschaft(percent("50")))
    assert amounts(pay_of("2026-05", on_wage, *day)) == {
        "base_pay": "320.00",
        "bereitschaft": "80.00",
        "night": "30.00",
        "deep_night": "32.00",
        "sunday": "80.00",
    }
    on_rate = terms(*agreed, kinds=bereitschaft(percent("50"), SurchargeBase.OWN_RATE))
    found = pay_of("2026-05", on_rate, *day)
    assert amounts(found) == {
        "base_pay": "320.00",
        "bereitschaft": "80.00",
        "night": "10.00 10.00",
        "deep_night": "16.00",
        "sunday": "20.00 30.00",
    }
    without = terms(*agreed, kinds=bereitschaft(percent("50"), surcharges=False))
    assert amounts(pay_of("2026-05", without, *day)) == {
        "base_pay": "320.00",
        "bereitschaft": "80.00",
        "night": "10.00",
        "sunday": "20.00",
    }


def test_in_bereitschaft_the_full_grundlohn_decides_what_is_free() -> None:
    # 8.00 EUR an hour on Sunday night: 25 % and 50 % of 20.00 are free, not of 10.00
    # (BFH of 11 April 2024, VI R 1/22).
    agreed = terms(
        surcharge(SurchargeKind.SUNDAY, euros("8.00")), kinds=bereitschaft(percent("50"))
    )
    night = duty("2026-05-10 20:00", "2026-05-11 00:00", Kind.BEREITSCHAFT)
    assert parts(pay_of("2026-05", agreed, night), "sunday") == ("32.00", "32.00", "32.00")


@pytest.mark.parametrize(
    ("agreed", "expected"),
    [
        # 8 h on Sunday, free are 80.00.
        (percent("100"), ("160.00", "80.00", "80.00")),
        (percent("30"), ("48.00", "48.00", "48.00")),
        (euros("12.50"), ("100.00", "80.00", "80.00")),
        (euros("2.50"), ("20.00", "20.00", "20.00")),
    ],
)
def test_what_is_paid_above_the_percentage_is_taxed(
    agreed: Any, expected: tuple[str, str, str]
) -> None:
    found = pay_of(
        "2026-05",
        terms(surcharge(SurchargeKind.SUNDAY, agreed)),
        duty("2026-05-10 08:00", "2026-05-10 16:00"),
    )
    assert parts(found, "sunday") == expected


@pytest.mark.parametrize(
    ("wage", "expected"),
    [
        ("25.00", ("100.00", "100.00", "100.00")),
        ("30.00", ("120.00", "120.00", "100.00")),
        ("50.00", ("200.00", "200.00", "100.00")),
        ("60.00", ("240.00", "200.00", "100.00")),
    ],
)
def test_the_caps_of_50_and_25_euros(wage: str, expected: tuple[str, str, str]) -> None:
    found = pay_of(
        "2026-05", terms(SUNDAY, wage=wage), duty("2026-05-10 08:00", "2026-05-10 16:00")
    )
    assert parts(found, "sunday") == expected


def test_a_grundlohn_above_the_wage_frees_more() -> None:
    double = surcharge(SurchargeKind.SUNDAY, percent("100"))
    agreed = terms(double, grundlohn="24.00")
    found = pay_of("2026-05", agreed, duty("2026-05-10 08:00", "2026-05-10 16:00"))
    assert parts(found, "sunday") == ("160.00", "96.00", "96.00")


def test_one_surcharge_for_sunday_and_night_is_free_up_to_both_percentages() -> None:
    # R 3b Abs. 3 Satz 2 LStR: 4 h × 75 %.
    agreed = terms(surcharge(SurchargeKind.SUNDAY, percent("90")))
    found = pay_of("2026-05", agreed, SUNDAY_EVENING)
    assert parts(found, "sunday") == ("72.00", "60.00", "60.00")


def test_night_takes_what_sunday_leaves_over() -> None:
    # Paid 60 % for night and 20 % for Sunday: 16.00 of 15.00 an hour are free.
    agreed = terms(
        surcharge(SurchargeKind.SUNDAY, percent("20")),
        surcharge(SurchargeKind.NIGHT, percent("60")),
    )
    found = pay_of("2026-05", agreed, SUNDAY_EVENING)
    assert parts(found, "sunday") == ("16.00", "16.00", "16.00")
    assert parts(found, "night") == ("48.00", "44.00", "44.00")


@pytest.mark.parametrize(
    ("combination", "expected"),
    [
        (Combination.NIGHT_AND_HIGHEST_DAY, {"night": "20.00", "holiday": "100.00"}),
        (Combination.ADD, {"night": "20.00", "sunday": "40.00", "holiday": "100.00"}),
        (Combination.HIGHEST, {"holiday": "100.00"}),
    ],
)
def test_the_contract_says_what_is_paid_where_surcharges_meet(
    combination: Combination, expected: dict[str, str]
) -> None:
    # All Saints 2026 is a Sunday: 20 to 24.
    agreed = terms(NIGHT, SUNDAY, HOLIDAY, combination=combination)
    found = pay_of("2026-11", agreed, duty("2026-11-01 20:00", "2026-11-02 00:00"))
    assert amounts(found) == {"base_pay": "80.00", **expected}
    # 25 % and 125 % are free, of Sunday nothing.
    free = sum(line.tax_free.cents for line in found.gross.lines)
    assert free == min(120_00, sum(line.amount.cents for line in found.gross.lines[1:]))


def test_the_highest_alone_can_be_night() -> None:
    agreed = terms(
        surcharge(SurchargeKind.NIGHT, euros("11.00")), SUNDAY, combination=Combination.HIGHEST
    )
    assert amounts(pay_of("2026-05", agreed, SUNDAY_EVENING)) == {
        "base_pay": "80.00",
        "night": "44.00",
    }


def test_of_two_surcharges_for_one_night_the_higher_is_paid() -> None:
    agreed = terms(NIGHT, surcharge(SurchargeKind.ARBZG_NIGHT, percent("30")))
    # Wednesday 20 to 6: 3 h of 25 %, then 7 h of 30 %, of which 25 % are free before midnight
    # and 40 % are between 0 and 4, 25 % after: 5 + 4 × 6 + 2 × 5.
    found = pay_of("2026-05", agreed, duty("2026-05-06 20:00", "2026-05-07 06:00"))
    assert parts(found, "night") == ("15.00", "15.00", "15.00")
    assert parts(found, "arbzg_night") == ("42.00", "39.00", "39.00")


def test_saturday_is_always_taxed_and_leaves_night_its_part() -> None:
    agreed = terms(surcharge(SurchargeKind.SATURDAY, percent("20")), NIGHT)
    found = pay_of("2026-05", agreed, duty("2026-05-09 18:00", "2026-05-10 00:00"))
    assert parts(found, "saturday") == ("24.00", "0.00", "0.00")
    assert parts(found, "night") == ("20.00", "20.00", "20.00")


def test_the_contract_can_have_hours_of_its_own() -> None:
    # Night from 22 to 5, Saturday from 13 to 21.
    agreed = terms(
        surcharge(SurchargeKind.NIGHT, percent("25"), (1320, 300)),
        surcharge(SurchargeKind.SATURDAY, euros("1.00"), (780, 1260)),
    )
    found = pay_of("2026-05", agreed, duty("2026-05-09 12:00", "2026-05-10 12:00"))
    assert amounts(found) == {"base_pay": "480.00", "night": "35.00", "saturday": "8.00"}


def test_a_surcharge_from_two_at_night_has_both_passes_of_the_hour() -> None:
    agreed = terms(surcharge(SurchargeKind.NIGHT, euros("1.00"), (120, 180)))
    night = duty("2026-10-24 22:00", "2026-10-25 06:00")
    assert amounts(pay_of("2026-10", agreed, night))["night"] == "2.00"
    short = duty("2026-03-28 22:00", "2026-03-29 06:00")
    assert amounts(pay_of("2026-03", agreed, short)) == {"base_pay": "140.00"}


def test_sunday_goes_on_after_midnight_only_where_the_contract_says_so() -> None:
    night = duty("2026-05-10 20:00", "2026-05-11 06:00")
    assert amounts(pay_of("2026-05", terms(SUNDAY), night))["sunday"] == "40.00"
    goes_on = surcharge(SurchargeKind.SUNDAY, percent("50"), goes_on=True)
    assert amounts(pay_of("2026-05", terms(goes_on), night))["sunday"] == "80.00"


def test_a_raise_within_the_month_gives_two_lines() -> None:
    agreed = terms(SUNDAY)
    assert agreed.wage is not None
    raised = type(agreed.wage)((*agreed.wage.steps, (Month(2026, 5).day(16), Decimal("20.5050"))))
    agreed = PayTerms(raised, surcharges=agreed.surcharges)
    sundays = [
        duty("2026-05-10 08:00", "2026-05-10 09:00"),
        duty("2026-05-17 08:00", "2026-05-17 09:00"),
    ]
    # 10.00 and 10.2525.
    assert amounts(pay_of("2026-05", agreed, *sundays)) == {
        "base_pay": "20.00 20.51",
        "sunday": "10.00 10.25",
    }


def continued(agreed: PayTerms, *stretches: Stretch) -> tuple[PayLine, ...]:
    return continued_surcharges(Month(2026, 5), stretches, agreed, ANYWHERE, law_of("2026-05"))


def test_surcharges_of_missed_duties_are_wholly_taxed_and_liable() -> None:
    lines = continued(as_the_law_frees(), duty("2026-05-10 20:00", "2026-05-11 06:00"))
    told = [(one.code, one.amount.plain(), one.tax_free.cents, one.liable.plain()) for one in lines]
    assert told == [
        ("night_continued", "30.00", 0, "30.00"),
        ("deep_night_continued", "32.00", 0, "32.00"),
        ("sunday_continued", "80.00", 0, "80.00"),
    ]
    assert [step.code for step in lines[0].lines] == ["surcharge_in_percent", "surcharge_continued"]


def explained(agreed: AgreedSurcharge) -> list[tuple[str, str | None, dict[str, object]]]:
    night = duty("2026-05-10 18:00", "2026-05-11 00:00")
    line = pay_of("2026-05", terms(agreed, wage="60.00"), night).gross.lines[1]
    return [
        (one.code, None if one.result is None else one.result.plain(), dict(one.inputs))
        for one in line.lines
    ]


def test_a_surcharge_explains_itself_by_windows() -> None:
    sixty, fifty = Decimal("60.00"), Decimal(50)
    assert explained(SUNDAY) == [
        (
            "surcharge_in_percent",
            "180.00",
            {"time": "6:00", "percent": Decimal(50), "base": sixty},
        ),
        ("surcharge_favoured", None, {"time": "2:00", "percent": Decimal(50), "base": fifty}),
        ("surcharge_favoured", None, {"time": "4:00", "percent": Decimal(75), "base": fifty}),
        (
            "surcharge_tax_free",
            "170.00",
            {"free": parts_of_sunday(), "cap": Decimal(25)},
        ),
    ]


def parts_of_sunday() -> object:
    found = pay_of(
        "2026-05", terms(SUNDAY, wage="60.00"), duty("2026-05-10 18:00", "2026-05-11 00:00")
    )
    assert parts(found, "sunday") == ("180.00", "170.00", "100.00")
    return found.gross.lines[1].contribution_free


def test_a_surcharge_in_euros_without_favour_says_so() -> None:
    evening = surcharge(SurchargeKind.NIGHT, euros("1.50"), (1080, 1200))
    assert [(code, inputs) for code, _, inputs in explained(evening)] == [
        ("surcharge_in_euros", {"time": "2:00", "rate": Decimal("1.50")}),
        ("surcharge_favoured", {"time": "2:00", "percent": Decimal(50), "base": Decimal(50)}),
        ("surcharge_tax_free", explained(evening)[-1][2]),
    ]
    saturday = terms(surcharge(SurchargeKind.SATURDAY, euros("1.50")))
    line = pay_of("2026-05", saturday, duty("2026-05-09 08:00", "2026-05-09 10:00")).gross.lines[1]
    assert [one.code for one in line.lines] == [
        "surcharge_in_euros",
        "surcharge_not_favoured",
        "surcharge_tax_free",
    ]
