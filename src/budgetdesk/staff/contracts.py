"""Contracts of employment and what they say from which day on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.period import DateRange
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import (
    AgreedSurcharge,
    Combination,
    KindTerms,
    Rate,
    Salary,
    SurchargeBase,
)
from budgetdesk.staff.work_kinds import Kind


class EndedBy(Enum):
    """How an employment came to its end."""

    FIXED_TERM = "fixed_term"
    NOTICE_BY_EMPLOYER = "notice_by_employer"
    NOTICE_BY_ASSISTANT = "notice_by_assistant"
    AGREEMENT = "agreement"
    """Aufhebungsvertrag."""
    DEATH = "death"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Contract:
    """One employment of one assistant, from its first day to its last."""

    id: ContractId
    assistant: AssistantId
    begins: date
    ends: date | None = None
    """Last day; None: open."""
    signed_on: date | None = None
    fixed_term: bool = False
    fixed_term_reason: str = ""
    """Empty: without a reason (§ 14 Abs. 2 TzBfG)."""
    probation_until: date | None = None
    ended_by: EndedBy | None = None
    notice_on: date | None = None
    """Day on which the notice reached the other side."""
    note: str = ""

    def days_until(self, last: date) -> DateRange | None:
        """Days of the employment up to `last`; None where it begins later."""
        end = last if self.ends is None else min(self.ends, last)
        return DateRange(self.begins, end) if self.begins <= end else None

    def is_in_force_on(self, day: date) -> bool:
        """Tell whether the day lies in the employment."""
        return self.begins <= day and (self.ends is None or day <= self.ends)


class HoursAgreed(Enum):
    """How the working time is agreed."""

    WEEKLY = "weekly"
    """So many hours a week on average."""
    MONTHLY = "monthly"
    """So many hours a month."""
    ON_CALL = "on_call"
    """Work on call; without agreed hours the law takes 20 a week (§ 12 Abs. 1 Satz 3 TzBfG)."""


class NoticeTo(Enum):
    """To which day notice can be given."""

    ANY_DAY = "any_day"
    FIFTEENTH_OR_MONTH_END = "fifteenth_or_month_end"
    MONTH_END = "month_end"
    QUARTER_END = "quarter_end"


class LongShiftBasis(Enum):
    """What allows duties above ten hours or with less rest (§ 7 ArbZG)."""

    NONE = "none"
    COLLECTIVE_AGREEMENT = "collective_agreement"
    """Tarifvertrag, or its rules taken over in writing (§ 7 Abs. 1, 2a, 3)."""
    PERMIT = "permit"
    """Bewilligung of the Aufsichtsbehörde (§ 7 Abs. 5)."""


@dataclass(frozen=True, slots=True)
class AgreedKind:
    """How one kind of work is paid by the contract."""

    kind: Kind
    pay: Rate
    surcharges: bool = True
    base: SurchargeBase = SurchargeBase.WAGE

    @property
    def terms(self) -> KindTerms:
        """The same as payroll takes it."""
        return KindTerms(self.pay, self.surcharges, self.base)


@dataclass(frozen=True, slots=True)
class ContractVersion:
    """What the contract says from a day on, until the next version begins."""

    id: ContractVersionId
    contract: ContractId
    from_day: date
    status: Status
    """How the job is agreed and reported; whether it holds is checked against the pay."""
    household_cheque: bool = False
    """A Minijob in the private household by Haushaltsscheck (§ 8a SGB IV)."""
    wage: Decimal | None = None
    """Euros an hour, up to four decimals; None with a salary."""
    salary: Salary | None = None
    kinds: tuple[AgreedKind, ...] = ()
    surcharges: tuple[AgreedSurcharge, ...] = ()
    combination: Combination = Combination.NIGHT_AND_HIGHEST_DAY
    hours: HoursAgreed = HoursAgreed.WEEKLY
    agreed_minutes: int | None = None
    """Minutes a week (WEEKLY, ON_CALL: the least) or a month (MONTHLY); None: none agreed."""
    days_a_week: Decimal | None = None
    """Days with duty a week on average; None: irregular, leave counts by days of the year."""
    leave_days: Decimal | None = None
    """Days of leave of a full year by contract; None: what the law gives."""
    leave_by_twelfths: bool = False
    """Days beyond the law's are given by twelfths in a year of beginning or leaving."""
    notice_weeks: int | None = None
    """Weeks of notice; None: what the law says."""
    notice_to: NoticeTo = NoticeTo.FIFTEENTH_OR_MONTH_END
    long_shifts: LongShiftBasis = LongShiftBasis.NONE
    opt_out_on: date | None = None
    """Written consent to working time above 48 hours a week (§ 7 Abs. 7 ArbZG)."""
    opt_out_ends: date | None = None
    """Last day of the consent after it was revoked."""
    paid_child_sick: bool = False
    """The contract does not exclude § 616 BGB: short leave for a sick child is paid."""
    account_limit_minutes: int | None = None
    """Most minutes on the hours account; None: no limit agreed."""
    note: str = ""


def version_on(versions: Sequence[ContractVersion], day: date) -> ContractVersion | None:
    """Return the version of one contract that holds on the day; None before the first."""
    begun = [one for one in versions if one.from_day <= day]
    return max(begun, key=lambda one: one.from_day, default=None)
