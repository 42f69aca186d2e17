"""What the columns of an unknown CSV file mean, as the command line says and shows it."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Mapping
from typing import Any, Final

from budgetdesk.bankfiles.csv_mapping import MappingProposal
from budgetdesk.bankfiles.csv_profile import COLUMNS, Days, Numbers
from budgetdesk.usecases.csv_mappings import MappingChoice
from budgetdesk.wording.sentences import word

AS_PROPOSED: Final = "vorschlag"

_WORDS: Final = {
    "date": "on",
    "tag": "on",
    "datum": "on",
    "buchungstag": "on",
    "valuta": "value_on",
    "betrag": "amount",
    "soll": "debit",
    "haben": "credit",
    "währung": "currency",
    "zweck": "purpose",
    "verwendungszweck": "purpose",
    "saldo": "balance",
    "art": "kind",
    "vorzeichen": "direction",
    "sollhaben": "direction",
}
_NUMBERS: Final = {"komma": Numbers.GERMAN, "punkt": Numbers.POINT}
_DAYS: Final = {"tag": Days.DAY_FIRST, "monat": Days.MONTH_FIRST, "jahr": Days.ISO}


def add_map_arguments(parser: ArgumentParser) -> None:
    """Add what explains an unknown CSV file."""
    parser.add_argument(
        "--map",
        dest="columns",
        type=column_map,
        metavar="SPALTEN",
        help="Spalten einer unbekannten CSV-Datei, gezählt ab 1, etwa"
        " tag=1,betrag=5,name=3,zweck=4; vorschlag = wie vorgeschlagen; wird gemerkt",
    )
    parser.add_argument(
        "--numbers",
        choices=list(_NUMBERS),
        help="dazu: was vor den Cent steht, wenn die Datei es nicht zeigt",
    )
    parser.add_argument(
        "--days",
        choices=list(_DAYS),
        help="dazu: was in einem Tag zuerst steht, wenn die Datei es nicht zeigt",
    )


def mapping_choice(arguments: Namespace) -> MappingChoice:
    """Return what the arguments say of the file; without columns they are the proposed ones."""
    numbers = None if arguments.numbers is None else _NUMBERS[arguments.numbers]
    days = None if arguments.days is None else _DAYS[arguments.days]
    return MappingChoice(arguments.columns or {}, numbers, days)


def column_map(text: str) -> dict[str, int]:
    """Read ``tag=1,betrag=5,name=3``; columns count from 1, the answer from 0.

    Empty for ``vorschlag``: as the program proposes.
    """
    if text.strip().casefold() == AS_PROPOSED:
        return {}
    found: dict[str, int] = {}
    for piece in text.split(","):
        name, _, place = piece.partition("=")
        column = _WORDS.get(name.strip().casefold(), name.strip().casefold())
        if column not in COLUMNS or not place.strip().isdigit() or int(place) < 1:
            raise ArgumentTypeError(
                f"„{piece}“ passt nicht; erwartet wird etwa tag=1,betrag=5,name=3"
            )
        found[column] = int(place) - 1
    return found


def proposal_data(proposal: MappingProposal) -> dict[str, Any]:
    """Return the proposed columns as JSON has them; positions count from 1.

    `numbers` and `days` are null where the file leaves them open.
    """
    return {
        "header": list(proposal.header) if proposal.has_header else None,
        "columns": {column: place + 1 for column, place in proposal.columns.items()},
        "numbers": _key(_NUMBERS, proposal.numbers),
        "days": _key(_DAYS, proposal.days),
    }


def proposal_lines(proposal: MappingProposal) -> list[str]:
    """Show the columns with their numbers and what they could be, and how to go on."""
    meaning = {place: word("csv_column", column) for column, place in proposal.columns.items()}
    first = proposal.rows[0]
    lines = [
        f"    Spalte {place + 1}: {name or first.cell(place) or '–'}"
        f" → {meaning.get(place, 'nicht gebraucht')}"
        for place, name in enumerate(proposal.header)
    ]
    if not proposal.has_header:
        lines.insert(0, "  Die Datei hat keine Zeile mit Spaltennamen; das steht in ihrer ersten:")
    given = ",".join(f"{column}={place + 1}" for column, place in proposal.columns.items())
    return [
        *lines,
        "  Wenn das stimmt, noch einmal mit --map vorschlag. Sonst die Nummern selbst nennen:",
        f"    --map {given or 'tag=1,betrag=2'}",
        *_style_lines(proposal),
    ]


def _style_lines(proposal: MappingProposal) -> list[str]:
    """Say what the file leaves open."""
    lines = []
    if proposal.days is None:
        lines.append(
            "  Dazu --days tag, --days monat oder --days jahr: Was in den Tagen zuerst steht."
        )
    if proposal.numbers is None:
        lines.append(
            "  Dazu --numbers komma oder --numbers punkt: Was in Beträgen vor den Cent steht."
        )
    return lines


def _key(words: Mapping[str, object], style: object) -> str | None:
    return next((key for key, one in words.items() if one is style), None)
