"""Where a file is to be saved: the system's dialog, with a name that says what it is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def save_path(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where to save a file; `kind` is a filter such as ``"PDF (*.pdf)"``. None: not at all.

    The ending of `name` is added where the user leaves it out.
    """
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), kind)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(Path(name).suffix)


def save_folder(parent: QWidget, title: str) -> Path | None:
    """Ask for the folder into which several files go. None: not at all."""
    chosen = QFileDialog.getExistingDirectory(parent, title, str(Path.home()))
    return Path(chosen) if chosen else None
