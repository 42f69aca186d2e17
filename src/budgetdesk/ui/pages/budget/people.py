"""Who takes part: the person, the Leistungsträger with their Teilbudgets, the assistants."""

from __future__ import annotations

from dataclasses import replace

from budgetdesk.budget.funders import BenefitForm, Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.ids import FunderId
from budgetdesk.kernel.german_calendar import Land, LocalHoliday
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.ui.widgets.edits import ChoiceEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything, holder, save
from budgetdesk.wording.sentences import word


class PeopleSection(Section):
    """The person with the budget, who pays it, and for what."""

    def __init__(self, room: Room) -> None:
        """Lay out person, Leistungsträger and Teilbudgets."""
        super().__init__(room)
        self._funder_names: dict[FunderId, str] = {}
        self.heading(self.tr("The person"))
        self.person = self.sentence()
        self.buttons((self.tr("Change the person's details…"), self.edit_holder))
        self.heading(self.tr("Funders"))
        self.funders: Listed[Funder] = Listed(
            self,
            self.tr("Funders"),
            self.tr("Who pays the budget? Enter the first funder as the notice names it."),
            (
                Column(self.tr("Name"), lambda one: one.name, stretch=True),
                Column(self.tr("Kind"), lambda one: word("funder_kind", one.kind.value)),
                Column(self.tr("File number"), lambda one: one.aktenzeichen),
                Column(
                    self.tr("Leads"),
                    lambda one: self.tr("yes") if one.leads else "",
                ),
                Column(self.tr("Contact"), lambda one: one.contact),
            ),
        )
        self.buttons(
            (self.tr("Add funder…"), self.add_funder),
            (self.tr("Change funder…"), self.edit_funder),
        )
        self.heading(self.tr("Partial budgets"))
        self.teilbudgets: Listed[Teilbudget] = Listed(
            self,
            self.tr("Partial budgets"),
            self.tr("What is the money for? Each purpose of a funder is one partial budget."),
            (
                Column(self.tr("Short name"), lambda one: one.code),
                Column(self.tr("Name"), lambda one: one.name, stretch=True),
                Column(self.tr("Funder"), lambda one: self._funder_names[one.funder]),
                Column(self.tr("Form"), lambda one: word("benefit_form", one.form.value)),
                Column(self.tr("Legal basis"), lambda one: one.legal_basis),
            ),
        )
        self.buttons(
            (self.tr("Add partial budget…"), self.add_teilbudget),
            (self.tr("Change partial budget…"), self.edit_teilbudget),
        )
        self.body.addStretch()
        self.funders.table.opened.connect(lambda _: self.edit_funder())
        self.teilbudgets.table.opened.connect(lambda _: self.edit_teilbudget())

    def reload(self) -> None:
        """Show who takes part."""
        desk = self.room.desk
        one = desk.read(holder)
        parts = [one.name, *one.address.split("\n")]
        if one.land is not None:
            parts.append(word("land", one.land.value))
        if one.guardian:
            parts.append(self.tr("legal guardian: {name}").format(name=one.guardian))
        self.person.setText(", ".join(part for part in parts if part))
        self.person.setAccessibleName(self.person.text())
        funders = desk.read(everything, Funder)
        self._funder_names = {each.id: each.name for each in funders}
        self.funders.show(funders)
        self.teilbudgets.show(desk.read(everything, Teilbudget))

    def edit_holder(self) -> None:
        """Change who the budget is for."""
        before = self.room.desk.read(holder)
        form = Form()
        lands = [(None, self.tr("not entered")), *((one, word("land", one.value)) for one in Land)]
        rules = [(one, word("local_holiday", one.value)) for one in LocalHoliday]
        form.add("name", self.tr("Name"), TextEdit(), needed=True)
        form.add("address", self.tr("Address"), TextEdit(), self.tr("It stands on every report."))
        form.add(
            "land",
            self.tr("Land"),
            ChoiceEdit(lands),
            self.tr("Its holidays decide when a deadline ends."),
        )
        form.add("local_holiday", self.tr("Local holidays"), ChoiceEdit(rules))
        form.add("guardian", self.tr("Legal guardian"), TextEdit())
        form.add("guardian_address", self.tr("Address of the guardian"), TextEdit())
        keys = ("name", "address", "land", "local_holiday", "guardian", "guardian_address")
        for key in keys:
            form.show_value(key, getattr(before, key))

        def store() -> bool:
            changed: Holder = replace(before, **{key: form.value(key) for key in keys})
            return self.room.actions.run(Label.of("save_holder"), save, changed) is not None

        self.open_form(self.tr("The person"), form, store)

    def add_funder(self) -> None:
        """Enter a Leistungsträger."""
        self._funder_form(Funder(FunderId(0), "", FunderKind.EINGLIEDERUNGSHILFE))

    def edit_funder(self) -> None:
        """Change the chosen Leistungsträger."""
        row = self.funders.table.selected_row()
        if row is not None:
            self._funder_form(row)

    def add_teilbudget(self) -> None:
        """Enter a Teilbudget of the chosen Leistungsträger."""
        row = self.funders.table.selected_row()
        if row is None:
            self.add_funder()
        else:
            self._teilbudget_form(Teilbudget(TeilbudgetId(0), "", "", row.id))

    def edit_teilbudget(self) -> None:
        """Change the chosen Teilbudget."""
        row = self.teilbudgets.table.selected_row()
        if row is not None:
            self._teilbudget_form(row)

    def _funder_form(self, before: Funder) -> None:
        form = Form()
        kinds = [(one, word("funder_kind", one.value)) for one in FunderKind]
        form.add("name", self.tr("Name"), TextEdit(), needed=True)
        form.add("kind", self.tr("Kind"), ChoiceEdit(kinds))
        form.add(
            "aktenzeichen",
            self.tr("File number"),
            TextEdit(),
            self.tr("It stands on every report, and payments are recognised by it."),
        )
        form.add("contact", self.tr("Contact"), TextEdit())
        form.add("address", self.tr("Address"), TextEdit())
        form.add(
            "leads",
            self.tr("Leads"),
            ChoiceEdit([(False, self.tr("no")), (True, self.tr("yes"))]),
            self.tr("Where several funders pay, one leads. It is the one you talk to."),
        )
        keys = ("name", "kind", "aktenzeichen", "contact", "address", "leads")
        for key in keys:
            form.show_value(key, getattr(before, key))

        def store() -> bool:
            changed: Funder = replace(before, **{key: form.value(key) for key in keys})
            label = Label.of("save_funder", name=changed.name)
            return self.room.actions.run(label, save, changed) is not None

        self.open_form(self.tr("Funder"), form, store)

    def _teilbudget_form(self, before: Teilbudget) -> None:
        form = Form()
        forms = [(one, word("benefit_form", one.value)) for one in BenefitForm]
        form.add(
            "code",
            self.tr("Short name"),
            TextEdit(),
            self.tr("Short and your own, such as EGH. You see it at each booking."),
            needed=True,
        )
        form.add("name", self.tr("Name on the report"), TextEdit(), needed=True)
        funders = ChoiceEdit(list(self._funder_names.items()))
        # A long name must not make the form wider than the screen.
        funders.setSizeAdjustPolicy(
            ChoiceEdit.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        funders.setMinimumContentsLength(8)
        form.add("funder", self.tr("Funder"), funders)
        form.add("legal_basis", self.tr("Legal basis in the notice"), TextEdit())
        form.add("form", self.tr("Form"), ChoiceEdit(forms))
        keys = ("code", "name", "funder", "legal_basis", "form")
        for key in keys:
            form.show_value(key, getattr(before, key))

        def store() -> bool:
            changed: Teilbudget = replace(before, **{key: form.value(key) for key in keys})
            label = Label.of("save_teilbudget", name=changed.name)
            return self.room.actions.run(label, save, changed) is not None

        self.open_form(self.tr("Partial budget"), form, store)


class AssistantsSection(Section):
    """The people who are employed, as far as bookings name them."""

    def __init__(self, room: Room) -> None:
        """Lay out the list."""
        super().__init__(room)
        self.list: Listed[Assistant] = Listed(
            self,
            self.tr("Assistants"),
            self.tr("Here stand the people whom you employ, so that wages can name them."),
            (
                Column(self.tr("Short name"), lambda one: one.short),
                Column(self.tr("Name"), lambda one: one.name, stretch=True),
            ),
        )
        self.buttons(
            (self.tr("Add assistant…"), self.add),
            (self.tr("Change assistant…"), self.edit),
            (self.tr("Open on the page Team"), self.lead_to_team),
        )
        self.body.addStretch()
        self.list.table.opened.connect(lambda _: self.edit())

    def reload(self) -> None:
        """Show the assistants."""
        self.list.show(self.room.desk.read(everything, Assistant))

    def add(self) -> None:
        """Enter a person."""
        self._form(Assistant(AssistantId(0), "", ""))

    def edit(self) -> None:
        """Change the chosen person."""
        row = self.list.table.selected_row()
        if row is not None:
            self._form(row)

    def lead_to_team(self) -> None:
        """Lead to the whole file of the chosen person, or to the team."""
        row = self.list.table.selected_row()
        self.room.go("team", "people" if row is None else ("assistant", row.id))

    def _form(self, before: Assistant) -> None:
        form = Form()
        form.add(
            "short",
            self.tr("Short name"),
            TextEdit(),
            self.tr("Short and your own, such as anna."),
            needed=True,
        )
        form.add("name", self.tr("Name"), TextEdit(), needed=True)
        form.show_value("short", before.short)
        form.show_value("name", before.name)

        def store() -> bool:
            changed = replace(before, short=form.value("short"), name=form.value("name"))
            label = Label.of("save_assistant", name=changed.short)
            return self.room.actions.run(label, save, changed) is not None

        self.open_form(self.tr("Assistant"), form, store)
