"""spaCy: documents have our texts to the character, and all comes back."""

import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin, Span
from spacy.util import load_config
from spacy.vocab import Vocab

from tests.builders import (
    TEXT,
    build_annotator,
    build_article,
    build_entity,
    build_span,
)
from tests.formats.hostile import HEADER, hostile_texts, labelled_articles
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header, IncomingArticle
from zimulis.formats import Failure, Note, ReadItem, ReadOptions, Written
from zimulis.formats.docbin import FORMAT
from zimulis.formats.docbin.details import KEY
from zimulis.formats.docbin.words import words_of
from zimulis.formats.docbin.writer import DocBinWriter
from zimulis.formats.losses import is_kept
from zimulis.formats.registry import find_files, read_file

DEFAULTS = {option.name: option.default for option in FORMAT.options}


def write(
    folder: Path, *articles: LabelledArticle, header: Header = HEADER, **options: str
) -> Written:
    return DocBinWriter().write(folder, header, articles, {**DEFAULTS, **options})


def read(folder: Path) -> list[ReadItem]:
    return [i for file in find_files([str(folder)]) for i in read_file(file, ReadOptions())]


def articles_of(items: Iterable[ReadItem]) -> list[LabelledArticle]:
    return [item.labelled for item in items if isinstance(item, IncomingArticle)]


def docs_of(folder: Path) -> list[Doc]:
    files = sorted(folder.glob("*.spacy"))
    return [doc for file in files for doc in DocBin().from_disk(file).get_docs(Vocab())]


def pack(folder: Path, *docs: Doc) -> Path:
    folder.mkdir(exist_ok=True)
    DocBin(store_user_data=True, docs=docs).to_disk(folder / "a.spacy")
    return folder


@given(hostile_texts)
def test_words_and_spaces_are_the_text(text: str) -> None:
    words = words_of(text)
    pieces = [text[slice(*part)] for part in words.parts]
    doc = Doc(Vocab(), words=pieces, spaces=list(words.spaces))
    assert doc.text == text
    assert [(token.idx, token.idx + len(token.text)) for token in doc] == list(words.parts)


@settings(max_examples=50, deadline=None)
@given(labelled_articles())
def test_an_article_comes_back_identical(
    tmp_path_factory: pytest.TempPathFactory, labelled: LabelledArticle
) -> None:
    folder = tmp_path_factory.mktemp("spacy") / "out"
    written = write(folder, labelled, ents="claim,person")
    items = read(folder)
    (back,) = articles_of(items)
    assert sorted(back.spans, key=lambda s: s.id) == sorted(labelled.spans, key=lambda s: s.id)
    assert replace(back, spans=labelled.spans) == labelled
    headers = [item for item in items if isinstance(item, Header)]
    used = {span.entity for span in labelled.spans} | {one.target for one in labelled.relations}
    kept = {entity.id for header in headers for entity in header.entities}
    assert kept == used & {entity.id for entity in HEADER.entities}
    assert not [item for item in items if isinstance(item, Failure | Note)]
    (doc,) = docs_of(folder)
    moved = {loss.span for loss in written.losses if loss.reason.startswith("its edges")}
    shown = {
        (span.id_, span.label_, span.start_char, span.end_char)
        for span in doc.spans["sc"]
        if span.id_ not in moved
    }
    assert shown == {
        (span.id, span.label, *part)
        for span in labelled.spans
        if span.id not in moved
        for part in span.parts
    }


NESTED = "😀\t Putins  teica:\u00a0“Krievijas Su-35 ir gatavi.”\n\n Jā."


def nested() -> LabelledArticle:
    article = build_article(NESTED)
    spans = [
        build_span(label, (NESTED.index(quote), NESTED.index(quote) + len(quote)))
        for label, quote in (
            ("claim", "“Krievijas Su-35 ir gatavi.”"),
            ("weapon", "Krievijas Su-35"),
            ("country", "Krievijas"),
        )
    ]
    return LabelledArticle(article, tuple(spans))


def test_what_nests_stands_at_its_place_behind_an_emoji_and_odd_spaces(tmp_path: Path) -> None:
    write(tmp_path / "out", nested())
    (doc,) = docs_of(tmp_path / "out")
    assert doc.text == NESTED
    assert [(span.label_, span.text) for span in doc.spans["sc"]] == [
        ("claim", "“Krievijas Su-35 ir gatavi.”"),
        ("weapon", "Krievijas Su-35"),
        ("country", "Krievijas"),
    ]
    assert not doc.has_annotation("ENT_IOB")
    assert [sentence.text.strip() for sentence in doc.sents][-1] == "Jā."


def test_chosen_labels_are_entities_and_the_longest_wins(tmp_path: Path) -> None:
    labelled = nested()
    written = write(tmp_path / "out", labelled, header=Header(), ents="country, weapon")
    (doc,) = docs_of(tmp_path / "out")
    assert [(ent.label_, ent.text) for ent in doc.ents] == [("weapon", "Krievijas Su-35")]
    (loss,) = (one for one in written.losses if not is_kept(one.reason))
    country = next(span for span in labelled.spans if span.label == "country")
    assert loss.span == country.id
    assert loss.reason == "its being an entity: a longer one overlaps with it"


def test_an_article_without_chosen_spans_has_no_entities_for_sure(tmp_path: Path) -> None:
    write(tmp_path / "out", LabelledArticle(build_article()), ents="person")
    (doc,) = docs_of(tmp_path / "out")
    assert doc.has_annotation("ENT_IOB")
    assert not doc.ents


