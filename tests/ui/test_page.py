"""The tall page: places on it, room for marks, scrolling through what is not laid out yet."""

import pytest

from tests.domain.texts import part_of
from tests.ui.fakes import CLAIM, COUNTRY, PERSON, is_claim, span_on
from zimulis.domain.annotations import Span
from zimulis.domain.boundaries import next_grapheme
from zimulis.domain.parts import Part
from zimulis.ui.surface.blocks import Blocks
from zimulis.ui.surface.look import LANE_STEP, Look
from zimulis.ui.surface.page import Page
from zimulis.ui.surface.scroll import Anchor
from zimulis.ui.surface.span_index import SpanIndex

pytestmark = pytest.mark.usefixtures("qapp")

EM = 18.0
WIDTH = 420.0
HEIGHT = 600.0
ARTICLE = "\n\n".join(
    [
        "2023. gada septembris",
        "Putins ieradās Minskā 😀😀 un runāja par Su-35, kā ziņo 🇱🇻 mediji, ilgi un plaši.",
        "e\u0301to va\u0304rdu nav daudz, bet 𝒜𐍈 ir zīmes, kas prasa divas vienības katra.",
        "שלום עולם זה טקסט בעברית שממשיך עד השורה הבאה ועוד קצת מעבר לה כדי לעטוף",
        "مرحبا عليكم ورحمة وبركاته مرحبا عليكم ورحمة وبركاته مرحبا عليكم",
        "Пятая строка по-русски, и на этом всё.",
    ]
)
# Paragraphs of words so narrow or wide that every estimate of their heights is wrong.
LONG = "\n".join(f"{'illi ' * 40}\n{'WWWW ' * 40}" for _ in range(150))
CHINESE = "\n".join(
    "外交部发言人周三表示，中国没有提供任何武器。" * (1 + n % 9) for n in range(900)
)
ARABIC = "\n".join(
    "وذكرت صحيفة أن الاتفاق لا يزال قائمًا في بغداد. " * (1 + n % 9) for n in range(900)
)


class Paper:
    """A page with its spans."""

    def __init__(self, text: str, *spans: Span) -> None:
        self.blocks = Blocks(text)
        self.spans = SpanIndex(self.blocks, is_claim)
        self.spans.extend(spans)
        self.page = Page(text, self.blocks, self.spans, Look.of_size(EM), WIDTH)
        self.anchor = Anchor(self.page, 1.5 * EM)

    def put(self, span: Span) -> None:
        for block in self.spans.put(span):
            self.page.marks_changed(block)

    def line_tops(self) -> list[float]:
        """The y of every line of the text."""
        return [
            self.page.heights.top(number) + line.top
            for number in range(len(self.blocks))
            for line in self.page.layout(number).lines
        ]


def test_every_place_of_the_caret_leads_back_to_its_offset() -> None:
    paper = Paper(ARTICLE)
    for block in paper.blocks:
        offset = block.start
        while offset <= block.end:
            spot = paper.page.spot(offset)
            there = paper.page.offset_at(spot.x, spot.y + 1)
            assert paper.page.spot(there) == spot
            offset = next_grapheme(ARTICLE, offset) if offset < block.end else offset + 1


def test_the_character_at_a_point_is_the_one_drawn_there() -> None:
    paper = Paper(ARTICLE)
    for words in ("Putins", "😀😀", "𝒜𐍈", "daudz"):
        start = part_of(ARTICLE, words).start
        spot = paper.page.spot(start)
        assert paper.page.character_at(spot.x + 2, spot.y + 10) == start


def test_points_beside_the_page_lead_to_its_ends() -> None:
    paper = Paper(ARTICLE)
    assert paper.page.offset_at(-50, -50) == 0
    assert paper.page.offset_at(5000, 1e6) == len(ARTICLE)
    assert paper.page.character_at(5000, 10) is None


def test_going_down_line_by_line_and_up_again_visits_the_same_lines() -> None:
    paper = Paper(ARTICLE)
    down = [paper.page.spot(0)]
    while following := paper.page.neighbour_line(down[-1], 1):
        down.append(following)
    up = [down[-1]]
    while preceding := paper.page.neighbour_line(up[-1], -1):
        up.append(preceding)
    assert up == down[::-1]
    assert [spot.y for spot in down] == paper.line_tops()


