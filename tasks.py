#!/usr/bin/env python3
"""The project's daily words: `python3 tasks.py WORD`.

Runs on a bare Debian 12 with python3 and git, so it uses nothing but the standard library. Every
word first sees to what it needs: Debian packages (installed when root, else the command is shown
and the task stops), the folder `.venv`, and the packages pinned in `constraints.txt`. What is
already there is left alone; without changes no network is used.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "constraints.txt"
STAMP = VENV / "budgetdesk-setup.txt"
OLDEST_PYTHON = (3, 11)

LOCK_HEADER = """\
# Every package the project runs and is tested with: name, version, accepted files (SHA-256).
# Made by `python3 tasks.py lock` from pyproject.toml; not edited by hand.
"""

NETWORK_ADVICE = "Besteht eine Verbindung zum Netz? Danach diesen Befehl noch einmal ausführen."

# The part of LibreOffice that calculates; `soffice` alone may be a word processor.
CALC_LIBRARY = "libsclo.so"


class SetupStopped(Exception):
    """The machine lacks something that this task may not or cannot bring; carries the sentence."""


# ------------------------------------------------------------------------------- Debian packages


class SystemNeed(NamedTuple):
    """A Debian package and how to see, on any Linux, that what it brings is there."""

    package: str
    present: Callable[[], bool]


def _library(name: str) -> Callable[[], bool]:
    def loads() -> bool:
        try:
            ctypes.CDLL(name)
        except OSError:
            return False
        return True

    return loads


def _program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def _module(name: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(name) is not None


def _file(path: str) -> Callable[[], bool]:
    return Path(path).exists


def _calc() -> bool:
    office = shutil.which("soffice")
    return office is not None and Path(office).resolve().with_name(CALC_LIBRARY).exists()


# Debian takes ensurepip, and with it the pip of every new environment, out of python3.
FOR_EVERY_WORD = (
    SystemNeed("python3-venv", _module("ensurepip")),
    SystemNeed("ca-certificates", lambda: Path("/etc/ssl/certs/ca-certificates.crt").exists()),
)
# PySide6.QtGui does not load without these, even where nothing is drawn on a screen.
FOR_QT = (
    SystemNeed("libgl1", _library("libGL.so.1")),
    SystemNeed("libegl1", _library("libEGL.so.1")),
    SystemNeed("libxkbcommon0", _library("libxkbcommon.so.0")),
    SystemNeed("libfontconfig1", _library("libfontconfig.so.1")),
    SystemNeed("libdbus-1-3", _library("libdbus-1.so.3")),
    SystemNeed("libglib2.0-0", _library("libgthread-2.0.so.0")),
)
# Qt's way to a screen of X11; it names only the first of these when any is missing.
FOR_SCREEN = (
    *FOR_QT,
    SystemNeed("libxcb-cursor0", _library("libxcb-cursor.so.0")),
    SystemNeed("libxcb-icccm4", _library("libxcb-icccm.so.4")),
    SystemNeed("libxcb-keysyms1", _library("libxcb-keysyms.so.1")),
    SystemNeed("libxcb-xkb1", _library("libxcb-xkb.so.1")),
    SystemNeed("libxkbcommon-x11-0", _library("libxkbcommon-x11.so.0")),
    SystemNeed("libx11-xcb1", _library("libX11-xcb.so.1")),
    SystemNeed("libxcb-randr0", _library("libxcb-randr.so.0")),
    SystemNeed("libxcb-shape0", _library("libxcb-shape.so.0")),
    SystemNeed("libxcb-shm0", _library("libxcb-shm.so.0")),
    SystemNeed("libxcb-sync1", _library("libxcb-sync.so.1")),
    SystemNeed("libxcb-xfixes0", _library("libxcb-xfixes.so.0")),
)
# The program is met as a screen reader meets it, on a screen that nobody sees. The bindings are
# those of the system's own Python.
_AT_SPI = "usr/lib/*/girepository-1.0/Atspi-2.0.typelib"
FOR_READER = (
    SystemNeed("xvfb", _program("Xvfb")),
    SystemNeed("dbus-daemon", _program("dbus-run-session")),
    SystemNeed("at-spi2-core", _file("/usr/libexec/at-spi-bus-launcher")),
    SystemNeed("python3-gi", _file("/usr/lib/python3/dist-packages/gi/__init__.py")),
    SystemNeed("gir1.2-atspi-2.0", lambda: any(Path("/").glob(_AT_SPI))),
)
FOR_TESTS = (
    *FOR_EVERY_WORD,
    *FOR_SCREEN,
    *FOR_READER,
    SystemNeed("poppler-utils", _program("pdfinfo")),
    SystemNeed("libreoffice-calc", _calc),
)

ON_ALL_CORES = ("-n", "auto", "--dist", "loadfile")
"""Whole files of tests, each in one of as many processes as there are cores."""
ALONE = "tests/ui/test_answering.py"


def missing_packages(needs: Sequence[SystemNeed]) -> list[str]:
    """Names of the Debian packages whose contents are not on this machine."""
    return [need.package for need in needs if not need.present()]


def provide_packages(needs: Sequence[SystemNeed]) -> None:
    """Install what is missing, or stop with the command that does it.

    On systems other than Linux nothing is looked for: there Python brings its own pip and Qt
    its own libraries.
    """
    if sys.platform != "linux":
        return
    missing = missing_packages(needs)
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise SetupStopped(
            "Es fehlen Pakete des Betriebssystems. Es wurde nichts verändert.\n"
            "Bitte zuerst ausführen:\n\n"
            f"    sudo {shlex.join(install)}\n\n"
            "und dann diesen Befehl noch einmal."
        )
    say(f"Debian-Pakete werden eingerichtet: {' '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "-q", "update"], install):
        if _quietly(command, env=quiet) != 0:
            raise SetupStopped(
                "Die Debian-Pakete konnten nicht eingerichtet werden (Meldung von apt-get oben).\n"
                + NETWORK_ADVICE
            )
    if still := missing_packages(needs):
        raise SetupStopped(
            f"Auch nach dem Einrichten fehlt noch etwas aus: {' '.join(still)}\n"
            "Die Aufgabe ist für Debian 12 beschrieben; bitte auf diesem System von Hand ergänzen."
        )


# ------------------------------------------------------------------------------------ environment


def venv_python() -> Path:
    """The interpreter of `.venv`, whether it exists yet or not."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def wanted_stamp() -> tuple[str, str]:
    """What `.venv` was made for: the place and the interpreter; and which packages it holds."""
    place = f"{ROOT} {sys.version_info.major}.{sys.version_info.minor}"
    digest = hashlib.sha256(LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes())
    return place, digest.hexdigest()


