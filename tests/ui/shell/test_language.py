"""The window's languages: German as delivered, English on wish, at once."""

from __future__ import annotations

from budgetdesk.ui import application
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow
from budgetdesk.wording.language import Language


def test_english_holds_at_once_with_its_plurals_and_german_comes_back(
    window: MainWindow, settings: Settings
) -> None:
    app = application.application()
    window.go("history")
    application.speak(app, Language.ENGLISH)
    settings.choose(language=Language.ENGLISH)
    assert window.page is not None
    assert window.page.title == "History"
    assert window.menuBar().actions()[0].text() == "&File"
    count = len(window.room.desk.history()) if window.room else 0
    assert window.page.tr("%n change(s) are kept.", "", count) == f"{count} changes are kept."
    application.speak(app, Language.GERMAN)
    settings.choose(language=Language.GERMAN)
    assert window.page.title == "Verlauf"
