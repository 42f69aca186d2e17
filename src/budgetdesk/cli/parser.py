"""Reading the command line, in German."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final, NoReturn

from budgetdesk.cli.answer import WRONG_USAGE, Answer
from budgetdesk.cli.values import day
from budgetdesk.wording.formats import MINUS
from budgetdesk.wording.sentences import texts

_NEGATIVE: Final = re.compile(r"-\d[\d.]*(,\d{1,2}|:\d{2})?")


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
    from budgetdesk.cli.commands import MODULES

    _speak_german()
    parser = GermanParser(
        prog="budgetdesk",
        description=texts("cli")["description"],
        epilog=texts("cli")["epilog"],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    tree = parser.add_subparsers(title="Befehle", metavar="BEFEHL", required=True, dest="command")
    chosen = MODULES.get(next((word for word in words if not word.startswith("-")), ""))
    if chosen is not None:
        # Only the module that carries out the command is loaded.
        import_module(f"budgetdesk.cli.commands.{chosen}").add(Group(tree))
    for word, module in MODULES.items():
        if module != chosen:
            tree.add_parser(word, help=texts("cli")["help"][word])
    return parser.parse_args([_with_minus(word) for word in words])


def _with_minus(word: str) -> str:
    """Write the minus of an amount or of hours so that ``-12,50`` is not taken for an option."""
    return MINUS + word[1:] if _NEGATIVE.fullmatch(word) else word


class Group:
    """Adds commands below one word of the command line."""

    def __init__(
        self, tree: argparse._SubParsersAction[GermanParser], words: tuple[str, ...] = ()
    ) -> None:
        """Add to this level, which stands below these words."""
        self._tree = tree
        self._words = words

    def command(
        self, name: str, run: Callable[[argparse.Namespace], Answer], *, on_file: bool = True
    ) -> argparse.ArgumentParser:
        """Add a command with the options that all have; its help is in resources/texts/cli.toml.

        `on_file` is False for what concerns no budget file.
        """
        parser = self._parser(name)
        parser.set_defaults(run=run)
        if on_file:
            help_text = "Budgetakte (Datei mit Endung .budget)"
            parser.add_argument("file", metavar="DATEI", help=help_text)
        common = parser.add_argument_group("für jeden Befehl")
        common.add_argument("--json", action="store_true", help="Antwort als JSON ausgeben")
        common.add_argument(
            "--today",
            type=day,
            metavar="TAG",
            help="Stichtag statt heute (für Rückblick und Probe)",
        )
        if on_file:
            common.add_argument("--who", default="", metavar="NAME", help="Name für den Verlauf")
        return parser

    def group(self, name: str) -> Group:
        """Add a word below which further commands stand."""
        parser = self._parser(name)
        below = parser.add_subparsers(
            title="Befehle", metavar="BEFEHL", required=True, dest=f"{name}_command"
        )
        return Group(below, (*self._words, name))

    def _parser(self, name: str) -> GermanParser:
        text = texts("cli")["help"][" ".join((*self._words, name))]
        return self._tree.add_parser(name, help=text, description=text, allow_abbrev=False)
