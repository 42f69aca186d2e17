"""Every step of a calculation has its German sentence, and every sentence its step.

All worked cases are computed once; what they explain is compared with the texts.
"""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.budget.deadlines import deadlines
from budgetdesk.budget.instalments import own_contribution_in
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.resources import toml_resource
from budgetdesk.statutory.reader import shipped_figures
from tests.budget.builders import a_grant, an_agreement, an_amount, day, year
from tests.budget.outlooks import TC_08, reserve, the_end
from tests.cases.answers import ANSWERS

CASES = Path(__file__).parents[1] / "cases"
ROOMS = (
    "carry_over",
    "deadlines",
    "forecast",
    "instalments",
    "matching",
    "mutual_cover",
    "own_contribution",
    "period_account",
    "period_outlook",
    "refund_claims",
    "settlement",
    "today_figures",
)


@pytest.fixture
def explained(monkeypatch: pytest.MonkeyPatch) -> list[Line]:
    """Lines of all worked cases."""
    lines: list[Line] = []

    def kept(*args: Any, **kwargs: Any) -> Line:
        lines.append(Line(*args, **kwargs))
        return lines[-1]

    for room in ROOMS:
        monkeypatch.setattr(f"budgetdesk.budget.{room}.Line", kept)
    for asks, given in worked_cases():
        ANSWERS[asks](given)
    grant = a_grant(review_on=day("2026-10-01"))
    own_contribution_in(grant, [an_amount("1.00")], year(2026))
    deadlines([grant], [an_agreement(review_on=day("2026-10-01"))], None, shipped_figures())
    the_end(reserve("15"), TC_08, valid_to="2026-12-31", is_last_grant=True)
    return lines


def worked_cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(CASES.glob("*/*.toml")):
        content = tomllib.loads(path.read_text("utf-8"))
        for case in content["case"]:
            yield content["asks"], case["input"]


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_line_has_a_sentence_and_every_sentence_a_line(explained: list[Line]) -> None:
    assert {line.code for line in explained} == set(toml_resource("texts", "explanations.toml"))


def test_every_place_of_a_sentence_is_filled_by_its_line(explained: list[Line]) -> None:
    sentences = toml_resource("texts", "explanations.toml")
    empty = {
        (line.code, place)
        for line in explained
        for place in places(sentences[line.code]) - set(line.inputs)
    }
    assert empty == set()


def test_lines_carry_only_what_can_be_written_in_german(explained: list[Line]) -> None:
    known = (Money, Month, date, Decimal, int, str)
    strange = {
        (line.code, name)
        for line in explained
        for name, value in line.inputs.items()
        if not isinstance(value, known)
    }
    assert strange == set()
