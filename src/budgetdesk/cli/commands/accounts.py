"""Accounts, what was on them at the start, and what the bank says is on them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.names import Names
from budgetdesk.cli.shares import pot_named
from budgetdesk.cli.values import amount, choices_text, day, one_of
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.accounts import Account, AccountKind, OpeningBalance
from budgetdesk.ledger.ids import AccountId
from budgetdesk.ledger.pots import Pot
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import setting_up as use
from budgetdesk.usecases.bank_import import account_named
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.overview import overview
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("account")
    parser = below.command("add", add_account)
    parser.add_argument("name", metavar="NAME", help="Name des Kontos, etwa Budgetkonto")
    parser.add_argument(
        "--kind",
        type=one_of(AccountKind, "account_kind"),
        default=AccountKind.BANK,
        metavar="ART",
        help=f"Art: {choices_text(AccountKind, 'account_kind')}; ohne Angabe bank",
    )
    parser.add_argument("--iban", default="", metavar="IBAN", help="IBAN, für den Kontoauszug")
    parser.add_argument("--note", default="", metavar="TEXT", help="Notiz")
    _opening_options(parser, required=False)
    below.command("list", list_accounts)
    _edit_options(below.command("edit", edit_account))
    parser = below.command("close", close_account)
    parser.add_argument("name", metavar="KONTO", help="Name oder IBAN")
    parser.add_argument("--on", type=day, metavar="TAG", help="letzter Tag; ohne Angabe heute")
    parser = below.command("opening", state_opening)
    parser.add_argument("name", metavar="KONTO", help="Name oder IBAN")
    _opening_options(parser, required=True)
    parser = below.command("stated", state_balance)
    parser.add_argument("name", metavar="KONTO", help="Name oder IBAN")
    parser.add_argument("amount", type=amount, metavar="BETRAG", help="Kontostand laut Bank")
    parser.add_argument("--on", type=day, required=True, metavar="TAG", help="am Ende dieses Tages")
    parser.add_argument("--source", default="", metavar="TEXT", help="woher Sie das wissen")


def _opening_options(parser: ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--opening",
        type=amount,
        required=required,
        metavar="BETRAG",
        help="was zu Beginn auf dem Konto war",
    )
    parser.add_argument(
        "--on",
        type=day,
        required=required,
        metavar="TAG",
        help="an diesem Tag, vor der ersten Buchung",
    )
    parser.add_argument(
        "--for",
        dest="owner",
        default="offen",
        metavar="WESSEN",
        help=(
            "wessen Geld da war: ein Teilbudget (etwa EGH), wenn es vom Budget übrig war;"
            " privat; eigen (für das Budget eingelegt); offen, solange Sie es nicht wissen."
            " Was offen ist, nennt jeder Nachweis als Befund"
        ),
    )


def _edit_options(parser: ArgumentParser) -> None:
    parser.add_argument("name", metavar="KONTO", help="Name oder IBAN")
    parser.add_argument("--rename", metavar="NAME", help="neuer Name")
    parser.add_argument("--iban", metavar="IBAN", help="neue IBAN")
    parser.add_argument("--note", metavar="TEXT", help="neue Notiz")


def add_account(arguments: Namespace) -> Answer:
    """Add an account, with what was on it."""
    iban = _squeezed(arguments.iban)
    account = Account(AccountId(0), arguments.name, arguments.kind, iban, note=arguments.note)
    with desks.writing(arguments) as desk:
        openings = [] if arguments.opening is None else [_opening(desk, arguments)]
        label = Label.of("save_account", name=account.name)
        stored, kept = desk.run(label, use.open_account, account, openings)
        names = desk.read(Names)
    lines = [f"Konto „{stored.name}“ gespeichert.", *_still_open(stored, kept, names)]
    return Answer(_data(stored, kept, names), lines)


def _still_open(
    account: Account, openings: Sequence[OpeningBalance], names: Names
) -> Iterator[str]:
    """Ask whose money was there; with one Teilbudget it is likely that one's."""
    codes = list(names.teilbudgets.values())
    likely = codes[0] if len(codes) == 1 else "TEILBUDGET"
    for one in openings:
        if one.pot is Pot.OPEN and one.amount and account.kind.is_budget_money:
            yield f"Noch offen: Wessen Geld waren die {money_text(one.amount)}?"
            yield (
                f"  War es Geld des Budgets: budgetdesk account opening DATEI „{account.name}“"
                f" --opening {one.amount.plain().replace('.', ',')} --on {day_text(one.on)}"
                f" --for {likely}"
            )


