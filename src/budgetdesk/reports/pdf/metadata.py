"""What a PDF file says about itself: title, language, dates, in both of its forms."""

from __future__ import annotations

from datetime import date
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from budgetdesk.reports.document import Document
from budgetdesk.reports.pdf.faces import printable

_PRODUCER: Final = "BudgetDesk"
# The packet's id is fixed by the XMP specification (ISO 16684-1, 7.3.2).
_XMP: Final = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
{dates}<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


class _Info(pdfdoc.PDFInfo):
    """The information dictionary; its date is the document's, or there is none."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.title = printable(document.title)
        self.author = printable(document.author)
        self.subject = printable(document.subject)
        self.creator = self.producer = _PRODUCER
        self._created_on = document.created_on

    def format(self, document: Any) -> bytes:  # noqa: ANN401 reportlab's types end here
        entries = {
            "Title": pdfdoc.PDFString(self.title),
            "Author": pdfdoc.PDFString(self.author),
            "Subject": pdfdoc.PDFString(self.subject),
            "Creator": pdfdoc.PDFString(self.creator),
            "Producer": pdfdoc.PDFString(self.producer),
        }
        if self._created_on is not None:
            day = pdfdoc.PDFString(f"D:{_compact(self._created_on)}000000Z")
            entries |= {"CreationDate": day, "ModDate": day}
        formatted: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return formatted


def describe(document: Document, canvas: Any) -> None:  # noqa: ANN401
    """Write title, author, subject, language, day and the tagging's standard into the file."""
    doc = canvas._doc  # noqa: SLF001 reportlab has no call for it
    doc.info = _Info(document)
    packet = pdfdoc.PDFStream(content=_packet(document).encode("utf-8"), filters=[])
    packet.dictionary["Type"] = pdfdoc.PDFName("Metadata")
    packet.dictionary["Subtype"] = pdfdoc.PDFName("XML")
    doc.Catalog.Metadata = packet
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _packet(document: Document) -> str:
    dates = ""
    if document.created_on is not None:
        day = f"{document.created_on.isoformat()}T00:00:00Z"
        dates = f"<xmp:CreateDate>{day}</xmp:CreateDate>\n<xmp:ModifyDate>{day}</xmp:ModifyDate>\n"
    return _XMP.format(
        title=escape(printable(document.title)),
        subject=escape(printable(document.subject)),
        author=escape(printable(document.author)),
        language=escape(document.language),
        producer=_PRODUCER,
        dates=dates,
    )


def _compact(day: date) -> str:
    return day.isoformat().replace("-", "")
