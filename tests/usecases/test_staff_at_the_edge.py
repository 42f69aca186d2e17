"""Whose record it is, and the last day on which it counts, in what the team's pages are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid, NotAllowed
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Weight
from budgetdesk.staff.contracts import EndedBy
from budgetdesk.staff.employer import EmployerStep
from budgetdesk.staff.ids import (
    ContractId,
    ContractVersionId,
    LetterId,
    PayrollDetailsId,
    SecondJobId,
    SkillId,
    StaffDocumentId,
)
from budgetdesk.staff.insurance import Child, JobKind, Status
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.payroll_details import SecondJob
from budgetdesk.staff.personal_file import Ability, AssistantSkill, PersonalFile, Skill
from budgetdesk.staff.team import Employed, Member
from budgetdesk.storage.work import Work
from budgetdesk.usecases import staff_contracts, staff_employer, staff_files
from budgetdesk.usecases.staff_insurance import (
    exemption_of,
    exemption_problems,
    status_found,
    status_problems_now,
)
from budgetdesk.usecases.staff_leaving import leaving
from budgetdesk.usecases.staff_list import team_row
from budgetdesk.usecases.staff_notice import earliest_end, problems_of_end
from budgetdesk.usecases.team import member
from budgetdesk.usecases.team_deadlines import team_deadlines
from tests.rota.planning_builders import a_shift
from tests.staff.people import (
    a_contract,
    a_document,
    a_file,
    a_member,
    a_version,
    codes,
    day,
    details,
    law,
)
from tests.usecases.staffed_file import TODAY, StaffedFile, staffed_file

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
MINIJOB: dict[str, Any] = {
    "status": Status.MINIJOB,
    "wage": Decimal("13.90"),
    "agreed_minutes": 600,
}


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


# -------------------------------------------------------------------- insurance, of a person read


def a_job(**values: Any) -> SecondJob:
    job = SecondJob(
        SecondJobId(1), a_member().id, JobKind.MINIJOB, "Kiosk", Money(10_000), day("2026-02-01")
    )
    return replace(job, weekly_minutes=60, **values)


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ({}, True),
        ({"ends": TODAY}, True),
        ({"ends": YESTERDAY}, False),
        ({"begins": TODAY}, True),
        ({"begins": TOMORROW}, False),
    ],
)
def test_another_minijob_counts_from_its_first_to_its_last_day(
    values: dict[str, Any], *, counts: bool
) -> None:
    # 602.33 € here and 100 € there are above the 603 € of 2026.
    person = a_member(a_version(**MINIJOB), jobs=(a_job(**values),))
    assert codes(status_problems_now(person, TODAY)) == (["status_above_minijob"] if counts else [])


def test_nothing_is_found_of_short_term_work() -> None:
    version = a_version(**{**MINIJOB, "status": Status.SHORT_TERM})
    person = a_member(version)
    assert status_found(person, version, a_contract(), law("2026-11-22")) is None
    assert status_found(person, a_version(**MINIJOB), a_contract(), law("2026-11-22")) is not None


@pytest.mark.parametrize(("asked", "known"), [("2026-06-30", True), ("2026-07-01", False)])
def test_an_exemption_can_be_asked_for_to_the_last_day_of_the_minijob(
    asked: str, *, known: bool
) -> None:
    contract = a_contract(ends=day("2026-06-30"), ended_by=EndedBy.AGREEMENT)
    person = a_member(a_version(**MINIJOB), contract=contract)
    exempt = details(rv_exempt=True, rv_exemption_requested_on=day(asked))
    assert (exemption_of(person, exempt) is not None) is known


@pytest.mark.parametrize(
    ("from_day", "other"), [("2026-07-01", None), ("2026-06-30", "2026-06-30")]
)
def test_an_exemption_doubts_only_days_on_which_there_is_no_minijob(
    from_day: str, other: str | None
) -> None:
    full = a_version(status=Status.FULL)
    mini = a_version("2026-07-01", id=ContractVersionId(2), **MINIJOB)
    exempt = details(from_day=day(from_day), rv_exempt=True)
    found = exemption_problems(a_member(full, mini, details=(exempt,)), exempt)
    assert [one.data["day"] for one in found] == ([] if other is None else [day(other)])


def test_an_exemption_doubts_the_last_day_of_another_contract_too() -> None:
    contract = a_contract(ends=day("2026-06-30"), ended_by=EndedBy.AGREEMENT)
    for first, doubts in (("2026-06-30", 1), ("2026-07-01", 0)):
        exempt = details(from_day=day(first), rv_exempt=True)
        person = a_member(a_version(), contract=contract, details=(exempt,))
        assert len(exemption_problems(person, exempt)) == doubts
    # Other details before that day end the doubt.
    exempt = details(from_day=day("2025-06-01"), rv_exempt=True)
    until = details(id=PayrollDetailsId(2), from_day=day("2026-01-01"))
    person = a_member(a_version(), contract=contract, details=(exempt, until))
    assert exemption_problems(person, exempt) == ()


# ---------------------------------------------------------------------------------------- notice


def ending(file: StaffedFile, *contracts: Employed, **personal: Any) -> list[str]:
    """Notice by the employer on 10 November 2026 for 15 December, of the last contract."""
    last = contracts[-1].contract
    person = Member(file.anna, a_file(**personal), contracts)
    employer = file.desk.read(staff_employer.employer_or_empty)
    outside = replace(employer, private_household=False)
    return codes(problems_of_end(person, last, outside))


def test_contracts_without_a_gap_are_one_employment_for_the_notice(file: StaffedFile) -> None:
    ended: dict[str, Any] = {
        "ends": day("2026-12-15"),
        "ended_by": EndedBy.NOTICE_BY_EMPLOYER,
        "notice_on": day("2026-11-10"),
    }
    version = a_version("2020-01-01", contract=ContractId(1))
    before = Employed(a_contract("2020-01-01", ends=day("2025-12-31")), (version,))
    later = Employed(a_contract("2026-01-01", id=ContractId(2), **ended), (a_version(),))
    gap = Employed(a_contract("2026-01-02", id=ContractId(2), **ended), (a_version("2026-01-02"),))
    # Six years give two months, to 31 January; with a day between there are ten months only.
    assert "notice_too_short" in ending(file, before, later)
    assert "notice_too_short" not in ending(file, before, gap)


@pytest.mark.parametrize(("until", "needed"), [("2026-11-10", True), ("2026-11-09", False)])
def test_a_disability_protects_to_its_last_day(
    file: StaffedFile, until: str, *, needed: bool
) -> None:
    ended: dict[str, Any] = {
        "ends": day("2026-12-15"),
        "ended_by": EndedBy.NOTICE_BY_EMPLOYER,
        "notice_on": day("2026-11-10"),
    }
    one = Employed(a_contract(**ended), (a_version(),))
    since = {"severely_disabled_from": day("2020-01-01"), "severely_disabled_until": day(until)}
    assert ("notice_needs_consent" in ending(file, one, **since)) is needed


def test_the_notice_is_that_of_the_version_of_its_day(file: StaffedFile) -> None:
    (first,) = file.versions
    longer = replace(first, id=ContractVersionId(0), from_day=day("2026-11-01"), notice_weeks=8)
    file.run(staff_contracts.save_version, longer)

    def last(received: str) -> object:
        by = EndedBy.NOTICE_BY_ASSISTANT
        return file.desk.read(earliest_end, file.contract, by, day(received)).value

    # Four weeks to 28 November: the 30th. Eight weeks to 27 December: the 31st.
    assert last("2026-10-31") == day("2026-11-30")
    assert last("2026-11-01") == day("2026-12-31")


# ---------------------------------------------------------------------------- contracts in a file


def test_only_the_version_that_began_with_the_contract_moves_with_it(file: StaffedFile) -> None:
    (first,) = file.versions
    later = replace(first, id=ContractVersionId(0), from_day=day("2026-07-01"))
    file.run(staff_contracts.save_version, later)
    file.run(staff_contracts.save_contract, replace(file.contract, begins=day("2026-02-01")))
    assert [one.from_day for one in file.versions] == [day("2026-02-01"), day("2026-07-01")]
    # A version that begins on the last day still holds on it; one after it never does.
    ends = day("2026-07-01")
    deed = staff_contracts.end_contract
    file.run(deed, file.contract.id, ends, EndedBy.AGREEMENT)
    assert len(file.versions) == 2
    file.run(deed, file.contract.id, ends - timedelta(days=1), EndedBy.AGREEMENT)
    assert [one.from_day for one in file.versions] == [day("2026-02-01")]


def test_the_contract_of_a_day_is_the_running_the_next_or_the_last(file: StaffedFile) -> None:
    deed = staff_contracts.end_contract
    file.run(deed, file.contract.id, day("2026-03-31"), EndedBy.AGREEMENT)
    again = a_contract("2026-05-01", id=ContractId(0), ends=day("2026-08-31"))
    second, _ = file.run(
        staff_contracts.hire,
        replace(again, ended_by=EndedBy.AGREEMENT),
        replace(a_version(id=ContractVersionId(0)), status=Status.MIDIJOB),
    )

    def contract_on(text: str) -> int:
        found = file.desk.read(staff_contracts.contract_in_force, file.anna.id, day(text))
        return int(found.id)

    first = int(file.contract.id)
    on = ("2025-12-01", "2026-03-31", "2026-04-01", "2026-08-31", "2026-12-01")
    assert [contract_on(one) for one in on] == [first, first, second.id, second.id, second.id]


def test_the_only_version_of_a_contract_stays_whatever_others_have(file: StaffedFile) -> None:
    file.hire("bernd", "Bernd Beispiel")
    with pytest.raises(NotAllowed, match="only_contract_version"):
        file.run(staff_contracts.remove_version, file.versions[0].id)


def findings(file: StaffedFile, today: Any) -> list[str]:
    person = file.desk.read(member, file.anna.id)
    return codes(file.desk.read(staff_contracts.contract_findings_of, person, today))


def test_a_doubt_about_the_status_is_told_once_on_its_first_day(file: StaffedFile) -> None:
    (first,) = file.versions
    file.run(staff_contracts.save_version, replace(first, status=Status.FULL))
    assert findings(file, first.from_day).count("status_within_midijob") == 1
    assert findings(file, TODAY).count("status_within_midijob") == 1


def test_a_contract_is_looked_at_to_its_last_day_and_of_its_end_only_doubts(
    file: StaffedFile,
) -> None:
    ends = day("2026-06-30")
    file.run(staff_contracts.save_contract, replace(file.contract, ends=ends))
    assert findings(file, ends) == ["contract_end_without_reason"]
    assert findings(file, ends + timedelta(days=1)) == []
    by = EndedBy.NOTICE_BY_ASSISTANT
    file.run(staff_contracts.end_contract, file.contract.id, ends, by, day("2026-05-01"))
    told = file.desk.read(staff_contracts.problems_of_contract, file.contract)
    assert [(one.code, one.weight) for one in told] == [("notice_in_writing", Weight.HINT)]
    assert findings(file, ends) == []


# ------------------------------------------------------------------------------ files and answers


def test_numbers_and_wrong_records_of_a_personal_file(file: StaffedFile) -> None:
    anna = file.anna.id
    number = "65 170839 J 003"
    file.run(staff_files.save_file, a_file(assistant=anna, sv_number=number), TODAY)
    assert file.all(PersonalFile)[0].sv_number == "65170839J003"
    file.run(staff_files.save_file, a_file(assistant=anna, birth=day("2000-01-01")), TODAY)
    older = Child(day("1999-05-05"), day("2026-01-01"))
    wrong = details(assistant=anna, is_parent=True, children=(older,))
    late = a_document(assistant=anna, id=StaffDocumentId(0), issued_on=TOMORROW)
    deeds: list[tuple[Any, ...]] = [
        (staff_files.save_details, wrong),
        (staff_files.save_job, a_job(id=SecondJobId(0), employer=" ")),
        (staff_files.save_document, late, TODAY),
    ]
    told = []
    for deed in deeds:
        with pytest.raises(Invalid) as refused:
            file.run(*deed)
        told += codes(refused.value.data["problems"])
    assert told == [
        "child_older_than_parent",
        "child_counts_late",
        "job_without_employer",
        "document_issued_later",
    ]
    with pytest.raises(FileNotUnderstood):
        file.run(staff_files.save_document, replace(late, issued_on=TODAY), TODAY, b"MZ programme")


def test_answers_jobs_and_documents_are_those_of_their_person(file: StaffedFile) -> None:
    anna, bernd = file.anna.id, file.hire("bernd", "Bernd Beispiel").id
    skill = file.run(staff_files.save_skill, Skill(SkillId(0), "auto", "fährt das Auto"))
    file.run(staff_files.answer_skill, bernd, skill.id, Ability.NO)
    file.run(staff_files.answer_skill, anna, skill.id, Ability.YES)
    assert {(one.assistant, one.ability) for one in file.all(AssistantSkill)} == {
        (bernd, Ability.NO),
        (anna, Ability.YES),
    }
    file.run(staff_files.answer_skill, anna, skill.id, None)
    assert [one.assistant for one in file.all(AssistantSkill)] == [bernd]
    jobs = [
        file.run(staff_files.save_job, a_job(id=SecondJobId(0), assistant=anna, begins=begins))
        for begins in (day("2026-02-01"), day("2026-03-01"))
    ]
    found = file.desk.read(staff_files.job_at, anna, "Kiosk", day("2026-03-01"))
    assert found == jobs[1]
    for who in (anna, bernd):
        paper = a_document(assistant=who, id=StaffDocumentId(0), expires_on=TODAY)
        file.run(staff_files.save_document, paper, TODAY)
    (own,) = file.desk.read(staff_files.documents_named, bernd, "führerschein")
    assert own.assistant == bernd
    row = file.desk.read(team_row, bernd, TODAY)
    assert row is not None
    assert [one.document for one in row.due] == [own]


def test_the_employer_is_told_what_all_contracts_lack(file: StaffedFile) -> None:
    empty = file.desk.read(staff_employer.employer_or_empty)
    whole = replace(empty, betriebsnummer="0101 7272", accident_rate=Decimal(100))
    assert file.run(staff_employer.save_employer, whole).betriebsnummer == "01017272"
    bernd = file.hire("bernd", "Bernd Beispiel").id
    letter = Letter(LetterId(0), file.anna.id, LetterKind.NACHWEIS, TODAY, "Text")
    file.run(Work.add, letter)
    second = next(one for one in file.all(type(file.contract)) if one.assistant == bernd)
    later = replace(second, begins=day("2026-03-01"), signed_on=None)
    file.run(staff_contracts.save_contract, later)
    steps = {one.step: one for one in file.desk.read(staff_employer.first_steps)}
    assert not steps[EmployerStep.CONTRACTS].by_data
    assert not steps[EmployerStep.NACHWEIS].by_data
    assert steps[EmployerStep.ACCIDENT_INSURER].due == day("2026-01-08")


# --------------------------------------------------------------------------- leaving and the list


def test_a_look_ahead_and_the_shifts_of_others(file: StaffedFile) -> None:
    bernd = file.hire("bernd", "Bernd Beispiel").id
    for who in (file.anna.id, bernd):
        file.run(Work.add, a_shift("2026-10-01 08:00", "2026-10-01 16:00", who))
    deed = staff_contracts.end_contract
    file.run(deed, file.contract.id, day("2026-06-30"), EndedBy.AGREEMENT)
    found = file.desk.read(leaving, file.contract.id)
    assert [one.assistant for one in found.shifts_after] == [file.anna.id]
    ahead = file.desk.read(leaving, file.contract.id, day("2026-10-01"))
    assert (ahead.last_day, ahead.shifts_after) == (day("2026-10-01"), ())


def test_the_list_counts_the_last_day_as_a_day_of_work(file: StaffedFile) -> None:
    file.run(staff_contracts.end_contract, file.contract.id, TODAY, EndedBy.AGREEMENT)
    row, after = (file.desk.read(team_row, file.anna.id, on) for on in (TODAY, TOMORROW))
    assert row is not None
    assert after is not None
    assert [row.is_former, after.is_former] == [False, True]
    again = a_contract("2027-02-01", id=ContractId(0))
    version = replace(a_version(id=ContractVersionId(0)), status=Status.MIDIJOB)
    file.run(staff_contracts.hire, replace(again, assistant=file.anna.id), version)
    shown = [file.desk.read(team_row, file.anna.id, on) for on in (TODAY, TOMORROW)]
    begins = [one.contract.begins for one in shown if one is not None and one.contract is not None]
    assert begins == [day("2026-01-01"), day("2027-02-01")]


def test_what_holds_from_today_is_looked_at_once_and_a_paper_to_its_last_day(
    file: StaffedFile,
) -> None:
    anna = file.anna.id
    file.run(staff_files.save_details, details(assistant=anna, from_day=TODAY, fund=""))
    for number, last in enumerate((TOMORROW, TODAY, YESTERDAY), 1):
        paper = a_document(assistant=anna, id=StaffDocumentId(0), title=f"Papier {number}")
        file.run(staff_files.save_document, replace(paper, expires_on=last), TODAY)
    row = file.desk.read(team_row, anna, TODAY)
    assert row is not None
    assert codes(row.problems).count("details_no_fund") == 1
    assert row.expiring is not None
    assert row.expiring.title == "Papier 2"
    ordered = file.desk.read(team_deadlines, TODAY)
    assert [(one.on, one.what, one.stays) for one in ordered] == [
        (YESTERDAY, "Papier 3", True),
        (TODAY, "Papier 2", True),
        (TOMORROW, "Papier 1", True),
    ]


def test_the_team_is_read_in_the_order_of_time(file: StaffedFile) -> None:
    """However it was entered: an earlier contract, version, or details may come later."""
    anna = file.anna.id
    for first in ("2026-07-01", "2026-03-01"):
        file.run(Work.add, details(assistant=anna, from_day=day(first)))
        file.run(
            Work.add,
            a_version(first, id=ContractVersionId(0), contract=file.contract.id),
        )
    file.run(Work.add, a_contract("2024-01-01", id=ContractId(0), ends=day("2024-12-31")))
    found = file.desk.read(member, anna)
    assert [one.contract.begins.year for one in found.contracts] == [2024, 2026]
    assert [one.from_day.month for one in found.contracts[1].versions] == [1, 3, 7]
    assert found.contracts[0].versions == ()
    assert [one.from_day.month for one in found.details] == [3, 7]
