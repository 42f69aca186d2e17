"""Rules learned from the user's assignments, and what they propose for a new bank line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from budgetdesk.ledger.bookings import Part
from budgetdesk.ledger.ids import CostTypeId, RuleId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.statements import BankLine, Rule


class Ground(Enum):
    """What a proposal rests on."""

    IBAN = "iban"
    NAME = "name"
    WORDS = "words"
    AKTENZEICHEN = "aktenzeichen"


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where a line could belong, on what ground, and how often the user said so before."""

    pot: Pot
    cost_type: CostTypeId | None
    teilbudget: TeilbudgetId | None
    ground: Ground
    detail: str
    times: int = 0
    rule: RuleId | None = None


def proposal_for(line: BankLine, rules: Iterable[Rule]) -> Proposal | None:
    """Return what the strongest matching rule says of the line, or None.

    Words that the user gave himself come before an IBAN, an IBAN before a name; then the rule
    that was confirmed more often.
    """
    matching = [(ground, rule) for rule in rules if (ground := _ground(line, rule)) is not None]
    if not matching:
        return None
    order = (Ground.WORDS, Ground.IBAN, Ground.NAME)
    ground, rule = min(matching, key=lambda one: (order.index(one[0]), -one[1].times, one[1].id))
    detail = {Ground.WORDS: rule.words, Ground.IBAN: rule.iban, Ground.NAME: rule.name}[ground]
    return Proposal(rule.pot, rule.cost_type, rule.teilbudget, ground, detail, rule.times, rule.id)


def learned(rules: Sequence[Rule], line: BankLine, part: Part) -> Rule | None:
    """Return the rule, new or strengthened or turned, that an assignment of the line teaches.

    None where the line names nobody, or the part is not assigned. A rule that said otherwise
    is turned to what the user did last and counts from one again.
    """
    if not part.is_assigned or not (line.iban or line.name):
        return None
    target = (part.pot, part.cost_type, part.teilbudget)
    for rule in rules:
        if rule.learned and _is_about(rule, line):
            if (rule.pot, rule.cost_type, rule.teilbudget) == target:
                return replace(rule, times=rule.times + 1)
            return replace(
                rule, pot=part.pot, cost_type=part.cost_type, teilbudget=part.teilbudget, times=1
            )
    return Rule(
        RuleId(0),
        name="" if line.iban else line.name,
        iban=line.iban,
        words="",
        incoming=line.amount.cents > 0,
        pot=part.pot,
        cost_type=part.cost_type,
        teilbudget=part.teilbudget,
    )


def _is_about(rule: Rule, line: BankLine) -> bool:
    return rule.incoming == (line.amount.cents > 0) and (
        rule.iban == line.iban if line.iban else not rule.iban and _folded(rule.name, line.name)
    )


def _ground(line: BankLine, rule: Rule) -> Ground | None:
    if rule.incoming != (line.amount.cents > 0):
        return None
    if rule.words:
        text = f"{line.name} {line.purpose}".casefold()
        return Ground.WORDS if all(word in text for word in rule.words.casefold().split()) else None
    if rule.iban:
        return Ground.IBAN if rule.iban == line.iban else None
    return Ground.NAME if rule.name and _folded(rule.name, line.name) else None


def _folded(one: str, other: str) -> bool:
    return "".join(one.casefold().split()) == "".join(other.casefold().split())
