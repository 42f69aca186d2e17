"""Times of day as people write them."""

from __future__ import annotations

import re
from datetime import time
from typing import Final

_WITH_MARK: Final = r"(\d{1,2})\s*[:.]\s*(\d{2})(?:[:.]00)?"
_WITH_WORD: Final = r"(\d{1,2})\s*(?:uhr|h)\s*(\d{2})"
_WITHOUT: Final = r"(\d{1,2})(\d{2})"
_HOUR: Final = r"(\d{1,2})()"
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
