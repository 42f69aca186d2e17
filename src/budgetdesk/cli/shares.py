"""The parts of a booking as the command line writes them.

``EGH:lohn``, ``EGH:lohn:1200,00@anna#Nachzahlung``, ``privat:20,00``, ``eigen``, ``offen``: whose
money, what for, how much of it, for which assistant, a note. Amounts count in the direction of
the booking; one part may leave its amount out and gets what the others leave over.
"""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.cli.values import amount as read_amount
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import Money, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.bookkeeping import Share
from budgetdesk.usecases.setting_up import POT_WORDS, the

HELP: Final = (
    "wofür: TEILBUDGET:KOSTENART[:BETRAG][@PERSON][#NOTIZ], privat[:BETRAG],"
    " eigen[:KOSTENART][:BETRAG] oder offen; für eine Aufteilung mehrfach angeben"
)

_FORM: Final = re.compile(
    r"(?P<owner>[^:@#]+)(:(?P<second>[^:@#]*))?(:(?P<third>[^:@#]*))?"
    r"(@(?P<assistant>[^:@#]+))?(#(?P<note>.*))?"
)


@dataclass(frozen=True, slots=True)
class ShareWord:
    """One part as it was written; names are not looked up yet. `amount` None: what is left."""

    owner: str
    cost_type: str
    amount: Money | None
    assistant: str
    note: str


def share(text: str) -> ShareWord:
    """Read one part for argparse."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise ArgumentTypeError(f"„{text}“ passt nicht; erwartet wird etwa EGH:lohn:1200,00@anna")
    second, third = match["second"] or "", match["third"] or ""
    owner = match["owner"].strip()
    if owner.casefold() in POT_WORDS and second[:1].isdigit() and not third:
        second, third = "", second
    return ShareWord(
        owner,
        second.strip(),
        read_amount(third) if third else None,
        (match["assistant"] or "").strip(),
        (match["note"] or "").strip(),
    )


def shares_of(reader: Reader, words: Sequence[ShareWord], amount: Money) -> tuple[Share, ...]:
    """Return the parts of a booking with this amount.

    Raises `NotFound` for a name that the file does not know, `Invalid` where more than one part
    has no amount, or a Teilbudget no cost type.
    """
    problems = [
        Problem("share_without_cost_type", "parts", {"name": one.owner})
        for one in words
        if one.owner.casefold() not in POT_WORDS and not one.cost_type
    ]
    if sum(1 for one in words if one.amount is None) > 1:
        problems.append(Problem("two_shares_without_amount", "parts"))
    if problems:
        raise Invalid(problems=problems)
    sign = -1 if amount.cents < 0 else 1
    given = total(one.amount * sign for one in words if one.amount is not None)
    return tuple(
        _share(reader, one, amount - given if one.amount is None else one.amount * sign)
        for one in words
    )


def pot_named(reader: Reader, name: str) -> tuple[Pot, TeilbudgetId | None]:
    """Return whose money ``privat``, ``eigen``, ``offen`` or a Teilbudget's code is.

    Raises `NotFound`.
    """
    pot = POT_WORDS.get(name.strip().casefold())
    if pot is not None:
        return pot, None
    return Pot.TEILBUDGET, the(reader, Teilbudget, name).id


def _share(reader: Reader, one: ShareWord, amount: Money) -> Share:
    pot, teilbudget = pot_named(reader, one.owner)
    assistant = the(reader, Assistant, one.assistant).id if one.assistant else None
    return Share(amount, pot, _cost_type(reader, pot, one), teilbudget, assistant, one.note)


def _cost_type(reader: Reader, pot: Pot, one: ShareWord) -> CostTypeId | None:
    if one.cost_type:
        return the(reader, CostType, one.cost_type).id
    own = reader.all(CostType, kind=CostKind.OWN_CONTRIBUTION, retired=False)
    return own[0].id if pot is Pot.OWN and own else None
