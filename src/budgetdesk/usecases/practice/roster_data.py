"""Team and roster of the practice household into an empty budget file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Final

from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.kernel.period import Month
from budgetdesk.rota.availability import Answer, Availability, BackupDuty, Wish
from budgetdesk.rota.ids import (
    AvailabilityId,
    BackupDutyId,
    CoverNeedId,
    HelpKindId,
    ShiftId,
    ShiftModelId,
    WishId,
    WorkedId,
)
from budgetdesk.rota.shift_models import CoverNeed, ModelBreak, ModelPortion, ShiftModel
from budgetdesk.rota.shifts import HelpKind, Shift, ShiftState
from budgetdesk.rota.worked import Worked
from budgetdesk.staff.ids import (
    AssistantId,
    AssistantSkillId,
    SkillId,
    StaffDocumentId,
)
from budgetdesk.staff.personal_file import (
    Ability,
    AssistantSkill,
    DocumentKind,
    Skill,
    StaffDocument,
)
from budgetdesk.staff.work_kinds import Kind
from budgetdesk.storage.work import Work
from budgetdesk.usecases.practice.base_data import Codes
from budgetdesk.usecases.practice.duties import HELP, PracticeRoster, ids_of, roster_of
from budgetdesk.usecases.practice.plan import PracticePlan
from budgetdesk.usecases.practice.story import Story
from budgetdesk.usecases.practice.tables import Tables
from budgetdesk.usecases.practice.team_facts import Team, team_of
from budgetdesk.usecases.practice.team_rows import people_rows, roster_rows

_DAY: Final = timedelta(days=1)
_WEEKDAYS: Final = range(7)
_ALL: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Horizon:
    """What of the roster is known on the story's last day."""

    today: date
    fixed: date
    offered: date
    last: date
    unconfirmed: date
    """The first day whose shifts nobody has confirmed yet."""

    @classmethod
    def of(cls, plan: PracticePlan) -> _Horizon:
        rules, today = roster_rows()["planning"], plan.days.last
        return cls(
            today,
            today + rules["fixed_days"] * _DAY,
            today + rules["offered_days"] * _DAY,
            Month.of(today + _DAY).last,
            today - rules["unconfirmed_days"] * _DAY + _DAY,
        )


def write_team(work: Work, story: Story, codes: Codes) -> None:
    """Store files, contracts, payroll details, skills, documents and who pays which hours."""
    plan = story.plan
    team = team_of(plan.first_year, plan.years)
    work.add(team.employer)
    members = team.members
    work.add_all([one.file for one in members if one.file is not None])
    employed = [each for one in members for each in one.contracts]
    # A job of a later year is not yet known.
    known = [one for one in employed if one.contract.begins <= Month.of(plan.days.last).last]
    work.add_all([one.contract for one in known])
    work.add_all([version for one in known for version in one.versions])
    work.add_all([each for one in members for each in one.details])
    work.add_all([each for one in members for each in one.jobs])
    work.add_all([one for one in team.leave if one.on <= plan.days.last])
    _write_skills(work, story.tables)
    work.add_all(list(_documents(story.tables, team, plan.first_year)))
    _write_funding(work, codes, plan.days.first)


def write_roster(work: Work, story: Story) -> None:
    """Store models, needs, absences, trips and every shift that is planned on the last day."""
    plan = story.plan
    horizon = _Horizon.of(plan)
    roster = roster_of(plan.first_year, plan.years, plan.seed)
    models = work.add_all([_model(row) for row in roster_rows()["model"]])
    work.add_all(list(_needs(models)))
    work.add_all([one for one in roster.trips if one.first <= horizon.last])
    work.add_all([one for one in roster.absences if one.booked_on <= horizon.today])
    # The numbers of shifts follow their place in the whole story, so cover finds what it covers.
    known = [one for one in roster.shifts if one.day <= horizon.last]
    numbers = {one.id: ShiftId(place) for place, one in enumerate(known, start=1)}
    shifts = work.add_all([_as_known(one, numbers, horizon) for one in known])
    work.add_all(list(_records(known, numbers, roster, horizon)))
    _write_wishes(work, ids_of(story.tables), horizon, shifts)


