"""A former assistant's data go, from the history too, and the chain still proves the rest."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.kernel.errors import NotAllowed, StoreUnavailable
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Part
from budgetdesk.ledger.templates import TemplatePart
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import (
    AbsenceId,
    CheckNoteId,
    ClosedMonthId,
    ShiftId,
    ShiftModelId,
    WorkedId,
)
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import CheckNote, Shift, ShiftKind
from budgetdesk.rota.worked import ClosedMonth, Worked, WorkedState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, EndedBy
from budgetdesk.staff.ids import AssistantId, ContractId, SkillId, StaffDocumentId
from budgetdesk.staff.personal_file import PersonalFile, Skill, StaffDocument
from budgetdesk.storage.checks import FaultKind, faults
from budgetdesk.storage.codec import columns_of, plain_type
from budgetdesk.storage.journal import Label
from budgetdesk.storage.tables import RECORDS
from budgetdesk.storage.work import Work
from budgetdesk.usecases import staff_contracts, staff_files, staff_retention
from budgetdesk.usecases.change_details import field_changes
from budgetdesk.usecases.files import open_file
from budgetdesk.usecases.setting_up import remove, save
from tests.staff.people import a_document, a_file, day
from tests.usecases.staffed_file import TODAY, StaffedFile, all_text, staffed_file

LATER = day("2037-01-01")
TIMES = datetime.fromisoformat("2026-03-03T08:00"), datetime.fromisoformat("2026-03-03T14:00")
SECRETS = (
    "Geheimstraße",
    "86095742719",
    "Migräneanfall",
    "Rückenleiden",
    "verschlafen",
    "Sonderfall",
    "Scheinbild",
    "Vorgänger",
    "Ausweisbild",
    "Anna",
    "Muster",
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


@pytest.fixture(autouse=True)
def sqlite_that_leaves_deleted_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some builds of SQLite overwrite what is deleted unasked; most do not."""
    plain = sqlite3.connect

    def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = plain(*arguments, **options)
        connection.execute("PRAGMA secure_delete=OFF")
        return connection

    monkeypatch.setattr(sqlite3, "connect", connect)


def live(file: StaffedFile) -> None:
    """Give the person a history with all that may be personal, then an end."""
    personal = a_file(assistant=file.anna.id, street="Geheimstraße 1", tax_id="86095742719")
    for number in (90, 9):
        street = f"Geheimstraße {number} " * number
        file.run(staff_files.save_file, replace(personal, street=street), TODAY)
    file.run(staff_files.save_file, personal, TODAY)
    paper = a_document(id=StaffDocumentId(0), assistant=file.anna.id)
    older = file.run(staff_files.save_document, paper, TODAY, "%PDF- Vorgänger".encode())
    file.run(staff_files.save_document, older, TODAY, b"%PDF- Scheinbild")
    file.run(lambda work: work.remove(work.add(paper)))
    gone = file.run(staff_files.save_document, paper, TODAY, b"%PDF- Ausweisbild")
    file.run(remove, StaffDocument, gone.id)
    on = day("2026-03-02")
    sick = Absence(
        AbsenceId(0), file.anna.id, AbsenceKind.SICK, on, on, on, illness="Migräneanfall"
    )
    file.run(lambda work: work.remove(work.add(sick)))
    file.run(lambda work: work.add(replace(sick, illness="Rückenleiden")))
    begin, end = TIMES
    shift = Shift(ShiftId(0), begin, end, file.anna.id, ShiftKind.ACTIVE, note="Sonderfall")
    stored = file.run(lambda work: work.add(shift))
    worked = Worked(
        WorkedId(0), stored.id, WorkedState.CHANGED, begin, end, on, reason="verschlafen"
    )
    file.run(lambda work: work.add(worked))
    note = CheckNote(CheckNoteId(0), stored.id, "rest", "Sonderfall", on)
    file.run(lambda work: work.add(note))
    file.run(staff_contracts.end_contract, file.contract.id, day("2026-06-30"), EndedBy.AGREEMENT)


