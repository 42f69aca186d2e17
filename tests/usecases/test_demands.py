"""Repayment demands are kept with undo, and their deadline goes wherever deadlines go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from budgetdesk.budget.demands import Demand, DemandState
from budgetdesk.budget.funders import Holder, Teilbudget
from budgetdesk.budget.ids import DemandId
from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.usecases import setting_up
from budgetdesk.usecases.calendar_export import deadline_calendar
from budgetdesk.usecases.deadline_rows import deadline_view
from budgetdesk.usecases.demands import demand_rows, save_demand, set_demand_state
from tests.budget.builders import day, eur
from tests.usecases.small_file import LABEL, SmallFile, small_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        (person,) = one.desk.read(setting_up.everything, Holder)
        one.save(replace(person, land=Land.NW))
        yield one


def entered(file: SmallFile, amount: str = "480.00") -> Demand:
    posted = day("2026-10-02")
    demand = Demand(
        DemandId(0), file.egh.id, day("2026-10-01"), eur(amount), "Belege", posted_on=posted
    )
    return file.desk.run(LABEL, save_demand, demand)


def test_a_demand_stands_among_the_deadlines_until_something_was_done(file: SmallFile) -> None:
    stored = entered(file)
    (row,) = file.desk.read(deadline_view, day("2026-10-20")).rows
    assert (row.deadline.on, row.teilbudget, row.days_left) == (day("2026-11-06"), file.egh, 17)
    file.desk.run(LABEL, set_demand_state, stored.id, DemandState.OBJECTED)
    assert file.desk.read(deadline_view, day("2026-10-20")).rows == ()
    file.desk.undo()
    assert len(file.desk.read(deadline_view, day("2026-10-20")).rows) == 1


def test_the_calendar_gets_the_last_day_for_the_objection(file: SmallFile) -> None:
    entered(file)
    made = file.desk.read(
        deadline_calendar, day("2026-10-20"), datetime(2026, 10, 20, tzinfo=UTC), "akte"
    ).decode()
    assert "DTSTART;VALUE=DATE:20261106\r\n" in made
    assert "UID:demand_objection-demand-1@akte.budgetdesk\r\n" in made
    unfolded = made.replace("\r\n ", "")
    assert (
        "SUMMARY:Letzter Tag für den Widerspruch gegen die Rückforderung: Assistenz\r\n" in unfolded
    )


def test_the_latest_letter_comes_first_with_its_deadline(file: SmallFile) -> None:
    first = entered(file)
    later = file.desk.run(
        LABEL,
        save_demand,
        replace(first, id=DemandId(0), letter_on=day("2026-10-05"), posted_on=None),
    )
    rows = file.desk.read(demand_rows)
    assert [(row.id, row.objection.value) for row in rows] == [
        (later.id, None),
        (first.id, day("2026-11-06")),
    ]


def test_a_wrong_demand_is_not_stored_and_a_teilbudget_with_one_stays(file: SmallFile) -> None:
    with pytest.raises(Invalid):
        entered(file, "-1.00")
    entered(file)
    with pytest.raises(NotAllowed):
        file.desk.run(LABEL, setting_up.remove, Teilbudget, file.egh.id)


OWN_DAYS = """
[bekanntgabe_days]
name = "Tage von der Aufgabe zur Post bis zur Bekanntgabe"
law = "§ 37 Abs. 2 SGB X"
unit = "days"
known_until = 2028-12-31
checked_on = 2027-01-02
[[bekanntgabe_days.value]]
from = 1981-01-01
amount = 10
source = "made up for this test"
"""


def test_figures_that_the_user_took_in_hold_for_deadlines_too(
    file: SmallFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entered(file)
    own = tmp_path / "own"
    own.mkdir()
    (own / "days.toml").write_text(OWN_DAYS, encoding="utf-8")
    monkeypatch.setattr("budgetdesk.usecases.statutory_files.own_folder", lambda: own)
    # 2 October and ten days, then a month.
    (demand,) = file.desk.read(demand_rows)
    assert demand.objection.value == day("2026-11-12")
    (row,) = file.desk.read(deadline_view, day("2026-10-20")).rows
    assert row.deadline.on == day("2026-11-12")
