"""The pages of the receipt bundle: stamps, pictures, pages of PDF receipts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf.faces import BOLD, REGULAR, load_faces, printable
from budgetdesk.reports.pdf.lines import broken
from budgetdesk.reports.pdf.metadata import describe
from budgetdesk.reports.pdf.pages import MM, Pen
from budgetdesk.reports.pdf.tagging import Node, Tags, box_attribute
from budgetdesk.reports.receipt_forms import Matrix, PageDrawing, page_drawing
from budgetdesk.reports.receipt_media import (
    DAMAGED,
    JPEG,
    PDF,
    PROTECTED,
    UNKNOWN_FORMAT,
    Picture,
    on_damage,
    opened_pdf,
    opened_picture,
)

if TYPE_CHECKING:
    from budgetdesk.reports.receipt_bundle import BundledReceipt

_SHORT: Final = 210 * MM
_LONG: Final = 297 * MM
_SIDE: Final = 10 * MM
_STAMP_TOP: Final = 8 * MM
_RECEIPT_TOP: Final = 18 * MM
_STAMP_SIZE: Final = 11.0
_TITLE_SIZE: Final = 9.5
_TEXT_SIZE: Final = 11.0
_LEADING: Final = 1.45
_DOTS_PER_POINT: Final = 150 / 72
"""Resolution taken for pictures, which rarely tell it truly: 150 dots an inch."""
_DRAWING: Final = "/Beleg"
_RAW_MODES: Final = {"L", "RGB"}

_WHY: Final = {
    PROTECTED: "Die Datei ist mit einem Kennwort geschützt.",
    DAMAGED: "Die Datei ist beschädigt.",
    UNKNOWN_FORMAT: "Die Datei ist weder PDF noch PNG noch JPEG.",
}
_CANNOT: Final = (
    "Dieser Beleg kann hier nicht gezeigt werden. {why} Er ist im Programm unverändert "
    "gespeichert. Bitte legen Sie ihn dem Nachweis gesondert bei."
)
_NONE: Final = "Zu diesem Nachweis gibt es keine Belege."

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
class _Page:
    """One page of the bundle: its stamp and one of what can stand below it."""

    stamp: str
    content: PageDrawing | _Photo | str


@dataclass(frozen=True, slots=True)
class _Photo:
    picture: Picture
    source: ImageReader


def written(receipts: Sequence[BundledReceipt]) -> bytes:
    """The bundle as the bytes of a PDF file."""
    store = PdfWriter()
    pages = [(receipt, _pages_of(receipt, store)) for receipt in receipts]
    base, drawings = _drawn(pages)
    writer = PdfWriter(clone_from=PdfReader(BytesIO(base)))
    for index, drawing in drawings:
        resources: Any = writer.pages[index]["/Resources"]
        form = store._add_object(drawing.form).clone(writer)  # noqa: SLF001 pypdf has no public name for it
        resources[NameObject("/XObject")] = DictionaryObject({NameObject(_DRAWING): form})
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _pages_of(receipt: BundledReceipt, store: PdfWriter) -> list[_Page]:
    try:
        contents = _contents(receipt, store)
    except FileNotUnderstood as error:
        return [_Page(f"Beleg {receipt.number}", _CANNOT.format(why=_WHY[error.expected]))]
    return [
        _Page(f"Beleg {receipt.number} · Seite {page} von {len(contents)}", content)
        for page, content in enumerate(contents, start=1)
    ]


def _contents(receipt: BundledReceipt, store: PdfWriter) -> Sequence[PageDrawing | _Photo]:
    if receipt.media_type == PDF:
        reader = opened_pdf(receipt.content)
        try:
            return [page_drawing(page, store) for page in reader.pages]
        except on_damage() as error:
            raise FileNotUnderstood("", expected=DAMAGED) from error
    picture = opened_picture(receipt.media_type, receipt.content)
    return [_Photo(picture, _source(receipt, picture))]


def _source(receipt: BundledReceipt, picture: Picture) -> ImageReader:
    """A plain JPEG goes in as it is; anything else as pixels on white."""
    from PIL import Image

    image = picture.image
    if receipt.media_type == JPEG and image.mode in _RAW_MODES:
        return ImageReader(BytesIO(receipt.content))
    if image.has_transparency_data:
        solid = image.convert("RGBA")
        ground = Image.new("RGBA", solid.size, "white")
        return ImageReader(Image.alpha_composite(ground, solid).convert("RGB"))
    return ImageReader(image.convert("RGB"))


def _drawn(
    receipts: Sequence[tuple[BundledReceipt, list[_Page]]],
) -> tuple[bytes, list[tuple[int, PageDrawing]]]:
    """All but the drawings of PDF receipts, and which drawing belongs to which page."""
    load_faces()
    target = BytesIO()
    canvas = Canvas(
        target,
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        lang="de-DE",
        initialFontName="Atkinson",  # type: ignore[arg-type] # the stub says float
    )
    tags = Tags(canvas)
    drawings: list[tuple[int, PageDrawing]] = []
    index = 0
    for receipt, pages in receipts:
        title = " · ".join(filter(None, (f"Beleg {receipt.number}", printable(receipt.title))))
        for number, page in enumerate(pages):
            if number == 0:
                canvas.bookmarkPage(str(index))
                canvas.addOutlineEntry(title, str(index))
            _draw_page(canvas, tags, page, receipt.title, "P" if number else "H1")
            if isinstance(page.content, PageDrawing):
                drawings.append((index, page.content))
            tags.show_page()
            index += 1
    if not receipts:
        _draw_page(canvas, tags, _Page("Belege", _NONE), "", "H1")
        tags.show_page()
    tags.write_structure()
    describe(Document("Belege"), canvas)
    canvas.save()
    return target.getvalue(), drawings


def _draw_page(canvas: Canvas, tags: Tags, page: _Page, title: str, kind: str) -> None:
    wide, high = _size(page.content)
    width, height = (_LONG, _SHORT) if wide > high else (_SHORT, _LONG)
    canvas.setPageSize((width, height))
    pen = Pen(canvas, tags, origin=(_SIDE, height))
    room = width - 2 * _SIDE
    _draw_stamp(pen, page.stamp, title, room, tags.root.add(kind))
    if isinstance(page.content, str):
        _draw_text(pen, page.content, room, tags.root.add("P"))
        return
    space = height - _RECEIPT_TOP - _SIDE
    scale = min(1.0, room / wide, space / high)
    wide, high = wide * scale, high * scale
    left, bottom = (width - wide) / 2, height - _RECEIPT_TOP - high
    figure = tags.root.add("Figure", box_attribute((left, bottom, left + wide, bottom + high)))
    figure.alternative = f"{page.stamp}: {title}" if title else page.stamp
    with tags.content(figure):
        canvas.saveState()
        if isinstance(page.content, PageDrawing):
            canvas.transform(scale, 0, 0, scale, left, bottom)
            canvas.transform(*page.content.matrix)
            tags.draw_named(_DRAWING)
        else:
            canvas.transform(wide, 0, 0, high, left, bottom)
            canvas.transform(*_TURNS[page.content.picture.orientation])
            canvas.drawImage(page.content.source, 0, 0, 1, 1)
        canvas.restoreState()


def _draw_stamp(pen: Pen, stamp: str, title: str, room: float, node: Node) -> None:
    number = broken(stamp, BOLD, _STAMP_SIZE, room)[0]
    gap = _STAMP_SIZE
    with pen.tags.content(node):
        pen.text(number, 0, _STAMP_TOP, leading=_STAMP_SIZE * _LEADING)
        if title:
            line = broken(title, REGULAR, _TITLE_SIZE, room - number.width - gap)[0]
            pen.text(line, number.width + gap, _STAMP_TOP, leading=_STAMP_SIZE * _LEADING)
    with pen.tags.artifact("Layout"):
        pen.rule(0, room, _RECEIPT_TOP - 2 * MM)


def _draw_text(pen: Pen, text: str, room: float, node: Node) -> None:
    leading = _TEXT_SIZE * _LEADING
    with pen.tags.content(node):
        for number, line in enumerate(broken(text, REGULAR, _TEXT_SIZE, room)):
            pen.text(line, 0, _RECEIPT_TOP + 4 * MM + number * leading, leading=leading)


def _size(content: PageDrawing | _Photo | str) -> tuple[float, float]:
    """Width and height in points as the receipt would be printed."""
    if isinstance(content, PageDrawing):
        return content.width, content.height
    if isinstance(content, _Photo):
        wide, high = content.picture.size
        return wide / _DOTS_PER_POINT, high / _DOTS_PER_POINT
    return 0.0, 0.0
