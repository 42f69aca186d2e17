"""What is done with a report that is not handed out yet: look at it, save it, hand it out."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.reports.document import Document
from budgetdesk.ui.pages.reports.check import CheckPanel
from budgetdesk.ui.pages.reports.choice import ReportChoice
from budgetdesk.ui.pages.reports.leaving import HandOutDialog, SaveDialog, Way
from budgetdesk.ui.pages.reports.outgoing import Outgoing
from budgetdesk.ui.pages.reports.preview import PreviewDialog, opened
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.waiting import Waiting
from budgetdesk.usecases import usage_report
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.receiver_view import DraftReport, draft_report
from budgetdesk.usecases.usage_report import Rendered
from budgetdesk.wording.formats import period_text
from budgetdesk.wording.sentences import problem_text

_LAST_WAY: Final = "reports/way"


class Drafts(QObject):
    """Works on what is chosen on the page. `handed_out` carries the new report's number."""

    handed_out = Signal(int)

    def __init__(
        self, room: Room, choice: ReportChoice, check: CheckPanel, parent: QWidget
    ) -> None:
        """Work for a page; dialogs belong to `parent`."""
        super().__init__(parent)
        self._room, self._choice, self._check = room, choice, check
        self._parent = parent
        self._outgoing = Outgoing(room, parent)
        self.dialog: QDialog | None = None
        self.waiting: Waiting | None = None

    def preview(self) -> None:
        """Show the report as it would be handed out."""
        found = self._draft()
        if found is None:
            return
        dialog = PreviewDialog(self.tr("Preview"), self._room.theme(), self._parent)
        dialog.show_document(found.document)
        self.dialog = opened(dialog)
        stop = self._room.background.run(
            partial(usage_report.render, found.document),
            done=lambda rendered: dialog.show_pages(rendered.pdf),
            failed=self._room.actions.refused.emit,
            words=self.tr("Making the pages …"),
        )
        dialog.finished.connect(lambda _: stop())

    def save_draft(self) -> None:
        """Show what the receiver sees, then save or print the draft."""
        found = self._draft()
        if found is None:
            return

        def go_on() -> bool:
            way: Way = dialog.way.value()
            self._room.settings.keep(_LAST_WAY, way.value)
            return self._leave(way, found.document)

        dialog = SaveDialog(found.view, self._room.theme(), go_on, self._parent)
        last = self._room.settings.value(_LAST_WAY)
        dialog.way.show_value(next((way for way in Way if way.value == last), Way.PDF))
        self.dialog = opened(dialog)

    def hand_out(self) -> None:
        """Show what the receiver sees, then hand the report out for good."""
        found, days = self._draft(), self._choice.days()
        if found is None or days is None:
            return
        teilbudget, today = self._choice.teilbudget, self._room.desk.today
        problems = self._room.actions.read(usage_report.hand_out_problems, teilbudget, days, today)
        if problems:
            self._room.actions.refused.emit("\n".join(map(problem_text, problems)))
            return

        def go_on() -> bool:
            return self._hand_out_now(dialog, teilbudget, days)

        dialog = HandOutDialog(
            found.view, self._room.theme(), go_on, self._parent, errors=self._check.errors
        )
        dialog.finished.connect(self._stop_waiting)
        self.dialog = opened(dialog)

    def _hand_out_now(
        self, dialog: HandOutDialog, teilbudget: TeilbudgetId | None, days: DateRange
    ) -> bool:
        question = self.tr(
            "Hand out the report for {period} for good? Its period is closed then. "
            "This cannot be undone."
        )
        if self.waiting is not None or not confirmed(
            dialog,
            question.format(period=period_text(days)),
            yes=self.tr("&Hand out for good"),
            no=self.tr("Do not hand out &yet"),
        ):
            return False
        self._make_files(dialog, teilbudget, days)
        return False

    def _make_files(
        self, dialog: HandOutDialog, teilbudget: TeilbudgetId | None, days: DateRange
    ) -> None:
        """Make the files beside the window, then keep them; the dialog closes after that."""
        ready = self._room.actions.read_long(
            usage_report.make_ready,
            teilbudget,
            days,
            self._room.desk.today,
            remarks=self._choice.remark(),
        )
        if ready is None:
            return

        def keep(files: Rendered) -> None:
            self._forget_waiting()
            if self._room.actions.read(usage_report.head_of) != ready.head:
                # What was made is out of date already.
                self._make_files(dialog, teilbudget, days)
                return
            report = self._room.actions.run(
                Label.of("hand_out_report", title=days),
                usage_report.keep,
                ready,
                files,
                note=dialog.note.value(),
            )
            if report is not None:
                dialog.close_done()
                self.handed_out.emit(int(report.answer.id))

        def fail(text: str) -> None:
            self._forget_waiting()
            self._room.actions.refused.emit(text)

        self.waiting = Waiting(self.tr("The report is being made …"), dialog)
        self.waiting.stopped.connect(self._forget_waiting)
        self.waiting.run(
            self._room.background,
            partial(usage_report.render, ready.document),
            done=keep,
            failed=fail,
        )

    def _stop_waiting(self) -> None:
        if self.waiting is not None:
            self.waiting.reject()

    def _forget_waiting(self) -> None:
        self.waiting = None

    def _leave(self, way: Way, document: Document) -> bool:
        stem = f"{document.filing}_Entwurf"
        if way is Way.PRINTER:
            return self._outgoing.print_pages(lambda: usage_report.render(document).pdf)
        if way is Way.RECEIPTS:
            return self._leave_receipts(stem)
        return self._outgoing.save(
            way, stem, lambda: getattr(usage_report.render(document), way.value)
        )

    def _leave_receipts(self, stem: str) -> bool:
        from budgetdesk.reports.receipt_bundle import bundle_receipts  # loads pypdf and pillow
        from budgetdesk.usecases.receipts_out import receipts_to_bundle

        days = self._choice.days()
        if days is None:
            return False
        receipts = self._room.actions.read(
            receipts_to_bundle, self._choice.teilbudget, days, self._room.desk.today
        )
        if receipts is None:
            return False
        return self._outgoing.save(Way.RECEIPTS, stem, partial(bundle_receipts, receipts))

    def _draft(self) -> DraftReport | None:
        days = self._choice.days()
        if days is None:
            return None
        # Whoever is shown while it is read takes the focus, and the remark must not be kept then.
        self._choice.remarks.left.emit()
        return self._room.actions.read_long(
            draft_report,
            self._choice.teilbudget,
            days,
            self._room.desk.today,
            remarks=self._choice.remark(),
        )
