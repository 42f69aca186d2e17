"""A report's `Document` on screen: the same content as its pages, as headings, text and tables."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from budgetdesk.reports import document as paper
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.wording.formats import hours_text, value_text
from budgetdesk.wording.language import Language

_SOFT_HYPHEN: Final = "\u00ad"
_Pair = tuple[str, str]
_Step = tuple[str, str, str]


class DocumentView(QWidget):
    """Shows a document from top to bottom; every text can be reached by Tab and read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*(theme.space(2),) * 4)
        self._last_heading = ""
        self._layout.setSpacing(theme.space(2))

    def show_document(self, document: paper.Document) -> None:
        """Show another document."""
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._add_text(document.title, "heading")
        self._add_text(document.subject)
        for block in document.blocks:
            self._add(block)
        self._layout.addStretch()

    def _add(self, block: paper.Block) -> None:
        if isinstance(block, paper.Heading):
            self._add_text(block.text, "heading")
            self._last_heading = block.text
        elif isinstance(block, paper.Paragraph):
            self._add_text(block.text)
        elif isinstance(block, paper.Listing):
            for item in block.items:
                self._add_text(f"• {item}")
        elif isinstance(block, paper.Facts):
            self._add_facts(block)
        elif isinstance(block, paper.Bridge):
            self._add_bridge(block)
        elif isinstance(block, paper.Table):
            self._add_table(block)
        elif isinstance(block, paper.Signatures):
            for who in block.items:
                self._add_text(self.tr("Place, day, signature: {who}").format(who=who))

    def _add_text(self, text: str, role: str = "") -> None:
        if not text:
            return
        label = QLabel(text)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            label.setProperty("role", role)
        else:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
            label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            label.setAccessibleName(text)
        self._layout.addWidget(label)

    def _add_facts(self, facts: paper.Facts) -> None:
        table: FoldingTable[_Pair] = FoldingTable(
            facts.title,
            (
                Column(self.tr("Detail"), lambda pair: pair[0]),
                Column(self.tr("Content"), lambda pair: pair[1], stretch=True),
            ),
            row_pixels=self._theme.target,
        )
        self._layout.addWidget(table)
        table.show_rows([(label, cell_text(value)) for label, value in facts.items])

    def _add_bridge(self, bridge: paper.Bridge) -> None:
        table: FoldingTable[_Step] = FoldingTable(
            bridge.title,
            (
                Column(self.tr("Step"), lambda step: step[0], stretch=True),
                Column(self.tr("Amount"), lambda step: step[1], right=True),
                Column(self.tr("Remark"), lambda step: step[2]),
            ),
            row_pixels=self._theme.target,
        )
        self._layout.addWidget(table)
        steps = [(label, cell_text(amount), note) for label, amount, note in bridge.steps]
        label, amount = bridge.result
        table.show_rows([*steps, (label, cell_text(amount), "")])

    def _add_table(self, table: paper.Table) -> None:
        columns = tuple(
            _column(number, column, stretch=number == _widest(table.columns))
            for number, column in enumerate(table.columns)
        )
        if table.title != self._last_heading:
            self._add_text(table.title)
        shown: FoldingTable[paper.Row] = FoldingTable(
            table.title, columns, row_pixels=self._theme.target
        )
        self._layout.addWidget(shown)
        shown.show_rows(table.rows)
        self._add_text(table.note)


def cell_text(value: paper.Cell, kind: paper.ColumnKind = paper.ColumnKind.TEXT) -> str:
    """Write a cell as it stands on paper, in German; an empty cell is empty."""
    if value is None:
        return ""
    if kind is paper.ColumnKind.HOURS and isinstance(value, int):
        return hours_text(value)
    if isinstance(value, str):
        return value.replace(_SOFT_HYPHEN, "")
    return value_text(value, Language.GERMAN)


def _column(number: int, column: paper.Column, *, stretch: bool) -> Column[paper.Row]:
    return Column(
        column.title.replace(_SOFT_HYPHEN, ""),
        lambda row: cell_text(row.cells[number], column.kind),
        right=column.kind.adds_up,
        stretch=stretch,
    )


def _widest(columns: tuple[paper.Column, ...]) -> int:
    """Return the text column that takes the room that is left; the first where all are figures."""
    texts = [n for n, one in enumerate(columns) if one.kind is paper.ColumnKind.TEXT]
    return max(texts, key=lambda number: columns[number].width, default=0)
