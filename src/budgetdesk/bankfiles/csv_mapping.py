"""An unknown CSV file: what its columns could be, for the user to look at and put right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from budgetdesk.bankfiles.csv_profile import CsvProfile, Days, Numbers
from budgetdesk.bankfiles.csv_rows import DELIMITERS, LARGEST_PREAMBLE_ROWS, Row, rows_of
from budgetdesk.bankfiles.plain_text import decoded
from budgetdesk.kernel.errors import FileNotUnderstood

PREVIEW_ROWS: Final = 5
_LEAST_COLUMNS: Final = 3
_SAMPLE_ROWS: Final = 200

# Words in column names, the surest first; a column is given away once.
_WORDS: Final = (
    ("value_on", ("valuta", "wertstellung", "value date", "wert")),
    ("on", ("buchungstag", "buchungsdatum", "booking", "buchung", "datum", "date")),
    ("own_account", ("auftragskonto", "eigene iban", "iban kontoinhaber")),
    ("iban", ("iban", "kontonummer", "account number")),
    ("balance", ("saldo", "kontostand", "balance")),
    ("currency", ("währung", "waehrung", "currency")),
    ("debit", ("soll", "belastung", "debit")),
    ("credit", ("haben", "gutschrift", "credit")),
    ("amount", ("betrag", "umsatz", "amount")),
    ("end_to_end", ("end-to-end", "kundenreferenz", "end to end")),
    ("purpose", ("verwendungszweck", "zweck", "purpose", "reference", "betreff", "beschreibung")),
    ("name", ("empfänger", "auftraggeber", "zahlungs", "begünstigt", "partner", "payee", "name")),
    ("kind", ("buchungstext", "umsatzart", "vorgang", "type", "art")),
    ("status", ("status",)),
)
_DAY_COLUMNS: Final = ("on", "value_on")
_AMOUNT_COLUMNS: Final = ("amount", "debit", "credit")
_GERMAN_ONLY: Final = re.compile(r",[0-9]{1,2}$|\.[0-9]{3}[.,]")
_POINT_ONLY: Final = re.compile(r"\.[0-9]{1,2}$|,[0-9]{3}[.,]")


@dataclass(frozen=True, slots=True)
class MappingProposal:
    """What an unknown CSV file could be.

    `columns` leads from a word of `csv_profile.COLUMNS` to the position of the column; words
    without a guess are not in it. `header_line` is the line of the file, `preview` its first rows.
    """

    delimiter: str
    header_line: int
    header: tuple[str, ...]
    columns: Mapping[str, int]
    numbers: Numbers
    days: Days
    preview: tuple[tuple[str, ...], ...]


def propose_mapping(data: bytes, *, name: str = "") -> MappingProposal:
    """Header and columns of an unknown CSV file as far as they can be guessed.

    Raises `FileNotUnderstood` (with `name`) where nothing looks like a header with rows under it.
    """
    text = decoded(name, data)
    for delimiter in DELIMITERS:
        rows = [row for row in rows_of(name, text, delimiter) if not row.is_blank]
        index = _header_index(rows)
        if index is not None:
            body = rows[index + 1 : index + 1 + _SAMPLE_ROWS]
            return _proposal(delimiter, rows[index], body)
    raise FileNotUnderstood(name, expected="csv_header")


def _header_index(rows: Sequence[Row]) -> int | None:
    """First row of words that is followed by a row with a day and an amount."""
    for index, (row, after) in enumerate(pairwise(rows[:LARGEST_PREAMBLE_ROWS])):
        is_wide = sum(bool(cell) for cell in row.cells) >= _LEAST_COLUMNS
        has_values = any(_is_day(cell) or _is_amount(cell) for cell in row.cells)
        is_followed = any(map(_is_day, after.cells)) and any(map(_is_amount, after.cells))
        if is_wide and not has_values and is_followed:
            return index
    return None


def _is_day(cell: str) -> bool:
    return any(form.day(cell) is not None for form in Days)


def _is_amount(cell: str) -> bool:
    return any(form.amount(cell) is not None for form in Numbers)


def _proposal(delimiter: str, header: Row, body: Sequence[Row]) -> MappingProposal:
    columns: dict[str, int] = {}
    for word, names in _WORDS:
        place = _place(header, body, word, names, taken=frozenset(columns.values()))
        if place is not None:
            columns[word] = place
    if "amount" in columns:
        columns = {key: place for key, place in columns.items() if key not in {"debit", "credit"}}
    amounts = _cells(body, columns, (*_AMOUNT_COLUMNS, "balance"))
    return MappingProposal(
        delimiter=delimiter,
        header_line=header.line,
        header=header.cells,
        columns=columns,
        numbers=_numbers(amounts),
        days=_days(_cells(body, columns, _DAY_COLUMNS)),
        preview=tuple(row.cells for row in body[:PREVIEW_ROWS]),
    )


def _place(
    header: Row, body: Sequence[Row], word: str, names: Sequence[str], taken: frozenset[int]
) -> int | None:
    """Column whose name has one of the words and whose cells can be what the word says."""
    for wanted in names:
        for place, cell in enumerate(header.cells):
            if place not in taken and wanted in cell.lower() and _fits(body, place, word):
                return place
    return None


def _fits(body: Sequence[Row], place: int, word: str) -> bool:
    filled = [cell for row in body if (cell := row.cell(place))]
    if word in _DAY_COLUMNS:
        return bool(filled) and _is_day(filled[0])
    if word in (*_AMOUNT_COLUMNS, "balance"):
        return bool(filled) and _is_amount(filled[0])
    return True


def _cells(body: Sequence[Row], columns: Mapping[str, int], words: Sequence[str]) -> list[str]:
    places = [columns[word] for word in words if word in columns]
    return [cell for row in body for place in places if (cell := row.cell(place))]


def _numbers(cells: Sequence[str]) -> Numbers:
    """German unless some cell can only be read with a point before the decimals."""
    is_point = any(_POINT_ONLY.search(cell) for cell in cells)
    is_german = any(_GERMAN_ONLY.search(cell) for cell in cells)
    return Numbers.POINT if is_point and not is_german else Numbers.GERMAN


def _days(cells: Sequence[str]) -> Days:
    """Return the first way of writing days that reads most cells; the day first where two do."""
    order = (Days.DAY_FIRST, Days.ISO, Days.MONTH_FIRST)
    return max(order, key=lambda form: sum(form.day(cell) is not None for cell in cells))


def missing_columns(columns: Mapping[str, int]) -> tuple[str, ...]:
    """Columns without which a mapping is of no use: the day, and an amount in some form."""
    missing = [] if "on" in columns else ["on"]
    if "amount" not in columns and not {"debit", "credit"} <= set(columns):
        missing.append("amount")
    return tuple(missing)


def profile_from_mapping(
    name: str,
    proposal: MappingProposal,
    columns: Mapping[str, int],
    *,
    numbers: Numbers | None = None,
    days: Days | None = None,
    booked_words: Sequence[str] = (),
    pending_words: Sequence[str] = (),
) -> CsvProfile:
    """Layout that reads all files with exactly this header.

    `columns` leads from words of `csv_profile.COLUMNS` to positions. `numbers` and `days` are
    the proposal's where they are None. Raises `ValueError` where `missing_columns` has any.
    """
    if missing := missing_columns(columns):
        raise ValueError(missing)
    return CsvProfile(
        name=name,
        header=proposal.header,
        columns=tuple((word, (place,)) for word, place in columns.items()),
        delimiter=proposal.delimiter,
        numbers=numbers or proposal.numbers,
        days=days or proposal.days,
        booked_words=tuple(word.lower() for word in booked_words),
        pending_words=tuple(word.lower() for word in pending_words),
        is_exact=True,
    )