def test_edges_within_words_are_told_and_come_back_all_the_same(tmp_path: Path) -> None:
    span = build_span("person", (1, 3))
    written = write(tmp_path / "out", LabelledArticle(build_article(), (span,)), header=Header())
    assert [(one.span, one.reason) for one in written.losses if not is_kept(one.reason)] == [
        (span.id, "its edges, in the span group: it takes whole tokens")
    ]
    (doc,) = docs_of(tmp_path / "out")
    assert [one.text for one in doc.spans["sc"]] == ["Putins"]
    (back,) = articles_of(read(tmp_path / "out"))
    assert back.spans == (span,)


def test_parts_within_one_word_are_one_entity(tmp_path: Path) -> None:
    span = build_span("person", (0, 2), (4, 14))
    write(tmp_path / "out", LabelledArticle(build_article(), (span,)), ents="person")
    (doc,) = docs_of(tmp_path / "out")
    assert [one.text for one in doc.ents] == ["Putins ieradās"]
    (back,) = articles_of(read(tmp_path / "out"))
    assert back.spans == (span,)


def test_what_was_changed_in_the_documents_counts(tmp_path: Path) -> None:
    gone, moved, kept = (build_span("person", part) for part in ((0, 6), (15, 21), (49, 56)))
    write(tmp_path / "out", LabelledArticle(build_article(), (gone, moved, kept)))
    (doc,) = docs_of(tmp_path / "out")
    of = {span.id_: span for span in doc.spans["sc"]}
    longer = Span(doc, of[moved.id].start - 1, of[moved.id].end, "country", span_id=moved.id)
    new = Span(doc, 1, 2, "claim")
    doc.spans["sc"] = [longer, of[kept.id], new]
    (back,) = articles_of(read(pack(tmp_path / "in", doc)))
    assert [(span.label, TEXT[span.start : span.end]) for span in back.spans] == [
        ("country", "ieradās Minskā"),
        ("person", "Peskovs"),
        ("claim", "ieradās"),
    ]
    assert [span.id for span in back.spans[:2]] == [moved.id, kept.id]


def test_documents_of_others_come_in(tmp_path: Path) -> None:
    doc = Doc(Vocab(), words=["Putins", "un", "Minska", "."], spaces=[True, True, False, False])
    person = Span(doc, 0, 1, "PER", kb_id="Q7747")
    doc.set_ents([person, Span(doc, 2, 3, "LOC")])
    doc.spans["sc"] = [Span(doc, 0, 3, "CLAIM"), person]
    items = read(pack(tmp_path / "in", doc))
    (back,) = articles_of(items)
    assert back.article.text == "Putins un Minska."
    assert {(span.label, span.parts) for span in back.spans} == {
        ("CLAIM", ((0, 16),)),
        ("PER", ((0, 6),)),
        ("LOC", ((10, 16),)),
    }
    (header,) = (item for item in items if isinstance(item, Header))
    assert [(one.name, dict(one.attributes)) for one in header.entities] == [
        ("Putins", {"kb_id": "Q7747"})
    ]


@pytest.mark.parametrize("values", [{}, 1, {"article": {"id": "x"}}, {"annotators": [{"a": 1}]}])
def test_what_is_noted_wrongly_is_told(tmp_path: Path, values: object) -> None:
    doc = Doc(Vocab(), words=["Jā"], user_data={KEY: values})
    items = read(pack(tmp_path / "in", doc))
    (back,) = articles_of(items)
    assert back.article.text.strip() == "Jā"
    (note,) = (item.note for item in items if isinstance(item, Note))
    assert note.startswith("document 1: what Zīmulis noted in it cannot be read")


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    write(tmp_path / "out", nested())
    (file,) = (tmp_path / "out").glob("*.spacy")
    file.write_bytes(file.read_bytes()[:-20])
    (failure,) = (item for item in read(tmp_path / "out") if isinstance(item, Failure))
    assert failure.path == str(file)


def test_what_nobody_names_is_told(tmp_path: Path) -> None:
    entity = build_entity()
    header = Header(None, (build_annotator(),), (entity,))
    written = write(tmp_path / "out", LabelledArticle(build_article()), header=header)
    assert [(one.span, one.reason) for one in written.losses if not is_kept(one.reason)] == [
        (entity.id, "an entity that no exported span names")
    ]


@pytest.mark.parametrize(
    ("component", "language", "expected"),
    [
        ("ner", "lv", "lv"),
        ("spancat", "lv", "lv"),
        ("spancat_singlelabel", "tlh", "xx"),
        ("ner", "", "xx"),
    ],
)
def test_the_configuration_is_one_of_spacy(
    tmp_path: Path, component: str, language: str, expected: str
) -> None:
    labelled = LabelledArticle(build_article(language=language))
    written = write(tmp_path / "out", labelled, config=component)
    assert tmp_path / "out" / "config.cfg" in written.files
    config = load_config(tmp_path / "out" / "config.cfg")
    assert config["nlp"]["lang"] == expected
    assert config["nlp"]["pipeline"] == ["tok2vec", component]
    if component != "ner":
        suggester = config["components"][component]["suggester"]
        assert suggester["@misc"] == "spacy.ngram_range_suggester.v1"
        assert suggester["min_size"] <= 7
        assert suggester["max_size"] >= 30
    assert len(articles_of(read(tmp_path / "out"))) == 1  # the configuration is no article


def test_without_spacy_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "out", nested())
    monkeypatch.setitem(sys.modules, "spacy", None)  # what an import finds that fails
    with pytest.raises(Refused, match=r"pip install 'zimulis\[spacy\]'"):
        write(tmp_path / "other", nested())
    (failure,) = (item for item in read(tmp_path / "out") if isinstance(item, Failure))
    assert "pip install 'zimulis[spacy]'" in failure.reason
