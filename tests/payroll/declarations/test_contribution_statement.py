"""The Beitragsnachweis adds up by agency and position."""

from __future__ import annotations

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.declarations.contribution_statement import (
    Before,
    advance_sums,
    contribution_statements,
    one_off_sums,
    simplified_statement,
    statement_sums,
    sums_of,
)
from budgetdesk.payroll.declarations.sheet import Sheet
from budgetdesk.payroll.facts import Branch
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.wage_tax import FlatTax
from tests.payroll.declarations.builders import euros, flat, paid, settled, share

MAY, JUNE = Month(2026, 5), Month(2026, 6)


def positions(sheet: Sheet) -> list[tuple[str, object]]:
    return [(entry.position, entry.value) for entry in sheet.entries]


def regular(kv: str = "73.00", group: str = "1111") -> Contributions:
    return paid(
        share(Branch.KV, kv, kv),
        share(Branch.KV_ADDITIONAL, "14.50", "14.50"),
        share(Branch.PV, "18.00", "18.00"),
        share(Branch.PV_CHILDLESS, "6.00", "0.00"),
        share(Branch.RV, "93.00", "93.00"),
        share(Branch.AV, "13.00", "13.00"),
        share(Branch.U1, "0.00", "22.00"),
        share(Branch.U2, "0.00", "3.00"),
        share(Branch.U3, "0.00", "1.50"),
        share(Branch.UV, "0.00", "9.00"),
        group=group,
    )


def minijob(group: str = "6100") -> Contributions:
    shares = (share(Branch.KV, "0.00", "78.00"), share(Branch.RV, "21.60", "90.00"))
    return paid(*shares, group=group, person="109", base="600.00")


def test_each_position_has_its_official_key_and_the_sum_of_both_sides() -> None:
    (sheet,) = contribution_statements([settled(contributions=regular())], MAY)
    assert (sheet.code, sheet.about) == ("statement", "AOK")
    # Accident insurance goes to the insurer, not to the Krankenkasse.
    assert positions(sheet) == [
        ("1000", euros("146.00")),
        ("ZBP", euros("29.00")),
        ("0100", euros("186.00")),
        ("0010", euros("26.00")),
        ("0001", euros("42.00")),
        ("U1", euros("22.00")),
        ("U2", euros("3.00")),
        ("0050", euros("1.50")),
        ("", euros("455.50")),
    ]
    assert sheet.notes == ("not_system_tested",)


@pytest.mark.parametrize(
    ("group", "keys"),
    [
        ("1111", ["1000", "ZBP", "0100", "0010"]),
        ("3321", ["3000", "ZBP", "0300", "0020"]),
        ("9111", ["9000", "ZBF", "0100", "0010"]),
    ],
)
def test_the_contribution_group_chooses_the_keys(group: str, keys: list[str]) -> None:
    (sheet,) = contribution_statements([settled(contributions=regular(group=group))], MAY)
    assert [position for position, _ in positions(sheet)][:4] == keys


def test_agencies_are_stated_apart_and_people_together() -> None:
    months = [
        settled(person="anna", contributions=regular()),
        settled(person="bela", contributions=regular("100.00")),
        settled(person="cleo", agency="TK", contributions=regular()),
        settled("2026-04", person="cleo", agency="TK", contributions=regular()),
    ]
    aok, tk = contribution_statements(months, MAY)
    assert (aok.about, aok.value("contribution_kv_general")) == ("AOK", euros("346.00"))
    assert (tk.about, tk.value("contribution_kv_general")) == ("TK", euros("146.00"))


def test_a_minijob_is_stated_with_its_flat_tax_whose_key_is_not_known() -> None:
    two_percent = settled(
        agency="Minijob-Zentrale",
        contributions=minijob(),
        taxed=FlatTax.TWO_PERCENT,
        tax=flat("12.00"),
    )
    # Exempt from pension insurance, taxed by the card.
    exempt = settled(person="bela", agency="Minijob-Zentrale", contributions=minijob("6500"))
    (sheet,) = contribution_statements([two_percent, exempt], MAY)
    assert positions(sheet) == [
        ("6000", euros("156.00")),
        ("0100", euros("111.60")),
        ("0500", euros("111.60")),
        ("", euros("12.00")),
        ("", euros("391.20")),
    ]
    assert sheet.notes == ("not_system_tested", "statement_tax_number")


