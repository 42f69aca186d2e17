"""What a job is called in lists."""

from __future__ import annotations

from budgetdesk.staff.insurance import Special, Status
from budgetdesk.wording.sentences import word


def standing_text(standing: Status | Special) -> str:
    """Return the short word for what `Member.standing` says."""
    return word("standing" if isinstance(standing, Special) else "status", standing.value)
