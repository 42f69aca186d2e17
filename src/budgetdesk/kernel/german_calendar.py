"""Public holidays and working days of a place of work in Germany.

Dates come from the `holidays` library (checked for 2024 to 2028 against the Länder laws, see
docs/decisions). Land law leaves some days to the municipality; these are the user's choice.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache, lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

from budgetdesk.kernel.problem import Problem

if TYPE_CHECKING:
    from holidays import HolidayBase

_SATURDAY: Final = 5


class Land(Enum):
    """The German Länder by their usual two letters."""

    BW = "BW"
    BY = "BY"
    BE = "BE"
    BB = "BB"
    HB = "HB"
    HH = "HH"
    HE = "HE"
    MV = "MV"
    NI = "NI"
    NW = "NW"
    RP = "RP"
    SL = "SL"
    SN = "SN"
    ST = "ST"
    SH = "SH"
    TH = "TH"


class LocalHoliday(Enum):
    """What Land law leaves to the municipality of the place of work."""

    NONE = "none"
    CATHOLIC = "catholic"
    """BY: Mariä Himmelfahrt (Art. 1 FTG); SN, TH: Fronleichnam in the parishes that have it."""
    AUGSBURG = "augsburg"
    """City of Augsburg: Friedensfest on 8 August, and Mariä Himmelfahrt."""


_CHOICES: Final = {
    Land.BY: {LocalHoliday.CATHOLIC, LocalHoliday.AUGSBURG},
    Land.SN: {LocalHoliday.CATHOLIC},
    Land.TH: {LocalHoliday.CATHOLIC},
}


def local_choices(land: Land) -> frozenset[LocalHoliday]:
    """Choices that the law of this Land leaves open; NONE is always one."""
    return frozenset({LocalHoliday.NONE} | _CHOICES.get(land, set()))


@dataclass(frozen=True, slots=True)
class PlaceOfWork:
    """Where the work is done, as far as public holidays depend on it."""

    land: Land
    local: LocalHoliday = LocalHoliday.NONE

    def problems(self) -> list[Problem]:
        """Return a problem where the Land knows no such local holiday."""
        if self.local in local_choices(self.land):
            return []
        return [Problem("local_holiday_not_here", "local", {"land": self.land.value})]


def holiday_name(day: date, place: PlaceOfWork) -> str | None:
    """German name of the public holiday on this day at this place, or None."""
    return _holidays_of(day.year, place).get(day)


def is_working_day(day: date, place: PlaceOfWork) -> bool:
    """Tell whether the day is neither Saturday, Sunday nor a public holiday at this place."""
    return day.weekday() < _SATURDAY and holiday_name(day, place) is None


def next_working_day(day: date, place: PlaceOfWork) -> date:
    """Return the day itself if it is a working day, else the next one that is (§ 64 Abs. 3 SGG)."""
    while not is_working_day(day, place):
        day += timedelta(days=1)
    return day


@lru_cache(maxsize=256)
def _holidays_of(year: int, place: PlaceOfWork) -> dict[date, str]:
    augsburg = place.local is LocalHoliday.AUGSBURG
    catholic = place.local is LocalHoliday.CATHOLIC
    return dict(
        _germany()(
            subdiv="Augsburg" if augsburg else place.land.value,
            years=year,
            language="de",
            categories=("public", "catholic") if catholic else ("public",),
        ).items()
    )


@cache
def _germany() -> type[HolidayBase]:
    """The library's calendar of Germany alone.

    Its package of countries would import all 270: 0.1 s and 22 MB.
    """
    import holidays

    countries = "holidays.countries"
    stand_in = ModuleType(countries)
    stand_in.__path__ = [str(Path(place) / "countries") for place in holidays.__path__]
    before = sys.modules.setdefault(countries, stand_in)
    try:
        found: type[HolidayBase] = import_module(f"{countries}.germany").Germany
    finally:
        if before is stand_in:
            del sys.modules[countries]
    return found
