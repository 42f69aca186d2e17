from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from budgetdesk.statutory.due import main
from tests.shared import repo_root

FILES = Path(__file__).parent / "files"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one figure: known until 31.12.2026, checked 21.11.2026, one announced."""
    shutil.copy(FILES / "good.toml", tmp_path)
    return tmp_path


def said(folder: Path, today: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    code = main(["--today", today, "--folder", str(folder)])
    return code, capsys.readouterr().out.splitlines()


def test_a_figure_that_ends_within_three_months_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = said(folder, "2026-11-21", capsys)
    assert code == 0
    assert lines[0].startswith(
        "Läuft ab: Gesetzlicher Mindestlohn (minimum_wage, § 1 Abs. 2 MiLoG)"
    )
    assert "31.12.2026" in lines[0]
    assert lines[1] == (
        "Angekündigt, noch nicht beschlossen: Gesetzlicher Mindestlohn (minimum_wage) ab "
        "01.01.2027: 14,60 EUR/hour, MiLoV5. Prüfen, ob es so in Kraft tritt."
    )


def test_the_last_known_day_is_still_no_failure_the_next_one_is(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert said(folder, "2026-12-31", capsys)[0] == 0
    code, lines = said(folder, "2027-01-01", capsys)
    assert code == 1
    assert lines[0].startswith("ABGELAUFEN: Gesetzlicher Mindestlohn")


def test_a_figure_that_nobody_checked_for_a_year_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, lines = said(folder, "2027-11-23", capsys)
    assert lines[1] == (
        "Lange nicht geprüft: Gesetzlicher Mindestlohn (minimum_wage, § 1 Abs. 2 MiLoG) wurde "
        "zuletzt am 21.11.2026 mit der Quelle verglichen."
    )


def test_where_nothing_is_due_this_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, lines = said(tmp_path, "2026-11-21", capsys)
    assert code == 0
    assert lines == [
        (
            "Am 21.11.2026 ist nichts zu tun: Kein Wert läuft in den nächsten drei Monaten ab, "
            "keiner ist unbestätigt."
        )
    ]


def test_far_from_its_end_only_the_announcement_is_left(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, lines = said(folder, "2026-06-01", capsys)
    assert len(lines) == 1
    assert lines[0].startswith("Angekündigt")


def test_the_command_of_the_manual_answers() -> None:
    command = [sys.executable, "-m", "budgetdesk.statutory.due", "--today", "2027-06-01"]
    done = subprocess.run(
        command, cwd=repo_root() / "src", capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 1
    assert (
        "ABGELAUFEN: Jährliche Bezugsgröße (bezugsgroesse_year, § 18 Abs. 1 SGB IV)" in done.stdout
    )


def test_without_a_day_the_shipped_figures_are_asked_for_today(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main([]) in {0, 1}
    assert capsys.readouterr().out != ""
