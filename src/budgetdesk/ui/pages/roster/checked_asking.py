"""Asks about shifts with the checks beside it, and stores what was answered as one step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from budgetdesk.ui.pages.roster.checked_form import CheckedDialog, CheckedForm
from budgetdesk.ui.pages.roster.checking import Checks
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.roster_consequences import save_with_reason

if TYPE_CHECKING:
    from budgetdesk.ui.pages.roster.page import RosterPage
    from budgetdesk.ui.widgets.page import Room


class CheckedAsking(QObject):
    """Asks by `show`, which opens a dialog, for the plan that the page shows."""

    def __init__(self, room: Room, page: RosterPage, show: Callable[[QDialog], None]) -> None:
        """Ask for this page."""
        super().__init__(page)
        self._room, self._page, self._show = room, page, show

    def checks(self) -> Checks | None:
        """Return the checks of the plan that is shown; None where there is none."""
        plan = self._page.plan
        return None if plan is None else Checks(self._room.actions.read, plan)

    def ask(self, title: str, form: CheckedForm, label: Callable[[], Label], deed: str) -> None:
        """Show a form; the shifts that it wants are stored with the reason, if one is needed.

        `label` names the step once it is done, `deed` stands on the button.
        """
        today = self._room.desk.today

        def save() -> bool:
            shifts = form.wanted()
            if shifts is None:
                return False
            given = (shifts, form.follows, form.reason.value(), today)
            return self._room.actions.run(label(), save_with_reason, *given) is not None

        theme = self._room.theme()
        self._show(CheckedDialog(title, form, save, theme, self._page, deed=deed))
