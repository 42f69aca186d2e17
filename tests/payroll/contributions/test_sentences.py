"""Every line and every problem of contributions is said, in German and in English."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import MonthCase, MonthContributions, YearBefore
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.facts import YearSoFar
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import HealthCover, Special, Status
from budgetdesk.wording.language import Language
from budgetdesk.wording.sentences import filled, line_text, problem_sentences, texts
from tests.payroll.contributions.builders import (
    a_case,
    a_person,
    an_employer,
    an_employment,
    children,
    euros,
    the_law,
)

MIDIJOB, MINIJOB = Status.MIDIJOB, Status.MINIJOB
JANUARY_2027, MARCH = Month(2027, 1), Month(2026, 3)
SO_FAR = YearSoFar(euros("15000"), euros("15000"), 60, before=YearSoFar(days=360))
BARE = an_employer(u1_rate=None, u2_rate=None, accident=AccidentCharge.NONE)
COMMERCIAL = an_employer(
    private_household=False, accident=AccidentCharge.BY_PAY, accident_rate=Decimal(1)
)
PENSIONER = a_person(special=Special.PENSION_AFTER_LIMIT)
NO_RATE = a_person(additional_rate=None)
HALF_MONTH = an_employment(begins=date(2026, 5, 16))
HALF_MIDIJOB = an_employment(MIDIJOB, begins=date(2026, 5, 16))
CHEQUE = an_employment(MINIJOB, household_cheque=True)


def _before(additional_rate: Decimal | None) -> YearBefore:
    person = a_person(additional_rate=additional_rate)
    return YearBefore(the_law(Month(2025, 12)), person, an_employer())


def _cases() -> Iterator[MonthCase]:
    """Cases in which everything is said at least once."""
    yield a_case("2000", person=a_person(is_parent=False), employer=COMMERCIAL)
    yield a_case("9000", person=a_person(children=children(3)))
    yield a_case("5000", other_jobs="5000", employer=BARE)
    yield a_case("5000", employment=HALF_MONTH, person=PENSIONER)
    yield a_case("1000", person=a_person(health=HealthCover.PRIVATE))
    yield a_case("1000", one_off="500")
    yield replace(a_case("1000", one_off="500"), year=None)
    for pay in ("500", "1000", "2100"):
        yield a_case(pay, MIDIJOB, person=a_person(is_parent=False))
    yield a_case("1000", MIDIJOB, person=a_person(children=children(3)), other_jobs="300")
    yield a_case("400", employment=HALF_MIDIJOB)
    yield a_case("400", employment=HALF_MIDIJOB, one_off="1", other_jobs="1")
    yield a_case("1000", MIDIJOB, person=PENSIONER, employer=an_employer(land=Land.SN))
    yield a_case("1000", MIDIJOB, person=a_person(health=HealthCover.VOLUNTARY))
    yield a_case("1900", MIDIJOB, month=MARCH, one_off="20000", year=SO_FAR)
    yield a_case("100", MINIJOB)
    yield a_case("400", MINIJOB)
    yield a_case("400", person=a_person(rv_exempt=True), employment=CHEQUE)
    yield a_case("-1", person=NO_RATE, employment=an_employment(household_cheque=True))
    yield a_case("1", employment=an_employment(ends=date(2026, 1, 1)))
    yield a_case("1000", employer=an_employer(accident=AccidentCharge.HOUSEHOLD_CHEQUE))
    yield a_case("9000", month=Month(2024, 5), employer=an_employer(land=Land.BE))
    yield a_case("1", month=JANUARY_2027)
    yield a_case("5000", month=MARCH, one_off="3000", year=SO_FAR)
    for rate in (None, Decimal(1)):
        yield a_case("5000", month=MARCH, one_off="9000", year=SO_FAR, year_before=_before(rate))


def _answers() -> Iterator[MonthContributions]:
    for case in _cases():
        yield contributions(case, the_law(case.month))
    law = the_law(JANUARY_2027, preview=True)
    new = an_employment(begins=JANUARY_2027.first)
    yield contributions(a_case("9000", month=JANUARY_2027, employment=new), law)
    yield contributions(a_case("9000", month=JANUARY_2027, other_jobs="4000"), law)
    yield contributions(a_case("9", month=JANUARY_2027, employment=new, one_off="9000"), law)
    yield contributions(a_case("9000", month=JANUARY_2027, one_off="9", year=SO_FAR), law)


ANSWERS = list(_answers())
RESULTS = [one for answer in ANSWERS for one in (answer.value, answer.year_before) if one]
LINES = [line for one in RESULTS for line in (*one.lines, *(share.line for share in one.shares))]
PROBLEMS = [problem for answer in ANSWERS for problem in answer.problems]


@pytest.mark.parametrize("language", list(Language))
def test_every_line_can_be_said(language: Language) -> None:
    said = {line.code: line_text(line, language) for line in LINES}
    assert set(said) == set(texts("pay/contributions", language)["line"])
    assert [text for text in said.values() if "{" in text] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_problem_can_be_said(language: Language) -> None:
    sentences = problem_sentences(language)
    said = {one.code: filled(sentences[one.code], one.data, language) for one in PROBLEMS}
    assert set(said) == set(texts("pay/contributions", language)["problem"])
    assert [text for text in said.values() if "{" in text] == []


def test_every_line_names_its_law() -> None:
    assert [line.code for line in LINES if not line.source] == []


def test_a_line_reads_like_its_reckoning() -> None:
    answer = contributions(a_case("2800"), the_law())
    assert answer.value is not None
    assert line_text(answer.value.shares[0].line, Language.GERMAN) == (
        "Krankenversicherung: halber Satz 7,3\N{NO-BREAK SPACE}% von 2.800,00\N{NO-BREAK SPACE}€, "
        "gerundet 204,40\N{NO-BREAK SPACE}€, für beide Seiten verdoppelt"
    )
