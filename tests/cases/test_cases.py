"""Worked examples: each file names its source, the input and what must come out.

tests/cases/<area>/<case>.toml:

    source = "where the rule or the figures stand"
    asks = "carry_over"            # a key of ANSWERS
    [[case]]
    name = "what it shows"
    input = { … }
    expected = { … }               # compared key by key with the program's answer
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.cases.answers import ANSWERS

_FOLDER = Path(__file__).parent
_FILE_KEYS = {"source", "asks", "kind", "note", "case"}
_KINDS = {"published", "derived", "parameter"}


class CaseRefusedError(Exception):
    """A case file that does not say what a case must say."""


def read_cases(path: Path) -> list[tuple[str, str, dict[str, Any]]]:
    """Name, question and content of every case in the file."""
    content = tomllib.loads(path.read_text("utf-8"))
    if not str(content.get("source", "")).strip():
        raise CaseRefusedError(f"{path.name}: source is missing")
    if content.get("kind") not in _KINDS:
        raise CaseRefusedError(f"{path.name}: kind must be one of {sorted(_KINDS)}")
    if unknown := set(content) - _FILE_KEYS:
        raise CaseRefusedError(f"{path.name}: unknown keys {sorted(unknown)}")
    if content.get("asks") not in ANSWERS:
        raise CaseRefusedError(f"{path.name}: nothing answers {content.get('asks')!r}")
    found = []
    for case in content.get("case", []):
        if set(case) != {"name", "input", "expected"} or not case["expected"]:
            raise CaseRefusedError(f"{path.name}: a case has name, input and expected")
        found.append((f"{path.parent.name}/{path.stem}: {case['name']}", content["asks"], case))
    if not found:
        raise CaseRefusedError(f"{path.name}: no case in it")
    return found


_CASES = [case for path in sorted(_FOLDER.glob("*/*.toml")) for case in read_cases(path)]


@pytest.mark.parametrize(
    ("asks", "case"), [case[1:] for case in _CASES], ids=[case[0] for case in _CASES]
)
def test_the_case_comes_out_as_its_source_says(asks: str, case: dict[str, Any]) -> None:
    answer = ANSWERS[asks](case["input"])
    assert {key: answer.get(key, "no answer") for key in case["expected"]} == case["expected"]


def test_every_kind_of_answer_has_a_case() -> None:
    assert {asks for _, asks, _ in _CASES} == set(ANSWERS)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('kind = "derived"\nasks = "split"', "source"),
        ('source = " "\nkind = "derived"\nasks = "split"', "source"),
        ('source = "x"\nasks = "split"', "kind"),
        ('source = "x"\nkind = "derived"\nasks = "nothing"', "nothing answers"),
        ('source = "x"\nkind = "derived"\nasks = "split"\nsauce = 1', "unknown keys"),
        ('source = "x"\nkind = "derived"\nasks = "split"', "no case"),
        (
            (
                'source = "x"\nkind = "derived"\nasks = "split"\n[[case]]\nname = "a"\ninput = {}\n'
                "expected = {}"
            ),
            "name, input and expected",
        ),
    ],
)
def test_a_case_that_does_not_say_what_it_must_is_refused(
    tmp_path: Path, text: str, reason: str
) -> None:
    path = tmp_path / "case.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(CaseRefusedError, match=reason):
        read_cases(path)
