from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.budget.deadlines import DeadlineKind, deadlines
from budgetdesk.budget.demands import Demand, DemandState, demand_problems
from budgetdesk.budget.ids import DemandId
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.statutory.reader import shipped_figures
from tests.budget.builders import NRW, day, eur

FIGURES = shipped_figures()


def a_demand(
    amount: str = "480.00",
    *,
    letter: str = "2026-10-01",
    posted: str | None = "2026-10-02",
    served: str | None = None,
    state: DemandState = DemandState.OPEN,
) -> Demand:
    def known(text: str | None) -> date | None:
        return None if text is None else day(text)

    return Demand(
        DemandId(3),
        TeilbudgetId(1),
        day(letter),
        eur(amount),
        "Stunden nicht belegt",
        state,
        known(posted),
        known(served),
    )


def test_an_open_demand_has_a_month_for_an_objection() -> None:
    # Posted on 2 October, known on the 6th; 6 November 2026 is a Friday (§ 37 SGB X, § 84 SGG).
    found = deadlines([], [], NRW, FIGURES, demands=[a_demand()]).found
    assert [(one.kind, one.on, one.subject) for one in found] == [
        (DeadlineKind.DEMAND_OBJECTION, day("2026-11-06"), ("demand", 3))
    ]
    assert [line.code for line in found[0].lines] == ["bekanntgabe", "month_of_objection"]


def test_a_demand_that_was_served_counts_from_that_day() -> None:
    # 9 November 2026 is a Monday; the month ends on Wednesday, 9 December.
    demand = a_demand(served="2026-11-09")
    (found,) = deadlines([], [], NRW, FIGURES, demands=[demand]).found
    assert found.on == day("2026-12-09")


@pytest.mark.parametrize("state", [one for one in DemandState if one is not DemandState.OPEN])
def test_once_something_was_done_there_is_no_day_to_keep(state: DemandState) -> None:
    assert deadlines([], [], NRW, FIGURES, demands=[a_demand(state=state)]).found == ()


def test_it_is_said_what_is_missing_to_know_the_day() -> None:
    unknown, no_land = a_demand(posted=None), a_demand()
    missing = [
        deadlines([], [], place, FIGURES, demands=[one]).problems
        for one, place in ((unknown, NRW), (no_land, None))
    ]
    assert [[(one.code, one.subject) for one in found] for found in missing] == [
        [("demand_posting_day_not_entered", ("demand", 3))],
        [("land_not_entered", ("demand", 3))],
    ]


def test_all_mistakes_of_a_demand_are_named_at_once() -> None:
    wrong = a_demand("0.00", posted="2026-09-30", served="2026-09-29")
    assert [(one.code, one.field) for one in demand_problems(wrong)] == [
        ("demand_amount_not_above_zero", "amount"),
        ("demand_sent_before_written", "posted_on"),
        ("demand_sent_before_written", "served_on"),
    ]
    assert demand_problems(a_demand(posted="2026-10-01")) == []
