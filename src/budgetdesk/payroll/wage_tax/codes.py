"""Names for the plan's codes, and the euro as cents."""

from __future__ import annotations

from typing import Final

EURO: Final = 100

CLASS_II: Final = 2
CLASS_III: Final = 3
CLASS_IV: Final = 4
CLASS_V: Final = 5
CLASS_VI: Final = 6

YEAR: Final = 1
MONTH: Final = 2
WEEK: Final = 3
DAY: Final = 4
