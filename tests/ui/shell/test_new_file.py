"""The guided form for a new file: six short steps, each may wait."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from budgetdesk.budget.agreement import Agreement, ProofPeriod
from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.budget.grants import GrantAmount
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, OpeningBalance
from budgetdesk.ledger.pots import Pot
from budgetdesk.ui.new_file import NewFileGuide
from budgetdesk.ui.new_file_steps import AccountStep, AgreementStep, FunderStep, GrantStep
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import Clock, MainWindow
from budgetdesk.usecases.setting_up import everything, holder
from tests.ui.conftest import TODAY


@pytest.fixture
def start_window(qtbot: QtBot, settings: Settings, clock: Clock) -> MainWindow:
    """A window without a file."""
    window = MainWindow(settings, None, clock)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def guide(qtbot: QtBot, start_window: MainWindow, clock: Clock) -> NewFileGuide:
    made = NewFileGuide(start_window, clock)
    qtbot.addWidget(made)
    made.open()
    return made


def name_person(guide: NewFileGuide, path: Path) -> None:
    guide.person.name.show_value("Erika Muster")
    guide.person.land.show_value(Land.NW)
    guide.person.place.show_value(str(path))
    guide.go_on()


def test_six_steps_lead_from_nothing_to_a_file_that_is_set_up(
    guide: NewFileGuide, start_window: MainWindow, tmp_path: Path
) -> None:
    name_person(guide, tmp_path / "neu" / "erika")
    account = guide.step
    assert isinstance(account, AccountStep)
    account.amount.show_value(Money(150000))
    guide.go_on()
    funder = guide.step
    assert isinstance(funder, FunderStep)
    funder.name.show_value("Landschaftsverband Muster")
    guide.go_on()
    grant = guide.step
    assert isinstance(grant, GrantStep)
    grant.first.setText("01.01.2026")
    grant.last.setText("31.12.2026")
    grant.amount.setText("2.500,00")
    assert grant.openings is not None
    assert grant.openings.accessibleDescription() == (
        "1.500,00\u00a0€ waren am 01.01.2026 auf „Budgetkonto“."
        " Was vom Budget übrig war, gehört dazu."
    )
    assert grant.openings.currentText() == "Geld dieses Budgets"
    guide.go_on()
    agreement = guide.step
    assert isinstance(agreement, AgreementStep)
    agreement.first.setText("01.01.2026")
    agreement.period.show_value(ProofPeriod.QUARTER)
    guide.go_on()
    assert guide.heading.text() == "Schritt 6 von 6: Fertig"
    guide.go_on()
    assert not guide.isVisible()

    assert start_window.path == tmp_path / "neu" / "erika.budget"
    room = start_window.room
    assert room is not None
    person = room.desk.read(holder)
    assert (person.name, person.land) == ("Erika Muster", Land.NW)
    assert [one.name for one in room.desk.read(everything, Account)] == ["Budgetkonto"]
    assert [
        (one.amount, one.pot, one.teilbudget) for one in room.desk.read(everything, OpeningBalance)
    ] == [(Money(150000), Pot.TEILBUDGET, 1)]
    assert [one.name for one in room.desk.read(everything, Funder)] == ["Landschaftsverband Muster"]
    assert [one.code for one in room.desk.read(everything, Teilbudget)] == ["ASSIST"]
    assert [one.amount for one in room.desk.read(everything, GrantAmount)] == [Money(250000)]
    (stored,) = room.desk.read(everything, Agreement)
    assert stored.proof_period is ProofPeriod.QUARTER
    assert not start_window.banner.isVisible()


def test_a_name_that_is_missing_is_said_at_the_field_and_nothing_is_made(
    guide: NewFileGuide, tmp_path: Path
) -> None:
    guide.person.place.show_value(str(tmp_path / "ohne.budget"))
    guide.go_on()
    assert guide.step is guide.person
    assert "Bitte füllen Sie dieses Feld aus." in guide.person.name.accessibleDescription()
    assert not (tmp_path / "ohne.budget").exists()


def test_the_place_follows_the_name_until_the_user_chooses_one(guide: NewFileGuide) -> None:
    guide.person.name.setText("Erika: Muster/2")
    guide.person.name.edited.emit()
    assert guide.person.path.name == "Erika Muster2.budget"
    guide.person.place.setText("anders.budget")
    guide.person.place.edited.emit()
    guide.person.name.setText("Anna")
    guide.person.name.edited.emit()
    assert guide.person.path.name == "anders.budget"


def test_a_step_that_is_left_out_can_be_made_up_later(
    qtbot: QtBot, guide: NewFileGuide, start_window: MainWindow, clock: Clock, tmp_path: Path
) -> None:
    name_person(guide, tmp_path / "erika.budget")
    guide.skip()
    funder = guide.step
    assert isinstance(funder, FunderStep)
    funder.name.show_value("Landschaftsverband Muster")
    guide.go_on()
    guide.reject()

    later = NewFileGuide(start_window, clock, begun=True)
    qtbot.addWidget(later)
    assert isinstance(later.step, AccountStep)
    later.go_on()
    assert isinstance(later.step, GrantStep)


def test_an_account_made_up_later_asks_whose_money_was_on_it(
    qtbot: QtBot, guide: NewFileGuide, start_window: MainWindow, clock: Clock, tmp_path: Path
) -> None:
    name_person(guide, tmp_path / "erika.budget")
    guide.skip()
    funder = guide.step
    assert isinstance(funder, FunderStep)
    funder.name.show_value("Landschaftsverband Muster")
    guide.go_on()
    grant = guide.step
    assert isinstance(grant, GrantStep)
    assert grant.openings is None
    grant.first.setText("01.01.2026")
    grant.last.setText("31.12.2026")
    grant.amount.setText("2.500,00")
    guide.go_on()
    guide.reject()

    later = NewFileGuide(start_window, clock, begun=True)
    qtbot.addWidget(later)
    account = later.step
    assert isinstance(account, AccountStep)
    assert account.owner is not None
    assert account.owner.currentText() == "Geld des Budgets: Assistenz"
    account.owner.setCurrentText("Privates Geld")
    account.amount.show_value(Money(2000))
    later.go_on()
    room = start_window.room
    assert room is not None
    assert [(one.amount, one.pot) for one in room.desk.read(everything, OpeningBalance)] == [
        (Money(2000), Pot.PRIVATE)
    ]


def test_without_a_funder_the_steps_that_need_one_are_not_offered(
    guide: NewFileGuide, tmp_path: Path
) -> None:
    name_person(guide, tmp_path / "erika.budget")
    guide.skip()
    guide.skip()
    assert guide.heading.text() == "Schritt 6 von 6: Fertig"


def test_the_first_field_has_the_focus_in_each_step(guide: NewFileGuide, tmp_path: Path) -> None:
    assert guide.focusWidget() is guide.person.name
    name_person(guide, tmp_path / "erika.budget")
    step = guide.step
    assert isinstance(step, AccountStep)
    assert guide.focusWidget() is step.name


def test_the_practice_household_is_made_once_and_then_opened(
    qtbot: QtBot,
    start_window: MainWindow,
    tmp_path: Path,
    practice_file: Path,
    open_window: Callable[[Path], MainWindow],
) -> None:
    start_window.filing.practise(tmp_path / "dokumente")
    qtbot.waitUntil(lambda: start_window.room is not None)
    assert start_window.path == tmp_path / "dokumente" / "uebung.budget"
    other = open_window(practice_file)
    other.close_file()
    other.filing.practise(practice_file.parent)
    assert other.path == practice_file


@pytest.mark.usefixtures("english")
def test_names_that_stand_on_papers_begin_german_whatever_is_spoken(qtbot: QtBot) -> None:
    account, grant = AccountStep(TODAY), GrantStep(TODAY)
    for step in (account, grant):
        qtbot.addWidget(step.form)
    assert account.name.value() == "Budgetkonto"
    assert (grant.code.value(), grant.name.value()) == ("ASSIST", "Assistenz")
