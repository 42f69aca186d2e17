"""What users get: the wheel, made from the source archive, brings its data files along."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.shared import repo_root


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the source archive, which is built from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder)],
        cwd=repo_root(),
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_resources(wheel: Path) -> None:
    resources = repo_root() / "resources"
    wanted = {
        "budgetdesk/resources/" + path.relative_to(resources).as_posix()
        for path in resources.rglob("*")
        if path.is_file()
    }
    assert wanted
    assert sorted(wanted - set(zipfile.ZipFile(wheel).namelist())) == []


def test_the_wheel_holds_the_program_the_licence_and_no_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "budgetdesk/__init__.py" in names
    assert [name for name in names if name.endswith("licenses/LICENSE")] != []
    assert [name for name in names if not name.startswith("budgetdesk")] == []


def test_the_unpacked_wheel_finds_its_own_data_files(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "from budgetdesk.kernel.resources import resources_folder; print(resources_folder())"
    found = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(found.stdout.strip()) == tmp_path / "budgetdesk" / "resources"
