"""What a search of real texts finds, against the lemmas that people gave them."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.builders import build_article, build_incoming, build_project, take_in
from zimulis.domain.ids import ArticleId
from zimulis.workspace.articles import article_ids, load_article
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import ReadOptions, read_paths
from zimulis.workspace.searching import Line, Searcher, Wish
from zimulis.workspace.session import Session

DATA = Path(os.environ.get("ZIMULIS_DATA", Path(__file__).parents[3] / "shared"))
TEXTS = DATA / "data" / "latvian" / "texts.jsonl"
CORPUS = Path(__file__).parents[2] / "corpus"
LEMMAS = ("Krievija", "Latvija", "Rīga", "Putins", "Eiropa", "Igaunija", "ASV", "Maskava", "Vācija")

_Place = tuple[ArticleId, int]


@dataclass(frozen=True)
class Real:
    """A project of the real texts, and where each lemma stands in them as a mention of its own."""

    session: Session
    places: dict[str, set[_Place]]

    def lines(self, query: str, *, diacritics: bool = True) -> list[Line]:
        found = Searcher(self.session).search(Wish(query, diacritics=diacritics))
        return [line for lines in found for line in lines]

    def words(self, query: str, *, diacritics: bool = True) -> Counter[str]:
        return Counter(line.match for line in self.lines(query, diacritics=diacritics))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Real]:
    if not TEXTS.exists():
        pytest.skip(f"there are no texts at {TEXTS}")
    given = [json.loads(line) for line in TEXTS.read_text("utf-8").splitlines()]
    with build_project(tmp_path_factory.mktemp("real")) as session:
        take_in(
            session,
            *(
                build_incoming(build_article(one["text"], language="lv", title=one["id"]))
                for one in given
            ),
        )
        mentions = {one["text"]: one["mentions"] for one in given}
        yield Real(session, _places(session, mentions))


def _tell(*words: object) -> None:
    print(*words)  # noqa: T201 (the figures)


def _places(session: Session, mentions: dict[str, list[dict[str, Any]]]) -> dict[str, set[_Place]]:
    places: dict[str, set[_Place]] = {}
    for article in article_ids(session):
        for mention in mentions[load_article(session, article).article.text]:
            places.setdefault(mention["lemma"], set()).add((article, mention["start"]))
    return places


def test_a_name_is_found_in_every_case_form(real: Real) -> None:
    found = {lemma: real.lines(lemma) for lemma in LEMMAS}
    for lemma, lines in found.items():
        wanted = real.places[lemma]
        there = {(line.article, line.start) for line in lines}
        _tell(
            f"{lemma}: {len(lines)} lines, recall {len(wanted & there)}/{len(wanted)}, precision"
            f" {len(wanted & there)}/{len(there)}: {dict(Counter(one.match for one in lines))}"
        )
        assert wanted <= there, f"{lemma}: {wanted - there} are not found"
    forms = set(real.words("Krievija"))
    assert forms == {"Krievija", "Krievijas", "Krievijā"}


def test_what_else_is_found_is_a_part_of_a_longer_name(real: Real) -> None:
    longer = [
        (article, start, lemma)
        for lemma, places in real.places.items()
        if "Krievij" in lemma
        for article, start in places
    ]
    known = {(article, start) for article, start, _ in longer}
    extra = [line for line in real.lines("Krievija") if (line.article, line.start) not in known]
    _tell(
        "beside the mentions:", [line.left[-20:] + line.match + line.right[:20] for line in extra]
    )
    assert not extra


def test_a_form_in_quotation_marks_finds_itself_only(real: Real) -> None:
    words = real.words('"Krievija"')
    _tell('"Krievija":', dict(words))
    assert set(words) == {"Krievija"}
    assert words["Krievija"] == real.words("Krievija")["Krievija"]


def test_diacritics_count_unless_they_are_not_to(real: Real) -> None:
    with_them, without = real.words("kaza"), real.words("kaza", diacritics=False)
    _tell("kaza:", dict(with_them), "without diacritics:", dict(without))
    assert not with_them
    assert {"kāzu", "kāzas", "kāzās", "kāzām"} <= set(without)
    assert set(with_them) <= set(without)


def test_chinese_names_are_found_at_their_places(tmp_path: Path) -> None:
    with Session.create(tmp_path / "sample.zimulis", annotator_name="gold") as session:
        items = read_paths(sorted(CORPUS.glob("*.xml")), ReadOptions())
        import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
        texts = {one: load_article(session, one).article.text for one in article_ids(session)}
        for name in ("普京", "俄罗斯", "王毅"):
            lines = [line for some in Searcher(session).search(Wish(name)) for line in some]
            wanted = [
                (article, start)
                for article, text in texts.items()
                for start in range(len(text))
                if text.startswith(name, start)
            ]
            _tell(f"{name}: {len(lines)} lines, {len(wanted)} places in the texts")
            assert [(line.article, line.start) for line in lines] == wanted
            assert wanted
