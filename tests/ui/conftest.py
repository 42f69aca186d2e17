"""What tests of the window share: a practice file, settings of their own, German words.

Everything stands on 21 November 2026. The practice file is made once and copied for each test, so
that a test may do with it what it likes.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.ui import application, theme
from budgetdesk.ui.actions import Actions
from budgetdesk.ui.background import Background
from budgetdesk.ui.opening import open_desk
from budgetdesk.ui.settings import Look, Settings
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.window import MainWindow
from budgetdesk.usecases.files import create_file, fixed_clock
from budgetdesk.usecases.practice_folder import make_practice
from budgetdesk.wording.language import Language
from tests.ui.long_files import fill_with_bookings

TODAY = date(2026, 11, 21)
Clock = Callable[[], datetime]

_PATIENCE: Final = 60_000
_WAITING: Final = ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The usual one, but it waits a minute: how busy the machine is shall not decide a test."""
    del qapp
    bot = QtBot(request)
    for name in _WAITING:
        setattr(bot, name, partial(getattr(bot, name), timeout=_PATIENCE))
    return bot


@pytest.fixture(scope="session")
def clock() -> Clock:
    """A clock that stands at noon of 21 November 2026."""
    return fixed_clock(TODAY)


@pytest.fixture(scope="session")
def kept_practice(tmp_path_factory: pytest.TempPathFactory, clock: Clock) -> Path:
    """The folder of the one practice household of this run; nobody writes to it."""
    folder = tmp_path_factory.mktemp("practice")
    make_practice(folder / "uebung.budget", clock)
    return folder


@pytest.fixture
def practice_file(kept_practice: Path, tmp_path: Path) -> Path:
    """A copy of the practice file; `uebung-dateien` with statements and receipts lies beside it."""
    folder = tmp_path / "practice"
    shutil.copytree(kept_practice, folder)
    return folder / "uebung.budget"


@pytest.fixture
def long_file(practice_file: Path) -> Path:
    """The practice file with so many bookings that figures over all of them come in turns."""
    fill_with_bookings(practice_file, 6_000)
    return practice_file


@pytest.fixture
def empty_file(tmp_path: Path, clock: Clock) -> Path:
    """A new file for the invented person Erika Muster, with nothing but cost types."""
    path = tmp_path / "leer.budget"
    create_file(path, "Erika Muster", clock=clock).close()
    return path


@pytest.fixture(scope="session", autouse=True)
def _german(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The program's face, its look and its German words, as a user gets them."""
    ini = tmp_path_factory.mktemp("settings") / "session.ini"
    start = Settings(QSettings(str(ini), QSettings.Format.IniFormat))
    start.choose(look=Look.LIGHT)
    application.dress(qapp, start)
    application.listen(qapp)


@pytest.fixture(autouse=True)
def _no_key_is_held(qapp: QApplication) -> Iterator[None]:
    """Let go of Shift and Ctrl, which stay held for Qt after a test has pressed keys with them."""
    del qapp
    yield
    QTest.keyClick(QWidget(), Qt.Key.Key_F35)


@pytest.fixture(autouse=True)
def _no_window_stays(qapp: QApplication) -> Iterator[None]:
    """Take away what a test has left on the screen; a walk would meet it as its own."""
    yield
    for window in qapp.topLevelWidgets():
        window.hide()


@pytest.fixture
def settings(qapp: QApplication, tmp_path: Path) -> Iterator[Settings]:
    """Settings of this test alone, in the light look; choosing others changes the program."""
    made = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    made.choose(look=Look.LIGHT)
    start = made.choices
    made.changed.connect(lambda: theme.apply(qapp, theme.theme_for(made.choices)))
    yield made
    if made.choices != start:
        theme.apply(qapp, theme.theme_for(start))
    if made.choices.language is not start.language:
        application.speak(qapp, Language.GERMAN)


def _nowhere(key: str, thing: object = None) -> None:
    """Lead to no page: there is only the one that is tested."""
    del key, thing


@pytest.fixture
def open_room(settings: Settings, clock: Clock) -> Iterator[Callable[[Path], Room]]:
    """Open a file as pages get it, without a window; closed at the end of the test."""
    opened: list[Room] = []

    def make(path: Path) -> Room:
        desk, _ = open_desk(path, "", clock)
        actions = Actions(desk)
        desk.changed = actions.tell
        room = Room(
            desk,
            actions,
            Background(),
            settings,
            lambda: theme.theme_for(settings.choices),
            go=_nowhere,
        )
        opened.append(room)
        return room

    yield make
    for room in opened:
        room.background.close()
        room.desk.close()


@pytest.fixture
def room(open_room: Callable[[Path], Room], practice_file: Path) -> Room:
    """The practice file as pages get it."""
    return open_room(practice_file)


@pytest.fixture
def show_page(qtbot: QtBot) -> Callable[[type[Page], Room], Page]:
    """Show a page alone; it reloads after changes as it would in the window."""

    def make(kind: type[Page], room: Room) -> Page:
        page = kind(room, "Seite")
        page.resize(1000, 720)
        qtbot.addWidget(page)

        def follow(tables: frozenset[str]) -> None:
            if not page.shows or page.shows & tables:
                page.reload()

        room.actions.changed.connect(follow)
        page.reload()
        with qtbot.waitExposed(page):
            page.show()
        return page

    return make


@pytest.fixture
def open_window(qtbot: QtBot, settings: Settings, clock: Clock) -> Callable[[Path], MainWindow]:
    """Open a whole window on a file and wait until it shows its page."""

    def make(path: Path) -> MainWindow:
        window = MainWindow(settings, path, clock)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.open_now()
        return window

    return make


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], practice_file: Path) -> MainWindow:
    """A whole window on the practice file."""
    return open_window(practice_file)
