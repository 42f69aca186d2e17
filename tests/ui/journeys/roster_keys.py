"""The roster by real keys: to a cell by arrows, what it says, and what the file holds."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from budgetdesk.rota.absences import Absence
from budgetdesk.rota.shifts import CheckNote, Shift
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import ContractVersion
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.widgets.day_grid import DayGrid
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases.setting_up import everything
from tests.ui.journeys.keys import Journey, Key, Modifier, focus, place, press, to, until

CONTROL: Final = Modifier.ControlModifier
SHIFT: Final = Modifier.ShiftModifier
_KINDS: Final = (Shift, Absence, Worked, CheckNote, ContractVersion)
_MOST_DAYS: Final = 31
_MOST_PEOPLE: Final = 12

Records = dict[type, tuple[object, ...]]


def records(window: MainWindow) -> Records:
    """Return all that the file holds of plan, absences, work and contracts."""
    assert window.room is not None
    return {kind: tuple(window.room.desk.read(everything, kind)) for kind in _KINDS}


def shifts(window: MainWindow) -> tuple[Shift, ...]:
    """Return all shifts of the file."""
    assert window.room is not None
    return tuple(window.room.desk.read(everything, Shift))


def people(window: MainWindow) -> dict[str, AssistantId]:
    """Return the numbers of the assistants by their names."""
    assert window.room is not None
    return {one.name: one.id for one in window.room.desk.read(everything, Assistant)}


def changes(window: MainWindow) -> int:
    """Return how many changes the file's history names."""
    assert window.room is not None
    return len(window.room.desk.history())


def spoken() -> str:
    """Return what a screen reader says of the cell that has the focus."""
    table = focus()
    assert isinstance(table, QTableView), place()
    words = table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    return str(words).replace("\u00a0", " ")


def cell(day: str, person: str) -> Journey:
    """Go by arrows to the cell of a person on a day of the month that is shown."""
    yield from to("Dienstplan")
    assert isinstance(focus(), DayGrid), place()
    yield press(Key.Key_Home, CONTROL)
    for _ in range(_MOST_DAYS):
        if spoken().startswith(f"{day}, "):
            break
        yield press(Key.Key_Right)
    for _ in range(_MOST_PEOPLE):
        if person in spoken():
            return
        yield press(Key.Key_Down)
    raise AssertionError(f"the arrows do not lead to {person!r} on {day!r}; {place()}")


def until_spoken(words: str) -> Journey:
    """Wait until the cell says exactly this; the checks come a moment after the plan."""
    yield from until(lambda: spoken() == words, repr(words))
