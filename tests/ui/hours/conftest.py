"""A file with a team of two, a grant of hours, and shifts of November 2026 for the page of hours.

Everything stands on 21 November 2026, a Saturday.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.grants import GrantAmount
from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FunderId, FundingRuleId, GrantAmountId, GrantId
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.rota.ids import HelpKindId, ShiftId
from budgetdesk.rota.shifts import HelpKind, Shift, ShiftState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.storage.work import Work
from budgetdesk.ui import theme
from budgetdesk.ui.actions import Actions
from budgetdesk.ui.background import Background
from budgetdesk.ui.opening import open_desk
from budgetdesk.ui.pages.hours.page import HoursPage
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import create_file, fixed_clock
from tests.budget.builders import a_grant, eur
from tests.ui.conftest import Clock

MARA, BEN = 0, 1
DAYS = (
    (MARA, "2026-11-03"),
    (MARA, "2026-11-05"),
    (BEN, "2026-11-10"),
    (BEN, "2026-11-18"),
    (MARA, "2026-11-25"),
)
"""Early shifts from 6 to 14; the last one is still to come."""


@pytest.fixture
def hours_file(tmp_path: Path, clock: Clock) -> Path:
    """The file: Mara with 20 hours a week, Ben with a Minijob, 160 granted hours a month."""
    path = tmp_path / "stunden.budget"
    with create_file(path, "Erika Muster", clock=clock) as desk:
        desk.run(Label.of("change_shifts", count=len(DAYS)), _fill)
    return path


@pytest.fixture
def hours_room(open_room: Callable[[Path], Room], hours_file: Path) -> Room:
    """The file as pages get it."""
    return open_room(hours_file)


@pytest.fixture
def page(hours_room: Room, show_page: Callable[[type[Page], Room], Page]) -> HoursPage:
    """The page on the file."""
    shown = show_page(HoursPage, hours_room)
    assert isinstance(shown, HoursPage)
    return shown


@pytest.fixture
def later_page(
    hours_file: Path,
    settings: Settings,
    show_page: Callable[[type[Page], Room], Page],
) -> Iterator[HoursPage]:
    """The page on 2 December 2026, when November is over."""
    desk, _ = open_desk(hours_file, "", fixed_clock(date(2026, 12, 2)))
    actions = Actions(desk)
    desk.changed = actions.tell
    background = Background()
    room = Room(
        *(desk, actions, background, settings),
        lambda: theme.theme_for(settings.choices),
        go=_nowhere,
    )
    shown = show_page(HoursPage, room)
    assert isinstance(shown, HoursPage)
    yield shown
    background.close()
    desk.close()


def _nowhere(key: str, thing: object = None) -> None:
    """Lead to no page: there is only the one that is tested."""
    del key, thing


def _fill(work: Work) -> None:
    people = [
        work.add(Assistant(AssistantId(0), short, name))
        for short, name in (("mara", "Mara Lind"), ("ben", "Ben Okafor"))
    ]
    for person, status, weekly in zip(
        people, (Status.FULL, Status.MINIJOB), (20 * 60, 8 * 60), strict=True
    ):
        contract = work.add(Contract(ContractId(0), person.id, date(2026, 1, 1)))
        work.add(
            ContractVersion(
                ContractVersionId(0),
                contract.id,
                date(2026, 1, 1),
                status,
                wage=Decimal("15.50"),
                agreed_minutes=weekly,
                days_a_week=Decimal(5),
                leave_days=Decimal(28),
                account_limit_minutes=40 * 60,
            )
        )
    work.add(HelpKind(HelpKindId(0), "HW", "Hauswirtschaft"))
    funder = work.add(Funder(FunderId(0), "Bezirk", FunderKind.EINGLIEDERUNGSHILFE))
    egh = work.add(Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", funder.id))
    grant = work.add(replace(a_grant("2026-01-01", "2026-12-31", teilbudget=egh.id), id=GrantId(0)))
    begin = date(2026, 1, 1)
    work.add(GrantAmount(GrantAmountId(0), grant.id, begin, eur("4000.00"), minutes=160 * 60))
    share = FundingShare(egh.id, Decimal(100))
    work.add(FundingRule(FundingRuleId(0), date(2020, 1, 1), (share,)))
    for place, day in DAYS:
        on = date.fromisoformat(day)
        work.add(
            Shift(
                ShiftId(0),
                datetime.combine(on, time(6)),
                datetime.combine(on, time(14)),
                people[place].id,
                state=ShiftState.FIXED,
            )
        )
