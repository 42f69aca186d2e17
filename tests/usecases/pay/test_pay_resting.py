"""Days of sickness on which the hours account rests; by hand from § 3 EFZG."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.rota.absences import Absence, AbsenceKind
from budgetdesk.rota.ids import AbsenceId
from budgetdesk.usecases.pay_resting import resting_of
from tests.usecases.pay.team import a_member, an_absence, law_of

LAW = law_of(Month(2026, 11))


def ill(number: int, first: str, last: str, **more: object) -> Absence:
    return replace(an_absence(AbsenceKind.SICK, first, last, **more), id=AbsenceId(number))


def days(first: str, last: str) -> DateRange:
    return DateRange(date.fromisoformat(first), date.fromisoformat(last))


def test_the_first_day_without_pay_is_the_43rd() -> None:
    # Six weeks from 1 June end with 12 July.
    assert resting_of(a_member(), [ill(1, "2026-06-01", "2026-07-12")], LAW) == ()
    longer = [ill(1, "2026-06-01", "2026-07-13")]
    assert resting_of(a_member(), longer, LAW) == (days("2026-07-13", "2026-07-13"),)


def test_a_relapse_goes_on_where_the_illness_stopped() -> None:
    # 35 days from 2 February to 8 March; seven more from 13 April are paid, to 19 April.
    back = [
        ill(1, "2026-02-02", "2026-03-08", illness="back"),
        ill(2, "2026-04-13", "2026-04-26", illness="back"),
    ]
    assert resting_of(a_member(), back, LAW) == (days("2026-04-20", "2026-04-26"),)
    other = [back[0], replace(back[1], illness="flu")]
    assert resting_of(a_member(), other, LAW) == ()


def test_a_relapse_after_six_months_rests_anew_only_after_six_weeks() -> None:
    # Well from 15 March to 14 September: six months (§ 3 Abs. 1 Satz 2 Nr. 1 EFZG).
    twice = [
        ill(1, "2026-02-01", "2026-03-14", illness="back"),
        ill(2, "2026-09-15", "2026-10-26", illness="back"),
    ]
    assert resting_of(a_member(), twice, LAW) == ()
    a_day_early = [twice[0], replace(twice[1], first=date(2026, 9, 14), last=date(2026, 9, 20))]
    assert resting_of(a_member(), a_day_early, LAW) == (days("2026-09-14", "2026-09-20"),)


def test_the_first_four_weeks_and_own_fault_are_not_paid() -> None:
    new = a_member(begins=date(2026, 6, 1))
    found = resting_of(new, [ill(1, "2026-06-22", "2026-07-05")], LAW)
    assert found == (days("2026-06-22", "2026-06-28"),)
    drunk = [ill(1, "2026-09-01", "2026-09-03", own_fault=True)]
    assert resting_of(new, drunk, LAW) == (days("2026-09-01", "2026-09-03"),)


def test_nothing_is_said_of_sickness_that_contradicts_itself_or_lies_outside() -> None:
    twice = [
        ill(1, "2026-06-01", "2026-08-31", illness="back"),
        ill(2, "2026-08-01", "2026-08-31", illness="back"),
    ]
    assert resting_of(a_member(), twice, LAW) == ()
    gone = a_member(ends=date(2026, 5, 31))
    assert resting_of(gone, [ill(1, "2026-06-01", "2026-08-31")], LAW) == ()


def test_the_work_rests_in_elternzeit() -> None:
    parental = an_absence(AbsenceKind.PARENTAL, "2026-06-01", "2026-06-30")
    assert resting_of(a_member(), [parental], LAW) == (days("2026-06-01", "2026-06-30"),)
