"""What payroll needs of a month, from the personal files, the contracts and the roster."""

from __future__ import annotations

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.facts import Employer, Employment, Person
from budgetdesk.payroll.payslip import MonthFacts, Payslip
from budgetdesk.rota.stretches import Stretch
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.pay_terms import PayTerms
from budgetdesk.staff.team import Member
from budgetdesk.statutory.figures import Figures
from budgetdesk.storage.reader import Reader


def terms_of(member: Member, month: Month) -> PayTerms:
    """Return what is agreed about pay in the month. Raises `Invalid` with what is missing."""
    raise NotImplementedError


def person_of(member: Member, month: Month) -> Person:
    """Return the employee of the month. Raises `Invalid` with what is missing."""
    raise NotImplementedError


def employer_of(
    member: Member, month: Month, data: EmployerData | None, holder: Holder | None
) -> Employer:
    """Return the employer as the member's month needs her. Raises `Invalid`."""
    raise NotImplementedError


def employment_of(member: Member, month: Month) -> Employment:
    """Return the employment as it stands in the month. Raises `Invalid`."""
    raise NotImplementedError


def stretches_in(reader: Reader, member: Member, month: Month) -> tuple[Stretch, ...]:
    """Return what was worked, else is planned, in duties that touch the month; missed parts not."""
    raise NotImplementedError


def month_facts(
    reader: Reader, assistant: AssistantId, month: Month, *, preview: bool = False
) -> MonthFacts:
    """Return all that the payslip of the month depends on. Raises `Invalid` with all problems."""
    raise NotImplementedError


def payslip_of(
    reader: Reader, assistant: AssistantId, month: Month, figures: Figures, *, preview: bool = False
) -> Payslip:
    """Return the payslip of the month. Raises `Invalid` with all problems."""
    raise NotImplementedError
