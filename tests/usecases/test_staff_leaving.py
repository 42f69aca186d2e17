"""What is owed when an employment ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.shifts import Shift, ShiftKind
from budgetdesk.staff.contracts import Contract, EndedBy
from budgetdesk.staff.ids import ContractId, ContractVersionId, PayrollDetailsId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_tax import FlatTax
from budgetdesk.usecases import staff_contracts, staff_files
from budgetdesk.usecases.staff_leaving import LeavingPaper, leaving
from tests.staff.people import a_version, day, details
from tests.usecases.staffed_file import StaffedFile, staffed_file

ENDS = day("2026-06-30")
FULL = [
    LeavingPaper.DEREGISTRATION,
    LeavingPaper.ELSTAM,
    LeavingPaper.TAX_CERTIFICATE,
    LeavingPaper.REFERENCE,
    LeavingPaper.LEAVE_CERTIFICATE,
    LeavingPaper.WORK_CERTIFICATE,
]


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


def papers(file: StaffedFile, ends: date | None = None) -> dict[LeavingPaper, date | None]:
    found = file.desk.read(leaving, file.contract.id, ends)
    return {one.paper: one.due for one in found.duties}


def test_papers_have_the_last_days_that_law_gives(file: StaffedFile) -> None:
    found = papers(file, ENDS)
    assert list(found) == FULL
    # Six weeks after the last day (§ 8 DEÜV), the last of February (§ 93c AO).
    assert found[LeavingPaper.DEREGISTRATION] == day("2026-08-11")
    assert found[LeavingPaper.TAX_CERTIFICATE] == day("2027-02-28")
    assert found[LeavingPaper.REFERENCE] == ENDS
    assert found[LeavingPaper.WORK_CERTIFICATE] is None


def test_without_an_end_there_is_nothing_to_look_at(file: StaffedFile) -> None:
    with pytest.raises(NotAllowed) as refused:
        papers(file)
    assert refused.value.reason == "contract_still_open"


def test_a_minijob_taxed_flat_has_no_certificate_of_wage_tax(file: StaffedFile) -> None:
    version = file.versions[0]
    minijob = replace(version, status=Status.MINIJOB, household_cheque=True)
    file.run(staff_contracts.save_version, minijob)
    found = papers(file, ENDS)
    assert list(found) == [LeavingPaper.HOUSEHOLD_CHEQUE, *FULL[3:]]
    assert found[LeavingPaper.HOUSEHOLD_CHEQUE] is None
    flat = details(assistant=file.anna.id, id=PayrollDetailsId(0), flat_tax=FlatTax.TWO_PERCENT)
    file.run(staff_files.save_details, flat)
    assert LeavingPaper.ELSTAM not in papers(file, ENDS)


def test_after_a_death_no_reference_is_written(file: StaffedFile) -> None:
    file.run(staff_contracts.end_contract, file.contract.id, ENDS, EndedBy.DEATH)
    assert list(papers(file)) == FULL[:3]


def a_shift(file: StaffedFile, on: str) -> None:
    begin = datetime.fromisoformat(f"{on}T08:00")
    end = begin.replace(hour=14)
    shift = Shift(ShiftId(0), begin, end, file.anna.id, ShiftKind.ACTIVE)
    file.run(lambda work: work.add(shift))


def test_shifts_after_the_last_day_must_be_given_to_others(file: StaffedFile) -> None:
    for on in ("2026-06-30", "2026-07-01", "2026-09-01"):
        a_shift(file, on)
    found = file.desk.read(leaving, file.contract.id, ENDS)
    assert [one.day for one in found.shifts_after] == [day("2026-07-01"), day("2026-09-01")]
    assert file.contract.ends is None
    file.run(staff_contracts.end_contract, file.contract.id, ENDS, EndedBy.AGREEMENT)
    again = Contract(ContractId(0), file.anna.id, day("2026-08-01"))
    file.run(staff_contracts.hire, again, a_version(id=ContractVersionId(0)))
    found = file.desk.read(leaving, file.contract.id)
    assert [one.day for one in found.shifts_after] == [day("2026-07-01")]


def test_leave_that_was_not_taken_is_paid_out(file: StaffedFile) -> None:
    # Six full months at three days a week: 12 days a year, left in the first half: 12 / 2.
    found = file.desk.read(leaving, file.contract.id, ENDS)
    assert (found.leave_days, found.account_minutes) == (Decimal(6), None)
    assert found.lines != ()
