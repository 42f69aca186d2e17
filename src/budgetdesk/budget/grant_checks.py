"""What is wrong with a grant as entered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final

from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem, Weight

_LAST_PAYMENT_DAY: Final = 31
_MONTHS_PER_YEAR: Final = 12


def grant_problems(
    grant: Grant, amounts: Iterable[GrantAmount], one_offs: Iterable[OneOff]
) -> list[Problem]:
    """All that is wrong with the grant and its amounts; those of other grants are passed over."""
    subject = ("grant", grant.id)
    found = []
    if grant.valid_to < grant.valid_from:
        found.append(Problem("grant_days_reversed", "valid_to", subject=subject))
    if not 1 <= grant.payment_day <= _LAST_PAYMENT_DAY:
        data = {"day": grant.payment_day}
        found.append(Problem("payment_day_impossible", "payment_day", data, subject=subject))
    if not 1 <= grant.rhythm_months <= _MONTHS_PER_YEAR:
        data = {"months": grant.rhythm_months}
        found.append(Problem("rhythm_impossible", "rhythm_months", data, subject=subject))
    own = [amount for amount in amounts if amount.grant == grant.id]
    found += _amount_problems(grant, own)
    for one in one_offs:
        if one.grant == grant.id and one.amount <= ZERO:
            wrong = {"amount": one.amount}
            found.append(Problem("one_off_not_positive", "amount", wrong, subject=subject))
    return found


def overlapping(grants: Iterable[Grant]) -> tuple[Problem, ...]:
    """Pairs of grants of one Teilbudget that hold on the same day.

    A later Bescheid usually replaces the earlier one from its first day on; which of them holds
    only the papers say, so both are counted until the user ends one.
    """
    ordered = sorted(grants, key=lambda grant: (grant.valid_from, grant.id))
    return tuple(
        Problem(
            "grants_overlap",
            "valid_to",
            {"first": later.valid_from, "last": min(earlier.valid_to, later.valid_to)},
            Weight.WARNING,
            ("grant", earlier.id),
        )
        for earlier, later in combinations(ordered, 2)
        if earlier.teilbudget == later.teilbudget and later.valid_from <= earlier.valid_to
    )


def _amount_problems(grant: Grant, amounts: Sequence[GrantAmount]) -> Iterator[Problem]:
    subject = ("grant", grant.id)
    days = Counter(amount.from_day for amount in amounts)
    for day, times in sorted(days.items()):
        if times > 1:
            yield Problem("two_amounts_on_one_day", "from_day", {"day": day}, subject=subject)
        if day > grant.valid_to:
            data = {"day": day, "valid_to": grant.valid_to}
            yield Problem("amount_after_grant", "from_day", data, Weight.WARNING, subject)
    if not days or min(days) > grant.valid_from:
        data = {"day": grant.valid_from}
        yield Problem("no_amount_at_start", "from_day", data, subject=subject)
    for amount in amounts:
        if min(amount.amount, amount.own_contribution) < ZERO:
            yield Problem("amount_negative", "amount", {"amount": amount.amount}, subject=subject)
