"""The budget holder as an employer: numbers, and the first steps with what is done of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.contracts import Contract
from budgetdesk.staff.employer import AccidentCharge, EmployerData, EmployerStep, StepDone
from budgetdesk.staff.first_steps import Step
from budgetdesk.staff.first_steps import first_steps as steps_of
from budgetdesk.staff.ids import EmployerDataId, StepDoneId
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.numbers import betriebsnummer_problems, compact, steuernummer_problems
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.work import Work
from budgetdesk.usecases.staff_files import require

_HUNDRED = 100


def employer(reader: Reader) -> EmployerData | None:
    """Return what is known of the employer; None where nothing was entered yet."""
    found = reader.all(EmployerData)
    return found[0] if found else None


def employer_or_empty(reader: Reader) -> EmployerData:
    """Return what is known of the employer; an empty record (id 0) where nothing is."""
    return employer(reader) or EmployerData(EmployerDataId(0))


def employer_problems(reader: Reader, data: EmployerData) -> tuple[Problem, ...]:
    """All that is wrong with the data of the employer."""
    land = reader.one(Holder, 1).land
    problems = list(betriebsnummer_problems(data.betriebsnummer))
    problems += steuernummer_problems(data.steuernummer, land)
    if data.accident_amount.cents < 0:
        problems.append(Problem("accident_amount_below_zero", "accident_amount"))
    if not 0 <= data.accident_rate <= _HUNDRED:
        problems.append(Problem("details_no_percent", "accident_rate"))
    if data.accident is AccidentCharge.PER_HEAD and not data.accident_amount:
        problems.append(
            Problem("accident_amount_missing", "accident_amount", weight=Weight.WARNING)
        )
    if data.accident is AccidentCharge.BY_PAY and not data.accident_rate:
        problems.append(Problem("accident_rate_missing", "accident_rate", weight=Weight.WARNING))
    return tuple(problems)


def save_employer(work: Work, data: EmployerData) -> EmployerData:
    """Store the data of the employer; there is one record of it. Raises `Invalid`."""
    require(employer_problems(work, data))
    tidy = replace(data, id=employer_or_empty(work).id, betriebsnummer=compact(data.betriebsnummer))
    return work.save(tidy)


def first_steps(reader: Reader) -> tuple[Step, ...]:
    """All first steps of an employer with their last days and what is done of them."""
    contracts = reader.all(Contract)
    begins = min((one.begins for one in contracts), default=None)
    given = {one.assistant for one in reader.all(Letter, kind=LetterKind.NACHWEIS)}
    by_file = []
    if contracts and all(one.signed_on for one in contracts):
        by_file.append(EmployerStep.CONTRACTS)
    if contracts and all(one.assistant in given for one in contracts):
        by_file.append(EmployerStep.NACHWEIS)
    return steps_of(employer(reader), begins, reader.all(StepDone), by_file)


def tick_step(work: Work, step: EmployerStep, on: date, note: str = "") -> StepDone:
    """Note that a first step is done; a second time changes day and note."""
    before = work.all(StepDone, step=step)
    done = StepDone(before[0].id if before else StepDoneId(0), step, on, note)
    return work.save(done)


def untick_step(work: Work, step: EmployerStep) -> None:
    """Take the note back that a first step is done."""
    for one in work.all(StepDone, step=step):
        work.remove(one)
