"""Text of an expression to a tree: exactly the part of Java that the plans are written in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, NoReturn, TypeVar

from budgetdesk.payroll.tax_plan_xml.place import Place

MAX_PARTS: Final = 60
"""Names, numbers, calls and parentheses of one expression; the longest of the plans has 24."""
MAX_ITEMS: Final = 200
"""Items of a table."""

BIG_DECIMAL: Final = "BigDecimal"
RESERVED: Final = frozenset({BIG_DECIMAL, "new"})

_TOKEN: Final = re.compile(
    r"[ ]*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)"
    r"|(?P<sign>==|!=|<=|>=|&&|[-(){}\[\],.=<>])"
    r"|(?P<end>\Z))"
)
_COMPARISONS: Final = frozenset({"==", "!=", "<", "<=", ">", ">="})


@dataclass(frozen=True, slots=True)
class Number:
    """A literal; with a point it is a double."""

    text: str


@dataclass(frozen=True, slots=True)
class Name:
    """A variable or constant."""

    name: str


@dataclass(frozen=True, slots=True)
class Item:
    """``TAB1[J]``."""

    table: str
    index: Node


@dataclass(frozen=True, slots=True)
class Fixed:
    """``BigDecimal.ZERO``, or a rounding mode."""

    name: str


@dataclass(frozen=True, slots=True)
class Made:
    """``BigDecimal.valueOf(…)`` or ``new BigDecimal(…)``."""

    how: str
    argument: Node


@dataclass(frozen=True, slots=True)
class Call:
    """A method of a BigDecimal."""

    target: Node
    method: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """``left - right`` of whole numbers."""

    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two whole numbers compared."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Both:
    """``a && b``."""

    parts: tuple[Node, ...]


Node = Number | Name | Item | Fixed | Made | Call | Difference | Comparison | Both


@dataclass(frozen=True, slots=True)
class Assignment:
    """``NAME = value``."""

    name: str
    value: Node


def parse_value(text: str, place: Place) -> Node:
    """Tree of a value or condition; raises `FileNotUnderstood` at anything unknown."""
    return _Parser(text, place).all_of(_Parser.condition)


def parse_assignment(text: str, place: Place) -> Assignment:
    """Tree of an EVAL; raises `FileNotUnderstood` at anything unknown."""
    return _Parser(text, place).all_of(_Parser.assignment)


def parse_table(text: str, place: Place) -> tuple[Node, ...]:
    """Items of ``{a, b, …}``; raises `FileNotUnderstood` at anything unknown."""
    return _Parser(text, place).all_of(_Parser.table)


_Tree = TypeVar("_Tree")


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str


class _Parser:
    """Recursive descent; the number of parts bounds how deep it can go."""

    def __init__(self, text: str, place: Place) -> None:
        self._text = text
        self._place = place
        self._tokens = self._lexed(text)
        self._at = 0
        self._parts = 0

    def _lexed(self, text: str) -> list[_Token]:
        tokens: list[_Token] = []
        at = 0
        while not tokens or tokens[-1].kind != "end":
            match = _TOKEN.match(text, at)
            if match is None:
                self._place.refuse("tax_plan_expression", text[at:].strip())
            tokens.append(_Token(match.lastgroup or "", match[match.lastgroup or 0]))
            at = match.end()
        return tokens

    def all_of(self, rule: Callable[[_Parser], _Tree]) -> _Tree:
        tree = rule(self)
        if self._next.kind != "end":
            self._refuse()
        return tree

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _take(self) -> _Token:
        token = self._next
        if token.kind == "end":
            self._refuse()
        self._at += 1
        return token

    def _expect(self, text: str) -> None:
        if self._take().text != text:
            self._refuse()

    def _found(self, text: str) -> bool:
        if self._next.text != text:
            return False
        self._at += 1
        return True

    def _name(self) -> str:
        token = self._take()
        if token.kind != "name":
            self._refuse()
        return token.text

    def _count(self) -> None:
        self._parts += 1
        if self._parts > MAX_PARTS:
            self._place.refuse("tax_plan_too_long", self._text)

    def _refuse(self) -> NoReturn:
        self._place.refuse("tax_plan_expression", self._text)

    def assignment(self) -> Assignment:
        name = self._name()
        self._expect("=")
        return Assignment(name, self.difference())

    def table(self) -> tuple[Node, ...]:
        self._expect("{")
        items = [self.difference()]
        while self._found(","):
            self._parts = 0
            items.append(self.difference())
            if len(items) > MAX_ITEMS:
                self._place.refuse("tax_plan_too_long", self._text)
        self._expect("}")
        return tuple(items)

    def condition(self) -> Node:
        parts = [self.comparison()]
        while self._found("&&"):
            parts.append(self.comparison())
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def comparison(self) -> Node:
        left = self.difference()
        if self._next.text not in _COMPARISONS:
            return left
        return Comparison(self._take().text, left, self.difference())

    def difference(self) -> Node:
        left = self.operand()
        while self._found("-"):
            left = Difference(left, self.operand())
        return left

    def operand(self) -> Node:
        node = self.primary()
        while self._found("."):
            method = self._name()
            node = Call(node, method, self.arguments())
            self._count()
        return node

    def arguments(self) -> tuple[Node, ...]:
        self._expect("(")
        if self._found(")"):
            return ()
        found = [self.difference()]
        while self._found(","):
            found.append(self.difference())
        self._expect(")")
        return tuple(found)

    def primary(self) -> Node:
        self._count()
        token = self._take()
        if token.kind == "number":
            return Number(token.text)
        if token.text == "-":
            return self.negative()
        if token.text == "(":
            inner = self.condition()
            self._expect(")")
            return inner
        if token.text == "new":
            self._expect(BIG_DECIMAL)
            return Made("new", self.single())
        if token.text == BIG_DECIMAL:
            return self.static()
        return self.variable(token)

    def variable(self, token: _Token) -> Node:
        if token.kind != "name":
            self._refuse()
        if not self._found("["):
            return Name(token.text)
        index = self.difference()
        self._expect("]")
        return Item(token.text, index)

    def negative(self) -> Node:
        token = self._take()
        if token.kind != "number":
            self._refuse()
        return Number(f"-{token.text}")

    def single(self) -> Node:
        arguments = self.arguments()
        if len(arguments) != 1:
            self._refuse()
        return arguments[0]

    def static(self) -> Node:
        self._expect(".")
        name = self._name()
        return Made(name, self.single()) if name == "valueOf" else Fixed(name)
