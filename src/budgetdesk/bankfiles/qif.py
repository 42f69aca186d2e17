"""QIF: one letter before each value, records ended by ``^``. It says neither bank nor currency.

German or English numbers and the order of the day's parts are decided once for the whole file,
from values that can be read one way only; where nothing decides, the file is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from budgetdesk.bankfiles.cells import day_of, german_amount, point_amount, tidy
from budgetdesk.bankfiles.model import Balance, Entry, RefusedRow, Statement
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.kernel.money import Money

_TYPES: Final = frozenset({"bank", "cash", "ccard", "oth a", "oth l"})
_GERMAN: Final = re.compile(r",[0-9]{1,2}$|\.[0-9]{3},|\.[0-9]{3}\.")
_ENGLISH: Final = re.compile(r"\.[0-9]{1,2}$|,[0-9]{3}\.|,[0-9]{3},")
_MARKED: Final = re.compile(r"[.,]")
_ISO: Final = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
_PARTS: Final = re.compile(
    r"([0-9]{1,2})\s*([-./])\s*([0-9]{1,2})\s*[-./']\s*([0-9]{4}|[0-9]{1,2})"
)
_MONTHS: Final = 12
_OPENING: Final = frozenset({"opening balance", "anfangssaldo", "eröffnungssaldo"})


@dataclass(slots=True)
class _Record:
    """One record: its first line and its values by letter."""

    line: int
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Section:
    """The records of one account."""

    account: str
    records: list[_Record] = field(default_factory=list)


def looks_like_qif(text: str) -> bool:
    """Tell whether the text begins as QIF does."""
    return text.lstrip().lower().startswith(("!type:", "!account", "!option:", "!clear:"))


def read_qif(name: str, text: str) -> tuple[str, tuple[Statement, ...]]:
    """Format and statements, one for each account of the file.

    Raises `FileNotUnderstood` for lists that are no account, and where the file leaves open what
    its numbers or days mean.
    """
    sections = _sections(name, text)
    records = [record for section in sections for record in section.records]
    if not records:
        raise FileNotUnderstood(name, expected="qif_records")
    number = _number_reader(name, [record.values.get("T", "") for record in records])
    is_month_first = _month_first(name, [record.values.get("D", "") for record in records])
    return "QIF", tuple(
        _statement(section, index, number == "german", is_month_first=is_month_first)
        for index, section in enumerate(sections)
        if section.records
    )


def _sections(name: str, text: str) -> list[_Section]:
    sections: list[_Section] = []
    record: _Record | None = None
    account, kind = "", ""
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        line = raw.strip()
        if line.startswith("!"):
            kind = line[1:].strip().lower()
            if kind.startswith("type:"):
                kind = kind.removeprefix("type:").strip()
                if kind not in _TYPES:
                    raise FileNotUnderstood(name, expected="qif_type", line=number, text=tidy(line))
                sections.append(_Section(account))
            record = None
        elif line == "^":
            record = None
        elif line and kind == "account":
            account = tidy(line[1:]) if line.startswith("N") else account
        elif line and kind in _TYPES:
            if record is None:
                record = _Record(number)
                sections[-1].records.append(record)
            record.values.setdefault(line[0], line[1:].strip())
    return sections


def _number_reader(name: str, texts: Iterable[str]) -> str:
    """Whether a comma (german) or a point (english) stands before the decimals of this file."""
    marked = [text.strip() for text in texts if _MARKED.search(text)]
    is_german = any(_GERMAN.search(text) for text in marked)
    is_english = any(_ENGLISH.search(text) for text in marked)
    if marked and is_german == is_english:
        raise FileNotUnderstood(name, expected="qif_numbers", text=tidy(marked[0]))
    return "german" if is_german else "english"


def _month_first(name: str, texts: Sequence[str]) -> bool:
    """Whether the month stands before the day. With points the day comes first, as in German."""
    found = [match.groups() for text in texts if (match := _PARTS.fullmatch(text.strip()))]
    open_days = [(int(a), int(b), text) for a, mark, b, text in found if mark != "."]
    if not open_days:
        return False
    day_first = any(a > _MONTHS for a, _, _ in open_days)
    month_first = any(b > _MONTHS for _, b, _ in open_days)
    if day_first == month_first:
        raise FileNotUnderstood(name, expected="qif_days")
    return month_first


def _statement(
    section: _Section,
    number: int,
    german: bool,  # noqa: FBT001 - private, said by name below
    *,
    is_month_first: bool,
) -> Statement:
    entries: list[Entry] = []
    refused: list[RefusedRow] = []
    opening: Balance | None = None
    for position, record in enumerate(section.records):
        text = record.values.get("T", record.values.get("U", ""))
        amount = german_amount(text) if german else point_amount(text)
        on = _day(record.values.get("D", ""), is_month_first=is_month_first)
        payee = tidy(record.values.get("P"))
        if amount is None:
            row = RefusedRow(record.line, "amount", {"text": tidy(text), "row": position + 1})
            refused.append(row)
        elif on is None:
            stated = tidy(record.values.get("D"))
            refused.append(RefusedRow(record.line, "day", {"text": stated, "row": position + 1}))
        elif position == 0 and payee.lower() in _OPENING:
            opening = Balance(on, amount)
        else:
            entries.append(_entry(record, len(entries), on, amount))
    return Statement(
        number=number,
        iban="",
        account_hint=section.account,
        currency="EUR",
        opening=opening,
        closing=None,
        entries=tuple(entries),
        refused=tuple(refused),
    )


def _entry(record: _Record, position: int, on: date, amount: Money) -> Entry:
    return Entry(
        position=position,
        on=on,
        amount=amount,
        name=tidy(record.values.get("P")),
        purpose=tidy(record.values.get("M")),
        line=record.line,
    )


def _day(text: str, *, is_month_first: bool) -> date | None:
    if match := _ISO.fullmatch(text.strip()):
        return day_of(*match.groups())
    match = _PARTS.fullmatch(text.strip())
    if match is None:
        return None
    first, _, second, year = match.groups()
    month, day = (first, second) if is_month_first else (second, first)
    return day_of(year.zfill(2), month, day)
