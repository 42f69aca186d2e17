"""A picture of what holds when: one bar for each thing, one line for each group, and today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme

_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_ENDLESS: Final = 10_000
_LINE: Final = 2
_CHOSEN_LINE: Final = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing on the timeline: its group, the days for which it holds, its words."""

    group: str
    days: DateRange
    text: str


class TimelineView(QWidget):
    """Bars over a scale of months; the arrow keys lead from bar to bar.

    Below the scale stands the chosen bar in full words, and all of them are the accessible
    description.
    """

    def __init__(self, name: str, theme: Callable[[], Theme]) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._today = date.min
        self._chosen = 0
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], today: date) -> None:
        """Show these bars and where today is."""
        self._bars, self._today = tuple(bars), today
        self._chosen = 0
        self.setAccessibleDescription(". ".join(_words(bar) for bar in bars))
        self.setVisible(bool(bars))
        self._fit()

    def chosen_words(self) -> str:
        """Say the chosen bar in full; empty where there is none."""
        return _words(self._bars[self._chosen]) if self._bars else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the next bar or the one before; to the first and the last one."""
        last = len(self._bars) - 1
        keys = Qt.Key
        places = {
            keys.Key_Right: self._chosen + 1,
            keys.Key_Down: self._chosen + 1,
            keys.Key_Left: self._chosen - 1,
            keys.Key_Up: self._chosen - 1,
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        place = places.get(keys(event.key()), -1)
        if not 0 <= place <= last:
            super().keyPressEvent(event)
            return
        self._chosen = place
        self._fit()
        announce(self, self.chosen_words())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the chosen bar's words anew in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show which bar is chosen."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for one line for each group, one for the scale, and the words below."""
        return QSize(200, self._words_top() + self._words_room().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be shown wholly in height, as narrow as it must be."""
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw scale, bars and today."""
        del event
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_scale(painter)
        for number, group in enumerate(self._groups(), start=1):
            self._draw_group(painter, number, group)
        self._draw_today(painter)
        painter.setPen(self._theme().colour("text"))
        painter.drawText(self._words_room(), _WRAPPED, self.chosen_words())
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def _words_top(self) -> int:
        return self._line() * (len(self._groups()) + 1) + self._line() // 2 + self._theme().space()

    def _words_room(self) -> QRect:
        """Where the chosen bar's words stand, in as many lines as they need."""
        room = QRect(0, self._words_top(), max(self.width(), 1), _ENDLESS)
        return self.fontMetrics().boundingRect(room, _WRAPPED, self.chosen_words())

    def _groups(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(bar.group for bar in self._bars))

    def _line(self) -> int:
        return round(self._theme().pixels() * 2.25)

    def _span(self) -> DateRange:
        first = min(bar.days.first for bar in self._bars)
        last = max(bar.days.last for bar in self._bars)
        return DateRange(Month.of(first).first, Month.of(last).last)

    def _left(self) -> int:
        widths = [self.fontMetrics().horizontalAdvance(group) for group in self._groups()]
        return min(max(widths) + self._theme().space(2), self.width() // 3)

    def _x(self, day: date) -> float:
        span, left = self._span(), self._left()
        return left + (day - span.first).days / len(span) * (self.width() - left - 1)

    def _draw_scale(self, painter: QPainter) -> None:
        theme, line = self._theme(), self._line()
        months = list(self._span().months())
        widest = painter.fontMetrics().horizontalAdvance("00.0000") + theme.space()
        each = (self.width() - self._left()) / len(months)
        step = next((n for n in (1, 2, 3, 6, 12, 24) if n * each >= widest), 24)
        for month in months[::step]:
            x = self._x(month.first)
            painter.setPen(theme.colour("line"))
            painter.drawLine(int(x), line // 2, int(x), line * (len(self._groups()) + 1))
            painter.setPen(theme.colour("second_text"))
            box = QRectF(x + 2, 0, widest, line)
            text = f"{month.month:02d}.{month.year}"
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _draw_group(self, painter: QPainter, number: int, group: str) -> None:
        theme, line = self._theme(), self._line()
        top, left = number * line, self._left()
        painter.setPen(theme.colour("text"))
        metrics = painter.fontMetrics()
        label = metrics.elidedText(group, Qt.TextElideMode.ElideRight, left - theme.space())
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(QRectF(0, top, left, line), middle, label)
        for bar in (one for one in self._bars if one.group == group):
            x = self._x(bar.days.first)
            width = max(self._x(bar.days.day_after) - x - 2, 3)
            box = QRectF(x, top + line * 0.12, width, line * 0.76)
            is_chosen = self.hasFocus() and bar is self._bars[self._chosen]
            colour = theme.colour("focus" if is_chosen else "accent")
            painter.setPen(QPen(colour, _CHOSEN_LINE if is_chosen else _LINE))
            painter.setBrush(theme.colour("selection"))
            painter.drawRoundedRect(box, 6, 6)
            painter.setPen(theme.colour("text"))
            inner = box.adjusted(theme.space(), 0, -theme.space(), 0)
            text = metrics.elidedText(bar.text, Qt.TextElideMode.ElideRight, int(inner.width()))
            painter.drawText(inner, middle, text)

    def _draw_today(self, painter: QPainter) -> None:
        if self._today in self._span():
            x = int(self._x(self._today))
            painter.setPen(QPen(self._theme().colour("wrong"), 2, Qt.PenStyle.DashLine))
            below = self._line() * (len(self._groups()) + 1)
            painter.drawLine(x, self._line(), x, below)
            word = self.tr("today")
            width = painter.fontMetrics().horizontalAdvance(word)
            left = min(max(x - width // 2, 0), self.width() - width)
            place = QRectF(left, below, width + 2, self._line() // 2)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), word)


def _words(bar: Bar) -> str:
    return f"{bar.group}: {bar.text}"
