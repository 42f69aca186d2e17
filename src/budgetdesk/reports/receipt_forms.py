"""Pages of PDF receipts as drawings (form XObjects) that can be placed on other pages.

A page is taken as it is seen: cut to its crop box, turned by its /Rotate, with what was filled
into its fields.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, cast

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    StreamObject,
)

_HIDDEN: Final = 2
_NO_VIEW: Final = 32

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class PageDrawing:
    """A page as drawing; `matrix` brings it upright, its lower left corner to the origin."""

    form: StreamObject
    width: float
    height: float
    matrix: Matrix


def page_drawing(page: PageObject, writer: PdfWriter) -> PageDrawing:
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
    return PageDrawing(form.flate_encode(), width, height, matrix)


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
        code += b"q %s cm %s Do Q\n" % (numbers(matrix), name.encode())
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


def numbers(matrix: Matrix) -> bytes:
    """The matrix as operands of ``cm``."""
    return " ".join(f"{number:.4f}" for number in matrix).encode()
