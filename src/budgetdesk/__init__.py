"""BudgetDesk: keep, prove and understand a Persönliches Budget."""

__version__ = "0.1.0"
