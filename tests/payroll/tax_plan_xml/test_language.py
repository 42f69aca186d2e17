"""What the language of the plans means; expected figures by hand or from the Java documentation."""

from __future__ import annotations

import pytest

from budgetdesk.kernel.errors import Invalid
from budgetdesk.payroll.tax_plan_xml.plan import read_plan
from tests.payroll.tax_plan_xml.plans import (
    INPUTS,
    a_file,
    a_plan,
    condition,
    count,
    evaluation,
    execution,
    holds,
    method,
    result,
)


def test_a_plan_tells_its_name_edition_inputs_and_outputs() -> None:
    plan = a_plan()
    assert plan.name == "Small"
    assert plan.edition == "2027-01-01 08:00"
    assert plan.input_names == ("A", "B", "N", "f")
    assert plan.output_names == ("OUT", "COUNT")


def test_a_plan_that_names_no_edition_has_none() -> None:
    assert a_plan(stand="something else").edition == ""


def test_only_the_first_edition_that_a_file_names_counts() -> None:
    assert a_plan(main="<!-- Stand: 1999-01-01 -->").edition == "2027-01-01 08:00"


def test_a_byte_order_mark_is_taken() -> None:
    assert read_plan("small.xml", b"\xef\xbb\xbf" + a_file()).name == "Small"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BigDecimal.ZERO", "0"),
        ("BigDecimal.ONE", "1"),
        ("new BigDecimal(360)", "360"),
        ("BigDecimal.valueOf(0.384)", "0.384"),
        ("BigDecimal.valueOf( -7 )", "-7"),
        ("A.add(B)", "12.75"),
        ("A.subtract(B)", "7.75"),
        ("A.multiply(B)", "25.625"),
        ("A.divide(B)", "4.1"),
        ("(A.add(B)).subtract((B))", "10.25"),
        ("A", "10.25"),
    ],
)
def test_values_are_reckoned_exactly(text: str, expected: str) -> None:
    assert result(text, {"A": "10.25", "B": "2.5"}) == expected


@pytest.mark.parametrize(
    ("value", "down", "up"),
    [
        ("4.5", "4", "5"),
        ("-4.5", "-4", "-5"),
        ("0.000001", "0", "1"),
        ("-0.4", "0", "-1"),
        ("7", "7", "7"),
    ],
)
def test_setscale_goes_towards_nought_or_away_from_it(value: str, down: str, up: str) -> None:
    assert result("A.setScale(0, BigDecimal.ROUND_DOWN)", {"A": value}) == down
    assert result("A.setScale (0,BigDecimal.ROUND_UP)", {"A": value}) == up


@pytest.mark.parametrize(
    ("divisor", "down", "up"),
    [("3", "3.33", "3.34"), ("-3", "-3.33", "-3.34"), ("8", "1.25", "1.25")],
)
def test_division_with_a_scale_is_cut_once(divisor: str, down: str, up: str) -> None:
    inputs = {"A": "10", "B": divisor}
    assert result("A.divide(B, 2, BigDecimal.ROUND_DOWN)", inputs) == down
    assert result("A.divide(B, 2, BigDecimal.ROUND_UP)", inputs) == up


def test_decimal_constants_stay_decimal() -> None:
    # 2.675 and 1.005 are no binary fractions: a float would lose a cent here.
    assert result("BigDecimal.valueOf(2.675).setScale(2, BigDecimal.ROUND_DOWN)") == "2.67"
    assert result("BigDecimal.valueOf(1.005).multiply(new BigDecimal(1000))") == "1005"
    assert result("BigDecimal.valueOf(0.1).add(BigDecimal.valueOf(0.2))") == "0.3"


def test_a_factor_comes_in_as_decimal_text() -> None:
    assert result("A.multiply(BigDecimal.valueOf(f))", {"A": "1000", "f": "0.987"}) == "987"
    assert result("A.multiply(BigDecimal.valueOf(f))", {"A": "1000"}) == "1000"


def test_a_double_can_be_set_to_a_whole_number_or_another_double() -> None:
    main = evaluation("f = 1") + evaluation("OUT = BigDecimal.valueOf(f)")
    assert a_plan(main=main).run({"f": "0.5"})["OUT"] == "1"
    main = evaluation("f = 0.75") + evaluation("OUT = BigDecimal.valueOf(f)")
    assert a_plan(main=main).run({"f": "0.5"})["OUT"] == "0.75"


@pytest.mark.parametrize(("left", "expected"), [("2.49", "-1"), ("2.50", "0"), ("2.51", "1")])
def test_compareto_looks_at_values_not_at_scales(left: str, expected: str) -> None:
    assert count("A.compareTo(B)", {"A": left, "B": "2.5"}) == expected


@pytest.mark.parametrize(("value", "expected"), [("123.99", "123"), ("-123.99", "-123")])
def test_longvalue_cuts_the_fraction(value: str, expected: str) -> None:
    assert result("BigDecimal.valueOf(A.longValue())", {"A": value}) == expected


def test_whole_numbers_can_be_subtracted() -> None:
    assert count("N - 2004 - 1", {"N": "2026"}) == "21"
    assert count("-1") == "-1"


