"""Parquet: tables that pyarrow and Hugging Face's library load, and a card that describes them."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq  # pyright: ignore[reportMissingTypeStubs]
import pytest
from hypothesis import given, settings

from tests.builders import (
    build_annotator,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
)
from tests.formats.hostile import ANNA, HEADER, PETERIS, labelled_articles
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.tokens import tokenised
from zimulis.formats import Written
from zimulis.formats.parquet import FORMAT
from zimulis.formats.parquet.writer import ParquetWriter

DEFAULTS = {option.name: option.default for option in FORMAT.options}
NESTED = "😀 Putins teica: “Krievijas Su-35 ir gatavi.” Jā."
TAGS = ["O", "B-person", "I-person", "B-country", "I-country", "B-claim", "I-claim"]


def write(
    folder: Path, *articles: LabelledArticle, header: Header = HEADER, **options: str
) -> Written:
    return ParquetWriter().write(folder, header, articles, {**DEFAULTS, **options})


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    return pq.read_table(folder / f"{table}.parquet").to_pylist()  # pyright: ignore


def as_dict(pairs: list[Mapping[str, str]]) -> dict[str, str]:
    return {pair["name"]: pair["value"] for pair in pairs}


@settings(max_examples=40, deadline=None)
@given(labelled_articles())
def test_the_tables_have_everything(
    tmp_path_factory: pytest.TempPathFactory, labelled: LabelledArticle
) -> None:
    folder = tmp_path_factory.mktemp("parquet") / "out"
    written = write(folder, labelled)
    assert all(loss.reason.startswith("in the table of tokens") for loss in written.losses)
    (article,) = rows(folder, "articles")
    text = labelled.article.text
    assert (article["id"], article["text"]) == (labelled.article.id, text)
    names = {ANNA.id: ANNA.name, PETERIS.id: PETERIS.name}
    assert {
        span["id"]: (
            span["label"],
            tuple((part["start"], part["end"]) for part in span["parts"]),
            span["kb_id"],
            as_dict(span["attributes"]),
            span["note"],
            span["annotator"],
        )
        for span in article["spans"]
    } == {
        span.id: (
            span.label,
            span.parts,
            span.entity,
            dict(span.attributes),
            span.note,
            names[span.annotator],
        )
        for span in labelled.spans
    }
    assert all(text[span["start"] : span["end"]] == span["text"] for span in article["spans"])
    ends = [(one["id"], one["head"], one["tail"], one["kind"]) for one in article["relations"]]
    assert ends == [(r.id, r.source, r.target, str(r.target_kind)) for r in labelled.relations]
    tokens = [token for sentence in rows(folder, "tokens") for token in sentence["tokens"]]
    assert tokens == [text[slice(*t)] for sentence in tokenised(text) for t in sentence.tokens]


def nested() -> tuple[LabelledArticle, Header]:
    entity, annotator = build_entity("Krievija", "country"), build_annotator()
    country = build_span("country", (17, 26), entity=entity.id, annotator=annotator.id)
    claim = build_span("claim", (16, 44), annotator=annotator.id)
    relation = build_relation(claim, country)
    labelled = LabelledArticle(build_article(NESTED), (country, claim), (relation,))
    return labelled, Header(build_scheme(), (annotator,), (entity,))


def test_tokens_have_the_numbers_of_tags(tmp_path: Path) -> None:
    labelled, header = nested()
    written = write(tmp_path / "out", labelled, header=header, priority="country")
    first, second = rows(tmp_path / "out", "tokens")
    tagged = zip(first["tokens"], first["ner_tags"], strict=True)
    assert [(token, TAGS[tag]) for token, tag in tagged if tag] == [("Krievijas", "B-country")]
    assert (second["sentence"], second["tokens"]) == (1, ["Jā", "."])
    claim = next(span for span in labelled.spans if span.label == "claim")
    (loss,) = written.losses
    assert loss.span == claim.id
    assert loss.reason.startswith("in the table of tokens, it gives way where it overlaps")
    schema = pq.read_schema(tmp_path / "out" / "tokens.parquet")  # pyright: ignore
    features = json.loads(schema.metadata[b"huggingface"])["info"]["features"]  # pyright: ignore
    assert features["ner_tags"]["feature"]["names"] == TAGS


def test_the_card_says_what_is_there(tmp_path: Path) -> None:
    labelled, header = nested()
    write(tmp_path / "krievija", labelled, header=header, licence="cc-by-4.0")
    card = (tmp_path / "krievija" / "README.md").read_text(encoding="utf-8")
    assert card.startswith('---\nlicense: "cc-by-4.0"\nlanguage:\n- "lv"\n')
    assert "- config_name: tokens\n  data_files: tokens.parquet\n  default: true\n" in card
    assert "# krievija\n\n1 articles with 2 spans, in 2 sentences of 13 tokens; 1 rel" in card
    assert "| country | Country | 1 | kind |\n| claim | Claim | 1 | directness, " in card
    assert "Licence: cc-by-4.0.\n" in card
    write(tmp_path / "krievija", labelled, header=header)
    card = (tmp_path / "krievija" / "README.md").read_text(encoding="utf-8")
    assert "license:" not in card
    assert "Licence: not stated.\n" in card


def test_row_groups_follow_each_other(tmp_path: Path) -> None:
    labelled = LabelledArticle(build_article("Jā."))
    written = write(tmp_path / "out", *[labelled] * 5001)
    file: Any = pq.ParquetFile(tmp_path / "out" / "articles.parquet")
    assert file.num_row_groups == 2
    assert file.metadata.num_rows == written.articles == 5001
    file.close()


def test_the_library_of_hugging_face_loads_it(tmp_path: Path) -> None:
    datasets: Any = pytest.importorskip("datasets")
    labelled, header = nested()
    write(tmp_path / "out", labelled, header=header, licence="no")
    folder, cache = str(tmp_path / "out"), str(tmp_path / "cache")
    tokens = datasets.load_dataset(folder, split="train", cache_dir=cache)
    assert tokens.features["ner_tags"].feature.names == TAGS
    assert tokens[0]["tokens"][1] == "Putins"
    articles = datasets.load_dataset(folder, "articles", split="train", cache_dir=cache)
    (claim, country) = articles[0]["spans"]
    assert (claim["label"], claim["text"]) == ("claim", "“Krievijas Su-35 ir gatavi.”")
    assert country["kb_id"] == header.entities[0].id


def test_without_pyarrow_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)  # what an import finds that fails
    with pytest.raises(Refused, match=r"pip install 'zimulis\[parquet\]'"):
        write(tmp_path / "out")
