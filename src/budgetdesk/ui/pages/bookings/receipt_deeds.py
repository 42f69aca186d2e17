"""What can be done with receipts: attach, paste, drop, link, take off, save."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from budgetdesk.ledger.ids import BookingId
from budgetdesk.ui.pages.bookings.incoming import Source, look_at, sources_of, sources_on_disk
from budgetdesk.ui.pages.bookings.receipts_dialog import KnownReceiptsDialog
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.usecases import receipts
from budgetdesk.usecases.booking_list import receipt_file
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.outside_files import write_file
from budgetdesk.usecases.receipts import Paper
from budgetdesk.wording.formats import day_text


class ReceiptDeeds(QObject):
    """The deeds of the page on receipts. `done` tells that a dialog was closed."""

    done = Signal(object)

    def __init__(self, room: Room, page: QWidget) -> None:
        """Open dialogs over this page."""
        super().__init__(page)
        self._room, self._page = room, page

    def ask_for_files(self, numbers: Sequence[int]) -> None:
        """Let the user choose files as proof of these bookings."""
        kinds = self.tr("Receipts (*.pdf *.png *.jpg *.jpeg)")
        files, _ = QFileDialog.getOpenFileNames(self._page, self.tr("Attach receipts"), "", kinds)
        self.attach(sources_on_disk(files), numbers)
        self.done.emit(None)

    def paste(self, numbers: Sequence[int]) -> None:
        """Take what lies on the clipboard as proof of these bookings."""
        # An empty clipboard may give nothing at all, whatever its type promises.
        data = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        self.take(data if data is not None else QMimeData(), numbers)

    def take(self, data: QMimeData, numbers: Sequence[int]) -> None:
        """Take what was dropped or pasted as proof of these bookings."""
        name = self.tr("pasted {day}").format(day=day_text(self._room.desk.today))
        sources = sources_of(data, f"{name}.png")
        if not sources:
            self._refuse(
                self.tr(
                    "The clipboard holds no picture and no file. Nothing was changed."
                    " Copy a receipt first, or choose it with Ctrl+L."
                )
            )
        elif not numbers:
            self._refuse(self.tr("Please choose the booking first that the receipt belongs to."))
        else:
            self.attach(sources, numbers)

    def attach(self, sources: Sequence[Source], numbers: Sequence[int]) -> None:
        """Read the files beside the window, then keep them as proof of these bookings."""
        if not sources or not numbers:
            return
        kept = tuple(BookingId(number) for number in numbers)
        self._room.background.run(
            lambda: look_at(sources),
            done=lambda papers: self._keep(papers, kept),
            failed=self._refuse,
            words=self.tr("Receipts are being read …"),
        )

    def link_known(self, numbers: Sequence[int]) -> None:
        """Let a receipt that is in the file prove these bookings too."""

        def link(receipt: int) -> bool:
            label = Label.of("link_receipt", number=receipt)
            ids = [BookingId(number) for number in numbers]
            return self._room.actions.run(label, receipts.link_receipt, receipt, ids) is not None

        found = self._room.actions.read(receipts.receipts_with_bookings)
        if found is not None:
            dialog = KnownReceiptsDialog(found, link, self._room.theme(), self._page)
            dialog.finished.connect(lambda _: self.done.emit(None))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def unlink(self, receipt: int, booking: int) -> None:
        """Take a receipt off a booking; it stays in the file."""
        label = Label.of("unlink_receipt", number=receipt)
        self._room.actions.run(label, receipts.unlink_receipt, receipt, [BookingId(booking)])

    def save_copy(self, number: int) -> None:
        """Save a receipt as the file that it was."""
        receipt = self._room.actions.read(receipts.receipt_numbered, number)
        if receipt is None:
            return
        path = save_path(self._page, self.tr("Save receipt"), receipt.file_name, "")
        if path is not None:
            content = self._room.desk.read(receipt_file, receipt)
            self._room.actions.said.emit(
                self.tr("Saved: {path}").format(path=write_file(path, content))
            )

    def _keep(self, papers: Sequence[Paper], numbers: Sequence[BookingId]) -> None:
        label = Label.of("add_receipt", name=", ".join(one.file_name for one in papers))
        today = self._room.desk.today
        self._room.actions.run(label, receipts.add_receipts, papers, numbers, today)

    def _refuse(self, text: str) -> None:
        self._room.actions.refused.emit(text)
