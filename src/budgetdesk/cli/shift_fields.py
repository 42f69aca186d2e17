"""Options that shifts and shift models have in common, and what they say."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from budgetdesk.cli import desks
from budgetdesk.cli.roster_words import help_minutes
from budgetdesk.cli.values import choices_text, count_from_zero, one_of
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, ShiftKind
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.roster_base import coded
from budgetdesk.usecases.staff_files import the_skill


def add_shift_fields(parser: ArgumentParser) -> None:
    """Add the options for kind, paid break, help and skills."""
    parser.add_argument(
        "--kind",
        type=one_of(ShiftKind, "shift_kind"),
        metavar="ART",
        help=choices_text(ShiftKind, "shift_kind"),
    )
    parser.add_argument(
        "--paid-break",
        dest="paid_break_minutes",
        type=count_from_zero,
        metavar="MINUTEN",
        help="bezahlte Pause, 0: keine",
    )
    parser.add_argument("--help-kind", metavar="KÜRZEL", help="Art der Hilfe")
    parser.add_argument(
        "--help-minutes",
        type=help_minutes,
        action="append",
        metavar="KÜRZEL=MINUTEN",
        help="so viele Minuten anderer Hilfe",
    )
    parser.add_argument(
        "--skill", dest="skills", action="append", metavar="KÜRZEL", help="nötige Fähigkeit"
    )


def shift_fields(reader: Reader, said: Namespace) -> dict[str, Any]:
    """Return the fields that were said, by their names in the record. Raises `NotFound`."""
    found: dict[str, Any] = desks.given(said, "kind", "paid_break_minutes")
    if said.help_kind is not None:
        found["help"] = coded(reader, HelpKind, said.help_kind).id
    if said.help_minutes is not None:
        found["help_minutes"] = tuple(
            HelpMinutes(coded(reader, HelpKind, code).id, minutes)
            for code, minutes in said.help_minutes
        )
    if said.skills is not None:
        found["skills"] = tuple(the_skill(reader, code).id for code in said.skills)
    return found
