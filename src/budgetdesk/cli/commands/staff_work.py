"""Contracts: begin, change, and a wage step for all at once."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, plain, table, wrong_usage
from budgetdesk.cli.clearing import clear_option, cleared
from budgetdesk.cli.staff_answers import (
    problem_lines,
    problems_data,
    record_data,
    wage_text,
)
from budgetdesk.cli.values import choices_text, day, hours, number, one_of
from budgetdesk.kernel.errors import NotFound
from budgetdesk.staff.assistants import Assistant
from budgetdesk.staff.contracts import (
    Contract,
    ContractVersion,
    HoursAgreed,
    LongShiftBasis,
    NoticeTo,
)
from budgetdesk.staff.ids import ContractId, ContractVersionId
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.wage_step import StepKind, WageChange, WageRounding, WageStepRow
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up, staff_contracts, staff_terms
from budgetdesk.wording.formats import day_text
from budgetdesk.wording.sentences import texts

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group
    from budgetdesk.usecases.desk import Desk

_KURZ: Final = "kurzer Name der Assistenzperson"
_VERSION: Final = (
    *("status", "wage", "hours", "agreed_minutes", "days_a_week", "leave_days"),
    *("leave_by_twelfths", "notice_weeks", "notice_to", "long_shifts", "opt_out_on"),
    *("opt_out_ends", "paid_child_sick", "account_limit_minutes", "household_cheque", "note"),
)
_CONTRACT: Final = (
    *("begins", "ends", "signed_on", "fixed_term", "fixed_term_reason", "probation_until"),
)
_CONTRACT_CLEARED: Final = ("ends", "signed_on", "fixed_term_reason", "probation_until")
_VERSION_CLEARED: Final = (
    *("wage", "salary", "kinds", "surcharges", "agreed_minutes", "days_a_week", "leave_days"),
    *("notice_weeks", "opt_out_on", "opt_out_ends", "account_limit_minutes", "note"),
)


def add(group: Group) -> None:
    """Add the commands of this module."""
    parser = group.command("contract", contract)
    parser.add_argument("short", metavar="KURZ", help=_KURZ)
    _contract_options(parser)
    _version_options(parser)
    parser = group.command("version", version)
    parser.add_argument("short", metavar="KURZ", help=_KURZ)
    start = "ab diesem Tag; was Sie nicht nennen, gilt weiter"
    parser.add_argument(
        "--from", dest="from_day", type=day, required=True, metavar="TAG", help=start
    )
    _version_options(parser)
    clear_option(
        parser, _VERSION_CLEARED, agreed_minutes="time", account_limit_minutes="account-limit"
    )
    gone = "die Fassung löschen, die genau an diesem Tag beginnt"
    parser.add_argument("--remove", action="store_true", help=gone)
    _step_options(group.command("wage-step", wage_step))


def _contract_options(parser: ArgumentParser) -> None:
    parser.add_argument("--begins", type=day, metavar="TAG", help="erster Tag")
    parser.add_argument("--ends", type=day, metavar="TAG", help="letzter Tag einer Befristung")
    parser.add_argument("--signed-on", type=day, metavar="TAG", help="unterschrieben am")
    parser.add_argument("--fixed-term", action=BooleanOptionalAction, help="befristet")
    parser.add_argument("--fixed-term-reason", metavar="TEXT", help="Grund der Befristung")
    parser.add_argument("--probation-until", type=day, metavar="TAG", help="Probezeit bis")
    new = "ein weiterer Vertrag, statt den bestehenden zu ändern"
    parser.add_argument("--new", action="store_true", help=new)
    gone = "den Vertrag löschen, der gilt oder als nächster beginnt, mit allen Fassungen"
    parser.add_argument("--remove", action="store_true", help=gone)
    clear_option(parser, _CONTRACT_CLEARED)


def _version_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--status",
        type=one_of(Status, "status"),
        metavar="ART",
        help=f"Art der Beschäftigung: {choices_text(Status, 'status')}",
    )
    cheque = "Minijob im Haushalt mit Haushaltsscheck"
    parser.add_argument("--household-cheque", action=BooleanOptionalAction, help=cheque)
    parser.add_argument("--wage", type=number, metavar="EURO", help="Lohn je Stunde")
    terms = "Lohn, Arten der Arbeit und Zuschläge aus einer Datei"
    parser.add_argument("--terms", metavar="DATEI.toml", help=terms)
    parser.add_argument(
        "--hours",
        type=one_of(HoursAgreed, "hours_agreed"),
        metavar="ART",
        help=f"Arbeitszeit: {choices_text(HoursAgreed, 'hours_agreed')}",
    )
    time = "vereinbarte Stunden, etwa 20 oder 19:30"
    parser.add_argument("--time", dest="agreed_minutes", type=hours, metavar="ZEIT", help=time)
    parser.add_argument("--days-a-week", type=number, metavar="ZAHL", help="Tage in der Woche")
    parser.add_argument("--leave-days", type=number, metavar="ZAHL", help="Urlaub im Jahr in Tagen")
    twelfths = "mehr als der gesetzliche Urlaub nur nach Zwölfteln"
    parser.add_argument("--leave-by-twelfths", action=BooleanOptionalAction, help=twelfths)
    notice = "Kündigungsfrist in Wochen; sonst gilt das Gesetz"
    parser.add_argument("--notice-weeks", type=int, metavar="ZAHL", help=notice)
    parser.add_argument(
        "--notice-to",
        type=one_of(NoticeTo, "notice_to"),
        metavar="WANN",
        help=f"Kündigung zum: {choices_text(NoticeTo, 'notice_to')}",
    )
    parser.add_argument(
        "--long-shifts",
        type=one_of(LongShiftBasis, "long_shift_basis"),
        metavar="GRUND",
        help=f"Grundlage langer Dienste: {choices_text(LongShiftBasis, 'long_shift_basis')}",
    )
    consent = "schriftliche Einwilligung in mehr als 48 Stunden in der Woche"
    parser.add_argument("--opt-out-on", type=day, metavar="TAG", help=consent)
    parser.add_argument("--opt-out-ends", type=day, metavar="TAG", help="sie gilt bis")
    sick = "kranke Kinder: Sie zahlen den Lohn weiter"
    parser.add_argument("--paid-child-sick", action=BooleanOptionalAction, help=sick)
    limit = "Grenze des Stundenkontos in Stunden"
    parser.add_argument(
        "--account-limit", dest="account_limit_minutes", type=hours, metavar="ZEIT", help=limit
    )
    parser.add_argument("--note", metavar="TEXT", help="Notiz")


def contract(arguments: Namespace) -> Answer:
    """Begin a contract with its first version, or change the one that there is."""
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        known = desk.read(setting_up.everything, Contract)
        has_one = any(one.assistant == person.id for one in known)
        label = Label.of("save_contract", name=person.short)
        given = desks.given(arguments, *_CONTRACT)
        if arguments.remove:
            return _remove_contract(desk, person)
        if has_one and not arguments.new:
            if desks.given(arguments, *_VERSION, "terms"):
                return wrong_usage(texts("cli")["staff_contract"]["terms_of_version"])
            if not (given or arguments.clear):
                return wrong_usage(texts("cli")["staff_contract"]["nothing_named"])
            held = desk.read(staff_contracts.contract_in_force, person.id, desk.today)
            if "ends" in arguments.clear:
                # Without a last day nobody gave notice.
                held = replace(held, ended_by=None, notice_on=None)
            changed = replace(cleared(held, arguments), **given)
            stored = desk.run(label, staff_contracts.save_contract, changed)
            return _contract_answer(desk, person, stored)
        if arguments.begins is None or arguments.status is None:
            return wrong_usage(texts("cli")["staff_contract"]["new_needs"])
        new = Contract(ContractId(0), person.id, **given)
        first = _given_version(
            arguments, ContractVersion(ContractVersionId(0), new.id, new.begins, arguments.status)
        )
        stored, _ = desk.run(label, staff_contracts.hire, new, first)
        return _contract_answer(desk, person, stored)


def _remove_contract(desk: Desk, person: Assistant) -> Answer:
    held = desk.read(staff_contracts.contract_in_force, person.id, desk.today)
    label = Label.of("remove_contract", name=person.short)
    desk.run(label, staff_contracts.remove_contract, held.id)
    said = f"Vertrag von „{person.short}“ ab {day_text(held.begins)} gelöscht."
    return Answer({"removed": record_data(held)}, [said])


def _given_version(arguments: Namespace, base: ContractVersion) -> ContractVersion:
    """Return the version with what the options and the file of terms say."""
    if arguments.terms is not None:
        base = staff_terms.with_terms(base, Path(arguments.terms))
    new = replace(base, **desks.given(arguments, *_VERSION))
    return replace(new, salary=None) if arguments.wage is not None else new


def _contract_answer(desk: Desk, person: Assistant, stored: Contract) -> Answer:
    versions = [
        one
        for one in desk.read(setting_up.everything, ContractVersion)
        if one.contract == stored.id
    ]
    problems = [*desk.read(staff_contracts.problems_of_contract, stored)]
    for one in versions:
        problems += desk.read(staff_contracts.problems_of_version, one)
    data = {
        "assistant": person.short,
        "contract": record_data(stored),
        "versions": [record_data(one) for one in versions],
        "problems": problems_data(problems),
    }
    said = f"Vertrag von „{person.short}“ ab {day_text(stored.begins)} gespeichert."
    return Answer(data, [said, *problem_lines(problems)])


def version(arguments: Namespace) -> Answer:
    """Say what a contract says from a day on."""
    changes = desks.given(arguments, *_VERSION, "terms") or arguments.clear
    if not (changes or arguments.remove):
        return wrong_usage(texts("cli")["staff_contract"]["nothing_named"])
    with desks.writing(arguments) as desk:
        person = desk.read(setting_up.the, Assistant, arguments.short)
        base = desk.read(staff_contracts.version_for, person.id, arguments.from_day)
        if arguments.remove:
            return _remove_version(desk, person, base)
        new = _given_version(arguments, cleared(base, arguments))
        problems = desk.read(staff_contracts.problems_of_version, new)
        label = Label.of("save_contract_version", name=person.short, day=new.from_day)
        stored = desk.run(label, staff_contracts.save_version, new)
    data = {"version": record_data(stored), "problems": problems_data(problems)}
    said = f"Fassung ab {day_text(stored.from_day)} für „{person.short}“ gespeichert."
    return Answer(data, [said, *problem_lines(problems)])


def _remove_version(desk: Desk, person: Assistant, held: ContractVersion) -> Answer:
    if not held.id:
        raise NotFound(kind="contract_version", name=day_text(held.from_day))
    label = Label.of("remove_contract_version", name=person.short, day=held.from_day)
    desk.run(label, staff_contracts.remove_version, held.id)
    said = f"Fassung ab {day_text(held.from_day)} für „{person.short}“ gelöscht."
    return Answer({"removed": record_data(held)}, [said])


def _step_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--from", dest="from_day", type=day, required=True, metavar="TAG", help="ab diesem Tag"
    )
    kind = parser.add_mutually_exclusive_group(required=True)
    kind.add_argument("--minimum-wage", action="store_true", help="auf den Mindestlohn des Tages")
    kind.add_argument("--at-least", type=number, metavar="EURO", help="mindestens so viel")
    kind.add_argument("--plus", type=number, metavar="EURO", help="so viel mehr je Stunde")
    kind.add_argument("--percent", type=number, metavar="PROZENT", help="so viel Prozent mehr")
    four = "auf vier Stellen runden statt auf ganze Cent"
    parser.add_argument("--four-decimals", action="store_true", help=four)
    take = "übernehmen; sonst wird nur gezeigt, was sich ändern würde"
    parser.add_argument("--take", action="store_true", help=take)


def wage_step(arguments: Namespace) -> Answer:
    """Show what a wage step changes for everybody, or take it as one change."""
    opened = desks.writing if arguments.take else desks.reading
    with opened(arguments) as desk:
        change = _change(arguments)
        from_day = arguments.from_day
        rows = desk.read(staff_contracts.wage_step_preview, from_day, change)
        taken = 0
        if arguments.take:
            label = Label.of("take_wage_step", day=from_day)
            taken = desk.run(label, staff_contracts.take_wage_step, rows, from_day)
    data = {"from": plain(from_day), "taken": taken, "rows": [_row_data(one) for one in rows]}
    shown = [("Kurz", "bisher", "künftig", "mehr")]
    shown += [_row(one) for one in rows]
    problems = [line for one in rows if one.problem for line in _row_problem(one)]
    last = f"Übernommen, Verträge: {taken}." if arguments.take else "Übernehmen Sie es mit --take."
    return Answer(data, [*table(shown, right=frozenset({1, 2, 3})), *problems, last])


def _change(arguments: Namespace) -> WageChange:
    rounding = WageRounding.FOUR_DECIMALS if arguments.four_decimals else WageRounding.CENT
    if arguments.minimum_wage:
        return staff_contracts.minimum_wage_change(arguments.from_day)
    if arguments.at_least is not None:
        return WageChange(StepKind.AT_LEAST, arguments.at_least, rounding)
    if arguments.plus is not None:
        return WageChange(StepKind.PLUS_AMOUNT, arguments.plus, rounding)
    return WageChange(StepKind.PLUS_PERCENT, arguments.percent, rounding)


def _row_data(one: WageStepRow) -> dict[str, Any]:
    problems = [] if one.problem is None else [one.problem]
    return {
        "assistant": one.assistant.short,
        "before": plain(one.before),
        "after": plain(one.after),
        "difference": plain(one.difference),
        "problems": problems_data(problems),
    }


def _row(one: WageStepRow) -> tuple[str, str, str, str]:
    return (
        one.assistant.short,
        wage_text(one.before),
        wage_text(one.after),
        wage_text(one.difference),
    )


def _row_problem(one: WageStepRow) -> list[str]:
    problems = [] if one.problem is None else [one.problem]
    return [f"{one.assistant.name}:", *problem_lines(problems)]
