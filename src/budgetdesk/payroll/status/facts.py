"""What the status of an employment depends on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.staff.insurance import HealthCover, JobKind, Special, Status


@dataclass(frozen=True, slots=True)
class OtherJob:
    """A job with another employer, as the person's questionnaire says (§ 8 Abs. 2 Nr. 7 BVV)."""

    kind: JobKind
    regular_pay: Money
    """A month, certain one-off pay included."""
    begins: date
    weekly_minutes: int = 0


@dataclass(frozen=True, slots=True)
class ShortTermPlan:
    """Facts for short-term work. Working days and calendar days of short-term jobs this year."""

    working_days: int
    """Planned in this job."""
    working_days_before: int = 0
    calendar_days_before: int = 0
    professional: bool | None = None
    """Berufsmäßig: the person lives on such work. None: not known."""


@dataclass(frozen=True, slots=True)
class Contract:
    """What is agreed. Surcharges that are free of contributions are no regular pay."""

    begins: date
    regular_pay: Money
    """A month."""
    ends: date | None = None
    certain_one_off: Money = ZERO
    """One-off pay of twelve months (or of the whole job) that is certain by contract."""
    weekly_minutes: int = 0
    on_call_hourly: Decimal | None = None
    """Work on call without agreed hours: the hourly wage. None: hours are agreed."""
    short_term: ShortTermPlan | None = None


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """The person: her other jobs and what changes the branches she is insured in."""

    special: Special = Special.NONE
    """WORKING_STUDENT: enrolled; whether the privilege holds is found here."""
    health: HealthCover = HealthCover.STATUTORY
    others: tuple[OtherJob, ...] = ()
    in_term: bool = True
    """The lectures are on; outside them the student's hours do not matter."""
    insured_privately_2002: bool = False
    """Privately insured on 31 December 2002 because of her pay: the lower JAEG holds."""


@dataclass(frozen=True, slots=True)
class StatusFound:
    """How the employment stands, why, and the pay that decided it."""

    status: Status
    special: Special
    health: HealthCover
    average: Money
    """Regular pay a month of this job, certain one-off pay included."""
    counted: Money
    """What was held against the limits: all jobs that are added, a month."""
    unemployment_free: bool = False
    """A second Minijob beside a main job: no unemployment insurance (§ 27 Abs. 2 SGB III)."""
    lines: tuple[Line, ...] = field(default=())
