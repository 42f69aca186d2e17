"""A payslip's month as reports see it; figures of published cases or by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.contributions.case import YearBefore
from budgetdesk.payroll.declarations.contribution_statement import one_off_sums
from budgetdesk.payroll.declarations.deuev import report
from budgetdesk.payroll.declarations.from_payslip import Payee, settled_month, working_minutes
from budgetdesk.payroll.declarations.settled import Confession, SettledMonth
from budgetdesk.payroll.facts import Employer, Employment, Person, YearSoFar
from budgetdesk.payroll.month_tax import FlatTerms
from budgetdesk.payroll.payslip import MonthFacts, payslip
from budgetdesk.payroll.report_dates import Reason
from budgetdesk.payroll.results import Gross, Nature, PayLine
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from tests.payroll.declarations.builders import euros

MAY = Month(2026, 5)
EMPLOYER = Employer(Land.NW, u1_rate=Decimal(0), u2_rate=Decimal(0))
PERSON = Person(date(1990, 3, 4), additional_rate=Decimal("2.69"), tax_card=TaxCard(1, church=True))
MINIJOBBER = Person(date(1990, 3, 4), rv_exempt=True, flat_tax=FlatTax.TWO_PERCENT)
PAYEE = Payee("anna", "Probe", "Anna", "AOK", Confession.CATHOLIC, paid_on=date(2026, 5, 29))


def base(amount: str, minutes: int | None = None) -> PayLine:
    return PayLine("base_pay", euros(amount), minutes=minutes)


def one_off(amount: str) -> PayLine:
    return PayLine("one_off", euros(amount), Nature.ONE_OFF)


def job(status: Status, begins: date = date(2025, 1, 1)) -> Employment:
    return Employment(status, begins)


def facts(*lines: PayLine, status: Status = Status.FULL, **changes: object) -> MonthFacts:
    of = MonthFacts(MAY, PERSON, job(status), EMPLOYER, Gross(lines))
    return replace(of, **changes)  # type: ignore[arg-type]


def settled(of: MonthFacts, payee: Payee = PAYEE, *, preview: bool = False) -> SettledMonth:
    law = law_on(shipped_figures(), of.month.first, preview=preview)
    return settled_month(payslip(of, law), payee, law)


def test_names_agency_confession_and_day_of_payment_come_from_the_payee() -> None:
    found = settled(facts(base("3000.00")))
    assert (found.month, found.person, found.agency) == (MAY, "anna", "AOK")
    assert (found.family_name, found.given_name) == ("Probe", "Anna")
    assert (found.confession, found.paid_on) == (Confession.CATHOLIC, date(2026, 5, 29))


def test_a_month_of_full_insurance() -> None:
    found = settled(facts(base("3000.00")))
    # PC052
    assert found.contributions.employee == euros("649.35")
    assert (found.contributions.person_group, found.contributions.contribution_group) == (
        *("101", "1111"),
    )
    assert (found.days, found.taxed) == (30, FlatTax.BY_CARD)
    assert found.net == euros("3000.00") - euros("649.35") - found.tax.by_card
    assert (found.in_midijob_range, found.below_midijob_range) == (False, False)
    assert (found.year_before, found.without_one_off) == (None, None)


def test_a_minijob_has_its_flat_tax_and_the_way_church_tax_is_found() -> None:
    terms = FlatTerms(procedure=ChurchProcedure.BY_PROOF)
    of = facts(base("603.00"), status=Status.MINIJOB, person=MINIJOBBER, flat=terms)
    found = settled(of)
    assert found.taxed is FlatTax.TWO_PERCENT
    assert found.church_procedure is ChurchProcedure.BY_PROOF
    assert found.tax.flat is not None
    assert found.tax.flat.whole == euros("12.06")  # PC034
    assert found.net == euros("603.00")
    assert (found.contributions.person_group, found.contributions.contribution_group) == (
        *("109", "6500"),
    )
    assert not found.in_midijob_range


def test_what_was_paid_out_has_expenses_in_it() -> None:
    expenses = PayLine("expenses", euros("12.40"), Nature.NET)
    of = facts(base("603.00"), expenses, status=Status.MINIJOB, person=MINIJOBBER)
    assert settled(of).net == euros("615.40")


def test_a_midijob_lies_in_its_range_by_the_pay_of_the_month() -> None:
    within = settled(facts(base("1000.00"), status=Status.MIDIJOB))
    # PC018
    assert within.contributions.base_rv == euros("854.06")
    assert (within.in_midijob_range, within.below_midijob_range) == (True, False)
    above = settled(facts(base("2000.01"), status=Status.MIDIJOB))
    assert (above.in_midijob_range, above.below_midijob_range) == (False, False)


def test_a_month_below_the_limit_is_outside_for_the_mark_but_its_real_pay_counts() -> None:
    may = settled(facts(base("1000.00"), status=Status.MIDIJOB))
    june = settled(facts(base("500.00"), status=Status.MIDIJOB, month=Month(2026, 6)))
    assert (june.in_midijob_range, june.below_midijob_range) == (False, True)
    # 0.6619 x 500.00 = 330.95; with 854.06 it is 1,185.01.
    made = report(Reason.END, [may, june], DateRange(date(2026, 5, 1), date(2026, 6, 30)))
    assert made.value("report_midijob_mark") == 2
    assert (made.value("report_pay"), made.value("report_pension_pay")) == (1185, 1500)


def test_a_midijobs_part_month_counts_as_if_it_were_whole() -> None:
    begun = job(Status.MIDIJOB, date(2026, 5, 17))
    # 15 days: 500.00 stands for 1,000.00, and 1,200.00 for 2,400.00.
    found = settled(facts(base("500.00"), employment=begun))
    assert (found.days, found.in_midijob_range) == (15, True)
    assert found.contributions.base_rv == euros("427.03")  # half of PC018
    assert not settled(facts(base("1200.00"), employment=begun)).in_midijob_range


def test_one_off_pay_is_taken_off_for_the_statement_in_advance() -> None:
    year = YearSoFar(euros("12000.00"), euros("12000.00"), 120)
    found = settled(facts(base("3000.00"), one_off("2000.00"), year=year))
    assert found.contributions.base_rv == euros("5000.00")
    assert found.without_one_off is not None
    assert found.without_one_off.base_rv == euros("3000.00")
    assert found.current_contributions.employee == euros("649.35")
    # 18.6 and 2.6 percent of 2,000.00
    sums = one_off_sums([found])
    assert (sums["contribution_rv"], sums["contribution_av"]) == (euros("372.00"), euros("52.00"))


def test_what_the_maerzklausel_leads_back_stands_apart() -> None:
    before = YearSoFar(euros("60000.00"), euros("60000.00"), 360)
    march, december = Month(2026, 3), Month(2025, 12)
    held = YearBefore(law_on(shipped_figures(), december.first), PERSON, EMPLOYER)
    found = settled(
        facts(
            base("5000.00"),
            one_off("3000.00"),
            month=march,
            year=YearSoFar(euros("10000.00"), euros("10000.00"), 60, before=before),
            year_before=held,
        )
    )
    assert found.contributions.base_rv == euros("5000.00")
    assert found.year_before is not None
    assert found.year_before.base_rv == euros("3000.00")
    made = report(Reason.ONE_OFF, [found], december.days)
    assert made.value("report_pay") == 3000


def test_working_time_is_that_of_lines_for_time_alone() -> None:
    lines = (
        base("1600.00", 6000),
        PayLine("bereitschaft", euros("80.00"), minutes=600),
        PayLine("bereitschaft_flat", euros("40.00")),
        PayLine("night", euros("40.00"), minutes=600),
        PayLine("sick_pay", euros("128.00"), minutes=480),
    )
    assert working_minutes(Gross(lines)) == 6600
    assert settled(facts(*lines)).minutes == 6600
    assert settled(facts(*lines), replace(PAYEE, minutes=7000)).minutes == 7000


@pytest.mark.parametrize("person", [PERSON, MINIJOBBER], ids=["no plan", "open figures"])
def test_nothing_is_reported_from_a_preview(person: Person) -> None:
    status = Status.FULL if person is PERSON else Status.MINIJOB
    of = facts(base("600.00"), status=status, person=person, month=Month(2027, 1))
    with pytest.raises(ValueError, match="2027"):
        settled(of, preview=True)


def test_what_law_leaves_open_without_the_one_off_pay_is_refused() -> None:
    # Saxony: 2,500.00 is above the Übergangsbereich, 1,500.00 alone within it.
    year = YearSoFar(euros("6000.00"), euros("6000.00"), 120)
    saxony = replace(EMPLOYER, land=Land.SN)
    lines = (base("1500.00"), one_off("1000.00"))
    with pytest.raises(Invalid) as caught:
        settled(facts(*lines, status=Status.MIDIJOB, employer=saxony, year=year))
    problems = caught.value.data["problems"]
    assert isinstance(problems, tuple)
    assert [one.code for one in problems if isinstance(one, Problem)] == ["midijob_saxony_open"]
