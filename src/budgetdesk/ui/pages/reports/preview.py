"""A report before it goes out, or as it went out: its pages, and the same content as tables."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.reports.document import Document
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.document_view import DocumentView
from budgetdesk.ui.widgets.pdf_view import PdfView
from budgetdesk.ui.widgets.sight import SightArea

Opened = TypeVar("Opened", bound=QDialog)


def opened(dialog: Opened) -> Opened:
    """Open a dialog over its window; it goes away when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


class PreviewDialog(QDialog):
    """Pages on one tab, their content to be read on the other; Esc closes it."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        """Show that the pages are being made."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._theme = theme
        self.pages = PdfView(theme)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Views of the report"))
        self.waiting = QLabel(self.tr("The pages are being made …"))
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space(2))
        layout.addWidget(self.waiting)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.tabs.addTab(_scrolled(self.pages), self.tr("Pa&ges"))
        self.resize(parent.window().size() * 0.94)

    def show_document(self, document: Document) -> None:
        """Show the content as tables; the pages come by `show_pages`."""
        view = DocumentView(self._theme)
        self.tabs.addTab(_scrolled(view), self.tr("As &tables"))
        view.show_document(document)

    def show_pages(self, pdf: bytes) -> None:
        """Show the pages."""
        readable = self.pages.show_pdf(pdf)
        self.waiting.setVisible(not readable)
        if not readable:
            self.waiting.setText(self.tr("The pages cannot be shown. Saving them works."))

    def show_text(self) -> None:
        """Add the text of all pages, for a report of which only the pages are kept."""
        text = QPlainTextEdit(self.pages.whole_text())
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Text of the pages"))
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.tabs.addTab(text, self.tr("As te&xt"))


def _scrolled(widget: QWidget) -> SightArea:
    return SightArea(widget)
