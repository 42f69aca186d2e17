"""Budget files as a whole: new, check, backup, restore, export."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import REFUSED, Answer, moment_text, table
from budgetdesk.usecases import files as use
from budgetdesk.usecases.outside_files import require_folder
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


_NEXT_STEPS: Final = (
    "",
    "Was als Nächstes dran ist (zu jedem Befehl gibt es --help):",
    "  1. Land eintragen:        budgetdesk holder DATEI --land NW",
    "  2. Leistungsträger:       budgetdesk funder add DATEI NAME --kind ART",
    "  3. Teilbudget:            budgetdesk teilbudget add DATEI KURZ --name … --funder …",
    "  4. Konto mit IBAN:        budgetdesk account add DATEI NAME --iban …",
    "  5. Bescheid:              budgetdesk grant add DATEI KURZ --from … --to … --amount …",
    "  6. Zielvereinbarung:      budgetdesk agreement set DATEI KURZ --from … --proof … --every …",
    "  7. Kontoauszug einlesen:  budgetdesk import DATEI AUSZUG",
    "  8. Assistenzperson:       budgetdesk staff add DATEI KURZ --name … --birth …",
    "  9. Arbeitsvertrag:        budgetdesk staff contract DATEI KURZ --begins … --status …",
    " 10. Dienst planen:         budgetdesk rota add DATEI TAG --begin … --end … --person …",
)


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("new", new)
    parser.add_argument(
        "--name", required=True, metavar="NAME", help="Name der budgetnehmenden Person"
    )
    group.command("check", check)
    parser = group.command("backup", backup)
    parser.add_argument("--to", type=Path, metavar="ZIEL", help="Zieldatei, etwa auf einem Stick")
    parser = group.command("restore", restore)
    parser.add_argument("backup", type=Path, metavar="SICHERUNG", help="Datei der Sicherung")
    parser.add_argument("--yes", action="store_true", help="wirklich zurückholen")
    parser = group.command("export", export)
    parser.add_argument("folder", type=Path, metavar="ORDNER", help="neuer oder leerer Ordner")


def new(arguments: Namespace) -> Answer:
    """Make a new budget file."""
    path = Path(arguments.file)
    require_folder(path.parent)
    with use.create_file(path, arguments.name, who=arguments.who, clock=desks.clock_of(arguments)):
        pass
    return Answer({"file": str(path)}, [f"Budgetakte angelegt: {path}", *_NEXT_STEPS])


def check(arguments: Namespace) -> Answer:
    """Say whether the file is sound."""
    with desks.reading(arguments) as desk:
        found = use.check_file(desk)
        changes = len(desk.history()) if not found else 0
    data = {
        "sound": not found,
        "changes": changes,
        "faults": [
            {"kind": one.kind.value, "place": one.place, "number": one.number} for one in found
        ],
    }
    if not found:
        return Answer(data, [f"Die Akte ist unversehrt. Geprüft: {changes} Änderungen."])
    lines = [f"{word('fault', one.kind.value)}: {one.place} {one.number or ''}" for one in found]
    advice = (
        "Bitte arbeiten Sie nicht weiter mit dieser Akte, sondern holen Sie eine Sicherung zurück."
    )
    return Answer(data, ["Die Akte ist nicht unversehrt:", *lines, advice], code=REFUSED)


def backup(arguments: Namespace) -> Answer:
    """Write a backup."""
    with desks.reading(arguments) as desk:
        target = use.back_up(desk, arguments.to)
    return Answer({"backup": str(target)}, [f"Sicherung geschrieben und geprüft: {target}"])


def restore(arguments: Namespace) -> Answer:
    """Show what restoring a backup would change, or do it."""
    path = Path(arguments.file)
    preview = use.preview_restore(arguments.backup, path)
    data: dict[str, object] = {
        "last_change_at": preview.last_change_at,
        "changes_lost": preview.changes_lost,
        "differences": [
            {"table": one.table, "in_backup": one.in_backup, "in_file": one.in_file}
            for one in preview.differences
        ],
        "restored": bool(arguments.yes),
    }
    rows = [("Was", "Sicherung", "jetzt")]
    rows += [
        (word("table", one.table), str(one.in_backup), str(one.in_file))
        for one in preview.differences
    ]
    lost = "nicht feststellbar, die Akte ist nicht mehr lesbar"
    if preview.changes_lost is not None:
        lost = str(preview.changes_lost)
    lines = [
        f"Letzte Änderung in der Sicherung: {moment_text(preview.last_change_at)}",
        f"Änderungen, die danach kamen: {lost}",
        *(table(rows, right=frozenset({1, 2})) if preview.differences else []),
    ]
    if not arguments.yes:
        return Answer(data, [*lines, "Nichts wurde geändert. Zum Zurückholen: --yes anhängen."])
    kept = use.restore_file(arguments.backup, path)
    data["kept"] = str(kept)
    lines += [f"Die Sicherung ist zurückgeholt. Die Akte, wie sie war, liegt hier: {kept}"]
    return Answer(data, lines)


def export(arguments: Namespace) -> Answer:
    """Write everything in open formats."""
    from budgetdesk.usecases.export import export_all

    with desks.reading(arguments) as desk:
        written = desk.read(export_all, arguments.folder)
        lines = desks.notice(desk)
    names = [str(path) for path in written]
    return Answer(
        {"folder": str(arguments.folder), "files": names},
        [*lines, f"{len(names)} Dateien geschrieben in: {arguments.folder}"],
    )
