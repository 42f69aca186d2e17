"""From a case about figures that are only announced to what the program holds of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from budgetdesk.payroll.contributions.days import FULL_MONTH, part_ceiling
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures

_KEYS = {
    "rv_av_year": "bbg_rv_year",
    "kv_year": "bbg_kv_year",
    "jaeg_year": "jaeg_year",
    "avg_pay": "average_earnings_year",
}


def ceilings_announced(year: int, case: Mapping[str, str]) -> dict[str, str]:
    """Ceilings of a year in a preview, and whether any of them may be used for a final result."""
    law = law_on(shipped_figures(), date(year, 5, 1), preview=case["preview"] == "1")
    confirmed = [key for key in _KEYS.values() if key not in law.unconfirmed]
    return {
        **{name: str(law[key]) for name, key in _KEYS.items()},
        "rv_av_month": part_ceiling(law["bbg_rv_year"], FULL_MONTH).plain(),
        "kv_month": part_ceiling(law["bbg_kv_year"], FULL_MONTH).plain(),
        "confirmed": str(len(confirmed)),
    }


ANSWERS: dict[str, Callable[[int, Mapping[str, str]], dict[str, str]]] = {
    "ceilings_announced": ceilings_announced,
}
