"""A start shows what the file keeps, exactly as a fresh look would, and loses nothing meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ui import keeping
from budgetdesk.ui.coming import ComingRoom
from budgetdesk.ui.pages.today.page import TodayPage
from budgetdesk.ui.pages.today.shown import Shown, to_text
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases import kept_views
from budgetdesk.usecases.bookkeeping import remove_booking
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import Clock, fixed_clock, open_file
from budgetdesk.wording.language import Language
from tests.ui.conftest import TODAY

OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def kept_file(
    open_window: OpenWindow, practice_file: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The practice file after it was closed on the page Heute."""
    # All days are kept, however busy the machine is.
    monkeypatch.setattr(keeping, "_LONGEST_SECONDS", 60)
    window = open_window(practice_file)
    window.go("today")
    window.close()
    return practice_file


@pytest.fixture
def begin(qtbot: QtBot, settings: Settings) -> Callable[[Path, Clock], MainWindow]:
    """Show a window up to where the file still has to be opened."""

    def make(path: Path, clock: Clock) -> MainWindow:
        window = MainWindow(settings, path, clock)
        # What else the first paint begins is done by each test itself.
        window._was_painted = True
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.entrance._show_kept(path)
        return window

    return make


Begin = Callable[[Path, Clock], MainWindow]


def shown(window: MainWindow) -> Shown:
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.shown is not None
    return page.shown


def test_what_was_kept_is_what_a_fresh_look_gives(
    begin: Begin, kept_file: Path, clock: Clock
) -> None:
    window = begin(kept_file, clock)
    at_once = shown(window)
    assert not window.is_open
    window.entrance._loaded.set()
    window.open_now()
    assert window.page is not None
    window.page.reload()
    assert shown(window) is not at_once
    assert shown(window) == at_once
    assert len(at_once.figures[0].lines) > 1


@pytest.mark.parametrize("days", [1, 6])
def test_the_coming_days_are_kept_too_each_as_it_will_be(
    begin: Begin, kept_file: Path, days: int
) -> None:
    clock = fixed_clock(TODAY + timedelta(days=days))
    window = begin(kept_file, clock)
    at_once = shown(window)
    window.open_now()
    assert window.page is not None
    window.page.reload()
    assert shown(window) == at_once


def nothing_is_shown(window: MainWindow) -> bool:
    return window.page is None and window.room is None


def test_another_day_is_looked_up_anew(begin: Begin, kept_file: Path) -> None:
    assert nothing_is_shown(begin(kept_file, fixed_clock(TODAY + timedelta(days=7))))
    assert nothing_is_shown(begin(kept_file, fixed_clock(TODAY - timedelta(days=1))))


def test_another_language_or_program_is_looked_up_anew(
    begin: Begin,
    kept_file: Path,
    clock: Clock,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as other:
        other.setattr(kept_views, "__version__", "99.0")
        assert nothing_is_shown(begin(kept_file, clock))
    settings.choose(language=Language.ENGLISH)
    assert nothing_is_shown(begin(kept_file, clock))


def test_a_change_by_another_way_is_seen(begin: Begin, kept_file: Path, clock: Clock) -> None:
    with open_file(kept_file, writable=True, clock=clock) as desk:
        last = desk.read(lambda reader: reader.all(Booking))[-1]
        desk.run(Label.of("remove_booking"), remove_booking, last.id)
    assert nothing_is_shown(begin(kept_file, clock))


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE kept_view SET content = substr(content, 1, 100)",
        "UPDATE kept_view SET content = x'00'",
        "UPDATE kept_view SET content = zeroblob(0)",
        "DROP TABLE kept_view",
        "PRAGMA user_version = 1",
        "PRAGMA user_version = 999",
        "PRAGMA application_id = 1",
    ],
)
def test_what_cannot_be_read_is_looked_up_anew(
    begin: Begin, kept_file: Path, clock: Clock, damage: str
) -> None:
    with closing(sqlite3.connect(kept_file)) as connection, connection:
        connection.execute(damage)
    assert nothing_is_shown(begin(kept_file, clock))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "{", '{"Shown": []}', '{"X": [1]}', '{"a":1,"b":2}']
)
def test_what_makes_no_sense_is_looked_up_anew(
    begin: Begin, kept_file: Path, clock: Clock, text: str
) -> None:
    name = kept_views.view_name("today", TODAY, "de")
    with open_file(kept_file, writable=True, clock=clock) as desk:
        kept_views.keep_views(desk, {name: text})
    assert nothing_is_shown(begin(kept_file, clock))


