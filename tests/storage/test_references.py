"""What a list in another record names stays, as what a column names does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.rota.ids import HelpKindId, WorkedId
from budgetdesk.rota.shifts import HelpKind, HelpMinutes, Shift
from budgetdesk.rota.worked import Worked, WorkedState
from budgetdesk.staff.ids import SkillId
from budgetdesk.staff.personal_file import Skill
from budgetdesk.storage.store import Store
from tests.rota.planning_builders import a_shift

A_SHIFT = a_shift(who=None)
A_SKILL = Skill(SkillId(0), "auto", "Fährt das Auto")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "akte.budget") as opened:
        yield opened
        opened.changed = False


def is_kept(store: Store, record: object) -> bool:
    """Tell whether removing it is refused."""
    try:
        with store.writing() as work:
            work.remove(record)
    except NotAllowed as refused:
        return refused.reason == "still_referred_to"
    return False


def test_a_skill_that_a_shift_needs_is_not_removed(store: Store) -> None:
    with store.writing() as work:
        skill, other = work.add_all([A_SKILL, replace(A_SKILL, code="boot")])
        shift = work.add(replace(A_SHIFT, skills=(skill.id,)))
        work.add(A_SHIFT)
    assert is_kept(store, skill)
    assert not is_kept(store, other)
    with store.writing() as work:
        work.remove(shift)
    assert not is_kept(store, skill)


def test_a_kind_of_help_that_planned_or_worked_minutes_name_is_not_removed(store: Store) -> None:
    with store.writing() as work:
        care = work.add(HelpKind(HelpKindId(0), "pflege", "Pflege"))
        named = (HelpMinutes(care.id, 30),)
        shift = work.add(replace(A_SHIFT, help_minutes=named))
    assert is_kept(store, care)
    with store.writing() as work:
        work.change(replace(shift, help_minutes=()))
        record = Worked(
            WorkedId(0),
            shift.id,
            WorkedState.CHANGED,
            shift.begin,
            shift.end,
            shift.day,
            help_minutes=named,
        )
        stored = work.add(record)
    assert is_kept(store, care)
    with store.writing() as work:
        work.remove(stored)
    assert not is_kept(store, care)


def test_what_is_added_and_removed_in_one_deed_is_no_matter(store: Store) -> None:
    with store.writing() as work:
        skill = work.add(A_SKILL)
        shift = work.add(replace(A_SHIFT, skills=(skill.id,)))
        work.remove(skill)
        work.remove(shift)
    with store.reading() as reader:
        assert (reader.all(Skill), reader.all(Shift)) == ((), ())
