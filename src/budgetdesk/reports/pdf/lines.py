"""Text broken into lines of a given width."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from budgetdesk.reports.pdf.faces import SOFT_HYPHEN, Face, Run, printable

# A line may end after blanks, after a hyphen or slash inside a word, and at a soft hyphen.
_PIECE: Final = re.compile(r"(?:[\-/]*[^ \-/\xad]+[\-/\xad]*|[\-/\xad]+) *| +")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of one size, ready to be drawn."""

    runs: tuple[Run, ...]
    size: float
    width: float
    """In points, without blanks at the end."""


def broken(text: str, face: Face, size: float, width: float) -> tuple[Line, ...]:
    """The text in lines no wider than `width` points; at least one line.

    Words longer than a line are broken where the line ends.
    """
    room = width * 1000 / size
    texts = [line for part in printable(text).split("\n") for line in _lines_of(part, face, room)]
    return tuple(
        Line(face.runs(line), size, face.width(line.rstrip(" ")) * size / 1000) for line in texts
    )


def longest_word(text: str, face: Face, size: float) -> float:
    """Width in points of the longest piece that does not break by itself."""
    pieces = _PIECE.findall(printable(text).replace("\n", " "))
    return max((face.width(_ended(piece)) for piece in pieces), default=0) * size / 1000


def natural_width(text: str, face: Face, size: float) -> float:
    """Width in points of the text in one line."""
    return face.width(printable(text).replace(SOFT_HYPHEN, "")) * size / 1000


def _lines_of(text: str, face: Face, room: float) -> list[str]:
    whole = text.replace(SOFT_HYPHEN, "")
    if face.width(whole) <= room:
        return [whole]
    lines: list[str] = []
    line = ""
    for piece in _PIECE.findall(text):
        if line and face.width(_ended(line + piece)) > room:
            lines.append(_with_blank(line))
            line = ""
        line += piece
        if face.width(_ended(line)) > room:
            *full, line = _cut(_ended(line), face, room)
            lines.extend(full)
    return [*lines, _ended(line)]


def _ended(line: str) -> str:
    """The line as it looks where it ends: a soft hyphen shows only there."""
    line = line.rstrip(" ")
    shown = line.replace(SOFT_HYPHEN, "")
    return shown + SOFT_HYPHEN if line.endswith(SOFT_HYPHEN) else shown


def _with_blank(line: str) -> str:
    """Keep one blank between two lines, so that their words stay apart when read out."""
    return _ended(line) + (" " if line.endswith(" ") else "")


def _cut(word: str, face: Face, room: float) -> list[str]:
    """Break a word that is longer than a line; every piece has at least one character."""
    parts = [""]
    width = 0.0
    for char in word:
        if parts[-1] and width + face[char] > room:
            parts.append("")
            width = 0.0
        parts[-1] += char
        width += face[char]
    return parts
