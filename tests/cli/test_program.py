"""How the command line behaves whatever the command: help, exit codes, terminals, interruption."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from budgetdesk.cli import main, terminal
from budgetdesk.cli.commands import MODULES
from budgetdesk.wording.sentences import texts
from tests.cli.program import Program
from tests.shared import repo_root

ENGLISH = ("usage:", "positional", "optional", "required", "invalid", "argument ", "choose from")


def _help(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--help"])
    assert ended.value.code == 0
    return capsys.readouterr().out


def _commands() -> Iterator[tuple[str, ...]]:
    """Every command as its words; a group ("grant") is none itself."""
    names = list(texts("cli")["help"])
    groups = {name.rpartition(" ")[0] for name in names if " " in name}
    yield from (tuple(name.split()) for name in names if name not in groups)


def test_the_command_line_speaks_german_whatever_was_spoken_before(
    begun: Program, english: None
) -> None:
    del english
    assert "Ein Konto „Sparbuch“ gibt es nicht." in begun.say("account close", "Sparbuch", code=1)
    assert "Konto „Budgetkonto“ gespeichert" in begun.say("history")


def test_the_words_that_the_first_version_promises_are_there() -> None:
    promised = "new demo import balance problems history undo redo check backup restore export"
    assert set(promised.split()) <= set(MODULES)
    assert ("report", "usage") in set(_commands())


def test_the_help_lists_every_first_word(capsys: pytest.CaptureFixture[str]) -> None:
    listed = _help(capsys)
    assert [
        word for word in MODULES if not re.search(rf"^    {word}\s", listed, re.MULTILINE)
    ] == []


def test_every_help_begins_with_a_capital_letter() -> None:
    helps = texts("cli")["help"]
    assert {name: text for name, text in helps.items() if not text[0].isupper()} == {}


@pytest.mark.parametrize("words", list(_commands()), ids=" ".join)
def test_each_command_explains_itself_and_all_its_options_in_german(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    shown = _help(capsys, *words)
    assert texts("cli")["help"][" ".join(words)][:20] in shown.replace("\n", " ")
    assert [word for word in ENGLISH if word in shown.lower()] == []
    assert "--json" in shown
    options = [line.strip() for line in shown.splitlines() if line.startswith("  -")]
    bare = [one for one in options if one.split()[-1].isupper() and "  " not in one]
    # A long option stands alone on its line and its help on the next.
    following = shown.splitlines()
    for one in bare:
        place = next(i for i, line in enumerate(following) if line.strip() == one)
        assert following[place + 1].startswith("                "), one


def test_every_help_text_belongs_to_a_command_or_a_group() -> None:
    unknown = [name for name in texts("cli")["help"] if name.split()[0] not in MODULES]
    assert unknown == []


def test_every_first_word_leads_to_a_module_that_carries_it_out() -> None:
    for module in set(MODULES.values()):
        assert callable(import_module(f"budgetdesk.cli.commands.{module}").add)


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["gibtesnicht"],
        ["book", "akte.budget"],
        ["balance", "akte.budget", "--day", "gestern"],
        ["book", "akte.budget", "viel", "--account", "Giro"],
        ["bookings", "akte.budget", "--period", "2026-13"],
        ["funder", "add", "akte.budget", "Stadt", "--kind", "verein"],
        ["assign", "akte.budget", "1", "--to", "EGH:lohn:viel"],
        ["grant", "edit", "akte.budget", "1", "--amount-from", "2026-01-01", "viel"],
        ["account", "add", "akte.budget", "Giro", "--unbekannt"],
    ],
)
def test_wrong_usage_is_said_in_german_and_ends_with_two(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    said = capsys.readouterr().err
    assert ended.value.code == 2
    assert "Fehler: " in said
    assert "--help" in said
    assert [word for word in ENGLISH if word in said.lower()] == []


def test_a_missing_file_ends_with_three_and_says_what_to_do(program: Program) -> None:
    assert "budgetdesk new" in program.say("balance", code=3)
    assert program.ask("balance", code=3)["error"] == "store_unavailable"


def test_a_refusal_ends_with_one_and_changes_nothing(begun: Program) -> None:
    before = begun.ask("history")["changes"]
    said = begun.say("book", "-5", "--account", "Girokonto", code=1)
    assert "Ein Konto „Girokonto“ gibt es nicht. Nichts wurde geändert." in said
    assert begun.ask("history")["changes"] == before


def test_an_amount_below_zero_needs_no_equals_sign(begun: Program) -> None:
    booked = begun.ask("book", "-1.234,50", "--account", "Budgetkonto")["booking"]
    assert booked["amount"] == "-1234.50"


def test_an_interruption_stores_nothing_and_says_so(
    begun: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_arguments: Namespace) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("budgetdesk.cli.commands.overview.balance", interrupted)
    assert begun.say("balance", code=1).startswith("Abgebrochen.")


def test_a_terminal_that_knows_few_signs_keeps_the_minus(
    begun: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun.book("-12,50", "2026-01-05", "privat")
    screen = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["balance", str(begun.path)]) == 0
    screen.seek(0)
    assert "-12,50 EUR" in screen.read()


def test_signs_that_nobody_foresaw_become_question_marks() -> None:
    terminal.accept_any_text()
    assert "日€".encode("ascii", errors="budgetdesk.plain") == b"?EUR"
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors="budgetdesk.plain")


def test_a_reader_that_stops_listening_is_no_error(begun: Program) -> None:
    for _ in range(5):
        begun.book("-1,00", "2026-01-05")
    command = f'"{sys.executable}" -m budgetdesk bookings "{begun.path}" --json | head -n 1'
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        check=False,
        capture_output=True,
        text=True,
        cwd=repo_root() / "src",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "{\n"


@pytest.mark.parametrize("words", [["--help"], ["report", "--help"]])
def test_help_loads_no_large_library(words: list[str]) -> None:
    large = {"sqlalchemy", "reportlab", "openpyxl", "holidays", "schwifty", "pypdf", "PIL"}
    if words != ["--help"]:
        large.remove("sqlalchemy")  # one area is loaded with the types it stores
    code = f"""
