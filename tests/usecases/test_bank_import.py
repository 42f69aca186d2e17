from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from budgetdesk.bankfiles.model import Balance, Entry, RefusedRow, Statement, StatementFile
from budgetdesk.budget.funders import Funder, FunderKind, Teilbudget
from budgetdesk.budget.ids import FunderId
from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import AccountId, BookingId, TeilbudgetId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.statements import BankLine, Rule, StatementImport
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import bank_import as use
from budgetdesk.usecases import bookkeeping as book
from budgetdesk.usecases import import_plan as planning
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.files import create_file
from budgetdesk.usecases.setting_up import opening_for, save, state_opening

GIRO = "DE02120300000000202051"
SAVINGS = "DE02500105170137075030"
ANNA = "DE02100500000054540402"
TODAY = date(2026, 4, 2)
DO = Label("begin_file")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with create_file(tmp_path / "akte.budget", "Erika Übung") as desk:
        desk.run(DO, save, Account(AccountId(0), "Giro", AccountKind.BANK, GIRO))
        yield desk


def an_entry(
    euros: str = "-12.50",
    *,
    position: int = 0,
    on: date = date(2026, 3, 10),
    name: str = "Sanitätshaus",
    purpose: str = "Rechnung 4711",
    iban: str = "",
    reference: str = "",
    booked: bool = True,
) -> Entry:
    return Entry(
        position,
        on,
        Money.of(euros),
        name,
        purpose,
        iban=iban,
        reference=reference,
        booked=booked,
    )


def a_file(
    entries: Sequence[Entry],
    *,
    iban: str = GIRO,
    opening: str | None = None,
    closing: str | None = None,
    currency: str = "EUR",
    refused: tuple[RefusedRow, ...] = (),
    notification: bool = False,
    sha256: str = "a" * 64,
    name: str = "auszug.xml",
) -> StatementFile:
    statement = Statement(
        0,
        iban,
        "",
        currency,
        Balance(date(2026, 3, 1), Money.of(opening)) if opening else None,
        Balance(date(2026, 3, 31), Money.of(closing)) if closing else None,
        tuple(replace(entry, position=index) for index, entry in enumerate(entries)),
        refused,
        is_notification=notification,
    )
    return StatementFile(name, sha256, "camt.053.001.08", (statement,))


def taken_in(desk: Desk, file: StatementFile, *, accept: bool = False) -> planning.StatementPlan:
    (plan,) = desk.read(planning.plan_import, file)
    desk.run(DO, use.confirm_import, [plan], TODAY, accept_proposals=accept)
    return plan


def fates(plan: planning.StatementPlan) -> list[planning.Fate]:
    return [line.fate for line in plan.lines]


def bookings(desk: Desk) -> tuple[Booking, ...]:
    return desk.read(lambda reader: reader.all(Booking))


def test_planning_changes_nothing(desk: Desk) -> None:
    desk.read(planning.plan_import, a_file([an_entry()]))
    assert bookings(desk) == ()
    assert desk.read(lambda reader: reader.count(StatementImport)) == 0


def test_confirming_books_each_entry_with_one_open_part(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry("-12.50"), an_entry("100.00", name="Anna")]))
    assert [(one.amount, one.payee, one.parts[0].pot) for one in bookings(desk)] == [
        (Money(-1250), "Sanitätshaus", Pot.OPEN),
        (Money(10000), "Anna", Pot.OPEN),
    ]


def test_what_is_only_announced_is_counted_but_not_booked(desk: Desk) -> None:
    plan = taken_in(desk, a_file([an_entry(), an_entry("-99.00", booked=False)]))
    assert fates(plan) == [planning.Fate.NEW, planning.Fate.NOT_BOOKED]
    assert [one.amount for one in bookings(desk)] == [Money(-1250)]
    (stored,) = desk.read(use.imports_of)
    assert (stored.new, stored.not_booked) == (1, 1)


