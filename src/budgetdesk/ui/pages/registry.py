"""Which pages there are, in the order of the navigation; each is loaded when first shown."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import Final

from PySide6.QtCore import QCoreApplication

from budgetdesk.ui.widgets.page import Page

_NUMBERED: Final = 9


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


def page_keys(number: int) -> str:
    """Return the keys that open the page with this number, from 1; only nine have some."""
    return f"Ctrl+{number}" if number <= _NUMBERED else ""


def page_specs() -> tuple[PageSpec, ...]:
    """All pages with their titles in the window's language."""
    translate = QCoreApplication.translate
    return (
        PageSpec("today", translate("Pages", "Today"), "today", "today.page", "TodayPage"),
        PageSpec(
            "bookings", translate("Pages", "Bookings"), "bookings", "bookings.page", "BookingsPage"
        ),
        PageSpec("imports", translate("Pages", "Import"), "imports", "imports.page", "ImportsPage"),
        PageSpec("budget", translate("Pages", "Budget"), "budget", "budget.page", "BudgetPage"),
        PageSpec(
            "reports", translate("Pages", "Reports"), "reports", "reports.page", "ReportsPage"
        ),
        PageSpec(
            "deadlines",
            translate("Pages", "Deadlines"),
            "deadlines",
            "deadlines.page",
            "DeadlinesPage",
        ),
        PageSpec("roster", translate("Pages", "Roster"), "roster", "roster.page", "RosterPage"),
        PageSpec("hours", translate("Pages", "Hours"), "hours", "hours.page", "HoursPage"),
        PageSpec("team", translate("Pages", "Team"), "team", "team.page", "TeamPage"),
        PageSpec(
            "history", translate("Pages", "History"), "history", "history.page", "HistoryPage"
        ),
    )
