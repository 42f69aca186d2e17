"""The page of the bookings: find, record, change, assign, and their receipts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QSplitter

from budgetdesk.staff.assistants import Assistant
from budgetdesk.ui.pages.bookings.commands import BookingCommands
from budgetdesk.ui.pages.bookings.deeds import Deeds
from budgetdesk.ui.pages.bookings.filters import FilterRow
from budgetdesk.ui.pages.bookings.incoming import can_be_receipts
from budgetdesk.ui.pages.bookings.kept_filter import KeptFilter
from budgetdesk.ui.pages.bookings.listing import Listing
from budgetdesk.ui.pages.bookings.receipt_deeds import ReceiptDeeds
from budgetdesk.ui.pages.bookings.side import SidePanel
from budgetdesk.ui.pages.bookings.words import purpose_text
from budgetdesk.ui.widgets.page import Finding, Page, Room
from budgetdesk.ui.widgets.remembering import RememberedSplitter, remember_tables
from budgetdesk.ui.widgets.turns import Turns
from budgetdesk.usecases import booking_list
from budgetdesk.usecases.booking_list import ListOrder, Wanted, choosable
from budgetdesk.wording.formats import day_text, money_text

_WIDE: Final = 58
"""From this width on, in text sizes, the chosen booking stands beside the list, else below."""
_BELOW: Final = 24
"""Height of the chosen booking below the list, in text sizes."""
_SHARES: Final = (660, 340)
_MOST_FINDINGS: Final = 6
_FEW: Final = 20_000
"""In a list of so many, what is still to do is counted in about 10 ms."""


class BookingsPage(Page):
    """All bookings: search, filter, add up, change, and see their receipts."""

    key = "bookings"
    shows = frozenset(
        {
            "booking",
            "part",
            "receipt",
            "receipt_link",
            "account",
            "cost_type",
            "teilbudget",
            "assistant",
            "standing_booking",
            "grant",
        }
    )

    def __init__(self, room: Room, title: str) -> None:
        """Build the page; `reload` fills it."""
        super().__init__(room, title)
        self.deeds, self.receipt_deeds = Deeds(room, self), ReceiptDeeds(room, self)
        self.filters = FilterRow(room.desk.today, room.theme())
        self.listing = Listing(room)
        self.side = SidePanel(
            lambda one: room.desk.read(booking_list.receipt_file, one), room.theme()
        )
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self._offered = room.desk.read(choosable)
        self.filters.offer(self._offered, room.desk.today)
        self.kept_filter = KeptFilter(self.filters, room.desk.store.path, room.settings)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.listing)
        self.splitter.addWidget(self.side)
        self.splitter.setHandleWidth(room.theme().space() // 2)
        self.splitter.setSizes(list(_SHARES))
        for place, share in enumerate(_SHARES):
            self.splitter.setStretchFactor(place, share)
        self._shares = RememberedSplitter(self.splitter, self.key, room.settings)
        self.content.addWidget(self.filters)
        self.content.addWidget(self.kept_filter.label)
        self.content.addWidget(self.empty)
        self.content.addWidget(self.splitter, 1)
        # Without a list all stands together at the top.
        for one in (self.kept_filter.label, self.empty):
            one.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.content.addStretch()
        self.setAcceptDrops(True)
        # In a long file counting takes as long as listing: the list is shown first.
        self.counting = Turns(self)
        self._to_do: tuple[int, int] | None = None
        self._commands = BookingCommands(self)
        self._connect()
        self._on_chosen()
        self.listing.begin_with(self.filters.value())
        remember_tables(self, self.key, room.settings)

    def reload(self) -> None:
        """Read what is shown anew."""
        self._offered = self.room.desk.read(choosable)
        self.filters.offer(self._offered, self.room.desk.today)
        self.listing.reload()
        self._show_state()
        # The focus goes to the sentence when the page is opened, so there must be one.
        is_first = self._to_do is None
        few = self.listing.table.long_model.rowCount() <= _FEW
        if is_first and not few:
            self._say_what_is_to_do()
        self.counting.begin(self._count(), at_once=is_first and few)

    def show_thing(self, thing: object) -> None:
        """Show a booking by its number; or "unassigned", "receipts", "standing" ..."""
        deeds: dict[object, Callable[[], object]] = {
            "unassigned": self.show_unassigned,
            "receipts": self.show_without_receipt,
            "standing": self.deeds.standing,
            "proposals": self.deeds.propose,
            "new": self.deeds.record,
        }
        if thing in deeds:
            deeds[thing]()
        elif isinstance(thing, tuple) and thing[0] == "template":
            self.deeds.record_by(thing[1])
        elif isinstance(thing, tuple | Assistant):
            self._show_all_of(thing)
        elif isinstance(thing, int):
            if not self.listing.select(thing):
                self.filters.clear()
                self.listing.select(thing)
            self._bring_to_sight()

    def _show_all_of(self, thing: object) -> None:
        """List what belongs to an account, or names a person."""
        with QSignalBlocker(self.filters):
            self.filters.clear()
            match thing:
                case ("account", int(number)):
                    self.filters.account.show_value(number)
                case Assistant(name=name):
                    self.filters.search.show_value(name)
        self.filters.changed.emit()
        self.focus_list()

    def findings(self, words: str) -> list[Finding]:
        """Return the latest bookings that say these words."""
        wanted = Wanted(text=words)
        read = self.room.desk.read
        found = read(booking_list.listed, wanted, ListOrder.DAY, descending=True)
        kind = self.tr("Booking")
        return [
            Finding(
                f"{day_text(one.on)}, {money_text(one.amount)}, {one.payee or purpose_text(one)}",
                kind,
                lambda number=one.id: self.show_thing(number),  # type: ignore[misc]
            )
            for one in read(booking_list.rows_of, found[:_MOST_FINDINGS])
        ]

    def chosen(self) -> tuple[int, ...]:
        """Return the numbers of the chosen bookings."""
        return self.listing.table.selected_numbers()

    def show_without_receipt(self) -> None:
        """List the spending that no receipt proves."""
        self.filters.only(self.filters.without_receipt)
        self.focus_list()

    def show_unassigned(self) -> None:
        """List what is not assigned yet."""
        self.filters.only(self.filters.unassigned)
        self.focus_list()

    def focus_list(self, number: object = None) -> None:
        """Put the focus on the chosen row, or on this booking's."""
        if isinstance(number, int):
            self.show_thing(number)
        self._bring_to_sight()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Choose the first row where the focus comes to a list with nothing chosen."""
        if event.type() is QEvent.Type.FocusIn and watched is self.listing.table:
            self._choose_one()
        return super().eventFilter(watched, event)

    def _choose_one(self) -> None:
        table = self.listing.table
        if not self.chosen() and table.long_model.rowCount():
            table.selectRow(0)

    def _bring_to_sight(self) -> None:
        table = self.listing.table
        self._choose_one()
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        for scroll in self.findChildren(QScrollArea):
            if scroll.isAncestorOf(table):
                scroll.ensureWidgetVisible(table)

    def _connect(self) -> None:
        self.filters.changed.connect(self._on_filter)
        self.listing.chosen.connect(self._on_chosen)
        self.listing.table.installEventFilter(self)
        self.listing.table.opened.connect(lambda row: self.deeds.change(row.id))
        self.deeds.done.connect(self.focus_list)
        self.receipt_deeds.done.connect(self.focus_list)
        self.side.wants_unlink.connect(
            lambda receipt: self.receipt_deeds.unlink(receipt, self.chosen()[0])
        )
        self.side.wants_copy.connect(self.receipt_deeds.save_copy)

    def _on_filter(self) -> None:
        self.listing.show_wanted(self.filters.value())
        self._show_state()
        self._say_what_is_to_do()

    def _on_chosen(self) -> None:
        numbers = self.chosen()
        self._commands.follow(len(numbers))
        sheet = None
        if len(numbers) == 1:
            sheet = self.room.desk.read(booking_list.booking_sheet, numbers[0])
        if sheet is None:
            self.side.show_nothing(len(numbers))
        else:
            self.side.show_sheet(sheet, self._offered)

    def _show_state(self) -> None:
        listed = self.listing.table.long_model.rowCount()
        nothing = not listed and not self.filters.is_set
        self.empty.setVisible(not listed)
        self.splitter.setVisible(bool(listed))
        self.filters.setVisible(not nothing)
        self.empty.setText(
            self.tr(
                "Here all bookings will stand. Begin with “New booking”, or import a statement."
            )
            if nothing
            else self.tr("No booking fits the filters. “Clear filters” shows all again.")
        )

    def _count(self) -> Iterator[bool]:
        """Count what is still to do, and say it."""
        unassigned = self.room.actions.read(booking_list.count_unassigned)
        yield unassigned is not None
        without = self.room.actions.read(booking_list.count_without_receipt)
        if unassigned is not None and without is not None:
            self._to_do = unassigned, without
            self._say_what_is_to_do()

    def _say_what_is_to_do(self) -> None:
        unassigned, without = self._to_do or (0, 0)
        parts = []
        if self._to_do is None:
            parts.append(self.tr("What is still to do is being counted …"))
        if unassigned:
            parts.append(self.tr("%n booking(s) are not assigned yet.", "", unassigned))
        if without:
            parts.append(self.tr("%n expense(s) have no receipt.", "", without))
        if not parts:
            parts.append(self.tr("All bookings are assigned and have their receipt."))
        if self.filters.is_set:
            parts.append(self.tr("The list is filtered."))
        self.say(" ".join(parts))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the chosen booking beside the list, or below it where there is little room."""
        super().resizeEvent(event)
        wide = event.size().width() >= self.room.theme().pixels() * _WIDE
        way = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if self.splitter.orientation() is not way:
            self.splitter.setOrientation(way)
            self._shares.restore()
            self.side.setMinimumHeight(0 if wide else self.room.theme().pixels() * _BELOW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take receipts that are dragged here."""
        if can_be_receipts(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Attach what was dropped to the chosen bookings."""
        event.acceptProposedAction()
        self.receipt_deeds.take(event.mimeData(), self.chosen())
