"""Bytes of a plan file to a small tree of elements with their lines.

Read with expat because it alone knows the line of an element. Document types are refused at their
first character, so a file cannot define entities: there is nothing to expand and nothing to fetch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from budgetdesk.payroll.tax_plan_xml.place import Place

MAX_BYTES: Final = 1_000_000
MAX_DEPTH: Final = 24
MAX_ELEMENTS: Final = 10_000
MAX_TEXT: Final = 10_000
"""Characters of one attribute. The tables of the plans take about 1,500."""

_EDITION: Final = "Stand:"


@dataclass(slots=True)
class Element:
    """An element with its attributes, the place where it begins, and what it contains."""

    tag: str
    attributes: dict[str, str]
    place: Place
    children: list[Element] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Document:
    """The outermost element, and the edition that a comment of the file names."""

    root: Element
    edition: str


def read_document(name: str, data: bytes) -> Document:
    """Tree of the file `name`.

    Raises `FileNotUnderstood` for a file that is too large, no XML, deeper or longer than any
    plan, or that contains a document type, a processing instruction or loose text.
    """
    if len(data) > MAX_BYTES:
        Place(name).refuse("tax_plan_too_large")
    building = _Building(name)
    try:
        building.parser.Parse(data, True)  # noqa: FBT003 (expat takes it by position only)
    except ExpatError as error:
        Place(name, error.lineno).refuse("tax_plan_xml")
    except (LookupError, ValueError):
        # An encoding that Python does not know, or one of several bytes that expat cannot take.
        Place(name).refuse("tax_plan_xml")
    return Document(building.top.children[0], building.edition)


class _Building:
    """What is known while the file goes by."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.edition = ""
        self.top = Element("", {}, Place(name))
        self.open = [self.top]
        self.elements = 0
        self.parser = ParserCreate()
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.CommentHandler = self.comment
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    @property
    def here(self) -> Place:
        return Place(self.name, self.parser.CurrentLineNumber)

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if len(self.open) > MAX_DEPTH or self.elements > MAX_ELEMENTS:
            self.here.refuse("tax_plan_too_long", tag)
        for key, value in attributes.items():
            if len(value) > MAX_TEXT:
                self.here.refuse("tax_plan_too_long", key)
        element = Element(tag, attributes, self.here)
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def text(self, text: str) -> None:
        if text.strip():
            self.here.refuse("tax_plan_element", text.strip())

    def comment(self, text: str) -> None:
        if not self.edition and text.strip().startswith(_EDITION):
            self.edition = text.strip().removeprefix(_EDITION).strip()

    def doctype(self, name: str, _system: str | None, _public: str | None, _inner: bool) -> None:  # noqa: FBT001 (expat's signature)
        self.here.refuse("tax_plan_doctype", name)

    def instruction(self, target: str, _data: str) -> None:
        self.here.refuse("tax_plan_element", target)
