"""One part of a page: a sentence, a table, and buttons that open forms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.table import Column, Row


class Section(QWidget):
    """A part of the page. It reads through the room and opens its forms over itself."""

    def __init__(self, room: Room) -> None:
        """Lay out nothing yet."""
        super().__init__()
        self.room = room
        self.dialog: FormDialog | None = None
        self.body = QVBoxLayout(self)
        space = room.theme().space(2)
        self.body.setContentsMargins(0, space, 0, space)
        self.body.setSpacing(space)

    def reload(self) -> None:
        """Read what is shown anew; each part says how."""

    def take_focus(self) -> None:
        """Put the focus on the first thing of this part that the Tab key reaches."""
        for one in self.findChildren(QWidget):
            if one.isVisibleTo(self) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
                one.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def open_form(self, title: str, form: Form, save: Callable[[], bool]) -> None:
        """Open a form; the focus returns to where it was when the form closes."""
        before = self.focusWidget()
        self.dialog = FormDialog(title, form, save, self)
        if before is not None:
            self.dialog.finished.connect(lambda _: before.setFocus())
        self.dialog.open()

    def buttons(self, *texts_and_deeds: tuple[str, Callable[[], object]]) -> list[QPushButton]:
        """Add a row of buttons."""
        row = QWidget()
        flow = FlowLayout(self.room.theme().space(), row)
        made = []
        for text, deed in texts_and_deeds:
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, deed=deed: deed())
            flow.addWidget(button)
            made.append(button)
        self.body.addWidget(row)
        return made

    def sentence(self, role: str = "") -> QLabel:
        """Add a text that can be reached by the keyboard."""
        label = QLabel()
        label.setWordWrap(True)
        label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if role:
            label.setProperty("role", role)
        self.body.addWidget(label)
        return label

    def heading(self, text: str) -> QLabel:
        """Add a heading."""
        label = QLabel(text)
        label.setProperty("role", "heading")
        label.setWordWrap(True)
        self.body.addWidget(label)
        return label


class Listed(Generic[Row]):
    """A table of a section with what is shown where it is empty; Enter opens the form."""

    def __init__(
        self, section: Section, name: str, empty: str, columns: Sequence[Column[Row]]
    ) -> None:
        """Put text and table into the section."""
        theme: Theme = section.room.theme()
        self._served: tuple[QPushButton, ...] = ()
        self._empty = section.sentence()
        self._empty.setText(empty)
        self.table: FoldingTable[Row] = FoldingTable(name, columns, row_pixels=theme.target)
        section.body.addWidget(self.table)

    def serve(self, *buttons: QPushButton) -> None:
        """Let these buttons be pressed only while a row is chosen, and say of which list it is."""
        self._served = (*self._served, *buttons)
        self.table.chosen.connect(self._follow)
        self._follow()

    def take_focus(self) -> None:
        """Put the focus on the table, or on what is said where it is empty."""
        target = self._empty if self.table.isHidden() else self.table
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; long texts wrap, and the page scrolls."""
        self._empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows)
        if rows and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._follow()

    def _follow(self) -> None:
        is_chosen = self.table.selected_row() is not None
        for one in self._served:
            one.setEnabled(is_chosen)
