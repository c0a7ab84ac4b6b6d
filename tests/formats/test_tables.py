"""Rows of CSV, TSV, JSON and JSON lines become articles, and their columns are found out."""

import json
from pathlib import Path

import pytest

from zimulis.domain.article import Article
from zimulis.domain.columns import Columns
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.ids import new_uuid
from zimulis.formats import Failure, Note, ReadOptions
from zimulis.formats.registry import read_file, sample_table
from zimulis.workspace.columns import sample_columns

TEXT = "Krievijas prezidents Vladimirs Putins ceturtdien ieradās Minskā, kur tikās ar Lukašenko."
OTHER = "Ministre žurnālistiem teica: “Vairāk neko – tikai to.” Par to ziņoja vairākas aģentūras."
PROSE = f"{TEXT}\n\n{OTHER}\n"


def articles_in(path: Path, options: ReadOptions | None = None) -> list[Article]:
    items = list(read_file(path, options or ReadOptions()))
    assert not [item for item in items if isinstance(item, Failure)]
    return [item.labelled.article for item in items if isinstance(item, IncomingArticle)]


def written(folder: Path, name: str, content: str, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(content.encode(encoding))
    return path


def failures_in(path: Path) -> list[tuple[str, str]]:
    items = read_file(path, ReadOptions())
    return [(item.place, item.reason) for item in items if isinstance(item, Failure)]


def remarks_in(path: Path) -> list[str]:
    return [item.note for item in read_file(path, ReadOptions()) if isinstance(item, Note)]


def test_a_row_becomes_an_article_with_all_that_its_columns_say(tmp_path: Path) -> None:
    uuid = new_uuid()
    path = written(
        tmp_path,
        "a.csv",
        "guid,Headline,Published_At,URL,lang,body,author\r\n"
        f'{uuid},  Putins   Minskā ,2023-09-15,https://example.org/1,lv,"{TEXT}\r\nJā.",Anna\r\n',
    )
    (article,) = articles_in(path)
    assert article.id == uuid
    assert article.text == f"{TEXT}\nJā."
    assert article.title == "Putins Minskā"
    assert (article.published, article.language) == ("2023-09-15", "lv")
    assert article.source == "https://example.org/1"
    assert article.metadata == (("author", "Anna"),)
    assert article.revision.normalised == ("1 CRLF to LF",)


def test_without_columns_for_them_the_text_and_the_file_say_the_rest(tmp_path: Path) -> None:
    (article,) = articles_in(written(tmp_path, "a.csv", f'n,text\n7,"{PROSE}"\n'))
    assert article.text == PROSE
    assert article.title.startswith("Krievijas prezidents")
    assert (article.language, article.source) == ("lv", "a.csv")
    assert article.metadata == (("n", "7"),)


@pytest.mark.parametrize(
    "rows",
    [
        f'title,text\nA,"{TEXT}"\nB,"{OTHER}"\n',
        f"title;text\nA;{TEXT}\nB;{OTHER}\n",
        f"title\ttext\nA\t{TEXT}\nB\t{OTHER}\n",
        f'title\ttext\nA\t"Su-35" {TEXT}\nB\t"{OTHER}\n',
        f"title|text\r\nA|{TEXT}\r\nB|{OTHER}\r\n",
        f'"title","text"\n"A","{TEXT} \\"Jā.\\""\n"B","{OTHER}"\n',
        f'\ufefftitle;text\n\nA;"{TEXT}\n\n;;""Jā.""\n"\n\n"B";"{OTHER}"\n\n',
    ],
    ids=["commas", "semicolons", "tabs", "quotes in tabs", "bars", "backslashes", "mark"],
)
def test_dialects_are_found_out(tmp_path: Path, rows: str) -> None:
    first, second = articles_in(written(tmp_path, "a.csv", rows))
    assert (first.title, second.title) == ("A", "B")
    assert TEXT in first.text
    assert OTHER.split(":", maxsplit=1)[0] in second.text
    assert '""' not in first.text
    assert "\\" not in first.text


def test_a_table_without_header_is_known_by_its_cells(tmp_path: Path) -> None:
    rows = (f"{n}\t2023-09-{n:02}\t{TEXT} {n}\thttps://example.org/{n}\n" for n in range(10, 20))
    path = written(tmp_path, "a.tsv", "".join(rows))
    sample = sample_table(path, ReadOptions())
    assert sample is not None
    assert sample.guess == Columns(text="3", date="2", source="4")
    assert sample.columns[1].name == "2"
    assert sample.columns[1].cells[:2] == ("2023-09-10", "2023-09-11")
    assert [article.published for article in articles_in(path)][-1] == "2023-09-19"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ("virsraksts;datums;avots;valoda;teksts", ("virsraksts", "datums", "avots", "valoda")),
        ("Заголовок;Дата;Источник;Язык;Текст", ("Заголовок", "Дата", "Источник", "Язык")),
        ("headline;pubDate;url;lang_code;articleBody", ("headline", "pubDate", "url", "lang_code")),
    ],
)
def test_columns_are_known_by_their_names_in_several_languages(
    tmp_path: Path, names: str, expected: tuple[str, ...]
) -> None:
    path = written(tmp_path, "a.csv", f"{names}\nA;2023;LETA;lv;{TEXT}\n")
    sample = sample_table(path, ReadOptions())
    assert sample is not None
    guess = sample.guess
    assert (guess.title, guess.date, guess.source, guess.language) == expected
    assert guess.text == names.rsplit(";", maxsplit=1)[-1]


