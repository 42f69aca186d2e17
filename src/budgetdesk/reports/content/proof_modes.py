"""What a report shows under each proof mode (Nachweisart) of the Zielvereinbarung.

| | result, bridge | payments, costs, bookings | receipts | accounts | statements | hours, goals |
|---|---|---|---|---|---|---|
| declaration | yes | | | | | |
| list | yes | yes | numbers only | yes | | |
| list_receipts | yes | yes | yes | yes | | |
| full | yes | yes | yes | yes | yes | |
| sample | yes | yes | numbers only | yes | | |
| service | | | | | | yes |

With `declaration` no single booking is shown, with `service` no price at all. The modes are those
of the user's own agreement; no Leistungsträger's rule is built in.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from budgetdesk.budget.agreement import ProofMode


class Piece(Enum):
    """A piece of a usage report."""

    RESULT = "result"
    """Result, bridge from opening to closing, carry-over."""
    FIGURES = "figures"
    """Instalments, spending by cost type and month, plan."""
    BOOKINGS = "bookings"
    RECEIPTS = "receipts"
    ACCOUNTS = "accounts"
    STATEMENTS = "statements"
    SERVICE = "service"
    """Granted hours, goals, free report."""


_MONEY: Final = frozenset({Piece.RESULT, Piece.FIGURES, Piece.BOOKINGS, Piece.ACCOUNTS})
_SHOWN: Final[Mapping[ProofMode, frozenset[Piece]]] = {
    ProofMode.DECLARATION: frozenset({Piece.RESULT}),
    ProofMode.LIST: _MONEY,
    ProofMode.LIST_RECEIPTS: _MONEY | {Piece.RECEIPTS},
    ProofMode.FULL: _MONEY | {Piece.RECEIPTS, Piece.STATEMENTS},
    ProofMode.SAMPLE: _MONEY,
    ProofMode.SERVICE: frozenset({Piece.SERVICE}),
}
_WITHOUT_AGREEMENT: Final = _SHOWN[ProofMode.LIST_RECEIPTS]
"""Nobody said what must be shown: bookings and receipts, so that nothing asked for is missing."""

WANTS_RECEIPTS: Final = frozenset({ProofMode.LIST_RECEIPTS, ProofMode.FULL, ProofMode.SAMPLE})
"""Modes in which somebody may ask to see the receipt of a booking."""


def shows(mode: ProofMode | None, piece: Piece) -> bool:
    """Tell whether the piece belongs into a report; None: no agreement was entered."""
    return piece in (_WITHOUT_AGREEMENT if mode is None else _SHOWN[mode])
