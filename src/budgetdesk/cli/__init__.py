"""The command line: German words in, German sentences or JSON out.

Exit codes: 0 done, 1 findings or refusals, 2 wrong usage, 3 file not usable.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any, Final

from budgetdesk.cli import terminal
from budgetdesk.cli.answer import NOT_USABLE, REFUSED, Answer, problem_data
from budgetdesk.kernel.errors import (
    BudgetDeskError,
    Cancelled,
    Invalid,
    StoreTooNew,
    StoreUnavailable,
)
from budgetdesk.kernel.problem import Problem
from budgetdesk.wording.language import Language, speak
from budgetdesk.wording.sentences import Front, error_text

_SAFE: Final = "Nichts wurde"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; wrong usage and `--help` end the program."""
    from budgetdesk.cli.parser import parse  # only what a command needs is loaded

    speak(Language.GERMAN)
    terminal.accept_any_text()
    arguments = parse(sys.argv[1:] if argv is None else argv)
    try:
        answer: Answer = arguments.run(arguments)
    except BudgetDeskError as error:
        answer = _refusal(error, on_file=hasattr(arguments, "file"))
    except KeyboardInterrupt:
        answer = _refusal(Cancelled(), on_file=False)
    return terminal.say(*_output(answer, as_json=arguments.json), code=answer.code)


def _refusal(error: BudgetDeskError, *, on_file: bool) -> Answer:
    unusable = isinstance(error, StoreUnavailable | StoreTooNew)
    text = error_text(error, Front.COMMAND_LINE)
    if isinstance(error, Invalid) and on_file and _SAFE not in text:
        text += f"\n{_SAFE} gespeichert."
    data: dict[str, Any] = {"error": error.code, "message": text}
    if isinstance(error, Invalid):
        problems: list[Problem] = list(error.data["problems"])  # type: ignore[call-overload]
        data["problems"] = [problem_data(one) for one in problems]
    return Answer(
        data,
        errors=[text],
        code=NOT_USABLE if unusable else REFUSED,
    )


def _output(answer: Answer, *, as_json: bool) -> tuple[Sequence[str], Sequence[str]]:
    if as_json:
        return [json.dumps(answer.data, ensure_ascii=False, indent=2)], []
    return answer.lines, answer.errors
