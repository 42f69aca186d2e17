"""The workbook as a file whose bytes depend on its content alone."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter

from budgetdesk.reports.document import Document
from budgetdesk.reports.xlsx_cells import legal

_FIRST_ZIP_DAY: Final = date(1980, 1, 1)


def saved(book: Workbook, document: Document) -> bytes:
    """The workbook's bytes, with title, author and day of the document as its properties."""
    # A workbook has to bear some moment; without a day it is the earliest that ZIP knows.
    day = max(document.created_on or _FIRST_ZIP_DAY, _FIRST_ZIP_DAY)
    properties: Any = book.properties
    properties.title = legal(document.title)
    properties.subject = legal(document.subject)
    properties.creator = properties.lastModifiedBy = legal(document.author)
    properties.language = legal(document.language)
    properties.created = properties.modified = datetime.combine(day, time())
    target = BytesIO()
    archive = _Archive(target, day)
    # Workbook.save would write the moment of saving into the file.
    ExcelWriter(book, archive).save()
    return target.getvalue()


class _Archive(ZipFile):
    """A ZIP file whose entries all bear one day."""

    def __init__(self, target: BytesIO, day: date) -> None:
        super().__init__(target, "w", ZIP_DEFLATED)
        self._day = day

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_more: Any, **_named: Any) -> None:  # noqa: ANN401
        info = ZipInfo(str(zinfo_or_arcname), (*self._day.timetuple()[:3], 0, 0, 0))
        info.compress_type = ZIP_DEFLATED
        super().writestr(info, data)

    def write(self, filename: Any, arcname: Any = None, *_more: Any, **_named: Any) -> None:  # noqa: ANN401
        self.writestr(arcname, Path(filename).read_bytes())
