"""Repayment demands: what was asked back, where it stands, until when to object."""

from __future__ import annotations

from budgetdesk.budget.demands import Demand, DemandState, demand_problems
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.ids import DemandId
from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem
from budgetdesk.ui.widgets.edits import ChoiceEdit, DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.figures import explain
from budgetdesk.ui.widgets.form import Form, confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.demands import DemandRow, demand_rows, save_demand
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything, remove
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import word


class DemandsSection(Section):
    """What funders demand back."""

    def __init__(self, room: Room) -> None:
        """Lay out table and buttons."""
        super().__init__(room)
        self.list: Listed[DemandRow] = Listed(
            self,
            self.tr("Repayment demands"),
            self.tr(
                "Does a funder demand money back? Enter the letter here. Until when you can object"
                " to it (Widerspruch) then stands on the page Deadlines."
            ),
            (
                Column(self.tr("Partial budget"), lambda one: one.teilbudget.code),
                Column(self.tr("Letter of"), lambda one: one.demand.letter_on, day_text),
                Column(self.tr("Amount"), lambda one: one.demand.amount, money_text, right=True),
                Column(self.tr("State"), lambda one: word("demand_state", one.demand.state.value)),
                Column(self.tr("Objection until"), self._until),
                Column(self.tr("Reason"), lambda one: one.demand.reason, stretch=True),
            ),
        )
        _, *self._on_chosen = self.buttons(
            (self.tr("Add repayment demand…"), self.add),
            (self.tr("Change repayment demand…"), self.edit),
            (self.tr("Why this day?"), self.explain),
            (self.tr("Remove repayment demand…"), self.remove),
        )
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.edit())
        self.list.table.chosen.connect(self._show_buttons)

    def reload(self) -> None:
        """Show the demands."""
        self.list.show(self.room.desk.read(demand_rows))
        self._show_buttons()

    def add(self) -> None:
        """Enter a demand."""
        teilbudgets = self.room.desk.read(everything, Teilbudget)
        if not teilbudgets:
            self.room.actions.refused.emit(
                self.tr("Please enter funder and partial budget first, in the part Funders.")
            )
            return
        today = self.room.desk.today
        self._form(Demand(DemandId(0), teilbudgets[0].id, today, ZERO))

    def edit(self) -> None:
        """Change the chosen demand, or say where it stands."""
        row = self.list.table.selected_row()
        if row is not None:
            self._form(row.demand)

    def explain(self) -> None:
        """Show how the last day for an objection was found."""
        row = self.list.table.selected_row()
        if row is not None:
            explain(
                self, self.tr("Last day for an objection"), row.objection.lines, self.room.theme()
            )

    def remove(self) -> None:
        """Remove the chosen demand, after a question."""
        row = self.list.table.selected_row()
        if row is None:
            return
        question = self.tr(
            "Remove the repayment demand of {day} over {amount}? You can undo this."
        ).format(day=day_text(row.demand.letter_on), amount=money_text(row.demand.amount))
        if confirmed(self, question, yes=self.tr("&Remove"), no=self.tr("&Keep")):
            label = Label.of("remove_demand", id=row.id)
            self.room.actions.run(label, remove, Demand, row.id)

    def _form(self, before: Demand) -> None:
        desk = self.room.desk
        codes = {one.id: one.code for one in desk.read(everything, Teilbudget)}
        states = [(one, word("demand_state", one.value)) for one in DemandState]
        form = Form()
        form.add("teilbudget", self.tr("Partial budget"), ChoiceEdit(list(codes.items())))
        form.add("letter_on", self.tr("Day on the letter"), DayEdit(desk.today), needed=True)
        form.add("amount", self.tr("Amount demanded"), MoneyEdit(), needed=True)
        form.add("reason", self.tr("Reason"), TextEdit())
        posted = self.tr("The deadline for an objection begins with it. Empty: not known yet.")
        form.add("posted_on", self.tr("Posted on"), DayEdit(desk.today), posted)
        served = self.tr("Only where it came by formal service (yellow envelope).")
        form.add("served_on", self.tr("Served on"), DayEdit(desk.today), served)
        form.add("state", self.tr("State"), ChoiceEdit(states))
        for key in ("teilbudget", "reason", "posted_on", "served_on", "state"):
            form.show_value(key, getattr(before, key))
        form.show_value("letter_on", before.letter_on if before.id else None)
        form.show_value("amount", before.amount or None)

        def entered() -> Demand:
            return Demand(
                before.id,
                form.value("teilbudget"),
                form.value("letter_on") or before.letter_on,
                form.value("amount") or ZERO,
                form.value("reason"),
                form.value("state"),
                form.value("posted_on"),
                form.value("served_on"),
            )

        def store() -> bool:
            demand = entered()
            amount = money_text(demand.amount)
            label = Label.of("save_demand", name=codes[demand.teilbudget], amount=amount)
            return self.room.actions.run(label, save_demand, demand) is not None

        def problems() -> list[Problem]:
            # What is missing is said on saving, not while the form is filled in.
            found = demand_problems(entered()) if form.value("letter_on") else []
            return [one for one in found if form.value("amount") or one.field != "amount"]

        form.judge_by(problems)
        self.open_form(self.tr("Repayment demand"), form, store)

    def _until(self, row: DemandRow) -> str:
        if row.demand.state is not DemandState.OPEN:
            return "–"
        return day_text(row.objection.value) if row.objection.value else self.tr("not known yet")

    def _show_buttons(self) -> None:
        is_chosen = self.list.table.selected_row() is not None
        for button in self._on_chosen:
            button.setEnabled(is_chosen)
