"""A quick start: what is large is loaded after the window was seen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.shared import repo_root

PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from budgetdesk.ui import application
from budgetdesk.ui.settings import Settings
from budgetdesk.ui.window import MainWindow

LARGE = {"sqlalchemy", "reportlab", "openpyxl", "holidays", "schwifty", "pypdf", "PIL"}

class Watched(MainWindow):
    def paintEvent(self, event):
        if not self._was_painted:
            print(*sorted(LARGE & set(sys.modules)))
        super().paintEvent(event)

    def go(self, key, thing=None):
        super().go(key, thing)
        print("sqlalchemy" in sys.modules)
        app.quit()

app = application.application(["budgetdesk"])
settings = Settings(QSettings(sys.argv[2], QSettings.Format.IniFormat))
application.dress(app, settings)
window = Watched(settings, Path(sys.argv[1]))
window.show()
app.exec()
window.close()
"""


def test_nothing_large_is_loaded_before_the_first_paint(empty_file: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(empty_file), str(tmp_path / "settings.ini")],
        cwd=repo_root(),
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    at_first_paint, afterwards = done.stdout.splitlines()
    assert at_first_paint == ""
    assert afterwards == "True"
