"""What shifts, days and cells of the roster are called, for the eye and for the ear."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from budgetdesk.kernel.german_calendar import holiday_name
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.rota.working_time import planned_span, working_minutes
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.widgets.day_grid_model import DayHead
from budgetdesk.wording.formats import day_in_list, day_in_sentence, hours_text
from budgetdesk.wording.sentences import problem_text, source_text, word

_HOUR: Final = 60
_SUNDAY: Final = 6

Findings = Mapping[ShiftId, Sequence[Finding]]


class RosterWords(QObject):
    """Words about one plan."""

    def __init__(self, plan: Plan, findings: Findings, today: date) -> None:
        """Speak of this plan and of what its checks found."""
        super().__init__()
        self.plan, self.findings, self._today = plan, findings, today
        self._models = {one.id: one for one in plan.models}
        self._names = {one.id: one.assistant.name for one in plan.members}

    def person(self, assistant: AssistantId | None) -> str:
        """Return a person's name, or that the shift is open."""
        return self.tr("Open") if assistant is None else self._names.get(assistant, "?")

    def model(self, shift: Shift) -> ShiftModel | None:
        """Return the model after which a shift was made, if it is known."""
        return None if shift.model is None else self._models.get(shift.model)

    def name(self, shift: Shift) -> str:
        """Return what a shift is called: its model's name, else its kind with its times."""
        model = self.model(shift)
        if model is None:
            kind = word("shift_kind", shift.kind.value)
            return self.tr("{kind} {times}").format(kind=kind, times=self.spoken_times(shift))
        if is_after_model(shift, model):
            return model.name
        return self.tr("{kind} {times}").format(kind=model.name, times=self.spoken_times(shift))

    def is_usual(self, shift: Shift) -> bool:
        """Tell whether a shift has the times of its model, so that its code says them."""
        model = self.model(shift)
        return model is not None and is_after_model(shift, model)

    def code(self, shift: Shift) -> str:
        """Return the short sign of a shift: of its model, else of its kind; none of plain work."""
        model = self.model(shift)
        if model is not None:
            return model.code
        is_plain = shift.kind is ShiftKind.ACTIVE
        return "" if is_plain else f"{word('shift_kind', shift.kind.value)[:3]}."

    def spoken_times(self, shift: Shift) -> str:
        """Return begin and end in words."""
        words = self.tr("from {begin} to {end}")
        return words.format(begin=f"{shift.begin:%H:%M}", end=f"{shift.end:%H:%M}")

    def hours(self, shift: Shift) -> str:
        """Return the working time of a shift in words."""
        minutes = working_minutes(planned_span(shift))
        if minutes % _HOUR:
            return self.tr("{hours} hours").format(hours=hours_text(minutes))
        return self.tr("%n hour(s)", "", minutes // _HOUR)

    def hints(self, shift: Shift) -> str:
        """Say how many findings a shift has."""
        count = len(self.findings.get(shift.id, ()))
        return self.tr("%n finding(s)", "", count) if count else self.tr("no finding")

    def state(self, shift: Shift) -> str:
        """Say how firm a shift is."""
        return word("shift_state", shift.state.value)

    def absence(self, absence: Absence) -> str:
        """Say why somebody is away."""
        return word("absence_kind", absence.kind.value)

    def sentence(self, shift: Shift) -> str:
        """Say a shift with its day and person, as a list of one says it."""
        parts = (
            spoken_day(shift.day),
            self.name(shift),
            self.person(shift.assistant),
            self.state(shift),
            self.hours(shift),
            self.hints(shift),
        )
        return ", ".join(parts)

    def cell(
        self, day: date, person: str, shifts: Sequence[Shift], away: str, missed: Sequence[bool]
    ) -> str:
        """Say all of a cell: one shift as a sentence of its own, several one after the other."""
        head = spoken_day(day)
        if len(shifts) == 1:
            said = [head, self.name(shifts[0]), person]
            said += self._rest(shifts[0], is_missed=missed[0])
        else:
            said = [head, person]
            if shifts:
                said.append(self.tr("%n shift(s)", "", len(shifts)))
        if away:
            said.append(away)
        words = ", ".join(said)
        if len(shifts) > 1:
            each = (
                ", ".join([self.name(one), *self._rest(one, is_missed=gone)])
                for one, gone in zip(shifts, missed, strict=True)
            )
            words = f"{words}: {'; '.join(each)}"
        return words

    def legend(self, shifts: Sequence[Shift]) -> str:
        """Say what the signs of the grid mean, and the codes of these shifts."""
        models = dict.fromkeys(one for one in map(self.model, shifts) if one is not None)
        codes = [
            self.tr("{code} {name} {begin}–{end}").format(
                code=one.code,
                name=one.name,
                begin=_short(one.begin_minute),
                end=_short(one.end_minute),
            )
            for one in sorted(models, key=lambda one: (one.begin_minute, one.code))
        ]
        signs = self.tr("○ draft   ◐ offered   ● fixed   ⚠ findings   struck through: falls out")
        # Each stays together where the line breaks.
        return "   ".join(one.replace(" ", "\u00a0") for one in (*codes, *signs.split("   ")))

    def remarks(self, shifts: Sequence[Shift]) -> list[str]:
        """Say in full what the checks found about these shifts."""
        found = [one for shift in shifts for one in self.findings.get(shift.id, ())]
        return [f"⚠ {finding_words(one)}" for one in found]

    def day_head(self, day: date) -> DayHead:
        """Return the head of a day: weekday, number, and what is special about it."""
        weekday, number = day_in_list(day).split()[0], day_in_sentence(day).split()[0]
        place = self.plan.place
        holiday = "" if place is None else holiday_name(day, place) or ""
        today = self.tr("today") if day == self._today else ""
        special = tuple(one for one in (holiday, today) if one)
        mark = self.tr("holiday") if holiday else ""
        return DayHead(
            day,
            weekday,
            number,
            ", ".join([spoken_day(day), *special]),
            special,
            tuple(one for one in (mark, today) if one),
            is_rest_day=day.weekday() == _SUNDAY or bool(holiday),
        )

    def _rest(self, shift: Shift, *, is_missed: bool) -> list[str]:
        parts = [self.state(shift), self.hours(shift)]
        if is_missed:
            parts.append(self.tr("falls out"))
        if shift.replaces is not None:
            parts.append(self.tr("replaces somebody"))
        parts.append(self.hints(shift))
        return parts


def spoken_day(day: date) -> str:
    """Return a day without its year: ``Di 3. November``."""
    return f"{day_in_list(day).split()[0]} {day_in_sentence(day).rsplit(' ', 1)[0]}"


def short_times(shift: Shift) -> str:
    """Return begin and end as short as they can be: ``6–14``, ``21:30–6``."""
    days = (shift.end.date() - shift.day).days
    end = _clock(shift.end)
    if days > 1:
        end = f"{day_in_list(shift.end.date()).split()[0]} {end}"
    return f"{_clock(shift.begin)}–{end}"


def is_after_model(shift: Shift, model: ShiftModel) -> bool:
    """Tell whether a shift has the times of its model."""
    begin = shift.begin.hour * _HOUR + shift.begin.minute
    end = shift.end.hour * _HOUR + shift.end.minute
    days = (shift.end.date() - shift.day).days
    return (begin, end, days) == (model.begin_minute, model.end_minute, model.days)


def finding_words(finding: Finding) -> str:
    """Return what was found and after which law or clause."""
    text = problem_text(finding.problem)
    return f"{text} ({source_text(finding.source)})" if finding.source else text


def _clock(time: datetime) -> str:
    return _short(time.hour * _HOUR + time.minute)


def _short(minute: int) -> str:
    hours, minutes = divmod(minute, _HOUR)
    return f"{hours}:{minutes:02d}" if minutes else str(hours)


def weekday_text(weekday: int) -> str:
    """Return the name of a weekday, 0 Monday to 6 Sunday."""
    names = (
        QCoreApplication.translate("RosterWords", "Monday"),
        QCoreApplication.translate("RosterWords", "Tuesday"),
        QCoreApplication.translate("RosterWords", "Wednesday"),
        QCoreApplication.translate("RosterWords", "Thursday"),
        QCoreApplication.translate("RosterWords", "Friday"),
        QCoreApplication.translate("RosterWords", "Saturday"),
        QCoreApplication.translate("RosterWords", "Sunday"),
    )
    return names[weekday]
