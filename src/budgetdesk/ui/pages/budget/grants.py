"""The grants: on a timeline, in a table that says the same, and in a form."""

from __future__ import annotations

from dataclasses import dataclass

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ui.pages.budget.grant_form import GrantForm
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.timeline_view import Bar, TimelineView
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.granting import (
    GrantOnPaper,
    doubts_about_grants,
    grants_on_paper,
    remove_grant,
    save_grant,
)
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_text, hours_text, money_text, period_text
from budgetdesk.wording.sentences import problem_text


@dataclass(frozen=True, slots=True)
class GrantRow:
    """A grant in the table."""

    teilbudget: str
    paper: GrantOnPaper

    @property
    def id(self) -> int:
        """What tells this row from the others."""
        return self.paper.grant.id


class GrantsSection(Section):
    """What was granted, from when to when."""

    def __init__(self, room: Room) -> None:
        """Lay out timeline, table and buttons."""
        super().__init__(room)
        self._teilbudgets: dict[TeilbudgetId, str] = {}
        self.doubts = self.sentence("attention")
        self.timeline = TimelineView(self.tr("Grants on a timeline"), room.theme)
        self.body.addWidget(self.timeline)
        self.list: Listed[GrantRow] = Listed(
            self,
            self.tr("Grants"),
            self.tr("Here stand the notices of your funders: how much a month, from when to when."),
            (
                Column(self.tr("Partial budget"), lambda one: one.teilbudget),
                Column(self.tr("Holds"), lambda one: one.paper.grant.validity, period_text),
                Column(
                    self.tr("Amounts a month"), lambda one: self._amounts(one.paper), stretch=True
                ),
                Column(self.tr("One-off"), lambda one: self._one_offs(one.paper)),
                Column(self.tr("Payment"), lambda one: self._payment(one.paper)),
                Column(self.tr("File number"), lambda one: one.paper.grant.aktenzeichen),
            ),
        )
        _, self.edit_button, self.remove_button = self.buttons(
            (self.tr("Add grant…"), self.add),
            (self.tr("Change grant…"), self.edit),
            (self.tr("Remove grant…"), self.remove),
        )
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.edit())
        self.list.table.chosen.connect(self._show_buttons)

    def reload(self) -> None:
        """Show the grants and what is doubtful about them."""
        desk = self.room.desk
        self._teilbudgets = {one.id: one.code for one in desk.read(everything, Teilbudget)}
        rows = [
            GrantRow(self._teilbudgets[paper.grant.teilbudget], paper)
            for paper in desk.read(grants_on_paper)
        ]
        self.list.show(rows)
        bars = [Bar(row.teilbudget, row.paper.grant.validity, self._bar(row.paper)) for row in rows]
        self.timeline.show_bars(bars, desk.today)
        doubts = [problem_text(one) for one in desk.read(doubts_about_grants)]
        self.doubts.setText("\n".join(f"⚠ {text}" for text in doubts))
        self.doubts.setVisible(bool(doubts))
        self._show_buttons()

    def add(self) -> None:
        """Enter a grant."""
        self._form(None)

    def edit(self) -> None:
        """Change the chosen grant."""
        row = self.list.table.selected_row()
        if row is not None:
            self._form(row.paper)

    def remove(self) -> None:
        """Remove the chosen grant, after a question."""
        row = self.list.table.selected_row()
        if row is None:
            return
        question = self.tr(
            "Remove the grant of {name} from {first} to {last}? Its amounts go with it. You can"
            " undo this."
        ).format(
            name=row.teilbudget,
            first=day_text(row.paper.grant.valid_from),
            last=day_text(row.paper.grant.valid_to),
        )
        if confirmed(self, question, yes=self.tr("&Remove"), no=self.tr("&Keep")):
            label = Label.of("remove_grant", id=row.paper.grant.id)
            self.room.actions.run(label, remove_grant, row.paper.grant.id)

    def _form(self, before: GrantOnPaper | None) -> None:
        if not self._teilbudgets:
            self.room.actions.refused.emit(
                self.tr("Please enter funder and partial budget first, in the part Funders.")
            )
            return
        desk = self.room.desk
        form = GrantForm(self._teilbudgets, before, desk.today, self.room.theme())

        def store() -> bool:
            paper = form.paper()
            if paper is None:
                return False
            label = Label.of("save_grant", name=self._teilbudgets[paper.grant.teilbudget])
            return self.room.actions.run(label, save_grant, paper) is not None

        self.open_form(self.tr("Grant"), form, store)

    def _show_buttons(self) -> None:
        is_chosen = self.list.table.selected_row() is not None
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(is_chosen)

    def _amounts(self, paper: GrantOnPaper) -> str:
        return "; ".join(
            self.tr("{amount} from {day}").format(
                amount=money_text(one.amount), day=day_text(one.from_day)
            )
            + (f" ({hours_text(one.minutes)} h)" if one.minutes is not None else "")
            for one in paper.amounts
        )

    def _one_offs(self, paper: GrantOnPaper) -> str:
        return "; ".join(
            f"{money_text(one.amount)} {one.purpose}".strip() for one in paper.one_offs
        )

    def _payment(self, paper: GrantOnPaper) -> str:
        grant = paper.grant
        when = (
            self.tr("in advance on day {day}")
            if grant.in_advance
            else self.tr("afterwards on day {day}")
        )
        return when.format(day=grant.payment_day)

    def _bar(self, paper: GrantOnPaper) -> str:
        amounts = " → ".join(money_text(one.amount) for one in paper.amounts)
        return self.tr("{amounts} a month, {period}").format(
            amounts=amounts, period=period_text(paper.grant.validity)
        )
