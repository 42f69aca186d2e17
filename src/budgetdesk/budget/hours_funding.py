"""Which Teilbudget pays which hours, so that none is claimed twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import lcm
from typing import Final

from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.ids import HelpKindId
from budgetdesk.rota.planning_times import shared_minutes

_WHOLE: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class FundingShare:
    """A Teilbudget's share of the hours, in percent."""

    teilbudget: TeilbudgetId
    percent: Decimal


@dataclass(frozen=True, slots=True)
class FundingRule:
    """Who pays hours from a day on: all of a kind of help (None: all other hours), by shares.

    One share of 100 percent is a fixed funder. The rule holds until the next one for the same
    kind of help begins.
    """

    id: FundingRuleId
    from_day: date
    shares: tuple[FundingShare, ...]
    help: HelpKindId | None = None


def rule_problems(rule: FundingRule, others: Iterable[FundingRule] = ()) -> tuple[Problem, ...]:
    """All that is wrong with a rule, alone and beside the `others` of the file.

    The shares must be above zero, of different Teilbudgets, and make 100 percent; two rules for
    one kind of help cannot begin on one day.
    """
    return tuple(_rule_problems(rule, others))


def rule_for(
    rules: Iterable[FundingRule], help_kind: HelpKindId | None, day: date
) -> FundingRule | None:
    """Return the rule for a kind of help on the day: its own, else that for all other hours."""
    begun = [one for one in rules if one.from_day <= day]
    own = [one for one in begun if one.help == help_kind]
    found = own or [one for one in begun if one.help is None]
    return max(found, key=lambda one: (one.from_day, one.id), default=None)


def split_minutes(
    minutes_by_help: Mapping[HelpKindId | None, int], rules: Sequence[FundingRule], day: date
) -> dict[TeilbudgetId | None, int]:
    """Return which Teilbudget pays how many of the minutes of one day.

    The parts add up to exactly what was given (largest remainder), so no minute is claimed
    twice and none is lost. What no rule covers stands under None.
    """
    found: Counter[TeilbudgetId | None] = Counter()
    for help_kind, minutes in minutes_by_help.items():
        rule = rule_for(rules, help_kind, day)
        if rule is None:
            found[None] += minutes
        else:
            for one, part in zip(rule.shares, _parts(rule, minutes), strict=True):
                found[one.teilbudget] += part
    return {teilbudget: minutes for teilbudget, minutes in found.items() if minutes}


def _parts(rule: FundingRule, minutes: int) -> tuple[int, ...]:
    # Percentages with any number of decimals as whole weights.
    percents = [one.percent.as_integer_ratio() for one in rule.shares]
    common = lcm(*(divisor for _, divisor in percents))
    return shared_minutes(minutes, [value * common // divisor for value, divisor in percents])


def _rule_problems(rule: FundingRule, others: Iterable[FundingRule]) -> Iterator[Problem]:
    if any(one.percent <= 0 for one in rule.shares):
        yield Problem("funding_share_not_positive", "shares")
    if len({one.teilbudget for one in rule.shares}) < len(rule.shares):
        yield Problem("funding_teilbudget_twice", "shares")
    whole = sum((one.percent for one in rule.shares), Decimal(0))
    if whole != _WHOLE:
        yield Problem("funding_shares_not_whole", "shares", {"sum": whole})
    for one in others:
        if one.id != rule.id and (one.from_day, one.help) == (rule.from_day, rule.help):
            yield Problem("funding_rule_same_day", "from_day", {"day": rule.from_day})
