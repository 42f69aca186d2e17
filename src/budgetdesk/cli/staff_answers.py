"""Records of the team as JSON and as lines of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from budgetdesk.cli.answer import bullet, plain, problem_data, problem_line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem

_NUMBERS = frozenset({"assistant", "contract", "content_hash"})


def record_data(record: object) -> dict[str, Any]:
    """Return a record as JSON has it, without the numbers by which records refer to each other."""
    return {
        field.name: _value(getattr(record, field.name))
        for field in fields(record)  # type: ignore[arg-type]
        if field.name not in _NUMBERS
    }


def _value(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    if isinstance(value, tuple):
        return [_value(one) for one in value]
    if is_dataclass(value) and not isinstance(value, Money):
        return record_data(value)
    return plain(value)


def wage_text(wage: Decimal | None) -> str:
    """Write euros an hour with two decimals, or with four where cents are not enough."""
    if wage is None:
        return "–"
    decimals = 2 if wage == round(wage, 2) else 4
    return f"{wage:.{decimals}f}".replace(".", ",")


def problems_data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Return problems as JSON has them."""
    return [problem_data(one) for one in problems]


def problem_lines(problems: Iterable[Problem]) -> list[str]:
    """Return problems as a list of sentences."""
    return [line for one in problems for line in bullet(problem_line(one))]
