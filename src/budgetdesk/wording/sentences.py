"""German sentences for problems, errors, explanations and labels, from resources/texts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any, Final

from budgetdesk.kernel.errors import BudgetDeskError, FileNotUnderstood, Invalid, NotAllowed
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.resources import toml_resource
from budgetdesk.wording.formats import value_text

_SIDES: Final = re.compile(r"\[\[(.*?)\|(.*?)\]\]")


class Front(Enum):
    """Who reads a sentence: what to do next is said otherwise in a window."""

    WINDOW = "window"
    COMMAND_LINE = "command_line"


@cache
def texts(name: str) -> dict[str, Any]:
    """Return a file of resources/texts as nested tables."""
    return toml_resource("texts", f"{name}.toml")


def filled(template: str, data: Mapping[str, object]) -> str:
    """Return the template with its {places} filled in German. Raises `KeyError` on a gap."""
    return template.format_map({key: value_text(value) for key, value in data.items()})


def said_to(front: Front, template: str) -> str:
    """Choose one side of each ``[[for the command line|for the window]]`` in a template."""
    return _SIDES.sub(r"\1" if front is Front.COMMAND_LINE else r"\2", template)


def problem_text(problem: Problem, front: Front = Front.WINDOW) -> str:
    """Return what is wrong and what to do about it."""
    sentences = texts("problems") | texts("findings")
    return filled(said_to(front, sentences[problem.code]), problem.data)


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


def line_text(line: Line) -> str:
    """Return one step of a calculation in words, without its result."""
    return filled(texts("explanations")[line.code], line.inputs)


def label_text(code: str, data: Mapping[str, object]) -> str:
    """Return what a change was, for the history."""
    return filled(texts("labels")[code], data)


def word(table: str, key: str) -> str:
    """Return the German word for one value of an enumeration, such as ("account_kind", "cash")."""
    text: str = texts("words")[table][key]
    return text


def _kind_of(error: BudgetDeskError) -> object:
    return error.data.get("why", error.data.get("kind"))


def _file_text(error: FileNotUnderstood) -> str:
    place = "" if error.line is None else f", Zeile {error.line}"
    reasons = texts("bankfiles")["file_not_understood"] | texts("errors")["file_not_understood"]
    reason = filled(reasons[error.expected], error.data)
    return f"{error.file}{place}: {reason}"
