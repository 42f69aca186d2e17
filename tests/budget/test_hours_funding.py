"""Which Teilbudget pays which hours: every minute once, none lost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.hours_funding import (
    FundingRule,
    FundingShare,
    rule_problems,
    split_minutes,
)
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.ids import HelpKindId
from tests.budget.builders import day

EGH, CARE_FUND, PB = TeilbudgetId(1), TeilbudgetId(2), TeilbudgetId(3)
TREATMENT = HelpKindId(1)
NOVEMBER = day("2026-11-02")


def rule(
    *shares: tuple[TeilbudgetId, str],
    help_kind: HelpKindId | None = None,
    begins: str = "2026-01-01",
    number: int = 1,
) -> FundingRule:
    given_shares = tuple(FundingShare(who, Decimal(percent)) for who, percent in shares)
    return FundingRule(FundingRuleId(number), day(begins), given_shares, help_kind)


def test_a_kind_of_help_goes_to_its_own_funder_and_the_rest_by_shares() -> None:
    rules = [rule((EGH, "70"), (PB, "30")), rule((CARE_FUND, "100"), help_kind=TREATMENT, number=2)]
    found = split_minutes({TREATMENT: 95, None: 101}, rules, NOVEMBER)
    assert found == {CARE_FUND: 95, EGH: 71, PB: 30}


def test_the_latest_rule_that_has_begun_holds() -> None:
    rules = [rule((EGH, "100")), rule((PB, "100"), begins="2026-11-03", number=2)]
    assert split_minutes({None: 60}, rules, day("2026-11-02")) == {EGH: 60}
    assert split_minutes({None: 60}, rules, day("2026-11-03")) == {PB: 60}


def test_what_no_rule_covers_is_shown_and_not_dropped() -> None:
    only_treatment = [rule((CARE_FUND, "100"), help_kind=TREATMENT)]
    assert split_minutes({TREATMENT: 30, None: 60}, only_treatment, NOVEMBER) == {
        CARE_FUND: 30,
        None: 60,
    }
    assert split_minutes({None: 60}, [rule((EGH, "100"))], day("2025-12-31")) == {None: 60}


def test_thirds_add_up() -> None:
    thirds = rule((EGH, "33.34"), (CARE_FUND, "33.33"), (PB, "33.33"))
    assert split_minutes({None: 100}, [thirds], NOVEMBER) == {EGH: 34, CARE_FUND: 33, PB: 33}


@pytest.mark.parametrize(
    ("one", "codes"),
    [
        (rule((EGH, "100")), []),
        (rule((EGH, "60"), (PB, "30")), ["funding_shares_not_whole"]),
        (rule((EGH, "110"), (PB, "-10")), ["funding_share_not_positive"]),
        (rule((EGH, "50"), (EGH, "50")), ["funding_teilbudget_twice"]),
        (rule(), ["funding_shares_not_whole"]),
    ],
)
def test_shares_make_a_whole_of_different_teilbudgets(one: FundingRule, codes: list[str]) -> None:
    assert [each.code for each in rule_problems(one)] == codes


def test_two_rules_for_one_help_cannot_begin_on_one_day() -> None:
    others = [rule((EGH, "100")), rule((PB, "100"), help_kind=TREATMENT, number=2)]
    again = rule((EGH, "100"), number=3)
    assert [one.code for one in rule_problems(again, others)] == ["funding_rule_same_day"]
    assert rule_problems(others[0], others) == ()


kinds = st.sampled_from([None, TREATMENT, HelpKindId(2)])
splits = st.sampled_from([("100",), ("50", "50"), ("33.3", "66.7"), ("12.5", "37.5", "50")])
rules = st.lists(
    st.tuples(splits, kinds, st.sampled_from(["2026-01-01", "2026-11-02", "2027-01-01"])),
    max_size=4,
).map(
    lambda found: [
        rule(
            *zip((EGH, CARE_FUND, PB), shares, strict=False),
            help_kind=kind,
            begins=begins,
            number=number,
        )
        for number, (shares, kind, begins) in enumerate(found, 1)
    ]
)


@given(st.dictionaries(kinds, st.integers(1, 100_000)), rules)
def test_no_minute_is_claimed_twice_and_none_is_lost(
    minutes: dict[HelpKindId | None, int], found: list[FundingRule]
) -> None:
    split = split_minutes(minutes, found, NOVEMBER)
    assert sum(split.values()) == sum(minutes.values())
    assert all(part > 0 for part in split.values())
