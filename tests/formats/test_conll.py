"""CoNLL: what has one tag a token comes back, what does not is told, others' files come in."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.builders import TEXT, build_article, build_scheme, build_span
from tests.formats.hostile import HEADER, labelled_articles
from zimulis.domain.annotations import LabelledArticle, Span
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.domain.tokens import covered_tokens, tokenised
from zimulis.formats import Failure, ReadItem, ReadOptions, Written
from zimulis.formats.conll import FORMAT
from zimulis.formats.conll.writer import ConllWriter, LabelFilesWriter
from zimulis.formats.registry import read_file

DEFAULTS = {option.name: option.default for option in FORMAT.options}
NESTED = "😀 Putins teica: “Krievijas Su-35 ir gatavi.” Jā."
CLAIM, WEAPON, COUNTRY = ("claim", (16, 44)), ("weapon", (17, 32)), ("country", (17, 26))


def write(target: Path, *articles: LabelledArticle, **options: str) -> Written:
    return ConllWriter().write(target, HEADER, articles, {**DEFAULTS, **options})


def read(path: Path) -> list[ReadItem]:
    return list(read_file(path, ReadOptions()))


def articles_of(items: Iterable[ReadItem]) -> list[LabelledArticle]:
    return [item.labelled for item in items if isinstance(item, IncomingArticle)]


def failures(items: Iterable[ReadItem]) -> list[tuple[str, str]]:
    return [(item.place, item.reason) for item in items if isinstance(item, Failure)]


def nested() -> LabelledArticle:
    spans = [build_span(label, part) for label, part in (CLAIM, WEAPON, COUNTRY)]
    return LabelledArticle(build_article(NESTED), tuple(spans))


def said(labelled: LabelledArticle) -> list[tuple[str, str]]:
    return [(span.label, labelled.article.text[span.start : span.end]) for span in labelled.spans]


def tokens_of(text: str) -> list[str]:
    return [text[slice(*token)] for one in tokenised(text) for token in one.tokens]


def words_of(span: Span, text: str) -> tuple[str, str]:
    tokens = [token for sentence in tokenised(text) for token in sentence.tokens]
    numbers = (number for part in span.parts for number in covered_tokens(tokens, part))
    return span.label, " ".join(text[slice(*tokens[number])] for number in numbers)


@settings(max_examples=50, deadline=None)
@given(
    labelled_articles(),
    st.sampled_from(("2003", "2002")),
    st.sampled_from(("IOB2", "BIOES")),
    st.sampled_from(("outermost", "innermost")),
    st.sampled_from(("", "claim,person")),
)
def test_what_is_not_lost_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    labelled: LabelledArticle,
    columns: str,
    tags: str,
    overlap: str,
    priority: str,
) -> None:
    text = labelled.article.text
    assume(text.strip() and not text.startswith("\ufeff"))
    path = tmp_path_factory.mktemp("conll") / "a.conll"
    options = {"columns": columns, "tags": tags, "overlap": overlap, "priority": priority}
    written = write(path, labelled, **options)
    items = read(path)
    (back,) = articles_of(items)
    assert not failures(items)
    assert back.article.text.replace("\n", " ").split(" ") == tokens_of(text)
    reworked = ("its edges", "its being", "its gaps", "it gives way")
    changed = {loss.span for loss in written.losses if loss.reason.startswith(reworked)}
    kept = Counter(words_of(span, text) for span in labelled.spans if span.id not in changed)
    assert kept <= Counter((label, words.replace("\n", " ")) for label, words in said(back))
    gone = {loss.span for loss in written.losses if loss.reason.startswith("it gives way")}
    assert written.spans == len(labelled.spans) - len(gone)


def test_the_file_has_four_columns(tmp_path: Path) -> None:
    write(tmp_path / "a.conll", nested())
    assert (tmp_path / "a.conll").read_text(encoding="utf-8").splitlines() == [
        *("-DOCSTART- -X- -X- O", ""),
        *("😀 _ _ O", "Putins _ _ O", "teica _ _ O", ": _ _ O", "“ _ _ B-claim"),
        *("Krievijas _ _ I-claim", "Su-35 _ _ I-claim", "ir _ _ I-claim", "gatavi _ _ I-claim"),
        *(". _ _ I-claim", "” _ _ I-claim", "", "Jā _ _ O", ". _ _ O", ""),
    ]


def test_the_file_has_two_columns_and_tags_with_ends(tmp_path: Path) -> None:
    write(tmp_path / "a.conll", nested(), columns="2002", tags="BIOES", overlap="innermost")
    lines = (tmp_path / "a.conll").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "-DOCSTART- O"
    assert [line for line in lines if not line.endswith(" O") and line] == ["Krievijas S-country"]


@pytest.mark.parametrize(
    ("options", "kept", "by"),
    [
        ({}, [("claim", "“ Krievijas Su-35 ir gatavi . ”")], "claim"),
        ({"overlap": "innermost"}, [("country", "Krievijas")], "country"),
        ({"priority": "weapon"}, [("weapon", "Krievijas Su-35")], "weapon"),
        ({"priority": "country, weapon"}, [("country", "Krievijas")], "country"),
    ],
)
def test_one_of_overlapping_spans_wins_and_the_others_are_told(
    tmp_path: Path, options: dict[str, str], kept: list[tuple[str, str]], by: str
) -> None:
    labelled = nested()
    written = write(tmp_path / "a.conll", labelled, **options)
    (back,) = articles_of(read(tmp_path / "a.conll"))
    assert said(back) == kept
    reason = f"it gives way where it overlaps with a span of the label {by}"
    lost = {loss.span for loss in written.losses if loss.reason == reason}
    assert lost == {span.id for span in labelled.spans if span.label != by}
    assert written.spans == 1


def test_a_file_for_each_label_keeps_what_nests(tmp_path: Path) -> None:
    labelled = nested()
    labels = Header(build_scheme())
    written = LabelFilesWriter().write(tmp_path / "out", labels, [labelled, labelled], DEFAULTS)
    files = [path.name for path in written.files]
    assert files == ["country.conll", "claim.conll", "manifest.json"]
    assert all(path.is_file() for path in written.files)
    country = articles_of(read(tmp_path / "out" / "country.conll"))
    assert [said(one) for one in country] == [[("country", "Krievijas")]] * 2
    claim = articles_of(read(tmp_path / "out" / "claim.conll"))
    assert claim[0].article.text == country[0].article.text
    assert {loss.reason for loss in written.losses if loss.span} == {
        "it has the label weapon, which is not in the scheme"
    }


def test_edges_in_words_gaps_and_sentences_are_told(tmp_path: Path) -> None:
    inside, apart = build_span("country", (15, 18)), build_span("person", (23, 28), (49, 56))
    long = build_span("claim", (0, 41))
    one = LabelledArticle(build_article(TEXT), (inside, apart))
    other = LabelledArticle(build_article(TEXT), (long,))
    written = write(tmp_path / "a.conll", one, other)
    first, second = articles_of(read(tmp_path / "a.conll"))
    assert said(first) == [("country", "Minskā"), ("person", "“ Su-35"), ("person", "Peskovs")]
    assert [label for label, _ in said(second)] == ["claim", "claim"]
    reasons = {loss.reason for loss in written.losses if loss.span}
    assert reasons == {
        "its edges: it is extended to whole tokens",
        "its gaps",
        "its being one: it is parted where a sentence ends",
    }


IOB1 = """\
-DOCSTART- -X- O O

