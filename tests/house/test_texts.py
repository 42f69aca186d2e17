"""Every code has its German sentence, every sentence is used, and its places can be filled."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from string import Formatter
from typing import Any

import pytest

import budgetdesk.rota
import budgetdesk.staff
from budgetdesk import usecases
from budgetdesk.bankfiles.csv_profile import COLUMNS, Days, Numbers
from budgetdesk.bankfiles.model import Reconciles
from budgetdesk.budget.agreement import AboveCarryOver, CarryOverWhen, ProofMode, ProofPeriod
from budgetdesk.budget.deadlines import DeadlineKind
from budgetdesk.budget.demands import DemandState
from budgetdesk.budget.funders import BenefitForm, FunderKind
from budgetdesk.budget.handed_out import ReportState
from budgetdesk.kernel import errors
from budgetdesk.kernel.errors import BudgetDeskError, Unavailable
from budgetdesk.kernel.german_calendar import Land, LocalHoliday
from budgetdesk.kernel.problem import Weight
from budgetdesk.ledger.accounts import AccountKind
from budgetdesk.ledger.bookings import BookingKind
from budgetdesk.ledger.cost_types import CostKind
from budgetdesk.ledger.duplicates import Why
from budgetdesk.ledger.pots import Pot
from budgetdesk.ledger.rules import Ground
from budgetdesk.staff.insurance import Special
from budgetdesk.staff.letters import LetterKind
from budgetdesk.statutory.figures import Unit
from budgetdesk.statutory.newer import Change
from budgetdesk.storage.checks import FaultKind
from budgetdesk.storage.journal import ChangeKind
from budgetdesk.storage.tables import RECORDS, table_name
from budgetdesk.usecases.import_plan import Skipped
from budgetdesk.wording.sentences import line_sentences, problem_sentences, texts
from tests.house.files import source_trees

ENUMS: dict[str, type[Enum]] = {
    "letter_caution": LetterKind,
    "above": AboveCarryOver,
    "account_kind": AccountKind,
    "benefit_form": BenefitForm,
    "booking_kind": BookingKind,
    "carry_over_when": CarryOverWhen,
    "change_kind": ChangeKind,
    "cost_kind": CostKind,
    "csv_days": Days,
    "csv_numbers": Numbers,
    "deadline_kind": DeadlineKind,
    "fault": FaultKind,
    "funder_kind": FunderKind,
    "ground": Ground,
    "land": Land,
    "local_holiday": LocalHoliday,
    "pot": Pot,
    "proof_mode": ProofMode,
    "proof_period": ProofPeriod,
    "reconciles": Reconciles,
    "report_state": ReportState,
    "demand_state": DemandState,
    "skipped": Skipped,
    "figure_change": Change,
    "unit": Unit,
    "weight": Weight,
    "weights": Weight,
    "why_known": Why,
}
SETS: dict[str, set[str]] = {
    "access": {"newer", "damaged"},  # the other ways to open a file need no word
    "csv_column": set(COLUMNS),
    # Other sources are laws, cited as they are.
    "source": {"Arbeitsvertrag", "Bescheid", "Zielvereinbarung"},
    "csv_layout": {"bare"},
    "figure_state": {"confirmed", "provisional", "none"},
    # Other jobs are called by their status.
    "standing": {one.value for one in Special} - {"none"},
    "table": {table_name(record) for record in RECORDS},
}
# Problems that repeat the reason for which a deadline is not known (budget/deadlines.py).
CODES_OF_LINES = {"posting_day_not_entered", "land_not_entered"}

TEAM_ENUMS = {
    re.sub("(?<!^)(?=[A-Z])", "_", name).lower(): value
    for room in (budgetdesk.staff, budgetdesk.rota, usecases)
    for found in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
    for name, value in vars(importlib.import_module(found.name)).items()
    if isinstance(value, type) and issubclass(value, Enum) and value.__module__ == found.name
}


@dataclass(frozen=True)
class Use:
    """One code in the source, with the names of the data that go with it (None: not to be seen)."""

    place: str
    code: str
    data: frozenset[str] | None


@cache
def _all_calls() -> dict[str, list[tuple[str, ast.Call, ast.AST]]]:
    """Every call by what is called: where it stands, itself, and the function around it."""
    found = defaultdict(list)

    def look(path: str, node: ast.AST, around: ast.AST) -> None:
        if isinstance(node, ast.Call):
            found[ast.unparse(node.func)].append((path, node, around))
        inside = node if isinstance(node, ast.FunctionDef) else around
        for child in ast.iter_child_nodes(node):
            look(path, child, inside)

    for path, tree in source_trees().items():
        look(path, tree, tree)
    return found


def _calls(name: str) -> list[tuple[str, ast.Call, ast.AST]]:
    return _all_calls().get(name, [])


def _uses(name: str, code_at: int, data_at: int, keyword: str) -> list[Use]:
    found = {}
    for path, call, around in _calls(name):
        place = f"{path}:{call.lineno}"
        codes = _texts_of(call.args[code_at], around) if len(call.args) > code_at else []
        given = [one.value for one in call.keywords if one.arg == keyword]
        given += call.args[data_at : data_at + 1]
        for code in codes:
            data = _keys_of(given[0], around) if given else frozenset[str]()
            found[place, code] = Use(place, code, data)
    return list(found.values())


def _texts_of(node: ast.expr, around: ast.AST) -> list[str]:
    if isinstance(node, ast.Constant):
        return [] if node.value is None else [str(node.value)]
    if isinstance(node, ast.IfExp):
        return [*_texts_of(node.body, around), *_texts_of(node.orelse, around)]
    if isinstance(node, ast.Name):
        return [text for value in _values(node.id, around) for text in _texts_of(value, around)]
    return []


def _keys_of(node: ast.expr, around: ast.AST) -> frozenset[str] | None:
    if isinstance(node, ast.Dict):
        keys = {str(key.value) for key in node.keys if isinstance(key, ast.Constant)}
        pairs = zip(node.keys, node.values, strict=True)
        taken_over = [_keys_of(value, around) for key, value in pairs if key is None]
        return frozenset(keys).union(*(one or frozenset() for one in taken_over))
    if isinstance(node, ast.Constant) and node.value is None:
        return frozenset()
    if isinstance(node, ast.Name):
        known = [_keys_of(value, around) for value in _values(node.id, around)]
        seen = [keys for keys in known if keys is not None]
        return frozenset.union(*seen) if seen else None
    if isinstance(node, ast.Attribute):
        return _dicts_of_properties().get(node.attr)
    return None


@cache
def _dicts_of_properties() -> dict[str, frozenset[str]]:
    """The keys of each property that returns a dict as it stands, such as `Shift.told`."""
    found: dict[str, frozenset[str]] = {}
    for tree in source_trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and "property" in map(
                ast.unparse, node.decorator_list
            ):
                last = node.body[-1]
                if isinstance(last, ast.Return) and isinstance(last.value, ast.Dict):
                    keys = _keys_of(last.value, node) or frozenset()
                    found[node.name] = found.get(node.name, keys) & keys
    return found


def _values(name: str, around: ast.AST) -> list[ast.expr]:
    return [
        value
        for node in ast.walk(around)
        if isinstance(node, ast.Assign)
        for target in node.targets
        for one, value in _pairs(target, node.value)
        if isinstance(one, ast.Name) and one.id == name
    ]


def _pairs(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr]]:
    """What is assigned to what: ``code, weight = "late", Weight.HINT`` are two."""
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=True))
    return [(target, value)]


def _keyword_uses(name: str) -> list[Use]:
    """Calls whose data are keywords: ``NotAllowed("reason", id=1)``."""
    found = {}
    for path, call, around in _calls(name):
        for code in _texts_of(call.args[0], around) if call.args else []:
            data = frozenset(one.arg for one in call.keywords if one.arg).union(
                *(_keys_of(one.value, around) or () for one in call.keywords if not one.arg)
            )
            found[f"{path}:{call.lineno}", code] = Use(f"{path}:{call.lineno}", code, data)
    return list(found.values())


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def _unsaid(uses: list[Use], sentences: dict[str, Any]) -> list[str]:
    """Codes without sentence, and sentences with places that their data cannot fill."""
    wrong = [
        f"{one.place}: no sentence for {one.code}" for one in uses if one.code not in sentences
    ]
    wrong += [
        f"{one.place}: {one.code} lacks {sorted(_places(sentences[one.code]) - one.data)}"
        for one in uses
        if one.data is not None
        and one.code in sentences
        and not _places(sentences[one.code]) <= one.data
    ]
    return wrong


@cache
def _said() -> re.Pattern[str]:
    """What the source writes as text; a name that is put together counts by its beginning."""
    found = set()
    for tree in source_trees().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                beginning = str(node.values[0].value)
                if re.fullmatch(r"[a-z_]{4,}_", beginning):
                    found.add(f"{beginning}[a-z_]+")
    return re.compile("|".join(found))


def _left_over(codes: Iterable[str]) -> list[str]:
    return [code for code in codes if not _said().fullmatch(code)]


PROBLEMS = _uses("Problem", 0, 2, "data")
LINES = _uses("Line", 0, 2, "inputs")
FINDINGS = _uses("Finding", 0, 5, "data")
REFUSALS = _keyword_uses("NotAllowed")
LABELS = _keyword_uses("Label.of")


def test_the_search_finds_what_it_looks_for() -> None:
    assert {"name_taken", "grants_overlap", "period_not_over"} <= {one.code for one in PROBLEMS}
    assert {"account_opening", "bekanntgabe"} <= {one.code for one in LINES}
    assert {"double_booking", "rest_too_short"} <= {one.code for one in FINDINGS}
    assert {"nothing_to_undo", "undo_stops_at_final"} <= {one.code for one in REFUSALS}
    assert {"begin_file", "hand_out_report"} <= {one.code for one in LABELS}
    opening = next(one for one in PROBLEMS if one.code == "name_taken")
    assert opening.data == frozenset({"name"})


def test_every_problem_has_its_sentence() -> None:
    assert _unsaid(PROBLEMS, problem_sentences()) == []


def test_every_finding_has_its_sentence() -> None:
    assert _unsaid(FINDINGS, problem_sentences()) == []


def test_every_step_of_a_calculation_has_its_sentence() -> None:
    assert _unsaid(LINES, line_sentences()) == []


def test_every_refusal_has_its_sentence() -> None:
    assert _unsaid(REFUSALS, texts("errors")["not_allowed"]) == []


def test_every_change_has_its_label() -> None:
    assert _unsaid(LABELS, texts("labels")) == []


def test_every_error_has_its_sentence() -> None:
    codes = {
        one.code
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, BudgetDeskError) and one is not BudgetDeskError
    }
    # A value's problems have sentences of their own.
    assert codes - {"invalid"} == set(texts("errors"))


def test_every_reason_why_a_file_is_not_usable_has_its_sentence() -> None:
    assert set(texts("errors")["store_unavailable"]) == {one.value for one in Unavailable}


def test_every_reason_why_a_file_is_not_understood_has_its_sentence() -> None:
    sentences = texts("bankfiles")["file_not_understood"] | texts("errors")["file_not_understood"]
    given = [
        (f"{path}:{call.lineno}", keyword.value, around, {one.arg for one in call.keywords})
        for path, call, around in _calls("FileNotUnderstood")
        for keyword in call.keywords
        if keyword.arg == "expected"
    ]
    uses = [
        Use(place, code, frozenset(name for name in names if name))
        for place, value, around, names in given
        for code in _texts_of(value, around) or _constants(place, value)
    ]
    assert {"pdf", "receipt_damaged", "unreadable"} <= {one.code for one in uses}
    assert _unsaid(uses, sentences) == []
    assert _left_over(sentences) == []


def _constants(place: str, value: ast.expr) -> list[str]:
    """The text of a constant that a module of the same room defines."""
    room = place.partition("/")[0]
    return [
        text
        for tree in source_trees(room).values()
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == ast.unparse(value)
        for text in _texts_of(node.value or value, tree)
    ]


def test_what_is_not_found_is_named() -> None:
    asked = {
        ast.unparse(call.args[0])
        for name in ("reader.one", "work.one", "self.one")
        for _, call, _ in _calls(name)
    }
    tables = {table_name(record) for record in RECORDS if record.__name__ in asked}
    kinds = {
        text
        for _, call, around in _calls("NotFound")
        for keyword in call.keywords
        if keyword.arg == "kind"
        for text in _texts_of(keyword.value, around)
    }
    sentences = texts("errors")["not_found"]
    assert sorted((tables | kinds) - set(sentences)) == []
    assert sorted(set(sentences) - {table_name(one) for one in RECORDS} - kinds) == []


@pytest.mark.parametrize("table", sorted(texts("words")))
def test_a_table_of_words_has_one_for_each_value_and_no_more(table: str) -> None:
    expected = SETS.get(table) or {one.value for one in _enum(table)}
    assert set(texts("words")[table]) == expected


def _enum(table: str) -> type[Enum]:
    """The enumeration that a table is for: named here, or by its own name (`ShiftKind`)."""
    return ENUMS.get(table) or TEAM_ENUMS[table]


def test_every_table_of_words_that_is_asked_for_exists() -> None:
    asked = {
        text
        for name, place in (("word", 0), ("one_of", 1), ("choices_text", 1), ("choices", 1))
        for _, call, around in _calls(name)
        for text in _texts_of(call.args[place], around)
    }
    assert sorted(asked - set(texts("words"))) == []
    assert sorted(set(texts("words")) - asked) == []


@pytest.mark.parametrize(
    "sentences",
    [problem_sentences(), line_sentences(), texts("labels")],
    ids=["problem", "line", "label"],
)
def test_no_sentence_is_left_over(sentences: dict[str, str]) -> None:
    assert _left_over(set(sentences) - CODES_OF_LINES) == []


def test_no_sentence_of_a_refusal_or_a_clause_is_left_over() -> None:
    assert _left_over(texts("errors")["not_allowed"]) == []
    assert _left_over(texts("clauses")) == []
