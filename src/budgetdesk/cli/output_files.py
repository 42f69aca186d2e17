"""Writing a paper where the user wants it, or under its own name in the folder he is in."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path

from budgetdesk.cli.values import month
from budgetdesk.usecases.outside_files import write_file
from budgetdesk.wording.sentences import filled, texts

__all__ = ["add_month", "add_out", "add_person", "month", "output_text", "written"]


def output_text(key: str, **data: object) -> str:
    """Return a sentence about papers."""
    return filled(texts("cli")["output"][key], data)


def add_month(parser: ArgumentParser) -> None:
    """Add the month as the second word."""
    parser.add_argument("month", type=month, metavar="MONAT", help="Monat, etwa 2026-11")


def add_person(parser: ArgumentParser, *, required: bool = True) -> None:
    """Add the option that names a person."""
    parser.add_argument(
        "--person", metavar="KURZ", required=required, help="kurzer Name der Assistenzperson"
    )


def add_out(parser: ArgumentParser) -> None:
    """Add the option that names the file to write."""
    parser.add_argument("--out", type=Path, metavar="ZIEL", help="Datei oder Ordner")


def written(content: bytes, out: Path | None, name: str) -> tuple[str, str]:
    """Write the file; return its name and what to say. Raises `NotAllowed` as `write_file` does.

    Where the user names a folder, or nothing, the file gets its own name.
    """
    target = Path(name) if out is None else out / name if out.is_dir() else out
    path = write_file(target, content)
    return path.as_posix(), output_text("written", file=path)
