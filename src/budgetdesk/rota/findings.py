"""What a check of the roster found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.ids import ShiftId
from budgetdesk.staff.ids import AssistantId


class Basis(Enum):
    """Where a check comes from; in the order in which it matters."""

    LAW = "law"
    """May stay only with a note."""
    CONTRACT = "contract"
    LIMIT = "limit"
    """Of money, hours or social insurance."""
    WISH = "wish"


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding about one shift: what (`code`, `data`), why (`source`), how much it matters.

    `code` names the sentence in resources/texts/team/checks.toml, table ``problem``. `note` is
    the user's reason to leave it so; empty: none.
    """

    code: str
    basis: Basis
    shift: ShiftId
    day: date
    assistant: AssistantId | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    source: str = ""
    """Law or contract clause."""
    weight: Weight = Weight.WARNING
    note: str = ""

    @property
    def problem(self) -> Problem:
        """The same as a problem, for its sentence."""
        return Problem(self.code, "shift", self.data, self.weight, ("shift", self.shift))
