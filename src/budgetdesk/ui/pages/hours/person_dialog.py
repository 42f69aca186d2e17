"""All figures of one person in a month, each with its Rechenweg."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import Month
from budgetdesk.rota.hours_balance import ShiftHours
from budgetdesk.ui.pages.hours.words import HoursWords
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.figures import FigureTile, TileGrid
from budgetdesk.ui.widgets.scroll_dialog import ScrollDialog, fit
from budgetdesk.usecases.hours_lines import shift_lines
from budgetdesk.usecases.hours_overview import PersonHours
from budgetdesk.wording.formats import hours_text, month_text
from budgetdesk.wording.sentences import problem_text


class PersonDialog(ScrollDialog):
    """Tiles with the figures, and below them what to look at."""

    def __init__(
        self,
        one: PersonHours,
        month: Month,
        words: HoursWords,
        theme: Theme,
        shifts: Iterable[ShiftHours],
        parent: QWidget | None = None,
    ) -> None:
        """Show the month of one person, who has these shifts in it."""
        title = QCoreApplication.translate("PersonDialog", "{name}, {month}")
        name = one.member.assistant.name
        super().__init__(title.format(name=name, month=month_text(month)), theme, parent)
        self._theme, self._words = theme, words
        self._shifts = shift_lines(shifts)
        self.tiles = [*self._of_month(one), *self._of_accounts(one)]
        self.content.addWidget(TileGrid(self.tiles, theme))
        for problem in one.findings:
            label = QLabel(f"⚠ {problem_text(problem)}")
            label.setProperty("role", "attention")
            label.setWordWrap(True)
            self.content.addWidget(label)
        self.content.addStretch()
        fit(self, theme, 110, 80)

    def _of_month(self, one: PersonHours) -> list[FigureTile]:
        hours = one.hours
        absent = self.tr("absent {absent}, still to be confirmed {open}")
        return [
            self._tile(
                self.tr("Agreed"), self._words.hours(one.agreed.value), "", one.agreed.lines
            ),
            self._tile(
                self.tr("Planned"),
                hours_text(hours.planned),
                absent.format(absent=hours_text(hours.absent), open=hours_text(hours.open)),
                self._shifts,
            ),
            self._tile(
                self.tr("Worked"),
                hours_text(hours.worked),
                self.tr("{changed} against the plan").format(changed=hours_text(hours.changed)),
                self._shifts,
            ),
        ]

    def _of_accounts(self, one: PersonHours) -> list[FigureTile]:
        account, leave, average = one.account, one.leave, one.average
        tiles = []
        if account is not None:
            expected = self.tr("{hours} when all that is planned is worked")
            tiles.append(
                self._tile(
                    self.tr("Hours account"),
                    hours_text(account.value.balance),
                    expected.format(hours=hours_text(account.value.expected)),
                    account.lines,
                )
            )
        rest = self.tr("{days} days when all that is planned is taken")
        tiles.append(
            self._tile(
                self.tr("Leave left, in days"),
                self._words.days(leave.value.left),
                rest.format(days=self._words.days(leave.value.left_at_end)),
                leave.lines,
            )
        )
        minutes = None if average.value is None else average.value.counted
        tiles.append(
            self._tile(
                self.tr("Average week"),
                self._words.hours(minutes),
                self.tr("of the last thirteen weeks"),
                average.lines,
            )
        )
        return tiles

    def _tile(
        self, name: str, text: str, meaning: str, lines: Sequence[Line] | None = None
    ) -> FigureTile:
        tile = FigureTile(name, self._theme, None if not lines else lambda: tuple(lines))
        tile.show_words(text, meaning)
        return tile
