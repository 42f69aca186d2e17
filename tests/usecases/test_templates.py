"""Templates are kept with undo, and a booking begins with one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.kernel.errors import Invalid, NotAllowed
from budgetdesk.ledger.templates import Template
from budgetdesk.usecases import bookkeeping, setting_up
from budgetdesk.usecases.bookkeeping import record_booking
from budgetdesk.usecases.templates import (
    booking_from,
    save_template,
    template_from,
    templates_by_name,
)
from tests.budget.builders import day, eur
from tests.usecases.small_file import LABEL, SmallFile, small_file


@pytest.fixture
def file(tmp_path: Path) -> Iterator[SmallFile]:
    with small_file(tmp_path) as one:
        yield one


def kept(file: SmallFile, name: str = "Lohn", **changes: object) -> Template:
    """A template from a wage of 100, of which 40 go to social insurance."""
    wage = file.book("-100", "2026-01-05", file.share("-60", "lohn"), file.share("-40", "sv"))
    template = replace(template_from(wage, name), **changes)  # type: ignore[arg-type]
    return file.desk.run(LABEL, save_template, template)


def test_a_template_says_what_the_booking_says_but_not_when(file: SmallFile) -> None:
    stored = kept(file)
    assert (stored.amount, stored.incoming, stored.payee) == (eur("100"), False, "Wer")
    assert [part.amount for part in stored.parts] == [eur("60"), eur("40")]
    booking = booking_from(stored, day("2026-03-09"))
    assert (booking.on, booking.amount) == (day("2026-03-09"), eur("-100"))
    recorded = file.desk.run(LABEL, record_booking, booking)
    assert [part.amount for part in recorded.parts] == [eur("-60"), eur("-40")]
    assert [part.teilbudget for part in recorded.parts] == [file.egh.id] * 2


def test_another_amount_is_divided_in_proportion_where_the_template_says_so(
    file: SmallFile,
) -> None:
    stored = kept(file, by_shares=True)
    booking = booking_from(stored, day("2026-03-09"), eur("250"))
    assert [part.amount for part in booking.parts] == [eur("-150"), eur("-100")]


def test_an_income_stays_an_income(file: SmallFile) -> None:
    rate = template_from(file.book("500"), "Rate")
    booking = booking_from(rate, day("2026-03-09"), eur("520"))
    assert (booking.amount, booking.parts[0].amount) == (eur("520"), eur("520"))


def test_a_template_without_amount_asks_for_one(file: SmallFile) -> None:
    stored = kept(file, amount=None)
    with pytest.raises(Invalid) as refused:
        booking_from(stored, day("2026-03-09"))
    problems = refused.value.data["problems"]
    assert [one.code for one in problems] == ["template_amount_missing"]  # type: ignore[attr-defined]


def test_a_change_is_taken_back_with_the_parts(file: SmallFile) -> None:
    stored = kept(file)
    file.desk.run(LABEL, save_template, replace(stored, amount=eur("60"), parts=stored.parts[:1]))
    file.desk.run(LABEL, setting_up.remove, Template, stored.id)
    assert file.desk.read(templates_by_name) == ()
    file.desk.undo()
    file.desk.undo()
    assert file.desk.read(templates_by_name) == (stored,)


def test_templates_come_by_name_and_no_two_have_one_name(file: SmallFile) -> None:
    kept(file, "miete")
    kept(file, "Lohn")
    assert [one.name for one in file.desk.read(templates_by_name)] == ["Lohn", "miete"]
    with pytest.raises(Invalid) as refused:
        kept(file, "LOHN")
    problems = refused.value.data["problems"]
    assert [one.code for one in problems] == ["name_taken"]  # type: ignore[attr-defined]


def test_what_a_template_names_cannot_be_removed(file: SmallFile) -> None:
    stored = kept(file)
    for booking in file.bookings():
        file.desk.run(LABEL, bookkeeping.remove_booking, booking.id)
    with pytest.raises(NotAllowed):
        file.desk.run(LABEL, setting_up.remove, Teilbudget, file.egh.id)
    assert file.desk.read(templates_by_name) == (stored,)