def test_the_same_file_again_brings_nothing(desk: Desk) -> None:
    file = a_file([an_entry(), an_entry()])
    taken_in(desk, file)
    plan = taken_in(desk, file)
    assert plan.skipped is planning.Skipped.SEEN_BEFORE
    assert len(bookings(desk)) == 2
    assert len(desk.read(use.imports_of)) == 1


def test_an_overlapping_export_in_another_format_brings_only_what_is_new(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry(reference="R1"), an_entry("-7.00", reference="R2")]))
    csv = a_file(
        [an_entry("-7.00"), an_entry("-8.00", on=date(2026, 3, 11))], iban="", sha256="b" * 64
    )
    (plan,) = desk.read(planning.plan_import, csv, account=AccountId(1))
    assert fates(plan) == [planning.Fate.KNOWN, planning.Fate.NEW]


def test_a_duplicate_is_found_although_the_user_rewrote_and_removed_bookings(desk: Desk) -> None:
    file = a_file([an_entry("-1.00", reference="R1"), an_entry("-2.00", reference="R2")])
    taken_in(desk, file)
    first, second = bookings(desk)
    desk.run(DO, book.change_booking, replace(first, payee="anders", text="ganz anders"))
    desk.run(DO, book.remove_booking, second.id)
    again = replace(file, sha256="c" * 64)
    (plan,) = desk.read(planning.plan_import, again)
    assert fates(plan) == [planning.Fate.KNOWN, planning.Fate.KNOWN]


def test_a_statement_that_chains_takes_an_equal_booking_of_the_same_day(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry("-5.00")], opening="100.00", closing="95.00"))
    following = a_file([an_entry("-5.00")], opening="95.00", closing="90.00", sha256="d" * 64)
    (plan,) = desk.read(planning.plan_import, following)
    assert fates(plan) == [planning.Fate.NEW]


def test_a_refused_row_keeps_the_whole_file_out(desk: Desk) -> None:
    file = a_file([an_entry()], refused=(RefusedRow(7, "amount"),))
    (plan,) = desk.read(planning.plan_import, file)
    assert plan.skipped is planning.Skipped.REFUSED_ROWS
    with pytest.raises(NotAllowed):
        desk.run(DO, use.confirm_import, [plan], TODAY)
    assert bookings(desk) == ()


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (a_file([an_entry()], iban=ANNA), planning.Skipped.NO_ACCOUNT),
        (a_file([an_entry()], currency="CHF"), planning.Skipped.FOREIGN_CURRENCY),
        (a_file([an_entry()], notification=True), planning.Skipped.NOTIFICATION),
    ],
)
def test_a_statement_that_does_not_belong_here_is_skipped_with_its_reason(
    desk: Desk, file: StatementFile, why: planning.Skipped
) -> None:
    plan = taken_in(desk, file)
    assert plan.skipped is why
    assert bookings(desk) == ()


def test_naming_an_account_does_not_force_another_accounts_statement_into_it(desk: Desk) -> None:
    (plan,) = desk.read(planning.plan_import, a_file([an_entry()], iban=ANNA), account=AccountId(1))
    assert plan.skipped is planning.Skipped.NO_ACCOUNT


def test_what_lies_before_the_opening_balance_is_not_taken_in(desk: Desk) -> None:
    opening = opening_for(Money(10000), date(2026, 3, 10), Pot.OPEN)
    desk.run(DO, state_opening, replace(opening, account=AccountId(1)))
    early, late = an_entry(on=date(2026, 3, 9)), an_entry("-7.00", on=date(2026, 3, 10))
    plan = taken_in(desk, a_file([early, late]))
    assert fates(plan) == [planning.Fate.TOO_EARLY, planning.Fate.NEW]
    assert [one.amount for one in bookings(desk)] == [Money(-700)]


def test_a_statement_from_before_the_opening_balance_leaves_no_trace(desk: Desk) -> None:
    opening = opening_for(Money(9500), date(2026, 4, 1), Pot.OPEN)
    desk.run(DO, state_opening, replace(opening, account=AccountId(1)))
    plan = taken_in(desk, a_file([an_entry("-5.00")], opening="100.00", closing="95.00"))
    assert plan.skipped is planning.Skipped.BEFORE_OPENING
    assert desk.read(use.imports_of) == ()
    assert desk.read(lambda reader: reader.count(StatedBalance)) == 0


