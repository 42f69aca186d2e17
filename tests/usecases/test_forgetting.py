"""Whatever a record says of a former assistant goes, and nothing of anybody else."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.bookings import Part
from budgetdesk.ledger.templates import TemplatePart
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.accounts import HoursEntry, HoursEntryKind, LeaveEntry, LeaveEntryKind
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.ids import (
    AbsenceId,
    AvailabilityId,
    BackupDutyId,
    CheckNoteId,
    HoursEntryId,
    LeaveEntryId,
    ShiftId,
    ShiftModelId,
    WeekdayPatternId,
    WishId,
    WorkedId,
)
from budgetdesk.rota.shift_models import ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import CheckNote, Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.staff.ids import (
    AssistantSkillId,
    ContractId,
    LetterId,
    PayrollDetailsId,
    SecondJobId,
    SkillId,
    StaffDocumentId,
)
from budgetdesk.staff.insurance import JobKind
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import (
    Ability,
    AssistantSkill,
    DocumentKind,
    PersonalFile,
    Skill,
    StaffDocument,
)
from budgetdesk.storage.checks import faults
from budgetdesk.storage.journal import Label
from budgetdesk.storage.tables import RECORDS
from budgetdesk.storage.work import Work
from budgetdesk.usecases import staff_contracts, staff_files, staff_retention
from tests.rota.planning_builders import at
from tests.staff.people import a_file, day
from tests.usecases.staffed_file import TODAY, StaffedFile, all_text, staffed_file

ON = day("2026-03-02")
BEGIN = at("2026-03-02 08:00")
LATER = day("2037-01-01")
STAYS = {Assistant, Part, TemplatePart, Shift}
"""These keep the number of the person, which then stands for a label."""


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


def owned(who: Any, word: str) -> list[Any]:
    """A record of each kind that is a person's alone, with a word in each text."""
    model, skill = ShiftModelId(1), SkillId(1)
    return [
        PayrollDetails(PayrollDetailsId(0), who, ON, fund=f"{word}01"),
        SecondJob(SecondJobId(0), who, JobKind.MINIJOB, f"{word}02", ZERO, ON),
        AssistantSkill(AssistantSkillId(0), who, skill, Ability.NO, f"{word}03"),
        StaffDocument(
            StaffDocumentId(0),
            who,
            DocumentKind.OTHER,
            f"{word}04",
            file_name=f"{word}05",
            note=f"{word}06",
        ),
        Letter(LetterId(0), who, LetterKind.REFERENCE, ON, f"{word}07"),
        WeekdayPattern(WeekdayPatternId(0), who, model, 0, ON),
        Availability(AvailabilityId(0), who, BEGIN, BEGIN.replace(hour=9), Answer.NO, f"{word}08"),
        Wish(WishId(0), who, ON.replace(day=1), 3, note=f"{word}09"),
        BackupDuty(BackupDutyId(0), ON, who),
        Absence(
            *(AbsenceId(0), who, AbsenceKind.SICK, ON, ON, ON),
            illness=f"{word}10",
            note=f"{word}11",
        ),
        HoursEntry(HoursEntryId(0), who, ON, HoursEntryKind.CORRECTION, 60, f"{word}12"),
        LeaveEntry(
            *(LeaveEntryId(0), who, 2026, ON, LeaveEntryKind.CORRECTION, Decimal(1)), f"{word}13"
        ),
    ]


def live(file: StaffedFile, who: Any, word: str) -> None:
    """Store all of it, with a shift that was worked, and change what is changed now and then."""

    def deed(work: Work) -> None:
        stored = [work.add(one) for one in owned(who, word)]
        for one in stored:
            if hasattr(one, "note"):
                work.change(replace(one, note=f"{word}14"))
        contract = work.all(Contract, assistant=who)[0]
        work.change(replace(contract, note=f"{word}15"))
        (version,) = work.all(ContractVersion, contract=contract.id)
        work.change(replace(version, note=f"{word}16"))
        end = BEGIN.replace(hour=12)
        shift = work.add(Shift(ShiftId(0), BEGIN, end, who, note=f"{word}17"))
        record = Worked(WorkedId(0), shift.id, WorkedState.CHANGED, BEGIN, end, ON)
        work.add(replace(record, reason=f"{word}18"))
        work.add(CheckNote(CheckNoteId(0), shift.id, "rest_too_short", f"{word}19", ON))

    file.run(staff_files.save_file, a_file(assistant=who, street=f"{word}20"), TODAY)
    paper = StaffDocument(StaffDocumentId(0), who, DocumentKind.OTHER, "Belehrung")
    for content in (b"%PDF- for all", f"%PDF- {word}00".encode()):
        file.run(staff_files.save_document, paper, TODAY, content)
    file.run(deed)


