"""The month's tax against published tables; the plans themselves are tested in wage_tax/."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Weight
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.contributions.bases import is_east
from budgetdesk.payroll.facts import Employer, Person, TaxYearSoFar
from budgetdesk.payroll.flat_tax import Bearer
from budgetdesk.payroll.month_tax import (
    FlatTerms,
    Insured,
    MonthTax,
    TaxBasis,
    month_tax,
    tax_input,
    tax_problems,
)
from budgetdesk.payroll.results import Gross, Nature, PayLine
from budgetdesk.staff.insurance import HealthCover, Special
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

AVERAGE = {2024: Decimal("1.7"), 2025: Decimal("2.5"), 2026: Decimal("2.9")}
CLASS_I = TaxCard(tax_class=1)
INSURED = Insured(pension=True, unemployment=True, childless=True, discounts=0)


def basis(
    month: str = "2026-05",
    card: TaxCard | None = CLASS_I,
    land: Land = Land.NW,
    days: int | None = None,
    insured: Insured = INSURED,
    **person: object,
) -> TaxBasis:
    period = Month.parse(month)
    facts = Person(
        birth=date(1990, 3, 4),
        additional_rate=AVERAGE.get(period.year, Decimal("2.9")),
        tax_card=card,
    )
    facts = replace(facts, **person)  # type: ignore[arg-type]
    return TaxBasis(period, days or period.last.day, facts, land, insured)


def pay(euros: str, one_off: str = "0") -> Gross:
    lines = [PayLine("base_pay", Money.of(euros))]
    if one_off != "0":
        lines.append(PayLine("bonus", Money.of(one_off), Nature.ONE_OFF))
    return Gross(tuple(lines))


def tax(of: TaxBasis, gross: Gross) -> MonthTax:
    return month_tax(of, gross, law_on(shipped_figures(), of.month.first))


@pytest.mark.parametrize(
    ("month", "tax_class", "expected"),
    [
        ("2024-05", 1, "208.41"),
        ("2024-05", 3, "0.00"),
        ("2024-05", 5, "491.58"),
        ("2024-12", 1, "173.41"),
        ("2024-12", 5, "448.58"),
        ("2025-05", 1, "194.66"),
        ("2025-05", 5, "474.41"),
        ("2026-05", 1, "187.33"),
        ("2026-05", 3, "0.00"),
        ("2026-05", 5, "465.66"),
    ],
)
def test_2500_euros_are_taxed_as_the_editions_say(
    month: str, tax_class: int, expected: str
) -> None:
    found = tax(basis(month, TaxCard(tax_class)), pay("2500.00"))
    assert found.wage_tax == Money.of(expected)
    assert found.kept_back == Money.of(expected)
    assert found.on_top == ZERO


def test_the_edition_of_the_month_is_kept_with_the_result() -> None:
    found = tax(basis("2024-12"), pay("2000.00"))
    assert found.wage_tax == Money.of("72.75")
    assert found.plan is not None
    assert (found.plan.name, found.plan.stand) == ("Lohnsteuer2024Dezember", date(2024, 10, 11))
    assert [line.code for line in found.lines] == ["month_tax"]
    assert found.lines[0].inputs["stand"] == date(2024, 10, 11)


def test_church_tax_is_taken_from_members_by_the_rate_of_the_land() -> None:
    card = TaxCard(1, church=True)
    assert tax(basis(card=card), pay("2500.00")).church == Money.of("16.85")  # 9 % of 187.33
    assert tax(basis(card=card, land=Land.BY), pay("2500.00")).church == Money.of("14.98")
    assert tax(basis(), pay("2500.00")).church == ZERO


def test_a_month_without_a_plan_is_refused() -> None:
    with pytest.raises(ValueGap) as gap:
        tax(basis("2027-01"), pay("2500.00"))
    assert gap.value.data["name"] == "wage_tax_plan"


def test_one_off_pay_is_taxed_with_the_whole_year_before_it() -> None:
    of = replace(
        basis(),
        so_far=TaxYearSoFar(
            expected_yearly_wage=Money.of("31000.00"), one_off_taxed=Money.of("500.00")
        ),
    )
    card = TaxCard(1, monthly_allowance=Money.of("100.00"))
    inputs = tax_input(of, card, pay("2500.00", "1000.00"))
    assert (inputs.sonstb, inputs.jre4, inputs.jfreib) == (100_000, 3_150_000, 120_000)
    projected = tax_input(basis(), card, pay("2500.00", "1000.00"))
    assert projected.jre4 == 3_000_000
    found = tax(of, pay("2500.00", "1000.00"))
    assert found.one_off_wage_tax > ZERO
    assert [line.code for line in found.lines] == ["month_tax", "month_tax_one_off"]
    assert found.by_card == found.wage_tax + found.one_off_wage_tax


def test_a_high_one_off_pay_has_a_solidarity_surcharge_and_church_tax_of_its_own() -> None:
    of = replace(basis(card=TaxCard(1, church=True)), so_far=TaxYearSoFar(Money.of("90000.00")))
    found = tax(of, pay("7500.00", "20000.00"))
    assert found.one_off_solidarity > ZERO
    assert found.one_off_church == Money(found.one_off_wage_tax.cents * 9 // 100)
    assert "month_tax_one_off_solidarity" in [line.code for line in found.lines]


def test_a_part_month_is_taxed_by_its_days() -> None:
    found = tax(basis(days=10), pay("1000.00"))
    inputs = tax_input(basis(days=10), TaxCard(1), pay("1000.00"))
    assert (inputs.lzz, inputs.re4) == (4, 10_000)
    assert found.wage_tax.cents % 10 == 0
    assert found.lines[0].code == "month_tax_by_days"
    assert found.lines[0].inputs["days"] == 10


def test_a_high_wage_has_a_solidarity_surcharge_in_full_and_part_months() -> None:
    assert tax(basis(), pay("9000.00")).solidarity > ZERO
    part = tax(basis(days=10), pay("3000.00"))
    assert part.solidarity > ZERO
    assert [line.code for line in part.lines] == ["month_tax_by_days", "month_tax_solidarity"]


@pytest.mark.parametrize(
    ("month", "land", "pension", "krv"),
    [
        ("2024-05", Land.NW, True, 0),
        ("2024-05", Land.SN, True, 1),
        ("2024-05", Land.BE, True, 1),
        ("2024-05", Land.NW, False, 2),
        ("2025-05", Land.SN, True, 0),
        ("2026-05", Land.NW, False, 1),
    ],
)
def test_the_code_of_the_pension_insurance_is_that_of_the_edition(
    month: str, land: Land, pension: bool, krv: int
) -> None:
    of = basis(month, land=land, insured=replace(INSURED, pension=pension))
    of = replace(of, east=is_east(Employer(land, berlin_east=land is Land.BE)))
    assert tax_input(of, TaxCard(1), pay("2500.00")).krv == krv


def test_a_private_insurance_has_the_codes_of_the_edition() -> None:
    card = TaxCard(1, private_basic_premium=Money.of("300.00"), private_subsidy=Money.of("150.00"))

    def inputs(month: str, one: TaxCard) -> tuple[int, int, int]:
        found = tax_input(basis(month, one, health=HealthCover.PRIVATE), one, pay("2500.00"))
        return found.pkv, found.pkpv, found.pkpvagz

    alone = replace(card, private_subsidy=ZERO)
    assert inputs("2025-05", card) == (2, 30_000, 0)
    assert inputs("2025-05", alone) == (1, 30_000, 0)
    assert inputs("2026-05", card) == (1, 30_000, 15_000)
    assert inputs("2026-05", alone) == (1, 30_000, 0)


def test_who_is_not_insured_against_unemployment_is_told_to_the_plan_from_2026() -> None:
    free = replace(INSURED, unemployment=False)
    assert tax_input(basis("2026-05", insured=free), TaxCard(1), pay("900.00")).alv == 1
    assert tax_input(basis("2025-05", insured=free), TaxCard(1), pay("900.00")).alv == 0


@pytest.mark.parametrize(
    ("birth", "relief"),
    [
        (date(1961, 12, 31), (1, 2026)),
        (date(1962, 1, 1), (1, 2026)),  # the 64th year ends on 31 December 2025
        (date(1962, 1, 2), (0, 0)),
        (date(1955, 6, 1), (1, 2020)),
    ],
)
def test_the_relief_for_age_begins_in_the_year_after_the_64th_year(
    birth: date, relief: tuple[int, int]
) -> None:
    found = tax_input(basis(birth=birth), TaxCard(1), pay("900.00"))
    assert (found.alter1, found.ajahr) == relief


def test_the_factor_and_the_rules_of_sachsen_reach_the_plan() -> None:
    found = tax_input(basis(land=Land.SN), TaxCard(4, factor=Decimal("0.912")), pay("2500.00"))
    assert (found.af, found.f, found.pvs) == (1, Decimal("0.912"), 1)


def test_the_flat_two_percent_are_paid_on_top() -> None:
    found = tax(basis(card=None, flat_tax=FlatTax.TWO_PERCENT), pay("603.00"))
    assert (found.on_top, found.kept_back) == (Money.of("12.06"), ZERO)


def test_the_flat_twenty_five_percent_can_be_passed_on() -> None:
    of = replace(
        basis(card=None, flat_tax=FlatTax.TWENTY_FIVE_PERCENT),
        flat=FlatTerms(Bearer.EMPLOYEE, ChurchProcedure.BY_PROOF),
    )
    found = tax(of, pay("400.00"))
    # 25 % = 100.00, solidarity 5.5 % = 5.50, church 9 % = 9.00
    assert (found.kept_back, found.on_top) == (Money.of("114.50"), ZERO)


def test_all_that_is_missing_is_named_at_once() -> None:
    assert [one.code for one in tax_problems(basis(card=None), pay("1.00"))] == [
        "month_tax_card_missing"
    ]
    of = basis(card=TaxCard(1, monthly_allowance=Money.of("10.00")), days=3, additional_rate=None)
    assert [one.code for one in tax_problems(of, pay("-1.00"))] == [
        "month_tax_rate_missing",
        "month_tax_pay_negative",
        "month_tax_allowance_in_part_month",
    ]
    with pytest.raises(Invalid):
        tax(of, pay("-1.00"))


def test_a_month_of_31_days_with_30_days_of_work_is_taxed_by_the_day() -> None:
    # 2,500.40 in 30 days are 83.346 a day, cut to the cent.
    of = basis(days=30)
    given = tax_input(of, CLASS_I, pay("2500.40"))
    assert (given.lzz, given.re4) == (4, 8334)


def test_surcharge_and_church_tax_of_a_part_month_are_those_of_all_its_days() -> None:
    # A day of 400.00: 115.75 and 6.36 by the plan; 9 % of 15 times 115.75 are 156.2625.
    found = tax(basis(card=TaxCard(tax_class=1, church=True), days=15), pay("6000.00"))
    assert found.wage_tax == Money.of("1736.25")
    assert found.solidarity == Money.of("95.40")
    assert found.church == Money.of("156.26")


@pytest.mark.parametrize(
    ("month", "special", "told"),
    [
        ("2026-05", Special.PENSION_AFTER_LIMIT, ["month_tax_aktivrente_open"]),
        ("2026-05", Special.PENSION_AFTER_LIMIT_INSURED, ["month_tax_aktivrente_open"]),
        ("2026-05", Special.PENSION_BEFORE_LIMIT, []),
        ("2025-05", Special.PENSION_AFTER_LIMIT, []),
    ],
)
def test_the_aktivrente_is_named_and_not_reckoned(
    month: str, special: Special, told: list[str]
) -> None:
    of = basis(month, special=special)
    assert [one.code for one in tax_problems(of, pay("1500.00"))] == told
    assert tax(of, pay("1500.00")).by_card == tax(basis(month), pay("1500.00")).by_card


def test_a_yearly_wage_is_projected_from_a_whole_month_and_that_is_said() -> None:
    (hint,) = tax_problems(basis(), pay("2500.00", "1000.00"))
    assert (hint.code, hint.weight) == ("month_tax_expected_projected", Weight.HINT)
    assert hint.data == {"yearly": Money.of("30000.00")}
    known = replace(basis(), so_far=TaxYearSoFar(Money.of("31000.00")))
    assert list(tax_problems(known, pay("2500.00", "1000.00"))) == []


def test_a_yearly_wage_is_never_projected_from_a_part_month() -> None:
    with pytest.raises(Invalid) as caught:
        tax(basis(days=10), pay("800.00", "1000.00"))
    problems = caught.value.data["problems"]
    assert isinstance(problems, tuple)
    assert [one.code for one in problems] == ["month_tax_expected_missing"]
