"""The page Budget: grants, agreements, what may stay and what is demanded back, base data."""

from __future__ import annotations

from functools import cached_property, partial
from operator import methodcaller
from typing import Any, Final

from budgetdesk.ui.pages.budget.accounts import AccountsSection, CostTypesSection
from budgetdesk.ui.pages.budget.agreements import AgreementsSection
from budgetdesk.ui.pages.budget.demands import DemandsSection
from budgetdesk.ui.pages.budget.grants import GrantsSection
from budgetdesk.ui.pages.budget.people import AssistantsSection, PeopleSection
from budgetdesk.ui.pages.budget.remaining import RemainingSection
from budgetdesk.ui.widgets.page import Page, Room
from budgetdesk.ui.widgets.parts import Maker, Parts, PartWords
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
        """Lay out the parts as tabs; each is made when it is first shown."""
        super().__init__(room, title)
        self.grants = GrantsSection(room)
        self.sections: dict[str, tuple[Section | Maker, str]] = {
            "grants": (self.grants, self.tr("Grants")),
            "agreements": (lambda: self.agreements, self.tr("Agreements")),
            "remaining": (lambda: self.remaining, self.tr("What may stay")),
            "demands": (lambda: self.demands, self.tr("Repayment demands")),
            "funders": (lambda: self.people, self.tr("Funders")),
            "accounts": (lambda: self.accounts, self.tr("Accounts")),
            "cost_types": (lambda: self.cost_types, self.tr("Cost types")),
            "assistants": (lambda: self.assistants, self.tr("Assistants")),
        }
        words = PartWords(self.tr("Parts of the budget"), self.tr("Part"))
        self.parts = Parts(words, self.sections, room.theme())
        self.content.addWidget(self.parts)
        self.content.addStretch()
        self.button(self.tr("Add g&rant…"), partial(self._do, "grants", "add"), main=True)
        self.button(self.tr("Add agreeme&nt…"), partial(self._do, "agreements", "add"))
        for text, part, deed in (
            (self.tr("Add repayment demand…"), "demands", "add"),
            (self.tr("Add funder…"), "funders", "add_funder"),
            (self.tr("Add partial budget…"), "funders", "add_teilbudget"),
            (self.tr("Change the person's details…"), "funders", "edit_holder"),
            (self.tr("Add account…"), "accounts", "add"),
            (self.tr("Add cost type…"), "cost_types", "add"),
            (self.tr("Add assistant…"), "assistants", "add"),
        ):
            self.command(text, partial(self._do, part, deed))

    @cached_property
    def agreements(self) -> AgreementsSection:
        """What was agreed with whoever pays (Zielvereinbarungen)."""
        return AgreementsSection(self.room)

    @cached_property
    def remaining(self) -> RemainingSection:
        """What may stay of the money."""
        return RemainingSection(self.room)

    @cached_property
    def demands(self) -> DemandsSection:
        """What is demanded back."""
        return DemandsSection(self.room)

    @cached_property
    def people(self) -> PeopleSection:
        """Whose budget it is, who pays, and the partial budgets."""
        return PeopleSection(self.room)

    @cached_property
    def accounts(self) -> AccountsSection:
        """Where the money lies."""
        return AccountsSection(self.room)

    @cached_property
    def cost_types(self) -> CostTypesSection:
        """What money is spent on."""
        return CostTypesSection(self.room)

    @cached_property
    def assistants(self) -> AssistantsSection:
        """Who may be named with a booking."""
        return AssistantsSection(self.room)

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
        listed = self._list_of(kind)
        if listed is None:
            return
        for place, row in enumerate(listed.table.rows_model.rows):
            if row.id == number:
                listed.table.selectRow(place)
                listed.table.setFocus()

    def _list_of(self, kind: str) -> Listed[Any] | None:
        match kind:
            case "grant":
                return self.grants.list
            case "agreement":
                return self.agreements.list
            case "demand":
                return self.demands.list
            case "teilbudget":
                return self.people.teilbudgets
            case "funder":
                return self.people.funders
        return None

    def _do(self, part: str, deed: str) -> None:
        """Show a part, made now where it was not yet, and do what it calls so."""
        self.show_thing(part)
        methodcaller(deed)(self.parts.part(part))

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
