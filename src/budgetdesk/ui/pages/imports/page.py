"""The page Import: what was taken in, taking in more, and taking one import back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel

from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.ui.pages.imports.wizard import ImportWizard
from budgetdesk.ui.pages.imports.words import Names
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Finding, Page, Room
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.bank_import import imports_of, take_back_import
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.import_choice import Coverage, bookings_brought, statements_until
from budgetdesk.wording.formats import day_in_list, day_in_sentence, money_text, period_text


class ImportsPage(Page):
    """Imports, the last one first."""

    key = "imports"
    shows = frozenset({"statement_import", "account"})

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the list and its commands."""
        super().__init__(room, title)
        self.wizard: ImportWizard | None = None
        self._names: Names = Names(room.desk)
        self.setAcceptDrops(True)
        self.button(
            self.tr("Take in a &statement…"), self.take_in, shortcut="Ctrl+Shift+I", main=True
        )
        self.take_back_action = self.button(self.tr("&Take this import back…"), self.take_back)
        self.empty = QLabel(
            self.tr(
                "Here you will see which statements of your bank were taken in. Download one at"
                " your bank and take it in: its lines become bookings, each only once."
            )
        )
        self.empty.setWordWrap(True)
        self.table: FoldingTable[StatementImport] = self._table()
        self.table.chosen.connect(self._show_buttons)
        self.content.addWidget(self.empty)
        self.content.addWidget(self.table)
        self.content.addStretch()

    def reload(self) -> None:
        """Show the imports and up to when each account is covered."""
        taken = self.room.actions.read(imports_of) or ()
        covered = self.room.actions.read(statements_until) or ()
        self._names = Names(self.room.desk)
        self.table.show_rows(tuple(reversed(taken)))
        if taken and self.table.selected_row() is None:
            self.table.selectRow(0)
        self.table.setVisible(bool(taken))
        self.empty.setVisible(not taken)
        self.say(" ".join(self._coverage(one) for one in covered))
        self._show_buttons()

    def take_in(self, paths: Iterable[Path] = ()) -> None:
        """Open the wizard, with these files on its list."""
        self.wizard = ImportWizard(self.room, self)
        self.wizard.begin_with(paths)
        self.wizard.finished.connect(lambda _: self.table.setFocus())
        self.wizard.open()

    def take_back(self) -> None:
        """Take the chosen import back, after saying what that removes."""
        one = self.table.selected_row()
        if one is None:
            return
        count = self.room.desk.read(bookings_brought, one.id)
        question = self.tr(
            "Take back the import of {file}? This removes %n booking(s), whatever became of them."
            " You can undo this.",
            "",
            count,
        )
        if confirmed(
            self,
            question.format(file=one.file_name),
            yes=self.tr("&Take back"),
            no=self.tr("&Keep"),
        ):
            label = Label.of("take_back_import", file=one.file_name)
            self.room.actions.run(label, take_back_import, one.id)

    def show_thing(self, thing: object) -> None:
        """Select an import by its number."""
        for number, row in enumerate(self.table.rows_model.rows):
            if row.id == thing:
                self.table.selectRow(number)
                self.table.setFocus()

    def findings(self, words: str) -> list[Finding]:
        """Offer imports by the name of their file."""
        found = self.room.desk.read(imports_of)
        return [
            Finding(one.file_name, self.tr("Import"), lambda one=one: self.show_thing(one.id))  # type: ignore[misc]
            for one in reversed(found)
            if words.casefold() in one.file_name.casefold()
        ]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open the wizard with dropped files."""
        urls = event.mimeData().urls()
        event.acceptProposedAction()
        self.take_in([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _table(self) -> FoldingTable[StatementImport]:
        table: FoldingTable[StatementImport] = FoldingTable(
            self.tr("Imports"),
            (
                Column(self.tr("Taken in on"), lambda one: one.imported_on, day_in_list),
                Column(self.tr("File"), lambda one: one.file_name, stretch=True),
                Column(self.tr("Account"), lambda one: self._names.accounts[one.account]),
                Column(self.tr("Days"), _days),
                Column(self.tr("Lines"), self._lines),
                Column(self.tr("Closing balance"), lambda one: one.closing, _amount, right=True),
            ),
            row_pixels=self.room.theme().target,
        )
        return table

    def _lines(self, one: StatementImport) -> str:
        """Say how many lines came in, and what became of the others where there are any."""
        parts = [self.tr("%n new", "", one.new)]
        if one.duplicate:
            parts.append(self.tr("%n here already", "", one.duplicate))
        if one.not_booked:
            parts.append(self.tr("%n not booked yet", "", one.not_booked))
        return ", ".join(parts)

    def _coverage(self, one: Coverage) -> str:
        if one.until is None:
            return self.tr("No statement of {account} was taken in so far.").format(
                account=one.account.name
            )
        return self.tr("Statements of {account} are here up to {day}.").format(
            account=one.account.name, day=day_in_sentence(one.until)
        )

    def _show_buttons(self) -> None:
        self.take_back_action.setEnabled(self.table.selected_row() is not None)


def _days(one: StatementImport) -> str:
    if one.first_on is None or one.last_on is None:
        return "–"
    return period_text(DateRange(one.first_on, one.last_on))


def _amount(amount: object) -> str:
    return "–" if amount is None else money_text(amount)  # type: ignore[arg-type]
