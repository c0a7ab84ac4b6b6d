"""The XML of strangers: read where it makes sense, refused in one sentence where not."""

from pathlib import Path

import pytest

from zimulis.domain.annotations import Annotator, Origin, TargetKind
from zimulis.domain.article import Status
from zimulis.domain.exchange import NO_ANNOTATOR, Header, IncomingArticle
from zimulis.domain.parts import Part
from zimulis.formats import Failure, Note, ReadItem, ReadOptions
from zimulis.formats.xml import parsing
from zimulis.formats.xml.reader import CorpusReader

GOOD = "<article><text>Putins ieradās Minskā.</text></article>\n"
SPAN = '<span label="person" start="{}" end="{}"/>'


def read(folder: Path, content: str | bytes) -> list[ReadItem]:
    path = folder / "in.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(CorpusReader().read(path, ReadOptions()))


def corpus(*children: str) -> str:
    return f'<corpus xmlns="urn:zimulis:corpus:1">\n{"".join(children)}</corpus>'


def article(*pieces: str, text: str = "Putins ieradās Minskā.") -> str:
    return f"<article>\n<text>{text}</text>\n{''.join(pieces)}</article>\n"


def incoming(items: list[ReadItem]) -> list[IncomingArticle]:
    return [item for item in items if isinstance(item, IncomingArticle)]


def failures(items: list[ReadItem]) -> list[Failure]:
    return [item for item in items if isinstance(item, Failure)]


def only_failure(items: list[ReadItem]) -> Failure:
    (failure,) = failures(items)
    assert failure.path.endswith("in.xml")
    assert "\n" not in failure.reason
    return failure


def test_only_text_and_the_place_of_spans_are_required(tmp_path: Path) -> None:
    items = read(tmp_path, f"<corpus>{article(SPAN.format(0, 6), SPAN.format(15, 21))}</corpus>")
    (found,) = items
    assert isinstance(found, IncomingArticle)
    spans = found.labelled.spans
    assert [(span.label, span.parts) for span in spans] == [
        ("person", (Part(0, 6),)),
        ("person", (Part(15, 21),)),
    ]
    assert all(span.annotator == NO_ANNOTATOR and span.origin is Origin.IMPORT for span in spans)
    assert found.invented == {found.labelled.article.id, *(span.id for span in spans)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig", "windows-1257"])
def test_any_encoding_that_xml_allows_is_read(tmp_path: Path, encoding: str) -> None:
    name = encoding.removesuffix("-sig")
    content = f'<?xml version="1.0" encoding="{name}"?>{corpus(article())}'
    (found,) = incoming(read(tmp_path, content.encode(encoding)))
    assert found.labelled.article.text == "Putins ieradās Minskā."


def test_uuids_in_ids_are_kept_and_other_ids_are_understood(tmp_path: Path) -> None:
    uuid = "0123456789abcdef" * 2
    pieces = (
        f'<span id="s{uuid}" label="claim" start="0" end="21" annotator="u{uuid}"/>',
        '<span id="7" label="person" start="0" end="6" annotator="Anna" entity="Q7747"/>',
        f'<relation type="claimant" from="s{uuid}" to="7" annotator="Anna"/>',
        f'<relation type="about" from="s{uuid}" to="Q7747"/>',
        f'<relation type="cue" from="s{uuid}" target="unnamed"/>',
    )
    header = (
        f'<annotators><annotator id="u{uuid}" name="gold"/></annotators>'
        '<entities><entity id="Q7747" label="person" name="Putins"/></entities>'
    )
    items = read(tmp_path, corpus(header, article(*pieces)))
    assert not failures(items)
    gold, entities, anna, found = items
    assert isinstance(gold, Header)
    assert isinstance(entities, Header)
    assert isinstance(anna, Header)
    assert isinstance(found, IncomingArticle)
    assert (gold.annotators[0].id, gold.invented) == (uuid, frozenset())
    (entity,) = entities.entities
    assert entities.invented == {entity.id}
    assert anna.annotators == (Annotator(anna.annotators[0].id, "Anna"),)
    assert anna.invented == {anna.annotators[0].id}
    claim, person = found.labelled.spans
    assert (claim.id, claim.annotator) == (uuid, uuid)
    assert (person.annotator, person.entity) == (anna.annotators[0].id, entity.id)
    assert {person.id, entity.id, anna.annotators[0].id} <= found.invented
    assert uuid not in found.invented
    targets = [(relation.target_kind, relation.target) for relation in found.labelled.relations]
    assert targets == [
        (TargetKind.SPAN, person.id),
        (TargetKind.ENTITY, entity.id),
        (TargetKind.UNNAMED, None),
    ]


def test_an_annotator_met_by_name_is_the_same_in_every_article(tmp_path: Path) -> None:
    span = '<span label="person" start="0" end="6" annotator="Anna"/>'
    items = read(tmp_path, corpus(article(span), article(span)))
    assert len([item for item in items if isinstance(item, Header)]) == 1
    first, second = incoming(items)
    assert first.labelled.spans[0].annotator == second.labelled.spans[0].annotator


def test_comments_and_cdata_in_a_text_leave_its_characters(tmp_path: Path) -> None:
    content = corpus(article(text="a<!-- x -->b<![CDATA[<&]]>]]&gt;c<?p i?>d"))
    (found,) = incoming(read(tmp_path, content))
    assert found.labelled.article.text == "ab<&]]>cd"


_BOMB = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 30))


