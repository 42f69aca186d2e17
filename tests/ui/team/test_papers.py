"""Skills, documents, letters, the employer, and deleting for good."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.employer import AccidentCharge, EmployerData, EmployerStep, StepDone
from budgetdesk.staff.letters import Letter, LetterKind
from budgetdesk.staff.personal_file import Ability, AssistantSkill, Skill, StaffDocument
from budgetdesk.ui.pages.reports.preview import PreviewDialog
from budgetdesk.ui.pages.team.documents import DocumentForm
from budgetdesk.ui.pages.team.employer import EmployerForm, StepForm
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import Form
from budgetdesk.usecases.setting_up import everything
from tests.ui.team.acting import answer, fill, form_of, number_of, save, texts
from tests.ui.team.conftest import BEN, JULE, MARA

_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def of(page: TeamPage, name: str, part: str) -> None:
    page.show_thing(("assistant", number_of(page, name)))
    page.show_thing(part)


def test_a_veto_is_said_and_taken_back(page: TeamPage, qtbot: QtBot) -> None:
    of(page, BEN, "skills")
    assert texts(page.skills.list.table, 0) == ["fährt das Auto", "nicht bekannt", ""]
    page.skills.answer()
    fill(form_of(page.skills, Form), ability=Ability.NO, note="kein Führerschein")
    save(page.skills, qtbot)
    assert texts(page.skills.list.table, 0)[1:] == ["nein", "kein Führerschein"]
    page.room.actions.undo()
    assert page.room.desk.read(everything, AssistantSkill) == ()


def test_a_skill_needs_a_short_name_of_its_own(page: TeamPage, qtbot: QtBot) -> None:
    page.show_thing("skills")
    page.skills.add()
    form = form_of(page.skills, Form)
    fill(form, name="Intimpflege", code="AUTO")
    assert form._labels["code"].text().startswith("⚠ Eine Fähigkeit „AUTO“ gibt es schon.")
    fill(form, code="pflege")
    save(page.skills, qtbot)
    assert [one.code for one in page.room.desk.read(everything, Skill)] == ["auto", "pflege"]


def test_a_document_is_put_in_shown_and_removed(
    page: TeamPage, qtbot: QtBot, tmp_path: Path
) -> None:
    picture = tmp_path / "fuehrerschein.png"
    picture.write_bytes(_PNG)
    of(page, BEN, "documents")
    page.documents.add()
    form = form_of(page.documents, DocumentForm)
    form.take_file(picture)
    assert form.value("title") == "fuehrerschein"
    fill(form, title="Führerschein", expires_on=date(2026, 11, 1))
    save(page.documents, qtbot)
    assert texts(page.documents.list.table, 0)[3:5] == [
        "01.11.2026, abgelaufen",
        "fuehrerschein.png",
    ]
    page.documents.show_file()
    assert page.documents.shown is not None
    assert page.documents.shown.windowTitle() == "Unterlage: fuehrerschein.png"
    page.documents.shown.close()
    answer("Löschen")
    page.documents.remove()
    titles = [one.title for one in page.room.desk.read(everything, StaffDocument)]
    assert titles == ["Erste Hilfe"]


def test_a_file_that_is_no_picture_and_no_pdf_is_refused(page: TeamPage, tmp_path: Path) -> None:
    wrong = tmp_path / "brief.txt"
    wrong.write_text("kein Bild")
    of(page, BEN, "documents")
    page.documents.add()
    form = form_of(page.documents, DocumentForm)
    said: list[str] = []
    page.room.actions.refused.connect(said.append)
    form.take_file(wrong)
    assert (len(said), form.content) == (1, None)


def test_a_letter_is_filled_changed_seen_and_kept(page: TeamPage) -> None:
    of(page, MARA, "letters")
    page.letters.write()
    dialog = page.letters.letter
    assert dialog is not None
    assert dialog.text.toPlainText().startswith("# Arbeitsvertrag")
    assert dialog.caution.text().startswith("▲ Diese Vorlage hat niemand mit Anwaltszulassung")
    fill(dialog.form, kind=LetterKind.LEAVE_NOTICE)
    assert "Mara Lind" in dialog.text.toPlainText()
    dialog.text.setPlainText(dialog.text.toPlainText() + "\n\nViele Grüße")
    dialog.preview()
    preview = dialog.findChild(PreviewDialog)
    assert preview is not None
    assert preview.pages.pages == 1
    assert "Viele Grüße" in preview.pages.whole_text()
    preview.close()
    dialog.keep()
    kept = page.room.desk.read(everything, Letter)[0]
    assert (kept.kind, kept.leave_year) == (LetterKind.LEAVE_NOTICE, 2026)
    assert kept.text.endswith("Viele Grüße")
    assert texts(page.letters.list.table, 0)[0] == "21.11.2026"


def test_changes_of_a_letter_are_only_thrown_away_after_a_question(page: TeamPage) -> None:
    of(page, MARA, "letters")
    page.letters.write()
    dialog = page.letters.letter
    assert dialog is not None
    dialog.text.setPlainText("Mein eigener Text")
    asked = answer("Meinen Text behalten")
    fill(dialog.form, kind=LetterKind.REFERENCE)
    assert asked == ["Das Schreiben neu ausfüllen? Ihre Änderungen am Text gehen dann verloren."]
    assert dialog.form.value("kind") is LetterKind.CONTRACT
    assert dialog.text.toPlainText() == "Mein eigener Text"
    asked = answer("Verwerfen")
    dialog.reject()
    assert (len(asked), dialog.isVisible()) == (1, False)


def test_an_own_template_is_checked_kept_and_dropped(page: TeamPage) -> None:
    of(page, MARA, "letters")
    page.letters.change_templates()
    dialog = page.letters.templates
    assert dialog is not None
    own = dialog.text.toPlainText()
    dialog.text.setPlainText("# Vertrag mit {Name} und {Unsinn}")
    assert not dialog.save_button.isEnabled()
    assert "Unsinn" in dialog.wrong.text()
    dialog.text.setPlainText("# Vertrag mit {Name}")
    dialog.save()
    assert dialog.own_button.isEnabled()
    dialog.drop()
    assert dialog.text.toPlainText() == own
    dialog.reject()


def test_numbers_of_the_employer_are_checked_as_they_are_typed(
    page: TeamPage, qtbot: QtBot
) -> None:
    page.show_thing("employer")
    page.employer.change()
    form = form_of(page.employer, EmployerForm)
    fill(form, betriebsnummer="123")
    assert form._labels["betriebsnummer"].text().startswith("⚠ 123 ist keine Betriebsnummer")
    fill(form, betriebsnummer="", accident=AccidentCharge.PER_HEAD)
    assert form._labels["accident_amount"].text().startswith("⚠ Der Beitrag je Kopf und Jahr fehlt")
    fill(form, accident=AccidentCharge.NONE, finanzamt="Köln-Mitte")
    save(page.employer, qtbot)
    assert page.room.desk.read(everything, EmployerData)[0].finanzamt == "Köln-Mitte"
    assert ("Finanzamt", "Köln-Mitte") in page.employer.facts.table.rows_model.rows


def test_first_steps_show_state_last_day_and_law_and_are_ticked_with_a_note(
    page: TeamPage, qtbot: QtBot
) -> None:
    page.show_thing("employer")
    table = page.employer.steps.table
    assert texts(table, 3)[:4] == [
        "▲ zu spät",
        "Bei der Unfallkasse anmelden",
        "08.01.2008",
        "§ 192 Abs. 1 SGB VII",
    ]
    table.selectRow(3)
    page.employer.tick()
    fill(form_of(page.employer, StepForm), note="Bescheid im Ordner")
    save(page.employer, qtbot)
    done = page.room.desk.read(everything, StepDone)
    assert [(one.step, one.note) for one in done] == [
        (EmployerStep.ACCIDENT_INSURER, "Bescheid im Ordner")
    ]
    assert texts(table, 3)[0] == "✓ erledigt 21.11.2026"
    page.employer.tick()
    fill(form_of(page.employer, StepForm), done=False)
    save(page.employer, qtbot)
    assert page.room.desk.read(everything, StepDone) == ()


def test_who_left_long_ago_is_proposed_and_deleted_only_after_a_clear_question(
    page: TeamPage,
) -> None:
    page.show_thing("retention")
    assert texts(page.retention.list.table, 0)[:3] == [JULE, "30.06.2010", "01.01.2021"]
    asked = answer("Angaben behalten")
    page.retention.delete()
    assert "Das lässt sich nicht zurücknehmen." in asked[0]
    assert JULE in [one.name for one in page.room.desk.read(everything, Assistant)]
    answer("Endgültig löschen")
    page.retention.delete()
    names = [one.name for one in page.room.desk.read(everything, Assistant)]
    assert [one for one in names if one.startswith("ehemals-")] == [names[2]]
    assert page.room.desk.undo_state().undoable == ()


def test_longer_keeping_hinders_deleting(page: TeamPage) -> None:
    page.show_thing("retention")
    fill(page.retention.form, years=20)
    assert texts(page.retention.list.table, 0)[2] == "01.01.2031"
    assert not page.retention.delete_button.isEnabled()


@pytest.mark.parametrize("size", [100, 300])
def test_no_part_scrolls_sideways_at_any_size(
    page: TeamPage, qtbot: QtBot, settings: Settings, size: int
) -> None:
    def fits(table: FoldingTable[object]) -> bool:
        return table.horizontalScrollBar().maximum() == 0

    settings.choose(text_size=size)
    page.reload()
    for name in page.sections:
        page.show_thing(name)
        visible = [key for key in page.sections if page.parts.part(key).isVisible()]
        assert visible == [name]
        for table in page.parts.part(name).findChildren(FoldingTable):
            qtbot.waitUntil(partial(fits, table))


def test_all_rows_of_surcharges_fit_in_the_largest_text(
    page: TeamPage, qtbot: QtBot, settings: Settings
) -> None:
    settings.choose(text_size=300)
    of(page, MARA, "contracts")
    page.contracts.change_version()
    dialog = page.contracts.dialog
    assert dialog is not None
    dialog.resize(1024, 700)
    next(one for one in dialog.findChildren(QPushButton) if "Steuerfreie" in one.text()).click()
    qtbot.wait(30)
    assert dialog._form.width() <= 1024
    dialog._form.was_edited = False
    dialog.close()
