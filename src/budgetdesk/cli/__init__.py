"""The command line: German words in, German sentences or JSON out.

Exit codes: 0 done, 1 findings or refusals, 2 wrong usage, 3 file not usable.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

from budgetdesk.cli.answer import DONE, NOT_USABLE, REFUSED, Answer
from budgetdesk.kernel.errors import BudgetDeskError, StoreTooNew, StoreUnavailable
from budgetdesk.wording.sentences import error_text


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    from budgetdesk.cli.parser import parse  # only what a command needs is loaded

    words = sys.argv[1:] if argv is None else list(argv)
    arguments = parse(words)
    try:
        answer = arguments.run(arguments)
    except BudgetDeskError as error:
        answer = _refusal(error)
    return _show(answer, as_json=arguments.json)


def _refusal(error: BudgetDeskError) -> Answer:
    unusable = isinstance(error, StoreUnavailable | StoreTooNew)
    text = error_text(error)
    return Answer(
        {"error": error.code, "message": text},
        errors=[text],
        code=NOT_USABLE if unusable else REFUSED,
    )


def _show(answer: Answer, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps(answer.data, ensure_ascii=False, indent=2))
        return answer.code
    for line in answer.lines:
        print(line)
    for line in answer.errors:
        print(line, file=sys.stderr)
    return answer.code


__all__ = ["DONE", "main"]
