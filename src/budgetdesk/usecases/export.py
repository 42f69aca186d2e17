"""Everything in the file, in formats that any program reads."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Final

from budgetdesk.budget.handed_out import HandedReport
from budgetdesk.kernel.errors import NotAllowed, NotFound
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.storage.plain_rows import plain_tables
from budgetdesk.storage.reader import Reader

_SUFFIX: Final = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}


def export_all(reader: Reader, folder: Path) -> tuple[Path, ...]:
    """Write every table as CSV and JSON, every receipt and every handed-out report.

    Amounts are whole cents as in the file; `docs/file-format.md` says what each column means.
    Raises `NotAllowed` where the folder is not empty or cannot be written.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            raise NotAllowed("target_not_empty", name=folder)
        folder.mkdir(parents=True, exist_ok=True)
        return (*_tables(reader, folder), *_receipts(reader, folder), *_reports(reader, folder))
    except OSError as error:
        raise NotAllowed("cannot_write", name=folder) from error


def _tables(reader: Reader, folder: Path) -> list[Path]:
    written = []
    for table in plain_tables(reader):
        as_json = folder / f"{table.name}.json"
        as_json.write_text(json.dumps(table.rows, ensure_ascii=False, indent=1), encoding="utf-8")
        as_csv = folder / f"{table.name}.csv"
        with as_csv.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.DictWriter(file, table.columns, delimiter=";")
            writer.writeheader()
            writer.writerows(table.rows)
        written += [as_json, as_csv]
    return written


def _receipts(reader: Reader, folder: Path) -> list[Path]:
    places = [
        (f"belege/beleg-{one.number:05d}.{_SUFFIX.get(one.media_type, 'bin')}", one.content_hash)
        for one in reader.all(Receipt)
    ]
    return _contents(reader, folder, places)


def _reports(reader: Reader, folder: Path) -> list[Path]:
    places = []
    for one in reader.all(HandedReport):
        stem = f"nachweise/nachweis-{one.id:04d}"
        places += [
            (f"{stem}.pdf", one.pdf_hash),
            (f"{stem}.xlsx", one.xlsx_hash),
            (f"{stem}.csv", one.csv_hash),
        ]
    return _contents(reader, folder, places)


def _contents(reader: Reader, folder: Path, places: list[tuple[str, str]]) -> list[Path]:
    written = []
    for place, content_hash in places:
        target = folder / place
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            target.write_bytes(reader.blob(content_hash))
        except NotFound:
            # Export is also the way to save what can be saved of a damaged file.
            continue
        written.append(target)
    return written
