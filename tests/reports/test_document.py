from __future__ import annotations

import pytest

from budgetdesk.reports.document import Column, ColumnKind, Heading, Row, RowKind, Table


def test_a_row_with_a_missing_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="row 1 has 1 cells"):
        Table("T", (Column("A"), Column("B")), (Row(("a", "b")), Row(("a",))))


def test_a_sum_over_a_row_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="sums"):
        Table("T", (Column("A"),), (Row((1,), RowKind.TOTAL, (1,)),))


def test_a_table_without_columns_and_a_row_header_outside_are_refused() -> None:
    with pytest.raises(ValueError, match="no column"):
        Table("T", (), ())
    with pytest.raises(ValueError, match="no column 1"):
        Table("T", (Column("A"),), (), row_header=1)


def test_headings_have_three_levels() -> None:
    with pytest.raises(ValueError, match="4"):
        Heading("zu tief", 4)


def test_only_amounts_counts_and_hours_add_up() -> None:
    adding = {kind for kind in ColumnKind if kind.adds_up}
    assert adding == {ColumnKind.MONEY, ColumnKind.COUNT, ColumnKind.HOURS}
