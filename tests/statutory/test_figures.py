from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.statutory.figures import Figure, Figures, Preview, Step, Unit
from budgetdesk.statutory.reader import shipped_figures

WAGE = Figure(
    key="minimum_wage",
    name="Gesetzlicher Mindestlohn",
    law="§ 1 Abs. 2 MiLoG",
    unit=Unit.EUR_PER_HOUR,
    known_until=date(2026, 12, 31),
    checked_on=date(2026, 11, 21),
    values=(
        Step(date(2025, 1, 1), Decimal("12.82"), "MiLoV4"),
        Step(date(2026, 1, 1), Decimal("13.90"), "MiLoV5"),
    ),
    announced=(Step(date(2027, 6, 1), Decimal("14.60"), "announced"),),
)


def test_a_figure_has_a_value_on_every_day_that_is_vouched_for() -> None:
    assert WAGE.at(date(2025, 12, 31)) == Decimal("12.82")
    assert WAGE.at(date(2026, 12, 31)) == Decimal("13.90")


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2027, 1, 1)])
def test_on_another_day_it_has_none(day: date) -> None:
    with pytest.raises(ValueGap):
        WAGE.at(day)


@pytest.mark.parametrize(
    ("day", "preview"),
    [
        (date(2026, 12, 31), Preview(Decimal("13.90"), "MiLoV5", provisional=False)),
        (date(2027, 1, 1), Preview(Decimal("13.90"), "MiLoV5", provisional=True)),
        (date(2027, 6, 1), Preview(Decimal("14.60"), "announced", provisional=True)),
    ],
)
def test_a_preview_goes_on_but_says_that_it_is_provisional(day: date, preview: Preview) -> None:
    assert WAGE.preview(day) == preview


def test_the_past_is_never_guessed() -> None:
    with pytest.raises(ValueGap) as caught:
        WAGE.preview(date(2024, 12, 31))
    assert caught.value.data == {"name": "minimum_wage", "day": date(2024, 12, 31)}


def test_figures_are_found_by_key_and_listed_in_order() -> None:
    other = Figure("a_key", "", "", Unit.DAYS, date(2026, 1, 1), date(2026, 1, 1), ())
    figures = Figures({"minimum_wage": WAGE, "a_key": other})
    assert figures["minimum_wage"] is WAGE
    assert [figure.key for figure in figures] == ["a_key", "minimum_wage"]


@pytest.mark.parametrize(
    ("key", "day", "amount"),
    [
        ("bekanntgabe_days", date(2024, 12, 31), "3"),
        ("bekanntgabe_days", date(2025, 1, 1), "4"),
        ("bezugsgroesse_year", date(2025, 12, 31), "44940"),
        ("bezugsgroesse_year", date(2026, 1, 1), "47460"),
        ("lohnkonto_years", date(2026, 1, 1), "6"),
    ],
)
def test_the_shipped_figures_are_those_of_the_law(key: str, day: date, amount: str) -> None:
    assert shipped_figures()[key].at(day) == Decimal(amount)


def test_the_figure_for_2027_is_not_known_yet() -> None:
    with pytest.raises(ValueGap):
        shipped_figures()["bezugsgroesse_year"].at(date(2027, 1, 1))


def test_what_another_rule_replaces_has_no_value_afterwards_not_even_provisional() -> None:
    ended = replace(WAGE, announced=(), carried_over=False)
    assert ended.preview(WAGE.known_until).amount == WAGE.at(WAGE.known_until)
    with pytest.raises(ValueGap):
        ended.preview(WAGE.known_until + timedelta(days=1))
