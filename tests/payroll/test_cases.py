"""Worked examples of pay: tests/cases/payroll/<year>/<kind>.toml, exact to the cent.

    kind = "midijob"               # a key of ANSWERS
    [[case]]
    id = "PC018"
    source = "where the figures stand"
    confidence = "published, derived …"
    deviation = "where the source's own figure differs, and why"    # may be left out
    input = { … }
    expected = { … }               # compared key by key with the program's answer

The year of the folder is the year whose law holds.
"""

from __future__ import annotations

import csv
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.payroll import (
    announced_answers,
    contribution_answers,
    date_answers,
    gross_answers,
    status_answers,
    whole_month_answers,
)
from tests.shared import shared_folder

ANSWERS = {
    **announced_answers.ANSWERS,
    **contribution_answers.ANSWERS,
    **date_answers.ANSWERS,
    **gross_answers.ANSWERS,
    **status_answers.ANSWERS,
    **whole_month_answers.ANSWERS,
}
_FOLDER = Path(__file__).parent.parent / "cases" / "payroll"
_CASE_KEYS = {"id", "source", "confidence", "input", "expected"}


def read_cases(path: Path) -> list[tuple[str, int, dict[str, Any]]]:
    """Kind, year and content of every case in the file."""
    content = tomllib.loads(path.read_text("utf-8"))
    kind = content.pop("kind")
    cases = content.pop("case")
    assert content == {}, f"{path.name}: unknown keys {sorted(content)}"
    for case in cases:
        assert set(case) - {"deviation"} == _CASE_KEYS, f"{path.name}: {sorted(case)}"
        empty = [key for key in ("source", "confidence", "expected") if not case[key]]
        assert empty == [], f"{path.name}: {case['id']} has no {empty}"
    return [(kind, int(path.parent.name), case) for case in cases]


_CASES = [case for path in sorted(_FOLDER.glob("2*/*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize(
    ("kind", "year", "case"), _CASES, ids=[f"{case['id']}-{kind}" for kind, _, case in _CASES]
)
def test_the_case_comes_out_as_its_source_says(kind: str, year: int, case: dict[str, Any]) -> None:
    answer = ANSWERS[kind](year, case["input"])
    assert {key: answer.get(key, "no answer") for key in case["expected"]} == case["expected"]


def test_every_kind_of_answer_has_a_case_and_no_id_comes_twice_in_a_kind() -> None:
    assert {kind for kind, _, _ in _CASES} == set(ANSWERS)
    ids = [(kind, case["id"]) for kind, _, case in _CASES]
    assert len(ids) == len(set(ids))


def test_every_published_case_is_among_them() -> None:
    # A case may be asked of two rules, such as a limit by its figure and by the minimum wage.
    path = shared_folder() / "cases" / "payroll.csv"
    with path.open(encoding="utf-8", newline="") as file:
        published = {row["id"]: row["year"] for row in csv.DictReader(file)}
    held = {(case["id"], str(year)) for _, year, case in _CASES}
    assert sorted(published.items() - held) == []
