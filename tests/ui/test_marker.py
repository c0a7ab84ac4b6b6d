"""What a label's digit does, row by row of the table of states."""

import pytest

from tests.domain.texts import part_of
from tests.ui.fakes import (
    CLAIM,
    COUNTRY,
    PERSON,
    SOURCE,
    WEAPON,
    Reader,
)
from zimulis.domain.parts import Part
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.surface.hand import Edge

TEXT = (
    "Krievijas prezidents Vladimirs Putins ieradās Minskā. Viņš sacīja: „Krievija uzvarēs.”\n\n"
    "Lavrovs palika mājās, un Su-35 neizlidoja.\n"
)


@pytest.fixture
def reader() -> Reader:
    return Reader(TEXT)


# Text selected.


def test_a_selection_becomes_a_span_that_stays_focused(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    assert reader.marked == [("person", "Putins")]
    assert reader.focused == ("person", "Putins")
    assert reader.selected is None


def test_a_selection_wins_over_focus(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.select("Minskā").press(COUNTRY)
    assert reader.marked == [("person", "Putins"), ("country", "Minskā")]


def test_a_selection_inside_a_span_of_its_label_marks(reader: Reader) -> None:
    reader.has(PERSON, "Vladimirs Putins")
    reader.select("Putins").press(PERSON)
    assert reader.marked == [("person", "Vladimirs Putins"), ("person", "Putins")]


def test_a_selection_takes_its_words_not_the_candidate_around_them(reader: Reader) -> None:
    reader.select("Vladimirs").press(PERSON)
    assert reader.marked == [("person", "Vladimirs")]


@pytest.mark.parametrize("label", [PERSON, COUNTRY, WEAPON, SOURCE])
def test_a_name_sheds_punctuation_and_quotes(reader: Reader, label: Label) -> None:
    reader.select(" „Krievija ").press(label)
    assert reader.marked == [(label.name, "Krievija")]


def test_a_claim_keeps_balanced_quotes_and_sheds_the_rest(reader: Reader) -> None:
    reader.select(" „Krievija uzvarēs.”").press(CLAIM)
    reader.select("mājās, un Su-35 neizlidoja.").press(CLAIM)
    assert reader.marked == [
        ("claim", "„Krievija uzvarēs.”"),
        ("claim", "mājās, un Su-35 neizlidoja"),
    ]


def test_a_selection_without_words_marks_nothing(reader: Reader) -> None:
    reader.select(": „").press(PERSON)
    assert reader.marked == []
    assert reader.selected == ": „"


def test_the_same_label_on_the_same_words_focuses_what_is_there(reader: Reader) -> None:
    there = reader.has(COUNTRY, "Minskā")
    reader.select("Minskā.").press(COUNTRY)
    assert reader.marked == [("country", "Minskā")]
    assert reader.hand.focused == there


# A span focused.


def test_another_digit_relabels_the_focused_span(reader: Reader) -> None:
    reader.select("Putins").press(COUNTRY, PERSON)
    assert reader.marked == [("person", "Putins")]
    assert reader.focused == ("person", "Putins")


def test_the_digit_of_its_own_label_does_nothing(reader: Reader) -> None:
    reader.select("Putins").press(PERSON, PERSON, PERSON)
    assert reader.marked == [("person", "Putins")]
    assert reader.commands.log == [("add", "person")]


def test_a_span_reached_by_tab_is_relabelled(reader: Reader) -> None:
    span = reader.has(PERSON, "Minskā")
    reader.hand.focus_on(span)
    reader.press(COUNTRY)
    assert reader.marked == [("country", "Minskā")]


def test_after_the_caret_has_moved_a_digit_relabels_no_more(reader: Reader) -> None:
    reader.select("Minskā").press(PERSON)
    reader.at("Lavrovs").press(COUNTRY)
    assert reader.marked == [("person", "Minskā"), ("country", "Lavrovs")]


def test_a_label_that_stands_there_already_is_pointed_at(reader: Reader) -> None:
    there = reader.has(COUNTRY, "Minskā")
    reader.hand.focus_on(reader.has(PERSON, "Minskā"))
    reader.press(COUNTRY)
    assert reader.hand.focused == there
    assert reader.marked == [("country", "Minskā"), ("person", "Minskā")]


# The caret on a word.


@pytest.mark.parametrize("offset", [0, 3, 9])
def test_a_digit_takes_the_candidate_run_around_the_caret(reader: Reader, offset: int) -> None:
    reader.at("Vladimirs Putins", offset).press(PERSON)
    assert reader.marked == [("person", "Vladimirs Putins")]


def test_a_digit_takes_the_word_where_there_is_no_run(reader: Reader) -> None:
    reader.at("prezidents").press(SOURCE)
    reader.at("Su-35").press(WEAPON)
    assert reader.marked == [("source", "prezidents"), ("weapon", "Su-35")]


def test_with_no_word_at_the_caret_it_takes_the_next_on_the_line(reader: Reader) -> None:
    reader.at("„Krievija").press(COUNTRY)
    assert reader.marked == [("country", "Krievija")]


def test_with_no_word_left_on_the_line_it_takes_none(reader: Reader) -> None:
    reader.at("”", 1).press(PERSON)
    assert reader.marked == []


def test_inside_a_claim_a_name_is_marked(reader: Reader) -> None:
    reader.has(CLAIM, "„Krievija uzvarēs.”")
    reader.at("Krievija uzvarēs").press(COUNTRY)
    assert reader.marked == [("claim", "„Krievija uzvarēs.”"), ("country", "Krievija")]


def test_in_a_span_of_another_label_a_name_is_marked(reader: Reader) -> None:
    reader.has(SOURCE, "Krievijas prezidents")
    reader.at("prezidents").press(PERSON)
    assert reader.marked == [("source", "Krievijas prezidents"), ("person", "prezidents")]


@pytest.mark.parametrize(("words", "offset"), [("Vladimirs", 0), ("Putins", 2), ("Putins", 6)])
def test_in_a_span_of_the_same_label_it_only_focuses_that(
    reader: Reader, words: str, offset: int
) -> None:
    span = reader.has(PERSON, "Vladimirs Putins")
    reader.at(words, offset).press(PERSON)
    assert reader.hand.focused == span
    assert reader.commands.log == []


def test_in_the_gap_of_a_span_of_the_same_label_it_marks(reader: Reader) -> None:
    reader.has(PERSON, "Krievijas prezidents", "Minskā")
    reader.at("Putins").press(PERSON)
    assert ("person", "Vladimirs Putins") in reader.marked


# The key of claims.


def test_the_claim_key_takes_the_sentence_then_the_paragraph_then_rests(reader: Reader) -> None:
    reader.at("Putins").press(CLAIM)
    assert reader.focused == ("claim", "Krievijas prezidents Vladimirs Putins ieradās Minskā")
    reader.press(CLAIM)
    paragraph = TEXT.partition("\n")[0]
    assert reader.marked == [("claim", paragraph)]
    assert reader.before_caret == paragraph
    reader.press(CLAIM)
    assert reader.marked == [("claim", paragraph)]


def test_a_sentence_that_is_its_paragraph_has_nothing_to_grow_to(reader: Reader) -> None:
    reader.at("Lavrovs").press(CLAIM, CLAIM)
    assert reader.marked == [("claim", "Lavrovs palika mājās, un Su-35 neizlidoja")]
    assert reader.commands.log == [("add", "claim")]


def test_a_claim_made_of_a_selection_does_not_grow(reader: Reader) -> None:
    reader.select("Viņš sacīja").press(CLAIM, CLAIM)
    assert reader.marked == [("claim", "Viņš sacīja")]


def test_a_claim_reached_again_does_not_grow(reader: Reader) -> None:
    reader.at("Putins").press(CLAIM)
    reader.at("Putins").press(CLAIM, CLAIM)
    assert reader.marked == [("claim", "Krievijas prezidents Vladimirs Putins ieradās Minskā")]


def test_a_claim_whose_edge_was_moved_does_not_grow(reader: Reader) -> None:
    reader.at("Putins").press(CLAIM)
    reader.marker.move_edge(forward=False, by_word=True)
    reader.press(CLAIM)
    assert reader.marked == [("claim", "Krievijas prezidents Vladimirs Putins ieradās")]


def test_inside_a_quotation_the_claim_key_takes_it_and_grows_to_its_sentence(
    reader: Reader,
) -> None:
    reader.at("uzvarēs").press(CLAIM)
    assert reader.focused == ("claim", "„Krievija uzvarēs.”")
    reader.press(CLAIM)
    assert reader.focused == ("claim", "Viņš sacīja: „Krievija uzvarēs.”")
    reader.press(CLAIM)
    assert reader.marked == [("claim", TEXT.partition("\n")[0])]


def test_an_interrupted_quotation_is_one_claim_with_two_parts() -> None:
    reader = Reader("“Nē,” viņš teica, “nekad.”")
    reader.at("teica").press(CLAIM)
    assert reader.marked == [("claim", "“Nē,”", "“nekad.”")]


def test_a_claim_grown_and_relabelled_grows_no_more(reader: Reader) -> None:
    reader.at("uzvarēs").press(CLAIM, SOURCE, CLAIM, CLAIM)
    assert reader.marked == [("claim", "„Krievija uzvarēs.”")]


# Quotation marks.


def test_quotation_marks_are_left_out_and_taken_in_again(reader: Reader) -> None:
    reader.at("uzvarēs").press(CLAIM)
    reader.marker.toggle_quotes()
    assert reader.focused == ("claim", "Krievija uzvarēs")
    assert reader.before_caret.endswith("uzvarēs")
    reader.marker.toggle_quotes()
    assert reader.focused == ("claim", "„Krievija uzvarēs.”")


def test_quotation_marks_of_nothing_are_toggled_in_vain(reader: Reader) -> None:
    reader.marker.toggle_quotes()
    reader.select("Minskā").press(COUNTRY)
    reader.marker.toggle_quotes()
    assert reader.commands.log == [("add", "country")]


# Hopping.


def test_hopping_goes_from_candidate_to_candidate_and_back(reader: Reader) -> None:
    reader.at("prezidents")
    for stop in ("Vladimirs", "Minskā", "„Krievija", "Lavrovs", "Su-35", "Su-35"):
        assert reader.hop().startswith(stop)
    assert reader.hop(forward=False).startswith("Lavrovs")


def test_hopping_passes_over_what_is_marked(reader: Reader) -> None:
    reader.has(PERSON, "Putins")
    reader.has(CLAIM, "Lavrovs palika mājās")
    reader.at("Krievijas").press(COUNTRY)
    for stop in ("Minskā", "„Krievija", "Lavrovs"):
        assert reader.hop().startswith(stop)


def test_somebodys_words_are_passed_over_once_they_and_their_first_name_are_marked(
    reader: Reader,
) -> None:
    for label in (CLAIM, COUNTRY):
        assert reader.at("Minskā").hop().startswith("„")
        reader.press(label)
    assert reader.marked == [("claim", "„Krievija uzvarēs.”"), ("country", "Krievija")]
    assert reader.at("Minskā").hop().startswith("Lavrovs")


def test_date_and_credit_are_passed_over() -> None:
    text = "Foto: EPA/SCANPIX Putins ieradās."
    assert Reader(text, (part_of(text, "EPA/SCANPIX"),)).hop() == "Putins ieradās."


def test_suggestions_are_stops_and_come_into_focus(reader: Reader) -> None:
    suggested = Suggestion("lexicon", "weapon", (part_of(TEXT, "mājās"),))
    reader.pencil.put([suggested])
    assert reader.at("Lavrovs").hop().startswith(", un Su-35")
    assert reader.pencil.get(reader.hand.pencil) == suggested
    assert reader.hop().startswith("Su-35")
    reader.hop(forward=False)
    assert reader.hop(forward=False).startswith("Lavrovs")


# The last key once more.


def test_a_label_is_applied_again_at_the_caret_and_on_a_selection(reader: Reader) -> None:
    reader.at("Putins").press(PERSON)
    reader.at("Lavrovs").marker.repeat(PERSON)
    reader.select("Viņš").marker.repeat(PERSON)
    assert reader.marked == [
        ("person", "Vladimirs Putins"),
        ("person", "Viņš"),
        ("person", "Lavrovs"),
    ]


def test_again_relabels_a_span_reached_anew_and_grows_no_claim(reader: Reader) -> None:
    reader.hand.focus_on(reader.has(PERSON, "Minskā"))
    reader.marker.repeat(COUNTRY)
    assert reader.focused == ("country", "Minskā")
    reader.at("uzvarēs").press(CLAIM)
    reader.marker.repeat(CLAIM)
    assert reader.focused == ("claim", "„Krievija uzvarēs.”")


# Edges.


def test_the_end_moves_by_character_and_takes_the_caret_with_it(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.marker.move_edge(forward=False, by_word=False)
    assert reader.marked == [("person", "Putin")]
    assert reader.before_caret.endswith("Vladimirs Putin")
    assert reader.focused == ("person", "Putin")


def test_the_end_moves_by_word_to_the_ends_of_words(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.marker.move_edge(forward=True, by_word=True)
    assert reader.marked == [("person", "Putins ieradās")]
    reader.marker.move_edge(forward=True, by_word=True)
    assert reader.marked == [("person", "Putins ieradās Minskā")]
    reader.marker.move_edge(forward=False, by_word=True)
    assert reader.marked == [("person", "Putins ieradās")]


def test_swapped_the_start_moves_by_word_to_the_starts_of_words(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.hand.swap_edge()
    assert reader.before_caret.endswith("Vladimirs ")
    reader.marker.move_edge(forward=False, by_word=True)
    assert reader.marked == [("person", "Vladimirs Putins")]
    reader.marker.move_edge(forward=True, by_word=True)
    reader.marker.move_edge(forward=True, by_word=False)
    assert reader.marked == [("person", "utins")]
    reader.hand.swap_edge()
    assert reader.before_caret.endswith("Putins")


def test_an_edge_crosses_white_space_in_two_strokes(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.marker.move_edge(forward=True, by_word=False)
    assert reader.marked == [("person", "Putins")]
    reader.marker.move_edge(forward=True, by_word=False)
    assert reader.marked == [("person", "Putins i")]


def test_an_edge_goes_on_into_the_next_paragraph(reader: Reader) -> None:
    reader.select("„Krievija uzvarēs.”").press(CLAIM)
    reader.marker.move_edge(forward=True, by_word=True)
    assert reader.marked == [("claim", "„Krievija uzvarēs.”\n\nLavrovs")]
    for _ in range(2):
        reader.marker.move_edge(forward=False, by_word=True)
    assert reader.marked == [("claim", "„Krievija uzvarēs")]


def test_a_moved_edge_sheds_white_space_only(reader: Reader) -> None:
    reader.select("Minskā").press(COUNTRY)
    reader.marker.move_edge(forward=True, by_word=False)
    assert reader.marked == [("country", "Minskā.")]


@pytest.mark.parametrize("by_word", [True, False])
@pytest.mark.parametrize("swapped", [True, False])
def test_an_edge_never_passes_the_other(reader: Reader, swapped: bool, by_word: bool) -> None:
    reader.select("Su-35").press(WEAPON)
    if swapped:
        reader.hand.swap_edge()
    for _ in range(10):
        reader.marker.move_edge(forward=swapped, by_word=by_word)
    ((_, left),) = reader.marked
    assert left in ("Su-35", "5" if swapped else "S")


def test_with_several_parts_the_last_end_and_the_first_start_move(reader: Reader) -> None:
    span = reader.has(CLAIM, "Putins", "Minskā")
    reader.hand.focus_on(span)
    reader.marker.move_edge(forward=False, by_word=False)
    assert reader.marked == [("claim", "Putins", "Minsk")]
    reader.hand.swap_edge()
    reader.marker.move_edge(forward=False, by_word=True)
    assert reader.marked == [("claim", "Vladimirs Putins", "Minsk")]


def test_one_run_of_moves_has_one_token(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    for _ in range(2):
        reader.marker.move_edge(forward=True, by_word=True)
    reader.hand.swap_edge()
    reader.marker.move_edge(forward=False, by_word=True)
    runs = [run for what, run in reader.commands.log if what == "move"]
    assert runs[0] == runs[1] != runs[2]
    assert all(runs)


def test_a_span_focused_anew_begins_a_new_run(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    for _ in range(2):
        reader.marker.move_edge(forward=True, by_word=True)
        reader.at("Putins").press(PERSON)
    first, second = (run for what, run in reader.commands.log if what == "move")
    assert first != second


def test_without_focus_no_edge_moves(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.at("Minskā")
    reader.marker.move_edge(forward=True, by_word=True)
    reader.hand.swap_edge()
    assert reader.marked == [("person", "Putins")]
    assert reader.before_caret.endswith("ieradās ")


def test_an_edge_in_the_pointers_hand_goes_to_words_or_characters(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    marker, hand = reader.marker, reader.hand
    hand.grasp_edge(Edge.START)
    marker.drag_edge(part_of(TEXT, "Vladimirs").start + 2, by_word=True)
    assert reader.focused == ("person", "Vladimirs Putins")
    marker.drag_edge(part_of(TEXT, "Vladimirs").start + 2, by_word=False)
    assert reader.focused == ("person", "adimirs Putins")
    marker.drag_edge(part_of(TEXT, "Minskā").start, by_word=True)
    assert reader.focused == ("person", "adimirs Putins")
    hand.grasp_edge(Edge.END)
    marker.drag_edge(part_of(TEXT, "ieradās").end - 1, by_word=True)
    assert reader.focused == ("person", "adimirs Putins ieradās")
    first, second, third = (run for what, run in reader.commands.log if what == "move")
    assert first == second != third


# Parts.


def test_plus_adds_the_selection_to_the_target(reader: Reader) -> None:
    reader.select("Viņš sacīja").press(CLAIM)
    reader.select("„Krievija uzvarēs.”")
    reader.marker.add_part()
    assert reader.marked == [("claim", "Viņš sacīja", "„Krievija uzvarēs.”")]
    assert reader.focused == ("claim", "Viņš sacīja", "„Krievija uzvarēs.”")


def test_an_added_part_sheds_what_its_label_sheds(reader: Reader) -> None:
    reader.select("Viņš sacīja").press(CLAIM)
    reader.select(" palika mājās, ")
    reader.marker.add_part()
    assert reader.focused == ("claim", "Viņš sacīja", "palika mājās")
    reader.select(", ")
    reader.marker.add_part()
    assert reader.focused is None
    assert reader.selected == ", "


def test_plus_without_a_selection_or_a_target_does_nothing(reader: Reader) -> None:
    reader.select("Putins")
    reader.marker.add_part()
    reader.press(PERSON)
    reader.marker.add_part()
    assert reader.commands.log == [("add", "person")]


def test_delete_takes_the_focused_span_away(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.marker.delete()
    assert reader.marked == []


def test_delete_with_a_selection_inside_punches_a_gap(reader: Reader) -> None:
    reader.select("Putins ieradās Minskā").press(CLAIM)
    reader.select("ieradās")
    reader.marker.delete()
    assert reader.marked == [("claim", "Putins", "Minskā")]
    assert reader.focused == ("claim", "Putins", "Minskā")


def test_delete_never_takes_a_target_away(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.at("Minskā")
    reader.marker.delete()
    assert reader.marked == [("person", "Putins")]


def test_delete_with_a_selection_outside_the_target_does_nothing(reader: Reader) -> None:
    reader.select("Putins").press(PERSON)
    reader.select("Minskā")
    reader.marker.delete()
    assert reader.marked == [("person", "Putins")]
    assert reader.commands.log == [("add", "person")]
    assert reader.selected == "Minskā"


# Texts out of the ordinary.


def test_a_text_that_begins_with_blank_lines_has_its_caret_on_the_first_word() -> None:
    reader = Reader("\n\n  Putins ieradās.")
    reader.press(PERSON)
    assert reader.marked == [("person", "Putins")]


def test_an_empty_text_takes_every_key_in_its_stride() -> None:
    reader = Reader("")
    reader.press(PERSON, CLAIM)
    reader.marker.add_part()
    reader.marker.delete()
    reader.hand.swap_edge()
    reader.marker.move_edge(forward=True, by_word=True)
    reader.hand.click(0, None)
    assert reader.commands.log == []


def test_edges_move_by_whole_graphemes() -> None:
    reader = Reader("Grupa 👩‍👩‍👧 Rīgā.")
    reader.select("👩‍👩‍👧 Rīgā").press(PERSON)
    reader.hand.swap_edge()
    reader.marker.move_edge(forward=True, by_word=False)
    assert reader.marked == [("person", "Rīgā")]
    assert reader.commands.spans.covering(part_of(reader.text, "Rīgā").start)[0].parts == (
        Part(*part_of(reader.text, "Rīgā")),
    )
