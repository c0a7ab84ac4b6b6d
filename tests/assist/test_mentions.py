"""Mentions of what is marked are found in every form, and the risky ones are told apart."""

from zimulis.assist import Marked, Snapshot, suggestions
from zimulis.assist.mentions import Mentions
from zimulis.domain.parts import Part

LABELS = frozenset({"person", "country", "weapon", "claim"})
NEWS = (
    "Vladimirs Putins ieradās Minskā. Putinam bija laiks, un V. Putina runu klausījās visi. "
    "Tikās Andris Bērziņš un Putins. Par Krieviju runāja Krievijas Zinātņu akadēmija."
)


def place(words: str, text: str = NEWS) -> Part:
    start = text.index(words)
    return Part(start, start + len(words))


def found(*marks: Marked, text: str = NEWS, language: str = "lv") -> list[tuple[str, str, float]]:
    article = Snapshot(text, language, LABELS, LABELS - {"claim"}, marks)
    return [
        (one.label, text[one.extent.start : one.extent.end], one.score)
        for one in suggestions(article, [Mentions()])
    ]


def test_a_name_is_found_by_its_last_name_in_every_form() -> None:
    mark = Marked("person", (place("Vladimirs Putins"),), "Vladimirs Putins")
    assert [words for _, words, _ in found(mark)] == ["Putinam", "V. Putina", "Putins"]


def test_a_name_is_found_without_those_in_the_middle() -> None:
    text = "Ieradās Mohameds Hamdans Dagalo. Mohamedam Dagalo bija laiks, un Dagalo klusēja."
    mark = Marked("person", (place("Mohameds Hamdans Dagalo", text),))
    assert [words for _, words, _ in found(mark, text=text)] == ["Mohamedam Dagalo", "Dagalo"]


def test_the_entity_goes_along() -> None:
    mark = Marked("person", (place("Putinam"),), "Vladimirs Putins")
    article = Snapshot(NEWS, "lv", LABELS, LABELS, (mark,))
    proposed = suggestions(article, [Mentions()])
    assert {one.entity for one in proposed} == {"Vladimirs Putins"}
    assert NEWS[slice(*proposed[0].extent)] == "Vladimirs Putins"


def test_a_country_is_found_within_a_longer_name() -> None:
    mark = Marked("country", (place("Krieviju"),))
    assert [words for _, words, score in found(mark) if score > 0.9] == ["Krievijas"]


def test_another_person_of_that_name_is_told_apart() -> None:
    text = "Kims Čenuns brauca. Kims Čenirs valdīja. Ieradās Kimam zināms Čenuna draugs."
    first = Marked("person", (place("Kims Čenuns", text),), "Kims Čenuns")
    second = Marked("person", (place("Kims Čenirs", text),), "Kims Čenirs")
    scores = {words: score for _, words, score in found(first, second, text=text)}
    assert scores["Čenuna"] > 0.9
    assert scores["Kimam"] < 0.8


def test_what_is_marked_is_not_proposed_again() -> None:
    everything = [Marked("person", (Part(0, len(NEWS)),))]
    assert not found(Marked("person", (place("Putinam"),)), *everything)


def test_words_without_a_capital_are_nobodys_name() -> None:
    text = "Viņš teica, ka viņš brauks; prezidents klusēja, prezidentam bija laiks."
    assert not found(Marked("person", (place("prezidents", text),)), text=text)


def test_designators_are_the_same_or_others() -> None:
    text = "Krievijas Su-35 lidoja, “Su-35” nolaidās, Su-34 ne."
    assert found(Marked("weapon", (place("Su-35", text),)), text=text) == [
        ("weapon", "Su-35", 0.97)
    ]


def test_english_and_russian_have_forms_too() -> None:
    text = "Путин приехал, с Путиным были министры."
    mark = Marked("person", (place("Путин", text),))
    assert [words for _, words, _ in found(mark, text=text, language="ru")] == ["Путиным"]


def test_a_capital_where_something_happens_names_no_state() -> None:
    text = "Minska klusēja. Vizīte Minskā ilga stundu. Tas Minskai nepatika. Krievijā runā citi."
    minsk = Marked("country", (place("Minska", text),), "Baltkrievija")
    assert [words for _, words, _ in found(minsk, text=text)] == ["Minskai"]
    talks = "Kyiv waited. The talks in Kyiv ended, and Kyiv agreed."
    kyiv = Marked("country", (place("Kyiv", talks),), "Ukraine")
    assert len(found(kyiv, text=talks, language="en")) == 1
