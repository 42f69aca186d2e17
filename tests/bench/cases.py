"""What is measured, and how."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from budgetdesk.ledger.accounts import Account, AccountKind
from budgetdesk.ledger.ids import AccountId
from budgetdesk.storage.journal import Label
from budgetdesk.usecases.files import create_file
from budgetdesk.usecases.setting_up import save
from tests.bench.statement import camt_statement

IBAN = "DE02120300000000202051"
ENTRIES = 10_000

# Answers in the process itself, without its start: printed as seconds on the last line.
_INSIDE = """
import sys, time
from pathlib import Path
from budgetdesk.usecases.files import open_file
{imports}
desk = open_file(Path(sys.argv[1]))
{warm}
begin = time.perf_counter()
{deed}
print(time.perf_counter() - begin)
desk.close()
"""


@dataclass(frozen=True)
class Ground:
    """The files that the cases work on."""

    folder: Path
    empty: Path
    statement: Path
    practice: Path
    large: Path

    @property
    def large_size(self) -> int:
        """Bytes of the large file."""
        return self.large.stat().st_size


@dataclass(frozen=True)
class Result:
    """Median seconds and the largest peak memory."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Case:
    """One figure with its aims; `command` gives the words of the process to run.

    Where `inside` is set, the process itself prints the seconds that count.
    """

    name: str
    command: Callable[[Ground], Sequence[str]]
    seconds: float | None = None
    megabytes: int = 200
    inside: bool = False

    def measured(self, ground: Ground, runs: int) -> Result:
        """Run the case so many times on fresh copies of its files."""
        results = [self._once(ground) for _ in range(runs)]
        return Result(median(one.seconds for one in results), max(one.megabytes for one in results))

    def _once(self, ground: Ground) -> Result:
        words = self.command(ground)
        begin = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        if os.waitstatus_to_exitcode(status) not in {0, 1}:
            raise RuntimeError(f"{self.name}: {output}")
        if self.inside:
            seconds = float(output.split()[-1])
        return Result(seconds, usage.ru_maxrss / 1024)


def prepare(folder: Path, *, bookings: int) -> Ground:
    """Make the files that the cases need."""
    ground = Ground(
        folder,
        folder / "leer.budget",
        folder / "gross.xml",
        folder / "uebung.budget",
        folder / "gross.budget",
    )
    with create_file(ground.empty, "Erika Übung") as desk:
        account = Account(AccountId(0), "Giro", AccountKind.BANK, IBAN)
        desk.run(Label.of("save_account", name="Giro"), save, account)
    ground.statement.write_bytes(camt_statement(IBAN, ENTRIES))
    _run("demo", ground.practice)
    _run("demo", ground.large, "--bookings", str(bookings))
    return ground


def _run(*words: object) -> None:
    command = [sys.executable, "-m", "budgetdesk", *(str(word) for word in words)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _import(ground: Ground) -> Sequence[str]:
    copy = ground.folder / f"import-{time.monotonic_ns()}.budget"
    shutil.copyfile(ground.empty, copy)
    return ["-m", "budgetdesk", "import", str(copy), str(ground.statement)]


def _report(ground: Ground) -> Sequence[str]:
    out = ground.folder / f"nachweis-{time.monotonic_ns()}"
    words = ["report", "usage", str(ground.practice), "--period", "2026", "--out", str(out)]
    return ["-m", "budgetdesk", *words]


def _inside(deed: str, imports: str = "", warm: str = "") -> Callable[[Ground], Sequence[str]]:
    script = _INSIDE.format(deed=deed, imports=imports, warm=warm)
    return lambda ground: ["-c", script, str(ground.large)]


def _command(*words: str) -> Callable[[Ground], Sequence[str]]:
    return lambda ground: ["-m", "budgetdesk", words[0], str(ground.large), *words[1:]]


CASES = (
    Case(f"import of a CAMT.053 with {ENTRIES:,} entries", _import, 5.0),
    Case("year's usage report of the practice household, PDF and XLSX and CSV", _report, 1.5),
    Case(
        "balances of all accounts over the large file, file open",
        _inside(
            "desk.read(account_balances, date(2030, 12, 31))",
            "from datetime import date\nfrom budgetdesk.storage.queries import account_balances",
        ),
        0.5,
        inside=True,
    ),
    Case("opening the large file", _command("history", "--last", "1")),
    Case("`balance` over the large file", _command("balance")),
    Case("`problems` over the large file", _command("problems")),
    Case("`check` of the large file", _command("check")),
)
