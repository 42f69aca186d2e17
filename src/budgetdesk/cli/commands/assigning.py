"""Saying what bookings are for, and accepting proposals."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table, wrong_usage
from budgetdesk.cli.commands.booking import numbered, saved
from budgetdesk.cli.names import Names
from budgetdesk.cli.proposals import proposal_data, why
from budgetdesk.cli.shares import HELP, share, shares_of
from budgetdesk.cli.values import count, day, period
from budgetdesk.ledger.rules import Proposal
from budgetdesk.storage.journal import Label
from budgetdesk.usecases.bookkeeping import assign as assign_shares
from budgetdesk.usecases.open_bookings import OpenBooking, accept_proposals, open_bookings
from budgetdesk.wording.formats import day_text, money_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("assign", assign)
    parser.add_argument(
        "booking", type=count, nargs="?", metavar="NUMMER", help="Nummer der Buchung"
    )
    parser.add_argument(
        "--to", dest="shares", type=share, action="append", metavar="WOFÜR", help=HELP
    )
    parser.add_argument(
        "--counts-on",
        type=day,
        metavar="TAG",
        help="zählt im Nachweis erst zu diesem Tag (der Zeitraum ist schon abgegeben)",
    )
    parser.add_argument("--proposals", action="store_true", help="alle Vorschläge zeigen")
    parser.add_argument(
        "--accept-proposals", action="store_true", help="alle Vorschläge übernehmen"
    )
    parser.add_argument("--period", type=period, metavar="ZEITRAUM", help="nur Vorschläge daraus")


def assign(arguments: Namespace) -> Answer:
    """Assign one booking, or show or accept what the program proposes."""
    if arguments.accept_proposals:
        return _accept(arguments)
    if arguments.proposals:
        return _show(arguments)
    if arguments.booking is None or not arguments.shares:
        text = "Bitte nennen Sie NUMMER und --to, oder --proposals, oder --accept-proposals."
        return wrong_usage(text)
    with desks.writing(arguments) as desk:
        booking = desk.read(numbered, arguments.booking)
        shares = desk.read(shares_of, arguments.shares, booking.amount)
        label = Label.of("assign_booking", id=booking.id)
        stored = desk.run(label, assign_shares, booking.id, shares, counts_on=arguments.counts_on)
        waiting = len(desk.read(open_bookings))
        answer = saved(desk, stored, *_hint(waiting, arguments.file))
    return Answer({**answer.data, "proposals": waiting}, answer.lines)


def _hint(waiting: int, file: str) -> list[str]:
    if not waiting:
        return []
    return [
        f"Für {waiting} weitere Buchungen gibt es Vorschläge. Ansehen und übernehmen:",
        f"  budgetdesk assign {file} --proposals",
        f"  budgetdesk assign {file} --accept-proposals",
    ]


def _show(arguments: Namespace) -> Answer:
    with desks.reading(arguments) as desk:
        found = desk.read(open_bookings, arguments.period)
        names = desk.read(Names)
        notice = desks.notice(desk)
    data = {"accepted": False, "proposals": _data(found, names)}
    return Answer(data, [*notice, *_lines(found, names)])


def _accept(arguments: Namespace) -> Answer:
    with desks.writing(arguments) as desk:
        found = desk.read(open_bookings, arguments.period)
        label = Label.of("assign_proposals", count=len(found))
        desk.run(label, accept_proposals, found)
        names = desk.read(Names)
    data = {"accepted": True, "proposals": _data(found, names)}
    done = f"{len(found)} Vorschläge übernommen. Zurücknehmen: budgetdesk undo DATEI"
    return Answer(data, [*_lines(found, names), done])


def _lines(found: Sequence[OpenBooking], names: Names) -> list[str]:
    if not found:
        return ["Es gibt keine Vorschläge."]
    rows = [("Nr.", "Tag", "Betrag", "wer", "Vorschlag", "weil")]
    rows += [
        (
            str(one.booking.id),
            day_text(one.booking.on),
            money_text(one.booking.amount),
            one.booking.payee,
            _place(one.proposal, names),
            why(one.proposal),
        )
        for one in found
    ]
    return table(rows, right=frozenset({0, 2}), shrink=(3, 5))


def _data(found: Sequence[OpenBooking], names: Names) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = plain(
        [
            {
                "booking": one.booking.id,
                "on": one.booking.on,
                "amount": one.booking.amount,
                "payee": one.booking.payee,
                **proposal_data(one.proposal, names),
            }
            for one in found
        ]
    )
    return rows


def _place(proposal: Proposal, names: Names) -> str:
    return names.place(proposal.pot, proposal.teilbudget, proposal.cost_type)
