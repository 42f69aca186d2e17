"""German sentences for problems, errors, explanations and labels, from resources/texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from budgetdesk.kernel.errors import BudgetDeskError, FileNotUnderstood, Invalid, NotAllowed
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.resources import toml_resource
from budgetdesk.wording.formats import value_text


@cache
def texts(name: str) -> dict[str, Any]:
    """Return a file of resources/texts as nested tables."""
    return toml_resource("texts", f"{name}.toml")


def filled(template: str, data: Mapping[str, object]) -> str:
    """Return the template with its {places} filled in German. Raises `KeyError` on a gap."""
    return template.format_map({key: value_text(value) for key, value in data.items()})


def problem_text(problem: Problem) -> str:
    """Return what is wrong and what to do about it."""
    sentences = texts("problems") | texts("findings")
    return filled(sentences[problem.code], problem.data)


def error_text(error: BudgetDeskError) -> str:
    """Return what happened, what is safe, and what to do."""
    if isinstance(error, FileNotUnderstood):
        return _file_text(error)
    if isinstance(error, Invalid):
        problems: list[Problem] = list(error.data["problems"])  # type: ignore[call-overload]
        return "\n".join(problem_text(problem) for problem in problems)
    table = texts("errors")[error.code]
    if isinstance(table, str):
        return filled(table, error.data)
    key = error.reason if isinstance(error, NotAllowed) else str(_kind_of(error))
    return filled(table[key], error.data)


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
