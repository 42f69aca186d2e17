"""Reports: choose, check, look at it, hand it out; below, what was handed out."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from hashlib import sha256

from PySide6.QtGui import QShowEvent

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.reports.archive import ArchivePanel
from budgetdesk.ui.pages.reports.check import CheckPanel
from budgetdesk.ui.pages.reports.checking import Checking
from budgetdesk.ui.pages.reports.choice import ReportChoice
from budgetdesk.ui.pages.reports.drafts import Drafts
from budgetdesk.ui.pages.reports.kept import Kept
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases import report_choices
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.report_remarks import draft_remark, note_remark
from budgetdesk.wording.formats import period_text


class ReportsPage(Page):
    """Usage reports (Verwendungsnachweise). `show_thing` takes (Teilbudget or None, period)."""

    key = "reports"
    # A report shows nearly everything, so every change of the file reloads it.
    shows = frozenset()

    def __init__(self, room: Room, title: str) -> None:
        """Lay out choice, check and archive."""
        super().__init__(room, title)
        theme = room.theme()
        self.choice = ReportChoice(room.desk.today, theme)
        self.check = CheckPanel(theme, room.go)
        self.archive = ArchivePanel(theme)
        self.checking = Checking(room, self.check, self)
        self.drafts = Drafts(room, self.choice, self.check, self)
        self.kept = Kept(room, self)
        self.hand = self.button(self.tr("Ha&nd out…"), self.hand_out, main=True)
        self.look = self.button(self.tr("Previe&w"), self.drafts.preview)
        self.save = self.button(self.tr("&Save or print…"), self.drafts.save_draft)
        self.content.setSpacing(theme.space(3))
        self.content.addLayout(at_most(theme.space(90), self.choice))
        for one in (self.check, self.archive):
            self.content.addWidget(one)
        self.content.addStretch()
        self._draft: tuple[TeilbudgetId | None, DateRange] | None = None
        self._remark = ""
        self.checking.checked.connect(self._on_checked)
        self.choice.chosen.connect(self._on_choice)
        self.choice.remarks.left.connect(self._keep_remark)
        self.archive.opened.connect(self.kept.open)
        self.archive.saved.connect(self.kept.save)
        self.archive.noted.connect(self.kept.note_event)
        self.drafts.handed_out.connect(self.archive.choose)

    def reload(self) -> None:
        """Read receivers, periods, findings and handed-out reports."""
        receivers = self.room.actions.read(report_choices.receivers) or ()
        self.choice.setVisible(bool(receivers))
        self.check.setVisible(bool(receivers))
        self.choice.offer(receivers, self._periods)
        if receivers and self._draft is None:
            self._choose_as_last_time()
        self.archive.show_reports(self.room.actions.read(report_choices.archive) or ())
        if receivers:
            self._show_remark()
            self._check()
        else:
            self._allow(possible=False)
            self.say(
                self.tr(
                    "Here you make the report for your funder. First enter the grant on the "
                    "page Budget."
                )
            )

    def show_thing(self, thing: object) -> None:
        """Choose a Teilbudget and a period, or a handed-out report."""
        match thing:
            case ("handed_report", int(number)):
                self.archive.choose(number)
            case (None, DateRange() as period):
                self.choice.choose(None, period)
            case (int(number), DateRange() as period):
                self.choice.choose(TeilbudgetId(number), period)

    def take_leave(self) -> None:
        """Keep the remark with the draft to which it belongs; check nothing for nobody."""
        self.checking.turns.pause()
        self._keep_remark()

    def _keep_remark(self) -> None:
        said = self.choice.remark()
        if self._draft is None or said == self._remark:
            return
        teilbudget, days = self._draft
        label = Label.of("remark_report", title=days)
        # Kept first: the page is read anew by what is written.
        self._remark = said
        self.room.actions.run(label, note_remark, teilbudget, days, said)

    def hand_out(self) -> None:
        """Hand the report out; the whole check is among what is shown before."""
        self.checking.then(self.drafts.hand_out)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with what was put off when another page was shown."""
        super().showEvent(event)
        self.checking.turns.go_on()

    def _on_choice(self) -> None:
        self._keep_remark()
        self._show_remark()
        self._keep_choice()
        self._check()

    def _show_remark(self) -> None:
        days = self.choice.days()
        if days is None:
            self._draft = None
            return
        self._draft = (self.choice.teilbudget, days)
        self._remark = self.room.actions.read(draft_remark, *self._draft) or ""
        self.choice.show_remark(self._remark)

    def _keep_choice(self) -> None:
        """Remember for this file what the report was about."""
        days = self.choice.days()
        if days is not None:
            teilbudget = self.choice.teilbudget or ""
            self.room.settings.keep(self._kept_under(), f"{teilbudget} {days.first} {days.last}")

    def _choose_as_last_time(self) -> None:
        # Settings are a file that anybody may write to; what is no choice is none.
        with suppress(ValueError):
            self._choose_kept(*self.room.settings.value(self._kept_under()).split(" "))

    def _choose_kept(self, teilbudget: str, *days: str) -> None:
        # A draft that was handed out since then is not what comes next.
        if len(days) == len(("first", "last")):
            period = DateRange(*(date.fromisoformat(day) for day in days))
            number = TeilbudgetId(int(teilbudget)) if teilbudget else None
            known = {one.period: one.handed_on for one in self._periods(number)}
            if known.get(period) is None:
                self.choice.choose(number, period)

    def _kept_under(self) -> str:
        path = str(self.room.desk.store.path.resolve())
        return f"reports/{sha256(path.encode()).hexdigest()[:16]}"

    def _periods(self, teilbudget: TeilbudgetId | None) -> tuple[report_choices.ProofChoice, ...]:
        today = self.room.desk.today
        return self.room.actions.read(report_choices.proof_choices, teilbudget, today) or ()

    def _check(self) -> None:
        days = self.choice.days()
        self._allow(possible=days is not None)
        self.check.setVisible(days is not None)
        if days is None:
            self.say(self.tr("Enter the first and the last day that the report is about."))
            return
        sentence = self.tr("The report for {period} is being checked …")
        self.say(sentence.format(period=period_text(days)))
        self.checking.begin(self.choice.teilbudget, days)

    def _on_checked(self, count: int) -> None:
        days = self.choice.days()
        if days is None:
            return
        sentence = self.tr("The report for {period}: the check has %n finding(s).", "", count)
        self.say(sentence.format(period=period_text(days)))

    def _allow(self, *, possible: bool) -> None:
        for action in (self.look, self.save, self.hand):
            action.setEnabled(possible)
