"""One shift as a form, from its person to its note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.plan import Plan
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.shifts import (
    HelpKind,
    HelpMinutes,
    Portion,
    Shift,
    ShiftKind,
    ShiftState,
    shift_problems,
)
from budgetdesk.rota.stretches import Break
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.checks_edit import ChecksEdit
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import problem_text, word

_DAY: Final = timedelta(days=1)
_PORTIONS: Final = (Kind.BEREITSCHAFT, Kind.ACTIVE)
_FIELDS: Final = {"stretches": "end", "portions": "portions", "help_minutes": "helps"}
"""Where problems of the domain belong."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a shift can be given."""

    plan: Plan
    helps: tuple[HelpKind, ...] = ()


class ShiftForm(Form):
    """All of one shift. Choosing a model fills in its times, breaks and portions."""

    def __init__(self, shift: Shift, offered: Offered, today: date, theme: Theme) -> None:
        """Show a shift."""
        super().__init__()
        self._before, self._offered = shift, offered
        self._theme = theme
        self._crosses = (shift.end.date() - shift.day).days
        self._add_who(today)
        self._add_rows()
        self._add_rest()
        self.show_shift(shift)
        self.show_value("model", shift.model)
        self.was_edited = False
        self.judge_by(self._problems)
        self._model_before = self.value("model")
        self.edited.connect(self._follow)

    def show_shift(self, shift: Shift) -> None:
        """Show the times and parts of a shift; the person stays."""
        self.show_value("person", shift.assistant)
        self.show_value("day", shift.day)
        self.show_value("begin", shift.begin.time())
        self.show_value("end", shift.end.time())
        self.show_value("last", shift.end.date())
        self.show_value("kind", shift.kind)
        self.show_value("state", shift.state)
        self.show_value("note", shift.note)
        self.show_value("help", shift.help)
        self.show_value("paid_break_minutes", shift.paid_break_minutes)
        self._crosses = (shift.end.date() - shift.day).days
        self.breaks.show_rows(
            [
                {"begin": one.begin.time(), "minutes": _minutes(one.begin, one.end)}
                for one in shift.breaks
            ]
        )
        self.portions.show_rows(
            [
                {"kind": one.kind, "begin": one.begin.time(), "end": one.end.time()}
                for one in shift.portions
            ]
        )
        if self.helps is not None:
            self.helps.show_rows(
                [{"help": one.help, "minutes": one.minutes} for one in shift.help_minutes]
            )
        if self.skills is not None:
            self.skills.show_value(shift.skills)

    def shift(self) -> Shift | None:
        """Return the shift as entered; None while something needed is missing."""
        day, last = self.value("day"), self.value("last")
        begin, end = self.value("begin"), self.value("end")
        rows = (self.breaks, self.portions, *([] if self.helps is None else [self.helps]))
        if None in {day, last, begin, end} or any(one.problem() for one in rows):
            return None
        opens = datetime.combine(day, begin)
        return replace(
            self._before,
            assistant=self.value("person"),
            model=self.value("model"),
            begin=opens,
            end=datetime.combine(last, end),
            kind=self.value("kind"),
            state=self.value("state"),
            breaks=tuple(self._breaks(opens)),
            paid_break_minutes=self.value("paid_break_minutes") or 0,
            portions=tuple(self._portions(opens)),
            help=self.value("help") if self._offered.helps else self._before.help,
            help_minutes=self._helps(),
            skills=self._before.skills if self.skills is None else self.skills.value(),
            note=self.value("note"),
        )

    def _add_who(self, today: date) -> None:
        plan = self._offered.plan
        people: list[tuple[Any, str]] = [(None, self.tr("open, nobody yet"))]
        people += [(one.id, one.assistant.name) for one in plan.members]
        models: list[tuple[Any, str]] = [(None, self.tr("without a model"))]
        models += [
            (one.id, f"{one.name} ({one.code})")
            for one in plan.models
            if not one.retired or one.id == self._before.model
        ]
        self.add("person", self.tr("&Person"), ChoiceEdit(people))
        self.add("model", self.tr("&Model"), ChoiceEdit(models))
        self.add("day", self.tr("&Day"), DayEdit(today), needed=True)
        self.add("begin", self.tr("&Begin"), TimeEdit(), self.tr("Such as 6, 6:30 or 0630."))
        self.add("end", self.tr("&End"), TimeEdit())
        self.add(
            "last",
            self.tr("Last da&y"),
            DayEdit(today),
            self.tr("The day on which the shift ends; a night ends on the next day."),
        )
        self._needed += ["last"]

    def _add_rows(self) -> None:
        self.breaks = RowsEdit(
            self.tr("Unpaid breaks"),
            self.tr("Break"),
            self.tr("Add a brea&k"),
            (
                Cell("begin", self.tr("From"), TimeEdit),
                Cell("minutes", self.tr("Minutes"), CountEdit),
            ),
            self._theme,
        )
        kinds = [(one, word("kind", one.value)) for one in _PORTIONS]
        self.portions = RowsEdit(
            self.tr("Parts that are another kind of work"),
            self.tr("Part"),
            self.tr("Add a pa&rt"),
            (
                Cell("kind", self.tr("Kind of work"), lambda: ChoiceEdit(kinds)),
                Cell("begin", self.tr("From"), TimeEdit),
                Cell("end", self.tr("To"), TimeEdit),
            ),
            self._theme,
        )
        self.helps: RowsEdit | None = None
        if self._offered.helps:
            helps = [(one.id, one.name) for one in self._offered.helps]
            self.helps = RowsEdit(
                self.tr("Minutes of single kinds of help"),
                self.tr("Help"),
                self.tr("Add mi&nutes"),
                (
                    Cell("help", self.tr("Kind of help"), lambda: ChoiceEdit(helps)),
                    Cell("minutes", self.tr("Minutes"), CountEdit),
                ),
                self._theme,
            )
        for rows in (self.breaks, self.portions, self.helps):
            if rows is not None:
                rows.edited.connect(self._on_edit)
                self.add_widget(rows)
            if rows is self.breaks:
                self._add_paid_break()

    def _add_paid_break(self) -> None:
        self.add(
            "paid_break_minutes",
            self.tr("Paid break (min&utes)"),
            CountEdit(),
            self.tr("A break that is paid like work. It counts as rest (§ 4 ArbZG)."),
        )

    def _add_rest(self) -> None:
        kinds = [(one, word("shift_kind", one.value)) for one in ShiftKind]
        states = [(one, word("shift_state", one.value)) for one in ShiftState]
        self.add("kind", self.tr("K&ind"), ChoiceEdit(kinds))
        self.add("state", self.tr("S&tate"), ChoiceEdit(states))
        helps: list[tuple[Any, str]] = [(None, self.tr("the usual"))]
        helps += [(one.id, one.name) for one in self._offered.helps]
        self.add("help", self.tr("Kind of &help"), ChoiceEdit(helps))
        self.skills: ChecksEdit | None = None
        if self._offered.plan.skills:
            skills = [(one.id, one.name) for one in self._offered.plan.skills]
            self.skills = ChecksEdit(self.tr("What the shift needs"), skills, self._theme)
            self.skills.edited.connect(self._on_edit)
            self.add_widget(self.skills)
        self.add("note", self.tr("N&ote"), TextEdit())

    def _follow(self) -> None:
        """Take over a model that was chosen; let the last day follow day and times."""
        model = self.value("model")
        day = self.value("day")
        if model != self._model_before:
            self._model_before = model
            chosen = next((one for one in self._offered.plan.models if one.id == model), None)
            if chosen is not None and day is not None:
                made = shift_on(chosen, day, self.value("person"))
                note, state = self.value("note"), self.value("state")
                self.show_shift(replace(made, note=note, state=state))
        elif day is not None:
            self._follow_last(day)
        self.check()

    def _follow_last(self, day: date) -> None:
        begin, end = self.value("begin"), self.value("end")
        if begin is None or end is None or self._edits["last"].hasFocus():
            last = self.value("last")
            if last is not None:
                self._crosses = (last - day).days
            return
        if self._crosses <= 1:
            self._crosses = 1 if end <= begin else 0
        self.show_value("last", day + self._crosses * _DAY)

    def _problems(self) -> Iterable[Problem]:
        shift = self.shift()
        found = () if shift is None else shift_problems(shift)
        for key, rows in (("portions", self.portions), ("helps", self.helps)):
            if rows is not None:
                texts = [problem_text(one) for one in found if _FIELDS.get(one.field) == key]
                rows.show_problem(rows.problem() or " ".join(texts))
        self.breaks.show_problem(self.breaks.problem())
        return [replace(one, field=_FIELDS.get(one.field, one.field)) for one in found]

    def _breaks(self, opens: datetime) -> Iterator[Break]:
        for row in self.breaks.values():
            if row["begin"] is not None and row["minutes"]:
                begin = _after(opens, row["begin"])
                yield Break(begin, begin + timedelta(minutes=row["minutes"]))

    def _portions(self, opens: datetime) -> Iterator[Portion]:
        for row in self.portions.values():
            if row["begin"] is not None and row["end"] is not None:
                begin = _after(opens, row["begin"])
                yield Portion(begin, _after(begin, row["end"]), row["kind"])

    def _helps(self) -> tuple[HelpMinutes, ...]:
        if self.helps is None:
            return self._before.help_minutes
        rows: Sequence[dict[str, Any]] = self.helps.values()
        return tuple(HelpMinutes(row["help"], row["minutes"]) for row in rows if row["minutes"])


def _after(opens: datetime, clock: time) -> datetime:
    """Return the first time with this clock reading from `opens` on."""
    found = datetime.combine(opens.date(), clock)
    return found if found >= opens else found + _DAY


def _minutes(begin: datetime, end: datetime) -> int:
    return int((end - begin).total_seconds()) // 60
