"""A file with a team of three and a planned November 2026, for tests of the roster page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.rota.ids import ShiftModelId
from budgetdesk.rota.planning import shift_on
from budgetdesk.rota.shift_models import ModelBreak, ShiftModel
from budgetdesk.rota.shifts import Shift, ShiftState
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, ContractVersion
from budgetdesk.staff.ids import AssistantId, ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.storage.work import Work
from budgetdesk.ui.pages.roster.page import RosterPage
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.desk import Desk, Label
from budgetdesk.usecases.files import create_file
from tests.ui.conftest import Clock

NAMES = ("Mara Lind", "Ben Okafor", "Jule Sander")
EARLY, LATE, NIGHT = 0, 1, 2


class RosterFile:
    """The file with the numbers of what stands in it."""

    def __init__(self, path: Path, clock: Clock) -> None:
        """Make the team and the models."""
        self.path = path
        with create_file(path, "Erika Muster", clock=clock) as desk:
            self.people, self.models = desk.run(Label.of("set_up"), _team)

    def plan(self, desk: Desk, *planned: tuple[int, int | None, str, ShiftState]) -> None:
        """Plan shifts: model and person by place (None: open), day, state."""
        shifts = [
            replace(
                shift_on(
                    self.models[model],
                    date.fromisoformat(day),
                    None if person is None else self.people[person].id,
                ),
                state=state,
            )
            for model, person, day, state in planned
        ]
        desk.run(Label.of("change_shifts", count=len(shifts)), _add_all, shifts)


@pytest.fixture
def roster_file(tmp_path: Path, clock: Clock) -> RosterFile:
    """A file with a team of three, models, and a few shifts in November 2026."""
    return RosterFile(tmp_path / "dienste.budget", clock)


@pytest.fixture
def roster_room(open_room: Callable[[Path], Room], roster_file: RosterFile) -> Room:
    """The file as pages get it, with shifts: Mara early on the 3rd (fixed) and so on."""
    room = open_room(roster_file.path)
    fixed, offered, draft = ShiftState.FIXED, ShiftState.OFFERED, ShiftState.DRAFT
    roster_file.plan(
        room.desk,
        (EARLY, 0, "2026-11-03", fixed),
        (LATE, 1, "2026-11-03", offered),
        (NIGHT, 2, "2026-11-03", draft),
        (EARLY, 0, "2026-11-04", fixed),
        (LATE, None, "2026-11-04", draft),
        (EARLY, 1, "2026-11-23", fixed),
        (LATE, 0, "2026-11-24", draft),
        (EARLY, 0, "2026-11-24", draft),
    )
    return room


@pytest.fixture
def page(show_page: Callable[[type[Page], Room], Page], roster_room: Room) -> RosterPage:
    """The page on that file, in November 2026, wide enough for days across."""
    shown = show_page(RosterPage, roster_room)
    assert isinstance(shown, RosterPage)
    return shown


def _team(work: Work) -> tuple[tuple[Assistant, ...], tuple[ShiftModel, ...]]:
    holder = work.one(Holder, 1)
    work.change(replace(holder, land=Land.NW))
    people = work.add_all([Assistant(AssistantId(0), name[:2].lower(), name) for name in NAMES])
    for one in people:
        begins = date(2020, 1, 1)
        contract = work.add(Contract(ContractId(0), one.id, begins))
        work.add(
            ContractVersion(
                ContractVersionId(0),
                contract.id,
                begins,
                Status.FULL,
                wage=Decimal("16.50"),
                agreed_minutes=30 * 60,
                days_a_week=Decimal(4),
            )
        )
    models = work.add_all(
        [
            _model("F", "Frühdienst", 6 * 60, 14 * 60 + 30),
            _model("S", "Spätdienst", 14 * 60, 22 * 60 + 30),
            _model("N", "Nachtdienst", 22 * 60, 6 * 60 + 30, 1),
        ]
    )
    return tuple(people), tuple(models)


def _model(code: str, name: str, begin: int, end: int, days: int = 0) -> ShiftModel:
    """Eight hours of work with half an hour of break after four."""
    pause = (ModelBreak(4 * 60, 30),)
    return ShiftModel(ShiftModelId(0), code, name, begin, end, days, breaks=pause)


def _add_all(work: Work, shifts: list[Shift]) -> tuple[Shift, ...]:
    return tuple(work.add_all(shifts))
