"""Holidays by the laws of the Länder; days by the calendar of the named year."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.german_calendar import (
    Land,
    LocalHoliday,
    PlaceOfWork,
    holiday_name,
    is_working_day,
    local_choices,
    next_working_day,
)

EVERYWHERE = [PlaceOfWork(land) for land in Land]
CATHOLIC = LocalHoliday.CATHOLIC
AUGSBURG = PlaceOfWork(Land.BY, LocalHoliday.AUGSBURG)


def lands_with(day: date) -> set[str]:
    return {place.land.value for place in EVERYWHERE if holiday_name(day, place) is not None}


ALL = {land.value for land in Land}


@pytest.mark.parametrize(
    ("day", "lands"),
    [
        (date(2026, 1, 1), ALL),
        (date(2026, 1, 6), {"BW", "BY", "ST"}),
        (date(2026, 3, 8), {"BE", "MV"}),
        (date(2026, 4, 3), ALL),
        (date(2026, 4, 6), ALL),
        (date(2026, 5, 1), ALL),
        (date(2026, 5, 14), ALL),
        (date(2026, 5, 25), ALL),
        (date(2026, 6, 4), {"BW", "BY", "HE", "NW", "RP", "SL"}),
        (date(2026, 8, 15), {"SL"}),
        (date(2026, 9, 20), {"TH"}),
        (date(2026, 10, 3), ALL),
        (date(2026, 10, 31), {"BB", "HB", "HH", "MV", "NI", "SN", "ST", "SH", "TH"}),
        (date(2026, 11, 1), {"BW", "BY", "NW", "RP", "SL"}),
        (date(2026, 11, 18), {"SN"}),
        (date(2026, 12, 24), set()),
        (date(2026, 12, 25), ALL),
        (date(2026, 12, 26), ALL),
        (date(2026, 12, 31), set()),
        (date(2026, 8, 8), set()),
        (date(2026, 2, 16), set()),
        (date(2025, 5, 8), {"BE"}),
        (date(2026, 5, 8), set()),
    ],
)
def test_a_holiday_is_one_in_the_laender_whose_law_names_it(day: date, lands: set[str]) -> None:
    assert lands_with(day) == lands


@pytest.mark.parametrize(
    ("day", "place", "is_holiday"),
    [
        (date(2026, 8, 15), PlaceOfWork(Land.BY, CATHOLIC), True),
        (date(2026, 8, 15), PlaceOfWork(Land.BY), False),
        (date(2026, 8, 15), AUGSBURG, True),
        (date(2026, 8, 8), AUGSBURG, True),
        (date(2026, 8, 8), PlaceOfWork(Land.BY, CATHOLIC), False),
        (date(2026, 6, 4), PlaceOfWork(Land.SN, CATHOLIC), True),
        (date(2026, 6, 4), PlaceOfWork(Land.SN), False),
        (date(2026, 6, 4), PlaceOfWork(Land.TH, CATHOLIC), True),
        (date(2026, 6, 4), PlaceOfWork(Land.TH), False),
        (date(2026, 8, 15), PlaceOfWork(Land.SN, CATHOLIC), False),
        (date(2026, 8, 15), PlaceOfWork(Land.TH, CATHOLIC), False),
        (date(2026, 11, 18), PlaceOfWork(Land.BY, CATHOLIC), False),
    ],
)
def test_what_the_law_leaves_to_the_municipality_is_the_users_choice(
    day: date, place: PlaceOfWork, *, is_holiday: bool
) -> None:
    assert (holiday_name(day, place) is not None) == is_holiday


def test_augsburg_keeps_all_the_days_of_bavaria() -> None:
    bavaria = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
    missing = [
        day
        for day in bavaria
        if holiday_name(day, PlaceOfWork(Land.BY, CATHOLIC)) and not holiday_name(day, AUGSBURG)
    ]
    assert missing == []


def test_holidays_have_german_names() -> None:
    assert holiday_name(date(2026, 6, 4), PlaceOfWork(Land.NW)) == "Fronleichnam"
    assert holiday_name(date(2026, 11, 18), PlaceOfWork(Land.SN)) == "Buß- und Bettag"
    assert holiday_name(date(2026, 6, 5), PlaceOfWork(Land.NW)) is None


@pytest.mark.parametrize(
    ("land", "choices"),
    [
        (Land.BY, {LocalHoliday.NONE, CATHOLIC, LocalHoliday.AUGSBURG}),
        (Land.SN, {LocalHoliday.NONE, CATHOLIC}),
        (Land.TH, {LocalHoliday.NONE, CATHOLIC}),
        (Land.NW, {LocalHoliday.NONE}),
        (Land.SL, {LocalHoliday.NONE}),
    ],
)
def test_a_land_offers_the_choices_that_its_law_leaves_open(
    land: Land, choices: set[LocalHoliday]
) -> None:
    assert local_choices(land) == choices


def test_a_local_holiday_that_the_land_does_not_know_is_a_problem() -> None:
    assert AUGSBURG.problems() == []
    assert PlaceOfWork(Land.NW).problems() == []
    (problem,) = PlaceOfWork(Land.SN, LocalHoliday.AUGSBURG).problems()
    assert (problem.code, problem.field) == ("local_holiday_not_here", "local")
    assert problem.data == {"land": "SN"}


def test_saturday_sunday_and_holidays_are_no_working_days() -> None:
    nrw = PlaceOfWork(Land.NW)
    assert is_working_day(date(2026, 12, 24), nrw)
    assert is_working_day(date(2026, 12, 31), nrw)
    assert not is_working_day(date(2026, 12, 25), nrw)
    assert not is_working_day(date(2026, 11, 21), nrw)
    assert not is_working_day(date(2026, 11, 22), nrw)


def test_the_next_working_day_skips_weekend_and_holidays_in_a_row() -> None:
    nrw = PlaceOfWork(Land.NW)
    assert next_working_day(date(2026, 4, 3), nrw) == date(2026, 4, 7)
    assert next_working_day(date(2026, 4, 7), nrw) == date(2026, 4, 7)
    assert next_working_day(date(2027, 12, 31), nrw) == date(2027, 12, 31)
    assert next_working_day(date(2028, 1, 1), nrw) == date(2028, 1, 3)


@given(
    st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    st.sampled_from([*EVERYWHERE, AUGSBURG, PlaceOfWork(Land.TH, CATHOLIC)]),
)
def test_the_next_working_day_is_the_first_one_that_works(day: date, place: PlaceOfWork) -> None:
    found = next_working_day(day, place)
    between = [day + timedelta(days=n) for n in range((found - day).days)]
    assert is_working_day(found, place)
    assert not any(is_working_day(each, place) for each in between)


def test_the_calendars_of_other_countries_are_not_loaded() -> None:
    program = (
        "import sys; from datetime import date\n"
        "from budgetdesk.kernel.german_calendar import Land, PlaceOfWork, holiday_name\n"
        "print(holiday_name(date(2026, 5, 1), PlaceOfWork(Land.BY)))\n"
        "print(*[name for name in sys.modules if name.startswith('holidays.countries')])\n"
        "import holidays; print(date(2026, 7, 14) in holidays.France(years=2026))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=240
    )
    day, countries, other = done.stdout.splitlines()
    assert day == "Erster Mai"
    assert countries == "holidays.countries.germany"
    assert other == "True"
