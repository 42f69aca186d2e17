"""Where tests find the checkout and the reference material that lies beside it."""

from __future__ import annotations

from pathlib import Path

import pytest


def repo_root() -> Path:
    """Top folder of the checkout."""
    return Path(__file__).resolve().parents[1]


def shared_folder() -> Path:
    """The folder `shared` beside the checkout: public bank files, official test data.

    Its files are not ours to copy. Where the folder is not there (a plain clone), the test that
    asks is skipped and says so.
    """
    folder = repo_root().parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the reference files in ../shared, which are not part of this repository")
    return folder
