"""What stands in the places of a letter, from the data of employer, assistant and contract.

None: not known, so it stays open in the letter. Empty: does not apply.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from budgetdesk.budget.funders import Holder
from budgetdesk.reports.content.letter_text import missing, words
from budgetdesk.reports.content.phrases import said
from budgetdesk.staff.contracts import Contract, ContractVersion, EndedBy, HoursAgreed
from budgetdesk.staff.employer import EmployerData
from budgetdesk.staff.insurance import Status
from budgetdesk.staff.pay_terms import Rate, Unit
from budgetdesk.staff.personal_file import PersonalFile
from budgetdesk.staff.team import Member
from budgetdesk.wording import formats
from budgetdesk.wording.language import Language

_CENTS: Final = Decimal("0.01")
_LAST: Final = (12, 31)
_CARRIED: Final = (3, 31)
Values = dict[str, str | None]


@dataclass(frozen=True, slots=True)
class LeaveLeft:
    """Days of leave that are left: of the year, planned ones included, and of years before."""

    year: int
    days: Decimal
    planned: Decimal = Decimal(0)
    older: Decimal = Decimal(0)


def letter_values(
    holder: Holder,
    employer: EmployerData | None,
    member: Member,
    on: date,
    leave: LeaveLeft | None = None,
) -> Values:
    """Return the value of every place on the day; of contracts the one in force, else the last."""
    name = holder.name
    if holder.guardian:
        name = words("values", "by_guardian", name=name, guardian=holder.guardian)
    found: Values = {
        "Datum": _day(on),
        "Arbeitgeber": name or None,
        "Arbeitgeber_Anschrift": ", ".join(holder.address.splitlines()) or None,
        "Name": member.assistant.name,
        "Anschrift": _address(member.file),
        "Geburtstag": None if member.birth is None else _day(member.birth),
        "Arbeitsort": _place(holder, employer),
    }
    contract, version = _contract(member, on)
    found |= _contract_values(contract, on)
    found |= _version_values(version)
    return found | _leave_values(leave, on, ending=ends_this_year(member, on))


def ends_this_year(member: Member, on: date) -> bool:
    """Tell whether the employment of the day ends by the end of its year."""
    employed = member.employed_on(on)
    ends = None if employed is None else employed.contract.ends
    return ends is not None and ends.year == on.year


def _address(file: PersonalFile | None) -> str | None:
    if file is None or not (file.street and file.town):
        return None
    place = f"{file.postcode} {file.town}".strip()
    return words("values", "address", street=file.street, place=place)


def _place(holder: Holder, employer: EmployerData | None) -> str | None:
    own = "" if employer is None else employer.place_of_work
    return ", ".join((own or holder.address).splitlines()) or None


def _contract(member: Member, on: date) -> tuple[Contract | None, ContractVersion | None]:
    """The contract in force; else the next one to begin; else the last."""
    chosen = member.employed_on(on)
    if chosen is None and member.contracts:
        later = [one for one in member.contracts if one.contract.begins > on]
        chosen = later[0] if later else member.contracts[-1]
    if chosen is None:
        return None, None
    day = max(on, chosen.contract.begins)
    begun = [one for one in chosen.versions if one.from_day <= day] or [*chosen.versions[:1]]
    return chosen.contract, begun[-1] if begun else None


def _contract_values(contract: Contract | None, on: date) -> Values:
    if contract is None:
        open_ones: Values = dict.fromkeys(("Beginn", "Dauer", "Zeitraum"))
        empty = dict.fromkeys(("Befristung_Form", "Probezeit", "Beendigung"), "")
        return open_ones | empty | _reference_values(ended=True)
    begins = _day(contract.begins)
    until = contract.probation_until
    probation = words("values", "no_probation")
    if until is not None:
        probation = words("values", "probation", day=_day(until))
    period = words("values", "since", begins=begins)
    if contract.ends is not None:
        period = words("values", "period", begins=begins, ends=_day(contract.ends))
    return {
        "Beginn": begins,
        "Dauer": _duration(contract),
        "Befristung_Form": words("values", "fixed_form") if contract.fixed_term else "",
        "Probezeit": probation,
        "Zeitraum": period,
        "Beendigung": _ending(contract, on),
        **_reference_values(ended=contract.ends is not None and contract.ends <= on),
    }


def _reference_values(*, ended: bool) -> Values:
    """Who is still employed gets an interim reference, in the present tense."""
    time = "past" if ended else "present"
    return {
        place: words("reference", f"{key}_{time}")
        for place, key in (("Zeugnis", "title"), ("ist_war", "is"), ("gehoeren", "belong"))
    }


def _duration(contract: Contract) -> str:
    if not contract.fixed_term:
        return words("values", "open_ended")
    ends = missing(words("what", "last_day")) if contract.ends is None else _day(contract.ends)
    reason = words("values", "fixed_without")
    if contract.fixed_term_reason:
        reason = words("values", "fixed_reason", reason=contract.fixed_term_reason)
    return f"{words('values', 'fixed', day=ends)} {reason}"


def _ending(contract: Contract, on: date) -> str:
    if contract.ends is None:
        return ""
    if contract.ends > on:
        return words("values", "ending", day=_day(contract.ends))
    # A reference never says that the employer gave notice: it must not make things harder
    # (§ 109 Abs. 2 GewO).
    wished = contract.ended_by is EndedBy.NOTICE_BY_ASSISTANT
    return words("values", "ended_by_assistant" if wished else "ended", day=_day(contract.ends))


def _version_values(version: ContractVersion | None) -> Values:
    if version is None:
        unknown: Values = dict.fromkeys(("Arbeitszeit", "Entgelt"))
        names = ("Abruf", "Zuschlaege", "Beschaeftigung")
        return unknown | dict.fromkeys(names, "") | _leave_and_notice(None)
    kinds = {Status.MINIJOB: "minijob", Status.SHORT_TERM: "short_term"}
    kind = kinds.get(version.status)
    return {
        "Arbeitszeit": _hours(version),
        "Abruf": _call(version),
        "Entgelt": _pay(version),
        "Zuschlaege": "\n".join(_surcharges(version)),
        "Beschaeftigung": "" if kind is None else words("values", kind),
        **_leave_and_notice(version),
    }


def _leave_and_notice(version: ContractVersion | None) -> Values:
    leave, notice = words("values", "leave_by_law"), words("values", "notice_law")
    if version is not None and version.leave_days is not None:
        leave = words("values", "leave", days=version.leave_days)
    if version is not None and version.notice_weeks is not None:
        end = words("notice_to", version.notice_to.value)
        notice = words("values", "notice", weeks=version.notice_weeks, end=end)
    return {"Urlaub": leave, "Kuendigung": notice}


def _hours(version: ContractVersion) -> str | None:
    if version.hours is HoursAgreed.ON_CALL:
        return _on_call(version)
    if version.agreed_minutes is None:
        return None
    written = words("values", version.hours.value, hours=_clock(version.agreed_minutes))
    if version.days_a_week is None:
        return written
    return f"{written} {words('values', 'days_a_week', days=version.days_a_week)}"


def _on_call(version: ContractVersion) -> str:
    if version.agreed_minutes is None:
        return words("values", "on_call_open")
    return words("values", "on_call", hours=_clock(version.agreed_minutes))


def _call(version: ContractVersion) -> str:
    if version.hours is not HoursAgreed.ON_CALL:
        return words("values", "no_call")
    # Without agreed hours the law takes 20 a week (§ 12 Abs. 1 Satz 3 TzBfG).
    minutes = 20 * 60 if version.agreed_minutes is None else version.agreed_minutes
    frame = missing(words("values", "call_frame"))
    return words("values", "call", hours=_clock(minutes), frame=frame)


def _pay(version: ContractVersion) -> str | None:
    if version.salary is not None:
        hours = _clock(version.salary.weekly_minutes)
        return words("values", "salary", amount=version.salary.amount, hours=hours)
    return None if version.wage is None else words("values", "wage", wage=_euros(version.wage))


def _surcharges(version: ContractVersion) -> Iterator[str]:
    lines = [
        *(_kind_line(one.kind.value, one.pay) for one in version.kinds),
        *(_surcharge_line(one.kind.value, one.rate) for one in version.surcharges),
    ]
    if lines:
        yield words("values", "surcharges")
        yield ""
        yield from (f"- {one}" for one in lines)
    else:
        yield words("values", "no_surcharges")


def _kind_line(code: str, rate: Rate) -> str:
    keys = {
        Unit.PERCENT: "kind_percent",
        Unit.PER_HOUR: "kind_hour",
        Unit.PER_DUTY: "kind_duty",
        Unit.INCLUDED: "kind_included",
    }
    written = _number(rate.amount) if rate.unit is Unit.PERCENT else _euros(rate.amount)
    name = said("payslip", "pay", "base_pay" if code == "active" else code)
    return words("values", keys[rate.unit], name=name, rate=written)


def _surcharge_line(code: str, rate: Rate) -> str:
    percent = rate.unit is Unit.PERCENT
    key = "surcharge_percent" if percent else "surcharge_hour"
    written = _number(rate.amount) if percent else _euros(rate.amount)
    return words("values", key, name=said("payslip", "pay", code), rate=written)


def _leave_values(leave: LeaveLeft | None, on: date, *, ending: bool) -> Values:
    if leave is None:
        last = date(on.year, *_LAST)
        return {
            "Urlaubsjahr": str(on.year),
            "Resttage": None,
            "Geplant": "",
            "Aeltere": "",
            "Verfallstag": _day(last),
            "Verfallstag_Uebertrag": _day(date(on.year + 1, *_CARRIED)),
        }
    last = date(leave.year, *_LAST)
    planned, older = leave.planned, leave.older
    older_key = "older_ending" if ending else "older"
    return {
        "Urlaubsjahr": str(leave.year),
        "Resttage": _number(leave.days),
        "Geplant": words("values", "planned", days=planned) if planned else "",
        "Aeltere": words("values", older_key, days=older, day=_day(last)) if older else "",
        "Verfallstag": _day(last),
        "Verfallstag_Uebertrag": _day(date(leave.year + 1, *_CARRIED)),
    }


def _day(day: date) -> str:
    return formats.day_in_sentence(day, Language.GERMAN)


def _clock(minutes: int) -> str:
    return formats.number_text((Decimal(minutes) / 60).quantize(_CENTS), Language.GERMAN)


def _number(number: Decimal) -> str:
    return formats.number_text(number, Language.GERMAN)


def _euros(amount: Decimal) -> str:
    """Write euros with two decimals, or up to four where they are agreed."""
    rounded = amount.quantize(_CENTS)
    return f"{rounded if rounded == amount else amount.normalize():f}".replace(".", ",")
