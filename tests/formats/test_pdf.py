"""PDF documents: lines become paragraphs again, and what stands on every page is left out."""

import sys
from pathlib import Path

import pytest

from tests.formats.pdf_builder import LEFT, TOP, build_pdf, locked, set_lines, write_pdf
from zimulis.domain.article import Article
from zimulis.domain.exchange import IncomingArticle
from zimulis.formats import Failure, ReadOptions
from zimulis.formats.registry import is_risky, read_file

TITLE = "Putin besucht Minsk und spricht mit Lukaschenko"
FIRST = (
    "Der russische Staatschef ist am Donnerstag in Minsk eingetroffen, wo er mit seinem Kol-",
    "legen Alexander Lukaschenko sprach. Er sagte, die Su-",
    "35 sei bereit; mehr wollte der Kreml vor Ende der zweiten Runde der Gespräche nicht dazu",
    "mitteilen.",
)
FIRST_TEXT = (
    "Der russische Staatschef ist am Donnerstag in Minsk eingetroffen, wo er mit seinem Kollegen"
    " Alexander Lukaschenko sprach. Er sagte, die Su-35 sei bereit; mehr wollte der Kreml vor Ende"
    " der zweiten Runde der Gespräche nicht dazu mitteilen."
)
SECOND = (
    "Die Außenministerin erklärte am Abend in Berlin, man werde die Lage weiter aufmerksam beob-",
    "achten.",
)
SECOND_TEXT = (
    "Die Außenministerin erklärte am Abend in Berlin, man werde die Lage weiter aufmerksam"
    " beobachten."
)


def article_in(path: Path) -> Article:
    (item,) = read_file(path, ReadOptions())
    assert isinstance(item, IncomingArticle), item
    return item.labelled.article


def reason_for(path: Path) -> str:
    (item,) = read_file(path, ReadOptions())
    assert isinstance(item, Failure)
    assert item.path == str(path)
    return item.reason


def written(folder: Path, data: bytes, name: str = "a.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_lines_become_paragraphs_and_parted_words_whole(tmp_path: Path) -> None:
    page = set_lines([TITLE, "", *FIRST, "", *SECOND])
    article = article_in(written(tmp_path, build_pdf([page])))
    assert article.text == f"{TITLE}\n\n{FIRST_TEXT}\n\n{SECOND_TEXT}"
    assert article.title == TITLE
    assert (article.language, article.source) == ("de", "a.pdf")
    assert article.revision.bytes_sha256


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (("in Nord-", "Korea"), "in Nord-Korea"),
        (("vor-", "und nachher"), "vor- und nachher"),
        (("Minsk -", "oder"), "Minsk - oder"),
        (("gesag\u00adt", "ist"), "gesag\u00adt ist"),
    ],
)
def test_hyphens_that_part_no_word_stay(tmp_path: Path, lines: tuple[str, ...], text: str) -> None:
    assert article_in(written(tmp_path, build_pdf([set_lines(lines)]))).text == text


def test_an_indent_or_a_short_line_begins_a_paragraph_too(tmp_path: Path) -> None:
    page = set_lines(FIRST)
    lowest = page[-1][1]
    page += [(LEFT + 20, lowest - 14, SECOND[0]), (LEFT, lowest - 28, SECOND[1])]
    page += set_lines(["Dann ging er."], top=lowest - 42)
    text = article_in(written(tmp_path, build_pdf([page]))).text
    assert text == f"{FIRST_TEXT}\n\n{SECOND_TEXT}\n\nDann ging er."


def test_what_stands_on_every_page_is_left_out_and_paragraphs_go_on_overleaf(
    tmp_path: Path,
) -> None:
    def page(number: int, lines: tuple[str, ...]) -> list[tuple[float, float, str]]:
        running = [(LEFT, TOP + 30, f"Neue Zeitung Nr. 7, Seite {number}")]
        return [*running, *set_lines(lines), (300.0, 40.0, f"- {number} -")]

    pages = [page(1, FIRST[:2]), page(2, FIRST[2:]), page(3, SECOND)]
    text = article_in(written(tmp_path, build_pdf(pages))).text
    assert text == f"{FIRST_TEXT}\n\n{SECOND_TEXT}"


def test_what_lies_outside_the_page_is_not_seen(tmp_path: Path) -> None:
    page = [*set_lines(SECOND), (LEFT, 900.0, "Schnittmarke"), (-50.0, 500.0, "Farbkeil")]
    assert article_in(written(tmp_path, build_pdf([page]))).text == SECOND_TEXT


def test_properties_fill_what_the_text_does_not_say(tmp_path: Path) -> None:
    said = {"Title": "Lage in Minsk", "Author": "Anna Berg", "CreationDate": "D:20230915120000Z"}
    article = article_in(written(tmp_path, build_pdf([set_lines(SECOND)], **said)))
    assert article.title == "Lage in Minsk"
    assert article.published == "2023-09-15"
    assert article.metadata == (("author", "Anna Berg"),)
    titled = article_in(written(tmp_path, build_pdf([set_lines([TITLE, "", *FIRST])], **said)))
    assert titled.title == TITLE


@pytest.mark.parametrize("title", ["a", "a.docx", "Microsoft Word - text.doc", "Untitled"])
def test_a_title_that_is_none_is_not_believed(tmp_path: Path, title: str) -> None:
    article = article_in(written(tmp_path, build_pdf([set_lines(SECOND)], Title=title)))
    assert article.title.startswith("Die Außenministerin")


def test_a_pdf_is_one_whatever_it_is_called_and_never_read_here(tmp_path: Path) -> None:
    path = written(tmp_path, build_pdf([set_lines(SECOND)]), "a.txt")
    assert article_in(path).text == SECOND_TEXT
    assert is_risky(path)


def test_a_password_is_asked_for_only_where_reading_needs_it(tmp_path: Path) -> None:
    document = build_pdf([set_lines(SECOND)])
    assert "protected by a password" in reason_for(written(tmp_path, locked(document, "geheim")))
    free = written(tmp_path, locked(document, "geheim", owner_only=True))
    assert article_in(free).text == SECOND_TEXT


def test_a_scanned_document_is_said_to_be_one(tmp_path: Path) -> None:
    reason = reason_for(written(tmp_path, build_pdf([[], []])))
    assert reason == "there is no text in it, only pictures of 2 pages; it was probably scanned"


def test_broken_documents_say_so(tmp_path: Path) -> None:
    document = build_pdf([set_lines(SECOND)])
    assert "it is damaged" in reason_for(written(tmp_path, b"no PDF at all"))
    assert "it is damaged" in reason_for(written(tmp_path, document[:200]))
    assert "it is damaged" in reason_for(written(tmp_path, b"%PDF-1.7\n" + bytes(range(256))))


def test_without_its_package_one_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_pdf(tmp_path / "a.pdf", ["Ein Satz."])
    monkeypatch.setitem(sys.modules, "pypdf", None)  # what an import finds that fails
    assert reason_for(path).endswith("install it with: pip install 'zimulis[documents]'")
