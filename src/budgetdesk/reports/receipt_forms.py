"""Receipts as drawings (XObjects) that can be placed on pages of the bundle.

A page of a PDF is taken as it is seen: cut to its crop box, turned by its /Rotate, with what was
filled into its fields. A picture is turned as its camera was held.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Any, Final, cast

from PIL.Image import Image, alpha_composite
from PIL.Image import new as new_image
from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
)

from budgetdesk.reports.receipt_media import JPEG

_HIDDEN: Final = 2
_NO_VIEW: Final = 32

_DOTS_PER_POINT: Final = 150 / 72
"""Resolution taken for pictures, which rarely tell it truly: 150 dots an inch."""
_RAW_MODES: Final = {"L": "/DeviceGray", "RGB": "/DeviceRGB"}
_ORIENTATION: Final = 0x0112

Matrix = tuple[float, float, float, float, float, float]

# Where a camera's orientation brings the unit square (EXIF 2.32, tag 0x0112).
_TURNS: Final[dict[int, Matrix]] = {
    1: (1, 0, 0, 1, 0, 0),
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """Something to be placed; `matrix` brings it upright, its lower left corner to the origin.

    `width` and `height` are what it measures in print, in points.
    """

    form: StreamObject
    width: float
    height: float
    matrix: Matrix


def page_drawing(page: PageObject, writer: PdfWriter) -> Drawing:
    """The page as a drawing among the objects of `writer`; damaged pages raise what pypdf does."""
    box = page.cropbox
    left, bottom = float(box.left), float(box.bottom)
    right, top = float(box.right), float(box.top)
    if right - left <= 0 or top - bottom <= 0:
        raise ValueError(box)
    resources = _resources(page, writer)
    contents = page.get_contents()
    data = b"" if contents is None else contents.get_data()
    data = b"q\n" + data + b"\nQ\n" + _filled_in(page, resources, writer)
    form = DecodedStreamObject()
    form.set_data(data)
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(map(FloatObject, (left, bottom, right, top)))
    form[NameObject("/Resources")] = resources
    width, height = right - left, top - bottom
    turned = page.rotation % 360
    matrix: Matrix = {
        90: (0, -1, 1, 0, -bottom, right),
        180: (-1, 0, 0, -1, right, top),
        270: (0, 1, -1, 0, top, -left),
    }.get(turned, (1, 0, 0, 1, -left, -bottom))
    if turned in {90, 270}:
        width, height = height, width
    packed = form.flate_encode()
    # As an object of the writer, so that its objects are taken along once each.
    writer._add_object(packed)  # noqa: SLF001 pypdf has no public name for it
    return Drawing(packed, width, height, matrix)


def picture_drawing(media_type: str, content: bytes, image: Image, writer: PdfWriter) -> Drawing:
    """The decoded picture as a drawing; a plain JPEG goes in as it is, other pixels on white."""
    orientation = image.getexif().get(_ORIENTATION, 1)
    turn = _TURNS.get(orientation, _TURNS[1])
    width, height = (side / _DOTS_PER_POINT for side in image.size)
    if turn[0] == 0:
        width, height = height, width
    stream = StreamObject()
    if media_type == JPEG and image.mode in _RAW_MODES:
        stream.set_data(content)
        stream[NameObject("/Filter")] = NameObject("/DCTDecode")
    else:
        image = _on_white(image)
        stream.set_data(zlib.compress(image.tobytes()))
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    stream[NameObject("/Type")] = NameObject("/XObject")
    stream[NameObject("/Subtype")] = NameObject("/Image")
    stream[NameObject("/Width")] = NumberObject(image.width)
    stream[NameObject("/Height")] = NumberObject(image.height)
    stream[NameObject("/ColorSpace")] = NameObject(_RAW_MODES[image.mode])
    stream[NameObject("/BitsPerComponent")] = NumberObject(8)
    writer._add_object(stream)  # noqa: SLF001
    a, b, c, d, e, f = turn
    matrix = (a * width, b * height, c * width, d * height, e * width, f * height)
    return Drawing(stream, width, height, matrix)


def _on_white(image: Image) -> Image:
    if image.mode in _RAW_MODES:
        return image
    if not image.has_transparency_data:
        return image.convert("RGB")
    solid = image.convert("RGBA")
    ground = new_image("RGBA", solid.size, "white")
    return alpha_composite(ground, solid).convert("RGB")


def _resources(page: PageObject, writer: PdfWriter) -> DictionaryObject:
    found = cast("Any", page.get("/Resources"))
    resources = DictionaryObject()
    if found is not None:
        for key, value in found.get_object().items():
            resources[NameObject(key)] = value.clone(writer)
    return resources


def _filled_in(page: PageObject, resources: DictionaryObject, writer: PdfWriter) -> bytes:
    """Draw the appearances of fields and notes, which are no part of the page's own content."""
    forms = DictionaryObject()
    code = b""
    notes = cast("Any", page.get("/Annots"))
    for reference in () if notes is None else notes.get_object():
        note = reference.get_object()
        appearance = _appearance(note)
        if appearance is None:
            continue
        name = f"/BeiNotiz{len(forms)}"
        matrix = _placed(note, appearance)
        forms[NameObject(name)] = appearance.indirect_reference.clone(writer)
        code += b"q %s cm %s Do Q\n" % (_numbers(matrix), name.encode())
    if forms:
        own = cast("Any", resources.get("/XObject"))
        merged = DictionaryObject() if own is None else DictionaryObject(own.get_object())
        merged.update(forms)
        resources[NameObject("/XObject")] = merged
    return code


def _appearance(note: Any) -> Any:  # noqa: ANN401 pypdf's objects are loosely typed
    flags = int(note.get("/F", 0))
    if note.get("/Subtype") == "/Popup" or flags & (_HIDDEN | _NO_VIEW) or "/AP" not in note:
        return None
    shown: Any = note["/AP"].get("/N")
    shown = shown.get_object() if shown is not None else None
    if isinstance(shown, DictionaryObject) and not isinstance(shown, StreamObject):
        state = shown.get(note.get("/AS", "/Off"))
        shown = state.get_object() if state is not None else None
    if not isinstance(shown, StreamObject) or shown.indirect_reference is None:
        return None
    return shown


def _placed(note: Any, appearance: Any) -> Matrix:  # noqa: ANN401
    """Bring the appearance's box into the note's rectangle (ISO 32000-1, 12.5.5)."""
    x0, y0, x1, y1 = (float(number) for number in note["/Rect"])
    bx0, by0, bx1, by1 = (float(number) for number in appearance["/BBox"])
    a, b, c, d, e, f = (float(n) for n in appearance.get("/Matrix", (1, 0, 0, 1, 0, 0)))
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (bx0, bx1) for y in (by0, by1)]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    low, high = min(y for _, y in corners), max(y for _, y in corners)
    wide = abs(x1 - x0) / (right - left) if right > left else 1.0
    tall = abs(y1 - y0) / (high - low) if high > low else 1.0
    return (wide, 0, 0, tall, min(x0, x1) - left * wide, min(y0, y1) - low * tall)


def _numbers(matrix: Matrix) -> bytes:
    """The matrix as operands of ``cm``."""
    return " ".join(f"{number:.4f}" for number in matrix).encode()
