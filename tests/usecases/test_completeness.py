"""What a Sachbearbeiter would ask, found before the report is handed in."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.budget.agreement import CostPlan, MutualCover, ProofMode
from budgetdesk.budget.funders import BenefitForm
from budgetdesk.budget.grants import GrantAmount
from budgetdesk.budget.matching import MatchState
from budgetdesk.kernel.problem import Problem, Weight
from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Store
from budgetdesk.usecases import account_findings, completeness, usage_report
from budgetdesk.usecases.desk import Desk
from budgetdesk.wording.sentences import problem_text, texts
from tests.budget.builders import day, days, eur
from tests.usecases.report_file import FIRST_QUARTER, SECOND_QUARTER, TODAY, ReportFile

NO_BREAK = "\u00a0"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(Store.create(tmp_path / "case.budget")) as one:
        yield one


@pytest.fixture
def file(desk: Desk) -> ReportFile:
    """A file whose first quarter leaves no question open."""
    made = ReportFile(desk)
    made.tc_08()
    return made


def only(file: ReportFile, **changes: Any) -> Problem:
    (found,) = file.findings(**changes)
    return found


def sentence(problem: Problem) -> str:
    return problem_text(problem).replace(NO_BREAK, " ")


def test_a_complete_report_leaves_no_question(file: ReportFile) -> None:
    assert file.findings() == ()


def test_each_finding_names_its_booking_and_the_remedy(file: ReportFile) -> None:
    booking = file.spend("2026-02-03", "60.00", payee="Sanitätshaus")
    problem = only(file)
    assert problem.code == "without_receipt"
    assert problem.subject == ("booking", booking.id)
    assert sentence(problem) == (
        f"Buchung {booking.id} vom 03.02.2026 (Sanitätshaus, 60,00 €) hat keinen Beleg. "
        "Bitte fügen Sie den Beleg hinzu."
    )


# ------------------------------------------------------------------------------ receipts


@pytest.mark.parametrize(("amount", "asked"), [("49.99", 0), ("50.00", 1), ("50.01", 1)])
def test_receipts_are_wanted_from_the_threshold_on(
    file: ReportFile, amount: str, asked: int
) -> None:
    file.spend("2026-02-03", amount)
    assert file.codes() == ["without_receipt"] * asked


def test_only_the_teilbudget_s_part_counts_against_the_threshold(file: ReportFile) -> None:
    file.opening("2026-01-01", "100.00", Pot.PRIVATE)
    file.book("2026-02-03", file.part("-40.00", file.wage), file.private_part("-100.00"))
    assert file.codes() == []


def test_a_flat_rate_needs_no_receipt(file: ReportFile) -> None:
    file.book("2026-02-03", file.part("-820.00", file.flat))
    assert file.codes() == []


def test_a_receipt_answers_the_question(file: ReportFile) -> None:
    file.receipt(file.spend("2026-02-03", "60.00"))
    assert file.codes() == []


def test_what_was_taken_back_needs_no_receipt(file: ReportFile) -> None:
    wrong = file.spend("2026-02-03", "60.00")
    file.book(
        "2026-02-04", file.part("60.00", file.wage), kind=BookingKind.STORNO, reverses=wrong.id
    )
    assert file.codes() == []


@pytest.mark.parametrize(
    ("mode", "asked"),
    [
        (ProofMode.DECLARATION, False),
        (ProofMode.LIST, False),
        (ProofMode.LIST_RECEIPTS, True),
        (ProofMode.FULL, True),
        (ProofMode.SAMPLE, True),
        (ProofMode.SERVICE, False),
    ],
)
def test_receipts_are_asked_for_where_the_proof_mode_wants_them(
    file: ReportFile, mode: ProofMode, *, asked: bool
) -> None:
    file.change(replace(file.agreement, proof_mode=mode))
    file.spend("2026-02-03", "60.00")
    assert ("without_receipt" in file.codes()) is asked


def test_cash_needs_a_receipt_also_below_the_threshold(file: ReportFile) -> None:
    cash = file.account("Kasse", AccountKind.CASH)
    file.transfer("2026-01-03", "200.00", file.bank, cash)
    file.spend("2026-02-03", "12.00", account=cash.id)
    file.spend("2026-02-04", "70.00", account=cash.id)
    assert [(one.code, one.weight) for one in file.findings()] == [
        ("cash_without_receipt", Weight.WARNING),
        ("cash_without_receipt", Weight.HINT),
    ]


# ------------------------------------------------------------------------------ bookings


def test_an_unassigned_booking_makes_the_report_wrong(file: ReportFile) -> None:
    booking = file.book("2026-02-03", file.part("-9.99", pot=Pot.OPEN, teilbudget=None))
    problem = only(file)
    assert (problem.code, problem.weight) == ("not_assigned", Weight.ERROR)
    assert problem.subject == ("booking", booking.id)
    assert problem.data["amount"] == eur("-9.99")


def test_of_a_split_booking_only_the_open_part_is_named(file: ReportFile) -> None:
    file.book(
        "2026-02-03",
        file.part("-40.00", file.wage),
        file.part("-9.99", pot=Pot.OPEN, teilbudget=None),
        file.private_part("5.00"),
    )
    assert only(file).data["amount"] == eur("-9.99")


def test_what_another_teilbudget_leaves_open_is_asked_there(file: ReportFile) -> None:
    other = file.teilbudget("BHP")
    file.book("2026-02-03", file.part("-9.99", teilbudget=other.id))
    assert "not_assigned" not in file.codes()
    assert "not_assigned" in file.codes(teilbudget=other.id)


def test_private_bookings_and_those_of_own_accounts_are_nobody_s_business(
    file: ReportFile,
) -> None:
    giro = file.account("Giro", AccountKind.OWN)
    file.book("2026-02-03", file.part("-9.99", pot=Pot.OPEN, teilbudget=None), account=giro.id)
    file.opening("2026-01-01", "50.00", Pot.PRIVATE)
    file.book("2026-02-04", file.private_part("-9.99"))
    assert file.codes() == []


def test_spending_outside_the_purposes_is_asked_about(file: ReportFile) -> None:
    file.change(replace(file.agreement, purposes=(file.wage.id,)))
    outside = file.book("2026-02-03", file.part("-20.00", file.flat))
    problem = only(file)
    assert (problem.code, problem.subject) == ("outside_purposes", ("booking", outside.id))


def test_spending_outside_the_grant_is_asked_about(desk: Desk) -> None:
    file = ReportFile(desk)
    file.instalments("2026-11-02", "2026-12-01")
    late = file.spend("2027-01-04", "20.00")
    found = file.findings(period=days("2026-11-01", "2027-01-31"), today=day("2027-02-01"))
    assert [(one.code, one.subject) for one in found] == [
        ("outside_validity", ("booking", late.id))
    ]


def test_wages_name_their_assistant_where_the_agreement_asks_for_it(file: ReportFile) -> None:
    anna = file.assistant("Anna")
    file.change(replace(file.agreement, per_assistant=True))
    file.book("2026-02-03", file.part("-20.00", file.wage, assistant=anna.id))
    file.book("2026-02-04", file.part("-20.00", file.flat))
    assert only(file).code == "without_assistant"
    assert only(file).data["amount"] == eur("24800.00")


# ------------------------------------------------------------------------------ terms and money


def test_what_was_not_entered_is_named(file: ReportFile) -> None:
    other = file.teilbudget("BHP")
    assert file.codes(teilbudget=other.id) == ["grant_missing", "agreement_missing"]


def test_a_missing_carry_over_rule_is_a_hint(file: ReportFile) -> None:
    file.change(replace(file.agreement, carry_over=None))
    assert (only(file).code, only(file).weight) == ("carry_over_missing", Weight.HINT)


def test_a_month_without_amount_is_named(desk: Desk) -> None:
    file = ReportFile(desk)
    other = file.teilbudget("BHP")
    grant = file.grant(other, "100.00")
    (amount,) = desk.read(lambda reader: reader.all(GrantAmount, grant=grant.id))
    file.change(replace(amount, from_day=day("2026-03-01")))
    found = [one for one in file.findings(teilbudget=other.id) if one.code.startswith("grant")]
    assert [str(one.data["month"]) for one in found] == ["2026-01", "2026-02"]


def test_a_missing_instalment_is_asked_about(desk: Desk) -> None:
    file = ReportFile(desk)
    file.instalments("2026-01-02", "2026-03-02")
    problem = only(file)
    assert (problem.code, problem.weight) == ("payment_missing", Weight.WARNING)
    assert sentence(problem) == (
        "Die Zahlung für „Egh“ von 10.000,00 €, fällig am 01.02.2026, fehlt. Bitte prüfen Sie, "
        "ob sie eingegangen und zugeordnet ist, oder fragen Sie beim Leistungsträger nach."
    )


def test_an_instalment_of_another_amount_is_asked_about(desk: Desk) -> None:
    file = ReportFile(desk)
    file.instalments("2026-01-02", "2026-03-02")
    file.instalments("2026-02-02", amount="9500.00")
    problem = only(file)
    assert problem.code == "payment_differs"
    assert problem.data["received"] == eur("9500.00")


def test_a_late_instalment_is_a_hint(desk: Desk) -> None:
    file = ReportFile(desk)
    file.instalments("2026-01-02", "2026-02-11", "2026-03-02")
    problem = only(file)
    assert (problem.code, problem.weight) == ("payment_late", Weight.HINT)
    assert problem.data["days"] == 10


def test_a_payment_that_no_grant_names_is_asked_about(file: ReportFile) -> None:
    file.instalments("2026-02-20", amount="77.00")
    assert only(file).code == "payment_unexpected"


def test_vouchers_are_expected_in_the_voucher_book(desk: Desk) -> None:
    file = ReportFile(desk)
    book = file.account("Gutscheine", AccountKind.VOUCHER)
    vouchers = file.teilbudget("GUT", form=BenefitForm.VOUCHER)
    file.grant(vouchers, "689.00")
    file.agree(vouchers)
    for on in ("2026-01-02", "2026-02-02"):
        file.book(on, file.part("689.00", file.rate, teilbudget=vouchers.id), account=book.id)
    problem = only(file, teilbudget=vouchers.id)
    assert problem.code == "payment_missing"
    assert problem.data["due"] == day("2026-03-01")


def test_spending_over_plan_that_nothing_covers_is_asked_about(file: ReportFile) -> None:
    plan = (CostPlan(file.wage.id, eur("8000.00")), CostPlan(file.flat.id, eur("100.00")))
    file.change(replace(file.agreement, plan=plan, mutual_cover=MutualCover.FULL))
    problem = only(file)
    assert problem.code == "over_plan"
    assert (problem.data["planned"], problem.data["spent"], problem.data["uncovered"]) == (
        eur("24000.00"),
        eur("24800.00"),
        eur("500.00"),
    )


def test_a_budget_that_does_not_suffice_is_named(file: ReportFile) -> None:
    file.receipt(file.spend("2026-03-31", "5300.00"))
    problem = only(file)
    assert (problem.code, problem.data["amount"]) == ("closing_negative", eur("100.00"))


def test_own_money_that_covers_the_lack_makes_it_a_hint(file: ReportFile) -> None:
    file.receipt(file.spend("2026-03-31", "5300.00"))
    file.book("2026-03-31", file.part("100.00", file.own))
    assert (only(file).code, only(file).weight) == ("closing_negative_own", Weight.HINT)


def hand_out(file: ReportFile) -> None:
    file.desk.run(
        Label.of("hand_out_report"), usage_report.hand_out, file.egh.id, FIRST_QUARTER, TODAY
    )


def test_a_report_that_joins_the_last_one_opens_with_its_closing(file: ReportFile) -> None:
    hand_out(file)
    file.instalments("2026-04-01", "2026-05-01", "2026-06-01")
    assert file.codes(period=SECOND_QUARTER, today=day("2026-07-01")) == []


def test_money_that_moved_between_two_reports_is_accounted_for_in_none(file: ReportFile) -> None:
    hand_out(file)
    file.instalments("2026-04-01", "2026-05-01", "2026-06-01")
    problem = only(file, period=days("2026-05-01", "2026-06-30"), today=day("2026-07-01"))
    assert (problem.code, problem.weight) == ("opening_differs", Weight.ERROR)
    assert (problem.data["closing"], problem.data["opening"]) == (eur("5200"), eur("15200"))


# ------------------------------------------------------------------------------ accounts


def test_a_stated_balance_that_differs_is_named_with_its_first_day(file: ReportFile) -> None:
    file.stated("2026-01-31", "10000.00")
    file.stated("2026-02-28", "20012.00")
    file.stated("2026-03-31", "5212.00")
    problem = only(file)
    assert (problem.code, problem.weight) == ("stated_balance_off_since", Weight.ERROR)
    assert problem.subject == ("account", file.bank.id)
    assert sentence(problem) == (
        "Auf „Budgetkonto“ weicht die Bank seit dem 28.02.2026 um 12,00 € von den Buchungen ab; "
        "am 31.01.2026 war der Unterschied noch nicht da. Bitte prüfen Sie die Buchungen "
        "zwischen diesen Tagen."
    )


def test_a_difference_from_the_first_statement_on_points_at_the_opening(file: ReportFile) -> None:
    file.stated("2026-01-31", "10012.00")
    assert only(file).code == "stated_balance_off"


def test_a_difference_that_went_away_again_is_no_question(file: ReportFile) -> None:
    file.stated("2026-01-31", "10012.00")
    file.stated("2026-03-31", "5200.00")
    assert file.codes() == []


def test_a_missing_statement_is_named(file: ReportFile) -> None:
    file.statement("2026-01-01", "2026-01-31", "0.00", "10000.00")
    file.statement("2026-03-01", "2026-03-31", "20000.00", "5200.00")
    problem = only(file)
    assert (problem.code, problem.data["first"], problem.data["last"]) == (
        "statement_gap",
        day("2026-02-01"),
        day("2026-02-28"),
    )


def test_days_between_two_statements_without_movement_are_no_gap(file: ReportFile) -> None:
    file.statement("2026-01-01", "2026-01-30", "0.00", "10000.00")
    file.statement("2026-02-02", "2026-03-31", "10000.00", "5200.00")
    assert file.codes() == []


def test_statements_that_do_not_join_are_named(file: ReportFile) -> None:
    file.statement("2026-01-01", "2026-01-31", "0.00", "10000.00")
    file.statement("2026-02-01", "2026-03-31", "9000.00", "5200.00")
    assert (only(file).code, only(file).weight) == ("statements_do_not_join", Weight.ERROR)


def test_overlapping_statements_are_a_hint(file: ReportFile) -> None:
    file.statement("2026-01-01", "2026-02-15")
    file.statement("2026-02-01", "2026-03-31")
    problem = only(file)
    assert (problem.code, problem.weight) == ("statement_overlap", Weight.HINT)
    assert (problem.data["first"], problem.data["last"]) == (day("2026-02-01"), day("2026-02-15"))


def test_a_short_statement_within_a_long_one_hides_no_gap(file: ReportFile) -> None:
    file.statement("2026-01-01", "2026-03-10")
    file.statement("2026-02-01", "2026-02-28")
    file.statement("2026-03-20", "2026-03-31")
    assert file.codes() == ["statement_gap", "statement_overlap"]


def test_statements_that_end_before_the_period_are_named(file: ReportFile) -> None:
    file.statement("2026-01-01", "2026-03-20")
    problem = only(file)
    assert (problem.code, problem.data["first"], problem.data["last"]) == (
        "statement_gap",
        day("2026-03-21"),
        day("2026-03-31"),
    )


def test_a_statement_may_end_on_the_last_banking_day(file: ReportFile) -> None:
    file.statement("2026-01-02", "2026-03-27")
    assert file.codes() == []


def test_gaps_outside_the_period_are_no_question(file: ReportFile) -> None:
    file.statement("2025-01-01", "2025-06-30")
    file.statement("2025-12-01", "2026-03-31")
    assert file.codes() == []


def test_cash_below_zero_is_named_with_its_first_day(file: ReportFile) -> None:
    cash = file.account("Kasse", AccountKind.CASH)
    file.receipt(file.spend("2026-02-03", "30.00", account=cash.id))
    file.transfer("2026-02-05", "100.00", file.bank, cash)
    problem = only(file)
    assert (problem.code, problem.weight) == ("cash_negative", Weight.ERROR)
    assert (problem.data["on"], problem.data["balance"]) == (day("2026-02-03"), eur("-30.00"))


def test_cash_that_comes_in_on_the_same_day_is_there_for_the_spending(file: ReportFile) -> None:
    cash = file.account("Kasse", AccountKind.CASH)
    file.receipt(file.spend("2026-02-03", "30.00", account=cash.id))
    file.transfer("2026-02-03", "100.00", file.bank, cash)
    assert file.codes() == []


def test_private_spending_from_the_budget_s_money_is_named(file: ReportFile) -> None:
    file.opening("2026-01-01", "50.00", Pot.PRIVATE)
    file.book("2026-02-03", file.private_part("-80.00"))
    problem = only(file)
    assert (problem.code, problem.data["amount"]) == ("private_from_budget", eur("30.00"))


def test_an_opening_balance_that_belongs_to_nobody_is_named(file: ReportFile) -> None:
    file.opening("2026-01-01", "50.00", Pot.OPEN)
    file.book("2026-02-03", file.private_part("-40.00"))
    assert only(file).code == "opening_not_assigned"


# ------------------------------------------------------------------------------ all of them


def test_what_makes_the_report_wrong_comes_first(file: ReportFile) -> None:
    file.spend("2026-02-03", "60.00")
    file.book("2026-02-04", file.part("-9.99", pot=Pot.OPEN, teilbudget=None))
    file.change(replace(file.agreement, carry_over=None))
    assert [one.weight for one in file.findings()] == [
        Weight.ERROR,
        Weight.WARNING,
        Weight.HINT,
    ]


def test_every_sentence_says_what_to_do() -> None:
    silent = [
        code
        for code, text in texts("findings").items()
        if not any(word in text for word in ("Bitte", "Sie müssen nichts tun"))
    ]
    assert silent == []


def test_every_sentence_belongs_to_a_finding() -> None:
    modules = (completeness, account_findings, usage_report)
    source = "".join(inspect.getsource(module) for module in modules)
    states = {f"payment_{state.value}" for state in MatchState}
    unused = [code for code in texts("findings") if f'"{code}"' not in source]
    assert set(unused) <= states
