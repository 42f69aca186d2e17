"""What `python3 tasks.py run` shows: the practice household.

With a screen it stands in the window. Without one the command line tells it: the roster of the
coming week; then from statement to report, what the bank sent meanwhile is read, proposals are
accepted, the report is written. The practice file is made once and then kept with all that the
user did to it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from budgetdesk import cli
from budgetdesk.cli import terminal
from budgetdesk.cli.answer import DONE, REFUSED

_FILE: Final = Path("uebung") / "uebung.budget"
_ENDING: Final = """
Fertig. Alles liegt im Ordner {folder}:
  {file:<22} die Übungsakte, auch für eigene Versuche
  {files:<22} Kontoauszüge und Belege, wie sie von Bank und Post kommen
  nachweise              der Verwendungsnachweis als PDF, XLSX und CSV
  {backups:<22} Sicherungen, die das Programm von selbst anlegt

Was Sie als Nächstes versuchen können (budgetdesk liegt in .venv/bin):
  Wer arbeitet wann?               budgetdesk rota show {path}
  Was spricht gegen den Plan?      budgetdesk rota check {path}
  Wer springt ein?                 budgetdesk rota sick-call {path} A {first} {last}
  Was ist noch zu bestätigen?      budgetdesk hours show {path}
  Was ist noch zuzuordnen?         budgetdesk bookings {path} --unassigned
  Was wäre heute zurückzuzahlen?   budgetdesk repay {path}
  Welche Fristen laufen?           budgetdesk deadlines {path}
  Was wurde geändert?              budgetdesk history {path}
  Die letzte Änderung zurücknehmen budgetdesk undo {path}
  Alle Befehle zeigen              budgetdesk --help"""


def main(argv: Sequence[str] | None = None) -> int:
    """Make or reuse the practice file and show it; return an exit code.

    The first argument names another file than ``uebung/uebung.budget``.
    """
    terminal.accept_any_text()
    words = sys.argv[1:] if argv is None else argv
    path = Path(words[0]) if words else _FILE
    return _in_window(path) if has_screen() else _on_terminal(path)


def has_screen() -> bool:
    """Tell whether a window could be seen."""
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _in_window(path: Path) -> int:
    if not path.exists():
        code = cli.main(["demo", str(path)])
        if code != DONE:
            return code
    from budgetdesk.ui import application

    return application.main(["budgetdesk", str(path)])


def _on_terminal(path: Path) -> int:
    today = date.today()  # noqa: DTZ011 - the day on the user's wall
    for heading, step in _steps(path, today):
        print(f"\n== {heading}")
        code = cli.main(step)
        # A statement that was read before is part of the story; an unusable file ends it.
        if code not in {DONE, REFUSED}:
            return code
    print(
        _ENDING.format(
            path=path,
            folder=path.parent,
            file=path.name,
            files=f"{path.stem}-dateien",
            backups=f"{path.stem}-Sicherungen",
            first=today + timedelta(days=1),
            last=today + timedelta(days=2),
        )
    )
    return DONE


def _steps(path: Path, today: date) -> Iterator[tuple[str, list[str]]]:
    file = str(path)
    if path.exists():
        print(f"Die Übungsakte gibt es schon; alle Ihre Änderungen bleiben: {path}")
    else:
        yield "Übungshaushalt anlegen", ["demo", file]
    week = f"{today}..{today + timedelta(days=6)}"
    yield "Dienstplan der kommenden sieben Tage", ["rota", "show", file, week, "--view", "monat"]
    newest = _newest_statement(path)
    if newest is not None:
        yield (
            "Neuesten Kontoauszug einlesen, Vorschläge übernehmen",
            ["import", file, str(newest), "--accept-proposals"],
        )
    yield "Kontostände", ["balance", file]
    reports = str(path.parent / "nachweise")
    yield "Verwendungsnachweis schreiben", ["report", "usage", file, "--out", reports]


def _newest_statement(path: Path) -> Path | None:
    from budgetdesk.usecases.practice_folder import statements_folder

    return max(statements_folder(path).glob("*.xml"), default=None)


if __name__ == "__main__":
    sys.exit(main())
