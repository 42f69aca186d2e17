"""A picture of what holds when: one bar for each thing, one line for each group, and today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing on the timeline: its group, the days for which it holds, its words."""

    group: str
    days: DateRange
    text: str


class TimelineView(QWidget):
    """Bars over a scale of months. The same stands in words as its accessible description."""

    def __init__(self, name: str, theme: Callable[[], Theme]) -> None:
        """Show nothing yet."""
        super().__init__()
        self._theme = theme
        self._bars: tuple[Bar, ...] = ()
        self._today = date.min
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], today: date) -> None:
        """Show these bars and where today is."""
        self._bars, self._today = tuple(bars), today
        self.setAccessibleDescription(". ".join(f"{bar.group}: {bar.text}" for bar in bars))
        self.setVisible(bool(bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for one line for each group and one for the scale."""
        return QSize(200, self._line() * (len(self._groups()) + 1) + self._line() // 2)

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
        painter.end()

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
            painter.drawLine(int(x), line // 2, int(x), self.height())
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
            painter.setPen(QPen(theme.colour("accent"), 2))
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
            painter.drawLine(x, self._line(), x, self.height() - self._line() // 2)
            word = self.tr("today")
            width = painter.fontMetrics().horizontalAdvance(word)
            left = min(max(x - width // 2, 0), self.width() - width)
            place = QRectF(left, self.height() - self._line() // 2, width + 2, self._line() // 2)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), word)
