import pytest
from hypothesis import given

from tests.domain.texts import texts
from zimulis.domain.boundaries import paragraphs, sentences
from zimulis.domain.parts import Part
from zimulis.domain.saying import Saying, sayings

Found = tuple[str, str | None]


def _sayings(text: str) -> list[Saying]:
    return list(sayings(text, Part(0, len(text))))


def _found(text: str) -> list[Found]:
    """Each verb with what opens the words behind it."""
    return [
        (text[slice(*saying.verb)], saying.opening and text[slice(*saying.opening)])
        for saying in _sayings(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peskovs sacīja, ka Maskava gaida.", [("sacīja", "ka")]),
        ("Kims ieradās, vēsta Krievijas mediji.", [("vēsta", None)]),
        ("Jau ziņots, ka Kims ieradās.", [("ziņots", "ka")]),
        ("Viņš nav noliedzis, ka ieradās.", [("noliedzis", "ka")]),
        ("Kremlis to nekomentēja.", [("nekomentēja", None)]),
        ("Zelenskis atgādināja: Vācija palīdzēs.", [("atgādināja", ":")]),
        (
            "Kijiva uzsvēra, ka turpinās, un piebilda, ka uzvarēs.",
            [("uzsvēra", "ka"), ("piebilda", "ka")],
        ),
        ("The minister said on Wednesday that it fell.", [("said", "that")]),
        ("He told reporters in Kyiv that it fell.", [("told", "that")]),
        ("Romania says debris was found.", [("says", "")]),
        ("Tilvar, the minister, said there was none.", [("said", "")]),
        ("It fell, said a spokesman.", [("said", None)]),
        ("It fell, said Dmytro Kuleba.", [("said", None)]),
        ("“It fell,” said Dmytro Kuleba.", [("said", None)]),
        ("They pointed out that it fell.", [("pointed", "that")]),
        ("Шойгу заявил в Тегеране, что едет.", [("заявил", "что")]),
        ("Иранцы, пишет газета, получили самолёты.", [("пишет", None)]),
        ("Он подчёркивает, что едет.", [("подчёркивает", "что")]),
        ("Кремль отверг предположения, что едет.", [("отверг", "что")]),
    ],
)
def test_a_verb_of_saying_is_found_with_what_opens_the_words_said(
    text: str, expected: list[Found]
) -> None:
    assert _found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Kims otrdien ieradās Krievijā.",
        "Dati tika nodoti ministrijai.",
        "The state claims office reports to the minister.",
        "The drones that fell were Russian.",
        "Ким во вторник прибыл в Россию.",
        "",
    ],
)
def test_other_sentences_have_none(text: str) -> None:
    assert _found(text) == []


def test_a_doubtful_word_counts_only_with_a_conjunction() -> None:
    assert _found("Karš parāda, cik tas grūti.") == []
    assert _found("Karš parāda, ka tas ir grūti.") == [("parāda", "ka")]
    assert _found("The state report was long.") == []
    assert _found("He dismissed reports that it fell.") == [("reports", "that")]


def test_a_relative_that_opens_nothing() -> None:
    assert _found("“No,” said the officer that night.") == [("said", None)]
    assert _found("He said the drones that fell were Russian.") == [("said", "")]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("According to Reuters, it fell.", "According to"),
        ("It fell, as Reuters reported, at night.", "reported"),
        ("Kā raksta laikraksts, Kims ieradās.", "raksta"),
        ("Pēc Varšavas aplēsēm, tur ir tūkstoši.", "aplēsēm"),
        ("Vizītes laiks, kā norādīja Peskovs, nav zināms.", "norādīja"),
        ("По данным агентства, гостю показали ракеты.", "По данным"),
        ("По его словам, гостю показали ракеты.", "По его словам"),
        ("Как ожидается, переговоры продолжатся.", "ожидается"),
    ],
)
def test_asides_name_a_source_and_open_nothing(text: str, verb: str) -> None:
    (saying,) = _sayings(text)
    assert saying.is_aside
    assert saying.opening is None
    assert text[slice(*saying.verb)] == verb


def test_as_in_another_clause_makes_no_aside() -> None:
    (saying,) = _sayings("Kā zināms, Putins sacīja, ka brauks.")
    assert not saying.is_aside


@given(texts)
def test_verbs_and_openings_are_ascending_and_in_the_sentence(text: str) -> None:
    for paragraph in paragraphs(text):
        for sentence in sentences(text, paragraph):
            at = sentence.start
            for saying in sayings(text, sentence):
                assert at <= saying.verb.start < saying.verb.end <= sentence.end
                at = saying.verb.end
                if saying.opening:
                    assert at <= saying.opening.start <= saying.opening.end <= sentence.end
