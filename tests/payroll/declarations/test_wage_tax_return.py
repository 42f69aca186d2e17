"""The Lohnsteuer-Anmeldung adds up by the lines of the form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.church_tax import ChurchProcedure
from budgetdesk.payroll.declarations.settled import Confession
from budgetdesk.payroll.declarations.wage_tax_return import wage_tax_return
from budgetdesk.payroll.due_dates import TaxPeriod
from budgetdesk.staff.wage_tax import FlatTax
from tests.payroll.declarations.builders import by_card, euros, flat, settled

MAY = Month(2026, 5)


def test_the_values_stand_in_the_order_of_the_form() -> None:
    anna = settled(
        tax=replace(
            by_card("200.00", "10.00", "16.00", one_off="50.00"),
            one_off_solidarity=euros("2.00"),
            one_off_church=euros("4.00"),
        ),
        confession=Confession.CATHOLIC,
    )
    bela = settled(
        person="bela",
        tax=by_card("100.00", church="9.00"),
        confession=Confession.PROTESTANT,
    )
    cleo = settled(
        person="cleo", taxed=FlatTax.TWENTY_FIVE_PERCENT, tax=flat("40.00", "2.20", "2.80")
    )
    sheet = wage_tax_return([anna, bela, cleo], TaxPeriod.MONTH, MAY)
    assert [(one.position, one.code, one.value) for one in sheet.entries] == [
        ("86", "tax_people", 3),
        ("42", "tax_by_card", euros("350.00")),
        ("41", "tax_flat", euros("40.00")),
        ("", "tax_remaining", euros("390.00")),
        ("49", "tax_solidarity", euros("14.20")),
        ("47", "tax_church_simplified", euros("2.80")),
        ("61", "tax_church_protestant", euros("9.00")),
        ("62", "tax_church_catholic", euros("20.00")),
        ("", "tax_church_other", ZERO),
        ("", "tax_total", euros("436.00")),
    ]
    assert sheet.notes == ("not_system_tested", "tax_year_of_pay")


def test_church_tax_on_flat_tax_by_proof_goes_to_the_persons_church() -> None:
    cleo = settled(
        taxed=FlatTax.TWENTY_PERCENT,
        tax=flat("100.00", "5.50", "9.00"),
        church_procedure=ChurchProcedure.BY_PROOF,
        confession=Confession.OTHER,
    )
    sheet = wage_tax_return([cleo], TaxPeriod.MONTH, MAY)
    assert sheet.value("tax_church_simplified") == ZERO
    assert sheet.value("tax_church_other") == euros("9.00")
    assert sheet.value("tax_total") == euros("114.50")


def test_the_two_percent_go_to_the_minijob_zentrale() -> None:
    mini = settled(taxed=FlatTax.TWO_PERCENT, tax=flat("12.00"))
    sheet = wage_tax_return([mini], TaxPeriod.MONTH, MAY)
    assert (sheet.value("tax_people"), sheet.value("tax_total")) == (0, ZERO)


def test_a_quarter_takes_its_three_months_and_counts_a_person_once() -> None:
    months = [
        settled(month, tax=by_card("10.00"))
        for month in ("2026-03", "2026-04", "2026-05", "2026-06", "2026-07")
    ]
    sheet = wage_tax_return(months, TaxPeriod.QUARTER, MAY)
    assert sheet.period == DateRange(date(2026, 4, 1), date(2026, 6, 30))
    assert (sheet.value("tax_people"), sheet.value("tax_by_card")) == (1, euros("30.00"))
