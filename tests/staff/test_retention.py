"""How long papers about a former assistant are kept."""

from __future__ import annotations

from budgetdesk.staff.ids import ContractId
from budgetdesk.staff.retention import Papers, deletion, last_day_of
from budgetdesk.staff.team import Employed, Member
from tests.staff.people import ANNA, a_contract, a_member, day, law

LAW = law("2026-11-22")


def left(*ends: str | None) -> Member:
    contracts = tuple(
        Employed(a_contract(id=ContractId(place), ends=None if end is None else day(end)))
        for place, end in enumerate(ends, start=1)
    )
    return Member(ANNA, contracts=contracts)


def test_the_last_day_is_known_when_every_contract_has_ended() -> None:
    assert last_day_of(left("2020-06-30", "2018-12-31")) == day("2020-06-30")
    assert last_day_of(left("2020-06-30", None)) is None
    assert last_day_of(left()) is None
    assert deletion(a_member(), LAW) is None


def test_each_sort_of_paper_has_its_own_time() -> None:
    found = deletion(left("2020-06-30"), LAW)
    assert found is not None
    assert {one.papers: one.until for one in found.kept} == {
        Papers.LOHNKONTO: day("2026-12-31"),
        # Audited by 2024 at the latest, then to the end of the next year.
        Papers.ENTGELTUNTERLAGEN: day("2025-12-31"),
        Papers.ACCIDENT: day("2025-12-31"),
        Papers.TIME_RECORDS: day("2022-06-30"),
        Papers.BUDGET_PROOFS: day("2030-12-31"),
    }
    assert found.from_day == day("2031-01-01")
    assert not found.is_due(day("2030-12-31"))
    assert found.is_due(day("2031-01-01"))


def test_the_last_wage_of_december_may_be_paid_in_january() -> None:
    found = deletion(left("2020-12-31"), LAW)
    assert found is not None
    assert found.kept[0].until == day("2027-12-31")


def test_an_audit_after_the_last_day_counts_and_one_before_does_not() -> None:
    after = deletion(left("2020-06-30"), LAW, 6, day("2021-05-04"))
    before = deletion(left("2020-06-30"), LAW, 6, day("2020-05-04"))
    assert after is not None
    assert before is not None
    assert after.kept[1].until == day("2022-12-31")
    assert before.kept[1].until == day("2025-12-31")
    assert after.from_day == day("2027-01-01")
