from __future__ import annotations

from dataclasses import replace
from datetime import date

from budgetdesk.kernel.money import Money
from budgetdesk.ledger.bookings import Part
from budgetdesk.ledger.ids import (
    AccountId,
    BankLineId,
    BookingId,
    CostTypeId,
    PartId,
    RuleId,
    StatementImportId,
    TeilbudgetId,
)
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.rules import Ground, learned, proposal_for
from budgetdesk.ledger.statements import BankLine, Rule

WAGES, TRAVEL = CostTypeId(7), CostTypeId(8)
EGH = TeilbudgetId(1)
ANNA = "DE02120300000000202051"


def a_line(*, name: str = "Anna Beispiel", iban: str = ANNA, euros: str = "-900.00") -> BankLine:
    return BankLine(
        BankLineId(1),
        StatementImportId(1),
        0,
        AccountId(1),
        date(2026, 3, 27),
        Money.of(euros),
        name,
        "Lohn Maerz",
        iban=iban,
    )


def a_part(cost_type: CostTypeId | None = WAGES, pot: Pot = Pot.TEILBUDGET) -> Part:
    teilbudget = EGH if pot is Pot.TEILBUDGET else None
    return Part(PartId(1), BookingId(1), 0, Money.of("-900.00"), cost_type, pot, teilbudget)


def a_rule(
    *, number: int = 1, iban: str = "", name: str = "", words: str = "", times: int = 1
) -> Rule:
    return Rule(RuleId(number), name, iban, words, False, Pot.TEILBUDGET, WAGES, EGH, times)


def test_an_assignment_teaches_a_rule_for_the_iban() -> None:
    rule = learned([], a_line(), a_part())
    assert rule == Rule(RuleId(0), "", ANNA, "", False, Pot.TEILBUDGET, WAGES, EGH, 1, learned=True)


def test_without_an_iban_the_name_is_learned() -> None:
    rule = learned([], a_line(iban=""), a_part())
    assert rule is not None
    assert (rule.iban, rule.name) == ("", "Anna Beispiel")


def test_the_same_assignment_again_strengthens_the_rule() -> None:
    rule = learned([a_rule(iban=ANNA, times=2)], a_line(), a_part())
    assert rule is not None
    assert (rule.id, rule.times) == (1, 3)


def test_another_assignment_turns_the_rule() -> None:
    rule = learned([a_rule(iban=ANNA, times=5)], a_line(), a_part(TRAVEL))
    assert rule is not None
    assert (rule.id, rule.cost_type, rule.times) == (1, TRAVEL, 1)


def test_a_rule_the_user_wrote_is_not_turned() -> None:
    own = replace(a_rule(iban=ANNA, times=5), learned=False)
    rule = learned([own], a_line(), a_part(TRAVEL))
    assert rule is not None
    assert rule.id == 0


def test_an_open_part_or_a_line_without_a_name_teaches_nothing() -> None:
    assert learned([], a_line(), a_part(None)) is None
    assert learned([], a_line(iban="", name=""), a_part()) is None


def test_a_private_part_teaches_that_the_payee_is_private() -> None:
    rule = learned([], a_line(), a_part(None, Pot.PRIVATE))
    assert rule is not None
    assert (rule.pot, rule.teilbudget) == (Pot.PRIVATE, None)


def test_words_come_before_iban_and_iban_before_name() -> None:
    by_name = a_rule(number=1, name="ANNA  Beispiel", times=9)
    by_iban = a_rule(number=2, iban=ANNA)
    by_words = a_rule(number=3, words="lohn maerz")
    grounds = [
        proposal_for(a_line(), rules)
        for rules in ([by_name], [by_name, by_iban], [by_name, by_iban, by_words])
    ]
    assert [one.ground for one in grounds if one] == [Ground.NAME, Ground.IBAN, Ground.WORDS]


def test_a_proposal_says_why_and_how_often() -> None:
    proposal = proposal_for(a_line(), [a_rule(iban=ANNA, times=4)])
    assert proposal is not None
    assert (proposal.detail, proposal.times, proposal.cost_type) == (ANNA, 4, WAGES)


def test_a_rule_for_spending_says_nothing_about_income() -> None:
    assert proposal_for(a_line(euros="900.00"), [a_rule(iban=ANNA)]) is None


def test_words_must_all_occur() -> None:
    assert proposal_for(a_line(), [a_rule(words="lohn april")]) is None
