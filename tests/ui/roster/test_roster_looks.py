"""How much of the roster is seen at once, and what its short signs leave to be said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.ui.pages.roster.output import OutputDialog
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.pages.roster.span import View
from budgetdesk.ui.widgets.day_grid import cell_at
from budgetdesk.ui.widgets.day_grid_fit import spread
from budgetdesk.ui.widgets.day_grid_model import (
    DayGridModel,
    DayHead,
    GridContent,
    RowHead,
    plain_text,
)
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.records_dialog import RecordsDialog
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import create_file
from budgetdesk.usecases.roster import save_shift
from tests.ui.conftest import Clock
from tests.ui.roster.conftest import RosterFile
from tests.ui.roster.test_consequences_shown import stops
from tests.ui.roster.test_roster_page import THIRD

DISPLAY = Qt.ItemDataRole.DisplayRole


def columns_in_sight(page: RosterPage) -> list[tuple[int, int]]:
    """Left and right edge of each column of which something is seen."""
    grid = page.grid
    room = grid.viewport().width()
    places = [
        (grid.columnViewportPosition(one), grid.columnWidth(one))
        for one in range(grid.grid_model.columnCount())
    ]
    return [(left, left + width) for left, width in places if left + width > 0 and left < room]


def test_a_month_shows_three_weeks_at_once_and_whole_days_at_both_ends(
    page: RosterPage, qtbot: QtBot
) -> None:
    page.resize(1113, 757)
    page.go_to(date(2026, 11, 1))
    begin = columns_in_sight(page)
    page.go_to(date(2026, 11, 30))
    seen = columns_in_sight(page)
    assert min(len(begin), len(seen)) >= 20
    assert (begin[0][0], seen[0][0]) == (0, 0)
    assert seen[-1][1] == page.grid.viewport().width()


def test_the_month_leaves_out_times_that_the_code_says_and_the_week_shows_them(
    page: RosterPage, qtbot: QtBot
) -> None:
    page.resize(1113, 757)
    month = page.grid.columnWidth(2)
    assert "F\u00a0Frühdienst\u00a06–14:30" in page.legend.text()
    page.days.choose(View.WEEK)
    assert page.grid.columnWidth(2) > 2 * month


def test_what_the_chosen_cell_holds_is_said_in_full_below_the_grid(
    page: RosterPage, roster_file: RosterFile, qtbot: QtBot
) -> None:
    page.turns.finish()
    page.go_to(THIRD, roster_file.people[0].id)
    assert page.here.text() == (
        "Di 3.\u00a0November, Frühdienst, Mara Lind, fest, 8 Stunden, kein Hinweis"
    )
    page.go_to(date(2026, 11, 24), roster_file.people[0].id)
    said = page.here.text().splitlines()
    assert len(said) == 3
    assert said[1].startswith("⚠ ")
    page.go_to(date(2026, 11, 5))
    assert page.here.text() == "Do 5.\u00a0November, Offen, kein Dienst"


@pytest.mark.parametrize("view", [View.MONTH, View.WEEK, View.LIST])
def test_no_view_is_higher_than_the_page_so_that_its_heads_stay_in_sight(
    page: RosterPage, view: View, qtbot: QtBot
) -> None:
    page.resize(420, 480)
    page.days.choose(view)
    shown = page.list if view is View.LIST else page.grid
    assert shown.isVisible()
    assert 4 * 44 <= shown.height() <= 480


def test_the_list_is_as_high_as_its_shifts(page: RosterPage, qtbot: QtBot) -> None:
    page.resize(1113, 900)
    page.days.choose(View.LIST)
    assert page.list.height() > 8 * 44


def test_heads_of_days_take_the_room_that_there_is() -> None:
    model = DayGridModel()
    days = tuple(
        DayHead(date(2026, 11, one), "So", f"{one}.", "", ("Allerheiligen",), ("Feiertag",))
        for one in range(1, 31)
    )
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    model.show(GridContent((), days), days_down=False)
    assert model.headerData(0, across) == "So\n1.\nFeiertag"
    model.show(GridContent((), days), days_down=True)
    assert model.headerData(0, down) == "So 1.\nFeiertag"
    model.show(GridContent((), days[:7]), days_down=False)
    assert model.headerData(0, across) == "So 1.\nAllerheiligen"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Mara", "Mara"),
        ("Mara Lind", "Mara\nLind"),
        ("Anna Maria von der Au", "Anna Maria\nvon der Au"),
        ("Maximiliane-Charlotte von Hohenstaufen", "Maximiliane-C…\nvon Hohenstau…"),
    ],
)
def test_a_long_name_takes_two_lines_and_is_heard_in_full(name: str, shown: str) -> None:
    model = DayGridModel()
    model.show(GridContent((RowHead(1, name),)), days_down=False)
    side = Qt.Orientation.Vertical
    assert model.headerData(0, side) == shown
    assert model.headerData(0, side, Qt.ItemDataRole.AccessibleTextRole) == name
    assert model.headerData(0, side, Qt.ItemDataRole.ToolTipRole) == name


def test_without_a_team_the_page_leads_to_the_team_and_offers_nothing_else(
    open_room: Callable[[Path], Room],
    show_page: Callable[[type[Page], Room], Page],
    clock: Clock,
    tmp_path: Path,
) -> None:
    path = tmp_path / "leer.budget"
    create_file(path, "Erika Muster", clock=clock).close()
    gone: list[str] = []
    room = replace(open_room(path), go=lambda key, _thing: gone.append(key))
    page = show_page(RosterPage, room)
    assert isinstance(page, RosterPage)
    assert page.empty.words.text() == (
        "Hier steht später der Dienstplan. Tragen Sie zuerst die Assistenzkräfte ein."
    )
    assert not any(one.isEnabled() for one in page.commands[:5])
    assert not page.empty.models.isVisible()
    page.empty.team.click()
    assert gone == ["team"]


def test_the_focus_goes_to_the_sentence_where_the_list_is_empty(
    page: RosterPage, qtbot: QtBot
) -> None:
    page.days.choose(View.LIST)
    page.days.go_on()
    assert page.empty.words.text().startswith("In dieser Zeit ist noch kein Dienst geplant.")
    page.focus_roster()
    assert page._sentence.hasFocus()


def test_a_shift_without_a_model_shows_its_times_and_no_half_word(
    page: RosterPage, roster_file: RosterFile, roster_room: Room, qtbot: QtBot
) -> None:
    begin = datetime.combine(date(2026, 11, 6), time(9))
    shift = Shift(ShiftId(0), begin, begin.replace(hour=12), roster_file.people[0].id)
    ready = replace(shift, begin=begin.replace(hour=13), end=begin.replace(hour=15))
    ready = replace(ready, kind=ShiftKind.BEREITSCHAFT)
    for one in (shift, ready):
        roster_room.desk.run(Label.of("save_shift", day="06.11.2026"), save_shift, one)
    page.reload()
    cell = cell_at(page.grid, roster_file.people[0].id, date(2026, 11, 6))
    assert cell is not None
    assert [(one.code, one.times) for one in cell.chips] == [("", "9–12"), ("Ber.", "13–15")]
    assert plain_text(cell).splitlines()[:2] == ["○ 9–12", "○ Ber. 13–15"]


def test_in_large_text_records_fold_and_their_buttons_stand_first(
    page: RosterPage, roster_room: Room, qtbot: QtBot
) -> None:
    roster_room.settings.choose(text_size=200)
    page.deeds.models()
    dialog = page.deeds.dialog
    assert isinstance(dialog, RecordsDialog)
    assert isinstance(dialog.table, FoldingTable)
    assert dialog.new_button.y() < dialog.table.y()
    dialog.reject()


def test_the_output_begins_with_for_whom(page: RosterPage, qtbot: QtBot) -> None:
    page.deeds.hand_out()
    dialog = page.deeds.dialog
    assert isinstance(dialog, OutputDialog)
    assert dialog.focusWidget() is dialog.form._edits["person"]
    assert stops(dialog)[:3] == ["Für wen", "Als was", "Was darin steht"]
    dialog.reject()


@pytest.mark.parametrize(
    ("widths", "room", "given"),
    [
        ([44, 44], 100, [50, 50]),
        ([44, 44, 60], 110, [44, 47, 63]),
        ([44, 44, 44], 91, [44, 46, 45]),
        ([80], 60, [80]),
    ],
)
def test_room_that_is_left_goes_to_the_columns_that_end_in_sight(
    widths: list[int], room: int, given: list[int]
) -> None:
    assert spread(widths, room) == given
