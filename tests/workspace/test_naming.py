from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import build_entity, build_incoming, build_project, build_span, take_in
from tests.domain.texts import part_of
from zimulis.domain.annotations import Entity, Span
from zimulis.domain.exchange import Header
from zimulis.workspace import articles
from zimulis.workspace.naming import Naming, Proposal
from zimulis.workspace.session import Session

TEXT = "Putina un Vladimiram Putinam, Putinam Lavrovs. Kremlis, Krievijai, Minskā. Kims."
PUTINS = build_entity("Vladimirs Putins")
LAVROVS = build_entity("Sergejs Lavrovs")
KIMS = build_entity("Kims Čenuns")
RUSSIA = replace(build_entity("Krievija", "country"), attributes={"iso": "RU"})


def span(words: str, entity: Entity | None) -> Span:
    label = entity.label if entity else "person"
    return build_span(label, part_of(TEXT, words), entity=entity.id if entity else None)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with build_project(tmp_path) as session:
        spans = [
            span("Vladimiram Putinam", PUTINS),
            span("Putina ", PUTINS),
            span("Lavrovs", LAVROVS),
            span("Kremlis", RUSSIA),
        ]
        header = Header(entities=(PUTINS, LAVROVS, KIMS, RUSSIA))
        take_in(session, header, build_incoming(TEXT, spans))
        yield session


def naming(session: Session, label: str, language: str = "lv", *recent: Entity) -> Naming:
    known = articles.entities(session).values()
    recently = [entity.id for entity in recent]
    return Naming(session, label, known, language=language, recent=recently)


def names(proposals: list[Proposal]) -> list[str]:
    return [proposal.name for proposal in proposals]


@pytest.mark.parametrize("words", ["Putina", "Putins", "Putinam", "Vladimira Putina"])
def test_words_name_what_the_same_or_similar_words_do(session: Session, words: str) -> None:
    (first, *_) = naming(session, "person").for_words(words)
    assert first == Proposal("Vladimirs Putins", PUTINS.id, PUTINS.attributes, spans=2)


def test_the_rest_comes_by_use_and_what_was_linked_lately_first(session: Session) -> None:
    assert naming(session, "person").for_words("Šoigu") == []
    by_use = ["Vladimirs Putins", "Sergejs Lavrovs", "Kims Čenuns"]
    assert names(naming(session, "person").others([])) == by_use
    lately = naming(session, "person", "lv", KIMS)
    assert names(lately.others([])) == ["Kims Čenuns", "Vladimirs Putins", "Sergejs Lavrovs"]
    assert names(lately.others(lately.for_words("Putina"))) == ["Kims Čenuns", "Sergejs Lavrovs"]


def test_entities_of_any_label_are_found(session: Session) -> None:
    anything = Naming(session, None, articles.entities(session).values(), language="lv")
    assert names(anything.for_typed("k")) == ["Krievija", "Kims Čenuns"]
    assert names(anything.for_words("Putinam")) == ["Vladimirs Putins"]


def test_what_is_typed_finds_names_aliases_codes_and_words_of_spans(session: Session) -> None:
    person = naming(session, "person")
    assert names(person.for_typed("cen")) == ["Kims Čenuns"]
    assert names(person.for_typed("q7747"))[0] == "Vladimirs Putins"
    assert names(person.for_typed("putina")) == ["Vladimirs Putins"]
    assert names(person.for_typed("Šoigu")) == []
    country = naming(session, "country")
    assert names(country.for_typed("krem")) == ["Krievija"]


def test_the_words_of_a_metonym_name_its_country(session: Session) -> None:
    assert names(naming(session, "country").for_words("Kremļa")) == ["Krievija"]
    assert names(naming(session, "country").for_words("Kremlim"))[0] == "Krievija"


def test_countries_are_there_before_anybody_has_named_them(session: Session) -> None:
    country = naming(session, "country")
    north_korea = Proposal("Ziemeļkoreja", attributes={"iso": "KP"})
    assert country.for_words("Ziemeļkorejas")[0] == north_korea
    for typed in ("KP", "Ziemeļ", "North Korea", "Северная Корея", "朝鲜"):
        assert country.for_typed(typed)[0] == north_korea
    assert country.for_typed("RU")[0].entity == RUSSIA.id
    assert names(country.for_typed("Russia")) == ["Krievija"]
    assert names(country.for_words("Krievijai"))[0] == "Krievija"


def test_a_new_country_is_named_in_the_language_of_the_others(session: Session) -> None:
    assert naming(session, "country", "ru").for_words("Ирана")[0].name == "Irāna"


def test_persons_are_no_countries(session: Session) -> None:
    assert names(naming(session, "person").for_typed("KP")) == []
