from __future__ import annotations

import json
from pathlib import Path

import pytest

from budgetdesk import cli

NEWER = """
[midijob_upper_month]
name = "Obere Grenze des Übergangsbereichs"
law = "§ 20 Abs. 2 SGB IV"
unit = "EUR/month"
known_until = 2027-12-31
checked_on = 2027-11-30
[[midijob_upper_month.value]]
from = 2023-01-01
amount = 2100
source = "made up for this test"
"""


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "budgetdesk.usecases.statutory_files.own_folder", lambda: tmp_path / "figures"
    )


def _says(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert cli.main(list(words)) == 0
    return capsys.readouterr().out.splitlines()


def test_a_figure_is_shown_with_its_law_and_state(capsys: pytest.CaptureFixture[str]) -> None:
    (line,) = _says(capsys, "figures", "show", "minimum_wage", "--day", "2026-05-01")
    assert line.split("  ") == [
        "Gesetzlicher Mindestlohn",
        "13,9 € je Stunde",
        "bestätigt",
        "§ 1 Abs. 2 MiLoG",
    ]


def test_a_figure_that_nobody_knows_yet_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("figures", "show", "faktor_f", "--day", "2027-05-01", "--json")
    found = json.loads("\n".join(_says(capsys, *words)))["figures"]
    states = {one["key"]: (one["amount"], one["state"]) for one in found}
    assert states["faktor_f"] == (None, "nicht bekannt")
    assert states["faktor_f_formula"] == ("2", "bestätigt")


def test_a_newer_file_is_looked_at_first_and_then_taken(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "neu.toml"
    path.write_text(NEWER, encoding="utf-8")
    difference = (
        "Obere Grenze des Übergangsbereichs: anderer Betrag  ab So 01.01.2023  bisher 2000  "
        "nun 2100  (made up for this test)"
    )
    assert _says(capsys, "figures", "compare", str(path)) == [
        difference,
        "Noch ist nichts übernommen.",
    ]
    assert _says(capsys, "figures", "take", str(path)) == [
        difference,
        "Die Werte sind übernommen.",
    ]
    assert _says(capsys, "figures", "compare", str(path))[0] == "Kein Unterschied."
