"""Person, employment, employer and agreement of a month, from the personal files. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.german_calendar import PlaceOfWork
from budgetdesk.kernel.money import ZERO, Money, round_to_cent, total
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.kernel.problem import Problem
from budgetdesk.kernel.timeline import Timeline
from budgetdesk.payroll.facts import Employer, Employment, Person
from budgetdesk.staff.contracts import ContractVersion, HoursAgreed
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.ids import EmployerDataId
from budgetdesk.staff.insurance import JobKind, Status
from budgetdesk.staff.pay_terms import PayTerms
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.wage_tax import FlatTax

_DAY: Final = timedelta(days=1)
_INSURED: Final = frozenset({Status.MIDIJOB, Status.FULL})
_WEEKS_OF_QUARTER: Final = 13
_MONTHS_OF_QUARTER: Final = 3
_MINUTES_PER_HOUR: Final = 60
_NO_DATA: Final = EmployerData(EmployerDataId(0))


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds in a month: contracts that follow each other without a gap are one job."""

    begins: date
    ends: date | None
    days: DateRange
    """Days of the month in the job."""
    versions: tuple[ContractVersion, ...]
    """All of the job, by day."""
    version: ContractVersion
    """The one of the last of these days."""

    @property
    def in_month(self) -> tuple[ContractVersion, ...]:
        """The versions that hold on some of these days, by day."""
        before = [one for one in self.versions if one.from_day <= self.days.first]
        later = [one for one in self.versions if self.days.first < one.from_day <= self.days.last]
        return (*before[-1:], *later)


def missing_facts(member: Member, month: Month, holder: Holder | None) -> tuple[Problem, ...]:
    """Everything that payroll lacks for the month, each with its field and the person's name."""
    return tuple(_missing(member, month, holder))


def standing_of(member: Member, month: Month) -> Standing:
    """Return what holds in the month. Raises `Invalid` where no contract says anything."""
    wrong = tuple(_contract_problems(member, month))
    if wrong:
        raise Invalid(problems=wrong)
    return _standing(member, month)


def terms_of(member: Member, month: Month) -> PayTerms:
    """Return what is agreed about pay: the wage by day, all else as on the month's last day.

    Raises `Invalid` where no contract says anything, or where more than the wage changes within
    the month.
    """
    return _terms(standing_of(member, month))


def terms_on(version: ContractVersion, versions: Sequence[ContractVersion]) -> PayTerms:
    """Return the agreement of this version, with the wages of all versions by day."""
    wage = None
    if version.wage is not None:
        steps = {one.from_day: one.wage for one in versions if one.wage is not None}
        wage = Timeline.of(steps.items(), name="wage")
    return PayTerms(
        wage=wage,
        salary=version.salary,
        kinds={one.kind: one.terms for one in version.kinds},
        surcharges=version.surcharges,
        combination=version.combination,
    )


def person_of(member: Member, month: Month) -> Person:
    """Return the employee as the month needs her. Raises `Invalid` with all that is missing."""
    wrong = tuple(_person_problems(member, month))
    details, birth = details_in(member, month), member.birth
    if wrong or details is None or birth is None:
        raise Invalid(problems=wrong)
    return Person(
        birth=birth,
        health=details.health,
        additional_rate=details.additional_rate,
        special=details.special,
        is_parent=details.is_parent,
        children=details.children,
        rv_exempt=details.rv_exempt,
        insured_elsewhere=details.insured_elsewhere or bool(other_jobs(member, month)),
        flat_tax=details.flat_tax,
        tax_card=details.tax_card,
    )


def employer_of(
    member: Member, month: Month, data: EmployerData | None, holder: Holder | None
) -> Employer:
    """Return the employer, with the levies that the person's fund takes. Raises `Invalid`.

    Without employer data the household counts as private, and no accident insurance is charged.
    """
    if holder is None or holder.land is None:
        raise Invalid(problems=(_lack("pay_land_missing", "land", member, month),))
    known, details = data or _NO_DATA, details_in(member, month)
    return Employer(
        land=holder.land,
        berlin_east=known.berlin_east,
        private_household=known.private_household,
        u1_rate=None if details is None else details.u1_rate,
        u2_rate=None if details is None else details.u2_rate,
        accident=known.accident,
        accident_amount=known.accident_amount,
        accident_rate=known.accident_rate,
    )


def employment_of(member: Member, month: Month, unpaid: Sequence[date] = ()) -> Employment:
    """Return the job as it stands in the month; `unpaid` are its days without pay.

    Raises `Invalid` where no contract says anything.
    """
    held = standing_of(member, month)
    return Employment(
        status=held.version.status,
        begins=held.begins,
        ends=held.ends,
        household_cheque=held.version.household_cheque,
        regular_pay=regular_pay(held.version),
        weekly_minutes=weekly_minutes(held.version),
        unpaid_days=tuple(unpaid),
    )


def place_of(holder: Holder | None) -> PlaceOfWork | None:
    """Return the place whose holidays count; None where the Land is not entered."""
    if holder is None or holder.land is None:
        return None
    return PlaceOfWork(holder.land, holder.local_holiday)


