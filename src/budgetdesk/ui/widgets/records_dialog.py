"""A list of records in a window of its own: new, change, remove; one form for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Generic, TypeVar

from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QSizePolicy, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form, FormDialog
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.ui.widgets.table import Column, Table

Record = TypeVar("Record")

_LARGE: Final = 1.5
"""In text of this size a list has no room beside and below other things."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[Record]):
    """What a list of records is made of.

    `rows` reads them, `form` makes the form of one or of a new one (None), `save` stores what the
    form says and tells whether that was done, `remove` takes one away. `extra` are further
    buttons. `empty` says what will stand here.
    """

    title: str
    empty: str
    columns: Sequence[Column[Record]]
    rows: Callable[[], Sequence[Record]]
    form: Callable[[Record | None], Form | None]
    save: Callable[[Form, Record | None], bool]
    remove: Callable[[Record], object] | None = None
    extra: Sequence[tuple[str, Callable[[QWidget], object]]] = ()


class RecordsDialog(ScrollDialog, Generic[Record]):
    """The list with its buttons; Enter changes the chosen record."""

    def __init__(self, kept: Kept[Record], theme: Theme, parent: QWidget | None = None) -> None:
        """List the records."""
        super().__init__(kept.title, theme, parent)
        self._kept = kept
        self.dialog: QDialog | None = None
        self.empty = QLabel(kept.empty)
        self.empty.setWordWrap(True)
        is_large = theme.scale >= _LARGE
        kind: type[Table[Record]] = FoldingTable if is_large else Table
        self.table = kind(kept.title, kept.columns, row_pixels=theme.target)
        row = FlowLayout(theme.space())
        self.new_button = self._button(self.tr("&New…"), self.add)
        self.change_button = self._button(self.tr("C&hange…"), self.change)
        self.remove_button = self._button(self.tr("&Remove"), self.remove)
        for button in (self.new_button, self.change_button, self.remove_button):
            row.addWidget(button)
        for words, deed in kept.extra:
            row.addWidget(self._button(words, partial(self._do, deed)))
        self.remove_button.setVisible(kept.remove is not None)
        self.empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.content.addWidget(self.empty)
        if is_large:
            # A folded table is as high as its rows: the buttons are not to be looked for below it.
            self.content.addLayout(row)
        self.content.addWidget(self.table, 0 if is_large else 1)
        if not is_large:
            self.content.addLayout(row)
        self.content.addStretch()
        fit(self, theme, 110, 75)
        self.table.chosen.connect(self._follow)
        self.table.opened.connect(lambda _: self.change())
        self.reload()
        (self.table if self.table.rows_model.rows else self.new_button).setFocus()

    def reload(self) -> None:
        """Read the records anew."""
        rows = tuple(self._kept.rows())
        self.empty.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.table.show_rows(rows)
        for number, column in enumerate(self._kept.columns):
            if not column.stretch and not isinstance(self.table, FoldingTable):
                self.table.resizeColumnToContents(number)
        if rows and self.table.selected_row() is None:
            self.table.selectRow(0)
        self._follow()

    def add(self) -> None:
        """Enter a new record."""
        self._open(None)

    def change(self) -> None:
        """Change the chosen record."""
        chosen = self.table.selected_row()
        if chosen is not None:
            self._open(chosen)

    def remove(self) -> None:
        """Remove the chosen record; it can be undone."""
        chosen = self.table.selected_row()
        if chosen is not None and self._kept.remove is not None:
            self._kept.remove(chosen)
            self._after()

    def _do(self, deed: Callable[[QWidget], object]) -> None:
        deed(self)
        self._after()

    def _open(self, record: Record | None) -> None:
        form = self._kept.form(record)
        if form is None:
            return
        self.dialog = FormDialog(
            self._kept.title, form, lambda: self._kept.save(form, record), self
        )
        self.dialog.finished.connect(lambda _: self._after())
        self.dialog.open()

    def _after(self) -> None:
        self.reload()
        (self.table if self.table.rows_model.rows else self.new_button).setFocus()

    def _follow(self) -> None:
        is_chosen = self.table.selected_row() is not None
        self.change_button.setEnabled(is_chosen)
        self.remove_button.setEnabled(is_chosen)

    def _button(self, words: str, deed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: deed())
        return button
