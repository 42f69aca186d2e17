"""The Rechenweg: the lines by which a figure explains itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from budgetdesk.kernel.money import Money

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Line:
    """One step of a calculation, produced by the calculation itself.

    `code` names the sentence in resources/texts/explanations.toml, `inputs` fills its places
    (Money, date, Month, Decimal, int, str), `result` is what the step yields, `source` the law
    or the clause of the user's own agreement that it follows.
    """

    code: str
    result: Money | None = None
    inputs: Mapping[str, object] = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Explained(Generic[Result]):
    """A result with the lines that lead to it."""

    value: Result
    lines: tuple[Line, ...] = ()
