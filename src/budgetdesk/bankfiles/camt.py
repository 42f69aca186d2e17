"""camt.052, .053 and .054 (ISO 20022), versions 1 to 14, read without regard to namespaces.

Schemas are no gate: every third public sample file breaks its own. What is needed is there or it
is refused by name. Source: ISO 20022 message definitions camt.052.001, .053.001, .054.001.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from budgetdesk.bankfiles.camt_entry import entry_of
from budgetdesk.bankfiles.camt_tree import (
    amount_of,
    child_text,
    children,
    local_name,
    text_at,
)
from budgetdesk.bankfiles.cells import has_check_digits, iban_of, iso_day, machine_amount, tidy
from budgetdesk.bankfiles.model import Balance, Entry, RefusedRow, Statement
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
_OPENING: Final = ("OPBD", "PRCD")
_CLOSING: Final = ("CLBD",)


def looks_like_camt(data: bytes) -> bool:
    """Tell whether the first bytes speak of a camt message."""
    head = data[:4096].replace(b"\0", b"")
    return b"camt.05" in head or any(name.encode() in head for name in _MESSAGES)


def read_camt(name: str, data: bytes) -> tuple[str, tuple[Statement, ...]]:
    """Format and statements of a camt message.

    Raises `FileNotUnderstood` for broken XML, for document types and entities (an attack, no bank
    writes them), and for XML that is no camt message or holds no statement.
    """
    root = _parsed(name, data)
    message = next((e for e in root.iter() if _message_name(e) in _MESSAGES), None)
    if message is None:
        raise FileNotUnderstood(name, expected="camt_message")
    kind, part = _MESSAGES[_message_name(message)]
    parts = children(message, part)
    if not parts:
        raise FileNotUnderstood(name, expected="camt_statement")
    lines = _entry_lines(data, sum(len(children(each, "Ntry")) for each in parts))
    header_day = iso_day(text_at(message, "GrpHdr", "CreDtTm"))
    statements = tuple(
        _statement(name, each, number, lines, (kind == "camt.054", header_day))
        for number, each in enumerate(parts)
    )
    return _format(message, kind), statements


def _parsed(name: str, data: bytes) -> Element:
    try:
        return fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise FileNotUnderstood(name, expected="xml_without_entities") from error
    except ParseError as error:
        raise FileNotUnderstood(name, expected="xml", line=error.position[0]) from error
    except (ValueError, LookupError, RecursionError, MemoryError) as error:
        raise FileNotUnderstood(name, expected="xml") from error


def _message_name(element: Element) -> str:
    return _VERSION_ONE.sub("", local_name(element))


def _format(message: Element, kind: str) -> str:
    stated = _NAMESPACE.search(message.tag)
    return stated.group() if stated and stated.group().startswith(kind) else kind


def _entry_lines(data: bytes, expected: int) -> Iterator[int | None]:
    """Line of each entry in the order of the file; None for all where they cannot be told."""
    starts = [match.start() for match in _ENTRY_TAG.finditer(data)]
    if len(starts) != expected:
        # UTF-16, or the word stands in a comment too.
        starts = []
    line, seen = 1, 0
    for start in starts:
        line += data.count(b"\n", seen, start)
        seen = start
        yield line
    while True:
        yield None


def _statement(
    name: str,
    part: Element,
    number: int,
    lines: Iterator[int | None],
    message: tuple[bool, date | None],
) -> Statement:
    is_notification, header_day = message
    iban, hint = _account(part)
    report_day = iso_day(child_text(part, "CreDtTm")) or header_day
    entries: list[Entry] = []
    refused: list[RefusedRow] = []
    for position, element in enumerate(children(part, "Ntry")):
        read = entry_of(element, position, line=next(lines), own_iban=iban, report_day=report_day)
        (entries if isinstance(read, Entry) else refused).append(read)  # type: ignore[arg-type]
    balances = [
        (code, _balance(name, bal)) for bal in children(part, "Bal") for code in _codes(bal)
    ]
    currency = _currency(part, entries, balances)
    return Statement(
        number=number,
        iban=iban,
        account_hint=hint,
        currency=currency,
        opening=_chosen(balances, _OPENING, currency),
        closing=_chosen(balances, _CLOSING, currency),
        entries=tuple(entries),
        refused=tuple(refused),
        is_notification=is_notification,
    )


def _account(part: Element) -> tuple[str, str]:
    """IBAN of the account and, where it has none, what else names it."""
    iban = iban_of(text_at(part, "Acct", "Id", "IBAN"))
    other = tidy(text_at(part, "Acct", "Id", "Othr", "Id"))
    if not iban and (written := iban_of(other)) and has_check_digits(written):
        iban = written
    bank = tidy(text_at(part, "Acct", "Svcr", "FinInstnId", "Nm"))
    owner = tidy(text_at(part, "Acct", "Ownr", "Nm"))
    hint = other or owner or bank
    return iban, "" if hint == iban else hint


def _codes(balance: Element) -> Iterator[str]:
    """Kind of a balance: under CdOrPrtry since version 2, before directly under Tp."""
    for path in (("Tp", "CdOrPrtry", "Cd"), ("Tp", "CdOrPrtry", "Prtry"), ("Tp", "Cd")):
        if code := text_at(balance, *path).strip():
            yield code
            return


def _balance(name: str, element: Element) -> Balance:
    text, currency = amount_of(element)
    amount = machine_amount(text)
    if amount is None:
        raise FileNotUnderstood(name, expected="balance", text=tidy(text))
    is_debit = child_text(element, "CdtDbtInd").strip() == "DBIT"
    day = iso_day(text_at(element, "Dt", "Dt")) or iso_day(text_at(element, "Dt", "DtTm"))
    return Balance(day, -amount if is_debit else amount, currency)


def _currency(part: Element, entries: list[Entry], balances: list[tuple[str, Balance]]) -> str:
    stated = tidy(text_at(part, "Acct", "Ccy"))
    found = [entry.currency for entry in entries] + [balance.currency for _, balance in balances]
    return stated or next(iter(found), "EUR")


def _chosen(
    balances: list[tuple[str, Balance]], codes: tuple[str, ...], currency: str
) -> Balance | None:
    """Return the first kind of balance that is stated, in the account's currency if it can be."""
    for wanted in codes:
        found = [balance for code, balance in balances if code == wanted]
        own = [balance for balance in found if balance.currency == currency]
        if found:
            return (own or found)[0]
    return None
