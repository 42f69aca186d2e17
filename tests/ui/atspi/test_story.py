"""The real program on a screen that nobody sees, used as a screen reader's user does."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.shared import repo_root

SYSTEM_PYTHON = "/usr/bin/python3"
START = "import sys; from budgetdesk.ui.application import main; sys.exit(main(sys.argv))"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the accessibility bus AT-SPI is there on Linux only"
)


@pytest.fixture
def screen() -> Iterator[str]:
    """A virtual screen; its name is found by the server itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def session(screen: str, tmp_path: Path) -> dict[str, str]:
    """The surroundings of a user who has nothing yet, on that screen."""
    home = tmp_path / "home"
    run = tmp_path / "run"
    for folder in (home, run):
        folder.mkdir(mode=0o700)
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "XDG_CONFIG_HOME": str(home / "config"),
        "DISPLAY": screen,
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(repo_root() / "src"),
        "NO_AT_BRIDGE": "0",
    }


def test_the_main_story_can_be_told_by_accessible_names_alone(
    practice_file: Path, session: dict[str, str]
) -> None:
    statement = max((practice_file.parent / "uebung-dateien" / "kontoauszuege").glob("*.xml"))
    told = _told(session, str(practice_file), str(statement))
    assert told["Bewilligt"] == "Bewilligt: 421.920,00\xa0€"
    # 153.733,68 € for assistance and 25.419,76 € for treatment care.
    assert told["Ausgegeben"] == "Ausgegeben: 179.153,44\xa0€"
    assert told["steps"][0] == ["Schritt: Teilbudget Assistenz rund um die Uhr:", "Ergebnis: –"]
    assert [step[1] for step in told["steps"] if step[0].startswith("Schritt: Ausgegeben vom")] == [
        "Ergebnis: 153.733,68\xa0€",
        "Ergebnis: 25.419,76\xa0€",
    ]
    assert told["steps"][-1] == [
        "Schritt: Alle Teilbudgets zusammen",
        "Ergebnis: 179.153,44\xa0€",
    ]
    assert told["taken_in"] == told["before"] + 1
    assert told["filter"] == "Gefiltert: Nicht zugeordnet"
    assert (told["open"], told["still_open"]) == (7, 2)
    assert told["proposals"][1] == [
        "Tag: Mi 04.11.2026",
        "Betrag: 15.120,00\xa0€",
        "Vorschlag: EGH: Budgetrate",
        "Weil: wie bisher bei dieser IBAN (DE72999999990000002222)",
        "Von oder an: Übungsverband Eingliederungshilfe",
    ]
    assert "01.07.2026 bis 30.09.2026" in told["check"]
    assert len(told["findings"]) == 1
    assert "Café Beispiel, 42,70\xa0€) hat keinen Beleg" in told["findings"][0][1]
    assert told["pages"] == "Seite 1 von 9"
    assert told["undo"] == "Rückgängig: 5 Vorschläge übernommen"
    assert told["after_undo"] == told["before"]


def _told(session: dict[str, str], *words: str) -> dict[str, Any]:
    assert shutil.which("dbus-run-session"), "python3 tasks.py setup brings what is missing"
    story = Path(__file__).with_name("story.py")
    program = [sys.executable, "-X", "faulthandler", "-c", START]
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(story), *words, *program],
        env=session,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer
