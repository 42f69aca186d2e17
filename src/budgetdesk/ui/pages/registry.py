"""Which pages there are, in the order of the navigation; each is loaded when first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from budgetdesk.ui.widgets.page import Page


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page before it is loaded: its key, title, icon, and where its class is."""

    key: str
    title: str
    icon: str
    module: str
    name: str

    def load(self) -> type[Page]:
        """Import the page's module and return its class."""
        page: type[Page] = getattr(import_module(f"budgetdesk.ui.pages.{self.module}"), self.name)
        return page


def page_specs() -> tuple[PageSpec, ...]:
    """All pages with their titles in the window's language."""

    def title(text: str) -> str:
        return QCoreApplication.translate("Pages", text)

    specs = (
        PageSpec("today", title("Today"), "today", "today.page", "TodayPage"),
        PageSpec("bookings", title("Bookings"), "bookings", "bookings.page", "BookingsPage"),
        PageSpec("imports", title("Import"), "imports", "imports.page", "ImportsPage"),
        PageSpec("budget", title("Budget"), "budget", "budget.page", "BudgetPage"),
        PageSpec("reports", title("Reports"), "reports", "reports.page", "ReportsPage"),
        PageSpec("deadlines", title("Deadlines"), "deadlines", "deadlines.page", "DeadlinesPage"),
        PageSpec("history", title("History"), "history", "history.page", "HistoryPage"),
    )
    pages = Path(__file__).parent
    return tuple(spec for spec in specs if (pages / spec.key / "page.py").exists())
