"""Nothing heavy stands between the user and the first paint."""

from __future__ import annotations

from pathlib import Path

from tests.bench.ui_cases import probe


def test_at_the_first_paint_no_heavy_library_is_loaded(practice_file: Path, tmp_path: Path) -> None:
    found = probe("program", practice_file, tmp_path)
    assert found["heavy"] == []
    assert found["first_paint"] < found["usable"]
