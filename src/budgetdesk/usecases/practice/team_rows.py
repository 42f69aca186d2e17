"""Rows of people.toml and roster.toml as they are: what they mean stands in those files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from budgetdesk.kernel.resources import toml_resource


@lru_cache(maxsize=1)
def people_rows() -> Mapping[str, Any]:
    """Return the personal files, read once."""
    return toml_resource("practice", "people.toml")


@lru_cache(maxsize=1)
def roster_rows() -> Mapping[str, Any]:
    """Return models, absences and rules of the roster, read once."""
    return toml_resource("practice", "roster.toml")
