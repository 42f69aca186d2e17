"""Deleting a former assistant's data when the time is over, in the history too."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.rota.absences import Absence
from budgetdesk.rota.accounts import HoursEntry, LeaveEntry
from budgetdesk.rota.availability import Availability, BackupDuty, Wish
from budgetdesk.rota.shift_models import WeekdayPattern
from budgetdesk.rota.shifts import CheckNote, Shift
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId
from budgetdesk.staff.letters import Letter
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import AssistantSkill, PersonalFile, StaffDocument
from budgetdesk.staff.retention import ADVISED_PROOF_YEARS, Deletion, deletion
from budgetdesk.staff.team import Member
from budgetdesk.statutory.figures import Figures
from budgetdesk.statutory.law import law_on
from budgetdesk.storage.journal import Change, canonical
from budgetdesk.storage.reader import Reader, among
from budgetdesk.storage.redaction import drop_content, redact, states_of
from budgetdesk.storage.tables import TABLES, table_name
from budgetdesk.storage.work import Work
from budgetdesk.usecases.statutory_files import figures_in_force
from budgetdesk.usecases.team import member, members

_OWNED: Final = (
    PersonalFile,
    PayrollDetails,
    SecondJob,
    AssistantSkill,
    StaffDocument,
    Contract,
    Letter,
    WeekdayPattern,
    Availability,
    Wish,
    BackupDuty,
    Absence,
    HoursEntry,
    LeaveEntry,
)
"""Records that name their assistant and go with the person."""
_OWNED_TABLES: Final = frozenset(table_name(one) for one in _OWNED)
_OF_SHIFTS: Final = {"worked": "reason", "check_note": "note"}
_LONG_ENOUGH: Final = 4
"""A shorter part of a name, such as "von", would also be found where nobody is named."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What a deletion did: the label that stands for the person, how many changes it redacted."""

    label: str
    redacted: int


def deletions(
    reader: Reader,
    today: date,
    proof_years: int = ADVISED_PROOF_YEARS,
    audited_on: date | None = None,
    figures: Figures | None = None,
) -> tuple[Deletion, ...]:
    """Return for every former assistant when the data can be deleted, the earliest first.

    Who was forgotten already has no data that could be deleted.
    """
    law = law_on(figures or figures_in_force(), today, preview=True)
    found = (deletion(one, law, proof_years, audited_on) for one in members(reader))
    left = (one for one in found if one is not None and one.last_day < today)
    return tuple(sorted(left, key=lambda one: one.from_day))


def forget(
    work: Work,
    assistant: AssistantId,
    today: date,
    proof_years: int = ADVISED_PROOF_YEARS,
    audited_on: date | None = None,
    figures: Figures | None = None,
) -> Forgotten:
    """Delete what is known of a former assistant, in the records and in the history, for good.

    Shifts and hours stay under a label that names nobody, without their notes. Bookings,
    statements, receipts and reports stay as they are. Of who never had a contract nor a shift,
    such as an applicant, nothing has to be kept. Raises `NotFound`, and `NotAllowed` where the
    person is still employed ("still_employed") or something must be kept ("still_kept").
    """
    person = member(work, assistant)
    if person.contracts or work.count(Shift, assistant=assistant):
        law = law_on(figures or figures_in_force(), today, preview=True)
        _require_due(person, deletion(person, law, proof_years, audited_on), today)
    label = _free_label(work, assistant)
    owned = _ever_owned(work, assistant)
    _remove_records(work, assistant)
    _blank_texts(work, assistant)
    work.change(Assistant(assistant, label, label))
    without = _Without(assistant, label, owned)
    notes = redact(work, without.change, _without_names(person.assistant, label))
    drop_content(work, owned.papers)
    return Forgotten(label, len(notes))


def _require_due(person: Member, when: Deletion | None, today: date) -> None:
    if when is None:
        raise NotAllowed("still_employed", name=person.assistant.name)
    if not when.is_due(today):
        last = max(one.until for one in when.kept)
        raise NotAllowed("still_kept", name=person.assistant.name, day=last)


