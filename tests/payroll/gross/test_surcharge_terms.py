"""Surcharges as the contract says them, and which part is free; figures by hand.

For 20.00 EUR an hour: night 25 % 5.00, Sunday 50 % 10.00, holiday 125 % 25.00.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.gross.month import continued_surcharges
from budgetdesk.payroll.results import PayLine
from budgetdesk.rota.stretches import Stretch
from budgetdesk.staff.pay_terms import (
    AgreedSurcharge,
    Combination,
    PayTerms,
    SurchargeBase,
    SurchargeKind,
)
from budgetdesk.staff.work_kinds import Kind
from tests.payroll.gross.builders import (
    ANYWHERE,
    amounts,
    as_the_law_frees,
    bereitschaft,
    duty,
    euros,
    law_of,
    parts,
    pay_of,
    percent,
    since,
    surcharge,
    terms,
)

NIGHT = surcharge(SurchargeKind.NIGHT, percent("25"))
SUNDAY = surcharge(SurchargeKind.SUNDAY, percent("50"))
HOLIDAY = surcharge(SurchargeKind.HOLIDAY, percent("125"))
SUNDAY_EVENING = duty("2026-05-10 20:00", "2026-05-11 00:00")


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


def test_missed_duties_on_a_day_without_a_wage_are_refused() -> None:
    agreed = PayTerms(since("2026-05-11", "20.00"), surcharges=(SUNDAY,))
    with pytest.raises(ValueGap):
        continued(agreed, duty("2026-05-10 20:00", "2026-05-10 22:00"))


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
