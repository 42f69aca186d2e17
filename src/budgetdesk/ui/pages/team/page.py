"""The page Team: people, what each has agreed and proved, the employer, what can be deleted."""

from __future__ import annotations

from functools import cached_property, partial
from operator import attrgetter
from typing import Final

from PySide6.QtWidgets import QWidget

from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.ids import AssistantId
from budgetdesk.ui.pages.team.contracts import ContractsPart
from budgetdesk.ui.pages.team.documents import DocumentsPart
from budgetdesk.ui.pages.team.employer import EmployerPart
from budgetdesk.ui.pages.team.insurance import InsurancePart
from budgetdesk.ui.pages.team.letters import LettersPart
from budgetdesk.ui.pages.team.part import Chosen
from budgetdesk.ui.pages.team.people import PeoplePart
from budgetdesk.ui.pages.team.person import OnePersonPart
from budgetdesk.ui.pages.team.retention import RetentionPart
from budgetdesk.ui.pages.team.skills import SkillsPart
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import field, narrow
from budgetdesk.ui.widgets.narrow import at_most
from budgetdesk.ui.widgets.page import Finding, Page, Room
from budgetdesk.ui.widgets.parts import Maker, Parts, PartWords
from budgetdesk.ui.widgets.section import Section
from budgetdesk.usecases.setting_up import everything

_ABOUT_ALL: Final = frozenset({"people", "employer", "retention"})
"""Parts that are not about one person."""
_PAIR: Final = 2


