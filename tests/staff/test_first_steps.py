"""First steps of an employer: what is due when, and what shows that it is done."""

from __future__ import annotations

from dataclasses import replace

from budgetdesk.staff.employer import EmployerData, EmployerStep, StepDone
from budgetdesk.staff.first_steps import Step, first_steps
from budgetdesk.staff.ids import EmployerDataId, StepDoneId
from tests.staff.people import day

BEGIN = day("2026-03-02")


def by_step(*arguments: object) -> dict[EmployerStep, Step]:
    return {one.step: one for one in first_steps(*arguments)}  # type: ignore[arg-type]


def test_the_steps_come_in_the_order_in_which_they_are_best_taken() -> None:
    assert [one.step for one in first_steps(None, None)] == list(EmployerStep)


def test_accident_insurance_is_told_within_a_week() -> None:
    step = by_step(None, BEGIN)[EmployerStep.ACCIDENT_INSURER]
    assert (step.due, step.source) == (day("2026-03-09"), "§ 192 Abs. 1 SGB VII")
    assert not step.is_late(day("2026-03-09"))
    assert step.is_late(day("2026-03-10"))


def test_social_insurance_is_told_within_six_weeks_and_terms_are_given_on_the_first_day() -> None:
    steps = by_step(None, BEGIN)
    assert steps[EmployerStep.HEALTH_FUNDS].due == day("2026-04-13")
    assert steps[EmployerStep.NACHWEIS].due == BEGIN


def test_without_an_employment_nothing_is_due_yet() -> None:
    assert {one.due for one in first_steps(None, None)} == {None}


def test_what_the_law_gives_no_day_for_has_none() -> None:
    steps = by_step(None, BEGIN)
    assert steps[EmployerStep.FINANZAMT].due is None
    assert (steps[EmployerStep.LIABILITY].due, steps[EmployerStep.LIABILITY].source) == (None, "")


def test_numbers_in_the_file_show_that_a_step_is_done() -> None:
    data = EmployerData(EmployerDataId(1), "98000006", steuernummer="1", accident_number="7")
    done = {one.step for one in first_steps(data, BEGIN) if one.is_done}
    assert done == {EmployerStep.BETRIEBSNUMMER, EmployerStep.ACCIDENT_INSURER}
    told = replace(data, finanzamt="Finanzamt Musterstadt")
    assert by_step(told, BEGIN)[EmployerStep.FINANZAMT].by_data


def test_a_step_is_done_by_a_tick_or_by_other_records() -> None:
    tick = StepDone(StepDoneId(1), EmployerStep.LIABILITY, BEGIN)
    steps = by_step(None, BEGIN, [tick], [EmployerStep.CONTRACTS])
    assert steps[EmployerStep.LIABILITY].ticked == tick
    assert steps[EmployerStep.LIABILITY].is_done
    assert steps[EmployerStep.CONTRACTS].by_data
    assert not steps[EmployerStep.CONTRACTS].is_late(day("2030-01-01"))
