"""Statement files as a savings bank writes them: CSV-CAMT, ISO-8859-1, newest row first."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.usecases.practice.movements import Movement

_HEADER: Final = (
    "Auftragskonto",
    "Buchungstag",
    "Valutadatum",
    "Buchungstext",
    "Verwendungszweck",
    "Glaeubiger ID",
    "Mandatsreferenz",
    "Kundenreferenz (End-to-End)",
    "Sammlerreferenz",
    "Lastschrift Ursprungsbetrag",
    "Auslagenersatz Ruecklastschrift",
    "Beguenstigter/Zahlungspflichtiger",
    "Kontonummer/IBAN",
    "BIC (SWIFT-Code)",
    "Betrag",
    "Waehrung",
    "Info",
)


def csv_file(iban: str, movements: Iterable[Movement]) -> bytes:
    """The movements of an account; the layout has no balances."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_HEADER)
    writer.writerows(_row(iban, each) for each in reversed(list(movements)))
    return text.getvalue().encode("iso-8859-1")


def _row(iban: str, movement: Movement) -> list[str]:
    day = f"{movement.on:%d.%m.%y}"
    kind = "UEBERWEISUNG" if movement.amount < ZERO else "GUTSCHR. UEBERWEISUNG"
    return [
        iban,
        day,
        day,
        kind,
        movement.purpose,
        *[""] * 6,
        movement.payee.name,
        movement.payee.iban,
        "",
        _german(movement.amount),
        "EUR",
        "Umsatz gebucht",
    ]


def _german(amount: Money) -> str:
    return amount.plain().replace(".", ",")
