"""What may no longer be changed is taken back or corrected by further bookings."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer
from budgetdesk.cli.commands.booking import numbered, saved
from budgetdesk.cli.names import Names
from budgetdesk.cli.shares import HELP, share, shares_of
from budgetdesk.cli.values import count, day
from budgetdesk.ledger.ids import BookingId
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import bookkeeping as use
from budgetdesk.wording.formats import day_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    _options(group.command("storno", storno))
    parser = group.command("correct", correct)
    _options(parser)
    parser.add_argument(
        "--to",
        dest="shares",
        type=share,
        action="append",
        required=True,
        metavar="WOFÜR",
        help=HELP,
    )


def _options(parser: ArgumentParser) -> None:
    parser.add_argument("booking", type=count, metavar="NUMMER", help="Nummer der Buchung")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="Grund, steht im Verlauf")
    parser.add_argument("--on", type=day, metavar="TAG", help="Buchungstag; ohne Angabe heute")


def storno(arguments: Namespace) -> Answer:
    """Take a booking back by a second one of the opposite amount."""
    with desks.writing(arguments) as desk:
        number = BookingId(arguments.booking)
        label = Label.of("reverse_booking", id=number)
        on = arguments.on or desk.today
        stored = desk.run(label, use.reverse_booking, number, on, arguments.reason)
        return saved(desk, stored)


def correct(arguments: Namespace) -> Answer:
    """Say anew what a booking of a handed-out report was for."""
    with desks.writing(arguments) as desk:
        booking = desk.read(numbered, arguments.booking)
        shares = desk.read(shares_of, arguments.shares, booking.amount)
        on = arguments.on or desk.today
        label = Label.of("correct_booking", id=booking.id)
        taken_back, corrected = desk.run(
            label, use.correct_booking, booking.id, on, shares, arguments.reason
        )
        names = desk.read(Names)
    data = {
        "storno": names.booking_data(taken_back),
        "correction": names.booking_data(corrected),
    }
    lines = [
        (
            f"Buchung {booking.id} bleibt stehen. Berichtigt am {day_text(on)}:"
            f" Storno {taken_back.id} und neue Buchung {corrected.id}."
        ),
        f"  bisher: {names.shares(booking)}",
        f"  jetzt:  {names.shares(corrected)}",
        "Der Kontostand ändert sich nicht; der nächste Nachweis zeigt die Berichtigung.",
    ]
    return Answer(data, lines)
