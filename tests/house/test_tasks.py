"""tasks.py: what it does on a machine that lacks something, and when it leaves things alone."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

import tasks
from tests.house.files import tracked_texts

THERE = tasks.SystemNeed("coreutils", lambda: True)
ABSENT = tasks.SystemNeed("poppler-utils", lambda: False)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty checkout with a lock file, and no environment yet."""
    for name in ("constraints.txt", "pyproject.toml"):
        (tmp_path / name).write_text("as it was\n", encoding="utf-8")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    monkeypatch.setattr(tasks, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(tasks, "LOCK", tmp_path / "constraints.txt")
    monkeypatch.setattr(tasks, "STAMP", tmp_path / ".venv" / "stamp.txt")
    return tmp_path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands that the set-up would run, in order; none of them is run."""
    ran: list[str] = []
    monkeypatch.setattr(tasks, "_must", lambda command, _="": ran.append(" ".join(command)))
    monkeypatch.setattr(tasks, "_runs", Path.exists)
    return ran


def finish_setup() -> None:
    tasks.venv_python().parent.mkdir(parents=True)
    tasks.venv_python().touch()
    tasks.STAMP.write_text("\n".join(tasks.wanted_stamp()) + "\n", encoding="utf-8")


def test_only_what_is_missing_is_named() -> None:
    assert tasks.missing_packages([THERE, ABSENT]) == ["poppler-utils"]


def test_without_root_the_exact_command_is_shown_and_the_task_stops(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(
        tasks.SetupStopped,
        match="\n    sudo apt-get install -y --no-install-recommends poppler-utils\n",
    ):
        tasks.provide_packages([THERE, ABSENT])


def test_a_stopped_setup_gives_exit_code_1_and_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr(tasks, "FOR_TESTS", (ABSENT,))
    assert tasks.main(["test"]) == 1
    assert "Es fehlen Pakete des Betriebssystems." in capsys.readouterr().err


def test_a_new_checkout_gets_an_environment_with_hashed_packages(
    checkout: Path, commands: list[str]
) -> None:
    (checkout / ".venv").mkdir()
    tasks.provide_environment()
    make, packages, project = commands
    assert make.endswith(f"-m venv --clear {checkout / '.venv'}")
    assert "--only-binary :all: --require-hashes" in packages
    assert "--no-deps --no-build-isolation" in project
    assert tasks.found_stamp() == tasks.wanted_stamp()


@pytest.mark.usefixtures("checkout")
def test_a_finished_environment_is_left_alone(commands: list[str]) -> None:
    finish_setup()
    tasks.provide_environment()
    assert commands == []


@pytest.mark.parametrize("name", ["constraints.txt", "pyproject.toml"])
def test_a_changed_lock_or_project_file_brings_the_packages_up_to_date(
    checkout: Path, commands: list[str], name: str
) -> None:
    finish_setup()
    (checkout / name).write_text("changed\n", encoding="utf-8")
    tasks.provide_environment()
    assert [command for command in commands if "-m venv" in command] == []
    assert [command for command in commands if "--require-hashes" in command] != []


def test_a_moved_checkout_gets_a_new_environment(
    tmp_path: Path, commands: list[str], checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish_setup()
    monkeypatch.setattr(tasks, "ROOT", tmp_path / "elsewhere")
    shutil.copytree(checkout, tmp_path / "elsewhere", ignore=shutil.ignore_patterns("elsewhere"))
    tasks.provide_environment()
    assert "-m venv --clear" in commands[0]


def test_an_unknown_word_shows_the_known_ones_and_gives_exit_code_2(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert tasks.main(["tset"]) == 2
    shown = capsys.readouterr().out
    assert [word for word in tasks.WORDS if f"  {word} " not in shown] == []


def test_every_word_that_a_document_names_exists() -> None:
    named = {
        (name, word)
        for name, text in tracked_texts().items()
        if name.endswith(".md") or name == ".ci/run"
        for word in re.findall(r"python3? tasks\.py ([a-z]+)", text)
    }
    assert (".ci/run", "test") in named
    assert sorted((name, word) for name, word in named if word not in tasks.WORDS) == []
