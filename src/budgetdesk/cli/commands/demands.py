"""Repayment demands of a Leistungsträger."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from budgetdesk.budget.demands import Demand, DemandState
from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.ids import DemandId
from budgetdesk.cli import desks
from budgetdesk.cli.answer import Answer, line_data, plain, table
from budgetdesk.cli.values import choices_text, count, day, one_of, positive_amount
from budgetdesk.storage.journal import Label
from budgetdesk.usecases import demands as use
from budgetdesk.usecases.demands import DemandRow
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.setting_up import remove, the
from budgetdesk.wording.formats import day_text, money_text
from budgetdesk.wording.sentences import word

if TYPE_CHECKING:
    from budgetdesk.cli.parser import Group


def add(group: Group) -> None:
    """Add the commands of this module."""
    below = group.group("demand")
    parser = below.command("add", add_demand)
    parser.add_argument("teilbudget", metavar="TEILBUDGET", help="Kürzel, etwa EGH")
    parser.add_argument("amount", type=positive_amount, metavar="BETRAG", help="was gefordert wird")
    parser.add_argument(
        "--letter", type=day, required=True, metavar="TAG", help="Datum des Schreibens"
    )
    parser.add_argument("--posted", type=day, metavar="TAG", help="zur Post gegeben am")
    parser.add_argument("--served", type=day, metavar="TAG", help="förmlich zugestellt am")
    parser.add_argument("--reason", default="", metavar="TEXT", help="Grund der Rückforderung")
    below.command("list", list_demands)
    parser = below.command("state", set_state)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Rückforderung")
    parser.add_argument(
        "state",
        type=one_of(DemandState, "demand_state"),
        metavar="STAND",
        help=f"Stand: {choices_text(DemandState, 'demand_state')}",
    )
    parser = below.command("remove", remove_demand)
    parser.add_argument("number", type=count, metavar="NUMMER", help="Nummer der Rückforderung")


def add_demand(arguments: Namespace) -> Answer:
    """Enter a repayment demand."""
    with desks.writing(arguments) as desk:
        teilbudget = desk.read(the, Teilbudget, arguments.teilbudget)
        demand = Demand(
            DemandId(0),
            teilbudget.id,
            arguments.letter,
            arguments.amount,
            arguments.reason,
            posted_on=arguments.posted,
            served_on=arguments.served,
        )
        label = Label.of("save_demand", name=teilbudget.code, amount=money_text(demand.amount))
        return _shown(desk, desk.run(label, use.save_demand, demand))


def list_demands(arguments: Namespace) -> Answer:
    """List the repayment demands, the latest first."""
    with desks.reading(arguments) as desk:
        rows = desk.read(use.demand_rows)
        notice = desks.notice(desk)
    lines = _lines(rows) if rows else ["Keine Rückforderung eingetragen."]
    return Answer({"demands": [_data(row) for row in rows]}, [*notice, *lines])


def set_state(arguments: Namespace) -> Answer:
    """Say where a repayment demand stands."""
    with desks.writing(arguments) as desk:
        label = Label.of("demand_state", id=arguments.number)
        number = DemandId(arguments.number)
        return _shown(desk, desk.run(label, use.set_demand_state, number, arguments.state))


def remove_demand(arguments: Namespace) -> Answer:
    """Remove a repayment demand that was entered by mistake."""
    with desks.writing(arguments) as desk:
        label = Label.of("remove_demand", id=arguments.number)
        desk.run(label, remove, Demand, arguments.number)
    return Answer({"removed": arguments.number}, [f"Rückforderung {arguments.number} entfernt."])


def _shown(desk: Desk, demand: Demand) -> Answer:
    row = next(one for one in desk.read(use.demand_rows) if one.id == demand.id)
    return Answer(_data(row), [f"Rückforderung {demand.id} gespeichert.", *_lines([row])])


def _lines(rows: Sequence[DemandRow]) -> list[str]:
    cells = [("Nr.", "Teilbudget", "vom", "Betrag", "Stand", "Widerspruch bis", "Grund")]
    cells += [
        (
            str(row.id),
            row.teilbudget.code,
            day_text(row.demand.letter_on),
            money_text(row.demand.amount),
            word("demand_state", row.demand.state.value),
            day_text(row.objection.value) if row.objection.value else "nicht bekannt",
            row.demand.reason,
        )
        for row in rows
    ]
    return table(cells, right=frozenset({0, 3}), shrink=(6,))


def _data(row: DemandRow) -> dict[str, Any]:
    one = row.demand
    data: dict[str, Any] = plain(
        {
            "id": one.id,
            "teilbudget": row.teilbudget.code,
            "letter_on": one.letter_on,
            "amount": one.amount,
            "reason": one.reason,
            "state": one.state,
            "posted_on": one.posted_on,
            "served_on": one.served_on,
            "objection_until": row.objection.value,
        }
    )
    return {**data, "reasons": line_data(row.objection.lines)}
