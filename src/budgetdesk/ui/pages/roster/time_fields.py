"""What every form about working times has: day and times, breaks, parts, minutes of help."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from typing import Any, Final

from PySide6.QtCore import QObject

from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, Portion, Shift
from budgetdesk.rota.stretches import Break
from budgetdesk.rota.working_time import Span
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.wording.sentences import problem_text, word

_DAY: Final = timedelta(days=1)
_PORTIONS: Final = (Kind.BEREITSCHAFT, Kind.ACTIVE)


class TimeFields(QObject):
    """The fields day, begin, end and last of a form: from when to when, by the wall clock."""

    def __init__(self, form: Form) -> None:
        """Serve a form that has, or will have, these fields."""
        super().__init__(form)
        self._form = form
        self._crosses = 0

    def show_times(self, begin: datetime, end: datetime) -> None:
        """Show times."""
        self._crosses = (end.date() - begin.date()).days
        self._form.show_value("day", begin.date())
        self._form.show_value("begin", begin.time())
        self._form.show_value("end", end.time())
        self._form.show_value("last", end.date())

    def times(self) -> tuple[datetime, datetime] | None:
        """Return begin and end as entered; None while one of the fields is missing or wrong."""
        value = self._form.value
        if None in {value(key) for key in ("day", "begin", "end", "last")}:
            return None
        begin = datetime.combine(value("day"), value("begin"))
        return begin, datetime.combine(value("last"), value("end"))

    def follow(self) -> None:
        """Let the last day follow day and times, unless the user is writing it."""
        value = self._form.value
        day, last, begin, end = value("day"), value("last"), value("begin"), value("end")
        if day is None:
            return
        is_written = self._form._edits["last"].hasFocus()  # noqa: SLF001 - the form keeps its edits
        if begin is None or end is None or is_written:
            self._crosses = self._crosses if last is None else (last - day).days
            return
        if self._crosses <= 1:
            self._crosses = 1 if end <= begin else 0
        self._form.show_value("last", day + self._crosses * _DAY)


class TimeRows(QObject):
    """Lists of breaks, parts, and minutes of help where there are kinds of it."""

    def __init__(self, offered: Sequence[HelpKind], theme: Theme) -> None:
        """Start with no row."""
        super().__init__()
        self.breaks = RowsEdit(
            self.tr("Unpaid breaks"),
            self.tr("Break"),
            self.tr("Add a brea&k"),
            (
                Cell("begin", self.tr("From"), TimeEdit),
                Cell("minutes", self.tr("Minutes"), CountEdit),
            ),
            theme,
        )
        kinds = [(one, word("kind", one.value)) for one in _PORTIONS]
        self.portions = RowsEdit(
            self.tr("Parts that are another kind of work"),
            self.tr("Part"),
            self.tr("Add a pa&rt"),
            (
                Cell("kind", self.tr("Kind of work"), lambda: choice(kinds)),
                Cell("begin", self.tr("From"), TimeEdit),
                Cell("end", self.tr("To"), TimeEdit),
            ),
            theme,
        )
        self.lists = {"breaks": self.breaks, "portions": self.portions}
        self._kept_helps: tuple[HelpMinutes, ...] = ()
        helps = [(one.id, one.name) for one in offered]
        if helps:
            self.lists["helps"] = RowsEdit(
                self.tr("Minutes of single kinds of help"),
                self.tr("Help"),
                self.tr("Add mi&nutes"),
                (
                    Cell("help", self.tr("Kind of help"), lambda: choice(helps)),
                    Cell("minutes", self.tr("Minutes"), CountEdit),
                ),
                theme,
            )

    def show_rows(self, times: Span | Shift, helps: tuple[HelpMinutes, ...]) -> None:
        """Show breaks and parts of these times, and minutes of help."""
        self._kept_helps = helps
        self.breaks.show_rows(
            [{"begin": one.begin.time(), "minutes": _minutes(one)} for one in times.breaks]
        )
        self.portions.show_rows(
            [
                {"kind": one.kind, "begin": one.begin.time(), "end": one.end.time()}
                for one in times.portions
            ]
        )
        if "helps" in self.lists:
            rows = [{"help": one.help, "minutes": one.minutes} for one in helps]
            self.lists["helps"].show_rows(rows)

    def is_readable(self) -> bool:
        """Tell whether nothing is written that cannot be read."""
        return not any(one.problem() for one in self.lists.values())

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show in each list what is wrong with it; a problem's field is the key of its list."""
        for key, rows in self.lists.items():
            texts = [problem_text(one) for one in problems if one.field == key]
            rows.show_problem(rows.problem() or " ".join(texts))

    def break_times(self, opens: datetime) -> Iterator[Break]:
        """The breaks as entered, of work that begins then."""
        for row in self.breaks.values():
            if row["begin"] is not None and row["minutes"]:
                begin = _after(opens, row["begin"])
                yield Break(begin, begin + timedelta(minutes=row["minutes"]))

    def portion_times(self, opens: datetime) -> Iterator[Portion]:
        """The parts as entered, of work that begins then."""
        for row in self.portions.values():
            if row["begin"] is not None and row["end"] is not None:
                begin = _after(opens, row["begin"])
                yield Portion(begin, _after(begin, row["end"]), row["kind"])

    def help_minutes(self) -> tuple[HelpMinutes, ...]:
        """Return the minutes of help as entered; as shown where there are no kinds of it."""
        if "helps" not in self.lists:
            return self._kept_helps
        rows: Sequence[dict[str, Any]] = self.lists["helps"].values()
        return tuple(HelpMinutes(row["help"], row["minutes"]) for row in rows if row["minutes"])


def _after(opens: datetime, clock: time) -> datetime:
    """Return the first time with this clock reading from `opens` on."""
    found = datetime.combine(opens.date(), clock)
    return found if found >= opens else found + _DAY


def _minutes(one: Break) -> int:
    return int((one.end - one.begin).total_seconds()) // 60
