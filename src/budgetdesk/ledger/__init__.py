"""Accounts, bookings with parts, receipts, balances and reconciliation: facts about money."""
