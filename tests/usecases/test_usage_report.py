"""From bookings in a file to the report that is handed in, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.budget.agreement import ProofMode, ProofPeriod
from budgetdesk.budget.funders import BenefitForm
from budgetdesk.budget.handed_out import HandedReport, ReportState
from budgetdesk.budget.ids import ReportId
from budgetdesk.kernel.errors import Invalid, NotAllowed, NotFound, PeriodClosed
from budgetdesk.kernel.period import DateRange
from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.reports.content.usage_document import usage_document
from budgetdesk.reports.content.usage_figures import UsageReport, UsageSection
from budgetdesk.reports.document import Document, Paragraph
from budgetdesk.storage.journal import Label
from budgetdesk.storage.store import Store
from budgetdesk.usecases import usage_report as use
from budgetdesk.usecases.bookkeeping import Share, correct_booking
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.receipts_out import receipt_bundle, receipts_in_order
from tests.budget.builders import day, days, eur
from tests.reports.content.builders import bridge_of, cells_of, table_of, texts_of
from tests.usecases.report_file import FIRST_QUARTER, SECOND_QUARTER, TODAY, ReportFile

HAND_OUT = Label.of("hand_out_report")
EVENT = Label.of("report_event")
NO_BREAK = "\u00a0"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(Store.create(tmp_path / "case.budget")) as one:
        yield one


@pytest.fixture
def file(desk: Desk) -> ReportFile:
    return ReportFile(desk)


def figures(file: ReportFile, **changes: Any) -> UsageReport:
    values: dict[str, Any] = {"teilbudget": file.egh.id, "period": FIRST_QUARTER, "today": TODAY}
    return file.desk.read(use.figures, **(values | changes))


def section(file: ReportFile, **changes: Any) -> UsageSection:
    return figures(file, **changes).sections[0]


def draft(file: ReportFile, **changes: Any) -> Document:
    values: dict[str, Any] = {"teilbudget": file.egh.id, "period": FIRST_QUARTER, "today": TODAY}
    return file.desk.read(use.draft, **(values | changes))


def hand_out(file: ReportFile, period: DateRange = FIRST_QUARTER) -> HandedReport:
    return file.desk.run(HAND_OUT, use.hand_out, file.egh.id, period, TODAY)


# ------------------------------------------------------------------------------ figures of the file


def test_tc_08_runs_from_the_bookings_to_the_sentence_on_paper(file: ReportFile) -> None:
    file.tc_08()
    document = draft(file)
    assert bridge_of(document).result == ("Endbestand am 31.03.2026", eur("5200.00"))
    sentences = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert sentences[0].replace(NO_BREAK, " ") == (
        "Am 31.03.2026 sind 5.200,00 € übrig. Nach der Zielvereinbarung dürfen 4.500,00 € "
        "übertragen werden; 700,00 € liegen darüber. Die nächste Rate bleibt wie bewilligt."
    )


def test_tc_08b_the_next_quarter_opens_with_what_was_left(file: ReportFile) -> None:
    file.tc_08()
    file.instalments("2026-04-01", "2026-05-04", "2026-06-01")
    file.spend("2026-06-30", "31900.00")
    second = section(file, period=SECOND_QUARTER, today=day("2026-07-05"))
    assert second.account.opening == eur("5200.00")
    assert second.account.closing == eur("3300.00")
    assert second.carry_over is not None
    assert (second.carry_over.allowed, second.carry_over.above) == (eur("4500.00"), eur("0.00"))


def test_tc_15_own_money_on_the_account_is_told_apart_from_the_budget(file: ReportFile) -> None:
    giro = file.account("Giro", AccountKind.OWN)
    file.opening("2026-01-01", "379.65")
    file.instalments("2026-01-02", amount="4720.00")
    file.spend("2026-01-27", "3410.20")
    file.spend("2026-01-28", "871.33")
    file.book("2026-01-05", file.private_part("1050.00"), account=giro.id, payee="Rente")
    file.book("2026-01-06", file.private_part("-480.00"), account=giro.id, payee="Miete")
    file.transfer("2026-01-20", "200.00", giro, file.bank)
    report = figures(file)
    account = report.sections[0].account
    assert (account.opening, account.received, account.spent, account.closing) == (
        eur("379.65"),
        eur("4720.00"),
        eur("4281.53"),
        eur("818.12"),
    )
    assert report.accounts is not None
    assert [(one.name, one.computed) for one in report.accounts.accounts] == [
        ("Budgetkonto", eur("1018.12"))
    ]
    assert report.accounts.own == eur("200.00")
    assert report.accounts.private == eur("0.00")
    assert report.accounts.unassigned == eur("0.00")


def test_all_money_on_the_accounts_has_an_owner(file: ReportFile) -> None:
    cash = file.account("Kasse", AccountKind.CASH)
    other = file.teilbudget("BHP")
    file.opening("2026-01-01", "500.00")
    file.opening("2026-01-01", "80.00", Pot.PRIVATE)
    file.instalments("2026-01-02")
    file.book("2026-01-03", file.part("400.00", file.rate, teilbudget=other.id))
    file.book("2026-01-04", file.part("-30.00", file.wage), file.private_part("-12.50"))
    file.book("2026-01-05", file.part("230.00", file.own))
    file.book("2026-01-06", file.part("-7.77", pot=Pot.OPEN, teilbudget=None))
    file.transfer("2026-01-07", "100.00", file.bank, cash)
    file.spend("2026-02-08", "40.00", account=cash.id)
    file.spend("2026-03-30", "55.00", counts_on=day("2026-04-02"))
    money = figures(file).accounts
    assert money is not None
    assert [one.computed for one in money.accounts] == [eur("11004.73"), eur("60.00")]
    assert dict(money.teilbudgets) == {file.egh.id: eur("10430.00"), other.id: eur("400.00")}
    assert (money.own, money.private, money.unassigned) == (
        eur("230.00"),
        eur("67.50"),
        eur("-7.77"),
    )
    assert (money.later, money.in_transit) == (eur("-55.00"), eur("0.00"))


def test_a_transfer_that_one_account_does_not_show_yet_is_in_transit(file: ReportFile) -> None:
    cash = file.account("Kasse", AccountKind.CASH)
    file.instalments("2026-01-02")
    file.transfer("2026-03-31", "100.00", file.bank, cash)
    arrives = file.desk.read(lambda reader: reader.all(Booking, account=cash.id))[0]
    file.change(replace(arrives, on=day("2026-04-01")))
    money = figures(file).accounts
    assert money is not None
    assert money.in_transit == eur("-100.00")


def test_what_the_holder_advanced_from_an_own_account_is_spent_and_owed_to_the_holder(
    file: ReportFile,
) -> None:
    giro = file.account("Giro", AccountKind.OWN)
    file.instalments("2026-01-02")
    file.spend("2026-01-20", "60.00", account=giro.id)
    report = figures(file)
    assert report.sections[0].account.closing == eur("9940.00")
    assert report.sections[0].entries[1].is_advanced
    assert report.accounts is not None
    assert report.accounts.own == eur("60.00")
    assert report.accounts.unassigned == eur("0.00")


def test_an_opening_balance_on_the_first_day_is_in_the_opening(file: ReportFile) -> None:
    file.opening("2026-01-01", "812.34")
    assert section(file).account.opening == eur("812.34")
    assert section(file, period=SECOND_QUARTER).account.opening == eur("812.34")


def test_the_bank_s_own_balance_holds_until_something_is_booked(file: ReportFile) -> None:
    file.instalments("2026-01-02")
    file.stated("2026-03-27", "10000.00")
    money = figures(file).accounts
    assert money is not None
    assert money.accounts[0].stated == eur("10000.00")
    file.spend("2026-03-30", "1.00")
    money = figures(file).accounts
    assert money is not None
    assert money.accounts[0].stated is None


def test_no_private_booking_appears_in_any_file(file: ReportFile) -> None:
    file.tc_08()
    file.book("2026-02-10", file.private_part("-77.77"), payee="GEHEIM", text="GEHEIM")
    file.book("2026-02-11", file.part("-40.00", file.wage), file.private_part("-33.33"))
    document = draft(file)
    assert "GEHEIM" not in texts_of(document)
    assert set(cells_of(document)).isdisjoint({eur("-77.77"), eur("77.77"), eur("33.33")})
    assert eur("-111.10") in set(cells_of(document)), "their sum ties the report to the account"
    csv = use.render(document).csv.decode("utf-8-sig")
    assert "GEHEIM" not in csv
    assert "77,77" not in csv


def test_vouchers_stay_outside_the_money(file: ReportFile) -> None:
    book = file.account("Gutscheine", AccountKind.VOUCHER)
    vouchers = file.teilbudget("GUT", form=BenefitForm.VOUCHER)
    of_vouchers: dict[str, Any] = {"teilbudget": vouchers.id}
    file.opening("2026-01-01", "0.00")
    file.book("2026-01-15", file.part("689.00", file.rate, **of_vouchers), account=book.id)
    file.book("2026-01-25", file.part("-412.00", file.wage, **of_vouchers), account=book.id)
    report = figures(file, teilbudget=None)
    assert report.sections[1].vouchers is not None
    assert report.sections[1].vouchers.closing == eur("277.00")
    assert report.sections[1].account.closing == eur("0.00")
    assert report.accounts is not None
    assert report.accounts.accounts[0].computed == eur("0.00")


def test_receipts_stand_beside_their_bookings_and_in_the_bundle(file: ReportFile) -> None:
    first = file.spend("2026-02-20", "60.00")
    second = file.spend("2026-01-20", "70.00")
    private = file.book("2026-01-22", file.private_part("-5.00"))
    file.receipt(first, text="A")
    file.receipt(second, first, text="B")
    file.receipt(private, text="PRIVAT")
    rows = table_of(draft(file), "Buchungen").rows
    assert [row.cells[4] for row in rows if row.cells[0]] == ["2", "1, 2"]
    in_order = file.desk.read(receipts_in_order, file.egh.id, FIRST_QUARTER, TODAY)
    assert [receipt.title for receipt in in_order] == ["B", "A"]
    assert file.desk.read(receipt_bundle, file.egh.id, FIRST_QUARTER, TODAY)[:5] == b"%PDF-"


def test_a_report_on_all_goes_to_the_leading_funder(file: ReportFile) -> None:
    kasse = file.add(replace(file.funder, id=type(file.funder.id)(0), name="Kasse", leads=False))
    other = file.teilbudget("BHP")
    file.change(replace(other, funder=kasse.id))
    assert figures(file, teilbudget=None).addressee.name == "Landkreis"
    assert figures(file, teilbudget=other.id).addressee.name == "Kasse"


def test_an_unknown_teilbudget_is_not_found(file: ReportFile) -> None:
    with pytest.raises(NotFound):
        draft(file, teilbudget=TeilbudgetId(99))


# ------------------------------------------------------------------------------ periods


def test_the_usual_period_is_the_latest_one_that_is_over(file: ReportFile) -> None:
    period = file.desk.read(use.default_period, file.egh.id, day("2026-07-01"))
    assert period == SECOND_QUARTER
    assert file.desk.read(use.default_period, file.egh.id, day("2026-06-30")) == FIRST_QUARTER
    assert file.desk.read(use.default_period, None, day("2026-06-30")) == FIRST_QUARTER


def test_before_the_first_period_is_over_there_is_none(file: ReportFile) -> None:
    assert file.desk.read(use.default_period, file.egh.id, day("2026-03-31")) is None


def test_a_changed_agreement_changes_the_periods_from_then_on(desk: Desk) -> None:
    file = ReportFile(desk, valid_to=day("2026-06-30"))
    file.agree(file.egh, valid_from=day("2026-07-01"), proof_period=ProofPeriod.MONTH)
    assert desk.read(use.default_period, file.egh.id, day("2026-07-15")) == SECOND_QUARTER
    july = desk.read(use.default_period, file.egh.id, day("2026-08-15"))
    assert july == days("2026-07-01", "2026-07-31")


# ------------------------------------------------------------------------------ handed out


def test_a_report_that_was_handed_out_is_kept_byte_for_byte(file: ReportFile) -> None:
    spent = file.tc_08()
    expected = use.render(draft(file))
    report = hand_out(file)
    kept = file.desk.read(use.handed_report_files, report)
    assert sha256(kept.pdf).hexdigest() == report.pdf_hash
    assert "Entwurf" in expected.csv.decode("utf-8-sig")
    assert "Entwurf" not in kept.csv.decode("utf-8-sig")
    assert "5200,00" in kept.csv.decode("utf-8-sig")
    file.change(replace(spent, note="Nur eine Notiz"))
    file.book("2026-04-20", file.part("-1.00", file.wage))
    assert file.desk.read(use.handed_report_files, report) == kept


def test_drafting_twice_gives_the_same_bytes_also_after_opening_the_file_again(
    file: ReportFile,
) -> None:
    file.tc_08()
    before = use.render(draft(file))
    path = file.desk.store.path
    file.desk.close()
    with Desk(Store.open(path)) as again:
        document = again.read(use.draft, file.egh.id, FIRST_QUARTER, TODAY)
        assert use.render(document) == before


def test_later_changes_to_a_handed_out_period_are_refused(file: ReportFile) -> None:
    spent = file.tc_08()
    hand_out(file)
    with pytest.raises(PeriodClosed):
        file.change(replace(spent, amount=eur("-1.00"), parts=(file.part("-1.00", file.wage),)))
    with pytest.raises(PeriodClosed):
        file.spend("2026-02-01", "5.00")


def test_the_way_out_is_a_correcting_booking_that_the_next_report_shows(file: ReportFile) -> None:
    spent = file.tc_08()
    hand_out(file)
    share = Share(eur("-24800.00"), Pot.TEILBUDGET, file.flat.id, file.egh.id)
    file.desk.run(
        Label.of("correct"), correct_booking, spent.id, day("2026-04-15"), (share,), "Falsch"
    )
    second = section(file, period=SECOND_QUARTER)
    assert second.account.opening == eur("5200.00")
    assert second.account.spent == eur("0.00")
    assert [(entry.is_storno, entry.outlay) for entry in second.entries] == [
        (True, eur("-24800.00")),
        (False, eur("24800.00")),
    ]


def test_a_booking_found_later_counts_in_the_next_report(file: ReportFile) -> None:
    file.tc_08()
    hand_out(file)
    file.spend("2026-03-31", "10.00", counts_on=day("2026-04-15"))
    assert section(file).account.closing == eur("5200.00")
    second = section(file, period=SECOND_QUARTER)
    assert (second.account.opening, second.account.spent) == (eur("5200.00"), eur("10.00"))


def codes_of(refusal: pytest.ExceptionInfo[Invalid]) -> list[str]:
    problems: Any = refusal.value.data["problems"]
    return [problem.code for problem in problems]


def test_the_same_days_are_accounted_for_once(file: ReportFile) -> None:
    file.tc_08()
    hand_out(file)
    with pytest.raises(Invalid) as refusal:
        hand_out(file, days("2026-03-01", "2026-03-31"))
    assert codes_of(refusal) == ["period_handed_out"]
    with pytest.raises(Invalid) as refusal:
        file.desk.run(HAND_OUT, use.hand_out, None, FIRST_QUARTER, TODAY)
    assert codes_of(refusal) == ["period_handed_out"]


def test_another_teilbudget_may_be_accounted_for_in_the_same_days(file: ReportFile) -> None:
    hand_out(file)
    other = file.teilbudget("BHP")
    report = file.desk.run(HAND_OUT, use.hand_out, other.id, FIRST_QUARTER, TODAY)
    assert report.teilbudgets == (other.id,)


def test_a_running_period_is_not_handed_out(file: ReportFile) -> None:
    with pytest.raises(Invalid) as refusal:
        hand_out(file, days("2026-04-01", "2026-04-30"))
    assert codes_of(refusal) == ["period_not_over"]


def test_undo_stops_at_what_was_handed_out(file: ReportFile) -> None:
    hand_out(file)
    with pytest.raises(NotAllowed):
        file.desk.undo()


def test_a_refused_report_leaves_nothing_in_the_file(file: ReportFile) -> None:
    with pytest.raises(Invalid):
        hand_out(file, days("2026-04-01", "2026-04-30"))
    assert file.desk.read(lambda reader: reader.all(HandedReport)) == ()


# ------------------------------------------------------------------------------ its life


def record(file: ReportFile, report: HandedReport, on: str, state: ReportState) -> None:
    file.desk.run(EVENT, use.record_event, report.id, day(on), state)


def state_of(file: ReportFile, report: HandedReport) -> ReportState:
    return file.desk.read(use.state_of, report.id)


def test_a_report_is_handed_in_reminded_asked_about_and_accepted(file: ReportFile) -> None:
    report = hand_out(file)
    states = [state_of(file, report)]
    for on, state in (
        ("2026-05-04", ReportState.REMINDED),
        ("2026-06-01", ReportState.QUESTIONS),
        ("2026-06-20", ReportState.ACCEPTED),
    ):
        record(file, report, on, state)
        states.append(state_of(file, report))
    assert states == [
        ReportState.HANDED_IN,
        ReportState.REMINDED,
        ReportState.QUESTIONS,
        ReportState.ACCEPTED,
    ]
    days_noted = [event.on for event in file.desk.read(use.events_of, report.id)]
    assert days_noted == [TODAY, day("2026-05-04"), day("2026-06-01"), day("2026-06-20")]


@pytest.mark.parametrize("state", ReportState)
def test_after_acceptance_nothing_follows(file: ReportFile, state: ReportState) -> None:
    report = hand_out(file)
    record(file, report, "2026-06-20", ReportState.ACCEPTED)
    with pytest.raises(Invalid) as refusal:
        record(file, report, "2026-06-21", state)
    assert codes_of(refusal) == ["report_state_not_possible"]


@pytest.mark.parametrize("state", [ReportState.DRAFT, ReportState.HANDED_IN])
def test_a_report_is_not_handed_in_twice(file: ReportFile, state: ReportState) -> None:
    report = hand_out(file)
    with pytest.raises(Invalid) as refusal:
        record(file, report, "2026-05-04", state)
    assert codes_of(refusal) == ["report_state_not_possible"]


def test_an_event_lies_not_before_the_last_one(file: ReportFile) -> None:
    report = hand_out(file)
    with pytest.raises(Invalid) as refusal:
        record(file, report, "2026-04-09", ReportState.REMINDED)
    assert codes_of(refusal) == ["report_event_too_early"]


def test_what_was_never_handed_out_is_a_draft_and_has_no_events(file: ReportFile) -> None:
    assert file.desk.read(use.state_of, ReportId(99)) is ReportState.DRAFT
    with pytest.raises(NotFound):
        file.desk.run(EVENT, use.record_event, ReportId(99), TODAY, ReportState.REMINDED)


def test_what_is_handed_out_is_the_draft_without_its_mark(desk: Desk) -> None:
    file = ReportFile(desk, proof_mode=ProofMode.FULL)
    file.tc_08()
    document = usage_document(figures(file), ReportState.HANDED_IN)
    kept = desk.read(use.handed_report_files, hand_out(file))
    assert kept == use.render(document)
    assert document.blocks == draft(file).blocks


def test_a_report_that_was_made_ready_is_not_kept_after_a_change(file: ReportFile) -> None:
    spent = file.tc_08()
    ready = file.desk.read(use.make_ready, file.egh.id, FIRST_QUARTER, TODAY)
    files = use.render(ready.document)
    file.change(replace(spent, note="Nur eine Notiz"))
    with pytest.raises(NotAllowed) as refused:
        file.desk.run(Label.of("hand_out_report", title=""), use.keep, ready, files)
    assert refused.value.reason == "changed_meanwhile"
    again = file.desk.read(use.make_ready, file.egh.id, FIRST_QUARTER, TODAY)
    report = file.desk.run(Label.of("hand_out_report", title=""), use.keep, again, files)
    assert file.desk.read(use.handed_report_files, report) == files
