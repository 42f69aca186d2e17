"""docs/cli.md stays true: every example runs and answers in the form that it shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from budgetdesk.cli import main
from budgetdesk.kernel.resources import resources_folder
from budgetdesk.wording.sentences import texts
from tests.cli.examples import DOCUMENT, TODAY, Example, differences, examples, files
from tests.payroll.tax_plan_xml.plans import a_file

EXAMPLES = list(examples(DOCUMENT.read_text(encoding="utf-8")))


def test_every_command_has_an_example_in_the_document() -> None:
    names = list(texts("cli")["help"])
    groups = {name.split()[0] for name in names if " " in name}
    shown = {" ".join(example.words[:length]) for example in EXAMPLES for length in (1, 2, 3)}
    assert [name for name in names if name not in groups | shown] == []


def test_every_example_of_the_document_is_one_that_runs() -> None:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    assert len(EXAMPLES) == sum(line.startswith("$ budgetdesk ") for line in lines)


def test_the_examples_run_in_their_order_and_answer_as_the_document_shows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("budgetdesk.usecases.statutory_files.own_folder", lambda: tmp_path / "own")
    shipped = (resources_folder() / "statutory" / "limits.toml").read_text(encoding="utf-8")
    newer = shipped.replace("known_until = 2027-12-31", "known_until = 2028-12-31")
    Path("neue-werte.toml").write_text(newer, encoding="utf-8")
    Path("plan.xml").write_bytes(a_file())
    for name, content in files(DOCUMENT.read_text(encoding="utf-8")).items():
        Path(name).write_text(content, encoding="utf-8")
    wrong = [one for example in EXAMPLES for one in _look(example, capsys)]
    assert wrong == []


def _look(example: Example, capsys: pytest.CaptureFixture[str]) -> list[str]:
    code = main([*example.words, "--today", TODAY])
    said = capsys.readouterr().out
    name = " ".join(example.words)
    # Findings end with 1; they are what the example is about.
    finds = example.words[0] == "problems" or "--agency" in example.words
    if code != (1 if finds else 0):
        return [f"{name}: ends with {code}: {said}"]
    return [f"{name}: {one}" for one in differences(example.answer, json.loads(said))]


def test_a_key_that_the_document_does_not_show_is_found() -> None:
    assert differences({"a": 1}, {"a": 1, "b": 2}) == [".b"]
    assert differences({"a": [{"x": 1}]}, {"a": [{"y": 1}]}) == [".a[0].x", ".a[0].y"]
    assert differences({"a": "1"}, {"a": 1}) == [".a: str, int"]
    assert differences({"by_month": {"2026-01": "1"}}, {"by_month": {"2026-02": "2"}}) == []
