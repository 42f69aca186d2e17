"""The examples of docs/cli.md: commands and the answers that the document shows."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.shared import repo_root

DOCUMENT = repo_root() / "docs" / "cli.md"
TODAY = "2026-11-21"

_EXAMPLE = re.compile(
    r"```console\n\$ budgetdesk (?P<words>[^\n]+)\n```\n\n```json\n(?P<json>.*?)```", re.DOTALL
)
_FILE = re.compile(r"```(?:toml|csv) (?P<name>\S+)\n(?P<content>.*?)```", re.DOTALL)
# Their keys are names of the case, not of the format.
_NAMED_BY_USER = {"by_cost_type", "by_month", "teilbudgets", "reasons", "sentences", "columns"}


@dataclass(frozen=True)
class Example:
    """One command of the document and the answer that it shows."""

    words: list[str]
    answer: Any


def examples(text: str) -> Iterator[Example]:
    """Every command of the document that is followed by its answer, in order."""
    for found in _EXAMPLE.finditer(text):
        yield Example(shlex.split(found["words"]), json.loads(found["json"]))


def files(text: str) -> dict[str, str]:
    """Every file that the document shows (a block whose first line names it), by its name."""
    return {found["name"]: found["content"] for found in _FILE.finditer(text)}


def differences(shown: Any, given: Any, place: str = "") -> list[str]:
    """Where the answer's form differs from what the document shows; lists by their first entry."""
    if isinstance(shown, dict) and isinstance(given, dict):
        return _of_tables(shown, given, place)
    if isinstance(shown, list) and isinstance(given, list):
        if not shown or not given:
            return [f"{place}: empty"] if bool(shown) != bool(given) else []
        return differences(shown[0], given[0], f"{place}[0]")
    if shown is not None and given is not None and type(shown) is not type(given):
        return [f"{place}: {type(shown).__name__}, {type(given).__name__}"]
    return []


def _of_tables(shown: dict[str, Any], given: dict[str, Any], place: str) -> list[str]:
    if place.rpartition(".")[2] in _NAMED_BY_USER:
        if not shown or not given:
            return []
        return differences(next(iter(shown.values())), next(iter(given.values())), f"{place}.*")
    found = [f"{place}.{key}" for key in sorted(set(shown) ^ set(given))]
    for key in shown.keys() & given.keys():
        found += differences(shown[key], given[key], f"{place}.{key}")
    return found
