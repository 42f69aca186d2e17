"""A receipt beside its booking: the picture of a page, zoomed and turned, and its text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.page_canvas import Height, PageCanvas
from budgetdesk.ui.widgets.page_source import PageSource, pages_of


class ReceiptView(QWidget):
    """Shows one receipt, page by page; what is seen can be read as text too.

    How a receipt was turned is remembered under its name until the window closes; the stored file
    stays as it came.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._source: PageSource | None = None
        self._name = ""
        self._turned: dict[str, int] = {}
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.canvas = PageCanvas(theme, Height.AS_PAGE)
        self.canvas.moved.connect(self._on_moved)
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(theme.space(20))
        self.words.setAccessibleName(self.tr("Text of the receipt"))
        canvas = self.canvas
        self.back = _button(self.tr("Previous page"), lambda: self.turn_to(canvas.page - 1))
        self.forth = _button(self.tr("Next page"), lambda: self.turn_to(canvas.page + 1))
        self.as_text = QPushButton(self.tr("Show as text"))
        self.as_text.setCheckable(True)
        self.as_text.toggled.connect(lambda _: self._show_page())
        self.larger = _button(self.tr("Larger"), lambda: canvas.zoom_by(1))
        self.smaller = _button(self.tr("Smaller"), lambda: canvas.zoom_by(-1))
        self.whole = _button(self.tr("Whole width"), canvas.fit)
        self.left = _button(self.tr("Turn left"), lambda: canvas.rotate(-1))
        self.right = _button(self.tr("Turn right"), lambda: canvas.rotate(1))
        self._tools = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        layout.addWidget(self.caption)
        above = FlowLayout(theme.space())
        for button in (self.back, self.forth, self.as_text):
            above.addWidget(button)
        layout.addLayout(above)
        layout.addWidget(self.canvas)
        layout.addWidget(self.words, 1)
        below = FlowLayout(theme.space(), self._tools)
        for button in (self.larger, self.smaller, self.whole, self.left, self.right):
            below.addWidget(button)
        layout.addWidget(self._tools)
        self.clear()

    @property
    def picture(self) -> QLabel:
        """What carries the drawn page."""
        return self.canvas.picture

    @property
    def page(self) -> int:
        """The page that is shown, counted from 0."""
        return self.canvas.page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.canvas.count

    def clear(self) -> None:
        """Show nothing."""
        self._source = None
        self.setVisible(False)
        self.canvas.show_pages(None, "")

    def show_receipt(self, name: str, media_type: str, content: bytes) -> None:
        """Show a receipt's first page; `name` is how it is called, such as „Beleg 12“."""
        self._name = name
        self._source = pages_of(media_type, content)
        self.as_text.setChecked(False)
        self.setVisible(True)
        self.canvas.show_pages(self._source, name, self._turned.get(name, 0))

    def turn_to(self, page: int) -> None:
        """Show this page, counted from 0."""
        had_focus = self.back.hasFocus() or self.forth.hasFocus()
        self.canvas.turn_to(page)
        if had_focus:
            (self.forth if self.forth.isEnabled() else self.back).setFocus()

    def text(self) -> str:
        """Return what stands on the page, or why that is not known."""
        found = self._source.text(self.page) if self._source is not None and self.pages else ""
        return found or self.tr("This page is a picture. The program cannot read its text.")

    def _on_moved(self) -> None:
        if self._source is not None:
            self._turned[self._name] = self.canvas.quarters
        self._show_page()

    def _show_page(self) -> None:
        many, some = self.pages > 1, self.pages > 0
        for button in (self.back, self.forth):
            button.setVisible(many)
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page < self.pages - 1)
        self.larger.setEnabled(self.canvas.can_grow)
        self.smaller.setEnabled(self.canvas.can_shrink)
        self.whole.setEnabled(not self.canvas.is_fitting)
        self.caption.setText(self._caption())
        as_text = self.as_text.isChecked()
        self.as_text.setVisible(some)
        for widget in (self.canvas, self._tools):
            widget.setVisible(some and not as_text)
        self.words.setVisible(some and as_text)
        self.words.setPlainText(self.text() if as_text else "")

    def _caption(self) -> str:
        if not self.pages:
            return self.tr("{name} cannot be shown.").format(name=self._name) if self._name else ""
        if self.pages == 1:
            return self._name
        text = self.tr("{name}, page {page} of {pages}")
        return text.format(name=self._name, page=self.page + 1, pages=self.pages)


def _button(text: str, deed: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(lambda _=False: deed())
    return button
