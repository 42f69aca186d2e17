from __future__ import annotations

from datetime import date
from decimal import Decimal

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.statutory.proposals import accident_proposals, fund_proposals


def test_the_rates_of_the_large_funds_are_proposed_with_day_and_source() -> None:
    rates = {one.name: one for one in fund_proposals()}
    assert rates["Techniker Krankenkasse"].rate == Decimal("2.69")
    assert rates["DAK-Gesundheit"].rate == Decimal("3.20")
    assert rates["Barmer"].rate == Decimal("3.29")
    assert rates["Knappschaft"].rate == Decimal("4.30")
    assert len(rates) == 23
    assert all(one.seen_on == date(2026, 10, 1) and one.source for one in rates.values())


def test_the_funds_are_in_order_of_their_names() -> None:
    names = [one.name for one in fund_proposals()]
    assert names == sorted(names, key=str.casefold)


def test_what_an_accident_insurer_charges_is_proposed_for_its_own_land_only() -> None:
    assert [one.amount for one in accident_proposals(Land.BE)] == [Decimal(90), Decimal(45)]
    assert [one.amount for one in accident_proposals(Land.TH)] == [Decimal(40)]
    assert accident_proposals(Land.NW) == ()
