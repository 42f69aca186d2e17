"""Personal files, details, skills and documents are kept, and wrong ones refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.money import Money
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import PayrollDetailsId, SecondJobId, SkillId, StaffDocumentId
from budgetdesk.staff.insurance import JobKind
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import Ability, AssistantSkill, PersonalFile, Skill
from budgetdesk.usecases import staff_files as use
from tests.staff.people import a_document, a_file, codes, day, details
from tests.usecases.staffed_file import TODAY, StaffedFile, staffed_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


def test_a_person_has_one_file_with_numbers_without_blanks(file: StaffedFile) -> None:
    iban, number = "DE02 1203 0000 0000 2020 51", "86 095 742 719"
    file.run(use.save_file, a_file(assistant=file.anna.id, iban=iban, tax_id=number), TODAY)
    (stored,) = file.all(PersonalFile)
    assert (stored.iban, stored.tax_id) == ("DE02120300000000202051", "86095742719")


def test_a_wrong_iban_is_told_with_all_else(file: StaffedFile) -> None:
    wrong = a_file(assistant=file.anna.id, iban="DE00", tax_id="1")
    with pytest.raises(Invalid) as refused:
        file.run(use.save_file, wrong, TODAY)
    assert codes(refused.value.data["problems"]) == ["tax_id_wrong", "iban_wrong"]
    assert file.all(PersonalFile)[0].tax_id == ""


def test_names_and_file_change_in_one_deed(file: StaffedFile) -> None:
    new = replace(file.anna, name="Anna Beispiel")
    file.run(use.change_person, new, a_file(assistant=file.anna.id, phone="0123"), TODAY)
    assert (file.all(Assistant)[0].name, file.all(PersonalFile)[0].phone) == (
        "Anna Beispiel",
        "0123",
    )
    file.desk.undo()
    assert (file.all(Assistant)[0].name, file.all(PersonalFile)[0].phone) == ("Anna Muster", "")


def test_who_has_no_file_yet_gets_an_empty_one_to_fill(file: StaffedFile) -> None:
    (stored,) = file.all(PersonalFile)
    file.run(lambda work: work.remove(stored))
    assert file.desk.read(use.file_of, file.anna.id) == a_file(assistant=file.anna.id)


def test_details_hold_until_the_next_begin(file: StaffedFile) -> None:
    first = details(assistant=file.anna.id, fund_number="0101 7272")
    stored = file.run(use.save_details, first)
    assert stored.fund_number == "01017272"
    later = replace(stored, id=PayrollDetailsId(0), from_day=day("2026-07-01"), fund="Barmer")
    file.run(use.save_details, later)
    on = [
        file.desk.read(use.details_on, file.anna.id, day(d)) for d in ("2026-06-30", "2026-07-01")
    ]
    assert [one.fund for one in on if one] == ["TK", "Barmer"]
    assert file.desk.read(use.details_on, file.anna.id, day("2025-12-31")) is None


def test_details_of_a_day_that_is_taken_are_refused(file: StaffedFile) -> None:
    file.run(use.save_details, details(assistant=file.anna.id))
    with pytest.raises(Invalid) as refused:
        file.run(use.save_details, details(assistant=file.anna.id))
    assert codes(refused.value.data["problems"]) == ["details_day_taken"]
    assert len(file.all(PayrollDetails)) == 1


def test_a_second_job_is_found_again_by_employer_and_begin(file: StaffedFile) -> None:
    begins = day("2026-02-01")
    job = SecondJob(SecondJobId(0), file.anna.id, JobKind.MINIJOB, "Bäckerei", Money(0), begins)
    stored = file.run(use.save_job, job)
    assert file.desk.read(use.job_at, file.anna.id, " bäckerei", begins) == stored
    assert file.desk.read(use.job_at, file.anna.id, "Kiosk", begins) is None


def test_an_answer_to_a_skill_is_given_changed_and_taken_back(file: StaffedFile) -> None:
    skill = file.run(use.save_skill, Skill(SkillId(0), "auto ", "fährt das Auto"))
    assert file.desk.read(use.the_skill, "AUTO") == skill
    file.run(use.answer_skill, file.anna.id, skill.id, Ability.YES)
    file.run(use.answer_skill, file.anna.id, skill.id, Ability.NO, "ohne Führerschein")
    (answer,) = file.all(AssistantSkill)
    assert (answer.ability, answer.note) == (Ability.NO, "ohne Führerschein")
    file.run(use.answer_skill, file.anna.id, skill.id, None)
    assert file.all(AssistantSkill) == ()


def test_an_unknown_skill_is_refused(file: StaffedFile) -> None:
    with pytest.raises(NotFound):
        file.desk.read(use.the_skill, "boot")


def test_a_document_keeps_its_picture_and_reminds(file: StaffedFile) -> None:
    paper = a_document(id=StaffDocumentId(0), assistant=file.anna.id, expires_on=day("2026-12-01"))
    stored = file.run(use.save_document, paper, TODAY, b"%PDF-1.4")
    assert file.desk.read(lambda reader: reader.blob(stored.content_hash)) == b"%PDF-1.4"
    (due,) = file.desk.read(use.documents_due, TODAY)
    assert due.document == stored
    renamed = file.run(use.save_document, replace(stored, title="Klasse B"), TODAY)
    assert renamed.content_hash == stored.content_hash
