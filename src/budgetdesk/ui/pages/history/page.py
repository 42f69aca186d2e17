"""The page of all changes."""

from __future__ import annotations

from typing import ClassVar

from budgetdesk.ui.widgets.page import Page


class HistoryPage(Page):
    """All changes with date and words."""

    key: ClassVar[str] = "history"