@pytest.mark.parametrize(
    ("text", "at_two"),
    [
        ("N == 2", True),
        ("N != 2", False),
        ("N < 2", False),
        ("N <= 2", True),
        ("N > 2", False),
        ("N >= 2", True),
        ("N > 1 && N < 3", True),
        ("N > 1 && N < 2", False),
        ("(N == 2)", True),
    ],
)
def test_whole_numbers_can_be_compared(text: str, at_two: bool) -> None:
    assert holds(text, {"N": "2"}) is at_two


def test_an_if_without_else_does_nothing_where_it_does_not_hold() -> None:
    plan = a_plan(main=condition("N == 1", evaluation("COUNT = 5")))
    assert plan.run({"N": "1"})["COUNT"] == "5"
    assert plan.run({"N": "2"})["COUNT"] == "0"


def test_an_empty_side_does_nothing() -> None:
    plan = a_plan(main=condition("N == 1", "<!-- NOP -->", evaluation("COUNT = 5")))
    assert plan.run({"N": "1"})["COUNT"] == "0"
    assert plan.run({"N": "2"})["COUNT"] == "5"


def test_methods_share_all_variables_and_may_stand_in_any_order() -> None:
    plan = a_plan(
        main=execution("FIRST"),
        methods=method("FIRST", evaluation("OUT = A") + execution("SECOND"))
        + method("SECOND", evaluation("OUT = OUT.add(OUT)")),
    )
    assert plan.run({"A": "21"})["OUT"] == "42"


def test_each_run_starts_from_fresh_variables() -> None:
    plan = a_plan(
        main=evaluation("OUT = OUT.add(A)") + evaluation("A = T"),
        internals='<INTERNAL name="T" type="BigDecimal" default="BigDecimal.ZERO"/>',
    )
    assert [plan.run({"A": "5"})["OUT"] for _ in range(2)] == ["5", "5"]


TABLE = (
    '<CONSTANT name="TAB" type="BigDecimal[]" value="{BigDecimal.ZERO,&#32;'
    'BigDecimal.valueOf (0.4), BigDecimal.valueOf( 3000)}"/>'
)


@pytest.mark.parametrize(("place", "expected"), [("0", "0"), ("1", "0.4"), ("2", "3000")])
def test_a_table_is_read_by_its_index(place: str, expected: str) -> None:
    assert result("TAB[N]", {"N": place}, constants=TABLE) == expected
    assert result("TAB[N - 1]", {"N": str(int(place) + 1)}, constants=TABLE) == expected


def test_constants_can_be_numbers_of_each_type() -> None:
    constants = (
        '<CONSTANT name="WHOLE" type="int" value="7"/>'
        '<CONSTANT name="PART" type="double" value="0.50"/>'
        '<CONSTANT name="BIG" type="BigDecimal" value="BigDecimal.valueOf(100)"/>'
    )
    text = "BIG.multiply(BigDecimal.valueOf(PART)).add(new BigDecimal(WHOLE))"
    assert result(text, constants=constants) == "57"


@pytest.mark.parametrize(
    ("declaration", "expected"),
    [
        ('type="BigDecimal" default="0"', "0"),
        ('type="BigDecimal" default="BigDecimal.valueOf(2.5)"', "2.5"),
        ('type="BigDecimal" defaul="BigDecimal.ONE"', "1"),
        ('type="BigDecimal"', "0"),
        ('type="BigDecimal" default="BigDecimal.ONE" regex_test="" regex_transform=""', "1"),
    ],
)
def test_the_oddities_of_defaults_are_understood(declaration: str, expected: str) -> None:
    assert result("X", inputs=f'{INPUTS}<INPUT name="X" {declaration}/>') == expected


@pytest.mark.parametrize(
    ("declaration", "expected"),
    [('type="int"', "0"), ('type="int" default="1"', "1"), ('type="int" defaul="-3"', "-3")],
)
def test_a_whole_number_without_default_begins_at_nought(declaration: str, expected: str) -> None:
    assert count("X", inputs=f'{INPUTS}<INPUT name="X" {declaration}/>') == expected


@pytest.mark.parametrize(
    ("declaration", "expected"),
    [
        ('type="double"', "0"),
        ('type="double" default="1"', "1"),
        ('type="double" default="0.9"', "0.9"),
    ],
)
def test_a_double_may_begin_as_a_whole_number(declaration: str, expected: str) -> None:
    inputs = f'{INPUTS}<INPUT name="X" {declaration}/>'
    assert result("BigDecimal.valueOf(X)", inputs=inputs) == expected


def test_wrong_inputs_are_named_all_at_once() -> None:
    inputs = {"A": "1,5", "N": "2.5", "Q": "1", "f": "-1", "B": "3"}
    plan = a_plan()
    found = {(one.code, one.field) for one in plan.problems(inputs)}
    assert found == {
        ("tax_plan_input_no_number", "A"),
        ("tax_plan_input_no_number", "N"),
        ("tax_plan_input_unknown", "Q"),
        ("tax_plan_input_no_number", "f"),
    }
    with pytest.raises(Invalid) as error:
        plan.run(inputs)
    assert error.value.data["problems"] == plan.problems(inputs)


def test_right_inputs_have_no_problems() -> None:
    assert a_plan().problems({"A": "-1.5", "N": "-2", "f": "0.987"}) == ()