@pytest.mark.parametrize(
    ("doctype", "use"),
    [
        ("<!DOCTYPE corpus>", ""),
        ('<!DOCTYPE corpus SYSTEM "file:///etc/passwd">', ""),
        ('<!DOCTYPE corpus [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "&x;"),
        (f'<!DOCTYPE corpus [<!ENTITY e0 "lol">{_BOMB}]>', "&e29;"),
        (f'<!-- {"x" * 100_000} --><!DOCTYPE corpus [<!ENTITY e0 "lol">{_BOMB}]>', "&e29;"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused_outright(
    tmp_path: Path, doctype: str, use: str, encoding: str
) -> None:
    attribute = f'<article source="{use}"><text>{use}</text></article>'
    items = read(tmp_path, f"\n{doctype}\n<corpus>{attribute}{GOOD}</corpus>".encode(encoding))
    assert items == [only_failure(items)]
    assert "DOCTYPE" in only_failure(items).reason
    assert only_failure(items).place == "line 2"


def test_deep_nesting_is_refused_and_its_neighbours_are_read(tmp_path: Path) -> None:
    for depth in (257, 3000, 20_000):
        deep = f"<article><text>a</text>{'<a>' * depth}{'</a>' * depth}</article>\n"
        items = read(tmp_path, corpus(GOOD, deep, GOOD, GOOD))
        assert len(incoming(items)) == 3
        assert only_failure(items).place == "line 3"
        assert "deeper than 256" in only_failure(items).reason


def test_a_cut_off_file_keeps_the_articles_before_the_cut(tmp_path: Path) -> None:
    whole = corpus(GOOD, GOOD, article(SPAN.format(0, 6))).encode()
    for end in range(whole.rindex(b"<article>") + 1, len(whole), 7):
        items = read(tmp_path, whole[:end])
        assert len(incoming(items)) == 2 + (whole[:end].count(b"</article>") == 3)
        assert "too early" in only_failure(items).reason


def test_an_article_that_is_no_xml_is_refused_alone(tmp_path: Path) -> None:
    for broken in (
        "<article><text>a & b</text></article>\n",
        "<article id=1/>\n",
        "<article>\n</x>\n",
    ):
        items = read(tmp_path, corpus(GOOD, broken, GOOD, broken, GOOD))
        assert len(incoming(items)) == 3
        assert failures(items)[0].place in ("line 3", "line 4")
        assert len(failures(items)) == 2
        assert "no well-formed XML" in failures(items)[0].reason


def test_lines_are_right_after_a_broken_article(tmp_path: Path) -> None:
    broken = "<article><text>a & b</text></article>\n" * 3000
    items = read(tmp_path, corpus(broken, "\n\n", article(SPAN.format(0, 99))))
    assert len(failures(items)) == 3001
    assert failures(items)[-1].place == f"line {1 + 3000 + 2 + 3}"


def test_a_text_that_is_too_long_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsing, "MAX_TEXT", 200_000)
    items = read(tmp_path, corpus(GOOD, article(text="a" * 400_000), GOOD))
    assert len(incoming(items)) == 2
    assert only_failure(items).place == "line 3"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<other/>", "its root is <other>, not <corpus>"),
        ('<corpus xmlns="urn:else"/>', "its root is <{urn:else}corpus>, not <corpus>"),
        ('<corpus version="2.0"/>', "it is of version 2.0, and only version 1.0 is known here"),
        (
            '<corpus offsets="utf-16"/>',
            "its offsets are counted in utf-16, and only codepoint is understood",
        ),
    ],
)
def test_other_roots_are_refused_outright(tmp_path: Path, content: str, reason: str) -> None:
    items = read(tmp_path, content)
    assert items == [only_failure(items)]
    assert only_failure(items).reason == reason


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ("<article/>", "the article has no text"),
        ("<article><text/></article>", "the article has no text"),
        ("<article><text>a</text><text>b</text></article>", "the article has more than one text"),
        ("<article><text>a<b/>c</text></article>", "there are elements in the text"),
        ("<article><text>a&#13;b</text></article>", "the text holds U+000D at 1"),
        ("<article><text>a\u2028b</text></article>", "the text holds U+2028 at 1"),
        ('<article sha256="0"><text>a</text></article>', "the text is not the one that its sha256"),
    ],
)
def test_a_bad_article_is_refused_alone(tmp_path: Path, bad: str, reason: str) -> None:
    items = read(tmp_path, corpus(GOOD, bad, GOOD))
    assert len(incoming(items)) == 2
    assert only_failure(items).reason.startswith(reason)
    assert only_failure(items).place == "line 3"


