"""The blocks of a document as pieces of paper, and as elements of the structure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from budgetdesk.reports import document as shown
from budgetdesk.reports.document import ColumnKind, RowKind
from budgetdesk.reports.pdf.columns import Grid, GridColumn, GridRow
from budgetdesk.reports.pdf.faces import BOLD, MARK, REGULAR, Face
from budgetdesk.reports.pdf.figures import cell_text
from budgetdesk.reports.pdf.grid import grid_pieces
from budgetdesk.reports.pdf.lines import Line, broken
from budgetdesk.reports.pdf.pages import RULE, USUAL, Pen, Piece, Room
from budgetdesk.reports.pdf.tagging import Node, text_attribute
from budgetdesk.reports.pdf.unshown import unshown_characters

_BODY: Final = 10.0
_SMALL: Final = 9.0
_TITLE: Final = 16.0
_HEADINGS: Final = {1: 13.0, 2: 11.0, 3: 10.0}
_HEADING_SPACE: Final = {1: 22.0, 2: 16.0, 3: 12.0}
_LEADING: Final = 1.4
_CAPTION_SPACE: Final = 12.0
_BELOW_CAPTION: Final = 2.0
_BELOW_HEADING: Final = 5.0
_LABELS: Final = 0.32
"""Share of the page for the labels of facts."""
_LISTED: Final = 20
_KEPT_ROWS: Final = 8
"""A table of so few rows is not divided between pages."""
_PLACE: Final = "Ort, Datum"
_SIGNING_ROOM: Final = 40.0
_TALL: Final = 56.0
"""Two centimetres, for those who write large."""
_POINT: Final = "•"
_INDENT: Final = 14.0
_ABOVE_POINT: Final = 3.0
_SIGNING_GAP: Final = 20.0
_PLACE_AND_DAY: Final = 0.36
"""Share of the page for place and day, left of the signature."""


def document_pieces(document: shown.Document, root: Node, room: Room = USUAL) -> Iterator[Piece]:
    """Everything that stands on the pages, in reading order; tags go below `root`."""
    yield from _title_block(document, root, room)
    before: shown.Block | None = None
    new_page = False
    for block, after in zip_longest(document.blocks, document.blocks[1:]):
        if isinstance(block, shown.PageBreak):
            new_page = True
            continue
        named = isinstance(before, shown.Heading) and before.text == getattr(block, "title", None)
        pieces = list(_block_pieces(block, root, room, named=named))
        # Nobody signs a page that does not say what is signed.
        signed = isinstance(block, shown.Paragraph) and isinstance(after, shown.Signatures)
        for piece in _kept(pieces, with_next=signed) if signed or _is_short(block) else pieces:
            yield replace(piece, new_page=True) if new_page else piece
            new_page = False
        before = block
    yield from _unshown(document, root, room)


def _is_short(block: shown.Block) -> bool:
    """Tell whether the block would look lost if a page ended within it."""
    match block:
        case shown.Table():
            return len(block.rows) <= _KEPT_ROWS
        case shown.Bridge():
            return len(block.steps) <= _KEPT_ROWS
        case shown.Signatures():
            return True
        case _:
            return False


def _kept(pieces: Sequence[Piece], *, with_next: bool) -> Iterator[Piece]:
    """The pieces on one page, as long as they fit on one, perhaps with what follows them."""
    for number, piece in enumerate(pieces, start=1):
        keep = number < len(pieces) or with_next or piece.keep_with_next
        yield replace(piece, keep_with_next=keep)


def _unshown(document: shown.Document, root: Node, room: Room) -> Iterator[Piece]:
    """Say at the end what the mark stands for, where there is one."""
    chars = unshown_characters(document)
    if chars:
        codes = ", ".join(f"U+{ord(char):04X}" for char in chars[:_LISTED])
        more = f" und {len(chars) - _LISTED} weitere" if len(chars) > _LISTED else ""
        text = f"Das Zeichen {MARK} steht für Schriftzeichen, die auf Papier fehlen: {codes}{more}."
        yield from _text(text, root.add("P"), REGULAR, _SMALL, room, space=_CAPTION_SPACE)


def _title_block(document: shown.Document, root: Node, room: Room) -> Iterator[Piece]:
    yield from _text(document.title, root.add("H1"), BOLD, _TITLE, room, keep=True)
    if document.subject:
        yield from _text(document.subject, root.add("P"), REGULAR, 11.0, room, space=2.0)
    if document.created_on is not None:
        day = f"Erstellt am {cell_text(document.created_on)}"
        yield from _text(day, root.add("P"), REGULAR, _SMALL, room, space=2.0)


def _block_pieces(block: shown.Block, root: Node, room: Room, *, named: bool) -> Iterator[Piece]:
    """The pieces of one block; `named`: the heading right above bears the same title."""
    match block:
        case shown.Heading():
            yield from _heading(block, root, room)
        case shown.Paragraph():
            yield from _text(block.text, root.add("P"), REGULAR, _BODY, room, space=6.0)
        case shown.Listing():
            yield from _listing(block, root.add("L"), room)
        case shown.Facts():
            yield from _table_pieces(block.title, _facts_grid(block, room), root, named=named)
        case shown.Bridge():
            yield from _table_pieces(block.title, _bridge_grid(block, room), root, named=named)
        case shown.Table():
            yield from _table_pieces(block.title, _table_grid(block, room), root, named=named)
            if block.note:
                yield from _text(block.note, root.add("P"), REGULAR, _SMALL, room, space=4.0)
        case shown.Signatures():
            yield from _signatures(block, root, room)
        case _:
            return


def _heading(block: shown.Heading, root: Node, room: Room) -> Iterator[Piece]:
    node = root.add(f"H{block.level + 1}")
    size, space = _HEADINGS[block.level], _HEADING_SPACE[block.level]
    yield from _text(block.text, node, BOLD, size, room, space=space, keep=True)


def _listing(block: shown.Listing, node: Node, room: Room) -> Iterator[Piece]:
    """Each point with its mark, the lines of a point at one edge."""
    leading = _BODY * _LEADING
    (mark,) = broken(_POINT, REGULAR, _BODY, _INDENT)
    for text in block.items:
        item = node.add("LI")
        label, body = item.add("Lbl"), item.add("LBody")
        lines = broken(text, REGULAR, _BODY, room.text_width - _INDENT)
        for number, line in enumerate(lines):
            marked = (label, mark) if number == 0 else None
            piece = _point(line, body, marked, leading)
            held = len(lines) > 1 and number in {0, len(lines) - 2}
            space = _ABOVE_POINT if number == 0 else 0.0
            yield replace(piece, space_before=space, keep_with_next=held)


def _point(line: Line, node: Node, marked: tuple[Node, Line] | None, leading: float) -> Piece:
    def draw(pen: Pen, top: float) -> None:
        if marked is not None:
            with pen.tags.content(marked[0]):
                pen.text(marked[1], 0, top, leading=leading)
        with pen.tags.content(node):
            pen.text(line, _INDENT, top, leading=leading)

    return Piece(leading, draw)


def _facts_grid(block: shown.Facts, room: Room) -> Grid:
    rows = tuple(GridRow((label, cell_text(value))) for label, value in block.items)
    columns = (GridColumn(share=_LABELS), GridColumn(share=1 - _LABELS))
    return Grid(columns, rows, ruled=False, room=room)


def _bridge_grid(block: shown.Bridge, room: Room) -> Grid:
    rows = [GridRow((label, remark, cell_text(amount))) for label, amount, remark in block.steps]
    label, amount = block.result
    rows.append(GridRow((label, "", cell_text(amount)), RowKind.TOTAL))
    columns = (GridColumn(), GridColumn(), GridColumn(ColumnKind.MONEY))
    return Grid(columns, tuple(rows), room=room)


def _table_grid(block: shown.Table, room: Room) -> Grid:
    kinds = [column.kind for column in block.columns]
    rows = tuple(
        GridRow(tuple(map(cell_text, row.cells, kinds)), row.kind, row.apart) for row in block.rows
    )
    columns = tuple(GridColumn(column.kind, column.width) for column in block.columns)
    header = tuple(column.title for column in block.columns)
    return Grid(columns, rows, header, block.row_header, room=room)


def _signatures(block: shown.Signatures, root: Node, room: Room) -> Iterator[Piece]:
    for item in block.items:
        left = room.text_width * _PLACE_AND_DAY
        place = broken(_PLACE, REGULAR, _SMALL, left)
        signer = broken(item, REGULAR, _SMALL, room.text_width - left - _SIGNING_GAP)
        texts = ((root.add("P"), place, 0.0), (root.add("P"), signer, left + _SIGNING_GAP))
        yield _signature(texts, room.text_width, _TALL if block.tall else _SIGNING_ROOM)


def _signature(
    texts: Sequence[tuple[Node, tuple[Line, ...], float]], width: float, above: float
) -> Piece:
    """Two rules with their texts below, each from its left edge; `above` is the room to write."""
    leading = _SMALL * _LEADING
    start = texts[1][2]

    def draw(pen: Pen, top: float) -> None:
        line = top + above
        with pen.tags.artifact("Layout"):
            pen.rule(0, start - _SIGNING_GAP, line, weight=RULE)
            pen.rule(start, width, line, weight=RULE)
        for node, lines, left in texts:
            with pen.tags.content(node):
                for number, text in enumerate(lines):
                    pen.text(text, left, line + 3 + number * leading, leading=leading)

    return Piece(above + 3 + max(len(texts[1][1]), 1) * leading, draw)


def _table_pieces(title: str, grid: Grid, root: Node, *, named: bool) -> Iterator[Piece]:
    """The caption, where the title does not stand right above, and the rows."""
    if title and not named:
        node = root.add("Table")
        yield from _text(
            title, node.add("Caption"), BOLD, _BODY, grid.room, space=_CAPTION_SPACE, keep=True
        )
        space = _BELOW_CAPTION
    else:
        node = root.add("Table", text_attribute("Table", "Summary", title))
        space = _BELOW_HEADING
    for number, piece in enumerate(grid_pieces(grid, node)):
        yield replace(piece, space_before=space) if number == 0 else piece


def _text(
    text: str,
    node: Node,
    face: Face,
    size: float,
    room: Room,
    *,
    space: float = 0.0,
    keep: bool = False,
) -> Iterator[Piece]:
    """One piece a line; neither the first nor the last line of a paragraph stands alone."""
    lines = broken(text, face, size, room.text_width)
    last = len(lines) - 1
    for number, line in enumerate(lines):
        held = keep or (last > 0 and number in {0, last - 1} and number != last)
        yield _line_piece(line, node, space if number == 0 else 0.0, keep=held)


def _line_piece(line: Line, node: Node, space: float, *, keep: bool) -> Piece:
    leading = line.size * _LEADING

    def draw(pen: Pen, top: float) -> None:
        with pen.tags.content(node):
            pen.text(line, 0, top, leading=leading)

    return Piece(leading, draw, space, keep_with_next=keep)
