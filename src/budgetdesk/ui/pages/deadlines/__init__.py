"""Days to keep."""
