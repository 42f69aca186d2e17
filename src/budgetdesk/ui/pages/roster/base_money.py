"""Trips of several days, kinds of help, and which Teilbudget pays which hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject

from budgetdesk.budget.funders import Teilbudget
from budgetdesk.budget.hours_funding import FundingRule, FundingShare
from budgetdesk.budget.ids import FundingRuleId
from budgetdesk.kernel.problem import Problem
from budgetdesk.rota.ids import HelpKindId, TripId
from budgetdesk.rota.planning_setup import trip_problems
from budgetdesk.rota.shift_models import ShiftModel
from budgetdesk.rota.shifts import HelpKind, Trip
from budgetdesk.staff.assistants import Assistant
from budgetdesk.ui.pages.roster.choosing import choice
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import DayEdit, TextEdit
from budgetdesk.ui.widgets.form import Form
from budgetdesk.ui.widgets.number_edits import NumberEdit
from budgetdesk.ui.widgets.page import Room
from budgetdesk.ui.widgets.records_dialog import Kept, RecordsDialog
from budgetdesk.ui.widgets.rows_edit import Cell, RowsEdit
from budgetdesk.ui.widgets.table import Column
from budgetdesk.usecases import roster_base, roster_planning
from budgetdesk.usecases.desk import Label
from budgetdesk.usecases.setting_up import everything, remove
from budgetdesk.wording.formats import day_in_list, day_text, number_text

_ALL = Decimal(100)


class TripForm(Form):
    """A journey; a new one is planned with a shift model for one person or several days."""

    def __init__(
        self,
        trip: Trip,
        people: list[tuple[Any, str]],
        models: list[tuple[Any, str]],
        today: date,
    ) -> None:
        """Show a trip."""
        super().__init__()
        self._before = trip
        one = [(True, self.tr("one person for all of it")), (False, self.tr("several people"))]
        self.add("name", self.tr("&Name"), TextEdit(), needed=True)
        self.add("first", self.tr("&From"), DayEdit(today), needed=True)
        self.add("last", self.tr("&To"), DayEdit(today), needed=True)
        self.add("one_person", self.tr("&Who comes along"), choice(one))
        for key in ("name", "first", "last", "one_person"):
            self.show_value(key, getattr(trip, key))
        if not trip.id:
            hint = self.tr("Each day of the trip gets a shift of this model.")
            self.add("model", self.tr("Shift &model"), choice(models), hint)
        nobody: list[tuple[Any, str]] = [(None, self.tr("open, nobody yet"))]
        words = self.tr("&Person")
        if trip.id:
            nobody = [("", self.tr("leave it as it is")), *nobody]
        self.add("person", words, choice([*nobody, *people]))
        self.judge_by(self._problems)

    def trip(self) -> Trip | None:
        """Return the trip as entered; None while a day is missing."""
        first, last = self.value("first"), self.value("last")
        if first is None or last is None:
            return None
        return replace(
            self._before,
            name=self.value("name"),
            first=first,
            last=last,
            one_person=self.value("one_person"),
        )

    def _problems(self) -> tuple[Problem, ...]:
        trip = self.trip()
        return () if trip is None else trip_problems(trip)


class HelpForm(Form):
    """A kind of help."""

    def __init__(self, kind: HelpKind) -> None:
        """Show a kind of help."""
        super().__init__()
        self._before = kind
        self.add("code", self.tr("Short si&gn"), TextEdit(), needed=True)
        self.add("name", self.tr("&Name"), TextEdit(), needed=True)
        self.show_value("code", kind.code)
        self.show_value("name", kind.name)

    def kind(self) -> HelpKind:
        """Return the kind of help as entered."""
        return replace(self._before, code=self.value("code"), name=self.value("name"))


class RuleForm(Form):
    """Who pays hours from a day on, in shares."""

    def __init__(
        self,
        rule: FundingRule,
        helps: list[tuple[Any, str]],
        teilbudgets: list[tuple[Any, str]],
        today: date,
        theme: Theme,
    ) -> None:
        """Show a rule."""
        super().__init__()
        self._before = rule
        self.add("from_day", self.tr("&From"), DayEdit(today), needed=True)
        self.add("help", self.tr("For which &hours"), choice(helps))
        cells = (
            Cell("teilbudget", self.tr("Partial budget"), lambda: choice(teilbudgets)),
            Cell("percent", self.tr("Percent"), NumberEdit),
        )
        self.shares = RowsEdit(
            self.tr("Who pays how much of it"),
            self.tr("Share"),
            self.tr("Add a sha&re"),
            cells,
            theme,
        )
        self.shares.edited.connect(self._on_edit)
        self.add_widget(self.shares)
        self.show_value("from_day", rule.from_day)
        self.show_value("help", rule.help)
        self.shares.show_rows(
            [{"teilbudget": one.teilbudget, "percent": one.percent} for one in rule.shares]
        )

    def rule(self) -> FundingRule:
        """Return the rule as entered."""
        shares = tuple(
            FundingShare(row["teilbudget"], row["percent"])
            for row in self.shares.values()
            if row["percent"] is not None
        )
        first = self.value("from_day") or self._before.from_day
        return replace(self._before, from_day=first, help=self.value("help"), shares=shares)


class BaseMoney(QObject):
    """Makes the lists of trips, kinds of help and funding rules."""

    def __init__(self, room: Room) -> None:
        """Read and write through this room."""
        super().__init__()
        self._room = room

    def trips(self) -> RecordsDialog[Trip]:
        """Return the list of the trips."""
        room = self._room
        people: list[tuple[Any, str]] = [
            (one.id, one.name) for one in room.desk.read(everything, Assistant)
        ]
        known = [one for one in room.desk.read(everything, ShiftModel) if not one.retired]
        models: list[tuple[Any, str]] = [(one, one.name) for one in known]

        def form(one: Trip | None) -> Form | None:
            if one is None and not models:
                room.actions.refused.emit(self.tr("Please enter a shift model first."))
                return None
            today = room.desk.today
            return TripForm(one or Trip(TripId(0), "", today, today), people, models, today)

        def save(filled: Form, before: Trip | None) -> bool:
            trip = filled.trip() if isinstance(filled, TripForm) else None
            if trip is None:
                return False
            label = Label.of("save_trip", name=trip.name)
            person = filled.value("person")
            if before is None:
                plan = roster_planning.plan_trip
                done = room.actions.run(label, plan, trip, filled.value("model"), [person])
                return done is not None
            done_too = room.actions.run(label, _change_trip, trip, person)
            return done_too is not None

        def gone(one: Trip) -> None:
            label = Label.of("remove_trip", name=one.name)
            room.actions.run(label, roster_planning.remove_trip, one.id)

        return RecordsDialog(
            Kept(
                self.tr("Trips"),
                self.tr("A trip is a journey of several days with company."),
                (
                    Column(self.tr("Name"), lambda one: one.name, stretch=True),
                    Column(self.tr("From"), lambda one: one.first, day_in_list),
                    Column(self.tr("To"), lambda one: one.last, day_in_list),
                    Column(
                        self.tr("People"),
                        lambda one: self.tr("one") if one.one_person else self.tr("several"),
                    ),
                ),
                lambda: room.desk.read(everything, Trip),
                form,
                save,
                gone,
            ),
            room.theme(),
        )

    def helps(self) -> RecordsDialog[HelpKind]:
        """Return the list of the kinds of help."""
        room = self._room

        def save(filled: Form, _: HelpKind | None) -> bool:
            if not isinstance(filled, HelpForm):
                return False
            kind = filled.kind()
            label = Label.of("save_help_kind", name=kind.name)
            return room.actions.run(label, roster_base.save_help_kind, kind) is not None

        def gone(one: HelpKind) -> None:
            label = Label.of("remove_help_kind", name=one.name)
            room.actions.run(label, remove, HelpKind, one.id)

        return RecordsDialog(
            Kept(
                self.tr("Kinds of help"),
                self.tr("Name kinds of help that another funder pays, such as help to study."),
                (
                    Column(self.tr("Sign"), lambda one: one.code),
                    Column(self.tr("Name"), lambda one: one.name, stretch=True),
                ),
                lambda: room.desk.read(everything, HelpKind),
                lambda one: HelpForm(one or HelpKind(HelpKindId(0), "", "")),
                save,
                gone,
            ),
            room.theme(),
        )

    def rules(self) -> RecordsDialog[FundingRule]:
        """Return the list of who pays which hours."""
        room = self._room
        helps = {one.id: one.name for one in room.desk.read(everything, HelpKind)}
        budgets = {one.id: one.code for one in room.desk.read(everything, Teilbudget)}
        others = self.tr("all other hours")
        offered: list[tuple[Any, str]] = [(None, others), *helps.items()]

        def form(one: FundingRule | None) -> Form | None:
            if not budgets:
                room.actions.refused.emit(self.tr("Please enter a partial budget first."))
                return None
            today, theme = room.desk.today, room.theme()
            share = FundingShare(next(iter(budgets)), _ALL)
            blank = FundingRule(FundingRuleId(0), today.replace(day=1), (share,))
            return RuleForm(one or blank, offered, list(budgets.items()), today, theme)

        def save(filled: Form, _: FundingRule | None) -> bool:
            if not isinstance(filled, RuleForm):
                return False
            rule = filled.rule()
            label = Label.of("save_funding_rule", day=day_text(rule.from_day))
            return room.actions.run(label, roster_base.save_funding_rule, rule) is not None

        def gone(one: FundingRule) -> None:
            label = Label.of("remove_funding_rule", day=day_text(one.from_day))
            room.actions.run(label, remove, FundingRule, one.id)

        def shares(one: FundingRule) -> str:
            return ", ".join(
                f"{budgets.get(each.teilbudget, '')} {number_text(each.percent)}\u00a0%"
                for each in one.shares
            )

        return RecordsDialog(
            Kept(
                self.tr("Who pays which hours"),
                self.tr("Say which partial budget pays the hours; so none is claimed twice."),
                (
                    Column(self.tr("From"), lambda one: one.from_day, day_text),
                    Column(
                        self.tr("Hours"),
                        lambda one: others if one.help is None else helps.get(one.help, ""),
                    ),
                    Column(self.tr("Paid by"), shares, stretch=True),
                ),
                lambda: room.desk.read(everything, FundingRule),
                form,
                save,
                gone,
            ),
            room.theme(),
        )


def _change_trip(work: Any, trip: Trip, person: Any) -> Trip:  # noqa: ANN401 - the window knows no work
    stored = roster_planning.save_trip(work, trip)
    if person != "":
        roster_planning.assign_trip(work, trip.id, person)
    return stored
