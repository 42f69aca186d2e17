"""First step: which files of the bank."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import TextEdit
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.folding_table import FoldingTable
from budgetdesk.ui.widgets.table import Column
from budgetdesk.ui.widgets.wizard import Step


class FilesStep(Step):
    """Choose files by a dialog, by dropping them, or by their path."""

    def __init__(self, theme: Theme) -> None:
        """Start with no file."""
        super().__init__()
        self.title = self.tr("Choose the bank's files")
        self.forward = self.tr("&Read files")
        self.paths: list[Path] = []
        self.is_reading = False
        self.setAcceptDrops(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(2))
        words = QLabel(
            self.tr(
                "Download the statement at your bank, best as CAMT, else as CSV or MT940. Choose"
                " the file here or drop it on this window. Nothing is stored before you agree."
            )
        )
        words.setWordWrap(True)
        self.path_edit = TextEdit()
        path_label = QLabel(self.tr("Path of a file, typed or pasted"))
        path_label.setBuddy(self.path_edit)
        self.path_edit.setAccessibleName(path_label.text())
        self.problem = QLabel()
        self.problem.setProperty("role", "wrong")
        self.problem.setWordWrap(True)
        self.problem.setVisible(False)
        self.table: FoldingTable[Path] = FoldingTable(
            self.tr("Chosen files"),
            (
                Column(self.tr("File"), lambda path: path.name, stretch=True),
                Column(self.tr("Folder"), lambda path: path.parent.name),
            ),
            row_pixels=theme.target,
        )
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Progress of reading"))
        self.progress.setVisible(False)
        self.choose_button, self.add_button, self.remove_button = (
            _button(self.tr("Choose &files…"), self.choose),
            _button(self.tr("&Add path"), self.add_typed),
            _button(self.tr("Take &off the list"), self.remove),
        )
        self.path_edit.returnPressed.connect(self.add_typed)
        self.table.chosen.connect(self._show_buttons)
        row = QWidget()
        buttons = FlowLayout(theme.space(), row)
        for button in (self.choose_button, self.add_button, self.remove_button):
            buttons.addWidget(button)
        for widget in (
            words,
            path_label,
            self.path_edit,
            self.problem,
            row,
            self.table,
            self.progress,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.table.setVisible(False)
        self._show_buttons()

    def is_complete(self) -> bool:
        """Tell whether there is a file and none is being read."""
        return bool(self.paths) and not self.is_reading

    def first_edit(self) -> QWidget:
        """Begin with the file dialog's button."""
        return self.choose_button

    def choose(self) -> None:
        """Let the user choose files with the system's dialog."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Statements of the bank"),
            str(self.paths[-1].parent if self.paths else Path.home()),
            self.tr("Statements (*.xml *.csv *.sta *.mt940 *.txt *.ofx *.qif *.zip);;All (*)"),
        )
        self.add(Path(name) for name in names)

    def add_typed(self) -> None:
        """Take the path that was typed or pasted, if there is such a file."""
        text = self.path_edit.value().strip("\"'").removeprefix("file://")
        path = Path(text).expanduser()
        is_there = bool(text) and path.is_file()
        self.problem.setText("" if is_there else "⚠ " + self.tr("There is no file at this path."))
        self.problem.setVisible(not is_there)
        self.path_edit.setAccessibleDescription(self.problem.text())
        if is_there:
            self.path_edit.clear()
            self.add([path])

    def add(self, paths: Iterable[Path]) -> None:
        """Put files on the list, each once."""
        self.paths += [path for path in dict.fromkeys(paths) if path not in self.paths]
        self._show_paths()

    def remove(self) -> None:
        """Take the chosen file off the list."""
        row = self.table.selected_row()
        if row is not None:
            self.paths.remove(row)
            self._show_paths()

    def show_progress(self, done: int, count: int) -> None:
        """Show how many files are read; none are being read where all are done."""
        self.is_reading = done < count
        self.progress.setRange(0, count)
        self.progress.setValue(done)
        self.progress.setFormat(
            self.tr("File {done} of {count}").format(done=min(done + 1, count), count=count)
        )
        self.progress.setVisible(self.is_reading)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take dropped files."""
        self.add(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        event.acceptProposedAction()

    def _show_paths(self) -> None:
        self.table.show_rows(self.paths)
        self.table.setVisible(bool(self.paths))
        if self.paths and self.table.selected_row() is None:
            self.table.selectRow(len(self.paths) - 1)
        self._show_buttons()
        self.changed.emit()

    def _show_buttons(self) -> None:
        self.remove_button.setEnabled(self.table.selected_row() is not None)


def _button(text: str, deed: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(deed)
    return button
