"""What the columns of an unknown CSV file mean, as the command line says and shows it."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import Any, Final

from budgetdesk.bankfiles.csv_mapping import MappingProposal
from budgetdesk.bankfiles.csv_profile import COLUMNS
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
}


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
    """Return the proposed columns as JSON has them; positions count from 1."""
    return {
        "header": list(proposal.header),
        "columns": {column: place + 1 for column, place in proposal.columns.items()},
    }


def proposal_lines(proposal: MappingProposal) -> list[str]:
    """Show the columns with their numbers and what they could be, and how to go on."""
    meaning = {place: word("csv_column", column) for column, place in proposal.columns.items()}
    lines = [
        f"    Spalte {place + 1}: {name or '–'} → {meaning.get(place, 'nicht gebraucht')}"
        for place, name in enumerate(proposal.header)
    ]
    given = ",".join(f"{column}={place + 1}" for column, place in proposal.columns.items())
    return [
        *lines,
        "  Wenn das stimmt, noch einmal mit --map vorschlag. Sonst die Nummern selbst nennen:",
        f"    --map {given}",
    ]
