"""From the input of a case to what the program says about contributions.

Nothing is computed here but sums over the program's own shares; amounts come out as text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from budgetdesk.kernel.german_calendar import Land
from budgetdesk.kernel.money import ZERO, Money
from budgetdesk.kernel.period import Month
from budgetdesk.payroll.contributions.case import LiablePay, MonthCase
from budgetdesk.payroll.contributions.days import part_ceiling
from budgetdesk.payroll.contributions.midijob import midijob_bases
from budgetdesk.payroll.contributions.month import contributions
from budgetdesk.payroll.contributions.one_off import is_led_back, room_left
from budgetdesk.payroll.contributions.rules import factor_f, midijob_of, previewed_factor
from budgetdesk.payroll.facts import Branch, Employer, Employment, Person, YearSoFar
from budgetdesk.payroll.flat_tax import minijob_tax
from budgetdesk.payroll.results import Contributions
from budgetdesk.staff.employer import AccidentCharge
from budgetdesk.staff.insurance import Child, Status
from budgetdesk.statutory.law import Law, law_on
from budgetdesk.statutory.reader import shipped_figures

Input = Mapping[str, str]
Answer = Callable[[int, Input], dict[str, str]]

_CHILD = Child(date(2015, 3, 10), date(2015, 3, 1))
_SHORT = {
    "kv": Branch.KV,
    "zb": Branch.KV_ADDITIONAL,
    "pv": Branch.PV,
    "rv": Branch.RV,
    "av": Branch.AV,
}


def _law(year: int, *, preview: bool = False) -> Law:
    return law_on(shipped_figures(), date(year, 5, 1), preview=preview)


def _person(case: Input) -> Person:
    return Person(
        birth=date(1985, 6, 15),
        additional_rate=Decimal(case["zb_pct"]) if "zb_pct" in case else None,
        is_parent=case.get("childless") == "0",
        children=(_CHILD,) * int(case.get("children_u25", "0")),
        rv_exempt=case.get("rv_exempt") == "1",
        insured_elsewhere=case.get("min_base_applies") == "0",
    )


def _employer(case: Input, *, household: bool = True) -> Employer:
    return Employer(
        land=Land.SN if case.get("saxony") == "1" else Land.BY,
        private_household=household,
        accident=AccidentCharge.NONE,
    )


def _month(
    year: int,
    case: Input,
    employment: Employment,
    *,
    household: bool = True,
    law: Law | None = None,
) -> Contributions:
    pay = LiablePay(Money.of(case["gross"]))
    employer = _employer(case, household=household)
    asked = MonthCase(Month(year, 5), _person(case), employment, employer, pay)
    found = contributions(asked, law or _law(year))
    assert found.value is not None, found.errors
    return found.value


def _employment(status: Status, *, cheque: bool = False) -> Employment:
    return Employment(status, begins=date(2010, 1, 1), household_cheque=cheque)


def _insured(found: Contributions) -> dict[str, str]:
    """Shares under the short names of the cases; care stands before its discount."""
    answer = {}
    for short, branch in _SHORT.items():
        share = found.of(branch)
        assert share is not None
        discount = share.line.inputs.get("discount", ZERO)
        assert isinstance(discount, Money)
        answer[f"{short}_an"] = (share.employee + discount).plain()
        answer[f"{short}_ag"] = share.employer.plain()
        answer[f"{short}_total"] = (share.whole + discount).plain()
        if branch is Branch.PV:
            answer["pv_an_after_discount"] = share.employee.plain()
            answer["pvabschlag_an"] = discount.plain()
    surcharge = found.of(Branch.PV_CHILDLESS)
    answer["pvzuschlag_an"] = (surcharge.employee if surcharge else ZERO).plain()
    both = (Money.of(answer["pv_an"]), Money.of(answer["pvzuschlag_an"]))
    answer["pv_incl_surcharge_an"] = sum(both, ZERO).plain()
    for side in ("an", "ag", "total"):
        parts = (Money.of(answer[f"kv_{side}"]), Money.of(answer[f"zb_{side}"]))
        answer[f"kv_incl_zb_{side}"] = sum(parts, ZERO).plain()
    sums = {"sum_an": found.employee, "sum_ag": found.employer}
    answer |= {name: amount.plain() for name, amount in sums.items()}
    return answer | {"sum_total": (found.employee + found.employer).plain()}


def _bases(year: int, case: Input) -> dict[str, str]:
    rules = midijob_of(_law(year))
    found = midijob_bases(LiablePay(Money.of(case["gross"])), int(case.get("sv_days", "30")), rules)
    assert found is not None
    return {
        "be_total": found.total.plain(),
        "be_employee": "0.00" if found.employee is None else found.employee.plain(),
        "F": str(rules.factor),
        "G": str(rules.limit),
    }


def midijob(year: int, case: Input) -> dict[str, str]:
    return _bases(year, case) | _insured(_month(year, case, _employment(Status.MIDIJOB)))


def midijob_by_figures(year: int, case: Input) -> dict[str, str]:
    """A month of a year whose figures the program does not ship: they stand in the case."""
    given = {
        "faktor_f": case["F"],
        "minijob_limit_month": case["G"],
        "midijob_upper_month": case["upper"],
        "kv_rate": case["kv_pct"],
        "pv_rate": case["pv_pct"],
        "rv_rate": case["rv_pct"],
        "av_rate": case["av_pct"],
    }
    # Ages, ceilings and care rates for parents and childless people play no part here.
    figures = dict(_law(2024).values) | {key: Decimal(value) for key, value in given.items()}
    law = Law(date(year, 5, 1), figures)
    found = midijob_bases(LiablePay(Money.of(case["gross"])), 30, midijob_of(law))
    assert found is not None
    assert found.employee is not None
    bases = {"be_total": found.total.plain(), "be_employee": found.employee.plain()}
    return bases | _insured(_month(year, case, _employment(Status.MIDIJOB), law=law))


def midijob_part_month(year: int, case: Input) -> dict[str, str]:
    return _bases(year, case)


def midijob_below_limit(year: int, case: Input) -> dict[str, str]:
    answer = midijob(year, case)
    left = Money.of(answer["sum_an"]) - Money.of(answer["pvzuschlag_an"])
    return answer | {
        "an_share_without_surcharge": left.plain(),
        "pv_surcharge_an": answer["pvzuschlag_an"],
    }


def midijob_formula(year: int, case: Input) -> dict[str, str]:
    """The four figures of the short form, with as many places as the sources print."""
    figures = {"faktor_f": case["F"], "minijob_limit_month": case["G"]}
    figures["midijob_upper_month"] = "2000"
    law = Law(date(year, 5, 1), {key: Decimal(value) for key, value in figures.items()})
    rules = midijob_of(law)
    exact = {
        "a": rules.total_slope,
        "b": rules.total_offset,
        "c": rules.employee_slope,
        "d": rules.employee_offset,
    }
    rounding = ROUND_DOWN if case["cut"] == "1" else ROUND_HALF_UP
    return {
        key: str(
            (Decimal(value.numerator) / value.denominator).quantize(
                Decimal(1).scaleb(-int(case[f"places_{key}"])), rounding
            )
        )
        for key, value in exact.items()
        if f"places_{key}" in case
    }


def factor(year: int, case: Input) -> dict[str, str]:
    by_formula = previewed_factor(Decimal(case["numerator_pct"]), Decimal(case["gsv_rate_pct"]))
    law = _law(year, preview="preview" in case)
    return {"F": str(factor_f(law)), "F_by_formula": str(by_formula)}


def minijob_commercial(year: int, case: Input) -> dict[str, str]:
    return _minijob(year, case, _employment(Status.MINIJOB))


def minijob_household(year: int, case: Input) -> dict[str, str]:
    return _minijob(year, case, _employment(Status.MINIJOB, cheque=True))


def _minijob(year: int, case: Input, employment: Employment) -> dict[str, str]:
    found = _month(year, case, employment, household=employment.household_cheque)
    answer = {
        share.branch.value: share.employer.plain()
        for share in found.shares
        if share.employee == ZERO
    }
    tax = minijob_tax(Money.of(case["gross"]), _law(year)).whole
    insured = _month(year, {**case, "rv_exempt": "0"}, employment)
    share = insured.of(Branch.RV)
    assert share is not None
    answer["rv_ag"], answer["tax"] = answer["rv"], tax.plain()
    answer["rv_an_if_not_exempt"] = share.employee.plain()
    return answer | {"sum": (found.employer + tax).plain()}


def minijob_rv_minimum(year: int, case: Input) -> dict[str, str]:
    cheque = case["household"] == "1"
    figures = dict(_law(2026).values)
    if "rv_pct" in case:
        figures["rv_rate"] = Decimal(case["rv_pct"])
        figures["minijob_minimum_base"] = Decimal(case["min_base"])
    law = Law(date(year, 5, 1), figures)
    found = _month(year, case, _employment(Status.MINIJOB, cheque=cheque), law=law)
    share = found.of(Branch.RV)
    assert share is not None
    return {
        "total": share.whole.plain(),
        "ag": share.employer.plain(),
        "an": share.employee.plain(),
    }


def minijob_limit(year: int, case: Input) -> dict[str, str]:
    law = _law(year)
    limit = law["minijob_limit_month"]
    return {
        "min_wage": str(law["minimum_wage"]),
        "limit_month": str(limit),
        "limit_year": str(limit * 12),
        "occasional_excess_month_max": str(limit * law["minijob_excess_multiple"]),
    }


def regular(year: int, case: Input) -> dict[str, str]:
    return _insured(_month(year, case, _employment(Status.FULL)))


def pv_rounding(year: int, case: Input) -> dict[str, str]:
    answer = regular(year, {**case, "zb_pct": "2.5"})
    return {
        "pv_an_base": answer["pv_an"],
        "pv_surcharge_an": answer["pvzuschlag_an"],
        "pv_an_sum": answer["pv_incl_surcharge_an"],
    }


def one_off(year: int, case: Input) -> dict[str, str]:
    law, month = _law(year), int(case["month"])
    law = law_on(shipped_figures(), date(year, month, 1))
    monthly, extra = Money.of(case["monthly"]), Money.of(case["oneoff"])
    before = YearSoFar(monthly * (month - 1), monthly * (month - 1), 30 * (month - 1))
    person = _person({"zb_pct": "2.5", "childless": "1"})
    pay = LiablePay(monthly, extra)
    employment = _employment(Status.FULL)
    asked = MonthCase(Month(year, month), person, employment, _employer({}), pay, before)
    found = contributions(asked, law).value
    assert found is not None
    return {
        "prorata_bbg_kv": part_ceiling(law["bbg_kv_year"], 30 * month).plain(),
        "prorata_bbg_rv": part_ceiling(law["bbg_rv_year"], 30 * month).plain(),
        "kv_liable_part": (found.base_kv - monthly).plain(),
        "rv_liable_part": (found.base_rv - monthly).plain(),
    }


def march_clause(year: int, case: Input) -> dict[str, str]:
    month, monthly = int(case["month"]), Money.of(case["monthly"])
    extra = Money.of(case["oneoff"])
    yearly = Decimal(case["bbg_kv_month"]) * 12
    room = room_left(yearly, 30 * month, monthly * month)
    answer = {
        "prorata_bbg_kv": part_ceiling(yearly, 30 * month).plain(),
        "room": room.plain(),
        "room_current": room.plain(),
        "assign_to_previous_year": str(int(is_led_back(month, extra, room))),
    }
    for branch in ("kv", "rv"):
        if "prev_liable" in case:
            ceiling = Decimal(case[f"prev_bbg_{branch}_year"])
            left = room_left(ceiling, 360, Money.of(case["prev_liable"]))
            answer[f"liable_{branch}_previous"] = min(extra, left).plain()
    return answer


def part_month_ceilings(year: int, case: Input) -> dict[str, str]:
    law, days = _law(year), int(case["sv_days"])
    return {
        "bbg_kv_pv": part_ceiling(law["bbg_kv_year"], days).plain(),
        "bbg_rv_av": part_ceiling(law["bbg_rv_year"], days).plain(),
    }


ANSWERS: dict[str, Answer] = {
    "midijob": midijob,
    "midijob_below_limit": midijob_below_limit,
    "midijob_by_figures": midijob_by_figures,
    "midijob_part_month": midijob_part_month,
    "midijob_formula": midijob_formula,
    "factor_f": factor,
    "minijob_commercial": minijob_commercial,
    "minijob_household": minijob_household,
    "minijob_rv_minimum": minijob_rv_minimum,
    "minijob_limit": minijob_limit,
    "regular_sv": regular,
    "pv_rounding": pv_rounding,
    "one_off": one_off,
    "march_clause": march_clause,
    "part_month_ceilings": part_month_ceilings,
}
