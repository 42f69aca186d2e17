"""What the roster is filled by: needs, usual shifts, kinds of help, and who pays hours."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table, wrong_usage
from budgetdesk.cli.names import Names
from budgetdesk.cli.roster_words import RosterNames, pair
from budgetdesk.cli.times import WEEKDAYS, weekdays
from budgetdesk.cli.values import count, day, number
from budgetdesk.rota.ids import CoverNeedId, HelpKindId, WeekdayPatternId
from budgetdesk.rota.shift_models import (
    CoverNeed,
    ShiftModel,
    WeekdayPattern,
)
from budgetdesk.rota.shifts import HelpKind
from budgetdesk.staff.assistants import Assistant
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases import roster_base as use
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import everything, remove, the
from budgetdesk.wording.formats import day_text, number_text

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group

Record = TypeVar("Record")


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("need", need)
    parser.add_argument("model", nargs="?", metavar="MODELL", help="ohne Angabe: alle zeigen")
    parser.add_argument("--weekday", type=weekdays, metavar="TAGE", help="etwa mo, mo-fr, sa,so")
    parser.add_argument("--people", type=count, default=1, metavar="ZAHL", help="so viele Personen")
    _validity(parser)
    parser = group.command("pattern", pattern)
    parser.add_argument("person", nargs="?", metavar="WER", help="ohne Angabe: alle zeigen")
    parser.add_argument("model", nargs="?", metavar="MODELL", help="Kürzel des Dienstmodells")
    parser.add_argument("--weekday", type=weekdays, metavar="TAGE", help="etwa mo, mo-fr, sa,so")
    parser.add_argument(
        "--every", type=count, default=1, metavar="WOCHEN", help="alle so viele Wochen"
    )
    _validity(parser)
    parser = group.command("help-kind", help_kind)
    parser.add_argument("code", nargs="?", metavar="KÜRZEL", help="ohne Angabe: alle zeigen")
    parser.add_argument("--name", metavar="NAME", help="Name der Hilfe")
    parser.add_argument("--remove", action="store_true", help="löschen")
    parser = group.command("funding", funding)
    parser.add_argument(
        "shares",
        type=_share,
        nargs="*",
        metavar="TEILBUDGET=PROZENT",
        help="wer zahlt, etwa EGH=70 KK=30; ohne Angabe: alle Regeln zeigen",
    )
    parser.add_argument("--from", dest="first", type=day, metavar="TAG", help="ab diesem Tag")
    parser.add_argument(
        "--help-kind", metavar="KÜRZEL", help="nur diese Hilfe; ohne Angabe alle anderen Stunden"
    )
    parser.add_argument("--remove", type=count, metavar="NUMMER", help="diese Regel löschen")


def _validity(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="first", type=day, metavar="TAG", help="ab diesem Tag")
    parser.add_argument("--to", dest="last", type=day, metavar="TAG", help="bis zu diesem Tag")
    parser.add_argument("--remove", type=count, metavar="NUMMER", help="diesen Eintrag löschen")


def _share(text: str) -> tuple[str, Decimal]:
    code, percent = pair(text)
    return code, number(percent)


def need(arguments: Namespace) -> Answer:
    """Show how many people are needed, or say it for a model and weekdays."""
    if arguments.remove is not None:
        return _removed(arguments, CoverNeed, _need_gone, _needs)
    if arguments.model is None:
        return _looked_at(arguments, _needs)
    if arguments.weekday is None:
        return wrong_usage("Bitte nennen Sie --weekday, etwa mo-fr.")
    with desks.writing(arguments) as desk:
        chosen = desk.read(use.coded, ShiftModel, arguments.model)
        new = [
            CoverNeed(
                CoverNeedId(0),
                chosen.id,
                one,
                arguments.people,
                arguments.first,
                arguments.last,
            )
            for one in arguments.weekday
        ]
        desk.run(Label.of("save_cover_need", name=chosen.code), use.save_needs, new)
        return _needs(desk)


def _need_gone(reader: Reader, gone: CoverNeed) -> Label:
    return Label.of("remove_cover_need", name=RosterNames(reader).models[gone.model])


def _needs(desk: Desk) -> Answer:
    names = desk.read(RosterNames)
    data = [
        {
            "id": one.id,
            "model": names.models[one.model],
            "weekday": WEEKDAYS[one.weekday],
            "people": one.people,
            **plain({"from": one.from_day, "to": one.to_day}),
        }
        for one in desk.read(everything, CoverNeed)
    ]
    head = ("Nr.", "Modell", "Tag", "Personen", "ab", "bis")
    return _listed("needs", data, head, "Noch keine Besetzung festgelegt.")


def pattern(arguments: Namespace) -> Answer:
    """Show usual shifts, or say that a person usually works a model on weekdays."""
    if arguments.remove is not None:
        return _removed(arguments, WeekdayPattern, _pattern_gone, _patterns)
    if arguments.person is None:
        return _looked_at(arguments, _patterns)
    if arguments.model is None or arguments.weekday is None:
        return wrong_usage("Bitte nennen Sie ein Modell und --weekday, etwa mo-fr.")
    with desks.writing(arguments) as desk:
        chosen = desk.read(use.coded, ShiftModel, arguments.model)
        who = desk.read(the, Assistant, arguments.person)
        new = [
            WeekdayPattern(
                WeekdayPatternId(0),
                who.id,
                chosen.id,
                one,
                arguments.first or desk.today,
                arguments.last,
                arguments.every,
            )
            for one in arguments.weekday
        ]
        desk.run(Label.of("save_weekday_pattern", name=chosen.code), use.save_patterns, new)
        return _patterns(desk)


def _pattern_gone(reader: Reader, gone: WeekdayPattern) -> Label:
    return Label.of("remove_weekday_pattern", name=RosterNames(reader).models[gone.model])


def _patterns(desk: Desk) -> Answer:
    names = desk.read(RosterNames)
    data = [
        {
            "id": one.id,
            "assistant": names.people[one.assistant],
            "model": names.models[one.model],
            "weekday": WEEKDAYS[one.weekday],
            "every_weeks": one.every_weeks,
            **plain({"from": one.from_day, "to": one.to_day}),
        }
        for one in desk.read(everything, WeekdayPattern)
    ]
    head = ("Nr.", "wer", "Modell", "Tag", "alle … Wochen", "ab", "bis")
    return _listed("patterns", data, head, "Noch keine üblichen Dienste.")


def help_kind(arguments: Namespace) -> Answer:
    """Show kinds of help, or keep or remove one."""
    if arguments.code is None:
        return _looked_at(arguments, _helps)
    with desks.writing(arguments) as desk:
        known = {one.code.casefold(): one for one in desk.read(everything, HelpKind)}
        before = known.get(arguments.code.casefold())
        if arguments.remove:
            gone = desk.read(use.coded, HelpKind, arguments.code)
            desk.run(Label.of("remove_help_kind", name=gone.code), remove, HelpKind, gone.id)
            return _helps(desk)
        name = arguments.name or (arguments.code if before is None else before.name)
        number_of = HelpKindId(0) if before is None else before.id
        new = HelpKind(number_of, arguments.code, name)
        desk.run(Label.of("save_help_kind", name=new.code), use.save_help_kind, new)
        return _helps(desk)


def _helps(desk: Desk) -> Answer:
    data = [{"code": one.code, "name": one.name} for one in desk.read(everything, HelpKind)]
    return _listed("help_kinds", data, ("Kürzel", "Name"), "Noch keine Art der Hilfe.")


def funding(arguments: Namespace) -> Answer:
    """Show who pays which hours, or say it from a day on."""
    if arguments.remove is not None:
        return _removed(arguments, FundingRule, _rule_gone, _rules)
    if not arguments.shares:
        return _looked_at(arguments, _rules)
    if arguments.first is None:
        return wrong_usage("Bitte nennen Sie mit --from den ersten Tag der Regel.")
    with desks.writing(arguments) as desk:
        shares = tuple(
            FundingShare(desk.read(the, Teilbudget, code).id, percent)
            for code, percent in arguments.shares
        )
        code = arguments.help_kind
        chosen = None if code is None else desk.read(use.coded, HelpKind, code).id
        new = FundingRule(FundingRuleId(0), arguments.first, shares, chosen)
        label = Label.of("save_funding_rule", day=day_text(new.from_day))
        desk.run(label, use.save_funding_rule, new)
        return _rules(desk)


def _rule_gone(_reader: Reader, gone: FundingRule) -> Label:
    return Label.of("remove_funding_rule", day=day_text(gone.from_day))


def _rules(desk: Desk) -> Answer:
    names, owners = desk.read(RosterNames), desk.read(Names).teilbudgets
    found = desk.read(everything, FundingRule)
    data = [
        {
            "id": one.id,
            "from": one.from_day.isoformat(),
            "help": names.helps.get(one.help or 0),
            "shares": [
                {"teilbudget": owners[each.teilbudget], "percent": number_text(each.percent)}
                for each in one.shares
            ],
        }
        for one in found
    ]
    lines = [
        f"{one['id']}  ab {day_text(rule.from_day)}  {one['help'] or 'alle anderen Stunden'}: "
        + ", ".join(
            f"{owners[each.teilbudget]} {number_text(each.percent)} %" for each in rule.shares
        )
        for one, rule in zip(data, found, strict=True)
    ]
    return Answer({"rules": data}, lines or ["Noch keine Regel, wer Stunden bezahlt."])


def _looked_at(arguments: Namespace, shown: Callable[[Desk], Answer]) -> Answer:
    with desks.reading(arguments) as desk:
        return shown(desk)


def _removed(
    arguments: Namespace,
    kind: type[Record],
    label: Callable[[Reader, Record], Label],
    shown: Callable[[Desk], Answer],
) -> Answer:
    """Remove the record that `--remove` names, and show what is left."""
    with desks.writing(arguments) as desk:
        gone = desk.read(Reader.one, kind, arguments.remove)
        desk.run(desk.read(label, gone), remove, kind, arguments.remove)
        return shown(desk)


def _listed(
    key: str, data: Sequence[Mapping[str, Any]], head: tuple[str, ...], nothing: str
) -> Answer:
    """Return records as a table whose columns are the fields of their JSON."""
    rows = [tuple(_cell(name, value) for name, value in one.items()) for one in data]
    return Answer({key: list(data)}, table([head, *rows]) if rows else [nothing])


def _cell(name: str, value: Any) -> str:  # noqa: ANN401 - what JSON may hold
    if value is None:
        return ""
    return day_text(date.fromisoformat(value)) if name in {"from", "to"} else str(value)
