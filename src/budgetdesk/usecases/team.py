"""The team as the file knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TypeVar

from budgetdesk.kernel.errors import NotFound
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import AssistantSkill, PersonalFile, StaffDocument
from budgetdesk.staff.team import Employed, Member
from budgetdesk.storage.reader import Reader

Owned = TypeVar(
    "Owned", Contract, PayrollDetails, SecondJob, AssistantSkill, StaffDocument, PersonalFile
)


def members(reader: Reader) -> tuple[Member, ...]:
    """Return everybody with contracts, payroll details and all else, in the order of entry."""
    files = _by_owner(reader.all(PersonalFile))
    contracts = _by_owner(reader.all(Contract))
    versions = reader.all(ContractVersion)
    details, jobs = _by_owner(reader.all(PayrollDetails)), _by_owner(reader.all(SecondJob))
    skills = _by_owner(reader.all(AssistantSkill))
    documents = _by_owner(reader.all(StaffDocument))
    return tuple(
        Member(
            one,
            next(iter(files[one.id]), None),
            _employed(contracts[one.id], versions),
            tuple(sorted(details[one.id], key=lambda each: each.from_day)),
            tuple(jobs[one.id]),
            tuple(skills[one.id]),
            tuple(documents[one.id]),
        )
        for one in reader.all(Assistant)
    )


def member(reader: Reader, assistant: AssistantId) -> Member:
    """Return one of the team. Raises `NotFound`."""
    found = next((one for one in members(reader) if one.id == assistant), None)
    if found is None:
        raise NotFound(kind="assistant", name=assistant)
    return found


def _employed(
    contracts: Sequence[Contract], versions: Sequence[ContractVersion]
) -> tuple[Employed, ...]:
    return tuple(
        Employed(
            one,
            tuple(
                sorted(
                    (each for each in versions if each.contract == one.id),
                    key=lambda each: each.from_day,
                )
            ),
        )
        for one in sorted(contracts, key=lambda each: each.begins)
    )


def _by_owner(records: Sequence[Owned]) -> dict[AssistantId, list[Owned]]:
    found: dict[AssistantId, list[Owned]] = defaultdict(list)
    for one in records:
        found[one.assistant].append(one)
    return found
