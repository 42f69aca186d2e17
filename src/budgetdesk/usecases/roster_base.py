"""What the roster is planned with: models, needs, weekday patterns, kinds of help."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from budgetdesk.budget.hours_funding import FundingRule, rule_problems
from budgetdesk.kernel.errors import Invalid, NotFound
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.planning_setup import model_problems, need_problems, pattern_problems
from budgetdesk.rota.shift_models import CoverNeed, ShiftModel, WeekdayPattern
from budgetdesk.rota.shifts import HelpKind
from budgetdesk.storage.reader import Reader
from budgetdesk.storage.tables import table_name
from budgetdesk.storage.work import Work

Coded = TypeVar("Coded", ShiftModel, HelpKind)
Weekly = TypeVar("Weekly", CoverNeed, WeekdayPattern)
Base = TypeVar("Base", CoverNeed, WeekdayPattern, FundingRule)


def coded(reader: Reader, record: type[Coded], code: str) -> Coded:
    """Return the model or kind of help that the user calls so (in any case). Raises `NotFound`."""
    wanted = code.strip().casefold()
    for one in reader.all(record):
        if one.code.casefold() == wanted:
            return one
    raise NotFound(kind=table_name(record), name=code)


def save_model(work: Work, model: ShiftModel) -> ShiftModel:
    """Store a shift model, new (id 0) or changed; shifts that are planned stay as they are.

    Raises `Invalid` with all problems, also where its code is missing or taken.
    """
    return _saved_coded(work, model, model_problems(model))


def save_help_kind(work: Work, kind: HelpKind) -> HelpKind:
    """Store a kind of help. Raises `Invalid` where its code is missing or taken."""
    return _saved_coded(work, kind, ())


def save_need(work: Work, need: CoverNeed) -> CoverNeed:
    """Store how many people a model needs on a weekday. Raises `Invalid`.

    A new need (id 0) takes the place of one for the same model, weekday and first day.
    """
    again = _in_place(work, need, "model", "weekday", "from_day")
    return _saved(work, again, need_problems(need))


def save_pattern(work: Work, pattern: WeekdayPattern) -> WeekdayPattern:
    """Store an assistant's usual shift. Raises `Invalid`.

    A new one (id 0) takes the place of one for the same person, model, weekday and first day.
    """
    again = _in_place(work, pattern, "assistant", "model", "weekday", "from_day")
    return _saved(work, again, pattern_problems(pattern))


def save_needs(work: Work, needs: Sequence[CoverNeed]) -> tuple[CoverNeed, ...]:
    """Store needs of several weekdays at one go. Raises `Invalid`."""
    return tuple(save_need(work, one) for one in needs)


def save_patterns(work: Work, patterns: Sequence[WeekdayPattern]) -> tuple[WeekdayPattern, ...]:
    """Store usual shifts of several weekdays at one go. Raises `Invalid`."""
    return tuple(save_pattern(work, one) for one in patterns)


def save_funding_rule(work: Work, rule: FundingRule) -> FundingRule:
    """Store who pays hours from a day on. Raises `Invalid` where the shares do not make 100."""
    return _saved(work, rule, rule_problems(rule, work.all(FundingRule)))


def _in_place(work: Work, record: Weekly, *names: str) -> Weekly:
    """Return a new record under the number of the one with the same values under these names."""
    same = work.all(type(record), **{name: getattr(record, name) for name in names})
    return replace(record, id=same[0].id) if same and not record.id else record


def _saved(work: Work, record: Base, problems: Sequence[Problem]) -> Base:
    if problems:
        raise Invalid(problems=tuple(problems))
    return work.save(record)


def _saved_coded(work: Work, given: Coded, problems: Sequence[Problem]) -> Coded:
    found = list(problems)
    # Blanks around it would make a code that nobody can name.
    record = replace(given, code=given.code.strip())
    if not record.code:
        found.append(Problem("name_missing", "code"))
    taken = {one.code.casefold() for one in work.all(type(record)) if one.id != record.id}
    if record.code.casefold() in taken:
        found.append(Problem("name_taken", "code", {"name": record.code}))
    if found:
        raise Invalid(problems=tuple(found))
    return work.save(record)
