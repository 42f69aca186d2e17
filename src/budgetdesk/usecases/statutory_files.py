"""Newer statutory figures of a user: looked at, taken in, and put together with the shipped ones.

They lie in the user's folder for data of programs (docs/decisions/0060), never in a budget file.
"""

from __future__ import annotations

from pathlib import Path

import platformdirs

from budgetdesk.kernel.errors import NotFound
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.newer import Difference, differences, with_newer
from budgetdesk.statutory.reader import figures_of, shipped_figures
from budgetdesk.usecases.outside_files import read_file, write_file


def own_folder() -> Path:
    """Return the folder of the figures that this user took in; it need not exist."""
    return platformdirs.user_data_path("budgetdesk", appauthor=False) / "statutory"


def figures_in_force(folder: Path | None = None) -> Figures:
    """Return the shipped figures with what the user took in, the later checked one of each.

    Raises `FileNotUnderstood` where a file in the folder was damaged.
    """
    figures = shipped_figures()
    for path in sorted((folder or own_folder()).glob("*.toml")):
        # An update of the program may have brought figures that were checked later.
        kept = [
            figure
            for figure in figures_of(path)
            if figure.key not in figures.by_key
            or figure.checked_on >= figures[figure.key].checked_on
        ]
        figures = with_newer(figures, kept, path.name)
    return figures


def compare_figures(path: Path, folder: Path | None = None) -> tuple[Difference, ...]:
    """Return what a file would change. Raises `NotFound`, `FileNotUnderstood`."""
    if not path.is_file():
        raise NotFound(kind="file", name=path.name)
    held, newer = figures_in_force(folder), figures_of(path)
    with_newer(held, newer, path.name)
    return differences(held, newer)


def take_figures(path: Path, folder: Path | None = None) -> tuple[Difference, ...]:
    """Take a file in after the same checks, and return what it changed."""
    found = compare_figures(path, folder)
    write_file((folder or own_folder()) / path.name, read_file(path))
    return found
