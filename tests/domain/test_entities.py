from dataclasses import replace

from tests.builders import build_entity
from zimulis.domain.entities import Conflict, merged, names_of


def test_an_entity_has_its_name_and_its_aliases() -> None:
    entity = replace(build_entity("Kims Čenuns"), attributes={"aliases": "Kim Jong Un; 김정은;"})
    assert names_of(entity) == ("Kims Čenuns", "Kim Jong Un", "김정은")
    assert names_of(build_entity("Putins")) == ("Putins",)


def test_one_entity_for_several_keeps_its_own_and_takes_over_the_rest() -> None:
    kept = replace(build_entity("Kims Čenuns"), attributes={"wikidata": "Q56226"}, note="KTDR")
    other = replace(
        build_entity("Kim Jong Un"),
        attributes={"wikidata": "Q1", "born": "1984", "aliases": "김정은"},
        note="līderis",
    )
    same = replace(build_entity("Kims Čenuns"), attributes={"wikidata": "Q56226"}, note="KTDR")
    entity, conflicts = merged(kept, [other, same])
    assert (entity.id, entity.name) == (kept.id, "Kims Čenuns")
    assert entity.attributes == {
        "wikidata": "Q56226",
        "born": "1984",
        "aliases": "Kim Jong Un; 김정은",
    }
    assert entity.note == "KTDR\nlīderis"
    assert conflicts == (Conflict("wikidata", "Q56226", ("Q1",)),)


def test_nothing_is_added_where_nothing_differs() -> None:
    kept = build_entity("Kims Čenuns")
    assert merged(kept, [build_entity("Kims Čenuns")]) == (kept, ())
