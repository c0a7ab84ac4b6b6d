"""Persons by their given names, by titles beside them, and by what tells their names elsewhere.

Each run of capitalised words is weighed once; what a text says of a name in one place, *prezidents
Egils Levits*, holds for its other forms in it, *Levitam*.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from zimulis.assist import Snapshot
from zimulis.assist.countries import rows_of_names
from zimulis.assist.name_runs import LEAST, NameRuns, Run
from zimulis.assist.nationalities import is_nationality
from zimulis.assist.person_words import (
    asks_who,
    is_act,
    is_nothing_but_surname,
    is_role,
    is_surname,
    is_title_behind,
    makes_no_person,
    says,
)
from zimulis.assist.rows import rows_of
from zimulis.domain.capitals import opens_sentences
from zimulis.domain.inflection import form_keys
from zimulis.domain.parts import Part
from zimulis.domain.suggestions import Suggestion

LABEL = "person"
"""The label that is proposed, if the scheme has it."""

_LIKELY = 0.5  # what is less likely is not proposed
_KNOWN = 0.55  # from how sure on a name makes its other forms likely
_OTHER_FORM, _FIRST_WORD = 0.98, 0.85  # how much of that is left for its last word, its first word
_QUOTED = 0.4  # titles of books, names of ships
_BEFORE_PLACE = 0.4  # *Bauskas novads*
_ROW_BEFORE_PLACE = 0.1  # *Krišjāņa Barona iela* has a person in its name

_INTO = frozenset({"в", "во"})  # of Russian, hardly ever with a person

_Evidence = tuple[float, str]


class Persons:
    """Proposes the names of persons."""

    name = "persons"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        if LABEL not in article.labels:
            return
        language = article.language or "en"
        runs = NameRuns(article.text, language)
        countries = set(_rows_of_countries(article.text, language))
        weighed = [(run, _weigh(runs, run, language)) for run in runs if run.part not in countries]
        for run, (score, reason) in _chained(runs, weighed, language):
            if score >= _LIKELY:
                yield Suggestion(self.name, LABEL, (run.part,), score, reason)


def _rows_of_countries(text: str, language: str) -> Iterator[Part]:
    """Where names of countries stand that have several words; no run begins with another."""
    rows = rows_of(text, language)
    for words, _ in rows_of_names(language, language):
        if len(words) > 1:
            yield from rows.find(words)


def _weigh(runs: NameRuns, run: Run, language: str) -> _Evidence:
    """How likely a run is a person, seen alone, and why."""
    found = (_of_row if len(run.said) > 1 else _of_word)(runs, run, language)
    score, reason = next(found, (0.0, ""))
    if run.quoted:
        score -= _QUOTED
    if makes_no_person(run.behind):
        score -= _BEFORE_PLACE if len(run.said) == 1 else _ROW_BEFORE_PLACE
    return score, reason


def _of_row(runs: NameRuns, run: Run, language: str) -> Iterator[_Evidence]:
    """What speaks for a row of words, the strongest first."""
    first, last = run.said[0], run.said[-1]
    if runs.is_initial(run.places[0]) and len(last) >= LEAST:
        yield 0.93, "an initial before a name"
    if runs.is_kind_of_place(last):
        return
    if runs.is_given(first):
        yield 0.95, f"{first} is a given name"
    if is_title_behind(run.behind):
        yield 0.93, f"before {run.behind}"
    if any(runs.is_place(word) or runs.is_locative(word) for word in run.said):
        yield 0.2, "a name of a place"
    if is_nationality(last, language):
        yield 0.2, "a nationality"
    if is_role(run.before):
        yield 0.85, f"behind {run.before}"
    if _is_of_organisation(first) or _is_of_organisation(last):
        yield 0.2, "a name of an organisation"
    if is_surname(last):
        yield 0.75, f"{last} ends as last names do"
    yield (0.55 if runs.may_be_row(first, last) else 0.4), "several words with capitals"


def _of_word(runs: NameRuns, run: Run, language: str) -> Iterator[_Evidence]:
    """The same for a word alone."""
    (word,) = run.said
    if is_title_behind(run.behind) and not is_role(word):
        yield 0.93, f"before {run.behind}"
    if _names_none(runs, run):
        return
    if (run.opens or not runs.is_latvian) and is_nationality(word, language):
        return
    if runs.is_given(word):
        is_unclear = runs.is_locative(word) or runs.is_capital(word)
        yield (0.4 if is_unclear else 0.8), f"{word} is a given name"
    if runs.is_place(word) or runs.is_locative(word) or is_role(word):
        return
    if is_role(run.before):
        yield 0.75, f"behind {run.before}"
    if _is_of_organisation(word):
        return
    if runs.has_twin(word):
        yield 0.2, "the text has it in lower case too"
    if run.opens:
        sure = is_nothing_but_surname(word) or says(run.behind) or asks_who(run.behind)
        yield (0.6 if sure else 0.3), f"{word} may be a last name"
    yield from _around_word(runs, run)


def _is_of_organisation(word: str) -> bool:
    """Whether a word says what a place or an organisation is, and is no last name: *Valsts*."""
    return makes_no_person(word) and not is_surname(word)


def _names_none(runs: NameRuns, run: Run) -> bool:
    """Whether a word is too short, an abbreviation, or has its capital from its sentence."""
    (word,) = run.said
    if len(word) < LEAST or word.isupper() or runs.is_plural(word):
        return True
    if run.before in _INTO:
        return True
    return run.opens and (opens_sentences(word) or not runs.is_name_at_start(run.places[0]))


def _around_word(runs: NameRuns, run: Run) -> Iterator[_Evidence]:
    """What the ending of a word within a sentence tells, and what stands beside it."""
    (word,) = run.said
    if is_surname(word):
        yield 0.65, f"{word} ends as last names do"
    for beside in filter(says, (run.before, run.behind)):
        yield 0.6, f"beside {beside}"
    if asks_who(run.behind) or (is_act(run.behind) and runs.may_be_subject(word)):
        yield 0.55, f"before {run.behind}"
    if runs.is_in_case_of_persons(word):
        yield 0.55, "in the case of persons"
    yield 0.3, "a name of somebody or something"


def _chained(
    runs: NameRuns, weighed: Sequence[tuple[Run, _Evidence]], language: str
) -> Iterator[tuple[Run, _Evidence]]:
    """Lets what is known of a name hold for its other forms, and for its parts alone."""
    best: defaultdict[str, _Evidence] = defaultdict(lambda: (0.0, ""))
    for run, (score, _) in weighed:
        if score >= _KNOWN:
            told = f"as in {' '.join(run.said)}"
            for word, worth in ((run.said[-1], _OTHER_FORM), (run.said[0], _FIRST_WORD)):
                for key in form_keys(word, language):
                    best[key] = max(best[key], (score * worth, told))
    for run, evidence in weighed:
        word = run.said[-1]
        alone = len(run.said) == 1 and len(word) >= LEAST and not run.quoted
        if alone and not (runs.is_locative(word) or makes_no_person(run.behind)):
            known = max(best[key] for key in form_keys(word, language))
            yield run, max(evidence, known, key=lambda one: one[0])
        else:
            yield run, evidence