def found_stamp() -> tuple[str, str] | None:
    """What the last finished set-up wrote; `None` when there was none."""
    if not STAMP.exists():
        return None
    place, _, digest = STAMP.read_text(encoding="utf-8").strip().partition("\n")
    return place, digest


def provide_environment() -> None:
    """Bring `.venv` to the state of `constraints.txt` and `pyproject.toml`."""
    wanted, found = wanted_stamp(), found_stamp()
    if not _runs(venv_python()) or (found is not None and found[0] != wanted[0]):
        # An environment knows its place by absolute paths: a moved checkout needs a new one.
        say("Die Arbeitsumgebung .venv wird angelegt.")
        _must([sys.executable, "-m", "venv", "--clear", str(VENV)])
    elif found == wanted:
        return
    say("Die festgelegten Pakete werden geladen und geprüft (beim ersten Mal etwa 200 MB).")
    pip = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    if not sys.stdout.isatty():
        pip.append("--quiet")
    # Wheels only: building from source would fetch build tools that no hash pins.
    _must(
        [*pip, "--only-binary", ":all:", "--require-hashes", "--requirement", str(LOCK)],
        NETWORK_ADVICE,
    )
    _must([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    STAMP.write_text("\n".join(wanted) + "\n", encoding="utf-8")


def _runs(python: Path) -> bool:
    """Whether the environment can be built on; one whose making was broken off has no pip yet."""
    if not python.exists():
        return False
    tried = subprocess.run([str(python), "-c", "import pip"], check=False, capture_output=True)
    return tried.returncode == 0


def _must(command: Sequence[str], advice: str = "") -> None:
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL, cwd=ROOT).returncode != 0:
        raise SetupStopped(
            "Die Einrichtung ist nicht fertig geworden (Meldung oben); Ihre Daten sind unberührt.\n"
            f"Fehlgeschlagen ist: {shlex.join(command)}\n{advice}"
        )


def _quietly(command: Sequence[str], *, env: dict[str, str]) -> int:
    """Run with the output kept back; it is shown only when the command fails."""
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=env,
    )
    if done.returncode != 0:
        sys.stderr.write(done.stdout.decode("utf-8", errors="replace"))
    return done.returncode


