"""What the checks of the roster take, as a part of the page of measurements."""

from __future__ import annotations

from tests.bench.roster_cases import (
    CHECKS_AIM,
    PERSON_AIM,
    SHIFTS_A_MONTH,
    TEAM,
    checks_of_one_seconds,
    checks_seconds,
)

_HEAD = """## Roster

One core, CPU time, the best of some rounds; nothing but the calendar of the place of work is kept
from one run to the next.

| what | measured | aim | |
| --- | --- | --- | --- |
"""


def roster_report() -> str:
    """Measure and return the part of the page."""
    month = f"all checks of a month of {SHIFTS_A_MONTH} shifts and {TEAM} assistants"
    found = (
        (f"{month}, 26 weeks before", checks_seconds(), CHECKS_AIM),
        ("all checks of one of them", checks_of_one_seconds(), PERSON_AIM),
    )
    return _HEAD + "".join(_row(what, seconds, aim) for what, seconds, aim in found)


def _row(what: str, seconds: float, aim: float) -> str:
    met = "met" if seconds < aim else f"missed by {(seconds - aim) * 1000:.1f} ms"
    return f"| {what} | {seconds * 1000:.1f} ms | under {aim * 1000:g} ms | {met} |\n"
