"""Assistants: who works for the budget holder."""
