"""Pages to look at: those of a PDF file, or a picture as one page. Drawn when they are wanted."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter

if TYPE_CHECKING:
    from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

PDF: Final = "application/pdf"
_LONGEST_SIDE: Final = 3000
"""A photo is kept with so many pixels on its longer side at most."""
_HEAVY_BYTES: Final = 700_000
"""A page with more bytes than this is mostly a scan; unpacking it takes a while."""
_QUICK_SECONDS: Final = 0.15


class PageSource(QObject):
    """Pages counted from 0; this one itself has none.

    `drawn` brings what `request` asked for: page, size, image.
    """

    drawn = Signal(int, QSize, QImage)

    @property
    def count(self) -> int:
        """How many pages there are; 0 where the file cannot be shown."""
        return 0

    def size(self, page: int) -> QSizeF:
        """Return how large a page is, in its own unit."""
        del page
        return QSizeF()

    def text(self, page: int) -> str:
        """Return what can be read on the page; empty where it is a picture."""
        del page
        return ""

    def is_quick(self, size: QSize) -> bool:
        """Tell whether drawing so many pixels does not hold the window up."""
        del size
        return True

    def draw(self, page: int, size: QSize) -> QImage:
        """Draw a page at once."""
        del page, size
        return QImage()

    def request(self, page: int, size: QSize) -> None:
        """Draw a page, beside the window where that takes long; it comes by `drawn`."""
        self.drawn.emit(page, size, self.draw(page, size))


class PicturePage(PageSource):
    """A picture, upright as the camera meant it."""

    def __init__(self, content: bytes, parent: QObject | None = None) -> None:
        """Unpack the picture, not larger than anybody could look at it."""
        super().__init__(parent)
        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        if max(size.width(), size.height()) > _LONGEST_SIDE:
            longest = QSize(_LONGEST_SIDE, _LONGEST_SIDE)
            reader.setScaledSize(size.scaled(longest, Qt.AspectRatioMode.KeepAspectRatio))
        self._image = reader.read()

    @property
    def count(self) -> int:
        """One page, or none."""
        return 0 if self._image.isNull() else 1

    def size(self, page: int) -> QSizeF:
        """Return the size in pixels."""
        del page
        return QSizeF(self._image.size())

    def text(self, page: int) -> str:
        """Return nothing: it is a picture."""
        del page
        return ""

    def is_quick(self, size: QSize) -> bool:
        """It always is: the picture is unpacked already."""
        del size
        return True

    def draw(self, page: int, size: QSize) -> QImage:
        """Return the picture in this size."""
        del page
        aspect, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode
        return self._image.scaled(size, aspect, smooth.SmoothTransformation)


class PdfPages(PageSource):
    """The pages of a PDF file."""

    def __init__(self, content: bytes, parent: QObject | None = None) -> None:
        """Open the file; no page is drawn yet."""
        from PySide6.QtPdf import QPdfDocument

        super().__init__(parent)
        self._pdf: QPdfDocument = QPdfDocument(self)
        # The document reads from its buffer for as long as it lives, so the buffer is its own.
        buffer = QBuffer(self._pdf)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._pdf.load(buffer)
        self._renderer: QPdfPageRenderer | None = None
        self._is_heavy = len(content) > _HEAVY_BYTES * max(self.count, 1)
        self._seconds_per_pixel = 0.0

    @property
    def count(self) -> int:
        """How many pages the file has."""
        return self._pdf.pageCount()

    def size(self, page: int) -> QSizeF:
        """Return the size in points."""
        return self._pdf.pagePointSize(page)

    def text(self, page: int) -> str:
        """Return the page's text."""
        return self._pdf.getAllText(page).text().strip()

    def is_quick(self, size: QSize) -> bool:
        """Tell by the file's weight and by the page that was drawn last."""
        seconds = self._seconds_per_pixel * size.width() * size.height()
        return not self._is_heavy and seconds < _QUICK_SECONDS

    def draw(self, page: int, size: QSize) -> QImage:
        """Draw a page on white paper and see how long that takes."""
        began = perf_counter()
        image = on_paper(self._pdf.render(page, size))
        self._seconds_per_pixel = (perf_counter() - began) / max(size.width() * size.height(), 1)
        return image

    def request(self, page: int, size: QSize) -> None:
        """Draw a page in Qt's own thread for that."""
        from PySide6.QtPdf import QPdfPageRenderer

        if self._renderer is None:
            self._renderer = QPdfPageRenderer(self)
            self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
            self._renderer.setDocument(self._pdf)
            self._renderer.pageRendered.connect(self._on_rendered)
        self._renderer.requestPage(page, size)

    def _on_rendered(self, page: int, size: QSize, image: QImage) -> None:
        self.drawn.emit(page, size, on_paper(image))


def pages_of(media_type: str, content: bytes, parent: QObject | None = None) -> PageSource:
    """Return the pages of a file; none where it cannot be shown."""
    return PdfPages(content, parent) if media_type == PDF else PicturePage(content, parent)


def on_paper(image: QImage) -> QImage:
    """Return a drawn page on white: what is not printed is paper, in a dark window too."""
    if image.isNull():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, image)
    painter.end()
    return paper