def test_a_household_cheque_has_no_statement() -> None:
    cheque = settled(contributions=paid(share(Branch.RV, "1.00", "1.00"), person="209"))
    assert contribution_statements([cheque], MAY) == ()
    assert statement_sums([cheque]) == {}
    assert advance_sums([cheque]) == {}


def test_flat_tax_for_the_tax_office_is_not_stated() -> None:
    twenty = settled(taxed=FlatTax.TWENTY_PERCENT, tax=flat("100.00"), contributions=minijob())
    assert "contribution_flat_tax" not in statement_sums([twenty])
    unknown = settled(taxed=FlatTax.TWO_PERCENT, contributions=minijob())
    assert "contribution_flat_tax" not in statement_sums([unknown])


def test_what_was_led_back_to_the_year_before_stands_on_its_own_sheet() -> None:
    back = paid(share(Branch.RV, "93.00", "93.00"))
    months = [settled("2026-03", contributions=regular(), year_before=back)]
    now, before = contribution_statements(months, Month(2026, 3))
    assert now.value("contribution_rv") == euros("186.00")
    assert (before.code, before.period) == ("statement_led_back", Month(2025, 12).days)
    assert positions(before) == [("0100", euros("186.00")), ("", euros("186.00"))]
    assert before.notes == ("not_system_tested", "led_back_ask_agency")


def test_by_the_month_before_its_amounts_come_again_with_the_rest() -> None:
    # Stated in May: 180.00; really 200.00, of which 40.00 on one-off pay.
    may = settled(
        contributions=paid(share(Branch.RV, "100.00", "100.00")),
        without_one_off=paid(share(Branch.RV, "80.00", "80.00")),
    )
    others = [
        settled("2026-04", contributions=regular()),
        settled(person="cleo", agency="TK", contributions=regular()),
        settled(person="dana", contributions=paid(share(Branch.RV, "9.00", "9.00"), person="209")),
    ]
    assert advance_sums([may]) == {"contribution_rv": euros("160.00")}
    stated = {"contribution_rv": euros("180.00")}
    sheet = simplified_statement(JUNE, "AOK", Before([may, *others], stated))
    # 160.00 as in May without one-off pay, and the rest of 20.00.
    assert positions(sheet) == [("0100", euros("180.00")), ("", euros("180.00"))]
    assert (sheet.code, sheet.period) == ("statement_simplified", JUNE.days)
    assert sheet.notes == ("not_system_tested", "one_off_of_this_month")


def test_too_much_stated_comes_back() -> None:
    may = settled(contributions=paid(share(Branch.RV, "50.00", "50.00")))
    stated = {"contribution_rv": euros("120.00"), "contribution_u1": euros("5.00")}
    sheet = simplified_statement(JUNE, "AOK", Before([may], stated))
    assert positions(sheet) == [
        ("0100", euros("80.00")),
        ("U1", euros("-5.00")),
        ("", euros("75.00")),
    ]


def test_a_group_that_no_rule_yields_is_a_fault() -> None:
    with pytest.raises(KeyError):
        sums_of([paid(share(Branch.KV, "1.00", "1.00"), group="7111")])


def test_expected_contributions_on_one_off_pay_of_this_month_are_added() -> None:
    may = settled(contributions=paid(share(Branch.RV, "50.00", "50.00")))
    june = settled(
        "2026-06",
        contributions=paid(share(Branch.RV, "70.00", "70.00"), share(Branch.U1, "0.00", "3.00")),
        without_one_off=paid(share(Branch.RV, "50.00", "50.00"), share(Branch.U1, "0.00", "3.00")),
    )
    once = one_off_sums([june])
    assert once == {"contribution_rv": euros("40.00")}
    stated = {"contribution_rv": euros("100.00")}
    sheet = simplified_statement(JUNE, "AOK", Before([may], stated), once)
    assert positions(sheet) == [("0100", euros("140.00")), ("", euros("140.00"))]
    assert sheet.notes == ("not_system_tested",)


def test_without_a_month_before_the_simplified_way_is_closed() -> None:
    with pytest.raises(Invalid) as refused:
        simplified_statement(JUNE, "AOK", Before([settled("2026-04")], {}))
    expected = Problem("statement_month_before_missing", "months", {"month": MAY})
    assert refused.value.data["problems"] == (expected,)
