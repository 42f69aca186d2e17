"""What holds for every test: no screen, repeatable properties, no unexpected log warning."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import hypothesis
import pytest

from budgetdesk.wording.language import Language, speak

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# A deadline would fail tests for the load of the machine. In CI the same examples come every time,
# so that a change is judged by what it does; at home new ones are tried.
hypothesis.settings.register_profile("home", deadline=None, max_examples=60)
hypothesis.settings.register_profile("ci", deadline=None, max_examples=60, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "home")


class _Noticed(logging.Handler):
    """Keeps the records that nobody expected."""

    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(f"{record.name} {record.levelname}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_log_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """A record of level WARNING or above fails the test, unless it says `expects_warnings`."""
    noticed = _Noticed()
    root = logging.getLogger()
    root.addHandler(noticed)
    yield
    root.removeHandler(noticed)
    if noticed.sentences and request.node.get_closest_marker("expects_warnings") is None:
        pytest.fail("unexpected log records:\n" + "\n".join(noticed.sentences))


@pytest.fixture
def english() -> Iterator[None]:
    """Let the program speak English in this test."""
    speak(Language.ENGLISH)
    yield
    speak(Language.GERMAN)
