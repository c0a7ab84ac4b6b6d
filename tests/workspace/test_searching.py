"""Search through all articles, for words and for marks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_article, build_incoming, build_project, take_in
from zimulis.domain.errors import Refused
from zimulis.domain.ids import ArticleId
from zimulis.domain.parts import Part
from zimulis.workspace import batches, history
from zimulis.workspace.articles import article_ids, load_article
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.entities import create_and_link
from zimulis.workspace.marking import add_part, add_span
from zimulis.workspace.searching import (
    Line,
    LineMark,
    Searcher,
    Wish,
    left_key,
    marks_in,
    right_key,
)
from zimulis.workspace.session import Session

LV = "Krievija sūta Su-35. Krievijai draud sankcijas, saka Kims.\nKāzas bija krietnas."
RU = "Россия и России. Путин сказал."
ZH = "普京在莫斯科。京普。普 京说。"
EN = "Putin said Krievija. Putin's son said so."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as project:
        take_in(
            project,
            *(
                build_incoming(build_article(text, language=language))
                for text, language in ((LV, "lv"), (RU, "ru"), (ZH, "zh"), (EN, "en"))
            ),
        )
        yield project


def lines(session: Session, query: str, **wish: object) -> list[Line]:
    found = Searcher(session).search(Wish(query, **wish))  # pyright: ignore
    return [line for some in found for line in some]


def found(session: Session, query: str, **wish: object) -> list[str]:
    return [line.match for line in lines(session, query, **wish)]


def article(session: Session, number: int) -> ArticleId:
    return article_ids(session)[number]


def mark(session: Session, number: int, label: str, words: str) -> None:
    text = load_article(session, article(session, number)).article.text
    start = text.index(words)
    add_span(session, article(session, number), label, [Part(start, start + len(words))])


# Words.


@pytest.mark.parametrize(
    ("query", "matches"),
    [
        ("Krievija", ["Krievija", "Krievijai", "Krievija"]),
        ("krievijai", ["Krievija", "Krievijai", "Krievija"]),  # in an English text as well
        ('"Krievija"', ["Krievija", "Krievija"]),
        ('"krievijai draud"', ["Krievijai draud"]),
        ('"draud Krievijai"', []),
        ("krie*", ["Krievija", "Krievijai", "krietnas", "Krievija"]),
        ("Krievija -Kims", ["Krievija"]),
        ("Krievija Kims", ["Krievija", "Krievijai", "Kims"]),
        ("Krievija nekas", []),
        ("nekas OR Kims", ["Kims"]),
        ("Su-35", ["Su-35"]),
        ("Россия", ["Россия", "России"]),
        ("普京", ["普京", "普 京"]),
        ("kazas", []),
    ],
)
def test_words(session: Session, query: str, matches: list[str]) -> None:
    assert found(session, query) == matches


def test_without_diacritics_both_are_found_and_with_them_one(session: Session) -> None:
    assert found(session, "kāzas") == ["Kāzas"]
    assert found(session, "kazas", diacritics=False) == ["Kāzas"]
    assert found(session, "kāz*", diacritics=False) == ["Kāzas"]
    assert found(session, '"kazas"', diacritics=False) == ["Kāzas"]


def test_letters_composed_otherwise_are_the_same(tmp_path: Path) -> None:
    with build_project(tmp_path, "Ka\u0304zas un kāzu") as session:
        assert found(session, "kāzas") == ["Ka\u0304zas", "kāzu"]
        assert found(session, '"kāzas"') == ["Ka\u0304zas"]


def test_a_line_has_what_stands_around_it(session: Session) -> None:
    first, second = lines(session, "Krievija")[:2]
    assert (first.left, first.match, first.right[:14]) == ("", "Krievija", " sūta Su-35. K")
    assert (second.start, second.end) == (21, 30)
    assert second.left == "Krievija sūta Su-35. "
    assert second.title == LV[:20]


def test_hidden_articles_are_not_found_and_come_back(tmp_path: Path) -> None:
    with build_project(tmp_path, annotator="anna") as session:
        take_in(session, build_incoming(LV))
        searcher = Searcher(session)
        assert any(map(len, searcher.search(Wish("Kims"))))
        history.undo(session)
        assert not any(map(len, searcher.search(Wish("Kims"))))


@pytest.mark.parametrize("query", ["", "—", "a OR", "-a", "label:nothing", "in:nothing", "mood:x"])
def test_what_makes_no_sense_is_refused_at_once(session: Session, query: str) -> None:
    with pytest.raises(Refused, match=r"\.$"):
        Searcher(session).search(Wish(query))


@given(query=st.text(max_size=20) | st.text('Krkāz普 -"*:OR', max_size=20))
def test_whatever_is_found_is_what_stands_there(
    tmp_path_factory: pytest.TempPathFactory, query: str
) -> None:
    with build_project(tmp_path_factory.mktemp("project"), LV, ZH) as session:
        texts = {one: load_article(session, one).article.text for one in article_ids(session)}
        try:
            some = lines(session, query)
        except Refused:
            return
        for line in some:
            assert texts[line.article][line.start : line.end] == line.match
            around = texts[line.article][line.start - len(line.left) : line.end + len(line.right)]
            assert around == line.left + line.match + line.right


def test_lines_are_sorted_by_the_words_beside_them() -> None:
    def line(left: str, right: str) -> Line:
        return Line(ArticleId("a"), "", 0, 0, left, "x", right)

    some = [line("par citu Čenunu ", " zz"), line("kas cits ", " ā"), line("a Cēsis ", " bb")]
    assert [one.left for one in sorted(some, key=left_key)] == [
        "a Cēsis ",
        "kas cits ",
        "par citu Čenunu ",
    ]
    assert [one.right for one in sorted(some, key=right_key)] == [" ā", " bb", " zz"]


# Marks.


def test_words_within_marks_of_a_label(session: Session) -> None:
    mark(session, 0, "claim", "Krievijai draud sankcijas")
    assert found(session, "Krievija", inside="claim") == ["Krievijai"]
    assert found(session, "Krievija in:Claim") == ["Krievijai"]
    assert found(session, "Krievija -in:claim") == ["Krievija", "Krievija"]
    assert found(session, "Krievija in:person") == []


def test_marks_by_label_what_they_lie_in_and_their_words(session: Session) -> None:
    mark(session, 0, "claim", "Krievijai draud sankcijas")
    mark(session, 0, "country", "Krievijai")
    mark(session, 0, "country", "Krievija")
    mark(session, 3, "country", "Krievija")
    assert found(session, "label:country") == ["Krievija", "Krievijai", "Krievija"]
    assert found(session, "label:country in:claim") == ["Krievijai"]
    assert found(session, "in:claim") == ["Krievijai draud sankcijas", "Krievijai"]
    assert found(session, "-label:claim in:claim") == ["Krievijai"]
    assert found(session, "label:claim Krievija") == ["Krievijai draud sankcijas"]
    assert found(session, "label:country -Kims") == ["Krievija", "Krievijai", "Krievija"]
    assert found(session, "label:claim Kims") == []


def test_marks_by_what_they_name_and_say(session: Session) -> None:
    mark(session, 0, "person", "Kims")
    mark(session, 3, "person", "Putin")
    (kim, _) = lines(session, "label:person")
    assert kim.span
    create_and_link(session, kim.span, "Kims Čenuns")
    set_attribute(session, kim.span, "role", "Leader")
    assert found(session, 'entity:"kims čenuns"') == ["Kims"]
    assert found(session, "entity:Kim*") == ["Kims"]
    assert found(session, "entity:nobody") == []
    assert found(session, "role:leader") == ["Kims"]
    assert found(session, "kind:name -role:leader") == ["Putin"]
    assert found(session, "label:person -entity:Kim*") == ["Putin"]


def test_marks_of_one_layer_or_of_all(session: Session) -> None:
    mark(session, 0, "person", "Kims")
    anna = session.annotator
    session.choose_annotator("bert")
    assert anna
    assert session.annotator
    assert found(session, "label:person") == ["Kims"]
    assert found(session, "label:person", annotator=session.annotator.id) == []
    assert found(session, "label:person", annotator=anna.id) == ["Kims"]


def test_a_mark_with_a_gap_is_a_line_from_its_start_to_its_end(session: Session) -> None:
    mark(session, 0, "claim", "Krievija")
    (line,) = lines(session, "label:claim")
    assert line.span
    add_part(session, line.span, Part(21, 30))
    (line,) = lines(session, "label:claim")
    assert line.match == "Krievija sūta Su-35. Krievijai"
    assert found(session, "label:claim sūta") == []


def test_lines_know_the_marks_that_reach_into_them(session: Session) -> None:
    mark(session, 0, "country", "Krievija")
    mark(session, 0, "claim", "Krievija sūta Su-35. Krievijai draud sankcijas, saka Kims")
    kims = lines(session, "Kims")
    country, claim = 0, 53
    assert marks_in(session, kims) == [
        [LineMark("claim", -claim, 4), LineMark("country", -claim, 8 - claim + country)]
    ]
    session.choose_annotator("bert")
    assert marks_in(session, kims) == [[]]


def test_a_long_context_is_cut(tmp_path: Path) -> None:
    with build_project(tmp_path, f"{'a ' * 100}Kims{' b' * 100}") as session:
        (line,) = lines(session, "Kims")
        assert (len(line.left), len(line.right)) == (80, 80)
        mark(session, 0, "claim", f"{'a ' * 100}Kims{' b' * 100}".strip())
        assert marks_in(session, [line]) == [[LineMark("claim", -80, 84)]]


def test_purged_articles_are_not_found(session: Session) -> None:
    searcher = Searcher(session)
    assert any(map(len, searcher.search(Wish("Россия"))))
    gone = article(session, 1)
    batches.move_to_bin(session, [gone])
    batches.purge(session, [gone])
    assert not any(map(len, searcher.search(Wish("Россия"))))
