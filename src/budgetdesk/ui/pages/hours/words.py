"""Hours in words: what became of a shift, until when it must be recorded, how much is left."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QObject

from budgetdesk.rota.hours_duties import DutyBasis, RecordDuty
from budgetdesk.rota.leave import hundredths
from budgetdesk.rota.worked import WorkedState
from budgetdesk.rota.working_time import Span, planned_span, working_minutes
from budgetdesk.usecases.hours_confirming import ListedShift
from budgetdesk.wording.formats import day_text, hours_text, number_text
from budgetdesk.wording.sentences import word


class HoursWords(QObject):
    """Says shifts and figures in the window's language."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        """Speak as of a day."""
        super().__init__(parent)
        self._today = today

    def week(self, one: ListedShift) -> str:
        """Return the week in which a shift begins."""
        words = self.tr("Week {number}")
        return words.format(number=one.monday.isocalendar().week)

    def times(self, one: ListedShift) -> str:
        """Return begin and end as recorded, else as planned."""
        record = one.hours.worked
        if record is None or record.state is WorkedState.NOT_WORKED:
            return clock(planned_span(one.hours.shift))
        return f"{record.begin:%H:%M}–{record.end:%H:%M}"

    def person(self, one: ListedShift) -> str:
        """Return who has the shift."""
        return one.person or self.tr("nobody")

    def state(self, one: ListedShift) -> str:
        """Return what became of a shift, with the reason, or until when it is to be recorded."""
        record, absence = one.hours.worked, one.hours.absence
        if record is not None:
            said = word("worked_state", record.state.value)
            return f"{said}: {record.reason}" if record.reason else said
        if one.can_be_confirmed:
            return self._duty(one.duty)
        if one.hours.shift.assistant is None:
            return self.tr("nobody has it")
        if absence is not None and not one.hours.is_open:
            return word("absence_kind", absence.kind.value)
        return self.tr("not over yet")

    def _duty(self, duty: RecordDuty | None) -> str:
        if duty is None:
            return self.tr("to be confirmed")
        if duty.due is not None:
            return self._due(duty.due)
        if duty.basis is DutyBasis.ARBZG:
            return self.tr("to be recorded soon: more than eight hours (ArbZG)")
        return self.tr("to be confirmed soon")

    def _due(self, due: date) -> str:
        if due < self._today:
            words = self.tr("✕ was to be recorded by {day} (MiLoG)")
        elif due == self._today:
            words = self.tr("▲ to be recorded today (MiLoG)")
        else:
            words = self.tr("to be recorded by {day} (MiLoG)")
        return words.format(day=day_text(due))

    def minutes(self, one: ListedShift) -> int:
        """Return the minutes recorded, else those planned."""
        if one.hours.worked is not None:
            return one.hours.hours.worked
        return working_minutes(planned_span(one.hours.shift))

    def hours(self, minutes: int | None) -> str:
        """Return hours and minutes; a dash where they are not known."""
        return "–" if minutes is None else hours_text(minutes)

    def days(self, days: Decimal | None) -> str:
        """Return days to two decimals."""
        return "–" if days is None else number_text(hundredths(days))


def clock(span: Span | None) -> str:
    """Return begin and end of a stretch of work; nothing where there is none."""
    return "" if span is None else f"{span.begin:%H:%M}–{span.end:%H:%M}"