def _free_label(work: Work, assistant: AssistantId) -> str:
    """The number stands in the records anyway, and no two have the same."""
    taken = {one.short.casefold() for one in work.all(Assistant) if one.id != assistant}
    label = f"ehemals-{assistant}"
    while label in taken:
        label += "-x"
    return label


@dataclass(frozen=True, slots=True)
class _Owned:
    """What the history says was the person's: contracts, shifts, and papers by their hash."""

    contracts: frozenset[int]
    shifts: frozenset[int]
    """Those that were hers in the end."""
    papers: frozenset[str]
    """Replaced and removed ones too: undo keeps their bytes in the file."""


def _ever_owned(work: Work, assistant: AssistantId) -> _Owned:
    contracts, papers, owner_of = set(), set(), {}
    for table, row in states_of(work, ("contract", "shift", "staff_document")):
        if table == "shift":
            owner_of[row["id"]] = row["assistant"]
        elif row["assistant"] == assistant:
            if table == "contract":
                contracts.add(row["id"])
            else:
                papers.add(row["content_hash"])
    shifts = (number for number, owner in owner_of.items() if owner == assistant)
    return _Owned(frozenset(contracts), frozenset(shifts), frozenset(papers - {""}))


def _remove_records(work: Work, assistant: AssistantId) -> None:
    for contract in work.all(Contract, assistant=assistant):
        for version in work.all(ContractVersion, contract=contract.id):
            work.remove(version)
    for kind in _OWNED:
        for one in work.all(kind, assistant=assistant):
            work.remove(one)


def _blank_texts(work: Work, assistant: AssistantId) -> None:
    shifts = work.all(Shift, assistant=assistant)
    numbers = [one.id for one in shifts]
    worked = work.where(Worked, among(TABLES[Worked].c.shift, numbers))
    notes = work.where(CheckNote, among(TABLES[CheckNote].c.shift, numbers))
    for some in (
        [replace(one, note="") for one in shifts if one.note],
        [replace(one, reason="") for one in worked if one.reason],
        [replace(one, note="") for one in notes if one.note],
    ):
        if some:
            work.change_all(some)


@dataclass(frozen=True, slots=True)
class _Without:
    """Takes what belongs to one person out of entries of the journal."""

    assistant: int
    label: str
    owned: _Owned

    def change(self, one: Change) -> Change:
        """Return the entry without the personal data."""
        before, after = self._side(one.table, one.before), self._side(one.table, one.after)
        return Change(one.table, one.row_id, before, after)

    def _side(self, table: str, side: str | None) -> str | None:
        if side is None or table not in _TOUCHED:
            return side
        row: dict[str, Any] = json.loads(side)
        if table in _OWNED_TABLES:
            return None if row["assistant"] == self.assistant else side
        if table == "contract_version":
            return None if row["contract"] in self.owned.contracts else side
        return canonical(row | self._blanks(table, row))

    def _blanks(self, table: str, row: dict[str, Any]) -> dict[str, Any]:
        if table == "assistant" and row["id"] == self.assistant:
            return {"short": self.label, "name": self.label}
        if table == "shift" and row["assistant"] == self.assistant:
            return {"note": ""}
        if table in _OF_SHIFTS and row["shift"] in self.owned.shifts:
            return {_OF_SHIFTS[table]: ""}
        return {}


_TOUCHED: Final = _OWNED_TABLES | {"contract_version", "assistant", "shift", *_OF_SHIFTS}


def _without_names(person: Assistant, label: str) -> Callable[[str], str]:
    """Return what puts the label in the place of the person's names in a text."""
    parts = {one for one in person.name.split() if len(one) >= _LONG_ENOUGH}
    words = {person.name, person.short, *parts}
    names = sorted((one for one in words if one.strip()), key=len, reverse=True)
    found = re.compile("|".join(rf"\b{re.escape(one)}\b" for one in names), re.IGNORECASE)
    return lambda text: found.sub(label, text) if names else text
