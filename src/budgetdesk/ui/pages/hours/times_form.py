"""When somebody worked, as a form: days, times, breaks, parts, and minutes of help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, Portion, ShiftKind
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import problem_text, word

_DAY: Final = timedelta(days=1)
_PORTIONS: Final = (Kind.BEREITSCHAFT, Kind.ACTIVE)
_FIELDS: Final = {"stretches": "end", "help_minutes": "helps"}
"""Where problems of the domain belong, as far as they have another name there."""


@dataclass(frozen=True, slots=True)
class Times:
    """What the form says."""

    span: Span
    help_minutes: tuple[HelpMinutes, ...]


class TimesForm(Form):
    """The fields for times; forms of more than that add theirs before and after."""

    def __init__(self, helps: Sequence[HelpKind], today: date, theme: Theme) -> None:
        """Show no times yet."""
        super().__init__()
        self._offered, self._today, self._theme = tuple(helps), today, theme
        self._crosses = 0
        self._kept_helps: tuple[HelpMinutes, ...] = ()

    def add_times(self) -> None:
        """Add the fields for days and times."""
        hint = self.tr("Such as 6, 6:30 or 0630.")
        self.add("day", self.tr("&Day"), DayEdit(self._today), needed=True)
        self.add("begin", self.tr("&Begin"), TimeEdit(), hint)
        self.add("end", self.tr("&End"), TimeEdit())
        self.add(
            "last",
            self.tr("&Last day"),
            DayEdit(self._today),
            self.tr("The day on which the work ended; a night ends on the next day."),
            needed=True,
        )

    def add_rows(self) -> None:
        """Add the lists of breaks, parts, and minutes of help where there are kinds of it."""
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
        self._rows = {"breaks": self.breaks, "portions": self.portions}
        helps = [(one.id, one.name) for one in self._offered]
        if helps:
            self._rows["helps"] = RowsEdit(
                self.tr("Minutes of single kinds of help"),
                self.tr("Help"),
                self.tr("Add minu&tes"),
                (
                    Cell("help", self.tr("Kind of help"), lambda: ChoiceEdit(helps)),
                    Cell("minutes", self.tr("Minutes"), CountEdit),
                ),
                self._theme,
            )
        for rows in self._rows.values():
            rows.edited.connect(self._on_edit)
            self.add_widget(rows)
        self.edited.connect(self._follow_last)

    def show_times(self, span: Span, helps: tuple[HelpMinutes, ...]) -> None:
        """Show times."""
        day, last = span.begin.date(), span.end.date()
        self.show_value("day", day)
        self.show_value("begin", span.begin.time())
        self.show_value("end", span.end.time())
        self.show_value("last", last)
        self._crosses, self._kept_helps = (last - day).days, helps
        self.breaks.show_rows(
            [{"begin": one.begin.time(), "minutes": _minutes(one)} for one in span.breaks]
        )
        self.portions.show_rows(
            [
                {"kind": one.kind, "begin": one.begin.time(), "end": one.end.time()}
                for one in span.portions
            ]
        )
        if "helps" in self._rows:
            rows = [{"help": one.help, "minutes": one.minutes} for one in helps]
            self._rows["helps"].show_rows(rows)
        self.was_edited = False

    def times(self, kind: ShiftKind) -> Times | None:
        """Return what was entered as work of a kind; None while something needed is missing."""
        day, last = self.value("day"), self.value("last")
        begin, end = self.value("begin"), self.value("end")
        if None in {day, last, begin, end} or any(one.problem() for one in self._rows.values()):
            return None
        opens = datetime.combine(day, begin)
        closes = datetime.combine(last, end)
        breaks, portions = tuple(self._breaks(opens)), tuple(self._portions(opens))
        return Times(Span(opens, closes, kind, breaks, portions), self._help_minutes())

    def complete(self) -> bool:
        """Ask for both times too; midnight is one."""
        sound = super().complete()
        gaps = [
            key
            for key in ("begin", "end")
            if self.value(key) is None and not self._edits[key].problem()
        ]
        for key in gaps:
            self._mark(key, self.tr("Please fill in this field."))
        return sound and not gaps

    def placed(self, problems: Sequence[Problem]) -> list[Problem]:
        """Show what belongs to the lists there, and return the others by their fields."""
        found = [replace(one, field=_FIELDS.get(one.field, one.field)) for one in problems]
        for key, rows in self._rows.items():
            texts = [problem_text(one) for one in found if one.field == key]
            rows.show_problem(rows.problem() or " ".join(texts))
        return found

    def _follow_last(self) -> None:
        """Let the last day follow day and times, unless the user is writing it."""
        day, begin, end = self.value("day"), self.value("begin"), self.value("end")
        last = self.value("last")
        if day is None:
            return
        if begin is None or end is None or self._edits["last"].hasFocus():
            self._crosses = self._crosses if last is None else (last - day).days
            return
        if self._crosses <= 1:
            self._crosses = 1 if end <= begin else 0
        self.show_value("last", day + self._crosses * _DAY)
        self.check()

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

    def _help_minutes(self) -> tuple[HelpMinutes, ...]:
        if "helps" not in self._rows:
            return self._kept_helps
        rows: Sequence[dict[str, Any]] = self._rows["helps"].values()
        return tuple(HelpMinutes(row["help"], row["minutes"]) for row in rows if row["minutes"])


def _after(opens: datetime, clock: time) -> datetime:
    """Return the first time with this clock reading from `opens` on."""
    found = datetime.combine(opens.date(), clock)
    return found if found >= opens else found + _DAY


def _minutes(one: Break) -> int:
    return int((one.end - one.begin).total_seconds()) // 60
