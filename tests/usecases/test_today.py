"""The first page: figures, things to do and days to keep, against what is known otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.budget.agreement import Earmark, ProofMode
from budgetdesk.budget.deadlines import DeadlineKind
from budgetdesk.budget.forecast import Gap
from budgetdesk.budget.funders import BenefitForm
from budgetdesk.kernel.explanation import Explained
from budgetdesk.kernel.period import Month
from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.ids import StandingBookingId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.storage import finding_queries, queries, today_queries
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.store import Store
from budgetdesk.usecases.deadline_rows import DeadlineRow
from budgetdesk.usecases.desk import Desk, Label
from budgetdesk.usecases.file_size import is_long
from budgetdesk.usecases.files import fixed_clock
from budgetdesk.usecases.practice_folder import make_practice
from budgetdesk.usecases.repayment import repayments
from budgetdesk.usecases.today import Gathering, TeilbudgetToday, TodayView, today_view
from budgetdesk.usecases.today_duties import Todo, TodoKind
from budgetdesk.usecases.usage_report import figures, hand_out
from tests.budget.builders import day, days, eur
from tests.usecases.report_file import FIRST_QUARTER, TODAY, ReportFile

PRACTICE_DAY = date(2026, 11, 21)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ReportFile]:
    with Desk(Store.create(tmp_path / "case.budget")) as desk:
        yield ReportFile(desk)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = tmp_path_factory.mktemp("today") / "uebung.budget"
    make_practice(path, fixed_clock(PRACTICE_DAY))
    with Store.open(path, writable=False) as store, store.reading() as reader:
        yield reader


def view(
    file: ReportFile, today: date = TODAY, teilbudget: TeilbudgetId | None = None
) -> TodayView:
    return file.desk.read(today_view, teilbudget, today)


def only(file: ReportFile, today: date = TODAY) -> TeilbudgetToday:
    (shown,) = view(file, today).shown
    return shown


def first_quarter(file: ReportFile) -> None:
    """TC-08, known from the first day of January to the last of March."""
    file.opening("2026-01-01", "0.00")
    file.tc_08()
    file.stated("2026-03-31", "5200.00")


def plain(figure: Explained[Any]) -> str | None:
    return None if figure.value is None else str(figure.value.plain())


def test_the_money_of_one_teilbudget_is_projected_to_the_end_of_its_grant(file: ReportFile) -> None:
    first_quarter(file)
    one = only(file)
    # 24,800.00 in three months are 8,266.67 a month; nine are 74,400.03. Nine instalments come.
    assert one.forecast is not None
    assert one.forecast.per_month == eur("8266.67")
    assert one.forecast.expected == eur("90000.00")
    assert one.forecast.foreseen == eur("74400.03")
    assert one.forecast.at_end == eur("20799.97")
    assert one.forecast.runs_out is None
    figures = (one.granted, one.spent, one.foreseen, one.bound, one.free, one.repayable)
    # 15 % of the second quarter's 30,000.00 may stay: 700.00 of 5,200.00 lie above.
    assert [plain(figure) for figure in figures] == [
        "120000.00",
        "24800.00",
        "74400.03",
        "0.00",
        "20799.97",
        "700.00",
    ]


def test_what_is_set_aside_is_not_free(file: ReportFile) -> None:
    first_quarter(file)
    file.change(replace(file.agreement, bound=(Earmark("Urlaub", eur("800.00")),)))
    one = only(file)
    assert (plain(one.bound), plain(one.free)) == ("800.00", "19999.97")


def test_without_agreement_the_end_is_known_but_not_what_is_free(file: ReportFile) -> None:
    first_quarter(file)
    file.change(replace(file.agreement, valid_from=day("2027-01-01")))
    one = only(file)
    assert one.forecast is not None
    assert one.forecast.at_end == eur("20799.97")
    assert (one.bound.value, one.free.value, one.repayable.value) == (None, None, None)


def test_without_a_full_month_nothing_is_projected(file: ReportFile) -> None:
    file.tc_08()
    assert only(file, day("2026-02-01")).outlook.value is Gap.NO_FULL_MONTH


def test_after_the_grant_nothing_is_projected_and_the_rest_goes_back(file: ReportFile) -> None:
    first_quarter(file)
    one = only(file, day("2027-01-05"))
    assert one.outlook.value is Gap.ENDED
    assert plain(one.repayable) == "5200.00"


def test_before_any_grant_nothing_is_known(file: ReportFile) -> None:
    one = only(file, day("2025-12-31"))
    assert one.outlook.value is Gap.NO_GRANT
    assert [figure.value for figure in (one.granted, one.spent, one.repayable)] == [None] * 3
    assert one.granted.lines[0].code == "forecast_no_grant"


def test_several_teilbudgets_are_added_up_or_shown_one_by_one(file: ReportFile) -> None:
    first_quarter(file)
    other = file.teilbudget("BP")
    file.grant(other, "1000.00")
    both, one = view(file), view(file, teilbudget=other.id)
    assert plain(both.granted) == "132000.00"
    assert plain(one.granted) == "12000.00"
    assert both.bound.value is None, "the agreement of the other one is not entered"
    assert [each.code for each in one.choices] == ["EGH", "BP"]
    assert [each.teilbudget.code for each in one.shown] == ["BP"]
    assert one.latest == ()


def test_a_teilbudget_that_is_gone_counts_as_all(file: ReportFile) -> None:
    assert [one.teilbudget.code for one in view(file, teilbudget=TeilbudgetId(99)).shown] == ["EGH"]


def test_vouchers_are_no_money(file: ReportFile) -> None:
    file.teilbudget("GUT", form=BenefitForm.VOUCHER)
    assert [one.code for one in view(file).choices] == ["EGH"]


def test_a_grant_that_begins_within_a_month_counts_spending_from_its_day(file: ReportFile) -> None:
    new = file.teilbudget("NEU")
    file.grant(new, "500.00", "2026-02-10")
    for on in ("2026-02-09", "2026-02-10"):
        file.book(on, file.part("-100.00", file.flat, teilbudget=new.id))
    (shown,) = view(file, teilbudget=new.id).shown
    assert plain(shown.spent) == "100.00"


def test_bookings_after_today_do_not_count_yet(file: ReportFile) -> None:
    first_quarter(file)
    file.spend("2026-04-11", "77.00")
    shown = view(file)
    assert plain(shown.spent) == "24800.00"
    assert all(booking.on <= TODAY for booking in shown.latest)


def test_the_months_of_the_grants_year_go_up_to_today(file: ReportFile) -> None:
    first_quarter(file)
    file.book("2026-02-20", file.part("300.00", file.refund))
    months = [(str(one.month), one.income.plain(), one.spent.plain()) for one in view(file).months]
    assert months == [
        ("2026-01", "10000.00", "0.00"),
        ("2026-02", "10300.00", "0.00"),
        ("2026-03", "10000.00", "24800.00"),
        ("2026-04", "0.00", "0.00"),
    ]


def test_without_a_grant_the_months_are_those_of_the_calendar_year(file: ReportFile) -> None:
    months = [one.month for one in view(file, day("2025-02-03")).months]
    assert months == [Month(2025, 1), Month(2025, 2)]


def test_what_was_paid_from_an_own_account_is_spent_and_owed(file: ReportFile) -> None:
    first_quarter(file)
    own = file.account("Eigenes", AccountKind.OWN)
    file.book("2026-04-02", file.part("-40.00", file.flat), account=own.id)
    one = only(file)
    assert plain(one.spent) == "24840.00"
    assert [line.result for line in one.repayable.lines if line.code == "repayable_balance"] == [
        eur("5160.00")
    ]


def test_a_part_without_cost_type_is_spending_or_income_by_its_sign(file: ReportFile) -> None:
    file.book("2026-02-03", file.part("-12.00"))
    file.book("2026-03-03", file.part("7.00"))
    months = {str(one.month): (one.income, one.spent) for one in view(file).months}
    assert months["2026-02"] == (eur("0.00"), eur("12.00"))
    assert months["2026-03"] == (eur("7.00"), eur("0.00"))
    spent = only(file).spent
    assert [(line.code, line.inputs.get("name")) for line in spent.lines] == [
        ("spent_on", "–"),
        ("spent_since", None),
    ]


def test_a_late_report_is_the_first_thing_to_do(file: ReportFile) -> None:
    file.change(replace(file.agreement, due_days=5))
    file.tc_08()
    file.book("2026-04-01", file.part("-3.00", pot=Pot.OPEN, teilbudget=None))
    file.spend("2026-04-02", "60.00")
    file.add(a_standing_booking(file))
    found = view(file).todos
    assert [(one.kind, one.count, one.on) for one in found] == [
        (TodoKind.REPORT, 1, day("2026-04-05")),
        (TodoKind.UNASSIGNED, 1, None),
        (TodoKind.RECEIPTS, 1, None),
    ], "a fourth waits until one of these is done"
    assert found[0].covers == FIRST_QUARTER


def a_standing_booking(file: ReportFile) -> StandingBooking:
    return StandingBooking(
        StandingBookingId(0),
        file.bank.id,
        eur("-9.00"),
        "Bank",
        "Gebühr",
        file.flat.id,
        Pot.TEILBUDGET,
        file.egh.id,
        day("2026-03-03"),
    )


def test_a_report_that_is_not_due_yet_comes_after_the_bookings(file: ReportFile) -> None:
    file.change(replace(file.agreement, due_days=42))
    file.tc_08()
    file.add(a_standing_booking(file))
    assert view(file).todos == (
        Todo(TodoKind.REPORT, 1, day("2026-05-12"), FIRST_QUARTER, file.egh),
        Todo(TodoKind.STANDING, 2, day("2026-03-03")),
    )


def test_a_report_that_was_handed_in_is_done(file: ReportFile) -> None:
    file.change(replace(file.agreement, due_days=42))
    file.tc_08()
    file.desk.run(Label.of("hand_out_report"), hand_out, file.egh.id, FIRST_QUARTER, TODAY)
    shown = view(file)
    assert shown.todos == ()
    assert [(one.deadline.kind, one.deadline.on) for one in shown.deadlines] == [
        (DeadlineKind.REPORT, day("2026-08-11")),
        (DeadlineKind.REPORT, day("2026-11-11")),
        (DeadlineKind.GRANT_END, day("2026-12-31")),
    ]


def test_no_receipt_is_asked_for_where_nobody_will_see_it(file: ReportFile) -> None:
    file.change(replace(file.agreement, proof_mode=ProofMode.DECLARATION))
    file.spend("2026-02-02", "60.00")
    assert TodoKind.RECEIPTS not in {one.kind for one in view(file).todos}


def test_what_was_booked_last_comes_first(file: ReportFile) -> None:
    bookings = [file.spend(f"2026-02-{number:02d}", "1.00") for number in range(1, 8)]
    cash = file.account("Kasse", AccountKind.CASH)
    late = file.spend("2026-02-05", "2.00", account=cash.id)
    wanted: list[Booking] = [bookings[6], bookings[5], late, bookings[4], bookings[3]]
    assert view(file).latest == tuple(wanted)


def test_the_practice_household_is_shown_with_the_figures_of_its_reports(practice: Reader) -> None:
    shown = today_view(practice, None, PRACTICE_DAY)
    repaid = {
        one.teilbudget.code: one.repayable for one in repayments(practice, None, PRACTICE_DAY)
    }
    for one in shown.shown:
        other = repaid[one.teilbudget.code]
        assert other is not None
        assert one.repayable.value == (None if other.value is None else other.value.amount)
        assert one.repayable.lines == other.lines
        until_today = days("2026-01-01", "2026-11-21")
        account = (
            figures(practice, one.teilbudget.id, until_today, PRACTICE_DAY).sections[0].account
        )
        assert one.spent.value == account.spent
        spent = {flow.month: flow.spent for flow in one.flows}
        assert {month: amount for month, amount in account.by_month().items() if amount} == spent


@pytest.mark.parametrize("teilbudget", [None, 1, 2])
def test_counts_are_those_of_the_lists(practice: Reader, teilbudget: int | None) -> None:
    period = days("2026-01-01", "2026-11-21")
    assert today_queries.count_unassigned(practice) == len(queries.unassigned_bookings(practice))
    number = TeilbudgetId(teilbudget or 1)
    spots = finding_queries.without_receipt(practice, number, period, exempt=(), least=eur("0.00"))
    for threshold in ("0.00", "50.00"):
        count = today_queries.count_without_receipt(
            practice, number, period, exempt=(), threshold=eur(threshold)
        )
        assert count == len([spot for spot in spots if spot.amount >= eur(threshold)])


def test_unassigned_counts_bookings_without_parts_but_neither_transfers_nor_own(
    file: ReportFile,
) -> None:
    own = file.account("Eigenes", AccountKind.OWN)
    open_part: Callable[[], Any] = lambda: file.part("-1.00", pot=Pot.OPEN, teilbudget=None)  # noqa: E731
    file.book("2026-02-01", open_part())
    file.book("2026-02-01", open_part(), open_part())
    file.book("2026-02-01", open_part(), account=own.id)
    file.book("2026-02-02", amount=eur("-5.00"))
    file.book("2026-02-03", file.private_part("-5.00"))
    file.transfer("2026-02-04", "5.00", file.bank, own)
    assert file.desk.read(today_queries.count_unassigned) == 3
    assert len(file.desk.read(queries.unassigned_bookings)) == 3


def test_cost_types_of_own_money_stay_out_of_the_balance(file: ReportFile) -> None:
    first_quarter(file)
    file.book("2026-03-05", file.part("90.00", file.own))
    one = only(file)
    assert file.own.kind is CostKind.OWN_CONTRIBUTION
    codes = {line.code: line.result for line in one.outlook.lines}
    assert codes["forecast_balance"] == eur("5200.00")
    assert codes["forecast_own"] == eur("90.00")


def test_deadlines_of_the_practice_household_are_the_next_three(practice: Reader) -> None:
    found: tuple[DeadlineRow, ...] = today_view(practice, None, PRACTICE_DAY).deadlines
    assert [(one.deadline.on, one.teilbudget and one.teilbudget.code) for one in found] == [
        (day("2027-02-11"), "EGH"),
        (day("2027-03-01"), "BP"),
        (day("2027-03-01"), "GUT"),
    ]


def test_the_page_is_the_same_in_however_many_pieces_it_is_gathered(
    practice: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = today_view(practice, None, PRACTICE_DAY)
    monkeypatch.setattr(today_queries, "_PORTION", 7)
    gathering = Gathering(None, PRACTICE_DAY)
    pieces = 1
    while gathering.go_on(practice):
        pieces += 1
    assert gathering.view == whole
    assert pieces == len(today_queries.portions(practice)) + 5
    assert len(today_queries.portions(practice)) > 10


def test_a_practice_household_is_no_long_file(practice: Reader) -> None:
    assert not is_long(practice)
