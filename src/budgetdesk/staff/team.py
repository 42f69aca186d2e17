"""All that is known of one assistant, put together for those who plan and pay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.period import DateRange
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion, version_on
from budgetdesk.staff.ids import AssistantId, ContractId, SkillId
from budgetdesk.staff.insurance import Special, Status
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import Ability, AssistantSkill, PersonalFile, StaffDocument


@dataclass(frozen=True, slots=True)
class Employed:
    """A contract with its versions, by day."""

    contract: Contract
    versions: tuple[ContractVersion, ...] = ()

    @property
    def assistant(self) -> AssistantId:
        """Who is employed."""
        return self.contract.assistant


@dataclass(frozen=True, slots=True)
class Member:
    """One assistant with contracts (by begin), payroll details (by day) and all else."""

    assistant: Assistant
    file: PersonalFile | None = None
    contracts: tuple[Employed, ...] = ()
    details: tuple[PayrollDetails, ...] = ()
    jobs: tuple[SecondJob, ...] = ()
    skills: tuple[AssistantSkill, ...] = ()
    documents: tuple[StaffDocument, ...] = ()

    @property
    def id(self) -> AssistantId:
        """The assistant's number."""
        return self.assistant.id

    @property
    def birth(self) -> date | None:
        """Birth date; None where not known."""
        return None if self.file is None else self.file.birth

    def contract_on(self, day: date) -> Contract | None:
        """Return the contract in force on the day, or None."""
        found = self.employed_on(day)
        return None if found is None else found.contract

    def employed_on(self, day: date) -> Employed | None:
        """Return the contract in force on the day with its versions, or None."""
        in_force = (one for one in self.contracts if one.contract.is_in_force_on(day))
        return next(in_force, None)

    def employed_around(self, day: date) -> Employed | None:
        """Return the contract in force on the day, else the next, else the last; None: none."""
        open_still = (
            one for one in self.contracts if one.contract.ends is None or one.contract.ends >= day
        )
        return next(open_still, self.contracts[-1] if self.contracts else None)

    def employed_by(self, contract: ContractId) -> Employed | None:
        """Return the contract of this number with its versions, or None."""
        return next((one for one in self.contracts if one.contract.id == contract), None)

    def version_on(self, day: date) -> ContractVersion | None:
        """Return what the contract says on the day; None where none is in force."""
        found = self.employed_on(day)
        return None if found is None else version_on(found.versions, day)

    def details_on(self, day: date) -> PayrollDetails | None:
        """Return the payroll details that hold on the day; None before the first."""
        begun = [one for one in self.details if one.from_day <= day]
        return max(begun, key=lambda one: one.from_day, default=None)

    def standing(self, version: ContractVersion, day: date) -> Status | Special:
        """Return what the job is called: of the insured, Werkstudenten and pensioners by that."""
        details = self.details_on(max(day, version.from_day))
        if version.status is not Status.FULL or details is None or details.special is Special.NONE:
            return version.status
        return details.special

    def employed_within(self, days: DateRange) -> Iterator[DateRange]:
        """Days of employment within the range, one piece for each contract."""
        for one in self.contracts:
            held = one.contract.days_until(days.last)
            inside = None if held is None else held.intersection(days)
            if inside is not None:
                yield inside

    def ability(self, skill: SkillId) -> Ability | None:
        """Return what the person says of a skill; None: nothing."""
        return next((one.ability for one in self.skills if one.skill == skill), None)
