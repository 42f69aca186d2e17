"""No action keeps the window from answering for longer than 0.2 seconds."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from budgetdesk.ledger.bookings import Booking
from budgetdesk.ui.pages.history.page import HistoryPage
from budgetdesk.ui.pages.hours.page import HoursPage
from budgetdesk.ui.pages.imports.page import ImportsPage
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.pages.reports import drafts as drafts_module
from budgetdesk.ui.pages.reports import outgoing as outgoing_module
from budgetdesk.ui.pages.reports.leaving import HandOutDialog, SaveDialog
from budgetdesk.ui.pages.reports.page import ReportsPage
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases import bookkeeping
from budgetdesk.usecases.desk import Label
from tests.ui.long_files import fill_with_bookings, fill_with_changes
from tests.ui.watchdog import longest_block

_LIMIT: Final = 0.2
_BOOKINGS: Final = 100_000
_CHANGES: Final = 20_000
_ROUNDS: Final = 3


@pytest.fixture
def warm(open_window: Callable[[Path], MainWindow], practice_file: Path) -> MainWindow:
    """A window whose pages were shown before: modules are loaded once in a program's life."""
    return _warmed(open_window(practice_file))


@pytest.fixture(scope="session")
def kept_long_file(kept_practice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice household with 100,000 bookings and 20,000 changes; nobody writes to it."""
    path = tmp_path_factory.mktemp("long") / "lang.budget"
    shutil.copyfile(kept_practice / "uebung.budget", path)
    fill_with_bookings(path, _BOOKINGS)
    fill_with_changes(path, _CHANGES)
    return path


@pytest.fixture
def long(
    open_window: Callable[[Path], MainWindow], kept_long_file: Path, tmp_path: Path
) -> MainWindow:
    """A window on the long file."""
    path = tmp_path / "lang.budget"
    shutil.copyfile(kept_long_file, path)
    window = open_window(path)
    ahead = window.entrance.ahead
    ahead.begin()
    while ahead.go_on():
        pass
    return _warmed(window)


def _warmed(window: MainWindow) -> MainWindow:
    for spec in page_specs():
        window.go(spec.key)
    window.go("today")
    return window


def is_at_rest(window: MainWindow) -> bool:
    """Tell whether the page that is shown has done what it put off."""
    page = window.page
    return page is not None and not any(one.is_at_work for one in page.findChildren(Turns))


def slowest(*rounds: Callable[[], dict[str, float]]) -> dict[str, float]:
    """Return what took too long in each of the rounds; another program may slow down one."""
    slow: dict[str, float] = {}
    for measure in rounds:
        slow = {name: took for name, took in measure().items() if took >= _LIMIT}
        if not slow:
            break
    return slow


def reports_page(window: MainWindow) -> ReportsPage:
    window.go("reports")
    assert isinstance(window.page, ReportsPage)
    return window.page


def test_the_watch_sees_work_that_blocks(qtbot: QtBot) -> None:
    def work() -> None:
        until = time.thread_time() + 0.3
        while time.thread_time() < until:
            pass

    assert 0.3 <= longest_block(qtbot, work) < 0.6
    assert min(longest_block(qtbot, lambda: None) for _ in range(_ROUNDS)) < 0.1


@pytest.mark.parametrize("key", [spec.key for spec in page_specs()])
def test_each_page_opens_without_keeping_the_user_waiting(
    qtbot: QtBot, warm: MainWindow, key: str
) -> None:
    def measure() -> dict[str, float]:
        warm._drop_pages()
        return {"open": longest_block(qtbot, lambda: warm.go(key))}

    assert slowest(*[measure] * _ROUNDS) == {}


@pytest.mark.parametrize("key", ["hours", "team"])
def test_each_part_of_a_page_is_shown_and_read_anew_in_short_turns(
    qtbot: QtBot, warm: MainWindow, key: str
) -> None:
    at_rest = partial(is_at_rest, warm)

    def measure() -> dict[str, float]:
        warm._drop_pages()
        warm.go(key)
        page = warm.page
        assert isinstance(page, HoursPage | TeamPage)
        found: dict[str, float] = {}
        for part in page.parts.sections:
            show = partial(page.show_thing, part)
            found[f"show {part}"] = longest_block(qtbot, show, at_rest)
            found[f"read {part}"] = longest_block(qtbot, page.reload, at_rest)
        return found

    assert slowest(*[measure] * _ROUNDS) == {}


@pytest.mark.parametrize("key", [spec.key for spec in page_specs()])
def test_each_page_of_a_long_file_opens_and_is_read_anew_in_short_turns(
    qtbot: QtBot, long: MainWindow, key: str
) -> None:
    at_rest = partial(is_at_rest, long)

    def measure() -> dict[str, float]:
        long._drop_pages()
        opening = longest_block(qtbot, lambda: long.go(key), at_rest)
        page = long.page
        assert page is not None
        return {"open": opening, "again": longest_block(qtbot, page.reload, at_rest)}

    assert slowest(*[measure] * _ROUNDS) == {}


def test_a_long_history_is_searched_and_sorted_in_short_turns(
    qtbot: QtBot, long: MainWindow
) -> None:
    long.go("history")
    page = long.page
    assert isinstance(page, HistoryPage)
    at_rest = partial(is_at_rest, long)

    def sort() -> None:
        page.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)

    def measure() -> dict[str, float]:
        found = longest_block(qtbot, lambda: page.search.setText("Bäckerei 1999"), at_rest)
        # Of the bakeries 1 to 20000 these are 1999, 11999, and 19990 to 19999.
        assert len(page.table.long_model.numbers) == 12
        sorting = longest_block(qtbot, sort, at_rest)
        clearing = longest_block(qtbot, page.search.clear, at_rest)
        assert len(page.table.long_model.numbers) > _CHANGES
        return {"search": found, "sort": sorting, "clear": clearing}

    assert slowest(*[measure] * _ROUNDS) == {}


@pytest.mark.parametrize("key", [spec.key for spec in page_specs()])
def test_saving_and_taking_back_answer_at_once_on_every_page(
    qtbot: QtBot, warm: MainWindow, key: str
) -> None:
    warm.go(key)
    room = warm.room
    assert room is not None
    booking = room.desk.read(lambda reader: reader.all(Booking)[-1])
    new = replace(booking, id=type(booking.id)(0), pair=None, note="Neu")
    label = Label.of("record_booking", payee="Muster", amount="1")

    def measure() -> dict[str, float]:
        return {
            "save": longest_block(
                qtbot, lambda: room.actions.run(label, bookkeeping.record_booking, new)
            ),
            "undo": longest_block(qtbot, room.actions.undo),
            "redo": longest_block(qtbot, room.actions.redo),
        }

    assert slowest(*[measure] * _ROUNDS) == {}


def test_a_report_is_written_and_handed_out_beside_the_window(
    qtbot: QtBot, warm: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(outgoing_module, "save_path", lambda _, __, name, ___: tmp_path / name)
    monkeypatch.setattr(drafts_module, "confirmed", lambda *_, **__: True)
    page = reports_page(warm)
    drafts = page.drafts
    blocked = {"ask": longest_block(qtbot, page.save.trigger)}
    assert isinstance(drafts.dialog, SaveDialog)
    blocked["write"] = longest_block(
        qtbot, drafts.dialog.accept, lambda: any(tmp_path.glob("*_Entwurf.pdf"))
    )
    blocked["look"] = longest_block(qtbot, page.hand.trigger)
    assert isinstance(drafts.dialog, HandOutDialog)
    archive = page.archive.table.rows_model
    blocked["hand out"] = longest_block(
        qtbot, drafts.dialog.yes.click, lambda: archive.rowCount() == 3
    )
    assert {name: took for name, took in blocked.items() if took >= _LIMIT} == {}


def test_a_statement_is_taken_in_without_keeping_the_user_waiting(
    qtbot: QtBot, warm: MainWindow, practice_file: Path
) -> None:
    folder = practice_file.parent / "uebung-dateien" / "kontoauszuege"
    newest = max(folder.glob("*.xml"))
    warm.go("imports")
    page = warm.page
    assert isinstance(page, ImportsPage)
    blocked = {"begin": longest_block(qtbot, lambda: page.take_in([newest]))}
    wizard = page.wizard
    assert wizard is not None
    blocked["read"] = longest_block(qtbot, wizard.go_on, lambda: wizard.step is wizard.check)
    blocked["show"] = longest_block(qtbot, wizard.go_on, lambda: wizard.step is wizard.lines)
    blocked["take in"] = longest_block(qtbot, wizard.go_on, lambda: wizard.step is wizard.outcome)
    wizard.close()
    assert {name: took for name, took in blocked.items() if took >= _LIMIT} == {}
