"""What a report shows, as one value: PDF, XLSX, CSV and the screen show the same `Document`.

Cells are typed (`Money`, `date`, `time`, whole numbers, `Decimal`, text); each writer formats
them its own way. Nothing here knows a page, a sheet or a font.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from enum import Enum

from budgetdesk.kernel.money import Money

Cell = Money | date | time | int | Decimal | str | None
"""One value of a table; None is an empty cell."""


class ColumnKind(Enum):
    """What the cells of a column are, which decides how they are written and aligned."""

    TEXT = "text"
    DAY = "day"
    TIME = "time"
    """A time of day, as on a clock."""
    MONEY = "money"
    COUNT = "count"
    HOURS = "hours"
    """Whole minutes, shown as hours and minutes: 750 is 12:30."""

    @property
    def adds_up(self) -> bool:
        """Tell whether sums over such a column mean anything."""
        return self in {ColumnKind.MONEY, ColumnKind.COUNT, ColumnKind.HOURS}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table. `width` is its share of the room that text columns divide on paper.

    Figures and days always get the room they need; a column title may carry soft hyphens
    (U+00AD) where it can be broken.
    """

    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: float = 1.0


class RowKind(Enum):
    """What a row is in its table."""

    PLAIN = "plain"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    `sums` names the rows (0-based, of the same table) that this subtotal or total adds up; the
    spreadsheet makes a formula of it in each column where it yields the cell's own value. None:
    no formula.
    """

    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.PLAIN
    sums: tuple[int, ...] | None = None
    apart: bool = False
    """Something new begins with this row, such as a week: on paper a stronger rule is above it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns.

    `title` is the table's caption and the name of its sheet. `row_header` is the column whose
    cell names the row for a screen reader. Raises `ValueError` where a row has not one cell for
    each column or adds up a row that does not exist.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    row_header: int | None = 0
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what no writer could show."""
        if not self.columns:
            raise ValueError(f"{self.title}: no column")
        if self.row_header is not None and not 0 <= self.row_header < len(self.columns):
            raise ValueError(f"{self.title}: no column {self.row_header}")
        for number, row in enumerate(self.rows):
            if len(row.cells) != len(self.columns):
                raise ValueError(f"{self.title}: row {number} has {len(row.cells)} cells")
            if row.sums and not all(0 <= index < len(self.rows) for index in row.sums):
                raise ValueError(f"{self.title}: row {number} sums {row.sums}")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title; level 1 to 3."""

    text: str
    level: int = 1

    def __post_init__(self) -> None:
        """Refuse a level that has no look."""
        if self.level not in {1, 2, 3}:
            raise ValueError(self.level)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; a line break in it is kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their values: parties, Aktenzeichen, period."""

    title: str
    items: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Bridge:
    """The way from an opening to a closing amount.

    Each step is label, amount, remark; the result is the sum of the steps (the spreadsheet makes
    a formula of it where that holds).
    """

    title: str
    steps: tuple[tuple[str, Money, str], ...]
    result: tuple[str, Money]


@dataclass(frozen=True, slots=True)
class Signatures:
    """One line for place, day and signature for each item; the item says who signs.

    `tall` leaves twice the room on paper, for those who need it to write.
    """

    items: tuple[str, ...]
    tall: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Points of a list, one below the other."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page of paper."""


Block = Heading | Paragraph | Listing | Facts | Bridge | Table | Signatures | PageBreak


class Paper(Enum):
    """How a document stands on its pages of A4."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"
    LARGE_PRINT = "large print"
    """Portrait, all type and room 1.8 times as large: running text of 18 points."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report.

    `title` is shown as the first heading with `subject` below it: the blocks do not repeat them.
    `footer` stands at the left of each page's foot. `filing` is the short name for files.
    `created_on` None: the report bears no date. Equal documents give equal bytes.
    """

    title: str
    subject: str = ""
    author: str = ""
    language: str = "de-DE"
    blocks: tuple[Block, ...] = field(default=())
    footer: str = ""
    filing: str = ""
    created_on: date | None = None
    paper: Paper = Paper.PORTRAIT
