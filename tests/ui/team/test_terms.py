"""Contracts, wage steps, the end of an employment, tax and insurance."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pytestqt.qtbot import QtBot

from budgetdesk.kernel.money import Money
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy
from budgetdesk.staff.insurance import Child, Status
from budgetdesk.staff.pay_terms import SurchargeKind, Unit
from budgetdesk.staff.payroll_details import PayrollDetails, SecondJob
from budgetdesk.staff.wage_step import StepKind
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.ui.pages.team.contract_form import ContractForm, HireForm
from budgetdesk.ui.pages.team.details_form import DetailsForm, JobForm
from budgetdesk.ui.pages.team.page import TeamPage
from budgetdesk.ui.pages.team.version_form import VersionForm
from budgetdesk.usecases.setting_up import everything
from tests.ui.team.acting import answer, fill, form_of, number_of, save, texts
from tests.ui.team.conftest import BEN, MARA


def of(page: TeamPage, name: str, part: str) -> None:
    page.show_thing(("assistant", number_of(page, name)))
    page.show_thing(part)


def versions(page: TeamPage) -> tuple[ContractVersion, ...]:
    return page.room.desk.read(everything, ContractVersion)


def test_a_contract_begins_with_terms_bereitschaft_and_the_tax_free_surcharges(
    page: TeamPage, qtbot: QtBot
) -> None:
    page.people.add()
    fill(page.people.dialog._form, name="Tarek Yilmaz", short="tarek")  # type: ignore[union-attr]
    save(page.people, qtbot)
    page.show_thing("contracts")
    page.contracts.hire()
    form = form_of(page.contracts, HireForm)
    fill(
        form,
        begins=date(2027, 1, 1),
        signed_on=date(2026, 12, 1),
        probation_until=date(2027, 6, 30),
        wage=Decimal("15.1250"),
        agreed_minutes=20 * 60,
        days_a_week=Decimal(3),
        leave_days=Decimal(18),
    )
    form.kinds.show_rows([{"kind": Kind.BEREITSCHAFT, "amount": Decimal(90), "unit": Unit.PERCENT}])
    form.tax_free.click()
    save(page.contracts, qtbot)
    stored = versions(page)[-1]
    assert (stored.from_day, stored.wage, stored.agreed_minutes) == (
        date(2027, 1, 1),
        Decimal("15.125"),
        1200,
    )
    assert [(one.kind, one.pay.amount) for one in stored.kinds] == [
        (Kind.BEREITSCHAFT, Decimal(90))
    ]
    rates = {one.kind: one.rate.amount for one in stored.surcharges}
    assert rates[SurchargeKind.NIGHT] == 25
    assert rates[SurchargeKind.SUNDAY] == 50
    assert rates[SurchargeKind.HIGH_HOLIDAY] == 150
    assert texts(page.contracts.versions.table, 0)[:4] == [
        "01.01.2027",
        "voll versichert",
        "15,125\u00a0€ je Stunde",
        "20:00 je Woche",
    ]


def test_a_wage_below_the_minimum_wage_warns_at_once_but_can_be_saved(
    page: TeamPage, qtbot: QtBot
) -> None:
    of(page, MARA, "contracts")
    page.contracts.change_version()
    form = form_of(page.contracts, VersionForm)
    fill(form, wage=Decimal("12.00"))
    assert form._labels["wage"].text().startswith("⚠ Der Lohn liegt ab 01.03.2024 unter")
    assert form._labels["wage"].property("role") == "attention"
    assert form.complete()
    fill(form, wage=Decimal("12.00"), agreed_minutes=200 * 60)
    assert not form.complete()
    fill(form, agreed_minutes=30 * 60)
    save(page.contracts, qtbot)
    assert versions(page)[0].wage == 12


def test_a_rate_that_is_missing_in_a_row_is_said_at_the_rows(page: TeamPage) -> None:
    of(page, MARA, "contracts")
    page.contracts.change_version()
    form = form_of(page.contracts, VersionForm)
    form.surcharges.show_rows([{"kind": SurchargeKind.NIGHT}])
    assert not form.check()
    assert form.surcharges.problem_label.text() == "⚠ Bitte tragen Sie in jeder Zeile den Satz ein."


def test_new_terms_hold_from_their_day_and_the_only_ones_cannot_be_removed(
    page: TeamPage, qtbot: QtBot
) -> None:
    of(page, MARA, "contracts")
    page.contracts.add_version()
    form = form_of(page.contracts, VersionForm)
    fill(form, from_day=date(2027, 1, 1), wage=Decimal(18), status=Status.FULL)
    save(page.contracts, qtbot)
    assert texts(page.contracts.versions.table, 0)[0] == "01.01.2027"
    assert texts(page.contracts.versions.table, 1)[0] == "01.03.2024"
    page.contracts.versions.table.selectRow(0)
    asked = answer("Löschen")
    page.contracts.remove_version()
    assert asked == ["Die Vereinbarung ab 01.01.2027 löschen? Sie können es zurücknehmen."]
    said: list[str] = []
    page.room.actions.refused.connect(said.append)
    answer("Löschen")
    page.contracts.versions.table.selectRow(0)
    page.contracts.remove_version()
    assert said[0].startswith("Das ist die einzige Fassung des Vertrags")


def test_what_is_wrong_with_the_days_of_a_contract_stands_at_them(page: TeamPage) -> None:
    of(page, MARA, "contracts")
    page.contracts.change()
    form = form_of(page.contracts, ContractForm)
    fill(form, ends=date(2024, 1, 31))
    assert form._labels["ends"].text().startswith("⚠ Der Vertrag endet vor seinem Beginn")
    assert not form.complete()


def test_a_wage_step_shows_before_and_after_and_is_one_undo(page: TeamPage) -> None:
    page.people.raise_wages()
    dialog = page.people.wages
    assert dialog is not None
    rows = {row.assistant.name: (row.before, row.after) for row in dialog.rows}
    assert rows == {
        MARA: (Decimal("16.50"), Decimal("16.50")),
        BEN: (Decimal("13.9125"), Decimal("14.60")),
    }
    assert dialog.told.text() == "1 Lohn ändert sich. Mit einem Schritt nehmen Sie es zurück."
    fill(dialog.form, way=StepKind.PLUS_PERCENT, amount=Decimal("2.5"))
    raised = {row.assistant.name: row.after for row in dialog.rows}
    assert raised == {MARA: Decimal("16.91"), BEN: Decimal("14.26")}
    before = versions(page)
    dialog.take_button.click()
    assert not dialog.isVisible()
    assert sorted(one.wage or 0 for one in versions(page) if one.from_day.year == 2027) == [
        Decimal("14.26"),
        Decimal("16.91"),
    ]
    page.room.actions.undo()
    assert versions(page) == before


def test_the_end_shows_what_is_owed_before_it_is_saved_as_one_step(page: TeamPage) -> None:
    of(page, MARA, "contracts")
    page.contracts.end()
    dialog = page.contracts.ending
    assert dialog is not None
    assert dialog.owed.text() == "Bitte tragen Sie den letzten Tag ein."
    fill(dialog.form, ends=date(2026, 12, 31), ended_by=EndedBy.AGREEMENT)
    assert dialog.owed.text().startswith("Letzter Tag: 31.12.2026. Urlaubstage, die Sie auszahlen:")
    papers = {texts(dialog.table, row)[0]: texts(dialog.table, row)[1] for row in range(6)}
    assert papers["Abmeldung bei der Sozialversicherung"] == "11.02.2027"
    assert papers["Lohnsteuerbescheinigung"] == "28.02.2027"
    assert papers["Zeugnis, wenn es gewünscht ist"] == "31.12.2026"
    dialog.accept()
    stored = page.room.desk.read(everything, Contract)[0]
    assert (stored.ends, stored.ended_by) == (date(2026, 12, 31), EndedBy.AGREEMENT)
    assert texts(page.contracts.list.table, 0)[1:3] == ["31.12.2026", "Aufhebungsvertrag"]
    page.room.actions.undo()
    assert page.room.desk.read(everything, Contract)[0].ends is None


def test_tax_and_insurance_hold_from_their_day_with_children_and_their_proof(
    page: TeamPage, qtbot: QtBot
) -> None:
    of(page, MARA, "insurance")
    page.insurance.add_details()
    form = form_of(page.insurance, DetailsForm)
    fill(form, from_day=date(2027, 1, 1), tax_card=4, factor=Decimal("1.2"))
    assert "Einen Faktor gibt es nur" in form._labels["tax_card"].text()
    fill(form, factor=Decimal("0.952"), additional_rate=Decimal("2.45"), is_parent=True)
    form.children_rows.show_rows([{"birth": date(2026, 9, 14)}])
    save(page.insurance, qtbot)
    stored = page.room.desk.read(everything, PayrollDetails)[-1]
    assert stored.tax_card is not None
    assert (stored.tax_card.tax_class, stored.tax_card.factor) == (4, Decimal("0.952"))
    assert stored.children == (Child(date(2026, 9, 14), date(2026, 9, 1)),)
    assert stored.additional_rate == Decimal("2.45")
    assert texts(page.insurance.details.table, 0)[:3] == ["01.01.2027", "nach Steuerklasse", "4"]


def test_the_exemption_without_a_request_warns(page: TeamPage) -> None:
    of(page, BEN, "insurance")
    page.insurance.change_details()
    form = form_of(page.insurance, DetailsForm)
    fill(form, rv_exempt=True)
    text = form._labels["rv_exemption_requested_on"].text()
    assert text.startswith("⚠ Für die Befreiung von der Rentenversicherung fehlt der Tag")


def test_a_second_job_is_changed_and_removed(page: TeamPage, qtbot: QtBot) -> None:
    of(page, BEN, "insurance")
    assert texts(page.insurance.jobs.table, 0)[:4] == [
        "Buchhandlung Wolke",
        "versicherte Hauptbeschäftigung",
        "1.800,00\u00a0€",
        "30:00",
    ]
    page.insurance.change_job()
    fill(form_of(page.insurance, JobForm), regular_pay=Money(190_000))
    save(page.insurance, qtbot)
    assert page.room.desk.read(everything, SecondJob)[0].regular_pay == Money(190_000)
    asked = answer("Löschen")
    page.insurance.remove_job()
    assert asked[0].startswith("Die Beschäftigung bei Buchhandlung Wolke löschen?")
    assert page.room.desk.read(everything, SecondJob) == ()
