"""Named templates of bookings: kept, and used for a new booking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId, TemplateId, TemplatePartId
from budgetdesk.ledger.templates import Template, TemplatePart, divided, template_problems
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.bookkeeping import Share, open_part
from budgetdesk.usecases.setting_up import save


def templates_by_name(reader: Reader) -> tuple[Template, ...]:
    """Return all templates by name."""
    return tuple(sorted(reader.all(Template), key=lambda one: one.name.casefold()))


def template_numbered(reader: Reader, number: int) -> Template:
    """Return one template. Raises `NotFound`."""
    return reader.one(Template, number)


def save_template(work: Work, template: Template) -> Template:
    """Store a template, new (id 0) or changed. Raises `Invalid`, also where its name is taken."""
    problems = template_problems(template)
    if problems:
        raise Invalid(problems=problems)
    return save(work, template)


def template_from(booking: Booking, name: str = "") -> Template:
    """Return a template that says what the booking says, yet to be named and stored."""
    incoming = booking.amount > ZERO
    shares = [
        Share(
            part.amount if incoming else -part.amount,
            part.pot,
            part.cost_type,
            part.teilbudget,
            part.assistant,
            part.note,
        )
        for part in booking.parts or open_part(booking.amount)
    ]
    return Template(
        TemplateId(0),
        name,
        booking.account,
        incoming,
        abs(booking.amount) if booking.amount else None,
        payee=booking.payee,
        text=booking.text,
        note=booking.note,
        parts=template_parts(shares),
    )


def template_parts(
    shares: Sequence[Share], before: Sequence[TemplatePart] = ()
) -> tuple[TemplatePart, ...]:
    """Return the shares, in the template's direction, as its parts; those `before` stay rows."""
    numbers = [part.id for part in before] + [TemplatePartId(0)] * len(shares)
    return tuple(
        TemplatePart(
            number,
            TemplateId(0),
            place,
            one.amount,
            one.cost_type,
            one.pot,
            one.teilbudget,
            one.assistant,
            one.note,
        )
        for place, (number, one) in enumerate(zip(numbers, shares, strict=False))
    )


def template_shares(template: Template, whole: Money) -> tuple[Share, ...]:
    """Return what a booking of so much is for by the template, in the template's direction."""
    amounts = divided(template, whole)
    return tuple(
        Share(amount, part.pot, part.cost_type, part.teilbudget, part.assistant, part.note)
        for part, amount in zip(template.parts, amounts, strict=True)
    )


def booking_from(template: Template, on: date, amount: Money | None = None) -> Booking:
    """Return a new booking by the template, not stored yet.

    `amount` counts in the template's direction; without it the template's own holds. Raises
    `Invalid` where neither is there.
    """
    whole = amount or template.amount
    if whole is None:
        raise Invalid(
            problems=[Problem("template_amount_missing", "amount", {"name": template.name})]
        )
    sign = 1 if template.incoming else -1
    shares = (replace(one, amount=one.amount * sign) for one in template_shares(template, whole))
    return Booking(
        BookingId(0),
        template.account,
        on,
        whole * sign,
        template.payee,
        template.text,
        note=template.note,
        parts=tuple(one.part(place) for place, one in enumerate(shares)),
    )
