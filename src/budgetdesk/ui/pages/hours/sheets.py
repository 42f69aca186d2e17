"""Timesheets: to sign, to fill in, and taken in when they come back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.hours.differences import DifferencesDialog
from budgetdesk.ui.pages.hours.months import MonthChoice, MonthRow
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.save_file import save_path
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.outside_files import read_file, write_file
from budgetdesk.usecases.setting_up import everything


class SheetsSection(Section):
    """Whose sheet of which month, and what is to be done with it."""

    def __init__(self, room: Room, choice: MonthChoice) -> None:
        """Show nothing yet."""
        super().__init__(room)
        self._choice = choice
        self.team: tuple[Assistant, ...] = ()
        self.read_dialog: QDialog | None = None
        self.person = ChoiceEdit([])
        form = Form()
        form.add("person", self.tr("Pe&rson"), self.person)
        self.body.addLayout(at_most(room.theme().space(60), form))
        self.body.addWidget(MonthRow(choice, room.theme()))
        self.heading(self.tr("To sign"))
        told = self.sentence()
        told.setText(
            self.tr(
                "A PDF with large fields for both signatures: what was worked, or what is planned."
            )
        )
        self.reasons = QCheckBox(self.tr("With the reasons that are noted"))
        self.reasons.setAccessibleDescription(
            self.tr("Reasons often tell of health. Without them only the times stand there.")
        )
        self.body.addWidget(self.reasons)
        deeds = self.buttons(
            (self.tr("Hours worked as PDF…"), self.save_worked),
            (self.tr("Hours planned as PDF…"), self.save_planned),
        )
        self.heading(self.tr("To fill in and send back"))
        told = self.sentence()
        told.setText(
            self.tr(
                "A spreadsheet with the plan, in which the assistant writes the real times. You "
                "see how a sheet that came back differs from the plan before anything is stored."
            )
        )
        deeds += self.buttons(
            (self.tr("Sheet to fill in…"), self.save_fillable),
            (self.tr("Read a sheet that came back…"), self.read_back),
        )
        self._deeds = deeds
        self.body.addStretch()

    def reload(self) -> None:
        """Read the team anew."""
        self.team = self.room.actions.read(everything, Assistant) or ()
        self.person.offer([(one.id, one.name) for one in self.team])
        for one in self._deeds:
            one.setEnabled(bool(self.team))

    def save_worked(self) -> None:
        """Save what was worked as a PDF to be signed."""
        self._save_pdf(planned=False)

    def save_planned(self) -> None:
        """Save what is planned as a PDF."""
        self._save_pdf(planned=True)

    def save_fillable(self) -> None:
        """Save the spreadsheet that the assistant fills in."""
        from budgetdesk.usecases.timesheets import sheet_of

        person = self._person()
        if person is not None:
            number, month = AssistantId(person.id), self._choice.month
            self._save(
                f"Stundenzettel_{month}_{_named(person)}.xlsx",
                "XLSX (*.xlsx)",
                lambda: self.room.actions.read(sheet_of, number, month),
            )

    def read_back(self) -> None:
        """Ask for a sheet that came back, and show how it differs from the plan."""
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("A timesheet that came back"), "", "XLSX (*.xlsx)"
        )
        if name:
            self.read_file(Path(name))

    def read_file(self, path: Path) -> None:
        """Show how a sheet differs from the plan."""
        from budgetdesk.usecases.timesheets import read_sheet

        self.room.background.run(
            lambda: read_sheet(read_file(path), path.name),
            done=self._show_differences,
            failed=self.room.actions.refused.emit,
            words=self.tr("Reading …"),
        )

    def _show_differences(self, sheet: object) -> None:
        from budgetdesk.usecases.timesheets import ReadSheet, differences, left_out

        if not isinstance(sheet, ReadSheet):
            raise TypeError(sheet)
        rows = self.room.actions.read(differences, sheet)
        missing = self.room.actions.read(left_out, sheet)
        if rows is None or missing is None:
            return
        dialog = DifferencesDialog(self.room, sheet, rows, missing, self)
        self.read_dialog = dialog
        dialog.finished.connect(lambda _: self._deeds[-1].setFocus())
        dialog.open()

    def _save_pdf(self, *, planned: bool) -> None:
        from budgetdesk.usecases.timesheets import timesheet_pdf

        person = self._person()
        if person is None:
            return
        number, month, today = person.id, self._choice.month, self.room.desk.today
        make = partial(timesheet_pdf, planned=planned, reasons=self.reasons.isChecked())
        self._save(
            f"Stundennachweis_{month}_{_named(person)}.pdf",
            "PDF (*.pdf)",
            lambda: self.room.actions.read(make, number, month, today),
        )

    def _save(self, name: str, kind: str, make: Callable[[], bytes | None]) -> None:
        path = save_path(self, self.tr("Save the timesheet"), name, kind)
        content = None if path is None else make()
        if path is None or content is None:
            return
        self.room.background.run(
            partial(write_file, path, content),
            done=self._say_saved,
            failed=self.room.actions.refused.emit,
            words=self.tr("Saving …"),
        )

    def _say_saved(self, path: Path) -> None:
        self.room.actions.said.emit(self.tr("Saved: {name}.").format(name=path.name))

    def _person(self) -> Assistant | None:
        number = self.person.value()
        return next((one for one in self.team if one.id == number), None)


def _named(person: Assistant) -> str:
    return "_".join(person.name.split())
