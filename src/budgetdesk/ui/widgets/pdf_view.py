"""Pages of a PDF file in the window, one at a time, with the page's text beside the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

_ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_PAGE_WIDTH: Final = 760
"""Width of a page at 100 %, in pixels."""


class PdfView(QWidget):
    """Shows a PDF file. `page` counts from 0; nothing is shown before `show_pdf`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out picture and buttons."""
        super().__init__(parent)
        self._document: QPdfDocument | None = None
        self.page = 0
        self._zoom = _ZOOMS.index(1.0)
        self.place = QLabel()
        self.place.setMinimumHeight(theme.target)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setWidget(self._picture)
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setMinimumHeight(theme.space(30))
        bar = FlowLayout(theme.space())
        self.back = self._button(self.tr("Previous page"), lambda: self.turn(-1))
        self.forth = self._button(self.tr("Next page"), lambda: self.turn(1))
        self.smaller = self._button(self.tr("Smaller"), lambda: self.zoom(-1))
        self.larger = self._button(self.tr("Larger"), lambda: self.zoom(1))
        for one in (self.back, self.place, self.forth, self.smaller, self.larger):
            bar.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(),) * 4)
        layout.setSpacing(theme.space())
        layout.addLayout(bar)
        layout.addWidget(self._area, 1)
        self._show()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return 0 if self._document is None else self._document.pageCount()

    def show_pdf(self, content: bytes) -> bool:
        """Show a file from its first page; tell whether it could be read."""
        from PySide6.QtPdf import QPdfDocument

        if self._document is not None:
            self._document.deleteLater()
        self._document = QPdfDocument(self)
        # The document reads from its buffer until it is gone, so the buffer goes with it.
        buffer = QBuffer(self._document)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        self.page = 0
        self._show()
        return self.pages > 0

    def turn(self, pages: int) -> None:
        """Go so many pages on, or back where negative."""
        self.page = min(max(self.page + pages, 0), max(self.pages - 1, 0))
        self._show()
        self._area.verticalScrollBar().setValue(0)
        announce(self._area, self.place.text())

    def zoom(self, steps: int) -> None:
        """Show the page larger by so many steps, or smaller where negative."""
        self._zoom = min(max(self._zoom + steps, 0), len(_ZOOMS) - 1)
        self._show()

    def text(self) -> str:
        """The text of the page that is shown."""
        if self._document is None or not self.pages:
            return ""
        return self._document.getAllText(self.page).text()

    def whole_text(self) -> str:
        """The text of all pages, one after the other."""
        if self._document is None:
            return ""
        texts = (self._document.getAllText(page).text() for page in range(self.pages))
        return "\n\n".join(texts)

    def _show(self) -> None:
        place = self.tr("Page {page} of {pages}")
        self.place.setText(place.format(page=self.page + 1 if self.pages else 0, pages=self.pages))
        self._area.setAccessibleName(self.place.text())
        self._area.setAccessibleDescription(self.text())
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page + 1 < self.pages)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom + 1 < len(_ZOOMS))
        if self._document is None or not self.pages:
            self._picture.clear()
            return
        ratio = self.devicePixelRatioF()
        points = self._document.pagePointSize(self.page)
        width = _PAGE_WIDTH * _ZOOMS[self._zoom] * ratio
        size = QSize(round(width), round(width * points.height() / points.width()))
        image = self._document.render(self.page, size)
        # Where the page has no ground of its own, paper is white in every look.
        sheet = QPixmap(size)
        sheet.fill(Qt.GlobalColor.white)
        sheet = _laid(sheet, QPixmap.fromImage(image))
        sheet.setDevicePixelRatio(ratio)
        self._picture.setPixmap(sheet)
        self._picture.resize(sheet.deviceIndependentSize().toSize())

    def _button(self, text: str, deed: object) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(deed)
        return button


def _laid(ground: QPixmap, picture: QPixmap) -> QPixmap:
    from PySide6.QtGui import QPainter

    painter = QPainter(ground)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return ground
