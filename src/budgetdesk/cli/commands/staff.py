"""The words of the command line for the team; each part stands in a module of its own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

PARTS: Final = (
    "staff_people",
    "staff_records",
    "staff_work",
    "staff_end",
    "staff_employer",
    "staff_forget",
    "output_staff",
)


def add(group: Group) -> None:
    """Add the commands of all parts."""
    below = group.group("staff")
    for part in PARTS:
        import_module(f"budgetdesk.cli.commands.{part}").add(below)
