"""Named templates of bookings (Vorlagen): what is recorded again and again, on no fixed day."""

from __future__ import annotations

from dataclasses import dataclass, field

from budgetdesk.kernel.money import ZERO, Money, split_by_weight, total
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.bookings import CHILDREN
from budgetdesk.ledger.ids import (
    AccountId,
    CostTypeId,
    TeilbudgetId,
    TemplateId,
    TemplatePartId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import AssistantId


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """A part of a template; its amount counts in the direction of the template.

    Where the template divides by shares, the amount says in which proportion.
    """

    id: TemplatePartId
    template: TemplateId
    position: int
    amount: Money
    cost_type: CostTypeId | None = None
    pot: Pot = Pot.OPEN
    teilbudget: TeilbudgetId | None = None
    assistant: AssistantId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A booking without a day. Amounts carry no sign; `incoming` says the direction.

    `amount` None is asked for each time. `by_shares` says what happens to several parts when the
    amount is another one: they keep their proportion, else their amounts.
    """

    id: TemplateId
    name: str
    account: AccountId
    incoming: bool
    amount: Money | None
    by_shares: bool = False
    payee: str = ""
    text: str = ""
    note: str = ""
    parts: tuple[TemplatePart, ...] = field(default=(), metadata=CHILDREN)


def divided(template: Template, whole: Money) -> tuple[Money, ...]:
    """Return the amounts of the parts for a booking of so much, in the template's direction.

    By shares they keep their proportion and add up to the cent. Else each keeps its amount and
    the last takes what is left; where nothing is left, all keep theirs and do not add up.
    """
    amounts = [part.amount for part in template.parts]
    if len(amounts) == 1:
        return (whole,)
    if template.by_shares:
        return split_by_weight(whole, [amount.cents for amount in amounts])
    rest = whole - total(amounts[:-1])
    return (*amounts[:-1], rest if rest > ZERO else amounts[-1])


def template_problems(template: Template) -> list[Problem]:
    """All that keeps the template from being stored, but for its name."""
    found = []
    amount, parts = template.amount, template.parts
    if amount is not None and amount <= ZERO:
        found.append(Problem("template_amount_not_above_zero", "amount"))
    found += [
        Problem("teilbudget_missing", "parts", {"part": place})
        for place, part in enumerate(parts, start=1)
        if (part.pot is Pot.TEILBUDGET) != (part.teilbudget is not None)
    ]
    if len(parts) > 1:
        rest = ZERO if amount is None else amount - total(part.amount for part in parts)
        if template.by_shares:
            if any(part.amount <= ZERO for part in parts):
                found.append(Problem("template_share_missing", "parts"))
        elif rest:
            found.append(Problem("parts_do_not_add_up", "parts", {"amount": amount, "rest": rest}))
    return found
