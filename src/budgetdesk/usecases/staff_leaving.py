"""What is still owed when an employment ends: papers, reports, leave, hours, open shifts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.report_dates import Reason, report_due
from budgetdesk.rota.shifts import Shift
from budgetdesk.staff.contracts import Contract, EndedBy, version_on
from budgetdesk.staff.ids import ContractId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.team import Member
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.rota_queries import shifts_after
from budgetdesk.usecases.hours_overview import person_hours
from budgetdesk.usecases.team import member

_FEBRUARY: Final = 2


class LeavingPaper(Enum):
    """What an employer does or hands out when an employment ends."""

    DEREGISTRATION = "deregistration"
    """Abmeldung to social insurance."""
    HOUSEHOLD_CHEQUE = "household_cheque"
    """Report of the end to the Minijob-Zentrale by Haushaltsscheck."""
    ELSTAM = "elstam"
    """Abmeldung at the Finanzamt's features of wage tax."""
    TAX_CERTIFICATE = "tax_certificate"
    """Lohnsteuerbescheinigung."""
    REFERENCE = "reference"
    """Zeugnis."""
    LEAVE_CERTIFICATE = "leave_certificate"
    """Urlaubsbescheinigung for the next employer."""
    WORK_CERTIFICATE = "work_certificate"
    """Arbeitsbescheinigung, which the Agentur für Arbeit or the person may ask for."""


_SOURCE: Final = {
    LeavingPaper.HOUSEHOLD_CHEQUE: "§ 28a Abs. 7 SGB IV",
    LeavingPaper.ELSTAM: "§ 39e Abs. 4 EStG",
    LeavingPaper.TAX_CERTIFICATE: "§ 41b Abs. 1 Satz 2 EStG, § 93c Abs. 1 Nr. 1 AO",
    LeavingPaper.REFERENCE: "§ 109 GewO",
    LeavingPaper.LEAVE_CERTIFICATE: "§ 6 Abs. 2 BUrlG",
    LeavingPaper.WORK_CERTIFICATE: "§ 312 SGB III",
}


@dataclass(frozen=True, slots=True)
class LeavingDuty:
    """One paper. `due` is None where the law says "at once" or "on request"."""

    paper: LeavingPaper
    due: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Leaving:
    """All that is still owed at the end of a contract."""

    contract: Contract
    last_day: date
    duties: tuple[LeavingDuty, ...]
    shifts_after: tuple[Shift, ...]
    """Shifts that the person is planned for after the last day: somebody else must take them."""
    leave_days: Decimal
    """Days of leave to pay out (§ 7 Abs. 4 BUrlG)."""
    account_minutes: int | None
    """Minutes on the hours account at the end; None where nothing is known of hours."""
    lines: tuple[Line, ...] = ()
    """How the days of leave come about."""


def leaving(reader: Reader, number: ContractId, ends: date | None = None) -> Leaving:
    """Return what is owed when a contract ends, on its own last day or on `ends` for a look ahead.

    Raises `NotFound`; `NotAllowed` ("contract_still_open") where no end is known.
    """
    contract = reader.one(Contract, number)
    last = ends or contract.ends
    if last is None:
        raise NotAllowed("contract_still_open")
    person = _ending(member(reader, contract.assistant), contract, last)
    hours = person_hours(reader, person, Month.of(last), last)
    account = None if hours.account is None else hours.account.value.balance
    return Leaving(
        contract,
        last,
        _duties(person, contract, last),
        _after(reader, contract, last),
        hours.leave.value.pay_out,
        account,
        hours.leave.lines,
    )


def _ending(person: Member, contract: Contract, last: date) -> Member:
    """Return the person as if the contract ended on the day."""
    contracts = tuple(
        replace(one, contract=replace(contract, ends=last)) if one.contract == contract else one
        for one in person.contracts
    )
    return replace(person, contracts=contracts)


def _duties(person: Member, contract: Contract, last: date) -> tuple[LeavingDuty, ...]:
    employed = next(one for one in person.contracts if one.contract.id == contract.id)
    version, details = version_on(employed.versions, last), person.details_on(last)
    if version is not None and version.household_cheque:
        duties = [_duty(LeavingPaper.HOUSEHOLD_CHEQUE, None)]
    else:
        reason = Reason.DEATH if contract.ended_by is EndedBy.DEATH else Reason.END
        found = report_due(reason, last)
        duties = [LeavingDuty(LeavingPaper.DEREGISTRATION, found.value, found.lines[0].source)]
    is_flat = version is not None and version.status in {Status.MINIJOB, Status.SHORT_TERM}
    if (details is None and not is_flat) or (
        details is not None and details.flat_tax is FlatTax.BY_CARD
    ):
        duties.append(_duty(LeavingPaper.ELSTAM, None))
        duties.append(_duty(LeavingPaper.TAX_CERTIFICATE, Month(last.year + 1, _FEBRUARY).last))
    if contract.ended_by is not EndedBy.DEATH:
        duties.append(_duty(LeavingPaper.REFERENCE, last))
        duties.append(_duty(LeavingPaper.LEAVE_CERTIFICATE, last))
        duties.append(_duty(LeavingPaper.WORK_CERTIFICATE, None))
    return tuple(duties)


def _duty(paper: LeavingPaper, due: date | None) -> LeavingDuty:
    return LeavingDuty(paper, due, _SOURCE[paper])


def _after(reader: Reader, contract: Contract, last: date) -> tuple[Shift, ...]:
    """Shifts after the last day; those of a later contract of the same person are hers."""
    later = [
        one
        for one in reader.all(Contract, assistant=contract.assistant)
        if one.id != contract.id and one.begins > last
    ]
    shifts = shifts_after(reader, last, contract.assistant)
    return tuple(one for one in shifts if not any(each.is_in_force_on(one.day) for each in later))