def test_every_kind_of_record_that_names_a_person_is_looked_at_here() -> None:
    named = {
        record
        for record in RECORDS
        if any(one.name == "assistant" for one in dataclasses.fields(record))
    }
    kinds = {type(one) for one in owned(1, "")} | {PersonalFile, Contract}
    assert named == kinds | (STAYS - {Assistant})


def test_of_one_person_nothing_is_left_and_of_the_other_everything(file: StaffedFile) -> None:
    file.run(Work.add, ShiftModel(ShiftModelId(0), "F", "Früh", 480, 960))
    file.run(Work.add, Skill(SkillId(0), "auto", "fährt das Auto"))
    bernd = file.hire("bernd", "Bernd Beispiel")
    live(file, file.anna.id, "Weg")
    live(file, bernd.id, "Bleibt")
    ends = day("2026-06-30")
    file.run(staff_contracts.end_contract, file.contract.id, ends, EndedBy.AGREEMENT)
    kept = {type(one): file.all(type(one)) for one in owned(bernd.id, "Bleibt")}
    # What the window shows at once when the file is opened again.
    file.desk.store.keep_views({"today": "Anna"})
    forget = Label.of("forget_assistant")
    file.desk.run(forget, staff_retention.forget, file.anna.id, LATER)
    for kind, records in kept.items():
        assert {one.assistant for one in records} == {file.anna.id, bernd.id}, kind
        assert file.all(kind) == tuple(one for one in records if one.assistant == bernd.id), kind
    assert [(one.assistant, one.note) for one in file.all(Shift)] == [
        (file.anna.id, ""),
        (bernd.id, "Bleibt17"),
    ]
    assert [one.reason for one in file.all(Worked)] == ["", "Bleibt18"]
    assert [one.note for one in file.all(CheckNote)] == ["", "Bleibt19"]
    assert file.desk.read(lambda reader: list(faults(reader.connection))) == []
    path = file.desk.store.path
    file.desk.close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM kept_view").fetchone() == (0,)
    text = all_text(path)
    assert re.findall(r"Weg\d\d|(?i:muster|\banna\b)", text) == []
    # What was changed stands in the history still.
    assert {one[-2:] for one in re.findall(r"Bleibt\d\d", text)} == {
        f"{number:02d}" for number in range(21)
    }
    assert "%PDF- for all" in text


def test_the_earliest_deletion_comes_first_and_the_last_day_of_work_is_none(
    file: StaffedFile,
) -> None:
    bernd = file.hire("bernd", "Bernd Beispiel")
    contracts = {one.assistant: one.id for one in file.all(Contract)}
    for who, ends in ((file.anna.id, "2026-12-31"), (bernd.id, "2026-06-30")):
        deed = staff_contracts.end_contract
        file.run(deed, ContractId(contracts[who]), day(ends), EndedBy.AGREEMENT)

    def those(today: str) -> list[str]:
        found = file.desk.read(staff_retention.deletions, day(today))
        return [one.member.assistant.short for one in found]

    assert those("2026-12-31") == ["bernd"]
    # The last wage of December is paid in the year after: a year later.
    assert those("2027-01-01") == ["bernd", "anna"]


def test_names_go_from_the_history_in_any_case_but_no_words_that_only_look_like_them(
    file: StaffedFile,
) -> None:
    rosa = file.hire("mimi", "Rosalinde von Au")
    contract = next(one for one in file.all(Contract) if one.assistant == rosa.id)
    before = len(file.desk.history())
    for words in ("ROSALINDE", "an Mimi", "Frau Rosalinde von Au", "von Annas Rosalindenweg"):
        label = Label.of("save_contract", name=words)
        file.desk.run(label, Work.change, replace(contract, note=words))
    file.run(staff_contracts.end_contract, contract.id, ON, EndedBy.AGREEMENT)
    file.desk.run(Label.of("forget_assistant"), staff_retention.forget, rosa.id, LATER)
    told = [one.label.data for one in file.desk.history()[before : before + 4]]
    assert [name for ((_, name),) in told] == [
        "ehemals-2",
        "an ehemals-2",
        "Frau ehemals-2",
        "von Annas Rosalindenweg",
    ]
