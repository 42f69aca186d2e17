"""Rules for proposals: learned from assignments, or entered."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, table
from budgetdesk.cli.names import Names
from budgetdesk.cli.shares import ShareWord, share, shares_of
from budgetdesk.cli.values import count
from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.ids import RuleId
from budgetdesk.ledger.statements import Rule
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import setting_up as use

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_WHERE = "wohin die Buchung gehört, etwa EGH:lohn oder privat"


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("rules")
    below.command("list", list_rules)
    parser = below.command("add", add_rule)
    parser.add_argument(
        "words", metavar="WÖRTER", help="kommen alle in Name oder Verwendungszweck vor"
    )
    parser.add_argument(
        "--to", dest="share", type=share, required=True, metavar="WOFÜR", help=_WHERE
    )
    parser.add_argument("--incoming", action="store_true", help="für Eingänge statt Ausgaben")
    parser = below.command("edit", edit_rule)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Regel")
    parser.add_argument("--words", metavar="WÖRTER", help="nur wenn diese Wörter vorkommen")
    parser.add_argument("--to", dest="share", type=share, metavar="WOFÜR", help=_WHERE)
    parser = below.command("remove", remove_rule)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Regel")


def list_rules(arguments: Namespace) -> Answer:
    """List the rules with what they propose."""
    with desks.reading(arguments) as desk:
        found = desk.read(use.everything, Rule)
        names = desk.read(Names)
        notice = desks.notice(desk)
    data = {"rules": [_data(one, names) for one in found]}
    return Answer(data, [*notice, *_lines(found, names)])


def add_rule(arguments: Namespace) -> Answer:
    """Enter a rule of one's own."""
    with desks.writing(arguments) as desk:
        target = desk.read(_target, arguments.share)
        rule = Rule(
            RuleId(0),
            name="",
            iban="",
            words=arguments.words,
            incoming=arguments.incoming,
            learned=False,
            **target,
        )
        stored = desk.run(Label.of("save_rule"), use.save, rule)
        names = desk.read(Names)
    return Answer(_data(stored, names), ["Regel gespeichert.", *_lines([stored], names)])


def edit_rule(arguments: Namespace) -> Answer:
    """Change what a rule looks for or proposes."""
    with desks.writing(arguments) as desk:
        new: dict[str, Any] = desks.given(arguments, "words")
        if arguments.share is not None:
            new |= desk.read(_target, arguments.share)
        rule = replace(desk.read(_numbered, arguments.number), **new)
        stored = desk.run(Label.of("save_rule"), use.save, rule)
        names = desk.read(Names)
    return Answer(_data(stored, names), ["Regel gespeichert.", *_lines([stored], names)])


def remove_rule(arguments: Namespace) -> Answer:
    """Remove a rule; bookings keep their assignment."""
    with desks.writing(arguments) as desk:
        removed = desk.run(Label.of("remove_rule"), use.remove, Rule, arguments.number)
    return Answer({"removed": removed.id}, [f"Regel {removed.id} entfernt."])


def _numbered(reader: Reader, number: int) -> Rule:
    return reader.one(Rule, number)


def _target(reader: Reader, word: ShareWord) -> dict[str, Any]:
    one = shares_of(reader, [word], ZERO)[0]
    return {"pot": one.pot, "cost_type": one.cost_type, "teilbudget": one.teilbudget}


def _lines(rules: Sequence[Rule], names: Names) -> list[str]:
    if not rules:
        return ["Noch keine Regeln. Sie entstehen, wenn Sie Buchungen vom Kontoauszug zuordnen."]
    rows = [("Nr.", "wenn", "dann", "bestätigt")]
    rows += [
        (
            str(one.id),
            f"{'Eingang' if one.incoming else 'Ausgabe'}: {_seeks(one)}",
            names.place(one.pot, one.teilbudget, one.cost_type),
            f"{one.times}-mal" if one.learned else "eigene Regel",
        )
        for one in rules
    ]
    return table(rows, right=frozenset({0}), shrink=(1,))


def _seeks(rule: Rule) -> str:
    sought = (("IBAN", rule.iban), ("Name", rule.name), ("Wörter", rule.words))
    return ", ".join(f"{what} {text}" for what, text in sought if text)


def _data(rule: Rule, names: Names) -> dict[str, Any]:
    return {
        "id": rule.id,
        "iban": rule.iban,
        "name": rule.name,
        "words": rule.words,
        "incoming": rule.incoming,
        **names.place_data(rule.pot, rule.teilbudget, rule.cost_type),
        "times": rule.times,
        "learned": rule.learned,
    }
