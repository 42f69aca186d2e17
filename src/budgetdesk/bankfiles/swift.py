"""MT940 (booked) and MT942 (announced) statements of SWIFT, as German banks write them.

Sources: SWIFT Standards MT category 9; Deutsche Kreditwirtschaft, DFÜ-Abkommen Anlage 3,
chapter 8. Why own reading and not a library: docs/decisions/0020.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.bankfiles.cells import (
    full_year,
    german_amount,
    has_check_digits,
    iban_of,
    nearest_day,
    tidy,
)
from budgetdesk.bankfiles.model import Balance, Entry, RefusedRow, Statement
from budgetdesk.bankfiles.swift_entry import SwiftField, entry_of
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money

_TAG: Final = re.compile(r"[\s\x01]*:([0-9]{2}[A-Z]?|NS):")
_START: Final = re.compile(r"^[\s\x01]*(?:\{[^\n]*\n)*[\s\x01]*:20:", re.MULTILINE)
_BLOCK: Final = re.compile(r"^\{[0-9]:[^\n]*")
_BALANCE: Final = re.compile(
    r"([CD])([0-9]{2})([0-9]{2})([0-9]{2})([A-Z]{3})?([0-9]+(?:,[0-9]{0,2})?)\s*"
)
_FLOOR: Final = re.compile(r"([A-Z]{3})")
_ACCOUNT_CURRENCY: Final = re.compile(r"(?<=[0-9])[A-Z]{3}$")
_INTERIM_TAGS: Final = frozenset({"34F", "13D", "13", "90D", "90C"})


def looks_like_swift(text: str) -> bool:
    """Tell whether the text begins as a SWIFT statement does."""
    return _START.match(text[:4000]) is not None


def read_swift(name: str, text: str) -> tuple[str, tuple[Statement, ...]]:
    """Format and statements. Raises `FileNotUnderstood` for a balance that cannot be read.

    Days that no calendar has (30 February) become the last of their month, with a note. A
    reversed credit (RC) is negative, a reversed debit (RD) positive. What an MT942 reports is
    announced and not booked: the MT940 brings it again.
    """
    messages = list(_messages(_fields(text)))
    if not messages:
        raise FileNotUnderstood(name, expected="swift_statement")
    interim = [_is_interim(message) for message in messages]
    statements = tuple(
        _statement(name, message, number, is_interim=interim[number])
        for number, message in enumerate(messages)
    )
    return "MT942" if all(interim) else "MT940", statements


def _fields(text: str) -> Iterator[SwiftField]:
    """Fields of the file; lines that begin no field continue the one before."""
    tag, start, content = "", 0, [""]
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        line = raw.rstrip("\x03")
        if match := _TAG.match(line):
            if tag:
                yield SwiftField(tag, start, tuple(content))
            tag, start, content = match.group(1), number, [line[match.end() :]]
        elif line.strip() in {"-", "-}"} or _BLOCK.match(line):
            if tag:
                yield SwiftField(tag, start, tuple(content))
            tag = ""
        elif tag and line.strip():
            content.append(line)
    if tag:
        yield SwiftField(tag, start, tuple(content))


def _messages(fields: Iterator[SwiftField]) -> Iterator[list[SwiftField]]:
    """Groups of fields, each begun by field 20."""
    message: list[SwiftField] = []
    for each in fields:
        if each.tag == "20":
            if message:
                yield message
            message = [each]
        elif message:
            message.append(each)
    if message:
        yield message


def _is_interim(message: Sequence[SwiftField]) -> bool:
    tags = {each.tag for each in message}
    return bool(tags & _INTERIM_TAGS) and not any(tag.startswith(("60", "62")) for tag in tags)


@dataclass(frozen=True, slots=True)
class _Stated:
    """A balance as its field says it; old formats leave out the currency."""

    on: date | None
    amount: Money
    currency: str

    def balance(self, currency: str) -> Balance:
        """Balance with the statement's currency where it has none of its own."""
        return Balance(self.on, self.amount, self.currency or currency)


def _statement(
    name: str, message: Sequence[SwiftField], number: int, *, is_interim: bool
) -> Statement:
    opening = _stated(name, message, "60")
    closing = _stated(name, message, "62")
    stated = [each.currency for each in (opening, closing) if each is not None]
    floor = _FLOOR.match(_content(message, "34F"))
    currency = next((word for word in stated if word), floor.group(1) if floor else "EUR")
    entries: list[Entry] = []
    refused: list[RefusedRow] = []
    for position, (line, details) in enumerate(_rows(message)):
        row = entry_of(line, details, position, currency=currency, is_interim=is_interim)
        if isinstance(row, Entry):
            entries.append(row)
        else:
            refused.append(row)
    iban, hint = _account(_content(message, "25"))
    return Statement(
        number=number,
        iban=iban,
        account_hint=hint,
        currency=currency,
        opening=opening.balance(currency) if opening is not None else None,
        closing=closing.balance(currency) if closing is not None else None,
        entries=tuple(entries),
        refused=tuple(refused),
    )


def _content(message: Sequence[SwiftField], tag: str) -> str:
    return next((each.lines[0].strip() for each in message if each.tag == tag), "")


def _rows(message: Sequence[SwiftField]) -> Iterator[tuple[SwiftField, SwiftField | None]]:
    """Each entry (61) with what describes it (86, or NS of old formats)."""
    for index, each in enumerate(message):
        if each.tag == "61":
            after = message[index + 1] if index + 1 < len(message) else None
            yield each, after if after is not None and after.tag in {"86", "NS"} else None


def _stated(name: str, message: Sequence[SwiftField], kind: str) -> _Stated | None:
    """First opening balance (60F, 60M) or last closing balance (62F, 62M)."""
    found = [each for each in message if each.tag in {kind, f"{kind}F", f"{kind}M"}]
    if not found:
        return None
    chosen = found[0] if kind == "60" else found[-1]
    match = _BALANCE.fullmatch(chosen.lines[0].strip())
    amount = german_amount(match.group(6).rstrip(",")) if match else None
    if match is None or amount is None:
        raise FileNotUnderstood(
            name, expected="balance", line=chosen.line, text=tidy(chosen.lines[0])
        )
    mark, year, month, day, currency, _ = match.groups()
    on = nearest_day(full_year(year), int(month), int(day))
    return _Stated(on, -amount if mark == "D" else amount, currency or "")


def _account(text: str) -> tuple[str, str]:
    """IBAN, or bank code and number as written. Some banks append the currency."""
    for candidate in (text, _ACCOUNT_CURRENCY.sub("", text)):
        if (iban := iban_of(candidate)) and has_check_digits(iban):
            return iban, ""
    return "", tidy(text)
