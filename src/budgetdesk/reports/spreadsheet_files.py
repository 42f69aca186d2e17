"""Why a file is no XLSX file that can be read: what it is instead, as far as that can be told."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import Final
from zipfile import BadZipFile, ZipFile

_COMPOUND: Final = bytes.fromhex("d0cf11e0a1b11ae1")
"""How older Office files begin, and those with a password ([MS-CFB] 2.2)."""
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
"""The part of such a file that holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4)."""
_PDF: Final = b"%PDF-"
_OPEN_DOCUMENT: Final = "mimetype"
_NUMBERS: Final = "Index/"
_WORKBOOK_ENDINGS: Final = frozenset({"", ".xlsx", ".xlsm"})


def not_taken(content: bytes, file: str) -> str:
    """Return ``locked``, ``not_xlsx`` or ``damaged``, for a file that could not be opened."""
    if content.startswith(_COMPOUND):
        return "locked" if _LOCKED in content else "not_xlsx"
    if content.startswith(_PDF) or _is_other_archive(content):
        return "not_xlsx"
    ending = PurePath(file).suffix.casefold()
    return "damaged" if ending in _WORKBOOK_ENDINGS else "not_xlsx"


def _is_other_archive(content: bytes) -> bool:
    """Tell whether it is an OpenDocument or a Numbers file."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = archive.namelist()
    except BadZipFile:
        return False
    return _OPEN_DOCUMENT in names or any(one.startswith(_NUMBERS) for one in names)
