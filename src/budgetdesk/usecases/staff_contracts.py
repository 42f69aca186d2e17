"""Contracts and what they say from which day on; wage steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.leave import WeekPattern, minimum_days
from budgetdesk.staff.contract_checks import (
    contract_problems,
    employed_problems,
    nachweis_problems,
    version_problems,
)
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy, version_on
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.letters import Letter
from budgetdesk.staff.team import Member
from budgetdesk.staff.wage_step import (
    WageChange,
    WageStepRow,
    change_problems,
    minimum_wage_step,
    wage_step_row,
)
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.staff_employer import employer_or_empty
from budgetdesk.usecases.staff_files import require
from budgetdesk.usecases.staff_insurance import (
    STATUS_CODES,
    status_problems,
    status_problems_now,
)
from budgetdesk.usecases.staff_notice import problems_of_end
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import member, members


def problems_of_contract(reader: Reader, contract: Contract) -> tuple[Problem, ...]:
    """All that is wrong with a contract beside the others of the same assistant.

    At its end also what to keep in mind of the notice; that never stands in the way.
    """
    person = member(reader, contract.assistant)
    return (
        *contract_problems(contract, [one.contract for one in person.contracts]),
        *problems_of_end(
            person,
            contract,
            employer_or_empty(reader),
            absences=reader.all(Absence, assistant=contract.assistant),
        ),
    )


def save_contract(work: Work, contract: Contract) -> Contract:
    """Store a contract, new (id 0) or changed. Raises `Invalid`.

    Where the begin moves, a first version that began with the contract moves with it.
    """
    require(contract_problems(contract, work.all(Contract, assistant=contract.assistant)))
    if not contract.id:
        return work.add(contract)
    before = work.one(Contract, contract.id)
    for version in work.all(ContractVersion, contract=contract.id):
        if version.from_day == before.begins != contract.begins:
            work.change(replace(version, from_day=contract.begins))
    return work.change(contract)


def remove_contract(work: Work, number: ContractId) -> None:
    """Remove a contract that was entered by mistake, with its versions. Raises `NotFound`."""
    for version in work.all(ContractVersion, contract=number):
        work.remove(version)
    work.remove(work.one(Contract, number))


def problems_of_version(
    reader: Reader, version: ContractVersion, figures: Figures | None = None
) -> tuple[Problem, ...]:
    """All that is wrong with a version: in itself, beside the others, and by law of its day."""
    contract = reader.one(Contract, version.contract)
    return _version_problems(member(reader, contract.assistant), version, figures)


def _version_problems(
    person: Member, version: ContractVersion, figures: Figures | None
) -> tuple[Problem, ...]:
    held = person.employed_by(version.contract)
    if held is None:
        raise NotFound(kind="contract", name=version.contract)
    law = _law(figures or figures_in_force(), version.from_day)
    found = version_problems(version, held.contract, held.versions, law)
    if any(one.weight is Weight.ERROR for one in found):
        # What follows from figures that cannot be meant helps nobody.
        return found
    return (
        *found,
        *_leave_problems(version, law),
        *status_problems(person, version, held.contract, law),
    )


def _leave_problems(version: ContractVersion, law: Law) -> tuple[Problem, ...]:
    """§ 3 Abs. 1 and § 13 BUrlG: less than the minimum does not hold."""
    known = "leave_werktage" in law.values
    if version.leave_days is None or version.days_a_week is None or not known:
        return ()
    minimum = minimum_days(WeekPattern(version.days_a_week), law).value
    if version.leave_days >= minimum:
        return ()
    return (Problem("leave_below_minimum", "leave_days", {"minimum": minimum}, Weight.WARNING),)


def save_version(
    work: Work, version: ContractVersion, figures: Figures | None = None
) -> ContractVersion:
    """Store what a contract says from a day on, new (id 0) or changed. Raises `Invalid`."""
    require(problems_of_version(work, version, figures))
    return work.save(version)


def hire(
    work: Work, contract: Contract, version: ContractVersion, figures: Figures | None = None
) -> tuple[Contract, ContractVersion]:
    """Store a new contract with its first version as one deed. Raises `Invalid`."""
    stored = save_contract(work, contract)
    first = replace(version, contract=stored.id, from_day=stored.begins)
    return stored, save_version(work, first, figures)


def remove_version(work: Work, number: ContractVersionId) -> None:
    """Remove a version. Raises `NotFound`; `NotAllowed` for the only one of its contract."""
    version = work.one(ContractVersion, number)
    if work.count(ContractVersion, contract=version.contract) == 1:
        raise NotAllowed("only_contract_version")
    work.remove(version)


def contract_in_force(reader: Reader, assistant: AssistantId, day: date) -> Contract:
    """Return the contract in force on the day, else the next, else the last.

    Raises `NotFound` where there is no such assistant, `NotAllowed` where she has no contract.
    """
    person = member(reader, assistant)
    found = person.employed_around(day)
    if found is None:
        raise NotAllowed("no_contract", name=person.assistant.name)
    return found.contract


def version_for(reader: Reader, assistant: AssistantId, day: date) -> ContractVersion:
    """Return a version that begins on the day: the one there, else a new one as before it.

    Raises `NotFound` where there is no such assistant, `NotAllowed` where no contract of hers is
    in force on the day.
    """
    person = member(reader, assistant)
    employed = person.employed_on(day)
    held = None if employed is None else version_on(employed.versions, day)
    if held is None:
        raise NotAllowed("no_contract_on_day", name=person.assistant.name, day=day)
    return held if held.from_day == day else replace(held, id=ContractVersionId(0), from_day=day)


def end_contract(
    work: Work, number: ContractId, ends: date, by: EndedBy, notice_on: date | None = None
) -> Contract:
    """Say on which day a contract ends, and how. Raises `Invalid`, `NotFound`.

    Versions that would begin after that day are removed: they never hold.
    """
    contract = replace(work.one(Contract, number), ends=ends, ended_by=by, notice_on=notice_on)
    stored = save_contract(work, contract)
    for version in work.all(ContractVersion, contract=number):
        if version.from_day > ends:
            work.remove(version)
    return stored


def contract_findings(
    reader: Reader, today: date, figures: Figures | None = None
) -> tuple[tuple[Member, Problem], ...]:
    """All that is wrong or doubtful in the contracts in force today or later, by person."""
    return tuple(
        (one, problem)
        for one in members(reader)
        for problem in contract_findings_of(reader, one, today, figures)
    )


def contract_findings_of(
    reader: Reader, one: Member, today: date, figures: Figures | None = None
) -> tuple[Problem, ...]:
    """As `contract_findings`, for one person."""
    law_of = partial(_law, figures or figures_in_force())
    employer = employer_or_empty(reader)
    until = date(today.year + 1, 1, 1)
    letters = reader.all(Letter, assistant=one.id)
    absences = reader.all(Absence, assistant=one.id)
    contracts = tuple(each.contract for each in one.contracts)
    found: list[Problem] = []
    for employed in one.contracts:
        contract = employed.contract
        if contract.ends is not None and contract.ends < today:
            continue
        found += contract_problems(contract, contracts)
        found += _doubts(problems_of_end(one, contract, employer, figures, absences))
        found += employed_problems(employed, law_of, until)
        found += nachweis_problems(contract, letters, today)
        for version in employed.versions:
            found += _of_version(one, version, today, figures)
    return (*found, *status_problems_now(one, today, figures))


def _of_version(
    person: Member, version: ContractVersion, today: date, figures: Figures | None
) -> Iterator[Problem]:
    """Whether the status fits is asked for today, no more for the day on which it was agreed."""
    for one in _version_problems(person, version, figures):
        if version.from_day > today or one.code not in STATUS_CODES:
            yield one


def _doubts(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Without what is only good to know at the moment of the deed."""
    return (one for one in problems if one.weight is not Weight.HINT)


