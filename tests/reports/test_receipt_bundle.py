from __future__ import annotations

import io
import subprocess
from collections.abc import Callable
from pathlib import Path

import pdfua
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.reports.receipt_bundle import (
    BundledReceipt,
    bundle_receipts,
    count_pages,
    detect_media_type,
)
from tests.reports.pdf_tools import elements, opened, text_of
from tests.reports.receipt_files import (
    a_form,
    a_pdf,
    a_photo,
    a_picture,
    a_png,
    moved_box,
    protected,
    turned,
)

PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"


def _receipt(content: bytes, number: int = 12, title: str = "Miete") -> BundledReceipt:
    media_type = detect_media_type(content) or "text/plain"
    return BundledReceipt(number, title, media_type, content)


def _pages(folder: Path, *receipts: BundledReceipt) -> list[str]:
    return text_of(bundle_receipts(receipts), folder).split("\f")[:-1]


def test_every_page_bears_the_number_of_its_receipt_in_the_given_order(tmp_path: Path) -> None:
    pages = _pages(
        tmp_path, _receipt(a_pdf("eins", "zwei"), 12), _receipt(a_photo(), 3), _receipt(a_png(), 4)
    )
    stamps = [page.split("Miete")[0].strip() for page in pages]
    assert stamps == [
        "Beleg 12 · Seite 1 von 2",
        "Beleg 12 · Seite 2 von 2",
        "Beleg 3 · Seite 1 von 1",
        "Beleg 4 · Seite 1 von 1",
    ]
    assert "eins" in pages[0]
    assert "zwei" in pages[1]


def test_pages_are_a4_upright_or_across_as_the_receipt_is() -> None:
    content = bundle_receipts([_receipt(a_pdf(size=(226, 800))), _receipt(a_pdf(size=(842, 595)))])
    sizes = [page.mediabox for page in PdfReader(io.BytesIO(content)).pages]
    assert [(round(box.width), round(box.height)) for box in sizes] == [(595, 842), (842, 595)]


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_a_turned_page_is_taken_as_it_is_seen(degrees: int, tmp_path: Path) -> None:
    # A red field stands at the upper left of the page before it is turned.
    source = _pdf_with_red_corner()
    image = _rendered(bundle_receipts([_receipt(turned(source, degrees))]), tmp_path)
    horizontally, vertically = _centre_of_red(image)
    seen = {0: (True, True), 90: (False, True), 180: (False, False), 270: (True, False)}[degrees]
    assert (horizontally < 0.5, vertically < 0.5) == seen


def test_a_page_box_that_begins_elsewhere_is_respected(tmp_path: Path) -> None:
    pdf = moved_box(a_pdf("Rechnung 4711"), (50, 500, 400, 842))
    (page,) = _pages(tmp_path, _receipt(pdf))
    assert "Rechnung 4711" in page


def test_what_was_filled_into_a_form_is_shown(tmp_path: Path) -> None:
    (page,) = _pages(tmp_path, _receipt(a_form("47,11")))
    assert "47,11" in page


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photo_stands_upright_however_the_camera_was_held(
    orientation: int, tmp_path: Path
) -> None:
    image = _rendered(bundle_receipts([_receipt(a_photo(orientation))]), tmp_path)
    left, top, right, bottom = _box_of_picture(image)
    assert (right - left) / (bottom - top) == pytest.approx(1.5, abs=0.1)
    red_left, red_top = _centre_of_red(image)
    assert red_left * image.width < (left + right) / 2
    assert red_top * image.height < (top + bottom) / 2


def test_a_transparent_picture_stands_on_white(tmp_path: Path) -> None:
    clear = a_png(Image.new("RGBA", (60, 60), (0, 0, 0, 0)))
    image = _rendered(bundle_receipts([_receipt(clear)]), tmp_path)
    below_the_stamp = image.crop((0, image.height // 8, image.width, image.height))
    assert below_the_stamp.getextrema() == ((255, 255), (255, 255), (255, 255))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (protected(a_pdf(), "geheim"), "mit einem Kennwort geschützt"),
        (a_pdf()[:400], "ist beschädigt"),
        (a_png()[:60], "ist beschädigt"),
        (a_photo()[:300], "ist beschädigt"),
        (b"GIF89a", "weder PDF noch PNG noch JPEG"),
    ],
)
def test_a_receipt_that_cannot_be_shown_leaves_a_page_that_says_why(
    content: bytes, reason: str, tmp_path: Path
) -> None:
    pages = _pages(tmp_path, _receipt(content, 7), _receipt(a_pdf("danach"), 8))
    assert pages[0].strip().startswith("Beleg 7")
    assert reason in " ".join(pages[0].split())
    assert "danach" in pages[1]


def test_a_pdf_that_opens_without_a_password_is_shown(tmp_path: Path) -> None:
    (page,) = _pages(tmp_path, _receipt(protected(a_pdf("frei lesbar"), "")))
    assert "frei lesbar" in page


def test_without_receipts_the_bundle_says_so(tmp_path: Path) -> None:
    assert "gibt es keine Belege" in _pages(tmp_path)[0]


