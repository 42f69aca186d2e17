"""Files outside the budget file: read what the user names, write what he asks for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from budgetdesk.kernel.errors import NotAllowed, NotFound


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
    """Write a file, replacing one of that name. Raises `NotAllowed` ("cannot_write")."""
    make_folder(path.parent)
    try:
        path.write_bytes(content)
    except OSError as error:
        raise NotAllowed("cannot_write", name=path) from error
    return path


def write_files(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write several files into a folder. Raises `NotAllowed` ("cannot_write")."""
    return tuple(write_file(folder / name, content) for name, content in contents.items())