def wage_step_preview(
    reader: Reader, from_day: date, change: WageChange, figures: Figures | None = None
) -> tuple[WageStepRow, ...]:
    """What a wage step means for everybody employed on the day. Raises `Invalid`."""
    require(change_problems(change))
    law = _law(figures or figures_in_force(), from_day)
    rows = (wage_step_row(one, from_day, change, law) for one in members(reader))
    return tuple(row for row in rows if row is not None)


def minimum_wage_change(from_day: date, figures: Figures | None = None) -> WageChange:
    """Return the step to the minimum wage of a day. Raises `ValueGap` where it is not known."""
    return minimum_wage_step(_law(figures or figures_in_force(), from_day))


def take_wage_step(work: Work, rows: Sequence[WageStepRow], from_day: date) -> int:
    """Give everybody the wage of a preview from the day on; return for how many it changed.

    A version that begins on that very day gets the wage, else a new version begins there.
    Raises `NotAllowed` ("wage_step_outdated") where a contract was changed since the preview.
    """
    changed = 0
    for row in rows:
        if row.version is None or row.after is None or not row.changes:
            continue
        if work.find(ContractVersion, row.version.id) != row.version:
            raise NotAllowed("wage_step_outdated", name=row.assistant.name)
        raised = replace(row.version, wage=row.after, from_day=from_day)
        if row.version.from_day == from_day:
            work.change(raised)
        else:
            work.add(replace(raised, id=ContractVersionId(0)))
        changed += 1
    return changed


def _law(figures: Figures, day: date) -> Law:
    """The law of a day; figures announced for it may be used, as what is agreed lies ahead."""
    return law_on(figures, day, preview=True)
