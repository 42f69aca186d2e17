"""Receipts: add, list, link, show, bundle."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table
from budgetdesk.cli.values import count, period
from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.ledger.ids import BookingId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import receipts as use
from budgetdesk.usecases.outside_files import read_file, write_file
from budgetdesk.usecases.receipts import ProvenReceipt
from budgetdesk.usecases.receipts_out import receipt_bundle
from budgetdesk.usecases.setting_up import the
from budgetdesk.usecases.usage_report import default_period
from budgetdesk.wording.formats import day_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("receipt")
    parser = below.command("add", add_receipt)
    parser.add_argument(
        "receipts", type=Path, nargs="+", metavar="BELEG", help="Datei: PDF, PNG oder JPEG"
    )
    parser.add_argument(
        "--booking",
        dest="bookings",
        type=count,
        action="append",
        default=[],
        metavar="NUMMER",
        help="Buchung, die der Beleg belegt; mehrfach möglich",
    )
    parser.add_argument("--title", default="", metavar="TEXT", help="was der Beleg ist")
    below.command("list", list_receipts).add_argument(
        "--unused", action="store_true", help="nur Belege ohne Buchung"
    )
    _link_options(below.command("link", link_receipt))
    _link_options(below.command("unlink", unlink_receipt))
    parser = below.command("show", show_receipt)
    parser.add_argument("number", type=count, metavar="BELEGNUMMER", help="Nummer des Belegs")
    parser.add_argument("--out", type=Path, metavar="ZIEL", help="als Datei speichern")
    parser = below.command("bundle", bundle)
    parser.add_argument("--period", type=period, metavar="ZEITRAUM", help="etwa 2026-Q1")
    parser.add_argument("--teilbudget", metavar="TEILBUDGET", help="nur dieses Teilbudget")
    parser.add_argument("--out", type=Path, required=True, metavar="ZIEL", help="PDF-Datei")


def _link_options(parser: ArgumentParser) -> None:
    parser.add_argument("number", type=count, metavar="BELEGNUMMER", help="Nummer des Belegs")
    parser.add_argument(
        "--booking",
        dest="bookings",
        type=count,
        action="append",
        required=True,
        metavar="NUMMER",
        help="Nummer der Buchung; mehrfach möglich",
    )


def add_receipt(arguments: Namespace) -> Answer:
    """Put receipts into the file and say what they prove."""
    papers = [use.paper(path.name, read_file(path)) for path in arguments.receipts]
    bookings = [BookingId(number) for number in arguments.bookings]
    with desks.writing(arguments) as desk:
        label = Label.of("add_receipt", name=", ".join(paper.file_name for paper in papers))
        added = desk.run(
            label, use.add_receipts, papers, bookings, desk.today, title=arguments.title
        )
        proven = {one.receipt.id: one for one in desk.read(use.receipts_with_bookings)}
    data = [{**_data(proven[one.receipt.id]), "known": one.known} for one in added]
    lines = [
        f"Beleg {one.receipt.number}: {one.receipt.file_name}"
        + (" (lag schon in der Akte)" if one.known else "")
        + _for(proven[one.receipt.id])
        for one in added
    ]
    return Answer({"receipts": data}, lines)


def _for(one: ProvenReceipt) -> str:
    if not one.bookings:
        return ", noch keiner Buchung zugeordnet"
    return f", zu Buchung {', '.join(str(number) for number in one.bookings)}"


def list_receipts(arguments: Namespace) -> Answer:
    """List the receipts with their bookings."""
    with desks.reading(arguments) as desk:
        found = desk.read(use.receipts_with_bookings)
        notice = desks.notice(desk)
    shown = [one for one in found if not (arguments.unused and one.bookings)]
    rows = [("Beleg", "abgelegt", "Datei", "Titel", "Seiten", "Buchungen")]
    rows += [
        (
            str(one.receipt.number),
            day_text(one.receipt.added_on),
            one.receipt.file_name,
            one.receipt.title,
            str(one.receipt.pages),
            ", ".join(str(number) for number in one.bookings),
        )
        for one in shown
    ]
    lines = table(rows, right=frozenset({0, 4}), shrink=(2, 3, 5)) if shown else ["Keine Belege."]
    return Answer({"receipts": [_data(one) for one in shown]}, [*notice, *lines])


def link_receipt(arguments: Namespace) -> Answer:
    """Say that a receipt proves further bookings."""
    return _linked(arguments, "link_receipt", "zugeordnet")


def unlink_receipt(arguments: Namespace) -> Answer:
    """Say that a receipt does not prove these bookings."""
    return _linked(arguments, "unlink_receipt", "gelöst")


def _linked(arguments: Namespace, code: str, done: str) -> Answer:
    deed = use.link_receipt if code == "link_receipt" else use.unlink_receipt
    bookings = [BookingId(number) for number in arguments.bookings]
    with desks.writing(arguments) as desk:
        label = Label.of(code, number=arguments.number)
        receipt = desk.run(label, deed, arguments.number, bookings)
        proven = ProvenReceipt(receipt, desk.read(use.bookings_of, receipt.id))
    return Answer(_data(proven), [f"Beleg {receipt.number} {done}{_for(proven)}."])


def show_receipt(arguments: Namespace) -> Answer:
    """Show one receipt, or save it as the file that it was."""
    with desks.reading(arguments) as desk:
        receipt = desk.read(use.receipt_numbered, arguments.number)
        proven = ProvenReceipt(receipt, desk.read(use.bookings_of, receipt.id))
        content = desk.read(use.receipt_content, receipt) if arguments.out else b""
        notice = desks.notice(desk)
    data = {**_data(proven), "saved": None}
    lines = [
        f"Beleg {receipt.number}: {receipt.title or receipt.file_name}{_for(proven)}",
        (
            f"  {receipt.file_name}, {_kind(receipt)}, Seiten: {receipt.pages},"
            f" abgelegt am {day_text(receipt.added_on)}"
        ),
    ]
    if arguments.out:
        data["saved"] = str(write_file(arguments.out, content))
        lines.append(f"  gespeichert: {arguments.out}")
    return Answer(data, [*notice, *lines])


def bundle(arguments: Namespace) -> Answer:
    """Write all receipts of a report as one PDF, in its order."""
    with desks.reading(arguments) as desk:
        chosen = arguments.teilbudget
        teilbudget = desk.read(the, Teilbudget, chosen).id if chosen else None
        days = arguments.period or desk.read(default_period, teilbudget, desk.today)
        if days is None:
            raise NotAllowed("no_period_known")
        content = desk.read(receipt_bundle, teilbudget, days, desk.today)
    written = write_file(arguments.out, content)
    return Answer({"file": str(written), "period": plain(days)}, [f"Geschrieben: {written}"])


def _kind(receipt: Receipt) -> str:
    return receipt.media_type.partition("/")[2].upper()


def _data(one: ProvenReceipt) -> dict[str, Any]:
    receipt = one.receipt
    return {
        "number": receipt.number,
        "file_name": receipt.file_name,
        "title": receipt.title,
        "media_type": receipt.media_type,
        "size": receipt.size,
        "pages": receipt.pages,
        "added_on": receipt.added_on.isoformat(),
        "sha256": receipt.content_hash,
        "bookings": list(one.bookings),
    }
