from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.bankfiles.csv_profile import shipped_profiles
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.budget.agreement import Agreement
from budgetdesk.budget.funders import Funder, Teilbudget
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.balances import holdings_on
from budgetdesk.ledger.bookings import Booking, BookingKind, booking_problems
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import StandingBooking, due_bookings
from budgetdesk.ledger.statements import BankLine, StatementImport
from budgetdesk.storage import checks, queries
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.storage.tables import RECORDS
from budgetdesk.usecases.bank_import import confirm_import
from budgetdesk.usecases.completeness import findings
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.import_plan import Fate, Skipped, StatementPlan, plan_import
from budgetdesk.usecases.practice import PracticeFile, PracticePlan, practice_statements
from budgetdesk.usecases.setting_up import named
from budgetdesk.usecases.usage_report import figures
from tests.usecases.practice.conftest import write

KEPT_UNTIL = date(2026, 10, 31)
TODAY = date(2026, 12, 1)


def teilbudget(reader: Reader, code: str) -> TeilbudgetId:
    found = named(reader, Teilbudget, code)
    assert found is not None
    return found.id


def plan_of(reader: Reader, file: PracticeFile) -> StatementPlan:
    read = read_statements(file.name, file.content, profiles=shipped_profiles())
    (plan,) = plan_import(reader, read)
    return plan


def statement_file(beginning: str) -> PracticeFile:
    files = practice_statements(PracticePlan())
    return next(file for file in files if file.name.startswith(beginning))


def take_in(desk: Desk, file: PracticeFile) -> StatementPlan:
    plan = desk.read(plan_of, file)
    desk.run(Label.of("import_statement", file=file.name, new=0), confirm_import, [plan], TODAY)
    return plan


def test_nothing_in_the_file_is_at_fault(reader: Reader) -> None:
    assert checks.faults(reader.connection) == ()


def test_every_balance_that_the_bank_states_agrees(reader: Reader) -> None:
    points = queries.checkpoints(reader)
    assert [point.stated.on for point in points] == [
        date(2026, month, day)
        for month, day in enumerate((31, 28, 31, 30, 31, 30, 31, 31, 30, 31), start=1)
    ]
    assert all(point.difference == ZERO for point in points)


def test_every_booking_is_sound_and_assigned(reader: Reader) -> None:
    assert queries.unassigned_bookings(reader) == ()
    assert [problem for one in reader.all(Booking) for problem in booking_problems(one)] == []


def test_whose_money_lies_on_the_accounts_is_known_to_the_cent(reader: Reader) -> None:
    accounts, openings = reader.all(Account), reader.all(OpeningBalance)
    holdings = holdings_on(accounts, openings, reader.all(Booking), KEPT_UNTIL)
    balances = queries.account_balances(reader, KEPT_UNTIL)
    assert holdings.total == total(
        balances[account.id] for account in accounts if account.kind.is_budget_money
    )
    assert (holdings.open, holdings.private, holdings.own) == (ZERO, ZERO, ZERO)
    stated = max(reader.all(StatedBalance), key=lambda one: one.on)
    assert balances[stated.account] == stated.amount


def test_each_teilbudget_closes_where_its_next_quarter_opens(reader: Reader) -> None:
    quarters = [
        DateRange(date(2026, 1, 1), date(2026, 3, 31)),
        DateRange(date(2026, 4, 1), date(2026, 6, 30)),
        DateRange(date(2026, 7, 1), date(2026, 9, 30)),
    ]
    for code, opening in (("EGH", "5500.00"), ("BP", "9120.00")):
        expected = Money.of(opening)
        for quarter in quarters:
            report = figures(reader, teilbudget(reader, code), quarter, TODAY)
            account = report.sections[0].account
            assert account.opening == expected
            bookings = queries.bookings_in(reader, quarter, teilbudget=teilbudget(reader, code))
            parts = [part for one in bookings for part in one.parts]
            moved = total(
                part.amount for part in parts if part.teilbudget == teilbudget(reader, code)
            )
            expected = expected + moved - account.own
            assert account.closing == expected


