"""The page Budget: grants, agreements, what may stay and what is demanded back, base data."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTabBar

from budgetdesk.ui.pages.budget.accounts import AccountsSection, CostTypesSection
from budgetdesk.ui.pages.budget.agreements import AgreementsSection
from budgetdesk.ui.pages.budget.demands import DemandsSection
from budgetdesk.ui.pages.budget.grants import GrantsSection
from budgetdesk.ui.pages.budget.people import AssistantsSection, PeopleSection
from budgetdesk.ui.pages.budget.remaining import RemainingSection
from budgetdesk.ui.pages.budget.section import Listed, Section
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import field
from budgetdesk.ui.widgets.page import Page, Room
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
        self.tabs = QTabBar()
        self.tabs.setDocumentMode(True)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setAccessibleName(self.tr("Parts of the budget"))
        for _, text in self.sections.values():
            self.tabs.addTab(text)
        self.tabs.currentChanged.connect(self._on_tab)
        self.part = ChoiceEdit([(key, text) for key, (_, text) in self.sections.items()])
        self.part.edited.connect(lambda: self.show_thing(self.part.value()))
        self._choice = field(self.tr("Part"), self.part)
        self._choice.setVisible(False)
        self.content.addWidget(self._choice)
        self.content.addWidget(self.tabs)
        # Side by side in the page and not in a stack, which would be as high as the highest part.
        for number, (section, _) in enumerate(self.sections.values()):
            section.setVisible(number == 0)
            self.content.addWidget(section)
        self.content.addStretch()
        self._stale = set(self.sections)
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
        self._stale = set(self.sections)
        self.say(self._answer())
        self._reload_shown()

    def show_thing(self, thing: object) -> None:
        """Show a part by its name, such as "accounts", or a thing by kind and number.

        Things are ("grant", 3), ("agreement", 3), ("demand", 3), ("teilbudget", 3),
        ("funder", 3), ("holder", 1); what is not known is passed over.
        """
        kind, number = thing if isinstance(thing, tuple) and len(thing) == _PAIR else (thing, None)
        part = _PART_OF.get(str(kind), str(kind))
        if part not in self.sections:
            return
        self.tabs.setCurrentIndex(list(self.sections).index(part))
        self._reload_shown()
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Offer the parts as tabs where there is room for all, else as a choice."""
        super().resizeEvent(event)
        fits = self.tabs.sizeHint().width() <= self.width() - self.room.theme().space(10)
        self.tabs.setVisible(fits)
        self._choice.setVisible(not fits)

    def _on_tab(self, number: int) -> None:
        self.part.show_value(list(self.sections)[number])
        for place, (section, _) in enumerate(self.sections.values()):
            section.setVisible(place == number)
        self._reload_shown()

    def _do(self, part: str, deed: object) -> None:
        self.show_thing(part)
        if callable(deed):
            deed()

    def _reload_shown(self) -> None:
        name = list(self.sections)[self.tabs.currentIndex()]
        if name in self._stale:
            self._stale.discard(name)
            self.sections[name][0].reload()

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
