"""Choosing a receipt that is in the file already, as proof of further bookings."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.usecases.receipts import ProvenReceipt
from budgetdesk.wording.formats import day_text


class KnownReceiptsDialog(ScrollDialog):
    """Lists the receipts in the file, the latest first; one is chosen."""

    def __init__(
        self,
        receipts: Sequence[ProvenReceipt],
        link: Callable[[int], bool],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Show the receipts; `link` is given the number of the one that is chosen."""
        title = QCoreApplication.translate("KnownReceiptsDialog", "Receipts in the file")
        super().__init__(title, theme, parent)
        self._link = link
        about = QLabel(
            self.tr("The receipt then proves the chosen bookings too.")
            if receipts
            else self.tr("There is no receipt in the file yet.")
        )
        about.setWordWrap(True)
        self.table: Table[ProvenReceipt] = Table(
            title,
            (
                Column(self.tr("Number"), lambda one: one.receipt.number, right=True),
                Column(self.tr("Added"), lambda one: one.receipt.added_on, day_text),
                Column(self.tr("Bookings"), lambda one: len(one.bookings), right=True),
                Column(self.tr("File"), _name, stretch=True),
            ),
            row_pixels=theme.target,
        )
        self.table.show_rows(sorted(receipts, key=lambda one: -one.receipt.number))
        for column in (0, 1, 2):
            self.table.resizeColumnToContents(column)
        self.attach_button = self.buttons.add(
            self.tr("&Attach the chosen one"), self.accept, main=True
        )
        self.attach_button.setEnabled(False)
        self.table.chosen.connect(
            lambda: self.attach_button.setEnabled(self.table.selected_row() is not None)
        )
        self.table.opened.connect(lambda _: self.accept())
        self.content.addWidget(about)
        self.content.addWidget(self.table, 1)
        fit(self, theme, 90, 60)
        if receipts:
            self.table.selectRow(0)
            self.table.setFocus()

    def accept(self) -> None:
        """Attach the chosen receipt."""
        chosen = self.table.selected_row()
        if chosen is not None and self._link(chosen.receipt.number):
            super().accept()


def _name(one: ProvenReceipt) -> str:
    return one.receipt.title or one.receipt.file_name
