"""Facts of a usage report with defaults, and looks into the document that comes of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from budgetdesk.budget.funders import Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.grants import OneOff
from budgetdesk.budget.ids import FunderId, HolderId
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, BookingId, CostTypeId, PartId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.reports.content.usage import usage_report
from budgetdesk.reports.content.usage_document import usage_document
from budgetdesk.reports.content.usage_figures import UsageSection
from budgetdesk.reports.content.usage_input import GrantTerms, TeilbudgetInput, UsageInput
from budgetdesk.reports.document import (
    Bridge,
    Cell,
    Document,
    Facts,
    Heading,
    Paragraph,
    Signatures,
    Table,
)
from tests.budget.builders import a_grant, an_amount, day, days, eur

RATE = CostType(CostTypeId(1), "rate", "Budgetrate", CostKind.INSTALMENT, position=1)
U1 = CostType(CostTypeId(2), "u1", "Erstattung U1", CostKind.REFUND, position=2)
OWN = CostType(CostTypeId(3), "eigen", "Eigenbeitrag", CostKind.OWN_CONTRIBUTION, position=3)
WAGE = CostType(CostTypeId(4), "lohn", "Lohn", per_assistant=True, position=4)
SOCIAL = CostType(CostTypeId(5), "sv", "Sozialversicherung", position=5)
BACK = CostType(CostTypeId(6), "zurueck", "Rückzahlung", CostKind.REPAYMENT, position=6)
COST_TYPES = (RATE, U1, OWN, WAGE, SOCIAL, BACK)

FUNDER = Funder(
    FunderId(1), "Landkreis Musterland", FunderKind.EINGLIEDERUNGSHILFE, "72.30-0815", leads=True
)
ASSISTANCE = Teilbudget(TeilbudgetId(1), "EGH", "Assistenz", FunderId(1), "§ 78 SGB IX")
FIRST_QUARTER = days("2026-01-01", "2026-03-31")


def a_part(amount: str, cost_type: CostType | None = None, **changes: Any) -> Part:
    values: dict[str, Any] = {
        "id": PartId(0),
        "booking": BookingId(0),
        "position": 0,
        "amount": eur(amount),
        "cost_type": None if cost_type is None else cost_type.id,
        "pot": Pot.TEILBUDGET,
        "teilbudget": TeilbudgetId(1),
    }
    return Part(**(values | changes))


def a_private_part(amount: str) -> Part:
    return a_part(amount, pot=Pot.PRIVATE, teilbudget=None)


def a_booking(number: int, on: str, *parts: Part, **changes: Any) -> Booking:
    values: dict[str, Any] = {
        "id": BookingId(number),
        "account": AccountId(1),
        "on": day(on),
        "amount": eur("0"),
        "payee": f"Empfänger {number}",
        "kind": BookingKind.PLAIN,
        "parts": parts,
    }
    return Booking(**(values | changes))


def instalments(amount: str, *due: str, first_number: int = 1) -> tuple[Booking, ...]:
    return tuple(
        a_booking(number, on, a_part(amount, RATE), payee="Landkreis Musterland")
        for number, on in enumerate(due, start=first_number)
    )


def terms(amount: str = "10000.00", **changes: Any) -> GrantTerms:
    return GrantTerms(a_grant(**changes), (an_amount(amount),))


def one_off_terms(amount: str, *one_offs: OneOff) -> GrantTerms:
    return GrantTerms(a_grant(), (an_amount(amount),), one_offs)


def a_section(**changes: Any) -> TeilbudgetInput:
    values: dict[str, Any] = {
        "teilbudget": ASSISTANCE,
        "funder": FUNDER,
        "agreement": None,
        "grants": (terms(),),
        "opening": eur("0"),
        "bookings": (),
    }
    return TeilbudgetInput(**(values | changes))


def the_inputs(*sections: TeilbudgetInput, **changes: Any) -> UsageInput:
    values: dict[str, Any] = {
        "holder": Holder(HolderId(1), "Mara Beispiel", "Musterweg 1, 12345 Musterstadt"),
        "addressee": FUNDER,
        "period": FIRST_QUARTER,
        "as_of": date(2026, 4, 10),
        "sections": sections,
        "cost_types": COST_TYPES,
    }
    return UsageInput(**(values | changes))


def section_of(section: TeilbudgetInput, **changes: Any) -> UsageSection:
    return usage_report(the_inputs(section, **changes)).sections[0]


def document_of(*sections: TeilbudgetInput, **changes: Any) -> Document:
    return usage_document(usage_report(the_inputs(*sections, **changes)))


def cells_of(document: Document) -> Iterator[Cell]:
    """Everything that the document shows, text by text and cell by cell."""
    yield from (document.title, document.subject, document.author, document.footer)
    for block in document.blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text
            case Facts():
                yield from (cell for item in block.items for cell in item)
            case Bridge():
                yield from (cell for step in (*block.steps, block.result) for cell in step)
            case Table():
                yield from (block.title, block.note, *(each.title for each in block.columns))
                yield from (cell for row in block.rows for cell in row.cells)
            case Signatures():
                yield from block.items
            case _:
                pass


def texts_of(document: Document) -> str:
    return "\n".join(str(cell) for cell in cells_of(document))


def headings_of(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def table_of(document: Document, title: str) -> Table:
    (found,) = [
        block for block in document.blocks if isinstance(block, Table) and block.title == title
    ]
    return found


def bridge_of(document: Document) -> Bridge:
    return next(block for block in document.blocks if isinstance(block, Bridge))
