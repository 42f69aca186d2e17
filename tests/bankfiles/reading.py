"""Short ways to read sample files and to make small ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.bankfiles.model import Statement, StatementFile
from budgetdesk.bankfiles.read import read_statements

FILES = Path(__file__).parent / "files"

OWN_IBAN = "DE93999999990000000001"
FUNDER_IBAN = "DE17999999990000000011"
SHOP_IBAN = "DE87999999990000000012"
ASSISTANT_IBAN = "DE60999999990000000013"


def own_file(name: str, *, profiles: Sequence[CsvProfile] = ()) -> StatementFile:
    """One of the files beside these tests."""
    return read_statements(name, (FILES / name).read_bytes(), profiles=profiles)


def own_statement(name: str) -> Statement:
    """The only statement of one of the files beside these tests."""
    (statement,) = own_file(name).statements
    return statement


def read_text(text: str, *, name: str = "test") -> StatementFile:
    """What a file with this text says."""
    return read_statements(name, text.encode())


def camt(entries: str = "", *, head: str = "", kind: str = "camt.053.001.08") -> str:
    """A camt.053 with these entries and this head."""
    return (
        f'<Document xmlns="urn:iso:std:iso:20022:tech:xsd:{kind}"><BkToCstmrStmt><Stmt>'
        f"{head}{entries}</Stmt></BkToCstmrStmt></Document>"
    )


def ntry(
    *,
    amount: str = "10.00",
    indicator: str = "CRDT",
    status: str = "<Sts><Cd>BOOK</Cd></Sts>",
    day: str = "<BookgDt><Dt>2026-03-02</Dt></BookgDt>",
    more: str = "",
) -> str:
    """One entry of a camt message."""
    return (
        f'<Ntry><Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>{indicator}</CdtDbtInd>'
        f"{status}{day}{more}</Ntry>"
    )
