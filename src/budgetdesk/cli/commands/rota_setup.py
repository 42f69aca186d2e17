"""Shift models."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, table, wrong_usage
from budgetdesk.cli.roster_words import RosterNames, pair
from budgetdesk.cli.shift_fields import add_shift_fields, shift_fields
from budgetdesk.cli.times import clock, closing, span
from budgetdesk.cli.values import choices_text, count, count_from_zero, one_of
from budgetdesk.kernel.errors import NotFound
from budgetdesk.rota.ids import ShiftModelId
from budgetdesk.rota.shift_models import (
    ModelBreak,
    ModelPortion,
    ShiftModel,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster_base as use
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import everything, remove
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

_MINUTES_PER_DAY = 1440


def add(group: Group) -> None:
    """Add the command of this module."""
    _add_model(group.command("model", model))


def _add_model(parser: ArgumentParser) -> None:
    parser.add_argument("code", nargs="?", metavar="KÜRZEL", help="ohne Angabe: alle zeigen")
    parser.add_argument("--name", metavar="NAME", help="Name des Dienstes")
    parser.add_argument("--begin", type=clock, metavar="ZEIT", help="Beginn")
    parser.add_argument("--end", type=closing, metavar="ZEIT", help="Ende")
    parser.add_argument(
        "--days", type=count_from_zero, metavar="TAGE", help="endet so viele Tage später"
    )
    add_shift_fields(parser)
    parser.add_argument(
        "--break",
        dest="breaks",
        type=_break,
        action="append",
        metavar="ZEIT=MINUTEN",
        help="unbezahlte Pause, etwa 12:00=30",
    )
    parser.add_argument(
        "--portion",
        dest="portions",
        type=_portion,
        action="append",
        metavar="ART=VON-BIS",
        help=f"Abschnitt anderer Art, etwa bereitschaft=22:00-6:00: {choices_text(Kind, 'kind')}",
    )
    state = parser.add_mutually_exclusive_group()
    state.add_argument("--retire", action="store_true", help="nicht mehr anbieten")
    state.add_argument("--use-again", action="store_true", help="wieder anbieten")
    state.add_argument("--remove", action="store_true", help="löschen, wenn nie benutzt")


def _break(text: str) -> tuple[time, int]:
    begin, minutes = pair(text)
    return clock(begin), count(minutes)


def _portion(text: str) -> tuple[Kind, time, time]:
    kind, times = pair(text)
    return one_of(Kind, "kind")(kind), *span(times)


def model(arguments: Namespace) -> Answer:
    """Show shift models, or keep, retire or remove one."""
    if arguments.code is None:
        with desks.reading(arguments) as desk:
            return _models(desk, desk.read(everything, ShiftModel))
    with desks.writing(arguments) as desk:
        if arguments.remove:
            known = desk.read(use.coded, ShiftModel, arguments.code)
            desk.run(Label.of("remove_shift_model", name=known.code), remove, ShiftModel, known.id)
            return Answer({"removed": known.code}, [f"Dienstmodell „{known.code}“ gelöscht."])
        found = desk.read(_model_before, arguments.code)
        if found is None and (arguments.begin is None or arguments.end is None):
            return wrong_usage("Ein neues Modell braucht --begin und --end.")
        new = desk.read(_model_said, found, arguments)
        stored = desk.run(Label.of("save_shift_model", name=new.code), use.save_model, new)
        return _models(desk, [stored])


def _model_before(reader: Reader, code: str) -> ShiftModel | None:
    try:
        return use.coded(reader, ShiftModel, code)
    except NotFound:
        return None


def _model_said(reader: Reader, before: ShiftModel | None, said: Namespace) -> ShiftModel:
    one = before or ShiftModel(ShiftModelId(0), said.code, said.name or said.code, 0, 0)
    begin = one.begin_minute if said.begin is None else _minute(said.begin)
    end = one.end_minute if said.end is None else _minute(said.end)
    days = one.days if said.days is None else said.days
    if said.days is None and (said.begin is not None or said.end is not None):
        # An end that is not after the begin lies on the next day.
        days = int(end <= begin)
    one = replace(one, begin_minute=begin, end_minute=end, days=days)
    one = replace(one, **shift_fields(reader, said), **desks.given(said, "name"))
    if said.breaks is not None:
        breaks = ((_after(one, at), minutes) for at, minutes in said.breaks)
        one = replace(one, breaks=tuple(ModelBreak(*each) for each in breaks))
    if said.portions is not None:
        one = replace(one, portions=tuple(_portion_of(one, *each) for each in said.portions))
    if said.retire or said.use_again:
        one = replace(one, retired=said.retire)
    return one


def _minute(at: time) -> int:
    return at.hour * 60 + at.minute


def _after(one: ShiftModel, at: time) -> int:
    return (_minute(at) - one.begin_minute) % _MINUTES_PER_DAY


def _portion_of(one: ShiftModel, kind: Kind, begin: time, end: time) -> ModelPortion:
    minutes = (_minute(end) - _minute(begin)) % _MINUTES_PER_DAY or _MINUTES_PER_DAY
    return ModelPortion(_after(one, begin), minutes, kind)


def _models(desk: Desk, models: Sequence[ShiftModel]) -> Answer:
    names = desk.read(RosterNames)
    data = {"models": [_model_data(one, names) for one in models]}
    if not models:
        return Answer(data, ["Noch kein Dienstmodell."])
    rows = [("Kürzel", "Name", "von", "bis", "Art", "")]
    rows += [
        (
            one.code,
            one.name,
            _clock_text(one.begin_minute),
            _clock_text(one.end_minute) + (f" (+{one.days})" if one.days else ""),
            word("shift_kind", one.kind.value),
            "stillgelegt" if one.retired else "",
        )
        for one in models
    ]
    return Answer(data, table(rows, shrink=(0, 1)))


def _model_data(one: ShiftModel, names: RosterNames) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "begin": _clock_text(one.begin_minute),
        "end": _clock_text(one.end_minute),
        "days": one.days,
        "kind": one.kind.value,
        "breaks": [{"after": each.after_minutes, "minutes": each.minutes} for each in one.breaks],
        "paid_break_minutes": one.paid_break_minutes,
        "portions": [
            {"after": each.after_minutes, "minutes": each.minutes, "kind": each.kind.value}
            for each in one.portions
        ],
        "skills": [names.skills[each] for each in one.skills],
        "help": names.helps.get(one.help or 0),
        "help_minutes": [
            {"help": names.helps[each.help], "minutes": each.minutes} for each in one.help_minutes
        ],
        "retired": one.retired,
    }


def _clock_text(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
