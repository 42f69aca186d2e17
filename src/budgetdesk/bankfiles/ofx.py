"""OFX 1.x (SGML, elements without an end) and 2.x (XML), in any order of elements.

The text is walked tag by tag; there is no document type and no entity that could unfold.
Source: Open Financial Exchange, Specification 2.3, chapter 11.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from budgetdesk.bankfiles.cells import day_of, iban_of, machine_amount, reference_of, tidy
from budgetdesk.bankfiles.model import Balance, Entry, RefusedRow, Statement
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money

_TAG: Final = re.compile(r"<(/?)([A-Za-z0-9.]+)\s*>([^<]*)")
_DAY: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_STATEMENTS: Final = frozenset({"STMTRS", "CCSTMTRS"})
_ENTRIES: Final = frozenset({"STMTTRN", "STMTTRNP"})
# Whatever else carries a name twice (a payee's NAME, a balance in another currency).
_GROUPS: Final = (
    _STATEMENTS
    | _ENTRIES
    | {
        "BANKACCTFROM",
        "CCACCTFROM",
        "BANKACCTTO",
        "CCACCTTO",
        "BANKTRANLIST",
        "BANKTRANLISTP",
        "LEDGERBAL",
        "AVAILBAL",
        "BAL",
        "PAYEE",
        "CURRENCY",
        "ORIGCURRENCY",
    }
)


def looks_like_ofx(text: str) -> bool:
    """Tell whether the text begins as OFX does."""
    head = text[:2000].upper()
    return "OFXHEADER" in head or "<OFX>" in head


@dataclass(slots=True)
class _Group:
    """The values of one element that has others inside; those of inner ones as GROUP/NAME."""

    line: int = 0
    is_pending: bool = False
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Raw:
    """A statement while its elements go by."""

    values: dict[str, str] = field(default_factory=dict)
    entries: list[_Group] = field(default_factory=list)


def read_ofx(name: str, text: str) -> tuple[str, tuple[Statement, ...]]:
    """Format and statements. Raises `FileNotUnderstood` without one, and for an odd balance."""
    raws = _raws(text)
    if not raws:
        raise FileNotUnderstood(name, expected="ofx_statement")
    return "OFX", tuple(_statement(name, raw, number) for number, raw in enumerate(raws))


@dataclass(slots=True)
class _Walk:
    """Where in the file the walk is: statement, entry, and groups inside them."""

    raw: _Raw | None = None
    entry: _Group | None = None
    groups: list[str] = field(default_factory=list)
    done: list[_Raw] = field(default_factory=list)

    def open(self, tag: str, line: int, content: str) -> None:
        """Take in an element's beginning and the text behind it."""
        if tag in _STATEMENTS:
            self.finish()
            self.raw = _Raw()
        elif self.raw is None:
            return
        elif tag in _ENTRIES:
            self.entry = _Group(line, tag == "STMTTRNP")
            self.raw.entries.append(self.entry)
            self.groups = []
        elif tag in _GROUPS:
            self.groups.append(tag)
        else:
            values = self.entry.values if self.entry is not None else self.raw.values
            key = f"{self.groups[-1]}/{tag}" if self.groups else tag
            values.setdefault(key, tidy(html.unescape(content)))

    def close(self, tag: str) -> None:
        """Leave an element, and what SGML left open inside it."""
        if tag in self.groups:
            del self.groups[self.groups.index(tag) :]
        elif tag in _ENTRIES:
            self.entry, self.groups = None, []
        elif tag in _STATEMENTS:
            self.finish()

    def finish(self) -> None:
        """Put the statement aside."""
        if self.raw is not None:
            self.done.append(self.raw)
        self.raw, self.entry, self.groups = None, None, []


def _raws(text: str) -> list[_Raw]:
    walk = _Walk()
    line, seen = 1, 0
    for match in _TAG.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        tag = match.group(2).upper()
        if match.group(1):
            walk.close(tag)
        else:
            walk.open(tag, line, match.group(3))
    walk.finish()
    return walk.done


def _statement(name: str, raw: _Raw, number: int) -> Statement:
    values = raw.values
    currency = values.get("CURDEF") or "EUR"
    rows = [_entry(group, position, currency) for position, group in enumerate(raw.entries)]
    number_of_account = values.get("BANKACCTFROM/ACCTID") or values.get("CCACCTFROM/ACCTID", "")
    iban = iban_of(number_of_account)
    bank = values.get("BANKACCTFROM/BANKID", "")
    balance = _balance(name, values, currency)
    is_later = _is_later(balance, _day(values.get("BANKTRANLIST/DTEND", "")))
    return Statement(
        number=number,
        iban=iban,
        account_hint="" if iban else "/".join(word for word in (bank, number_of_account) if word),
        currency=currency,
        opening=None,
        closing=None if is_later else balance,
        entries=tuple(row for row in rows if isinstance(row, Entry)),
        refused=tuple(row for row in rows if isinstance(row, RefusedRow)),
        other_balance=balance if is_later else None,
    )


def _balance(name: str, values: dict[str, str], currency: str) -> Balance | None:
    text = values.get("LEDGERBAL/BALAMT")
    if text is None:
        return None
    amount = _amount(text)
    if amount is None:
        raise FileNotUnderstood(name, expected="balance", text=text)
    return Balance(_day(values.get("LEDGERBAL/DTASOF", "")), amount, currency)


def _is_later(balance: Balance | None, last_day: date | None) -> bool:
    """Tell whether the balance is of a later day than the entries (DTEND is the day after them)."""
    if balance is None or balance.on is None or last_day is None:
        return False
    return balance.on - last_day > timedelta(days=1)


def _entry(group: _Group, position: int, currency: str) -> Entry | RefusedRow:
    values = group.values
    amount = _amount(values.get("TRNAMT", ""))
    if amount is None:
        data = {"text": values.get("TRNAMT", ""), "row": position + 1}
        return RefusedRow(group.line, "amount", data)
    stated = values.get("DTPOSTED") or values.get("DTTRAN") or values.get("DTUSER", "")
    on = _day(stated)
    if on is None:
        return RefusedRow(group.line, "day", {"text": stated, "row": position + 1})
    return Entry(
        position=position,
        on=on,
        amount=amount,
        name=values.get("NAME") or values.get("PAYEE/NAME", ""),
        purpose=values.get("MEMO", ""),
        value_on=_day(values.get("DTAVAIL", "")),
        iban=iban_of(values.get("BANKACCTTO/ACCTID")),
        reference=reference_of(values.get("FITID")),
        booked=not group.is_pending,
        currency=values.get("CURRENCY/CURSYM") or currency,
        line=group.line,
    )


def _amount(text: str) -> Money | None:
    """Amount; the standard allows a comma before the decimals as well as a point."""
    return machine_amount(text.replace(",", ".") if text.count(",") == 1 else text)


def _day(text: str) -> date | None:
    match = _DAY.match(text)
    return day_of(*match.groups()) if match else None
