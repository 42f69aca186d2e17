"""What is done with a report that was handed out: open it, save it again, note what came of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from budgetdesk.budget.handed_out import ReportState
from budgetdesk.ui.pages.reports.archive import EventDialog
from budgetdesk.ui.pages.reports.outgoing import Outgoing
from budgetdesk.ui.pages.reports.preview import PreviewDialog, opened
from budgetdesk.ui.widgets.page import Room
from budgetdesk.usecases import usage_report
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.report_choices import ArchivedReport
from budgetdesk.usecases.usage_report import Rendered


class Kept(QObject):
    """Works on one report of the archive; its bytes are never made anew."""

    def __init__(self, room: Room, parent: QWidget) -> None:
        """Work for a page; dialogs belong to `parent`."""
        super().__init__(parent)
        self._room, self._parent = room, parent
        self._outgoing = Outgoing(room, parent)
        self.dialog: QDialog | None = None

    def open(self, one: ArchivedReport | None) -> None:
        """Show its pages as they were."""
        kept = self._files(one)
        if one is None or kept is None:
            return
        title = self.tr("Report {number}, as it was handed out").format(number=one.id)
        dialog = PreviewDialog(title, self._room.theme(), self._parent)
        self.dialog = opened(dialog)
        dialog.show_pages(kept.pdf)
        dialog.show_text()

    def save(self, one: ArchivedReport | None) -> None:
        """Write its three files again, byte for byte."""
        kept = self._files(one)
        if one is not None and kept is not None:
            report = one.report
            stem = f"Verwendungsnachweis_{report.id:04d}_{report.first}_{report.last}"
            self._outgoing.save_all(stem, kept)

    def note_event(self, one: ArchivedReport | None) -> None:
        """Ask what came of it."""
        if one is None:
            return

        def save(on: date, state: ReportState, note: str) -> bool:
            label = Label.of("report_event", report=one.id, state=state.value)
            event = self._room.actions.run(
                label, usage_report.record_event, one.report.id, on, state, note
            )
            return event is not None

        self.dialog = opened(EventDialog(one, self._room.desk.today, save, self._parent))

    def _files(self, one: ArchivedReport | None) -> Rendered | None:
        if one is None:
            return None
        return self._room.actions.read(usage_report.handed_report_files, one.report)
