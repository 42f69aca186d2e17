"""A budget file filled by hand: TC-08 in its first quarter of 2026, and what a test adds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from budgetdesk.budget.agreement import (
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.funders import Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.grants import Grant, GrantAmount
from budgetdesk.budget.ids import AgreementId, FunderId, GrantAmountId, GrantId, HolderId
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance, StatedBalance
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import (
    AccountId,
    BookingId,
    CostTypeId,
    OpeningBalanceId,
    PartId,
    ReceiptId,
    ReceiptLinkId,
    StatedBalanceId,
    StatementImportId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.ledger.statements import StatementImport
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Content
from budgetdesk.storage.work import Work
from budgetdesk.usecases.completeness import findings
from budgetdesk.usecases.desk import Desk
from budgetdesk.wording.sentences import problem_text
from tests.budget.builders import day, days, eur
from tests.reports.receipt_files import a_pdf

Record = TypeVar("Record")

TODAY = date(2026, 4, 10)
FIRST_QUARTER = days("2026-01-01", "2026-03-31")
SECOND_QUARTER = days("2026-04-01", "2026-06-30")
FIFTEEN_PERCENT = CarryOverRule(
    CarryOverBasis.PERCENT_OF_PERIOD, Decimal(15), CarryOverWhen.QUARTER
)


class ReportFile:
    """An open file with one funder, one Teilbudget, a grant of 10,000.00 a month, an account."""

    def __init__(self, desk: Desk, **agreement: Any) -> None:
        """Fill the empty file; keywords change the agreement."""
        self.desk = desk
        self.add(Holder(HolderId(0), "Mara Beispiel"))
        self.funder = self.add(
            Funder(FunderId(0), "Landkreis", FunderKind.EINGLIEDERUNGSHILFE, "72.30-1", leads=True)
        )
        self.rate = self.cost_type("rate", CostKind.INSTALMENT)
        self.refund = self.cost_type("u1", CostKind.REFUND)
        self.own = self.cost_type("eigen", CostKind.OWN_CONTRIBUTION)
        self.wage = self.cost_type("lohn", per_assistant=True)
        self.flat = self.cost_type("regie")
        self.bank = self.account("Budgetkonto")
        self.egh = self.teilbudget("EGH")
        self.grant(self.egh, "10000.00")
        self.agreement = self.agree(self.egh, **agreement)

    def add(self, record: Record) -> Record:
        return self.desk.run(Label.of("add"), Work.add, record)

    def change(self, record: Record) -> Record:
        return self.desk.run(Label.of("change"), Work.change, record)

    def cost_type(
        self, code: str, kind: CostKind = CostKind.SPENDING, *, per_assistant: bool = False
    ) -> CostType:
        return self.add(
            CostType(CostTypeId(0), code, code.title(), kind, per_assistant=per_assistant)
        )

    def account(self, name: str, kind: AccountKind = AccountKind.BANK) -> Account:
        return self.add(Account(AccountId(0), name, kind))

    def teilbudget(self, code: str, **changes: Any) -> Teilbudget:
        return self.add(Teilbudget(TeilbudgetId(0), code, code.title(), self.funder.id, **changes))

    def grant(
        self,
        teilbudget: Teilbudget,
        amount: str,
        first: str = "2026-01-01",
        last: str = "2026-12-31",
    ) -> Grant:
        grant = self.add(Grant(GrantId(0), teilbudget.id, day(first), day(last)))
        self.add(GrantAmount(GrantAmountId(0), grant.id, day(first), eur(amount)))
        return grant

    def agree(self, teilbudget: Teilbudget, **changes: Any) -> Agreement:
        values: dict[str, Any] = {
            "id": AgreementId(0),
            "teilbudget": teilbudget.id,
            "valid_from": day("2026-01-01"),
            "valid_to": None,
            "proof_mode": ProofMode.LIST_RECEIPTS,
            "proof_period": ProofPeriod.QUARTER,
            "carry_over": FIFTEEN_PERCENT,
            "flat_rates": (self.flat.id,),
            "receipt_threshold": eur("50.00"),
        }
        return self.add(Agreement(**(values | changes)))

    def part(self, amount: str, cost_type: CostType | None = None, **changes: Any) -> Part:
        values: dict[str, Any] = {
            "id": PartId(0),
            "booking": BookingId(0),
            "position": 0,
            "amount": eur(amount),
            "cost_type": None if cost_type is None else cost_type.id,
            "pot": Pot.TEILBUDGET,
            "teilbudget": self.egh.id,
        }
        return Part(**(values | changes))

    def private_part(self, amount: str) -> Part:
        return self.part(amount, pot=Pot.PRIVATE, teilbudget=None)

    def book(self, on: str, *parts: Part, **changes: Any) -> Booking:
        values: dict[str, Any] = {
            "id": BookingId(0),
            "account": self.bank.id,
            "on": day(on),
            "amount": Money(sum(part.amount.cents for part in parts)),
            "payee": "Jemand",
            "parts": parts,
        }
        return self.add(Booking(**(values | changes)))

    def spend(self, on: str, amount: str, **changes: Any) -> Booking:
        return self.book(on, self.part(f"-{amount}", self.wage), **changes)

    def instalments(self, *due: str, amount: str = "10000.00") -> None:
        for on in due:
            self.book(on, self.part(amount, self.rate), payee="Landkreis")

    def tc_08(self) -> Booking:
        """Three instalments, 24,800.00 spent with a receipt: 5,200.00 are left."""
        self.instalments("2026-01-02", "2026-02-02", "2026-03-02")
        spent = self.spend("2026-03-30", "24800.00", payee="Anna Berg")
        self.receipt(spent)
        return spent

    def receipt(self, *bookings: Booking, text: str = "Beleg") -> Receipt:
        data = a_pdf(text)
        number = self.desk.read(lambda reader: reader.count(Receipt)) + 1
        kept = self.desk.run(Label.of("keep"), Work.keep, Content(data))
        receipt = self.add(
            Receipt(
                ReceiptId(0),
                number,
                f"{text}.pdf",
                "application/pdf",
                kept,
                len(data),
                1,
                TODAY,
                text,
            )
        )
        for booking in bookings:
            self.add(ReceiptLink(ReceiptLinkId(0), receipt.id, booking.id))
        return receipt

    def transfer(self, on: str, amount: str, source: Account, target: Account) -> None:
        for account, other, signed in (
            (source, target, f"-{amount}"),
            (target, source, amount),
        ):
            self.book(
                on,
                account=account.id,
                amount=eur(signed),
                kind=BookingKind.TRANSFER,
                transfer_account=other.id,
            )

    def opening(
        self, on: str, amount: str, pot: Pot = Pot.TEILBUDGET, account: Account | None = None
    ) -> OpeningBalance:
        teilbudget = self.egh.id if pot is Pot.TEILBUDGET else None
        into = self.bank if account is None else account
        return self.add(
            OpeningBalance(OpeningBalanceId(0), into.id, day(on), eur(amount), pot, teilbudget)
        )

    def stated(self, on: str, amount: str) -> None:
        self.add(StatedBalance(StatedBalanceId(0), self.bank.id, day(on), eur(amount)))

    def statement(
        self, first: str, last: str, opening: str | None = None, closing: str | None = None
    ) -> None:
        self.add(
            StatementImport(
                StatementImportId(0),
                self.bank.id,
                "auszug.xml",
                first,
                0,
                "camt.053",
                TODAY,
                day(first),
                day(last),
                None if opening is None else eur(opening),
                None if closing is None else eur(closing),
                new=1,
                duplicate=0,
                not_booked=0,
            )
        )

    def assistant(self, name: str) -> Assistant:
        return self.add(Assistant(AssistantId(0), name[:1], name))

    def findings(self, **changes: Any) -> tuple[Problem, ...]:
        values: dict[str, Any] = {
            "teilbudget": self.egh.id,
            "period": FIRST_QUARTER,
            "today": TODAY,
        }
        found = self.desk.read(findings, **(values | changes))
        assert all(map(problem_text, found)), "each can be said in German"
        return found

    def codes(self, **changes: Any) -> list[str]:
        return [problem.code for problem in self.findings(**changes)]
