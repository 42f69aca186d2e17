"""The checks of a roster piece by piece, for a window that goes on answering meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

from budgetdesk.rota.checks.all import findings, with_notes
from budgetdesk.rota.findings import Finding
from budgetdesk.rota.plan import Plan
from budgetdesk.statutory.law import Law
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.pay_limits import limit_findings
from budgetdesk.usecases.roster_checks import granted_findings, with_sundays

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
    for query in (limit_findings, _granted):
        more = ask(lambda reader, query=query: query(reader, whole, law))  # type: ignore[misc]
        if more is None:
            yield None
            return
        found = (*found, *more)
        yield with_notes(whole, found)


def _granted(reader: Reader, plan: Plan, law: Law) -> tuple[Finding, ...]:
    del law
    return tuple(granted_findings(reader, plan))
