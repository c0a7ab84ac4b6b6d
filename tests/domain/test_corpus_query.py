"""What somebody types to search all articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.corpus_query import CorpusQuery, Field, Term, parse_query
from zimulis.domain.errors import Refused


def exact(*words: str) -> Term:
    return Term(words, is_exact=True)


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("", CorpusQuery()),
        ("  — !? ", CorpusQuery()),
        ("Krievija Putins", CorpusQuery(((Term(("Krievija",)),), (Term(("Putins",)),)))),
        ("“Krievijas prezidents”", CorpusQuery(((exact("Krievijas", "prezidents"),),))),
        ('"still typed', CorpusQuery(((exact("still", "typed"),),))),
        ("krie*", CorpusQuery(((Term(("krie",), is_beginning=True),),))),
        ("Su-35", CorpusQuery(((Term(("Su", "35")),),))),
        ("普京", CorpusQuery(((Term(("普", "京")),),))),
        ("a OR b c", CorpusQuery(((Term(("a",)), Term(("b",))), (Term(("c",)),)))),
        ("a -b", CorpusQuery(((Term(("a",)),),), (Term(("b",)),))),
        ('a -"b c"', CorpusQuery(((Term(("a",)),),), (exact("b", "c"),))),
        ("or", CorpusQuery(((Term(("or",)),),))),
        ('"OR"', CorpusQuery(((exact("OR"),),))),
        ("12:30", CorpusQuery(((Term(("12", "30")),),))),
        ("http://a.b", CorpusQuery(((Term(("http", "a", "b")),),))),
        ("Label:weapon", CorpusQuery(fields=(Field("label", "weapon"),))),
        ('entity:"Kims Čenuns"', CorpusQuery(fields=(Field("entity", "Kims Čenuns"),))),
        ("entity:Kim*", CorpusQuery(fields=(Field("entity", "Kim", is_beginning=True),))),
        (
            "label:person OR label:country -directness:direct",
            CorpusQuery(
                fields=(Field("label", "person"), Field("label", "country")),
                excluded_fields=(Field("directness", "direct"),),
            ),
        ),
    ],
)
def test_lines_are_read(line: str, query: CorpusQuery) -> None:
    assert parse_query(line) == query


@pytest.mark.parametrize(
    "line",
    ["OR", "a OR", "OR a", "a OR OR b", "a OR -b", "-a", "a OR label:b", "a " * 41, "-label:a"],
)
def test_what_makes_no_sense_gets_one_sentence(line: str) -> None:
    with pytest.raises(Refused, match=r"^[^.]+\.$"):
        parse_query(line)


@pytest.mark.parametrize(
    ("line", "is_for_spans"),
    [("a", False), ("a in:claim", False), ("in:claim", True), ("a label:b", True), ("x:y", True)],
)
def test_a_label_an_entity_or_a_value_looks_for_marks(line: str, *, is_for_spans: bool) -> None:
    assert parse_query(line).is_for_spans is is_for_spans


@given(st.text() | st.text('ab -"„“*:OR \n普', max_size=30))
def test_any_line_is_read_or_refused_with_a_sentence(line: str) -> None:
    query = _read(line)
    if isinstance(query, str):
        assert query.endswith(".")
        return
    terms = [*query.excluded, *(term for group in query.groups for term in group)]
    assert all(term.words and all(term.words) for term in terms)
    assert all(field.name and field.value for field in (*query.fields, *query.excluded_fields))
    assert all(query.groups)


def _read(line: str) -> CorpusQuery | str:
    try:
        return parse_query(line)
    except Refused as refused:
        return str(refused)
