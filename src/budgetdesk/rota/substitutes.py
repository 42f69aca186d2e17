"""Who is asked first when a shift is open: everybody in order, each place with its reasons.

The order: first whoever may work by law, whatever else speaks against it; among them fewer points
come first. Points are weights for comparing, no amounts of anything; they stand in `POINTS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Final

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.availability import Answer
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.staff.ids import AssistantId


class Bar(Enum):
    """What keeps a person from taking the shift, whatever else is so."""

    LAW = "law"
    """A rule of the law stands against it; it may be overridden only with a note."""
    ABSENT = "absent"
    NOT_EMPLOYED = "not_employed"
    BUSY = "busy"
    """Has a shift at the same time."""
    VETO = "veto"
    """The person said that she does not do what the shift needs."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What is known of one person and one open shift."""

    assistant: AssistantId
    name: str
    bars: tuple[Bar, ...] = ()
    findings: tuple[Finding, ...] = ()
    """What the checks find only because of this shift."""
    answer: Answer | None = None
    is_backup: bool = False
    """On duty to be asked first on this day."""
    unknown_skills: int = 0
    """Skills that the shift needs and the person said nothing of."""
    minutes_above: int | None = None
    """Minutes planned in the month above what is agreed, below negative; None: none agreed."""
    stepped_in: int = 0
    """Shifts taken at short notice in the last 13 weeks."""
    cost: Money | None = None
    """What the shift costs with this person; None: not known."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """One person's place, from 1, with the reasons. `is_allowed` False: only with a note."""

    place: int
    candidate: Candidate
    points: Decimal
    lines: tuple[Line, ...]

    @property
    def is_allowed(self) -> bool:
        """Tell whether nothing keeps the person from taking the shift."""
        return not self.candidate.bars

    @property
    def can_be_overridden(self) -> bool:
        """Tell whether a note is enough: only rules of the law stand against it."""
        return set(self.candidate.bars) <= {Bar.LAW}


POINTS: Final[Mapping[str, int]] = MappingProxyType(
    {
        "limit": 400,
        "said_no": 300,
        "contract": 200,
        "if_need_be": 60,
        "skill_unknown": 50,
        "said_nothing": 30,
        "cost_unknown": 30,
        "stepped_in": 15,
        "hour_above": 1,
        "euro": 1,
        "backup": -100,
    }
)
"""A limit of insurance or hours weighs most, for it costs money for the whole year; then a clear
No; then the contract. Whoever has backup duty goes before all who have nothing against it. An
hour above or below what is agreed, and a euro above the cheapest, weigh one point each."""
_MOST_HOURS: Final = 60
_MOST_EUROS: Final = 60
_MINUTES_PER_HOUR: Final = 60
_HUNDREDTH: Final = Decimal("0.01")


def ranked(candidates: Iterable[Candidate]) -> tuple[Ranked, ...]:
    """Return everybody in the order in which to ask. Equal points go by name, then by number."""
    known = tuple(candidates)
    cheapest = min((one.cost for one in known if one.cost is not None), default=None)
    counted = [(one, *_counted(one, cheapest)) for one in known]
    counted.sort(key=lambda each: (bool(each[0].bars), each[1], each[0].name, each[0].assistant))
    return tuple(
        Ranked(place, one, points, lines) for place, (one, points, lines) in enumerate(counted, 1)
    )


def is_against_law(finding: Finding) -> bool:
    """Tell whether the finding bars the person; what the law only reminds of does not."""
    return finding.basis is Basis.LAW and finding.weight is not Weight.HINT


def _counted(one: Candidate, cheapest: Money | None) -> tuple[Decimal, tuple[Line, ...]]:
    parts = [*_against(one), *_willing(one), *_fair(one), *_cost(one, cheapest)]
    points = sum((points for points, _ in parts), Decimal(0))
    lines = [*_barred(one), *(line for _, line in parts)]
    return points, tuple(lines)


def _barred(one: Candidate) -> Iterator[Line]:
    if Bar.NOT_EMPLOYED in one.bars:
        yield Line("substitute_not_employed")
    if Bar.ABSENT in one.bars:
        yield Line("substitute_absent")
    if Bar.BUSY in one.bars:
        yield Line("substitute_busy")
    if Bar.VETO in one.bars:
        yield Line("substitute_veto")
    if Bar.LAW in one.bars:
        laws = [each for each in one.findings if is_against_law(each)]
        sources = "; ".join(dict.fromkeys(each.source for each in laws if each.source))
        yield Line("substitute_against_law", None, {"count": len(laws)}, sources)
    else:
        yield Line("substitute_lawful")


def _against(one: Candidate) -> Iterator[tuple[Decimal, Line]]:
    heavy = [each for each in one.findings if each.weight is not Weight.HINT]
    limits = [each for each in heavy if each.basis is Basis.LIMIT]
    if limits:
        source = "; ".join(dict.fromkeys(each.source for each in limits if each.source))
        yield _points("limit"), Line("substitute_limit", None, {}, source)
    if any(each.basis is Basis.CONTRACT for each in heavy):
        yield _points("contract"), Line("substitute_contract")
    if one.unknown_skills:
        count = one.unknown_skills
        yield _points("skill_unknown") * count, Line("substitute_skills", None, {"count": count})


def _willing(one: Candidate) -> Iterator[tuple[Decimal, Line]]:
    if one.is_backup:
        yield _points("backup"), Line("substitute_backup")
    if one.answer is Answer.YES:
        yield Decimal(0), Line("substitute_said_yes")
    elif one.answer is Answer.IF_NEED_BE:
        yield _points("if_need_be"), Line("substitute_if_need_be")
    elif one.answer is Answer.NO:
        yield _points("said_no"), Line("substitute_said_no")
    else:
        yield _points("said_nothing"), Line("substitute_said_nothing")


def _fair(one: Candidate) -> Iterator[tuple[Decimal, Line]]:
    above = one.minutes_above
    if above is not None:
        hours = (Decimal(above) / _MINUTES_PER_HOUR).quantize(_HUNDREDTH)
        held = max(Decimal(-_MOST_HOURS), min(Decimal(_MOST_HOURS), hours))
        code = "substitute_hours_above" if above > 0 else "substitute_hours_below"
        shown = {"time": f"{abs(above) // _MINUTES_PER_HOUR}:{abs(above) % _MINUTES_PER_HOUR:02d}"}
        yield held * POINTS["hour_above"], Line(code, None, shown)
    if one.stepped_in:
        count = one.stepped_in
        yield _points("stepped_in") * count, Line("substitute_stepped_in", None, {"count": count})


def _cost(one: Candidate, cheapest: Money | None) -> Iterator[tuple[Decimal, Line]]:
    if one.cost is None or cheapest is None:
        yield _points("cost_unknown"), Line("substitute_cost_unknown")
        return
    more = min(Decimal(_MOST_EUROS), (one.cost - cheapest).euros)
    yield more * POINTS["euro"], Line("substitute_cost", one.cost)


def _points(name: str) -> Decimal:
    return Decimal(POINTS[name])
