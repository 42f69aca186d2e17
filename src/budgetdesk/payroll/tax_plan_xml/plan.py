"""A wage-tax plan read from the ministry's XML file, ready to run."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.payroll.tax_plan_xml.decimals import from_double, plain_text
from budgetdesk.payroll.tax_plan_xml.place import Place
from budgetdesk.payroll.tax_plan_xml.steps import MAIN, Methods, Step, attributes
from budgetdesk.payroll.tax_plan_xml.syntax import RESERVED, parse_table, parse_value
from budgetdesk.payroll.tax_plan_xml.values import Kind, Reading, Variable
from budgetdesk.payroll.tax_plan_xml.xml_tree import Element, read_document

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}", re.ASCII)
_WRITTEN: Final = {
    Kind.INT: re.compile(r"-?[0-9]{1,9}", re.ASCII),
    Kind.DECIMAL: re.compile(r"-?[0-9]{1,13}(\.[0-9]{1,6})?", re.ASCII),
    Kind.DOUBLE: re.compile(r"[0-9]{1,6}(\.[0-9]{1,9})?", re.ASCII),
}
_SCALARS: Final = (Kind.INT, Kind.DOUBLE, Kind.DECIMAL)
_SHOWN_EDITION: Final = 60
_PARTS: Final = ["VARIABLES", "CONSTANTS", "METHODS"]
# What the files of 2024 carry beside the type, always empty: hints for another program.
_IDLE: Final = ("regex_test", "regex_transform")
# "defaul" stands once in the edition of 2026 where "default" is meant.
_DEFAULTS: Final = ("default", "defaul")


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan: what it is called, what goes in and what comes out.

    `edition` is the day and time that the file names after "Stand:", or empty.
    """

    name: str
    edition: str
    input_names: tuple[str, ...]
    output_names: tuple[str, ...]
    _inputs: Mapping[str, Variable] = field(repr=False)
    _outputs: tuple[Variable, ...] = field(repr=False)
    _start: tuple[Any, ...] = field(repr=False)
    _main: Step = field(repr=False)

    def problems(self, inputs: Mapping[str, str]) -> tuple[Problem, ...]:
        """What is wrong with the inputs: names the plan does not have, texts that are no number."""
        return tuple(_problems(self._inputs, inputs))

    def run(self, inputs: Mapping[str, str]) -> Mapping[str, str]:
        """All outputs for these inputs, as decimal texts with a point and no needless noughts.

        Amounts are in cents except where the plan says euros. An input that is not given has the
        plan's own default. Raises `Invalid` with all `problems`, and `FileNotUnderstood` where the
        plan itself has no result (a division by nought, a place outside a table).
        """
        if found := self.problems(inputs):
            raise Invalid(problems=found)
        frame = list(self._start)
        for name, text in inputs.items():
            variable = self._inputs[name]
            frame[variable.slot] = _VALUES[variable.kind](text)
        self._main(frame)
        return {each.name: plain_text(frame[each.slot]) for each in self._outputs}


def read_plan(name: str, data: bytes) -> Plan:
    """Plan of the file `name`.

    Raises `FileNotUnderstood` with line and reason for whatever is not exactly the language of the
    known plans: other elements or attributes, unknown names, types that do not fit, methods that
    execute themselves, and files beyond the limits of size, depth and steps.
    """
    document = read_document(name, data)
    root = document.root
    variables, constants, methods = _parts(root)
    declared = _Declared()
    _declare(declared, variables)
    for element in _children(constants, "CONSTANTS", "CONSTANT"):
        declared.constant(element)
    return Plan(
        name=root.attributes["name"][:_SHOWN_EDITION],
        edition=document.edition[:_SHOWN_EDITION],
        input_names=tuple(declared.inputs),
        output_names=tuple(each.name for each in declared.outputs),
        _inputs=declared.inputs,
        _outputs=tuple(declared.outputs),
        _start=tuple(declared.start),
        _main=_main(declared, methods),
    )


_VALUES: Final[dict[Kind, Callable[[str], int | Decimal]]] = {
    Kind.INT: int,
    Kind.DECIMAL: Decimal,
    Kind.DOUBLE: lambda text: from_double(Decimal(text)),
}


