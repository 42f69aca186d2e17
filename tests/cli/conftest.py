"""The program on a file that is not there yet, and on one with its base data."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Program


@pytest.fixture
def program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Program:
    """The command line; the budget file does not exist yet."""
    return Program(tmp_path / "akte.budget", capsys)


@pytest.fixture
def begun(program: Program) -> Program:
    """The command line on a file with holder, funder, Teilbudget, account and assistant."""
    program.begin()
    return program
