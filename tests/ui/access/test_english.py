"""In English nothing of the window is German but what the user wrote and what an agency gets."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

from budgetdesk.kernel.resources import resources_folder
from budgetdesk.ui import application, theme
from budgetdesk.ui.settings import Choices, Look
from budgetdesk.ui.widgets.document_view import DocumentView
from budgetdesk.ui.widgets.pdf_view import PdfView
from budgetdesk.ui.window import MainWindow
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import texts
from tests.house.test_english import AS_THEY_ARE, GERMAN, GERMAN_WORDS, LEGAL
from tests.ui.access import naming
from tests.ui.access.conftest import Walk
from tests.ui.access.seen import plain, shown
from tests.ui.access.seen import text as written_on
from tests.ui.access.visits import Visitor

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

_PAPERS: Final = (DocumentView, PdfView)
_SHORT: Final = 12
_MOST_ROWS: Final = 40
# The settings offer each language by its own name.
_NAMES: Final = {"Deutsch", *AS_THEY_ARE}


def _german_pieces() -> set[str]:
    """The longer pieces between the places of every German text of sentences and window."""
    said = [*GERMAN.values(), *_translations()]
    pieces = (piece for text in said for piece in re.split(r"\{[^}]*\}|%n|\n", plain(text)))
    return {piece.strip() for piece in pieces if len(piece.strip()) >= _SHORT}


def _translations() -> Iterator[str]:
    for path in sorted((resources_folder() / "translations").glob("*_de.ts")):
        for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - our own file
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            source = message.findtext("source", "")
            yield from (one for one in forms or [translation.text or ""] if one != source)


def _said(top: QWidget) -> Iterator[str]:
    """Everything that is written or spoken in a window, but for papers."""
    for widget in shown(top):
        if _in_paper(widget):
            continue
        yield from (widget.accessibleName(), widget.accessibleDescription(), written_on(widget))
        yield widget.toolTip()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        elif isinstance(widget, QTextEdit):
            yield widget.toPlainText()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(number) for number in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget.model())
        yield from (action.text() for action in widget.actions())
    yield top.windowTitle()


def _in_paper(widget: QWidget) -> bool:
    above: QWidget | None = widget
    while above is not None:
        if isinstance(above, _PAPERS):
            return True
        above = above.parentWidget()
    return False


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _MOST_ROWS)):
            index = model.index(row, column)
            yield str(index.data() or "")
            yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")


def _written_by_the_user(path: Path) -> list[str]:
    """Every text that the file holds, the longest first."""
    found: set[str] = set()
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as file:
        tables = file.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in tables:
            for row in file.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - names of tables
                found |= {text for value in row for text in _texts_in(value)}
    return sorted((one for one in found if len(one) > 2), key=len, reverse=True)


def _texts_in(value: object) -> Iterator[str]:
    """A value as text, and the texts of a list that is kept as JSON."""
    if isinstance(value, list):
        for one in value:
            yield from _texts_in(one)
    elif isinstance(value, str):
        yield value
        if value.startswith("["):
            yield from _texts_in(json.loads(value))


def test_a_window_in_english_shows_no_german_and_each_letter_leads_to_one_place(
    qapp: QApplication, open_walk: Callable[[Choices], tuple[MainWindow, Path]]
) -> None:
    application.speak(qapp, Language.ENGLISH)
    met: dict[str, str] = {}
    walk = Walk()
    try:
        window, folder = open_walk(Choices(look=Look.LIGHT, language=Language.ENGLISH))

        def look(place: str, top: QWidget) -> None:
            for said in _said(top):
                met.setdefault(plain(said), place)
            for what in naming.ambiguous_mnemonics(top):
                walk.note("mnemonics", place, what)

        visitor = Visitor(look)
        visitor.walk(window)
        visitor.menus(window)
        own = _written_by_the_user(folder / "uebung.budget")
        window.close()
    finally:
        application.speak(qapp, Language.GERMAN)
        theme.apply(qapp, theme.theme_for(Choices(look=Look.LIGHT)))
    assert {"Bookings", "Cost types", "All partial budgets", "Result"} <= set(met)
    pieces = _german_pieces()
    for said, place in met.items():
        rest = _without(said, own)
        if any(piece in rest for piece in pieces) or GERMAN_WORDS.search(rest):
            walk.note("german", place, said)
    walk.judge("german")
    walk.judge("mnemonics")


def _without(said: str, own: list[str]) -> str:
    """What was said without what the user wrote, legal terms, names, and parts of a paper."""
    terms = [f"({term})" for term in LEGAL]
    parts = texts("usage_report", Language.GERMAN)["headings"].values()
    for one in (*own, *terms, *_NAMES, *parts):
        said = said.replace(one, "")
    return said
