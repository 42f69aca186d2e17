"""Breaks after § 4 ArbZG: cases PC111, PC112, PC114, and the edges of the section."""

from __future__ import annotations

from datetime import date

import pytest

from budgetdesk.rota.breaks import break_problems, required_break
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

LAW = law_on(shipped_figures(), date(2026, 5, 31))


@pytest.mark.parametrize(
    ("hours", "minutes", "due"),
    [(0, 0, 0), (6, 0, 0), (6, 1, 30), (9, 0, 30), (9, 1, 45), (24, 0, 45)],
)
def test_a_break_is_due_above_six_and_above_nine_hours(hours: int, minutes: int, due: int) -> None:
    assert required_break(hours * 60 + minutes, LAW) == due


@pytest.mark.parametrize(
    ("spells", "pauses"),
    [
        ([360], []),
        ([240, 240], [30]),
        ([180, 180, 180], [15, 15]),
        ([200, 200, 200], [15, 30]),
    ],
)
def test_enough_breaks_are_no_problem(spells: list[int], pauses: list[int]) -> None:
    assert break_problems(spells, pauses, LAW) == ()


@pytest.mark.parametrize(
    ("spells", "pauses", "expected"),
    [
        ([240, 240], [20], [("break_too_short", {"taken": 20, "due": 30})]),
        ([180, 100, 200], [14, 16], [("break_too_short", {"taken": 16, "due": 30})]),
        ([361, 60], [30], [("break_too_late", {"hours": 6})]),
        (
            [600],
            [],
            [("break_too_short", {"taken": 0, "due": 45}), ("break_too_late", {"hours": 6})],
        ),
    ],
)
def test_breaks_too_short_or_too_late_are_problems(
    spells: list[int], pauses: list[int], expected: list[tuple[str, dict[str, int]]]
) -> None:
    found = break_problems(spells, pauses, LAW)
    assert [(one.code, one.data) for one in found] == expected
