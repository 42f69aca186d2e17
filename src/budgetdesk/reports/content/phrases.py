"""The German sentences and labels of reports, from resources/texts/usage_report.toml."""

from __future__ import annotations

from collections.abc import Iterable

from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.reports.document import Column, ColumnKind
from budgetdesk.wording.formats import month_text
from budgetdesk.wording.sentences import filled, texts

_TEXTS = "usage_report"


def phrase(table: str, key: str, **data: object) -> str:
    """Return the text with its places filled; raises `KeyError` where it does not exist."""
    return filled(texts(_TEXTS)[table][key], data)


def column(key: str, kind: ColumnKind = ColumnKind.TEXT, width: float = 1.0) -> Column:
    """Return a column with the title of this key."""
    return Column(phrase("columns", key), kind, width)


def months_text(period: DateRange, *, between: str = " bis ") -> str:
    """Write the months of a period: ``Januar 2026`` or ``Januar bis März 2026``."""
    first, last = Month.of(period.first), Month.of(period.last)
    if first == last:
        return month_text(first)
    begin = month_text(first)
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
    return f"{begin}{between}{month_text(last)}"


def listed(names: Iterable[str]) -> str:
    """Write names as ``A, B und C``."""
    known = list(names)
    if len(known) < 2:  # noqa: PLR2004 - "und" stands between two
        return "".join(known)
    return ", ".join(known[:-1]) + f" und {known[-1]}"
