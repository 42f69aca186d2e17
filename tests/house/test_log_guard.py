"""The guard of tests/conftest.py: a warning in the log that nobody expected fails the test."""

from __future__ import annotations

import pytest

from tests.shared import repo_root

LOGS = """
import logging
import pytest

{mark}
def test_that_logs():
    logging.getLogger("budgetdesk.somewhere").{level}("disk nearly full")
"""


@pytest.mark.parametrize(
    ("level", "mark", "outcome"),
    [
        ("warning", "", {"passed": 1, "errors": 1}),
        ("warning", "@pytest.mark.expects_warnings", {"passed": 1}),
        ("info", "", {"passed": 1}),
    ],
)
def test_only_an_unexpected_log_warning_fails_the_test(
    pytester: pytest.Pytester, level: str, mark: str, outcome: dict[str, int]
) -> None:
    pytester.makeini("[pytest]\nmarkers =\n    expects_warnings: as in the project")
    pytester.makeconftest((repo_root() / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(LOGS.format(level=level, mark=mark))
    pytester.runpytest_subprocess().assert_outcomes(**outcome)
