from __future__ import annotations

from typing import Any

import pytest

from budgetdesk.ledger.ids import AccountId, TeilbudgetId, TemplateId, TemplatePartId
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.templates import Template, TemplatePart, divided, template_problems
from tests.budget.builders import eur


def a_template(*amounts: str, **more: Any) -> Template:
    parts = tuple(
        TemplatePart(TemplatePartId(0), TemplateId(0), place, eur(amount))
        for place, amount in enumerate(amounts)
    )
    values: dict[str, Any] = {
        "id": TemplateId(0),
        "name": "Vertretung",
        "account": AccountId(1),
        "incoming": False,
        "amount": None,
        "parts": parts,
    }
    return Template(**(values | more))


def codes(template: Template) -> list[str]:
    return [one.code for one in template_problems(template)]


def test_the_only_part_gets_the_whole_amount() -> None:
    assert divided(a_template("0"), eur("12.50")) == (eur("12.50"),)


def test_by_shares_the_parts_keep_their_proportion_to_the_cent() -> None:
    template = a_template("70", "30", by_shares=True)
    assert divided(template, eur("250")) == (eur("175"), eur("75"))
    # 70 % of 0.05 are 0.035, 30 % are 0.015: the cent left over goes to the earlier part.
    assert divided(template, eur("0.05")) == (eur("0.04"), eur("0.01"))


def test_with_fixed_amounts_the_last_part_takes_what_is_left() -> None:
    template = a_template("20", "30", amount=eur("50"))
    assert divided(template, eur("50")) == (eur("20"), eur("30"))
    assert divided(template, eur("64.20")) == (eur("20"), eur("44.20"))


@pytest.mark.parametrize("whole", ["20", "15"])
def test_where_nothing_is_left_for_the_last_part_the_amounts_stay(whole: str) -> None:
    assert divided(a_template("20", "30"), eur(whole)) == (eur("20"), eur("30"))


def test_parts_must_add_up_to_a_fixed_amount_unless_they_are_shares() -> None:
    assert codes(a_template("20", "30", amount=eur("60"))) == ["parts_do_not_add_up"]
    assert codes(a_template("20", "30", amount=eur("60"), by_shares=True)) == []
    assert codes(a_template("20", "30")) == []


def test_a_share_of_nothing_and_an_amount_of_nothing_are_refused_at_once() -> None:
    template = a_template("20", "0", amount=eur("0"), by_shares=True)
    assert codes(template) == ["template_amount_not_above_zero", "template_share_missing"]


def test_a_part_of_a_teilbudget_names_it_and_no_other_part_does() -> None:
    parts = (
        TemplatePart(TemplatePartId(0), TemplateId(0), 0, eur("1"), pot=Pot.TEILBUDGET),
        TemplatePart(TemplatePartId(0), TemplateId(0), 1, eur("1"), teilbudget=TeilbudgetId(1)),
    )
    found = template_problems(a_template(parts=parts))
    assert [(one.code, one.data["part"]) for one in found] == [
        ("teilbudget_missing", 1),
        ("teilbudget_missing", 2),
    ]