EU NNP I-NP I-ORG
German JJ I-NP I-MISC
British JJ I-NP B-MISC

Putins NNP I-NP I-PER
Vladimirs NNP I-NP I-PER
. . O O

-DOCSTART- -X- O O

Rīga N I-NP I-LOC
"""
OF_IOB1 = [
    [("ORG", "EU"), ("MISC", "German"), ("MISC", "British"), ("PER", "Putins Vladimirs")],
    [("LOC", "Rīga")],
]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (IOB1, OF_IOB1),
        ("Rīga B-LOC\nun O\nNew B-LOC\r\nYork I-LOC\r\n", [[("LOC", "Rīga"), ("LOC", "New York")]]),
        ("Rīga\tU-LOC\nNew\tB-LOC\nYork\tL-LOC\nun\tO\n", [[("LOC", "Rīga"), ("LOC", "New York")]]),
        ("A S-X\nB B-X\nC I-X\nD E-X\nE S-X\n", [[("X", "A"), ("X", "B C D"), ("X", "E")]]),
        (
            "# a comment\n1\tRīga\tB-LOC\n2\tun\tO\n3\tYork\tB-LOC\n",
            [[("LOC", "Rīga"), ("LOC", "York")]],
        ),
        ("1 _ _ B-X\n2 _ _ O\n3 _ _ O\n", [[("X", "1")]]),
        ("# O\nRīga B-LOC\n. O\n", [[("LOC", "Rīga")]]),
    ],
)
def test_files_of_others_come_in(
    tmp_path: Path, content: str, expected: list[list[tuple[str, str]]]
) -> None:
    path = tmp_path / "train.txt"
    path.write_bytes(content.encode())
    items = read(path)
    assert [said(one) for one in articles_of(items)] == expected
    assert not failures(items)


def test_a_bad_line_loses_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("Rīga B-LOC\nun\n. O\nMinska B-LOC\n\tO\n", encoding="utf-8")
    items = read(path)
    assert [said(one) for one in articles_of(items)] == [[("LOC", "Rīga"), ("LOC", "Minska")]]
    assert [place for place, _ in failures(items)] == ["line 2", "line 5"]


def test_other_texts_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Viens divi\nTrīs četri\nPieci O\nO O\n", encoding="utf-8")
    (labelled,) = articles_of(read(path))
    assert labelled.article.text.startswith("Viens divi\n")
    assert not labelled.spans
