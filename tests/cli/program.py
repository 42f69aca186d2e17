"""The command line as a user would type it, on one budget file of a test."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from budgetdesk.cli import main

IBAN = "DE02120300000000202051"
TODAY = "2026-04-10"


class Program:
    """Runs commands; the file stands behind the words of the command by itself."""

    def __init__(self, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.path = path
        self._capsys = capsys

    def say(self, command: str, *rest: object, code: int = 0) -> str:
        """Run a command and return what it says, after a look at its exit code."""
        words = [*command.split(), str(self.path), *map(str, rest)]
        words += [] if "--today" in words else ["--today", TODAY]
        found = main(words)
        out, err = self._capsys.readouterr()
        assert found == code, out + err
        # A user reads a no-break space as a space; the tests write it as one.
        return (out + err).replace("\u00a0", " ")

    def heard(self) -> str:
        """Return what was written since the last command, and forget it."""
        return self._capsys.readouterr().out

    def ask(self, command: str, *rest: object, code: int = 0) -> Any:
        """Run a command with --json and return its answer."""
        return json.loads(self.say(command, *rest, "--json", code=code))

    def begin(self) -> None:
        """Make the file with holder, funder, Teilbudget EGH, account and assistant."""
        self.say("new", "--name", "Mara Beispiel")
        self.say("holder", "--land", "NW")
        self.say(
            "funder add", "Landkreis", "--kind", "eingliederungshilfe", "--aktenzeichen", "72.30-1"
        )
        self.say("teilbudget add", "EGH", "--name", "Assistenz", "--funder", "Landkreis")
        self.say("account add", "Budgetkonto", "--iban", IBAN)
        self.say("assistant add", "anna", "--name", "Anna Muster")

    def agree(self) -> None:
        """Enter a grant of 10,000.00 a month and an agreement with 15 % each quarter."""
        self.say(
            "grant add", "EGH", "--from", "2026-01-01", "--to", "2026-12-31", "--amount", 10000
        )
        self.say(
            *("agreement set", "EGH", "--from", "2026-01-01", "--proof", "list_receipts"),
            *("--every", "quarter", "--due-days", "42", "--receipts-from", "50"),
            *("--carry-over", "15%", "--carry-over-when", "quarter"),
        )

    def book(self, amount: str, on: str, *to: str, payee: str = "Wer") -> int:
        """Record a booking on the account and return its number."""
        shares = [word for share in to for word in ("--to", share)]
        words = (amount, "--account", "Budgetkonto", "--on", on, "--payee", payee, *shares)
        number: int = self.ask("book", *words)["booking"]["id"]
        return number


def camt(*entries: str, opening: str, closing: str, on: str = "2026-03-31") -> str:
    """Return a small CAMT.053 statement; `entries` are made by `entry`."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>1</MsgId><CreDtTm>{on}T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>{IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
{_balance("OPBD", opening, "2026-01-01")}{_balance("CLBD", closing, on)}
{"".join(entries)}</Stmt></BkToCstmrStmt></Document>"""


def entry(on: str, amount: str, name: str, purpose: str, reference: str, iban: str = "") -> str:
    """Return one booked entry; a negative amount went out."""
    party = "Dbtr" if not amount.startswith("-") else "Cdtr"
    account = f"<{party}Acct><Id><IBAN>{iban}</IBAN></Id></{party}Acct>" if iban else ""
    mark = "DBIT" if amount.startswith("-") else "CRDT"
    return f"""<Ntry><Amt Ccy="EUR">{amount.lstrip("-")}</Amt><CdtDbtInd>{mark}</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{on}</Dt></BookgDt><ValDt><Dt>{on}</Dt></ValDt>
<AcctSvcrRef>{reference}</AcctSvcrRef><NtryDtls><TxDtls>
<RltdPties><{party}><Pty><Nm>{name}</Nm></Pty></{party}>{account}</RltdPties>
<RmtInf><Ustrd>{purpose}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
"""


def _balance(kind: str, amount: str, on: str) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="EUR">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
        f"<Dt><Dt>{on}</Dt></Dt></Bal>"
    )
