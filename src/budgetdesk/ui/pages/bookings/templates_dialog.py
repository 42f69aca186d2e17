"""The list of templates: book by one, make a new one, change, remove."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.ledger.ids import TemplateId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.templates import Template
from budgetdesk.ui.pages.bookings.template_deeds import TemplateDeeds
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column, Table
from budgetdesk.usecases.booking_list import choosable
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.templates import template_parts, templates_by_name
from budgetdesk.wording.formats import money_text


class TemplatesDialog(ScrollDialog):
    """Keeps the templates; `book` is given the number of the one that is used."""

    def __init__(
        self,
        room: Room,
        deeds: TemplateDeeds,
        book: Callable[[int], None],
        parent: QWidget | None = None,
    ) -> None:
        """Show what there is."""
        theme = room.theme()
        title = QCoreApplication.translate("TemplatesDialog", "Templates")
        super().__init__(title, theme, parent)
        self._room, self._deeds, self._book = room, deeds, book
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.all: Table[Template] = Table(
            self.tr("All templates"),
            (
                Column(self.tr("Name"), lambda one: one.name),
                Column(self.tr("Amount"), _amount, _amount_text, right=True),
                Column(self.tr("From or to"), lambda one: one.payee),
                Column(self.tr("Text"), lambda one: one.text, stretch=True),
            ),
            row_pixels=theme.target,
        )
        self.book_button = self._button(self.tr("&Book by it…"), self.book)
        self.book_button.setProperty("main", "true")
        self.new_button = self._button(self.tr("&New template…"), self.add)
        self.change_button = self._button(self.tr("C&hange…"), self.change)
        self.remove_button = self._button(self.tr("&Remove"), self.remove)
        self.content.addWidget(self.sentence)
        self.content.addWidget(self.all, 1)
        row = FlowLayout(theme.space())
        for button in (self.book_button, self.new_button, self.change_button, self.remove_button):
            row.addWidget(button)
        self.content.addLayout(row)
        fit(self, theme, 105, 75)
        self.all.chosen.connect(self._follow)
        self.all.opened.connect(lambda _: self.book())
        self.reload()
        self._to_list()

    def reload(self) -> None:
        """Read anew what there is."""
        found = self._room.desk.read(templates_by_name)
        self.all.show_rows(found)
        for column in range(self.all.rows_model.columnCount() - 1):
            self.all.resizeColumnToContents(column)
        if found and self.all.selected_row() is None:
            self.all.selectRow(0)
        self.sentence.setText(
            self.tr("A template fills in a new booking: all but the day.")
            if found
            else self.tr(
                "There is no template yet. Make one here, or of a booking: choose the booking, "
                "then “Make a template of the booking”."
            )
        )
        self.all.setVisible(bool(found))
        self._follow()

    def book(self) -> None:
        """Begin a booking by the chosen template."""
        chosen = self.all.selected_row()
        if chosen is not None:
            self.accept()
            # Whatever had the focus before gets it back first.
            QTimer.singleShot(0, self._deeds, lambda: self._book(chosen.id))

    def add(self) -> None:
        """Make a new template."""
        accounts = self._room.desk.read(choosable).accounts
        if accounts:
            parts = template_parts([Share(ZERO, Pot.OPEN)])
            blank = Template(
                TemplateId(0), "", accounts[0].id, incoming=False, amount=None, parts=parts
            )
            self._deeds.keep(blank, self, self._after)

    def change(self) -> None:
        """Change or rename the chosen template."""
        chosen = self.all.selected_row()
        if chosen is not None:
            self._deeds.keep(chosen, self, self._after)

    def remove(self) -> None:
        """Remove the chosen template."""
        chosen = self.all.selected_row()
        if chosen is not None:
            self._deeds.remove(chosen)
            self._after()

    def _after(self) -> None:
        self.reload()
        self._to_list()

    def _to_list(self) -> None:
        (self.all if self.all.rows_model.rows else self.new_button).setFocus()

    def _follow(self) -> None:
        one = self.all.selected_row() is not None
        for button in (self.book_button, self.change_button, self.remove_button):
            button.setEnabled(one)

    def _button(self, text: str, deed: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _: deed())
        return button


def _amount(template: Template) -> Money | None:
    if template.amount is None or template.incoming:
        return template.amount
    return -template.amount


def _amount_text(amount: Money | None) -> str:
    if amount is None:
        return QCoreApplication.translate("TemplatesDialog", "asked each time")
    return money_text(amount)
