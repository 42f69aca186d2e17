"""Standing bookings: what comes again and again."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.names import Names
from budgetdesk.cli.shares import share, shares_of
from budgetdesk.cli.values import amount, count, day
from budgetdesk.ledger.ids import StandingBookingId
from budgetdesk.ledger.standing import DueBooking, StandingBooking
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import standing as use
from budgetdesk.usecases.bank_import import account_named
from budgetdesk.usecases.bookkeeping import book_due
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import everything
from budgetdesk.wording.formats import day_text, money_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("standing")
    parser = below.command("add", add_standing)
    parser.add_argument("amount", type=amount, metavar="BETRAG", help="Ausgaben mit Minus")
    parser.add_argument("--account", required=True, metavar="KONTO", help="Name oder IBAN")
    parser.add_argument("--first", type=day, required=True, metavar="TAG", help="zum ersten Mal am")
    parser.add_argument(
        "--every", type=count, default=1, metavar="MONATE", help="alle so viele Monate; sonst 1"
    )
    parser.add_argument("--until", type=day, metavar="TAG", help="längstens bis")
    parser.add_argument("--payee", required=True, metavar="NAME", help="von wem oder an wen")
    parser.add_argument("--text", default="", metavar="TEXT", help="Verwendungszweck")
    parser.add_argument(
        "--to", dest="share", type=share, required=True, metavar="WOFÜR", help="etwa EGH:lohn"
    )
    below.command("list", list_standing)
    below.command("due", list_due)
    _choice(below.command("book", book))
    parser = below.command("end", end)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Dauerbuchung")
    parser.add_argument("--on", type=day, metavar="TAG", help="letzter Tag; ohne Angabe heute")


def _choice(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--only",
        type=count,
        action="append",
        metavar="NUMMER",
        help="nur diese Dauerbuchung; mehrfach möglich",
    )
    parser.add_argument(
        "--skip", action="store_true", help="nicht buchen, nur als erledigt kennzeichnen"
    )


def add_standing(arguments: Namespace) -> Answer:
    """Enter a standing booking."""
    with desks.writing(arguments) as desk:
        target = desk.read(shares_of, [arguments.share], arguments.amount)[0]
        standing = StandingBooking(
            StandingBookingId(0),
            desk.read(account_named, arguments.account),
            arguments.amount,
            arguments.payee,
            arguments.text,
            target.cost_type,
            target.pot,
            target.teilbudget,
            arguments.first,
            arguments.every,
            arguments.until,
        )
        label = Label.of("save_standing", payee=standing.payee)
        stored = desk.run(label, use.save_standing, standing)
        names = desk.read(Names)
    return Answer(_data(stored, names), [f"Dauerbuchung {stored.id} gespeichert."])


def list_standing(arguments: Namespace) -> Answer:
    """List the standing bookings."""
    with desks.reading(arguments) as desk:
        found = desk.read(everything, StandingBooking)
        names = desk.read(Names)
        notice = desks.notice(desk)
    rows = [("Nr.", "Betrag", "wofür", "wer", "alle", "ab", "bis")]
    rows += [
        (
            str(one.id),
            money_text(one.amount),
            names.place(one.pot, one.teilbudget, one.cost_type),
            one.payee,
            "Monat" if one.every_months == 1 else f"{one.every_months} Monate",
            day_text(one.first_on),
            day_text(one.until) if one.until else "",
        )
        for one in found
    ]
    lines = table(rows, right=frozenset({0, 1}), shrink=(3,)) if found else ["Keine Dauerbuchung."]
    return Answer({"standing": [_data(one, names) for one in found]}, [*notice, *lines])


def list_due(arguments: Namespace) -> Answer:
    """List what is due up to today."""
    with desks.reading(arguments) as desk:
        due = desk.read(use.due_list, desk.today)
        notice = desks.notice(desk)
    return Answer({"due": _due_data(due)}, [*notice, *_due_lines(due)])


def book(arguments: Namespace) -> Answer:
    """Book what is due, or note that it did not happen."""
    with desks.writing(arguments) as desk:
        due = [
            one
            for one in desk.read(use.due_list, desk.today)
            if not arguments.only or one.standing.id in arguments.only
        ]
        booked = _skip(desk, due) if arguments.skip else _book(desk, due)
    data = {"due": _due_data(due), "booked": booked, "skipped": arguments.skip}
    done = "als erledigt gekennzeichnet" if arguments.skip else "gebucht"
    return Answer(data, [*_due_lines(due), f"{len(due)} Dauerbuchungen {done}."])


def _book(desk: Desk, due: Sequence[DueBooking]) -> list[int]:
    booked = desk.run(Label.of("book_due", count=len(due)), book_due, due)
    return [one.id for one in booked]


def _skip(desk: Desk, due: Sequence[DueBooking]) -> list[int]:
    desk.run(Label.of("skip_due", count=len(due)), use.skip_due, due)
    return []


def end(arguments: Namespace) -> Answer:
    """End a standing booking."""
    with desks.writing(arguments) as desk:
        label = Label.of("end_standing", id=arguments.number)
        on = arguments.on or desk.today
        stored = desk.run(label, use.end_standing, StandingBookingId(arguments.number), on)
        names = desk.read(Names)
    return Answer(_data(stored, names), [f"Dauerbuchung {stored.id} beendet."])


def _due_lines(due: Sequence[DueBooking]) -> list[str]:
    if not due:
        return ["Nichts ist fällig."]
    rows = [
        (day_text(one.on), money_text(one.standing.amount), one.standing.payee, one.standing.text)
        for one in due
    ]
    return table(rows, right=frozenset({1}), shrink=(3, 2))


def _due_data(due: Sequence[DueBooking]) -> list[dict[str, Any]]:
    return [
        {
            "standing": one.standing.id,
            "on": one.on.isoformat(),
            "amount": one.standing.amount.plain(),
            "payee": one.standing.payee,
        }
        for one in due
    ]


def _data(one: StandingBooking, names: Names) -> dict[str, Any]:
    data: dict[str, Any] = plain(
        {
            "id": one.id,
            "account": names.accounts[one.account],
            "amount": one.amount,
            "payee": one.payee,
            "text": one.text,
            **names.place_data(one.pot, one.teilbudget, one.cost_type),
            "first_on": one.first_on,
            "every_months": one.every_months,
            "until": one.until,
            "done_until": one.done_until,
        }
    )
    return data
