"""A second copy of a budget file in a folder of the user's choice, such as on a stick."""

from __future__ import annotations

from pathlib import Path

from budgetdesk.usecases.desk import Desk


def second_copy(desk: Desk, folder: Path) -> Path | None:
    """Write a checked copy named after today; None where nothing was changed since opening.

    A copy of the same day is replaced, copies of other days are left alone. Raises
    `StoreUnavailable`.
    """
    if not desk.store.changed:
        return None
    target = folder / f"{desk.store.path.stem}-{desk.today:%Y-%m-%d}.budget"
    desk.store.copy_to(target)
    return target
