"""What a grid of people and days holds: who, which days, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

CELL_ROLE: Final = int(Qt.ItemDataRole.UserRole)
DAY_ROLE: Final = CELL_ROLE + 1
_NO_PARENT: Final = QModelIndex()
_MANY_DAYS: Final = 14
_MOST_LETTERS: Final = 14
"""So long may a line of a person's name be; the rest is heard, and shown by the tooltip."""


class Firmness(Enum):
    """How a chip is framed: broken, by a line, or filled; the mark says the same as text."""

    LOOSE = "○"
    TOLD = "◐"
    FIRM = "●"


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing in a cell, such as a shift: its number, a short code, its times."""

    id: int
    code: str
    times: str
    firmness: Firmness = Firmness.LOOSE
    is_void: bool = False
    """It stands in the plan, but nobody comes: painted struck through."""
    is_usual: bool = False
    """The code says its times; where there is little room they are left out."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one person has on one day, as it is painted and as it is spoken."""

    spoken: str
    chips: tuple[Chip, ...] = ()
    remark: str = ""
    """A word of its own, such as why the person is away."""
    warnings: int = 0


@dataclass(frozen=True, slots=True)
class RowHead:
    """A person of the grid; `key` is None for what nobody has yet."""

    key: int | None
    title: str


@dataclass(frozen=True, slots=True)
class DayHead:
    """A day of the grid: short words for the eye, a whole phrase for the ear."""

    day: date
    weekday: str
    number: str
    spoken: str
    special: tuple[str, ...] = ()
    """What is special about the day, such as the name of a holiday."""
    marks: tuple[str, ...] = ()
    """The same in short words, where there is little room."""
    is_rest_day: bool = False
    """A Sunday or a holiday, which the eye finds by its ground."""


@dataclass(frozen=True, slots=True)
class GridContent:
    """All of a grid. A cell that is missing from `cells` says the words of `nothing`."""

    people: tuple[RowHead, ...] = ()
    days: tuple[DayHead, ...] = ()
    cells: Mapping[tuple[int | None, date], Cell] = field(default_factory=dict)
    nothing: str = ""


class DayGridModel(QAbstractTableModel):
    """People by days. With `days_down` the days are the rows and the people the columns."""

    def __init__(self) -> None:
        """Hold nothing."""
        super().__init__()
        self.content = GridContent()
        self.days_down = False
        self._people: dict[int | None, int] = {}
        self._days: dict[date, int] = {}

    @property
    def is_dense(self) -> bool:
        """Whether so many days stand beside each other that each gets little room."""
        return not self.days_down and len(self.content.days) > _MANY_DAYS

    def show(self, content: GridContent, *, days_down: bool) -> None:
        """Hold other content, or the same the other way round."""
        self.beginResetModel()
        self.content, self.days_down = content, days_down
        self._people = {one.key: number for number, one in enumerate(content.people)}
        self._days = {one.day: number for number, one in enumerate(content.days)}
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return how many people there are, or days where they are the rows."""
        return 0 if parent.isValid() else len(self._heads(Qt.Orientation.Vertical))

    def columnCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return how many days there are, or people where they are the columns."""
        return 0 if parent.isValid() else len(self._heads(Qt.Orientation.Horizontal))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return a cell's text, its words for a screen reader, or the cell itself."""
        if not index.isValid():
            return None
        cell = self.content.cells.get((self.person_of(index).key, self.day_of(index).day))
        if role == DAY_ROLE:
            return self.day_of(index)
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if cell is None else plain_text(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken_nothing(index) if cell is None else cell.spoken
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        """Return a person's name, or a day with its weekday and what is special about it."""
        head = self._heads(orientation)[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(head, RowHead):
                return "\n".join(_name_lines(head.title))
            return "\n".join(self._day_lines(head))
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return head.title if isinstance(head, RowHead) else head.spoken
        return None

    def day_of(self, index: Index) -> DayHead:
        """Return the day of a cell."""
        return self.content.days[index.row() if self.days_down else index.column()]

    def person_of(self, index: Index) -> RowHead:
        """Return whose cell it is."""
        return self.content.people[index.column() if self.days_down else index.row()]

    def index_of(self, person: int | None, day: date) -> QModelIndex:
        """Return the cell of a person on a day; an invalid index where it is not shown."""
        across, down = self._days.get(day), self._people.get(person)
        if across is None or down is None:
            return QModelIndex()
        return self.index(across, down) if self.days_down else self.index(down, across)

    def _spoken_nothing(self, index: Index) -> str:
        head, person = self.day_of(index), self.person_of(index)
        return f"{head.spoken}, {person.title}, {self.content.nothing}"

    def _day_lines(self, head: DayHead) -> Sequence[str]:
        if self.is_dense:
            return (head.weekday, head.number, *head.marks)
        words = head.marks if self.days_down else head.special
        return (f"{head.weekday} {head.number}", *words)

    def _heads(self, orientation: Qt.Orientation) -> Sequence[RowHead | DayHead]:
        is_down = orientation is Qt.Orientation.Vertical
        return self.content.days if is_down is self.days_down else self.content.people


def _name_lines(name: str) -> list[str]:
    """Return a name in one line, or two of about the same length; what is too long is cut."""
    gaps = [place for place, letter in enumerate(name) if letter == " "]
    middle = min(gaps, key=lambda place: abs(2 * place - len(name)), default=None)
    lines = [name] if middle is None else [name[:middle], name[middle + 1 :]]
    return [
        one if len(one) <= _MOST_LETTERS else f"{one[: _MOST_LETTERS - 1].rstrip()}…"
        for one in lines
    ]


def plain_text(cell: Cell) -> str:
    """Return a cell as lines of text, with all that its picture says."""
    lines = [
        " ".join(part for part in (one.firmness.value, one.code, one.times) if part)
        for one in cell.chips
    ]
    if cell.remark:
        lines.append(cell.remark)
    if cell.warnings:
        lines.append(f"⚠ {cell.warnings}")
    return "\n".join(lines)
