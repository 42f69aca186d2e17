"""German that everybody understands: short sentences, plain words, and print as it should be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest

from budgetdesk.kernel.resources import resources_folder, toml_file
from budgetdesk.wording.sentences import Front, said_to
from tests.house.files import source_trees

Said = tuple[str, str]

OFFICIALESE: Final = re.compile(
    r"mittels|hinsichtlich|bezüglich|gegebenenfalls|\bggf|seitens|zwecks\b|gemäß|Berücksichtigung"
    r"|im Rahmen|\berfolg(t|en|te)\b|Durchführung|vorgenommen|entsprechend|\bbzw|\bz\. ?B"
    r"|\bu\. ?a\.|\betc\.|\bausweis|ausgewiesen|sofern|vorstehend|aufgrund|infolge|anhand"
    r"|erforderlich|selektier|initial|generier|Datensatz|übermittel|verbleib|beinhalt|befindlich",
    re.IGNORECASE,
)
LONGEST: Final = 24
"""Words of the longest sentence that may be said."""


def _leaves(table: dict[str, Any], way: str) -> Iterator[Said]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, f"{way}.{key}")
        elif isinstance(value, str):
            yield f"{way}.{key}", value


def _sentences() -> Iterator[Said]:
    folder = resources_folder() / "texts"
    for path in sorted(folder.rglob("*.toml")):
        place = path.relative_to(folder).with_suffix("").as_posix()
        if not place.startswith("en/"):
            yield from _leaves(toml_file(path), place)


def _window() -> Iterator[Said]:
    for path in sorted((resources_folder() / "translations").glob("*_de.ts")):
        for translation in ET.parse(path).getroot().iter("translation"):  # noqa: S314 - our own
            forms = [form.text or "" for form in translation.iter("numerusform")]
            for text in forms or [translation.text or ""]:
                yield path.name, text


def _help() -> Iterator[Said]:
    for path in sorted((resources_folder() / "help").glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield path.name, line


def _command_line() -> Iterator[Said]:
    for path, tree in source_trees("cli").items():
        docstrings = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.FunctionDef | ast.ClassDef)
            and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or id(node) in docstrings:
                continue
            if isinstance(node.value, str):
                yield f"{path}:{node.lineno}", node.value


SENTENCES: Final = list(_sentences())
ALL: Final = [*SENTENCES, *_window(), *_help(), *_command_line()]


def test_everything_that_is_said_was_found() -> None:
    places = {place.split(".")[0].split(":")[0] for place, _ in ALL}
    assert {"errors", "words", "shell_de", "start", "cli/parser"} <= places


def test_no_word_comes_from_an_office_where_a_plain_one_will_do() -> None:
    # The declaration says what the law asks to be declared.
    left = [
        f"{place}: {text}"
        for place, text in ALL
        if OFFICIALESE.search(text) and not place.startswith("usage_report.declaration")
    ]
    assert left == []


def test_no_sentence_is_long() -> None:
    # Those of the declaration again, and examples of commands, which are no sentences.
    long = [
        f"{place}: {sentence}"
        for place, text in ALL
        if not place.startswith(("usage_report.declaration", "cli.epilog"))
        for sentence in re.split(r"(?<=[.?!:;…]) ", said_to(Front.WINDOW, text))
        if len(sentence.split()) > LONGEST
    ]
    assert long == []


@pytest.mark.parametrize(
    ("fault", "wrong"),
    [
        ("straight quotation marks", r"\"|(?<!\w)'|'(?!\w)"),
        ("three points", r"\.\.\."),
        ("a hyphen for a dash", r"\w - \w"),
        ("a breaking space before a unit", r"[0-9}] (%|€|MB)"),
        ("an exclamation mark", r"!"),
    ],
)
def test_print_is_as_it_should_be(fault: str, wrong: str) -> None:
    # Commands and argparse have marks of their own.
    spoken = [*SENTENCES, *_window()]
    found = [
        f"{place}: {text}"
        for place, text in spoken
        if not place.startswith(("cli", "argparse")) and re.search(wrong, text)
    ]
    assert found == [], fault


@pytest.mark.parametrize("name", ["errors", "problems"])
def test_a_message_says_what_happened_and_what_is_safe_or_to_be_done(name: str) -> None:
    # What cannot be helped by anything says so in one sentence and changes nothing.
    alone = {"errors.not_allowed.nothing_to_undo", "errors.not_allowed.nothing_to_redo"}
    next_step = re.compile(
        r"Bitte|Sie |unverändert|sicher|Nichts wurde|nicht gespeichert|Möglich sind"
    )
    silent = [
        f"{place}: {text}"
        for place, text in SENTENCES
        if place.startswith(f"{name}.")
        and not place.startswith("errors.file_not_understood.statutory")
        and place not in alone
        and not next_step.search(said_to(Front.WINDOW, text))
    ]
    assert silent == []
