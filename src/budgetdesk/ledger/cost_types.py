"""Cost types (Kostenarten): what money came in or went out for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from budgetdesk.ledger.ids import CostTypeId


class CostKind(Enum):
    """What a cost type means to the budget."""

    INSTALMENT = "instalment"
    """Budgetrate paid by the Leistungsträger."""
    ONE_OFF_GRANT = "one_off_grant"
    """One-off amount paid by the Leistungsträger."""
    REFUND = "refund"
    """Income from others in the period in which it arrives, such as U1 and U2 refunds."""
    OWN_CONTRIBUTION = "own_contribution"
    """Eigenbeitrag, or an advance of the holder's own money."""
    SPENDING = "spending"
    """Money spent for the purpose; a credit note counts against it."""
    REPAYMENT = "repayment"
    """Unspent money paid back to the Leistungsträger: no spending."""

    @property
    def comes_from_funder(self) -> bool:
        """Tell whether money of this kind is paid by the Leistungsträger."""
        return self in {CostKind.INSTALMENT, CostKind.ONE_OFF_GRANT}


@dataclass(frozen=True, slots=True)
class CostType:
    """One line of the user's list. `code` is short, unique and what the command line takes."""

    id: CostTypeId
    code: str
    name: str
    kind: CostKind = CostKind.SPENDING
    per_assistant: bool = False
    """Whether a booking of this type usually names an assistant (wages)."""
    position: int = 0
    retired: bool = False
