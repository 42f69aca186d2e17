"""The month: what was agreed, planned and worked, by person, and closing it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.hours.granted import GrantedHours, GrantedRow
from budgetdesk.ui.pages.hours.months import MonthChoice, MonthRow
from budgetdesk.ui.pages.hours.person_dialog import PersonDialog
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.hours_granted import ForecastReading, HoursForecast
from budgetdesk.usecases.hours_months import close_month, month_problems, reopen_month
from budgetdesk.usecases.hours_overview import MonthOverview, OverviewReading, PersonHours
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import hours_text, month_text
from budgetdesk.wording.sentences import problem_text


@dataclass(frozen=True, slots=True)
class Figures:
    """All that this part shows."""

    overview: MonthOverview
    problems: tuple[Problem, ...]
    """What keeps the month from being closed."""
    names: dict[int, str]


class MonthSection(Section):
    """People, granted hours, and what is open; closing and opening again."""

    def __init__(
        self,
        room: Room,
        choice: MonthChoice,
        words: HoursWords,
        lead: Callable[[Problem], None],
    ) -> None:
        """Show nothing yet; `lead` shows where something open is mended."""
        super().__init__(room)
        theme = room.theme()
        self._choice, self._words = choice, words
        self.figures: Figures | None = None
        self.body.addWidget(MonthRow(choice, theme))
        self.told = self.sentence()
        self.people = self._people_table()
        self.body.addWidget(self.people)
        (self.why,) = self.buttons((self.tr("Explain the figures…"), self.explain_chosen))
        self.granted = GrantedHours(words, theme)
        self.body.addWidget(self.granted)
        self.close_heading = self.heading(self.tr("Close the month"))
        self.close_told = self.sentence()
        self.problems: FoldingTable[Problem] = FoldingTable(
            self.tr("What is still open"),
            (Column(self.tr("What is still open"), problem_text, stretch=True),),
            row_pixels=theme.target,
        )
        self.body.addWidget(self.problems)
        self.close_button, self.reopen_button = self.buttons(
            (self.tr("Close the month"), self.close_month),
            (self.tr("Open the month again"), self.reopen),
        )
        self.turns = Turns(self)
        self._wanted: QWidget | None = None
        self.people.opened.connect(self._explain)
        self.problems.opened.connect(lead)

    def reload(self) -> None:
        """Read the month anew, after what is shown; until then that of before stands there."""
        self.turns.begin(self._pieces(), at_once=False)

    def explain_chosen(self) -> None:
        """Show the figures of the chosen person, each with its Rechenweg."""
        one = self.people.selected_row()
        if one is not None:
            self._explain(one)

    def close_month(self) -> None:
        """Close the month that is shown; where that cannot be, say why."""
        month, figures = self._choice.month, self._now()
        if figures is None or figures.overview.is_closed or figures.problems:
            self.close_told.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        label = Label.of("close_month", month=month_text(month))
        if self.room.actions.run(label, close_month, month, self.room.desk.today) is not None:
            self._wanted = self.reopen_button

    def reopen(self) -> None:
        """Open the month that is shown again, if it is closed."""
        month, figures = self._choice.month, self._now()
        if figures is None or not figures.overview.is_closed:
            self.close_told.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        label = Label.of("reopen_month", month=month_text(month))
        if self.room.actions.run(label, reopen_month, month) is not None:
            self._wanted = self.close_button

    def _now(self) -> Figures | None:
        """Return the figures of the month that is chosen, read to the end."""
        self.turns.finish()
        return self.figures

    def _explain(self, one: PersonHours) -> None:
        shifts = () if self.figures is None else self.figures.overview.shifts
        own = [each for each in shifts if each.shift.assistant == one.member.id]
        month, theme = self._choice.month, self.room.theme()
        dialog = PersonDialog(one, month, self._words, theme, own, self)
        self.person_dialog = dialog
        dialog.finished.connect(lambda _: self.people.setFocus())
        dialog.open()

    def _pieces(self) -> Iterator[bool]:
        """Read the month, a person in each piece, then how long what was granted lasts."""
        read, today = self.room.actions.read, self.room.desk.today
        reading = OverviewReading(self._choice.month, today)
        while (more := read(reading.go_on)) is not False:
            yield more is not None
        figures = read(_figures, reading.overview, today)
        if figures is None:
            yield False
            return
        self._show(figures)
        yield True
        forecasts = ForecastReading(today)
        while (more := read(forecasts.go_on)) is not False:
            yield more is not None
        self._show_granted(figures, forecasts.forecasts)

    def _show(self, figures: Figures) -> None:
        self.figures = figures
        overview = figures.overview
        self.told.setText(self._sentence(overview))
        for one in (self.people, self.why):
            one.setVisible(bool(overview.people))
        self.people.show_rows(overview.people)
        if overview.people and self.people.selected_row() is None:
            self.people.selectRow(0)
        self._show_granted(figures, {})
        self._show_closing(figures)
        if self._wanted is not None:
            self._wanted.setFocus(Qt.FocusReason.OtherFocusReason)
            self._wanted = None

    def _show_granted(
        self,
        figures: Figures,
        forecasts: Mapping[TeilbudgetId, Explained[HoursForecast | None]],
    ) -> None:
        self.granted.show_rows(
            [
                GrantedRow(
                    one.teilbudget or 0,
                    figures.names.get(one.teilbudget or 0, ""),
                    one,
                    None if one.teilbudget is None else forecasts.get(one.teilbudget),
                )
                for one in figures.overview.granted.value
            ]
        )

    def _show_closing(self, figures: Figures) -> None:
        is_closed, problems = figures.overview.is_closed, figures.problems
        has_work = bool(figures.overview.shifts)
        over = not any(one.code == "month_not_over" for one in problems)
        shown = problems if over and not is_closed else ()
        self.problems.show_rows(shown)
        self.problems.setVisible(bool(shown))
        for one in (self.close_heading, self.close_told):
            one.setVisible(has_work or is_closed)
        self.close_button.setVisible(has_work and not is_closed)
        self.close_button.setEnabled(not problems)
        self.reopen_button.setVisible(is_closed)
        self.close_told.setText(self._closing_words(figures, over=over))

    def _closing_words(self, figures: Figures, *, over: bool) -> str:
        if figures.overview.is_closed:
            return self.tr("The month is closed: its shifts, hours and absences stay as they are.")
        if not over:
            return problem_text(figures.problems[0])
        if figures.problems:
            count = len(figures.problems)
            return self.tr("%n thing(s) are still open. Enter leads there.", "", count)
        return self.tr("Nothing is open. A closed month can be opened again.")

    def _sentence(self, overview: MonthOverview) -> str:
        if not overview.people and not overview.shifts:
            return self.tr(
                "Here you will see the hours of each person, once there are contracts or shifts."
            )
        parts = []
        if overview.unfilled:
            words = self.tr("{hours} hours are planned for nobody yet.")
            parts.append(words.format(hours=hours_text(overview.unfilled)))
        if overview.open:
            parts.append(self.tr("%n shift(s) are to be confirmed.", "", len(overview.open)))
        elif overview.shifts:
            parts.append(self.tr("Nothing is to be confirmed."))
        parts.append(self.tr("Enter explains the figures of a person."))
        return " ".join(parts)

    def _people_table(self) -> FoldingTable[PersonHours]:
        words = self._words
        shown: tuple[tuple[str, Callable[[PersonHours], Any]], ...] = (
            (self.tr("Agreed"), lambda one: one.agreed.value),
            (self.tr("Planned"), lambda one: one.hours.planned),
            (self.tr("Worked"), lambda one: one.hours.worked),
            (self.tr("Absent"), lambda one: one.hours.absent),
            (self.tr("To confirm"), lambda one: one.hours.open),
            (
                self.tr("Account"),
                lambda one: None if one.account is None else one.account.value.balance,
            ),
        )
        return FoldingTable(
            self.tr("Hours by person"),
            (
                Column(self.tr("Person"), lambda one: one.member.assistant.name, stretch=True),
                *(Column(title, value, words.hours, right=True) for title, value in shown),
                Column(
                    self.tr("Leave left"),
                    lambda one: one.leave.value.left,
                    words.days,
                    right=True,
                ),
                Column(self.tr("Average week"), _average, words.hours, right=True),
                Column(self.tr("Hint"), self._hint),
            ),
            row_pixels=self.room.theme().target,
        )

    def _hint(self, one: PersonHours) -> str:
        count = len(one.findings)
        return f"⚠ {count}" if count else ""


def _average(one: PersonHours) -> int | None:
    return None if one.average.value is None else one.average.value.counted


def _figures(
    reader: Any,  # noqa: ANN401 - the window knows no storage
    overview: MonthOverview,
    today: date,
) -> Figures:
    is_done = overview.is_closed or not overview.shifts
    return Figures(
        overview,
        () if is_done else month_problems(reader, overview.month, today),
        {one.id: one.name for one in everything(reader, Teilbudget)},
    )
