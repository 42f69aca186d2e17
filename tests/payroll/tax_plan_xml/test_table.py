"""The ministry's table beside what the plan yields."""

from __future__ import annotations

import pytest

from budgetdesk.kernel.errors import FileNotUnderstood
from budgetdesk.payroll.tax_plan_xml.table import Difference, TableResult, compare_with_table
from tests.payroll.tax_plan_xml.plans import a_plan, evaluation

PLAN = a_plan(main=evaluation("OUT = A.multiply(BigDecimal.valueOf(f))"))


def compared(text: str | bytes) -> TableResult:
    return compare_with_table(PLAN, "table.csv", text if isinstance(text, bytes) else text.encode())


def test_a_table_that_agrees() -> None:
    result = compared("lfd. Nr.;A;F;;OUT;count\n1;10,5;0,5;;5,25;0\n2;;1;;0,00;\n\n")
    assert result == TableResult(rows=2, values=3, outputs=("OUT", "COUNT"), differences=())
    assert result.agrees


def test_rows_that_differ_are_listed() -> None:
    result = compared("Nr;A;OUT\n7;10;10\n8;11;-12\n")
    assert result.differences == (Difference(3, "8", "OUT", "-12", "11"),)
    assert not result.agrees


def test_a_table_without_a_row_agrees_with_nothing() -> None:
    assert not compared("Nr;A;OUT\n").agrees


def test_a_byte_order_mark_and_decimal_points_are_taken() -> None:
    assert compared(b"\xef\xbb\xbfNr;A;OUT\r\n1;1.5;1.50\r\n").agrees


@pytest.mark.parametrize(
    ("text", "expected", "line", "found"),
    [
        ("Nr;A;Q;OUT\n", "tax_table_column", 1, "Q"),
        ("Nr;A;A;OUT\n", "tax_table_column", 1, "A"),
        ("Nr;A;OUT;OUT\n", "tax_table_column", 1, "OUT"),
        ("Nr;A\n1;2\n", "tax_table_no_output", 1, ""),
        ("", "tax_table_no_output", 1, ""),
        ("Nr;A;OUT\n1;2\n", "tax_table_row", 2, ""),
        ("Nr;A;;OUT\n1;2;3;2\n", "tax_table_row", 2, ""),
        ("Nr;A;OUT\n1;x;2\n", "tax_table_cell", 2, "A: x"),
        ("Nr;A;OUT\n1;2;2\n1;2;x\n", "tax_table_cell", 3, "x"),
        (b"Nr;A;OUT\n1;\xff;2\n", "tax_table_text", None, ""),
        ('Nr;A;OUT\n1;"2;2\n', "tax_table_text", None, ""),
        (b"N" * 5_000_001, "tax_plan_too_large", None, ""),
    ],
)
def test_what_is_no_such_table_is_refused(
    text: str | bytes, expected: str, line: int | None, found: str
) -> None:
    with pytest.raises(FileNotUnderstood) as error:
        compared(text)
    told = (error.value.expected, error.value.line, error.value.data["found"])
    assert told == (expected, line, found)


def test_two_inputs_that_differ_in_case_only_are_told_apart_by_their_exact_names() -> None:
    plan = a_plan(
        inputs='<INPUT name="x" type="int"/><INPUT name="X" type="int"/>',
        main=evaluation("COUNT = X - x"),
    )
    assert compare_with_table(plan, "t.csv", b"Nr;X;x;COUNT\n1;5;2;3\n").agrees
