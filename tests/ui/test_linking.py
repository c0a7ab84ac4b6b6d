"""The keys of the badges, without a window."""

import pytest

from tests.domain.texts import part_of
from tests.ui.fakes import CLAIM, COUNTRY, PERSON, SCHEME, SOURCE, WEAPON, MemoryLinks, Reader
from zimulis.domain.annotations import Span, TargetKind
from zimulis.domain.ids import SpanId
from zimulis.domain.relations import Words, relation_of_type
from zimulis.domain.scheme import Label
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.linking import AGAIN, Linking, Scope, Step

TEXT = (
    "Putins klusēja. Šoigu sacīja, ka Krievija sūtīs Su-35.\n\n"
    "Rīgā tikmēr gaida. Kims gatavojas, vēsta aģentūra TASS.\n\n"
    "Irāna noliedz darījumu.\n"
)


class Table:
    """A text with claims and names, on which links are made in words."""

    def __init__(self) -> None:
        self.reader = Reader(TEXT)
        self.links = MemoryLinks(TEXT, self.reader.spans)
        self.scope = Scope(
            TEXT, Blocks(TEXT), self.reader.spans, self.reader.pencil, SCHEME, self.links
        )
        self.sent = self.reader.has(CLAIM, "Krievija sūtīs Su-35")
        self.ready = self.reader.has(CLAIM, "Kims gatavojas")
        self.reader.has(PERSON, "Putins")
        self.reader.has(PERSON, "Šoigu")
        self.reader.has(PERSON, "Kims")
        self.reader.has(WEAPON, "Su-35")
        self.reader.has(COUNTRY, "Irāna")
        self.linking = self.begin(self.sent)

    def begin(self, source: Span, type_: str = "claimant") -> Linking:
        relation = relation_of_type(SCHEME.label(source.label) or CLAIM, type_)
        assert relation
        self.linking = Linking(self.scope, self.reader.hand, source, relation)
        return self.linking

    def press(self, *keys: str) -> Step:
        """Presses keys; the answer to the last one, all others having stayed."""
        *others, last = keys
        for key in others:
            assert self.linking.take(key) is Step.STAYED, key
        return self.linking.take(last)

    def linked(self, source: Span, type_: str = "claimant") -> list[str]:
        """What is linked: the words, or the kind of nobody."""
        found: list[str] = []
        for relation in self.links.of(source.id):
            target = self.reader.spans.get(SpanId(str(relation.target)))
            if relation.type == type_:
                found.append(" ".join(target.quotes(TEXT)) if target else relation.target_kind)
        return found

    def labels_on(self, words: str) -> set[str]:
        return {span.label for span in self.reader.spans if span.extent == part_of(TEXT, words)}

    @property
    def numbered(self) -> list[str]:
        return [TEXT[slice(*candidate.part)] for candidate in self.linking.candidates]

    @property
    def pointed(self) -> str | None:
        return TEXT[slice(*self.linking.pointed.part)] if self.linking.pointed else None


@pytest.fixture
def table() -> Table:
    return Table()


def test_one_links_the_likeliest_and_leaves(table: Table) -> None:
    assert table.numbered[0] == "Šoigu"
    assert table.press("1") is Step.LEFT
    assert table.linked(table.sent) == ["Šoigu"]


def test_unmarked_words_are_marked_in_passing(table: Table) -> None:
    table.begin(table.ready)
    assert table.numbered[:2] == ["TASS", "aģentūra TASS"]
    assert table.press("Enter") is Step.LEFT
    assert table.linked(table.ready) == ["TASS"]
    assert table.labels_on("TASS") == {"source"}


@pytest.mark.parametrize(
    ("key", "kind"),
    [("0", TargetKind.UNNAMED), ("a", TargetKind.AUTHOR), ("d", TargetKind.DOCUMENT)],
)
def test_nobody_in_particular_has_keys(table: Table, key: str, kind: TargetKind) -> None:
    assert table.press(key) is Step.LEFT
    assert table.linked(table.sent) == [kind]


def test_a_number_that_nobody_has_does_nothing(table: Table) -> None:
    assert table.press("9") is Step.STAYED
    assert table.press("x") is Step.UNKNOWN
    assert table.links.log == []


def test_the_claim_stays_in_focus_while_something_is_chosen(table: Table) -> None:
    assert table.reader.hand.focused == table.sent
    assert table.press(".") is Step.STAYED
    assert table.reader.hand.focused == table.sent
    assert table.press("Esc") is Step.LEFT
    assert table.links.log == []


