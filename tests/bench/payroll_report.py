"""What payroll computes in a second, as a part of the page of measurements."""

from __future__ import annotations

from tests.bench.payroll_cases import WAGE_TAX_AIM, wage_tax_runs_per_second
from tests.bench.payroll_months import (
    PAYSLIPS_AIM,
    TEAM,
    TEAM_AIM,
    payslips_per_second,
    team_year_seconds,
)

_HEAD = """## Payroll

One core, CPU time, the best of some rounds; nothing is kept from one run to the next.

| what | measured | aim | |
| --- | --- | --- | --- |
"""


def payroll_report() -> str:
    """Measure and return the part of the page."""
    found = (
        ("wage tax of a month", wage_tax_runs_per_second(), WAGE_TAX_AIM),
        ("payslips with every line, from gross pay", payslips_per_second(), PAYSLIPS_AIM),
    )
    return _HEAD + "".join(_row(what, runs, aim) for what, runs, aim in found) + _team_row()


def _team_row() -> str:
    seconds = team_year_seconds()
    met = "met" if seconds < TEAM_AIM else "missed"
    what = f"a year of {TEAM} people, from duties to payslips"
    return f"| {what} | {seconds:.2f} s | under {TEAM_AIM} s | {met} |\n"


def _row(what: str, runs: float, aim: int) -> str:
    met = "met" if runs >= aim else f"missed by {aim - runs:,.0f}"
    return f"| {what} | {runs:,.0f} a second | at least {aim:,} | {met} |\n"
