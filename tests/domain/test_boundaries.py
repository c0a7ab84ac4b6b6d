import sys
from collections.abc import Callable
from itertools import pairwise

import pytest
import regex
from hypothesis import given

from tests.domain.texts import disjoint_ascending, texts
from zimulis.domain.boundaries import (
    QUOTATION_MARKS,
    next_grapheme,
    next_stop,
    paragraphs,
    previous_grapheme,
    previous_stop,
    sentence_at,
    sentences,
    word_at,
    word_or_next,
    words,
)
from zimulis.domain.candidates import candidate_at
from zimulis.domain.parts import Part


def _covered_texts(text: str, parts: list[Part]) -> list[str]:
    return [text[start:end] for start, end in parts]


def _words(text: str) -> list[str]:
    return _covered_texts(text, list(words(text)))


def _sentences(text: str) -> list[str]:
    return _covered_texts(text, list(sentences(text, Part(0, len(text)))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putins ieradās Minskā.", ["Putins", "ieradās", "Minskā"]),
        ("“Su-35” un “Su-57”", ["Su-35", "un", "Su-57"]),
        ("S-300, Iskander-M, T-72B3", ["S-300", "Iskander-M", "T-72B3"]),
        ("С-400 и Ту-95МС", ["С-400", "и", "Ту-95МС"]),
        ("Su\u201135 un Su\u201035", ["Su\u201135", "un", "Su\u201035"]),
        ("ASV-Ķīnas tirdzniecība", ["ASV", "Ķīnas", "tirdzniecība"]),
        ("Vīķe-Freiberga, кто-то", ["Vīķe", "Freiberga", "кто", "то"]),
        ("Su-35-Ķīnas", ["Su-35-Ķīnas"]),
        ("5 - 7 un 5–7", ["5", "7", "un", "5", "7"]),
        ("-5 vai 5-", ["5", "vai", "5"]),
        ("2000.gada 1,5 3.14", ["2000", "gada", "1,5", "3.14"]),
        ("don’t o'clock", ["don’t", "o'clock"]),
        ("par 5 % … — (..), ____ ½", ["par", "5"]),
        ("foo_bar _x", ["foo_bar", "_x"]),
        ("10\u202f000", ["10", "000"]),
        ("中文 カタカナ ひら", ["中", "文", "カタカナ", "ひ", "ら"]),
        ("สวัสดี ครับ", ["สวัสดี", "ครับ"]),
        ("ok 👩‍👩‍👧 🇱🇻", ["ok", "👩‍👩‍👧", "🇱🇻"]),
        ("ē\u0301x a\u00adb", ["ē\u0301x", "a\u00adb"]),
        ("הוא אמר السلام", ["הוא", "אמר", "السلام"]),
        ('צה"ל וארה"ב, "שלום"', ['צה"ל', 'וארה"ב', "שלום"]),
        ("ג'ו ביידן, ז'ורז'", ["ג'ו", "ביידן", "ז'ורז'"]),
        ("\n \t\u00a0", []),
    ],
)
def test_words_by_example(text: str, expected: list[str]) -> None:
    assert _words(text) == expected


@given(texts)
def test_words_are_disjoint_ascending_and_free_of_white_space(text: str) -> None:
    found = list(words(text))
    assert disjoint_ascending(found)
    assert not any(character.isspace() for word in found for character in text[slice(*word)])


@given(texts)
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    inside = {offset for word in words(text) for offset in range(*word)}
    assert {m.start() for m in regex.finditer(r"[\p{L}\p{Nd}]", text)} <= inside


@given(texts)
def test_a_word_is_found_from_everywhere_in_it(text: str) -> None:
    found = list(words(text))
    for word in found:
        for offset in range(*word):
            assert word_at(text, offset) == word
            assert word_or_next(text, offset) == word
    starts = {word.start for word in found}
    for word in found:
        if word.end not in starts:
            assert word_at(text, word.end) == word


@given(texts)
def test_with_no_word_at_a_place_the_next_on_its_line_is_taken(text: str) -> None:
    found = list(words(text))
    for offset in range(len(text) + 1):
        if word_at(text, offset) is None:
            line_end = (text + "\n").index("\n", offset)
            later = [word for word in found if offset <= word.start < line_end]
            assert word_or_next(text, offset) == (later[0] if later else None)


@pytest.mark.parametrize("quotes", [False, True])
@given(text=texts)
def test_both_directions_stop_at_the_same_places(text: str, quotes: bool) -> None:
    stops = {word.start for word in words(text)}
    if quotes:
        inside = {offset for word in words(text) for offset in range(*word)}
        marks = {offset for offset, character in enumerate(text) if character in QUOTATION_MARKS}
        stops |= marks - inside
    for offset in range(len(text) + 1):
        later = [stop for stop in stops if stop > offset]
        assert next_stop(text, offset, quotes=quotes) == min(later, default=len(text))
        earlier = [stop for stop in stops if stop < offset]
        assert previous_stop(text, offset, quotes=quotes) == max(earlier, default=0)


def test_lone_punctuation_is_no_stop_and_a_quotation_mark_is_one_for_a_selection() -> None:
    text = "saka – „Nē“ … viņš"
    assert next_stop(text, 0) == text.index("Nē")
    assert next_stop(text, 0, quotes=True) == text.index("„")
    assert previous_stop(text, len(text), quotes=True) == text.index("viņš")
    assert previous_stop(text, text.index("viņš")) == text.index("Nē")
    assert previous_stop(text, text.index("viņš"), quotes=True) == text.index("“")


