"""Checked trees of expressions to closures: types known when the file is read, values when it runs.

A closure takes the frame, a list with the value of each variable, and answers with `int`,
`Decimal`, `bool` or a table. Names of the file become places in that list and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Final, NoReturn, TypeAlias

from budgetdesk.payroll.tax_plan_xml.decimals import (
    EXACT,
    MODES,
    from_double,
    order,
    quantum,
    quotient,
    with_scale,
)
from budgetdesk.payroll.tax_plan_xml.place import Place
from budgetdesk.payroll.tax_plan_xml.syntax import (
    Both,
    Call,
    Comparison,
    Difference,
    Fixed,
    Item,
    Made,
    Name,
    Node,
    Number,
)

Frame: TypeAlias = list[Any]
Run: TypeAlias = Callable[[Frame], Any]

MAX_DIGITS: Final = 15
"""Digits of a literal: up to here a double's text is the number itself."""
MAX_SCALE: Final = 20
INT_LIMIT: Final = 2**31
LONG_LIMIT: Final = 2**63


class Kind(Enum):
    """Type of a value; the first four are what a file can declare."""

    INT = "int"
    DOUBLE = "double"
    DECIMAL = "BigDecimal"
    TABLE = "BigDecimal[]"
    LONG = "long"
    TRUTH = "boolean"


@dataclass(frozen=True, slots=True)
class Variable:
    """A declared name: its type, its place in the frame, and whether a plan may set it."""

    name: str
    kind: Kind
    slot: int
    constant: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A checked expression: its type and how to reckon it. `fixed` is a literal's own value."""

    kind: Kind
    run: Run
    fixed: int | Decimal | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Names that are known, and where the expression stands."""

    names: Mapping[str, Variable]
    place: Place

    def value(self, node: Node, *kinds: Kind) -> Value:
        """Check the tree. Raises `FileNotUnderstood` where it yields none of `kinds`."""
        found = _READERS[type(node)](self, node)
        if found.kind not in kinds:
            self.refuse_type(found.kind.value)
        return found

    def variable(self, name: str) -> Variable:
        """Return the variable of this name; an unknown one is refused."""
        if name not in self.names:
            self.place.refuse("tax_plan_unknown_name", name)
        return self.names[name]

    def refuse_type(self, found: str) -> NoReturn:
        """Raise `FileNotUnderstood`: this does not fit here."""
        self.place.refuse("tax_plan_type", found)


def checked_int(value: int) -> int:
    """The value where Java's int can hold it; raises `OverflowError` elsewhere."""
    if not -INT_LIMIT <= value < INT_LIMIT:
        raise OverflowError(value)
    return value


def _constant(kind: Kind, value: int | Decimal) -> Value:
    return Value(kind, lambda _frame: value, value)


def _number(reading: Reading, node: Number) -> Value:
    whole, point, fraction = node.text.removeprefix("-").partition(".")
    if len(whole) > 1 and whole.startswith("0"):  # an octal number in Java
        reading.place.refuse("tax_plan_number", node.text)
    if len(whole) + len(fraction) > MAX_DIGITS:
        reading.place.refuse("tax_plan_number", node.text)
    if point:
        return _constant(Kind.DOUBLE, from_double(Decimal(node.text)))
    if not -INT_LIMIT <= int(node.text) < INT_LIMIT:
        reading.place.refuse("tax_plan_number", node.text)
    return _constant(Kind.INT, int(node.text))


def _name(reading: Reading, node: Name) -> Value:
    variable = reading.variable(node.name)
    slot = variable.slot
    return Value(variable.kind, lambda frame: frame[slot])


def _item(reading: Reading, node: Item) -> Value:
    table = reading.variable(node.table)
    if table.kind is not Kind.TABLE:
        reading.refuse_type(node.table)
    slot, index = table.slot, reading.value(node.index, Kind.INT).run

    def run(frame: Frame) -> Decimal:
        items: tuple[Decimal, ...] = frame[slot]
        place: int = index(frame)
        if place < 0:
            raise IndexError(place)
        return items[place]

    return Value(Kind.DECIMAL, run)


def _fixed(reading: Reading, node: Fixed) -> Value:
    if node.name not in {"ZERO", "ONE"}:
        reading.place.refuse("tax_plan_unknown_name", f"BigDecimal.{node.name}")
    return _constant(Kind.DECIMAL, Decimal(1 if node.name == "ONE" else 0))


def _made(reading: Reading, node: Made) -> Value:
    allowed = (Kind.INT,) if node.how == "new" else (Kind.INT, Kind.LONG, Kind.DOUBLE)
    argument = reading.value(node.argument, *allowed)
    inner = argument.run
    if argument.fixed is not None:
        return _constant(Kind.DECIMAL, Decimal(argument.fixed))
    if argument.kind is Kind.DOUBLE:
        return Value(Kind.DECIMAL, inner)
    return Value(Kind.DECIMAL, lambda frame: Decimal(inner(frame)))


