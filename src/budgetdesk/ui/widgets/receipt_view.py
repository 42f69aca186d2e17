"""A receipt beside its booking: the picture of a page, turning pages, and its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument

PDF = "application/pdf"


class ReceiptView(QWidget):
    """Shows one receipt, page by page; what is seen can be read as text too."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._pdf: QPdfDocument | None = None
        self._image = QImage()
        self._name = ""
        self.page, self.pages = 0, 0
        self.caption = QLabel()
        self.caption.setWordWrap(True)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.picture.setMinimumHeight(theme.space(20))
        self.words = QPlainTextEdit()
        self.words.setReadOnly(True)
        self.words.setTabChangesFocus(True)
        self.words.setMinimumHeight(theme.space(20))
        self.words.setAccessibleName(self.tr("Text of the receipt"))
        self.back = QPushButton(self.tr("Previous page"))
        self.forth = QPushButton(self.tr("Next page"))
        self.as_text = QPushButton(self.tr("Show as text"))
        self.as_text.setCheckable(True)
        self.back.clicked.connect(lambda: self.turn_to(self.page - 1))
        self.forth.clicked.connect(lambda: self.turn_to(self.page + 1))
        self.as_text.toggled.connect(lambda _: self._show_page())
        buttons = FlowLayout(theme.space())
        for button in (self.back, self.forth, self.as_text):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space())
        layout.addWidget(self.caption)
        layout.addLayout(buttons)
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.words, 1)
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        if self._pdf is not None:
            self._pdf.close()
            self._pdf.deleteLater()
        self._pdf, self._image, self.pages = None, QImage(), 0
        self.setVisible(False)

    def show_receipt(self, name: str, media_type: str, content: bytes) -> None:
        """Show a receipt's first page; `name` is how it is called, such as „Beleg 12“."""
        self.clear()
        self._name = name
        if media_type == PDF:
            self._open_pdf(content)
        else:
            self._image = QImage.fromData(content)
            self.pages = 0 if self._image.isNull() else 1
        self.setVisible(True)
        self.as_text.setChecked(False)
        self.turn_to(0)

    def turn_to(self, page: int) -> None:
        """Show this page, counted from 0."""
        self.page = max(0, min(page, self.pages - 1))
        many = self.pages > 1
        had_focus = self.back.hasFocus() or self.forth.hasFocus()
        self.back.setVisible(many)
        self.forth.setVisible(many)
        self.back.setEnabled(self.page > 0)
        self.forth.setEnabled(self.page < self.pages - 1)
        if had_focus:
            (self.forth if self.forth.isEnabled() else self.back).setFocus()
        self._show_page()

    def text(self) -> str:
        """Return what stands on the page, or why that is not known."""
        if self._pdf is not None:
            found = self._pdf.getAllText(self.page).text().strip()
            if found:
                return found
        return self.tr("This page is a picture. The program cannot read its text.")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the picture to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def _open_pdf(self, content: bytes) -> None:
        from PySide6.QtPdf import QPdfDocument

        pdf = QPdfDocument(self)
        # The document reads from the buffer for as long as it lives, so the buffer is its own.
        source = QBuffer(pdf)
        source.setData(QByteArray(content))
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        pdf.load(source)
        if pdf.status() is QPdfDocument.Status.Ready:
            self._pdf, self.pages = pdf, pdf.pageCount()

    def _show_page(self) -> None:
        if not self.pages:
            self.caption.setText(self.tr("{name} cannot be shown.").format(name=self._name))
        elif self.pages == 1:
            self.caption.setText(self._name)
        else:
            text = self.tr("{name}, page {page} of {pages}")
            self.caption.setText(text.format(name=self._name, page=self.page + 1, pages=self.pages))
        as_text = self.as_text.isChecked()
        self.as_text.setVisible(self.pages > 0)
        self.picture.setVisible(self.pages > 0 and not as_text)
        self.words.setVisible(as_text)
        self.words.setPlainText(self.text() if as_text else "")
        self.picture.setAccessibleName(self.caption.text())
        self._draw()

    def _draw(self) -> None:
        if not self.pages or self.as_text.isChecked():
            return
        ratio = self.devicePixelRatioF()
        width = max(round(self.width() * ratio), 1)
        image = self._image
        if self._pdf is not None:
            size = self._pdf.pagePointSize(self.page)
            height = round(width * size.height() / max(size.width(), 1))
            image = self._pdf.render(self.page, QSize(width, height))
            image = _on_paper(image)
        elif image.width() > width:
            image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self.picture.setPixmap(picture)
        # A label with a picture would not let the column become narrower again.
        self.picture.setMinimumWidth(1)


def _on_paper(image: QImage) -> QImage:
    """Return a rendered page on white: what is not printed is paper, in a dark window too."""
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