def test_a_figure_explains_itself_before_the_file_is_open(
    begin: Begin, kept_file: Path, clock: Clock
) -> None:
    window = begin(kept_file, clock)
    page = window.page
    assert isinstance(page, TodayPage)
    assert page.figures._lines(0) == shown(window).figures[0].lines
    assert not window.is_open


def test_what_is_asked_for_before_the_file_is_open_waits_and_is_done(
    begin: Begin, kept_file: Path, clock: Clock
) -> None:
    window = begin(kept_file, clock)
    assert isinstance(window.room, ComingRoom)
    window.entrance._load_beside()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.page is not None
    assert window.page.key == "bookings"
    assert window.is_open


def test_a_window_closes_only_after_what_waits_for_the_file(
    begin: Begin, kept_file: Path, clock: Clock, qtbot: QtBot
) -> None:
    window = begin(kept_file, clock)
    assert window.room is not None
    QTimer.singleShot(10, window.close)
    QTimer.singleShot(100, window.entrance._loaded.set)
    assert window.room.desk.history() != ()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.is_open


def test_a_file_that_is_gone_meanwhile_ends_what_waits_for_it(
    begin: Begin, kept_file: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(kept_file, clock)
    room = window.room
    assert room is not None
    said: list[str] = []
    monkeypatch.setattr(window, "show_refusal", said.append)
    kept_file.unlink()
    window.entrance._loaded.set()
    with pytest.raises(Cancelled):
        _ = room.desk
    assert len(said) == 1
    assert window.room is None
    assert window.page is None


def test_a_window_closed_before_its_file_is_open_leaves_it_closed(
    begin: Begin, kept_file: Path, clock: Clock
) -> None:
    before = kept_file.read_bytes()
    window = begin(kept_file, clock)
    window.entrance._load_beside()
    window.close()
    QTest.qWait(50)
    assert not window.is_open
    assert kept_file.read_bytes() == before


def test_a_file_that_was_only_looked_at_again_is_not_written(
    open_window: OpenWindow, kept_file: Path
) -> None:
    before = kept_file.read_bytes()
    open_window(kept_file).close()
    assert kept_file.read_bytes() == before


def test_keeping_is_no_change(open_window: OpenWindow, practice_file: Path, clock: Clock) -> None:
    with open_file(practice_file, clock=clock) as desk:
        history = desk.history()
    backups = sorted(practice_file.parent.rglob("*.budget"))
    window = open_window(practice_file)
    window.go("today")
    window.close()
    assert kept_views.kept_view(practice_file, kept_views.view_name("today", TODAY, "de"))
    assert sorted(practice_file.parent.rglob("*.budget")) == backups
    with open_file(practice_file, clock=clock) as desk:
        assert desk.history() == history


def test_a_file_that_takes_long_keeps_this_day_alone(
    open_window: OpenWindow, practice_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_LONGEST_SECONDS", -1)
    window = open_window(practice_file)
    window.go("today")
    window.close()
    days = (TODAY, TODAY + timedelta(days=1))
    names = [kept_views.view_name("today", day, "de") for day in days]
    kept = [kept_views.kept_view(practice_file, name) is not None for name in names]
    assert kept == [True, False]


def test_a_file_that_is_not_set_up_keeps_nothing(open_window: OpenWindow, empty_file: Path) -> None:
    window = open_window(empty_file)
    window.go("today")
    window.close()
    assert kept_views.kept_view(empty_file, kept_views.view_name("today", TODAY, "de")) is None


def test_a_file_in_use_elsewhere_is_shown_and_not_written(
    begin: Begin, kept_file: Path, clock: Clock
) -> None:
    with open_file(kept_file, writable=True, clock=clock):
        window = begin(kept_file, clock)
        window.open_now()
        assert window.messages != []
        window.close()
    assert kept_views.kept_view(kept_file, kept_views.view_name("today", TODAY, "de"))


def test_a_file_that_broke_meanwhile_closes_without_a_word(
    open_window: OpenWindow, kept_file: Path
) -> None:
    window = open_window(kept_file)
    kept_file.write_bytes(bytes(kept_file.stat().st_size))
    window.close()
    assert not window.isVisible()
    assert window.messages == []


def test_only_known_kinds_of_values_are_kept(kept_file: Path, begin: Begin, clock: Clock) -> None:
    day = shown(begin(kept_file, clock))
    with pytest.raises(TypeError):
        to_text(Shown(*([object()] * 10)))  # type: ignore[arg-type]
    assert to_text(day).startswith('{"Shown":[')
