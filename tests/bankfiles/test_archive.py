"""ZIP archives of camt files, and archives that are traps."""

from __future__ import annotations

import io
import zipfile

import pytest

from budgetdesk.bankfiles import archive
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.errors import FileNotUnderstood
from tests.bankfiles.reading import FILES, OWN_IBAN


def packed(**files: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, data in files.items():
            writer.writestr(name, data)
    return target.getvalue()


def own(name: str) -> bytes:
    return (FILES / name).read_bytes()


def refusal_of(data: bytes) -> FileNotUnderstood:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_statements("a.zip", data)
    return refusal.value


def test_all_statements_are_numbered_through_and_name_their_file() -> None:
    data = packed(**{"b.xml": own("camt053v8.xml"), "a.xml": own("camt052v2.xml")})
    file = read_statements("a.zip", data)
    assert file.format == "ZIP camt.053.001.08, camt.052.001.02"
    assert [(s.number, s.iban, s.account_hint) for s in file.statements] == [
        (0, OWN_IBAN, "b.xml: Greta Beispiel"),
        (1, "", "a.xml: 0000000001"),
    ]


def test_what_macos_adds_is_passed_over() -> None:
    data = packed(**{"__MACOSX/._a.xml": b"\0", "a.xml": own("camt053v8.xml")})
    assert len(read_statements("a.zip", data).statements) == 1


def test_a_file_that_is_no_camt_refuses_all_and_is_named() -> None:
    refusal = refusal_of(packed(**{"a.xml": own("camt053v8.xml"), "b.txt": b"Guten Tag"}))
    assert (refusal.file, refusal.expected) == ("a.zip/b.txt", "xml")


def test_an_empty_archive_is_refused() -> None:
    assert refusal_of(packed()).expected == "archive_content"


def test_a_spreadsheet_is_named_as_what_it_is() -> None:
    assert refusal_of(packed(**{"xl/workbook.xml": b"<workbook/>"})).expected == "spreadsheet"


def test_a_damaged_archive_is_refused() -> None:
    data = packed(**{"a.xml": own("camt053v8.xml")})
    assert refusal_of(data[:-30]).expected == "archive"
    assert refusal_of(data[:60] + b"\xff\xff\xff" + data[63:]).expected == "archive"


def test_an_archive_that_unpacks_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LARGEST_UNPACKED_BYTES", 1_000_000)
    assert refusal_of(packed(**{"a.xml": b" " * 1_000_001})).expected == "archive_size"


def test_an_archive_of_too_many_files_is_refused() -> None:
    files = {f"{number}.xml": b"" for number in range(archive.LARGEST_FILES_IN_ARCHIVE + 1)}
    assert refusal_of(packed(**files)).expected == "archive_files"
