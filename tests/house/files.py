"""The files that house tests look at."""

from __future__ import annotations

import ast
import subprocess
from pathlib import Path

from tests.shared import repo_root

SOURCE = repo_root() / "src" / "budgetdesk"


def tracked_files() -> list[Path]:
    """Every file that a clone brings."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=repo_root(), check=True, capture_output=True
    )
    names = listed.stdout.decode("utf-8").split("\0")
    return [path for name in names if name and (path := repo_root() / name).is_file()]


def tracked_texts() -> dict[str, str]:
    """Path from the top folder and content of every tracked text file."""
    texts = {}
    for path in tracked_files():
        content = path.read_bytes()
        if b"\0" not in content:
            name = path.relative_to(repo_root()).as_posix()
            texts[name] = content.decode("utf-8", errors="replace")
    return texts


def source_trees(*rooms: str) -> dict[str, ast.Module]:
    """Path and syntax tree of every module in these rooms; of all modules when none is named."""
    folders = [SOURCE / room for room in rooms] or [SOURCE]
    modules = sorted(path for folder in folders for path in folder.rglob("*.py"))
    assert modules, "no modules found: the house test looks in the wrong place"
    return {
        path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in modules
    }
