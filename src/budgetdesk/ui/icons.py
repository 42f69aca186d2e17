"""The program's own icons: lines of one weight, drawn in the colour of the text."""

from __future__ import annotations

from PySide6.QtGui import QColor, QIcon, QPixmap

from budgetdesk.kernel.resources import resources_folder

_DRAWN: int = 24
"""Width and height for which the icons are drawn, in pixels."""


def drawing(name: str, colour: QColor, pixels: int = _DRAWN) -> bytes:
    """Return the SVG of an icon in a colour and size."""
    text = (resources_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    size = f'width="{pixels}" height="{pixels}"'
    text = text.replace(f'width="{_DRAWN}" height="{_DRAWN}"', size)
    return text.replace("currentColor", colour.name()).encode()


def icon(name: str, colour: QColor, pixels: int = _DRAWN) -> QIcon:
    """Return the icon of this name from resources/icons in a colour and size."""
    picture = QPixmap()
    picture.loadFromData(drawing(name, colour, pixels), "SVG")
    drawn = QIcon(picture)
    # Qt would wash the icon of the chosen area out.
    drawn.addPixmap(picture, QIcon.Mode.Selected)
    return drawn
