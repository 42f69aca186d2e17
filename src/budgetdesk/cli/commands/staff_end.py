"""The end of a contract: when it can be at the earliest, and what is owed."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, line_data, plain, reasons, table, wrong_usage
from budgetdesk.cli.staff_answers import problem_lines, problems_data
from budgetdesk.cli.values import choices_text, day, one_of
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import Contract, EndedBy
from budgetdesk.staff.notice import NOTICES
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up, staff_contracts, staff_leaving, staff_notice
from budgetdesk.wording.formats import day_text, hours_text, number_text
from budgetdesk.wording.sentences import texts, word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group
    from budgetdesk.kernel.explanation import Explained
    from budgetdesk.usecases.desk import Desk
    from budgetdesk.usecases.staff_leaving import Leaving

_PARTIES: Final = (EndedBy.NOTICE_BY_EMPLOYER, EndedBy.NOTICE_BY_ASSISTANT)


def add(group: Group) -> None:
    """Add the command."""
    parser = group.command("end", end)
    who = "kurzer Name der Assistenzperson"
    parser.add_argument("short", metavar="KURZ", help=who)
    last = "letzter Tag; ohne ihn: der früheste mit Kündigungsfrist"
    parser.add_argument("--on", dest="ends", type=day, metavar="TAG", help=last)
    parser.add_argument(
        "--by",
        type=one_of(EndedBy, "ended_by"),
        metavar="GRUND",
        help=f"so beenden: {choices_text(EndedBy, 'ended_by')}",
    )
    notice = "Tag, an dem die Kündigung zuging oder zugehen soll"
    parser.add_argument("--notice-on", type=day, metavar="TAG", help=notice)


def end(arguments: Namespace) -> Answer:
    """Say when a contract ends, or show when it can end and what is then owed."""
    by, said = arguments.by, texts("cli")["staff_contract"]
    writes = by is not None and arguments.ends is not None
    if by is not None and not writes and by not in NOTICES:
        return wrong_usage(said["end_needs_day"])
    if arguments.notice_on is not None and arguments.ends is not None and by not in NOTICES:
        return wrong_usage(said["end_needs_reason"])
    opened = desks.writing if writes else desks.reading
    with opened(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        held = desk.read(staff_contracts.contract_in_force, person.id, desk.today)
        if writes:
            label = Label.of("end_contract", name=person.short, day=arguments.ends)
            how = (held.id, arguments.ends, by, arguments.notice_on)
            held = desk.run(label, staff_contracts.end_contract, *how)
        last = arguments.ends or held.ends
        received = arguments.notice_on or held.notice_on or desk.today
        earliest = {} if writes else _earliest(desk, held, by, received)
        problems = desk.read(staff_contracts.problems_of_contract, held)
        found = None if last is None else desk.read(staff_leaving.leaving, held.id, last)
    data = {
        "assistant": person.short,
        "saved": writes,
        "notice_on": plain(arguments.notice_on or held.notice_on),
        "earliest": {one.value: plain(day.value) for one, day in earliest.items()},
        **_data(last, found),
        "problems": problems_data(problems),
    }
    lines = [
        *([] if last is None else [f"Letzter Tag: {day_text(last)}"]),
        *problem_lines(problems),
        *_owed(found),
        *_notice_lines(earliest, received),
        *([] if writes else [said["only_shown"]]),
    ]
    return Answer(data, lines)


def _earliest(
    desk: Desk, held: Contract, by: EndedBy | None, received: date
) -> dict[EndedBy, Explained[date]]:
    """The earliest last day of a notice by either side, or by the one that is named."""
    chosen = _PARTIES if by not in NOTICES else (by,)
    return {
        one: desk.read(staff_notice.earliest_end, held, one, received)
        for one in _PARTIES
        if one in chosen and held.ended_by is None
    }


def _data(last: date | None, found: Leaving | None) -> dict[str, Any]:
    return {
        "last_day": plain(last),
        "duties": [
            {"paper": one.paper.value, "due": plain(one.due), "source": one.source}
            for one in (found.duties if found else ())
        ],
        "leave_days_to_pay": plain(found.leave_days if found else None),
        "account_minutes": found.account_minutes if found else None,
        "shifts_after": [plain(one.begin) for one in (found.shifts_after if found else ())],
        "explanation": line_data(found.lines if found else ()),
    }


def _owed(found: Leaving | None) -> list[str]:
    if found is None:
        return []
    rows = [
        (
            word("leaving_paper", one.paper.value),
            "" if one.due is None else f"bis {day_text(one.due)}",
            one.source,
        )
        for one in found.duties
    ]
    account = "nichts eingetragen"
    if found.account_minutes is not None:
        account = f"{hours_text(found.account_minutes)} Stunden"
    lines = [
        *table(rows, shrink=(2,)),
        f"Stundenkonto am letzten Tag: {account}",
    ]
    if found.shifts_after:
        lines.append(f"Dienste nach dem letzten Tag, neu zu vergeben: {len(found.shifts_after)}")
    leave = f"Urlaub auszahlen, Tage: {number_text(found.leave_days)}"
    return [*lines, leave, *reasons(found.lines)]


def _notice_lines(earliest: dict[EndedBy, Explained[date]], received: date) -> list[str]:
    lines = []
    for by, found in earliest.items():
        who = word("ended_by", by.value)
        day_said = day_text(found.value)
        lines.append(f"{who}, zugegangen am {day_text(received)}: frühestens zum {day_said}")
        lines += reasons(found.lines)
    return lines