def test_a_name_alone_does_not_make_a_text(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", f"content,date,words\nnews,x,{TEXT.replace(',', '')}\n")
    sample = sample_table(path, ReadOptions())
    assert sample is not None
    assert (sample.guess.text, sample.guess.date) == ("words", "")


def test_what_the_person_says_is_done(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", f'text,lead,title\n"{TEXT}","{OTHER}",A\n')
    (article,) = articles_in(path, ReadOptions(columns=Columns(text="lead", title="text")))
    assert (article.text, article.title) == (OTHER, TEXT)
    assert article.metadata == (("title", "A"),)


def test_what_is_not_said_is_guessed_unless_the_text_is_said(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", f'text,name,date\n"{TEXT}",A,2023\n')
    (article,) = articles_in(path, ReadOptions(columns=Columns(title="name")))
    assert (article.text, article.title, article.published) == (TEXT, "A", "2023")
    (article,) = articles_in(path, ReadOptions(columns=Columns(text="text", title="name")))
    assert (article.title, article.published) == ("A", "")


def test_a_column_that_is_not_there_is_guessed_and_said(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", f'title,text\nA,"{TEXT}"\n')
    items = list(read_file(path, ReadOptions(columns=Columns(text="body"))))
    assert items[0] == Note(str(path), "it has no column body; the texts were taken from text")
    assert isinstance(items[1], IncomingArticle)


def test_dates_say_no_more_than_is_sure(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", f"date;text\n03/04/2023;{TEXT}\n31.12.2023;{OTHER}\n")
    first, second = articles_in(path)
    assert (first.published, first.metadata) == ("2023", (("date", "03/04/2023"),))
    assert (second.published, second.metadata) == ("2023-12-31", ())


def test_ragged_rows_are_refused_by_line_and_the_others_are_read(tmp_path: Path) -> None:
    path = written(
        tmp_path, "a.csv", f'title;text\nA;"{TEXT}\n\n"\nB;C;D\nE\n\nF;{OTHER}\nG;"{TEXT}\n'
    )
    assert failures_in(path) == [
        ("line 5", "it has 3 cells, but there are 2 columns"),
        ("line 6", "it has 1 cell, but there are 2 columns"),
        ("line 9", "a quotation mark is opened there and not closed until the end of the file"),
    ]
    titles = [
        item.labelled.article.title
        for item in read_file(path, ReadOptions())
        if isinstance(item, IncomingArticle)
    ]
    assert titles == ["A", "F"]


@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "a"])
def test_plain_text_stays_plain_text_whatever_it_is_called(tmp_path: Path, name: str) -> None:
    (article,) = articles_in(written(tmp_path, name, PROSE))
    assert article.text == PROSE


def test_a_table_is_a_table_whatever_it_is_called(tmp_path: Path) -> None:
    for name in ("a.txt", "a.dat", "a"):
        (article,) = articles_in(written(tmp_path, name, f"title\ttext\nA\t{TEXT}\n"))
        assert (article.title, article.text) == ("A", TEXT)


def test_code_pages_are_found_out_from_the_rows_that_tell(tmp_path: Path) -> None:
    rows = "title;text\n" + f"A;{'plain words ' * 9000}\n" * 2 + f"B;{TEXT}\n"
    article = articles_in(written(tmp_path, "a.csv", rows, "cp1257"))[-1]
    assert (article.text, article.revision.encoding) == (TEXT, "cp1257")


ROWS = [{"title": "A", "text": TEXT}, {"title": "B", "text": OTHER}]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", json.dumps(ROWS, ensure_ascii=False)),
        ("a.json", json.dumps({"count": 2, "page": {"articles": ROWS}}, indent=2)),
        ("a.json", json.dumps([{**row, "comments": ROWS} for row in ROWS], ensure_ascii=False)),
        ("a.json", "\n".join(json.dumps(row, indent=1) for row in ROWS)),
        ("a.json", "\n".join(map(json.dumps, ROWS))),
        ("a.jsonl", "\n\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS)),
        ("a", "\r\n".join(map(json.dumps, ROWS))),
    ],
    ids=[
        "array",
        "in objects",
        "with comments",
        "one by one",
        "jsonl as json",
        "jsonl",
        "nameless",
    ],
)
def test_json_is_read_wherever_its_articles_stand(
    tmp_path: Path, name: str, content: str, encoding: str
) -> None:
    articles = articles_in(written(tmp_path, name, content, encoding))
    assert [(article.title, article.text) for article in articles] == [("A", TEXT), ("B", OTHER)]


def test_an_object_alone_is_one_article(tmp_path: Path) -> None:
    article = {"headline": "A", "paragraphs": [TEXT, OTHER], "site": {"name": "LETA", "pages": 2}}
    path = written(tmp_path, "a.json", json.dumps({**article, "tags": ["a", "b"], "paid": True}))
    (read,) = articles_in(path)
    assert read.text == f"{TEXT}\n\n{OTHER}"
    assert read.metadata == (
        ("site.name", "LETA"),
        ("site.pages", "2"),
        ("tags", "a; b"),
        ("paid", "true"),
    )


def test_lists_that_are_no_cells_are_left_out_and_said_once(tmp_path: Path) -> None:
    rows = [{"text": TEXT, "comments": [{"by": "A"}], "Comments": []}] * 3
    lines = written(tmp_path, "a.jsonl", "\n".join(map(json.dumps, rows)))
    array = written(tmp_path, "a.json", json.dumps(rows))
    for path in (lines, array):
        assert [article.text for article in articles_in(path)] == [TEXT] * 3
        assert remarks_in(path) == ["what is listed in comments was left out"]


def test_bad_lines_are_refused_alone(tmp_path: Path) -> None:
    row = json.dumps({"text": TEXT})
    bad = ['{"text": ', "[1]", '{"text": " "}', "[" * 100_000, '{"n":' + "1" * 5000 + "}"]
    path = written(tmp_path, "a.jsonl", "\n".join([row, *bad, row]))
    places, reasons = zip(*failures_in(path), strict=True)
    assert places == ("line 2", "line 3", "line 4", "line 5", "line 6")
    assert reasons[:4] == (
        "it is no JSON: Expecting value at character 11",
        "it is no object with names and values",
        "there is no text in the column text",
        "it is nested too deeply",
    )
    assert sum(isinstance(item, IncomingArticle) for item in read_file(path, ReadOptions())) == 2


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (json.dumps(ROWS)[:-9], "article 2", "the file is cut off"),
        (json.dumps(ROWS)[:-1] + ", x]", "article 3", "it is no well-formed JSON"),
        ("no JSON at all", "", "it is no well-formed JSON"),
        ('{"text": ' + "[" * 100_000, "", "it is nested too deeply"),
        ('{"text": "a", "n": ' + "1" * 5000 + "}", "", "a number in it has thousands of digits"),
        ("[1, 2]", "", "there are no objects in it that could be articles"),
        ('{"a": 1}', "", "none of its columns seems to hold the texts of articles; they are a"),
    ],
    ids=["cut off", "broken", "none", "deep", "number", "no objects", "no text"],
)
def test_json_that_cannot_be_read_says_why(
    tmp_path: Path, content: str, place: str, reason: str
) -> None:
    assert failures_in(written(tmp_path, "a.json", content)) == [(place, reason)]


def test_the_columns_of_what_is_to_be_imported_are_shown(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", PROSE)
    written(tmp_path, "b.csv", f'title,text\nA,"{TEXT * 9}"\n,"{OTHER}"\n')
    sample = sample_columns([str(tmp_path)], ReadOptions())
    assert sample is not None
    title, text = sample.columns
    assert (title.name, title.cells) == ("title", ("A",))
    assert text.cells[0].startswith(TEXT)
    assert len(text.cells[0]) < len(TEXT * 9)
    assert sample.guess == Columns(text="text", title="title")
    assert sample_columns([str(tmp_path / "a.txt")], ReadOptions()) is None
