"""The order in which the palette shows what it found."""

from zimulis.ui.palette.entries import Entry, ranked


def _entry(name: str, title: str, group: str = "Marking", lacks: str = "") -> Entry:
    return Entry(name, title, group, perform=list, lacks=lacks)


UNDO = _entry("undo", "Undo")
REDO = _entry("redo", "Redo")
DONE = _entry("done", "Done with the article", "Articles")
NOTE = _entry("note", "Write a note", lacks="needs a span in focus")
ALL = [UNDO, REDO, NOTE, DONE]


def _names(typed: str, *recent: str) -> list[str]:
    return [entry.name for entry in ranked(ALL, typed, recent)]


def test_without_a_word_everything_is_there_in_its_own_order_but_what_cannot_be_done() -> None:
    assert _names("") == ["undo", "redo", "done", "note"]


def test_what_was_used_last_comes_first() -> None:
    assert _names("", "done", "redo") == ["done", "redo", "undo", "note"]
    assert _names("do", "redo") == ["done", "redo", "undo"]


def test_a_better_hit_goes_before_one_used_lately() -> None:
    assert _names("un", "done")[0] == "undo"


def test_what_cannot_be_done_now_comes_last_even_if_used_last() -> None:
    assert _names("", "note")[-1] == "note"


def test_the_group_is_looked_through_as_well() -> None:
    assert _names("articles") == ["done"]
    assert _names("mark undo") == ["undo"]
    assert _names("quux") == []


def test_what_was_looked_up_goes_before_scattered_letters() -> None:
    article = Entry("article", "Sarunas", "Article", list, looked_up=True)
    scattered = _entry("redo", "Read it in order")
    assert [e.name for e in ranked([scattered, article], "rio", ())] == ["article", "redo"]
