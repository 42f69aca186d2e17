"""Pictures of invented receipts: a scan as PDF, a photograph of a till slip as PNG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

from budgetdesk.kernel.money import total
from budgetdesk.usecases.practice.movements import Movement, Paper

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

_DOTS_PER_INCH: Final = 110
_SHEET: Final = (640, 905)
"""A5 at that resolution."""
_SLIP: Final = (420, 420)
_MARGIN: Final = 36
_LINE: Final = 26
_MOST_LINES: Final = 24
_FACE: Final = ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf")


@dataclass(frozen=True, slots=True)
class Picture:
    """A receipt as a file."""

    file_name: str
    media_type: str
    content: bytes


def picture(paper: Paper, movements: Sequence[Movement]) -> Picture:
    """Draw the receipt that proves these movements; equal ones give equal bytes."""
    from PIL import Image, ImageDraw

    is_slip = paper.kind == "photo"
    image = Image.new("1", _SLIP if is_slip else _SHEET, color=1)
    _write(ImageDraw.Draw(image), paper, movements)
    if is_slip:
        return Picture(f"{paper.key}.png", "image/png", _png(image))
    return Picture(f"{paper.key}.pdf", "application/pdf", _pdf(image, paper, movements))


def _write(draw: ImageDraw, paper: Paper, movements: Sequence[Movement]) -> None:
    y = _MARGIN
    y = _line(draw, y, "ÜBUNG – erfundener Beleg", size=15)
    for words in _wrapped(draw, paper.title, 22):
        y = _line(draw, y, words, size=22)
    y += _LINE
    for movement in movements[:_MOST_LINES]:
        text = f"{movement.on:%d.%m.%Y}  {movement.payee.name}"
        y = _line(draw, y, text, right=_german(abs(movement.amount).plain()), size=15)
    if len(movements) > _MOST_LINES:
        y = _line(draw, y, f"und {len(movements) - _MOST_LINES} weitere", size=15)
    summed = abs(total(movement.amount for movement in movements))
    y = _line(draw, y + _LINE, "Summe EUR", right=_german(summed.plain()), size=20)
    _line(draw, y + _LINE, "Betrag erhalten oder überwiesen", size=13)


def _line(draw: ImageDraw, y: int, left: str, *, right: str = "", size: int) -> int:
    """Write one line and return where the next begins."""
    font = _font(size)
    draw.text((_MARGIN, y), left, fill=0, font=font)
    if right:
        edge = draw.im.size[0] - _MARGIN
        draw.text((edge, y), right, fill=0, font=font, anchor="ra")
    return y + _LINE + (size > 15) * 6  # noqa: PLR2004 - larger type needs more room


def _wrapped(draw: ImageDraw, text: str, size: int) -> list[str]:
    room = draw.im.size[0] - 2 * _MARGIN
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and draw.textlength(longer, font=_font(size)) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _png(image: Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def _pdf(image: Image, paper: Paper, movements: Sequence[Movement]) -> bytes:
    file = io.BytesIO()
    # Without a day of its own the file would carry the time at which it was made.
    made = movements[0].on.timetuple()
    image.save(
        file,
        "PDF",
        resolution=_DOTS_PER_INCH,
        title=paper.title,
        creationDate=made,
        modDate=made,
    )
    return file.getvalue()


@cache
def _font(size: int) -> FreeTypeFont:
    from PIL import ImageFont

    package, name = _FACE
    with as_file(files(package) / "files" / name) as path:
        return ImageFont.truetype(str(path), size)


def _german(plain: str) -> str:
    return plain.replace(".", ",")