import sys
from budgetdesk.cli import main
try:
    main({words!r})
finally:
    print("LOADED", *sorted({large!r} & set(sys.modules)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=repo_root()
    )
    assert done.stdout.splitlines()[-1] == "LOADED"


@pytest.mark.parametrize("words", ["balance", "history", "bookings", "check", "deadlines"])
def test_looking_at_a_file_loads_no_writer_of_reports(begun: Program, words: str) -> None:
    large = {"reportlab", "openpyxl", "holidays", "schwifty", "pypdf", "PIL"}
    code = f"""
import sys
from budgetdesk.cli import main
main([{words!r}, {str(begun.path)!r}])
print("LOADED", *sorted({large!r} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "LOADED"


def test_a_damaged_file_is_told_and_nothing_is_written(begun: Program) -> None:
    content = bytearray(begun.path.read_bytes())
    content[4096:8192] = b"\x07" * 4096
    begun.path.write_bytes(bytes(content))
    assert begun.ask("check", code=1)["sound"] is False
    assert begun.ask("book", "1", "--account", "Budgetkonto", code=3)["error"] == (
        "store_unavailable"
    )
    assert begun.path.read_bytes() == bytes(content)


def test_no_answer_is_wider_than_a_terminal(begun: Program, tmp_path: Path) -> None:
    begun.agree()
    for month in ("01", "02", "03"):
        begun.book("-12345,67", f"2026-{month}-05", "EGH:lohn@anna", payee="Langer Name " * 5)
    commands = ("bookings", "balance", "problems", "grant list", "agreement show", "deadlines")
    for command in (*commands, "repay", "history", "funder list", "cost-type list"):
        said = begun.say(command, code=1 if command == "problems" else 0)
        assert [line for line in said.splitlines() if len(line) > 100] == []
    said = begun.say("report usage", "--out", tmp_path / "aus", "--explain")
    wide = [line for line in said.splitlines() if len(line) > 100]
    assert [line for line in wide if str(tmp_path) not in line] == []
