"""The duty roster: each part of its commands stands in a module of its own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_PARTS: Final = (
    "rota_view",
    "rota_shifts",
    "rota_bulk",
    "rota_setup",
    "rota_rules",
    "rota_wishes",
    "absences",
    "output_rota",
)
"""In the order of the help; each has a function `add` as any module of commands."""


def add(group: Group) -> None:
    """Add the commands below the word."""
    below = group.group("rota")
    for name in _PARTS:
        import_module(f"budgetdesk.cli.commands.{name}").add(below)
