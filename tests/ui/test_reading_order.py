"""Tab goes through each page as it is read: from above to below, in a line from left to right."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.ui.pages.hours.page import HoursPage
from budgetdesk.ui.pages.registry import page_specs
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.widgets.page import Page
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.ui.window import MainWindow


def chain(window: QWidget) -> Iterator[QWidget]:
    """All that Tab reaches in the window, from its beginning on."""
    one = window.nextInFocusChain()
    while one is not None and one is not window:
        if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield one
        one = one.nextInFocusChain()


def out_of_order(window: QWidget, page: Page) -> list[tuple[str, str]]:
    """Pairs of stops of which the second is read before the first, or has others between."""
    stops = list(chain(window))
    inside = [number for number, one in enumerate(stops) if page.isAncestorOf(one)]
    wrong = []
    for one, two in itertools.pairwise(inside):
        first, second = stops[one], stops[two]
        at, then = (each.mapTo(page, QPoint(0, 0)) for each in (first, second))
        is_above = then.y() + second.height() <= at.y()
        is_left = then.x() < at.x() and abs(then.y() - at.y()) < first.height()
        if is_above or is_left or two != one + 1:
            wrong.append((name(first), name(second)))
    return wrong


def name(one: QWidget) -> str:
    return one.accessibleName() or str(one.property("text") or type(one).__name__)


def settle(page: Page) -> None:
    for one in page.findChildren(Turns):
        one.finish()
    QTest.qWait(20)


def settled_order(window: QWidget, page: Page) -> list[tuple[str, str]]:
    """What is out of order once all is laid out, which takes some turns."""
    for _ in range(50):
        if not out_of_order(window, page):
            return []
        QTest.qWait(20)
    return out_of_order(window, page)


@pytest.mark.parametrize("key", [spec.key for spec in page_specs()])
def test_tab_goes_through_the_page_as_it_is_read(
    qtbot: QtBot, open_window: Callable[[Path], MainWindow], practice_file: Path, key: str
) -> None:
    window = open_window(practice_file)
    window.go(key)
    page = window.page
    assert page is not None
    settle(page)
    assert settled_order(window, page) == []
    if isinstance(page, HoursPage | TeamPage):
        for part in page.parts.sections:
            page.parts.show_part(part)
            settle(page)
            assert (part, settled_order(window, page)) == (part, [])
