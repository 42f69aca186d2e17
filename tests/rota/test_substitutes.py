"""Who is asked first when a shift is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.availability import Answer
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import ShiftId
from budgetdesk.rota.substitutes import Bar, Candidate, Ranked, ranked
from budgetdesk.staff.ids import AssistantId

REST = Finding(
    "rest_too_short", Basis.LAW, ShiftId(1), date(2026, 11, 3), source="§ 5 Abs. 1 ArbZG"
)
LIMIT = Finding(
    "minijob_limit_crossed", Basis.LIMIT, ShiftId(1), date(2026, 11, 3), source="§ 8 SGB IV"
)
CONTRACT = Finding("contract_hours", Basis.CONTRACT, ShiftId(1), date(2026, 11, 3))


def someone(number: int = 1, name: str = "Mara", **facts: object) -> Candidate:
    whole = {"answer": Answer.YES, "cost": Money(10000), **facts}
    return Candidate(AssistantId(number), name, **whole)  # type: ignore[arg-type]


def names(*people: Candidate) -> list[str]:
    return [one.candidate.name for one in ranked(people)]


def the(one: Candidate) -> Ranked:
    return ranked([one])[0]


def codes(one: Candidate) -> list[str]:
    return [line.code for line in the(one).lines]


def test_nobody_whom_the_law_forbids_comes_before_somebody_who_may() -> None:
    forbidden = someone(1, "Anna", bars=(Bar.LAW,), findings=(REST,), is_backup=True)
    unwilling = someone(2, "Ben", answer=Answer.NO, findings=(LIMIT, CONTRACT), stepped_in=9)
    assert names(forbidden, unwilling) == ["Ben", "Anna"]
    place = ranked([forbidden, unwilling])[1]
    assert not place.is_allowed
    assert place.can_be_overridden
    assert place.lines[0].code == "substitute_against_law"
    assert place.lines[0].inputs == {"count": 1}
    assert place.lines[0].source == "§ 5 Abs. 1 ArbZG"


def test_only_a_rule_of_the_law_can_be_overridden() -> None:
    bars = (Bar.NOT_EMPLOYED, Bar.ABSENT, Bar.BUSY, Bar.VETO)
    whole = the(someone(bars=bars))
    assert not whole.can_be_overridden
    assert [line.code for line in whole.lines][:5] == [
        "substitute_not_employed",
        "substitute_absent",
        "substitute_busy",
        "substitute_veto",
        "substitute_lawful",
    ]


def test_the_order_goes_limit_no_contract_if_need_be_nothing_said_yes_backup() -> None:
    people = (
        someone(1, "Grenze", findings=(LIMIT,)),
        someone(2, "Nein", answer=Answer.NO),
        someone(3, "Vertrag", findings=(CONTRACT,)),
        someone(4, "Zur Not", answer=Answer.IF_NEED_BE),
        someone(5, "Unbekannt", answer=None),
        someone(6, "Ja"),
        someone(7, "Bereit", is_backup=True),
    )
    assert names(*people) == [
        *("Bereit", "Ja", "Unbekannt", "Zur Not", "Vertrag", "Nein", "Grenze")
    ]


def test_what_only_reminds_counts_for_nothing() -> None:
    hint = replace(LIMIT, weight=Weight.HINT)
    assert the(someone(findings=(hint, replace(CONTRACT, weight=Weight.HINT)))).points == 0


def test_hours_above_and_below_and_earlier_help_make_it_fair() -> None:
    below = someone(1, "Unter", minutes_above=-90)
    above = someone(2, "Über", minutes_above=150)
    often = someone(3, "Oft", stepped_in=2)
    assert [(one.candidate.name, one.points) for one in ranked([often, above, below])] == [
        ("Unter", Decimal("-1.5")),
        ("Über", Decimal("2.5")),
        ("Oft", Decimal(30)),
    ]
    assert the(above).lines[2].inputs == {"time": "2:30"}
    assert the(below).lines[2].inputs == {"time": "1:30"}
    assert the(someone(minutes_above=-99 * 60)).points == -60
    assert the(someone(minutes_above=99 * 60)).points == 60


def test_a_euro_above_the_cheapest_weighs_a_point_and_unknown_cost_thirty() -> None:
    cheap = someone(1, "Billig", cost=Money(10000))
    dear = someone(2, "Teuer", cost=Money(12050))
    unknown = someone(3, "Unklar", cost=None)
    assert [(one.candidate.name, one.points) for one in ranked([unknown, dear, cheap])] == [
        ("Billig", Decimal(0)),
        ("Teuer", Decimal("20.5")),
        ("Unklar", Decimal(30)),
    ]
    assert "substitute_cost_unknown" in codes(unknown)
    much = someone(2, "Teuer", cost=Money(99900))
    assert ranked([cheap, much])[1].points == 60


def test_open_skills_weigh_each() -> None:
    assert the(someone(unknown_skills=2)).points == 100


def test_equal_people_stand_by_name_then_number() -> None:
    people = [someone(3, "Ben"), someone(2, "Anna"), someone(1, "Ben")]
    assert [one.candidate.assistant for one in ranked(people)] == [2, 1, 3]
    assert [one.place for one in ranked(people)] == [1, 2, 3]


PEOPLE = st.builds(
    Candidate,
    st.integers(1, 99).map(AssistantId),
    st.sampled_from(["Anna", "Ben"]),
    st.lists(st.sampled_from(list(Bar)), max_size=2).map(tuple),
    st.lists(st.sampled_from([REST, LIMIT, CONTRACT]), max_size=2).map(tuple),
    st.sampled_from([None, *Answer]),
    st.booleans(),
    st.integers(0, 3),
    st.none() | st.integers(-9999, 9999),
    st.integers(0, 20),
    st.none() | st.integers(0, 99999).map(Money),
)


@given(st.lists(PEOPLE, max_size=6, unique_by=lambda one: one.assistant), st.randoms())
def test_the_order_never_depends_on_the_order_of_entry_and_puts_the_law_first(
    people: list[Candidate], chance: object
) -> None:
    mixed = list(people)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    found = ranked(people)
    assert found == ranked(mixed)
    allowed = [one.is_allowed for one in found]
    assert allowed == sorted(allowed, reverse=True)
