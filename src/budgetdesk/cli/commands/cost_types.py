"""Cost types (Kostenarten): the user's own list."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, table
from budgetdesk.cli.values import choices_text, one_of
from budgetdesk.ledger.cost_types import CostKind, CostType
from budgetdesk.ledger.ids import CostTypeId
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import setting_up as use
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("cost-type")
    parser = below.command("list", list_cost_types)
    parser.add_argument("--all", action="store_true", help="auch stillgelegte zeigen")
    kinds = choices_text(CostKind, "cost_kind")
    parser = below.command("add", add_cost_type)
    parser.add_argument("code", metavar="KURZ", help="kurzer Name für die Zuordnung, etwa lohn")
    parser.add_argument("--name", required=True, metavar="NAME", help="Name auf dem Nachweis")
    parser.add_argument(
        "--kind",
        type=one_of(CostKind, "cost_kind"),
        default=CostKind.SPENDING,
        metavar="ART",
        help=f"Art: {kinds}; ohne Angabe spending",
    )
    parser.add_argument(
        "--per-assistant", action="store_true", help="gehört meist zu einer Assistenzperson"
    )
    parser = below.command("edit", edit_cost_type)
    parser.add_argument("code", metavar="KURZ", help="bisheriger kurzer Name")
    parser.add_argument("--rename", metavar="KURZ", help="neuer kurzer Name")
    parser.add_argument("--name", metavar="NAME", help="neuer Name auf dem Nachweis")
    parser.add_argument(
        "--kind", type=one_of(CostKind, "cost_kind"), metavar="ART", help=f"Art: {kinds}"
    )
    parser.add_argument("--position", type=int, metavar="ZAHL", help="Platz in der Liste")
    parser = below.command("retire", retire_cost_type)
    parser.add_argument("code", metavar="KURZ", help="kurzer Name")
    parser.add_argument("--back", action="store_true", help="wieder in Gebrauch nehmen")


def list_cost_types(arguments: Namespace) -> Answer:
    """List the cost types."""
    with desks.reading(arguments) as desk:
        everything = desk.read(use.everything, CostType)
        notice = desks.notice(desk)
    found = sorted(everything, key=lambda one: (one.position, one.id))
    found = [one for one in found if arguments.all or not one.retired]
    rows = [("Kurz", "Name", "Art", "")]
    rows += [
        (
            one.code,
            one.name,
            word("cost_kind", one.kind.value),
            "stillgelegt" if one.retired else "",
        )
        for one in found
    ]
    return Answer(
        {"cost_types": [_data(one) for one in found]}, [*notice, *table(rows, shrink=(1,))]
    )


def add_cost_type(arguments: Namespace) -> Answer:
    """Add a cost type at the end of the list."""
    with desks.writing(arguments) as desk:
        last = max((one.position for one in desk.read(use.everything, CostType)), default=0)
        one = CostType(
            CostTypeId(0),
            arguments.code,
            arguments.name,
            arguments.kind,
            per_assistant=arguments.per_assistant,
            position=last + 1,
        )
        stored = desk.run(Label.of("save_cost_type", name=one.name), use.save, one)
    return _saved(stored)


def edit_cost_type(arguments: Namespace) -> Answer:
    """Change a cost type; bookings that name it follow."""
    new = desks.given(arguments, "name", "kind", "position")
    if arguments.rename is not None:
        new["code"] = arguments.rename
    return _change(arguments, new)


def retire_cost_type(arguments: Namespace) -> Answer:
    """Take a cost type out of use, or back; bookings that name it keep it."""
    return _change(arguments, {"retired": not arguments.back})


def _change(arguments: Namespace, new: dict[str, Any]) -> Answer:
    with desks.writing(arguments) as desk:
        one = replace(desk.read(use.the, CostType, arguments.code), **new)
        stored = desk.run(Label.of("save_cost_type", name=one.name), use.save, one)
    return _saved(stored)


def _saved(one: CostType) -> Answer:
    return Answer(_data(one), [f"Kostenart „{one.code}“ gespeichert: {one.name}"])


def _data(one: CostType) -> dict[str, Any]:
    return {
        "code": one.code,
        "name": one.name,
        "kind": one.kind.value,
        "per_assistant": one.per_assistant,
        "position": one.position,
        "retired": one.retired,
    }
