"""What a usage report shows, where, and under which proof mode."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    CostPlan,
    Earmark,
    ProofMode,
)
from budgetdesk.budget.funders import BenefitForm, Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.grants import GrantAmount
from budgetdesk.budget.handed_out import ReportState
from budgetdesk.budget.ids import FunderId, HolderId
from budgetdesk.budget.matching import ReceivedPayment
from budgetdesk.budget.refund_claims import RefundClaim
from budgetdesk.kernel.money import Money, total
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId, ReceiptId, TeilbudgetId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.reports.content.usage import usage_report
from budgetdesk.reports.content.usage_document import usage_document
from budgetdesk.reports.content.usage_input import (
    AccountBalance,
    GrantTerms,
    Measured,
    MoneyOnAccounts,
    StatementFile,
    TeilbudgetInput,
    VoucherBook,
)
from budgetdesk.reports.document import (
    Block,
    ColumnKind,
    Document,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    RowKind,
    Signatures,
    Table,
)
from budgetdesk.staff.assistants import Assistant, AssistantId
from tests.budget.builders import a_grant, an_agreement, an_amount, day, days, eur
from tests.reports.content.builders import (
    FIRST_QUARTER,
    OWN,
    RATE,
    SOCIAL,
    U1,
    WAGE,
    a_booking,
    a_part,
    a_private_part,
    a_section,
    bridge_of,
    cells_of,
    document_of,
    headings_of,
    instalments,
    table_of,
    texts_of,
    the_inputs,
)

NO_BREAK = "\u00a0"


def a_receipt(number: int, title: str = "") -> Receipt:
    return Receipt(
        ReceiptId(number), number, f"scan{number}.pdf", "application/pdf", "", 1, 2,
        day("2026-01-02"), title,
    )  # fmt: skip


def a_full_section(mode: ProofMode = ProofMode.LIST_RECEIPTS, **changes: Any) -> TeilbudgetInput:
    """TC-08 with a refund, so that every step of the bridge is there: 5,200.00 are left."""
    paid = instalments("10000.00", "2026-01-01", "2026-02-02", "2026-03-02")
    spent = a_booking(9, "2026-03-30", a_part("-25760.00", WAGE), payee="Anna Lohn")
    refund = a_booking(10, "2026-03-31", a_part("960.00", U1), payee="Kasse U1")
    agreement = {
        "proof_mode": mode,
        "carry_over": CarryOverRule(
            CarryOverBasis.PERCENT_OF_PERIOD, Decimal(15), CarryOverWhen.QUARTER
        ),
    }
    return a_section(
        agreement=an_agreement(**(agreement | changes)),
        bookings=(*paid, spent, refund),
        received=tuple(ReceivedPayment(one.on, eur("10000.00"), one.id) for one in paid),
        measured=Measured(FIRST_QUARTER, eur("25760.00")),
        grants=(
            GrantTerms(
                a_grant(decided_on=day("2025-11-20")), (an_amount("10000.00", minutes=43200),)
            ),
        ),
    )


def result_text(document: Document) -> str:
    heading = document.blocks.index(Heading("Ergebnis"))
    sentences = document.blocks[heading + 1]
    assert isinstance(sentences, Paragraph)
    return sentences.text.replace(NO_BREAK, " ")


# ------------------------------------------------------------------------------ order and result


def test_a_sachbearbeiter_finds_everything_in_the_usual_order() -> None:
    document = document_of(
        a_full_section(), receipts={BookingId(9): (a_receipt(1),)}, accounts=on_accounts()
    )
    assert headings_of(document) == [
        "Angaben",
        "Ergebnis",
        "Vom Anfangs- zum Endbestand",
        "Zahlungen des Leistungsträgers",
        "Ausgaben nach Kostenart und Monat",
        "Buchungen",
        "Belege",
        "Abgleich mit den Konten",
        "Anlagen",
        "Erklärung",
        "So wurde gerechnet",
    ]


def test_the_result_says_in_words_what_is_left_and_what_lies_above() -> None:
    assert result_text(document_of(a_full_section())) == (
        "Am 31.03.2026 sind 5.200,00 € übrig. Nach der Zielvereinbarung dürfen 4.500,00 € "
        "übertragen werden; 700,00 € liegen darüber. Die nächste Rate bleibt wie bewilligt."
    )


@pytest.mark.parametrize(
    ("then", "sentence"),
    [
        (
            AboveCarryOver.REPAY,
            "Die Zielvereinbarung sieht für diesen Teil die Rückzahlung vor.",
        ),
        (
            AboveCarryOver.AGENCY_DECIDES,
            "Über diesen Teil entscheidet der Leistungsträger.",
        ),
    ],
)
def test_the_result_says_what_the_agreement_wants_done_with_the_rest(
    then: AboveCarryOver, sentence: str
) -> None:
    rule = CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal(15), CarryOverWhen.QUARTER, then)
    text = result_text(document_of(a_full_section(carry_over=rule)))
    assert text.endswith(f"{sentence} Die nächste Rate bleibt wie bewilligt.")


def test_within_the_limit_the_result_says_so() -> None:
    rule = CarryOverRule(CarryOverBasis.FIXED_AMOUNT, Decimal(5200), CarryOverWhen.QUARTER)
    assert result_text(document_of(a_full_section(carry_over=rule))) == (
        "Am 31.03.2026 sind 5.200,00 € übrig. Das ist nicht mehr, als nach der Zielvereinbarung "
        "übertragen werden darf (5.200,00 €)."
    )


def test_a_rule_that_was_not_entered_is_not_guessed() -> None:
    assert result_text(document_of(a_full_section(carry_over=None))) == (
        "Am 31.03.2026 sind 5.200,00 € übrig. Ob Geld übertragen werden darf, ist nicht erfasst."
    )


def test_a_rule_that_is_not_applied_on_this_day_is_said_to_wait() -> None:
    section = replace(a_full_section(), measured=None)
    assert result_text(document_of(section)) == (
        "Am 31.03.2026 sind 5.200,00 € übrig. Die Übertragungsregel der Zielvereinbarung wird zu "
        "diesem Stichtag nicht angewendet."
    )


def test_without_agreement_the_result_says_that_it_is_missing() -> None:
    section = replace(a_full_section(), agreement=None)
    assert result_text(document_of(section)) == (
        "Am 31.03.2026 sind 5.200,00 € übrig. Eine Zielvereinbarung ist nicht erfasst."
    )


def test_a_shortfall_is_named_as_such() -> None:
    section = replace(a_full_section(), bookings=a_full_section().bookings[3:])
    assert result_text(document_of(section)) == (
        "Bis zum 31.03.2026 wurden 24.800,00 € mehr ausgegeben, als zur Verfügung standen."
    )


def test_the_end_of_the_grant_names_what_goes_back() -> None:
    grants = (GrantTerms(a_grant("2026-01-01", "2026-03-31"), (an_amount("10000.00"),)),)
    section = replace(a_full_section(), grants=grants)
    assert result_text(document_of(section)).endswith(
        "Mit dem 31.03.2026 endet die Bewilligung; ein weiterer Bescheid ist nicht erfasst. "
        "Ohne neuen Bescheid sind 5.200,00 € zurückzuzahlen."
    )


def test_the_bridge_leads_from_opening_to_closing() -> None:
    bridge = bridge_of(document_of(replace(a_full_section(), opening=eur("50.00"))))
    assert bridge.steps == (
        ("Anfangsbestand am 01.01.2026", eur("50.00"), ""),
        ("Budgetraten", eur("30000.00"), "3 Buchungen"),
        ("Andere Einnahmen", eur("960.00"), "1 Buchung"),
        ("Ausgaben", eur("-25760.00"), "1 Buchung"),
    )
    assert bridge.result == ("Endbestand am 31.03.2026", eur("5250.00"))
    assert total(amount for _, amount, _ in bridge.steps) == bridge.result[1]


def test_bound_reserves_are_listed_as_part_of_the_balance() -> None:
    bound = (Earmark("Urlaub", eur("1800.00")), Earmark("Kündigungsfrist", eur("900.50")))
    document = document_of(a_full_section(bound=bound))
    assert table_of(document, "Gebundene Rücklagen").rows[-1].cells == ("Summe", eur("2700.50"))
    figures = {row.cells[0]: row.cells[1] for row in table_of(document, FIGURES).rows}
    assert figures["Davon gebunden"] == eur("2700.50")
    assert figures["Endbestand am 31.03.2026"] == eur("5200.00")


FIGURES = "Das Wichtigste in Zahlen"


def test_the_figures_that_matter_stand_together() -> None:
    rows = table_of(document_of(a_full_section()), FIGURES).rows
    assert [row.cells for row in rows] == [
        ("Bewilligt für den Zeitraum", eur("30000.00")),
        ("Vom Leistungsträger erhalten", eur("30000.00")),
        ("Für den Zweck ausgegeben", eur("25760.00")),
        ("Endbestand am 31.03.2026", eur("5200.00")),
        ("Übertragbar höchstens", eur("4500.00")),
        ("Über der Grenze", eur("700.00")),
    ]


# ------------------------------------------------------------------------------ parties


def test_the_head_names_parties_aktenzeichen_and_period() -> None:
    holder = Holder(HolderId(1), "Mara Beispiel", "Weg 1", guardian="Jo Sorge")
    facts = document_of(a_full_section(), holder=holder).blocks[1]
    assert isinstance(facts, Facts)
    assert dict(facts.items) == {
        "Budgetnehmer/in": "Mara Beispiel\nWeg 1",
        "Vertreten durch": "Jo Sorge",
        "Nachweis an": "Landkreis Musterland",
        "Aktenzeichen": "72.30-0815",
        "Teilbudget": "Assistenz (EGH)",
        "Rechtsgrundlage": "§ 78 SGB IX",
        "Bewilligt": "01.01.2026 bis 31.12.2026 (Bescheid vom 20.11.2025)",
        "Zielvereinbarung": "gültig ab 01.01.2026",
        "Art des Nachweises": "Liste der Buchungen mit Belegen",
        "Zeitraum": "01.01.2026 bis 31.03.2026",
    }


def test_signatures_are_those_of_the_agreement() -> None:
    signed = document_of(a_full_section(signatures=("Mara Beispiel", "Assistenzkraft")))
    assert signatures_of(signed) == ("Mara Beispiel", "Assistenzkraft")


def test_without_named_signatures_holder_and_guardian_sign() -> None:
    holder = Holder(HolderId(1), "Mara Beispiel", guardian="Jo Sorge")
    assert signatures_of(document_of(a_full_section(), holder=holder)) == (
        "Budgetnehmer/in: Mara Beispiel",
        "Rechtliche Betreuung oder Vertretung: Jo Sorge",
    )


def signatures_of(document: Document) -> tuple[str, ...]:
    (found,) = [block for block in document.blocks if isinstance(block, Signatures)]
    return found.items


def test_a_draft_says_so_and_what_is_handed_in_does_not() -> None:
    report = usage_report(the_inputs(a_full_section()))
    assert "Entwurf" in texts_of(usage_document(report))
    assert "Entwurf" not in texts_of(usage_document(report, ReportState.HANDED_IN))


def test_files_are_named_by_teilbudget_and_period() -> None:
    one = document_of(a_full_section())
    assert one.filing == "Verwendungsnachweis_EGH_2026-01-01_2026-03-31"
    both = document_of(a_full_section(), a_full_section())
    assert both.filing == "Verwendungsnachweis_gesamt_2026-01-01_2026-03-31"


# ------------------------------------------------------------------------------ tables


def test_payments_show_what_was_due_and_what_came() -> None:
    section = a_full_section()
    late = replace(section.received[1], on=day("2026-02-09"))
    received = (section.received[0], late)
    table = table_of(
        document_of(replace(section, received=received)), "Zahlungen des Leistungsträgers"
    )
    assert [row.cells for row in table.rows] == [
        ("Januar 2026", day("2026-01-01"), eur("10000"), day("2026-01-01"), eur("10000"),
         "bezahlt"),
        ("Februar 2026", day("2026-02-01"), eur("10000"), day("2026-02-09"), eur("10000"),
         "8 Tage später"),
        ("März 2026", day("2026-03-01"), eur("10000"), None, None, "fehlt"),
        ("Summe", None, eur("30000"), None, eur("20000"), None),
    ]  # fmt: skip


def test_the_list_of_bookings_closes_each_month_and_the_whole() -> None:
    table = table_of(document_of(a_full_section()), "Buchungen")
    assert [(row.kind, row.cells[2], *row.cells[5:]) for row in table.rows] == [
        (RowKind.PLAIN, "Landkreis Musterland", eur("10000"), None),
        (RowKind.SUBTOTAL, "Summe Januar 2026", eur("10000"), eur("0")),
        (RowKind.PLAIN, "Landkreis Musterland", eur("10000"), None),
        (RowKind.SUBTOTAL, "Summe Februar 2026", eur("10000"), eur("0")),
        (RowKind.PLAIN, "Landkreis Musterland", eur("10000"), None),
        (RowKind.PLAIN, "Anna Lohn", None, eur("25760")),
        (RowKind.PLAIN, "Kasse U1", eur("960"), None),
        (RowKind.SUBTOTAL, "Summe März 2026", eur("10960"), eur("25760")),
        (RowKind.TOTAL, "Summe", eur("30960"), eur("25760")),
    ]
    assert table.rows[-2].sums == (4, 5, 6)
    assert table.rows[-1].sums == (0, 2, 4, 5, 6)


def test_a_list_of_one_month_has_one_sum() -> None:
    section = a_section(bookings=(a_booking(1, "2026-01-05", a_part("-5.00", WAGE)),))
    kinds = [row.kind for row in table_of(document_of(section), "Buchungen").rows]
    assert kinds == [RowKind.PLAIN, RowKind.TOTAL]


def test_receipts_name_the_bookings_that_they_prove() -> None:
    receipts = {
        BookingId(9): (a_receipt(7, "Lohnabrechnung"), a_receipt(4)),
        BookingId(10): (a_receipt(7, "Lohnabrechnung"),),
    }
    document = document_of(a_full_section(), receipts=receipts)
    assert [row.cells for row in table_of(document, "Belege").rows] == [
        (4, "scan4.pdf", 2, "4"),
        (7, "Lohnabrechnung", 2, "4, 5"),
    ]
    assert table_of(document, "Buchungen").rows[5].cells[4] == "7, 4"


def test_spending_of_a_year_is_summed_up_and_then_shown_by_quarter() -> None:
    wages = [a_booking(n, f"2026-{n:02d}-27", a_part("-100.00", WAGE)) for n in range(1, 13)]
    social = a_booking(20, "2026-08-26", a_part("-7.50", SOCIAL))
    document = document_of(
        a_section(bookings=(*wages, social)), period=days("2026-01-01", "2026-12-31")
    )
    whole = table_of(document, "Kosten gesamt")
    assert [row.cells for row in whole.rows] == [
        ("Lohn", *[eur("300.00")] * 4, eur("1200.00")),
        ("Sozialversicherung", eur("0"), eur("0"), eur("7.50"), eur("0"), eur("7.50")),
        ("Summe", eur("300"), eur("300"), eur("307.50"), eur("300"), eur("1207.50")),
    ]
    third = table_of(document, "Kosten Juli–September 2026")
    assert [column.title for column in third.columns] == [
        "Kostenart", "Jul 26", "Aug 26", "Sep 26", "Summe",
    ]  # fmt: skip
    assert third.rows[1].cells[1:] == (eur("0"), eur("7.50"), eur("0"), eur("7.50"))


def test_quarters_leave_out_what_did_not_move_and_months_already_shown() -> None:
    wages = (
        a_booking(1, "2026-01-27", a_part("-100.00", WAGE)),
        a_booking(2, "2026-04-27", a_part("-9.00", SOCIAL)),
        a_booking(3, "2026-07-27", a_part("-7.00", WAGE)),
    )
    document = document_of(a_section(bookings=wages), period=days("2026-01-01", "2026-07-31"))
    tables = {
        block.title: [row.cells[0] for row in block.rows]
        for block in document.blocks
        if isinstance(block, Table) and block.title.startswith("Kosten ")
    }
    assert tables == {
        "Kosten gesamt": ["Lohn", "Sozialversicherung", "Summe"],
        "Kosten Januar–März 2026": ["Lohn", "Summe"],
        "Kosten April–Juni 2026": ["Sozialversicherung", "Summe"],
    }


def test_a_single_month_needs_no_sum_beside_it() -> None:
    section = a_section(bookings=(a_booking(1, "2026-01-05", a_part("-5.00", WAGE)),))
    document = document_of(section, period=days("2026-01-01", "2026-01-31"))
    table = table_of(document, "Kosten Januar 2026")
    assert [row.cells for row in table.rows] == [("Lohn", eur("5")), ("Summe", eur("5"))]


def test_no_table_is_wider_than_portrait_paper_bears() -> None:
    wages = [a_booking(n, f"2026-{n:02d}-27", a_part("-100.00", WAGE)) for n in range(1, 13)]
    document = document_of(
        a_section(bookings=tuple(wages)), period=days("2024-01-01", "2027-12-31")
    )
    widest = max(
        sum(column.kind is ColumnKind.MONEY for column in block.columns)
        for block in document.blocks
        if isinstance(block, Table)
    )
    assert widest == 5


def test_spending_by_assistant_is_shown_where_the_agreement_asks_for_it() -> None:
    anna = Assistant(AssistantId(1), "A", "Anna Berg")
    bookings = (
        a_booking(1, "2026-01-27", a_part("-100.00", WAGE, assistant=AssistantId(1))),
        a_booking(2, "2026-02-26", a_part("-30.00", SOCIAL)),
    )
    section = a_section(bookings=bookings, agreement=an_agreement(per_assistant=True))
    table = table_of(
        document_of(section, assistants=(anna,)),
        "Personen Januar–März 2026",
    )
    assert [row.cells for row in table.rows] == [
        ("Anna Berg", eur("100"), eur("0"), eur("0"), eur("100")),
        ("niemandem zugeordnet", eur("0"), eur("30"), eur("0"), eur("30")),
        ("Summe", eur("100"), eur("30"), eur("0"), eur("130")),
    ]
    silent = document_of(a_section(bookings=bookings, agreement=an_agreement()), assistants=(anna,))
    assert "Ausgaben je Assistenzkraft" not in headings_of(silent)


def test_the_plan_stands_beside_what_was_spent() -> None:
    plan = (CostPlan(WAGE.id, eur("8500.00")), CostPlan(SOCIAL.id, eur("200.00")))
    table = table_of(document_of(a_full_section(plan=plan)), "Geplant und ausgegeben")
    assert [row.cells for row in table.rows] == [
        ("Lohn", eur("25500"), eur("25760"), eur("260"), eur("260"), eur("0")),
        ("Sozialversicherung", eur("600"), eur("0"), eur("0"), eur("0"), eur("0")),
        ("Summe", eur("26100"), eur("25760"), eur("260"), eur("260"), eur("0")),
    ]


def test_own_money_has_a_table_of_its_own() -> None:
    own = a_booking(11, "2026-02-01", a_part("230.00", OWN), payee="Mara Beispiel")
    section = a_full_section()
    document = document_of(replace(section, bookings=(*section.bookings, own)))
    assert [row.cells for row in table_of(document, "Eigenes Geld im Budget").rows] == [
        (None, "Anfangsbestand am 01.01.2026", eur("0")),
        (day("2026-02-01"), "Mara Beispiel", eur("230")),
        (None, "Endbestand am 31.03.2026", eur("230")),
    ]
    assert bridge_of(document).result[1] == eur("5200.00")


def test_open_claims_are_named_and_not_counted() -> None:
    claim = RefundClaim(day("2026-03-05"), eur("960.00"), name="U1 Februar")
    document = document_of(replace(a_full_section(), claims=(claim,)))
    table = table_of(document, "Noch erwartete Erstattungen")
    assert table.rows[0].cells == ("U1 Februar", eur("960.00"))
    assert bridge_of(document).result[1] == eur("5200.00")


def test_every_figure_is_explained() -> None:
    document = document_of(a_full_section())
    rows = table_of(document, "Rechenweg EGH").rows
    assert {row.cells[0] for row in rows if row.cells[0]} == {"Bestand", "Bewilligung", "Übertrag"}
    assert {eur("5200.00"), eur("30000.00"), eur("4500.00"), eur("700.00")} <= {
        row.cells[3] for row in rows
    }


# ------------------------------------------------------------------------------ accounts


def on_accounts(**changes: Any) -> MoneyOnAccounts:
    """TC-15: the account shows 1,018.12; 818.12 are the budget's, 200.00 own money."""
    values: dict[str, Any] = {
        "on": day("2026-03-31"),
        "accounts": (AccountBalance("Budgetkonto", eur("1018.12"), eur("1018.12")),),
        "teilbudgets": {TeilbudgetId(1): eur("818.12")},
        "own": eur("200.00"),
    }
    return MoneyOnAccounts(**(values | changes))