def test_each_receipt_can_be_jumped_to_by_its_bookmark() -> None:
    content = bundle_receipts([_receipt(a_pdf("a", "b"), 1), _receipt(a_png(), 2, "Strom")])
    reader = PdfReader(io.BytesIO(content))
    marks = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]  # type: ignore[union-attr, arg-type]
    assert marks == [("Beleg 1 · Miete", 0), ("Beleg 2 · Strom", 2)]


def test_the_bundle_is_tagged_with_a_text_for_each_picture(tmp_path: Path) -> None:
    content = bundle_receipts([_receipt(a_pdf("a", "b")), _receipt(a_png(), 13, "Strom")])
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    report = pdfua.validate(str(path))
    assert [finding.message for finding in report.findings] == []
    with opened(content) as file:
        figures = [str(element.Alt) for element in elements(file) if element.S == "/Figure"]
    assert figures == [
        "Beleg 12 · Seite 1 von 2: Miete",
        "Beleg 12 · Seite 2 von 2: Miete",
        "Beleg 13 · Seite 1 von 1: Strom",
    ]


def test_equal_receipts_give_equal_bytes() -> None:
    receipts = [_receipt(a_pdf("a", "b")), _receipt(a_photo(6)), _receipt(a_png())]
    assert bundle_receipts(receipts) == bundle_receipts(receipts)


def test_a_photo_is_taken_into_the_bundle_as_it_is_and_once() -> None:
    photo = a_photo(6, Image.effect_noise((900, 600), 80).convert("RGB"))
    bundle = bundle_receipts([_receipt(photo)])
    assert bundle.count(photo) == 1
    assert len(bundle) < len(photo) + 60_000


def test_media_types_are_told_by_the_first_bytes() -> None:
    assert detect_media_type(a_pdf()) == PDF
    assert detect_media_type(b"\xef\xbb\xbf\n" + a_pdf()) == PDF
    assert detect_media_type(a_png()) == PNG
    assert detect_media_type(a_photo()) == JPEG
    assert detect_media_type(b"") is None
    assert detect_media_type(b"PK\x03\x04") is None


def test_pages_are_counted() -> None:
    assert count_pages(PDF, a_pdf("a", "b", "c")) == 3
    assert count_pages(PNG, a_png()) == 1
    assert count_pages(JPEG, a_photo()) == 1


@pytest.mark.parametrize(
    ("media_type", "content", "expected"),
    [
        (PDF, b"%PDF-1.7 und sonst nichts", "receipt_damaged"),
        (PDF, protected(a_pdf(), "geheim"), "receipt_protected"),
        (PNG, a_png()[:50], "receipt_damaged"),
        (JPEG, a_png(), "receipt_damaged"),
        ("image/gif", b"GIF89a", "receipt_format"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_its_reason(
    media_type: str, content: bytes, expected: str
) -> None:
    with pytest.raises(FileNotUnderstood) as caught:
        count_pages(media_type, content, file="beleg.pdf")
    assert (caught.value.expected, caught.value.file) == (expected, "beleg.pdf")


@given(st.data())
def test_damage_anywhere_in_a_file_never_stops_the_bundle(data: st.DataObject) -> None:
    source = data.draw(st.sampled_from([a_pdf("Rechnung"), a_form("x"), a_png(), a_photo(6)]))
    place = data.draw(st.integers(0, len(source) - 1))
    patch = data.draw(st.binary(min_size=1, max_size=30))
    damaged = source[:place] + patch + source[place + len(patch) :]
    media_type = detect_media_type(source) or ""
    bundle = bundle_receipts([BundledReceipt(1, "", media_type, damaged)])
    assert len(PdfReader(io.BytesIO(bundle)).pages) >= 1


def _pdf_with_red_corner() -> bytes:
    target = io.BytesIO()
    picture = a_picture(595, 842)
    picture.save(target, "PDF", resolution=72)
    return target.getvalue()


def _rendered(pdf: bytes, folder: Path) -> Image.Image:
    """The first page as pixels, 36 dots an inch."""
    path = folder / "file.pdf"
    path.write_bytes(pdf)
    command = ["pdftoppm", "-r", "36", "-png", "-singlefile", str(path), str(folder / "page")]
    subprocess.run(command, capture_output=True, check=True)
    with Image.open(folder / "page.png") as image:
        return image.convert("RGB")


def _centre_of_red(image: Image.Image) -> tuple[float, float]:
    """Where the red field is, as shares of width and height."""
    places = _places(image, lambda red, green, _blue: red > 200 and green < 80)
    count = len(places)
    across = sum(x for x, _ in places) / count / image.width
    return across, sum(y for _, y in places) / count / image.height


def _box_of_picture(image: Image.Image) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of all that is coloured."""
    places = _places(image, lambda *colour: max(colour) - min(colour) > 40)
    columns, rows = [x for x, _ in places], [y for _, y in places]
    return min(columns), min(rows), max(columns) + 1, max(rows) + 1


def _places(image: Image.Image, wanted: Callable[[int, int, int], bool]) -> list[tuple[int, int]]:
    raw = image.tobytes()
    return [
        (index // 3 % image.width, index // 3 // image.width)
        for index in range(0, len(raw), 3)
        if wanted(*raw[index : index + 3])
    ]
