"""The remark in a report, from the draft to the archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Store
from budgetdesk.usecases import usage_report as use
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.report_choices import archive
from budgetdesk.usecases.report_remarks import draft_remark, note_remark
from tests.usecases.report_file import FIRST_QUARTER, SECOND_QUARTER, TODAY, ReportFile

LABEL = Label.of("remark_report", title=FIRST_QUARTER)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ReportFile]:
    with Desk(Store.create(tmp_path / "akte.budget")) as desk:
        yield ReportFile(desk)


def remark(file: ReportFile) -> str:
    return file.desk.read(draft_remark, file.egh.id, FIRST_QUARTER)


def test_a_remark_belongs_to_one_draft(file: ReportFile) -> None:
    file.desk.run(LABEL, note_remark, file.egh.id, FIRST_QUARTER, "  Mehr Nächte \n")
    assert remark(file) == "Mehr Nächte"
    assert file.desk.read(draft_remark, None, FIRST_QUARTER) == ""
    assert file.desk.read(draft_remark, file.egh.id, SECOND_QUARTER) == ""


def test_a_remark_is_changed_removed_and_brought_back(file: ReportFile) -> None:
    for text in ("eins", "zwei", " "):
        file.desk.run(LABEL, note_remark, file.egh.id, FIRST_QUARTER, text)
    assert remark(file) == ""
    file.desk.undo()
    assert remark(file) == "zwei"
    file.desk.undo()
    assert remark(file) == "eins"


def test_handing_out_moves_the_remark_to_the_report(file: ReportFile) -> None:
    file.tc_08()
    file.desk.run(LABEL, note_remark, file.egh.id, FIRST_QUARTER, "alt")
    label = Label.of("hand_out_report", title=FIRST_QUARTER)
    file.desk.run(label, use.hand_out, file.egh.id, FIRST_QUARTER, TODAY, remarks="neu")
    assert remark(file) == ""
    assert [one.remark for one in file.desk.read(archive)] == ["neu"]


def test_a_report_without_remark_has_none_in_the_archive(file: ReportFile) -> None:
    file.tc_08()
    label = Label.of("hand_out_report", title=FIRST_QUARTER)
    file.desk.run(label, use.hand_out, file.egh.id, FIRST_QUARTER, TODAY)
    assert [one.remark for one in file.desk.read(archive)] == [""]