@given(texts)
def test_graphemes_cover_the_text_without_gaps(text: str) -> None:
    ends = [0]
    while ends[-1] < len(text):
        ends.append(next_grapheme(text, ends[-1]))
    assert ends == [0, *(match.end() for match in regex.finditer(r"\X", text))]
    assert next_grapheme(text, len(text)) == len(text)
    for before, after in pairwise(ends):
        assert previous_grapheme(text, after) == before
    assert previous_grapheme(text, 0) == 0


@pytest.mark.parametrize("cluster", ["👩‍👩‍👧", "🇱🇻", "e\u0301", "👍🏽", "नि", "한"])
def test_what_is_seen_as_one_character_is_stepped_over_at_once(cluster: str) -> None:
    text = f"a{cluster}b"
    assert next_grapheme(text, 1) == len(text) - 1
    assert previous_grapheme(text, len(text) - 1) == 1
    assert previous_grapheme(text, 2) == 1


@given(texts)
def test_paragraphs_are_the_lines_that_show_something(text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    found = paragraphs(text)
    assert _covered_texts(text, found) == lines
    assert disjoint_ascending(found)


@pytest.mark.parametrize(
    "expected",
    [
        ["Kims apmeklēs rūpnīcu.", "Tā ir otrā vizīte!", "Vai tiešām?", "Jā…", "Nē."],
        ["izmantot karā pret Ukrainu., savukārt Ziemeļkoreja saņems ieročus.", "Tiesa gan, tā."],
        ["Tas notika 2000. gada jūlijā Phenjanā.", "2000.gada jūlijā arī."],
        ["To sacīja V. Putins un A. G. Lukašenko Sočos.", "Viss."],
        ["Ieradās plkst. 15 un u. c. Latvijas viesi, t. i. Rīgas.", "Gen. Millijs un dr. Bērziņš."],
        ["“Mēs varētu padomāt.”", "“Man šķiet.”", "Tā viņš (Putins.)", "Beigas"],
        ["“Kas tas?” viņš jautāja.", "Un “Ko?”, viņa atbildēja."],
        ["Это г. Москва и ул. Ленина.", "Проф. Иванов здесь."],
    ],
)
def test_sentences_by_example(expected: list[str]) -> None:
    assert _sentences(" ".join(expected)) == expected


def test_an_ideographic_full_stop_needs_no_white_space() -> None:
    assert _sentences("他来了。「好。」她说") == ["他来了。", "「好。」", "她说"]


@given(texts)
def test_sentences_hold_all_that_can_be_seen_once(text: str) -> None:
    found = [sentence for line in paragraphs(text) for sentence in sentences(text, line)]
    assert disjoint_ascending(found)
    inside = {offset for sentence in found for offset in range(*sentence)}
    assert {offset for offset, character in enumerate(text) if not character.isspace()} <= inside
    assert _covered_texts(text, found) == [text[slice(*sentence)].strip() for sentence in found]


@given(texts)
def test_the_sentence_at_a_place_is_the_one_that_holds_it_or_the_nearest_on_its_line(
    text: str,
) -> None:
    for line in paragraphs(text):
        found = list(sentences(text, line))
        for offset in range(line.start, line.end + 1):
            holding = [sentence for sentence in found if offset < sentence.end]
            assert sentence_at(text, offset) == (holding or found[-1:])[0]


def test_a_blank_line_has_no_sentence() -> None:
    assert sentence_at("Viens.\n \nDivi.", 7) is None


def test_a_stretch_cuts_words_at_its_ends() -> None:
    text = "Kims Čenuns un Vladimirs"
    assert _covered_texts(text, list(words(text, 2, 20))) == ["ms", "Čenuns", "un", "Vladi"]


LENGTH = 1_000_000
LOOK_UPS: list[Callable[[str, int], object]] = [
    word_at,
    word_or_next,
    next_stop,
    previous_stop,
    next_grapheme,
    previous_grapheme,
    sentence_at,
    candidate_at,
]


@pytest.mark.parametrize("look_up", LOOK_UPS)
@pytest.mark.parametrize("pattern", ["vārds ", "Kims ", "Kims Čenuns ieradās. ", "a", "中", "a-b "])
def test_a_look_up_in_a_line_of_a_million_code_points_reads_only_around_its_place(
    look_up: Callable[[str, int], object], pattern: str
) -> None:
    text = pattern * (LENGTH // len(pattern))
    calls = 0

    def count_call(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count_call)
    try:
        look_up(text, LENGTH // 2)
    finally:
        sys.setprofile(None)
    assert calls < LENGTH // 20


@pytest.mark.parametrize("offset", [0, 5_000, 500_003, 999_990])
def test_far_into_a_long_line_the_answers_are_those_of_a_short_one(offset: int) -> None:
    sentence = "Kims Čenuns ieradās. "
    text = sentence * (LENGTH // len(sentence))
    base = max(0, offset // len(sentence) - 2) * len(sentence)
    short = text[base : base + 5 * len(sentence)]
    for look_up in (word_at, sentence_at, candidate_at):
        far, near = look_up(text, offset), look_up(short, offset - base)
        assert far
        assert near
        assert far == Part(near.start + base, near.end + base)
    for step in (next_stop, previous_stop, next_grapheme, previous_grapheme):
        assert step(text, offset) == step(short, offset - base) + base