def _as_known(shift: Shift, numbers: Mapping[ShiftId, ShiftId], horizon: _Horizon) -> Shift:
    """The shift as it stands on the story's last day; some of what is to come is still open."""
    found = replace(
        shift,
        id=ShiftId(0),
        replaces=None if shift.replaces is None else numbers[shift.replaces],
    )
    if shift.day <= horizon.fixed:
        return found
    state = ShiftState.OFFERED if shift.day <= horizon.offered else ShiftState.DRAFT
    every = roster_rows()["planning"]["open_every"]
    if shift.id % every == 0:
        return replace(found, state=state, assistant=None, help_minutes=())
    return replace(found, state=state)


def _records(
    known: Sequence[Shift],
    numbers: Mapping[ShiftId, ShiftId],
    roster: PracticeRoster,
    horizon: _Horizon,
) -> Iterator[Worked]:
    for shift in known:
        record = roster.worked.get(shift.id)
        if record is not None and shift.day < horizon.unconfirmed:
            yield replace(record, id=WorkedId(0), shift=numbers[shift.id])


def _model(row: Mapping[str, Any]) -> ShiftModel:
    portions: tuple[ModelPortion, ...] = ()
    if "standby_after" in row:
        portions = (ModelPortion(row["standby_after"], row["standby_minutes"], Kind.BEREITSCHAFT),)
    return ShiftModel(
        ShiftModelId(0),
        row["code"],
        row["name"],
        row["begin"],
        row["end"],
        row.get("days", 0),
        breaks=(ModelBreak(row["break_after"], row["break_minutes"]),),
        paid_break_minutes=row.get("paid_break", 0),
        portions=portions,
    )


def _needs(models: Sequence[ShiftModel]) -> Iterator[CoverNeed]:
    needed = {row["code"]: row.get("need", 1) for row in roster_rows()["model"]}
    for model in models:
        if needed[model.code]:
            for weekday in _WEEKDAYS:
                yield CoverNeed(CoverNeedId(0), model.id, weekday, needed[model.code])


def _write_funding(work: Work, codes: Codes, first: date) -> None:
    row = roster_rows()["help"]
    kind = work.add(HelpKind(HelpKindId(0), row["code"], row["name"]))
    if kind.id != HELP:
        raise ValueError(kind.id)
    for teilbudget, help_kind in ((row["teilbudget"], kind.id), (row["rest"], None)):
        share = FundingShare(codes.teilbudgets[teilbudget], _ALL)
        work.add(FundingRule(FundingRuleId(0), first, (share,), help_kind))


def _write_skills(work: Work, tables: Tables) -> None:
    ids = ids_of(tables)
    for row in people_rows()["skill"]:
        skill = work.add(Skill(SkillId(0), row["code"], row["name"]))
        answers = [(short, Ability.YES) for short in row["yes"]]
        answers += [(short, Ability.NO) for short in row["no"]]
        work.add_all(
            [
                AssistantSkill(AssistantSkillId(0), ids[short], skill.id, said)
                for short, said in answers
            ]
        )


def _documents(tables: Tables, team: Team, first_year: int) -> Iterator[StaffDocument]:
    ids = ids_of(tables)
    for row in people_rows()["document"]:
        begins = team.member(row["assistant"]).contracts[0].contract.begins
        until = row.get("expires")
        expires = None if until is None else date.fromisoformat(f"{first_year + 1}-{until}")
        yield StaffDocument(
            StaffDocumentId(0),
            ids[row["assistant"]],
            DocumentKind(row["kind"]),
            row["title"],
            issued_on=begins,
            expires_on=expires,
        )


def _write_wishes(
    work: Work, ids: Mapping[str, AssistantId], horizon: _Horizon, shifts: Sequence[Shift]
) -> None:
    """What the team said about the month after today, and who is asked first on its days."""
    rows, month = roster_rows(), Month.of(horizon.last)
    work.add_all(
        [
            Wish(
                WishId(0),
                ids[row["assistant"]],
                month.first,
                row["shifts"],
                note=row.get("note", ""),
            )
            for row in rows["wish"]
        ]
    )
    said = []
    for row in rows["availability"]:
        begin = datetime.combine(month.day(row["day"]), time())
        said.append(
            Availability(
                AvailabilityId(0),
                ids[row["assistant"]],
                begin,
                begin + row["days"] * _DAY,
                Answer(row["answer"]),
                row.get("note", ""),
            )
        )
    work.add_all(said)
    order = [ids[short] for short in rows["backup"]]
    days = sorted({one.day for one in shifts if one.day > horizon.today})
    work.add_all(
        [
            BackupDuty(BackupDutyId(0), day, order[number % len(order)])
            for number, day in enumerate(days)
        ]
    )