SHARES = "Wessen Geld es ist"


def test_the_account_is_told_apart_by_whose_money_lies_on_it() -> None:
    table = table_of(document_of(a_full_section(), accounts=on_accounts()), SHARES)
    assert [row.cells for row in table.rows] == [
        ("Teilbudget EGH: Assistenz", eur("818.12")),
        ("Eigenes Geld im Budget", eur("200.00")),
        ("Summe", eur("1018.12")),
    ]


def test_private_and_foreign_money_is_named_by_its_sum_alone() -> None:
    accounts = on_accounts(
        accounts=(AccountBalance("Girokonto", eur("1300.00")),),
        teilbudgets={TeilbudgetId(1): eur("818.12"), TeilbudgetId(2): eur("200.00")},
        private=eur("81.88"),
    )
    table = table_of(document_of(a_full_section(), accounts=accounts), SHARES)
    assert [row.cells for row in table.rows[1:]] == [
        ("Andere Teilbudgets", eur("200.00")),
        ("Eigenes Geld im Budget", eur("200.00")),
        ("Nicht zum Budget gehörend", eur("81.88")),
        ("Summe", eur("1300.00")),
    ]


def test_no_private_booking_appears_anywhere() -> None:
    bookings: tuple[Booking, ...] = (
        a_booking(1, "2026-01-05", a_private_part("-77.77"), payee="GEHEIM privat", text="GEHEIM"),
        a_booking(2, "2026-01-06", a_part("-40.00", SOCIAL), a_private_part("-33.33")),
    )
    section = a_section(bookings=bookings, agreement=an_agreement(proof_mode=ProofMode.FULL))
    document = document_of(section)
    shown = set(cells_of(document))
    assert "GEHEIM" not in texts_of(document)
    assert shown.isdisjoint({eur("77.77"), eur("-77.77"), eur("33.33"), eur("-33.33")})
    assert shown.isdisjoint({eur("73.33"), eur("-73.33")})