def span(inner: str = "", **attributes: object) -> str:
    given = {"label": "person", "start": 0, "end": 6, **attributes}
    written = " ".join(f'{name}="{value}"' for name, value in given.items() if value is not None)
    return f"<span {written}>{inner}</span>"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (span(label=None), "the <span> has no label"),
        (span(start=None), "the <span> has no start"),
        (span(start="0x1"), "the start 0x1 is no offset"),
        (span(start="٠"), "the start ٠ is no offset"),
        (span(end=23), "0–23 lies outside the text, which ends at 22"),
        (span(start=6), "the span 6–6 is empty"),
        (span(start=6, end=7), "there is nothing but white space at 6–7"),
        (span("<quote>Putina</quote>"), "the quote is not what stands in the text at 0–6"),
        (span("<quote>Putins</quote>" * 2), "there are 1 parts and 2 quotes"),
        (span('<part start="0" end="2"/><part start="3" end="5"/>'), "the parts do not reach"),
        (span(entity="e1"), "the entity e1 is not in the file"),
        (span(origin="magic"), "magic is no origin that is known here"),
        ('<relation type="claimant" from="x" to="s1"/>', "the relation starts from x, which is no"),
        ('<relation type="claimant" from="s1" to="x"/>', "the relation points at x, which is not"),
        ('<relation type="claimant" from="s1"/>', "the relation points at nothing"),
        ('<relation from="s1" to="s1"/>', "the <relation> has no type"),
        ('<relation type="c" from="s1" target="me"/>', "me is no target that is known here"),
        (span(id="s1"), "the id s1 stands on two spans"),
        ('<status annotator="anna">finished</status>', "finished is no status"),
        ('<zone kind="title" start="0" end="99"/>', "0–99 lies outside the text"),
        ('<zone kind="advert" start="0" end="9"/>', "advert is no zone"),
        ("<meta>x</meta>", "the <meta> has no name"),
    ],
)
def test_a_bad_piece_is_refused_alone(tmp_path: Path, bad: str, reason: str) -> None:
    items = read(tmp_path, corpus(article(span(id="s1"), "\n", bad, span(start=15, end=21))))
    assert only_failure(items).reason.startswith(reason)
    assert only_failure(items).place == "line 5"
    (found,) = incoming(items)
    assert [one.parts for one in found.labelled.spans] == [(Part(0, 6),), (Part(15, 21),)]


def test_a_wrong_date_is_left_out_with_a_reason(tmp_path: Path) -> None:
    items = read(tmp_path, corpus('<article published="2023-13"><text>a</text></article>'))
    assert incoming(items)[0].labelled.article.published == ""
    assert only_failure(items).reason.startswith("2023-13 is no date")


