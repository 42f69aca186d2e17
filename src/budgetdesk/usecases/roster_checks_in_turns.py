"""The checks of a roster piece by piece, for a window that goes on answering meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Protocol, TypeVar

from budgetdesk.rota.checks.all import findings, with_notes
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.plan import Plan
from budgetdesk.statutory.law import Law
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.roster_checks import FILE_CHECKS, FileCheck, with_sundays

Answer = TypeVar("Answer")


class Asking(Protocol):
    """Asks the file; None where it could not be read, after the user was told."""

    def __call__(self, query: Callable[[Reader], Answer], /) -> Answer | None:
        """Return the answer."""


def checked_in_turns(ask: Asking, plan: Plan, law: Law) -> Iterator[tuple[Finding, ...] | None]:
    """Yield what was found so far after each piece, notes attached; the last is `checked`'s.

    None is the last where the file could not be read.
    """
    whole = ask(lambda reader: with_sundays(reader, plan))
    if whole is None:
        yield None
        return
    yield ()
    found = findings(whole, law)
    yield with_notes(whole, found)
    for check in FILE_CHECKS:
        more = ask(partial(_asked, check, whole, law))
        if more is None:
            yield None
            return
        found = (*found, *more)
        yield with_notes(whole, found)


def _asked(check: FileCheck, plan: Plan, law: Law, reader: Reader) -> Sequence[Finding]:
    return check(reader, plan, law)
