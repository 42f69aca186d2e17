"""EVAL, EXECUTE, IF and METHOD to closures that change the frame.

There is no loop in the language, and a method that reaches itself is refused, so a plan ends; how
many steps it can take at most is known when the file is read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, TypeAlias

from budgetdesk.payroll.tax_plan_xml.decimals import from_double
from budgetdesk.payroll.tax_plan_xml.place import Place
from budgetdesk.payroll.tax_plan_xml.syntax import parse_assignment, parse_value
from budgetdesk.payroll.tax_plan_xml.values import Frame, Kind, Reading, Run, Variable
from budgetdesk.payroll.tax_plan_xml.xml_tree import Element

MAX_STEPS: Final = 200_000
"""Steps of one run, both sides of each IF counted. The longest known plan counts 12,787."""
MAX_CALLS: Final = 15
"""Methods that execute each other in a row; the known plans have eight."""

Step: TypeAlias = Callable[[Frame], None]
MAIN: Final = "MAIN"


@dataclass(slots=True)
class Method:
    """A compiled method: its steps, which methods it executes, and how often at most."""

    place: Place
    body: Step
    steps: int
    calls: tuple[str, ...]


@dataclass(slots=True)
class Methods:
    """All methods of a plan; `bodies` is looked up when they run."""

    names: Mapping[str, Variable]
    bodies: dict[str, Step] = field(default_factory=dict)
    methods: dict[str, Method] = field(default_factory=dict)
    called: dict[str, Place] = field(default_factory=dict)
    """Where a method is executed for the first time."""

    def add(self, name: str, element: Element) -> None:
        """Compile a METHOD or MAIN. Raises `FileNotUnderstood` where a name occurs twice."""
        if name in self.methods:
            element.place.refuse("tax_plan_name", name)
        block = _block(self, element.children)
        self.methods[name] = Method(element.place, block.run, block.steps, block.calls)
        self.bodies[name] = block.run

    def check(self) -> None:
        """Refuse methods that do not exist, that reach themselves, or that take too long."""
        for name, place in self.called.items():
            if name not in self.methods:
                place.refuse("tax_plan_unknown_name", name)
        known: dict[str, tuple[int, int]] = {}
        for name in self.methods:
            self._weigh(name, (), known)

    def _weigh(
        self, name: str, above: tuple[str, ...], known: dict[str, tuple[int, int]]
    ) -> tuple[int, int]:
        """Steps and depth of a method with all that it executes."""
        method = self.methods[name]
        if name in above:
            method.place.refuse("tax_plan_recursion", name)
        if name not in known:
            if len(above) >= MAX_CALLS:
                method.place.refuse("tax_plan_too_long", name)
            inner = [self._weigh(call, (*above, name), known) for call in method.calls]
            steps = method.steps + sum(each for each, _ in inner)
            depth = 1 + max((each for _, each in inner), default=0)
            if steps > MAX_STEPS or depth > MAX_CALLS:
                method.place.refuse("tax_plan_too_long", name)
            known[name] = (steps, depth)
        return known[name]


@dataclass(frozen=True, slots=True)
class _Block:
    """Compiled steps. `calls` names a method once for each time it can be executed."""

    run: Step
    steps: int
    calls: tuple[str, ...]


def _block(methods: Methods, elements: Sequence[Element]) -> _Block:
    parts = [_one(methods, element) for element in elements]
    runs = tuple(part.run for part in parts)

    def run(frame: Frame) -> None:
        for step in runs:
            step(frame)

    return _Block(
        runs[0] if len(runs) == 1 else run,
        sum(part.steps for part in parts),
        tuple(call for part in parts for call in part.calls),
    )


def _one(methods: Methods, element: Element) -> _Block:
    reader = _STATEMENTS.get(element.tag)
    if reader is None:
        element.place.refuse("tax_plan_element", element.tag)
    return reader(methods, element)


def attributes(element: Element, required: Sequence[str], optional: Sequence[str] = ()) -> None:
    """Refuse an element whose attributes are not these."""
    for name in element.attributes:
        if name not in required and name not in optional:
            element.place.refuse("tax_plan_element", name)
    for name in required:
        if name not in element.attributes:
            element.place.refuse("tax_plan_missing", name)


def _leaf(element: Element) -> None:
    for child in element.children:
        child.place.refuse("tax_plan_element", child.tag)


def _eval(methods: Methods, element: Element) -> _Block:
    attributes(element, ["exec"])
    _leaf(element)
    place = element.place
    assignment = parse_assignment(element.attributes["exec"], place)
    reading = Reading(methods.names, place)
    target = reading.variable(assignment.name)
    if target.constant:
        place.refuse("tax_plan_name", target.name)
    if target.kind is Kind.DOUBLE:
        value = reading.value(assignment.value, Kind.DOUBLE, Kind.INT)
        run = _widened(value.run) if value.kind is Kind.INT else value.run
    else:
        run = reading.value(assignment.value, target.kind).run
    slot = target.slot

    def step(frame: Frame) -> None:
        try:
            frame[slot] = run(frame)
        except (ArithmeticError, IndexError):
            place.refuse("tax_plan_run", target.name)

    return _Block(step, 1, ())


def _widened(run: Run) -> Run:
    return lambda frame: from_double(Decimal(run(frame)))


def _execute(methods: Methods, element: Element) -> _Block:
    attributes(element, ["method"])
    _leaf(element)
    name, bodies = element.attributes["method"], methods.bodies
    methods.called.setdefault(name, element.place)

    def step(frame: Frame) -> None:
        # Looked up only now: the method may stand further down in the file.
        bodies[name](frame)

    return _Block(step, 1, (name,))


def _if(methods: Methods, element: Element) -> _Block:
    attributes(element, ["expr"])
    tags = [child.tag for child in element.children]
    if tags not in (["THEN"], ["THEN", "ELSE"]):
        element.place.refuse("tax_plan_element", " ".join(tags) or "IF")
    for child in element.children:
        attributes(child, [])
    place = element.place
    condition = Reading(methods.names, place).value(
        parse_value(element.attributes["expr"], place), Kind.TRUTH
    )
    then, otherwise = (
        _block(methods, element.children[0].children),
        _block(methods, element.children[1].children if len(tags) > 1 else ()),
    )
    truth, yes, no = condition.run, then.run, otherwise.run

    def step(frame: Frame) -> None:
        try:
            holds = truth(frame)
        except (ArithmeticError, IndexError):
            place.refuse("tax_plan_run", element.attributes["expr"])
        if holds:
            yes(frame)
        else:
            no(frame)

    return _Block(step, 1 + then.steps + otherwise.steps, then.calls + otherwise.calls)


_STATEMENTS: Final = {"EVAL": _eval, "EXECUTE": _execute, "IF": _if}
