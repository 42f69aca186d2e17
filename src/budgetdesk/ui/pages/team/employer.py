"""The budget holder as an employer: numbers, and the first steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from PySide6.QtWidgets import QLabel

from budgetdesk.kernel.money import ZERO
from budgetdesk.kernel.problem import Problem
from budgetdesk.staff.employer import AccidentCharge, EmployerData
from budgetdesk.staff.first_steps import Step
from budgetdesk.ui.pages.team.words import choice_of, choices, day_or_nothing, given, shown, yes_no
from budgetdesk.ui.widgets.edits import DayEdit, MoneyEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import NumberEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed, Section
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases import staff_employer as use
from budgetdesk.usecases.desk import Label
from budgetdesk.wording.formats import day_text, money_text, number_text
from budgetdesk.wording.sentences import problem_text, source_text, word

Fact = tuple[str, str]

_KEYS: Final = (
    *("betriebsnummer", "finanzamt", "steuernummer", "accident_insurer", "accident_number"),
    *("accident", "accident_amount", "accident_rate", "private_household", "berlin_east"),
    "place_of_work",
)


class EmployerForm(Form):
    """Numbers of the employer; each is checked as it is typed."""

    def __init__(self, data: EmployerData, room: Room) -> None:
        """Show what is known."""
        super().__init__()
        self._data, self._room = data, room
        eight = self.tr("Eight figures, from the service of the Bundesagentur.")
        self.add("betriebsnummer", self.tr("Employer number (Betriebsnummer)"), TextEdit(), eight)
        self.add("finanzamt", self.tr("Tax office (Finanzamt)"), TextEdit())
        self.add("steuernummer", self.tr("Tax number as employer"), TextEdit())
        accident = self.tr("The Unfallkasse of your Land.")
        self.add("accident_insurer", self.tr("Accident insurer"), TextEdit(), accident)
        self.add("accident_number", self.tr("Your number there"), TextEdit())
        charges = choices(AccidentCharge, "accident_charge")
        self.add("accident", self.tr("Its contribution"), choice_of(charges))
        self.add("accident_amount", self.tr("Amount a head and year"), MoneyEdit())
        self.add("accident_rate", self.tr("Percent of pay"), NumberEdit())
        household = self.tr("A household pays no insolvency levy (§ 358 SGB III).")
        label = self.tr("Private household")
        self.add("private_household", label, choice_of(yes_no()), household)
        berlin = [(None, self.tr("not in Berlin, or not known")), *yes_no()]
        self.add("berlin_east", self.tr("In the former east of Berlin"), choice_of(berlin))
        place = self.tr("Empty: your address.")
        self.add("place_of_work", self.tr("Place of work"), TextEdit(), place)
        shown(self, data, _KEYS)
        self.show_value("accident_amount", data.accident_amount or None)
        self.show_value("accident_rate", data.accident_rate or None)
        self.judge_by(self._problems)
        self.edited.connect(self._follow)
        self._follow()
        self.check()

    def data(self) -> EmployerData:
        """Return the data as entered."""
        values = given(self, _KEYS)
        values["accident_amount"] = values["accident_amount"] or ZERO
        values["accident_rate"] = values["accident_rate"] or Decimal(0)
        return replace(self._data, **values)

    def _follow(self) -> None:
        charge = self.value("accident")
        self.offer("accident_amount", wanted=charge is AccidentCharge.PER_HEAD)
        self.offer("accident_rate", wanted=charge is AccidentCharge.BY_PAY)

    def _problems(self) -> Iterable[Problem]:
        return self._room.desk.read(use.employer_problems, self.data())


class StepForm(Form):
    """Whether a first step is done, since when, and a note."""

    def __init__(self, step: Step, room: Room) -> None:
        """Show the step; it is done today unless the user says otherwise."""
        super().__init__()
        law = QLabel(_law_and_day(step))
        law.setWordWrap(True)
        done = [(True, self.tr("done")), (False, self.tr("open"))]
        self.add("done", word("employer_step", step.step.value), choice_of(done), law.text())
        self.add("on", self.tr("Done on"), DayEdit(room.desk.today), needed=True)
        self.add("note", self.tr("Note"), TextEdit())
        ticked = step.ticked
        self.show_value("on", room.desk.today if ticked is None else ticked.on)
        self.show_value("note", "" if ticked is None else ticked.note)


class EmployerPart(Section):
    """What is known of the employer above, the first steps below."""

    def __init__(self, room: Room) -> None:
        """Lay out both lists."""
        super().__init__(room)
        self.heading(self.tr("You as employer"))
        self.problems = self.sentence("attention")
        self.facts: Listed[Fact] = Listed(
            self,
            self.tr("You as employer"),
            self.tr(
                "Here stand the numbers that an employer needs, such as the employer number"
                " (Betriebsnummer)."
            ),
            (
                Column(self.tr("Detail"), lambda fact: fact[0]),
                Column(self.tr("Content"), lambda fact: fact[1], stretch=True),
            ),
        )
        self.buttons((self.tr("Change employer's details…"), self.change))
        self.heading(self.tr("First steps"))
        self.about = self.sentence()
        self.steps: Listed[Step] = Listed(
            self,
            self.tr("First steps"),
            "",
            (
                Column(self.tr("State"), self._state),
                Column(
                    self.tr("Step"),
                    lambda one: word("employer_step", one.step.value),
                    stretch=True,
                ),
                Column(self.tr("Until"), lambda one: one.due, day_or_nothing),
                Column(self.tr("Law"), lambda one: one.source, source_text),
                Column(self.tr("Note"), _note),
            ),
        )
        self.buttons((self.tr("Step done or open…"), self.tick))
        self.body.addStretch()
        self.facts.table.opened.connect(lambda _: self.change())
        self.steps.table.opened.connect(lambda _: self.tick())

    def reload(self) -> None:
        """Read both anew."""
        read, today = self.room.actions.read, self.room.desk.today
        data = read(use.employer_or_empty)
        if data is not None:
            found = read(use.employer_problems, data) or ()
            self.problems.setText("\n".join(f"▲ {problem_text(one)}" for one in found))
            self.problems.setVisible(bool(found))
            self.facts.show(self._facts(data) if data.id else [])
        steps = read(use.first_steps) or ()
        self.steps.show(steps)
        left = sum(1 for one in steps if not one.is_done)
        late = sum(1 for one in steps if one.is_late(today))
        words = self.tr("%n step(s) is/are open.", "", left) if left else self.tr("All is done.")
        if late:
            words += " " + self.tr("%n of them is/are late.", "", late)
        self.about.setText(words)

    def change(self) -> None:
        """Change the data of the employer."""
        form = EmployerForm(self.room.desk.read(use.employer_or_empty), self.room)

        def store() -> bool:
            label = Label.of("save_employer")
            return self.room.actions.run(label, use.save_employer, form.data()) is not None

        self.open_form(self.tr("You as employer"), form, store)

    def tick(self) -> None:
        """Say that the chosen step is done, or open again."""
        row = self.steps.table.selected_row()
        if row is None:
            return
        form = StepForm(row, self.room)

        def store() -> bool:
            name, run = word("employer_step", row.step.value), self.room.actions.run
            if not form.value("done"):
                label = Label.of("untick_step", step=name)
                return run(label, use.untick_step, row.step) is not None
            label = Label.of("tick_step", step=name)
            said = (form.value("on"), form.value("note"))
            return run(label, use.tick_step, row.step, *said) is not None

        self.open_form(self.tr("First step"), form, store)

    def _state(self, one: Step) -> str:
        if one.ticked is not None:
            return self.tr("✓ done {day}").format(day=day_text(one.ticked.on))
        if one.by_data:
            return self.tr("✓ done, as the data show")
        return self.tr("▲ late") if one.is_late(self.room.desk.today) else self.tr("open")

    def _facts(self, data: EmployerData) -> list[Fact]:
        charge = word("accident_charge", data.accident.value)
        if data.accident is AccidentCharge.PER_HEAD:
            charge = f"{charge}: {money_text(data.accident_amount)}"
        elif data.accident is AccidentCharge.BY_PAY:
            charge = f"{charge}: {number_text(data.accident_rate)}"
        answers = dict(yes_no())
        facts = [
            (self.tr("Employer number (Betriebsnummer)"), data.betriebsnummer),
            (self.tr("Tax office (Finanzamt)"), data.finanzamt),
            (self.tr("Tax number as employer"), data.steuernummer),
            (self.tr("Accident insurer"), data.accident_insurer),
            (self.tr("Your number there"), data.accident_number),
            (self.tr("Its contribution"), charge),
            (self.tr("Private household"), answers[data.private_household]),
            (self.tr("Place of work"), data.place_of_work),
        ]
        return [fact for fact in facts if fact[1]]


def _note(one: Step) -> str:
    return "" if one.ticked is None else one.ticked.note


def _law_and_day(one: Step) -> str:
    parts = [day_or_nothing(one.due), source_text(one.source) if one.source else ""]
    return " · ".join(part for part in parts if part)
