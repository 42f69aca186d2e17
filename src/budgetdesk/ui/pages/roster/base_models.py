"""What is planned with: shift models, how many people are needed, and usual shifts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final, TypeVar

from PySide6.QtCore import QObject

from budgetdesk.rota.ids import CoverNeedId, ShiftModelId, WeekdayPatternId
from budgetdesk.rota.planning_setup import need_problems, pattern_problems
from budgetdesk.rota.shift_models import (
    CoverNeed,
    ShiftModel,
    WeekdayPattern,
)
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.personal_file import Skill
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.pages.roster.model_form import ModelForm, model_times
from budgetdesk.ui.pages.roster.words import weekday_text
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.records_dialog import Kept, RecordsDialog
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases import roster_base
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything, remove
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word

_DAY: Final = 24 * 60
_HOUR: Final = 60
_WEEK: Final = range(7)
_WEEKS: Final = (1, 2, 3, 4)
Read = TypeVar("Read")


class NeedForm(Form):
    """How many people a model needs on a weekday."""

    def __init__(self, need: CoverNeed, models: Sequence[ShiftModel], room: Room) -> None:
        """Show a need."""
        super().__init__()
        self._before = need
        today = room.desk.today
        self.add("model", self.tr("S&hift"), choice([(one.id, one.name) for one in models]))
        self.add("weekday", self.tr("&Weekday"), choice(_weekdays()))
        self.add("people", self.tr("&People"), CountEdit(), needed=False)
        self.add("from_day", self.tr("&From"), DayEdit(today), self.tr("Empty: always."))
        self.add("to_day", self.tr("&To"), DayEdit(today), self.tr("Empty: without end."))
        for key in ("model", "weekday", "people", "from_day", "to_day"):
            self.show_value(key, getattr(need, key))
        self.judge_by(lambda: need_problems(self.need()))

    def need(self) -> CoverNeed:
        """Return the need as entered."""
        return replace(
            self._before,
            model=self.value("model"),
            weekday=self.value("weekday"),
            people=self.value("people") or 0,
            from_day=self.value("from_day"),
            to_day=self.value("to_day"),
        )


class PatternForm(Form):
    """The usual shift of a person."""

    def __init__(
        self,
        pattern: WeekdayPattern,
        people: Sequence[Assistant],
        models: Sequence[ShiftModel],
        room: Room,
    ) -> None:
        """Show a usual shift."""
        super().__init__()
        self._before = pattern
        today = room.desk.today
        self.add("assistant", self.tr("&Person"), choice([(one.id, one.name) for one in people]))
        self.add("model", self.tr("S&hift"), choice([(one.id, one.name) for one in models]))
        self.add("weekday", self.tr("&Weekday"), choice(_weekdays()))
        weeks = [(one, self.tr("every %n week(s)", "", one)) for one in _WEEKS]
        self.add("every_weeks", self.tr("How &often"), choice(weeks))
        self.add("from_day", self.tr("&From"), DayEdit(today), needed=True)
        self.add("to_day", self.tr("&To"), DayEdit(today), self.tr("Empty: without end."))
        for key in ("assistant", "model", "weekday", "every_weeks", "from_day", "to_day"):
            self.show_value(key, getattr(pattern, key))
        self.judge_by(lambda: pattern_problems(self.pattern()))

    def pattern(self) -> WeekdayPattern:
        """Return the usual shift as entered."""
        keys = ("assistant", "model", "weekday", "every_weeks", "to_day")
        given: dict[str, Any] = {key: self.value(key) for key in keys}
        first = self.value("from_day") or self._before.from_day
        return replace(self._before, from_day=first, **given)


class BaseModels(QObject):
    """Makes the three lists of what is planned with."""

    def __init__(self, room: Room) -> None:
        """Read and write through this room."""
        super().__init__()
        self._room = room

    def models(self) -> RecordsDialog[ShiftModel]:
        """Return the list of the shift models."""
        room, theme = self._room, self._room.theme()
        skills = room.desk.read(everything, Skill)

        def form(one: ShiftModel | None) -> Form:
            return ModelForm(one or ShiftModel(ShiftModelId(0), "", "", 0, 0), skills, theme)

        def save(filled: Form, _: ShiftModel | None) -> bool:
            if not isinstance(filled, ModelForm):
                return False
            model = filled.model()
            label = Label.of("save_shift_model", name=model.name)
            return room.actions.run(label, roster_base.save_model, model) is not None

        def gone(one: ShiftModel) -> None:
            label = Label.of("remove_shift_model", name=one.name)
            room.actions.run(label, remove, ShiftModel, one.id)

        return RecordsDialog(
            Kept(
                self.tr("Shift models"),
                self.tr(
                    "A model is a shift that comes again and again, such as a night from 22 to 6."
                ),
                (
                    Column(self.tr("Sign"), lambda one: one.code),
                    Column(self.tr("Name"), lambda one: one.name, stretch=True),
                    Column(self.tr("Time"), model_times),
                    Column(self.tr("Kind"), lambda one: word("shift_kind", one.kind.value)),
                    Column(
                        self.tr("In use"),
                        lambda one: self.tr("no") if one.retired else self.tr("yes"),
                    ),
                ),
                lambda: room.desk.read(everything, ShiftModel),
                form,
                save,
                gone,
            ),
            theme,
        )

    def needs(self) -> RecordsDialog[CoverNeed]:
        """Return the list of how many people are needed."""
        room = self._room
        models = self._used_models()
        names = {one.id: one.name for one in room.desk.read(everything, ShiftModel)}

        def form(one: CoverNeed | None) -> Form | None:
            if one is None and not models:
                room.actions.refused.emit(self.tr("Please enter a shift model first."))
                return None
            return NeedForm(one or CoverNeed(CoverNeedId(0), models[0].id, 0), models, room)

        def save(filled: Form, _: CoverNeed | None) -> bool:
            if not isinstance(filled, NeedForm):
                return False
            need = filled.need()
            label = Label.of("save_cover_need", name=names[need.model])
            return room.actions.run(label, roster_base.save_need, need) is not None

        def gone(one: CoverNeed) -> None:
            label = Label.of("remove_cover_need", name=names[one.model])
            room.actions.run(label, remove, CoverNeed, one.id)

        return RecordsDialog(
            Kept(
                self.tr("People needed"),
                self.tr("Say on which weekday how many people a shift needs; then gaps are shown."),
                (
                    Column(self.tr("Shift"), lambda one: names[one.model], stretch=True),
                    Column(self.tr("Weekday"), lambda one: one.weekday, weekday_text),
                    Column(self.tr("People"), lambda one: one.people, right=True),
                    Column(self.tr("From"), lambda one: one.from_day, _day_or_nothing),
                    Column(self.tr("To"), lambda one: one.to_day, _day_or_nothing),
                ),
                lambda: room.desk.read(everything, CoverNeed),
                form,
                save,
                gone,
            ),
            room.theme(),
        )

    def patterns(self) -> RecordsDialog[WeekdayPattern]:
        """Return the list of usual shifts."""
        room = self._room
        models, people = self._used_models(), room.desk.read(everything, Assistant)
        shifts = {one.id: one.name for one in room.desk.read(everything, ShiftModel)}
        names = {one.id: one.name for one in people}

        def form(one: WeekdayPattern | None) -> Form | None:
            if one is None and not (models and people):
                room.actions.refused.emit(self.tr("Please enter a person and a shift model first."))
                return None
            today = room.desk.today
            blank = one or WeekdayPattern(WeekdayPatternId(0), people[0].id, models[0].id, 0, today)
            return PatternForm(blank, people, models, room)

        def save(filled: Form, _: WeekdayPattern | None) -> bool:
            if not isinstance(filled, PatternForm):
                return False
            made = filled.pattern()
            label = Label.of("save_weekday_pattern", name=names[made.assistant])
            return room.actions.run(label, roster_base.save_pattern, made) is not None

        def gone(one: WeekdayPattern) -> None:
            label = Label.of("remove_weekday_pattern", name=names[one.assistant])
            room.actions.run(label, remove, WeekdayPattern, one.id)

        return RecordsDialog(
            Kept(
                self.tr("Usual shifts"),
                self.tr("Say who usually works when; “Fill from models” plans it so."),
                (
                    Column(self.tr("Person"), lambda one: names[one.assistant], stretch=True),
                    Column(self.tr("Shift"), lambda one: shifts[one.model]),
                    Column(self.tr("Weekday"), lambda one: one.weekday, weekday_text),
                    Column(
                        self.tr("How often"),
                        lambda one: self.tr("every %n week(s)", "", one.every_weeks),
                    ),
                    Column(self.tr("From"), lambda one: one.from_day, day_text),
                    Column(self.tr("To"), lambda one: one.to_day, _day_or_nothing),
                ),
                lambda: room.desk.read(everything, WeekdayPattern),
                form,
                save,
                gone,
            ),
            room.theme(),
        )

    def _used_models(self) -> tuple[ShiftModel, ...]:
        models = self._room.desk.read(everything, ShiftModel)
        return tuple(one for one in models if not one.retired)


def _weekdays() -> list[tuple[int, str]]:
    return [(one, weekday_text(one)) for one in _WEEK]


def _day_or_nothing(day: Any) -> str:  # noqa: ANN401 - a day or None
    return "" if day is None else day_text(day)
