"""Files and paper that leave the program: saving, printing, the receipts' bundle."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from budgetdesk.ui.pages.reports.leaving import Way
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.save_file import save_folder, save_path
from budgetdesk.usecases.outside_files import write_file, write_files

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from budgetdesk.usecases.usage_report import Rendered

KINDS: Final[Mapping[Way, tuple[str, str]]] = {
    Way.PDF: (".pdf", "PDF (*.pdf)"),
    Way.XLSX: (".xlsx", "XLSX (*.xlsx)"),
    Way.CSV: (".csv", "CSV (*.csv)"),
    Way.RECEIPTS: ("_Belege.pdf", "PDF (*.pdf)"),
}
_DOTS_PER_INCH: Final = 300


class Outgoing(QObject):
    """Writes what leaves, beside the window, and says what came of it."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        """Work for a page."""
        super().__init__(parent)
        self._room, self._parent = room, parent

    def save(self, way: Way, stem: str, content: Callable[[], bytes]) -> bool:
        """Ask for a place and write there; `content` is made beside the window."""
        ending, kind = KINDS[way]
        path = save_path(self._parent, self.tr("Save report"), f"{stem}{ending}", kind)
        if path is None:
            return False
        self._run(lambda: (write_file(path, content()),))
        return True

    def save_all(self, stem: str, rendered: Rendered) -> bool:
        """Ask for a folder and write the three files of a report there, as they are."""
        folder = save_folder(self._parent, self.tr("Folder for the three files"))
        if folder is None:
            return False
        files = {
            f"{stem}.pdf": rendered.pdf,
            f"{stem}.xlsx": rendered.xlsx,
            f"{stem}.csv": rendered.csv,
        }
        self._run(lambda: write_files(folder, files))
        return True

    def print_pages(self, pdf: Callable[[], bytes]) -> bool:
        """Ask for a printer and print there."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._parent)
        if not dialog.exec():
            return False
        self._room.background.run(
            pdf,
            done=lambda content: self._print(content, printer),
            failed=self._room.actions.refused.emit,
            words=self.tr("Making the pages …"),
        )
        return True

    def _print(self, content: bytes, printer: QPrinter) -> None:
        count = print_pdf(content, printer, self._parent)
        self._room.actions.said.emit(self.tr("%n page(s) sent to the printer.", "", count))

    def _run(self, work: Callable[[], tuple[Path, ...]]) -> None:
        self._room.background.run(
            work,
            done=self._say_saved,
            failed=self._room.actions.refused.emit,
            words=self.tr("Saving …"),
        )

    def _say_saved(self, paths: tuple[Path, ...]) -> None:
        names = ", ".join(path.name for path in paths)
        self._room.actions.said.emit(self.tr("Saved: {names}").format(names=names))


def print_pdf(content: bytes, printer: QPrinter, parent: QWidget) -> int:
    """Print a PDF page by page and return how many pages went out; it can be cancelled."""
    from PySide6.QtPdf import QPdfDocument
    from PySide6.QtPrintSupport import QPrinter as Printer

    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    printer.setResolution(_DOTS_PER_INCH)
    printer.setFullPage(True)
    progress = QProgressDialog(parent)
    progress.setMaximum(document.pageCount())
    painter = QPainter(printer)
    count = 0
    for page in range(document.pageCount()):
        progress.setValue(page)
        QApplication.processEvents()
        if progress.wasCanceled():
            break
        if page:
            printer.newPage()
        sheet = printer.paperRect(Printer.Unit.DevicePixel).toRect()
        image = document.render(page, sheet.size())
        painter.drawImage(QRect(0, 0, sheet.width(), sheet.height()), image)
        count += 1
    painter.end()
    progress.close()
    document.close()
    return count
