"""What a page will show on the coming days, kept in the file for a quick start.

Loads neither SQLAlchemy nor the rules: it is what a start looks at first.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from budgetdesk import __version__
from budgetdesk.storage import kept_views

if TYPE_CHECKING:
    from budgetdesk.usecases.desk import Desk


def view_name(page: str, day: date, language: str) -> str:
    """Return the name of a view: all that it depends on beside the records themselves.

    Figures may change with the program's version; nothing else decides about them.
    """
    return f"{page} {day.isoformat()} {language} {__version__}"


def kept_view(path: Path, name: str) -> str | None:
    """Return the view that a fresh look into the file would give too, or None. Never fails."""
    return kept_views.kept_view(path, name)


def is_kept(desk: Desk, name: str) -> bool:
    """Tell whether the view of this name is kept for the file as it is now."""
    return desk.store.keeps_view(name)


def keep_views(desk: Desk, views: Mapping[str, str]) -> None:
    """Keep these views instead of all others. No change of the file's content; never fails."""
    desk.store.keep_views(views)
