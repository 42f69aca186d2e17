"""Contracts are kept, changed, ended; wages rise in one deed that one undo takes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid, NotAllowed, NotFound
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.pay_terms import SurchargeKind
from budgetdesk.staff.wage_step import StepKind, WageChange
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.usecases import staff_contracts as use
from budgetdesk.usecases.staff_terms import with_terms
from tests.staff.people import a_version, codes, day
from tests.usecases.staffed_file import TODAY, StaffedFile, staffed_file

JANUARY = day("2027-01-01")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


def test_the_first_version_begins_with_the_contract_and_moves_with_it(file: StaffedFile) -> None:
    begins = day("2026-02-01")
    file.run(use.save_contract, replace(file.contract, begins=begins))
    assert [one.from_day for one in file.versions] == [begins]


def test_less_leave_than_the_law_gives_is_told(file: StaffedFile) -> None:
    # Three days a week give 24 x 3 / 6 = 12 days (§ 3 BUrlG).
    short = replace(file.versions[0], leave_days=Decimal(11))
    (found,) = file.desk.read(use.problems_of_version, short)
    assert (found.code, found.data) == ("leave_below_minimum", {"minimum": Decimal(12)})
    enough = replace(short, leave_days=Decimal(12))
    assert file.desk.read(use.problems_of_version, enough) == ()


def test_a_version_for_a_day_is_the_one_there_or_a_new_one_like_it(file: StaffedFile) -> None:
    (first,) = file.versions
    assert file.desk.read(use.version_for, file.anna.id, first.from_day) == first
    later = file.desk.read(use.version_for, file.anna.id, day("2026-07-01"))
    assert later == replace(first, id=ContractVersionId(0), from_day=day("2026-07-01"))
    with pytest.raises(NotAllowed, match="no_contract_on_day"):
        file.desk.read(use.version_for, file.anna.id, day("2025-12-31"))


def test_only_a_version_beside_others_can_be_removed(file: StaffedFile) -> None:
    with pytest.raises(NotAllowed) as refused:
        file.run(use.remove_version, file.versions[0].id)
    assert refused.value.reason == "only_contract_version"
    second = replace(file.versions[0], id=ContractVersionId(0), from_day=day("2026-07-01"))
    stored = file.run(use.save_version, second)
    file.run(use.remove_version, stored.id)
    assert len(file.versions) == 1


def test_a_contract_entered_by_mistake_goes_with_its_versions(file: StaffedFile) -> None:
    file.run(use.remove_contract, file.contract.id)
    assert file.all(Contract) == file.all(ContractVersion) == ()
    with pytest.raises(NotAllowed, match="no_contract"):
        file.desk.read(use.contract_in_force, file.anna.id, TODAY)


def test_ending_a_contract_takes_versions_that_never_hold_with_it(file: StaffedFile) -> None:
    later = replace(file.versions[0], id=ContractVersionId(0), from_day=day("2027-03-01"))
    file.run(use.save_version, later)
    ends, by = day("2026-12-31"), EndedBy.NOTICE_BY_ASSISTANT
    file.run(use.end_contract, file.contract.id, ends, by, day("2026-11-01"))
    assert (file.contract.ends, file.contract.ended_by) == (ends, by)
    assert len(file.versions) == 1
    file.desk.undo()
    assert (file.contract.ends, len(file.versions)) == (None, 2)


def test_the_contract_in_force_comes_before_the_next_and_the_last(file: StaffedFile) -> None:
    file.run(use.end_contract, file.contract.id, day("2026-06-30"), EndedBy.AGREEMENT)
    first = file.contract
    assert file.desk.read(use.contract_in_force, file.anna.id, TODAY) == first
    second = Contract(ContractId(0), file.anna.id, JANUARY)
    stored, _ = file.run(use.hire, second, a_version(id=ContractVersionId(0)))
    assert file.desk.read(use.contract_in_force, file.anna.id, TODAY) == stored
    assert file.desk.read(use.contract_in_force, file.anna.id, day("2026-06-30")) == first
    with pytest.raises(NotFound):
        file.desk.read(use.contract_in_force, AssistantId(99), TODAY)


def test_what_is_doubtful_in_contracts_is_listed_by_person(file: StaffedFile) -> None:
    found = file.desk.read(use.contract_findings, TODAY)
    assert [(one.assistant.short, problem.code) for one, problem in found] == [
        ("anna", "wage_below_minimum")
    ]
    file.run(use.end_contract, file.contract.id, day("2026-06-30"), EndedBy.AGREEMENT)
    assert file.desk.read(use.contract_findings, TODAY) == ()


def test_the_minimum_wage_of_january_is_one_deed_and_one_undo(file: StaffedFile) -> None:
    bernd = file.hire("bernd", "Bernd Beispiel")
    change = use.minimum_wage_change(JANUARY)
    rows = file.desk.read(use.wage_step_preview, JANUARY, change)
    assert [(one.assistant.id, one.before, one.after) for one in rows] == [
        (file.anna.id, Decimal("13.90"), Decimal("14.60")),
        (bernd.id, Decimal("13.90"), Decimal("14.60")),
    ]
    assert file.run(use.take_wage_step, rows, JANUARY) == 2
    assert sorted((one.from_day, one.wage) for one in file.versions) == [
        (day("2026-01-01"), Decimal("13.90")),
        (day("2026-01-01"), Decimal("13.90")),
        (JANUARY, Decimal("14.60")),
        (JANUARY, Decimal("14.60")),
    ]
    file.desk.undo()
    assert len(file.versions) == 2


def test_a_step_on_the_day_of_a_version_changes_it_and_leaves_others(file: StaffedFile) -> None:
    file.hire("bernd", "Bernd Beispiel", leave_days=Decimal(20))
    begins = day("2026-01-01")
    rows = file.desk.read(
        use.wage_step_preview, begins, WageChange(StepKind.AT_LEAST, Decimal("13.90"))
    )
    assert file.run(use.take_wage_step, rows, begins) == 0
    raised = file.desk.read(
        use.wage_step_preview, begins, WageChange(StepKind.PLUS_AMOUNT, Decimal("0.10"))
    )
    assert file.run(use.take_wage_step, raised, begins) == 2
    assert [one.wage for one in file.versions] == [Decimal("14.00"), Decimal("14.00")]


def test_a_list_that_is_out_of_date_is_not_taken(file: StaffedFile) -> None:
    rows = file.desk.read(use.wage_step_preview, JANUARY, use.minimum_wage_change(JANUARY))
    file.run(use.save_version, replace(file.versions[0], wage=Decimal("14.00")))
    with pytest.raises(NotAllowed) as refused:
        file.run(use.take_wage_step, rows, JANUARY)
    assert refused.value.reason == "wage_step_outdated"


def test_a_step_below_zero_is_refused(file: StaffedFile) -> None:
    with pytest.raises(Invalid) as refused:
        file.desk.read(
            use.wage_step_preview, JANUARY, WageChange(StepKind.PLUS_AMOUNT, Decimal(-1))
        )
    assert codes(refused.value.data["problems"]) == ["wage_step_below_zero"]


def test_terms_of_pay_are_read_as_a_payslip_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(
        "wage = 16.25\n[kinds.bereitschaft]\namount = 90\nsurcharges = false\n"
        '[[surcharges]]\nkind = "sunday"\namount = 50\n'.replace("\\\n", "\n"),
        encoding="utf-8",
    )
    found = with_terms(a_version(), path)
    assert found.wage == Decimal("16.25")
    assert [(one.kind, one.pay.amount, one.surcharges) for one in found.kinds] == [
        (Kind.BEREITSCHAFT, Decimal(90), False)
    ]
    assert [one.kind for one in found.surcharges] == [SurchargeKind.SUNDAY]


def test_terms_with_several_wages_or_unknown_keys_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "terms.toml"
    path.write_text(
        "wages = 1\ngrundlohn = 20\n[[wage]]\nfrom = 2026-01-01\namount = 15\n"
        "[[wage]]\nfrom = 2026-07-01\namount = 16\n".replace("\\\n", "\n"),
        encoding="utf-8",
    )
    with pytest.raises(Invalid) as refused:
        with_terms(a_version(), path)
    assert codes(refused.value.data["problems"]) == [
        "terms_several_wages",
        "terms_no_grundlohn",
        "calc_key_unknown",
    ]
    path.write_text("wage = [", encoding="utf-8")
    with pytest.raises(FileNotUnderstood):
        with_terms(a_version(), path)
