"""The commands of the page: five buttons, the others in the menu and the command field."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

if TYPE_CHECKING:
    from budgetdesk.ui.pages.bookings.page import BookingsPage

OnOne = Callable[[int], object]
OnSome = Callable[[tuple[int, ...]], object]


class BookingCommands(QObject):
    """Adds the commands to the page, and lets each be used where it makes sense."""

    def __init__(self, page: BookingsPage) -> None:
        """Add them."""
        super().__init__(page)
        self._page = page
        self._for_one: list[QAction] = []
        self._for_some: list[QAction] = []
        self._add_buttons()
        self._add_for_one()
        self._add_for_some()
        self._add_others()

    def follow(self, chosen: int) -> None:
        """Let those be used that fit so many chosen bookings."""
        for action in self._for_one:
            action.setEnabled(chosen == 1)
        for action in self._for_some:
            action.setEnabled(chosen > 0)

    def _add_buttons(self) -> None:
        page, deeds, receipts = self._page, self._page.deeds, self._page.receipt_deeds
        page.button(self.tr("&New booking"), deeds.record, shortcut="Ctrl+N", main=True)
        assign = page.button(self.tr("&Assign…"), self._some(deeds.assign), shortcut="Ctrl+T")
        attach = page.button(
            self.tr("Attach re&ceipt…"), self._some(receipts.ask_for_files), shortcut="Ctrl+L"
        )
        page.button(self.tr("P&roposals…"), deeds.propose, shortcut="Ctrl+P")
        page.button(self.tr("S&tanding bookings…"), deeds.standing, shortcut="Ctrl+B")
        self._for_some += [assign, attach]

    def _add_for_one(self) -> None:
        deeds = self._page.deeds
        listed: tuple[tuple[str, OnOne, str], ...] = (
            (self.tr("Change booking…"), deeds.change, "F2"),
            (self.tr("Duplicate booking…"), deeds.duplicate, "Ctrl+D"),
            (self.tr("Make a template of the booking…"), deeds.make_template, ""),
            (self.tr("Reverse booking (Storno)…"), deeds.reverse, ""),
            (self.tr("Correct a booking of a handed-in report…"), deeds.correct, ""),
            (self.tr("Mark as transfer…"), deeds.mark_transfer, ""),
        )
        for text, deed, keys in listed:
            self._for_one.append(self._page.command(text, self._one(deed), shortcut=keys))

    def _add_for_some(self) -> None:
        receipts = self._page.receipt_deeds
        listed: tuple[tuple[str, OnSome, str], ...] = (
            (self.tr("Paste receipt"), receipts.paste, "Ctrl+V"),
            (self.tr("Attach a receipt of the file…"), receipts.link_known, "Ctrl+Shift+L"),
            (self.tr("Remove booking"), self._page.deeds.remove, "Del"),
        )
        for text, deed, keys in listed:
            self._for_some.append(self._page.command(text, self._some(deed), shortcut=keys))

    def _add_others(self) -> None:
        page = self._page
        page.command(self.tr("Templates…"), page.deeds.show_templates, shortcut="Ctrl+Shift+T")
        page.command(self.tr("Transfer between accounts…"), page.deeds.transfer, shortcut="Ctrl+U")
        page.command(self.tr("Search bookings"), page.filters.search.setFocus, shortcut="Ctrl+F")
        page.command(self.tr("Bookings without receipt"), page.show_without_receipt)
        page.command(self.tr("Unassigned bookings"), page.show_unassigned)

    def _one(self, deed: OnOne) -> Callable[[], object]:
        @wraps(deed)
        def on_chosen() -> object:
            return deed(self._page.chosen()[0])

        return on_chosen

    def _some(self, deed: OnSome) -> Callable[[], object]:
        @wraps(deed)
        def on_chosen() -> object:
            return deed(self._page.chosen())

        return on_chosen
