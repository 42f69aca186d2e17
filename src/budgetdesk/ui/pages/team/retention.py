"""Whose data can be deleted, when, and why not sooner."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from budgetdesk.staff.retention import ADVISED_PROOF_YEARS, Deletion, Kept
from budgetdesk.ui.widgets.edits import DayEdit
from budgetdesk.ui.widgets.figures import explanation
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.number_edits import CountEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.staff_retention import deletions, forget
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word


class RetentionPart(Section):
    """Former assistants with the day from which nothing has to be kept any more."""

    def __init__(self, room: Room) -> None:
        """Lay out choices and list."""
        super().__init__(room)
        self.about = self.sentence()
        self.form = Form()
        years = self.tr("This program advises ten years. Your agreement may say otherwise.")
        label = self.tr("Keep proofs of the budget for so many years")
        self.form.add("years", label, CountEdit(), years)
        audit = self.tr("An audit that covered the whole employment. Empty: not known.")
        last = self.tr("Last audit by pension insurance (Betriebsprüfung)")
        self.form.add("audited_on", last, DayEdit(room.desk.today), audit)
        self.form.show_value("years", ADVISED_PROOF_YEARS)
        self.form.edited.connect(self.reload)
        self.list: Listed[Deletion] = Listed(
            self,
            self.tr("Former assistants"),
            self.tr("Nobody has left yet. Here stands later whose data can be deleted."),
            (
                Column(self.tr("Name"), lambda one: one.member.assistant.name, stretch=True),
                Column(self.tr("Last day"), lambda one: one.last_day, day_text),
                Column(self.tr("Can be deleted from"), lambda one: one.from_day, day_text),
                Column(self.tr("Kept longest"), _longest),
                Column(self.tr("State"), self._state),
            ),
        )
        self.why_button, self.delete_button = self.buttons(
            (self.tr("Why until then…"), self.explain),
            (self.tr("Delete for good…"), self.delete),
        )
        self.body.addWidget(self.form)
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.explain())
        self.list.table.chosen.connect(self._follow)

    def reload(self) -> None:
        """Read who has left anew."""
        today = self.room.desk.today
        found = self.room.actions.read(deletions, today, *self._terms()) or ()
        self.list.show(found)
        due = sum(1 for one in found if one.is_due(today))
        self.about.setText(
            self.tr("The data of %n person(s) can be deleted now.", "", due)
            if due
            else self.tr("Nothing can be deleted now.")
        )
        self.form.setVisible(bool(found))
        self._follow()

    def explain(self) -> None:
        """Show what has to be kept until when, and by which law."""
        row = self.list.table.selected_row()
        if row is None:
            return
        title = row.member.assistant.name
        lines = [one.line for one in row.kept]
        dialog = explanation(self, title, lines, self.room.theme())
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self.list.table.setFocus())
        dialog.open()

    def delete(self) -> None:
        """Delete the data of the chosen person for good, after a question."""
        row = self.list.table.selected_row()
        if row is None or not row.is_due(self.room.desk.today):
            return
        question = self.tr(
            "Delete all personal data of {name}? This cannot be undone. Data, documents and letters"
            " go, in the history too. Bookings, receipts and hours stay, without the name in the"
            " roster. Backups that you made before still hold the data."
        )
        if confirmed(
            self,
            question.format(name=row.member.assistant.name),
            yes=self.tr("&Delete for good"),
            no=self.tr("&Keep the data"),
        ):
            self._delete(row)

    def _delete(self, row: Deletion) -> None:
        today, label = self.room.desk.today, Label.of("forget_assistant")
        self.room.actions.run(label, forget, row.member.id, today, *self._terms())
        focus: QWidget = self.list.table if self.list.table.isVisible() else self.about
        focus.setFocus()

    def _terms(self) -> tuple[int, date | None]:
        years = self.form.value("years")
        return (ADVISED_PROOF_YEARS if years is None else years, self.form.value("audited_on"))

    def _follow(self) -> None:
        row = self.list.table.selected_row()
        self.why_button.setEnabled(row is not None)
        self.delete_button.setEnabled(row is not None and row.is_due(self.room.desk.today))

    def _state(self, one: Deletion) -> str:
        if one.is_due(self.room.desk.today):
            return self.tr("can be deleted")
        return self.tr("must be kept")


def _longest(one: Deletion) -> str:
    kept: Kept = max(one.kept, key=lambda each: each.until)
    return word("papers", kept.papers.value)
