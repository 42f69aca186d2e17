"""The list of the team: who counts as former, what is said of each, what is to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import NotFound
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.staff.ids import ContractId, ContractVersionId, StaffDocumentId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.personal_file import DocumentKind, StaffDocument
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk, Label
from budgetdesk.usecases.files import create_file, fixed_clock
from budgetdesk.usecases.setting_up import save
from budgetdesk.usecases.staff_contracts import hire
from budgetdesk.usecases.staff_documents import document_content
from budgetdesk.usecases.staff_files import save_document
from budgetdesk.usecases.staff_list import team_row, team_rows

TODAY = date(2026, 11, 21)
SET_UP = Label.of("save_holder")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with create_file(tmp_path / "u.budget", "Erika Muster", clock=fixed_clock(TODAY)) as made:
        yield made


def employ(
    desk: Desk, name: str, begins: date, ends: date | None = None, wage: str = "16.00"
) -> AssistantId:
    """A person with a signed contract of 20 hours and 24 days of leave."""

    def do(work: Work) -> AssistantId:
        person = save(work, Assistant(AssistantId(0), name.lower(), name))
        by = None if ends is None else EndedBy.AGREEMENT
        hire(
            work,
            Contract(ContractId(0), person.id, begins, ends, signed_on=begins, ended_by=by),
            ContractVersion(
                ContractVersionId(0),
                ContractId(0),
                begins,
                Status.MINIJOB,
                wage=Decimal(wage),
                agreed_minutes=20 * 60,
                days_a_week=Decimal(4),
                leave_days=Decimal(24),
            ),
        )
        return person.id

    return desk.run(SET_UP, do)


def test_former_ones_come_last_and_each_group_by_name(desk: Desk) -> None:
    employ(desk, "Zoe", date(2026, 1, 1))
    employ(desk, "Ada", date(2020, 1, 1), date(2021, 6, 30))
    employ(desk, "Mia", date(2027, 2, 1))
    rows = desk.read(team_rows, TODAY)
    assert [(row.member.assistant.name, row.is_former) for row in rows] == [
        ("Mia", False),
        ("Zoe", False),
        ("Ada", True),
    ]


def test_leave_is_said_only_of_who_is_employed_now(desk: Desk) -> None:
    employ(desk, "Zoe", date(2026, 1, 1))
    employ(desk, "Ada", date(2020, 1, 1), date(2021, 6, 30))
    employ(desk, "Mia", date(2027, 2, 1))
    found = {row.member.assistant.name: row.leave for row in desk.read(team_rows, TODAY)}
    assert found == {"Mia": None, "Zoe": Decimal(24), "Ada": None}


def test_terms_are_those_of_today_of_the_first_or_of_the_last_day(desk: Desk) -> None:
    employ(desk, "Mia", date(2027, 2, 1), wage="17.00")
    employ(desk, "Ada", date(2020, 1, 1), date(2021, 6, 30), wage="11.00")
    mia, ada = desk.read(team_rows, TODAY)
    assert mia.version is not None
    assert ada.version is not None
    assert (mia.version.wage, ada.version.wage) == (Decimal("17.00"), Decimal("11.00"))


def test_a_person_without_a_contract_has_no_terms_and_is_not_former(desk: Desk) -> None:
    desk.run(SET_UP, save, Assistant(AssistantId(0), "neu", "Nele Neu"))
    (row,) = desk.read(team_rows, TODAY)
    assert (row.contract, row.version, row.leave, row.is_former) == (None, None, None, False)


def test_the_document_that_expires_next_is_named_and_counts_as_a_hint(desk: Desk) -> None:
    zoe = employ(desk, "Zoe", date(2026, 1, 1))
    before = desk.read(team_row, zoe, TODAY)
    assert before is not None
    paper = StaffDocument(StaffDocumentId(0), zoe, DocumentKind.OTHER, "Ausweis")
    for title, last in (("Ausweis", date(2028, 1, 1)), ("Erste Hilfe", date(2026, 12, 1))):
        desk.run(SET_UP, save_document, replace(paper, title=title, expires_on=last), TODAY)
    row = desk.read(team_row, zoe, TODAY)
    assert row is not None
    assert row.expiring is not None
    assert (row.expiring.title, row.hints - before.hints) == ("Erste Hilfe", 1)


def test_one_row_is_the_same_as_in_the_list(desk: Desk) -> None:
    zoe = employ(desk, "Zoe", date(2026, 1, 1))
    assert desk.read(team_row, zoe, TODAY) == desk.read(team_rows, TODAY)[0]
    assert desk.read(team_row, AssistantId(99), TODAY) is None


def test_the_paper_of_a_document_comes_back_as_it_was(desk: Desk) -> None:
    zoe = employ(desk, "Zoe", date(2026, 1, 1))
    paper = StaffDocument(StaffDocumentId(0), zoe, DocumentKind.OTHER, "Ausweis")
    stored = desk.run(SET_UP, save_document, paper, TODAY, b"%PDF-1.7 Ausweis")
    assert desk.read(document_content, stored) == b"%PDF-1.7 Ausweis"
    with pytest.raises(NotFound):
        desk.read(document_content, paper)
