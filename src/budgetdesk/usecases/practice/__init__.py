"""The practice household (Übungshaushalt): one invented, complete and coherent case.

Demo for newcomers, story for tests, data for benchmarks. Names, account numbers and Aktenzeichen
are invented and look it. What the team is paid follows from its hours by the program's own payroll,
and the bank books just that.
"""

from __future__ import annotations

from budgetdesk.usecases.practice.household import write_practice
from budgetdesk.usecases.practice.plan import PracticeFile, PracticePlan, PracticeSummary
from budgetdesk.usecases.practice.receipts import practice_receipts
from budgetdesk.usecases.practice.statements import practice_statements

__all__ = [
    "PracticeFile",
    "PracticePlan",
    "PracticeSummary",
    "practice_receipts",
    "practice_statements",
    "write_practice",
]
