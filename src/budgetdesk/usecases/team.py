"""The team as the file knows it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol, TypeVar

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import AssistantSkill, PersonalFile, StaffDocument
from budgetdesk.staff.team import Employed, Member
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.tables import TABLES


class OfAssistant(Protocol):
    """A record that names its assistant."""

    @property
    def assistant(self) -> AssistantId:
        """Whose it is."""


Owned = TypeVar("Owned", bound=OfAssistant)


def members(reader: Reader) -> tuple[Member, ...]:
    """Return everybody with contracts, payroll details and all else, in the order of entry."""
    return _members(reader, reader.all(Assistant))


def member(reader: Reader, assistant: AssistantId) -> Member:
    """Return one of the team. Raises `NotFound`."""
    return _members(reader, [reader.one(Assistant, assistant)], assistant=assistant)[0]


def by_assistant(records: Iterable[Owned]) -> defaultdict[AssistantId, list[Owned]]:
    """Return the records of each assistant, in their order."""
    found: defaultdict[AssistantId, list[Owned]] = defaultdict(list)
    for one in records:
        found[one.assistant].append(one)
    return found


def _members(
    reader: Reader, people: Iterable[Assistant], **whose: AssistantId
) -> tuple[Member, ...]:
    """Return the people as members; `whose` narrows what is read to one of them."""
    files = by_assistant(reader.all(PersonalFile, **whose))
    contracts = by_assistant(_employed(reader, reader.all(Contract, **whose)))
    details = by_assistant(reader.all(PayrollDetails, **whose))
    jobs = by_assistant(reader.all(SecondJob, **whose))
    skills = by_assistant(reader.all(AssistantSkill, **whose))
    documents = by_assistant(reader.all(StaffDocument, **whose))
    return tuple(
        Member(
            one,
            next(iter(files[one.id]), None),
            tuple(sorted(contracts[one.id], key=lambda each: each.contract.begins)),
            tuple(sorted(details[one.id], key=lambda each: each.from_day)),
            tuple(jobs[one.id]),
            tuple(skills[one.id]),
            tuple(documents[one.id]),
        )
        for one in people
    )


def _employed(reader: Reader, contracts: Iterable[Contract]) -> tuple[Employed, ...]:
    some = tuple(contracts)
    column = TABLES[ContractVersion].c.contract
    versions: dict[ContractId, list[ContractVersion]] = defaultdict(list)
    for one in reader.where(ContractVersion, among(column, [one.id for one in some])):
        versions[one.contract].append(one)
    return tuple(
        Employed(one, tuple(sorted(versions[one.id], key=lambda each: each.from_day)))
        for one in some
    )
