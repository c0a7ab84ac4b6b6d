"""Other mentions of what is marked: in another form, or by the last name alone."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from zimulis.assist import Marked, Snapshot
from zimulis.assist.nationalities import happens_there
from zimulis.assist.rows import Rows, rows_of
from zimulis.domain.parts import Part, extent
from zimulis.domain.suggestions import Suggestion

_WHOLE, _LAST, _FIRST = 0.97, 0.93, 0.8  # how often such a mention is right
_AMONG_SEVERAL = 0.75  # a last name that two people have
_IN_LONGER_NAME = 0.5  # *Liepāja* in *Liepājas ostas pārvalde*
_LEAST_NAME = 3  # letters
_STANDING_ALONE = frozenset({"country"})  # *Krievijas* in *Krievijas Zinātņu akadēmija* is one


@dataclass(frozen=True, slots=True)
class _Named:
    """A row of words that names what a mark names.

    Attributes:
        likely: How likely such words name it where they stand elsewhere.
        said: What they are of it.
    """

    mark: Marked
    words: tuple[str, ...]
    likely: float = _WHOLE
    said: str = "a form of"


class Mentions:
    """Proposes other mentions of what is marked in the article, with the entity."""

    name = "mentions"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        rows = rows_of(article.text, article.language)
        named = [one for mark in article.marks for one in _rows_of(mark, article, rows)]
        by_words: defaultdict[tuple[str, ...], list[_Named]] = defaultdict(list)
        for one in named:
            by_words[one.words].append(one)
        for words, ones in by_words.items():
            for part in rows.find(words):
                of_country = ones[0].mark.label in _STANDING_ALONE
                if not (of_country and happens_there(article.text, part, article.language)):
                    yield _suggestion(article, rows, part, ones)


def _rows_of(mark: Marked, article: Snapshot, rows: Rows) -> Iterator[_Named]:
    """What may name the same: the words of the mark, those of its entity, the outer of them."""
    if mark.label not in article.naming or len(mark.parts) > 1:
        return
    said = tuple(rows.words_of(extent(mark.parts)))
    if not said or said[0][:1].islower():
        return  # *viņš* and *ministrs* are somebody else elsewhere
    full = tuple(mark.entity.split()) if _may_be_person(mark.entity) else ()
    for words in dict.fromkeys((said, full)):
        if words:
            yield _Named(mark, words)
        if len(words) > 1 and _all_capitals(words) and mark.label not in _STANDING_ALONE:
            if len(words) > 2:
                yield _Named(mark, (words[0], words[-1]), _LAST, "the first and last name of")
            if _may_stand_alone(words[-1]):
                yield _Named(mark, words[-1:], _LAST, "the last name of")
            if _may_stand_alone(words[0]):
                yield _Named(mark, words[:1], _FIRST, "the first name of")


def _may_be_person(entity: str) -> bool:
    return len(entity.split()) > 1 and _all_capitals(tuple(entity.split()))


def _all_capitals(words: tuple[str, ...]) -> bool:
    return all(word[:1].isupper() for word in words)


def _may_stand_alone(word: str) -> bool:
    return len(word) >= _LEAST_NAME and word.isalpha()


def _suggestion(article: Snapshot, rows: Rows, part: Part, ones: list[_Named]) -> Suggestion:
    one = _nearest(part, ones)
    label, words = one.mark.label, article.text[slice(*extent(one.mark.parts))]
    score, reason = one.likely, f"{one.said} {words}"
    if len({(other.mark.label, other.mark.entity) for other in ones}) > 1:
        score, reason = _AMONG_SEVERAL, f"{reason}; others are called so too"
    if label not in _STANDING_ALONE:
        part = rows.with_initial(part, words)
        whole = rows.name_around(part)
        if whole.end == part.end and one.likely == _WHOLE and len(one.words) == 1:
            part = whole  # *Andris Bērziņš* where *Bērziņš* was marked
        elif whole != part:
            score, reason = _IN_LONGER_NAME, f"{reason}, within a longer name"
    return Suggestion(Mentions.name, label, (part,), score, reason, one.mark.entity)


def _nearest(part: Part, ones: list[_Named]) -> _Named:
    """The mark that stands nearest before a place, else the first behind it."""
    before = [one for one in ones if one.mark.parts[0].start <= part.start]
    if before:
        return max(before, key=lambda one: one.mark.parts[0].start)
    return min(ones, key=lambda one: one.mark.parts[0].start)
