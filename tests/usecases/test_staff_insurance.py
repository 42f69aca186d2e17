"""Whether the agreed status fits the pay, and the exemption from pension insurance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.contracts import EndedBy, HoursAgreed
from budgetdesk.staff.ids import ContractId, ContractVersionId, PayrollDetailsId, SecondJobId
from budgetdesk.staff.insurance import JobKind, Status
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.team import Member
from budgetdesk.usecases import staff_contracts, staff_files
from budgetdesk.usecases.staff_insurance import exemption_of, status_problems_now
from budgetdesk.usecases.team import member
from tests.staff.people import a_contract, codes, day, details
from tests.usecases.staffed_file import TODAY, StaffedFile, staffed_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[StaffedFile]:
    with staffed_file(tmp_path) as opened:
        yield opened


def problems(file: StaffedFile, **values: Any) -> list[Problem]:
    version = replace(file.versions[0], **values)
    return list(file.desk.read(staff_contracts.problems_of_version, version))


@pytest.mark.parametrize(
    ("status", "wage", "minutes", "code"),
    [
        # 13.90 x 10 h x 13 / 3 = 602.33; 11 h: 662.57; 20 h: 1,204.67; 40 h: 2,409.33.
        (Status.MINIJOB, "13.90", 600, None),
        (Status.MINIJOB, "13.90", 660, "status_above_minijob"),
        (Status.MINIJOB, "13.90", 2400, "status_above_minijob"),
        (Status.MIDIJOB, "13.90", 600, "status_within_minijob"),
        (Status.MIDIJOB, "13.90", 2400, "status_above_midijob"),
        (Status.MIDIJOB, "13.90", 1200, None),
        (Status.FULL, "13.90", 2400, None),
        (Status.FULL, "13.90", 1200, "status_within_midijob"),
        (Status.FULL, "13.90", 600, "status_within_minijob"),
    ],
)
def test_agreed_pay_is_held_against_the_status(
    file: StaffedFile, status: Status, wage: str, minutes: int, code: str | None
) -> None:
    found = problems(file, status=status, wage=Decimal(wage), agreed_minutes=minutes)
    assert codes(found) == ([] if code is None else [code])


def test_the_pay_that_was_counted_is_told(file: StaffedFile) -> None:
    (found,) = problems(file, status=Status.MINIJOB, agreed_minutes=660)
    assert found.data == {"pay": Money(66257), "day": day("2026-01-01")}
    assert found.weight is Weight.WARNING


def test_on_call_without_hours_counts_twenty_a_week(file: StaffedFile) -> None:
    on_call = {"hours": HoursAgreed.ON_CALL, "agreed_minutes": None}
    found = problems(file, status=Status.MINIJOB, **on_call)
    assert codes(found) == ["on_call_time_by_law", "status_above_minijob"]
    assert found[1].data["pay"] == Money(120467)


def test_minijobs_elsewhere_are_added(file: StaffedFile) -> None:
    job = SecondJob(
        SecondJobId(0), file.anna.id, JobKind.MINIJOB, "Kiosk", Money(30000), day("2025-01-01")
    )
    file.run(staff_files.save_job, job)
    assert codes(problems(file, status=Status.MINIJOB, agreed_minutes=480)) == [
        "status_above_minijob"
    ]
    ended = replace(file.all(SecondJob)[0], ends=day("2025-12-31"))
    file.run(staff_files.save_job, ended)
    assert codes(problems(file, status=Status.MINIJOB, agreed_minutes=480)) == []


@pytest.mark.parametrize(
    "unknown",
    [
        {"agreed_minutes": None},
        {"status": Status.SHORT_TERM},
        {"wage": None},
    ],
)
def test_where_pay_or_time_is_not_known_no_status_is_claimed(
    file: StaffedFile, unknown: dict[str, Any]
) -> None:
    found = problems(file, **{"status": Status.MINIJOB, **unknown})
    assert not any(one.code.startswith("status_") for one in found)


def test_without_figures_of_the_day_no_status_is_claimed(file: StaffedFile) -> None:
    early = replace(file.contract, begins=day("2001-01-01"))
    file.run(staff_contracts.save_contract, early)
    found = problems(file, from_day=day("2001-01-01"), status=Status.FULL)
    assert codes(found) == []


def exempt(file: StaffedFile, **values: Any) -> PayrollDetails:
    given = {"rv_exempt": True, "rv_exemption_requested_on": day("2026-01-20"), **values}
    return details(assistant=file.anna.id, id=PayrollDetailsId(0), **given)


def anna(file: StaffedFile) -> Member:
    return file.desk.read(member, file.anna.id)


def told(file: StaffedFile, given: PayrollDetails) -> list[str]:
    return codes(file.desk.read(staff_files.problems_of_details, given))


def make_minijob(file: StaffedFile) -> None:
    minijob = replace(file.versions[0], status=Status.MINIJOB, agreed_minutes=600)
    file.run(staff_contracts.save_version, minijob)


def test_an_exemption_holds_from_the_month_of_the_request_if_reported_in_time(
    file: StaffedFile,
) -> None:
    make_minijob(file)
    time = exemption_of(anna(file), exempt(file))
    assert time is not None
    # Six weeks after 20 January 2026.
    assert (time.first, time.report_by) == (day("2026-01-01"), day("2026-03-03"))
    assert told(file, exempt(file)) == ["rv_exempt_report_by"]


def test_an_exemption_begins_with_the_employment_at_the_earliest(file: StaffedFile) -> None:
    make_minijob(file)
    asked = exempt(file, rv_exemption_requested_on=day("2025-12-20"))
    time = exemption_of(anna(file), asked)
    assert time is not None
    assert time.first == day("2026-01-01")


def test_without_a_request_or_a_minijob_nothing_begins(file: StaffedFile) -> None:
    assert exemption_of(anna(file), exempt(file)) is None
    assert exemption_of(anna(file), exempt(file, rv_exemption_requested_on=None)) is None
    make_minijob(file)
    old = exempt(file, rv_exemption_requested_on=day("2001-01-01"))
    assert exemption_of(anna(file), old) is None


def test_an_exemption_outside_a_minijob_is_doubtful(file: StaffedFile) -> None:
    assert told(file, exempt(file)) == ["rv_exempt_no_minijob"]
    make_minijob(file)
    midijob = replace(
        file.versions[0],
        id=ContractVersionId(0),
        status=Status.MIDIJOB,
        agreed_minutes=1200,
        from_day=day("2026-07-01"),
    )
    file.run(staff_contracts.save_version, midijob)
    (found, _) = file.desk.read(staff_files.problems_of_details, exempt(file))
    assert (found.code, found.data) == ("rv_exempt_no_minijob", {"day": day("2026-07-01")})


def test_details_that_end_with_the_minijob_are_in_order(file: StaffedFile) -> None:
    make_minijob(file)
    file.run(staff_contracts.end_contract, file.contract.id, day("2026-06-30"), EndedBy.AGREEMENT)
    again = a_contract("2026-08-01", id=ContractId(0), assistant=file.anna.id)
    version = replace(file.versions[0], id=ContractVersionId(0), status=Status.MIDIJOB)
    file.run(staff_contracts.hire, again, replace(version, agreed_minutes=1200))
    first = file.run(staff_files.save_details, exempt(file))
    assert told(file, first) == ["rv_exempt_no_minijob", "rv_exempt_report_by"]
    later = exempt(file, from_day=day("2026-08-01"), rv_exempt=False)
    file.run(staff_files.save_details, later)
    assert told(file, first) == ["rv_exempt_report_by"]


def status_doubts(file: StaffedFile) -> list[Problem]:
    found = file.desk.read(staff_contracts.contract_findings, TODAY)
    return [problem for _, problem in found if problem.code.startswith("status_")]


def test_a_job_elsewhere_that_breaks_the_limit_is_told_of_today(file: StaffedFile) -> None:
    make_minijob(file)
    assert status_doubts(file) == []
    job = SecondJob(
        SecondJobId(0), file.anna.id, JobKind.MINIJOB, "Kiosk", Money(30000), day("2026-11-01")
    )
    file.run(staff_files.save_job, job)
    (problem,) = status_doubts(file)
    # 602.33 here and 300.00 there.
    assert (problem.code, problem.data["pay"]) == ("status_above_minijob", Money(90233))
    assert problem.data["day"] == TODAY
    assert status_problems_now(anna(file), day("2025-12-31")) == ()


def test_a_status_that_will_not_fit_is_told_before_it_begins(file: StaffedFile) -> None:
    later = replace(
        file.versions[0],
        id=ContractVersionId(0),
        status=Status.MINIJOB,
        from_day=day("2026-12-01"),
    )
    file.run(staff_contracts.save_version, later)
    (problem,) = status_doubts(file)
    assert (problem.code, problem.data["day"]) == ("status_above_minijob", day("2026-12-01"))
