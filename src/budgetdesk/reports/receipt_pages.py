"""The pages of the receipt bundle: stamps, pictures, pages of PDF receipts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject
from reportlab.pdfgen.canvas import Canvas

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf.faces import BOLD, REGULAR, load_faces, printable
from budgetdesk.reports.pdf.lines import broken
from budgetdesk.reports.pdf.metadata import describe
from budgetdesk.reports.pdf.pages import MM, Pen
from budgetdesk.reports.pdf.tagging import Node, Tags, box_attribute
from budgetdesk.reports.receipt_forms import Drawing, page_drawing, picture_drawing
from budgetdesk.reports.receipt_media import (
    DAMAGED,
    PDF,
    PROTECTED,
    UNKNOWN_FORMAT,
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
_DRAWING: Final = "/Beleg"

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


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of the bundle: its stamp and what stands below it: the receipt or a sentence."""

    stamp: str
    content: Drawing | str


def written(receipts: Sequence[BundledReceipt]) -> bytes:
    """The bundle as the bytes of a PDF file."""
    pages = [(receipt, _pages_of(receipt)) for receipt in receipts]
    base, drawings = _drawn(pages)
    writer = PdfWriter(clone_from=PdfReader(BytesIO(base)))
    writer.pdf_header = "%PDF-1.7"
    for index, drawing in drawings:
        resources: Any = writer.pages[index]["/Resources"]
        form: Any = drawing.form.clone(writer).indirect_reference
        resources[NameObject("/XObject")] = DictionaryObject({NameObject(_DRAWING): form})
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def _pages_of(receipt: BundledReceipt) -> list[_Page]:
    try:
        contents = _contents(receipt)
    except FileNotUnderstood as error:
        return [_Page(f"Beleg {receipt.number}", _CANNOT.format(why=_WHY[error.expected]))]
    return [
        _Page(f"Beleg {receipt.number} · Seite {page} von {len(contents)}", content)
        for page, content in enumerate(contents, start=1)
    ]


def _contents(receipt: BundledReceipt) -> list[Drawing]:
    try:
        store = PdfWriter()
        drawings = list(_drawings(receipt, store))
        # Some damage shows only when an object is written.
        store.write(BytesIO())
    except on_damage() as error:
        raise FileNotUnderstood("", expected=DAMAGED) from error
    return drawings


def _drawings(receipt: BundledReceipt, store: PdfWriter) -> Iterator[Drawing]:
    if receipt.media_type == PDF:
        for page in opened_pdf(receipt.content).pages:
            yield page_drawing(page, store)
    else:
        image = opened_picture(receipt.media_type, receipt.content)
        yield picture_drawing(receipt.media_type, receipt.content, image, store)


def _drawn(
    receipts: Sequence[tuple[BundledReceipt, list[_Page]]],
) -> tuple[bytes, list[tuple[int, Drawing]]]:
    """All but the receipts' drawings, and which drawing belongs to which page."""
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
    drawings: list[tuple[int, Drawing]] = []
    index = 0
    for receipt, pages in receipts:
        title = " · ".join(filter(None, (f"Beleg {receipt.number}", printable(receipt.title))))
        for number, page in enumerate(pages):
            if number == 0:
                canvas.bookmarkPage(str(index))
                canvas.addOutlineEntry(title, str(index))
            _draw_page(canvas, tags, page, receipt.title, "P" if number else "H1")
            if isinstance(page.content, Drawing):
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
    across = isinstance(page.content, Drawing) and page.content.width > page.content.height
    width, height = (_LONG, _SHORT) if across else (_SHORT, _LONG)
    canvas.setPageSize((width, height))
    pen = Pen(canvas, tags, origin=(_SIDE, height))
    room = width - 2 * _SIDE
    _draw_stamp(pen, page.stamp, title, room, tags.root.add(kind))
    if isinstance(page.content, str):
        _draw_text(pen, page.content, room, tags.root.add("P"))
        return
    scale, box = _place_of(page.content, width, height)
    figure = tags.root.add("Figure", box_attribute(box))
    figure.alternative = f"{page.stamp}: {title}" if title else page.stamp
    with tags.content(figure):
        canvas.saveState()
        canvas.transform(scale, 0, 0, scale, box[0], box[1])
        canvas.transform(*page.content.matrix)
        tags.draw_named(_DRAWING)
        canvas.restoreState()


def _place_of(
    drawing: Drawing, width: float, height: float
) -> tuple[float, tuple[float, float, float, float]]:
    """Scale and box (left, bottom, right, top) below the stamp, in the middle, never enlarged."""
    room, space = width - 2 * _SIDE, height - _RECEIPT_TOP - _SIDE
    scale = min(1.0, room / drawing.width, space / drawing.height)
    wide, high = drawing.width * scale, drawing.height * scale
    left, top = (width - wide) / 2, height - _RECEIPT_TOP
    return scale, (left, top - high, left + wide, top)


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
