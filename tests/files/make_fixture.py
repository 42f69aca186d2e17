"""Make the old budget file of a release: run once, at the release, and never again.

    python -m tests.files.make_fixture

writes `tests/files/schema-N.budget.gz`, N being the schema number of the program as it is now. It
holds at least one record of every class, a history with an undone deed, a receipt and a report
that was handed out. `tests/storage/test_old_files.py` opens it with the program of its day and
finds the same sums. A file that is there is not made anew: it is what old programs left. Until the
first release it may be deleted by hand and made again where the schema still moves.
"""

from __future__ import annotations

import gzip
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from budgetdesk.budget.agreement import (
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CostPlan,
    Earmark,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.demands import Demand
from budgetdesk.budget.funders import BenefitForm, Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount, OneOff
from budgetdesk.budget.handed_out import HandedReport, ReportEvent, ReportRemark, ReportState
from budgetdesk.budget.ids import (
    AgreementId,
    DemandId,
    FunderId,
    GrantAmountId,
    GrantId,
    HolderId,
    OneOffId,
    ReportEventId,
    ReportId,
    ReportRemarkId,
)
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import (
    AccountId,
    BankLineId,
    BookingId,
    CostTypeId,
    CsvMappingId,
    OpeningBalanceId,
    PartId,
    ReceiptId,
    ReceiptLinkId,
    RuleId,
    StandingBookingId,
    StatedBalanceId,
    StatementImportId,
    TeilbudgetId,
    TemplateId,
    TemplatePartId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.ledger.statements import BankLine, CsvMapping, Rule, StatementImport
from budgetdesk.ledger.templates import Template, TemplatePart
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.storage import migrate
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Content
from budgetdesk.storage.store import Store
from budgetdesk.storage.work import Work
from budgetdesk.usecases.desk import Desk
from tests.files.team_records import add_former, add_roster, add_team, forget_former

FOLDER = Path(__file__).resolve().parent
BEGIN = date(2026, 1, 1)
GIRO, CASH, OWN = AccountId(1), AccountId(2), AccountId(3)
ASSISTANCE, CARE = TeilbudgetId(1), TeilbudgetId(2)
INSTALMENT, WAGES, THINGS = CostTypeId(1), CostTypeId(2), CostTypeId(3)


def main() -> None:
    """Write the file of the present schema; end with an error where it is there."""
    target = FOLDER / f"schema-{migrate.known_version()}.budget.gz"
    if target.exists():
        sys.exit(f"{target.name} is there already and is not made anew")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "old.budget"
        write(path)
        # Without name and time the same content gives the same file.
        target.write_bytes(gzip.compress(path.read_bytes(), mtime=0))


def write(path: Path) -> None:
    """Write the invented case."""
    moments = _moments()
    desk = Desk(Store.create(path), who="Erika Mustermann", clock=lambda: next(moments))
    desk.run(Label.of("begin_file"), _set_up)
    desk.run(Label.of("add_grant", teilbudget="assistenz"), _grant)
    for number in range(1, 4):
        desk.run(Label.of("record_booking", number=number), _month, number)
    desk.run(Label.of("import_statement", file="auszug.xml"), _import)
    desk.run(Label.of("record_transfer"), _transfer)
    desk.run(Label.of("record_booking"), _mistake)
    desk.undo()
    desk.run(Label.of("save_assistant", name="AB"), add_team)
    desk.run(Label.of("change_shifts", count=2), add_roster)
    desk.run(Label.of("save_assistant", name="ZZ"), add_former)
    desk.run(Label.of("forget_assistant"), forget_former)
    desk.run(Label.of("hand_out"), _hand_out)
    desk.run(Label.of("reverse_booking", number=2), _storno)
    desk.store.changed = False
    desk.close()


def _moments() -> Iterator[datetime]:
    first = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
    return (first + timedelta(minutes=minutes) for minutes in count())


def _set_up(work: Work) -> None:
    work.add(Holder(HolderId(0), "Jürgen Weiß", "Am Öhrchen 7, 12345 Musterstadt", Land.BY))
    work.add(Assistant(AssistantId(0), "AB", "Anna Beispiel"))
    funder = work.add(
        Funder(FunderId(0), "Bezirk Musterland", FunderKind.EINGLIEDERUNGSHILFE, "41-7/26")
    )
    for code, form in (("assistenz", BenefitForm.MONEY), ("pflege", BenefitForm.VOUCHER)):
        work.add(Teilbudget(TeilbudgetId(0), code, code.title(), funder.id, "§ 78", form))
    for code, kind in (
        ("rate", CostKind.INSTALMENT),
        ("lohn", CostKind.SPENDING),
        ("sach", CostKind.SPENDING),
    ):
        work.add(CostType(CostTypeId(0), code, code.title(), kind, per_assistant=code == "lohn"))
    work.add(Account(AccountId(0), "Girokonto", AccountKind.BANK))
    work.add(Account(AccountId(0), "Bargeld", AccountKind.CASH))
    work.add(Account(AccountId(0), "Eigenes Konto", AccountKind.OWN))
    work.add(OpeningBalance(OpeningBalanceId(0), GIRO, BEGIN, Money(123_456)))
    work.add(
        StandingBooking(
            StandingBookingId(0),
            GIRO,
            Money(-4_999),
            "Telefon GmbH",
            "Notruf",
            THINGS,
            Pot.TEILBUDGET,
            ASSISTANCE,
            BEGIN,
        )
    )
    work.add(
        Template(
            TemplateId(0),
            "Lohn einer Vertretung",
            GIRO,
            incoming=False,
            amount=None,
            by_shares=True,
            payee="Anna Beispiel",
            parts=tuple(
                TemplatePart(
                    TemplatePartId(0),
                    TemplateId(0),
                    place,
                    Money(cents),
                    WAGES,
                    Pot.TEILBUDGET,
                    teilbudget,
                )
                for place, (cents, teilbudget) in enumerate([(7_000, ASSISTANCE), (3_000, CARE)])
            ),
        )
    )
    work.add(CsvMapping(CsvMappingId(0), "Kreissparkasse", '{"delimiter":";"}'))


def _grant(work: Work) -> None:
    end = date(2026, 12, 31)
    grant = work.add(Grant(GrantId(0), ASSISTANCE, BEGIN, end, posted_on=date(2025, 12, 15)))
    work.add(GrantAmount(GrantAmountId(0), grant.id, BEGIN, Money(250_000), Money(1_000), 7_200))
    work.add(OneOff(OneOffId(0), grant.id, date(2026, 2, 1), Money(30_000), "Schulung"))
    work.add(
        Agreement(
            AgreementId(0),
            ASSISTANCE,
            BEGIN,
            None,
            ProofMode.LIST_RECEIPTS,
            ProofPeriod.QUARTER,
            due_days=30,
            goals=("Wohnen", 'Arbeit "zu Hause"'),
            purposes=(WAGES, THINGS),
            receipt_threshold=Money(2_500),
            carry_over=CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal("12.50")),
            mutual_percent=Decimal(20),
            plan=(CostPlan(WAGES, Money(230_000)),),
            bound=(Earmark("Urlaub", Money(40_000)),),
        )
    )


def _month(work: Work, month: int) -> None:
    """One instalment in, one wage out in two parts, one receipt."""
    first = date(2026, month, 1)
    work.add(_booking(GIRO, first, _part(250_000, INSTALMENT), payee="Bezirk Musterland"))
    wage = work.add(
        _booking(
            GIRO,
            date(2026, month, 28),
            _part(-180_000, WAGES, assistant=AssistantId(1)),
            _part(-1_234 * month, THINGS),
            payee="Anna Beispiel",
            text=f"Lohn {month}/2026 – Übertrag",
        )
    )
    content = Content(f"%PDF-1.7 Lohnabrechnung {month}".encode())
    receipt = work.add(
        Receipt(
            ReceiptId(0),
            month,
            f"lohn-{month}.pdf",
            "application/pdf",
            work.keep(content),
            len(content.data),
            1,
            date(2026, month, 28),
        )
    )
    work.add(ReceiptLink(ReceiptLinkId(0), receipt.id, wage.id))


def _import(work: Work) -> None:
    day = date(2026, 3, 30)
    booking = work.add(_booking(GIRO, day, _open_part(-8_765), payee="Sanitätshaus"))
    statement = work.add(
        StatementImport(
            StatementImportId(0),
            GIRO,
            "auszug.xml",
            "ab" * 32,
            0,
            "camt.053",
            date(2026, 4, 1),
            day,
            day,
            None,
            Money(317_287),
            1,
            0,
            0,
        )
    )
    line = work.add(
        BankLine(BankLineId(0), statement.id, 0, GIRO, day, booking.amount, "Sanitätshaus", "R 47")
    )
    work.change(replace(line, booking=booking.id))
    work.add(StatedBalance(StatedBalanceId(0), GIRO, day, Money(317_287), "auszug.xml"))
    work.add(
        Rule(
            RuleId(0),
            "Sanitätshaus",
            "",
            "",
            incoming=False,
            pot=Pot.TEILBUDGET,
            cost_type=THINGS,
            teilbudget=CARE,
        )
    )


def _transfer(work: Work) -> None:
    day = date(2026, 3, 31)
    out = work.add(_transfer_booking(GIRO, CASH, day, -10_000))
    into = work.add(_transfer_booking(CASH, GIRO, day, 10_000))
    work.change(replace(out, pair=into.id))


def _mistake(work: Work) -> None:
    work.add(_booking(GIRO, date(2026, 3, 31), _part(-999_999, THINGS), text="vertippt"))


def _hand_out(work: Work) -> None:
    kept = work.keep(Content(b"%PDF-1.7 Verwendungsnachweis"))
    last, handed_on = date(2026, 3, 31), date(2026, 4, 10)
    report = work.add(
        HandedReport(
            ReportId(0), (ASSISTANCE,), BEGIN, last, handed_on, "Nachweis", kept, kept, kept
        )
    )
    work.add(ReportEvent(ReportEventId(0), report.id, handed_on, ReportState.HANDED_IN))
    work.add(
        ReportRemark(ReportRemarkId(0), ASSISTANCE, BEGIN, last, "Mehr Nächte als sonst", report.id)
    )
    letter = date(2026, 4, 8)
    work.add(Demand(DemandId(0), ASSISTANCE, letter, Money(12_345), "Stunden", posted_on=letter))
    work.make_final()


def _storno(work: Work) -> None:
    booking = _booking(GIRO, date(2026, 4, 2), _part(1_234, THINGS), kind=BookingKind.STORNO)
    work.add(replace(booking, reverses=BookingId(2)))


def _booking(
    account: AccountId,
    on: date,
    *parts: Part,
    payee: str = "",
    text: str = "",
    kind: BookingKind = BookingKind.PLAIN,
) -> Booking:
    amount = Money(sum(part.amount.cents for part in parts))
    return Booking(BookingId(0), account, on, amount, payee, text, kind, parts=parts)


def _transfer_booking(account: AccountId, other: AccountId, on: date, cents: int) -> Booking:
    kind = BookingKind.TRANSFER
    return Booking(BookingId(0), account, on, Money(cents), kind=kind, transfer_account=other)


def _part(cents: int, cost_type: CostTypeId, *, assistant: AssistantId | None = None) -> Part:
    return Part(
        PartId(0),
        BookingId(0),
        0,
        Money(cents),
        cost_type,
        Pot.TEILBUDGET,
        ASSISTANCE,
        assistant,
    )


def _open_part(cents: int) -> Part:
    return Part(PartId(0), BookingId(0), 0, Money(cents))


if __name__ == "__main__":
    main()
