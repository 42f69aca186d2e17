"""Pages of a PDF file in the window, one at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.page_canvas import Height, PageCanvas
from budgetdesk.ui.widgets.page_source import PDF, PageSource, pages_of


class PdfView(QWidget):
    """Shows a PDF file. `page` counts from 0; nothing is shown before `show_pdf`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out picture and buttons."""
        super().__init__(parent)
        self._source: PageSource | None = None
        self.place = QLabel()
        self.place.setMinimumHeight(theme.target)
        self.canvas = PageCanvas(theme, Height.AS_ROOM)
        self.canvas.setMinimumHeight(theme.space(30))
        self.canvas.moved.connect(self._on_moved)
        bar = FlowLayout(theme.space())
        self.back = self._button(self.tr("Previous page"), lambda: self.turn(-1))
        self.forth = self._button(self.tr("Next page"), lambda: self.turn(1))
        self.smaller = self._button(self.tr("Smaller"), lambda: self.zoom(-1))
        self.larger = self._button(self.tr("Larger"), lambda: self.zoom(1))
        self.whole = self._button(self.tr("Whole width"), self.canvas.fit)
        for one in (self.back, self.place, self.forth, self.smaller, self.larger, self.whole):
            bar.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(),) * 4)
        layout.setSpacing(theme.space())
        layout.addLayout(bar)
        layout.addWidget(self.canvas, 1)
        self._on_moved()

    @property
    def page(self) -> int:
        """The page that is shown."""
        return self.canvas.page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self.canvas.count

    def show_pdf(self, content: bytes) -> bool:
        """Show a file from its first page; tell whether it could be read."""
        self._source = pages_of(PDF, content)
        self.canvas.show_pages(self._source, "")
        return self.pages > 0

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back where negative."""
        self.canvas.turn_to(self.page + pages)

    def zoom(self, steps: int) -> None:
        """Show the page larger by so many steps, or smaller where negative."""
        self.canvas.zoom_by(steps)

    def text(self) -> str:
        """The text of the page that is shown."""
        return self._source.text(self.page) if self._source is not None and self.pages else ""

    def whole_text(self) -> str:
        """The text of all pages, one after the other."""
        source = self._source
        if source is None:
            return ""
        return "\n\n".join(source.text(page) for page in range(self.pages))

    def _on_moved(self) -> None:
        place = self.tr("Page {page} of {pages}")
        self.place.setText(place.format(page=self.page + 1 if self.pages else 0, pages=self.pages))
        words = self.canvas.words()
        self.canvas.setAccessibleName(words if self.pages > 1 else self.place.text())
        self.canvas.setAccessibleDescription(f"{self.text()} {self.canvas.keys}".strip())
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page + 1 < self.pages)
        self.smaller.setEnabled(self.canvas.can_shrink)
        self.larger.setEnabled(self.canvas.can_grow)
        self.whole.setEnabled(self.pages > 0 and not self.canvas.is_fitting)

    def _button(self, text: str, deed: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(deed)
        return button
