"""The team at a glance: who is employed on which terms, and what has to be looked at."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import Month
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.contracts import Contract, ContractVersion, version_on
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.insurance import Special, Status
from budgetdesk.staff.payroll_details import PayrollDetails
from budgetdesk.staff.personal_checks import DueDocument, due_documents, job_problems
from budgetdesk.staff.personal_file import StaffDocument
from budgetdesk.staff.retention import last_day_of
from budgetdesk.staff.team import Employed, Member
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.hours_overview import PersonHours, people_hours, person_hours
from budgetdesk.usecases.in_pieces import InPieces
from budgetdesk.usecases.staff_contracts import contract_findings_of
from budgetdesk.usecases.staff_files import personal_problems, problems_of_details_beside
from budgetdesk.usecases.team import members


@dataclass(frozen=True, slots=True)
class TeamRow:
    """One person of the list. `contract` is the one that counts today, else the next or last.

    `version` is what it says today, or on its first or last day, and `standing` what the job is
    called by it; `leave` the days left today,
    None for who is not employed now, with the `leave_lines` that lead to them.
    """

    member: Member
    contract: Contract | None
    version: ContractVersion | None
    standing: Status | Special | None
    is_former: bool
    leave: Decimal | None
    leave_lines: tuple[Line, ...]
    expiring: StaffDocument | None
    problems: tuple[Problem, ...]
    due: tuple[DueDocument, ...]

    @property
    def hints(self) -> int:
        """How many things there are to look at."""
        return len(self.problems) + len(self.due)


def team_rows(reader: Reader, today: date) -> tuple[TeamRow, ...]:
    """Return everybody, those who are or will be employed first, each group by name."""
    return TeamReading(today).at_once(reader)


class TeamReading(InPieces[tuple[TeamRow, ...]]):
    """Reads `team_rows`, a person in each piece."""

    def __init__(self, today: date) -> None:
        """Read for this day."""
        super().__init__(_pieces(today))

    @property
    def rows(self) -> tuple[TeamRow, ...]:
        """The rows, when all is read."""
        return self.answer


def _pieces(today: date) -> Generator[None, Reader, tuple[TeamRow, ...]]:
    reader = yield
    hours = {one.member.id: one for one in people_hours(reader, Month.of(today), today)}
    reader = yield
    team = members(reader)
    due = due_documents(team, today)
    rows = []
    for one in team:
        reader = yield
        found = contract_findings_of(reader, one, today)
        reader = yield
        rows.append(_row(one, today, hours.get(one.id), found, due))
    return tuple(
        sorted(rows, key=lambda row: (row.is_former, row.member.assistant.name.casefold()))
    )


def team_row(reader: Reader, assistant: AssistantId, today: date) -> TeamRow | None:
    """Return one person as in the list; None where there is nobody of this number."""
    team = members(reader)
    one = next((each for each in team if each.id == assistant), None)
    if one is None:
        return None
    found = contract_findings_of(reader, one, today)
    hours = person_hours(reader, one, Month.of(today), today)
    return _row(one, today, hours, found, due_documents(team, today))


def _row(
    one: Member,
    today: date,
    hours: PersonHours | None,
    found: Sequence[Problem],
    due: tuple[DueDocument, ...],
) -> TeamRow:
    last = last_day_of(one)
    is_former = last is not None and last < today
    around = one.employed_around(today)
    version = _version(around, today)
    problems = list(found)
    if not is_former:
        if one.file is not None:
            problems += personal_problems(one.file, today)
        problems += _payroll_problems(one, today)
        problems += () if hours is None else hours.findings
    employed = one.contract_on(today) is not None and hours is not None
    return TeamRow(
        one,
        None if around is None else around.contract,
        version,
        None if version is None else one.standing(version, today),
        is_former,
        hours.leave.value.left if hours is not None and employed else None,
        hours.leave.lines if hours is not None and employed else (),
        _expiring(one, today),
        tuple(problems),
        tuple(each for each in due if each.assistant.id == one.id),
    )


def _version(employed: Employed | None, today: date) -> ContractVersion | None:
    if employed is None:
        return None
    day = max(today, employed.contract.begins)
    ends = employed.contract.ends
    return version_on(employed.versions, day if ends is None else min(day, ends))


def _payroll_problems(one: Member, today: date) -> list[Problem]:
    """Of the payroll details that hold today or later, and of second jobs that go on."""
    held = one.details_on(today)
    ahead = [each for each in one.details if each.from_day > today]
    shown: list[PayrollDetails] = [*([] if held is None else [held]), *ahead]
    found = [
        problem
        for each in shown
        for problem in problems_of_details_beside(one, each)
        if not _is_over(problem, today)
    ]
    for job in one.jobs:
        if job.ends is None or job.ends >= today:
            found += [each for each in job_problems(job) if each.weight is not Weight.HINT]
    return found


def _expiring(one: Member, today: date) -> StaffDocument | None:
    """Return the document that ends next; one that has ended already only where no other will.

    What has run out and was not renewed is told by `due_documents`.
    """
    dated = [each for each in one.documents if each.expires_on is not None]
    ahead = [each for each in dated if each.expires_on is not None and each.expires_on >= today]
    return min(ahead or dated, key=lambda each: (each.expires_on or today, each.id), default=None)


def _is_over(problem: Problem, today: date) -> bool:
    """The report of an exemption is spoken of only while it can still be made in time."""
    last = problem.data.get("day")
    return problem.code == "rv_exempt_report_by" and isinstance(last, date) and last < today
