"""How much is there, what must be repaid, and which days are to be kept."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.names import Names
from budgetdesk.cli.values import day
from budgetdesk.kernel.money import Money
from budgetdesk.reports.content.usage_input import MoneyOnAccounts
from budgetdesk.usecases.overview import AccountOverview, Overview, overview
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("balance", balance)
    parser.add_argument("--day", type=day, metavar="TAG", help="am Ende dieses Tages statt heute")


def balance(arguments: Namespace) -> Answer:
    """Show what lies on each account, and whose money it is."""
    with desks.reading(arguments) as desk:
        on = arguments.day or desk.today
        found = desk.read(overview, on)
        names = desk.read(Names)
        notice = desks.notice(desk)
    return Answer(_data(found, names), [*notice, *_accounts(found), "", *_pots(found, names)])


def _data(found: Overview, names: Names) -> dict[str, Any]:
    money = found.money
    data: dict[str, Any] = plain(
        {
            "day": found.on,
            "accounts": [
                {
                    "name": one.account.name,
                    "kind": one.account.kind,
                    "balance": one.balance,
                    "stated": one.stated.amount if one.stated else None,
                    "stated_on": one.stated.on if one.stated else None,
                    "differences": [
                        {
                            "first_seen": each.first_seen,
                            "agreed_until": each.agreed_until,
                            "amount": each.amount,
                        }
                        for each in one.differences
                    ],
                }
                for one in found.accounts
            ],
            "budget_money": found.budget_money,
            "vouchers": found.vouchers,
            "money": {
                "teilbudgets": {
                    names.teilbudgets[number]: amount
                    for number, amount in money.teilbudgets.items()
                },
                "own": money.own,
                "private": money.private,
                "unassigned": money.unassigned,
                "later": money.later,
                "in_transit": money.in_transit,
            },
        }
    )
    return data


def _accounts(found: Overview) -> list[str]:
    rows = [("Konto", "Art", "gebucht", "laut Bank", "am")]
    rows += [
        (
            one.account.name,
            word("account_kind", one.account.kind.value),
            "noch nichts" if one.balance is None else money_text(one.balance),
            money_text(one.stated.amount) if one.stated else "–",
            day_text(one.stated.on) if one.stated else "",
        )
        for one in found.accounts
    ]
    lines = [f"Kontostände am Ende des {day_text(found.on)}", *table(rows, right=frozenset({2, 3}))]
    return [*lines, *(line for one in found.accounts for line in _differences(one))]


def _differences(one: AccountOverview) -> list[str]:
    return [
        f"{one.account.name}: Am {day_text(each.first_seen)} weicht die Bank zuerst ab,"
        f" um {money_text(each.amount)}."
        for each in one.differences
    ]


def _pots(found: Overview, names: Names) -> list[str]:
    rows = _owners(found.money, names)
    if not rows:
        return []
    rows.append(("zusammen auf Bank und in bar", money_text(found.budget_money)))
    if found.vouchers:
        rows.append(("Gutscheine (kein Geld)", money_text(found.vouchers)))
    return ["Wessen Geld das ist", *table(rows, right=frozenset({1}))]


def _owners(money: MoneyOnAccounts, names: Names) -> list[tuple[str, str]]:
    owners: list[tuple[str, Money]] = [
        (f"Teilbudget {names.teilbudgets[number]}", amount)
        for number, amount in money.teilbudgets.items()
    ]
    owners += [
        ("zählt erst in einem späteren Nachweis", money.later),
        ("eigenes Geld", money.own),
        ("privat", money.private),
        ("noch nicht zugeordnet", money.unassigned),
        ("unterwegs zwischen eigenen Konten", money.in_transit),
    ]
    return [(name, money_text(amount)) for name, amount in owners if amount]