def test_all_transfers_know_their_other_side(reader: Reader) -> None:
    bookings = {one.id: one for one in reader.all(Booking)}
    transfers = [one for one in bookings.values() if one.kind is BookingKind.TRANSFER]
    assert transfers
    for one in transfers:
        assert one.pair is not None
        other = bookings[one.pair]
        assert (other.pair, other.amount, other.on) == (one.id, -one.amount, one.on)
        assert (other.account, other.transfer_account) == (one.transfer_account, one.account)


def test_the_advance_of_own_money_was_given_back(reader: Reader) -> None:
    own = named(reader, Account, "Eigenes Geld")
    assert own is not None
    assert [one.amount.plain() for one in reader.all(Booking, account=own.id)] == [
        "-100.00",
        "100.00",
    ]


def test_the_private_slip_of_june_was_made_good(reader: Reader) -> None:
    private = [
        (one.on, part.amount.plain())
        for one in reader.all(Booking)
        for part in one.parts
        if part.pot is Pot.PRIVATE
    ]
    assert private == [(date(2026, 6, 12), "-23.45"), (date(2026, 6, 18), "23.45")]


def test_the_booking_on_the_wrong_account_was_taken_back_by_storno(reader: Reader) -> None:
    (storno,) = reader.all(Booking, kind=BookingKind.STORNO)
    assert storno.reverses is not None
    mistake = reader.one(Booking, storno.reverses)
    accounts = {one.id: one.kind for one in reader.all(Account)}
    assert accounts[mistake.account] is AccountKind.CASH
    assert (mistake.on, mistake.amount.plain()) == (date(2026, 9, 17), "-64.80")
    assert (storno.on, storno.amount.plain()) == (date(2026, 9, 28), "64.80")
    paid = reader.all(Booking, amount=mistake.amount, on=mistake.on)
    assert {accounts[one.account] for one in paid} == {AccountKind.CASH, AccountKind.BANK}


@pytest.mark.parametrize(
    ("first_month", "last", "codes"),
    [
        (1, date(2026, 3, 31), []),
        (4, date(2026, 6, 30), []),
        (7, date(2026, 9, 30), ["cash_without_receipt"]),
    ],
)
def test_a_sachbearbeiter_would_ask_about_one_cash_payment_only(
    reader: Reader, first_month: int, last: date, codes: list[str]
) -> None:
    quarter = DateRange(date(2026, first_month, 1), last)
    assert [problem.code for problem in findings(reader, None, quarter, TODAY)] == codes


def test_one_funder_leads(reader: Reader) -> None:
    assert [funder.aktenzeichen for funder in reader.all(Funder, leads=True)] == ["ÜB-EGH-4711"]


def test_the_review_of_october_added_a_goal(reader: Reader) -> None:
    (agreement,) = reader.all(Agreement, teilbudget=teilbudget(reader, "EGH"))
    assert agreement.goals[-1] == "Zwei begleitete Reisen im Jahr"
    assert agreement.review_on == date(2027, 10, 15)


def test_the_vouchers_of_the_open_month_are_due(reader: Reader) -> None:
    due = due_bookings(reader.all(StandingBooking), date(2026, 11, 30))
    assert [(one.on, one.standing.amount.plain()) for one in due] == [(date(2026, 11, 1), "320.00")]


def test_months_were_taken_in_as_the_user_does(reader: Reader) -> None:
    imports = reader.all(StatementImport)
    assert [one.duplicate for one in imports] == [0] * 10
    assert sum(one.new for one in imports) == reader.count(BankLine)
    assert all(line.booking is not None for line in reader.all(BankLine))


def test_the_open_statement_brings_only_what_is_new(desk: Desk) -> None:
    plan = desk.read(plan_of, statement_file("kontoauszug-2026-11"))
    assert plan.skipped is None
    assert {line.fate for line in plan.lines} == {Fate.NEW}
    assert len(plan.lines) > 20


