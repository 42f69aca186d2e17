"""How the CSV files of a bank are laid out, as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CsvProfile:
    """Layout of one kind of CSV file."""

    name: str
