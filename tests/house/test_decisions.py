"""Decision notes: one shape, numbered once, and none missing for a library."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.shared import repo_root

FOLDER = repo_root() / "docs" / "decisions"
NOTES = sorted(FOLDER.glob("[0-9]*.md"))
HEADINGS = ["Decision", "Why", "Considered", "Consequences"]


@pytest.mark.parametrize("note", NOTES, ids=lambda note: note.name)
def test_a_decision_note_has_its_four_parts_in_order(note: Path) -> None:
    text = note.read_text(encoding="utf-8")
    assert text.startswith("# ")
    parts = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert [part.partition("\n")[0].strip() for part in parts] == HEADINGS
    assert [part for part in parts if not part.partition("\n")[2].strip()] == []


def test_every_note_has_a_number_of_its_own() -> None:
    assert NOTES
    numbers = [re.fullmatch(r"(\d{4})-[a-z0-9-]+\.md", note.name) for note in NOTES]
    assert None not in numbers
    found = [number[1] for number in numbers if number]
    assert sorted(set(found)) == found


def test_every_note_stands_in_the_index_with_its_title() -> None:
    index = (FOLDER / "README.md").read_text(encoding="utf-8").splitlines()
    titles = {note.name: note.read_text(encoding="utf-8").splitlines()[0] for note in NOTES}
    wanted = [
        f"- [{name[:4]}]({name}) {title.removeprefix('# ')}" for name, title in titles.items()
    ]
    assert [line for line in index if line.startswith("- [")] == wanted


def test_every_library_the_program_needs_is_explained_in_a_note() -> None:
    settings = tomllib.loads((repo_root() / "pyproject.toml").read_text(encoding="utf-8"))
    notes = "\n".join(note.read_text(encoding="utf-8") for note in NOTES).lower()
    names = [Requirement(line).name for line in settings["project"]["dependencies"]]
    assert [name for name in names if name.lower() not in notes] == []
