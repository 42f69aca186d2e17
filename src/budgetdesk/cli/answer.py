"""What a command answers: the same content as text for people and as data for programs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.wording.formats import money_text
from budgetdesk.wording.sentences import Front, line_text, problem_text

DONE: Final = 0
REFUSED: Final = 1
WRONG_USAGE: Final = 2
NOT_USABLE: Final = 3

_WIDEST: Final = 96
_LEAST: Final = 10
_AMOUNT: Final = 20


@dataclass(frozen=True)
class Answer:
    """Text lines for standard output and error, and the same as data for `--json`."""

    data: dict[str, Any]
    lines: Sequence[str] = ()
    errors: Sequence[str] = field(default=())
    code: int = DONE


def wrong_usage(message: str) -> Answer:
    """Return the answer to a command that lacks something or contradicts itself."""
    return Answer({"error": "usage", "message": message}, errors=[message], code=WRONG_USAGE)


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


def problem_line(problem: Problem) -> str:
    """Return a problem's sentence with the command that helps."""
    return problem_text(problem, Front.COMMAND_LINE)


def problem_data(problem: Problem) -> dict[str, Any]:
    """Return a problem as JSON has it, with its sentence."""
    return {
        "code": problem.code,
        "weight": problem.weight.value,
        "subject": list(problem.subject) if problem.subject else None,
        "text": problem_line(problem),
        "data": plain(dict(problem.data)),
    }


def line_data(lines: Iterable[Line]) -> list[dict[str, Any]]:
    """Return a Rechenweg as JSON has it: each step with its sentence, result and source."""
    return [
        {
            "code": line.code,
            "text": line_text(line),
            "result": plain(line.result),
            "source": line.source,
        }
        for line in lines
    ]


def reasons(lines: Iterable[Line], *, indent: str = "  ") -> list[str]:
    """Return a Rechenweg as text, the results in one column."""
    steps = [(line, line_text(line)) for line in lines]
    wide = max((len(text) for line, text in steps if line.result is not None), default=0)
    width = min(wide, _WIDEST - _AMOUNT)
    written = []
    for line, text in steps:
        pieces = textwrap.wrap(text, width if line.result is not None else _WIDEST - len(indent))
        if line.result is not None:
            pieces[-1] = f"{pieces[-1].ljust(width)} {money_text(line.result):>14}"
        written += [indent + piece for piece in pieces]
    return written


def moment_text(at: str) -> str:
    """Write a moment of the history (ISO, UTC) as the user's clock showed it."""
    return f"{datetime.fromisoformat(at).astimezone():%d.%m.%Y %H:%M}"


def bullet(text: str) -> list[str]:
    """Return a sentence of a list, wrapped to the terminal."""
    return textwrap.wrap(text, _WIDEST, initial_indent="- ", subsequent_indent="  ")


def table(
    rows: Sequence[Sequence[str]],
    *,
    right: frozenset[int] = frozenset(),
    shrink: Sequence[int] = (),
) -> list[str]:
    """Return rows as lines with columns of equal width, some right-aligned.

    Where the lines would be wider than a terminal, the columns in `shrink` are cut, the widest
    of them first, never below a few signs.
    """
    if not rows:
        return []
    rows = [[" ".join(cell.splitlines()) for cell in row] for row in rows]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for _ in range(sum(widths) + 2 * (len(widths) - 1) - _WIDEST):
        widest = max(shrink, key=lambda column: widths[column], default=None)
        if widest is None or widths[widest] <= _LEAST:
            break
        widths[widest] -= 1
    return [
        "  ".join(
            _cut(cell, width).rjust(width) if column in right else _cut(cell, width).ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def _cut(cell: str, width: int) -> str:
    return cell if len(cell) <= width else cell[: width - 1] + "…"
