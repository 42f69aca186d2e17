"""The faces on paper: which face shows which character, and how wide it is.

Atkinson Hyperlegible shows nearly everything. What it lacks (Cyrillic, Greek, some Turkish and
Vietnamese letters) is shown in Noto Sans; what that lacks too is shown as a visible mark that
keeps the true character for search and speech.
"""

from __future__ import annotations

import struct
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

SOFT_HYPHEN: Final = "\u00ad"
NO_BREAK_SPACE: Final = "\u00a0"
MARK: Final = "\ufffd"
"""Stands for a character that no face has."""

_DIGITS: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
# Blanks and hyphens that differ in nothing that paper can show.
_SAME: Final = str.maketrans(
    {
        "\t": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2007": NO_BREAK_SPACE,
        "\u2009": " ",
        "\u202f": NO_BREAK_SPACE,
        "\r": "",
        "\u2028": "\n",
        "\u2029": "\n",
        "\u0085": "\n",
    }
)
_UNSEEN: Final = {"Cc", "Cf", "Cs"}
_END_OF_BMP: Final = 0xFFFF
_STANDARD_NAMES: Final = 258


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring characters of one face; `meant` is what the mark stands for."""

    text: str
    font: str
    width: float
    """In thousandths of the type size."""
    meant: str | None = None


class Face(dict[str, float]):
    """Widths of characters in thousandths of the type size, looked up once each."""

    def __init__(self, first: str, second: str) -> None:
        """Name the face and the one that shows what it lacks."""
        super().__init__()
        self._first = first
        self._second = second

    def __missing__(self, char: str) -> float:
        """Width of a character not met before."""
        shown = char if self._font_of(char) else MARK
        font = self._font_of(char) or self._second
        width = float(_font(font).face.charWidths[ord(shown)])
        self[char] = width
        return width

    def width(self, text: str) -> float:
        """Width of the text in thousandths of the type size."""
        return sum(map(self.__getitem__, text))

    def runs(self, text: str) -> tuple[Run, ...]:
        """The text in pieces that one face shows each."""
        if not text:
            return ()
        shown = _font(self._first).face.charToGlyph
        if all(ord(char) in shown for char in text):
            return (Run(text, self._first, self.width(text)),)
        runs: list[Run] = []
        for char in text:
            font = self._font_of(char)
            if font is None:
                runs.append(Run(MARK, self._second, self[char], meant=char))
            elif runs and runs[-1].font == font and runs[-1].meant is None:
                last = runs.pop()
                runs.append(Run(last.text + char, font, last.width + self[char]))
            else:
                runs.append(Run(char, font, self[char]))
        return tuple(runs)

    def _font_of(self, char: str) -> str | None:
        # reportlab's ToUnicode map has no room for characters beyond the basic plane.
        if ord(char) > _END_OF_BMP:
            return None
        if ord(char) in _font(self._first).face.charToGlyph:
            return self._first
        return self._second if ord(char) in _font(self._second).face.charToGlyph else None


REGULAR: Final = Face("Atkinson", "Noto")
BOLD: Final = Face("Atkinson-Bold", "Noto")

_FILES: Final = {
    "Atkinson": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    "Atkinson-Bold": ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    # A variable font: its default instance is the regular weight, which serves bold text too.
    "Noto": ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf"),
}


def load_faces() -> None:
    """Make the faces that every page needs known to reportlab."""
    # Else all streams become text (ASCII85) and a quarter larger, for transports long gone.
    rl_config.useA85 = 0
    _font("Atkinson")
    _font("Atkinson-Bold")


def is_shown(char: str) -> bool:
    """Tell whether one of the faces has the character."""
    return all(run.meant is None for run in REGULAR.runs(char))


def printable(text: str) -> str:
    """The text as it can be set: composed, without control and direction characters."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text).translate(_SAME)
    return "".join(map(_settable, text))


@cache
def _settable(char: str) -> str:
    """Return the character, nothing where it has no look, or what it is compatible with."""
    if char in {"\n", SOFT_HYPHEN}:
        return char
    if unicodedata.category(char) in _UNSEEN:
        return ""
    if is_shown(char):
        return char
    plain = unicodedata.normalize("NFKC", char)
    return plain if is_shown(plain) and plain.isprintable() else char


@cache
def _font(name: str) -> TTFont:
    package, file = _FILES[name]
    with as_file(files(package) / "files" / file) as path:
        font = TTFont(name, str(path))
    if name != "Noto":
        _use_tabular_figures(font)
    pdfmetrics.registerFont(font)
    return font


def _use_tabular_figures(font: TTFont) -> None:
    """Let the digits be the face's own figures of equal width.

    Atkinson Hyperlegible's usual figures differ in width (1 is 402, 0 is 648), its tabular ones
    hang on the OpenType feature `tnum`, which reportlab does not apply.
    """
    face = font.face
    names = _glyph_names(face.get_table("post"))  # type: ignore[no-untyped-call]
    for digit, name in enumerate(_DIGITS):
        glyph = names.index(f"{name}.tf")
        face.charToGlyph[ord("0") + digit] = glyph
        face.charWidths[ord("0") + digit] = face.hmetrics[glyph][0] * 1000 // face.unitsPerEm


def _glyph_names(post: bytes) -> list[str]:
    """Names of all glyphs by number, standard ones empty: the font table `post`, version 2."""
    (count,) = struct.unpack_from(">H", post, 32)
    numbers = struct.unpack_from(f">{count}H", post, 34)
    own: list[str] = []
    place = 34 + 2 * count
    while place < len(post):
        end = place + 1 + post[place]
        own.append(post[place + 1 : end].decode("ascii"))
        place = end
    ordered = [""] * _STANDARD_NAMES + own
    return [ordered[number] for number in numbers]
