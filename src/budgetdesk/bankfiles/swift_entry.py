"""One entry of an MT940: field 61 and the field 86 (or NS) that describes it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from budgetdesk.bankfiles.cells import (
    full_year,
    german_amount,
    has_check_digits,
    iban_of,
    nearest_day,
    reference_of,
    tidy,
)
from budgetdesk.bankfiles.model import Entry, RefusedRow

# Value day, booking day (MMDD, missing at some banks), mark, letter of the currency, amount,
# kind of booking, the customer's reference, behind // the bank's.
_LINE: Final = re.compile(
    r"([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{4}|\s{4})?"
    r"(R[CD]|E[CD]|[CD])([A-Z])?\s?([0-9]+(?:,[0-9]{0,2})?)(?![0-9,])"
    r"([A-Z][A-Z0-9 ]{3})?(.*)",
    re.DOTALL,
)
_INCOMING: Final = frozenset({"C", "RD", "EC"})
_STRUCTURED: Final = re.compile(r"[0-9]{3}([^A-Za-z0-9\s])(?=[0-9]{2})")
_SEPA_TAG: Final = re.compile(
    r"(EREF|KREF|MREF|CRED|DEBT|COAM|OAMT|SVWZ|ABWA|ABWE|IBAN|BIC|PURP|ANAM|RREF)\+\s?"
)
_CHUNK: Final = 27
_PURPOSE: Final = tuple(f"{n:02d}" for n in (*range(20, 30), *range(60, 64)))
_OLD_PURPOSE: Final = tuple(f"{n:02d}" for n in range(1, 15))


@dataclass(frozen=True, slots=True)
class SwiftField:
    """A field of the message: its tag, the line it begins on, its lines."""

    tag: str
    line: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Details:
    """What describes an entry."""

    name: str = ""
    purpose: str = ""
    iban: str = ""
    end_to_end: str = ""


def entry_of(
    line: SwiftField,
    details: SwiftField | None,
    position: int,
    *,
    currency: str,
    is_interim: bool,
) -> Entry | RefusedRow:
    """Entry, or why its line cannot be read."""
    match = _LINE.fullmatch(line.lines[0].strip())
    amount = german_amount(match.group(7).rstrip(",")) if match else None
    if match is None or amount is None:
        return RefusedRow(line.line, "swift_entry", {"text": tidy(line.lines[0])})
    year, month, day, booked_day, mark = match.group(1, 2, 3, 4, 5)
    value_on = nearest_day(full_year(year), int(month), int(day))
    if value_on is None:
        return RefusedRow(line.line, "day", {"text": year + month + day, "row": position + 1})
    is_mapped = value_on.day != int(day)
    on, note = value_on, "date_from_value_day"
    if booked_day and booked_day.strip():
        found = _booking_day(booked_day, value_on)
        if found is None:
            return RefusedRow(line.line, "day", {"text": booked_day, "row": position + 1})
        on, note = found, ""
        is_mapped = is_mapped or on.day != int(booked_day[2:])
    told = _described(details)
    return Entry(
        position=position,
        on=on,
        amount=amount if mark in _INCOMING else -amount,
        name=told.name,
        purpose=told.purpose or tidy(" ".join(line.lines[1:])),
        value_on=value_on,
        iban=told.iban,
        reference=reference_of(match.group(9).partition("//")[2].partition("\n")[0]),
        end_to_end=told.end_to_end,
        booked=not is_interim and not mark.startswith("E"),
        currency=currency,
        line=line.line,
        note="date_impossible_mapped" if is_mapped else note,
    )


def _booking_day(text: str, value_on: date) -> date | None:
    """Day without a year: the one nearest to the value day, so that New Year does not matter."""
    years = (value_on.year - 1, value_on.year, value_on.year + 1)
    days = (nearest_day(year, int(text[:2]), int(text[2:])) for year in years if year > 0)
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: abs((day - value_on).days), default=None)


def _described(details: SwiftField | None) -> _Details:
    if details is None:
        return _Details()
    if details.tag == "NS":
        return _from_old_format(details)
    joined = "".join(details.lines).strip()
    match = _STRUCTURED.match(joined)
    if match is None:
        return _Details(purpose=tidy(" ".join(details.lines)))
    return _from_subfields(joined[match.end() :], match.group(1))


def _from_subfields(text: str, separator: str) -> _Details:
    """German structure: ?00 kind, ?20-29 and ?60-63 purpose, ?31/?38 account, ?32-33 name."""
    parts = {part[:2]: part[2:] for part in reversed(text.split(separator)) if part[:2].isdigit()}
    whole = _joined([parts[key] for key in _PURPOSE if key in parts])
    tagged = _sepa_tags(whole)
    ibans = (parts.get("38", ""), parts.get("31", ""), tagged.get("IBAN", ""))
    return _Details(
        name=_joined([parts[key] for key in ("32", "33") if key in parts]),
        purpose=tagged.get("SVWZ") or tagged[""] or whole or tidy(parts.get("00")),
        iban=next((iban for text in ibans if (iban := _counterpart_iban(text))), ""),
        end_to_end=reference_of(tagged.get("EREF")),
    )


def _counterpart_iban(text: str) -> str:
    iban = iban_of(text)
    return iban if iban and has_check_digits(iban) else ""


def _joined(chunks: list[str]) -> str:
    """Put together what was cut into chunks: a full one goes on in the next without a blank."""
    text = ""
    for chunk in chunks:
        text += chunk if len(chunk) == _CHUNK else chunk + " "
    return tidy(text)


def _sepa_tags(text: str) -> dict[str, str]:
    """Parts of a purpose by their SEPA word; under the empty one what stands before the first."""
    pieces = _SEPA_TAG.split(text)
    tagged = {"": pieces[0].strip()}
    for word, content in zip(pieces[1::2], pieces[2::2], strict=True):
        tagged.setdefault(word, content.strip())
    return tagged


def _from_old_format(details: SwiftField) -> _Details:
    """Field NS of formats before 2000: 01-14 purpose, 15-16 name, 17 kind."""
    parts = {line[:2]: line[2:] for line in reversed(details.lines) if line[:2].isdigit()}
    purpose = " ".join(parts[key] for key in _OLD_PURPOSE if key in parts)
    return _Details(
        name=tidy(" ".join(parts[key] for key in ("15", "16") if key in parts)),
        purpose=tidy(purpose) or tidy(parts.get("17")),
    )
