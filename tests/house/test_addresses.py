"""A clone works anywhere: no file names a place on one machine or a package server."""

from __future__ import annotations

import re

from tests.house.files import tracked_texts
from tests.shared import repo_root

# Put together here, so that this file does not itself name them.
SERVERS = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("snapshot", "debian", "org"),
        ("npmjs", "org"),
        ("nodesource", "com"),
        ("cloud", "google", "com"),
    )
]
HOMES = ["/" + name + "/" for name in ("root", "home", "Users", "work")]


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:120]}"
        for name, text in tracked_texts().items()
        for number, line in enumerate(text.splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_names_a_package_server() -> None:
    assert _found(re.compile("|".join(re.escape(server) for server in SERVERS))) == []


def test_no_file_names_a_place_on_one_machine() -> None:
    places = [*HOMES, str(repo_root()) + "/"]
    start_of_path = r"(?<![\w.<>*-])"
    assert _found(re.compile(start_of_path + f"({'|'.join(map(re.escape, places))})")) == []
