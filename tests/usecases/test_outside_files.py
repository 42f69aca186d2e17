"""Writing outside the budget file: what would destroy a budget file is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from budgetdesk.kernel.errors import NotAllowed
from budgetdesk.usecases.files import create_empty
from budgetdesk.usecases.outside_files import write_file


@pytest.mark.parametrize("name", ["akte.budget", "akte.pdf"])
def test_a_paper_never_replaces_a_budget_file(tmp_path: Path, name: str) -> None:
    create_empty(tmp_path / "akte.budget").close()
    path = (tmp_path / "akte.budget").rename(tmp_path / name)
    before = path.read_bytes()
    with pytest.raises(NotAllowed) as refused:
        write_file(path, b"%PDF-1.7")
    assert refused.value.reason == "would_replace_budget_file"
    assert path.read_bytes() == before


def test_a_damaged_budget_file_is_not_replaced_either(tmp_path: Path) -> None:
    path = tmp_path / "akte.budget"
    path.write_bytes(b"broken")
    with pytest.raises(NotAllowed):
        write_file(path, b"%PDF-1.7")
    assert path.read_bytes() == b"broken"


def test_another_paper_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    write_file(path, b"first")
    assert write_file(path, b"second").read_bytes() == b"second"