# ------------------------------------------------------------------------------------------ words


def provide(needs: Sequence[SystemNeed]) -> None:
    """Everything a word needs before it starts; says how long it took when it took long."""
    started = time.monotonic()
    provide_packages(needs)
    provide_environment()
    seconds = time.monotonic() - started
    if seconds > 1:
        say(f"Eingerichtet in {seconds:.0f} Sekunden.")


def in_environment(*arguments: str) -> int:
    """Exit code of the environment's Python with these arguments, started in the checkout."""
    return subprocess.run([str(venv_python()), *arguments], check=False, cwd=ROOT).returncode


def setup(_arguments: Sequence[str]) -> int:
    """Alles einrichten, was zum Starten und Prüfen nötig ist."""
    provide(FOR_TESTS)
    say("Alles ist eingerichtet.")
    return 0


def run(arguments: Sequence[str]) -> int:
    """Das Programm mit der Übungsakte vorführen."""
    provide((*FOR_EVERY_WORD, *FOR_SCREEN))
    return in_environment("-m", "budgetdesk.app", *arguments)


def demo(arguments: Sequence[str]) -> int:
    """Eine Übungsakte schreiben: demo DATEI [--years N] [--bookings N] [--seed N]."""
    provide(FOR_EVERY_WORD)
    return in_environment("-m", "budgetdesk", "demo", *arguments)


def test(arguments: Sequence[str]) -> int:
    """Alle Tests; weitere Angaben gehen an pytest."""
    provide(FOR_TESTS)
    if arguments:
        return in_environment("-m", "pytest", *arguments)
    # How long the window keeps somebody waiting is looked at while nothing else runs.
    alone = in_environment("-m", "pytest", "-q", ALONE)
    return in_environment("-m", "pytest", *ON_ALL_CORES, f"--ignore={ALONE}") or alone


def lint(_arguments: Sequence[str]) -> int:
    """Schreibweise, Typen und Grenzen der Räume prüfen."""
    provide(FOR_EVERY_WORD)
    boundaries = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    checks = {
        "ruff check": ("-m", "ruff", "check"),
        "ruff format": ("-m", "ruff", "format", "--check"),
        "mypy": ("-m", "mypy"),
        "import-linter": ("-c", boundaries),
    }
    failed = []
    for name, command in checks.items():
        say(name)
        if in_environment(*command) != 0:
            failed.append(name)
    say(f"Beanstandet von: {', '.join(failed)}" if failed else "Keine Beanstandung.")
    return 1 if failed else 0


def bench(arguments: Sequence[str]) -> int:
    """Messen und docs/benchmarks.md schreiben."""
    provide((*FOR_EVERY_WORD, *FOR_QT))
    return in_environment("-m", "tests.bench", *arguments)


def screenshots(arguments: Sequence[str]) -> int:
    """Bilder aller Seiten nach docs/screenshots schreiben."""
    provide((*FOR_EVERY_WORD, *FOR_QT))
    return in_environment("-m", "tests.ui.screenshots", *arguments)


def due(arguments: Sequence[str]) -> int:
    """Zeigen, welche gesetzlichen Werte bald ablaufen."""
    provide(FOR_EVERY_WORD)
    return in_environment("-m", "budgetdesk.statutory.due", *arguments)