# ------------------------------------------------------------------------------ proof modes

MONEY_HEADINGS = {"Ergebnis", "Vom Anfangs- zum Endbestand"}
HOURS = {"Bewilligte Stunden"}
LISTS = {"Zahlungen des Leistungsträgers", "Ausgaben nach Kostenart und Monat", "Buchungen"}


def with_everything(mode: ProofMode) -> Document:
    statement = StatementFile(
        "Budgetkonto", day("2026-01-01"), day("2026-03-31"), eur("0.00"), eur("1018.12")
    )
    return document_of(
        a_full_section(mode, goals=("Die Nächte sind gesichert.",)),
        receipts={BookingId(9): (a_receipt(1, "Lohnabrechnung"),)},
        accounts=on_accounts(),
        statements=(statement,),
    )


@pytest.mark.parametrize(
    ("mode", "there", "not_there"),
    [
        (ProofMode.DECLARATION, MONEY_HEADINGS, LISTS | {"Belege", "Kontoauszüge"}),
        (ProofMode.LIST, MONEY_HEADINGS | LISTS, {"Kontoauszüge", "Anlagen"}),
        (ProofMode.LIST_RECEIPTS, MONEY_HEADINGS | LISTS | {"Belege"}, {"Kontoauszüge"}),
        (ProofMode.FULL, MONEY_HEADINGS | LISTS | {"Belege", "Kontoauszüge"}, HOURS),
        (ProofMode.SAMPLE, MONEY_HEADINGS | LISTS, {"Kontoauszüge", "Anlagen"}),
        (
            ProofMode.SERVICE,
            {"Bewilligte Stunden", "Ziele der Vereinbarung"},
            MONEY_HEADINGS | LISTS | {"Abgleich mit den Konten", "So wurde gerechnet"},
        ),
    ],
)  # fmt: skip
def test_the_proof_mode_decides_what_is_shown(
    mode: ProofMode, there: set[str], not_there: set[str]
) -> None:
    headings = set(headings_of(with_everything(mode)))
    assert there <= headings
    assert headings.isdisjoint(not_there)


