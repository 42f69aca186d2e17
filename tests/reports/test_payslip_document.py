from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.facts import Employer, Employment, Person
from budgetdesk.payroll.flat_tax import Bearer
from budgetdesk.payroll.gross.base_pay import base_pay_codes
from budgetdesk.payroll.gross.extras import ExtraSort
from budgetdesk.payroll.gross.in_kind import InKindSort
from budgetdesk.payroll.month_tax import FlatTerms
from budgetdesk.payroll.payslip import MonthFacts, Payslip, payslip
from budgetdesk.payroll.results import Gross, Nature, PayLine
from budgetdesk.reports.content.payslip_document import SlipNames, pay_name, payslip_document
from budgetdesk.reports.document import Block, Bridge, Document, Facts, Paragraph, Table
from budgetdesk.reports.pdf.writer import written
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import SurchargeKind
from budgetdesk.staff.wage_tax import FlatTax, TaxCard
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

PERSON = Person(date(1990, 3, 4), additional_rate=Decimal("2.69"), tax_card=TaxCard(1))
BASE = PayLine("base_pay", Money.of("3000.00"), minutes=11250, rate=Decimal("16.00"))
NAMES = SlipNames(
    "Erika Beispiel\nMusterweg 1", "Kim Muster\nHauptstraße 2", tax_id="123", fund="Musterkasse"
)


def facts(*lines: PayLine, month: Month | None = None, **changes: object) -> MonthFacts:
    of = MonthFacts(
        month or Month(2026, 5),
        PERSON,
        Employment(Status.FULL, date(2025, 1, 1)),
        Employer(Land.NW, u1_rate=Decimal("2.5"), u2_rate=Decimal("0.4")),
        Gross(lines or (BASE,)),
    )
    return replace(of, **changes)  # type: ignore[arg-type]


def slip(of: MonthFacts, *, preview: bool = False) -> Payslip:
    return payslip(of, law_on(shipped_figures(), of.month.first, preview=preview))


def titled(document: Document, title: str) -> Block:
    return next(one for one in document.blocks if getattr(one, "title", "") == title)


def facts_of(document: Document) -> dict[str, object]:
    found = titled(document, "Angaben zur Abrechnung")
    assert isinstance(found, Facts)
    return dict(found.items)


def rows_of(document: Document, title: str) -> list[tuple[object, ...]]:
    found = titled(document, title)
    assert isinstance(found, Table)
    return [row.cells for row in found.rows]


def test_the_parties_the_days_and_the_keys_are_named() -> None:
    found = facts_of(payslip_document(slip(facts()), NAMES))
    assert found["Arbeitgeber/in"] == "Erika Beispiel\nMusterweg 1"
    assert found["Geburtsdatum"] == date(1990, 3, 4)
    assert found["Versicherungsnummer"] == "nicht eingetragen"
    assert found["Abrechnungszeitraum"] == "01.05.2026 bis 31.05.2026"
    assert (found["Steuertage"], found["Sozialversicherungstage"]) == (31, 30)
    assert (found["Personengruppe"], found["Beitragsgruppe"]) == ("101", "1111")
    assert found["Beitragszuschlag für Kinderlose (§ 55 Abs. 3 SGB XI)"] == "ja"
    assert found["Amtlicher Plan der Lohnsteuer"] == "Lohnsteuer2026 (23.10.2025)"
    assert "Beschäftigt bis" not in found


