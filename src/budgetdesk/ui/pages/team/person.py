"""One person at a glance: what is known, what has to be looked at, and leave that is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal

from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.ui.pages.team.details_form import DETAILS
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.person_form import PERSONAL, PersonForm
from budgetdesk.ui.pages.team.words import day_or_nothing, pay_text, time_text
from budgetdesk.ui.widgets.figures import explanation
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.staff_employer import employer_or_empty
from budgetdesk.usecases.staff_files import change_person, file_of
from budgetdesk.usecases.staff_list import TeamRow, team_row
from budgetdesk.wording.formats import day_in_sentence, number_text
from budgetdesk.wording.sentences import problem_text
from budgetdesk.wording.standing import standing_text

Fact = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Hint:
    sign: str
    text: str
    place: str
    """Where it is settled: a part of the page, or "accounts" of the page of hours."""


class OnePersonPart(PersonPart):
    """What stands in the personal file, and what comes next.

    `led` tells another part of the page, and what is to be done there.
    """

    led = Signal(str, str)

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out facts and hints."""
        super().__init__(room, chosen)
        self.row: TeamRow | None = None
        self._next = ("", "")
        self.about = self.sentence()
        (self.next_button,) = self.buttons(("", self.go_on))
        self.next_button.setProperty("main", "true")
        self.hints: Listed[_Hint] = Listed(
            self,
            self.tr("To look at"),
            self.tr("Nothing has to be looked at."),
            (
                Column(self.tr("Weight"), lambda one: one.sign),
                Column(self.tr("Hint"), lambda one: one.text, stretch=True),
            ),
        )
        self.hints.table.setAccessibleDescription(self.tr("Enter leads to where it is settled."))
        (self.settle_button,) = self.buttons((self.tr("Settle the hint…"), self.settle))
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
        self.hints.table.opened.connect(lambda _: self.settle())

    def reload(self) -> None:
        """Read the person anew."""
        today, number = self.room.desk.today, self.chosen.number
        self.row = None if number is None else self.room.actions.read(team_row, number, today)
        row = self.row
        self.why_button.setVisible(row is not None and bool(row.leave_lines))
        self.change_button.setVisible(row is not None)
        self._offer_next(row)
        self.about.setText(" ".join(filter(None, (self._answer(row), self._next_words()))))
        self.hints.show([] if row is None else self._hints(row))
        self.settle_button.setVisible(bool(self.hints.table.rows_model.rows))
        self.facts.show([] if row is None else self._facts(row))

    def take_focus(self) -> None:
        """Put the focus on what is said of the person; the next step comes after it."""
        self.about.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Do what comes next for a new person."""
        part, deed = self._next
        if part:
            self.led.emit(part, deed)

    def settle(self) -> None:
        """Lead to where the chosen hint is settled."""
        hint = self.hints.table.selected_row()
        if hint is None:
            return
        if hint.place == "accounts":
            self.room.go("hours", ("person", self.chosen.number))
        elif hint.place == "person":
            self.change()
        else:
            self.led.emit(hint.place, "take_focus")

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

    def _offer_next(self, row: TeamRow | None) -> None:
        """Find what a new person still needs: a contract, then tax and insurance."""
        self._next, words = ("", ""), ""
        if row is not None and not row.member.contracts:
            self._next, words = ("contracts", "hire"), self.tr("Enter the contract…")
        elif row is not None and not row.is_former and not row.member.details:
            words = self.tr("Enter tax and insurance…")
            self._next = ("insurance", "add_details")
        elif row is not None and not self._is_employer_known():
            words = self.tr("Enter your numbers as employer…")
            self._next = ("employer", "change")
        self.next_button.setText(words)
        self.next_button.setVisible(bool(words))

    def _next_words(self) -> str:
        return {
            "": "",
            "contracts": self.tr("It comes next: pay, hours and leave follow from it."),
            "insurance": self.tr(
                "Next come tax and insurance. The first payroll needs them; the rest can wait."
            ),
            "employer": self.tr(
                "Next come your own numbers as employer and the first steps, such as the employer"
                " number (Betriebsnummer)."
            ),
        }[self._next[0]]

    def _is_employer_known(self) -> bool:
        data = self.room.actions.read(employer_or_empty)
        return data is None or bool(data.id)

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
        found = [_Hint(signs[one.weight], problem_text(one), place_of(one)) for one in row.problems]
        for one in row.due:
            words = (
                self.tr("“{title}” was valid until {day}. Please ask for a new one.")
                if one.expired
                else self.tr("“{title}” is valid until {day}. Please ask for a new one in time.")
            )
            text = words.format(title=one.document.title, day=day_in_sentence(one.expires_on))
            found.append(_Hint(signs[Weight.WARNING], text, "documents"))
        return found

    def _facts(self, row: TeamRow) -> list[Fact]:
        one, version = row.member.assistant, row.version
        status = "" if row.standing is None else standing_text(row.standing)
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


def place_of(problem: Problem) -> str:
    """Return where something that was found of a person is settled (see `_Hint`)."""
    if problem.code == "leave_without_notice":
        return "letters"
    if problem.field in {"account", "leave"}:
        return "accounts"
    if problem.code.startswith("job_") or problem.field in DETAILS:
        return "insurance"
    return "person" if problem.field in PERSONAL else "contracts"


def _span(file: PersonalFile) -> str:
    days: list[date] = [
        day
        for day in (file.severely_disabled_from, file.severely_disabled_until)
        if day is not None
    ]
    return " – ".join(day_or_nothing(day) for day in days)
