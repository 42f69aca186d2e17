"""The last day and the exact amount that are still right in contracts, notices and files."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange
from budgetdesk.staff.contract_checks import (
    contract_problems,
    nachweis_problems,
    version_problems,
)
from budgetdesk.staff.contracts import EndedBy, LongShiftBasis
from budgetdesk.staff.ids import (
    ContractId,
    ContractVersionId,
    LetterId,
    PayrollDetailsId,
    StaffDocumentId,
)
from budgetdesk.staff.insurance import Child
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.notice import earliest_end, end_problems, notice_of
from budgetdesk.staff.pay_terms import Salary
from budgetdesk.staff.personal_checks import (
    details_problems,
    document_problems,
    due_documents,
    file_problems,
)
from budgetdesk.staff.redacted import Redaction, RedactionId
from budgetdesk.staff.retention import deletion
from budgetdesk.staff.team import Employed, Member
from budgetdesk.staff.wage_step import StepKind, WageChange, change_problems, wage_step_row
from tests.staff.people import (
    ANNA,
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

TODAY = day("2026-11-22")
JANUARY = day("2027-01-01")


# ------------------------------------------------------------------------------------- contracts


@pytest.mark.parametrize(
    "values",
    [
        # Signed on the first day, before the work of the day (§ 14 Abs. 4 TzBfG).
        {"fixed_term": True, "ends": day("2026-12-31"), "signed_on": day("2026-01-01")},
        # With notice on the spot the day of receipt is the last one.
        {
            "notice_on": day("2026-03-31"),
            "ends": day("2026-03-31"),
            "ended_by": EndedBy.NOTICE_BY_ASSISTANT,
        },
        {"probation_until": day("2026-01-01")},
    ],
)
def test_a_day_that_just_suits_a_contract_is_no_problem(values: dict[str, Any]) -> None:
    assert contract_problems(a_contract(**values)) == ()


@pytest.mark.parametrize(
    "values",
    [
        {"from_day": day("2026-12-31")},
        {"wage": Decimal(1000)},
        {"days_a_week": Decimal(7)},
        {
            "long_shifts": LongShiftBasis.PERMIT,
            "opt_out_on": day("2026-03-01"),
            "opt_out_ends": day("2026-03-01"),
        },
        # 3 hours a week are 13 x 3 / 3 = 13 hours a month: at 13.90 € 180.70 €.
        {"wage": None, "salary": Salary(Money(18_070), 180), "agreed_minutes": 180},
    ],
)
def test_a_figure_that_is_just_right_is_no_problem_of_a_version(values: dict[str, Any]) -> None:
    contract = a_contract(ends=day("2026-12-31"), ended_by=EndedBy.AGREEMENT)
    version = replace(a_version(), **values)
    assert version_problems(version, contract, (), law("2026-01-01")) == ()


def test_a_cent_less_than_the_minimum_wage_is_told() -> None:
    version = a_version(wage=None, salary=Salary(Money(18_069), 180), agreed_minutes=180)
    found = version_problems(version, a_contract(), (), law("2026-01-01"))
    assert codes(found) == ["salary_below_minimum"]


@pytest.mark.parametrize(("on", "missing"), [("2025-07-01", False), ("2025-06-30", True)])
def test_a_paper_of_the_half_year_before_belongs_to_this_contract(
    on: str, *, missing: bool
) -> None:
    letter = Letter(LetterId(1), ANNA.id, LetterKind.NACHWEIS, day(on), "Text")
    found = nachweis_problems(a_contract(signed_on=None), [letter], TODAY)
    assert codes(found) == (["nachweis_missing"] if missing else [])


def test_a_contract_holds_on_its_last_day_even_where_it_is_the_first() -> None:
    one_day = a_contract("2026-03-01", ends=day("2026-03-01"))
    assert one_day.is_in_force_on(day("2026-03-01"))
    assert not one_day.is_in_force_on(day("2026-03-02"))
    assert one_day.days_until(TODAY) == DateRange(day("2026-03-01"), day("2026-03-01"))
    assert a_contract("2026-03-01").days_until(day("2026-03-01")) == one_day.days_until(TODAY)
    assert a_contract("2026-03-01").days_until(day("2026-02-28")) is None


def test_around_a_day_counts_the_running_contract_the_next_or_the_last() -> None:
    first = Employed(a_contract("2024-01-01", ends=day("2024-12-31")))
    second = Employed(a_contract("2026-01-01", id=ContractId(2), ends=day("2026-12-31")))
    person = Member(ANNA, contracts=(first, second))
    on = ("2023-12-31", "2024-12-31", "2025-01-01", "2026-12-31", "2027-01-01")
    found = [person.employed_around(day(one)) for one in on]
    assert found == [first, first, second, second, second]
    assert Member(ANNA).employed_around(TODAY) is None
    assert [person.employed_by(ContractId(number)) for number in (1, 2, 3)] == [
        first,
        second,
        None,
    ]
    assert first.assistant == ANNA.id


def test_of_several_details_the_latest_that_has_begun_holds() -> None:
    second = details(id=PayrollDetailsId(2), from_day=day("2026-07-01"))
    third = details(id=PayrollDetailsId(3), from_day=day("2027-01-01"))
    person = a_member(details=(details(), second, third))
    held = [person.details_on(day(on)) for on in ("2026-06-30", "2026-07-01", "2026-12-31")]
    assert held == [details(), second, second]
    assert person.details_on(day("2025-12-31")) is None


# ---------------------------------------------------------------------------------------- notice


def doubts(ends: str, begins: str = "2020-01-01", disabled_on: str | None = None) -> list[str]:
    """By the employer, received on 10 November 2026."""
    by, received = EndedBy.NOTICE_BY_EMPLOYER, day("2026-11-10")
    contract = a_contract(begins, ends=day(ends), ended_by=by, notice_on=received)
    given = notice_of(contract, a_version(begins), by, received, contract.begins)
    disabled = None if disabled_on is None else day(disabled_on)
    return codes(end_problems(contract, given, law("2026-11-22"), disabled))


def test_the_end_that_holds_outside_the_household_too_is_not_doubted() -> None:
    # After six years two months to the end of a month: 31 January.
    assert "notice_outside_household" in doubts("2027-01-30")
    assert "notice_outside_household" not in doubts("2027-01-31")


def test_consent_is_needed_on_the_day_of_receipt_and_of_six_months() -> None:
    assert "notice_needs_consent" in doubts("2027-01-31", disabled_on="2026-11-10")
    assert "notice_needs_consent" not in doubts("2027-01-31", disabled_on="2026-11-11")
    assert "notice_needs_consent" in doubts("2027-01-31", "2026-05-10", "2020-01-01")
    assert "notice_needs_consent" not in doubts("2027-01-31", "2026-05-11", "2020-01-01")


@pytest.mark.parametrize(("weeks", "told"), [(4, "notice_by_law"), (5, "notice_by_contract")])
def test_four_weeks_in_a_contract_are_those_of_the_law(weeks: int, told: str) -> None:
    by = EndedBy.NOTICE_BY_ASSISTANT
    version = a_version(notice_weeks=weeks)
    given = notice_of(a_contract(), version, by, day("2026-11-10"), day("2026-01-01"))
    assert codes(earliest_end(given, law("2026-11-22")).lines) == [told]


# ------------------------------------------------------------------------------- personal files


def test_a_disability_of_one_day_is_one() -> None:
    same = day("2026-03-01")
    file = a_file(severely_disabled_from=same, severely_disabled_until=same)
    assert file_problems(file, TODAY) == ()


@pytest.mark.parametrize("rate", ["u1_rate", "u2_rate", "additional_rate", "u1_refund_percent"])
@pytest.mark.parametrize(("percent", "wrong"), [("0", False), ("100", False), ("-0.01", True)])
def test_each_rate_lies_between_nought_and_a_hundred(
    rate: str, percent: str, *, wrong: bool
) -> None:
    found = details_problems(details(**{rate: Decimal(percent)}))
    assert [(one.code, one.field) for one in found] == (
        [("details_no_percent", rate)] if wrong else []
    )


def test_an_exemption_asked_for_a_year_later_works_back_to_no_january_before() -> None:
    asked = details(rv_exempt=True, rv_exemption_requested_on=day("2027-01-10"))
    assert codes(details_problems(asked)) == ["rv_exemption_before_request"]


def test_a_child_proven_three_months_after_its_birth_is_in_time() -> None:
    def found(counts_from: str) -> list[str]:
        child = Child(day("2026-04-01"), day(counts_from))
        return codes(details_problems(details(is_parent=True, children=(child,))))

    assert found("2026-07-01") == []
    assert found("2026-08-01") == ["child_counts_late"]


def test_a_document_may_be_of_today_and_for_one_day() -> None:
    assert document_problems(a_document(issued_on=TODAY, expires_on=TODAY), TODAY) == ()


def test_a_document_is_good_on_its_last_day() -> None:
    (due,) = due_documents([a_member(documents=(a_document(expires_on=TODAY),))], TODAY)
    assert not due.expired


def test_only_a_longer_paper_of_the_same_title_renews_one() -> None:
    old = a_document(expires_on=TODAY)
    copy = replace(old, id=StaffDocumentId(2))
    other = a_document(id=StaffDocumentId(3), title="Personenbeförderung", expires_on=JANUARY)
    both = due_documents([a_member(documents=(old, copy))], TODAY)
    assert [one.document.id for one in both] == [1, 2]
    (still,) = due_documents([a_member(documents=(old, other))], day("2026-11-30"))
    assert still.document == old


def test_an_audit_on_the_last_day_did_not_see_all_of_the_employment() -> None:
    contract = a_contract("2015-01-01", ends=day("2020-06-30"))
    member = Member(ANNA, contracts=(Employed(contract),))
    on_it = deletion(member, law("2026-11-22"), 6, day("2020-06-30"))
    after = deletion(member, law("2026-11-22"), 6, day("2020-07-01"))
    assert on_it is not None
    assert after is not None
    # Four years to the next audit and the year after it, or the year after this one.
    assert [one.kept[1].until for one in (on_it, after)] == [day("2025-12-31"), day("2021-12-31")]


# ------------------------------------------------------------------------------------ wage steps


def test_a_version_of_the_very_day_and_a_later_one_with_more_need_no_look() -> None:
    change = WageChange(StepKind.PLUS_AMOUNT, Decimal(1))

    def problem(*versions: Any) -> object:
        row = wage_step_row(a_member(a_version(), *versions), JANUARY, change, law("2027-01-01"))
        assert row is not None
        return row.problem

    same_day = a_version("2027-01-01", id=ContractVersionId(2), wage=Decimal(15))
    later = a_version("2027-06-01", id=ContractVersionId(2), wage=Decimal(16))
    assert problem(same_day) is None
    assert problem(later) is None
    assert problem(replace(later, wage=Decimal("15.99"))) is not None


def test_a_thousand_euros_are_the_most_a_step_can_name() -> None:
    assert change_problems(WageChange(StepKind.AT_LEAST, Decimal(1000))) == ()
    more = WageChange(StepKind.AT_LEAST, Decimal("1000.0001"))
    assert codes(change_problems(more)) == ["wage_step_impossible"]


# --------------------------------------------------------------------------------- what is left


def test_a_note_on_a_redaction_names_the_change_set_and_nothing_of_the_person() -> None:
    note = Redaction(RedactionId(0), 7, "ab" * 32)
    assert [note.change_set, note.hash] == [7, "ab" * 32]
    assert set(Redaction.__annotations__) == {"id", "change_set", "hash"}
