"""The page Budget: grants, agreements, what may stay and what is demanded back, base data."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from budgetdesk.ui.pages.budget.accounts import AccountsSection, CostTypesSection
from budgetdesk.ui.pages.budget.agreements import AgreementsSection
from budgetdesk.ui.pages.budget.demands import DemandsSection
from budgetdesk.ui.pages.budget.grants import GrantsSection
from budgetdesk.ui.pages.budget.people import AssistantsSection, PeopleSection
from budgetdesk.ui.pages.budget.remaining import RemainingSection
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.parts import Parts, PartWords
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.usecases.granting import grants_on_paper
from budgetdesk.wording.formats import day_in_sentence

_PART_OF: Final = {
    "grant": "grants",
    "agreement": "agreements",
    "demand": "demands",
    "teilbudget": "funders",
    "funder": "funders",
    "holder": "funders",
}
"""In which part a thing stands."""
_PAIR: Final = 2


class BudgetPage(Page):
    """What was granted and agreed, and where the money lies."""

    key = "budget"
    shows = frozenset(
        {
            "holder",
            "funder",
            "teilbudget",
            "grant",
            "grant_amount",
            "one_off",
            "agreement",
            "demand",
            "account",
            "opening_balance",
            "cost_type",
            "assistant",
            "booking",
            "part",
        }
    )

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the parts as tabs."""
        super().__init__(room, title)
        self.grants = GrantsSection(room)
        self.agreements = AgreementsSection(room)
        self.remaining = RemainingSection(room)
        self.demands = DemandsSection(room)
        self.people = PeopleSection(room)
        self.accounts = AccountsSection(room)
        self.cost_types = CostTypesSection(room)
        self.assistants = AssistantsSection(room)
        self.sections: dict[str, tuple[Section, str]] = {
            "grants": (self.grants, self.tr("Grants")),
            "agreements": (self.agreements, self.tr("Agreements")),
            "remaining": (self.remaining, self.tr("What may stay")),
            "demands": (self.demands, self.tr("Repayment demands")),
            "funders": (self.people, self.tr("Funders")),
            "accounts": (self.accounts, self.tr("Accounts")),
            "cost_types": (self.cost_types, self.tr("Cost types")),
            "assistants": (self.assistants, self.tr("Assistants")),
        }
        words = PartWords(self.tr("Parts of the budget"), self.tr("Part"))
        self.parts = Parts(words, self.sections, room.theme())
        self.content.addWidget(self.parts)
        self.content.addStretch()
        self.button(self.tr("Add g&rant…"), partial(self._do, "grants", self.grants.add), main=True)
        self.button(
            self.tr("Add agreeme&nt…"), partial(self._do, "agreements", self.agreements.add)
        )
        self.command(
            self.tr("Add repayment demand…"), partial(self._do, "demands", self.demands.add)
        )
        self.command(self.tr("Add funder…"), partial(self._do, "funders", self.people.add_funder))
        self.command(
            self.tr("Add partial budget…"),
            partial(self._do, "funders", self.people.add_teilbudget),
        )
        self.command(
            self.tr("Change the person's details…"),
            partial(self._do, "funders", self.people.edit_holder),
        )
        self.command(self.tr("Add account…"), partial(self._do, "accounts", self.accounts.add))
        self.command(
            self.tr("Add cost type…"), partial(self._do, "cost_types", self.cost_types.add)
        )
        self.command(
            self.tr("Add assistant…"), partial(self._do, "assistants", self.assistants.add)
        )

    def reload(self) -> None:
        """Show what was granted; the other parts when they are shown."""
        self.say(self._answer())
        self.parts.reload()

    def show_thing(self, thing: object) -> None:
        """Show a part by its name, such as "accounts", or a thing by kind and number.

        Things are ("grant", 3), ("agreement", 3), ("demand", 3), ("teilbudget", 3),
        ("funder", 3), ("holder", 1); what is not known is passed over.
        """
        kind, number = thing if isinstance(thing, tuple) and len(thing) == _PAIR else (thing, None)
        part = _PART_OF.get(str(kind), str(kind))
        if part not in self.sections:
            return
        self.parts.show_part(part)
        if number is not None:
            self._select(str(kind), number)

    def _select(self, kind: str, number: object) -> None:
        lists: dict[str, Listed[Any]] = {
            "grant": self.grants.list,
            "agreement": self.agreements.list,
            "demand": self.demands.list,
            "teilbudget": self.people.teilbudgets,
            "funder": self.people.funders,
        }
        if kind not in lists:
            return
        table = lists[kind].table
        for place, row in enumerate(table.rows_model.rows):
            if row.id == number:
                table.selectRow(place)
                table.setFocus()

    def _do(self, part: str, deed: object) -> None:
        self.show_thing(part)
        if callable(deed):
            deed()

    def _answer(self) -> str:
        today = self.room.desk.today
        papers = self.room.actions.read(grants_on_paper) or ()
        running = [one.grant for one in papers if today in one.grant.validity]
        if not papers:
            return self.tr("No grant is entered yet. Begin with the funder, then the grant.")
        if not running:
            return self.tr("No grant holds today.")
        last = min(grant.valid_to for grant in running)
        return self.tr(
            "%n grant(s) hold today; the next one ends on {day}.", "", len(running)
        ).format(day=day_in_sentence(last))
