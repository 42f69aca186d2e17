"""The usage report as a `Document`: what stands where, by proof mode.

Order on paper: parties, result, bridge from opening to closing, spending by cost type and month,
bookings, receipts, accounts, declaration and signatures, and at the end how the figures were
computed. A report on several Teilbudgets begins with an overview and gives each its own pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from budgetdesk.budget.agreement import ProofMode
from budgetdesk.budget.handed_out import ReportState
from budgetdesk.reports.content.account_tables import (
    balances_table,
    overview_table,
    shares_table,
    statements_table,
)
from budgetdesk.reports.content.parties import parties, section_facts
from budgetdesk.reports.content.phrases import listed, phrase
from budgetdesk.reports.content.proof_modes import Piece
from budgetdesk.reports.content.section_blocks import (
    enclosures,
    reasons_table,
    section_blocks,
)
from budgetdesk.reports.content.usage_figures import UsageReport, UsageSection
from budgetdesk.reports.document import (
    Block,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signatures,
)


def usage_document(report: UsageReport, state: ReportState = ReportState.DRAFT) -> Document:
    """Return the report as it is shown on paper, in a spreadsheet and on screen.

    A draft says so in its subject and its footer. Equal reports give equal documents.
    """
    is_draft = state is ReportState.DRAFT
    subject = _subject(report)
    holder = report.holder.name if report.holder else phrase("title", "author_unknown")
    if is_draft:
        subject = f"{subject}\n{phrase('title', 'draft')}"
    blocks = _single(report) if len(report.sections) == 1 else _several(report)
    return Document(
        phrase("title", "report"),
        subject,
        author=holder,
        blocks=tuple(chain(blocks, _closing_blocks(report))),
        footer=_footer(report, holder, is_draft=is_draft),
        filing=_filing(report),
        created_on=report.as_of,
    )


def _subject(report: UsageReport) -> str:
    if len(report.sections) == 1:
        name = report.sections[0].teilbudget.name
        return phrase("title", "subject_one", name=name, period=report.period)
    return phrase("title", "subject_all", period=report.period)


def _footer(report: UsageReport, holder: str, *, is_draft: bool) -> str:
    words = [
        phrase("title", "draft_mark") if is_draft else "",
        holder,
        report.addressee.aktenzeichen,
        phrase("cells", "period", period=report.period),
    ]
    return " · ".join(word for word in words if word)


def _filing(report: UsageReport) -> str:
    one = len(report.sections) == 1
    code = report.sections[0].teilbudget.code if one else phrase("title", "filing_all")
    days = {
        "first": report.period.first.isoformat(),
        "last": report.period.last.isoformat(),
    }
    return phrase("title", "filing", code=code, **days)


def _single(report: UsageReport) -> Iterator[Block]:
    section = report.sections[0]
    yield from (Heading(phrase("headings", "parties")), parties(report, section))
    yield from section_blocks(report, section, level=1)
    yield from _accounts(report)


def _several(report: UsageReport) -> Iterator[Block]:
    yield from (Heading(phrase("headings", "parties")), parties(report, None))
    counted = [each for each in report.sections if each.shows(Piece.RESULT)]
    if counted:
        yield Heading(phrase("headings", "overview"))
        yield overview_table(counted)
    silent = [each.teilbudget.name for each in report.sections if each.mode is ProofMode.SERVICE]
    if silent and counted:
        yield Paragraph(phrase("notes", "without_amounts", names=listed(silent)))
    yield from _accounts(report)
    for section in report.sections:
        teilbudget = section.teilbudget
        yield PageBreak()
        yield Heading(phrase("headings", "section", code=teilbudget.code, name=teilbudget.name))
        yield section_facts(section)
        yield from section_blocks(report, section, level=2)


def _accounts(report: UsageReport) -> Iterator[Block]:
    """Tie the report to the accounts, where a section's mode wants that."""
    if report.accounts is None or not _any_shows(report, Piece.ACCOUNTS):
        return
    yield Heading(phrase("headings", "accounts"))
    yield balances_table(report.accounts)
    yield shares_table(report, report.accounts)
    if report.statements and _any_shows(report, Piece.STATEMENTS):
        yield Heading(phrase("headings", "statements"))
        yield statements_table(report.statements)


def _closing_blocks(report: UsageReport) -> Iterator[Block]:
    papers = list(dict.fromkeys(chain.from_iterable(map(enclosures, report.sections))))
    if papers:
        yield Heading(phrase("headings", "enclosures"))
        yield Paragraph("\n".join(f"• {paper}" for paper in papers))
    yield Heading(phrase("headings", "declaration"))
    yield from map(Paragraph, _declarations(report))
    yield Signatures(tuple(_signers(report)))
    reasons = [reasons_table(section) for section in report.sections]
    shown = [table for table in reasons if table is not None]
    if shown:
        yield PageBreak()
        yield Heading(phrase("headings", "reasons"))
        yield from shown


def _declarations(report: UsageReport) -> Iterator[str]:
    """What is declared; where the Teilbudgets differ in it, each text names its own."""
    names: dict[str, list[str]] = {}
    for section in report.sections:
        names.setdefault(_declared(section), []).append(section.teilbudget.name)
    for key, teilbudgets in names.items():
        text = phrase("declaration", key, period=report.period)
        yield text if len(names) == 1 else f"{listed(teilbudgets)}: {text}"


def _signers(report: UsageReport) -> Iterable[str]:
    """Who signs: as the agreements say, else the holder and whoever acts for that person."""
    named = [
        name
        for section in report.sections
        if section.agreement is not None
        for name in section.agreement.signatures
    ]
    if named:
        return dict.fromkeys(named)
    if report.holder is None:
        return (phrase("title", "author_unknown"),)
    found = [phrase("signatures", "holder", name=report.holder.name)]
    if report.holder.guardian:
        found.append(phrase("signatures", "guardian", name=report.holder.guardian))
    return found


def _any_shows(report: UsageReport, piece: Piece) -> bool:
    return any(section.shows(piece) for section in report.sections)


def _declared(section: UsageSection) -> str:
    if section.mode is ProofMode.SERVICE or section.has_money:
        return "unknown" if section.mode is None else section.mode.value
    return "voucher"
