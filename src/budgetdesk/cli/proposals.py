"""Proposals for the assignment of bookings, as text and as JSON."""

from __future__ import annotations

from typing import Any

from budgetdesk.cli.names import Names
from budgetdesk.ledger.rules import Proposal
from budgetdesk.wording.sentences import word


def proposal_data(proposal: Proposal, names: Names) -> dict[str, Any]:
    """Return a proposal as JSON has it, with what it rests on."""
    return {
        **names.place_data(proposal.pot, proposal.teilbudget, proposal.cost_type),
        "rule": proposal.rule,
        "why": why(proposal),
    }


def why(proposal: Proposal) -> str:
    """Say what a proposal rests on."""
    return f"{word('ground', proposal.ground.value)} ({proposal.detail})"
