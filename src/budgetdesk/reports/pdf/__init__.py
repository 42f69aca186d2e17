"""Reports on paper: A4, tagged for screen readers, every font embedded.

reportlab is imported when the first page is written, not before.
"""

from __future__ import annotations

from budgetdesk.reports.document import Document


def write_pdf(document: Document) -> bytes:
    """The document as a PDF file; equal documents give equal bytes.

    The pages carry the document's structure (headings, tables with header cells, language,
    title), so that it can be heard in the order in which it is seen. Characters that no embedded
    face has are shown as U+FFFD and keep their own value for search and speech.
    """
    from budgetdesk.reports.pdf.writer import written

    return written(document)