# Marks and room.


def test_the_first_mark_moves_no_line() -> None:
    paper = Paper(ARTICLE)
    before = paper.line_tops()
    paper.put(span_on(PERSON, part_of(ARTICLE, "Putins")))
    paper.put(span_on(COUNTRY, part_of(ARTICLE, "Minskā")))
    assert paper.line_tops() == before


def test_claims_take_no_lane() -> None:
    paper = Paper(ARTICLE, span_on(PERSON, part_of(ARTICLE, "Putins")))
    before = paper.line_tops()
    paper.put(span_on(CLAIM, part_of(ARTICLE, "Putins ieradās Minskā")))
    paper.put(span_on(CLAIM, part_of(ARTICLE, "ieradās Minskā")))
    assert paper.line_tops() == before


def test_a_second_lane_moves_only_the_lines_below_its_own() -> None:
    paper = Paper(ARTICLE, span_on(COUNTRY, part_of(ARTICLE, "Minskā")))
    before = paper.line_tops()
    spot = paper.page.spot(part_of(ARTICLE, "Minskā").start)
    at = before.index(spot.y)
    paper.put(span_on(PERSON, part_of(ARTICLE, "ieradās Minskā")))
    after = paper.line_tops()
    assert after[: at + 1] == before[: at + 1]
    assert after[at + 1 :] == pytest.approx([top + LANE_STEP * EM for top in before[at + 1 :]])


def test_the_room_goes_when_the_mark_goes() -> None:
    inner = span_on(COUNTRY, part_of(ARTICLE, "Minskā"))
    outer = span_on(PERSON, part_of(ARTICLE, "ieradās Minskā"))
    paper = Paper(ARTICLE, inner)
    before = paper.line_tops()
    paper.put(outer)
    for block in paper.spans.remove(outer.id):
        paper.page.marks_changed(block)
    assert paper.line_tops() == pytest.approx(before)


def test_marks_that_were_there_before_the_block_was_laid_out_have_room_at_once() -> None:
    spans = [
        span_on(COUNTRY, part_of(ARTICLE, "Minskā")),
        span_on(PERSON, part_of(ARTICLE, "ieradās Minskā")),
    ]
    later = Paper(ARTICLE)
    later.line_tops()
    for span in spans:
        later.put(span)
    assert Paper(ARTICLE, *spans).line_tops() == pytest.approx(later.line_tops())


# Heights that were only estimated.


def test_laying_out_makes_the_height_exact() -> None:
    paper = Paper(LONG)
    estimated = [paper.page.heights[block] for block in range(len(paper.blocks))]
    exact = [paper.page.layout(block).height for block in range(len(paper.blocks))]
    assert any(abs(a - b) > EM for a, b in zip(estimated, exact, strict=True))
    assert [paper.page.heights[block] for block in range(len(paper.blocks))] == exact
    assert paper.page.heights.total == pytest.approx(sum(exact))


@pytest.mark.parametrize(
    "sentence",
    [
        "Krievijas prezidents Vladimirs Putins piektdien ieradās Vladivostokā. ",
        "Президент России Владимир Путин в пятницу прибыл во Владивосток. ",
        "وذكرت صحيفة أن مسؤولًا أمريكيًا أكد أن الاتفاق لا يزال قائمًا. ",
        "שר הביטחון אמר אתמול בתל אביב כי איראן ממשיכה להעביר טילים. ",
        "外交部发言人周三在北京表示，中国没有向俄罗斯提供任何武器。",
        "日本の首相は東京で「支援を続ける」と述べた。",
        "러시아 대통령은 금요일 블라디보스토크에 도착했다. ",
        "e\u0301to va\u0304rdu nav daudz, o\u0308\u0301 bet zi\u0304mes ir. ",
    ],
)
def test_heights_are_estimated_well_in_each_script(sentence: str) -> None:
    text = "\n".join(sentence * times for times in range(1, 21))
    paper = Paper(text)
    estimated = paper.page.heights.total
    exact = sum(paper.page.layout(block).height for block in range(len(paper.blocks)))
    assert estimated == pytest.approx(exact, rel=0.12)


