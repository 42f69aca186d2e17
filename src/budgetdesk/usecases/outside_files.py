"""Files outside the budget file: read what the user names, write what he asks for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from budgetdesk.kernel.errors import NotAllowed, NotFound

_DATABASE: Final = b"SQLite format 3\0"
"""How every SQLite file begins (sqlite.org/fileformat.html, 1.3.1), so also a budget file."""
_ENDING: Final = ".budget"


def read_file(path: Path) -> bytes:
    """Return a file's content. Raises `NotFound` where it is missing or cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFound(kind="file", name=path.name or path) from error


def make_folder(folder: Path) -> Path:
    """Make a folder where it is not there yet. Raises `NotAllowed` ("cannot_write")."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotAllowed("cannot_write", name=folder) from error
    return folder


def require_folder(folder: Path) -> None:
    """Raise `NotFound` where a file is to be made in a folder that does not exist."""
    if not folder.is_dir():
        raise NotFound(kind="folder", name=folder)


def write_file(path: Path, content: bytes) -> Path:
    """Write a file, replacing one of that name, but never a budget file.

    Raises `NotAllowed` ("cannot_write", "would_replace_budget_file").
    """
    make_folder(path.parent)
    try:
        if _is_budget_file(path):
            raise NotAllowed("would_replace_budget_file", name=path)
        path.write_bytes(content)
    except OSError as error:
        raise NotAllowed("cannot_write", name=path) from error
    return path


def _is_budget_file(path: Path) -> bool:
    """Whether a budget file stands there, also one that is damaged or has another ending."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return path.suffix.casefold() == _ENDING or file.read(len(_DATABASE)) == _DATABASE


def write_files(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write several files into a folder. Raises `NotAllowed` as `write_file` does."""
    return tuple(write_file(folder / name, content) for name, content in contents.items())
