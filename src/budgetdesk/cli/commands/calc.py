"""Calculations for checking that need no budget file: wage tax, contributions, cost, payslips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from budgetdesk.cli.commands import (
    calc_cost,
    calc_limits,
    calc_sheets,
    calc_slip,
    calc_social,
    calc_tax,
)

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands below the word."""
    below = group.group("calc")
    for module in (calc_slip, calc_sheets, calc_tax, calc_social, calc_limits, calc_cost):
        module.add(below)
