"""A file with a team of three, one of whom left long ago, for tests of the page Team."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Holder
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.staff.ids import (
    ContractId,
    ContractVersionId,
    PayrollDetailsId,
    PersonalFileId,
    SecondJobId,
    SkillId,
    StaffDocumentId,
)
from budgetdesk.staff.insurance import JobKind, Status
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.personal_file import DocumentKind, PersonalFile, Skill, StaffDocument
from budgetdesk.staff.wage_tax import TaxCard
from budgetdesk.storage.work import Work
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.files import create_file
from tests.ui.conftest import Clock

MARA, BEN, JULE = "Mara Lind", "Ben Okafor", "Jule Sander"


@pytest.fixture
def team_file(tmp_path: Path, clock: Clock) -> Path:
    """Mara (insured, since 2024), Ben (Minijob, since 2026), Jule (left in 2010)."""
    path = tmp_path / "team.budget"
    with create_file(path, "Erika Muster", clock=clock) as desk:
        desk.run(Label.of("save_holder"), _team)
    return path


@pytest.fixture
def team_room(open_room: Callable[[Path], Room], team_file: Path) -> Room:
    """The file as pages get it."""
    return open_room(team_file)


@pytest.fixture
def page(show_page: Callable[[type[Page], Room], Page], team_room: Room) -> TeamPage:
    """The page on that file."""
    shown = show_page(TeamPage, team_room)
    assert isinstance(shown, TeamPage)
    shown.people.turns.finish()
    return shown


@pytest.fixture
def empty_page(
    show_page: Callable[[type[Page], Room], Page],
    open_room: Callable[[Path], Room],
    empty_file: Path,
) -> TeamPage:
    """The page on a file without anybody."""
    shown = show_page(TeamPage, open_room(empty_file))
    assert isinstance(shown, TeamPage)
    shown.people.turns.finish()
    return shown


def _team(work: Work) -> None:
    work.change(replace(work.one(Holder, 1), land=Land.NW))
    mara, ben, jule = work.add_all(
        [Assistant(AssistantId(0), one.split()[0].lower(), one) for one in (MARA, BEN, JULE)]
    )
    work.add(
        PersonalFile(
            PersonalFileId(0),
            mara.id,
            birth=date(1985, 3, 14),
            street="Lindenweg 3",
            postcode="50667",
            town="Köln",
            phone="0221 555 0101",
            emergency_name="Jonas Lind",
            emergency_phone="0221 555 0102",
        )
    )
    _contract(work, mara.id, date(2024, 3, 1), Status.FULL, "16.50", 30, signed=True)
    _contract(work, ben.id, date(2026, 4, 1), Status.MINIJOB, "13.9125", 9, signed=False)
    _contract(work, jule.id, date(2008, 1, 1), Status.FULL, "9.00", 20, ends=date(2010, 6, 30))
    work.add(
        PayrollDetails(
            PayrollDetailsId(0),
            mara.id,
            date(2024, 3, 1),
            tax_card=TaxCard(1, church=True),
            fund="AOK Rheinland/Hamburg",
        )
    )
    work.add(
        SecondJob(
            SecondJobId(0),
            ben.id,
            JobKind.INSURED,
            "Buchhandlung Wolke",
            Money(180_000),
            date(2020, 1, 1),
            weekly_minutes=30 * 60,
        )
    )
    work.add(Skill(SkillId(0), "auto", "fährt das Auto"))
    work.add(
        StaffDocument(
            StaffDocumentId(0),
            mara.id,
            DocumentKind.CERTIFICATE,
            "Erste Hilfe",
            date(2024, 12, 10),
            date(2026, 12, 10),
        )
    )


def _contract(
    work: Work,
    owner: AssistantId,
    begins: date,
    status: Status,
    wage: str,
    hours: int,
    *,
    ends: date | None = None,
    signed: bool = True,
) -> None:
    """A contract signed on its first day, with one version."""
    contract = work.add(
        Contract(
            ContractId(0),
            owner,
            begins,
            ends,
            signed_on=begins if signed else None,
            ended_by=None if ends is None else EndedBy.NOTICE_BY_ASSISTANT,
        )
    )
    work.add(
        ContractVersion(
            ContractVersionId(0),
            contract.id,
            begins,
            status,
            wage=Decimal(wage),
            agreed_minutes=hours * 60,
            days_a_week=Decimal(4),
            leave_days=Decimal(24),
        )
    )
