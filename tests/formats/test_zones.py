"""Date, credit, caption, title and body are found where crawls put them."""

import pytest
from hypothesis import given

from tests.formats.hostile import hostile_texts
from zimulis.domain.article import ZoneKind
from zimulis.domain.parts import trim_white_space
from zimulis.formats.zones import recognise

TITLE = "Lukašenko vēlas trīspusēju sadarbību"
BODY = "Krievijas līderis piektdien tikās ar kolēģi.\n\nViņš sacīja, ka informēs."


def zones_of(text: str) -> dict[str, str]:
    return {zone.kind.value: text[slice(*zone.part)] for zone in recognise(text).zones}


def test_a_head_on_one_line() -> None:
    head = " date 2023-09 Foto: EPA/SCANPIX Krievijas prezidents (no kreisās)."
    text = f"{head}\n\n{TITLE}\n\n\n\n{BODY}\n\n"
    assert zones_of(text) == {
        "date": "date 2023-09",
        "credit": "Foto: EPA/SCANPIX",
        "caption": "Krievijas prezidents (no kreisās).",
        "title": TITLE,
        "body": BODY,
    }
    found = recognise(text)
    assert (found.published, found.title) == ("2023-09", TITLE)


def test_a_head_on_lines_of_its_own_and_a_credit_below_the_title() -> None:
    text = f"date 2024-02-29\n{TITLE}\n\nФото: РИА Новости/ТАСС\n\n{BODY}"
    assert zones_of(text) == {
        "date": "date 2024-02-29",
        "title": TITLE,
        "credit": "Фото: РИА Новости/ТАСС",
        "body": BODY,
    }


@pytest.mark.parametrize(
    ("line", "credit", "caption"),
    [
        ("Foto: LETA", "Foto: LETA", None),
        ("Foto: AFP/LETA, Reuters Ostā", "Foto: AFP/LETA, Reuters", "Ostā"),
        ("Photo: REUTERS A bridge.", "Photo: REUTERS", "A bridge."),
        ("Photo: Getty Images The port", "Photo: Getty Images", "The port"),
        ("Foto: Jānis Bērziņš/LETA Tilts", "Foto: Jānis Bērziņš/LETA", "Tilts"),
        ("Foto: EPA ASV prezidents", "Foto: EPA", "ASV prezidents"),
        ("Foto: tilts pār upi", "Foto:", "tilts pār upi"),
        ("Фото: ТАСС Мост", "Фото: ТАСС", "Мост"),
    ],
)
def test_a_credit_ends_with_its_agencies(line: str, credit: str, caption: str | None) -> None:
    found = zones_of(f"{line}\n\n{TITLE}\n\n{BODY}")
    assert found["credit"] == credit
    assert found.get("caption") == caption
    assert found["title"] == TITLE


@pytest.mark.parametrize(
    ("first", "is_title"),
    [
        (TITLE, True),
        ("Vai Putins brauks uz Minsku?", True),
        ("“Mēs to darīsim!”", True),
        ("Putins ieradās Minskā.", False),
        ("“Putins ieradās.”", False),
        ("Garš " * 60, False),
    ],
)
def test_a_title_is_short_and_no_sentence(first: str, is_title: bool) -> None:
    text = f"{first}\n\n{BODY}"
    assert ("title" in zones_of(text)) is is_title
    assert zones_of(text)["body"].startswith(BODY if is_title else first.strip())


@pytest.mark.parametrize(
    "line",
    [
        "Rīga, 14. marts",
        "Kijiva, 2023. gada 9. septembrī",
        "WASHINGTON, March 14 (Reuters)",
        "New York, Sept. 14, 2023",
        "Москва, 14 марта",
    ],
)
def test_a_dateline_is_no_title(line: str) -> None:
    found = zones_of(f"{line}\n\n{TITLE}\n\n{BODY}")
    assert found["date"] == line
    assert found["title"] == TITLE
    assert recognise(f"{line}\n\n{BODY}").published == ""


@pytest.mark.parametrize("line", ["Kijiva, 5 bojāgājušie", "Rīga, 14. marta protests Maskavā"])
def test_a_title_may_have_a_place_and_a_number(line: str) -> None:
    assert zones_of(f"{line}\n\n{BODY}")["title"] == line


def test_a_line_that_runs_on_is_no_title() -> None:
    text = "Putins piektdien\nieradās Minskā, kur viņu sagaidīja\nkolēģis."
    assert zones_of(text) == {"body": text}


def test_a_single_line_is_the_body() -> None:
    assert zones_of("Putins ieradās Minskā\n") == {"body": "Putins ieradās Minskā"}


def test_without_a_title_an_article_is_called_by_how_it_begins() -> None:
    assert recognise("Putins ieradās Minskā.\nViņš").title == "Putins ieradās Minskā."
    words = "vārds " * 40
    opening = recognise(words).title
    assert opening.endswith("vārds…")
    assert len(opening) <= 81


@pytest.mark.parametrize("date", ["2023-13", "2023-02-30", "202-01", "2023-09-1"])
def test_a_date_that_is_none_is_left_in_the_text(date: str) -> None:
    found = recognise(f"date {date}\n\n{BODY}")
    assert found.published == ""
    assert all(zone.kind is not ZoneKind.DATE for zone in found.zones)


@given(hostile_texts)
def test_zones_are_trimmed_in_order_and_leave_nothing_out(text: str) -> None:
    found = recognise(text)
    at = 0
    for zone in found.zones:
        assert at <= zone.part.start < zone.part.end <= len(text)
        assert trim_white_space(text, zone.part) == zone.part
        assert not text[at : zone.part.start].strip()
        at = zone.part.end
    assert not text[at:].strip()