def test_an_opening_balance_after_the_first_booking_is_refused(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry()]))
    opening = replace(opening_for(Money(1), date(2026, 3, 11), Pot.OPEN), account=AccountId(1))
    with pytest.raises(Invalid) as refused:
        desk.run(DO, state_opening, opening)
    assert "bookings_before_opening" in str(refused.value)


@pytest.mark.parametrize(
    ("hint", "skipped"),
    [
        ("12030000/202051", None),
        ("12030000/0000202051", None),
        ("202051", None),
        ("Girokonto", None),
        ("12030000/202052", planning.Skipped.NO_ACCOUNT),
        ("50010517/202051", planning.Skipped.NO_ACCOUNT),
        ("999999", planning.Skipped.NO_ACCOUNT),
    ],
)
def test_an_old_account_number_must_be_that_of_the_account(
    desk: Desk, hint: str, skipped: planning.Skipped | None
) -> None:
    file = a_file([an_entry()], iban="")
    statement = replace(file.statements[0], account_hint=hint)
    (plan,) = desk.read(planning.plan_import, replace(file, statements=(statement,)))
    assert plan.skipped is skipped


def test_the_user_may_say_that_another_number_belongs_to_the_account(desk: Desk) -> None:
    file = a_file([an_entry()], iban="")
    statement = replace(file.statements[0], account_hint="50010517/4711")
    renamed = replace(file, statements=(statement,))
    (plan,) = desk.read(planning.plan_import, renamed, account=AccountId(1))
    assert fates(plan) == [planning.Fate.NEW]


def test_a_booking_entered_by_hand_is_met_by_the_banks_line(desk: Desk) -> None:
    by_hand = desk.run(
        DO,
        book.record_booking,
        Booking(
            BookingId(0),
            AccountId(1),
            date(2026, 3, 9),
            Money(-1250),
            "Handschuhe",
            parts=book.open_part(Money(-1250)),
        ),
    )
    plan = taken_in(desk, a_file([an_entry("-12.50")]))
    assert fates(plan) == [planning.Fate.MATCHED]
    assert bookings(desk) == (by_hand,)
    (line,) = desk.read(lambda reader: reader.all(BankLine))
    assert (line.booking, line.matched) == (by_hand.id, True)


def test_one_booking_by_hand_meets_only_one_of_two_equal_lines(desk: Desk) -> None:
    desk.run(
        DO,
        book.record_booking,
        Booking(
            BookingId(0),
            AccountId(1),
            date(2026, 3, 9),
            Money(-1250),
            parts=book.open_part(Money(-1250)),
        ),
    )
    plan = taken_in(desk, a_file([an_entry("-12.50"), an_entry("-12.50")]))
    assert fates(plan) == [planning.Fate.MATCHED, planning.Fate.NEW]


def test_both_sides_of_a_transfer_find_each_other(desk: Desk) -> None:
    desk.run(DO, save, Account(AccountId(0), "Eigenes", AccountKind.OWN, SAVINGS))
    taken_in(desk, a_file([an_entry("200.00", iban=SAVINGS)]))
    other = a_file([an_entry("-200.00", iban=GIRO)], iban=SAVINGS, sha256="e" * 64)
    taken_in(desk, other)
    into, out = bookings(desk)
    assert (into.kind, into.transfer_account, into.pair) == (BookingKind.TRANSFER, 2, out.id)
    assert (out.kind, out.transfer_account, out.pair) == (BookingKind.TRANSFER, 1, into.id)


def test_the_closing_balance_becomes_a_checkpoint(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry("-5.00")], opening="100.00", closing="95.00"))
    (stated,) = desk.read(lambda reader: reader.all(StatedBalance))
    assert (stated.on, stated.amount) == (date(2026, 3, 31), Money(9500))