def _difference(reading: Reading, node: Difference) -> Value:
    left = reading.value(node.left, Kind.INT).run
    right = reading.value(node.right, Kind.INT).run
    return Value(Kind.INT, lambda frame: checked_int(left(frame) - right(frame)))


_SIGNS: Final[dict[str, Callable[[Run, Run], Run]]] = {
    "==": lambda left, right: lambda frame: left(frame) == right(frame),
    "!=": lambda left, right: lambda frame: left(frame) != right(frame),
    "<": lambda left, right: lambda frame: left(frame) < right(frame),
    "<=": lambda left, right: lambda frame: left(frame) <= right(frame),
    ">": lambda left, right: lambda frame: left(frame) > right(frame),
    ">=": lambda left, right: lambda frame: left(frame) >= right(frame),
}


def _comparison(reading: Reading, node: Comparison) -> Value:
    left = reading.value(node.left, Kind.INT).run
    right = reading.value(node.right, Kind.INT).run
    return Value(Kind.TRUTH, _SIGNS[node.sign](left, right))


def _both(reading: Reading, node: Both) -> Value:
    parts = [reading.value(part, Kind.TRUTH).run for part in node.parts]
    return Value(Kind.TRUTH, lambda frame: all(part(frame) for part in parts))


def _call(reading: Reading, node: Call) -> Value:
    if node.method not in _METHODS:
        reading.place.refuse("tax_plan_unknown_name", node.method)
    target = reading.value(node.target, Kind.DECIMAL).run
    found = _METHODS[node.method](reading, target, node.arguments)
    if found is None:
        reading.place.refuse("tax_plan_expression", f"{node.method}({len(node.arguments)})")
    return found


def _operation(
    how: Callable[[Run, Run], Run], kind: Kind = Kind.DECIMAL
) -> Callable[[Reading, Run, tuple[Node, ...]], Value | None]:
    def read(reading: Reading, target: Run, arguments: tuple[Node, ...]) -> Value | None:
        if len(arguments) != 1:
            return None
        return Value(kind, how(target, reading.value(arguments[0], Kind.DECIMAL).run))

    return read


def _divide(reading: Reading, target: Run, arguments: tuple[Node, ...]) -> Value | None:
    if not arguments:
        return None
    other = reading.value(arguments[0], Kind.DECIMAL).run
    if len(arguments) == 1:
        return Value(Kind.DECIMAL, lambda frame: EXACT.divide(target(frame), other(frame)))
    rounding = _rounding(reading, arguments[1:])
    if rounding is None:
        return None
    unit, mode = rounding
    return Value(Kind.DECIMAL, lambda frame: quotient(target(frame), other(frame), unit, mode))


def _set_scale(reading: Reading, target: Run, arguments: tuple[Node, ...]) -> Value | None:
    rounding = _rounding(reading, arguments)
    if rounding is None:
        return None
    unit, mode = rounding
    return Value(Kind.DECIMAL, lambda frame: with_scale(target(frame), unit, mode))


def _rounding(reading: Reading, arguments: tuple[Node, ...]) -> tuple[Decimal, str] | None:
    """Scale and rounding; both have to stand there as such, not as something reckoned."""
    if len(arguments) != len(("scale", "mode")):
        return None
    scale, mode = arguments
    if not isinstance(scale, Number) or not isinstance(mode, Fixed) or mode.name not in MODES:
        return None
    places = reading.value(scale, Kind.INT).fixed
    if not isinstance(places, int) or not 0 <= places <= MAX_SCALE:
        reading.place.refuse("tax_plan_number", scale.text)
    return quantum(places), MODES[mode.name]


def _long_value(_reading: Reading, target: Run, arguments: tuple[Node, ...]) -> Value | None:
    def run(frame: Frame) -> int:
        whole = int(target(frame))
        if not -LONG_LIMIT <= whole < LONG_LIMIT:
            raise OverflowError(whole)
        return whole

    return None if arguments else Value(Kind.LONG, run)


_METHODS: Final = {
    "add": _operation(lambda left, right: lambda frame: EXACT.add(left(frame), right(frame))),
    "subtract": _operation(
        lambda left, right: lambda frame: EXACT.subtract(left(frame), right(frame))
    ),
    "multiply": _operation(
        lambda left, right: lambda frame: EXACT.multiply(left(frame), right(frame))
    ),
    "compareTo": _operation(
        lambda left, right: lambda frame: order(left(frame), right(frame)), Kind.INT
    ),
    "divide": _divide,
    "setScale": _set_scale,
    "longValue": _long_value,
}

_READERS: Final[dict[type, Callable[[Reading, Any], Value]]] = {
    Number: _number,
    Name: _name,
    Item: _item,
    Fixed: _fixed,
    Made: _made,
    Call: _call,
    Difference: _difference,
    Comparison: _comparison,
    Both: _both,
}
