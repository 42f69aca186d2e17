"""Amounts, days and times as they stand in text, and how such text is read.

Each is written in the language that the program speaks, unless another is named. English day and
amount are those of Britain, with the month as a word: 03/05 means two days in two countries.
"""

from __future__ import annotations

import re
from datetime import date, time
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.wording.language import Language, spoken

NO_BREAK: Final = "\u00a0"
MINUS: Final = "\u2212"
"""Screen readers say "minus" for this sign and often nothing for a hyphen."""

_MONTHS: Final = {
    Language.GERMAN: (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    Language.ENGLISH: (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_WEEKDAYS: Final = {
    Language.GERMAN: ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_TO: Final = {Language.GERMAN: "bis", Language.ENGLISH: "to"}
_ENGLISH_MARKS: Final = str.maketrans(",.", ".,")
_SHORT: Final = 3
# Compiled when first used: a start of the window only writes.
_AMOUNT: Final = r"([-+\u2212]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?"
_AMOUNT_WITH_POINT: Final = r"([-+\u2212]?)(\d+)\.(\d{2})"
_NUMBER: Final = r"(\d+)(?:,(\d+))?"
_GERMAN_DAY: Final = r"(\d{1,2})\.(\d{1,2})\.(\d{4})"
_ISO_DAY: Final = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_ENGLISH_DAY: Final = r"(\d{1,2})\s([A-Za-z]{3,9})\s(\d{4})"
_KEPT_PERIOD: Final = r"([\d.]{10}) bis ([\d.]{10})"


def money_text(amount: Money, language: Language | None = None) -> str:
    """Write an amount as ``−1.234,50 €`` or ``−1,234.50 €`` with a no-break space."""
    sign = MINUS if amount.cents < 0 else ""
    euros, cents = divmod(abs(amount.cents), 100)
    return f"{sign}{_marked(f'{euros:,}.{cents:02d}', language)}{NO_BREAK}€"


def number_text(number: Decimal, language: Language | None = None) -> str:
    """Write a decimal number without needless noughts: ``12,5`` or ``12.5``."""
    return _marked(format(number.normalize(), "f").replace("-", MINUS), language)


def _marked(english: str, language: Language | None) -> str:
    german = (language or spoken()) is Language.GERMAN
    return english.translate(_ENGLISH_MARKS) if german else english


def day_text(day: date, language: Language | None = None) -> str:
    """Write a day as ``03.11.2026`` or ``3 Nov 2026``."""
    if (language or spoken()) is Language.GERMAN:
        return f"{day:%d.%m.%Y}"
    return f"{day.day}{NO_BREAK}{_month(day.month, Language.ENGLISH)[:_SHORT]} {day.year}"


def day_in_list(day: date, language: Language | None = None) -> str:
    """Write a day as ``Di 03.11.2026`` or ``Tue 3 Nov 2026``."""
    chosen = language or spoken()
    return f"{_WEEKDAYS[chosen][day.weekday()]} {day_text(day, chosen)}"


def day_in_sentence(day: date, language: Language | None = None) -> str:
    """Write a day as ``3. November 2026`` or ``3 November 2026``."""
    chosen = language or spoken()
    point = "." if chosen is Language.GERMAN else ""
    return f"{day.day}{point}{NO_BREAK}{_month(day.month, chosen)} {day.year}"


def month_text(month: Month, language: Language | None = None) -> str:
    """Write a month as ``November 2026``."""
    return f"{_month(month.month, language)} {month.year}"


def _month(number: int, language: Language | None) -> str:
    return _MONTHS[language or spoken()][number - 1]


def period_text(period: DateRange, language: Language | None = None) -> str:
    """Write a period as ``01.01.2026 bis 31.03.2026`` or ``1 Jan 2026 to 31 Mar 2026``."""
    chosen = language or spoken()
    return f"{day_text(period.first, chosen)} {_TO[chosen]} {day_text(period.last, chosen)}"


def hours_text(minutes: int) -> str:
    """Write whole minutes as hours and minutes: ``12:30``."""
    sign = MINUS if minutes < 0 else ""
    return f"{sign}{abs(minutes) // 60}:{abs(minutes) % 60:02d}"


def value_text(value: object, language: Language | None = None) -> str:
    """Write any value that may stand in a sentence; text stays as it is."""
    if isinstance(value, Money):
        return money_text(value, language)
    if isinstance(value, date):
        return day_text(value, language)
    if isinstance(value, Month):
        return month_text(value, language)
    if isinstance(value, DateRange):
        return period_text(value, language)
    if isinstance(value, Decimal):
        return number_text(value, language)
    return f"{value:%H:%M}" if isinstance(value, time) else str(value)


def kept_text(text: str) -> str:
    """Write anew what a file keeps as German text: an amount, a day or a period; else as it is."""
    if spoken() is Language.GERMAN:
        return text
    try:
        if text.endswith(f"{NO_BREAK}€"):
            return money_text(parse_money(text, Language.GERMAN))
        if period := re.fullmatch(_KEPT_PERIOD, text):
            return period_text(DateRange(parse_day(period[1]), parse_day(period[2])))
        return day_text(parse_day(text)) if re.fullmatch(_GERMAN_DAY, text) else text
    except ValueError:
        return text


def parse_money(text: str, language: Language | None = None) -> Money:
    """Read an amount such as ``1.234,50``, ``-12`` or ``12.50``; raises `ValueError`.

    In German a point followed by three digits groups thousands, followed by two it separates
    cents; in English the comma does. Anything that could mean two things is refused.
    """
    cleaned = german_marks(text.replace("€", "").replace(NO_BREAK, " ").strip(), language)
    match = re.fullmatch(_AMOUNT, cleaned) or re.fullmatch(_AMOUNT_WITH_POINT, cleaned)
    if match is None:
        raise ValueError(text)
    sign, euros, cents = match.groups()
    whole = int(euros.replace(".", "")) * 100 + int((cents or "0").ljust(2, "0"))
    return Money(-whole if sign in {"-", MINUS} else whole)


def parse_number(text: str, language: Language | None = None) -> Decimal:
    """Read a number from 0 on such as ``12,5``, in English ``12.5``; raises `ValueError`."""
    match = re.fullmatch(_NUMBER, german_marks(text.strip(), language))
    if match is None:
        raise ValueError(text)
    return Decimal(f"{match[1]}.{match[2] or 0}")


def german_marks(text: str, language: Language | None = None) -> str:
    """Write the comma and point of a typed number as German does."""
    german = (language or spoken()) is Language.GERMAN
    return text if german else text.translate(_ENGLISH_MARKS)


def parse_day(text: str) -> date:
    """Read a day such as ``2026-11-03``, ``3.11.2026`` or ``3 Nov 2026``; raises `ValueError`."""
    cleaned = text.strip()
    if match := re.fullmatch(_GERMAN_DAY, cleaned):
        return date(int(match[3]), int(match[2]), int(match[1]))
    if match := re.fullmatch(_ENGLISH_DAY, cleaned):
        names = [name[: len(match[2])] for name in _MONTHS[Language.ENGLISH]]
        return date(int(match[3]), names.index(match[2].capitalize()) + 1, int(match[1]))
    if not re.fullmatch(_ISO_DAY, cleaned):
        # Python reads weeks (2026-W45) and days without dashes too; nobody means those.
        raise ValueError(text)
    return date.fromisoformat(cleaned)
