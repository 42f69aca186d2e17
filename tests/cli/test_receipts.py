"""Receipts on the command line."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.program import Program
from tests.reports.receipt_files import a_pdf, a_photo, a_png


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_one_receipt_proves_several_bookings_and_one_booking_has_several(
    begun: Program, tmp_path: Path
) -> None:
    first = begun.book("-60", "2026-01-05", "EGH:lohn")
    second = begun.book("-70", "2026-01-06", "EGH:lohn")
    bill = _file(tmp_path, "rechnung.pdf", a_pdf("Seite 1", "Seite 2"))
    till = _file(tmp_path, "bon.png", a_png())
    added = begun.ask(
        *("receipt add", bill, till, "--booking", first, "--booking", second),
        *("--title", "Januar"),
    )["receipts"]
    assert [(one["number"], one["media_type"], one["pages"]) for one in added] == [
        (1, "application/pdf", 2),
        (2, "image/png", 1),
    ]
    assert [one["bookings"] for one in added] == [[first, second], [first, second]]
    listed = begun.ask("bookings")["bookings"]
    assert [one["receipts"] for one in listed] == [[1, 2], [1, 2]]
    assert begun.ask("bookings", "--without-receipt")["bookings"] == []


def test_the_same_picture_is_kept_once(begun: Program, tmp_path: Path) -> None:
    first = begun.book("-60", "2026-01-05", "EGH:lohn")
    second = begun.book("-70", "2026-01-06", "EGH:lohn")
    photo = _file(tmp_path, "bon.jpg", a_photo())
    begun.say("receipt add", photo, "--booking", first)
    again = begun.ask("receipt add", photo, "--booking", second)["receipts"]
    assert [(one["number"], one["known"], one["bookings"]) for one in again] == [
        (1, True, [first, second])
    ]
    assert len(begun.ask("receipt list")["receipts"]) == 1


def test_a_number_on_paper_is_never_given_twice(begun: Program, tmp_path: Path) -> None:
    begun.say("receipt add", _file(tmp_path, "a.pdf", a_pdf("a")))
    begun.say("undo")
    added = begun.ask("receipt add", _file(tmp_path, "b.pdf", a_pdf("b")))["receipts"]
    assert added[0]["number"] == 2


def test_a_link_is_made_and_loosened(begun: Program, tmp_path: Path) -> None:
    number = begun.book("-60", "2026-01-05", "EGH:lohn")
    begun.say("receipt add", _file(tmp_path, "a.pdf", a_pdf("a")))
    assert [one["number"] for one in begun.ask("receipt list", "--unused")["receipts"]] == [1]
    assert begun.ask("receipt link", 1, "--booking", number)["bookings"] == [number]
    assert begun.ask("receipt list", "--unused")["receipts"] == []
    assert begun.ask("receipt unlink", 1, "--booking", number)["bookings"] == []
    said = begun.say("receipt unlink", 1, "--booking", number, code=1)
    assert f"Beleg 1 ist der Buchung {number} nicht zugeordnet" in said


def test_a_receipt_comes_out_as_it_went_in(begun: Program, tmp_path: Path) -> None:
    content = a_pdf("Quittung")
    begun.say("receipt add", _file(tmp_path, "a.pdf", content))
    target = tmp_path / "wieder" / "a.pdf"
    assert begun.ask("receipt show", 1, "--out", target)["saved"] == str(target)
    assert target.read_bytes() == content
    assert "Einen Beleg mit der Nummer 7 gibt es nicht" in begun.say("receipt show", 7, code=1)


def test_the_bundle_holds_the_receipts_in_the_order_of_the_report(
    begun: Program, tmp_path: Path
) -> None:
    later = begun.book("-70", "2026-02-06", "EGH:lohn")
    earlier = begun.book("-60", "2026-01-05", "EGH:lohn")
    private = begun.book("-9", "2026-01-07", "privat")
    for number, text in ((later, "Februar"), (earlier, "Januar"), (private, "Privates")):
        begun.say("receipt add", _file(tmp_path, f"{text}.pdf", a_pdf(text)), "--booking", number)
    target = tmp_path / "belege.pdf"
    begun.say("receipt bundle", "--period", "2026-Q1", "--teilbudget", "EGH", "--out", target)
    pages = [page.extract_text() for page in PdfReader(BytesIO(target.read_bytes())).pages]
    assert len(pages) == 2
    assert "Januar" in pages[0]
    assert "Februar" in pages[1]


def test_without_a_known_period_the_bundle_asks_for_one(begun: Program, tmp_path: Path) -> None:
    said = begun.say("receipt bundle", "--out", tmp_path / "b.pdf", code=1)
    assert "--period 2026-Q1" in said


@pytest.mark.parametrize("content", [b"", b"hallo", b"%PDF-1.7\nkaputt", b"\x89PNG\r\n\x1a\nx"])
def test_what_is_no_picture_is_refused_and_nothing_is_kept(
    begun: Program, tmp_path: Path, content: bytes
) -> None:
    good = _file(tmp_path, "gut.pdf", a_pdf("gut"))
    bad = _file(tmp_path, "schlecht.pdf", content)
    refused = begun.ask("receipt add", good, bad, code=1)
    assert refused["error"] == "file_not_understood"
    assert "schlecht.pdf" in refused["message"]
    assert begun.ask("receipt list")["receipts"] == []


def test_a_missing_file_or_booking_is_named(begun: Program, tmp_path: Path) -> None:
    assert "„fehlt.pdf“" in begun.say("receipt add", tmp_path / "fehlt.pdf", code=1)
    good = _file(tmp_path, "gut.pdf", a_pdf("gut"))
    assert "mit der Nummer 5" in begun.say("receipt add", good, "--booking", 5, code=1)
    assert begun.ask("receipt list")["receipts"] == []
