"""Who is meant and for what: the facts at the head of a usage report."""

from __future__ import annotations

from collections.abc import Iterator

from budgetdesk.budget.grants import Grant
from budgetdesk.reports.content.phrases import phrase
from budgetdesk.reports.content.usage_figures import UsageReport, UsageSection
from budgetdesk.reports.document import Cell, Facts

Item = tuple[str, Cell]


def parties(report: UsageReport, section: UsageSection | None) -> Facts:
    """Holder, addressee and period; with the facts of the one section where there is only one."""
    items = [*_people(report)]
    if section is not None:
        items += _section_items(section)
    items.append(_item("period", phrase("cells", "period", period=report.period)))
    return Facts(phrase("headings", "parties"), tuple(items))


def section_facts(section: UsageSection) -> Facts:
    """Funder, grants and agreement of one Teilbudget."""
    items = [_item("funder", section.funder.name)]
    if section.funder.aktenzeichen:
        items.append(_item("aktenzeichen", section.funder.aktenzeichen))
    items += _section_items(section)
    return Facts(phrase("headings", "parties"), tuple(items))


def _people(report: UsageReport) -> Iterator[Item]:
    holder, funder = report.holder, report.addressee
    if holder is not None:
        yield _item("holder", _with_address(holder.name, holder.address))
        if holder.guardian:
            yield _item("guardian", _with_address(holder.guardian, holder.guardian_address))
    yield _item("addressee", _with_address(funder.name, funder.address))
    if funder.aktenzeichen:
        yield _item("aktenzeichen", funder.aktenzeichen)


def _section_items(section: UsageSection) -> Iterator[Item]:
    teilbudget, agreement = section.teilbudget, section.agreement
    yield _item("teilbudget", f"{teilbudget.name} ({teilbudget.code})")
    if teilbudget.legal_basis:
        yield _item("legal_basis", teilbudget.legal_basis)
    if section.grants:
        yield _item("grants", "\n".join(map(_grant_text, section.grants)))
    if agreement is None:
        yield _item("agreement", phrase("facts", "agreement_missing"))
        return
    signed = agreement.signed_on
    key = "agreement_unsigned" if signed is None else "agreement_signed"
    since = {"valid_from": agreement.valid_from, "signed": signed}
    yield _item("agreement", phrase("facts", key, **since))
    yield _item("proof_mode", phrase("proof_mode", agreement.proof_mode.value))


def _grant_text(grant: Grant) -> str:
    key = "grants_value" if grant.decided_on is None else "grants_decided"
    days = {"first": grant.valid_from, "last": grant.valid_to, "decided": grant.decided_on}
    text = phrase("facts", key, **days)
    return f"{text}, {grant.aktenzeichen}" if grant.aktenzeichen else text


def _with_address(name: str, address: str) -> str:
    return f"{name}\n{address}" if address else name


def _item(key: str, value: Cell) -> Item:
    return phrase("facts", key), value