class TeamPage(Page):
    """Who is employed, on which terms, and what the employer must do."""

    key = "team"
    shows = frozenset(
        {
            "assistant",
            "personal_file",
            "contract",
            "contract_version",
            "payroll_details",
            "second_job",
            "skill",
            "assistant_skill",
            "staff_document",
            "letter",
            "letter_template",
            "employer_data",
            "step_done",
            "holder",
            "shift",
            "worked",
            "absence",
            "hours_entry",
            "leave_entry",
        }
    )

    def __init__(self, room: Room, title: str) -> None:
        """Lay out the parts."""
        super().__init__(room, title)
        self.chosen = Chosen()
        self.people = PeoplePart(room, self.chosen)
        self.sections: dict[str, tuple[Section | Maker, str]] = {
            "people": (self.people, self.tr("People")),
            "person": (lambda: self.person, self.tr("Person")),
            "contracts": (lambda: self.contracts, self.tr("Contracts")),
            "insurance": (lambda: self.insurance, self.tr("Tax, insurance")),
            "skills": (lambda: self.skills, self.tr("Skills")),
            "documents": (lambda: self.documents, self.tr("Documents")),
            "letters": (lambda: self.letters, self.tr("Letters")),
            "employer": (lambda: self.employer, self.tr("Employer")),
            "retention": (lambda: self.retention, self.tr("Deleting")),
        }
        self.who = ChoiceEdit([])
        narrow(self.who)
        self.who.edited.connect(lambda: self.choose(self.who.value()))
        self._who_field = QWidget()
        who = field(self.tr("Abo&ut whom"), self.who)
        self._who_field.setLayout(at_most(room.theme().space(60), who))
        words = PartWords(self.tr("Parts of the team"), self.tr("Part"))
        self.parts = Parts(words, self.sections, room.theme(), below_tabs=self._who_field)
        self.content.addWidget(self.parts)
        self.content.addStretch()
        self.parts.shown.connect(lambda _: self._follow())
        self.people.turns.ended.connect(lambda: self.say(self._answer(self._people())))
        self.people.opened.connect(self._open_person)
        self._add_commands()
        self._follow()

    @cached_property
    def person(self) -> OnePersonPart:
        """What is known of one person."""
        part = OnePersonPart(self.room, self.chosen)
        part.led.connect(self._do)
        return part

    @cached_property
    def contracts(self) -> ContractsPart:
        """Contracts and what they say from when."""
        return ContractsPart(self.room, self.chosen)

    @cached_property
    def insurance(self) -> InsurancePart:
        """Tax and insurance of one person."""
        return InsurancePart(self.room, self.chosen)

    @cached_property
    def skills(self) -> SkillsPart:
        """Skills and vetoes of one person."""
        return SkillsPart(self.room, self.chosen)

    @cached_property
    def documents(self) -> DocumentsPart:
        """Documents of one person."""
        return DocumentsPart(self.room, self.chosen)

    @cached_property
    def letters(self) -> LettersPart:
        """Letters to one person."""
        return LettersPart(self.room, self.chosen)

    @cached_property
    def employer(self) -> EmployerPart:
        """The employer's own data."""
        return EmployerPart(self.room)

    @cached_property
    def retention(self) -> RetentionPart:
        """Whose data can be deleted."""
        return RetentionPart(self.room)

    def reload(self) -> None:
        """Read the team anew."""
        people = self._people()
        if self.chosen.number not in {one.id for one in people}:
            self.chosen.number = people[0].id if people else None
        self.who.offer([(one.id, one.name) for one in people])
        self.parts.reload()
        self._follow()
        self.say(self._answer(people))

    def choose(self, number: AssistantId) -> None:
        """Let the parts be about this person."""
        self.chosen.number = number
        self.parts.reload()
        self._follow()

    def show_thing(self, thing: object) -> None:
        """Show a part by its name, such as "contracts", or a person: ("assistant", 3)."""
        kind, number = thing if isinstance(thing, tuple) and len(thing) == _PAIR else (thing, None)
        if kind == "assistant" and isinstance(number, int):
            self.choose(AssistantId(number))
            kind = "person"
        if str(kind) in self.sections:
            if str(kind) not in _ABOUT_ALL:
                self.parts.reload()
            self.parts.show_part(str(kind))
            self._follow()

    def findings(self, words: str) -> list[Finding]:
        """Offer the people by their names."""
        wanted = words.casefold()
        kind = self.tr("Person in the team")
        return [
            Finding(one.name, kind, partial(self.show_thing, ("assistant", one.id)))
            for one in self._people()
            if wanted in f"{one.name} {one.short}".casefold()
        ]

    def _add_commands(self) -> None:
        add = partial(self._do, "people", "add")
        self.button(self.tr("&New person…"), add, shortcut="Ctrl+N", main=True)
        self.button(self.tr("Raise &wages…"), partial(self._do, "people", "raise_wages"))
        self.button(self.tr("New &letter…"), partial(self._do, "letters", "write"))
        listed: tuple[tuple[str, str, str], ...] = (
            (self.tr("Change person…"), "person", "change"),
            (self.tr("New contract…"), "contracts", "hire"),
            (self.tr("Change contract…"), "contracts", "change"),
            (self.tr("New terms from a day…"), "contracts", "add_version"),
            (self.tr("End of employment…"), "contracts", "end"),
            (self.tr("New details of tax and insurance…"), "insurance", "add_details"),
            (self.tr("New job with another employer…"), "insurance", "add_job"),
            (self.tr("New skill…"), "skills", "add"),
            (self.tr("New document…"), "documents", "add"),
            (self.tr("Change templates of letters…"), "letters", "change_templates"),
            (self.tr("Change employer's details…"), "employer", "change"),
            (self.tr("First steps of an employer"), "employer", "steps.table.setFocus"),
            (self.tr("Whose data can be deleted"), "retention", "reload"),
        )
        for text, part, deed in listed:
            self.command(text, partial(self._do, part, deed))

    def _do(self, part: str, deed: str) -> None:
        """Show a part, made now where it was not yet, and do what it calls so."""
        self.show_thing(part)
        attrgetter(deed)(self.parts.part(part))()

    def _open_person(self) -> None:
        self.show_thing("person")
        self.person.take_focus()

    def _follow(self) -> None:
        is_about_one = self.parts.current not in _ABOUT_ALL
        self._who_field.setVisible(is_about_one and self.chosen.number is not None)
        self.who.show_value(self.chosen.number)

    def _people(self) -> list[Assistant]:
        found = self.room.actions.read(everything, Assistant) or ()
        return sorted(found, key=lambda one: one.name.casefold())

    def _answer(self, people: list[Assistant]) -> str:
        if not people:
            return self.tr("There is nobody in the team yet. “New person” begins.")
        rows = self.people.rows
        employed = sum(1 for row in rows if not row.is_former)
        hints = sum(row.hints for row in rows)
        if not rows:
            return self.tr("%n person(s) stand(s) in the file.", "", len(people))
        words = self.tr("%n person(s) belong(s) to the team.", "", employed)
        if hints:
            words += " " + self.tr("%n thing(s) should be looked at.", "", hints)
        return words
