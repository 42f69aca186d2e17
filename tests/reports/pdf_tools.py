"""Looks into written PDF files: poppler's programs and pikepdf. Nothing here is skipped."""

from __future__ import annotations

import io
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pikepdf


def poppler(program: str, *options: str, pdf: bytes, folder: Path) -> str:
    """What the program prints about the file; it must be installed (poppler-utils)."""
    path = folder / "file.pdf"
    path.write_bytes(pdf)
    result = subprocess.run([program, *options, path], capture_output=True, check=True)
    assert result.stderr == b""
    # pdfinfo prints the texts of attributes as they are in the file, in UTF-16.
    return result.stdout.decode(errors="replace")


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "text.pdf"
    path.write_bytes(pdf)
    command = ["pdftotext", "-layout", str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """All structure elements in reading order."""
    yield from _below(pdf.Root.StructTreeRoot)


def kinds(pdf: bytes) -> Counter[str]:
    with opened(pdf) as file:
        return Counter(str(element.S)[1:] for element in elements(file))


def _below(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    kids = node.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from _below(kid)
