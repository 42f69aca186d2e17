"""Opening a budget file for one command."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any

from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import Clock, access_of, fixed_clock, open_file, system_clock
from budgetdesk.wording.sentences import word


def reading(arguments: Namespace) -> Desk:
    """Open the command's file to look at it; never waits for a writer."""
    return open_file(Path(arguments.file), clock=clock_of(arguments))


def writing(arguments: Namespace) -> Desk:
    """Open the command's file to change it. Raises `StoreUnavailable` or `StoreTooNew`."""
    return open_file(
        Path(arguments.file), writable=True, who=arguments.who, clock=clock_of(arguments)
    )


def clock_of(arguments: Namespace) -> Clock:
    """Return the computer's clock, or one that stands at the day `--today` names."""
    return system_clock if arguments.today is None else fixed_clock(arguments.today)


def notice(desk: Desk) -> list[str]:
    """What the user should know about the file's state; nothing where all is as usual."""
    sentences = {"newer", "damaged"}
    access = access_of(desk).value
    return [word("access", access)] if access in sentences else []


def given(arguments: Namespace, *names: str) -> dict[str, Any]:
    """Return the values of those options that the user gave."""
    return {name: value for name in names if (value := getattr(arguments, name)) is not None}
