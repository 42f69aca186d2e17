"""The dated amounts of a grant from the options of the command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import GrantAmountId
from budgetdesk.cli.values import amount, day, hours, positive_amount, values_of
from budgetdesk.kernel.money import ZERO

_OF_START = (("amount", "amount"), ("own_contribution", "own_contribution"), ("hours", "minutes"))
_FROM_A_DAY = (
    ("amounts_from", "amount"),
    ("own_contributions_from", "own_contribution"),
    ("hours_from", "minutes"),
)


def add_amount_options(parser: ArgumentParser, *, required: bool) -> None:
    """Add the options that `amounts_from` reads."""
    parser.add_argument(
        "--amount",
        type=positive_amount,
        required=required,
        metavar="BETRAG",
        help="was der Leistungsträger im Monat zahlt (bei Gutscheinen: ihr Wert)",
    )
    parser.add_argument(
        "--own-contribution",
        type=amount,
        metavar="BETRAG",
        help="Eigenbeitrag im Monat, den die Person dazugibt",
    )
    parser.add_argument(
        "--hours", type=hours, metavar="STUNDEN", help="bewilligte Stunden im Monat"
    )
    for option, dest, read, what in (
        ("--amount-from", "amounts_from", positive_amount, "BETRAG"),
        ("--own-contribution-from", "own_contributions_from", amount, "BETRAG"),
        ("--hours-from", "hours_from", hours, "STUNDEN"),
    ):
        parser.add_argument(
            option,
            dest=dest,
            nargs=2,
            action=values_of(day, read),
            metavar=("TAG", what),
            help="neuer Wert ab diesem Tag; mehrfach möglich",
        )


def amounts_from(
    arguments: Namespace, grant: Grant, before: Sequence[GrantAmount]
) -> tuple[GrantAmount, ...]:
    """Return the amounts by day: what was before, changed by what the options say."""
    changes: dict[date, dict[str, Any]] = {one.from_day: {} for one in before}
    known = {one.from_day: one for one in before}
    for option, field in _OF_START:
        value = getattr(arguments, option)
        if value is not None:
            changes.setdefault(grant.valid_from, {})[field] = value
    for option, field in _FROM_A_DAY:
        for from_day, value in getattr(arguments, option) or ():
            changes.setdefault(from_day, {})[field] = value
    found: list[GrantAmount] = []
    last = GrantAmount(GrantAmountId(0), grant.id, grant.valid_from, ZERO)
    for from_day in sorted(changes):
        start = known.get(from_day, replace(last, id=GrantAmountId(0), from_day=from_day))
        last = replace(start, **changes[from_day])
        found.append(last)
    return tuple(found)