@dataclass(slots=True)
class _Declared:
    """All names of a plan, with what they hold before it runs."""

    names: dict[str, Variable] = field(default_factory=dict)
    start: list[Any] = field(default_factory=list)
    inputs: dict[str, Variable] = field(default_factory=dict)
    outputs: list[Variable] = field(default_factory=list)

    def variable(self, element: Element) -> Variable:
        attributes(element, ["name", "type"], [*_DEFAULTS, *_IDLE])
        for name in _IDLE:
            if element.attributes.get(name):
                element.place.refuse("tax_plan_element", name)
        kind = _kind(element, _SCALARS)
        given = [element.attributes[each] for each in _DEFAULTS if each in element.attributes]
        if len(given) > 1:
            element.place.refuse("tax_plan_element", _DEFAULTS[1])
        return self._add(element, kind, self._default(element.place, kind, given))

    def constant(self, element: Element) -> None:
        attributes(element, ["name", "type", "value"])
        kind = _kind(element, (*_SCALARS, Kind.TABLE))
        text = element.attributes["value"]
        if kind is Kind.TABLE:
            items = parse_table(text, element.place)
            reading = Reading(self.names, element.place)
            table = tuple(reading.value(item, Kind.DECIMAL).fixed for item in items)
            if None in table:
                element.place.refuse("tax_plan_type", text)
            self._add(element, kind, table, constant=True)
        else:
            self._add(element, kind, self._default(element.place, kind, [text]), constant=True)

    def _default(self, place: Place, kind: Kind, given: Sequence[str]) -> int | Decimal:
        """Value of a literal; nought where the file names none, as Java's own fields begin."""
        text = given[0] if given else "0"
        # A BigDecimal may begin as plain 0, and a double as a whole number.
        found = Reading({}, place).value(parse_value(text, place), *dict.fromkeys((kind, Kind.INT)))
        if found.fixed is None:
            place.refuse("tax_plan_type", text)
        if kind is Kind.INT:
            return found.fixed
        return from_double(Decimal(found.fixed)) if kind is Kind.DOUBLE else Decimal(found.fixed)

    def _add(
        self, element: Element, kind: Kind, start: object, *, constant: bool = False
    ) -> Variable:
        for child in element.children:
            child.place.refuse("tax_plan_element", child.tag)
        name = element.attributes["name"]
        if not _NAME.fullmatch(name) or name in RESERVED or name in self.names:
            element.place.refuse("tax_plan_name", name)
        variable = Variable(name, kind, len(self.start), constant)
        self.names[name] = variable
        self.start.append(start)
        return variable


def _kind(element: Element, allowed: Sequence[Kind]) -> Kind:
    text = element.attributes["type"]
    for kind in allowed:
        if kind.value == text:
            return kind
    return element.place.refuse("tax_plan_type", text)


def _declare(declared: _Declared, variables: Element) -> None:
    attributes(variables, [])
    for group in variables.children:
        if group.tag == "INPUTS":
            for element in _children(group, "INPUTS", "INPUT"):
                variable = declared.variable(element)
                declared.inputs[variable.name] = variable
        elif group.tag == "OUTPUTS":
            for element in _children(group, "OUTPUTS", "OUTPUT", ["type"]):
                declared.outputs.append(declared.variable(element))
        else:
            for element in _children(group, "INTERNALS", "INTERNAL"):
                declared.variable(element)
    if not declared.inputs or not declared.outputs:
        variables.place.refuse("tax_plan_missing", "OUTPUTS" if declared.inputs else "INPUTS")


def _main(declared: _Declared, element: Element) -> Step:
    """Compile all methods; MAIN is where a run begins."""
    methods = Methods(declared.names)
    attributes(element, [])
    for child in element.children:
        if child.tag == MAIN:
            attributes(child, [])
            methods.add(MAIN, child)
        elif child.tag == "METHOD":
            attributes(child, ["name"])
            methods.add(child.attributes["name"], child)
        else:
            child.place.refuse("tax_plan_element", child.tag)
    if MAIN not in methods.methods:
        element.place.refuse("tax_plan_missing", MAIN)
    methods.check()
    return methods.bodies[MAIN]


def _parts(root: Element) -> Sequence[Element]:
    """Declarations, constants and methods of the outermost element."""
    if root.tag != "PAP":
        root.place.refuse("tax_plan_element", root.tag)
    attributes(root, ["name", "version", "versionNummer"])
    tags = [child.tag for child in root.children]
    for part in _PARTS:
        if part not in tags:
            root.place.refuse("tax_plan_missing", part)
    if tags != _PARTS:
        root.place.refuse("tax_plan_element", " ".join(tags))
    return root.children


def _children(
    element: Element, tag: str, inner: str, names: Sequence[str] = ()
) -> Sequence[Element]:
    if element.tag != tag:
        element.place.refuse("tax_plan_element", element.tag)
    attributes(element, names)
    for child in element.children:
        if child.tag != inner:
            child.place.refuse("tax_plan_element", child.tag)
    return element.children


def _problems(known: Mapping[str, Variable], inputs: Mapping[str, str]) -> list[Problem]:
    found = []
    for name, text in inputs.items():
        if name not in known:
            found.append(Problem("tax_plan_input_unknown", name, {"name": name}))
        elif not _WRITTEN[known[name].kind].fullmatch(text):
            found.append(
                Problem("tax_plan_input_no_number", name, {"name": name, "text": text[:40]})
            )
    return found
