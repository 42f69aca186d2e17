"""An unknown CSV file: what its columns could be, for the user to look at and put right.

How amounts and days are written is only settled where the file itself settles it. ``03/04/26`` and
whole euros fit two ways of writing; then the user says which one it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar

from budgetdesk.bankfiles.csv_entry import SIGN_WORDS
from budgetdesk.bankfiles.csv_profile import CsvProfile, Days, Numbers
from budgetdesk.bankfiles.csv_rows import DELIMITERS, LARGEST_PREAMBLE_ROWS, Row, rows_of
from budgetdesk.bankfiles.plain_text import decoded
from budgetdesk.kernel.errors import FileNotUnderstood

Style = TypeVar("Style", Numbers, Days)

PREVIEW_ROWS: Final = 5
_LEAST_COLUMNS: Final = 3
_SAMPLE_ROWS: Final = 5_000
"""So many rows are looked at: the one that settles how days are written may come late."""

# Words in column names, the surest first; a column is given away once.
_WORDS: Final = (
    ("value_on", ("valuta", "wertstellung", "value date", "wert")),
    ("on", ("buchungstag", "buchungsdatum", "booking", "buchung", "datum", "date", "tag")),
    ("own_account", ("auftragskonto", "eigene iban", "iban kontoinhaber")),
    ("iban", ("iban", "kontonummer", "account number")),
    ("balance", ("saldo", "kontostand", "balance")),
    ("currency", ("währung", "waehrung", "currency")),
    ("direction", ("soll/haben", "haben/soll", "s/h", "d/c", "kennzeichen", "vorzeichen", "sign")),
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


@dataclass(frozen=True, slots=True)
class MappingProposal:
    """What an unknown CSV file could be.

    `columns` leads from a word of `csv_profile.COLUMNS` to the position of the column; words
    without a guess are not in it. `header_line` is the line of the file, 0 where the file has no
    line with column names; `header` then has an empty name for each column. `numbers` and `days`
    are None where the guessed columns can be read in two ways, or in none. `rows` are the first
    rows below the header, at most some thousands.
    """

    delimiter: str
    header_line: int
    header: tuple[str, ...]
    columns: Mapping[str, int]
    numbers: Numbers | None
    days: Days | None
    rows: tuple[Row, ...]

    @property
    def has_header(self) -> bool:
        """Tell whether the columns have names in the file."""
        return self.header_line > 0

    @property
    def preview(self) -> tuple[tuple[str, ...], ...]:
        """Cells of the first rows."""
        return tuple(row.cells for row in self.rows[:PREVIEW_ROWS])


def propose_mapping(data: bytes, *, name: str = "") -> MappingProposal:
    """Header and columns of an unknown CSV file as far as they can be guessed.

    A file without column names counts too where its first row of at least three filled cells has
    a day and an amount. Raises `FileNotUnderstood` (with `name`) where there is neither.
    """
    text = decoded(name, data)
    tables = {
        delimiter: [row for row in rows_of(name, text, delimiter) if not row.is_blank]
        for delimiter in DELIMITERS
    }
    for delimiter, rows in tables.items():
        index = _header_index(rows)
        if index is not None:
            body = rows[index + 1 : index + 1 + _SAMPLE_ROWS]
            return _proposal(delimiter, rows[index], body)
    for delimiter, rows in tables.items():
        index = _bare_index(rows)
        if index is not None:
            nameless = Row(0, ("",) * len(rows[index].cells))
            return _proposal(delimiter, nameless, rows[index : index + _SAMPLE_ROWS])
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


def _bare_index(rows: Sequence[Row]) -> int | None:
    """First row of a table without column names; None where another wide row stands before it."""
    for index, row in enumerate(rows[:LARGEST_PREAMBLE_ROWS]):
        if sum(bool(cell) for cell in row.cells) >= _LEAST_COLUMNS:
            has_values = any(map(_is_day, row.cells)) and any(map(_is_amount, row.cells))
            return index if has_values else None
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
    return MappingProposal(
        delimiter=delimiter,
        header_line=header.line,
        header=header.cells,
        columns=columns,
        numbers=_only(_numbers_of(body, columns)),
        days=_only(_days_of(body, columns)),
        rows=tuple(body),
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
    if word == "direction":
        return bool(filled) and filled[0].upper() in SIGN_WORDS
    return True


def _cells(body: Sequence[Row], columns: Mapping[str, int], words: Sequence[str]) -> list[str]:
    places = [columns[word] for word in words if word in columns]
    return [cell for row in body for place in places if (cell := row.cell(place))]


def possible_numbers(proposal: MappingProposal, columns: Mapping[str, int]) -> tuple[Numbers, ...]:
    """Ways of writing that read the amounts of these columns equally well; empty for none.

    More than one where all amounts are whole euros: then only the user knows.
    """
    return _numbers_of(proposal.rows, columns)


def possible_days(proposal: MappingProposal, columns: Mapping[str, int]) -> tuple[Days, ...]:
    """Ways of writing that read the days of these columns equally well; empty for none.

    More than one where no day is above 12, such as ``03/04/26``. With points between them the day
    stands first (DIN 5008); the month first with points is read only where the user says so.
    """
    return _days_of(proposal.rows, columns)


def _numbers_of(rows: Sequence[Row], columns: Mapping[str, int]) -> tuple[Numbers, ...]:
    cells = _cells(rows, columns, (*_AMOUNT_COLUMNS, "balance"))
    return _best({form: sum(form.amount(cell) is not None for cell in cells) for form in Numbers})


def _days_of(rows: Sequence[Row], columns: Mapping[str, int]) -> tuple[Days, ...]:
    cells = _cells(rows, columns, _DAY_COLUMNS)
    return _best({form: sum(_is_written(form, cell) for cell in cells) for form in Days})


def _is_written(form: Days, cell: str) -> bool:
    return form.day(cell) is not None and not (form is Days.MONTH_FIRST and "." in cell)


def _best(counts: Mapping[Style, int]) -> tuple[Style, ...]:
    most = max(counts.values())
    return tuple(style for style, count in counts.items() if count == most > 0)


def _only(styles: Sequence[Style]) -> Style | None:
    return styles[0] if len(styles) == 1 else None


def missing_columns(columns: Mapping[str, int]) -> tuple[str, ...]:
    """Columns without which a mapping is of no use: the day, and an amount in some form."""
    missing = [] if "on" in columns else ["on"]
    if "amount" not in columns and not {"debit", "credit"} <= set(columns):
        missing.append("amount")
    return tuple(missing)


def unclear_styles(
    proposal: MappingProposal,
    columns: Mapping[str, int],
    *,
    numbers: Numbers | None = None,
    days: Days | None = None,
) -> tuple[str, ...]:
    """Return what the user must still say: "numbers", "days", both or neither."""
    unclear = []
    if numbers is None and _only(possible_numbers(proposal, columns)) is None:
        unclear.append("numbers")
    if days is None and _only(possible_days(proposal, columns)) is None:
        unclear.append("days")
    return tuple(unclear)


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
    """Layout that reads all files with exactly this header, or as wide ones without a header.

    `columns` leads from words of `csv_profile.COLUMNS` to positions. `numbers` and `days` may be
    None where the rows read in one way only. Raises `ValueError` where `missing_columns` or
    `unclear_styles` have any.
    """
    if missing := missing_columns(columns):
        raise ValueError(missing)
    known_numbers = numbers or _only(possible_numbers(proposal, columns))
    known_days = days or _only(possible_days(proposal, columns))
    if known_numbers is None or known_days is None:
        raise ValueError(unclear_styles(proposal, columns, numbers=numbers, days=days))
    return CsvProfile(
        name=name,
        header=proposal.header if proposal.has_header else (),
        columns=tuple((word, (place,)) for word, place in columns.items()),
        delimiter=proposal.delimiter,
        numbers=known_numbers,
        days=known_days,
        booked_words=tuple(word.lower() for word in booked_words),
        pending_words=tuple(word.lower() for word in pending_words),
        is_exact=True,
        bare_width=0 if proposal.has_header else len(proposal.header),
    )
