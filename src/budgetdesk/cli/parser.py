"""Reading the command line, in German."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import date
from typing import NoReturn

from budgetdesk.cli.answer import WRONG_USAGE
from budgetdesk.kernel.money import Money
from budgetdesk.kernel.period import DateRange, Month
from budgetdesk.wording.formats import parse_day, parse_money
from budgetdesk.wording.sentences import texts


class GermanParser(argparse.ArgumentParser):
    """A parser that explains itself in German."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and how to get help, and stop with the code for wrong usage."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USAGE, f"Fehler: {message}\nHilfe: {self.prog} --help\n")


def _speak_german() -> None:
    """Give argparse German words: it takes them from gettext, which has no German for them."""
    words = texts("argparse")["word"]
    argparse._ = lambda message: words.get(message, message)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, many, count: words.get(  # type: ignore[attr-defined]
        one if count == 1 else many, one if count == 1 else many
    )


def parse(words: Sequence[str]) -> argparse.Namespace:
    """Read the words; `run` of the result is the command. Exits with 2 on wrong usage."""
    from budgetdesk.cli import commands  # the commands load what they need

    _speak_german()
    parser = GermanParser(
        prog="budgetdesk",
        description=texts("cli")["description"],
        epilog=texts("cli")["epilog"],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    tree = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True, dest="command")
    for add in commands.ALL:
        add(Group(tree))
    return parser.parse_args(words)


class Group:
    """Adds commands below one word of the command line."""

    def __init__(self, tree: argparse._SubParsersAction[GermanParser]) -> None:
        """Add to this level."""
        self._tree = tree

    def command(
        self, name: str, run: Callable[[argparse.Namespace], object], *, file: bool = True
    ) -> GermanParser:
        """Add a command with the options that all have; its help is in resources/texts/cli.toml."""
        text = texts("cli")["help"][run.__name__]
        parser = self._tree.add_parser(name, help=text, description=text)
        parser.set_defaults(run=run, today=None, who="")
        if file:
            parser.add_argument(
                "file", metavar="DATEI", help="Budgetakte (Datei mit Endung .budget)"
            )
        parser.add_argument("--json", action="store_true", help="Antwort als JSON ausgeben")
        parser.add_argument(
            "--today",
            type=day,
            metavar="TAG",
            help="Stichtag statt heute (für Rückblick und Probe)",
        )
        parser.add_argument("--who", default="", metavar="NAME", help="Name für den Verlauf")
        return parser

    def group(self, name: str, help_key: str) -> Group:
        """Add a word below which further commands stand."""
        text = texts("cli")["help"][help_key]
        parser = self._tree.add_parser(name, help=text, description=text)
        return Group(
            parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True, dest=f"{name}_")
        )


def day(text: str) -> date:
    """Read a day for argparse."""
    try:
        return parse_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} ist kein Tag; erwartet wird etwa 31.03.2026 oder 2026-03-31"
        ) from error


def amount(text: str) -> Money:
    """Read an amount for argparse."""
    try:
        return parse_money(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} ist kein Betrag; erwartet wird etwa 1.234,50 oder 12"
        ) from error


def period(text: str) -> DateRange:
    """Read a period for argparse: ``2026``, ``2026-Q1``, ``2026-03`` or ``TAG..TAG``."""
    try:
        return _period(text.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(
            f"{text!r} ist kein Zeitraum; erwartet wird etwa 2026, 2026-Q1, 2026-03"
            " oder 01.01.2026..31.03.2026"
        ) from error


def _period(text: str) -> DateRange:
    if ".." in text:
        first, _, last = text.partition("..")
        return DateRange(parse_day(first), parse_day(last))
    if text[4:].upper().startswith("-Q"):
        quarter = Month(int(text[:4]), 3 * int(text[6:]) - 2)
        return DateRange(quarter.first, quarter.plus(2).last)
    if len(text) == len("2026"):
        return DateRange(Month(int(text), 1).first, Month(int(text), 12).last)
    return Month.parse(text).days
