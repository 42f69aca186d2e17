"""A file is named for what it is: no PDF gets the ending of a text."""

from __future__ import annotations

from pathlib import Path

from budgetdesk.cli.answer import Answer, wrong_usage


def wrong_ending(out: Path | None, *endings: str) -> Answer | None:
    """Return the refusal of a target with another ending than these; None: it may be written.

    A folder, or nothing, is fine: the file gets its own name.
    """
    if out is None or out.is_dir() or out.suffix.casefold().removeprefix(".") in endings:
        return None
    known = " oder ".join(f".{one}" for one in endings)
    return wrong_usage(f"„{out.name}“ endet anders als die Datei. Bitte schreiben Sie {known}.")