def _in_sight(paper: Paper) -> dict[int, float]:
    """Where each block in the window begins, from the window's top."""
    top = paper.anchor.top
    return {block: y - top for block, _, y in paper.page.visible(top, top + HEIGHT)}


@pytest.mark.parametrize("text", [LONG, CHINESE, ARABIC], ids=["latin", "chinese", "arabic"])
@pytest.mark.parametrize("pixels", [-37.0, -180.0, -550.0, 37.0, 550.0])
def test_scrolling_through_blocks_not_laid_out_moves_the_text_by_just_as_much(
    pixels: float, text: str
) -> None:
    paper = Paper(text)
    paper.anchor.go_to(paper.page.heights.total / 2)
    seen = _in_sight(paper)
    for _ in range(40):
        paper.anchor.move_by(pixels, HEIGHT)
        now = _in_sight(paper)
        stayed = seen.keys() & now.keys()
        assert stayed
        for block in stayed:
            assert now[block] == pytest.approx(seen[block] - pixels)
        seen = now


def test_what_becomes_exact_above_the_window_does_not_move_it() -> None:
    paper = Paper(LONG)
    paper.anchor.go_to(paper.page.heights.total / 2)
    seen = _in_sight(paper)
    for block in range(40):
        paper.page.layout(block)
    assert _in_sight(paper) == pytest.approx(seen)


@pytest.mark.parametrize("pixels", [-1000.0, 1000.0])
def test_scrolling_ends_at_the_ends_of_the_page(pixels: float) -> None:
    paper = Paper(LONG)
    paper.anchor.go_to(paper.page.heights.total / 2)
    tops = [paper.anchor.top]
    for _ in range(400):
        paper.anchor.move_by(pixels, HEIGHT)
        if paper.anchor.top == tops[-1]:
            break
        tops.append(paper.anchor.top)
    blocks = _in_sight(paper)
    assert (0 if pixels < 0 else len(paper.blocks) - 1) in blocks
    if pixels < 0:
        assert paper.anchor.top == -1.5 * EM


def test_a_short_article_does_not_scroll() -> None:
    paper = Paper("Putins ieradās Minskā.")
    paper.anchor.move_by(500.0, HEIGHT)
    assert paper.anchor.top == -1.5 * EM


@pytest.mark.parametrize("share", [0.05, 0.5, 0.98])
def test_showing_a_line_brings_it_into_the_window_and_then_rests(share: float) -> None:
    paper = Paper(LONG)
    for at in (share, share + 0.02, share - 0.02, 1 - share):
        spot = paper.page.spot(int(len(LONG) * at))
        height = paper.page.line(spot).height
        paper.anchor.show(spot.y, spot.y + height, HEIGHT)
        top = paper.anchor.top
        spot = paper.page.spot(int(len(LONG) * at))
        assert top <= spot.y
        assert spot.y + height <= top + HEIGHT
        paper.anchor.show(spot.y, spot.y + height, HEIGHT)
        assert paper.anchor.top == top


def test_another_width_starts_anew() -> None:
    paper = Paper(ARTICLE)
    narrow = paper.line_tops()
    paper.page.resize(Look.of_size(EM), 2 * WIDTH)
    assert len(paper.line_tops()) < len(narrow)


def test_layouts_that_were_let_go_are_made_again_as_they_were() -> None:
    text = "\n".join(f"Rindkopa {number} ar dažiem vārdiem." for number in range(900))
    paper = Paper(text, span_on(PERSON, Part(0, 8)), span_on(COUNTRY, Part(0, 10)))
    first = paper.page.layout(0)
    height = first.height
    for block in range(1, 900):
        paper.page.layout(block)
    again = paper.page.layout(0)
    assert again is not first
    assert again.height == height


def test_a_line_makes_room_for_all_spans_on_the_same_words() -> None:
    part = part_of(ARTICLE, "Putins")
    spans = [span_on(PERSON, part, name=f"span {number}") for number in range(10)]
    paper = Paper(ARTICLE, *spans)
    line = paper.page.line(paper.page.spot(part.start))
    bare = Paper(ARTICLE).page.line(paper.page.spot(part.start))
    assert line.height == pytest.approx(bare.height + 9 * LANE_STEP * EM)