def test_a_declaration_names_no_payee_and_no_single_payment() -> None:
    texts = texts_of(with_everything(ProofMode.DECLARATION))
    assert "Anna Lohn" not in texts
    assert "Kasse U1" not in texts
    assert "fällig" not in texts.casefold()


def test_a_proof_of_service_shows_hours_and_no_price() -> None:
    document = with_everything(ProofMode.SERVICE)
    assert not [cell for cell in cells_of(document) if isinstance(cell, Money)]
    assert "€" not in texts_of(document)
    assert table_of(document, "Bewilligte Stunden").rows[-1].cells == ("Summe", 129600)


@pytest.mark.parametrize("mode", ProofMode)
def test_each_proof_mode_declares_its_own(mode: ProofMode) -> None:
    blocks = with_everything(mode).blocks
    declaration = blocks[blocks.index(Heading("Erklärung")) + 1]
    assert isinstance(declaration, Paragraph)
    assert declaration.text.startswith("Ich erkläre, dass")
    others = {text_after_declaration(each) for each in ProofMode if each is not mode}
    assert declaration.text not in others


def text_after_declaration(mode: ProofMode) -> str:
    blocks = with_everything(mode).blocks
    block = blocks[blocks.index(Heading("Erklärung")) + 1]
    assert isinstance(block, Paragraph)
    return block.text


