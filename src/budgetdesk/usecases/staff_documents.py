"""The papers of personal files themselves, as they were put in."""

from __future__ import annotations

from budgetdesk.staff.personal_file import StaffDocument
from budgetdesk.storage.reader import Reader


def document_content(reader: Reader, document: StaffDocument) -> bytes:
    """Return the picture or PDF of a document, unchanged. Raises `NotFound` where there is none."""
    return reader.blob(document.content_hash)
