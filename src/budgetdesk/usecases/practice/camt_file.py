"""Statement files as a bank writes them: camt.053.001.08 (ISO 20022)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape

from budgetdesk.kernel.money import ZERO, Money, total
from budgetdesk.kernel.period import DateRange
from budgetdesk.usecases.practice.movements import Movement
from budgetdesk.usecases.practice.tables import Payee


@dataclass(frozen=True, slots=True)
class BankStatement:
    """What a bank says of one account for some days. `bank` and `owner` are names."""

    iban: str
    owner: str
    bank: str
    number: int
    days: DateRange
    opening: Money
    movements: tuple[Movement, ...]

    @property
    def closing(self) -> Money:
        """Opening and movements together."""
        return self.opening + total(each.amount for each in self.movements)


def camt_file(statement: BankStatement) -> bytes:
    """The statement as a camt.053 file; the same statement gives the same bytes."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">',
        "<BkToCstmrStmt>",
        *_head(statement),
        *_balance("OPBD", statement.opening, statement.days.first),
        *_balance("CLBD", statement.closing, statement.days.last),
    ]
    for movement in statement.movements:
        lines += _entry(movement, statement)
    lines += ["</Stmt>", "</BkToCstmrStmt>", "</Document>", ""]
    return "\n".join(lines).encode("utf-8")


def _head(statement: BankStatement) -> Iterator[str]:
    made = f"{statement.days.last + timedelta(days=1)}T05:00:00"
    name = f"UEBUNG-{statement.days.first:%Y%m%d}"
    yield f"<GrpHdr><MsgId>{name}</MsgId><CreDtTm>{made}</CreDtTm></GrpHdr>"
    yield "<Stmt>"
    yield f"<Id>{name}</Id><ElctrncSeqNb>{statement.number}</ElctrncSeqNb>"
    yield f"<CreDtTm>{made}</CreDtTm>"
    yield (
        f"<FrToDt><FrDtTm>{statement.days.first}T00:00:00</FrDtTm>"
        f"<ToDtTm>{statement.days.last}T23:59:59</ToDtTm></FrToDt>"
    )
    yield f"<Acct><Id><IBAN>{statement.iban}</IBAN></Id><Ccy>EUR</Ccy>"
    yield f"<Ownr><Nm>{escape(statement.owner)}</Nm></Ownr>"
    yield f"<Svcr><FinInstnId><Nm>{escape(statement.bank)}</Nm></FinInstnId></Svcr></Acct>"


def _balance(code: str, amount: Money, on: date) -> Iterator[str]:
    yield f"<Bal><Tp><CdOrPrtry><Cd>{code}</Cd></CdOrPrtry></Tp>{_amount(amount)}"
    yield f"<Dt><Dt>{on}</Dt></Dt></Bal>"


def _entry(movement: Movement, statement: BankStatement) -> Iterator[str]:
    yield f"<Ntry>{_amount(movement.amount)}<Sts><Cd>BOOK</Cd></Sts>"
    yield (
        f"<BookgDt><Dt>{movement.on}</Dt></BookgDt><ValDt><Dt>{movement.on}</Dt></ValDt>"
        f"<AcctSvcrRef>{movement.reference}</AcctSvcrRef>"
    )
    yield f"<NtryDtls><TxDtls>{_parties(movement, statement)}"
    yield f"<RmtInf><Ustrd>{escape(movement.purpose)}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"


def _parties(movement: Movement, statement: BankStatement) -> str:
    own = Payee(statement.owner, statement.iban)
    pays_in = movement.amount > ZERO
    debtor, creditor = (movement.payee, own) if pays_in else (own, movement.payee)
    return f"<RltdPties>{_party('Dbtr', debtor)}{_party('Cdtr', creditor)}</RltdPties>"


def _party(side: str, payee: Payee) -> str:
    name = f"<{side}><Pty><Nm>{escape(payee.name)}</Nm></Pty></{side}>"
    if not payee.iban:
        return name
    return f"{name}<{side}Acct><Id><IBAN>{payee.iban}</IBAN></Id></{side}Acct>"


def _amount(amount: Money) -> str:
    direction = "DBIT" if amount < ZERO else "CRDT"
    return f'<Amt Ccy="EUR">{abs(amount).plain()}</Amt><CdtDbtInd>{direction}</CdtDbtInd>'
