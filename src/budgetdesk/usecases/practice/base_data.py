"""Base data of the practice household in an empty budget file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Final

from budgetdesk.budget.agreement import (
    AboveCarryOver,
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CarryOverWhen,
    CostPlan,
    IllnessReserve,
    MutualCover,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.funders import BenefitForm, Funder, FunderKind, Teilbudget
from budgetdesk.budget.ids import AgreementId, FunderId, GrantId
from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import (
    AccountId,
    CostTypeId,
    OpeningBalanceId,
    StandingBookingId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.standing import StandingBooking
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.storage.work import Work
from budgetdesk.usecases.practice.granting import Granted
from budgetdesk.usecases.practice.plan import PracticePlan
from budgetdesk.usecases.practice.story import Story
from budgetdesk.usecases.practice.tables import Tables
from budgetdesk.usecases.setting_up import begin_file, save

_IN_VOUCHERS: Final = "gut"
_SIGNED: Final = (12, 1)
"""Month and day, in the year before the story, on which the agreements were signed."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Ids in the file by the story's short names."""

    accounts: Mapping[str, AccountId]
    teilbudgets: Mapping[str, TeilbudgetId]
    cost_types: Mapping[str, CostTypeId]
    assistants: Mapping[str, AssistantId]


def write_base_data(work: Work, story: Story) -> Codes:
    """Fill the empty file with holder, funders, accounts, team, grants and agreements."""
    tables, first_day = story.tables, story.plan.days.first
    _holder(work, tables)
    codes = Codes(
        accounts=_accounts(work, tables),
        teilbudgets=_teilbudgets(work, tables),
        cost_types={one.code: one.id for one in work.all(CostType)},
        assistants=_assistants(work, tables),
    )
    for granted in story.granted:
        _grant(work, granted, codes.teilbudgets[granted.teilbudget])
    for row in tables.household["agreement"]:
        work.add(_agreement(row, codes, first_day))
    for row in tables.household["opening"]:
        work.add(_opening(row, codes, first_day))
    for granted in story.granted:
        if granted.teilbudget == _IN_VOUCHERS:
            work.add(_standing_vouchers(granted, story.plan, codes))
    return codes


def _holder(work: Work, tables: Tables) -> None:
    row = tables.household["holder"]
    holder = begin_file(work, row["name"])
    work.change(replace(holder, address=row["address"], land=Land(row["land"])))


def _accounts(work: Work, tables: Tables) -> dict[str, AccountId]:
    found = {}
    for row in tables.household["account"]:
        account = Account(
            AccountId(0),
            row["name"],
            AccountKind(row["kind"]),
            row.get("iban", ""),
            note=row.get("note", ""),
        )
        found[row["code"]] = save(work, account).id
    return found


def _teilbudgets(work: Work, tables: Tables) -> dict[str, TeilbudgetId]:
    funders = {}
    for row in tables.household["funder"]:
        words = {key: value for key, value in row.items() if key not in {"code", "kind"}}
        funder = Funder(FunderId(0), kind=FunderKind(row["kind"]), **words)
        funders[row["code"]] = save(work, funder).id
    found = {}
    for row in tables.household["teilbudget"]:
        teilbudget = Teilbudget(
            TeilbudgetId(0),
            row["code"].upper(),
            row["name"],
            funders[row["funder"]],
            row["legal_basis"],
            BenefitForm(row["form"]),
        )
        found[row["code"]] = save(work, teilbudget).id
    return found


def _assistants(work: Work, tables: Tables) -> dict[str, AssistantId]:
    stored = work.add_all(
        [Assistant(AssistantId(0), worker.short, worker.name) for worker in tables.workers]
    )
    return {one.short: one.id for one in stored}


def _grant(work: Work, granted: Granted, teilbudget: TeilbudgetId) -> None:
    grant = work.add(replace(granted.grant, id=GrantId(0), teilbudget=teilbudget))
    work.add_all([replace(amount, grant=grant.id) for amount in granted.amounts])
    work.add_all([replace(one_off, grant=grant.id) for one_off in granted.one_offs])


def _opening(row: Mapping[str, Any], codes: Codes, first_day: date) -> OpeningBalance:
    teilbudget = row.get("teilbudget")
    return OpeningBalance(
        OpeningBalanceId(0),
        codes.accounts[row["account"]],
        first_day,
        Money.of(row["amount"]),
        Pot.TEILBUDGET if teilbudget else Pot.OWN,
        codes.teilbudgets[teilbudget] if teilbudget else None,
    )


def _standing_vouchers(granted: Granted, plan: PracticePlan, codes: Codes) -> StandingBooking:
    """Vouchers come without a bank statement: a standing booking reminds of them."""
    grant = granted.grant
    kept = [month for month in plan.kept_months if grant.valid_from <= month.first]
    return StandingBooking(
        StandingBookingId(0),
        codes.accounts["voucher"],
        granted.amounts[0].amount,
        "Pflegekasse",
        "Gutscheine des Monats",
        codes.cost_types["rate"],
        Pot.TEILBUDGET,
        codes.teilbudgets[granted.teilbudget],
        grant.valid_from,
        until=grant.valid_to,
        done_until=min(kept[-1].last, grant.valid_to) if kept else None,
    )


def _agreement(row: Mapping[str, Any], codes: Codes, first_day: date) -> Agreement:
    threshold = row.get("receipt_threshold")
    review = row.get("review_month")
    return Agreement(
        AgreementId(0),
        codes.teilbudgets[row["teilbudget"]],
        first_day,
        None,
        ProofMode(row["proof_mode"]),
        ProofPeriod(row["proof_period"]),
        row["due_days"],
        signed_on=date(first_day.year - 1, *_SIGNED),
        goals=tuple(row["goals"]),
        purposes=tuple(codes.cost_types[code] for code in row["purposes"]),
        flat_rates=tuple(codes.cost_types[code] for code in row.get("flat_rates", ())),
        receipt_threshold=Money.of(threshold) if threshold else None,
        own_account=row["own_account"],
        per_assistant=row["per_assistant"],
        signatures=tuple(row["signatures"]),
        carry_over=_carry_over(row["carry_over"]),
        illness_reserve=IllnessReserve(row["illness_reserve"]),
        mutual_cover=MutualCover(row["mutual_cover"]),
        plan=tuple(
            CostPlan(codes.cost_types[code], Money.of(amount))
            for code, amount in row.get("plan", {}).items()
        ),
        review_on=date(first_day.year, review, 15) if review else None,
        notice=row.get("notice", ""),
    )


def _carry_over(row: Mapping[str, Any]) -> CarryOverRule:
    return CarryOverRule(
        CarryOverBasis(row["basis"]),
        Decimal(row["value"]),
        CarryOverWhen(row["when"]),
        AboveCarryOver(row["above"]),
    )
