"""What is said about a table of cases that was reckoned."""

from __future__ import annotations

from typing import Any

from budgetdesk.cli.answer import DONE, REFUSED, Answer, problem_data, problem_line
from budgetdesk.usecases.calc_sheet import SheetDone


def sheet_answer(done: SheetDone, target: str, **more: Any) -> Answer:  # noqa: ANN401 - JSON has no narrower type
    """Say how many rows were reckoned, and name each wrong one on the error output."""
    computed = done.rows - len({one.line for one in done.wrong})
    data = {
        "file": target,
        "rows": done.rows,
        "computed": computed,
        "carried": list(done.carried),
        "wrong": [
            {"line": one.line, "problems": [problem_data(each) for each in one.problems]}
            for one in done.wrong
        ],
        **more,
    }
    lines = [f"{target} ist geschrieben: {computed} von {done.rows} Zeilen berechnet."]
    if done.carried:
        lines.append(f"Unverändert übernommene Spalten: {', '.join(done.carried)}")
    errors = [
        f"Zeile {one.line}: {problem_line(each)}" for one in done.wrong for each in one.problems
    ]
    return Answer(data, lines, errors, code=REFUSED if done.wrong else DONE)
