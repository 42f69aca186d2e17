"""Single bookings: record, change, transfer, remove."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer
from budgetdesk.cli.names import Names
from budgetdesk.cli.shares import HELP, share, shares_of
from budgetdesk.cli.values import amount, count, day, positive_amount
from budgetdesk.ledger.bookings import Booking
from budgetdesk.ledger.ids import BookingId
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import bookkeeping as use
from budgetdesk.usecases.bank_import import account_named
from budgetdesk.usecases.desk import Desk
from budgetdesk.wording.formats import day_text, money_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("book", book)
    parser.add_argument("amount", type=amount, metavar="BETRAG", help="Ausgaben mit Minus")
    parser.add_argument("--account", required=True, metavar="KONTO", help="Name oder IBAN")
    _what(parser)
    parser.add_argument(
        "--to", dest="shares", type=share, action="append", metavar="WOFÜR", help=HELP
    )
    parser = group.command("change", change)
    parser.add_argument("booking", type=count, metavar="NUMMER", help="Nummer der Buchung")
    parser.add_argument("--amount", type=amount, metavar="BETRAG", help="Ausgaben mit Minus")
    _what(parser)
    parser = group.command("transfer", transfer)
    parser.add_argument("amount", type=positive_amount, metavar="BETRAG", help="Betrag über null")
    parser.add_argument("--from", dest="source", required=True, metavar="KONTO", help="von")
    parser.add_argument("--to", dest="target", required=True, metavar="KONTO", help="nach")
    parser.add_argument("--on", type=day, metavar="TAG", help="Buchungstag; ohne Angabe heute")
    parser.add_argument("--text", default="", metavar="TEXT", help="Verwendungszweck")
    parser = group.command("mark-transfer", mark_transfer)
    parser.add_argument("booking", type=count, metavar="NUMMER", help="Nummer der Buchung")
    parser.add_argument(
        "--other", required=True, metavar="KONTO", help="das andere eigene Konto (Name oder IBAN)"
    )
    parser = group.command("remove", remove)
    parser.add_argument("booking", type=count, metavar="NUMMER", help="Nummer der Buchung")


def _what(parser: ArgumentParser) -> None:
    parser.add_argument("--on", type=day, metavar="TAG", help="Buchungstag; ohne Angabe heute")
    parser.add_argument("--payee", metavar="NAME", help="von wem oder an wen")
    parser.add_argument("--text", metavar="TEXT", help="Verwendungszweck")
    parser.add_argument("--note", metavar="TEXT", help="eigene Notiz, steht in keinem Nachweis")


def book(arguments: Namespace) -> Answer:
    """Record a booking by hand."""
    with desks.writing(arguments) as desk:
        account = desk.read(account_named, arguments.account)
        money = arguments.amount
        booking = Booking(
            BookingId(0),
            account,
            arguments.on or desk.today,
            money,
            **desks.given(arguments, "payee", "text", "note"),
            parts=use.open_part(money),
        )
        if arguments.shares:
            shares = desk.read(shares_of, arguments.shares, money)
            parts = tuple(one.part(position) for position, one in enumerate(shares))
            booking = replace(booking, parts=parts)
        names = desk.read(Names)
        what = booking.payee or booking.text or names.shares(booking)
        label = Label.of("record_booking", payee=what, amount=money_text(money))
        stored = desk.run(label, use.record_booking, booking)
        return saved(desk, stored)


def change(arguments: Namespace) -> Answer:
    """Put a booking right: day, amount, payee, text."""
    with desks.writing(arguments) as desk:
        booking = desk.read(numbered, arguments.booking)
        new = desks.given(arguments, "on", "payee", "text", "note", "amount")
        if "amount" in new and len(booking.parts) == 1:
            new["parts"] = (replace(booking.parts[0], amount=new["amount"]),)
        label = Label.of("change_booking", id=booking.id)
        return saved(desk, desk.run(label, use.change_booking, replace(booking, **new)))


def transfer(arguments: Namespace) -> Answer:
    """Record a transfer between two own accounts."""
    with desks.writing(arguments) as desk:
        source = desk.read(account_named, arguments.source)
        target = desk.read(account_named, arguments.target)
        out, into = desk.run(
            Label.of("record_transfer", amount=money_text(arguments.amount)),
            use.record_transfer,
            source=source,
            target=target,
            amount=arguments.amount,
            on=arguments.on or desk.today,
            text=arguments.text,
        )
        names = desk.read(Names)
    return Answer(
        {"bookings": [names.booking_data(one) for one in (out, into)]},
        [
            (
                f"Umbuchung gespeichert: {money_text(arguments.amount)} von"
                f" {names.accounts[source]} nach {names.accounts[target]}"
                f" (Buchungen {out.id} und {into.id})."
            )
        ],
    )


def mark_transfer(arguments: Namespace) -> Answer:
    """Say that a booking only moved money between own accounts."""
    with desks.writing(arguments) as desk:
        other = desk.read(account_named, arguments.other)
        label = Label.of("mark_transfer", id=arguments.booking)
        booking, side = desk.run(label, use.mark_both_sides, BookingId(arguments.booking), other)
        names = desk.read(Names)
        answer = saved(desk, booking)
    if side is None:
        text = f"Die andere Seite bringt der Kontoauszug von „{names.accounts[other]}“."
    else:
        text = f"Die andere Seite ist Buchung {side.id} auf „{names.accounts[other]}“."
    data = {**answer.data, "other_side": None if side is None else names.booking_data(side)}
    return Answer(data, [*answer.lines, text])


def remove(arguments: Namespace) -> Answer:
    """Remove a booking that was entered by mistake."""
    with desks.writing(arguments) as desk:
        label = Label.of("remove_booking", id=arguments.booking)
        desk.run(label, use.remove_booking, BookingId(arguments.booking))
    return Answer(
        {"removed": arguments.booking},
        [f"Buchung {arguments.booking} entfernt. Zurückholen: budgetdesk undo DATEI"],
    )


def numbered(reader: Reader, number: int) -> Booking:
    """Return one booking. Raises `NotFound`."""
    return reader.one(Booking, number)


def saved(desk: Desk, booking: Booking, *more: str) -> Answer:
    """Return the answer of a command that stored one booking."""
    names = desk.read(Names)
    where = f"{day_text(booking.on)}, {names.accounts[booking.account]}"
    lines = [f"Buchung {booking.id} gespeichert: {where}, {money_text(booking.amount)}"]
    lines.append(f"  {booking.payee}: {names.shares(booking)}".replace("  : ", "  "))
    return Answer({"booking": names.booking_data(booking)}, [*lines, *more])