def details_in(member: Member, month: Month) -> PayrollDetails | None:
    """Return the payroll details of the month's last day in the job, or None."""
    days = [one.last for one in member.employed_within(month.days)]
    return member.details_on(max(days, default=month.last))


def other_jobs(member: Member, month: Month) -> Money:
    """Pay of the month in insured jobs elsewhere, as the questionnaire says."""
    return total(
        one.regular_pay
        for one in member.jobs
        if one.kind is JobKind.INSURED
        and one.begins <= month.last
        and (one.ends is None or one.ends >= month.first)
    )


def other_minijobs(member: Member, month: Month) -> Money:
    """Regular pay a month in Minijobs elsewhere, which are added to one here."""
    return total(
        one.regular_pay
        for one in member.jobs
        if one.kind is JobKind.MINIJOB
        and one.begins <= month.last
        and (one.ends is None or one.ends >= month.first)
    )


def weekly_minutes(version: ContractVersion) -> int | None:
    """Agreed minutes a week; None where nothing is agreed."""
    if version.salary is not None:
        return version.salary.weekly_minutes
    if version.agreed_minutes is None or version.hours is not HoursAgreed.MONTHLY:
        return version.agreed_minutes
    return version.agreed_minutes * _MONTHS_OF_QUARTER // _WEEKS_OF_QUARTER


def regular_pay(version: ContractVersion) -> Money | None:
    """Pay of a usual month: the salary, or the wage for the agreed time (13 weeks in 3 months)."""
    if version.salary is not None:
        return version.salary.amount
    if version.wage is None or version.agreed_minutes is None:
        return None
    minutes = Decimal(version.agreed_minutes)
    if version.hours is not HoursAgreed.MONTHLY:
        minutes = minutes * _WEEKS_OF_QUARTER / _MONTHS_OF_QUARTER
    return round_to_cent(version.wage * minutes / _MINUTES_PER_HOUR)


def _missing(member: Member, month: Month, holder: Holder | None) -> Iterator[Problem]:
    yield from _contract_problems(member, month)
    yield from _person_problems(member, month)
    if holder is None or holder.land is None:
        yield _lack("pay_land_missing", "land", member, month)


def _contract_problems(member: Member, month: Month) -> Iterator[Problem]:
    if not _jobs_in(member, month):
        yield _lack("pay_contract_missing", "contract", member, month)
        return
    held = _chain(member, month)
    if held is None:
        yield _lack("pay_two_jobs_in_month", "contract", member, month)
    elif not _versions(held, month):
        yield _lack("pay_version_missing", "from_day", member, month)
    else:
        found = _standing(member, month).in_month
        agreed = {(one.salary, one.kinds, one.surcharges, one.combination) for one in found}
        if len(agreed) > 1:
            yield _lack("pay_terms_change_in_month", "from_day", member, month)


def _person_problems(member: Member, month: Month) -> Iterator[Problem]:
    if member.birth is None:
        yield _lack("pay_birth_missing", "birth", member, month)
    details = details_in(member, month)
    if details is None:
        yield _lack("pay_details_missing", "payroll_details", member, month)
    elif details.flat_tax is FlatTax.BY_CARD and details.tax_card is None:
        yield _lack("pay_tax_card_missing", "tax_card", member, month)


def _lack(code: str, field: str, member: Member, month: Month) -> Problem:
    data = {"name": member.assistant.name, "month": month}
    return Problem(code, field, data, subject=("assistant", member.id))


def _jobs_in(member: Member, month: Month) -> list[Employed]:
    return [
        one
        for one in member.contracts
        if one.contract.begins <= month.last
        and (one.contract.ends is None or one.contract.ends >= month.first)
    ]


def _chain(member: Member, month: Month) -> list[Employed] | None:
    """The contracts that follow each other up to the month's last; None: a gap lies in it."""
    here = _jobs_in(member, month)
    found = [here[-1]]
    for one in reversed(member.contracts[: member.contracts.index(here[-1])]):
        if one.contract.ends is None or one.contract.ends + _DAY != found[0].contract.begins:
            break
        found.insert(0, one)
    return found if all(one in found for one in here) else None


def _versions(chain: Sequence[Employed], month: Month) -> list[ContractVersion]:
    return [
        version
        for one in chain
        for version in one.versions
        if version.from_day <= month.last
        and (one.contract.ends is None or version.from_day <= one.contract.ends)
    ]


def _standing(member: Member, month: Month) -> Standing:
    chain = _chain(member, month) or _jobs_in(member, month)
    first, last = chain[0].contract, chain[-1].contract
    end = month.last if last.ends is None else min(month.last, last.ends)
    days = DateRange(max(month.first, first.begins), end)
    versions = _versions(chain, month)
    return Standing(first.begins, last.ends, days, tuple(versions), versions[-1])


def _terms(held: Standing) -> PayTerms:
    return terms_on(held.version, held.versions)


def other_insured(status: Status, member: Member, month: Month) -> Money:
    """What other insured jobs pay, as far as it matters beside this one."""
    return other_jobs(member, month) if status in _INSURED else ZERO
