"""ZIP archives of camt files, as online banking hands them out for several days."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from dataclasses import replace
from typing import Final

from budgetdesk.bankfiles.camt import read_camt
from budgetdesk.bankfiles.model import Statement
from budgetdesk.kernel.errors import FileNotUnderstood

LARGEST_FILES_IN_ARCHIVE: Final = 1_000
LARGEST_UNPACKED_BYTES: Final = 100_000_000
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # encrypted
    NotImplementedError,  # a packing method Python does not know
    LookupError,
    MemoryError,
)


def looks_like_archive(data: bytes) -> bool:
    """Tell whether the bytes begin as a ZIP archive does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_archive(name: str, data: bytes) -> tuple[str, tuple[Statement, ...]]:
    """All statements of all camt files in the archive, numbered through, in its order.

    The name within the archive stands in `account_hint`. Raises `FileNotUnderstood` where one of
    the files is no camt file, where the archive is damaged or locked, and where it unpacks to more
    than `LARGEST_UNPACKED_BYTES`.
    """
    formats: list[str] = []
    statements: list[Statement] = []
    for inner, content in _unpacked(name, data):
        form, found = read_camt(f"{name}/{inner}", content)
        formats.append(form)
        statements.extend(_hinted(statement, inner) for statement in found)
    if not statements:
        raise FileNotUnderstood(name, expected="archive_content")
    numbered = tuple(replace(each, number=number) for number, each in enumerate(statements))
    return "ZIP " + ", ".join(dict.fromkeys(formats)), numbered


def _hinted(statement: Statement, inner: str) -> Statement:
    hint = f"{inner}: {statement.account_hint}" if statement.account_hint else inner
    return replace(statement, account_hint=hint)


def _unpacked(name: str, data: bytes) -> list[tuple[str, bytes]]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _members(name, archive)
    except _BROKEN as error:
        raise FileNotUnderstood(name, expected="archive") from error


def _members(name: str, archive: zipfile.ZipFile) -> list[tuple[str, bytes]]:
    wanted = [info for info in archive.infolist() if not _is_wrapping(info)]
    if any(info.filename.startswith("xl/") for info in wanted):
        raise FileNotUnderstood(name, expected="spreadsheet")
    if len(wanted) > LARGEST_FILES_IN_ARCHIVE:
        raise FileNotUnderstood(name, expected="archive_files", limit=LARGEST_FILES_IN_ARCHIVE)
    left = LARGEST_UNPACKED_BYTES
    members = []
    for info in wanted:
        with archive.open(info) as member:
            # The directory's sizes are only a claim: read no more than is allowed.
            content = member.read(left + 1)
        left -= len(content)
        if left < 0:
            raise FileNotUnderstood(
                name, expected="archive_size", limit=LARGEST_UNPACKED_BYTES // 1_000_000
            )
        members.append((info.filename, content))
    return members


def _is_wrapping(info: zipfile.ZipInfo) -> bool:
    """Folders, and what macOS adds to archives."""
    return info.is_dir() or info.filename.startswith("__MACOSX/") or ".DS_Store" in info.filename
