"""Breaks within a duty.

Of paid breaks only the minutes are known: where pieces of a quarter of an hour can lie so that
nobody works more than six hours in one go, they are taken to lie so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.breaks import break_problems
from budgetdesk.rota.checks.people import Block, Duty, Ground, Person, blocks_of, in_minutes
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.statutory.law import Law

_BREAKS: Final = "§ 4 ArbZG"


def missing_breaks(person: Person, ground: Ground) -> Iterator[Finding]:
    """Duties of adults with too short breaks, or more than six hours in one go."""
    law = ground.law
    from_minutes = in_minutes(law["break_after_hours"])
    rest = in_minutes(law["rest_hours"])
    adult_on = person.birthday(int(law["young_age"]))
    for duty in person.shown:
        if duty.minutes <= from_minutes or (adult_on is not None and duty.day < adult_on):
            continue
        found: dict[str, dict[str, object]] = {}
        for block in blocks_of(duty, rest):
            spells, pauses = spells_and_pauses(block, int(law["break_piece_minutes"]))
            # A paid break is rest too: what is due for it goes by the work without it.
            spells[spells.index(max(spells))] -= min(duty.paid_rest, max(spells))
            for problem in break_problems(spells, [*pauses, duty.paid_rest], law):
                if problem.code == "break_too_late" and _fits(spells, duty, law):
                    continue
                found.setdefault(problem.code, dict(problem.data))
        if _nothing_taken(found):
            found.pop("break_too_late", None)
        for code, data in found.items():
            yield (
                Finding(
                    "duty_break_too_short",
                    Basis.LAW,
                    duty.shift.id,
                    duty.day,
                    person.id,
                    {"taken": data["taken"], "due": data["due"]},
                    _BREAKS,
                    Weight.WARNING,
                )
                if code == "break_too_short"
                else Finding(
                    "duty_break_too_late",
                    Basis.LAW,
                    duty.shift.id,
                    duty.day,
                    person.id,
                    {"hours": data["hours"]},
                    _BREAKS,
                    Weight.WARNING,
                )
            )


def _fits(spells: Sequence[int], duty: Duty, law: Law) -> bool:
    """Tell whether the paid break, cut in pieces, can lie so that no spell is too long."""
    longest = in_minutes(law["break_after_hours"])
    cuts = sum(max(0, -(-one // longest) - 1) for one in spells)
    return cuts <= duty.paid_rest // int(law["break_piece_minutes"])


def _nothing_taken(found: Mapping[str, Mapping[str, object]]) -> bool:
    """Tell whether the other finding says already that there is no break at all."""
    return "break_too_short" in found and found["break_too_short"]["taken"] == 0


def spells_and_pauses(block: Block, shortest: int) -> tuple[list[int], list[int]]:
    """Minutes worked in one go, and of the breaks; too short a break parts no work."""
    pauses = [later[0] - earlier[1] for earlier, later in pairwise(block.spans)]
    spells = [block.spans[0][1] - block.spans[0][0]]
    for pause, (begin, end) in zip(pauses, block.spans[1:], strict=True):
        if pause < shortest:
            spells[-1] += end - begin
        else:
            spells.append(end - begin)
    return spells, pauses
