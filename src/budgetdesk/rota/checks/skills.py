"""What a shift needs and the person can do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from budgetdesk.kernel.problem import Weight
from budgetdesk.rota.checks.people import Ground, Person
from budgetdesk.rota.findings import Basis, Finding
from budgetdesk.staff.personal_file import Ability

_AGREED: Final = "Arbeitsvertrag; § 106 GewO"


def missing_skills(person: Person, ground: Ground) -> Iterator[Finding]:
    """Skills that a shift needs and the person refuses (warning) or has not been asked (hint)."""
    if person.member is None:
        return
    names = {one.id: one.name for one in ground.plan.skills}
    for duty in person.shown:
        for skill in () if duty.absence is not None else duty.shift.skills:
            ability = person.member.ability(skill)
            if ability is Ability.YES:
                continue
            if ability is Ability.NO:
                code, weight = "skill_refused", Weight.ERROR
            else:
                code, weight = "skill_not_known", Weight.HINT
            data = {"skill": names.get(skill, "")}
            yield Finding(
                code,
                Basis.CONTRACT,
                duty.shift.id,
                duty.day,
                person.id,
                data,
                _AGREED,
                weight,
            )
