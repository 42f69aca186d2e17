"""What planning takes in a window on a file with ten years of shifts.

`python -m tests.bench.roster_probe FILE` prints JSON: seconds by what was asked. Wall-clock; the
page is opened once, as its first opening counts, of all others the middle of some rounds counts.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from statistics import median
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.assistants import Assistant
from budgetdesk.ui.application import application, dress
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.pages.roster.shift_dialog import CheckedShiftForm
from budgetdesk.ui.settings import user_settings
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases.absence_effects import effects_of
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import fixed_clock
from budgetdesk.usecases.hours_overview import month_overview
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.setting_up import everything
from budgetdesk.usecases.sick_call import open_after, substitutes
from tests.bench.roster_file import TODAY

_ROUNDS: Final = 5
_OPEN: Final = 5
_SICK: Final = DateRange(date(2026, 11, 23), date(2026, 11, 30))
_MONTH: Final = Month(2026, 11)


class _Painted(QObject):
    """Notes when the grid was painted."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and not self.at:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


def main(path: str) -> int:
    """Measure and print."""
    app = application([])
    settings = user_settings()
    dress(app, settings)
    window = MainWindow(settings, Path(path), fixed_clock(TODAY))
    window.resize(1200, 800)
    window.show()
    window.open_now()
    # What is loaded in idle turns is not what is measured.
    while window.entrance.ahead.go_on():
        pass
    app.processEvents()
    found = {"page": _page(window, app)}
    found["key"] = _key(window, app)
    if window.room is None:
        raise RuntimeError(path)
    found |= _use_cases(window.room.desk)
    print(json.dumps(found))
    window.close()
    return 0


def _page(window: MainWindow, app: QApplication) -> float:
    """Seconds until the grid of the month is painted; the page is shown for the first time."""
    if window.page is None or window.page.key == "roster":
        raise TypeError(window.page)
    begin = time.perf_counter()
    window.go("roster")
    page = window.page
    if not isinstance(page, RosterPage):
        raise TypeError(page)
    painted = _Painted()
    page.grid.viewport().installEventFilter(painted)
    while not painted.at:
        app.processEvents()
    page.turns.finish()
    return painted.at - begin


def _key(window: MainWindow, app: QApplication) -> float:
    """Seconds from a key in the time of a shift until its findings are shown."""
    page = window.page
    if not isinstance(page, RosterPage):
        raise TypeError(page)
    people = page.room.desk.read(everything, Assistant)
    page.go_to(date(2026, 11, 24), people[0].id)
    page.deeds.add()
    app.processEvents()
    dialog = page.deeds.dialog
    form = None if dialog is None else dialog.findChild(CheckedShiftForm)
    if dialog is None or form is None:
        raise TypeError(dialog)
    end = form._edits["end"]
    if not isinstance(end, QLineEdit):
        raise TypeError(end)
    end.setText("2")
    end.setFocus()
    found = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        QTest.keyClicks(end, "3")
        form.findings.repaint()
        found.append(time.perf_counter() - begin)
        end.setText("2")
    form.was_edited = False
    dialog.reject()
    return median(found)


def _use_cases(desk: Desk) -> dict[str, float]:
    anna = desk.read(everything, Assistant)[0].id
    since = datetime.combine(_SICK.first, datetime.min.time())
    shifts = _five(desk.read(open_after, anna, since, _SICK.last))
    absence = Absence(
        AbsenceId(0), anna, AbsenceKind.SICK, _SICK.first, _SICK.last, booked_on=TODAY
    )
    return {
        "plan": _middle(lambda: desk.read(plan_of, _MONTH.days)),
        "overview": _middle(lambda: desk.read(month_overview, _MONTH, TODAY)),
        "substitutes": _middle(lambda: desk.read(substitutes, shifts, TODAY, {})),
        "effects": _middle(lambda: desk.read(effects_of, absence, TODAY)),
    }


def _five(shifts: tuple[Shift, ...]) -> tuple[Shift, ...]:
    if len(shifts) < _OPEN:
        raise ValueError(len(shifts))
    return tuple(replace(one) for one in shifts[:_OPEN])


def _middle(deed: Callable[[], object]) -> float:
    found = []
    for _ in range(_ROUNDS):
        begin = time.perf_counter()
        deed()
        found.append(time.perf_counter() - begin)
    return median(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
