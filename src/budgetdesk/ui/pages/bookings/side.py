"""Beside the list: the chosen booking with its receipts, seen page by page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout

from budgetdesk.kernel.money import ZERO
from budgetdesk.ledger.bookings import Booking, BookingKind, Part
from budgetdesk.ledger.ids import AccountId
from budgetdesk.ledger.receipts import Receipt
from budgetdesk.ui.pages.bookings.words import part_text
from budgetdesk.ui.theme import Theme
from budgetdesk.ui.widgets.edits import ChoiceEdit
from budgetdesk.ui.widgets.fields import field, narrow
from budgetdesk.ui.widgets.flow import FlowLayout
from budgetdesk.ui.widgets.receipt_view import ReceiptView
from budgetdesk.usecases.booking_list import BookingSheet, Choosable, ListPart
from budgetdesk.wording.formats import day_in_list, day_text, money_text


class SidePanel(QScrollArea):
    """What there is to know of one booking. The buttons' deeds belong to the page."""

    wants_unlink = Signal(int)
    wants_copy = Signal(int)

    def __init__(self, content: Callable[[Receipt], bytes], theme: Theme) -> None:
        """Show nothing yet; `content` gives a receipt's file."""
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The arrow keys move the picture of a receipt up and down.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Chosen booking"))
        card = QFrame()
        card.setProperty("role", "card")
        self.setWidget(card)
        self.setViewportMargins(theme.space(), 0, 0, 0)
        self._content = content
        self._receipts: tuple[Receipt, ...] = ()
        self.head, self.facts, self.hint = QLabel(), QLabel(), QLabel()
        self.head.setProperty("role", "heading")
        self.hint.setProperty("role", "second")
        self.receipt = ChoiceEdit([])
        self.receipt_field = field(self.tr("Receipts of the booking"), self.receipt)
        self.unlink_button = QPushButton(self.tr("Detach receipt"))
        self.copy_button = QPushButton(self.tr("Save receipt…"))
        self.view = ReceiptView(theme)
        self.receipt.edited.connect(self._show_receipt)
        self.unlink_button.clicked.connect(lambda _: self._tell(self.wants_unlink))
        self.copy_button.clicked.connect(lambda _: self._tell(self.wants_copy))
        buttons = FlowLayout(theme.space())
        for button in (self.copy_button, self.unlink_button):
            buttons.addWidget(button)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(*(theme.space(2),) * 4)
        layout.setSpacing(theme.space())
        for widget in (self.head, self.facts, self.hint):
            widget.setWordWrap(True)
            layout.addWidget(widget)
        layout.addWidget(self.receipt_field)
        layout.addWidget(self.view)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setMinimumWidth(theme.pixels() * 12)
        narrow(self.receipt)
        self.show_nothing(0)

    def show_nothing(self, chosen: int) -> None:
        """Say how to see a booking; so many are chosen."""
        self.head.setText(self.tr("%n booking(s) chosen", "", chosen))
        self.facts.setText(
            self.tr("Choose one booking in the list. Its parts and receipts are shown here.")
        )
        self._show_receipts(())
        self.hint.setVisible(False)

    def show_sheet(self, sheet: BookingSheet, offered: Choosable) -> None:
        """Show one booking with its receipts."""
        booking = sheet.booking
        self.head.setText(f"{money_text(booking.amount)}, {booking.payee or booking.text}")
        self.facts.setText("\n".join(self._facts(sheet, offered)))
        self._show_receipts(sheet.receipts)
        self.hint.setVisible(not sheet.receipts)
        self.hint.setText(
            self.tr(
                "No receipt. Attach one with Ctrl+L, paste it with Ctrl+V, or drop a file here."
            )
        )

    def _show_receipts(self, receipts: tuple[Receipt, ...]) -> None:
        self._receipts = receipts
        self.receipt.offer([(one, receipt_name(one)) for one in receipts])
        # With one receipt there is nothing to choose; its name stands over the picture.
        self.receipt_field.setVisible(len(receipts) > 1)
        for button in (self.unlink_button, self.copy_button):
            button.setVisible(bool(receipts))
        self._show_receipt()

    def _show_receipt(self) -> None:
        one: Receipt | None = self.receipt.value()
        if one is None:
            self.view.clear()
        else:
            self.view.show_receipt(receipt_name(one), one.media_type, self._content(one))

    def _tell(self, signal: SignalInstance) -> None:
        one: Receipt | None = self.receipt.value()
        if one is not None:
            signal.emit(one.number)

    def _facts(self, sheet: BookingSheet, offered: Choosable) -> list[str]:
        booking = sheet.booking
        accounts = {one.id: one.name for one in offered.accounts}
        lines = [
            self.tr("Booking {number}, {day}, {account}").format(
                number=booking.id, day=day_in_list(booking.on), account=accounts[booking.account]
            )
        ]
        if booking.counts_on is not None:
            text = self.tr("Counts in the report of {day}")
            lines.append(text.format(day=day_text(booking.counts_on)))
        if booking.kind is not BookingKind.PLAIN:
            lines.append(self._kind(booking, accounts))
        lines += [_part(part, booking, offered) for part in booking.parts]
        if booking.text and booking.payee:
            lines.append(booking.text)
        if booking.note:
            lines.append(self.tr("Note: {note}").format(note=booking.note))
        if sheet.from_bank:
            lines.append(self.tr("From the bank's statement"))
        return lines

    def _kind(self, booking: Booking, accounts: Mapping[AccountId, str]) -> str:
        if booking.kind is BookingKind.STORNO:
            text = self.tr("Reverses booking {number} (Storno)")
            return text.format(number=booking.reverses)
        to = self.tr("Transfer to {account}")
        since = self.tr("Transfer from {account}")
        other = accounts[booking.transfer_account] if booking.transfer_account else ""
        return (to if booking.amount < ZERO else since).format(account=other)


def receipt_name(receipt: Receipt) -> str:
    """Return what a receipt is called: „Beleg 12: rechnung.pdf“."""
    text = QCoreApplication.translate("SidePanel", "Receipt {number}: {name}")
    return text.format(number=receipt.number, name=receipt.title or receipt.file_name)


def _part(part: Part, booking: Booking, offered: Choosable) -> str:
    code = next((one.code for one in offered.teilbudgets if one.id == part.teilbudget), "")
    cost_type = next((one.name for one in offered.cost_types if one.id == part.cost_type), "")
    person = next((one.name for one in offered.assistants if one.id == part.assistant), "")
    said = [part_text(ListPart(part.pot, code, cost_type)), person, part.note]
    if len(booking.parts) > 1:
        said.insert(0, money_text(part.amount))
    return ", ".join(one for one in said if one)
