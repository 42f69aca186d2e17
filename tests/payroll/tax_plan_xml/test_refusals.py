"""Everything outside the language is refused, with its line and the reason."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from budgetdesk.kernel.errors import FileNotUnderstood, Invalid
from budgetdesk.payroll.tax_plan_xml.plan import read_plan
from tests.payroll.tax_plan_xml.plans import (
    INPUTS,
    a_file,
    a_plan,
    condition,
    evaluation,
    execution,
    method,
)
from tests.payroll.tax_plan_xml.test_language import TABLE


def refusal(data: bytes) -> FileNotUnderstood:
    with pytest.raises(FileNotUnderstood) as error:
        read_plan("odd.xml", data)
    assert error.value.file == "odd.xml"
    return error.value


def reason_of(data: bytes) -> str:
    return refusal(data).expected


def test_a_refusal_names_line_reason_and_what_stands_there() -> None:
    error = refusal(a_file(main="\n\n" + evaluation("OUT = C.add(A)")))
    assert (error.line, error.expected, error.data["found"]) == (10, "tax_plan_unknown_name", "C")


@pytest.mark.parametrize(
    "text",
    [
        "OUT",
        "OUT =",
        "= A",
        "OUT == A",
        "OUT = A + B",
        "OUT = A * B",
        "OUT = A.add(B",
        "OUT = A.add(B))",
        "OUT = A.add B",
        "OUT = A..add(B)",
        "OUT = A.add(,)",
        "OUT = A ? B : A",
        "OUT = 'A'",
        "OUT = A; B",
        "OUT = 1e5",
        "OUT = 5L",
        "OUT = .5",
        "OUT = -A",
        "OUT = - -1",
        "OUT = new Decimal(1)",
        "OUT = new BigDecimal(1, 2)",
        "OUT = new BigDecimal()",
        "OUT = BigDecimal(1)",
        "OUT = BigDecimal.valueOf()",
        "OUT = BigDecimal",
        "OUT = A[1",
        "OUT = (A",
        "OUT = {A}",
        "OUT = A.add(B, B)",
        "OUT = A.add()",
        "OUT = A.divide()",
        "OUT = A.divide(B, BigDecimal.ROUND_DOWN)",
        "OUT = A.divide(B, 2)",
        "OUT = A.divide(B, 2, BigDecimal.ROUND_HALF_UP)",
        "OUT = A.divide(B, N, BigDecimal.ROUND_DOWN)",
        "OUT = A.setScale(2)",
        "OUT = A.setScale(2, A)",
        "OUT = A.setScale(2, BigDecimal.ROUND_CEILING)",
        "OUT = BigDecimal.valueOf(A.longValue(1))",
        "1 = A",
        "OUT = \u0661",
        "OUT = \u00c4",
    ],
)
def test_another_way_of_writing_is_not_understood(text: str) -> None:
    assert reason_of(a_file(main=evaluation(text))) == "tax_plan_expression"


@pytest.mark.parametrize(
    "text",
    [
        "OUT = Q",
        "Q = A",
        "OUT = Q[1]",
        "OUT = A.pow(A)",
        "OUT = A.getClass()",
        "OUT = A.__class__()",
        "OUT = A.intValue()",
        "OUT = BigDecimal.TEN",
        "OUT = BigDecimal.ROUND_DOWN",
        "OUT = __import__",
    ],
)
def test_a_name_that_the_plan_or_the_language_does_not_have_is_refused(text: str) -> None:
    assert reason_of(a_file(main=evaluation(text))) == "tax_plan_unknown_name"


@pytest.mark.parametrize(
    "text",
    [
        "OUT = N",
        "OUT = 1",
        "OUT = f",
        "OUT = A.longValue()",
        "OUT = A.compareTo(B)",
        "OUT = TAB",
        "OUT = A[1]",
        "OUT = TAB[A]",
        "OUT = (N == 1)",
        "OUT = N.add(A)",
        "OUT = A.add(N)",
        "OUT = A.add(1)",
        "OUT = BigDecimal.valueOf(A)",
        "OUT = new BigDecimal(f)",
        "OUT = new BigDecimal(0.5)",
        "OUT = A - B",
        "OUT = A.divide(B, 2.0, BigDecimal.ROUND_DOWN)",
        "COUNT = A",
        "COUNT = A.longValue()",
        "COUNT = f",
        "COUNT = N - f",
        "f = A",
    ],
)
def test_types_that_do_not_fit_are_refused(text: str) -> None:
    assert reason_of(a_file(main=evaluation(text), constants=TABLE)) == "tax_plan_type"


@pytest.mark.parametrize("text", ["N", "A", "A == B", "A.compareTo(B)", "N && N == 1", "f == 1"])
def test_a_condition_compares_whole_numbers(text: str) -> None:
    assert reason_of(a_file(main=condition(text, ""))) == "tax_plan_type"


@pytest.mark.parametrize(
    "text", ["N = 1", "N == 1 || N == 2", "!N", "N == 1 &&", "", "N == 1 == 1"]
)
def test_another_way_of_asking_is_not_understood(text: str) -> None:
    assert reason_of(a_file(main=condition(text, ""))) == "tax_plan_expression"


@pytest.mark.parametrize(
    "text",
    [
        "COUNT = 010",
        "COUNT = 00",
        "COUNT = 2147483648",
        "COUNT = -2147483649",
        "OUT = BigDecimal.valueOf(0.1234567890123456)",
        "OUT = A.setScale(21, BigDecimal.ROUND_DOWN)",
        "OUT = A.setScale(-1, BigDecimal.ROUND_DOWN)",
    ],
)
def test_numbers_that_java_reads_otherwise_are_refused(text: str) -> None:
    assert reason_of(a_file(main=evaluation(text))) == "tax_plan_number"


@pytest.mark.parametrize("steps", ["TAB = A", "ONE = A"])
def test_a_constant_is_not_set(steps: str) -> None:
    constants = TABLE + '<CONSTANT name="ONE" type="BigDecimal" value="BigDecimal.ONE"/>'
    assert reason_of(a_file(main=evaluation(steps), constants=constants)) == "tax_plan_name"


@pytest.mark.parametrize("name", ["A", "BigDecimal", "new", "1A", "", "A B", "Ä", "A" * 41])
def test_a_name_is_a_plain_word_and_stands_for_one_thing(name: str) -> None:
    inputs = f'{INPUTS}<INPUT name="{name}" type="int"/>'
    assert reason_of(a_file(inputs=inputs)) == "tax_plan_name"


@pytest.mark.parametrize(
    "declaration",
    [
        'type="long"',
        'type="String"',
        'type="BigDecimal[]"',
        'type="int" default="BigDecimal.ONE"',
        'type="int" default="1.5"',
        'type="int" default="2 - 1"',
        'type="BigDecimal" default="BigDecimal.ONE.add(BigDecimal.ONE)"',
        'type="BigDecimal" default="1.5"',
    ],
)
def test_a_declared_type_is_known_and_its_default_a_literal(declaration: str) -> None:
    inputs = f'{INPUTS}<INPUT name="X" {declaration}/>'
    assert reason_of(a_file(inputs=inputs)) == "tax_plan_type"


def test_a_default_does_not_refer_to_another_variable() -> None:
    inputs = f'{INPUTS}<INPUT name="X" type="int" default="N"/>'
    assert reason_of(a_file(inputs=inputs)) == "tax_plan_unknown_name"


@pytest.mark.parametrize(
    "more",
    [
        'default="1" defaul="2"',
        'regex_test="[0-9]"',
        'regex_transform="x"',
        'value="1"',
    ],
)
def test_other_attributes_of_a_declaration_are_refused(more: str) -> None:
    inputs = f'{INPUTS}<INPUT name="X" type="int" {more}/>'
    assert reason_of(a_file(inputs=inputs)) == "tax_plan_element"


@pytest.mark.parametrize("declaration", ['<INPUT name="X"/>', '<INPUT type="int"/>'])
def test_a_declaration_needs_name_and_type(declaration: str) -> None:
    assert reason_of(a_file(inputs=INPUTS + declaration)) == "tax_plan_missing"


@pytest.mark.parametrize(
    ("constant", "expected"),
    [
        ('name="T" type="BigDecimal[]" value="{}"', "tax_plan_expression"),
        ('name="T" type="BigDecimal[]" value="BigDecimal.ONE"', "tax_plan_expression"),
        ('name="T" type="BigDecimal[]" value="{BigDecimal.ONE,}"', "tax_plan_expression"),
        ('name="T" type="BigDecimal[]" value="{1, 2}"', "tax_plan_type"),
        ('name="T" type="BigDecimal[]" value="{BigDecimal.ONE, OUT}"', "tax_plan_type"),
        ('name="T" type="int[]" value="{1}"', "tax_plan_type"),
        ('name="T" type="int"', "tax_plan_missing"),
    ],
)
def test_a_constant_is_a_literal_or_a_table_of_them(constant: str, expected: str) -> None:
    assert reason_of(a_file(constants=f"<CONSTANT {constant}/>")) == expected


@pytest.mark.parametrize(
    "steps",
    [
        "<LOOP/>",
        "<WHILE expr='N == 1'/>",
        "<EVAL exec='OUT = A'><EVAL exec='OUT = A'/></EVAL>",
        "<EVAL exec='OUT = A' once='1'/>",
        "<EXECUTE method='M'><EVAL exec='OUT = A'/></EXECUTE>",
        "<IF expr='N == 1'/>",
        "<IF expr='N == 1'><ELSE/></IF>",
        "<IF expr='N == 1'><THEN/><ELSE/><ELSE/></IF>",
        "<IF expr='N == 1'><THEN x='1'/></IF>",
        "loose text",
        "<?php echo ?>",
        "<![CDATA[text]]>",
    ],
)
def test_steps_of_another_kind_are_refused(steps: str) -> None:
    assert reason_of(a_file(main=steps, methods=method("M", ""))) == "tax_plan_element"


@pytest.mark.parametrize("steps", ["<EVAL/>", "<EXECUTE/>", "<IF><THEN/></IF>"])
def test_a_step_without_its_text_is_refused(steps: str) -> None:
    assert reason_of(a_file(main=steps)) == "tax_plan_missing"


def test_a_method_that_does_not_exist_is_refused_where_it_is_executed() -> None:
    error = refusal(a_file(main="\n" + execution("M")))
    assert (error.line, error.expected) == (9, "tax_plan_unknown_name")


def test_a_method_stands_for_one_thing() -> None:
    assert reason_of(a_file(methods=method("M", "") * 2)) == "tax_plan_name"


@pytest.mark.parametrize(
    "methods",
    [
        method("M", execution("M")),
        method("M", condition("N == 1", execution("K"))) + method("K", execution("M")),
        method("M", execution("MAIN")),
    ],
)
def test_a_method_that_executes_itself_is_refused(methods: str) -> None:
    assert reason_of(a_file(main=execution("M"), methods=methods)) == "tax_plan_recursion"


def test_a_method_that_executes_itself_is_refused_even_where_nobody_executes_it() -> None:
    assert reason_of(a_file(methods=method("M", execution("M")))) == "tax_plan_recursion"


def chain(length: int, times: int) -> str:
    """Methods M0 to M(length), each executing the next so many times."""
    inner = "".join(method(f"M{at}", execution(f"M{at + 1}") * times) for at in range(length))
    return inner + method(f"M{length}", evaluation("OUT = A"))


def test_a_short_chain_of_methods_runs() -> None:
    plan = a_plan(main=execution("M0"), methods=chain(13, 1))
    assert plan.run({"A": "3"})["OUT"] == "3"


@pytest.mark.parametrize(("length", "times"), [(14, 1), (40, 1), (13, 3)])
def test_chains_of_methods_that_take_too_long_are_refused(length: int, times: int) -> None:
    data = a_file(main=execution("M0"), methods=chain(length, times))
    assert reason_of(data) == "tax_plan_too_long"


def test_a_long_chain_is_refused_also_where_its_end_is_known_first() -> None:
    methods = "".join(
        method(f"M{at}", execution(f"M{at - 1}") if at else evaluation("OUT = A"))
        for at in range(20)
    )
    assert reason_of(a_file(methods=methods)) == "tax_plan_too_long"


def nested(depth: int) -> str:
    steps = evaluation("COUNT = 1")
    for _ in range(depth):
        steps = condition("N == 1", steps)
    return steps


def test_nesting_has_a_limit() -> None:
    assert a_plan(main=nested(10)).run({"N": "1"})["COUNT"] == "1"
    assert reason_of(a_file(main=nested(11))) == "tax_plan_too_long"


@pytest.mark.parametrize(
    "text",
    [
        "OUT = " + "(" * 70 + "A" + ")" * 70,
        "OUT = A" + ".add(B)" * 40,
        "OUT = A" + ".add(B)" * 2000,
    ],
    ids=["parentheses", "calls", "characters"],
)
def test_an_expression_has_a_limit(text: str) -> None:
    assert reason_of(a_file(main=evaluation(text))) == "tax_plan_too_long"


def test_a_table_has_a_limit() -> None:
    items = ",".join(["BigDecimal.ONE"] * 201)
    constant = f'<CONSTANT name="T" type="BigDecimal[]" value="{{{items}}}"/>'
    assert reason_of(a_file(constants=constant)) == "tax_plan_too_long"


def test_a_file_has_a_limit() -> None:
    assert reason_of(a_file(main=evaluation("OUT = A") * 10_001)) == "tax_plan_too_long"
    assert reason_of(a_file() + b" " * 1_000_000) == "tax_plan_too_large"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no xml",
        b"<PAP>",
        b"<PAP/><PAP/>",
        b"\xff\xfe",
        b"<PAP>&lol;</PAP>",
        b"<?xml version='1.0' encoding='no-such-code'?><PAP/>",
        b"<?xml version='1.0' encoding='utf-7'?><PAP/>",
        b"<?xml version='1.0' encoding='shift_jis'?><PAP/>",
    ],
)
def test_what_is_no_xml_is_refused(data: bytes) -> None:
    assert reason_of(data) == "tax_plan_xml"


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE PAP>",
        b'<!DOCTYPE PAP SYSTEM "file:///etc/passwd">',
        b'<!DOCTYPE PAP [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    ],
)
def test_document_types_and_with_them_entities_are_refused(head: bytes) -> None:
    assert reason_of(head + a_file()) == "tax_plan_doctype"


def replaced(old: str, new: str) -> bytes:
    return a_file().replace(old.encode(), new.encode())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"<XML/>", "tax_plan_element"),
        (b"<PAP/>", "tax_plan_missing"),
        (replaced('version="1.0"', 'author="me"'), "tax_plan_element"),
        (replaced("<CONSTANTS></CONSTANTS>", ""), "tax_plan_missing"),
        (replaced("<CONSTANTS></CONSTANTS>", "<CONSTANTS/><CONSTANTS/>"), "tax_plan_element"),
        (replaced("<CONSTANTS></CONSTANTS>", "<CONSTANTS/><MORE/>"), "tax_plan_element"),
        (replaced("<CONSTANTS></CONSTANTS>", "<CONSTANTS x='1'/>"), "tax_plan_element"),
        (replaced("<CONSTANTS></CONSTANTS>", "<CONSTANTS><X/></CONSTANTS>"), "tax_plan_element"),
        (replaced("<INTERNALS></INTERNALS>", "<OTHERS/>"), "tax_plan_element"),
        (replaced("<VARIABLES>", "<VARIABLES x='1'>"), "tax_plan_element"),
        (replaced("<METHODS>", "<METHODS x='1'>"), "tax_plan_element"),
        (replaced("<MAIN>", "<MAIN x='1'>"), "tax_plan_element"),
        (replaced("<MAIN></MAIN>", ""), "tax_plan_missing"),
        (replaced("<MAIN></MAIN>", "<MAIN/><OTHER/>"), "tax_plan_element"),
        (replaced("<MAIN></MAIN>", "<MAIN/><METHOD/>"), "tax_plan_missing"),
        (a_file(inputs=""), "tax_plan_missing"),
        (a_file(outputs=""), "tax_plan_missing"),
        (a_file(inputs=INPUTS + "<OUTPUT name='X' type='int'/>"), "tax_plan_element"),
        (a_file(inputs="<INPUT name='X' type='int'><X/></INPUT>"), "tax_plan_element"),
    ],
)
def test_the_frame_of_a_plan_is_exactly_so(data: bytes, expected: str) -> None:
    assert reason_of(data) == expected


@pytest.mark.parametrize(
    ("text", "inputs"),
    [
        ("OUT = A.divide(B)", {"A": "1", "B": "0"}),
        ("OUT = A.divide(B)", {"A": "0", "B": "0"}),
        ("OUT = A.divide(B)", {"A": "1", "B": "3"}),
        ("OUT = A.divide(B, 2, BigDecimal.ROUND_UP)", {"A": "1", "B": "0"}),
        ("OUT = TAB[N]", {"N": "-1"}),
        ("OUT = TAB[N]", {"N": "3"}),
        ("COUNT = N - 2147483647 - 2147483647", {"N": "1"}),
        ("OUT = BigDecimal.valueOf(A.multiply(A).longValue())", {"A": "9999999999999"}),
    ],
)
def test_a_plan_without_a_result_says_so_with_the_line(text: str, inputs: dict[str, str]) -> None:
    plan = a_plan(main="\n\n\n" + evaluation(text), constants=TABLE)
    with pytest.raises(FileNotUnderstood) as error:
        plan.run(inputs)
    assert (error.value.expected, error.value.line) == ("tax_plan_run", 11)


def test_a_condition_without_a_result_says_so_with_the_line() -> None:
    plan = a_plan(main="\n" + condition("TAB[N].compareTo(A) == 1", ""), constants=TABLE)
    with pytest.raises(FileNotUnderstood) as error:
        plan.run({"N": "9"})
    assert (error.value.expected, error.value.line) == ("tax_plan_run", 9)


def test_numbers_cannot_grow_without_end() -> None:
    plan = a_plan(main=evaluation("A = A.multiply(A)") * 12)
    with pytest.raises(FileNotUnderstood) as error:
        plan.run({"A": "1234567.890123"})
    assert error.value.expected == "tax_plan_run"


@given(text=st.text(st.sampled_from("ABNOUTf.,()[]{}=<>!&-+1 250newBigDcimalvOs"), max_size=60))
@example(text="BigDecimal.valueOf(A.longValue()")
@settings(max_examples=300, deadline=None)
def test_any_text_is_understood_or_refused_and_nothing_else(text: str) -> None:
    try:
        plan = read_plan("any.xml", a_file(main=evaluation(text)))
        plan.run({"A": "2.5", "N": "3"})
    except (FileNotUnderstood, Invalid) as error:
        assert error.data  # noqa: PT017 (either way is right)


@given(data=st.binary(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_bytes_are_refused(data: bytes) -> None:
    assert refusal(data).expected.startswith("tax_plan_")
