from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.statutory.figures import Figure, Figures, Step, Unit
from budgetdesk.statutory.newer import Change, Difference, differences, with_newer

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
)
HELD = Figures({WAGE.key: WAGE})
NEXT = replace(
    WAGE,
    known_until=date(2027, 12, 31),
    checked_on=date(2027, 1, 4),
    values=(*WAGE.values, Step(date(2027, 1, 1), Decimal("14.60"), "MiLoV5")),
)
NAME = WAGE.name


def test_the_next_years_value_and_its_confirmation_are_listed() -> None:
    assert differences(HELD, [NEXT]) == (
        Difference(
            "minimum_wage",
            NAME,
            Change.KNOWN_UNTIL,
            date(2027, 12, 31),
            date(2026, 12, 31),
            date(2027, 12, 31),
        ),
        Difference(
            "minimum_wage",
            NAME,
            Change.NEW_VALUE,
            date(2027, 1, 1),
            None,
            Decimal("14.60"),
            "MiLoV5",
        ),
    )


def test_a_value_that_is_another_or_gone_is_listed() -> None:
    other = replace(WAGE, values=(Step(date(2026, 1, 1), Decimal("13.80"), "typed wrongly"),))
    assert differences(HELD, [other]) == (
        Difference("minimum_wage", NAME, Change.GONE_VALUE, date(2025, 1, 1), Decimal("12.82")),
        Difference(
            "minimum_wage",
            NAME,
            Change.OTHER_VALUE,
            date(2026, 1, 1),
            Decimal("13.90"),
            Decimal("13.80"),
            "typed wrongly",
        ),
    )


def test_another_unit_is_another_meaning() -> None:
    other = replace(WAGE, unit=Unit.EUR_PER_MONTH)
    assert differences(HELD, [other]) == (Difference("minimum_wage", NAME, Change.OTHER_MEANING),)


def test_the_same_file_changes_nothing() -> None:
    assert differences(HELD, [WAGE]) == ()


def test_a_figure_that_was_not_there_is_listed_and_taken() -> None:
    added = replace(WAGE, key="care_wage", name="Pflegemindestlohn")
    assert differences(HELD, [added]) == (
        Difference("care_wage", "Pflegemindestlohn", Change.NEW_FIGURE),
    )
    assert with_newer(HELD, [added], "neu.toml")["care_wage"] is added


def test_a_newer_figure_takes_the_place_of_the_held_one() -> None:
    assert with_newer(HELD, [NEXT], "2027.toml")["minimum_wage"].at(date(2027, 3, 1)) == Decimal(
        "14.60"
    )


def test_an_older_file_does_not_take_the_place_of_a_newer_one() -> None:
    old = replace(WAGE, checked_on=date(2025, 11, 1))
    with pytest.raises(FileNotUnderstood) as caught:
        with_newer(HELD, [old], "alt.toml")
    assert (caught.value.expected, caught.value.data["key"]) == ("statutory_older", "minimum_wage")
