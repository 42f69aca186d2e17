"""The one way in: which format is it, and what does it say."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from budgetdesk.bankfiles.archive import looks_like_archive, read_archive
from budgetdesk.bankfiles.camt import looks_like_camt, read_camt
from budgetdesk.bankfiles.csv_file import read_csv
from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.bankfiles.model import Statement, StatementFile
from budgetdesk.bankfiles.ofx import looks_like_ofx, read_ofx
from budgetdesk.bankfiles.plain_text import decoded
from budgetdesk.bankfiles.qif import looks_like_qif, read_qif
from budgetdesk.bankfiles.swift import looks_like_swift, read_swift
from budgetdesk.kernel.errors import FileNotUnderstood

LARGEST_FILE_BYTES: Final = 100_000_000
_TEXT_FORMATS: Final = (
    (looks_like_ofx, read_ofx),
    (looks_like_swift, read_swift),
    (looks_like_qif, read_qif),
)


def identify(name: str, data: bytes, profiles: Sequence[CsvProfile] = ()) -> str:
    """Name of the format. Raises `FileNotUnderstood` like `read_statements`."""
    return read_statements(name, data, profiles=profiles).format


def read_statements(
    name: str, data: bytes, *, profiles: Sequence[CsvProfile] = ()
) -> StatementFile:
    """Everything the file says. Raises `FileNotUnderstood`, and nothing else, on any bytes.

    Rows that cannot be read stand in `Statement.refused`: such a file must not be imported.
    """
    form, statements = _read(name, data, profiles)
    return StatementFile(name, hashlib.sha256(data).hexdigest(), form, statements)


def _read(
    name: str, data: bytes, profiles: Sequence[CsvProfile]
) -> tuple[str, tuple[Statement, ...]]:
    if not data.strip():
        raise FileNotUnderstood(name, expected="content")
    if len(data) > LARGEST_FILE_BYTES:
        raise FileNotUnderstood(name, expected="file_size", limit=LARGEST_FILE_BYTES // 1_000_000)
    if looks_like_archive(data):
        return read_archive(name, data)
    if data.startswith(b"%PDF"):
        raise FileNotUnderstood(name, expected="pdf")
    if looks_like_camt(data):
        return read_camt(name, data)
    text = decoded(name, data)
    for looks_like, read in _TEXT_FORMATS:
        if looks_like(text):
            return read(name, text)
    if text.lstrip().startswith("<"):
        raise FileNotUnderstood(name, expected="camt_message")
    return read_csv(name, text, profiles)
