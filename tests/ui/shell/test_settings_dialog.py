"""Settings: applied at once, kept per user."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from budgetdesk.ui.settings import Density, Look, Settings
from budgetdesk.ui.settings_dialog import SettingsDialog
from budgetdesk.ui.widgets.edits import ChoiceEdit


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> SettingsDialog:
    made = SettingsDialog(settings)
    qtbot.addWidget(made)
    made.open()
    return made


def choose(dialog: SettingsDialog, key: str, value: object) -> None:
    edit = dialog.form._edits[key]
    assert isinstance(edit, ChoiceEdit)
    edit.show_value(value)
    edit.edited.emit()


def test_the_text_size_holds_at_once_and_is_kept(
    dialog: SettingsDialog, settings: Settings, qapp: QApplication, tmp_path: Path
) -> None:
    choose(dialog, "text_size", 150)
    assert qapp.font().pixelSize() == 24
    kept = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert kept.choices.text_size == 150


def test_look_and_density_hold_at_once(dialog: SettingsDialog, settings: Settings) -> None:
    choose(dialog, "look", Look.HIGH_CONTRAST)
    choose(dialog, "density", Density.COMPACT)
    assert settings.choices.look is Look.HIGH_CONTRAST
    assert settings.choices.density is Density.COMPACT


def test_a_folder_that_is_not_there_is_named_and_one_that_is_there_is_taken(
    dialog: SettingsDialog, settings: Settings, tmp_path: Path
) -> None:
    dialog.backup_folder.setText(str(tmp_path / "weg"))
    dialog.backup_folder.editingFinished.emit()
    assert dialog.missing.isVisibleTo(dialog)
    dialog.backup_folder.setText(str(tmp_path))
    dialog.backup_folder.editingFinished.emit()
    assert not dialog.missing.isVisibleTo(dialog)
    assert settings.choices.backup_folder == str(tmp_path)


def test_every_choice_is_named_by_its_label(dialog: SettingsDialog) -> None:
    names = [edit.accessibleName() for edit in dialog.form._edits.values()]
    assert names == [
        "Schriftgröße",
        "Farben",
        "Größe der Knöpfe und Felder",
        "Bewegung",
        "Sprache",
        "Die Woche beginnt am",
        "Ihr Name im Verlauf",
        "Ordner für eine zweite Sicherung",
    ]
