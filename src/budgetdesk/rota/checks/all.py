"""All checks of a plan together."""

from __future__ import annotations

from budgetdesk.rota.findings import Finding
from budgetdesk.rota.plan import Plan
from budgetdesk.staff.ids import AssistantId
from budgetdesk.statutory.law import Law


def findings(plan: Plan, law: Law) -> tuple[Finding, ...]:  # noqa: ARG001
    """Return what the checks find about the plan's own shifts."""
    return ()


def findings_of(plan: Plan, assistant: AssistantId, law: Law) -> tuple[Finding, ...]:  # noqa: ARG001
    """Return what the checks find about one person's shifts on the plan's own days."""
    return ()
