"""Receipt files made for the tests: PDFs and pictures with something to find on them."""

from __future__ import annotations

import io
from typing import Final

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject
from reportlab.pdfgen.canvas import Canvas

# How a camera held in each way of EXIF stores a picture that is to be seen upright.
_STORED: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
_ORIENTATION: Final = 0x0112


def a_pdf(*texts: str, size: tuple[float, float] = (595, 842)) -> bytes:
    """One page for each text."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    for text in texts or ("Rechnung",):
        canvas.drawString(72, size[1] - 72, text)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def turned(pdf: bytes, degrees: int) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.pages[0].rotate(degrees)
    return _written(writer)


def moved_box(pdf: bytes, box: tuple[float, float, float, float]) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.pages[0].mediabox = RectangleObject(box)
    return _written(writer)


def protected(pdf: bytes, password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(password, "owner", algorithm="RC4-128")
    return _written(writer)


def a_form(value: str) -> bytes:
    """A PDF whose text stands in a form field only."""
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.acroForm.textfield(name="betrag", value=value, x=100, y=500, width=200, height=30)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def a_picture(width: int = 90, height: int = 60) -> Image.Image:
    """Light blue, the upper left third red."""
    picture = Image.new("RGB", (width, height), (173, 216, 230))
    ImageDraw.Draw(picture).rectangle((0, 0, width // 3, height // 3), fill=(255, 0, 0))
    return picture


def a_photo(orientation: int = 1, picture: Image.Image | None = None) -> bytes:
    """A JPEG as a camera stores it that was held so."""
    upright = picture or a_picture()
    turn = _STORED.get(orientation)
    stored = upright if turn is None else upright.transpose(turn)
    notes = Image.Exif()
    notes[_ORIENTATION] = orientation
    target = io.BytesIO()
    stored.save(target, "JPEG", exif=notes, quality=95)
    return target.getvalue()


def a_png(picture: Image.Image | None = None) -> bytes:
    target = io.BytesIO()
    (picture or a_picture()).save(target, "PNG")
    return target.getvalue()


def _written(writer: PdfWriter) -> bytes:
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
