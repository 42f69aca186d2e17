"""How wide the columns of a grid are: what their heads need, and who gets the room that is left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics

_MARGIN: Final = 10
"""Pixels around the words of a head, both sides together."""


def head_size(text: str, font: QFont, beside: int = 0) -> QSize:
    """Return the room that the bold words of a head need, with so many pixels more beside them.

    The style would ask for more around them than a month has room for.
    """
    bold = QFont(font)
    bold.setBold(True)
    metrics, lines = QFontMetrics(bold), text.split("\n")
    widest = max(map(metrics.horizontalAdvance, lines))
    return QSize(widest + _MARGIN + beside, len(lines) * metrics.lineSpacing() + _MARGIN)


def spread(widths: list[int], room: int) -> list[int]:
    """Give columns the room that is left: to all, or to those that end in sight together.

    So whole columns are seen at both ends of a grid that is wider than its room.
    """
    seen = 0
    for width in reversed(widths):
        if width > room:
            break
        room -= width
        seen += 1
    if not seen:
        return widths
    share, rest = divmod(room, seen)
    first = len(widths) - seen
    return [
        width if number < first else width + share + (number - first < rest)
        for number, width in enumerate(widths)
    ]