def test_the_user_s_own_report_is_shown() -> None:
    assert "Die Versorgung war gesichert." in texts_of(
        document_of(a_full_section(), remarks="Die Versorgung war gesichert.")
    )


# ------------------------------------------------------------------------------ several Teilbudgets

KASSE = Funder(FunderId(2), "Übungskasse", FunderKind.KRANKENKASSE, "K-99")
NURSING = Teilbudget(TeilbudgetId(2), "BHP", "Behandlungspflege", FunderId(2))
VOUCHERS = Teilbudget(
    TeilbudgetId(3), "GUT", "Pflegesachleistung", FunderId(2), form=BenefitForm.VOUCHER
)


def nursing(mode: ProofMode) -> TeilbudgetInput:
    of_nursing: dict[str, Any] = {"teilbudget": TeilbudgetId(2)}
    return TeilbudgetInput(
        NURSING,
        KASSE,
        an_agreement(proof_mode=mode, **of_nursing),
        (
            GrantTerms(
                a_grant(**of_nursing),
                (GrantAmount(an_amount("1").id, a_grant().id, day("2026-01-01"), eur("400.00")),),
            ),
        ),
        eur("0.00"),
        (
            a_booking(30, "2026-01-15", a_part("400.00", RATE, **of_nursing)),
            a_booking(31, "2026-01-30", a_part("-399.99", WAGE, **of_nursing)),
        ),
    )


