"""No page, dialog or step shuts anybody out: what the walks found, one test for each demand."""

from __future__ import annotations

import pytest

from budgetdesk.ui.pages.registry import page_specs
from tests.ui.access.conftest import Walk

# Opening a menu without a screen: what the platform cannot do is not the program's fault.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_the_walk_meets_every_page_and_what_it_opens(walk: Walk) -> None:
    pages = {spec.key for spec in page_specs()}
    assert pages <= set(walk.places)
    opened = {place.split(" / ")[0] for place in walk.places if " / " in place}
    assert opened > {"bookings", "imports", "budget", "reports"}


def test_whatever_takes_the_focus_has_a_name_and_inputs_have_a_label(walk: Walk) -> None:
    walk.judge("unnamed")


def test_the_spoken_name_begins_with_the_written_label(walk: Walk) -> None:
    walk.judge("renamed")


def test_each_mnemonic_leads_to_one_place_only(walk: Walk) -> None:
    walk.judge("mnemonics")


def test_nothing_is_only_behind_hovering_a_right_click_or_a_double_click(walk: Walk) -> None:
    walk.judge("hidden")


def test_targets_are_at_least_44_pixels_in_the_large_density(walk: Walk) -> None:
    walk.judge("small")


def test_tab_leads_through_everything_and_back_to_the_start(walk: Walk) -> None:
    walk.judge("traps")


def test_every_model_keeps_the_rules_of_qt(walk: Walk) -> None:
    assert "TableModel" in walk.models


def test_no_words_are_clipped_on_a_small_screen(crowded_walk: Walk) -> None:
    crowded_walk.judge("clipped")


def test_nothing_overlaps_on_a_small_screen(crowded_walk: Walk) -> None:
    crowded_walk.judge("overlapping")


def test_one_direction_of_scrolling_is_enough_on_a_small_screen(crowded_walk: Walk) -> None:
    crowded_walk.judge("two ways")


def test_every_window_fits_on_a_small_screen(crowded_walk: Walk) -> None:
    crowded_walk.judge("too large")


def test_what_has_the_focus_can_be_seen_on_a_small_screen(crowded_walk: Walk) -> None:
    crowded_walk.judge("traps")
