"""Zielvereinbarungen: every clause is the user's own, copied from the signed paper."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.budget.agreement import Agreement, CarryOverBasis, CarryOverRule, CostPlan, Earmark
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.ids import AgreementId
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, bullet, plain, wrong_usage
from budgetdesk.cli.clause_options import (
    add_money_options,
    add_paper_options,
    add_proof_options,
)
from budgetdesk.cli.names import Names
from budgetdesk.kernel.money import round_to_cent
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import agreements as use
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.clauses import clauses

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


_NEEDED: Final = (("--from", "valid_from"), ("--proof", "proof_mode"), ("--every", "proof_period"))


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("agreement")
    parser = below.command("set", set_agreement)
    parser.add_argument("teilbudget", metavar="TEILBUDGET", help="kurzer Name des Teilbudgets")
    add_proof_options(parser)
    add_money_options(parser)
    add_paper_options(parser)
    parser = below.command("show", show_agreements)
    parser.add_argument("teilbudget", nargs="?", metavar="TEILBUDGET", help="nur dieses")


def set_agreement(arguments: Namespace) -> Answer:
    """Enter a Zielvereinbarung or change clauses of it."""
    with desks.writing(arguments) as desk:
        teilbudget = desk.read(the, Teilbudget, arguments.teilbudget)
        before = desk.read(_before, teilbudget.id, arguments)
        missing = [option for option, field in _NEEDED if getattr(arguments, field) is None]
        if before is None and missing:
            return wrong_usage(f"Für eine neue Zielvereinbarung fehlt: {', '.join(missing)}")
        start = before or Agreement(
            AgreementId(0),
            teilbudget.id,
            arguments.valid_from,
            None,
            arguments.proof_mode,
            arguments.proof_period,
        )
        agreement = replace(start, **desk.read(_changes, arguments, start))
        label = Label.of("save_agreement", name=teilbudget.code)
        stored = desk.run(label, use.save_agreement, agreement)
        names = desk.read(Names)
    return Answer(
        _data(stored, names),
        [f"Zielvereinbarung {stored.id} gespeichert.", *_lines(stored, names)],
    )


def _before(reader: Reader, teilbudget: TeilbudgetId, arguments: Namespace) -> Agreement | None:
    """The agreement that the user means: the one from the named day on, else the latest."""
    found = use.agreements_of(reader, teilbudget)
    if arguments.valid_from is not None:
        found = tuple(one for one in found if one.valid_from == arguments.valid_from)
    return found[-1] if found else None


def _changes(reader: Reader, arguments: Namespace, before: Agreement) -> dict[str, Any]:
    new = desks.given(
        arguments,
        "valid_to",
        "proof_mode",
        "proof_period",
        "due_days",
        "per_assistant",
        "own_account",
        "signed_on",
        "review_on",
        "notice",
    )
    if hasattr(arguments, "receipts_from"):
        new["receipt_threshold"] = arguments.receipts_from
    for field in ("flat_rates", "purposes"):
        if codes := getattr(arguments, field):
            new[field] = tuple(_cost_type(reader, code) for code in codes)
    for field in ("goals", "signatures"):
        if getattr(arguments, field):
            new[field] = tuple(getattr(arguments, field))
    if arguments.plan:
        new["plan"] = tuple(
            CostPlan(_cost_type(reader, code), amount) for code, amount in arguments.plan
        )
    if arguments.bound:
        new["bound"] = tuple(Earmark(name, amount) for name, amount in arguments.bound)
    return new | _reserves(arguments, before)


def _reserves(arguments: Namespace, before: Agreement) -> dict[str, Any]:
    new: dict[str, Any] = {}
    rule = before.carry_over
    if arguments.carry_over is not None:
        basis, value = arguments.carry_over
        rule = replace(rule, basis=basis, value=value) if rule else CarryOverRule(basis, value)
    if rule is not None and arguments.carry_over_when is not None:
        rule = replace(rule, when=arguments.carry_over_when)
    if rule is not None and arguments.above is not None:
        rule = replace(rule, above=arguments.above)
    new["carry_over"] = rule
    if arguments.illness is not None:
        new["illness_reserve"], new["illness_amount"] = arguments.illness
    if arguments.cover is not None:
        new["mutual_cover"], new["mutual_percent"] = arguments.cover
    return new


def _cost_type(reader: Reader, code: str) -> CostTypeId:
    return the(reader, CostType, code).id


def show_agreements(arguments: Namespace) -> Answer:
    """Show each clause in one plain sentence."""
    with desks.reading(arguments) as desk:
        chosen = arguments.teilbudget
        teilbudget = desk.read(the, Teilbudget, chosen).id if chosen else None
        found = desk.read(use.agreements_of, teilbudget)
        names = desk.read(Names)
        notice = desks.notice(desk)
    lines = [line for one in found for line in _lines(one, names)]
    if not found:
        lines = [
            "Noch keine Zielvereinbarung eingetragen: budgetdesk agreement set DATEI TEILBUDGET"
        ]
    return Answer({"agreements": [_data(one, names) for one in found]}, [*notice, *lines])


def _lines(agreement: Agreement, names: Names) -> list[str]:
    lines = [
        f"Zielvereinbarung {agreement.id}, Teilbudget {names.teilbudgets[agreement.teilbudget]}"
    ]
    for sentence in clauses(agreement, names.cost_types).values():
        lines += bullet(sentence)
    return lines


def _data(agreement: Agreement, names: Names) -> dict[str, Any]:
    values = {one.name: getattr(agreement, one.name) for one in fields(agreement)}
    values |= {
        "teilbudget": names.teilbudgets[agreement.teilbudget],
        "purposes": [names.cost_types[number] for number in agreement.purposes],
        "flat_rates": [names.cost_types[number] for number in agreement.flat_rates],
        "carry_over": agreement.carry_over and _rule_data(agreement.carry_over),
        "plan": [
            {"cost_type": names.cost_types[one.cost_type], "per_month": one.per_month}
            for one in agreement.plan
        ],
        "bound": [{"name": one.name, "amount": one.amount} for one in agreement.bound],
        "sentences": clauses(agreement, names.cost_types),
    }
    data: dict[str, Any] = plain(values)
    return data


def _rule_data(rule: CarryOverRule) -> dict[str, Any]:
    values = {one.name: getattr(rule, one.name) for one in fields(rule)}
    if rule.basis is CarryOverBasis.FIXED_AMOUNT:
        values["value"] = round_to_cent(rule.value)
    return values