def test_parts_are_brought_into_form_with_a_note(tmp_path: Path) -> None:
    parts = '<part start="15" end="21"/><part start="7" end="15"/><part start="0" end="7"/>'
    items = read(tmp_path, corpus(article(span(parts, end=21))))
    assert incoming(items)[0].labelled.spans[0].parts == (Part(0, 21),)
    (note,) = [item for item in items if isinstance(item, Note)]
    assert note.note.startswith("line 4: white space")


def test_what_is_not_known_is_noted_once(tmp_path: Path) -> None:
    items = read(tmp_path, corpus(article("<mood/>"), article("<mood/>"), "<weather/>"))
    notes = [item.note for item in items if isinstance(item, Note)]
    assert notes == [
        "line 4: <mood> is not known here and was left out",
        "line 8: <weather> is not known here and was left out",
    ]


def test_a_scheme_of_another_program_gets_defaults(tmp_path: Path) -> None:
    (header,) = read(tmp_path, corpus('<scheme><label name="PER"/></scheme>'))
    assert isinstance(header, Header)
    assert header.scheme is not None
    (label,) = header.scheme.labels
    assert (label.name, label.title, label.key) == ("PER", "PER", "")


@pytest.mark.parametrize(
    "bad",
    ['<label title="x"/>', '<label name="x" line="wavy"/>', '<label name="x"/><label name="x"/>'],
)
def test_a_scheme_that_makes_no_sense_is_refused_alone(tmp_path: Path, bad: str) -> None:
    items = read(tmp_path, corpus(f"<scheme>{bad}</scheme>\n", GOOD))
    assert only_failure(items).place == "line 2"
    assert len(incoming(items)) == 1


def test_a_status_and_a_question_of_one_annotator_are_one(tmp_path: Path) -> None:
    pieces = '<status annotator="a">done</status><question annotator="a">Kas?</question>'
    (found,) = incoming(read(tmp_path, corpus(article(pieces))))
    (status,) = found.labelled.statuses
    assert (status.status, status.question) == (Status.DONE, "Kas?")


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<corpus/>", True),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<corpus ", True),
        ("<corpus>".encode("utf-16"), True),
        (b'<z:corpus xmlns:z="urn:zimulis:corpus:1">', True),
        (b"<html><body>corpus of texts</body>", False),
        (b"corpus <corpus>", False),
        (b"", False),
    ],
)
def test_the_format_is_known_by_its_beginning(head: bytes, expected: bool) -> None:
    assert CorpusReader().recognises(Path("x"), head) is expected


def test_articles_of_other_programs_are_asked_what_their_text_says(tmp_path: Path) -> None:
    text = "date 2023-09\n\nPutins Minskā\n\nKrievijas līderis piektdien ieradās Baltkrievijā."
    (found,) = incoming(read(tmp_path, corpus(article(text=text))))
    described = found.labelled.article
    assert (described.title, described.published) == ("Putins Minskā", "2023-09")
    assert described.language == "lv"
    assert [zone.kind.value for zone in described.revision.zones] == ["date", "title", "body"]


def test_what_other_programs_say_goes_before_what_their_text_says(tmp_path: Path) -> None:
    text = "date 2023-09\n\nPutins Minskā\n\nKrievijas līderis piektdien ieradās Baltkrievijā."
    given = f'<article published="2020" lang="et"><title>Muu</title><text>{text}</text></article>'
    (found,) = incoming(read(tmp_path, corpus(given)))
    described = found.labelled.article
    assert (described.title, described.published, described.language) == ("Muu", "2020", "et")
    assert described.revision.zones == ()


def test_our_own_articles_are_taken_as_they_are(tmp_path: Path) -> None:
    uuid = "0123456789abcdef" * 2
    own = article(text="Krievijas līderis piektdien ieradās Baltkrievijā")
    (found,) = incoming(read(tmp_path, corpus(own.replace("<article", f'<article id="a{uuid}"'))))
    taken = found.labelled.article
    assert (taken.id, taken.title, taken.language, taken.revision.zones) == (uuid, "", "", ())
