"""A plan file that the user loads, used for a month that the program has no plan for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid, ValueGap
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.month_tax import month_tax, plan_for
from budgetdesk.payroll.payslip import payslip
from budgetdesk.payroll.tax_plan_xml.loaded import loaded_plan
from budgetdesk.payroll.tax_plan_xml.plan import read_plan
from budgetdesk.payroll.wage_tax.inputs import TaxInput
from budgetdesk.payroll.wage_tax.plans import TaxPlan
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from tests.payroll.tax_plan_xml.plans import a_file, evaluation
from tests.payroll.test_month_tax import basis, pay
from tests.payroll.test_payslip import base, facts
from tests.payroll.test_payslip import pay as slip_pay
from tests.shared import shared_folder

JANUARY = Month(2027, 1)
OUTPUTS = "".join(
    f'<OUTPUT name="{name}" type="BigDecimal" default="BigDecimal.ZERO"/>'
    for name in (
        *("LSTLZZ", "SOLZLZZ", "BK", "STS", "SOLZS", "BKS", "VFRB", "VFRBS1", "VFRBS2"),
        *("WVFRB", "WVFRBO", "WVFRBM"),
    )
)


def of_the_next_year() -> TaxPlan:
    """The ministry's file of 2026 under the name of a year that the program does not know."""
    path = shared_folder() / "pap" / "Lohnsteuer2026.xml"
    content = path.read_bytes().replace(b'"Lohnsteuer2026"', b'"Lohnsteuer2027"')
    return loaded_plan(read_plan("Lohnsteuer2027.xml", content))


def small(
    outputs: str = OUTPUTS, main: str = "", stand: str = "Stand: 2027-01-01 08:00"
) -> TaxPlan:
    content = a_file(
        inputs='<INPUT name="RE4" type="BigDecimal"/><INPUT name="STKL" type="int"/>'
        '<INPUT name="LZZ" type="int"/>',
        outputs=outputs,
        main=main,
        stand=stand,
    ).replace(b'name="Small"', b'name="Lohnsteuer2027"')
    return loaded_plan(read_plan("small.xml", content))


def test_a_month_without_a_plan_is_taxed_by_the_loaded_one() -> None:
    of = basis("2027-01")
    law = law_on(shipped_figures(), JANUARY.first, preview=True)
    found = month_tax(of, pay("2500.00"), law, of_the_next_year())
    assert found.wage_tax == Money.of("187.33")  # what the same file says for 2026
    assert found.plan is not None
    assert (found.plan.name, found.plan.stand) == ("Lohnsteuer2027", date(2025, 10, 23))


def test_the_programs_own_plan_goes_before_a_loaded_one() -> None:
    assert plan_for(Month(2026, 5), of_the_next_year()).name == "Lohnsteuer2026"


def test_a_loaded_plan_of_another_year_is_not_used() -> None:
    with pytest.raises(ValueGap):
        plan_for(Month(2028, 1), of_the_next_year())


def test_a_payslip_by_a_loaded_plan_says_so_and_has_its_net() -> None:
    law = law_on(shipped_figures(), JANUARY.first, preview=True)
    found = payslip(facts(slip_pay(base("3000.00")), month=JANUARY), law, of_the_next_year())
    assert found.net is not None
    assert "slip_tax_plan_loaded" in [one.code for one in found.hints]
    assert not found.is_final


def test_an_input_that_the_plan_does_not_have_must_not_be_needed() -> None:
    plan = small(
        main=evaluation("LSTLZZ = RE4.divide(BigDecimal.valueOf(10), 0, BigDecimal.ROUND_DOWN)")
    )
    assert plan.tax(TaxInput(re4=250_000, stkl=1, lzz=2)).lstlzz == 25_000
    with pytest.raises(Invalid) as caught:
        plan.tax(TaxInput(re4=250_000, kvz=Decimal("2.9")))
    assert _codes(caught.value) == ["tax_input_unknown_to_plan"]


def test_a_plan_without_the_results_that_a_month_needs_is_refused() -> None:
    plan = small(outputs='<OUTPUT name="BK" type="BigDecimal" default="BigDecimal.ZERO"/>')
    with pytest.raises(Invalid) as caught:
        plan.tax(TaxInput(re4=250_000))
    assert _codes(caught.value) == ["loaded_plan_outputs_missing"]


def test_inputs_that_the_plan_itself_refuses_are_named() -> None:
    content = a_file(inputs='<INPUT name="RE4" type="int"/>', outputs=OUTPUTS)
    plan = loaded_plan(read_plan("small.xml", content))
    with pytest.raises(Invalid):
        plan.tax(replace(TaxInput(lzz=1, stkl=1), re4=10**12))


def test_a_file_without_a_day_of_issue_has_none() -> None:
    assert small(stand="ohne Stand").stand is None
    assert small().stand == date(2027, 1, 1)


def _codes(error: Invalid) -> list[str]:
    problems = error.data["problems"]
    assert isinstance(problems, tuple | list)
    return [one.code for one in problems if isinstance(one, Problem)]
