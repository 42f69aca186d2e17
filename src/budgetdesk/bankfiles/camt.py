"""camt.052, .053 and .054 (ISO 20022), versions 1 to 14, read without regard to namespaces.

Schemas are no gate: every third public sample file breaks its own. What is needed is there or it
is refused by name. Source: ISO 20022 message definitions camt.052.001, .053.001, .054.001.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from budgetdesk.bankfiles.camt_entry import entry_of
from budgetdesk.bankfiles.camt_statement import account_of, statement_of
from budgetdesk.bankfiles.camt_tree import local_name, text_at
from budgetdesk.bankfiles.cells import iso_day
from budgetdesk.bankfiles.model import Entry, RefusedRow, Statement
from budgetdesk.kernel.errors import FileNotUnderstood

_MESSAGES: Final = {
    "BkToCstmrAcctRpt": ("camt.052", "Rpt"),
    "BkToCstmrStmt": ("camt.053", "Stmt"),
    "BkToCstmrDbtCdtNtfctn": ("camt.054", "Ntfctn"),
}
# Version 1 carries its number in the element's name: BkToCstmrStmtV01.
_VERSION_ONE: Final = re.compile(r"V[0-9]{2}$")
_NAMESPACE: Final = re.compile(r"camt\.05[234]\.[0-9]{3}\.[0-9]{2}")
_ENTRY_TAG: Final = re.compile(rb"<(?:[A-Za-z_][\w.-]*:)?Ntry[\s>/]")


def looks_like_camt(data: bytes) -> bool:
    """Tell whether the first bytes speak of a camt message."""
    head = data[:4096].replace(b"\0", b"")
    return b"camt.05" in head or any(name.encode() in head for name in _MESSAGES)


def read_camt(name: str, data: bytes) -> tuple[str, tuple[Statement, ...]]:
    """Format and statements of a camt message.

    Raises `FileNotUnderstood` for broken XML, for document types and entities (an attack, no bank
    writes them), and for XML that is no camt message or holds no statement.
    """
    reading = _Reading(name, _entry_lines(data))
    try:
        for event, element in iterparse(io.BytesIO(data), ("start", "end"), forbid_dtd=True):
            if event == "start":
                reading.begin(element)
            else:
                reading.end(element)
    except DefusedXmlException as error:
        raise FileNotUnderstood(name, expected="xml_without_entities") from error
    except ParseError as error:
        raise FileNotUnderstood(name, expected="xml", line=error.position[0]) from error
    except (ValueError, LookupError, RecursionError, MemoryError) as error:
        raise FileNotUnderstood(name, expected="xml") from error
    return reading.result()


def _entry_lines(data: bytes) -> list[int]:
    """Line of each entry in the order of the file."""
    lines, line, seen = [], 1, 0
    for match in _ENTRY_TAG.finditer(data):
        line += data.count(b"\n", seen, match.start())
        seen = match.start()
        lines.append(line)
    return lines


@dataclass(slots=True)
class _Reading:
    """What is known while the file goes by. Each entry is read and let go, to save memory."""

    name: str
    lines: Sequence[int]
    kind: str = ""
    part_name: str = ""
    form: str = ""
    header_day: date | None = None
    part: Element | None = None
    own_iban: str = ""
    report_day: date | None = None
    seen: int = 0
    rows: list[Entry | RefusedRow] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def begin(self, element: Element) -> None:
        """Note the message and the statement that begin here."""
        tag = local_name(element.tag)
        if not self.kind and (message := _VERSION_ONE.sub("", tag)) in _MESSAGES:
            self.kind, self.part_name = _MESSAGES[message]
            stated = _NAMESPACE.search(element.tag)
            own = stated is not None and stated.group().startswith(self.kind)
            self.form = stated.group() if stated is not None and own else self.kind
        elif self.part is None and tag == self.part_name:
            self.part = element

    def end(self, element: Element) -> None:
        """Read what is now complete."""
        element.tag = tag = local_name(element.tag)
        if self.part is None:
            if tag == "GrpHdr":
                self.header_day = iso_day(text_at(element, "CreDtTm"))
        elif element is self.part:
            self._end_part(element)
        elif tag == "Ntry":
            self._end_entry(self.part, element)

    def _end_entry(self, part: Element, element: Element) -> None:
        if not self.rows:
            self.own_iban = account_of(part)[0]
            self.report_day = iso_day(text_at(part, "CreDtTm")) or self.header_day
        row = entry_of(
            element,
            len(self.rows),
            line=self.lines[self.seen] if self.seen < len(self.lines) else None,
            own_iban=self.own_iban,
            report_day=self.report_day,
        )
        self.seen += 1
        self.rows.append(row)
        element.clear()

    def _end_part(self, part: Element) -> None:
        statement = statement_of(self.name, part, len(self.statements), self.rows)
        self.statements.append(replace(statement, is_notification=self.kind == "camt.054"))
        self.rows = []
        self.part = None
        part.clear()

    def result(self) -> tuple[str, tuple[Statement, ...]]:
        """Format and statements, when the whole file went by."""
        if not self.kind:
            raise FileNotUnderstood(self.name, expected="camt_message")
        if not self.statements:
            raise FileNotUnderstood(self.name, expected="camt_statement")
        if self.seen != len(self.lines):
            # UTF-16, or the tag stands in a comment too: no line is better than a wrong one.
            return self.form, tuple(_without_lines(each) for each in self.statements)
        return self.form, tuple(self.statements)


def _without_lines(statement: Statement) -> Statement:
    return replace(
        statement,
        entries=tuple(replace(entry, line=None) for entry in statement.entries),
        refused=tuple(replace(row, line=0) for row in statement.refused),
    )
