"""Where the data files of `resources/` lie: in a wheel, a frozen bundle, or a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parents[1]
_PLACES = (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources")


def resources_folder() -> Path:
    """Folder with the program's data files. Raises `FileNotFoundError` where it was not shipped."""
    for place in _PLACES:
        if (place / "texts").is_dir():
            return place
    raise FileNotFoundError(_PLACES[0])


def toml_resource(*names: str) -> dict[str, Any]:
    """Content of a TOML data file; its decimal numbers become `Decimal`, never float."""
    return toml_file(resources_folder().joinpath(*names))


def toml_file(path: Path) -> dict[str, Any]:
    """Content of a TOML file; its decimal numbers become `Decimal`, never float."""
    # The window asks for the folder long before it needs any text.
    import tomllib
    from decimal import Decimal

    with path.open("rb") as file:
        return tomllib.load(file, parse_float=Decimal)
