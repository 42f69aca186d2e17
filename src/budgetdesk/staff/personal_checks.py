"""What is wrong or missing in a personal file, payroll details, second jobs, skills, documents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.kernel.period import after_months
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.insurance import HealthCover
from budgetdesk.staff.numbers import (
    betriebsnummer_problems,
    sv_number_problems,
    tax_id_problems,
)
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import PersonalFile, Skill, StaffDocument
from budgetdesk.staff.team import Member
from budgetdesk.staff.wage_tax import FlatTax, TaxCard

_TAX_CLASSES: Final = range(1, 7)
_CLASS_WITH_FACTOR: Final = 4
_HUNDRED: Final = Decimal(100)
_HALF: Final = Decimal("0.5")
_MOST_ALLOWANCES: Final = 30
_MINUTES_OF_A_WEEK: Final = 7 * 24 * 60
_PROOF_MONTHS: Final = 3
"""A proof within three months counts from the birth, later from the next month
(§ 55 Abs. 3 Satz 4 SGB XI)."""
_RATES: Final = ("additional_rate", "u1_rate", "u2_rate", "u1_refund_percent")


def file_problems(file: PersonalFile, today: date) -> tuple[Problem, ...]:
    """All that is wrong with a personal file; the IBAN is checked by who knows the banks."""
    return tuple(_file_problems(file, today))


def _file_problems(file: PersonalFile, today: date) -> Iterator[Problem]:
    if file.birth is not None and file.birth >= today:
        yield Problem("birth_not_past", "birth", {"day": file.birth})
    yield from tax_id_problems(file.tax_id)
    yield from sv_number_problems(file.sv_number, file.birth)
    begins, ends = file.severely_disabled_from, file.severely_disabled_until
    if ends is not None and (begins is None or ends < begins):
        yield Problem("disability_days_reversed", "severely_disabled_until")


def details_problems(
    details: PayrollDetails, others: Sequence[PayrollDetails] = (), birth: date | None = None
) -> tuple[Problem, ...]:
    """All that is wrong with payroll details; `others` are those of the same assistant."""
    return tuple(_details_problems(details, others, birth))


def _details_problems(
    details: PayrollDetails, others: Sequence[PayrollDetails], birth: date | None
) -> Iterator[Problem]:
    if any(one.from_day == details.from_day and one.id != details.id for one in others):
        yield Problem("details_day_taken", "from_day", {"day": details.from_day})
    yield from betriebsnummer_problems(details.fund_number, "fund_number")
    for name in _RATES:
        rate = getattr(details, name)
        if rate is not None and not 0 <= rate <= _HUNDRED:
            yield Problem("details_no_percent", name)
    if details.tax_card is not None:
        yield from _card_problems(details.tax_card)
    elif details.flat_tax is FlatTax.BY_CARD:
        yield Problem("details_no_tax_card", "tax_card", weight=Weight.WARNING)
    if details.health is HealthCover.STATUTORY and not details.fund:
        yield Problem("details_no_fund", "fund", weight=Weight.WARNING)
    yield from _exemption_problems(details)
    yield from _children_problems(details, birth)


def _card_problems(card: TaxCard) -> Iterator[Problem]:
    if card.tax_class not in _TAX_CLASSES:
        yield Problem("tax_class_unknown", "tax_card", {"tax_class": card.tax_class})
    if card.factor is not None and (
        card.tax_class != _CLASS_WITH_FACTOR or not 0 < card.factor < 1
    ):
        yield Problem("tax_factor_wrong", "tax_card")
    if not 0 <= card.child_allowances <= _MOST_ALLOWANCES:
        yield Problem("child_allowances_impossible", "tax_card")
    elif card.child_allowances % _HALF:
        yield Problem("child_allowances_no_halves", "tax_card")


def _exemption_problems(details: PayrollDetails) -> Iterator[Problem]:
    """§ 6 Abs. 1b SGB VI: the exemption needs a written request to the employer."""
    asked = details.rv_exemption_requested_on
    if details.rv_exempt and asked is None:
        yield Problem(
            "rv_exemption_without_request", "rv_exemption_requested_on", weight=Weight.WARNING
        )
    elif details.rv_exempt and asked is not None and asked > details.from_day:
        # It works back to the first of the month of the request at the earliest.
        if (asked.year, asked.month) != (details.from_day.year, details.from_day.month):
            data = {"day": asked}
            yield Problem("rv_exemption_before_request", "rv_exempt", data, Weight.WARNING)
    elif asked is not None and not details.rv_exempt:
        yield Problem("rv_exemption_not_in_force", "rv_exempt", weight=Weight.HINT)


def _children_problems(details: PayrollDetails, birth: date | None) -> Iterator[Problem]:
    if details.children and not details.is_parent:
        yield Problem("children_without_proof", "is_parent", weight=Weight.WARNING)
    for child in details.children:
        data = {"birth": child.birth}
        if birth is not None and child.birth <= birth:
            yield Problem("child_older_than_parent", "children", data)
        if child.counts_from < child.birth.replace(day=1):
            yield Problem("child_counts_before_birth", "children", data)
        elif child.counts_from.day != 1:
            yield Problem("child_counts_from_no_first", "children", data)
        elif child.counts_from > after_months(child.birth, _PROOF_MONTHS):
            yield Problem("child_counts_late", "children", data, Weight.HINT)


def job_problems(job: SecondJob) -> tuple[Problem, ...]:
    """All that is wrong with a second job."""
    return tuple(_job_problems(job))


def _job_problems(job: SecondJob) -> Iterator[Problem]:
    if not job.employer.strip():
        yield Problem("job_without_employer", "employer")
    if job.ends is not None and job.ends < job.begins:
        yield Problem("job_ends_before_begin", "ends", {"day": job.begins})
    if job.regular_pay.cents < 0:
        yield Problem("job_pay_below_zero", "regular_pay")
    if job.weekly_minutes < 0:
        yield Problem("job_time_below_zero", "weekly_minutes")
    elif job.weekly_minutes > _MINUTES_OF_A_WEEK:
        yield Problem("agreed_time_impossible", "weekly_minutes")
    if not job.weekly_minutes:
        # The limits of working time count all employers together (§ 2 Abs. 1 ArbZG).
        yield Problem("job_time_unknown", "weekly_minutes", weight=Weight.HINT)


def skill_problems(skill: Skill, others: Sequence[Skill]) -> tuple[Problem, ...]:
    """All that is wrong with a skill: short name missing or taken, name missing."""
    found = []
    if not skill.code.strip():
        found.append(Problem("skill_code_missing", "code"))
    elif any(one.code.casefold() == skill.code.casefold() and one.id != skill.id for one in others):
        found.append(Problem("skill_code_taken", "code", {"name": skill.code}))
    if not skill.name.strip():
        found.append(Problem("skill_name_missing", "name"))
    return tuple(found)


def document_problems(document: StaffDocument, today: date) -> tuple[Problem, ...]:
    """All that is wrong with a document of the personal file."""
    return tuple(_document_problems(document, today))


def _document_problems(document: StaffDocument, today: date) -> Iterator[Problem]:
    if not document.title.strip():
        yield Problem("document_without_title", "title")
    issued, expires = document.issued_on, document.expires_on
    if issued is not None and issued > today:
        yield Problem("document_issued_later", "issued_on", {"day": issued})
    if issued is not None and expires is not None and expires < issued:
        yield Problem("document_days_reversed", "expires_on", {"day": issued})
    if document.remind_days < 0:
        yield Problem("document_reminder_below_zero", "remind_days")


@dataclass(frozen=True, slots=True)
class DueDocument:
    """A document that has expired or will soon."""

    assistant: Assistant
    document: StaffDocument
    expires_on: date
    expired: bool


def due_documents(members: Sequence[Member], today: date) -> tuple[DueDocument, ...]:
    """Documents to be renewed of those who are or will be employed, the earliest first.

    A document counts from `remind_days` before its last day on, and for as long as it stands
    there. Where another one of the same kind and title holds longer, it has been renewed.
    """
    found = [
        DueDocument(member.assistant, one, one.expires_on, one.expires_on < today)
        for member in members
        if _stays(member, today)
        for one in member.documents
        if one.expires_on is not None
        and one.expires_on - timedelta(days=one.remind_days) <= today
        and not _is_renewed(one, member.documents)
    ]
    return tuple(sorted(found, key=lambda one: (one.expires_on, one.document.id)))


def _stays(member: Member, today: date) -> bool:
    ends = [one.contract.ends for one in member.contracts]
    return not ends or any(last is None or last >= today for last in ends)


def _is_renewed(document: StaffDocument, others: Sequence[StaffDocument]) -> bool:
    return any(
        (one.kind, one.title.casefold()) == (document.kind, document.title.casefold())
        and one.id != document.id
        and (
            one.expires_on is None
            or (document.expires_on is not None and one.expires_on > document.expires_on)
        )
        for one in others
    )
