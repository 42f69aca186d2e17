"""First steps, quick search, details of a change: what the window asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.budget.agreement import Agreement, ProofMode, ProofPeriod
from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import AgreementId, FunderId, GrantAmountId, GrantId
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.ids import AccountId, TeilbudgetId
from budgetdesk.usecases.agreements import save_agreement
from budgetdesk.usecases.change_details import FieldChange, field_changes
from budgetdesk.usecases.desk import Desk, Label
from budgetdesk.usecases.files import create_file, fixed_clock
from budgetdesk.usecases.first_steps import Step, begin_teilbudget, first_steps
from budgetdesk.usecases.granting import GrantOnPaper
from budgetdesk.usecases.setting_up import holder, open_account, save


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = fixed_clock(date(2026, 11, 21))
    with create_file(tmp_path / "neu.budget", "Erika Muster", clock=clock) as made:
        yield made


def test_each_step_that_is_done_leaves_the_list(desk: Desk) -> None:
    assert desk.read(first_steps).open == (Step.ACCOUNT, Step.FUNDER, Step.GRANT, Step.AGREEMENT)
    account = Account(AccountId(0), "Konto", AccountKind.BANK)
    desk.run(Label.of("save_account", name="Konto"), open_account, account)
    assert desk.read(first_steps).open == (Step.FUNDER, Step.GRANT, Step.AGREEMENT)
    funder = Funder(FunderId(0), "LVM", FunderKind.EINGLIEDERUNGSHILFE)
    stored = desk.run(Label.of("save_funder", name="LVM"), save, funder)
    teilbudget = Teilbudget(TeilbudgetId(0), "ASSIST", "Assistenz", stored.id)
    first, last = date(2026, 1, 1), date(2026, 12, 31)
    paper = GrantOnPaper(
        Grant(GrantId(0), TeilbudgetId(0), first, last),
        (GrantAmount(GrantAmountId(0), GrantId(0), first, Money(250000)),),
    )
    saved = desk.run(Label.of("save_grant", name="ASSIST"), begin_teilbudget, teilbudget, paper)
    assert saved.amounts[0].amount == Money(250000)
    assert desk.read(first_steps).open == (Step.AGREEMENT,)
    agreement = Agreement(
        AgreementId(0),
        saved.grant.teilbudget,
        first,
        None,
        ProofMode.LIST,
        ProofPeriod.QUARTER,
    )
    desk.run(Label.of("save_agreement", name="ASSIST"), save_agreement, agreement)
    assert desk.read(first_steps).are_done


def test_a_change_tells_which_fields_it_touched(desk: Desk) -> None:
    person = desk.read(holder)
    desk.run(Label.of("save_holder"), save, replace(person, name="Erika Musterfrau", land=Land.NW))
    changes = desk.changes_of(desk.history()[-1].id)
    assert desk.read(field_changes, changes) == (
        FieldChange("holder", 1, "name", "Erika Muster", "Erika Musterfrau"),
        FieldChange("holder", 1, "land", None, Land.NW),
    )


def test_a_record_that_is_referred_to_stands_there_by_its_name(desk: Desk) -> None:
    funder = Funder(FunderId(0), "Landschaftsverband", FunderKind.EINGLIEDERUNGSHILFE)
    stored = desk.run(Label.of("save_funder", name="LVM"), save, funder)
    teilbudget = Teilbudget(TeilbudgetId(0), "ASSIST", "Assistenz", stored.id)
    desk.run(Label.of("save_teilbudget", name="ASSIST"), save, teilbudget)
    changes = desk.changes_of(desk.history()[-1].id)
    found = {one.field: one.after for one in desk.read(field_changes, changes)}
    assert found["funder"] == "Landschaftsverband"
