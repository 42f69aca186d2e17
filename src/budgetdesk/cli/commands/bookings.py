"""The list of bookings, filtered and added up."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.names import Names, kind_mark
from budgetdesk.cli.values import choices_text, count, one_of, period
from budgetdesk.ledger.cost_types import CostType
from budgetdesk.ledger.pots import Pot
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.bank_import import account_named
from budgetdesk.usecases.finding import ALWAYS, Found, Wanted, find_bookings
from budgetdesk.usecases.setting_up import the
from budgetdesk.wording.formats import day_in_list, money_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("bookings", bookings)
    parser.add_argument(
        "--period",
        type=period,
        default=ALWAYS,
        metavar="ZEITRAUM",
        help="etwa 2026, 2026-Q1, 2026-03 oder 01.01.2026..31.03.2026",
    )
    parser.add_argument("--account", metavar="KONTO", help="nur dieses Konto (Name oder IBAN)")
    parser.add_argument("--teilbudget", metavar="TEILBUDGET", help="nur dieses Teilbudget")
    parser.add_argument("--cost-type", metavar="KOSTENART", help="nur diese Kostenart")
    parser.add_argument("--assistant", metavar="PERSON", help="nur diese Assistenzperson")
    parser.add_argument(
        "--pot",
        type=one_of(Pot, "pot"),
        metavar="WESSEN",
        help=f"nur dieses Geld: {choices_text(Pot, 'pot')}",
    )
    parser.add_argument("--text", default="", metavar="WÖRTER", help="nur mit diesen Wörtern")
    parser.add_argument("--unassigned", action="store_true", help="nur nicht zugeordnete")
    parser.add_argument("--without-receipt", action="store_true", help="nur Ausgaben ohne Beleg")
    parser.add_argument("--last", type=count, metavar="ANZAHL", help="nur die letzten so vielen")


def bookings(arguments: Namespace) -> Answer:
    """List bookings by day, with their sums."""
    with desks.reading(arguments) as desk:
        found = desk.read(find_bookings, desk.read(_wanted, arguments))
        names = desk.read(Names)
        notice = desks.notice(desk)
    shown = found.bookings[-arguments.last :] if arguments.last else found.bookings
    data = {
        "bookings": [names.booking_data(one, found.receipts.get(one.id, ())) for one in shown],
        "sums": plain(
            {
                "count": len(found.bookings),
                "received": found.received,
                "paid": found.paid,
                "balance": found.balance,
            }
        ),
    }
    rows = [("Nr.", "Tag", "Betrag", "wofür", "wer", "Text", "Beleg")]
    for one in shown:
        receipts = ", ".join(str(number) for number in found.receipts.get(one.id, ()))
        words = " ".join(word for word in (kind_mark(one), one.text) if word)
        day, amount = day_in_list(one.report_day), money_text(one.amount)
        rows.append((str(one.id), day, amount, names.shares(one), one.payee, words, receipts))
    listed = table(rows, right=frozenset({0, 2}), shrink=(5, 4, 3)) if shown else []
    return Answer(data, [*notice, *listed, *_sums(found)])


def _sums(found: Found) -> list[str]:
    return [
        (
            f"{len(found.bookings)} Buchungen: eingegangen {money_text(found.received)},"
            f" ausgegeben {money_text(found.paid)}, zusammen {money_text(found.balance)}"
        )
    ]


def _wanted(reader: Reader, arguments: Namespace) -> Wanted:
    return Wanted(
        arguments.period,
        account=account_named(reader, arguments.account) if arguments.account else None,
        teilbudget=the(reader, Teilbudget, arguments.teilbudget).id
        if arguments.teilbudget
        else None,
        cost_type=the(reader, CostType, arguments.cost_type).id if arguments.cost_type else None,
        assistant=the(reader, Assistant, arguments.assistant).id if arguments.assistant else None,
        pot=arguments.pot,
        text=arguments.text,
        unassigned=arguments.unassigned,
        without_receipt=arguments.without_receipt,
    )