def _opening(desk: Desk, arguments: Namespace) -> OpeningBalance:
    pot, teilbudget = desk.read(pot_named, arguments.owner)
    return use.opening_for(arguments.opening, arguments.on or desk.today, pot, teilbudget)


def list_accounts(arguments: Namespace) -> Answer:
    """List the accounts."""
    with desks.reading(arguments) as desk:
        accounts = desk.read(use.everything, Account)
        openings = desk.read(use.everything, OpeningBalance)
        names = desk.read(Names)
        notice = desks.notice(desk)
    rows = [("Konto", "Art", "IBAN", "Anfangsbestand", "am", "geschlossen")]
    data = []
    for account in accounts:
        own = [one for one in openings if one.account == account.id]
        data.append(_data(account, own, names))
        rows.append(
            (
                account.name,
                word("account_kind", account.kind.value),
                account.iban,
                money_text(Money(sum(one.amount.cents for one in own))) if own else "–",
                day_text(own[0].on) if own else "",
                day_text(account.closed_on) if account.closed_on else "",
            )
        )
    return Answer({"accounts": data}, [*notice, *table(rows, right=frozenset({3}), shrink=(0,))])


def _data(account: Account, openings: Sequence[OpeningBalance], names: Names) -> dict[str, Any]:
    data: dict[str, Any] = plain(
        {
            "name": account.name,
            "kind": account.kind,
            "iban": account.iban,
            "closed_on": account.closed_on,
            "note": account.note,
            "openings": [
                {
                    "on": one.on,
                    "amount": one.amount,
                    "pot": one.pot,
                    "teilbudget": names.teilbudgets.get(one.teilbudget or 0),
                }
                for one in openings
            ],
        }
    )
    return data


def edit_account(arguments: Namespace) -> Answer:
    """Change name, IBAN or note of an account."""
    new = desks.given(arguments, "iban", "note")
    if arguments.rename is not None:
        new["name"] = arguments.rename
    if "iban" in new:
        new["iban"] = _squeezed(new["iban"])
    return _changed(arguments, new)


def close_account(arguments: Namespace) -> Answer:
    """Say that an account is no longer used; its bookings stay."""
    return _changed(arguments, {"closed_on": arguments.on})


def _changed(arguments: Namespace, new: dict[str, Any]) -> Answer:
    with desks.writing(arguments) as desk:
        if "closed_on" in new:
            new["closed_on"] = new["closed_on"] or desk.today
        account = replace(desk.read(_account, arguments.name), **new)
        stored = desk.run(Label.of("save_account", name=account.name), use.save, account)
        openings = desk.read(use.everything, OpeningBalance)
        names = desk.read(Names)
    own = [one for one in openings if one.account == stored.id]
    return Answer(_data(stored, own, names), [f"Konto „{stored.name}“ gespeichert."])


def state_opening(arguments: Namespace) -> Answer:
    """Say what was on an account at the start, for one Teilbudget or pot."""
    with desks.writing(arguments) as desk:
        account = desk.read(_account, arguments.name)
        opening = replace(_opening(desk, arguments), account=account.id)
        desk.run(Label.of("opening_balance", name=account.name), use.state_opening, opening)
        names = desk.read(Names)
    data = {
        "account": account.name,
        **names.place_data(opening.pot, opening.teilbudget, None),
        "on": opening.on,
        "amount": opening.amount,
    }
    del data["cost_type"]
    text = f"Anfangsbestand von „{account.name}“ am {day_text(opening.on)}: "
    return Answer(plain(data), [text + money_text(opening.amount)])


def state_balance(arguments: Namespace) -> Answer:
    """Note what the bank says is on the account, as a checkpoint."""
    with desks.writing(arguments) as desk:
        account = desk.read(_account, arguments.name)
        label = Label.of("stated_balance", name=account.name)
        stated = desk.run(
            label, use.state_balance, account.id, arguments.on, arguments.amount, arguments.source
        )
        computed = {one.account.id: one for one in desk.read(overview, stated.on).accounts}
    one = computed[account.id]
    difference = None if one.balance is None else stated.amount - one.balance
    data = {
        "account": account.name,
        "on": stated.on,
        "stated": stated.amount,
        "computed": one.balance,
        "difference": difference,
    }
    lines = [f"Kontostand der Bank gespeichert: {money_text(stated.amount)}"]
    if difference:
        lines.append(
            f"Gebucht sind {money_text(stated.amount - difference)};"
            f" der Unterschied ist {money_text(difference)}."
        )
    return Answer(plain(data), lines)


def _account(reader: Reader, name: str) -> Account:
    return reader.one(Account, account_named(reader, name))


def _squeezed(iban: str) -> str:
    return "".join(iban.split()).upper()
