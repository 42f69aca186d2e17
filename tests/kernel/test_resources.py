from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from budgetdesk.kernel import resources
from tests.shared import repo_root


def test_in_a_checkout_the_data_files_lie_at_its_top() -> None:
    assert resources.resources_folder() == repo_root() / "resources"


def test_in_a_wheel_the_data_files_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "texts").mkdir()
    monkeypatch.setattr(resources, "_PLACES", (tmp_path, repo_root() / "resources"))
    assert resources.resources_folder() == tmp_path


def test_missing_data_files_are_said_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PLACES", (tmp_path / "resources",))
    with pytest.raises(FileNotFoundError):
        resources.resources_folder()


def test_decimal_numbers_of_a_data_file_are_exact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "numbers.toml").write_text("wage = 13.90\ndays = 4\n", "utf-8")
    monkeypatch.setattr(resources, "_PLACES", (tmp_path,))
    assert resources.toml_resource("texts", "numbers.toml") == {"wage": Decimal("13.90"), "days": 4}
