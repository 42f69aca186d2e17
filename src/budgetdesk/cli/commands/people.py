"""Who takes part: the holder, assistants, Leistungsträger and their Teilbudgets."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from budgetdesk.budget.funders import BenefitForm, Funder, FunderKind, Holder, Teilbudget
from budgetdesk.budget.ids import FunderId
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, table
from budgetdesk.cli.values import choices_text, one_of
from budgetdesk.kernel.german_calendar import Land, LocalHoliday
from budgetdesk.ledger.ids import TeilbudgetId
from budgetdesk.staff.assistants import Assistant, AssistantId
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up as use
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    _holder_options(group.command("holder", holder))
    below = group.group("assistant")
    _assistant_options(below.command("add", add_assistant))
    below.command("list", list_assistants)
    below = group.group("funder")
    parser = below.command("add", add_funder)
    parser.add_argument("name", metavar="NAME", help="Name des Leistungsträgers")
    _funder_options(parser, kind_required=True)
    parser = below.command("edit", edit_funder)
    parser.add_argument("name", metavar="NAME", help="bisheriger Name des Leistungsträgers")
    parser.add_argument("--rename", metavar="NAME", help="neuer Name")
    _funder_options(parser, kind_required=False)
    below.command("list", list_funders)
    below = group.group("teilbudget")
    _teilbudget_options(below.command("add", add_teilbudget))
    below.command("list", list_teilbudgets)


def _holder_options(parser: ArgumentParser) -> None:
    parser.add_argument("--name", metavar="NAME", help="Name der budgetnehmenden Person")
    parser.add_argument("--address", metavar="ANSCHRIFT", help="Anschrift, auf dem Nachweis")
    parser.add_argument(
        "--land",
        type=one_of(Land, "land"),
        metavar="LAND",
        help="Land nach zwei Buchstaben, etwa NW; bestimmt die Feiertage für Fristen",
    )
    parser.add_argument(
        "--local-holiday",
        type=one_of(LocalHoliday, "local_holiday"),
        metavar="REGEL",
        help=f"örtliche Feiertage: {choices_text(LocalHoliday, 'local_holiday')}",
    )
    parser.add_argument("--guardian", metavar="NAME", help="gesetzliche Betreuung")
    parser.add_argument("--guardian-address", metavar="ANSCHRIFT", help="Anschrift der Betreuung")


def _assistant_options(parser: ArgumentParser) -> None:
    parser.add_argument("short", metavar="KURZ", help="kurzer Name für die Zuordnung, etwa anna")
    parser.add_argument("--name", required=True, metavar="NAME", help="voller Name")


def _funder_options(parser: ArgumentParser, *, kind_required: bool) -> None:
    parser.add_argument(
        "--kind",
        type=one_of(FunderKind, "funder_kind"),
        required=kind_required,
        metavar="ART",
        help=f"Art: {choices_text(FunderKind, 'funder_kind')}",
    )
    parser.add_argument("--aktenzeichen", metavar="AZ", help="Aktenzeichen, auf jedem Nachweis")
    parser.add_argument(
        "--contact", metavar="TEXT", help="zuständige Person und wie sie erreichbar ist"
    )
    parser.add_argument("--address", metavar="ANSCHRIFT", help="Anschrift")
    parser.add_argument(
        "--leads",
        action="store_const",
        const=True,
        help="ist federführend (trägerübergreifendes Budget); es gibt nur einen",
    )


def _teilbudget_options(parser: ArgumentParser) -> None:
    parser.add_argument("code", metavar="KURZ", help="kurzer Name für die Zuordnung, etwa EGH")
    parser.add_argument("--name", required=True, metavar="NAME", help="Name auf dem Nachweis")
    parser.add_argument("--funder", required=True, metavar="NAME", help="Leistungsträger")
    parser.add_argument("--law", default="", metavar="TEXT", help="Rechtsgrundlage laut Bescheid")
    parser.add_argument(
        "--form",
        type=one_of(BenefitForm, "benefit_form"),
        default=BenefitForm.MONEY,
        metavar="FORM",
        help=f"Form: {choices_text(BenefitForm, 'benefit_form')}",
    )


def holder(arguments: Namespace) -> Answer:
    """Show or change who the budget is for."""
    new = desks.given(
        arguments, "name", "address", "land", "local_holiday", "guardian", "guardian_address"
    )
    if not new:
        with desks.reading(arguments) as desk:
            return _holder_answer(desk.read(use.holder), desks.notice(desk))
    with desks.writing(arguments) as desk:
        changed = replace(desk.read(use.holder), **new)
        desk.run(Label.of("save_holder"), use.save, changed)
    return _holder_answer(changed, ["Gespeichert."])


def _holder_answer(one: Holder, first: list[str]) -> Answer:
    data = {
        "name": one.name,
        "address": one.address,
        "land": one.land.value if one.land else None,
        "local_holiday": one.local_holiday.value,
        "guardian": one.guardian,
        "guardian_address": one.guardian_address,
    }
    rows = [
        ("Name", one.name),
        ("Anschrift", one.address or "–"),
        ("Land", word("land", one.land.value) if one.land else "– (für Fristen nötig: --land)"),
        ("Örtliche Feiertage", word("local_holiday", one.local_holiday.value)),
        ("Betreuung", one.guardian or "–"),
        ("Anschrift der Betreuung", one.guardian_address or "–"),
    ]
    return Answer(data, [*first, *table(rows)])


def add_assistant(arguments: Namespace) -> Answer:
    """Add a person who is employed."""
    one = Assistant(AssistantId(0), arguments.short, arguments.name)
    with desks.writing(arguments) as desk:
        stored = desk.run(Label.of("save_assistant", name=one.short), use.save, one)
    return Answer(_assistant_data(stored), [f"Assistenzperson „{stored.short}“ gespeichert."])


def list_assistants(arguments: Namespace) -> Answer:
    """List the assistants."""
    with desks.reading(arguments) as desk:
        found = desk.read(use.everything, Assistant)
        notice = desks.notice(desk)
    rows = [("Kurz", "Name"), *((one.short, one.name) for one in found)]
    return Answer({"assistants": [_assistant_data(one) for one in found]}, [*notice, *table(rows)])


def _assistant_data(one: Assistant) -> dict[str, Any]:
    return {"short": one.short, "name": one.name}


def add_funder(arguments: Namespace) -> Answer:
    """Add a Leistungsträger."""
    given = desks.given(arguments, "aktenzeichen", "contact", "address", "leads")
    return _save_funder(arguments, Funder(FunderId(0), arguments.name, arguments.kind, **given))


def edit_funder(arguments: Namespace) -> Answer:
    """Change what is known of a Leistungsträger."""
    given = desks.given(arguments, "kind", "aktenzeichen", "contact", "address", "leads")
    if arguments.rename is not None:
        given["name"] = arguments.rename
    with desks.reading(arguments) as desk:
        found = desk.read(use.the, Funder, arguments.name)
    return _save_funder(arguments, replace(found, **given))


def _save_funder(arguments: Namespace, one: Funder) -> Answer:
    with desks.writing(arguments) as desk:
        stored = desk.run(Label.of("save_funder", name=one.name), use.save, one)
    return Answer(_funder_data(stored), [f"Leistungsträger „{stored.name}“ gespeichert."])


def list_funders(arguments: Namespace) -> Answer:
    """List the Leistungsträger."""
    with desks.reading(arguments) as desk:
        found = desk.read(use.everything, Funder)
        notice = desks.notice(desk)
    rows = [("Name", "Art", "Aktenzeichen", "federführend")]
    rows += [
        (one.name, word("funder_kind", one.kind.value), one.aktenzeichen, "ja" if one.leads else "")
        for one in found
    ]
    return Answer(
        {"funders": [_funder_data(one) for one in found]},
        [*notice, *table(rows, shrink=(0, 1, 2))],
    )


def _funder_data(one: Funder) -> dict[str, Any]:
    return {
        "name": one.name,
        "kind": one.kind.value,
        "aktenzeichen": one.aktenzeichen,
        "contact": one.contact,
        "address": one.address,
        "leads": one.leads,
    }


def add_teilbudget(arguments: Namespace) -> Answer:
    """Add a Teilbudget of a Leistungsträger."""
    with desks.writing(arguments) as desk:
        funder = desk.read(use.the, Funder, arguments.funder)
        one = Teilbudget(
            TeilbudgetId(0),
            arguments.code,
            arguments.name,
            funder.id,
            arguments.law,
            arguments.form,
        )
        stored = desk.run(Label.of("save_teilbudget", name=one.name), use.save, one)
    return Answer(
        _teilbudget_data(stored, funder.name), [f"Teilbudget „{stored.code}“ gespeichert."]
    )


def list_teilbudgets(arguments: Namespace) -> Answer:
    """List the Teilbudgets."""
    with desks.reading(arguments) as desk:
        found = desk.read(use.everything, Teilbudget)
        funders = {one.id: one.name for one in desk.read(use.everything, Funder)}
        notice = desks.notice(desk)
    rows = [("Kurz", "Name", "Leistungsträger", "Form")]
    rows += [
        (one.code, one.name, funders[one.funder], word("benefit_form", one.form.value))
        for one in found
    ]
    data = {"teilbudgets": [_teilbudget_data(one, funders[one.funder]) for one in found]}
    return Answer(data, [*notice, *table(rows, shrink=(1, 2))])


def _teilbudget_data(one: Teilbudget, funder: str) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "funder": funder,
        "legal_basis": one.legal_basis,
        "form": one.form.value,
    }
