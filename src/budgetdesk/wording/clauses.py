"""The clauses of a Zielvereinbarung, each in one plain sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from budgetdesk.budget.agreement import Agreement, CarryOverBasis, IllnessReserve, MutualCover
from budgetdesk.kernel.money import round_to_cent
from budgetdesk.wording.formats import number_text
from budgetdesk.wording.sentences import filled, texts, word


def clauses(agreement: Agreement, names: Mapping[int, str]) -> dict[str, str]:
    """Return a sentence for each clause, by the clause's name.

    `names` are the cost types' names by number.
    """
    return {
        clause: " ".join(sentences)
        for clause, sentences in (
            ("validity", [_validity(agreement)]),
            ("proof", list(_proof(agreement, names))),
            ("purposes", [_purposes(agreement, names)]),
            ("carry_over", [_carry_over(agreement)]),
            ("illness", [_illness(agreement)]),
            ("cover", [_cover(agreement)]),
            ("plan", list(_plan(agreement, names))),
            (
                "bound",
                [_say("bound", {"name": b.name, "amount": b.amount}) for b in agreement.bound],
            ),
            ("goals", [_say("goal", {"goal": goal.rstrip(".")}) for goal in agreement.goals]),
            ("other", list(_other(agreement))),
        )
        if sentences
    }


def _say(key: str, data: Mapping[str, object] | None = None) -> str:
    return filled(texts("clauses")[key], data or {})


def _validity(agreement: Agreement) -> str:
    if agreement.valid_to is None:
        return _say("open_end", {"first": agreement.valid_from})
    return _say("validity", {"first": agreement.valid_from, "last": agreement.valid_to})


def _proof(agreement: Agreement, names: Mapping[int, str]) -> Iterator[str]:
    yield _say(f"proof_{agreement.proof_mode.value}")
    period = word("proof_period", agreement.proof_period.value)
    if agreement.due_days is None:
        yield _say("due_unknown", {"period": period})
    else:
        yield _say("due", {"period": period, "days": agreement.due_days})
    if agreement.receipt_threshold is None:
        yield _say("receipts_always")
    else:
        yield _say("receipts_from", {"amount": agreement.receipt_threshold})
    if agreement.flat_rates:
        listed = ", ".join(names[number] for number in agreement.flat_rates)
        yield _say("flat_rates", {"names": listed})
    if agreement.per_assistant:
        yield _say("per_assistant")


def _purposes(agreement: Agreement, names: Mapping[int, str]) -> str:
    if not agreement.purposes:
        return _say("any_purpose")
    listed = ", ".join(names[number] for number in agreement.purposes)
    return _say("purposes", {"names": listed})


def _carry_over(agreement: Agreement) -> str:
    rule = agreement.carry_over
    if rule is None:
        return _say("carry_over_unknown")
    value: object = number_text(rule.value)
    if rule.basis is CarryOverBasis.FIXED_AMOUNT:
        value = round_to_cent(rule.value)
    sentence = _say(f"carry_over_{rule.basis.value}", {"value": value})
    if rule.basis is CarryOverBasis.UNLIMITED:
        return sentence
    when = _say("measured", {"when": word("carry_over_when", rule.when.value)})
    return f"{sentence} {when} {_say(f'above_{rule.above.value}')}"


def _illness(agreement: Agreement) -> str:
    if agreement.illness_reserve is IllnessReserve.FIXED_AMOUNT:
        if agreement.illness_amount is None:
            return _say("illness_amount_unknown")
        return _say("illness_fixed_amount", {"amount": agreement.illness_amount})
    return _say(f"illness_{agreement.illness_reserve.value}")


def _cover(agreement: Agreement) -> str:
    if agreement.mutual_cover is MutualCover.PERCENT:
        if agreement.mutual_percent is None:
            return _say("cover_percent_unknown")
        return _say("cover_percent", {"percent": agreement.mutual_percent})
    return _say(f"cover_{agreement.mutual_cover.value}")


def _plan(agreement: Agreement, names: Mapping[int, str]) -> Iterator[str]:
    for one in agreement.plan:
        yield _say("plan", {"name": names[one.cost_type], "amount": one.per_month})


def _other(agreement: Agreement) -> Iterator[str]:
    if agreement.own_account:
        yield _say("own_account")
    if agreement.signed_on is not None:
        yield _say("signed", {"on": agreement.signed_on})
    if agreement.signatures:
        yield _say("signatures", {"names": ", ".join(agreement.signatures)})
    if agreement.review_on is not None:
        yield _say("review", {"on": agreement.review_on})
    if agreement.notice:
        yield _say("notice", {"notice": agreement.notice})
