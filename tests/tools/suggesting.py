"""Prints how much of the gold the suggesters find, beside what a list of names alone would find.

On the Latvian texts beside the project, if they are there, in two halves: rules were looked for
in the first one only. And on the sample articles, language by language. A place is right only
if both its ends are; in brackets stand the bounds of 95 in 100 (Wilson), behind them the counts.

- *countries*: names, also within other names; the texts have no other kinds.
- *persons*: all in pencil from half sure on; the first mention of each, and the others.
- *weapons*, *claims*: all kinds, in the sample articles; a claim is right only with all its parts.
  Behind them those that share four fifths of their letters with the gold.
- *mentions*: everything behind the first mention of each person and country, which is marked.
- Arabic and Chinese: countries and mentions by the names of the CLDR, in Arabic in the forms that
  Snowball knows, without adjectives, capitals and one-letter names such as 俄; no persons, since
  neither script has capitals.
- *as written*: countries by their names in the article's language; persons by all names that are
  marked in other articles; mentions by the words of the first.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from tests.projects import articles_in
from tests.shared_data import SHARED
from tests.tools.scoring import AsWritten, Score, Tally
from zimulis.assets import corpus_paths
from zimulis.assist import Marked, Snapshot, Suggester, suggestions
from zimulis.assist.claims import Claims
from zimulis.assist.countries import Countries
from zimulis.assist.mentions import Mentions
from zimulis.assist.persons import Persons
from zimulis.assist.weapons import Weapons
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.countries import names_of_countries
from zimulis.domain.ids import EntityId
from zimulis.domain.inflection import form_keys
from zimulis.domain.parts import Part, Parts, extent
from zimulis.domain.suggestions import Suggestion
from zimulis.store.entities import load_entities
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.reading import ReadOptions, read_paths
from zimulis.workspace.session import Session

LATVIAN = SHARED / "data" / "latvian" / "texts.jsonl"
LABELS = frozenset({"person", "country"})
THINGS: Mapping[str, Suggester] = {"weapon": Weapons(), "claim": Claims()}
SURE = 0.5
MOSTLY = 0.8  # of the letters of two spans together: what both of them hold
NAMES = frozenset({"name", "in-a-name"})
KINDS = NAMES | {"adjective", "people", "metonym"}


@dataclass(frozen=True, slots=True)
class Named:
    """A place where somebody marked whom or what it names.

    Attributes:
        who: The words by which mentions of one are known, or what identifies it outright.
        kind: Of a country: name, adjective and so on.
    """

    label: str
    part: Part
    who: frozenset[str]
    kind: str = "name"

    def is_same(self, other: "Named") -> bool:
        """Whether the other one, which stands before, names the same."""
        return self.label == other.label and self.who <= other.who


@dataclass(frozen=True, slots=True)
class Gold:
    """A text and what people marked in it, in order.

    Attributes:
        things: Weapons and claims, with all their parts, by the label.
    """

    text: str
    language: str
    named: Sequence[Named]
    things: Mapping[str, Sequence[Parts]] = field(default_factory=dict[str, Sequence[Parts]])

    def places(self, label: str, kinds: Collection[str] = ()) -> list[Part]:
        """Those of a label, of some kinds only if any are given."""
        return [
            one.part
            for one in self.named
            if one.label == label and (not kinds or one.kind in kinds)
        ]

    def firsts(self) -> list[Named]:
        """The first mention of each person and country by a name."""
        first: list[Named] = []
        for one in self.named:
            if one.kind in NAMES and not any(one.is_same(other) for other in first):
                first.append(one)
        return first

    def words(self, label: str) -> Counter[str]:
        """What its names are, as they are written."""
        return Counter(self.text[slice(*part)] for part in self.places(label))

    def snapshot(self, marks: Sequence[Marked] = ()) -> Snapshot:
        """The article as a suggester sees it."""
        return Snapshot(self.text, self.language, LABELS | THINGS.keys(), LABELS, marks)


def latvian_texts(source: Path = LATVIAN) -> list[Gold]:
    """The texts beside the project."""
    return [_latvian(json.loads(line)) for line in source.read_text("utf-8").splitlines()]


def _latvian(article: dict[str, Any]) -> Gold:
    lemmas = {(one["start"], one["end"]): str(one["lemma"]) for one in article["mentions"]}
    named: list[Named] = []
    for start, end, label in article["spans"]:
        if label in LABELS:
            who = lemmas.get((start, end)) or article["text"][start:end]
            named.append(Named(label, Part(start, end), _who(who)))
    return Gold(article["text"], "lv", sorted(named, key=lambda one: one.part))


def _who(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace(".", " ").split())


def sample_articles() -> list[Gold]:
    """Those of corpus/ that have gold."""
    with tempfile.TemporaryDirectory(prefix="zimulis-gold-") as scratch:
        path = Path(scratch) / "gold.zimulis"
        with corpus_paths() as files, Session.create(path) as session:
            chosen = [file for file in files if file.suffix == ".xml"]
            items = read_paths(chosen, ReadOptions())
            import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
            entities = {entity.id: entity.name for entity in load_entities(session.connection)}
        return [_sample(labelled, entities) for labelled in articles_in(path)]


def _sample(labelled: LabelledArticle, entities: dict[EntityId, str]) -> Gold:
    named = [
        Named(
            span.label,
            span.extent,
            _who(entities.get(span.entity, "") if span.entity else "")
            or _who(labelled.article.text[slice(*span.extent)]),
            span.attributes.get("kind", "name"),
        )
        for span in labelled.spans
        if span.label in LABELS
    ]
    named.sort(key=lambda one: one.part)
    things = {
        label: [span.parts for span in labelled.spans if span.label == label] for label in THINGS
    }
    return Gold(labelled.article.text, labelled.article.language, named, things)


def countries(articles: Iterable[Gold], kinds: Collection[str] = NAMES) -> tuple[Score, Score]:
    """How countries are found, and how as written.

    Args:
        articles: Where.
        kinds: The kinds of mentions that the gold has, and that count.
    """
    ours, bare = Tally(), Tally()
    for gold in articles:
        found = suggestions(gold.snapshot(), [Countries()])
        likely = [one for one in found if dict(one.values).get("kind", "name") in kinds]
        wanted = gold.places("country", kinds)
        ours.add(wanted, _places(likely))
        names = (name for name, _ in names_of_countries(gold.language))
        bare.add(wanted, AsWritten(names).find(gold.text))
    return ours.score, bare.score


def persons(articles: Sequence[Gold]) -> dict[str, tuple[Score, Score]]:
    """How persons are found, the first mention of each, the others, and all, and how as written."""
    everybody = sum((gold.words("person") for gold in articles), Counter[str]())
    by_list = AsWritten(everybody)
    tallies = {kind: (Tally(), Tally()) for kind in ("first", "further", "all")}
    for gold in articles:
        mine = gold.words("person")
        only_here = {name: n for name, n in mine.items() if everybody[name] <= n}
        found = [
            _places(suggestions(gold.snapshot(), [Persons()])),
            list(by_list.find(gold.text, only_here)),
        ]
        first = {one.part for one in gold.firsts()}
        wanted = gold.places("person")
        further = [part for part in wanted if part not in first]
        for tally, places in zip(tallies["all"], found, strict=True):
            tally.add(wanted, places)
        for kind, ones in (("first", set(wanted) & first), ("further", set(further))):
            for tally, places in zip(tallies[kind], found, strict=True):
                at = _firsts(gold, places)
                chosen = [p for p in places if (p in at) == (kind == "first") or p in ones]
                tally.add(ones, [p for p in chosen if p not in set(wanted) - ones])
    return {kind: (ours.score, bare.score) for kind, (ours, bare) in tallies.items()}


def _firsts(gold: Gold, places: Iterable[Part]) -> set[Part]:
    """Those whose last word has no form before."""
    seen: set[str] = set()
    first: set[Part] = set()
    for part in sorted(places):
        said = gold.text[slice(*part)].replace(".", " ").split() or [""]
        keys = form_keys(said[-1], gold.language)
        if keys.isdisjoint(seen):
            first.add(part)
        seen |= keys
    return first


def mentions(articles: Iterable[Gold], label: str = "") -> tuple[Score, Score]:
    """How mentions behind the first ones are found, which are marked, and how as written."""
    ours, bare = Tally(), Tally()
    for gold in articles:
        first = gold.firsts()
        marks = [Marked(one.label, (one.part,)) for one in first]
        found = suggestions(gold.snapshot(marks), [Mentions()])
        for kind in sorted(LABELS) if not label else [label]:
            given = {one.part for one in first if one.label == kind}
            wanted = [part for part in gold.places(kind, NAMES) if part not in given]
            marked = gold.places(kind)
            ours.add(wanted, _places(one for one in found if one.label == kind), marked)
            names = {gold.text[slice(*part)] for part in given}
            places = AsWritten(names).find(gold.text)
            bare.add(wanted, [part for part in places if part not in given], marked)
    return ours.score, bare.score


def things(articles: Iterable[Gold], label: str, least: float = 1.0) -> Score:
    """How weapons or claims are found.

    Args:
        articles: Where.
        label: Which of them.
        least: How much a proposal must have in common with what is marked, from 0 to 1 (Jaccard).
    """
    tally = Tally()
    for gold in articles:
        marked = gold.things[label]
        found = suggestions(gold.snapshot(), [THINGS[label]])
        tally.add(marked, [_likest(one.parts, marked, least) for one in found])
    return tally.score


def _likest(parts: Parts, marked: Iterable[Parts], least: float) -> Parts:
    """What is marked and most like a proposal, if that is like enough; else the proposal."""
    there = max(marked, key=partial(_in_common, parts), default=parts)
    return there if _in_common(parts, there) >= least else parts


def _in_common(one: Parts, other: Parts) -> float:
    some, others = ({at for part in parts for at in range(*part)} for parts in (one, other))
    return len(some & others) / len(some | others)


def _places(found: Iterable[Suggestion]) -> list[Part]:
    return [extent(one.parts) for one in found if one.score >= SURE]


def table(articles: Sequence[Gold], kinds: Collection[str] = NAMES) -> Iterator[str]:
    """The lines of the table for some articles."""
    rows = {"countries": countries(articles, kinds)}
    rows |= {f"persons, {kind}": scores for kind, scores in persons(articles).items()}
    for label in ("", "person", "country"):
        name = {"": "mentions", "person": "  of persons", "country": "  of countries"}[label]
        rows[name] = mentions(articles, label)
    yield f"{'':18}{'recall':36}{'precision':36}{'as written: recall':36}precision"
    for name, (ours, bare) in rows.items():
        cells = (ours.recall, ours.precision, bare.recall, bare.precision)
        yield f"{name:18}" + "".join(f"{share!s:36}" for share in cells).rstrip()


def table_of_things(articles: Sequence[Gold]) -> Iterator[str]:
    """The lines of the table for weapons and claims."""
    yield f"{'':18}{'recall':36}{'precision':36}{'mostly the same: recall':36}precision"
    for label in THINGS:
        exact, mostly = things(articles, label), things(articles, label, MOSTLY)
        cells = (exact.recall, exact.precision, mostly.recall, mostly.precision)
        yield f"{label + 's':18}" + "".join(f"{share!s:36}" for share in cells).rstrip()


def main() -> int:
    if LATVIAN.exists():
        texts = latvian_texts()
        for title, chosen in (
            ("all Latvian texts", texts),
            ("the half that rules were looked for in", texts[::2]),
            ("the other half", texts[1::2]),
        ):
            print(f"\n{title}: {len(chosen)}", *table(chosen), sep="\n")
    else:
        print(f"There are no Latvian texts at {LATVIAN}; the sample articles follow.")
    samples = sample_articles()
    for language in sorted({gold.language for gold in samples}):
        chosen = [gold for gold in samples if gold.language == language]
        print(f"\nsample articles in {language}: {len(chosen)}", *table(chosen, KINDS), sep="\n")
        print(*table_of_things(chosen), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
