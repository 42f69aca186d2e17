"""Breaks that the law asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from budgetdesk.kernel.problem import Problem
from budgetdesk.statutory.law import Law

_MINUTES_PER_HOUR: Final = 60


def required_break(working_minutes: int, law: Law) -> int:
    """Minutes of break that this much work in one go asks for, breaks not counted as work.

    None up to six hours, 30 above, 45 above nine. Source: § 4 Satz 1 ArbZG.
    """
    if working_minutes > law["long_break_after_hours"] * _MINUTES_PER_HOUR:
        return int(law["long_break_minutes"])
    if working_minutes > law["break_after_hours"] * _MINUTES_PER_HOUR:
        return int(law["break_minutes"])
    return 0


def break_problems(spells: Sequence[int], pauses: Sequence[int], law: Law) -> tuple[Problem, ...]:
    """What is wrong with the breaks of one duty, all at once.

    `spells` are the minutes worked in one go between the breaks, `pauses` the minutes of each
    break. A break shorter than 15 minutes does not count (§ 4 Satz 2 ArbZG), and the work around
    it is one spell for the caller; nobody works more than six hours in one go (Satz 3).
    """
    shortest = law["break_piece_minutes"]
    taken = sum(minutes for minutes in pauses if minutes >= shortest)
    due = required_break(sum(spells), law)
    found = []
    if taken < due:
        found.append(Problem("break_too_short", "breaks", {"taken": taken, "due": due}))
    longest = int(law["break_after_hours"])
    if any(minutes > longest * _MINUTES_PER_HOUR for minutes in spells):
        found.append(Problem("break_too_late", "breaks", {"hours": longest}))
    return tuple(found)
