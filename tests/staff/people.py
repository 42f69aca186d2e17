"""People and contracts for tests, with defaults for all that does not matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import (
    ContractId,
    ContractVersionId,
    PayrollDetailsId,
    PersonalFileId,
    StaffDocumentId,
)
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.personal_file import DocumentKind, PersonalFile, StaffDocument
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.wage_tax import TaxCard
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

ANNA = Assistant(AssistantId(1), "anna", "Anna Muster")


def day(text: str) -> date:
    return date.fromisoformat(text)


def law(text: str) -> Law:
    return law_on(shipped_figures(), day(text), preview=True)


def a_file(**values: Any) -> PersonalFile:
    return replace(PersonalFile(PersonalFileId(0), ANNA.id), **values)


def details(**values: Any) -> PayrollDetails:
    found = PayrollDetails(
        PayrollDetailsId(0), ANNA.id, day("2026-01-01"), tax_card=TaxCard(1), fund="TK"
    )
    return replace(found, **values)


def a_document(**values: Any) -> StaffDocument:
    found = StaffDocument(StaffDocumentId(1), ANNA.id, DocumentKind.DRIVING_LICENCE, "Führerschein")
    return replace(found, **values)


def a_contract(begins: str = "2026-01-01", **values: Any) -> Contract:
    found = Contract(ContractId(1), ANNA.id, day(begins), signed_on=day("2025-12-15"))
    return replace(found, **values)


def a_version(from_day: str = "2026-01-01", **values: Any) -> ContractVersion:
    found = ContractVersion(
        ContractVersionId(1),
        ContractId(1),
        day(from_day),
        Status.FULL,
        wage=Decimal("15.00"),
        agreed_minutes=20 * 60,
        days_a_week=Decimal(3),
    )
    return replace(found, **values)


def a_member(*versions: ContractVersion, **values: Any) -> Member:
    contract = values.pop("contract", a_contract())
    return replace(Member(ANNA, contracts=(Employed(contract, versions),)), **values)


def codes(problems: Any) -> list[str]:
    return [one.code for one in problems]
