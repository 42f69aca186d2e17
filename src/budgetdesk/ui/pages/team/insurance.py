"""Tax and insurance of a person by day, and jobs with other employers."""

from __future__ import annotations

from dataclasses import replace

from budgetdesk.kernel.money import ZERO
from budgetdesk.staff.ids import PayrollDetailsId, SecondJobId
from budgetdesk.staff.insurance import JobKind
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.ui.pages.team.details_form import DetailsForm, JobForm
from budgetdesk.ui.pages.team.part import Chosen, PersonPart
from budgetdesk.ui.pages.team.words import (
    day_or_nothing,
    money_or_nothing,
    number_or_nothing,
    yes_or_nothing,
)
from budgetdesk.ui.widgets.form import confirmed
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.section import Listed
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import remove
from budgetdesk.usecases.staff_files import save_details, save_job
from budgetdesk.wording.formats import day_text, hours_text
from budgetdesk.wording.sentences import word


class InsurancePart(PersonPart):
    """What payroll must know of the person."""

    def __init__(self, room: Room, chosen: Chosen) -> None:
        """Lay out both lists."""
        super().__init__(room, chosen)
        self.heading(self.tr("Tax and insurance"))
        self.details: Listed[PayrollDetails] = Listed(
            self,
            self.tr("Tax and insurance"),
            self.tr("Here stand tax class and health fund, each from its day on."),
            (
                Column(self.tr("From"), lambda one: one.from_day, day_text),
                Column(self.tr("Taxed"), lambda one: word("flat_tax", one.flat_tax.value)),
                Column(self.tr("Tax class"), _tax_class),
                Column(self.tr("Health fund"), lambda one: one.fund, stretch=True),
                Column(
                    self.tr("Zusatzbeitrag %"),
                    lambda one: one.additional_rate,
                    number_or_nothing,
                    right=True,
                ),
                Column(
                    self.tr("Exempt from pension"),
                    lambda one: yes_or_nothing(is_so=one.rv_exempt),
                ),
                Column(self.tr("Children"), lambda one: len(one.children) or "", right=True),
            ),
        )
        _, *of_details = self.buttons(
            (self.tr("New details from a day…"), self.add_details),
            (self.tr("Change these details…"), self.change_details),
            (self.tr("Remove these details…"), self.remove_details),
        )
        self.details.serve(*of_details)
        self.heading(self.tr("Jobs with other employers"))
        self.jobs: Listed[SecondJob] = Listed(
            self,
            self.tr("Jobs with other employers"),
            self.tr("Here stands what else the person works, as the questionnaire says."),
            (
                Column(self.tr("Employer"), lambda one: one.employer, stretch=True),
                Column(self.tr("Kind"), lambda one: word("job_kind", one.kind.value)),
                Column(
                    self.tr("Regular pay"),
                    lambda one: one.regular_pay,
                    money_or_nothing,
                    right=True,
                ),
                Column(self.tr("Hours a week"), lambda one: one.weekly_minutes, _hours, right=True),
                Column(self.tr("From"), lambda one: one.begins, day_text),
                Column(self.tr("Until"), lambda one: one.ends, day_or_nothing),
            ),
        )
        _, *of_job = self.buttons(
            (self.tr("New job…"), self.add_job),
            (self.tr("Change job…"), self.change_job),
            (self.tr("Remove job…"), self.remove_job),
        )
        self.jobs.serve(*of_job)
        self.body.addStretch()
        self.details.table.opened.connect(lambda _: self.change_details())
        self.jobs.table.opened.connect(lambda _: self.change_job())

    def reload(self) -> None:
        """Read both lists anew."""
        person = self.member()
        self.details.show(() if person is None else tuple(reversed(person.details)))
        self.jobs.show(() if person is None else person.jobs)

    def add_details(self) -> None:
        """Enter what holds from another day on, beginning with what holds now."""
        person = self.wanted()
        if person is None:
            return
        today = self.room.desk.today
        contract = person.contract_on(today)
        last = person.details[-1] if person.details else None
        new = PayrollDetails(PayrollDetailsId(0), person.id, today)
        if last is not None:
            new = replace(last, id=new.id, from_day=max(today, last.from_day))
        elif contract is not None:
            new = replace(new, from_day=contract.begins)
        elif person.contracts:
            new = replace(new, from_day=person.contracts[-1].contract.begins)
        self._open_details(new)

    def change_details(self) -> None:
        """Change the chosen details."""
        row = self.details.table.selected_row()
        if row is None:
            self.add_details()
        else:
            self._open_details(row)

    def remove_details(self) -> None:
        """Remove the chosen details."""
        person, row = self.wanted(), self.details.table.selected_row()
        if person is None or row is None:
            return
        question = self.tr("Remove the details from {day}? You can undo it.")
        if self._agreed(question.format(day=day_text(row.from_day))):
            name = person.assistant.short
            label = Label.of("remove_payroll_details", name=name, day=row.from_day)
            self.done(label, remove, PayrollDetails, row.id)
            self.details.take_focus()

    def add_job(self) -> None:
        """Enter a job with another employer."""
        person = self.wanted()
        if person is not None:
            today = self.room.desk.today
            number = SecondJobId(0)
            self._open_job(SecondJob(number, person.id, JobKind.MINIJOB, "", ZERO, today))

    def change_job(self) -> None:
        """Change the chosen job."""
        row = self.jobs.table.selected_row()
        if row is None:
            self.add_job()
        else:
            self._open_job(row)

    def remove_job(self) -> None:
        """Remove the chosen job."""
        person, row = self.wanted(), self.jobs.table.selected_row()
        if person is None or row is None:
            return
        question = self.tr("Remove the job with {employer}? You can undo it.")
        if self._agreed(question.format(employer=row.employer)):
            label = Label.of("remove_second_job", name=person.assistant.short)
            self.done(label, remove, SecondJob, row.id)
            self.jobs.take_focus()

    def _open_details(self, details: PayrollDetails) -> None:
        person = self.wanted()
        if person is None:
            return
        form = DetailsForm(details, self.room)

        def store() -> bool:
            said = form.details()
            name = person.assistant.short
            label = Label.of("save_payroll_details", name=name, day=said.from_day)
            return self.done(label, save_details, said)

        self.open_form(self.tr("Tax and insurance"), form, store)

    def _open_job(self, job: SecondJob) -> None:
        person = self.wanted()
        if person is None:
            return
        form = JobForm(job, self.room.desk.today)

        def store() -> bool:
            label = Label.of("save_second_job", name=person.assistant.short)
            return self.done(label, save_job, form.job())

        self.open_form(self.tr("Job with another employer"), form, store)

    def _agreed(self, question: str) -> bool:
        return confirmed(self, question, yes=self.tr("&Remove"), no=self.tr("&Keep"))


def _tax_class(one: PayrollDetails) -> str:
    return "" if one.tax_card is None else str(one.tax_card.tax_class)


def _hours(minutes: int) -> str:
    return hours_text(minutes) if minutes else ""
