"""Receipts of the story: which there are, and how they come into the budget file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from budgetdesk.ledger.ids import ReceiptId, ReceiptLinkId
from budgetdesk.ledger.receipts import Receipt, ReceiptLink
from budgetdesk.storage.reader import Content
from budgetdesk.storage.work import Work
from budgetdesk.usecases.practice.filling import Booked
from budgetdesk.usecases.practice.movements import Movement, Paper
from budgetdesk.usecases.practice.papers import Picture, picture
from budgetdesk.usecases.practice.plan import PracticeFile, PracticePlan
from budgetdesk.usecases.practice.story import Story, StoryMonth, tell


@dataclass(frozen=True, slots=True)
class Proof:
    """A receipt with the movements that it proves."""

    paper: Paper
    movements: tuple[Movement, ...]

    @property
    def on(self) -> date:
        """The first day that it proves."""
        return self.movements[0].on


def practice_receipts(plan: PracticePlan) -> tuple[PracticeFile, ...]:
    """Receipts of the months that the plan leaves open, as files for the user to attach."""
    story = tell(plan)
    known = {proof.paper.key for proof in proofs(story.kept)}
    found = [proof for proof in proofs(story.months) if proof.paper.key not in known]
    pictures = [picture(proof.paper, proof.movements) for proof in found]
    return tuple(PracticeFile(each.file_name, each.content, is_open=True) for each in pictures)


def proofs(months: Iterable[StoryMonth]) -> tuple[Proof, ...]:
    """Return the receipts of these months by their first day."""
    found: dict[Paper, list[Movement]] = {}
    for month in months:
        for movement in (*month.bank, *month.by_hand):
            # A mistaken entry is no payment; the receipt shows only the true one.
            if movement.paper is not None and movement.reversed_on is None:
                found.setdefault(movement.paper, []).append(movement)
    listed = [Proof(paper, tuple(movements)) for paper, movements in found.items()]
    return tuple(sorted(listed, key=lambda proof: (proof.on, proof.paper.key)))


def attach(
    work: Work,
    story: Story,
    booked: Sequence[Booked],
    *,
    late: bool = False,
    added_on: date | None = None,
) -> int:
    """Keep the receipts of what is booked and link them; returns how many.

    `late` takes those that turn up only when they are asked for, the others otherwise.
    """
    proved: dict[str, list[Booked]] = {}
    for one in booked:
        if one.movement.paper is not None and one.movement.paper.late is late:
            proved.setdefault(one.movement.paper.key, []).append(one)
    # A receipt looks the same whichever of its payments are in the file so far.
    wanted = [proof for proof in proofs(story.months) if proof.paper.key in proved]
    pictures = [picture(proof.paper, proof.movements) for proof in wanted]
    first = 1 + max((one.number for one in work.all(Receipt)), default=0)
    stored = work.add_all(
        [
            _receipt(work, proof, drawn, number, added_on or proof.on)
            for number, (proof, drawn) in enumerate(zip(wanted, pictures, strict=True), first)
        ]
    )
    ids = {proof.paper.key: one.id for proof, one in zip(wanted, stored, strict=True)}
    work.add_all(_links(ids, proved))
    return len(stored)


def _receipt(work: Work, proof: Proof, drawn: Picture, number: int, added_on: date) -> Receipt:
    return Receipt(
        ReceiptId(0),
        number,
        drawn.file_name,
        drawn.media_type,
        work.keep(Content(drawn.content)),
        len(drawn.content),
        1,
        added_on,
        proof.paper.title,
    )


def _links(
    ids: Mapping[str, ReceiptId], proved: Mapping[str, Sequence[Booked]]
) -> list[ReceiptLink]:
    return [
        ReceiptLink(ReceiptLinkId(0), ids[key], one.booking)
        for key, group in proved.items()
        for one in group
    ]
