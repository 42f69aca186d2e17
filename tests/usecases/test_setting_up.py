"""Base data: names, openings, and what may not go while it is used."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import AccountId, CostTypeId
from budgetdesk.ledger.pots import Pot
from budgetdesk.usecases import setting_up as use
from tests.budget.builders import day, eur
from tests.usecases.small_file import LABEL, SmallFile, small_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        yield one


def codes(problem: pytest.ExceptionInfo[Invalid]) -> list[str]:
    return [one.code for one in problem.value.data["problems"]]  # type: ignore[attr-defined]


def test_a_new_file_begins_with_the_usual_cost_types_and_cannot_be_undone(file: SmallFile) -> None:
    kinds = {one.code: one.kind for one in file.desk.read(use.everything, CostType)}
    assert kinds["rate"] is CostKind.INSTALMENT
    assert kinds["lohn"] is CostKind.SPENDING
    assert kinds["rueckzahlung"] is CostKind.REPAYMENT
    assert file.desk.history()[0].final


def test_used_base_data_cannot_be_removed_and_unused_can(file: SmallFile) -> None:
    file.book("-10.00", "2026-01-05", file.share("-10.00", "lohn"))
    for record, number in (
        (CostType, file.cost_type("lohn")),
        (Teilbudget, file.egh.id),
        (Account, file.bank.id),
    ):
        with pytest.raises(NotAllowed) as refused:
            file.desk.run(LABEL, use.remove, record, number)
        assert refused.value.reason == "still_referred_to"
    removed = file.desk.run(LABEL, use.remove, Account, file.cash.id)
    assert removed.name == "Kasse"
    with pytest.raises(NotFound):
        file.desk.run(LABEL, use.remove, Account, file.cash.id)


def test_a_thing_keeps_its_own_name_when_it_is_changed(file: SmallFile) -> None:
    renamed = file.save(replace(file.egh, name="Assistenz rund um die Uhr"))
    assert (renamed.id, renamed.code) == (file.egh.id, "EGH")


@pytest.mark.parametrize(
    ("code", "problem"),
    [("", "name_missing"), ("  ", "name_missing"), ("a#b", "name_impossible")],
)
def test_a_name_that_cannot_be_is_refused(file: SmallFile, code: str, problem: str) -> None:
    with pytest.raises(Invalid) as refused:
        file.save(CostType(CostTypeId(0), code, "Name"))
    assert codes(refused) == [problem]


def test_blanks_around_a_name_are_no_part_of_it(file: SmallFile) -> None:
    stored = file.save(replace(file.bank, id=AccountId(0), name=" Giro "))
    assert stored.name == "Giro"
    assert file.desk.read(use.the, Account, "giro ") == stored


def openings(file: SmallFile) -> list[tuple[Pot, Money]]:
    return [(one.pot, one.amount) for one in file.desk.read(use.everything, OpeningBalance)]


def state(file: SmallFile, amount: str, pot: Pot) -> None:
    opening = use.opening_for(
        eur(amount), day("2026-01-01"), pot, file.egh.id if pot is Pot.TEILBUDGET else None
    )
    file.desk.run(LABEL, use.state_opening, replace(opening, account=file.bank.id))


def test_what_is_said_to_be_somebody_s_was_part_of_what_was_not_assigned(file: SmallFile) -> None:
    state(file, "250.00", Pot.OPEN)
    state(file, "200.00", Pot.TEILBUDGET)
    assert openings(file) == [(Pot.OPEN, eur("50.00")), (Pot.TEILBUDGET, eur("200.00"))]
    state(file, "210.00", Pot.TEILBUDGET)
    assert openings(file) == [(Pot.OPEN, eur("40.00")), (Pot.TEILBUDGET, eur("210.00"))]
    state(file, "90.00", Pot.PRIVATE)
    assert openings(file) == [(Pot.TEILBUDGET, eur("210.00")), (Pot.PRIVATE, eur("90.00"))]


def test_an_account_that_is_overdrawn_is_assigned_as_well(file: SmallFile) -> None:
    state(file, "-250.00", Pot.OPEN)
    state(file, "100.00", Pot.PRIVATE)
    state(file, "-300.00", Pot.TEILBUDGET)
    assert openings(file) == [(Pot.PRIVATE, eur("100.00")), (Pot.TEILBUDGET, eur("-300.00"))]


def test_all_that_is_not_assigned_is_assigned_at_once(file: SmallFile) -> None:
    state(file, "250.00", Pot.OPEN)
    state(file, "30.00", Pot.PRIVATE)
    assert file.desk.run(LABEL, use.assign_openings, Pot.PRIVATE) == 1
    assert openings(file) == [(Pot.PRIVATE, eur("250.00"))]
    assert file.desk.run(LABEL, use.assign_openings, Pot.PRIVATE) == 0


def test_an_account_is_stored_with_its_openings_as_one_change(file: SmallFile) -> None:
    before = len(file.desk.history())
    openings = [
        use.opening_for(eur("10.00"), day("2026-01-01"), Pot.OWN),
        use.opening_for(eur("5.00"), day("2026-01-01"), Pot.TEILBUDGET, file.egh.id),
    ]
    account = Account(AccountId(0), "Zweites", AccountKind.BANK)
    stored, kept = file.desk.run(LABEL, use.open_account, account, openings)
    assert {one.account for one in kept} == {stored.id}
    assert len(file.desk.history()) == before + 1
    file.desk.undo()
    assert file.desk.read(use.everything, OpeningBalance) == ()


def test_what_was_said_of_a_day_is_replaced_not_added(file: SmallFile) -> None:
    for amount in ("10.00", "12.00"):
        opening = use.opening_for(eur(amount), day("2026-01-01"), Pot.OPEN)
        file.desk.run(LABEL, use.state_opening, replace(opening, account=file.bank.id))
        file.desk.run(LABEL, use.state_balance, file.bank.id, day("2026-01-31"), eur(amount))
    assert [one.amount for one in file.desk.read(use.everything, OpeningBalance)] == [eur("12.00")]


def test_the_words_of_the_pots_are_no_names_of_teilbudgets(file: SmallFile) -> None:
    for word in use.POT_WORDS:
        with pytest.raises(Invalid) as refused:
            file.save(replace(file.egh, code=word.upper()))
        assert codes(refused) == ["name_impossible"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("DE02120300000000202051", True),
        ("DE02120300000000202052", False),
        ("DE0212030000000020205", False),
        ("XX02120300000000202051", False),
        ("Konto 17", False),
    ],
)
def test_an_iban_needs_its_length_and_check_digits(text: str, *, expected: bool) -> None:
    assert use.is_iban(text) is expected
