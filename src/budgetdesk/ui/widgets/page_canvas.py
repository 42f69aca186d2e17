"""One page at a time: zoomed, turned, leafed through and moved by the keyboard alone."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent, QTransform
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QWidget

from budgetdesk.ui.access import announce
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.page_source import PageSource

ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
"""Times the width that there is."""
_FIT: Final = ZOOMS.index(1.0)
_MOST_PIXELS: Final = 24_000_000
_LARGEST_BLOW_UP: Final = 3.0
"""A stamp-sized picture is shown at most so much larger than it is."""
_RIGHT_ANGLE: Final = 90
_TURNS: Final = 4


class Height(Enum):
    """How high the canvas is."""

    AS_PAGE = "as_page"
    """As high as the page at full width; what is around it scrolls."""
    AS_ROOM = "as_room"
    """As high as there is room; the page scrolls in it."""


class PageCanvas(QScrollArea):
    """A page in a frame. `moved` tells that page, zoom or turn are others than before.

    Its keys, while it has the focus: + and - zoom, 0 fits the width, L and R turn by a quarter,
    the page keys leaf, Home and End go to the first and the last page, the arrows move.
    """

    moved = Signal()

    def __init__(self, theme: Theme, height: Height, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._source: PageSource | None = None
        self._name, self._height = "", height
        self.page, self.quarters, self._zoom = 0, 0, _FIT
        self._wanted = (0, QSize())
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self.picture)
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMinimumHeight(theme.space(20))
        policy = QSizePolicy.Policy
        self.setSizePolicy(
            policy.Expanding, policy.Fixed if height is Height.AS_PAGE else policy.Expanding
        )
        self.keys = self.tr(
            "Keys: plus and minus zoom, 0 shows the whole width, L and R turn the page, Page Up"
            " and Page Down leaf, the arrow keys move."
        )
        self.setAccessibleDescription(self.keys)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return 0 if self._source is None else self._source.count

    @property
    def can_shrink(self) -> bool:
        """Tell whether there is a smaller zoom."""
        return self.count > 0 and self._zoom > 0

    @property
    def can_grow(self) -> bool:
        """Tell whether there is a larger zoom."""
        return self.count > 0 and self._zoom + 1 < len(ZOOMS)

    @property
    def is_fitting(self) -> bool:
        """Tell whether the page is as wide as the room."""
        return self._zoom == _FIT

    def show_pages(self, source: PageSource | None, name: str, quarters: int = 0) -> None:
        """Show the first page of a source at full width; `name` is how the thing is called."""
        if self._source is not None:
            self._source.drawn.disconnect(self._on_drawn)
            self._source.deleteLater()
        self._source, self._name = source, name
        self.page, self.quarters, self._zoom = 0, quarters % _TURNS, _FIT
        if source is not None:
            source.setParent(self)
            source.drawn.connect(self._on_drawn)
        self._show()

    def turn_to(self, page: int) -> None:
        """Show this page from its top, counted from 0; beyond the ends nothing happens."""
        page = max(0, min(page, self.count - 1))
        if self.count and page != self.page:
            self.page = page
            self._show(told=True)
            self.verticalScrollBar().setValue(0)

    def zoom_by(self, steps: int) -> None:
        """Show the page larger by so many steps, or smaller where negative."""
        self._zoom_to(self._zoom + steps)

    def fit(self) -> None:
        """Show the page as wide as the room."""
        self._zoom_to(_FIT)

    def rotate(self, quarters: int) -> None:
        """Turn all pages to the right by so many quarters, to the left where negative."""
        if self.count:
            self.quarters = (self.quarters + quarters) % _TURNS
            self._show(told=True)

    def words(self) -> str:
        """Say what is shown: name, page, zoom, turn."""
        parts = [self._name] if self._name else []
        if self.count > 1:
            place = self.tr("page {page} of {pages}")
            parts.append(place.format(page=self.page + 1, pages=self.count))
        if self.count:
            parts.append(self.tr("{percent} % of the width").format(percent=self._percent()))
        turned = ["", self.tr("turned right"), self.tr("upside down"), self.tr("turned left")]
        if self.quarters:
            parts.append(turned[self.quarters])
        return ", ".join(parts)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Do what the keys say; what finds no room here is left to what is around."""
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if plain == Qt.KeyboardModifier.NoModifier and self._obey(event):
            event.accept()
        elif self._has_room(event.key()):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the page to the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def _obey(self, event: QKeyEvent) -> bool:
        text, key = event.text().lower(), event.key()
        if text in {"+", "-"}:
            self.zoom_by(1 if text == "+" else -1)
        elif text == "0":
            self.fit()
        elif text in {"l", "r"}:
            self.rotate(1 if text == "r" else -1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End} and self.count > 1:
            self.turn_to(0 if key == Qt.Key.Key_Home else self.count - 1)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown} and not self._has_room(key):
            before = self.page
            self.turn_to(self.page + (1 if key == Qt.Key.Key_PageDown else -1))
            return self.page != before
        else:
            return False
        return True

    def _has_room(self, key: int) -> bool:
        """Tell whether the page can be moved inside the frame in the key's direction."""
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        keys = Qt.Key
        if key in {keys.Key_Up, keys.Key_PageUp}:
            return down.value() > down.minimum()
        if key in {keys.Key_Down, keys.Key_PageDown}:
            return down.value() < down.maximum()
        if key in {keys.Key_Left, keys.Key_Right}:
            return across.maximum() > 0
        return False

    def _zoom_to(self, zoom: int) -> None:
        zoom = min(max(zoom, 0), len(ZOOMS) - 1)
        if self.count and zoom != self._zoom:
            self._zoom = zoom
            self._show(told=True)

    def _percent(self) -> int:
        return round(ZOOMS[self._zoom] * 100)

    def _show(self, *, told: bool = False) -> None:
        self.setAccessibleName(self.words())
        self._draw()
        self.moved.emit()
        if told:
            announce(self, self.words())

    def _draw(self) -> None:
        if self._source is None or not self.count:
            self.picture.clear()
            return
        shown = self._shown_size(self._source.size(self.page))
        if self._height is Height.AS_PAGE:
            self.setFixedHeight(self._page_height())
        asked = shown.transposed() if self.quarters % 2 else shown
        self._wanted = (self.page, asked)
        if self._source.is_quick(asked):
            self._put(self._source.draw(self.page, asked))
        else:
            self.picture.setText(self.tr("The page is being drawn …"))
            self.picture.adjustSize()
            self._source.request(self.page, asked)

    def _on_drawn(self, page: int, size: QSize, image: QImage) -> None:
        """Show what was drawn beside the window, unless something else is wanted by now."""
        if (page, size) == self._wanted:
            self._put(image)

    def _put(self, image: QImage) -> None:
        if self.quarters:
            image = image.transformed(QTransform().rotate(_RIGHT_ANGLE * self.quarters))
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self.picture.setPixmap(pixmap)
        self.picture.resize(pixmap.deviceIndependentSize().toSize())

    def _room(self) -> int:
        """Width for a page at full width; where it scrolls there is room for the bar beside it."""
        bar = self._bar_width() if self._height is Height.AS_ROOM else 0
        return max(self.width() - 2 * self.frameWidth() - bar, 1)

    def _bar_width(self) -> int:
        return self.verticalScrollBar().sizeHint().width()

    def _upright(self, size: QSizeF) -> QSizeF:
        return size.transposed() if self.quarters % 2 else size

    def _shown_size(self, size: QSizeF) -> QSize:
        """Size on the screen, in its own pixels; a small picture is not blown up to the width."""
        page, ratio = self._upright(size), self.devicePixelRatioF()
        width = self._full_width(size) * ZOOMS[self._zoom] * ratio
        height = width * page.height() / max(page.width(), 1)
        too_much = max(width * height / _MOST_PIXELS, 1.0) ** 0.5
        return QSize(max(round(width / too_much), 1), max(round(height / too_much), 1))

    def _full_width(self, size: QSizeF) -> float:
        return min(self._room(), self._upright(size).width() * _LARGEST_BLOW_UP)

    def _page_height(self) -> int:
        source = self._source
        if source is None:
            return self.minimumHeight()
        size = source.size(self.page)
        page = self._upright(size)
        height = self._full_width(size) * page.height() / max(page.width(), 1)
        extra = 2 * self.frameWidth() + (0 if self.is_fitting else self._bar_width())
        return round(height) + extra
