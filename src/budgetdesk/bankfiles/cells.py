"""The smallest parts of statement files: amounts, days, account numbers, references, text.

Every reader here answers None for what it does not understand: guessing an amount or a day
would put a wrong booking into an account of public money.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import Final

from budgetdesk.kernel.money import Money

_GERMAN_AMOUNT: Final = re.compile(r"([-+]?)([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]{1,2}))?")
_POINT_AMOUNT: Final = re.compile(r"([-+]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]{1,2}))?")
# ISO 20022 and OFX write up to five decimals; only noughts may follow the cents.
_MACHINE_AMOUNT: Final = re.compile(r"([-+]?)([0-9]+)(?:\.([0-9]{0,2})0{0,5})?")
# Beyond this a bank's figure is a fault of the file, and the sums would leave 64 bits.
LARGEST_DIGITS: Final = 12
_DROPPED_IN_AMOUNTS: Final = str.maketrans("", "", " \t\u00a0\u202f€")

_ISO_DAY: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[TZ+-].*)?", re.DOTALL)
_IBAN: Final = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_PLACEHOLDERS: Final = frozenset(
    {"NOTPROVIDED", "NOTAVAILABLE", "NONREF", "NOREF", "KREF+", "NULL", "N/A", "NA", "NONE", "-"}
)
_CENTURY: Final = 2000
_PIVOT: Final = 80
_IBAN_MODULUS: Final = 97


def german_amount(text: str) -> Money | None:
    """Amount such as ``-1.234,56``, ``1.000`` (one thousand) or ``12,5 €``."""
    return _amount(_GERMAN_AMOUNT, text.translate(_DROPPED_IN_AMOUNTS))


def point_amount(text: str) -> Money | None:
    """Amount with a decimal point, such as ``-1,234.56`` or ``12.5``."""
    return _amount(_POINT_AMOUNT, text.translate(_DROPPED_IN_AMOUNTS))


def machine_amount(text: str) -> Money | None:
    """Amount of a data format: no group marks, a point before the decimals, whole cents."""
    return _amount(_MACHINE_AMOUNT, text.strip())


def _amount(grammar: re.Pattern[str], text: str) -> Money | None:
    match = grammar.fullmatch(text)
    if match is None:
        return None
    sign, whole, decimals = match.groups()
    digits = whole.replace(".", "").replace(",", "").lstrip("0")
    if len(digits) > LARGEST_DIGITS:
        return None
    cents = int(digits or "0") * 100 + int((decimals or "").ljust(2, "0"))
    return Money(-cents if sign == "-" else cents)


def iso_day(text: str) -> date | None:
    """Day from ``2026-03-31``, a time of day or a zone behind it is left out."""
    match = _ISO_DAY.fullmatch(text.strip())
    return day_of(*match.groups()) if match else None


def day_of(year: str, month: str, day: str) -> date | None:
    """Day from its digits, None where no calendar has it. Two digits of a year: 80-99 are 19xx."""
    try:
        return date(full_year(year), int(month), int(day))
    except ValueError:
        return None


def full_year(year: str) -> int:
    """Year from two or four digits."""
    number = int(year)
    if len(year) > 2:  # noqa: PLR2004 - two digits are the short form
        return number
    return number + (_CENTURY if number < _PIVOT else _CENTURY - 100)


def nearest_day(year: int, month: int, day: int) -> date | None:
    """Day, or the last of its month where the month is shorter (30 February, 31 November).

    None for a month or day that no calendar could have.
    """
    try:
        last = monthrange(year, month)[1]
        return date(year, month, min(day, last) if day <= 31 else day)  # noqa: PLR2004 - no month is longer
    except ValueError:
        return None


def tidy(text: str | None) -> str:
    """Text on one line: control characters and runs of blanks become one blank."""
    if not text:
        return ""
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(shown.split())


def reference_of(text: str | None) -> str:
    """Reference, or empty for the words banks put where they have none."""
    reference = tidy(text)
    return "" if reference.upper().replace(" ", "") in _PLACEHOLDERS else reference


def iban_of(text: str | None) -> str:
    """IBAN without blanks, or empty where the text does not have the shape of one."""
    iban = "".join((text or "").split()).upper()
    return iban if _IBAN.fullmatch(iban) else ""


def has_check_digits(iban: str) -> bool:
    """Tell whether the check digits of an IBAN are right (ISO 7064, 97-10)."""
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % _IBAN_MODULUS == 1
