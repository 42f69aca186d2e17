"""All checks of a file's roster together, and the notes to them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FunderId, FundingRuleId, GrantAmountId, GrantId
from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.rota.ids import CheckNoteId, ShiftId
from budgetdesk.rota.shifts import CheckNote, Shift
from budgetdesk.statutory.law import law_on
from budgetdesk.statutory.reader import shipped_figures
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.roster import plan_of
from budgetdesk.usecases.roster_checks import checked, remove_note, save_note, with_sundays
from budgetdesk.usecases.setting_up import everything
from tests.budget.builders import eur
from tests.rota.planning_builders import a_shift, day, days
from tests.usecases.roster_file import RosterFile, roster_file
from tests.usecases.small_file import LABEL

NOVEMBER = days("2026-11-01", "2026-11-30")
ON = day("2026-11-01")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[RosterFile]:
    with roster_file(tmp_path) as one:
        yield one


def _long(file: RosterFile) -> Shift:
    """Nine hours of November 2nd without a break."""
    return file.one("2026-11-02 08:00", "2026-11-02 17:00")


def _findings(reader: Reader) -> tuple[Finding, ...]:
    return checked(reader, plan_of(reader, NOVEMBER), law_on(shipped_figures(), ON))


def test_a_finding_carries_the_note_to_it(file: RosterFile) -> None:
    one = _long(file)
    file.desk.run(LABEL, save_note, one.id, "duty_break_too_short", " Pause im Dienst ", ON)
    assert [(each.code, each.note) for each in file.desk.read(_findings)] == [
        ("duty_break_too_short", "Pause im Dienst"),
    ]


def test_a_later_note_takes_the_place_of_the_first(file: RosterFile) -> None:
    one = _long(file)
    first = file.desk.run(LABEL, save_note, one.id, "duty_break_too_short", "eins", ON)
    file.desk.run(LABEL, save_note, one.id, "duty_break_too_late", "drei", ON)
    later = day("2026-11-03")
    file.desk.run(LABEL, save_note, one.id, "duty_break_too_short", "zwei", later)
    assert file.desk.read(everything, CheckNote) == (
        CheckNote(first.id, one.id, "duty_break_too_short", "zwei", later),
        CheckNote(CheckNoteId(first.id + 1), one.id, "duty_break_too_late", "drei", ON),
    )


def test_a_note_needs_a_reason_and_a_shift(file: RosterFile) -> None:
    one = _long(file)
    with pytest.raises(Invalid) as caught:
        file.desk.run(LABEL, save_note, one.id, "duty_break_too_short", "  ", ON)
    assert [each.code for each in caught.value.data["problems"]] == [  # type: ignore[attr-defined]
        "override_note_missing"
    ]
    with pytest.raises(NotFound):
        file.desk.run(LABEL, save_note, ShiftId(99), "duty_break_too_short", "Grund", ON)


def test_a_note_is_removed(file: RosterFile) -> None:
    one = _long(file)
    file.desk.run(LABEL, save_note, one.id, "duty_break_too_short", "Grund", ON)
    file.desk.run(LABEL, remove_note, one.id, "duty_break_too_short")
    assert file.desk.read(everything, CheckNote) == ()
    with pytest.raises(NotFound):
        file.desk.run(LABEL, remove_note, one.id, "duty_break_too_short")


def test_a_note_whose_finding_is_gone_stays(file: RosterFile) -> None:
    one = _long(file)
    file.desk.run(LABEL, save_note, one.id, "rest_too_short", "Grund", ON)
    assert {each.note for each in file.desk.read(_findings)} == {""}
    assert len(file.desk.read(everything, CheckNote)) == 1


def test_the_sundays_of_the_whole_year_count(file: RosterFile) -> None:
    # 37 Sundays from 4 January to 13 September, then 8 November: the 38th.
    first = date(2026, 1, 4)
    sundays = [first + timedelta(weeks=number) for number in range(37)]
    file.plan(*(a_shift(f"{on} 08:00", f"{on} 12:00") for on in sundays))
    file.one("2026-11-08 08:00", "2026-11-08 12:00")
    assert [each.code for each in file.desk.read(_findings)] == ["too_few_free_sundays"]


def test_early_in_the_year_the_plan_knows_its_sundays_itself(file: RosterFile) -> None:
    january = days("2026-01-01", "2026-01-31")
    plan = file.desk.read(plan_of, january)
    assert file.desk.read(with_sundays, plan) is plan


def test_a_plan_without_shifts_has_no_findings(file: RosterFile) -> None:
    assert file.desk.read(_findings) == ()


def test_more_hours_than_granted_are_told_at_the_months_last_shift(file: RosterFile) -> None:
    file.add(Funder(FunderId(0), "Landkreis", FunderKind.EINGLIEDERUNGSHILFE))
    file.add(Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", FunderId(1)))
    file.add(Teilbudget(TeilbudgetId(0), "KK", "Pflege", FunderId(1)))
    file.add(Grant(GrantId(0), TeilbudgetId(1), day("2026-01-01"), day("2026-12-31")))
    file.add(GrantAmount(GrantAmountId(0), GrantId(1), day("2026-01-01"), eur("1000"), minutes=480))
    whole = (FundingShare(TeilbudgetId(1), Decimal(100)),)
    file.add(FundingRule(FundingRuleId(0), day("2026-01-01"), whole))
    file.one("2026-11-02 08:00", "2026-11-02 12:00")
    file.one("2026-11-03 08:00", "2026-11-03 12:00")
    assert file.desk.read(_findings) == ()
    last = file.one("2026-11-04 08:00", "2026-11-04 10:30")
    (one,) = file.desk.read(_findings)
    assert (one.code, one.shift, one.basis) == ("granted_hours_exceeded", last.id, Basis.LIMIT)
    assert one.data == {
        "name": "Assistenz",
        "month": Month(2026, 11),
        "over": Decimal("2.5"),
    }
    # Hours that no grant names are no finding.
    file.one("2026-12-01 08:00", "2026-12-01 09:00")
    december = file.desk.read(plan_of, days("2026-12-01", "2026-12-31"))
    assert file.desk.read(checked, december, law_on(shipped_figures(), ON)) == ()
