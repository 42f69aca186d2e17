"""A chart can be reached and heard part by part; what it says is what it shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.ui import theme
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.chart import Fill, Group, GroupChart, PartsBar, Pattern, Share

SOLID = Fill("accent", Pattern.SOLID)


def test_the_arrow_keys_say_one_month_after_the_other(qtbot: QtBot, settings: Settings) -> None:
    chart = GroupChart(
        "Monate", (("ein", SOLID), ("aus", SOLID)), theme.theme_for(settings.choices)
    )
    qtbot.addWidget(chart)
    chart.show_groups(
        [
            Group("Jan", "Januar 2026", (Money(100_00), Money(90_00))),
            Group("Feb", "Februar 2026", (Money(110_00), Money(95_50))),
        ]
    )
    chart.show()
    chart.setFocus()
    assert chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert chart.said == ""
    QTest.keyClick(chart, Qt.Key.Key_Right)
    first = chart.said
    assert first == "Januar 2026: ein 100,00\u00a0€, aus 90,00\u00a0€."
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.said == "Februar 2026: ein 110,00\u00a0€, aus 95,50\u00a0€."
    assert chart.accessibleDescription() == f"{first} {chart.said}"
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.said == first


def test_the_parts_of_a_bar_are_said_with_the_whole_first(qtbot: QtBot, settings: Settings) -> None:
    bar = PartsBar("Bewilligt", theme.theme_for(settings.choices))
    qtbot.addWidget(bar)
    bar.show_parts(
        Share("Bewilligt", Money(500_00), SOLID), [Share("Ausgegeben", Money(200_00), SOLID)]
    )
    QTest.keyClick(bar, Qt.Key.Key_End)
    assert bar.said == "Ausgegeben: 200,00\u00a0€"
    QTest.keyClick(bar, Qt.Key.Key_Left)
    assert bar.said == "Bewilligt: 500,00\u00a0€"


def test_the_focus_is_seen(qtbot: QtBot, settings: Settings) -> None:
    bar = PartsBar("Bewilligt", theme.theme_for(settings.choices))
    qtbot.addWidget(bar)
    bar.show_parts(Share("Bewilligt", Money(500_00), SOLID), [])
    bar.resize(300, bar.height_at(300))
    with qtbot.waitExposed(bar):
        bar.show()
    bar.clearFocus()
    before = bar.grab().toImage()
    bar.activateWindow()
    bar.setFocus()
    qtbot.waitUntil(bar.hasFocus)
    assert bar.grab().toImage() != before
