"""A month put together. Shares and tax are those of the published cases of 2026."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.facts import Employer, Employment, Person
from budgetdesk.payroll.month_tax import FlatTerms
from budgetdesk.payroll.payslip import MonthFacts, Payslip, payslip
from budgetdesk.payroll.results import Gross, Nature, PayLine
from budgetdesk.staff.insurance import Child, Status
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

MAY = Month(2026, 5)
EMPLOYER = Employer(Land.NW, u1_rate=Decimal(0), u2_rate=Decimal(0))
CHILDLESS = Person(
    birth=date(1990, 3, 4), additional_rate=Decimal("2.69"), tax_card=TaxCard(tax_class=1)
)
FULL = Employment(Status.FULL, date(2025, 1, 1))
MINIJOBBER = Person(birth=date(1990, 3, 4), rv_exempt=True, flat_tax=FlatTax.TWO_PERCENT)
MINIJOB = Employment(Status.MINIJOB, date(2025, 1, 1))


def pay(*lines: PayLine) -> Gross:
    return Gross(lines)


def base(euros: str) -> PayLine:
    return PayLine("base_pay", Money.of(euros))


def facts(
    gross: Gross,
    person: Person = CHILDLESS,
    employment: Employment = FULL,
    month: Month = MAY,
) -> MonthFacts:
    return MonthFacts(month, person, employment, EMPLOYER, gross)


def slip(of: MonthFacts, *, preview: bool = False) -> Payslip:
    return payslip(of, law_on(shipped_figures(), of.month.first, preview=preview))


def refused(of: MonthFacts, *, preview: bool = False) -> list[str]:
    with pytest.raises(Invalid) as caught:
        slip(of, preview=preview)
    problems = caught.value.data["problems"]
    assert isinstance(problems, tuple)
    return [one.code for one in problems if isinstance(one, Problem)]


def test_full_insurance_of_3000_euros_adds_up() -> None:
    # PC052: employee 649.35, employer 631.35 without levies; class I with this additional rate.
    found = slip(facts(pay(base("3000.00"))))
    assert found.contributions.employee == Money.of("649.35")
    assert found.contributions.employer == Money.of("631.35")
    assert found.tax is not None
    assert found.net == Money.of("3000.00") - Money.of("649.35") - found.tax.wage_tax
    assert found.payout == found.net
    assert found.employer_cost == Money.of("3631.35")
    assert (found.sv_days, found.tax_days) == (30, 31)
    assert found.is_final
    assert found.provisional == ()


def test_a_minijob_of_603_euros_costs_what_the_minijob_center_says() -> None:
    # PC034 without the levies U1, U2 and U3 is 78.39 + 90.45 + 12.06; the levies are the law's.
    found = slip(facts(pay(base("603.00")), MINIJOBBER, MINIJOB))
    assert found.net == Money.of("603.00")
    # 187.95 with U3 (0.90), from which a private household is exempt
    assert found.on_top == Money.of("187.05")
    assert found.employer_cost == Money.of("790.05")


def test_expenses_are_paid_out_and_cost_no_contributions() -> None:
    expenses = PayLine("expenses", Money.of("25.40"), Nature.NET)
    plain = slip(facts(pay(base("603.00")), MINIJOBBER, MINIJOB))
    found = slip(facts(pay(base("603.00"), expenses), MINIJOBBER, MINIJOB))
    assert found.payout == Money.of("628.40")
    assert (found.net, found.on_top, found.employer_cost) == (
        plain.net,
        plain.on_top,
        plain.employer_cost,
    )


def test_things_in_kind_are_taxed_and_not_paid_out() -> None:
    meals = PayLine("meals", Money.of("100.00"), Nature.IN_KIND)
    found = slip(facts(pay(base("2900.00"), meals)))
    same = slip(facts(pay(base("3000.00"))))
    assert found.net == same.net
    assert found.net is not None
    assert found.payout == found.net - Money.of("100.00")


def test_the_lines_explain_pay_shares_tax_and_sums_in_this_order() -> None:
    codes = [line.code for line in slip(facts(pay(base("3000.00")))).lines]
    assert codes[-4:] == ["slip_gross", "slip_net", "slip_payout", "slip_cost"]
    assert codes.index("month_tax") > max(
        number for number, code in enumerate(codes) if code.startswith("share_")
    )


def test_a_month_begun_in_its_middle_has_its_own_days() -> None:
    begun = replace(FULL, begins=date(2026, 5, 17))
    found = slip(facts(pay(base("1500.00")), employment=begun))
    assert (found.sv_days, found.tax_days) == (15, 15)
    ended = replace(FULL, ends=date(2026, 5, 10))
    assert slip(facts(pay(base("900.00")), employment=ended)).tax_days == 10


def test_a_month_outside_the_employment_is_refused() -> None:
    over = replace(FULL, ends=date(2026, 4, 30))
    assert "slip_outside_employment" in refused(facts(pay(base("900.00")), employment=over))


def test_all_that_is_missing_is_named_at_once() -> None:
    nobody = replace(CHILDLESS, additional_rate=None, tax_card=None)
    found = refused(facts(pay(base("3000.00")), nobody))
    assert "additional_rate_missing" in found
    wrong = replace(MINIJOBBER, flat_tax=FlatTax.TWENTY_FIVE_PERCENT)
    found = refused(facts(pay(base("-5.00")), wrong, MINIJOB))
    assert {"slip_flat_tax_only_short_term", "slip_pay_negative", "liable_pay_negative"} <= {*found}


def test_the_tax_card_is_asked_for_once_the_contributions_are_there() -> None:
    assert refused(facts(pay(base("3000.00")), replace(CHILDLESS, tax_card=None))) == [
        "month_tax_card_missing"
    ]


def test_the_flat_two_percent_are_for_minijobs_only() -> None:
    wrong = replace(CHILDLESS, flat_tax=FlatTax.TWO_PERCENT)
    assert refused(facts(pay(base("900.00")), wrong)) == ["flat_tax_only_minijob"]


def test_a_month_that_nobody_has_confirmed_is_refused_as_final() -> None:
    of = facts(pay(base("3000.00")), month=Month(2027, 1))
    assert "slip_tax_plan_missing" in refused(of)
    assert "contribution_figure_missing" in refused(of)


def test_a_preview_without_a_plan_has_contributions_and_no_net() -> None:
    found = slip(facts(pay(base("3000.00")), month=Month(2027, 1)), preview=True)
    assert found.tax is None
    assert (found.net, found.payout) == (None, None)
    assert not found.is_final
    assert {"rv_rate", "bbg_kv_year"} <= set(found.provisional)
    assert found.employer_cost > Money.of("3600.00")
    codes = [line.code for line in found.lines]
    assert "slip_cost" in codes
    assert "slip_net" not in codes
    assert "slip_tax_plan_missing" in [one.code for one in found.hints]


def test_a_preview_of_a_minijob_is_provisional_and_names_the_flat_tax() -> None:
    of = facts(pay(base("603.00")), MINIJOBBER, MINIJOB, Month(2027, 1))
    found = slip(of, preview=True)
    assert found.net == Money.of("603.00")
    assert not found.is_final
    assert "minijob_tax" in found.provisional


def test_nothing_earned_is_a_payslip_too() -> None:
    found = slip(facts(pay()))
    assert (found.net, found.employer_cost) == (ZERO, ZERO)


def test_children_above_25_count_for_the_tax_as_little_as_for_the_care_insurance() -> None:
    grown, small = (Child(born, born) for born in (date(2001, 4, 1), date(2015, 4, 1)))

    def wage_tax(*children: Child) -> Money:
        found = slip(facts(pay(base("3000.00")), replace(CHILDLESS, children=children))).tax
        assert found is not None
        return found.wage_tax

    assert wage_tax(grown, small) == wage_tax(small)
    assert wage_tax(small, small) > wage_tax(small)


@pytest.mark.parametrize(
    ("procedure", "church", "named"),
    [
        # Berlin's lower rate was read for 2018 only, its full rate for 2026.
        (ChurchProcedure.SIMPLIFIED, False, ("church_tax_flat_be",)),
        (ChurchProcedure.BY_PROOF, True, ()),
        (ChurchProcedure.BY_PROOF, False, ()),
    ],
)
def test_a_preview_by_an_outdated_church_tax_rate_is_not_final(
    procedure: ChurchProcedure, church: bool, named: tuple[str, ...]
) -> None:
    card = TaxCard(tax_class=1, church=church)
    person = Person(date(1990, 3, 4), flat_tax=FlatTax.TWENTY_FIVE_PERCENT, tax_card=card)
    short = Employment(Status.SHORT_TERM, date(2026, 5, 1), date(2026, 5, 14))
    asked = replace(
        facts(pay(base("800.00")), person, short),
        employer=Employer(Land.BE, u1_rate=Decimal(0), u2_rate=Decimal(0)),
        flat=FlatTerms(procedure=procedure),
    )
    found = slip(asked, preview=True)
    assert (found.provisional, found.is_final) == (named, not named)


def test_a_preview_names_the_church_tax_that_nobody_has_confirmed() -> None:
    member = replace(CHILDLESS, tax_card=TaxCard(tax_class=1, church=True))
    found = slip(facts(pay(base("3000.00")), member, month=Month(2027, 2)), preview=True)
    assert "church_tax_nw" in found.provisional
    assert "church_tax_nw" not in slip(facts(pay(base("3000.00")), member)).provisional