def lock(arguments: Sequence[str]) -> int:
    """constraints.txt neu auflösen; mit --upgrade auf die neuesten Fassungen."""
    provide(FOR_EVERY_WORD)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "constraints.txt"
        # Starting from the present lock keeps versions that need not change.
        shutil.copyfile(LOCK, raw)
        code = in_environment(
            "-m", "piptools", "compile", *LOCK_OPTIONS, "-o", str(raw), *arguments
        )
        if code != 0:
            return code
        LOCK.write_text(clean_lock(raw.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
    say("constraints.txt ist neu geschrieben. Bitte ansehen: git diff constraints.txt")
    return 0


def translate(_arguments: Sequence[str]) -> int:
    """Texte des Fensters sammeln und ihre Übersetzungen packen."""
    provide((*FOR_EVERY_WORD, *FOR_QT))
    TRANSLATIONS.mkdir(exist_ok=True)
    open_texts = 0
    for name, sources in translation_groups().items():
        for language, options in TRANSLATED.items():
            target = TRANSLATIONS / f"{name}_{language[:2]}.ts"
            collect_texts(sources, target, language, options)
            if language.startswith("en") and "<message" not in target.read_text(encoding="utf-8"):
                target.unlink()
                continue
            pack_texts(target, target.with_suffix(".qm"))
            open_texts += target.read_text(encoding="utf-8").count('type="unfinished"')
    say(f"Noch zu übersetzen: {open_texts} Texte." if open_texts else "Alles ist übersetzt.")
    return 1 if open_texts else 0


WINDOW = ROOT / "src" / "budgetdesk" / "ui"
TRANSLATIONS = ROOT / "resources" / "translations"
# The texts in the source are English; a file for English holds only what depends on a number.
TRANSLATED = {"de_DE": (), "en_GB": ("-pluralonly",)}


def translation_groups() -> dict[str, list[Path]]:
    """The modules of the window by the file that translates them: one for each page's folder."""
    pages = WINDOW / "pages"
    groups = {
        folder.name: sorted(folder.rglob("*.py"))
        for folder in sorted(pages.iterdir())
        if (folder / "page.py").exists()
    }
    groups["shell"] = sorted(
        path for path in WINDOW.rglob("*.py") if path.parent == pages or pages not in path.parents
    )
    return groups


def collect_texts(
    sources: Sequence[Path], target: Path, language: str, options: Sequence[str] = ()
) -> None:
    """Bring a .ts file up to date with these modules; translations that still fit are kept."""
    _must(
        [
            _qt_tool("lupdate"),
            *("-silent", "-no-obsolete", "-locations", "none", "-target-language", language),
            *options,
            *(str(path.relative_to(ROOT)) for path in sources),
            "-ts",
            str(target),
        ]
    )


def pack_texts(source: Path, target: Path) -> None:
    """Make the .qm file that the program loads from a .ts file."""
    _must([_qt_tool("lrelease"), "-silent", str(source), "-qm", str(target)])


def _qt_tool(name: str) -> str:
    """Where the environment keeps a tool of Qt."""
    return str(venv_python().with_name(f"pyside6-{name}"))


LOCK_OPTIONS = (
    "--quiet",
    "--generate-hashes",
    "--strip-extras",
    "--allow-unsafe",
    "--no-header",
    "--no-emit-options",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-trusted-host",
    "--extra=dev",
    "pyproject.toml",
)


def clean_lock(compiled: str) -> str:
    """The compiled list under our own header, without option lines, addresses and places."""
    lines = []
    for line in compiled.splitlines():
        foreign = line.startswith(("#", "-")) or "://" in line
        if line.strip() and not foreign:
            lines.append(re.sub(r"budgetdesk .*\(pyproject\.toml\)", "pyproject.toml", line))
    return LOCK_HEADER + "\n".join(lines) + "\n"


WORDS: dict[str, Callable[[Sequence[str]], int]] = {
    "run": run,
    "test": test,
    "lint": lint,
    "demo": demo,
    "bench": bench,
    "screenshots": screenshots,
    "due": due,
    "translate": translate,
    "setup": setup,
    "lock": lock,
}


def say(text: str) -> None:
    """A line for the person at the terminal, in order with what other programs print."""
    print(f"== {text}", flush=True)


def main(arguments: list[str]) -> int:
    """Exit code of one word: 0 done, 1 set-up not possible, 2 unknown word, else the tool's own."""
    if not arguments or arguments[0] not in WORDS:
        print("Aufruf: python3 tasks.py WORT [Angaben]\n\nWörter:")
        for name, word in WORDS.items():
            print(f"  {name:12}{word.__doc__}")
        return 0 if arguments in (["-h"], ["--help"]) else 2
    if sys.version_info < OLDEST_PYTHON:
        print("BudgetDesk braucht Python 3.11 oder neuer.", file=sys.stderr)
        return 1
    try:
        return WORDS[arguments[0]](arguments[1:])
    except SetupStopped as stopped:
        print(f"\n{stopped}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
