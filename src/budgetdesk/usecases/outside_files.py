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
        raise NotFound(kind="file", name=path.name) from error


def write_file(path: Path, content: bytes) -> Path:
    """Write a file, replacing one of that name. Raises `NotAllowed` ("cannot_write")."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise NotAllowed("cannot_write", name=path) from error
    return path


def write_files(folder: Path, contents: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write several files into a folder. Raises `NotAllowed` ("cannot_write")."""
    return tuple(write_file(folder / name, content) for name, content in contents.items())
