"""Whether the agreed status fits the pay, and from when a Minijob is free of pension insurance.

Pure: what is known of the person comes in as a `Member`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from budgetdesk.kernel.errors import ValueGap
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.payroll.status.facts import Contract as PayContract
from budgetdesk.payroll.status.facts import OtherJob, PersonFacts, StatusFound
from budgetdesk.payroll.status.rv_exemption import Exemption, ExemptTime, exempt_time
from budgetdesk.payroll.status.status import status_of
from budgetdesk.staff.contracts import Contract, ContractVersion, HoursAgreed, version_on
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.team import Member
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.usecases.pay_people import regular_pay, weekly_minutes
from budgetdesk.usecases.statutory_files import figures_in_force

_OTHERWISE: Final = {
    (Status.MINIJOB, Status.MIDIJOB): "status_above_minijob",
    (Status.MINIJOB, Status.FULL): "status_above_minijob",
    (Status.MIDIJOB, Status.FULL): "status_above_midijob",
    (Status.MIDIJOB, Status.MINIJOB): "status_within_minijob",
    (Status.FULL, Status.MINIJOB): "status_within_minijob",
    (Status.FULL, Status.MIDIJOB): "status_within_midijob",
}
STATUS_CODES: Final = frozenset(_OTHERWISE.values())


def status_found(
    member: Member, version: ContractVersion, contract: Contract, law: Law
) -> StatusFound | None:
    """Return the status that agreed pay and time lead to on the law's day, with its reasons.

    Without surcharges and one-off pay, which nobody agreed with a figure. On call without agreed
    hours the law's week counts (§ 12 Abs. 1 Satz 3 TzBfG). None where pay or time is not known,
    for short-term work, which hangs on planned days, and where figures of the day are missing.
    """
    if version.status is Status.SHORT_TERM:
        return None
    pay, minutes = regular_pay(version), weekly_minutes(version)
    on_call = None
    if version.hours is HoursAgreed.ON_CALL and version.agreed_minutes is None:
        on_call = version.wage
    if pay is None and on_call is None:
        return None
    facts = PayContract(
        contract.begins,
        pay or ZERO,
        ends=contract.ends,
        weekly_minutes=minutes or 0,
        on_call_hourly=on_call,
    )
    try:
        return status_of(facts, _person(member, law.day), law)
    except ValueGap:
        return None


def _person(member: Member, day: date) -> PersonFacts:
    details = member.details_on(day)
    others = tuple(
        OtherJob(one.kind, one.regular_pay, one.begins, one.weekly_minutes)
        for one in member.jobs
        if one.begins <= day and (one.ends is None or one.ends >= day)
    )
    if details is None:
        return PersonFacts(others=others)
    return PersonFacts(details.special, details.health, others)


def status_problems(
    member: Member, version: ContractVersion, contract: Contract, law: Law
) -> tuple[Problem, ...]:
    """Warn where the agreed status does not fit agreed pay and time on the law's day."""
    wrong = contract.ends is not None and contract.ends < contract.begins
    if wrong or (version.wage is not None and version.wage < 0):
        return ()
    found = status_found(member, version, contract, law)
    code = None if found is None else _OTHERWISE.get((version.status, found.status))
    if code is None or found is None:
        return ()
    data = {"pay": found.counted, "day": law.day}
    return (Problem(code, "status", data, Weight.WARNING),)


def status_problems_now(
    member: Member, today: date, figures: Figures | None = None
) -> tuple[Problem, ...]:
    """Warn where the status of today's contract does not fit what is agreed and known today.

    The limits and jobs elsewhere change, the contract need not.
    """
    employed = member.employed_on(today)
    version = None if employed is None else version_on(employed.versions, today)
    if employed is None or version is None:
        return ()
    law = law_on(figures or figures_in_force(), today, preview=True)
    return status_problems(member, version, employed.contract, law)


def exemption_of(
    member: Member, details: PayrollDetails, figures: Figures | None = None
) -> ExemptTime | None:
    """Return from when the exemption from pension insurance holds, as it was asked for.

    The report is taken to be made in time; its last day is `report_by`. None where no day of a
    request or no Minijob at that time is known.
    """
    asked = details.rv_exemption_requested_on
    minijob = None if asked is None else _minijob(member, asked)
    if asked is None or minijob is None:
        return None
    law = law_on(figures or figures_in_force(), asked, preview=True)
    try:
        return exempt_time(Exemption(minijob.begins, asked), law)
    except ValueGap:
        return None


def _minijob(member: Member, asked: date) -> Contract | None:
    """The Minijob in force when it was asked for, else the next."""
    return next(
        (
            one.contract
            for one in member.contracts
            if (one.contract.ends is None or one.contract.ends >= asked)
            and any(each.status is Status.MINIJOB for each in one.versions)
        ),
        None,
    )


def exemption_problems(
    member: Member, details: PayrollDetails, figures: Figures | None = None
) -> tuple[Problem, ...]:
    """What is doubtful in the exemption beside the contracts of the person."""
    return tuple(_exemption_problems(member, details, figures))


def _exemption_problems(
    member: Member, details: PayrollDetails, figures: Figures | None
) -> Iterator[Problem]:
    other = _no_minijob(member, details) if details.rv_exempt else None
    if other is not None:
        # § 6 Abs. 1b SGB VI: only who is geringfügig entlohnt can be exempt.
        yield Problem("rv_exempt_no_minijob", "rv_exempt", {"day": other}, Weight.WARNING)
    time = exemption_of(member, details, figures)
    if time is None:
        return
    told = {"day": time.report_by, "first": time.first}
    yield Problem("rv_exempt_report_by", "rv_exemption_requested_on", told, Weight.HINT)


def _no_minijob(member: Member, details: PayrollDetails) -> date | None:
    """First day on which the details hold and the contract says something else than Minijob."""
    after = (one.from_day for one in member.details if one.from_day > details.from_day)
    until = min(after, default=None)
    found = []
    for one in member.contracts:
        ends = [each.from_day for each in one.versions[1:]]
        for version, following in zip(one.versions, [*ends, None], strict=True):
            first = max(details.from_day, version.from_day)
            is_over = following is not None and following <= first
            is_later = until is not None and until <= first
            is_ended = one.contract.ends is not None and one.contract.ends < first
            if version.status is not Status.MINIJOB and not (is_over or is_later or is_ended):
                found.append(first)
    return min(found, default=None)
