"""A quick start: what is large is loaded after the window, and its page as kept, were seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.shared import repo_root

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings, QTimer
from budgetdesk.ui import application
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow

LARGE = {"sqlalchemy", "reportlab", "openpyxl", "holidays", "schwifty", "pypdf", "PIL"}
NOT_YET = LARGE | {"tomllib", "concurrent.futures", "budgetdesk.wording.sentences",
                   "budgetdesk.ui.widgets.form", "budgetdesk.ui.pages.today.page"}

class Watched(MainWindow):
    def paintEvent(self, event):
        if not self._was_painted:
            print("painted", *sorted(NOT_YET & set(sys.modules)))
        super().paintEvent(event)

    def go(self, key, thing=None):
        super().go(key, thing)
        print("shown", *sorted(LARGE & set(sys.modules)))

app = application.application(["budgetdesk"])
settings = Settings(QSettings(sys.argv[2], QSettings.Format.IniFormat))
application.dress(app, settings)
window = Watched(settings, Path(sys.argv[1]))
window.opened.connect(lambda: QTimer.singleShot(0, app.quit))
window.show()
app.exec()
print("opened", "sqlalchemy" in sys.modules)
window.close()
"""


def started(path: Path, settings: Path) -> list[list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path), str(settings)],
        cwd=repo_root(),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
        timeout=240,
    )
    return [line.split() for line in done.stdout.splitlines()]


def test_nothing_large_is_loaded_before_the_first_paint_nor_before_a_kept_page(
    practice_file: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "start.ini"
    first, second = started(practice_file, settings), started(practice_file, settings)
    assert first[0] == second[0] == ["painted"]
    # The first time nothing was kept: the page comes with the file.
    assert first[1][0] == "shown"
    assert "sqlalchemy" in first[1]
    assert second[1:] == [["shown"], ["opened", "True"]]
