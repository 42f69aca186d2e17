"""Sentences for problems, errors, explanations and labels, from resources/texts.

They are in the language that the program speaks, unless another is named.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Final

from budgetdesk.kernel.errors import BudgetDeskError, FileNotUnderstood, Invalid, NotAllowed
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.resources import resources_folder, toml_file
from budgetdesk.wording.formats import MINUS, kept_text, value_text
from budgetdesk.wording.language import Language, in_language, spoken

_AREAS: Final = ("pay", "team", "commands")
"""Folders with a file for each area; `commands` is German only."""
_SIDES: Final = re.compile(r"\[\[(.*?)\|(.*?)\]\]")


class Front(Enum):
    """Who reads a sentence: what to do next is said otherwise in a window."""

    WINDOW = "window"
    COMMAND_LINE = "command_line"


def texts(name: str, language: Language | None = None) -> dict[str, Any]:
    """Return a file of resources/texts as nested tables.

    Raises `FileNotFoundError` where there is none in this language: papers for agencies and the
    command line are German only.
    """
    return _read(name, language or spoken())


@cache
def _read(name: str, language: Language) -> dict[str, Any]:
    """A file with what the areas add to it, each in a table of the file's name."""
    found = toml_file(in_language(resources_folder() / "texts", language) / f"{name}.toml")
    for area in _areas(language):
        found = _joined(found, area.get(name, {}))
    return found


@cache
def _areas(language: Language) -> tuple[dict[str, Any], ...]:
    """The files of single areas, which hold all that is said there."""
    folder = in_language(resources_folder() / "texts", language)
    return tuple(
        toml_file(path) for area in _AREAS for path in sorted((folder / area).glob("*.toml"))
    )


def _joined(one: Mapping[str, Any], other: Mapping[str, Any]) -> dict[str, Any]:
    """Both tables in one, and so their tables. Raises `ValueError` where both say a thing."""
    found = dict(one)
    for key, value in other.items():
        if isinstance(value, dict):
            found[key] = _joined(found.get(key, {}), value)
        elif key in found:
            raise ValueError(key)
        else:
            found[key] = value
    return found


def problem_sentences(language: Language | None = None) -> dict[str, str]:
    """Return the sentence of every problem by its code."""
    return _collected("problem", ("problems", "findings"), language or spoken())


def line_sentences(language: Language | None = None) -> dict[str, str]:
    """Return the sentence of every step of a calculation by its code."""
    return _collected("line", ("explanations",), language or spoken())


@cache
def _collected(kind: str, names: tuple[str, ...], language: Language) -> dict[str, str]:
    """Sentences of the files named, and of the table `kind` in the files of the areas."""
    found: dict[str, str] = {}
    for name in names:
        found |= _read(name, language)
    for area in _areas(language):
        found |= area.get(kind, {})
    return found


class _Shown(str):
    """A value in words; with ``one|several`` as its format the noun that goes with it follows."""

    __slots__ = ()

    def __format__(self, nouns: str) -> str:
        if not nouns:
            return str(self)
        one, _, several = nouns.partition("|")
        return f"{self} {one if self.lstrip(MINUS) == '1' else several}"


def filled(template: str, data: Mapping[str, object], language: Language | None = None) -> str:
    """Return the template with its places filled: ``{days}`` or ``{days:Tag|Tage}``.

    Raises `KeyError` on a gap.
    """
    shown = {key: _Shown(value_text(value, language)) for key, value in data.items()}
    return template.format_map(shown)


def said_to(front: Front, template: str) -> str:
    """Choose one side of each ``[[for the command line|for the window]]`` in a template."""
    return _SIDES.sub(r"\1" if front is Front.COMMAND_LINE else r"\2", template)


def problem_text(problem: Problem, front: Front = Front.WINDOW) -> str:
    """Return what is wrong and what to do about it."""
    return filled(said_to(front, problem_sentences()[problem.code]), problem.data)


def error_text(error: BudgetDeskError, front: Front = Front.WINDOW) -> str:
    """Return what happened, what is safe, and what to do."""
    if isinstance(error, FileNotUnderstood):
        return _file_text(error)
    if isinstance(error, Invalid):
        problems: list[Problem] = list(error.data["problems"])  # type: ignore[call-overload]
        return "\n".join(problem_text(problem, front) for problem in problems)
    found = texts("errors")[error.code]
    if not isinstance(found, str):
        found = found[error.reason if isinstance(error, NotAllowed) else str(_kind_of(error))]
    return filled(said_to(front, found), error.data)


def line_text(line: Line, language: Language | None = None) -> str:
    """Return one step of a calculation in words, without its result."""
    return filled(line_sentences(language)[line.code], line.inputs, language)


def source_text(source: str) -> str:
    """Return what a step follows: a law is cited as it is, the user's own papers get a word.

    Several sources stand behind each other with semicolons.
    """
    known = texts("words")["source"]
    return "; ".join(word("source", one) if one in known else one for one in source.split("; "))


def label_text(code: str, data: Mapping[str, object]) -> str:
    """Return what a change was, for the history.

    Amounts and days stand in `data` as German writes them, a report's state as its code.
    """
    written = {key: kept_text(str(value)) for key, value in data.items()}
    if "state" in written:
        written["state"] = texts("words")["report_state"].get(written["state"], written["state"])
    return filled(texts("labels")[code], written)


def word(table: str, key: str, front: Front = Front.WINDOW) -> str:
    """Return the word for one value of an enumeration, such as ("account_kind", "cash")."""
    return said_to(front, texts("words")[table][key])


def _kind_of(error: BudgetDeskError) -> object:
    return error.data.get("why", error.data.get("kind"))


def _file_text(error: FileNotUnderstood) -> str:
    reasons = texts("bankfiles")["file_not_understood"] | texts("errors")["file_not_understood"]
    reason = filled(reasons[error.expected], error.data)
    place = "file" if error.line is None else "row"
    told = {"file": error.file, "row": error.line, "reason": reason}
    return filled(texts("bankfiles")["place"][place], told)
