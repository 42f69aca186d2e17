"""No bytes bring a reader to raise anything but its own error; attacks are refused."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.bankfiles.csv_mapping import propose_mapping
from budgetdesk.bankfiles.model import StatementFile
from budgetdesk.bankfiles.read import identify, read_statements
from budgetdesk.kernel.errors import FileNotUnderstood
from tests.bankfiles.reading import FILES, camt, ntry
from tests.shared import repo_root

SHARED = repo_root().parent / "shared" / "samples" / "bank"


def _samples() -> list[bytes]:
    """Own sample files, and the public ones where they are."""
    paths: list[Path] = sorted(path for path in FILES.iterdir() if path.suffix != "")
    if SHARED.is_dir():
        paths += sorted(path for path in SHARED.iterdir() if path.suffix != ".md")
    plain = [path.read_bytes() for path in paths]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as writer:
        writer.writestr("a.xml", (FILES / "camt053v8.xml").read_bytes())
    return [*plain, archive.getvalue()]


SAMPLES = _samples()
TOKENS = (
    *(
        b"\0",
        b"\xff",
        b'"',
        b"'",
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"]]>",
        b"<!--",
        b"\r",
        b"\n",
        b"\x1a",
    ),
    *(b":61:", b":86:", b":62F:", b":20:", b"-", b"^", b"!Type:Bank", b"<STMTTRN>", b"</STMTRS>"),
    *(
        b";",
        b",",
        b"\t",
        b"1e999",
        b"NaN",
        b"Infinity",
        b"9" * 40,
        b"-0",
        b"00.00.0000",
        b"31.11.26",
    ),
    *("٣".encode(), "²".encode(), "\u2028".encode(), b"0230", b"991399", b"<Ntry/>", b"<Amt/>"),
)


def attempt(data: bytes) -> StatementFile | None:
    """Read, or be refused; anything else is a failure of the test that calls."""
    with suppress(FileNotUnderstood):
        return read_statements("test", data)
    return None


@given(st.data())
def test_mutated_samples_are_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SAMPLES)))
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content)))
        match data.draw(st.sampled_from(("cut", "insert", "flip", "double"))):
            case "cut":
                del content[place : place + data.draw(st.integers(1, 200))]
            case "insert":
                content[place:place] = data.draw(st.sampled_from(TOKENS))
            case "flip":
                content[place : place + 1] = data.draw(st.binary(min_size=1, max_size=1))
            case _:
                end = place + data.draw(st.integers(1, 300))
                content[place:place] = content[place:end]
    file = attempt(bytes(content))
    for statement in file.statements if file else ():
        assert [e.position for e in statement.entries] == sorted(
            e.position for e in statement.entries
        )
        assert statement.reconciles is not None


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    attempt(data)


@given(
    st.sampled_from((b"", b":20:\n", b"!Type:Bank\n", b"<OFX>", b"PK\x03\x04", b"<camt.053>")),
    st.text(
        alphabet=st.sampled_from('0123456789.,-+;":/\n\r^DTP<>!ACR \t€\x00\u0663'), max_size=300
    ),
)
def test_any_text_behind_a_known_beginning_is_read_or_refused(start: bytes, text: str) -> None:
    attempt(start + text.encode())


@given(st.binary(max_size=300) | st.sampled_from(SAMPLES))
def test_a_mapping_is_proposed_or_refused(data: bytes) -> None:
    proposal = None
    with suppress(FileNotUnderstood):
        proposal = propose_mapping(data, name="test")
    places = tuple(proposal.columns.values()) if proposal else ()
    assert proposal is None or all(place < len(proposal.header) for place in places)


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)).replace("&a0;", "&a;")
    + "]>"
)


@pytest.mark.parametrize(
    "head",
    [
        BOMB,
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE a SYSTEM "http://localhost/a.dtd">',
        "<!DOCTYPE a [<!ENTITY % p 'x'>]>",
    ],
)
def test_entities_and_document_types_are_refused(head: str) -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_statements("a.xml", (head + camt(ntry(more="<X>&a8;</X>"))).encode())
    assert refusal.value.expected == "xml_without_entities"


@pytest.mark.parametrize(
    "data",
    [
        (camt() + "<a>" * 100_000).encode(),
        camt("<a>" * 100_000 + "</a>" * 100_000).encode(),
        b'<?xml version="1.0" encoding="x-none"?>' + camt().encode(),
        b'<?xml version="1.0" encoding="utf-7"?>' + camt().encode(),
        b"<OFX>" + b"<STMTRS><PAYEE>" * 50_000,
        b'Buchungstag;"' + b"a" * 200_000,
        b":20:A\n:60F:C260301EUR" + b"9" * 10_000,
        b":20:A\n:61:260301D" + b"9" * 10_000 + b",00NTRF",
        b"!Type:Bank\nD1.1.26\nT" + b"1" * 10_000,
        b"\xff\xfe" + b"a" * 3,
    ],
    ids=range(10),
)
def test_deep_long_and_odd_files_are_read_or_refused(data: bytes) -> None:
    file = attempt(data)
    assert file is None or all(not statement.entries for statement in file.statements)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "content"),
        (b" \n\n", "content"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "text"),
        (b"<html><body>Bitte anmelden</body></html>", "camt_message"),
        (camt(ntry())[:-20].encode(), "xml"),
    ],
)
def test_what_is_no_statement_is_named_by_what_it_is(data: bytes, expected: str) -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_statements("datei", data)
    assert refusal.value.expected == expected


def test_broken_xml_is_refused_with_its_line() -> None:
    with pytest.raises(FileNotUnderstood) as refusal:
        read_statements("a.xml", (camt("\n\n") + "<b").encode())
    assert (refusal.value.expected, refusal.value.line) == ("xml", 3)


def test_a_file_is_known_by_its_hash_and_format() -> None:
    data = camt(ntry()).encode()
    file = read_statements("a.xml", data)
    assert file.name == "a.xml"
    assert len(file.sha256) == 64
    assert identify("a.xml", data) == file.format == "camt.053.001.08"