def test_most_lines_of_the_open_statement_come_with_a_proposal(desk: Desk) -> None:
    plan = desk.read(plan_of, statement_file("kontoauszug-2026-11"))
    proposed = [line for line in plan.lines if line.proposal is not None]
    assert len(proposed) * 2 > len(plan.lines)


def test_an_older_statement_brings_nothing(desk: Desk) -> None:
    plan = desk.read(plan_of, statement_file("kontoauszug-2026-04"))
    assert plan.skipped is Skipped.SEEN_BEFORE


def test_the_csv_file_repeats_two_months_and_brings_the_third(desk: Desk) -> None:
    plan = desk.read(plan_of, statement_file("umsaetze"))
    months = {
        fate: {line.line.on.month for line in plan.lines if line.fate is fate}
        for fate in (Fate.KNOWN, Fate.NEW)
    }
    assert months == {Fate.KNOWN: {9, 10}, Fate.NEW: {11}}


def test_after_the_csv_file_the_camt_file_of_the_month_brings_nothing(desk: Desk) -> None:
    take_in(desk, statement_file("umsaetze"))
    plan = desk.read(plan_of, statement_file("kontoauszug-2026-11"))
    assert plan.skipped is Skipped.SEEN_BEFORE


def test_the_open_statement_ends_with_the_balance_that_the_file_then_has(desk: Desk) -> None:
    plan = take_in(desk, statement_file("kontoauszug-2026-11"))
    assert plan.account is not None
    assert plan.statement.closing is not None
    balances = desk.read(queries.account_balances, date(2026, 11, 30))
    assert balances[plan.account.id] == plan.statement.closing.amount


def test_the_same_plan_gives_the_same_rows(written: Path, tmp_path: Path) -> None:
    again = write(tmp_path / "again.budget", PracticePlan())
    rows: list[list[tuple[object, ...]]] = []
    for path in (written, again):
        with Store.open(path, writable=False) as store, store.reading() as reader:
            rows.append([reader.all(record) for record in RECORDS])
    assert rows[0] == rows[1]


def test_the_year_ends_below_what_may_stay_for_one_and_above_for_the_other(tmp_path: Path) -> None:
    plan = PracticePlan(today=date(2026, 12, 31), open_months=0)
    path = write(tmp_path / "year.budget", plan)
    year = DateRange(date(2026, 1, 1), date(2026, 12, 31))
    quarter = replace(year, first=date(2026, 10, 1))
    with Store.open(path, writable=False) as store, store.reading() as reader:
        leading = figures(reader, teilbudget(reader, "EGH"), quarter, TODAY).sections[0]
        other = figures(reader, teilbudget(reader, "BP"), year, TODAY).sections[0]
    assert leading.carry_over is not None
    assert leading.carry_over.allowed == Money.of("6804.00")  # 15 % of 3 x 15,120
    assert leading.carry_over.above == ZERO
    assert ZERO < leading.carry_over.balance < leading.carry_over.allowed
    assert other.carry_over is not None
    assert other.carry_over.allowed == Money.of("1250.00")  # half of 2,500
    assert other.carry_over.above == other.account.closing - Money.of("1250.00")
    assert other.carry_over.above > ZERO


def test_a_filled_file_has_at_least_the_bookings_it_was_asked_for(tmp_path: Path) -> None:
    path = write(tmp_path / "filled.budget", PracticePlan(bookings=1_500))
    with Store.open(path, writable=False) as store, store.reading() as reader:
        assert reader.count(Booking) >= 1_500
        assert checks.faults(reader.connection) == ()
        assert all(point.difference == ZERO for point in queries.checkpoints(reader))


def test_a_story_with_all_months_open_has_base_data_only(tmp_path: Path) -> None:
    path = write(tmp_path / "begun.budget", PracticePlan(today=date(2026, 1, 20)))
    with Store.open(path, writable=False) as store, store.reading() as reader:
        assert reader.count(Booking) == 0
        assert reader.count(Teilbudget) == 3