def forget(file: StaffedFile) -> staff_retention.Forgotten:
    label = Label.of("forget_assistant")
    return file.desk.run(label, staff_retention.forget, file.anna.id, LATER)


def found_faults(file: StaffedFile) -> list[FaultKind]:
    return file.desk.read(lambda reader: [one.kind for one in faults(reader.connection)])


def test_nothing_personal_is_left_in_any_table_or_byte_of_the_file(file: StaffedFile) -> None:
    live(file)
    file.hire("bernd", "Bernd Beispiel")
    done = forget(file)
    assert found_faults(file) == []
    assert file.all(Assistant)[0] == Assistant(file.anna.id, done.label, done.label)
    assert [one.assistant for one in file.all(PersonalFile)] == [2]
    assert [one.assistant for one in file.all(Contract)] == [2]
    assert file.all(StaffDocument) == file.all(Absence) == ()
    assert [(one.assistant, one.note) for one in file.all(Shift)] == [(1, "")]
    assert [one.reason for one in file.all(Worked)] == [""]
    path = file.desk.store.path
    file.desk.close()
    text = all_text(path)
    assert [one for one in SECRETS if one in text] == []
    assert "Bernd Beispiel" in text


SECRET = "Geheimwort"
KEPT = (Part, TemplatePart)
"""Bookings stay as they are; decision 0071 says why."""
PLAIN: dict[Any, Any] = {
    str: SECRET,
    int: 1,
    bool: False,
    date: day("2026-03-04"),
    datetime: datetime.fromisoformat("2026-03-04T08:00"),
    Decimal: Decimal(1),
    Money: Money(1),
}


def full_of_secrets(kind: type, whose: dict[Any, int]) -> Any:
    """A record that belongs to the person, with the secret in every text."""
    values: dict[str, Any] = {}
    for column in columns_of(kind):
        if column.hint in whose:
            values[column.name] = whose[column.hint]
        elif column.optional:
            values[column.name] = None
        elif column.name in {"id", "code", "content_hash"}:
            values[column.name] = 0 if column.name == "id" else ""
        elif isinstance(column.hint, type) and issubclass(column.hint, Enum):
            values[column.name] = next(iter(column.hint))
        else:
            values[column.name] = PLAIN.get(plain_type(column.hint), ())
    return kind(**(values | {"id": 0}))


def test_every_text_of_every_record_that_is_hers_goes_also_of_a_closed_month(
    file: StaffedFile,
) -> None:
    shift = file.run(Work.add, Shift(ShiftId(0), *TIMES, file.anna.id))
    skill = file.run(Work.add, Skill(SkillId(0), "auto", "Fährt das Auto"))
    model = file.run(Work.add, ShiftModel(ShiftModelId(0), "F", "Frühdienst", 480, 960))
    whose = {
        AssistantId: file.anna.id,
        ContractId: file.contract.id,
        ShiftId: shift.id,
        SkillId: skill.id,
        ShiftModelId: model.id,
    }
    hers = {AssistantId, ContractId, ShiftId}
    for kind in RECORDS:
        if kind not in KEPT and hers & {one.hint for one in columns_of(kind)[1:]}:
            record = full_of_secrets(kind, whose)
            file.run(lambda work, one=record: work.remove(work.add(one)))
            file.run(Work.add, record)
    for contract in file.all(Contract):
        file.run(Work.change, replace(contract, ends=day("2026-06-30")))
    file.run(Work.add, ClosedMonth(ClosedMonthId(0), day("2026-03-01"), TODAY))
    path = file.desk.store.path
    assert SECRET in all_text(path)
    forget(file)
    assert found_faults(file) == []
    file.desk.close()
    assert SECRET not in all_text(path)


