"""Funders, grants, agreement, carry-over, settlement, deadlines: what was promised and is due."""
