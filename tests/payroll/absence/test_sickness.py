"""Which days of sickness are paid (§ 3 EFZG); all days counted by hand on a calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.payroll.absence.sickness import (
    Reason,
    SickPayDays,
    Spell,
    problems,
    sick_pay_days,
)
from budgetdesk.wording.sentences import line_text, problem_text
from tests.payroll.status.builders import law_of

LONG_AGO = date(2020, 1, 1)


def spell(
    first: str,
    last: str,
    illness: str = "back",
    *,
    began_during_work: bool = False,
    own_fault: bool = False,
) -> Spell:
    days = DateRange(date.fromisoformat(first), date.fromisoformat(last))
    return Spell(days, illness, began_during_work, own_fault)


def found(*spells: Spell, begins: date = LONG_AGO, ends: date | None = None) -> SickPayDays:
    result = sick_pay_days(spells, begins, ends, law_of())
    assert all("{" not in line_text(line) for line in result.lines)
    return result


def paid(result: SickPayDays) -> list[str]:
    """Paid days as stretches ``first/last``."""
    stretches: list[list[date]] = []
    for day in (one.day for one in result.days if one.paid):
        if stretches and stretches[-1][1] + timedelta(days=1) == day:
            stretches[-1][1] = day
        else:
            stretches.append([day, day])
    return [f"{first}/{last}" for first, last in stretches]


def codes(result: SickPayDays) -> list[str]:
    return [line.code for line in result.lines]


def test_an_illness_is_paid_for_forty_two_calendar_days() -> None:
    result = found(spell("2026-01-05", "2026-03-31"))
    assert paid(result) == ["2026-01-05/2026-02-15"]
    assert codes(result) == ["sick_paid_from", "sick_used_up"]
    assert [len(result.paid_in(Month(2026, month))) for month in (1, 2, 3)] == [27, 15, 0]
    assert result.unpaid_in(Month(2026, 2))[0] == date(2026, 2, 16)


def test_the_same_illness_again_uses_up_what_is_left() -> None:
    result = found(spell("2026-01-05", "2026-01-25"), spell("2026-03-02", "2026-04-30"))
    assert paid(result) == ["2026-01-05/2026-01-25", "2026-03-02/2026-03-22"]
    assert codes(result) == ["sick_paid_from", "sick_relapse", "sick_paid_from", "sick_used_up"]


def test_another_illness_has_a_claim_of_its_own() -> None:
    result = found(spell("2026-01-05", "2026-02-15"), spell("2026-03-02", "2026-03-10", "flu"))
    assert paid(result) == ["2026-01-05/2026-02-15", "2026-03-02/2026-03-10"]


@pytest.mark.parametrize(
    ("again", "expected"),
    # The six months without it are February to July.
    [("2026-07-31", ["sick_relapse"]), ("2026-08-01", ["sick_new_claim_free"])],
)
def test_six_months_without_the_illness_give_a_new_claim(again: str, expected: list[str]) -> None:
    result = found(spell("2025-12-21", "2026-01-31"), spell(again, "2026-08-05"))
    assert codes(result)[1:2] == expected
    assert (len(paid(result)) == 2) is (expected == ["sick_new_claim_free"])


def test_six_months_count_without_this_illness_not_without_any() -> None:
    result = found(
        spell("2025-12-21", "2026-01-31"),
        spell("2026-05-04", "2026-05-08", "flu"),
        spell("2026-08-03", "2026-08-05"),
    )
    assert paid(result)[-1] == "2026-08-03/2026-08-05"


FRAME = (
    spell("2025-03-10", "2025-04-20"),
    spell("2025-08-01", "2025-08-10"),
    spell("2025-12-01", "2025-12-05"),
)


def test_twelve_months_after_the_first_beginning_there_is_a_new_claim() -> None:
    result = found(*FRAME, spell("2026-03-10", "2026-04-30"))
    assert paid(result) == ["2025-03-10/2025-04-20", "2026-03-10/2026-04-20"]
    assert "sick_new_claim_frame" in codes(result)


def test_a_spell_that_runs_on_past_the_twelve_months_gives_no_new_claim() -> None:
    result = found(*FRAME, spell("2026-03-09", "2026-04-30"))
    assert paid(result) == ["2025-03-10/2025-04-20"]


def test_a_new_claim_begins_twelve_new_months() -> None:
    result = found(
        *FRAME,
        spell("2026-03-10", "2026-04-20"),
        spell("2026-08-03", "2026-08-05"),
        spell("2026-12-01", "2026-12-03"),
    )
    assert paid(result)[-1] == "2026-03-10/2026-04-20"


def test_in_the_first_four_weeks_nothing_is_paid_and_nothing_is_used_up() -> None:
    result = found(spell("2026-03-20", "2026-05-31"), begins=date(2026, 3, 2))
    assert paid(result) == ["2026-03-30/2026-05-10"]
    assert codes(result) == ["sick_waiting", "sick_paid_from", "sick_used_up"]


def test_who_falls_ill_during_the_shift_has_the_six_weeks_from_the_next_day() -> None:
    result = found(spell("2026-01-05", "2026-02-28", began_during_work=True))
    assert result.days[0].reason is Reason.PART_DAY
    assert paid(result) == ["2026-01-05/2026-02-16"]
    waiting = found(
        spell("2026-01-05", "2026-01-06", began_during_work=True), begins=date(2026, 1, 2)
    )
    assert {one.reason for one in waiting.days} == {Reason.WAITING}


def test_own_fault_is_not_paid() -> None:
    result = found(spell("2026-01-05", "2026-01-06", own_fault=True))
    assert ([one.reason for one in result.days], codes(result)) == (
        [Reason.OWN_FAULT] * 2,
        ["sick_own_fault"],
    )


def test_outside_the_employment_nothing_is_paid() -> None:
    result = found(spell("2026-01-05", "2026-01-20"), ends=date(2026, 1, 10))
    assert paid(result) == ["2026-01-05/2026-01-10"]
    assert result.unpaid_in(Month(2026, 1)) == ()
    assert codes(result) == ["sick_paid_from", "sick_employment_over"]
    before = found(spell("2026-01-05", "2026-01-06"), begins=date(2026, 2, 1))
    assert {one.reason for one in before.days} == {Reason.OUTSIDE}


JOINED = (spell("2026-01-05", "2026-01-31"), spell("2026-01-20", "2026-03-31", "flu"))


def test_an_illness_that_joins_gives_no_second_claim() -> None:
    result = found(*JOINED)
    assert paid(result) == ["2026-01-05/2026-02-15"]
    assert codes(result) == ["sick_joined", "sick_paid_from", "sick_used_up"]


@pytest.mark.parametrize(
    ("illness", "expected"),
    # Alone and paid the joined one was on 1 to 15 February; the first one on 27 days.
    [("flu", "2026-06-01/2026-06-27"), ("back", "2026-06-01/2026-06-15")],
)
def test_each_illness_is_used_up_by_its_own_days(illness: str, expected: str) -> None:
    assert paid(found(*JOINED, spell("2026-06-01", "2026-07-31", illness)))[-1] == expected


def test_days_with_two_joined_illnesses_use_up_neither() -> None:
    result = found(
        spell("2026-01-05", "2026-01-10"),
        spell("2026-01-08", "2026-01-20", "flu"),
        spell("2026-01-09", "2026-01-20", "tooth"),
        spell("2026-03-02", "2026-04-30", "flu"),
    )
    assert paid(result) == ["2026-01-05/2026-01-20", "2026-03-02/2026-04-12"]


def test_a_certificate_that_follows_on_continues_the_case() -> None:
    result = found(spell("2026-01-05", "2026-01-10"), spell("2026-01-11", "2026-02-28"))
    assert (paid(result), result.hints) == (["2026-01-05/2026-02-15"], ())


def test_another_illness_on_the_next_day_is_asked_about() -> None:
    result = found(spell("2026-01-05", "2026-02-15"), spell("2026-02-16", "2026-02-20", "flu"))
    assert paid(result) == ["2026-01-05/2026-02-20"]
    (hint,) = result.hints
    assert "16.02.2026" in problem_text(hint)


def test_no_illness_is_ever_paid_longer_than_its_days_of_a_case() -> None:
    for length in range(1, 90):
        last = date(2026, 1, 5) + timedelta(days=length - 1)
        days = found(Spell(DateRange(date(2026, 1, 5), last), "back")).days
        assert sum(one.paid for one in days) == min(length, 42)


def test_everything_that_is_wrong_comes_at_once() -> None:
    wrong = (
        spell("2026-01-05", "2026-01-10"),
        spell("2026-01-10", "2026-01-12"),
        spell("2026-01-12", "2026-01-13"),
    )
    assert [one.code for one in problems(wrong)] == ["sick_spells_overlap"] * 2
    with pytest.raises(Invalid) as refused:
        sick_pay_days(wrong, LONG_AGO, date(2019, 1, 1), law_of())
    told = refused.value.data["problems"]
    assert isinstance(told, tuple)
    assert [one.code for one in told] == [
        "sick_spells_overlap",
        "sick_spells_overlap",
        "sick_ends_before_begin",
    ]
    assert all("{" not in problem_text(one) for one in told)


def test_no_sickness_has_no_days() -> None:
    assert found().days == ()


@pytest.mark.parametrize(
    ("again", "days"),
    # Six months from 31 August end with the last of February.
    [("2026-02-28", 42), ("2026-03-01", 42 + 3)],
)
def test_six_months_that_would_end_on_a_missing_day_end_with_the_month(
    again: str, days: int
) -> None:
    last = date.fromisoformat(again) + timedelta(days=2)
    result = found(spell("2025-07-20", "2025-08-30"), spell(again, last.isoformat()))
    assert sum(one.paid for one in result.days) == days


@pytest.mark.parametrize(
    ("again", "days"),
    # Twelve months from 29 February 2024 end with 28 February 2025.
    [("2025-02-28", 42), ("2025-03-01", 42 + 3)],
)
def test_twelve_months_from_a_leap_day_end_with_february(again: str, days: int) -> None:
    last = date.fromisoformat(again) + timedelta(days=2)
    result = found(
        spell("2024-02-29", "2024-04-10"),
        spell("2024-09-02", "2024-09-06"),
        spell(again, last.isoformat()),
    )
    assert sum(one.paid for one in result.days) == days


@pytest.mark.parametrize(
    ("last", "days"), [("2026-02-14", 41), ("2026-02-15", 42), ("2026-02-16", 42)]
)
def test_the_forty_second_day_is_the_last(last: str, days: int) -> None:
    assert len(found(spell("2026-01-05", last)).days) == 41 + int(last[-2:]) - 14
    assert sum(one.paid for one in found(spell("2026-01-05", last)).days) == days


def test_what_the_waiting_period_took_is_not_lost_for_the_same_illness() -> None:
    result = found(
        spell("2026-03-10", "2026-03-20"),
        spell("2026-04-01", "2026-05-20"),
        begins=date(2026, 3, 2),
    )
    # Nothing of the six weeks was used in March: 1 April to 12 May are 42 days.
    assert paid(result) == ["2026-04-01/2026-05-12"]


def test_an_illness_that_begins_on_the_last_day_of_another_joins_it() -> None:
    result = found(spell("2026-01-05", "2026-02-15"), spell("2026-02-15", "2026-02-20", "flu"))
    assert paid(result) == ["2026-01-05/2026-02-15"]
    assert len(result.days) == 47
