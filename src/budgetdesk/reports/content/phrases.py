"""The German sentences and labels of reports, from resources/texts.

A report goes to an agency, so it is German in whatever language the window speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from budgetdesk.kernel.explanation import Line
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.reports.document import Column, ColumnKind
from budgetdesk.wording import formats, sentences
from budgetdesk.wording.language import Language

_TEXTS = "usage_report"


def said(file: str, table: str, key: str, **data: object) -> str:
    """Return a text of a file of resources/texts with its places filled, in German.

    Raises `KeyError` where it does not exist.
    """
    german = sentences.texts(file, Language.GERMAN)
    return sentences.filled(german[table][key], data, Language.GERMAN)


def phrase(table: str, key: str, **data: object) -> str:
    """Return a text of the usage report; raises `KeyError` where it does not exist."""
    return said(_TEXTS, table, key, **data)


def column(key: str, kind: ColumnKind = ColumnKind.TEXT, width: float = 1.0) -> Column:
    """Return a column with the title of this key."""
    return Column(phrase("columns", key), kind, width)


def month_text(month: Month) -> str:
    """Write a month as ``Januar 2026``."""
    return formats.month_text(month, Language.GERMAN)


def step_text(line: Line) -> str:
    """Return one step of a calculation in words, without its result."""
    return sentences.line_text(line, Language.GERMAN)


def months_text(period: DateRange, *, between: str = " bis ") -> str:
    """Write the months of a period: ``Januar 2026`` or ``Januar bis März 2026``."""
    first, last = Month.of(period.first), Month.of(period.last)
    if first == last:
        return month_text(first)
    begin = month_text(first)
    if first.year == last.year:
        begin = begin.removesuffix(f" {first.year}")
    return f"{begin}{between}{month_text(last)}"


def filed(name: str) -> str:
    """Write a name as part of a file's: without blanks, and what a file system would refuse."""
    return "_".join(re.sub(r'[\\/:*?"<>|.\x00-\x1f]', " ", name).split())


def listed(names: Iterable[str]) -> str:
    """Write names as ``A, B und C``."""
    known = list(names)
    if len(known) < 2:  # noqa: PLR2004 - "und" stands between two
        return "".join(known)
    return ", ".join(known[:-1]) + f" und {known[-1]}"
