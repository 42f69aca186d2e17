"""Times of day and days as people, and spreadsheets, write them."""

from __future__ import annotations

import re
from datetime import date, time
from typing import Final

from budgetdesk.wording.formats import parse_day

_WITH_MARK: Final = r"(\d{1,2})\s*[:.]\s*(\d{2})(?:[:.]00)?"
_WITH_WORD: Final = r"(\d{1,2})\s*(?:uhr|h)\s*(\d{2})"
_WITHOUT: Final = r"(\d{1,2})(\d{2})"
_HOUR: Final = r"(\d{1,2})()"
_DAY: Final = r"(?:(?:mo|di|mi|do|fr|sa|so)\.?,?\s+)?(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{2}|\d{4})?"
_THIS_CENTURY: Final = 2000
_HUNDRED: Final = 100
_MINUTES: Final = 60
_MINUTES_A_DAY: Final = 1440


def parse_time(text: str) -> time:
    """Read ``7:30``, ``7.30``, ``730``, ``7``, ``7:30 Uhr`` or ``7 Uhr 30``; 24:00 is midnight.

    Raises `ValueError` for all else.
    """
    words = re.sub(r"\s*(uhr|h)$", "", text.strip(), flags=re.IGNORECASE)
    for pattern in (_WITH_MARK, _WITH_WORD, _WITHOUT, _HOUR):
        found = re.fullmatch(pattern, words, flags=re.IGNORECASE)
        if found is not None:
            hour, minute = int(found[1]), int(found[2] or 0)
            whole = hour * _MINUTES + minute
            if minute < _MINUTES and whole <= _MINUTES_A_DAY:
                return time(*divmod(whole % _MINUTES_A_DAY, _MINUTES))
            break
    raise ValueError(text)


def parse_written_day(text: str, year: int | None = None) -> date:
    """Read ``3.11.2026``, ``03.11.26``, a weekday before it, or ``2026-11-03``.

    With `year` also ``3.11.`` of that year. Raises `ValueError` for all else.
    """
    found = re.fullmatch(_DAY, text.strip(), flags=re.IGNORECASE)
    if found is None:
        return parse_day(text)
    written = year if found[3] is None else int(found[3])
    if written is None:
        raise ValueError(text)
    whole = written + _THIS_CENTURY if written < _HUNDRED else written
    return date(whole, int(found[2]), int(found[1]))
