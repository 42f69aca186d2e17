"""What a command answers: the same content as text for people and as data for programs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.wording.sentences import problem_text

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
NOT_USABLE: Final = 3


@dataclass(frozen=True)
class Answer:
    """Text lines for standard output and error, and the same as data for `--json`."""

    data: dict[str, Any]
    lines: Sequence[str] = ()
    errors: Sequence[str] = field(default=())
    code: int = DONE


def plain(value: object) -> Any:  # noqa: ANN401, PLR0911 - JSON has no narrower type; one a kind
    """Return a value as JSON has it: amounts as text with two decimals, days as ISO text."""
    if isinstance(value, Money):
        return value.plain()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, DateRange):
        return {"first": value.first.isoformat(), "last": value.last.isoformat()}
    if isinstance(value, Month | Decimal):
        return str(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON has it, with its sentence."""
    return {
        "code": problem.code,
        "weight": problem.weight.value,
        "subject": list(problem.subject) if problem.subject else None,
        "text": problem_text(problem),
        "data": plain(dict(problem.data)),
    }


def table(rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> list[str]:
    """Return rows as lines with columns of equal width, some right-aligned."""
    if not rows:
        return []
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
