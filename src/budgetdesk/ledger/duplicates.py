"""Which lines of a statement are known already.

A bank line is known when the bank's own reference says so, when the same file was read before,
or when an overlapping statement without references lists the same movement. Two equal movements
on one day are both real: each known line can explain one new line only, and lines of one
statement never explain each other. Compared is what the bank said, never the user's text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from budgetdesk.ledger.ids import StatementImportId
from budgetdesk.ledger.statements import BankLine

_WORD: Final = re.compile(r"\w{4,}")


class Why(Enum):
    """Why a line is taken for known."""

    SAME_FILE = "same_file"
    SAME_REFERENCE = "same_reference"
    SAME_MOVEMENT = "same_movement"
    """Same day, amount and words in a statement that overlaps."""


@dataclass(frozen=True, slots=True)
class Known:
    """The stored line that explains a new one, and why."""

    line: BankLine
    why: Why


def known_lines(
    new: Sequence[BankLine],
    stored: Iterable[BankLine],
    *,
    same_file: frozenset[StatementImportId] = frozenset(),
    follows: frozenset[StatementImportId] = frozenset(),
) -> tuple[Known | None, ...]:
    """For each new line of one statement, the stored line that it repeats, or None.

    `same_file` are imports of this very statement (same hash); `follows` are imports whose
    closing balance is this one's opening: the bank itself says that they do not overlap, so
    their lines are no candidates unless a reference says so.
    """
    pool: dict[object, list[BankLine]] = defaultdict(list)
    for line in stored:
        pool[line.on, line.amount].append(line)
    return tuple(_explained(line, pool[line.on, line.amount], same_file, follows) for line in new)


def _explained(
    line: BankLine,
    candidates: list[BankLine],
    same_file: frozenset[StatementImportId],
    follows: frozenset[StatementImportId],
) -> Known | None:
    checks = (
        (Why.SAME_FILE, lambda known: _is_same_place(line, known, same_file)),
        (
            Why.SAME_REFERENCE,
            lambda known: bool(line.reference) and line.reference == known.reference,
        ),
        (Why.SAME_MOVEMENT, lambda known: _is_same_movement(line, known, follows)),
    )
    for why, matches in checks:
        for known in candidates:
            if matches(known):
                candidates.remove(known)
                return Known(known, why)
    return None


def _is_same_place(
    line: BankLine, known: BankLine, same_file: frozenset[StatementImportId]
) -> bool:
    return known.statement_import in same_file and known.position == line.position


def _is_same_movement(
    line: BankLine, known: BankLine, follows: frozenset[StatementImportId]
) -> bool:
    if known.statement_import in follows or (line.reference and known.reference):
        return False
    if line.iban and known.iban and line.iban != known.iban:
        return False
    ours, theirs = _words(line), _words(known)
    return bool(ours & theirs) or not ours or not theirs


def _words(line: BankLine) -> set[str]:
    return {word.casefold() for word in _WORD.findall(f"{line.name} {line.purpose}")}
