"""Edits that turn what a person types into a value, and say when they cannot.

`value()` gives the value or None while the text is not understood or empty; `problem()` says in
words what is wrong with the text. Nothing is ever reinterpreted silently.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.period import Month
from budgetdesk.ui.access import announce
from budgetdesk.ui.widgets.calendar_button import CalendarButton
from budgetdesk.wording.formats import (
    day_text,
    german_marks,
    money_text,
    parse_day,
    parse_money,
)

_TERM: Final = re.compile(r"([+\-\u2212]?)\s*([\d.,]+)(?:\s*\*\s*([\d.,]+))?\s*")
_ODD_CENTS: Final = re.compile(r",\d{3}|,\d+\.|\.\d(?!\d)|\.\d{4}")
"""Figures behind comma or point that could mean cents or thousands."""
_TODAY: Final = ("heute", "today")
_DIGITS: Final = re.compile(r"\d{6}|\d{8}")
_DAY: Final = re.compile(r"(\d{1,2})(?:\.(\d{1,2})?(?:\.(\d{2}|\d{4})?)?)?")
_CENTURY: Final = 2000
_COMING_BACK: Final = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
_WRAPPED: Final = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)


class LineEdit(QLineEdit):
    """One line that stands for a value; the kinds below say which."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.textEdited.connect(lambda _: self.edited.emit())

    def setText(self, text: str | None, /) -> None:  # noqa: N802 - Qt's name
        """Show a text from its beginning, unless the user is writing here."""
        super().setText(text or "")
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the beginning of a long text again once the user has gone on."""
        super().focusOutEvent(event)
        if event.reason() not in _COMING_BACK:
            self.setCursorPosition(0)

    def value(self) -> Any:  # noqa: ANN401 - each kind has its own
        """Return the value, or None where there is none or the text is not understood."""
        return self.text() or None

    def problem(self) -> str:
        """Say what is wrong with the text; empty where nothing is."""
        return ""


class TextEdit(LineEdit):
    """One line of text."""

    def value(self) -> str:
        """Return the text without blanks around it."""
        return self.text().strip()

    def show_value(self, value: str) -> None:
        """Show a text."""
        self.setText(value)


class MoneyEdit(LineEdit):
    """An amount in euros; understands sums such as ``12,50+3*4``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._tidy)

    def value(self) -> Money | None:
        """Return the amount, or None where there is none or it is not understood."""
        try:
            return calculated(self.text())
        except ValueError:
            return None

    def show_value(self, value: Money | None) -> None:
        """Show an amount."""
        self.setText("" if value is None else _amount_text(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        if _ODD_CENTS.search(german_marks(self.text())):
            text = self.tr(
                "“{text}” could mean more than one amount. Please write cents with two figures"
                " behind a point, and thousands with a comma: 1,234.50."
            )
            return text.format(text=self.text().strip())
        return self.tr("This is not an amount. Expected is, for example, 1,234.50 or 12.50+3*4.")

    def _tidy(self) -> None:
        value = self.value()
        if value is not None:
            _show_understood(self, _amount_text(value))


class DayEdit(LineEdit):
    """A day; understands ``3``, ``3.5``, ``030525``, ``+``, ``-``, page keys, and h for heute."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        """Start empty; short forms are completed from `today`."""
        super().__init__(parent)
        self._today = today
        self._word = ""
        self.editingFinished.connect(self._tidy)
        words = self.tr("Choose in the calendar (Alt+Down)")
        self._chooser = CalendarButton(words, self)
        self._chooser.clicked.connect(lambda _: self.choose_day())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the button at the end of the line."""
        super().resizeEvent(event)
        self._chooser.fit(self)

    def value(self) -> date | None:
        """Return the day, or None where there is none or it is not understood."""
        try:
            return understood_day(self.text(), self._today)
        except ValueError:
            return None

    def show_value(self, value: date | None) -> None:
        """Show a day."""
        self.setText("" if value is None else day_text(value))

    def problem(self) -> str:
        """Say what is wrong with the text."""
        if not self.text().strip() or self.value() is not None:
            return ""
        named = named_day(self.text(), self._today)
        if named:
            return self.tr("There is no {day}. Please check day and month.").format(day=named)
        return self.tr(
            "This is not a day. Expected is, for example, 31 Mar 2026, 3.5 or t for today."
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by days and months, take today, or open the calendar by Alt and the down arrow."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.choose_day()
            return
        moved = self._moved(event)
        if moved is None:
            super().keyPressEvent(event)
            return
        self.show_value(moved)
        self.edited.emit()

    def choose_day(self) -> None:
        """Let the user choose a day in the calendar; what stands there stays otherwise."""
        from budgetdesk.ui.widgets.calendar import CalendarDialog

        if self.isReadOnly():
            return
        dialog = CalendarDialog(self.value() or self._today, self._today, self)
        dialog.exec()
        dialog.deleteLater()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if dialog.chosen is not None:
            self.show_value(dialog.chosen)
            self.edited.emit()

    def _moved(self, event: QKeyEvent) -> date | None:
        day = self.value() or self._today
        # A day such as 2026-05-03 or 3 Oct 2026 is being written where text is no day yet.
        is_whole = self.value() is not None or not self.text().strip()
        # Who goes on after the h writes the whole word.
        letter = event.text().lower() if is_whole else ""
        words = [one for one in (self._word + letter, letter) if is_today(one)]
        self._word = words[0] if letter and words else ""
        if self._word:
            return self._today
        if event.text() in {"+", "-"} and is_whole:
            return day + timedelta(days=1 if event.text() == "+" else -1)
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            months = -1 if event.key() == Qt.Key.Key_PageUp else 1
            return Month.of(day).plus(months).day(day.day)
        return None

    def _tidy(self) -> None:
        value = self.value()
        if value is not None:
            _show_understood(self, day_text(value))


class ChoiceEdit(QComboBox):
    """One of several values, each with its words. None is a value like any other.

    Words that are longer than the box is wide go on in further lines, and the box grows with them.
    """

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[Any, str]], parent: QWidget | None = None) -> None:
        """Offer these values under these words."""
        super().__init__(parent)
        self._values: list[Any] = []
        self._words: list[str] = []
        self.offer(choices)
        self.activated.connect(lambda _: self.edited.emit())
        self.currentIndexChanged.connect(lambda _: self._grow())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for one line, or for as many as the words need at this width."""
        return self._grown(super().sizeHint())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room; all lines of the words are part of it."""
        return self._grown(super().minimumSizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for other lines at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for the lines that the words need now that the width is known."""
        super().showEvent(event)
        self._grow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for other lines in another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._grow()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the words in as many lines as they need."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawItemText(
            self._words_room(),
            _WRAPPED,
            self.palette(),
            self.isEnabled(),
            self.currentText(),
            QPalette.ColorRole.Text,
        )

    def _words_room(self) -> QRect:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(control, option, part, self)

    def words_height(self) -> int:
        """Return how many pixels the chosen words are high at the width that they have."""
        room = QRect(0, 0, max(self._words_room().width(), 1), 1)
        return self.fontMetrics().boundingRect(room, _WRAPPED, self.currentText()).height()

    def _grow(self) -> None:
        # The style sheet sets a least height of one line, which Qt takes before any hint.
        least = self.sizeHint().height() if self.isVisible() else 0
        if least and least != self.minimumHeight():
            self.setMinimumHeight(least)
        self.updateGeometry()

    def _grown(self, hint: QSize) -> QSize:
        line = self.fontMetrics().lineSpacing()
        more = self.words_height() - line if self.isVisible() else 0
        return QSize(hint.width(), hint.height() + max(more, 0))

    def offer(self, choices: Sequence[tuple[Any, str]]) -> None:
        """Offer other values; the chosen one stays if it is among them."""
        values, words = [value for value, _ in choices], [said for _, said in choices]
        # Pages offer at each reading what they know, nearly always the same.
        if values == self._values and words == self._words:
            return
        chosen = self.value() if self._values else None
        self.clear()
        self._values, self._words = values, words
        self.addItems(words)
        self.show_value(chosen)

    def value(self) -> Any:  # noqa: ANN401 - whatever the choices are
        """Return the chosen value."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def show_value(self, value: object) -> None:
        """Choose a value; one that is not offered chooses the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def problem(self) -> str:
        """A choice is always understood."""
        return ""


def calculated(text: str) -> Money | None:
    """Return the amount of a text such as ``12,50+3*4``; None where it is empty.

    Only sums of amounts, each perhaps times a whole number, before it or behind it. Raises
    `ValueError` on anything else.
    """
    rest = text.replace("€", "").replace("\u00a0", " ").strip()
    if not rest:
        return None
    amounts: list[Money] = []
    while rest:
        match = _TERM.match(rest)
        if match is None or (amounts and not match[1]):
            raise ValueError(text)
        amount = _product(match[2], match[3] or "1")
        amounts.append(-amount if match[1] in {"-", "\u2212"} else amount)
        rest = rest[match.end() :]
    return total(amounts)


def understood_day(text: str, today: date) -> date | None:
    """Return the day a short form means: missing month and year are those of `today`.

    None where the text is empty. Raises `ValueError` where it is no day.
    """
    cleaned = text.strip()
    if not cleaned:
        return None
    if cleaned.lower() in {"h", "t", *_TODAY}:
        return today
    parts = _parts(cleaned, today)
    if parts is None:
        return parse_day(cleaned)
    day, month, year = parts
    return date(year, month, day)


def is_today(beginning: str) -> bool:
    """Tell whether a word for today begins like this."""
    return any(word.startswith(beginning) for word in _TODAY)


def named_day(text: str, today: date) -> str:
    """Return the day a text names though the calendar has none such; empty where it names none."""
    parts = _parts(text.strip(), today)
    return "" if parts is None else "{:02}.{:02}.{:04}".format(*parts)


def _parts(text: str, today: date) -> tuple[int, int, int] | None:
    """Return day, month and year of a short form; None where it has another form."""
    if _DIGITS.fullmatch(text):
        day, month, year = text[:2], text[2:4], text[4:]
    else:
        match = _DAY.fullmatch(text)
        if match is None:
            return None
        day, month, year = match[1], match[2] or str(today.month), match[3] or str(today.year)
    return int(day), int(month), int(year) + (_CENTURY if len(year) == len("26") else 0)


def _product(one: str, other: str) -> Money:
    """Return an amount times a whole number, whichever stands first."""
    if other.isdecimal():
        return parse_money(one) * int(other)
    if one.isdecimal():
        return parse_money(other) * int(one)
    raise ValueError(one)


def _show_understood(edit: LineEdit, text: str) -> None:
    """Write out what was understood; who does not see the field is told where it differs."""
    typed = edit.text().strip()
    if typed == text:
        return
    edit.setText(text)
    announce(edit, f"{typed}: {text}")


def _amount_text(amount: Money) -> str:
    return money_text(amount).removesuffix("\u00a0€")
