"""The structure of a tagged PDF, written with reportlab's own objects.

Open-source reportlab writes no structure. This layer collects nodes (headings, tables, cells)
with the marked content that belongs to them, and adds the tree, the way back from the pages to
it, and the metadata to the file (ISO 32000-1, 14.7 and 14.8; ISO 14289-1).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, cast

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

COLUMN_HEADER: Final = "<< /O /Table /Scope /Column >>"
ROW_HEADER: Final = "<< /O /Table /Scope /Row >>"


@dataclass(eq=False, slots=True)
class Node:
    """An element of the structure: its kind, attributes, and children in reading order."""

    kind: str
    attributes: str = ""
    children: list[Node | tuple[int, int]] = field(default_factory=list)
    """Elements, or marked content as (page, number on that page)."""
    alternative: str = ""
    """What is read out in place of a figure."""

    def add(self, kind: str, attributes: str = "") -> Node:
        """Append an element and return it."""
        node = Node(kind, attributes)
        self.children.append(node)
        return node


class Tags:
    """Marks what is drawn on a canvas, and writes the structure at the end."""

    def __init__(self, canvas: Canvas) -> None:
        """Begin with an empty tree for this canvas."""
        # Its code and its document have no public names.
        self._canvas = cast("Any", canvas)
        self._code: list[str] = self._canvas._code  # noqa: SLF001
        self._pages: list[list[Node]] = [[]]
        self.root = Node("Document")

    def show_page(self) -> None:
        """End the page."""
        self._canvas.showPage()
        self._code = self._canvas._code  # noqa: SLF001
        self._pages.append([])

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """What is drawn inside belongs to the element."""
        page, marks = len(self._pages) - 1, self._pages[-1]
        self._code.append(f"/{node.kind} <</MCID {len(marks)}>> BDC")
        node.children.append((page, len(marks)))
        marks.append(node)
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """What is drawn inside is not read out: rules, page numbers, repeated headers."""
        self._code.append(f"/Artifact <</Type /{kind}>> BDC" if kind else "/Artifact BMC")
        yield
        self._code.append("EMC")

    @contextmanager
    def standing_for(self, meant: str) -> Iterator[None]:
        """What is drawn inside is to be found, copied and read out as this text."""
        self._code.append(f"/Span <</ActualText <{_hex(meant)}>>> BDC")
        yield
        self._code.append("EMC")

    def draw_named(self, name: str) -> None:
        """Draw the form of this name, which is added to the page's resources later."""
        self._code.append(f"{name} Do")

    def write_structure(self) -> None:
        """Add the structure to the document; all pages must be shown."""
        doc = self._canvas._doc  # noqa: SLF001
        pages = doc.Pages.pages
        tree = _Raw()
        root_ref = doc.Reference(tree)
        elements: dict[Node, str] = {}
        page_refs = [_number(doc, doc.Reference(page)) for page in pages]
        _write_element(doc, self.root, _number(doc, root_ref), page_refs, elements)
        for index, page in enumerate(pages):
            page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = index
            page.Tabs = pdfdoc.PDFName("S")
        numbers = " ".join(
            f"{index} [{' '.join(elements[node] for node in marks)}]"
            for index, marks in enumerate(self._pages[: len(pages)])
        )
        tree.text = (
            f"<< /Type /StructTreeRoot /K [{elements[self.root]}]"
            f" /ParentTree << /Nums [{numbers}] >> /ParentTreeNextKey {len(pages)} >>"
        )
        doc.Catalog.StructTreeRoot = tree
        doc.Catalog.MarkInfo = _Raw("<< /Marked true >>")


class _Raw(pdfdoc.PDFObject):
    """A PDF object that is already text: thousands of them are written in no time."""

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, _document: object) -> bytes:
        return self.text.encode("ascii")


def text_attribute(owner: str, key: str, text: str) -> str:
    """An attribute object with one text value."""
    return f"<< /O /{owner} /{key} <{_hex(text)}> >>"


def box_attribute(box: tuple[float, float, float, float]) -> str:
    """The place of a figure on its page."""
    numbers = " ".join(f"{number:.2f}" for number in box)
    return f"<< /O /Layout /Placement /Block /BBox [{numbers}] >>"


def _hex(text: str) -> str:
    return "FEFF" + text.encode("utf-16-be", "replace").hex().upper()


def _number(doc: Any, reference: Any) -> str:  # noqa: ANN401 reportlab's types end here
    number, version = doc.idToObjectNumberAndVersion[reference.name]
    return f"{number} {version} R"


def _write_element(
    doc: Any,  # noqa: ANN401
    node: Node,
    parent: str,
    pages: list[str],
    written: dict[Node, str],
) -> str:
    element = _Raw()
    own = written[node] = _number(doc, doc.Reference(element))
    first = next((child[0] for child in node.children if isinstance(child, tuple)), None)
    kids = []
    for child in node.children:
        if isinstance(child, Node):
            kids.append(_write_element(doc, child, own, pages, written))
        elif child[0] == first:
            kids.append(str(child[1]))
        else:
            kids.append(f"<< /Type /MCR /Pg {pages[child[0]]} /MCID {child[1]} >>")
    parts = [f"<< /Type /StructElem /S /{node.kind} /P {parent}"]
    if first is not None:
        parts.append(f"/Pg {pages[first]}")
    if kids:
        parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
    if node.alternative:
        parts.append(f"/Alt <{_hex(node.alternative)}>")
    if node.attributes:
        parts.append(f"/A {node.attributes}")
    element.text = " ".join([*parts, ">>"])
    return own