def test_a_report_on_all_begins_with_their_sums() -> None:
    document = document_of(a_full_section(), nursing(ProofMode.LIST))
    assert [row.cells for row in table_of(document, "Alle Teilbudgets").rows] == [
        ("Assistenz", eur("0"), eur("30960"), eur("25760"), eur("0"), eur("5200")),
        ("Behandlungspflege", eur("0"), eur("400"), eur("399.99"), eur("0"), eur("0.01")),
        ("Summe", eur("0"), eur("31360"), eur("26159.99"), eur("0"), eur("5200.01")),
    ]


def test_each_teilbudget_begins_a_page_and_names_its_own_funder() -> None:
    document = document_of(a_full_section(), nursing(ProofMode.LIST))
    starts = [index for index, block in enumerate(document.blocks) if isinstance(block, PageBreak)]
    after = [document.blocks[index + 1] for index in starts]
    assert after[:2] == [
        Heading("Teilbudget EGH: Assistenz"),
        Heading("Teilbudget BHP: Behandlungspflege"),
    ]
    facts: Block = document.blocks[starts[1] + 2]
    assert isinstance(facts, Facts)
    assert facts.items[:2] == (("Leistungsträger", "Übungskasse"), ("Aktenzeichen", "K-99"))


def test_a_teilbudget_without_prices_stays_out_of_the_sums_and_is_named() -> None:
    document = document_of(a_full_section(), nursing(ProofMode.SERVICE))
    assert len(table_of(document, "Alle Teilbudgets").rows) == 2
    assert "Ohne Beträge nachgewiesen: Behandlungspflege." in texts_of(document)
    assert eur("399.99") not in set(cells_of(document))


def test_vouchers_have_a_bridge_of_their_own_and_no_part_in_the_money() -> None:
    of_vouchers: dict[str, Any] = {"teilbudget": TeilbudgetId(3)}
    book = VoucherBook(
        eur("10.00"), (a_booking(40, "2026-01-15", a_part("689.00", RATE, **of_vouchers)),)
    )
    section = TeilbudgetInput(VOUCHERS, KASSE, None, (), eur("0"), (), vouchers=book)
    document = document_of(section)
    assert bridge_of(document).result == ("Endbestand am 31.03.2026", eur("699.00"))
    assert "Ergebnis" not in headings_of(document)


def test_equal_facts_give_equal_documents() -> None:
    assert with_everything(ProofMode.FULL) == with_everything(ProofMode.FULL)