def test_hopping_goes_through_candidates_in_the_order_of_the_text(table: Table) -> None:
    seen: list[str | None] = []
    for _ in range(5):
        table.press(".")
        seen.append(table.pointed)
    assert seen == ["Kims", "Irāna", "Irāna", "Irāna", "Irāna"]
    for _ in range(4):
        table.press(",")
        seen.append(table.pointed)
    assert seen[5:] == ["Kims", "Šoigu", "Putins", "Putins"]
    assert table.reader.selected == "Putins"
    assert table.press("Enter") is Step.LEFT
    assert table.linked(table.sent) == ["Putins"]


def test_the_caret_goes_to_any_words(table: Table) -> None:
    start, end = part_of(TEXT, "Rīgā tikmēr")
    table.linking.roam(start, select=False)
    assert table.pointed == "Rīgā"
    table.linking.roam(end, select=True)
    assert table.pointed == "Rīgā tikmēr"
    assert table.press("Enter") is Step.LEFT
    assert table.linked(table.sent) == ["Rīgā tikmēr"]


@pytest.mark.parametrize(
    ("click", "words", "label"),
    [("Putins", "Putins", PERSON), ("TASS", "TASS", SOURCE), ("arījumu", "darījumu", SOURCE)],
)
def test_a_click_means_the_span_or_the_name_or_the_word(
    table: Table, click: str, words: str, label: Label
) -> None:
    table.linking.point_at(part_of(TEXT, click).start)
    assert table.pointed == words
    table.press("Enter")
    assert table.labels_on(words) == {label.name}


def test_another_pick_replaces_and_plus_adds(table: Table) -> None:
    table.press("1")
    table.begin(table.sent)
    assert table.linking.linked == table.linking.candidates[:1]
    table.press("+", "0")
    assert table.linked(table.sent) == ["Šoigu", "unnamed"]
    table.begin(table.sent)
    table.press("2")
    assert table.linked(table.sent) == [table.numbered[1]]


def test_the_same_pick_again_changes_nothing(table: Table) -> None:
    table.press("1")
    table.begin(table.sent)
    assert table.press("1") is Step.LEFT
    assert len(table.links.log) == 1


def test_delete_takes_away_what_is_pointed_at_or_all(table: Table) -> None:
    table.press("1")
    table.begin(table.sent)
    table.press("+", "0")
    table.begin(table.sent)
    table.linking.point_at(part_of(TEXT, "Šoigu").start)
    table.press("Delete")
    assert table.linked(table.sent) == ["unnamed"]
    table.begin(table.sent)
    table.press("Backspace")
    assert table.linked(table.sent) == []


def test_again_links_what_the_claim_before_has(table: Table) -> None:
    assert table.press(AGAIN) is Step.STAYED
    table.press("1")
    table.begin(table.ready)
    assert table.press(AGAIN) is Step.LEFT
    assert table.linked(table.ready) == ["Šoigu"]


def test_other_relations_offer_what_the_scheme_allows_the_nearest_first(table: Table) -> None:
    table.begin(table.sent, "about")
    assert table.numbered == ["Šoigu", "Kims", "Putins", "Su-35"]
    assert not table.linking.allows_nobody
    assert table.press("0") is Step.UNKNOWN
    table.press("1")
    assert table.linked(table.sent, "about") == ["Šoigu"]
    assert table.linked(table.sent) == []


def test_the_innermost_claim_at_the_caret(table: Table) -> None:
    whole = table.reader.has(CLAIM, "Šoigu sacīja, ka Krievija sūtīs Su-35")
    at = part_of(TEXT, "Krievija sūtīs Su-35")
    assert table.scope.claim_at(at.start) == table.sent
    assert table.scope.claim_at(at.end) == table.sent
    assert table.scope.claim_at(at.start - 3) == whole
    assert table.scope.claim_at(0) is None


def test_words_that_are_selected_are_a_source_whatever_is_in_pencil(table: Table) -> None:
    words = part_of(TEXT, "TASS")
    suggested = Suggestion("persons", PERSON.name, (words,))
    table.reader.pencil.put([suggested])
    linking = table.begin(table.ready)
    assert linking.target(linking.candidates[0]) == Words((words,), suggested)
    linking.roam(words.start, select=False)
    assert linking.pointed
    assert linking.target(linking.pointed) == Words((words,), suggested)
    linking.roam(words.end, select=True)
    assert linking.target(linking.pointed) == Words((words,))
