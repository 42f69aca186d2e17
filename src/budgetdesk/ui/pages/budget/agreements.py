"""The Zielvereinbarungen: each clause in one plain sentence."""

from __future__ import annotations

from dataclasses import dataclass

from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.budget.agreement_form import AgreementForm
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.agreements import agreements_of, save_agreement
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.clauses import clauses
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import word


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement in the table."""

    teilbudget: str
    agreement: Agreement

    @property
    def id(self) -> int:
        """What tells this row from the others."""
        return self.agreement.id


class AgreementsSection(Section):
    """What was agreed with the Leistungsträger."""

    def __init__(self, room: Room) -> None:
        """Lay out the list and the clauses of the chosen agreement."""
        super().__init__(room)
        self._teilbudgets: dict[TeilbudgetId, str] = {}
        self._cost_types: tuple[CostType, ...] = ()
        self.list: Listed[AgreementRow] = Listed(
            self,
            self.tr("Agreements"),
            self.tr(
                "Here stands what you agreed with your funder (Zielvereinbarung): the proof, the"
                " receipts, and what may stay."
            ),
            (
                Column(self.tr("Partial budget"), lambda one: one.teilbudget),
                Column(self.tr("From"), lambda one: one.agreement.valid_from, day_text),
                Column(
                    self.tr("To"),
                    lambda one: one.agreement.valid_to,
                    lambda day: self.tr("no fixed end") if day is None else day_text(day),
                ),
                Column(
                    self.tr("Proof"),
                    lambda one: word("proof_mode", one.agreement.proof_mode.value),
                    stretch=True,
                ),
                Column(
                    self.tr("Every"),
                    lambda one: word("proof_period", one.agreement.proof_period.value),
                ),
            ),
        )
        _, self.edit_button = self.buttons(
            (self.tr("Add agreement…"), self.add), (self.tr("Change agreement…"), self.edit)
        )
        self.clauses_heading = self.heading(self.tr("What the chosen agreement says"))
        self.clauses = self.sentence()
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.edit())
        self.list.table.chosen.connect(self._show_clauses)

    def reload(self) -> None:
        """Show the agreements."""
        desk = self.room.desk
        self._teilbudgets = {one.id: one.code for one in desk.read(everything, Teilbudget)}
        self._cost_types = desk.read(everything, CostType)
        found = desk.read(agreements_of)
        self.list.show([AgreementRow(self._teilbudgets[one.teilbudget], one) for one in found])
        self._show_clauses()

    def add(self) -> None:
        """Enter an agreement."""
        self._form(None)

    def edit(self) -> None:
        """Change the chosen agreement."""
        row = self.list.table.selected_row()
        if row is not None:
            self._form(row.agreement)

    def _form(self, before: Agreement | None) -> None:
        if not self._teilbudgets:
            self.room.actions.refused.emit(
                self.tr("Please enter funder and partial budget first, in the part Funders.")
            )
            return
        desk = self.room.desk
        form = AgreementForm(
            self._teilbudgets,
            self._cost_types,
            before,
            desk.read(agreements_of),
            desk.today,
            self.room.theme(),
        )

        def store() -> bool:
            agreement = form.agreement()
            if agreement is None:
                return False
            label = Label.of("save_agreement", name=self._teilbudgets[agreement.teilbudget])
            return self.room.actions.run(label, save_agreement, agreement) is not None

        self.open_form(self.tr("Agreement (Zielvereinbarung)"), form, store)

    def _show_clauses(self) -> None:
        row = self.list.table.selected_row()
        names: dict[int, str] = {one.id: one.name for one in self._cost_types}
        said = {} if row is None else clauses(row.agreement, names)
        self.clauses.setText("\n".join(f"• {sentence}" for sentence in said.values()))
        self.clauses.setAccessibleName("\n".join(said.values()))
        self.clauses.setVisible(bool(said))
        self.clauses_heading.setVisible(bool(said))
        self.edit_button.setEnabled(row is not None)
