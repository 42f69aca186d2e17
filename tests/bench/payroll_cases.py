"""How much payroll one process computes in a second.

Nothing is kept from one run to the next, so a second round takes as long as the first.
"""

from __future__ import annotations

import time
from typing import Final

from budgetdesk.payroll.wage_tax.plans import wage_tax
from tests.payroll.wage_tax.tables import vector_rows

WAGE_TAX_AIM: Final = 50_000
"""Runs a second on one core."""


def wage_tax_runs_per_second(rounds: int = 5) -> float:
    """Runs a second of CPU time over the 6,000 persons of the vectors, in the best round.

    With the check of the inputs; the inputs themselves are made before.
    """
    jobs = [(row.edition, row.inputs) for year in (2024, 2025, 2026) for row in vector_rows(year)]
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        for edition, inputs in jobs:
            wage_tax(edition, inputs)
        times.append(time.process_time() - begin)
    return len(jobs) / min(times)