def test_an_assignment_is_proposed_for_the_next_statement_with_its_ground(desk: Desk) -> None:
    teilbudget = _a_teilbudget(desk)
    wages = _cost_type(desk, "lohn")
    taken_in(desk, a_file([an_entry("-900.00", iban=ANNA, name="Anna")]))
    (booking,) = bookings(desk)
    share = book.Share(booking.amount, Pot.TEILBUDGET, wages.id, teilbudget.id)
    desk.run(DO, book.assign, booking.id, [share])
    april = a_file(
        [an_entry("-910.00", iban=ANNA, name="Anna", on=date(2026, 4, 10))], sha256="f" * 64
    )
    plan = taken_in(desk, april, accept=True)
    proposal = plan.lines[0].proposal
    assert proposal is not None
    assert (proposal.cost_type, proposal.detail, proposal.times) == (wages.id, ANNA, 1)
    assert bookings(desk)[1].parts[0].cost_type == wages.id


def test_the_aktenzeichen_points_to_the_instalment_of_its_teilbudget(desk: Desk) -> None:
    teilbudget = _a_teilbudget(desk)
    plan = taken_in(desk, a_file([an_entry("4720.00", purpose="PB 03/2026 Az. 51-4 / 0815")]))
    proposal = plan.lines[0].proposal
    assert proposal is not None
    assert (proposal.teilbudget, proposal.cost_type) == (
        teilbudget.id,
        _cost_type(desk, "rate").id,
    )


def test_an_import_is_one_change_and_one_undo_takes_it_back(desk: Desk) -> None:
    before = len(desk.history())
    taken_in(desk, a_file([an_entry(), an_entry("-7.00")], opening="20.00", closing="0.50"))
    assert len(desk.history()) == before + 1
    desk.undo()
    assert bookings(desk) == ()
    assert desk.read(lambda reader: reader.count(StatementImport)) == 0


def test_an_import_is_taken_back_as_a_whole_also_after_the_user_worked_on_it(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry(), an_entry("-7.00")], opening="20.00", closing="0.50"))
    first, _ = bookings(desk)
    desk.run(DO, book.change_booking, replace(first, note="geprüft"))
    desk.run(DO, use.take_back_import, desk.read(use.imports_of)[0].id)
    assert bookings(desk) == ()
    assert desk.read(lambda reader: reader.all(BankLine)) == ()
    assert desk.read(lambda reader: reader.all(StatedBalance)) == ()
    desk.undo()
    assert bookings(desk)[0].note == "geprüft"


def test_taking_back_an_import_keeps_what_was_entered_by_hand(desk: Desk) -> None:
    by_hand = desk.run(
        DO,
        book.record_booking,
        Booking(
            BookingId(0),
            AccountId(1),
            date(2026, 3, 10),
            Money(-1250),
            parts=book.open_part(Money(-1250)),
        ),
    )
    taken_in(desk, a_file([an_entry("-12.50"), an_entry("-7.00")]))
    removed = desk.run(DO, use.take_back_import, desk.read(use.imports_of)[0].id)
    assert removed == 1
    assert bookings(desk) == (by_hand,)


def _a_teilbudget(desk: Desk) -> Teilbudget:
    funder = desk.run(
        DO, save, Funder(FunderId(0), "Amt", FunderKind.EINGLIEDERUNGSHILFE, "51-4/0815")
    )
    return desk.run(DO, save, Teilbudget(TeilbudgetId(0), "EGH", "Assistenz", funder.id))


def _cost_type(desk: Desk, code: str) -> CostType:
    (found,) = desk.read(lambda reader: reader.all(CostType, code=code))
    return found


def test_learning_needs_one_rule_only(desk: Desk) -> None:
    taken_in(desk, a_file([an_entry(iban=ANNA), an_entry("-3.00", iban=ANNA)]))
    for booking in bookings(desk):
        desk.run(DO, book.assign, booking.id, [book.Share(booking.amount, Pot.PRIVATE)])
    (rule,) = desk.read(lambda reader: reader.all(Rule))
    assert (rule.iban, rule.pot, rule.times) == (ANNA, Pot.PRIVATE, 2)
