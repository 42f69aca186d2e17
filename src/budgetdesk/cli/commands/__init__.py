"""The commands, each area in a module of its own."""

from __future__ import annotations

from budgetdesk.cli.commands import files, history, statements

ALL = (files.add, statements.add, history.add)
