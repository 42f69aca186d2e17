"""What people say about when they can and want to work, and who is asked first on a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.ids import AvailabilityId, BackupDutyId, WishId
from budgetdesk.staff.assistants import Assistant
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form, FormDialog, confirmed
from budgetdesk.ui.widgets.number_edits import CountEdit, HoursEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.records_dialog import Kept, RecordsDialog
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.time_edit import TimeEdit
from budgetdesk.usecases import availability_files, roster_availability
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.outside_files import read_file
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_in_list, day_text, hours_text, month_text
from budgetdesk.wording.sentences import problem_text, word

_DAY = timedelta(days=1)
_LOOK_BACK = timedelta(days=31)
_A_YEAR = timedelta(days=365)


class AvailabilityForm(Form):
    """One answer of a person for one stretch of time, perhaps for each week up to a day."""

    def __init__(self, one: Availability, people: list[tuple[Any, str]], today: date) -> None:
        """Show an answer; 0 o'clock to 0 o'clock is the whole day."""
        super().__init__()
        self._before = one
        answers = [(each, word("answer", each.value)) for each in Answer]
        whole_day = self.tr("Empty: the whole day.")
        self.add("assistant", self.tr("&Person"), choice(people))
        self.add("answer", self.tr("Can &work"), choice(answers))
        self.add("day", self.tr("&Day"), DayEdit(today), needed=True)
        self.add("begin", self.tr("&From what time"), TimeEdit(), whole_day)
        self.add("end", self.tr("&To what time"), TimeEdit(), whole_day)
        if not one.id:
            hint = self.tr("Empty: only this day. Else the same weekday up to this day.")
            self.add("until", self.tr("Each week &until"), DayEdit(today), hint)
        self.add("note", self.tr("N&ote"), TextEdit())
        self.show_value("assistant", one.assistant)
        self.show_value("answer", one.answer)
        self.show_value("day", one.begin.date())
        if one.id and (one.begin.time() != time() or one.end.time() != time()):
            self.show_value("begin", one.begin.time())
            self.show_value("end", one.end.time())
        self.show_value("note", one.note)
        self.judge_by(lambda: roster_availability.availability_problems(self.said()))

    def said(self) -> Availability:
        """Return the answer as entered."""
        day = self.value("day") or self._before.begin.date()
        begin = datetime.combine(day, self.value("begin") or time())
        end = self.value("end")
        ends = datetime.combine(day, time()) + _DAY if end is None else datetime.combine(day, end)
        if ends <= begin:
            ends += _DAY
        return replace(
            self._before,
            assistant=self.value("assistant"),
            answer=self.value("answer"),
            begin=begin,
            end=ends,
            note=self.value("note"),
        )

    def all_said(self) -> tuple[Availability, ...]:
        """Return the answer, or one for each week up to the day that was named."""
        until = None if self._before.id else self.value("until")
        said = self.said()
        if until is None or until < said.begin.date():
            return (said,)
        return roster_availability.every_week(said, until)


class WishForm(Form):
    """How much a person wants to work in a month."""

    def __init__(self, wish: Wish, people: list[tuple[Any, str]], today: date) -> None:
        """Show a wish."""
        super().__init__()
        self._before = wish
        hint = self.tr("Any day of the month.")
        self.add("assistant", self.tr("&Person"), choice(people))
        self.add("month", self.tr("&Month"), DayEdit(today), hint, needed=True)
        self.add("shifts", self.tr("&How many shifts"), CountEdit())
        self.add("minutes", self.tr("How many ho&urs"), HoursEdit())
        self.add("note", self.tr("N&ote"), TextEdit())
        for key in ("assistant", "month", "shifts", "minutes", "note"):
            self.show_value(key, getattr(wish, key))
        self.judge_by(lambda: roster_availability.wish_problems(self.wish()))

    def wish(self) -> Wish:
        """Return the wish as entered."""
        month = (self.value("month") or self._before.month).replace(day=1)
        keys = ("assistant", "shifts", "minutes", "note")
        given: dict[str, Any] = {key: self.value(key) for key in keys}
        return replace(self._before, month=month, **given)


class BackupForm(Form):
    """Who is asked first on a day."""

    def __init__(self, people: list[tuple[Any, str]], today: date) -> None:
        """Ask for day and person."""
        super().__init__()
        self.add("day", self.tr("&Day"), DayEdit(today), needed=True)
        self.add("assistant", self.tr("&Person"), choice(people))


class CalendarForm(Form):
    """Whose calendar it is, and what its entries mean."""

    def __init__(self, people: list[tuple[Any, str]]) -> None:
        """Ask for person and answer."""
        super().__init__()
        answers = [(each, word("answer", each.value)) for each in reversed(Answer)]
        self.add("assistant", self.tr("&Whose calendar"), choice(people))
        self.add("answer", self.tr("&In these times she can work"), choice(answers))


class BasePeople(QObject):
    """Makes the lists of availability, wishes and backups."""

    def __init__(self, room: Room) -> None:
        """Read and write through this room."""
        super().__init__()
        self._room = room
        self._names = {one.id: one.name for one in room.desk.read(everything, Assistant)}
        self._people: list[tuple[Any, str]] = list(self._names.items())
        self.dialog: FormDialog | None = None

    def availability(self) -> RecordsDialog[Availability]:
        """Return the list of who can work when."""
        room = self._room
        return RecordsDialog(
            Kept(
                self.tr("Availability"),
                self.tr("Here stands who can work when; nothing said means: not known."),
                (
                    Column(self.tr("Person"), self._who, stretch=True),
                    Column(self.tr("Day"), lambda one: one.begin, _day_of),
                    Column(self.tr("Time"), _times),
                    Column(self.tr("Can work"), lambda one: word("answer", one.answer.value)),
                    Column(self.tr("Note"), lambda one: one.note),
                ),
                self._said,
                self._availability_form,
                self._save_availability,
                lambda one: room.actions.run(
                    Label.of("remove_availability", count=1),
                    roster_availability.remove_availability,
                    [one.id],
                ),
                ((self.tr("From a &file…"), self.take_file),),
            ),
            room.theme(),
        )

    def wishes(self) -> RecordsDialog[Wish]:
        """Return the list of how much people want to work."""
        room = self._room

        def form(one: Wish | None) -> Form | None:
            if not self._has_people():
                return None
            first = room.desk.today.replace(day=1)
            return WishForm(
                one or Wish(WishId(0), next(iter(self._names)), first), self._people, first
            )

        def save(filled: Form, _: Wish | None) -> bool:
            if not isinstance(filled, WishForm):
                return False
            wish = filled.wish()
            label = Label.of("save_wish", month=month_text(Month.of(wish.month)))
            return room.actions.run(label, roster_availability.save_wish, wish) is not None

        def gone(one: Wish) -> None:
            month = Month.of(one.month)
            label = Label.of("remove_wish", month=month_text(month))
            room.actions.run(label, roster_availability.remove_wish, one.assistant, month)

        return RecordsDialog(
            Kept(
                self.tr("Wishes"),
                self.tr("Here stands how many shifts or hours somebody wants in a month."),
                (
                    Column(self.tr("Month"), lambda one: one.month, _month_of),
                    Column(self.tr("Person"), self._who, stretch=True),
                    Column(self.tr("Shifts"), lambda one: one.shifts, _count, right=True),
                    Column(self.tr("Hours"), lambda one: one.minutes, _hours, right=True),
                    Column(self.tr("Note"), lambda one: one.note),
                ),
                lambda: room.desk.read(everything, Wish),
                form,
                save,
                gone,
            ),
            room.theme(),
        )

    def backups(self) -> RecordsDialog[BackupDuty]:
        """Return the list of who is asked first on which day."""
        room = self._room

        def form(_: BackupDuty | None) -> Form | None:
            return BackupForm(self._people, room.desk.today) if self._has_people() else None

        def save(filled: Form, before: BackupDuty | None) -> bool:
            day, who = filled.value("day"), filled.value("assistant")
            label = Label.of("save_backup", day=day_text(day))
            done = room.actions.run(label, roster_availability.save_backup, day, who)
            if (
                done is not None
                and before is not None
                and (before.day, before.assistant)
                != (
                    day,
                    who,
                )
            ):
                gone(before)
            return done is not None

        def gone(one: BackupDuty) -> None:
            label = Label.of("remove_backup", day=day_text(one.day))
            room.actions.run(label, roster_availability.remove_backup, one.day, one.assistant)

        return RecordsDialog(
            Kept(
                self.tr("Who steps in first"),
                self.tr("Here stands who is asked first on a day if somebody falls out."),
                (
                    Column(self.tr("Day"), lambda one: one.day, day_in_list),
                    Column(self.tr("Person"), self._who, stretch=True),
                ),
                lambda: tuple(
                    BackupDuty(BackupDutyId(one.id), one.day, one.assistant)
                    for one in room.desk.read(everything, BackupDuty)
                    if one.day >= room.desk.today - _LOOK_BACK
                ),
                form,
                save,
                gone,
            ),
            room.theme(),
        )

    def take_file(self, parent: QWidget) -> None:
        """Read answers from a table or a calendar; they are shown before they are stored."""
        kinds = self.tr("Table or calendar (*.csv *.ics)")
        chosen, _ = QFileDialog.getOpenFileName(
            parent, self.tr("Availability from a file"), str(Path.home()), kinds
        )
        if chosen:
            self.take_path(Path(chosen), parent)

    def take_path(self, path: Path, parent: QWidget) -> None:
        """Read answers from this file."""
        data = self._room.actions.read(lambda _: read_file(path))
        if data is None:
            return
        if path.suffix.casefold() != ".ics":
            read = self._room.actions.read(availability_files.read_table, path.name, data)
            if read is not None:
                self._take(path.name, read, parent)
            return
        form = CalendarForm(self._people)
        today = self._room.desk.today

        def save() -> bool:
            read = self._room.actions.read(
                availability_files.read_calendar,
                path.name,
                data,
                form.value("assistant"),
                form.value("answer"),
                DateRange(today, today + _A_YEAR),
            )
            return read is not None and self._take(path.name, read, parent)

        self.dialog = FormDialog(self.tr("Availability from a file"), form, save, parent)
        self.dialog.open()

    def _take(self, name: str, read: availability_files.ReadAvailability, parent: QWidget) -> bool:
        lines = [self.tr("%n new answer(s) stand in the file.", "", len(read.answers))]
        lines += [
            f"{self._names.get(one.assistant, '')}, {day_in_list(one.begin.date())}, "
            f"{_times(one)}: {word('answer', one.answer.value)}"
            for one in read.answers
        ]
        lines += [f"⚠ {problem_text(one)}" for one in read.problems]
        if not read.answers:
            self._room.actions.refused.emit("\n".join(lines))
            return False
        agreed = confirmed(parent, "\n".join(lines), yes=self.tr("&Take over"), no=self.tr("&Back"))
        label = Label.of("take_availability", name=name)
        return agreed and (
            self._room.actions.run(label, roster_availability.save_availability, read.answers)
            is not None
        )

    def _said(self) -> tuple[Availability, ...]:
        since = self._room.desk.today - _LOOK_BACK
        found = self._room.desk.read(everything, Availability)
        later = (one for one in found if one.end.date() >= since)
        return tuple(sorted(later, key=lambda one: (one.begin, one.id)))

    def _availability_form(self, one: Availability | None) -> Form | None:
        if not self._has_people():
            return None
        today = self._room.desk.today
        midnight = datetime.combine(today, time())
        first = next(iter(self._names))
        blank = Availability(AvailabilityId(0), first, midnight, midnight + _DAY, Answer.YES)
        return AvailabilityForm(one or blank, self._people, today)

    def _save_availability(self, form: Form, _: Availability | None) -> bool:
        if not isinstance(form, AvailabilityForm):
            return False
        said = form.all_said()
        label = Label.of("save_availability", count=len(said))
        run = self._room.actions.run
        return run(label, roster_availability.save_availability, said) is not None

    def _has_people(self) -> bool:
        if not self._people:
            self._room.actions.refused.emit(self.tr("Please enter an assistant first."))
        return bool(self._people)

    def _who(self, one: Availability | Wish | BackupDuty) -> str:
        return self._names.get(one.assistant, "")


def _times(one: Availability) -> str:
    if one.begin.time() == one.end.time() == time():
        return "0–24"
    return f"{one.begin:%H:%M}–{one.end:%H:%M}"


def _day_of(begin: datetime) -> str:
    return day_in_list(begin.date())


def _month_of(first: date) -> str:
    return month_text(Month.of(first))


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def _hours(minutes: int | None) -> str:
    return "" if minutes is None else hours_text(minutes)
