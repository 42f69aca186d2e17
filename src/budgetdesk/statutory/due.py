"""`python -m budgetdesk.statutory.due`: which statutory figures end soon or are unconfirmed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from budgetdesk.kernel.resources import toml_resource
from budgetdesk.statutory.figures import Figure, Figures
from budgetdesk.statutory.reader import read_figures, shipped_figures

_SOON = timedelta(days=92)
_OLD = timedelta(days=366)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what is due, in German. Returns 1 where a figure has run out, else 0."""
    texts = toml_resource("texts", "due.toml")
    parser = argparse.ArgumentParser(prog="budgetdesk.statutory.due", description=texts["about"])
    parser.add_argument("--today", type=date.fromisoformat, help=texts["help_today"])
    parser.add_argument("--folder", type=Path, help=texts["help_folder"])
    chosen = parser.parse_args(arguments)
    today = chosen.today or datetime.now(UTC).astimezone().date()
    figures = shipped_figures() if chosen.folder is None else read_figures(chosen.folder)
    sentences = tuple(due_sentences(figures, today, texts))
    for sentence in sentences or (texts["nothing"].format(today=_german(today)),):
        print(sentence)
    return 1 if any(figure.known_until < today for figure in figures) else 0


def due_sentences(figures: Figures, today: date, texts: dict[str, str]) -> Iterator[str]:
    """Sentences about all figures that somebody has to look at, by key of the figure."""
    for figure in figures:
        for code in _codes(figure, today):
            yield texts[code].format(
                key=figure.key,
                name=figure.name,
                law=figure.law,
                known_until=_german(figure.known_until),
                checked_on=_german(figure.checked_on),
            )
        for step in figure.announced:
            yield texts["announced"].format(
                key=figure.key,
                name=figure.name,
                amount=str(step.amount).replace(".", ","),
                unit=figure.unit.value,
                day=_german(step.from_day),
                source=step.source,
            )


def _codes(figure: Figure, today: date) -> Iterator[str]:
    if figure.known_until < today:
        yield "expired"
    elif figure.known_until <= today + _SOON:
        yield "expires"
    if figure.checked_on < today - _OLD:
        yield "checked_long_ago"


def _german(day: date) -> str:
    return f"{day:%d.%m.%Y}"


if __name__ == "__main__":
    sys.exit(main())
