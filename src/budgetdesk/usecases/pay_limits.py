"""The limits of Minijob and Midijob, held against worked and planned shifts of the year."""

from __future__ import annotations

from budgetdesk.rota.findings import Finding
from budgetdesk.rota.plan import Plan
from budgetdesk.statutory.law import Law
from budgetdesk.storage.reader import Reader


def limit_findings(reader: Reader, plan: Plan, law: Law) -> tuple[Finding, ...]:
    """Return a finding for each shift in the plan's days that leads beyond a yearly limit."""
    raise NotImplementedError