def test_tax_features_are_shown_where_they_hold() -> None:
    card = TaxCard(
        4,
        factor=Decimal("0.9"),
        child_allowances=Decimal("1.5"),
        church=True,
        monthly_allowance=Money.of("50.00"),
        monthly_addition=Money.of("10.00"),
    )
    of = facts(
        person=replace(PERSON, tax_card=card),
        employment=Employment(Status.FULL, date(2025, 1, 1), ends=date(2026, 5, 31)),
    )
    found = facts_of(payslip_document(slip(of), replace(NAMES, several_jobs=True)))
    assert (found["Steuerklasse"], found["Faktor"]) == (4, Decimal("0.9"))
    assert found["Kinderfreibeträge"] == Decimal("1.5")
    assert found["Kirchensteuer"] == "ja"
    assert found["Freibetrag im Monat"] == Money.of("50.00")
    assert found["Hinzurechnungsbetrag im Monat"] == Money.of("10.00")
    assert found["Beschäftigt bis"] == date(2026, 5, 31)
    assert found["Mehrfachbeschäftigung"] == "ja"


def test_each_line_of_pay_says_what_of_it_is_taxed_and_liable() -> None:
    night = PayLine(
        "night",
        Money.of("142.00"),
        tax_free=Money.of("142.00"),
        contribution_free=Money.of("120.00"),
        minutes=1320,
        rate=Decimal(25),
        rate_is_percent=True,
    )
    expenses = PayLine("expenses", Money.of("12.40"), Nature.NET)
    document = payslip_document(slip(facts(BASE, night, expenses)), NAMES)
    euros = Money.of
    assert rows_of(document, "Bezüge") == [
        ("Stundenlohn", 11250, "16 €", "laufend", *(euros("3000.00"),) * 3),
        ("Nachtzuschlag", 1320, "25 %", "laufend", euros("142.00"), euros("0.00"), euros("22.00")),
        ("Auslagenersatz", None, None, "netto", euros("12.40"), None, None),
        ("Gesamtbrutto", None, None, "", euros("3142.00"), euros("3000.00"), euros("3022.00")),
    ]


def test_without_the_cost_only_the_employees_shares_are_shown() -> None:
    document = payslip_document(slip(facts()), NAMES)
    rows = rows_of(document, "Beiträge zur Sozialversicherung")
    # PC052
    assert [(row[0], row[3]) for row in rows] == [
        ("Krankenversicherung", Money.of("219.00")),
        ("Zusatzbeitrag zur Krankenversicherung", Money.of("40.35")),
        ("Pflegeversicherung", Money.of("54.00")),
        ("Pflegeversicherung, Zuschlag für Kinderlose", Money.of("18.00")),
        ("Rentenversicherung", Money.of("279.00")),
        ("Arbeitslosenversicherung", Money.of("39.00")),
        ("Summe", Money.of("649.35")),
    ]
    assert "slip_cost" not in str(rows)
    reasons = [row[0] for row in rows_of(document, "So wurde gerechnet")]
    assert not any(str(text).startswith("Kosten für Sie") for text in reasons)


def test_with_the_cost_the_levies_and_the_sum_for_the_employer_are_shown() -> None:
    document = payslip_document(slip(facts()), NAMES, with_cost=True)
    rows = {row[0]: row[3:] for row in rows_of(document, "Beiträge zur Sozialversicherung")}
    assert rows["Umlage U1 (Krankheit)"] == (Money.of("0.00"), Money.of("75.00"))
    assert rows["Summe"] == (Money.of("649.35"), Money.of("718.35"))  # 631.35 + 75.00 + 12.00
    cost = titled(document, "Kosten des Arbeitgebers")
    assert isinstance(cost, Bridge)
    assert cost.result == ("Kosten des Arbeitgebers", Money.of("3718.35"))


def test_the_way_to_the_payout_leaves_out_what_is_nothing() -> None:
    way = titled(payslip_document(slip(facts()), NAMES), "Vom Brutto zur Auszahlung")
    assert isinstance(way, Bridge)
    assert [step[0] for step in way.steps] == [
        "Gesamtbrutto",
        "Lohnsteuer",
        "Beiträge zur Sozialversicherung",
    ]
    assert way.result[0] == "Gesetzliches Netto und Auszahlung"


