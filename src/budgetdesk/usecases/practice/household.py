"""The practice household in a budget file: everything the story has so far."""

from __future__ import annotations

from budgetdesk.ledger.receipts import Receipt
from budgetdesk.storage.journal import Label
from budgetdesk.storage.reader import Reader
from budgetdesk.usecases.desk import Desk
from budgetdesk.usecases.practice.base_data import write_base_data
from budgetdesk.usecases.practice.filling import Booked, assign_month, import_month
from budgetdesk.usecases.practice.handing import review_agreement, tell_of_reports
from budgetdesk.usecases.practice.plan import PracticePlan, PracticeSummary
from budgetdesk.usecases.practice.receipts import attach
from budgetdesk.usecases.practice.roster_data import write_roster, write_team
from budgetdesk.usecases.practice.statements import camt_name
from budgetdesk.usecases.practice.story import tell


def write_practice(desk: Desk, plan: PracticePlan) -> PracticeSummary:
    """Fill an empty budget file with the practice household, in labelled change sets.

    The months that the plan leaves open are not in it: their statements are for the user to
    import. Nothing here depends on the clock but the times in the history.
    """
    story = tell(plan)
    codes = desk.run(Label.of("practice_base"), write_base_data, story)
    desk.run(Label.of("practice_team"), write_team, story, codes)
    desk.run(Label.of("practice_roster"), write_roster, story)
    booked: list[Booked] = []
    for number, month in enumerate(story.kept):
        label = Label.of("import_statement", file=camt_name(month), new=len(month.bank))
        desk.run(label, import_month, story, number)
        label = Label.of("practice_month", month=f"{month.days.first:%m/%Y}")
        booked += desk.run(label, assign_month, month, codes)
    desk.run(Label.of("practice_receipts"), attach, story, booked)
    reports = tell_of_reports(desk, story, codes, booked)
    desk.run(Label.of("practice_review"), review_agreement, story, codes)
    kept, left = story.kept, story.months[len(story.kept) :]
    return PracticeSummary(
        bookings=sum(month.bookings for month in kept),
        receipts=desk.read(_receipts),
        imports=len(kept),
        reports=reports,
        kept_until=kept[-1].days.last if kept else None,
        open_from=left[0].days.first if left else None,
    )


def _receipts(reader: Reader) -> int:
    return reader.count(Receipt)
