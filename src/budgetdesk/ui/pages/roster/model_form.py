"""A shift model as a form, and its times in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import time
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.planning_setup import model_problems
from budgetdesk.rota.shift_models import ModelBreak, ModelPortion, ShiftModel
from budgetdesk.rota.shifts import ShiftKind
from budgetdesk.staff.personal_file import Skill
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.checks_edit import ChecksEdit
from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import word

_DAY: Final = 24 * 60
_HOUR: Final = 60


class ModelForm(Form):
    """One shift model."""

    def __init__(self, model: ShiftModel, skills: Sequence[Skill], theme: Theme) -> None:
        """Show a model."""
        super().__init__()
        self._before = model
        self.add("code", self.tr("Short si&gn"), TextEdit(), self.tr("Such as F."), needed=True)
        self.add("name", self.tr("&Name"), TextEdit(), needed=True)
        kinds = [(one, word("shift_kind", one.value)) for one in ShiftKind]
        self.add("kind", self.tr("&Kind"), choice(kinds))
        self.add("begin", self.tr("&Begin"), TimeEdit())
        self.add("end", self.tr("&End"), TimeEdit())
        self.add(
            "days",
            self.tr("Days &later"),
            CountEdit(),
            self.tr("0 where it ends on the same day, 1 for a night or for 24 hours."),
        )
        self._needed += ["begin", "end"]
        pause = (
            Cell("at", self.tr("At"), TimeEdit),
            Cell("minutes", self.tr("Minutes"), CountEdit),
        )
        self.breaks = RowsEdit(
            self.tr("Unpaid breaks"), self.tr("Break"), self.tr("Add a b&reak"), pause, theme
        )
        works = [(one, word("kind", one.value)) for one in (Kind.BEREITSCHAFT, Kind.ACTIVE)]
        part = (
            Cell("kind", self.tr("Kind of work"), lambda: choice(works)),
            Cell("at", self.tr("From"), TimeEdit),
            Cell("to", self.tr("To"), TimeEdit),
        )
        self.portions = RowsEdit(
            self.tr("Parts that are another kind of work"),
            self.tr("Part"),
            self.tr("Add a &part"),
            part,
            theme,
        )
        for rows in (self.breaks, self.portions):
            rows.edited.connect(self._on_edit)
            self.add_widget(rows)
            if rows is self.breaks:
                self.add(
                    "paid_break_minutes",
                    self.tr("Paid break (&minutes)"),
                    CountEdit(),
                    self.tr("A break that is paid like work. It counts as rest (§ 4 ArbZG)."),
                )
        self.skills: ChecksEdit | None = None
        if skills:
            offered = [(one.id, one.name) for one in skills]
            self.skills = ChecksEdit(self.tr("What the shift needs"), offered, theme)
            self.skills.edited.connect(self._on_edit)
            self.add_widget(self.skills)
        retired = [(False, self.tr("yes")), (True, self.tr("no, kept for old shifts only"))]
        self.add("retired", self.tr("In &use"), choice(retired))
        self._show(model)
        self.was_edited = False
        self.judge_by(self._problems)

    def model(self) -> ShiftModel:
        """Return the model as entered."""
        begin = _minute(self.value("begin"))
        skills = self._before.skills if self.skills is None else self.skills.value()
        return replace(
            self._before,
            code=self.value("code"),
            name=self.value("name"),
            kind=self.value("kind"),
            begin_minute=begin,
            end_minute=_minute(self.value("end")),
            days=self.value("days") or 0,
            breaks=tuple(
                ModelBreak((_minute(row["at"]) - begin) % _DAY, row["minutes"])
                for row in self.breaks.values()
                if row["at"] is not None and row["minutes"]
            ),
            paid_break_minutes=self.value("paid_break_minutes") or 0,
            portions=tuple(self._portions(begin)),
            skills=skills,
            retired=self.value("retired"),
        )

    def _show(self, model: ShiftModel) -> None:
        for key in ("code", "name", "kind", "days", "paid_break_minutes", "retired"):
            self.show_value(key, getattr(model, key))
        if model.code:
            self.show_value("begin", _clock(model.begin_minute))
            self.show_value("end", _clock(model.end_minute))
        begin = model.begin_minute
        self.breaks.show_rows(
            [
                {"at": _clock(begin + one.after_minutes), "minutes": one.minutes}
                for one in model.breaks
            ]
        )
        self.portions.show_rows(
            [
                {
                    "kind": one.kind,
                    "at": _clock(begin + one.after_minutes),
                    "to": _clock(begin + one.after_minutes + one.minutes),
                }
                for one in model.portions
            ]
        )
        if self.skills is not None:
            self.skills.show_value(model.skills)

    def _portions(self, begin: int) -> Iterator[ModelPortion]:
        for row in self.portions.values():
            if row["at"] is not None and row["to"] is not None:
                opens, closes = _minute(row["at"]), _minute(row["to"])
                yield ModelPortion((opens - begin) % _DAY, (closes - opens) % _DAY, row["kind"])

    def _problems(self) -> tuple[Problem, ...]:
        if self.value("begin") is None or self.value("end") is None:
            return ()
        return model_problems(self.model())


def _minute(clock: time | None) -> int:
    return 0 if clock is None else clock.hour * _HOUR + clock.minute


def _clock(minute: int) -> time:
    hour, rest = divmod(minute % _DAY, _HOUR)
    return time(hour, rest)


def model_times(model: ShiftModel) -> str:
    """Return begin and end of a model."""
    return f"{_clock(model.begin_minute):%H:%M}–{_clock(model.end_minute):%H:%M}"
