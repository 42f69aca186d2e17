"""CSV files of an unknown layout: the user says once what the columns mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from budgetdesk.bankfiles.csv_file import sample_of
from budgetdesk.bankfiles.csv_mapping import (
    MappingProposal,
    missing_columns,
    profile_from_mapping,
    propose_mapping,
    unclear_styles,
)
from budgetdesk.bankfiles.csv_profile import (
    CsvProfile,
    Days,
    Numbers,
    profile_from_json,
    profile_to_json,
)
from budgetdesk.bankfiles.model import Entry, RefusedRow, StatementFile
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import CsvMappingId
from budgetdesk.ledger.statements import CsvMapping
from budgetdesk.storage.work import Work
from budgetdesk.wording.sentences import filled, word

_SAMPLE_ROWS: Final = 1_000
"""Enough of a file to see whether its columns are named rightly."""
_NAME_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class MappingChoice:
    """What the user says of a CSV file: columns (positions from 0) and ways of writing.

    `numbers` and `days` are None where the file shall show it by itself.
    """

    columns: Mapping[str, int]
    numbers: Numbers | None = None
    days: Days | None = None


def proposed_mapping(name: str, data: bytes) -> MappingProposal:
    """Return what the columns could be. Raises `FileNotUnderstood`."""
    return propose_mapping(data, name=name)


def mapping_problems(proposal: MappingProposal, choice: MappingChoice) -> list[Problem]:
    """Return what is missing or doubtful: columns, and ways of writing nobody has settled."""
    columns, width = choice.columns, len(proposal.header)
    problems = [
        Problem("csv_column_too_high", "columns", {"number": place + 1, "count": width})
        for place in columns.values()
        if place >= width
    ]
    missing = missing_columns(columns)
    if "on" in missing:
        problems.append(Problem("csv_day_missing", "on"))
    if "amount" in missing:
        problems.append(Problem("csv_amount_missing", "amount"))
    if "amount" in columns and {"debit", "credit"} & set(columns):
        problems.append(Problem("csv_two_amounts", "amount"))
    if problems:
        return problems
    unclear = unclear_styles(proposal, columns, numbers=choice.numbers, days=choice.days)
    if "numbers" in unclear:
        problems.append(Problem("csv_numbers_unclear", "numbers"))
    if "days" in unclear:
        problems.append(Problem("csv_days_unclear", "days"))
    return problems


def chosen_profile(proposal: MappingProposal, choice: MappingChoice) -> CsvProfile:
    """Return the layout as the user says it. Raises `Invalid` with the problems there are."""
    if problems := mapping_problems(proposal, choice):
        raise Invalid(problems=problems)
    return profile_from_mapping(
        _name_of(proposal), proposal, choice.columns, numbers=choice.numbers, days=choice.days
    )


def mapped_profile(name: str, data: bytes, choice: MappingChoice) -> CsvProfile:
    """Return a layout for this file; without columns in the choice those that are proposed.

    Raises like `chosen_profile`, and `FileNotUnderstood` where nothing looks like a table of days
    and amounts.
    """
    proposal = proposed_mapping(name, data)
    return chosen_profile(proposal, replace(choice, columns=choice.columns or proposal.columns))


def mapped_sample(
    proposal: MappingProposal, choice: MappingChoice
) -> tuple[Entry | RefusedRow, ...]:
    """Return what the first thousand rows say this way, for looking at. Raises `Invalid`."""
    return sample_of(chosen_profile(proposal, choice), proposal.rows[:_SAMPLE_ROWS])


def read_with(profile: CsvProfile, name: str, data: bytes) -> StatementFile:
    """Read a file after this layout. Raises `FileNotUnderstood`."""
    return read_statements(name, data, profiles=[profile])


def remember_mapping(work: Work, profile: CsvProfile) -> CsvMapping:
    """Keep the layout for the next file with the same header; replaces the one it had.

    Files without column names are told apart by their number of columns.
    """
    mapping = CsvMapping(CsvMappingId(0), profile.name, profile_to_json(profile))
    known = [
        one
        for one in work.all(CsvMapping)
        if one.name == profile.name
        or _table_of(profile_from_json(one.profile)) == _table_of(profile)
    ]
    return work.change(replace(mapping, id=known[0].id)) if known else work.add(mapping)


def _table_of(profile: CsvProfile) -> tuple[object, ...]:
    return profile.header, profile.bare_width, profile.delimiter


def _name_of(proposal: MappingProposal) -> str:
    if proposal.has_header:
        return " / ".join(proposal.header)[:_NAME_LENGTH]
    return filled(word("csv_layout", "bare"), {"count": len(proposal.header)})
