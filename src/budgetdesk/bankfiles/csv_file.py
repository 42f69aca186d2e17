"""stub"""

from __future__ import annotations
from collections.abc import Sequence
from budgetdesk.bankfiles.csv_profile import CsvProfile
from budgetdesk.bankfiles.model import Statement
from budgetdesk.kernel.errors import FileNotUnderstood


def read_csv(
    name: str, text: str, profiles: Sequence[CsvProfile]
) -> tuple[str, tuple[Statement, ...]]:
    raise FileNotUnderstood(name, expected="csv_layout")
