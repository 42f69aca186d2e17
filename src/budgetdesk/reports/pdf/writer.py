"""The PDF file around the pages."""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf.faces import REGULAR, load_faces
from budgetdesk.reports.pdf.layout import document_pieces
from budgetdesk.reports.pdf.lines import Line, broken
from budgetdesk.reports.pdf.metadata import describe
from budgetdesk.reports.pdf.pages import (
    MM,
    Pen,
    Room,
    paged,
    room_of,
)
from budgetdesk.reports.pdf.tagging import Tags

_SIZE: Final = 8.5
_LEADING: Final = 12.0
_BELOW_TEXT: Final = 6 * MM
_ABOVE_TEXT: Final = 10 * MM
_PAGE_NUMBER_ROOM: Final = 90.0


def written(document: Document) -> bytes:
    """The document as the bytes of a tagged PDF 1.7 file."""
    load_faces()
    room = room_of(document.paper)
    target = BytesIO()
    canvas = Canvas(
        target,
        pagesize=(room.width * room.zoom, room.height * room.zoom),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        lang=document.language,
        # Else every page starts with Helvetica, which is not embedded.
        initialFontName="Atkinson",  # type: ignore[arg-type] # the stub says float
    )
    tags = Tags(canvas)
    pen = Pen(canvas, tags, room.origin)
    pages = paged(document_pieces(document, tags.root, room), room.text_height)
    for number, page in enumerate(pages, start=1):
        if room.zoom != 1:
            canvas.scale(room.zoom, room.zoom)
        for piece, top in page:
            piece.draw(pen, top)
        _draw_margins(document, pen, room, number, len(pages))
        tags.show_page()
    tags.write_structure()
    describe(document, canvas)
    canvas.save()
    return target.getvalue()


def _draw_margins(document: Document, pen: Pen, room: Room, number: int, of: int) -> None:
    """Foot with page number; from the second page on the title as a running head."""
    width, foot = room.text_width, room.text_height + _BELOW_TEXT / room.zoom
    with pen.tags.artifact("Pagination"):
        page = broken(f"Seite {number} von {of}", REGULAR, _SIZE, _PAGE_NUMBER_ROOM)[0]
        pen.text(page, width - page.width, foot, leading=_LEADING)
        pen.text(_one_line(document.footer, width), 0, foot, leading=_LEADING)
        if number > 1:
            head = -_ABOVE_TEXT / room.zoom
            pen.text(_one_line(document.title, width), 0, head, leading=_LEADING)


def _one_line(text: str, width: float) -> Line:
    return broken(text, REGULAR, _SIZE, width - _PAGE_NUMBER_ROOM)[0]
