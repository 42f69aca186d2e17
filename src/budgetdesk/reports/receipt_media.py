"""Receipts as files: what they are, whether they open, and what stands on their pages."""

from __future__ import annotations

import logging
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from budgetdesk.kernel.errors import FileNotUnderstood

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdf import PdfReader

PDF: Final = "application/pdf"
PNG: Final = "image/png"
JPEG: Final = "image/jpeg"

PROTECTED: Final = "receipt_protected"
DAMAGED: Final = "receipt_damaged"
UNKNOWN_FORMAT: Final = "receipt_format"

_HEAD: Final = 1024
"""A PDF may begin within its first 1024 bytes (ISO 32000-1, annex H, note 13)."""
_LONGEST: Final = 2_000
"""Pages above which a receipt is taken for a damaged or hostile file."""
# What pypdf, pillow and zlib are seen to raise on damaged files, beside their own errors.
_ON_DAMAGE: Final = (
    OSError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    SyntaxError,
    EOFError,
    struct.error,
    zlib.error,
)


def on_damage() -> tuple[type[Exception], ...]:
    """The exceptions that reading a damaged receipt may raise."""
    from PIL.Image import DecompressionBombError, DecompressionBombWarning
    from pypdf.errors import DependencyError, DeprecationError, PyPdfError

    pypdf_errors = (PyPdfError, DependencyError, DeprecationError)
    return (*_ON_DAMAGE, *pypdf_errors, DecompressionBombError, DecompressionBombWarning)


def detect_media_type(content: bytes) -> str | None:
    """The media type of a PDF, PNG or JPEG by its first bytes; None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if content.startswith(b"\xff\xd8\xff"):
        return JPEG
    return PDF if b"%PDF-" in content[:_HEAD] else None


def count_pages(media_type: str, content: bytes, *, file: str = "") -> int:
    """Number of pages of a receipt that can be shown; a picture is one page.

    Raises `FileNotUnderstood` (`file`, and `expected` "receipt_format", "receipt_protected" or
    "receipt_damaged") for another format, a file that needs a password, and a damaged one.
    """
    if media_type == PDF:
        return len(opened_pdf(content, file=file).pages)
    opened_picture(media_type, content, file=file)
    return 1


@contextmanager
def odd_notes_ignored() -> Iterator[None]:
    """Pillow warns of odd notes of a camera, which do no harm; of too many pixels it stops."""
    from PIL.Image import DecompressionBombWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # More than 89 million pixels; pillow itself refuses twice that.
        warnings.simplefilter("error", DecompressionBombWarning)
        yield


def opened_pdf(content: bytes, *, file: str = "") -> PdfReader:
    """The PDF with all its pages readable; raises `FileNotUnderstood` as `count_pages` does."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    # Its remarks on damaged files may quote what stands in a receipt.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileNotUnderstood(file, expected=PROTECTED)
        count = len(reader.pages)
        for page in reader.pages[:_LONGEST]:
            _ = page.mediabox, page.rotation
    except DependencyError as error:
        raise FileNotUnderstood(file, expected=PROTECTED) from error
    except on_damage() as error:
        raise FileNotUnderstood(file, expected=DAMAGED) from error
    if not 0 < count <= _LONGEST:
        raise FileNotUnderstood(file, expected=DAMAGED)
    return reader


def opened_picture(media_type: str, content: bytes, *, file: str = "") -> Image:
    """The picture, decoded; raises `FileNotUnderstood` as `count_pages` does."""
    from PIL.Image import open as open_image

    kinds = {PNG: "PNG", JPEG: "JPEG"}
    if media_type not in kinds:
        raise FileNotUnderstood(file, expected=UNKNOWN_FORMAT)
    try:
        with odd_notes_ignored():
            image = open_image(BytesIO(content), formats=[kinds[media_type]])
            image.load()
    except on_damage() as error:
        raise FileNotUnderstood(file, expected=DAMAGED) from error
    return image
