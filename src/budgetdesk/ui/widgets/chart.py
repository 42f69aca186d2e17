"""Bars painted by the program itself: told apart by pattern and label, not by colour alone.

A chart says its content as its accessible description, and a table with the same figures always
stands beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.wording.formats import money_text

_STEPS: Final = (1, 2, 5)
"""A scale goes up in one, two or five times a power of ten."""
_WRAPPED: Final = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
_HIGH: Final = 10_000.0
"""Room downwards as good as without end."""
_FOCUS_LINE: Final = 2
_LINES: Final = 4
"""So many lines of the scale at most."""


class Pattern(Enum):
    """How an area is filled."""

    SOLID = "solid"
    RISING = "rising"
    FALLING = "falling"
    CROSSED = "crossed"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Fill:
    """The look of one series: the theme's role of its colour, and its pattern."""

    role: str
    pattern: Pattern


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a bar: its label, amount, look."""

    label: str
    amount: Money
    fill: Fill


@dataclass(frozen=True, slots=True)
class Group:
    """Bars that stand together, such as those of one month: short and full label, amounts."""

    short: str
    label: str
    amounts: tuple[Money, ...]


class _Painted(QWidget):
    """A painted widget that is as high as its content at its width.

    With the focus, the arrow keys say one part of its content after the other; `said` is the last.
    """

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._name = name
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._told: tuple[str, ...] = ()
        self._place = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._legend: list[tuple[str, Fill]] = []

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the least room in which it can be read."""
        return QSize(self.theme.pixels() * 8, self.height_at(max(self.width(), 1)))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room it likes."""
        return QSize(self.theme.pixels() * 30, self.height_at(max(self.width(), 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Break the legend anew in the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setFixedHeight(self.height_at(self.width()))

    def height_at(self, width: int) -> int:
        """Return how high the content is at a width."""
        return round(self._body() + self._legend_height(width))

    @property
    def said(self) -> str:
        """The part of the content that the arrow keys have reached; empty before."""
        return self._told[self._place] if 0 <= self._place < len(self._told) else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Say the next part of the content, the one before, the first, the last."""
        last, keys = len(self._told) - 1, Qt.Key
        places = {
            keys.Key_Right: self._place + 1,
            keys.Key_Left: self._place - 1,
            keys.Key_Home: 0,
            keys.Key_End: last,
        }
        place = places.get(keys(event.key()))
        if place is None or not self._told:
            super().keyPressEvent(event)
            return
        self._place = min(max(place, 0), last)
        announce(self, self.said)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _paint_focus(self, painter: QPainter) -> None:
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.theme.colour("focus"), _FOCUS_LINE))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _show(self, told: Sequence[str], between: str = " ") -> None:
        self._told, self._place = tuple(told), -1
        self.setAccessibleDescription(between.join(told))
        self.setFixedHeight(self.height_at(max(self.width(), 1)))
        self.update()

    def _body(self) -> float:
        """Height of what stands above the legend; each chart has its own."""
        return 0.0

    def _places(self, width: float) -> list[QRectF]:
        """Where each entry of the legend stands, line by line; a long one breaks its words."""
        metrics, gap = QFontMetricsF(self.font()), self.theme.space(3)
        x = y = line = 0.0
        places = []
        for text, _ in self._legend:
            room = QRectF(0, 0, max(width - self._swatch() * 1.5, 1.0), _HIGH)
            words = metrics.boundingRect(room, _WRAPPED, text)
            needed = self._swatch() * 1.5 + words.width() + 1
            if x > 0 and x + needed > width:
                x, y, line = 0.0, y + line + metrics.height() * 0.3, 0.0
            places.append(QRectF(x, y, needed, words.height()))
            x += needed + gap
            line = max(line, words.height())
        return places

    def _swatch(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _legend_height(self, width: float) -> float:
        places = self._places(width)
        return max(place.bottom() for place in places) + self.theme.space() if places else 0.0

    def _paint_legend(self, painter: QPainter, top: float) -> None:
        size = self._swatch()
        for place, (text, fill) in zip(self._places(self.width()), self._legend, strict=True):
            area = place.translated(0, top)
            self._paint_fill(painter, QRectF(area.x(), area.y() + 1, size, size - 2), fill)
            painter.setPen(self.theme.colour("text"))
            painter.drawText(area.adjusted(size * 1.5, 0, 1, 0), _WRAPPED, text)

    def _paint_fill(self, painter: QPainter, area: QRectF, fill: Fill) -> None:
        colour = self.theme.colour(fill.role)
        painter.save()
        painter.setClipRect(area)
        painter.fillRect(area, colour if fill.pattern is Pattern.SOLID else self._ground())
        width = max(self.theme.space() / 6, 1.0)
        painter.setPen(QPen(colour, width))
        step = self.theme.space() * 0.9
        for line in _hatching(area, fill.pattern, step):
            painter.drawLine(line)
        painter.restore()
        painter.setPen(QPen(colour, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _ground(self) -> QColor:
        return self.theme.colour("card")


class PartsBar(_Painted):
    """One amount above its parts, both to the same scale."""

    def __init__(self, name: str, theme: Theme) -> None:
        """Show nothing yet."""
        super().__init__(name, theme)
        self._whole: Share | None = None
        self._parts: tuple[Share, ...] = ()

    def show_parts(self, whole: Share | None, parts: Sequence[Share]) -> None:
        """Show the parts; what is nought or less has no room in the bar but a word below it."""
        self._whole, self._parts = whole, tuple(parts)
        shown = [*([] if whole is None else [whole]), *parts]
        self._legend = [(_words(share), share.fill) for share in shown]
        self._show([_words(share) for share in shown], ". ")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint both bars and the legend."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawn = [part for part in self._parts if part.amount > ZERO]
        whole = ZERO if self._whole is None else self._whole.amount
        widest = max(whole, total(part.amount for part in drawn), Money(1)).cents
        top, height = 0.0, self._bar()
        for row in ([self._whole] if self._whole is not None else [], drawn):
            x = 0.0
            for share in row:
                length = self.width() * share.amount.cents / widest
                self._paint_fill(painter, QRectF(x, top, length, height), share.fill)
                x += length
            top += (height + self.theme.space()) if row else 0.0
        self._paint_legend(painter, self._body())
        self._paint_focus(painter)

    def _bar(self) -> float:
        return QFontMetricsF(self.font()).height() * 1.4

    def _body(self) -> float:
        rows = (self._whole is not None) + bool(self._parts)
        return rows * (self._bar() + self.theme.space()) + self.theme.space()


class GroupChart(_Painted):
    """Standing bars in groups, such as income and spending by month."""

    def __init__(self, name: str, series: Sequence[tuple[str, Fill]], theme: Theme) -> None:
        """Show these series; no groups yet."""
        super().__init__(name, theme)
        self._legend = list(series)
        self._groups: tuple[Group, ...] = ()

    def show_groups(self, groups: Sequence[Group]) -> None:
        """Show the groups from left to right."""
        self._groups = tuple(groups)
        names = [name for name, _ in self._legend]
        self._show(
            [
                f"{group.label}: "
                + ", ".join(
                    f"{name} {money_text(amount)}"
                    for name, amount in zip(names, group.amounts, strict=True)
                )
                + "."
                for group in groups
            ]
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the scale, the bars and the legend."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, top = scale([amount for group in self._groups for amount in group.amounts])
        metrics = QFontMetricsF(self.font())
        texts = [_whole_euros(step * number) for number in range(top + 1)]
        left = max(metrics.horizontalAdvance(text) for text in texts) + self.theme.space()
        field = QRectF(
            left, metrics.height() / 2, self.width() - left, self._body() - 2.4 * metrics.height()
        )
        for number, text in enumerate(texts):
            y = field.bottom() - field.height() * number / top
            painter.setPen(self.theme.colour("line" if number else "border"))
            painter.drawLine(QLineF(field.left(), y, field.right(), y))
            painter.setPen(self.theme.colour("second_text"))
            place = QRectF(0, y - metrics.height() / 2, left - self.theme.space(), metrics.height())
            painter.drawText(
                place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text
            )
        self._paint_groups(painter, field, (step * top).cents)
        self._paint_legend(painter, self._body())
        self._paint_focus(painter)

    def _paint_groups(self, painter: QPainter, field: QRectF, highest: int) -> None:
        if not self._groups:
            return
        metrics = QFontMetricsF(self.font())
        slot = field.width() / len(self._groups)
        widest = max(metrics.horizontalAdvance(group.short) for group in self._groups)
        every = max(1, -(-round(widest + self.theme.space()) // max(round(slot), 1)))
        bar = slot * 0.8 / max(len(self._legend), 1)
        for number, group in enumerate(self._groups):
            x = field.left() + slot * (number + 0.1)
            for place, amount in enumerate(group.amounts):
                high = field.height() * max(amount.cents, 0) / highest
                area = QRectF(x + bar * place, field.bottom() - high, bar * 0.92, high)
                if high > 0:
                    self._paint_fill(painter, area, self._legend[place][1])
            if number % every == 0:
                painter.setPen(self.theme.colour("text"))
                middle = min(field.left() + slot * (number + 0.5), field.right() - widest / 2)
                top = field.bottom() + metrics.height() * 0.2
                below = QRectF(middle - widest, top, widest * 2, metrics.height())
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, group.short)

    def _body(self) -> float:
        return QFontMetricsF(self.font()).height() * 15


class Beside(QWidget):
    """A chart with its table at its side, or below it where the room is narrow."""

    def __init__(self, chart: QWidget, table: QWidget, theme: Theme) -> None:
        """Show both, the chart first."""
        super().__init__()
        self._least = theme.pixels() * 56
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.space(3))
        self._layout.addWidget(chart, 1, Qt.AlignmentFlag.AlignTop)
        self._layout.addWidget(table, 1, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Use the new width."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._least
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)


def scale(amounts: Sequence[Money]) -> tuple[Money, int]:
    """Step of a scale in whole euros, and how many of them it takes to reach the highest amount.

    Steps are 1, 2 or 5 times a power of ten; there are between one and four of them.
    """
    highest = max([amount.cents for amount in amounts], default=0)
    power = 100
    while True:
        for step in _STEPS:
            if step * power * _LINES >= highest:
                return Money(step * power), max(1, -(-highest // (step * power)))
        power *= 10


def _hatching(area: QRectF, pattern: Pattern, step: float) -> list[QLineF]:
    """Slanting lines over the area; none for a solid or an empty one."""
    rising = pattern in {Pattern.RISING, Pattern.CROSSED}
    falling = pattern in {Pattern.FALLING, Pattern.CROSSED}
    lines = []
    offset = -area.height()
    while offset < area.width():
        left, right = area.left() + offset, area.left() + offset + area.height()
        if rising:
            lines.append(QLineF(left, area.bottom(), right, area.top()))
        if falling:
            lines.append(QLineF(left, area.top(), right, area.bottom()))
        offset += step
    return lines


def _words(share: Share) -> str:
    return f"{share.label}: {money_text(share.amount)}"


def _whole_euros(amount: Money) -> str:
    return money_text(amount).replace(",00", "")
