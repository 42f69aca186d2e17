"""Deleting the data of former assistants when the time is over."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, line_data, plain, reasons, wrong_usage
from budgetdesk.cli.values import count, day
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.retention import ADVISED_PROOF_YEARS, Deletion
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up, staff_retention
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import texts, word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group
    from budgetdesk.usecases.desk import Desk


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("forget", forget)
    who = "kurzer Name der Assistenzperson; ohne ihn: wer gelöscht werden kann"
    parser.add_argument("short", metavar="KURZ", nargs="?", help=who)
    again = "wirklich löschen, für immer: den kurzen Namen noch einmal nennen"
    parser.add_argument("--for-good", metavar="KURZ", help=again)
    years = f"Belege des Budgets so viele Jahre behalten, sonst {ADVISED_PROOF_YEARS}"
    parser.add_argument(
        "--proof-years", type=count, default=ADVISED_PROOF_YEARS, metavar="JAHRE", help=years
    )
    audit = "letzte Betriebsprüfung, die die ganze Beschäftigung umfasst"
    parser.add_argument("--audited-on", type=day, metavar="TAG", help=audit)


def forget(arguments: Namespace) -> Answer:
    """Show whose data can be deleted, or delete those of one person for good."""
    if arguments.for_good is not None:
        if arguments.short is None or not _same(arguments.short, arguments.for_good):
            return wrong_usage(texts("cli")["staff_forget"]["other_name"])
        with desks.writing(arguments) as desk:
            return _delete(desk, arguments)
    with desks.reading(arguments) as desk:
        terms = (arguments.proof_years, arguments.audited_on)
        person_id = None
        if arguments.short is not None:
            person_id = desk.read(setting_up.the, Assistant, arguments.short).id
        found = desk.read(staff_retention.deletions, desk.today, *terms)
        today = desk.today
    if arguments.short is not None:
        found = tuple(one for one in found if one.member.id == person_id)
    lines = [text for one in found for text in _lines(one, can_go=one.is_due(today))]
    warning = texts("cli")["staff_forget"]["warning"] if found else ""
    data = [_data(one) | {"due": one.is_due(today)} for one in found]
    nobody = texts("cli")["staff_forget"]["nobody" if person_id is None else "not_former"]
    return Answer({"deletions": data}, [*(lines or [nobody]), warning])


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _delete(desk: Desk, arguments: Namespace) -> Answer:
    person = desk.read(setting_up.the, Assistant, arguments.short)
    done = desk.run(
        Label.of("forget_assistant"),
        staff_retention.forget,
        person.id,
        desk.today,
        arguments.proof_years,
        arguments.audited_on,
    )
    data = {"label": done.label, "redacted": done.redacted}
    said = texts("cli")["staff_forget"]["done"].format(label=done.label, count=done.redacted)
    return Answer(data, [said])


def _data(one: Deletion) -> dict[str, Any]:
    return {
        "assistant": one.member.assistant.short,
        "last_day": plain(one.last_day),
        "from": plain(one.from_day),
        "kept": [{"papers": kept.papers.value, "until": plain(kept.until)} for kept in one.kept],
        "explanation": line_data(kept.line for kept in one.kept),
    }


def _lines(one: Deletion, *, can_go: bool) -> list[str]:
    state = (
        "kann gelöscht werden" if can_go else f"kann ab {day_text(one.from_day)} gelöscht werden"
    )
    kept = [
        f"  {word('papers', each.papers.value)}: bis {day_text(each.until)}" for each in one.kept
    ]
    return [
        f"{one.member.assistant.name}: {state}.",
        *kept,
        *reasons(each.line for each in one.kept),
    ]
