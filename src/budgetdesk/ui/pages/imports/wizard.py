"""The four steps of an import: files, check, lines, result."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ui.pages.imports.check_step import Checked, CheckStep
from budgetdesk.ui.pages.imports.files_step import FilesStep
from budgetdesk.ui.pages.imports.lines_step import LinesStep
from budgetdesk.ui.pages.imports.mapping import mapping_dialog
from budgetdesk.ui.pages.imports.result_step import ResultStep
from budgetdesk.ui.pages.imports.words import Names
from budgetdesk.ui.widgets.form import FormDialog, confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.wizard import Wizard
from budgetdesk.usecases.csv_mappings import remember_mapping
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.import_choice import (
    FileReading,
    brought_by,
    confirm_choice,
    first_choice,
    preview,
    read_bank_file,
    taught_layouts,
)
from budgetdesk.usecases.import_plan import StatementPlan, plan_imports
from budgetdesk.usecases.setting_up import everything

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILES, _CHECK, _LINES, _RESULT = range(4)


class ImportWizard(Wizard):
    """Takes in statements. Nothing is stored before the user agrees to the lines."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        """Begin with no file."""
        theme = room.theme()
        super().__init__("", theme, parent)
        self.setWindowTitle(self.tr("Take in a bank statement"))
        self._room = room
        self._readings: list[FileReading] = []
        self._plans: tuple[StatementPlan, ...] = ()
        self._cancel: Callable[[], None] | None = None
        self.dialog: FormDialog | None = None
        accounts = [
            one
            for one in room.desk.read(everything, Account)
            if one.closed_on is None and one.kind is not AccountKind.OWN
        ]
        self.files = FilesStep(theme)
        self.check = CheckStep(theme, accounts)
        self.lines = LinesStep(theme, Names(room.desk))
        self.outcome = ResultStep(theme)
        for step in (self.files, self.check, self.lines, self.outcome):
            self.add_step(step)
        self.check.account_chosen.connect(self._plan)
        self.check.columns_wanted.connect(self.ask_for_columns)
        self.outcome.assign.connect(self._assign)
        self.show_step(_FILES)

    def begin_with(self, paths: Iterable[Path]) -> None:
        """Put files on the list, such as those that were dropped on the page."""
        self.files.add(paths)

    def go_on(self) -> None:
        """Read the files, show their lines, take them in, close: what the step's button says."""
        step = self.steps.index(self.step)
        if not self.step.is_complete():
            return
        if step == _FILES:
            self._read()
        elif step == _CHECK:
            lines = self._room.desk.read(preview, self._plans)
            self.lines.show_lines(lines, first_choice(lines))
            self.show_step(_LINES)
        elif step == _LINES:
            self._confirm()
        else:
            self.accept()

    def reject(self) -> None:
        """Close without storing anything; ticks that were changed are asked about."""
        if self.step is self.outcome:
            self.accept()
            return
        if self.lines.was_edited and not confirmed(
            self,
            self.tr("Close without taking in these lines? Nothing was stored so far."),
            yes=self.tr("&Close without taking in"),
            no=self.tr("&Go on"),
        ):
            return
        self._stop()
        super().reject()

    def ask_for_columns(self, reading: FileReading) -> None:
        """Let the user say what the columns of an unknown CSV file mean."""
        try:
            self.dialog = mapping_dialog(reading, self._room.theme(), self._keep_columns, self)
        except FileNotUnderstood:
            return
        self.dialog.open()

    def _keep_columns(self, profile: CsvProfile) -> bool:
        label = Label.of("save_csv_mapping", name=profile.name)
        kept = self._room.actions.run(label, remember_mapping, profile)
        if kept is not None:
            self._read()
        return kept is not None

    def _read(self) -> None:
        self._readings = []
        layouts = self._room.desk.read(taught_layouts)
        self._read_next(tuple(self.files.paths), layouts)

    def _read_next(self, left: Sequence[Path], layouts: Sequence[CsvProfile]) -> None:
        count = len(self.files.paths)
        self.files.show_progress(count - len(left), count)
        if not left:
            self._cancel = None
            self._plan()
            self.show_step(_CHECK)
            return

        def take(reading: FileReading) -> None:
            self._readings.append(reading)
            self._read_next(left[1:], layouts)

        self._cancel = self._room.background.run(
            partial(read_bank_file, left[0], layouts),
            done=take,
            failed=self._room.actions.refused.emit,
            words=self.tr("Reading {file}").format(file=left[0].name),
        )

    def _stop(self) -> None:
        if self._cancel is not None:
            self._cancel()
            self._cancel = None
        self.files.show_progress(len(self.files.paths), len(self.files.paths))

    def _plan(self) -> None:
        understood = [one for one in self._readings if one.file is not None]
        files = [one.file for one in understood if one.file is not None]
        account = self.check.account.value()
        self._plans = self._room.actions.read(plan_imports, files, account=account) or ()
        rows = [Checked(one, None) for one in self._readings if one.file is None]
        plans = iter(self._plans)
        for reading in understood:
            statements = reading.file.statements if reading.file else ()
            rows += [Checked(reading, plan) for _, plan in zip(statements, plans, strict=False)]
        self.check.show_checked(rows)

    def _confirm(self) -> None:
        choice = self.lines.choice()
        desk = self._room.desk
        names = ", ".join(path.name for path in self.files.paths)
        label = Label.of("import_statement", file=names, new=len(choice.wanted))
        taken = self._room.actions.run(label, confirm_choice, self._plans, choice, desk.today)
        if taken is None:
            return
        self.lines.was_edited = False
        self.outcome.show_result(desk.read(brought_by, [one.id for one in taken.answer]))
        self.show_step(_RESULT)

    def _assign(self) -> None:
        self.accept()
        self._room.go("bookings", "unassigned")
