"""The team's days among the deadlines on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.program import Program
from tests.usecases.absence_file import absence_file

ON = ("--today", "2026-11-20")


def test_a_missing_certificate_stands_among_the_deadlines(tmp_path: Path, program: Program) -> None:
    with absence_file(tmp_path):
        pass
    # Sick for eight days from Monday the 9th; needed on the fourth, Thursday the 12th.
    program.ask("rota absence add", "sick", "mara", "2026-11-09", "2026-11-16", *ON)
    found = program.ask("deadlines", *ON)["deadlines"]
    (one,) = [each for each in found if each["kind"] == "eau"]
    assert (one["on"], one["about"], one["subject"]) == ("2026-11-12", "mara", ["absence", 1])
    said = program.say("deadlines", *ON)
    assert "Do 12.11.2026  eAU abrufen (mara), vorbei" in said
