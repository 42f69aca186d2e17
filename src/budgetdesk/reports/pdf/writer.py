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
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    Pen,
    paged,
)
from budgetdesk.reports.pdf.tagging import Tags

_SIZE: Final = 8.5
_LEADING: Final = 12.0
_FOOT_TOP: Final = TEXT_HEIGHT + 6 * MM
_HEAD_TOP: Final = -10 * MM
_PAGE_NUMBER_ROOM: Final = 90.0


def written(document: Document) -> bytes:
    """The document as the bytes of a tagged PDF 1.7 file."""
    load_faces()
    target = BytesIO()
    canvas = Canvas(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        lang=document.language,
        # Else every page starts with Helvetica, which is not embedded.
        initialFontName="Atkinson",  # type: ignore[arg-type] # the stub says float
    )
    tags = Tags(canvas)
    pen = Pen(canvas, tags)
    pages = paged(document_pieces(document, tags.root))
    for number, page in enumerate(pages, start=1):
        for piece, top in page:
            piece.draw(pen, top)
        _draw_margins(document, pen, number, len(pages))
        tags.show_page()
    tags.write_structure()
    describe(document, canvas)
    canvas.save()
    return target.getvalue()


def _draw_margins(document: Document, pen: Pen, number: int, of: int) -> None:
    """Foot with page number; from the second page on the title as a running head."""
    with pen.tags.artifact("Pagination"):
        page = broken(f"Seite {number} von {of}", REGULAR, _SIZE, _PAGE_NUMBER_ROOM)[0]
        pen.text(page, TEXT_WIDTH - page.width, _FOOT_TOP, leading=_LEADING)
        pen.text(_one_line(document.footer), 0, _FOOT_TOP, leading=_LEADING)
        if number > 1:
            pen.text(_one_line(document.title), 0, _HEAD_TOP, leading=_LEADING)


def _one_line(text: str) -> Line:
    return broken(text, REGULAR, _SIZE, TEXT_WIDTH - _PAGE_NUMBER_ROOM)[0]
