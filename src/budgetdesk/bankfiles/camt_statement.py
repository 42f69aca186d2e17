"""One statement (Stmt), report (Rpt) or notification (Ntfctn) of a camt message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from budgetdesk.bankfiles.camt_tree import amount_of, text_at
from budgetdesk.bankfiles.cells import has_check_digits, iban_of, iso_day, machine_amount, tidy
from budgetdesk.bankfiles.model import Balance, Entry, RefusedRow, Statement
from budgetdesk.kernel.errors import FileNotUnderstood

_OPENING: Final = ("OPBD", "PRCD")
_CLOSING: Final = ("CLBD",)


def statement_of(
    name: str, part: Element, number: int, rows: Sequence[Entry | RefusedRow]
) -> Statement:
    """Statement from the rest of its element and the rows that were read from it before.

    Raises `FileNotUnderstood` for a balance that is no amount.
    """
    iban, hint = account_of(part)
    entries = tuple(row for row in rows if isinstance(row, Entry))
    balances = [
        (code, _balance(name, element))
        for element in part.findall("Bal")
        for code in _code(element)
    ]
    currency = tidy(text_at(part, "Acct/Ccy")) or _first_currency(entries, balances)
    return Statement(
        number=number,
        iban=iban,
        account_hint=hint,
        currency=currency,
        opening=_chosen(balances, _OPENING, currency),
        closing=_chosen(balances, _CLOSING, currency),
        entries=entries,
        refused=tuple(row for row in rows if isinstance(row, RefusedRow)),
    )


def account_of(part: Element) -> tuple[str, str]:
    """IBAN of the account and what else names it: a number, its owner, the bank."""
    iban = iban_of(text_at(part, "Acct/Id/IBAN"))
    other = tidy(text_at(part, "Acct/Id/Othr/Id"))
    if not iban and (written := iban_of(other)) and has_check_digits(written):
        return written, tidy(text_at(part, "Acct/Ownr/Nm"))
    owner = tidy(text_at(part, "Acct/Ownr/Nm"))
    return iban, other or owner or tidy(text_at(part, "Acct/Svcr/FinInstnId/Nm"))


def _code(balance: Element) -> Iterator[str]:
    """Kind of a balance: under CdOrPrtry since version 2, before directly under Tp."""
    for path in ("Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry", "Tp/Cd"):
        if code := text_at(balance, path).strip():
            yield code
            return


def _balance(name: str, element: Element) -> Balance:
    text, currency = amount_of(element)
    amount = machine_amount(text)
    if amount is None:
        raise FileNotUnderstood(name, expected="balance", text=tidy(text))
    is_debit = text_at(element, "CdtDbtInd").strip() == "DBIT"
    day = iso_day(text_at(element, "Dt/Dt")) or iso_day(text_at(element, "Dt/DtTm"))
    return Balance(day, -amount if is_debit else amount, currency)


def _first_currency(entries: Sequence[Entry], balances: Sequence[tuple[str, Balance]]) -> str:
    found = [entry.currency for entry in entries] + [balance.currency for _, balance in balances]
    return next(iter(found), "EUR")


def _chosen(
    balances: Sequence[tuple[str, Balance]], codes: Sequence[str], currency: str
) -> Balance | None:
    """Return the first kind of balance that is stated, in the account's currency if it can be."""
    for wanted in codes:
        found = [balance for code, balance in balances if code == wanted]
        own = [balance for balance in found if balance.currency == currency]
        if found:
            return (own or found)[0]
    return None
