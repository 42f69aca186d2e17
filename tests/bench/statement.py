"""A large CAMT.053 statement for the benchmark."""

from __future__ import annotations

from datetime import date, timedelta

from budgetdesk.kernel.money import Money

FIRST = date(2025, 1, 1)


def camt_statement(iban: str, entries: int) -> bytes:
    """Return a statement of a year with so many debits of 10.00 to 14.99 euros, adding up."""
    amounts = [Money(1000 + index % 500) for index in range(entries)]
    closing = Money(100_000_000 - sum(amount.cents for amount in amounts))
    body = "".join(_entry(index, amount) for index, amount in enumerate(amounts))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>BENCH</MsgId><CreDtTm>2026-01-02T06:00:00</CreDtTm></GrpHdr>
<Stmt><Id>1</Id><Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
{_balance("OPBD", Money(100_000_000), FIRST)}{_balance("CLBD", closing, date(2025, 12, 31))}
{body}</Stmt></BkToCstmrStmt></Document>""".encode()


def _balance(kind: str, amount: Money, on: date) -> str:
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="EUR">{amount.plain()}</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
        f"<Dt><Dt>{on.isoformat()}</Dt></Dt></Bal>"
    )


def _entry(index: int, amount: Money) -> str:
    on = (FIRST + timedelta(days=index % 365)).isoformat()
    return f"""<Ntry><Amt Ccy="EUR">{amount.plain()}</Amt><CdtDbtInd>DBIT</CdtDbtInd>
<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>{on}</Dt></BookgDt><ValDt><Dt>{on}</Dt></ValDt>
<AcctSvcrRef>BENCH{index:07d}</AcctSvcrRef><NtryDtls><TxDtls>
<Refs><EndToEndId>E2E{index:07d}</EndToEndId></Refs>
<RltdPties><Cdtr><Pty><Nm>Empfängerin {index % 40}</Nm></Pty></Cdtr></RltdPties>
<RmtInf><Ustrd>Rechnung {index} vom {on}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
"""
