"""Setting fields of a record back to "not known" with `--clear`."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

Record = TypeVar("Record")


def clear_option(parser: ArgumentParser, names: Iterable[str], **renamed: str) -> None:
    """Add `--clear FELD` for these fields; `renamed` gives a field the name of its option."""
    known = {renamed.get(name, name).replace("_", "-"): name for name in names}

    def read(text: str) -> str:
        found = known.get(text.strip().casefold().removeprefix("--"))
        if found is None:
            possible = ", ".join(known)
            raise ArgumentTypeError(f"„{text}“ lässt sich nicht leeren; möglich sind: {possible}")
        return found

    parser.add_argument(
        "--clear",
        type=read,
        action="append",
        default=[],
        metavar="FELD",
        help=f"wieder auf „nicht bekannt“ setzen, mehrfach möglich: {', '.join(known)}",
    )


def cleared(record: Record, arguments: Namespace) -> Record:
    """Return the record with the fields that `--clear` names as they were before any entry."""
    return replace(record, **_defaults(record, arguments.clear))  # type: ignore[type-var]


def _defaults(record: object, names: Iterable[str]) -> Mapping[str, Any]:
    known = {one.name: one.default for one in fields(record)}  # type: ignore[arg-type]
    return {name: known[name] for name in names if known[name] is not MISSING}
