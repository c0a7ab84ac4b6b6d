"""`check` finds what is wrong with an export."""

from pathlib import Path

import pytest

from tests.builders import (
    build_annotator,
    build_article,
    build_entity,
    build_relation,
    build_scheme,
    build_span,
)
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.formats import Failure
from zimulis.formats.xml.checker import check
from zimulis.formats.xml.writer import CorpusWriter
from zimulis.formats.xml_inline import FORMAT

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.xml"))


@pytest.fixture
def exported(tmp_path: Path) -> Path:
    """A file with two articles, a claim with a gap, a person with an entity, and a relation."""
    anna, putins = build_annotator("anna"), build_entity()
    person = build_span("person", (0, 6), annotator=anna.id, entity=putins.id)
    claim = build_span("claim", (0, 6), (15, 21), annotator=anna.id)
    relation = build_relation(claim, person)
    articles = [
        LabelledArticle(build_article(), (person, claim), (relation,)),
        LabelledArticle(build_article("Cits teksts.")),
    ]
    target = tmp_path / "out.xml"
    CorpusWriter().write(target, Header(build_scheme(), (anna,), (putins,)), articles, {})
    return target


def spoil(path: Path, old: str, new: str) -> list[Failure]:
    content = path.read_text("utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), "utf-8")
    return list(check(path))


def test_an_export_is_in_order(exported: Path) -> None:
    assert list(check(exported)) == []


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_the_sample_corpus_is_in_order(path: Path) -> None:
    assert list(check(path)) == []


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("<quote>Putins", "<quote>Putina", "the quote is not what stands in the text at 0–6"),
        ('preserve">Putins', 'preserve">Lutins', "the text is not the one that its sha256"),
        ('label="person" start', "start", "The attribute 'label' is required but missing"),
        ('start="0" end="6"', 'start="0" end="600"', "0–600 lies outside the text"),
        ('origin="import"', 'origin="magic"', "is not an element of the set"),
        ('colour="#', 'colour="', "is not accepted by the pattern"),
        (' offsets="codepoint"', "", "The attribute 'offsets' is required but missing"),
        ("<text ", "<mood/><text ", "This element is not expected"),
        (' entity="e', ' entity="e0', "is not in the file"),
        (' from="s', ' from="x', "which is no span here"),
        ("</article>", "</article><scheme name='x'/>", "the <scheme> comes after <article>"),
        ("</article>", "<x", "no well-formed XML"),
        ("<corpus ", "<!DOCTYPE corpus><corpus ", "DOCTYPE"),
        ('version="1.0"', 'version="3.0"', "it is of version 3.0"),
        ("<quote>Putins</quote>", "<quote>Putins</quote>" * 2, "there are 2 parts and 3 quotes"),
    ],
)
def test_what_is_wrong_is_found(exported: Path, old: str, new: str, reason: str) -> None:
    problems = spoil(exported, old, new)
    assert any(reason in problem.reason for problem in problems), problems
    assert all(problem.path == str(exported) for problem in problems)
    assert all(problem.place.startswith("line ") for problem in problems)


@pytest.fixture
def inline(tmp_path: Path) -> Path:
    """A claim that a person crosses, so that it is in pieces, and a gap."""
    person, claim = build_span("person", (0, 14)), build_span("claim", (7, 21), (24, 29))
    labelled = LabelledArticle(build_article(), (person, claim), (build_relation(claim, person),))
    target = tmp_path / "out.inline.xml"
    assert FORMAT.writer is not None
    FORMAT.writer.write(target, Header(build_scheme()), [labelled], {})
    return target


def test_an_export_with_marks_in_the_text_is_in_order(inline: Path) -> None:
    assert FORMAT.check is not None
    assert list(FORMAT.check(inline)) == []


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("Maskavā", "Maskava", "the text is not the one that its sha256"),
        ('part="F"', 'part="F" prev="x"', "no well-formed XML"),
        ('prev="s', 'prev="x', "which is no piece of that label before it"),
        ('colour="#', 'colour="', "is not accepted by the pattern"),
        (' offsets="codepoint"', "", "The attribute 'offsets' is required but missing"),
        ("<text ", "<mood/><text ", "This element is not expected"),
        (' to="s', ' to="x', "is not in the file"),
        ("</article>", "<x", "no well-formed XML"),
    ],
)
def test_what_is_wrong_with_marks_in_the_text_is_found(
    inline: Path, old: str, new: str, reason: str
) -> None:
    content = inline.read_text("utf-8")
    assert old in content
    inline.write_text(content.replace(old, new, 1), "utf-8")
    assert FORMAT.check is not None
    problems = list(FORMAT.check(inline))
    assert any(reason in problem.reason for problem in problems), problems
    assert all(problem.place.startswith("line ") for problem in problems)


def _identifiers(path: Path, prefix: str) -> list[str]:
    content = path.read_text("utf-8")
    return [part[:33] for part in content.split(' id="')[1:] if part.startswith(prefix)]


@pytest.mark.parametrize("prefix", ["a", "s"])
def test_an_id_that_stands_twice_is_found(exported: Path, prefix: str) -> None:
    first, second = _identifiers(exported, prefix)
    problems = spoil(exported, f' id="{second}"', f' id="{first}"')
    assert any(f"the id {first} stands on two elements" in one.reason for one in problems)


def test_what_the_schema_finds_does_not_hide_the_rest(exported: Path) -> None:
    spoil(exported, "<quote>Minskā</quote>", "<quote>Minska</quote>")
    problems = spoil(exported, 'label="person" start', 'label="" start')
    reasons = [problem.reason for problem in problems]
    assert any("minimum length of '1'" in reason for reason in reasons)
    assert any("at 15–21" in reason for reason in reasons)


def test_a_file_without_the_namespace_is_not_valid(tmp_path: Path) -> None:
    path = tmp_path / "in.xml"
    path.write_text('<corpus version="1.0"><article><text>a</text></article></corpus>', "utf-8")
    (problem,) = check(path)
    assert "not in the namespace" in problem.reason


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(check(tmp_path / "none.xml"))
