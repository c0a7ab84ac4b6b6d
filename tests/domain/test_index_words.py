"""The index's words: SQLite itself is asked."""

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from zimulis.domain.index_words import index_fold, index_words
from zimulis.store.search_text import spaced

LETTERS = (
    "aāĀbčÇßẞıIİſςΣσйЁёé\u0301\u0327\u0308\u0331_-’'.,0123½²Ⅷ \n"
    "普京プーチン々〇한국كتابहि\U0001d4b3\U0001f600"
)


def _as_indexed(text: str) -> list[str]:
    """What FTS5 makes of a text, in order."""
    index = sqlite3.connect(":memory:")
    index.execute(
        "CREATE VIRTUAL TABLE i USING fts5(t, content='', tokenize='unicode61 remove_diacritics 0')"
    )
    index.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, i, instance)")
    index.execute("INSERT INTO i(rowid, t) VALUES (1, ?)", (spaced(text),))
    found = index.execute("SELECT term FROM temp.v ORDER BY offset").fetchall()
    index.close()
    return [term for (term,) in found]


@given(st.text(LETTERS, max_size=40))
def test_words_are_those_of_the_index(text: str) -> None:
    folded = index_fold(text)
    assert len(folded) == len(text)
    assert [folded[slice(*word)] for word in index_words(text)] == _as_indexed(text)


@given(st.text(max_size=60))
def test_every_word_has_a_place_in_any_text(text: str) -> None:
    end = 0
    for word in index_words(text):
        assert end <= word.start < word.end <= len(text)
        end = word.end
