from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.timeline import Timeline

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
STEPS = st.dictionaries(DAYS, st.integers(), max_size=12)

WAGES = Timeline.of(
    [(date(2027, 1, 1), "14.60"), (date(2026, 1, 1), "13.90")],
    known_until=date(2027, 12, 31),
    name="minimum_wage",
)


def test_a_value_holds_from_its_day_until_the_day_before_the_next() -> None:
    assert WAGES.at(date(2026, 1, 1)) == "13.90"
    assert WAGES.at(date(2026, 12, 31)) == "13.90"
    assert WAGES.at(date(2027, 1, 1)) == "14.60"
    assert WAGES.at(date(2027, 12, 31)) == "14.60"


@pytest.mark.parametrize("day", [date(2025, 12, 31), date(2028, 1, 1)])
def test_a_day_nobody_vouches_for_is_a_gap_that_names_the_value(day: date) -> None:
    assert not WAGES.is_known_on(day)
    with pytest.raises(ValueGap) as caught:
        WAGES.at(day)
    assert caught.value.data == {"name": "minimum_wage", "day": day}


def test_without_an_end_the_last_value_holds_on() -> None:
    endless = Timeline.of([(date(2026, 1, 1), 1)])
    assert endless.at(date.max) == 1
    assert endless.is_known_on(date.max)


def test_nothing_is_known_of_an_empty_timeline() -> None:
    empty: Timeline[int] = Timeline(())
    assert not empty.is_known_on(date(2026, 1, 1))
    with pytest.raises(ValueGap):
        empty.at(date(2026, 1, 1))


def test_two_values_on_one_day_are_refused() -> None:
    with pytest.raises(ValueError, match="2026, 1, 1"):
        Timeline.of([(date(2026, 1, 1), 1), (date(2026, 1, 1), 2)])


def test_steps_out_of_order_are_refused() -> None:
    with pytest.raises(ValueError, match="2026, 1, 1"):
        Timeline(((date(2026, 2, 1), 1), (date(2026, 1, 1), 2)))


def test_timelines_with_the_same_steps_are_equal() -> None:
    steps = [(date(2026, 1, 1), 1), (date(2026, 2, 1), 2)]
    assert Timeline.of(steps) == Timeline.of(reversed(steps))


@given(STEPS, DAYS)
def test_the_value_of_a_day_is_that_of_the_latest_step_before_or_on_it(
    steps: dict[date, int], day: date
) -> None:
    timeline = Timeline.of(steps.items())
    past = [step for step in steps if step <= day]
    assert timeline.is_known_on(day) == bool(past)
    if past:
        assert timeline.at(day) == steps[max(past)]


@given(STEPS.filter(bool), st.integers(0, 400))
def test_no_day_after_the_last_known_one_has_a_value(steps: dict[date, int], later: int) -> None:
    last = max(steps)
    timeline = Timeline.of(steps.items(), known_until=last)
    assert timeline.at(last) == steps[last]
    assert not timeline.is_known_on(last + timedelta(days=later + 1))
