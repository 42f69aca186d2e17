"""Named templates of bookings."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.commands.booking import numbered, saved
from budgetdesk.cli.names import Names
from budgetdesk.cli.shares import HELP, ShareWord, share, shares_of
from budgetdesk.cli.values import amount, count, day, positive_amount
from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.ledger.ids import TemplateId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.templates import Template
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import templates as use
from budgetdesk.usecases.bank_import import account_named
from budgetdesk.usecases.bookkeeping import Share, record_booking
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import remove, the
from budgetdesk.wording.formats import money_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_BY_NAME = "Name der Vorlage"


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("template")
    below.command("list", list_templates)
    parser = below.command("add", add_template)
    parser.add_argument("name", metavar="NAME", help=_BY_NAME)
    parser.add_argument(
        "amount",
        type=amount,
        nargs="?",
        metavar="BETRAG",
        help="Ausgaben mit Minus; ohne Betrag wird er jedes Mal gefragt",
    )
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--booking", type=count, metavar="NUMMER", help="aus dieser Buchung übernehmen"
    )
    source.add_argument("--account", metavar="KONTO", help="Name oder IBAN")
    parser.add_argument(
        "--incoming", action="store_true", help="ohne Betrag: für Eingänge statt Ausgaben"
    )
    parser.add_argument("--payee", metavar="NAME", help="von wem oder an wen")
    parser.add_argument("--text", metavar="TEXT", help="Verwendungszweck")
    parser.add_argument("--note", metavar="TEXT", help="eigene Notiz, steht in keinem Nachweis")
    parser.add_argument(
        "--to", dest="shares", type=share, action="append", metavar="WOFÜR", help=HELP
    )
    parser.add_argument(
        "--shares",
        dest="by_shares",
        action="store_true",
        help="mehrere Teile im Verhältnis ihrer Beträge aufteilen, etwa 70 zu 30",
    )
    parser = below.command("use", use_template)
    parser.add_argument("name", metavar="NAME", help=_BY_NAME)
    parser.add_argument(
        "amount",
        type=positive_amount,
        nargs="?",
        metavar="BETRAG",
        help="ohne Minus, die Richtung kennt die Vorlage; ohne Angabe ihr eigener Betrag",
    )
    parser.add_argument("--on", type=day, metavar="TAG", help="Buchungstag; ohne Angabe heute")
    parser.add_argument("--text", metavar="TEXT", help="anderer Verwendungszweck")
    parser = below.command("rename", rename_template)
    parser.add_argument("name", metavar="NAME", help=_BY_NAME)
    parser.add_argument("new_name", metavar="NEU", help="neuer Name")
    parser = below.command("remove", remove_template)
    parser.add_argument("name", metavar="NAME", help=_BY_NAME)


def list_templates(arguments: Namespace) -> Answer:
    """List the templates by name."""
    with desks.reading(arguments) as desk:
        found = desk.read(use.templates_by_name)
        names = desk.read(Names)
        notice = desks.notice(desk)
    data = {"templates": [_data(one, names) for one in found]}
    return Answer(data, [*notice, *_lines(found, names)])


def add_template(arguments: Namespace) -> Answer:
    """Keep a template, from a booking or from what is given here."""
    with desks.writing(arguments) as desk:
        blank = _begun(desk, arguments)
        said = desks.given(arguments, "payee", "text", "note")
        template = replace(blank, **said, by_shares=arguments.by_shares)
        if arguments.amount is not None:
            incoming = arguments.amount > ZERO
            template = replace(template, amount=abs(arguments.amount), incoming=incoming)
        if arguments.shares:
            shares = desk.read(_shares, arguments.shares, template.amount)
            template = replace(template, parts=use.template_parts(shares))
        elif len(template.parts) == 1:
            only = replace(template.parts[0], amount=template.amount or ZERO)
            template = replace(template, parts=(only,))
        return _stored(desk, template)


def _begun(desk: Desk, arguments: Namespace) -> Template:
    if arguments.booking is not None:
        return use.template_from(desk.read(numbered, arguments.booking), arguments.name)
    account = desk.read(account_named, arguments.account)
    parts = use.template_parts([Share(ZERO, Pot.OPEN)])
    return Template(TemplateId(0), arguments.name, account, arguments.incoming, None, parts=parts)


def _shares(reader: Reader, words: Sequence[ShareWord], whole: Money | None) -> tuple[Share, ...]:
    given = total(one.amount for one in words if one.amount is not None)
    return shares_of(reader, words, given if whole is None else whole)


def use_template(arguments: Namespace) -> Answer:
    """Record a booking by a template."""
    with desks.writing(arguments) as desk:
        template = desk.read(the, Template, arguments.name)
        booking = use.booking_from(template, arguments.on or desk.today, arguments.amount)
        booking = replace(booking, **desks.given(arguments, "text"))
        what = booking.payee or booking.text or template.name
        label = Label.of("record_booking", payee=what, amount=money_text(booking.amount))
        return saved(desk, desk.run(label, record_booking, booking))


def rename_template(arguments: Namespace) -> Answer:
    """Give a template another name."""
    with desks.writing(arguments) as desk:
        template = desk.read(the, Template, arguments.name)
        return _stored(desk, replace(template, name=arguments.new_name))


def remove_template(arguments: Namespace) -> Answer:
    """Remove a template; what was booked by it stays."""
    with desks.writing(arguments) as desk:
        template = desk.read(the, Template, arguments.name)
        label = Label.of("remove_template", name=template.name)
        desk.run(label, remove, Template, template.id)
    return Answer({"removed": template.name}, [f"Vorlage „{template.name}“ entfernt."])


def _stored(desk: Desk, template: Template) -> Answer:
    label = Label.of("save_template", name=template.name)
    stored = desk.run(label, use.save_template, template)
    names = desk.read(Names)
    lines = [f"Vorlage „{stored.name}“ gespeichert.", *_lines([stored], names)]
    return Answer(_data(stored, names), lines)


def _lines(templates: Sequence[Template], names: Names) -> list[str]:
    if not templates:
        return ["Noch keine Vorlage. Eine entsteht mit: budgetdesk template add DATEI NAME …"]
    rows = [("Name", "Betrag", "wer", "wofür")]
    rows += [(one.name, _amount_text(one), one.payee, _purpose(one, names)) for one in templates]
    return table(rows, right=frozenset({1}), shrink=(3, 2))


def _amount_text(template: Template) -> str:
    if template.amount is None:
        return "Eingang" if template.incoming else "Ausgabe"
    return money_text(template.amount if template.incoming else -template.amount)


def _purpose(template: Template, names: Names) -> str:
    parts = template.parts
    places = [names.place(one.pot, one.teilbudget, one.cost_type) for one in parts]
    if len(parts) == 1:
        return places[0]
    joined = ", ".join(
        f"{place}:{part.amount.plain().replace('.', ',')}"
        for place, part in zip(places, parts, strict=True)
    )
    return f"{joined} (im Verhältnis)" if template.by_shares else joined


def _data(one: Template, names: Names) -> dict[str, Any]:
    data: dict[str, Any] = plain(
        {
            "id": one.id,
            "name": one.name,
            "account": names.accounts[one.account],
            "incoming": one.incoming,
            "amount": one.amount,
            "by_shares": one.by_shares,
            "payee": one.payee,
            "text": one.text,
            "note": one.note,
            "parts": [
                {
                    "amount": part.amount,
                    **names.place_data(part.pot, part.teilbudget, part.cost_type),
                    "assistant": names.assistants.get(part.assistant or 0),
                    "note": part.note,
                }
                for part in one.parts
            ],
        }
    )
    return data
