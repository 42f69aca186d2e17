"""Which characters of a document no face can show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf.faces import is_shown, printable


def unshown_characters(document: Document) -> tuple[str, ...]:
    """All characters that stand as a mark on paper, each once, in the order of their code."""
    met: set[str] = set()
    for text in _texts(document):
        if not text.isascii():
            met.update(printable(text))
    return tuple(sorted(char for char in met - {"\n"} if not is_shown(char)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
