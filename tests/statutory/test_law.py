from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.statutory.figures import Figure, Figures, Step, Unit
from budgetdesk.statutory.law import law_on


def _wage(announced: tuple[Step, ...] = ()) -> Figure:
    return Figure(
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
        announced=announced,
    )


FIGURES = Figures({"minimum_wage": _wage((Step(date(2027, 1, 1), Decimal("14.60"), "draft"),))})


def test_each_day_has_the_figure_of_its_own_year() -> None:
    assert law_on(FIGURES, date(2025, 12, 31))["minimum_wage"] == Decimal("12.82")
    assert law_on(FIGURES, date(2026, 1, 1))["minimum_wage"] == Decimal("13.90")


def test_a_final_law_has_no_figure_after_the_last_confirmed_day() -> None:
    with pytest.raises(ValueGap) as gap:
        law_on(FIGURES, date(2027, 1, 1))["minimum_wage"]
    assert gap.value.data == {"name": "Gesetzlicher Mindestlohn", "day": date(2027, 1, 1)}


def test_a_preview_takes_what_is_announced_and_names_it() -> None:
    law = law_on(FIGURES, date(2027, 1, 1), preview=True)
    assert law["minimum_wage"] == Decimal("14.60")
    assert law.provisional(["minimum_wage", "other"]) == ("minimum_wage",)


def test_a_preview_of_a_confirmed_day_is_not_provisional() -> None:
    law = law_on(FIGURES, date(2026, 6, 1), preview=True)
    assert law.provisional(["minimum_wage"]) == ()


def test_a_preview_never_guesses_the_past() -> None:
    with pytest.raises(ValueGap):
        law_on(FIGURES, date(2024, 12, 31), preview=True)["minimum_wage"]