def test_the_history_can_still_be_read_and_names_the_label(file: StaffedFile) -> None:
    live(file)
    assert ("name", "Anna Muster") in file.desk.history()[-1].label.data
    done = forget(file)
    history = file.desk.history()
    assert done.redacted > 5
    assert ("name", "Anna Muster") not in {pair for one in history for pair in one.label.data}
    assert ("name", done.label) in {pair for one in history for pair in one.label.data}
    for head in history:
        file.desk.read(field_changes, file.desk.changes_of(head.id))


def test_it_cannot_be_undone(file: StaffedFile) -> None:
    live(file)
    forget(file)
    with pytest.raises(NotAllowed) as refused:
        file.desk.undo()
    assert refused.value.reason == "undo_stops_at_final"


def test_what_is_changed_after_the_redaction_is_found(file: StaffedFile) -> None:
    live(file)
    forget(file)
    path = file.desk.store.path
    number = next(head.id for head in file.desk.history() if head.label.code == "save_contract")
    file.desk.close()
    with closing(sqlite3.connect(path)) as connection:
        guard = connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'journal_is_not_changed'"
        ).fetchone()[0]
        connection.execute("DROP TRIGGER journal_is_not_changed")
        connection.execute(
            "UPDATE journal SET after = '{\"id\":9}' WHERE change_set = ?", (number,)
        )
        connection.execute(guard)
        connection.commit()
    with open_file(path) as desk:
        kinds = desk.read(lambda reader: [one.kind for one in faults(reader.connection)])
        assert FaultKind.CHAIN in kinds
        with pytest.raises(StoreUnavailable):
            desk.changes_of(number)


def test_two_people_can_be_forgotten_one_after_the_other(file: StaffedFile) -> None:
    live(file)
    bernd = file.hire("bernd", "Bernd Beispiel")
    other = next(one for one in file.all(Contract) if one.assistant == bernd.id)
    file.run(staff_contracts.end_contract, other.id, day("2026-06-30"), EndedBy.AGREEMENT)
    forget(file)
    file.desk.run(Label.of("forget_assistant"), staff_retention.forget, bernd.id, LATER)
    assert found_faults(file) == []
    assert file.desk.read(staff_retention.deletions, LATER) == ()


def test_who_never_had_a_contract_nor_a_shift_can_go_at_once(file: StaffedFile) -> None:
    person = Assistant(AssistantId(0), "caro", "Caro Castrop")
    caro = file.run(staff_files.add_person, person, a_file(phone="0151 4711"), TODAY)
    shift = file.run(Work.add, Shift(ShiftId(0), *TIMES, caro.id))
    with pytest.raises(NotAllowed, match="still_employed"):
        file.run(staff_retention.forget, caro.id, TODAY)
    file.run(Work.remove, shift)
    file.run(staff_retention.forget, caro.id, TODAY)
    assert found_faults(file) == []
    path = file.desk.store.path
    file.desk.close()
    assert [one for one in ("Castrop", "0151 4711") if one in all_text(path)] == []


def test_a_label_that_somebody_has_already_is_not_given(file: StaffedFile) -> None:
    live(file)
    bernd = file.hire("bernd", "Bernd Beispiel")
    file.run(save, replace(bernd, short=f"ehemals-{file.anna.id}"))
    assert forget(file).label == f"ehemals-{file.anna.id}-x"


def test_who_is_employed_or_whose_papers_are_needed_is_not_forgotten(file: StaffedFile) -> None:
    with pytest.raises(NotAllowed) as refused:
        forget(file)
    assert refused.value.reason == "still_employed"
    live(file)
    with pytest.raises(NotAllowed) as refused:
        file.run(staff_retention.forget, file.anna.id, day("2036-12-31"))
    assert refused.value.data["day"] == day("2036-12-31")
    (found,) = file.desk.read(staff_retention.deletions, TODAY)
    assert found.from_day == LATER
    assert file.desk.read(staff_retention.deletions, day("2026-06-30")) == ()
