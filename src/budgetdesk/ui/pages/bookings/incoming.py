"""Receipts on their way into the file: from the disk, dropped, or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

if TYPE_CHECKING:
    from budgetdesk.usecases.receipts import Paper

Source = Callable[[], tuple[str, bytes]]
"""Gives a file's name and content when it is asked for."""


def can_be_receipts(data: QMimeData) -> bool:
    """Tell whether files or a picture are dropped or pasted."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def sources_of(data: QMimeData, name: str) -> tuple[Source, ...]:
    """Return what was dropped or pasted: files, or else one picture, which gets this name."""
    files = tuple(url.toLocalFile() for url in data.urls() if url.isLocalFile())
    if files:
        return sources_on_disk(files)
    image = data.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return ()
    content = _png(image)
    return (lambda: (name, content),)


def sources_on_disk(files: Sequence[str]) -> tuple[Source, ...]:
    """Return these files; each is read when it is asked for."""
    return tuple(_on_disk(Path(name)) for name in files)


def look_at(sources: Sequence[Source]) -> tuple[Paper, ...]:
    """Read the files and look whether they are receipts. Slow; made for the background.

    Raises `NotFound`, and `FileNotUnderstood` where one is no readable PDF, PNG or JPEG.
    """
    from budgetdesk.usecases.receipts import paper

    return tuple(paper(*source()) for source in sources)


def _on_disk(path: Path) -> Source:
    def read() -> tuple[str, bytes]:
        from budgetdesk.usecases.outside_files import read_file

        return path.name, read_file(path)

    return read


def _png(image: QImage) -> bytes:
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(kept.data())
