"""A form that stays narrow in a wide page leaves what stands below it all its room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.sight import SightArea

LONG = "Dieser Hinweis ist so lang, dass er in einem schmalen Feld auf mehrere Zeilen umbricht. "


def test_what_stands_below_a_narrow_form_keeps_its_height(qtbot: QtBot) -> None:
    form = Form()
    form.add("one", "Feld", TextEdit(), LONG * 2)
    inside, below, content = QWidget(), QWidget(), QWidget()
    content.setFixedHeight(400)
    panel = QVBoxLayout(below)
    panel.setContentsMargins(0, 0, 0, 0)
    panel.addWidget(content)
    column = QVBoxLayout(inside)
    above = QVBoxLayout()
    above.addLayout(at_most(240, form))
    column.addLayout(above)
    column.addWidget(below)
    area = SightArea(inside)
    qtbot.addWidget(area)
    area.resize(900, 300)
    with qtbot.waitExposed(area):
        area.show()
    qtbot.waitUntil(lambda: form.width() == 240)
    qtbot.waitUntil(lambda: below.height() == 400)
