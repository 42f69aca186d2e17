"""What is stored comes back equal, whatever it is."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budgetdesk.budget.agreement import (
    Agreement,
    CarryOverBasis,
    CarryOverRule,
    CostPlan,
    Earmark,
    ProofMode,
    ProofPeriod,
)
from budgetdesk.budget.ids import AgreementId
from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Part
from budgetdesk.ledger.ids import CostTypeId, TeilbudgetId
from budgetdesk.ledger.templates import TemplatePart
from budgetdesk.storage import codec
from budgetdesk.storage.store import Store
from budgetdesk.storage.tables import RECORDS
from tests.storage.strategies import records

# Stored and loaded with what they are parts of; alone they would turn up in a later one's.
PARTS = {Part, TemplatePart}


@pytest.fixture(scope="module")
def loose_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store in which ids may refer to nothing."""
    with Store.create(tmp_path_factory.mktemp("codec") / "any.budget") as store:
        store._raw.execute("PRAGMA foreign_keys=OFF")
        yield store


@pytest.mark.parametrize("kind", [one for one in RECORDS if one not in PARTS])
@given(data=st.data())
def test_a_stored_record_is_loaded_equal(
    loose_store: Store, kind: type, data: st.DataObject
) -> None:
    record: Any = data.draw(records(kind))
    with loose_store.writing() as work:
        stored: Any = work.add(record)
    with loose_store.reading() as reader:
        assert reader.one(kind, stored.id) == stored
    assert dataclasses.replace(stored, id=0, **_unplaced(stored)) == dataclasses.replace(
        record, **_unplaced(record)
    )


def _unplaced(record: Any) -> dict[str, Any]:
    """Parts without what storing them gives: id, owner and place."""
    parts = getattr(record, "parts", None)
    if parts is None:
        return {}
    blank: dict[str, Any] = {"id": 0, "position": 0, type(record).__name__.lower(): 0}
    return {"parts": tuple(dataclasses.replace(one, **blank) for one in parts)}


def test_a_row_holds_only_whole_numbers_and_text() -> None:
    agreement = Agreement(
        AgreementId(7),
        TeilbudgetId(3),
        valid_from=date(2026, 1, 1),
        valid_to=None,
        proof_mode=ProofMode.LIST,
        proof_period=ProofPeriod.HALF_YEAR,
        goals=("Wohnen", 'Arbeit "zu Hause"'),
        purposes=(CostTypeId(1), CostTypeId(2)),
        receipt_threshold=Money(2500),
        own_account=True,
        carry_over=CarryOverRule(CarryOverBasis.PERCENT_OF_PERIOD, Decimal("12.50")),
        plan=(CostPlan(CostTypeId(1), Money(250_000)),),
        bound=(Earmark("Urlaub", Money(90_000)),),
    )
    row = codec.to_row(agreement)
    assert row["valid_from"] == "2026-01-01"
    assert row["valid_to"] is None
    assert row["proof_mode"] == "list"
    assert row["goals"] == '["Wohnen","Arbeit \\"zu Hause\\""]'
    assert row["purposes"] == "[1,2]"
    assert row["receipt_threshold"] == 2500
    assert row["own_account"] == 1
    assert row["carry_over"] == (
        '{"basis":"percent_of_period","value":"12.50","when":"end","above":"flag"}'
    )
    assert row["plan"] == '[{"cost_type":1,"per_month":250000}]'
    assert codec.from_row(Agreement, row) == agreement


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("valid_from", "2026-02-30"),
        ("valid_from", None),
        ("proof_mode", "listx"),
        ("goals", '["Wohnen"'),
        ("carry_over", '{"basis":"none"}'),
        ("receipt_threshold", "25"),
        ("plan", '[{"cost_type":1,"per_month":"x"}]'),
    ],
)
def test_a_row_of_something_else_is_not_understood(column: str, value: object) -> None:
    agreement = Agreement(
        AgreementId(7),
        TeilbudgetId(3),
        date(2026, 1, 1),
        None,
        ProofMode.LIST,
        ProofPeriod.YEAR,
    )
    row = {**codec.to_row(agreement), column: value}
    with pytest.raises(codec.RowNotUnderstood):
        codec.from_row(Agreement, row)
