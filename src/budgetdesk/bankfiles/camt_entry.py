"""One entry (Ntry) of a camt message.

The booking's amount is Ntry/Amt alone. The details (TxDtls) split it or tell how it came about
(a batch, a returned debit with charges, an exchange), so their sum can be another one.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from budgetdesk.bankfiles.camt_tree import amount_of, text_at
from budgetdesk.bankfiles.cells import iban_of, iso_day, machine_amount, reference_of, tidy
from budgetdesk.bankfiles.model import Entry, RefusedRow

_SIGNS: Final = {"CRDT": 1, "DBIT": -1}
_BETWEEN_DETAILS: Final = " | "


def entry_of(
    element: Element,
    position: int,
    *,
    line: int | None,
    own_iban: str,
    report_day: date | None,
) -> Entry | RefusedRow:
    """Entry of the statement, or why it cannot be read.

    Without a booking day the value day counts, else the day of the report; `Entry.note` says so.
    """
    text, currency = amount_of(element)
    amount = machine_amount(text)
    indicator = text_at(element, "CdtDbtInd").strip()
    if amount is None or amount.cents < 0:
        return RefusedRow(line or 0, "amount", {"text": tidy(text), "row": position + 1})
    if indicator not in _SIGNS:
        return RefusedRow(line or 0, "direction", {"text": tidy(indicator), "row": position + 1})
    day, note = _booking_day(element, report_day)
    if day is None:
        return RefusedRow(line or 0, "day", {"text": _stated_day(element), "row": position + 1})
    details = element.findall("NtryDtls/TxDtls")
    is_reversal = text_at(element, "RvslInd").strip() in {"true", "1"}
    # A reversal names the parties of the payment it takes back.
    pays_in = (indicator == "CRDT") != is_reversal
    parties = [_counterpart(detail, own_iban, pays_in=pays_in) for detail in details]
    return Entry(
        position=position,
        on=day,
        amount=amount * _SIGNS[indicator],
        name=_common([name for name, _ in parties]),
        purpose=_purpose(element, details, [name for name, _ in parties]),
        value_on=_day(element, "ValDt"),
        iban=_common([iban for _, iban in parties]),
        reference=_bank_reference(element, details),
        end_to_end=_common([reference_of(text_at(d, "Refs/EndToEndId")) for d in details]),
        booked=_is_booked(element),
        currency=currency,
        line=line,
        note=note,
    )


def _booking_day(element: Element, report_day: date | None) -> tuple[date | None, str]:
    if booked := _day(element, "BookgDt"):
        return booked, ""
    if _stated_day(element):
        return None, ""
    if valued := _day(element, "ValDt"):
        return valued, "date_from_value_day"
    return report_day, "date_from_report_day"


def _day(element: Element, name: str) -> date | None:
    return iso_day(text_at(element, f"{name}/Dt")) or iso_day(text_at(element, f"{name}/DtTm"))


def _stated_day(element: Element) -> str:
    return tidy(text_at(element, "BookgDt/Dt") or text_at(element, "BookgDt/DtTm"))


def _is_booked(element: Element) -> bool:
    """Status: plain text in old versions, under Cd in new ones. Without one it is booked."""
    states = [
        text_at(element, "Sts"),
        text_at(element, "Sts/Cd"),
        text_at(element, "Sts/Prtry"),
    ]
    words = {word for state in states if (word := state.strip())}
    return words <= {"BOOK"}


def _bank_reference(element: Element, details: list[Element]) -> str:
    """The bank's reference of the entry; a detail's counts only where the detail is the entry."""
    if own := reference_of(text_at(element, "AcctSvcrRef")):
        return own
    if len(details) != 1:
        return ""
    if own := reference_of(text_at(details[0], "Refs/AcctSvcrRef")):
        return own
    for other in details[0].iterfind("Refs/Prtry"):
        # The savings banks' own number of a booking.
        if text_at(other, "Tp").strip() == "FI-UMSATZ-ID":
            return reference_of(text_at(other, "Ref"))
    return ""


def _counterpart(detail: Element, own_iban: str, *, pays_in: bool) -> tuple[str, str]:
    """Name and IBAN of the other side."""
    sides = [_party(detail, side) for side in (("Dbtr", "Cdtr") if pays_in else ("Cdtr", "Dbtr"))]
    (name, iban), (other_name, other_iban) = sides
    if iban and iban == own_iban and other_iban not in {"", own_iban}:
        return other_name, other_iban
    return name, iban


def _party(detail: Element, side: str) -> tuple[str, str]:
    party = detail.find("RltdPties")
    if party is None:
        return "", ""
    paths = (
        f"{side}/Nm",
        f"{side}/Pty/Nm",
        f"{side}/Agt/FinInstnId/Nm",
        f"Ultmt{side}/Nm",
        f"Ultmt{side}/Pty/Nm",
    )
    names = (tidy(text_at(party, path)) for path in paths)
    iban = iban_of(text_at(party, f"{side}Acct/Id/IBAN"))
    return next((name for name in names if name), ""), iban


def _common(words: list[str]) -> str:
    """Return the one word all details agree on, empty where they differ."""
    return words[0] if words and all(word == words[0] for word in words) else ""


def _purpose(element: Element, details: list[Element], names: list[str]) -> str:
    """Purpose; for a batch each detail with its name; else what the bank calls the booking."""
    texts = [_detail_purpose(detail) for detail in details]
    if len(set(names)) > 1:
        shown = [
            ": ".join(part for part in pair if part) for pair in zip(names, texts, strict=True)
        ]
        texts = [text for text in dict.fromkeys(shown) if text]
    joined = _BETWEEN_DETAILS.join(text for text in texts if text)
    return joined or tidy(text_at(element, "AddtlNtryInf"))


def _detail_purpose(detail: Element) -> str:
    free = [tidy(part.text) for part in detail.iterfind("RmtInf/Ustrd")]
    structured = [
        tidy(part.text)
        for path in ("CdtrRefInf/Ref", "CdtrRefInf/CdtrRef", "AddtlRmtInf")
        for part in detail.iterfind(f"RmtInf/Strd/{path}")
    ]
    words = " ".join(word for word in (*free, *structured) if word)
    return words or tidy(text_at(detail, "AddtlTxInf"))
