"""BudgetDesk: keep, prove and understand a Persönliches Budget."""

from __future__ import annotations

__version__ = "0.1.0"
