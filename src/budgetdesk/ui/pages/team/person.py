"""One person at a glance: what is known, what has to be looked at, and leave that is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from budgetdesk.kernel.problem import Weight
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.person_form import PersonForm
from budgetdesk.ui.pages.team.words import day_or_nothing, pay_text, time_text
from budgetdesk.ui.widgets.figures import explanation
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.staff_files import change_person, file_of
from budgetdesk.usecases.staff_list import TeamRow, team_row
from budgetdesk.wording.formats import day_in_sentence, number_text
from budgetdesk.wording.sentences import problem_text, word

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Hint:
    sign: str
    text: str


class OnePersonPart(PersonPart):
    """What stands in the personal file."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out facts and hints."""
        super().__init__(room, chosen)
        self.row: TeamRow | None = None
        self.about = self.sentence()
        self.hints: Listed[_Hint] = Listed(
            self,
            self.tr("To look at"),
            self.tr("Nothing has to be looked at."),
            (
                Column(self.tr("Weight"), lambda one: one.sign),
                Column(self.tr("Hint"), lambda one: one.text, stretch=True),
            ),
        )
        self.facts: Listed[Fact] = Listed(
            self,
            self.tr("What is known"),
            self.tr("Nothing is entered yet."),
            (
                Column(self.tr("Detail"), lambda fact: fact[0]),
                Column(self.tr("Content"), lambda fact: fact[1], stretch=True),
            ),
        )
        self.change_button, self.why_button = self.buttons(
            (self.tr("Change person…"), self.change),
            (self.tr("How leave is counted…"), self.explain_leave),
        )
        self.body.addStretch()
        self.facts.table.opened.connect(lambda _: self.change())

    def reload(self) -> None:
        """Read the person anew."""
        today, number = self.room.desk.today, self.chosen.number
        self.row = None if number is None else self.room.actions.read(team_row, number, today)
        row = self.row
        self.why_button.setVisible(row is not None and bool(row.leave_lines))
        self.change_button.setVisible(row is not None)
        self.about.setText(self._answer(row))
        self.hints.show([] if row is None else self._hints(row))
        self.facts.show([] if row is None else self._facts(row))

    def change(self) -> None:
        """Change names and personal file."""
        person = self.wanted()
        if person is None:
            return
        today = self.room.desk.today
        form = PersonForm(
            person.assistant, self.room.desk.read(file_of, person.id), today, self.room
        )

        def store() -> bool:
            one, file = form.said()
            label = Label.of("save_assistant", name=one.short)
            return self.done(label, change_person, one, file, today)

        self.open_form(self.tr("Person"), form, store)

    def explain_leave(self) -> None:
        """Show how the days of leave come about."""
        row = self.row
        if row is None:
            return
        dialog = explanation(self, self.tr("Leave"), row.leave_lines, self.room.theme())
        dialog.finished.connect(lambda _: self.why_button.setFocus())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _answer(self, row: TeamRow | None) -> str:
        if row is None:
            return self.tr("Please enter a person first, on the part “People”.")
        name, contract = row.member.assistant.name, row.contract
        if contract is None:
            return self.tr("{name} has no contract yet.").format(name=name)
        begins = day_in_sentence(contract.begins)
        if row.is_former and contract.ends is not None:
            text = self.tr("{name} was employed until {day}.")
            return text.format(name=name, day=day_in_sentence(contract.ends))
        if contract.begins > self.room.desk.today:
            return self.tr("{name} begins on {day}.").format(name=name, day=begins)
        if row.leave is None:
            return self.tr("{name} is employed since {day}.").format(name=name, day=begins)
        text = self.tr("{name} is employed since {day}. Days of leave left: {leave}.")
        return text.format(name=name, day=begins, leave=number_text(row.leave))

    def _hints(self, row: TeamRow) -> list[_Hint]:
        signs = {
            Weight.ERROR: self.tr("✕ wrong"),
            Weight.WARNING: self.tr("▲ check"),
            Weight.HINT: self.tr("● hint"),
        }
        found = [_Hint(signs[one.weight], problem_text(one)) for one in row.problems]
        for one in row.due:
            words = (
                self.tr("“{title}” was valid until {day}. Please ask for a new one.")
                if one.expired
                else self.tr("“{title}” is valid until {day}. Please ask for a new one in time.")
            )
            text = words.format(title=one.document.title, day=day_in_sentence(one.expires_on))
            found.append(_Hint(signs[Weight.WARNING], text))
        return found

    def _facts(self, row: TeamRow) -> list[Fact]:
        one, version = row.member.assistant, row.version
        status = "" if version is None else word("status", version.status.value)
        terms = [status, time_text(version), pay_text(version)]
        facts = [
            (self.tr("Name"), one.name),
            (self.tr("Short name"), one.short),
            (self.tr("Employment"), ", ".join(text for text in terms if text)),
        ]
        if row.member.file is not None:
            facts += self._file_facts(row.member.file)
        return [fact for fact in facts if fact[1]]

    def _file_facts(self, file: PersonalFile) -> list[Fact]:
        place = f"{file.postcode} {file.town}".strip()
        whom = ", ".join(text for text in (file.emergency_name, file.emergency_phone) if text)
        return [
            (self.tr("Address"), ", ".join(text for text in (file.street, place) if text)),
            (self.tr("Telephone"), file.phone),
            (self.tr("E-mail"), file.email),
            (self.tr("In an emergency"), whom),
            (self.tr("Birth date"), day_or_nothing(file.birth)),
            (self.tr("Tax number (Steuer-IdNr.)"), file.tax_id),
            (self.tr("Pension insurance number"), file.sv_number),
            (self.tr("IBAN for the wage"), file.iban),
            (self.tr("Account holder"), file.account_holder),
            (self.tr("Severely disabled"), _span(file)),
            (self.tr("Note"), file.note),
        ]


def _span(file: PersonalFile) -> str:
    days: list[date] = [
        day
        for day in (file.severely_disabled_from, file.severely_disabled_until)
        if day is not None
    ]
    return " – ".join(day_or_nothing(day) for day in days)
