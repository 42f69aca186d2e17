"""Letters from templates: text with named places in braces and a little markup.

Markup: ``#`` to ``###`` begin headings, ``-`` points of a list, ``___`` a line for the signature of
who is named after it; blank lines part paragraphs. ``{Name}`` is a place, ``{offen: Frage}`` one
that only a person can fill. What is not known stays visible as "noch zu ergänzen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.reports.content.phrases import filed, said
from budgetdesk.reports.document import (
    Block,
    Document,
    Heading,
    Listing,
    Paragraph,
    Signatures,
)
from budgetdesk.staff.letters import LetterKind

_FILE: Final = "papers/letters"
_PLACE: Final = re.compile(r"\{([^{}]*)\}")
_OPEN: Final = "offen:"
_HEADING: Final = re.compile(r"(#{1,3})\s+(.+)")
_POINT: Final = re.compile(r"[-*•]\s+(.+)")
_SIGNATURE: Final = re.compile(r"_{3,}\s*(.*)")

PLACES: Final = frozenset(
    {
        *("Datum", "Arbeitgeber", "Arbeitgeber_Anschrift", "Name", "Anschrift"),
        *("Geburtstag", "Beginn", "Dauer", "Befristung_Form", "Probezeit", "Arbeitsort"),
        *("Arbeitszeit", "Abruf", "Entgelt", "Zuschlaege", "Beschaeftigung", "Urlaub"),
        *("Kuendigung", "Zeitraum", "Beendigung", "Urlaubsjahr", "Resttage", "Geplant"),
        *("Aeltere", "Verfallstag", "Verfallstag_Uebertrag", "Zeugnis", "ist_war", "gehoeren"),
    }
)
"""All places that a template can have, as users write them."""


def words(table: str, key: str, **data: object) -> str:
    """Return a text of letters in German; raises `KeyError` where it does not exist."""
    return said(_FILE, table, key, **data)


def template_problems(text: str) -> tuple[Problem, ...]:
    """All that is wrong with a template: nothing in it, unknown places, braces without partner."""
    if not text.strip():
        return (Problem("letter_empty", "text"),)
    names = dict.fromkeys(one.strip() for one in _PLACE.findall(text))
    unknown = (one for one in names if one not in PLACES and not one.startswith(_OPEN))
    known = ", ".join(sorted(PLACES))
    found = [
        Problem("letter_place_unknown", "text", {"name": one, "known": known}) for one in unknown
    ]
    for number, line in enumerate(text.splitlines(), start=1):
        if set(_PLACE.sub("", line)) & set("{}"):
            found.append(Problem("letter_brace", "text", {"line": number}))
    return tuple(found)


def filled_letter(template: str, values: Mapping[str, str | None]) -> str:
    """Return the template with its places filled.

    A value of None is not known and stays open in the text. An empty one does not apply: a line
    that held nothing else is left out. Raises `KeyError` for a place that has no value.
    """
    lines: list[str] = []
    for line in template.strip().splitlines():
        written = _PLACE.sub(lambda found: _value(found[1].strip(), values), line).rstrip()
        if written or not line.strip():
            lines.append(written)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)) + "\n"


def missing(what: str) -> str:
    """Return the mark for something that is not known."""
    return words("values", "missing", what=what)


def _value(name: str, values: Mapping[str, str | None]) -> str:
    if name.startswith(_OPEN):
        return missing(name.removeprefix(_OPEN).strip())
    value = values[name]
    return missing(words("what", name)) if value is None else value


@dataclass(frozen=True, slots=True)
class LetterFrame:
    """What stands around a letter."""

    kind: LetterKind
    name: str
    """The assistant's."""
    holder: str = ""
    on: date | None = None


def letter_document(text: str, frame: LetterFrame) -> Document:
    """Return a filled letter as a document; its first heading is the title."""
    title, rest = words("kind", frame.kind.value), text.strip()
    if (named := re.match(r"#\s+(.+)\n?", rest)) is not None:
        title, rest = named[1].strip(), rest[named.end() :]
    day = "" if frame.on is None else frame.on.isoformat()
    parts = {"kind": words("kind", frame.kind.value), "name": filed(frame.name)}
    return Document(
        title,
        author=frame.holder or words("title", "author_unknown"),
        blocks=tuple(_blocks(rest)),
        filing=words("title", "filing", **parts, day=day).rstrip("_"),
    )


def _blocks(text: str) -> Iterator[Block]:
    for part in re.split(r"\n\s*\n", text.strip()):
        yield from _part(part.splitlines())


def _part(lines: list[str]) -> Iterator[Block]:
    """Blocks of lines between two blank ones; neighbouring lines of one kind are one block."""
    plain: list[str] = []
    points: list[str] = []
    for line in (*(one.strip() for one in lines), ""):
        point, special = _POINT.fullmatch(line), _special(line)
        if plain and (point or special or not line):
            yield Paragraph("\n".join(plain))
            plain = []
        if points and not point:
            yield Listing(tuple(points))
            points = []
        if special is not None:
            yield special
        elif point is not None:
            points.append(point[1])
        elif line:
            plain.append(line)


def _special(line: str) -> Block | None:
    """A heading or a signature."""
    if (heading := _HEADING.fullmatch(line)) is not None:
        # The title has the first level already.
        return Heading(heading[2], max(1, len(heading[1]) - 1))
    if (signature := _SIGNATURE.fullmatch(line)) is not None:
        return Signatures((signature[1],))
    return None