def test_net_and_payout_are_two_ways_where_they_differ() -> None:
    advance = PayLine("advance", Money.of("-500.00"), Nature.NET)
    document = payslip_document(slip(facts(BASE, advance)), NAMES)
    net, payout = (
        titled(document, "Vom Brutto zum Netto"),
        titled(document, "Vom Netto zur Auszahlung"),
    )
    assert isinstance(net, Bridge)
    assert isinstance(payout, Bridge)
    assert payout.result[1] == net.result[1] - Money.of("500.00")


def test_flat_tax_that_the_employee_bears_is_kept_back() -> None:
    minijobber = Person(date(1990, 3, 4), rv_exempt=True, flat_tax=FlatTax.TWO_PERCENT)
    of = facts(
        PayLine("base_pay", Money.of("500.00")),
        person=minijobber,
        employment=Employment(Status.MINIJOB, date(2025, 1, 1)),
        flat=FlatTerms(Bearer.EMPLOYEE),
    )
    document = payslip_document(slip(of), NAMES)
    way = titled(document, "Vom Brutto zur Auszahlung")
    assert isinstance(way, Bridge)
    assert way.steps[1] == ("Pauschsteuer, von Ihnen getragen", Money.of("-10.00"), "")
    assert facts_of(document)["Besteuerung"] == "Pauschsteuer 2\u00a0% (§ 40a Abs. 2 EStG)"
    assert not any(getattr(one, "title", "") == "Steuern" for one in document.blocks)


def test_a_midijob_is_named() -> None:
    of = facts(
        PayLine("base_pay", Money.of("1200.00")),
        employment=Employment(Status.MIDIJOB, date(2025, 1, 1)),
    )
    found = facts_of(payslip_document(slip(of), NAMES))
    assert found["Übergangsbereich (§ 20 Abs. 2 SGB IV)"] == "ja"


def test_a_preview_says_that_it_is_one_and_by_which_figures() -> None:
    found = slip(facts(month=Month(2027, 1)), preview=True)
    document = payslip_document(found, SlipNames(), figure_names=("Faktor F", "Beitragssatz"))
    assert document.subject == "nicht eingetragen, Januar 2027\nVorläufig – nicht zum Auszahlen"
    assert [one.text for one in document.blocks if isinstance(one, Paragraph)] == [
        "Diese Werte sind für den Monat noch nicht bestätigt: Faktor F, Beitragssatz.",
        (
            "Die Lohnsteuer für diesen Monat ist noch nicht bekannt. Netto und Auszahlung bleiben"
            " deshalb offen."
        ),
    ]
    assert not any(isinstance(one, Bridge) for one in document.blocks)


def test_a_provisional_minijob_has_its_net_nevertheless() -> None:
    of = facts(
        PayLine("base_pay", Money.of("600.00")),
        month=Month(2027, 1),
        person=Person(date(1990, 3, 4), rv_exempt=True, flat_tax=FlatTax.TWO_PERCENT),
        employment=Employment(Status.MINIJOB, date(2025, 1, 1)),
    )
    document = payslip_document(slip(of, preview=True), NAMES)
    assert not any(isinstance(one, Paragraph) for one in document.blocks)
    assert isinstance(titled(document, "Vom Brutto zur Auszahlung"), Bridge)


@pytest.mark.parametrize(
    "code",
    [
        *base_pay_codes(),
        "salary",
        *(one.value for one in SurchargeKind),
        *(f"{one.value}_continued" for one in SurchargeKind),
        *(one.value for one in ExtraSort),
        *(one.value for one in InKindSort),
    ],
)
def test_every_line_of_pay_has_a_german_name(code: str) -> None:
    assert pay_name(PayLine(code, Money.of("1.00"))).strip()


def test_the_file_is_a_tagged_pdf_and_the_same_each_time() -> None:
    document = payslip_document(slip(facts()), NAMES, created_on=date(2026, 6, 1))
    assert document.filing == "Lohnabrechnung_Kim_Muster_2026-05"
    first = written(document)
    assert first == written(document)
    assert b"/StructTreeRoot" in first
    assert b"/MarkInfo" in first
