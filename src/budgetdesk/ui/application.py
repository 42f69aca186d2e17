"""Starting the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox

from budgetdesk.kernel.errors import Cancelled
from budgetdesk.kernel.resources import resources_folder
from budgetdesk.ui import crash
from budgetdesk.ui import theme as themes
from budgetdesk.ui.access import SpokenFocus, follow_choice
from budgetdesk.ui.settings import Settings, user_settings
from budgetdesk.ui.windows import Windows
from budgetdesk.wording import language as wording
from budgetdesk.wording.language import Language

_FIRST_PAGE_MS: Final = 300
_loaded_words: Final[list[tuple[QTranslator, bytes]]] = []


def main(argv: Sequence[str] | None = None) -> int:
    """Open a window on each file named, or on the one opened last; return an exit code."""
    words = list(sys.argv if argv is None else argv)
    app = application(words)
    settings = user_settings()
    dress(app, settings)
    listen_soon(app)
    crash.catch_crashes(Cancelled)
    windows = Windows(settings)
    paths: list[Path | None] = [Path(word) for word in words[1:]]
    for path in paths or settings.recent_files()[:1] or [None]:
        windows.show(path)
    return app.exec()


def application(argv: list[str] | None = None) -> QApplication:
    """Return the one Qt application, made if need be."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(argv or sys.argv[:1])
    app.setApplicationName("BudgetDesk")
    app.setApplicationDisplayName("BudgetDesk")
    return app


def dress(app: QApplication, settings: Settings) -> None:
    """Give the program its language and look, now and whenever the choices change."""
    themes.load_faces()
    speak(app, settings.choices.language)
    themes.apply(app, themes.theme_for(settings.choices))
    shown = [settings.choices]

    def follow() -> None:
        before, now = shown[0], settings.choices
        shown[0] = now
        if before.language is not now.language:
            speak(app, now.language)
        if themes.theme_for(before) != themes.theme_for(now) or before.calm is not now.calm:
            themes.apply(app, themes.theme_for(now))
        move(app, calm=now.calm)
        app.setProperty("monday_first", now.monday_first)

    app.setProperty("monday_first", settings.choices.monday_first)
    move(app, calm=settings.choices.calm)
    settings.changed.connect(follow)


def listen_soon(app: QApplication) -> None:
    """Follow the focus once the first page has been painted: all events are slower from then on."""
    QTimer.singleShot(_FIRST_PAGE_MS, app, lambda: listen(app))


def listen(app: QApplication) -> None:
    """Follow the focus, so that screen readers say what it comes to."""
    app.installEventFilter(SpokenFocus(app))
    for box in app.allWidgets():
        if isinstance(box, QComboBox):
            follow_choice(box)


def move(app: QApplication, *, calm: bool) -> None:
    """Let menus and lists appear at once, or as the system does it."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_FadeTooltip,
    ):
        app.setEffectEnabled(effect, not calm)


def speak(app: QApplication, language: Language) -> None:
    """Let the program speak; source texts of the window are English, German comes complete."""
    wording.speak(language)
    while _loaded_words:
        app.removeTranslator(_loaded_words.pop()[0])
    QLocale.setDefault(QLocale("de_DE" if language is Language.GERMAN else "en_GB"))
    # For English, only what depends on a number has files: "1 booking", "2 bookings".
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    own = sorted((resources_folder() / "translations").glob(f"*_{language.value}.qm"))
    for path in (Path(qt_folder) / f"qtbase_{language.value}.qm", *own):
        loaded = load_words(path)
        if loaded is not None:
            QCoreApplication.installTranslator(loaded[0])
            _loaded_words.append(loaded)


def load_words(path: Path) -> tuple[QTranslator, bytes] | None:
    """Return a translator with the words it reads, which have to be kept as long as it is.

    Given the file's name, Qt would read from the file itself, and end the program when the file
    is replaced under it by a newer version.
    """
    translator = QTranslator()
    words = path.read_bytes() if path.is_file() else b""
    return (translator, words) if words and translator.load(words) else None
