"""CSV files of an unknown layout: the user says once what the columns mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from budgetdesk.bankfiles.csv_mapping import (
    MappingProposal,
    missing_columns,
    profile_from_mapping,
    propose_mapping,
)
from budgetdesk.bankfiles.csv_profile import CsvProfile, profile_to_json
from budgetdesk.bankfiles.model import StatementFile
from budgetdesk.bankfiles.read import read_statements
from budgetdesk.kernel.errors import Invalid
from budgetdesk.kernel.problem import Problem
from budgetdesk.ledger.ids import CsvMappingId
from budgetdesk.ledger.statements import CsvMapping
from budgetdesk.storage.work import Work

_SAMPLE_BYTES: Final = 20_000
"""Enough of a file to see whether its columns are named rightly."""


def proposed_mapping(name: str, data: bytes) -> MappingProposal:
    """Return what the columns could be. Raises `FileNotUnderstood`."""
    return propose_mapping(data, name=name)


def mapped_profile(name: str, data: bytes, columns: Mapping[str, int] | None) -> CsvProfile:
    """Return a layout with these columns (positions from 0), or as proposed where None.

    Raises `Invalid` where the day or the amount is missing or a column does not exist,
    `FileNotUnderstood` where nothing looks like a header.
    """
    proposal = proposed_mapping(name, data)
    chosen = proposal.columns if columns is None else columns
    width = len(proposal.header)
    problems = [
        Problem("csv_column_missing", "columns", {"column": column})
        for column in missing_columns(chosen)
    ]
    problems += [
        Problem("csv_column_too_high", "columns", {"number": place + 1, "count": width})
        for place in chosen.values()
        if place >= width
    ]
    if problems:
        raise Invalid(problems=problems)
    return profile_from_mapping(" / ".join(proposal.header)[:60], proposal, chosen)


def read_with(profile: CsvProfile, name: str, data: bytes) -> StatementFile:
    """Read a file after this layout. Raises `FileNotUnderstood`."""
    return read_statements(name, data, profiles=[profile])


def remember_mapping(work: Work, profile: CsvProfile) -> CsvMapping:
    """Keep the layout for the next file with the same header; replaces one of the same name."""
    mapping = CsvMapping(CsvMappingId(0), profile.name, profile_to_json(profile))
    known = work.all(CsvMapping, name=profile.name)
    return work.change(replace(mapping, id=known[0].id)) if known else work.add(mapping)


def mapped_sample(name: str, data: bytes, columns: Mapping[str, int]) -> StatementFile:
    """Return what the head of a file says with these columns, for looking at it.

    Raises like `mapped_profile` and `read_with`.
    """
    head = data if len(data) <= _SAMPLE_BYTES else data[: data.rfind(b"\n", 0, _SAMPLE_BYTES)]
    return read_with(mapped_profile(name, head, columns), name, head)
