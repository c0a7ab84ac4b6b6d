"""The card of a data set: what is in it, for people and for Hugging Face's library."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from zimulis import __version__
from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.scheme import Label, Scheme
from zimulis.formats import WriteOptions
from zimulis.formats.tagging import Tagged

CARD = "README.md"
TABLES = {name: f"{name}.parquet" for name in ("tokens", "articles", "entities")}
"""The files of the tables; the first is what one gets who does not say."""

_SIZES = ((1000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (10**6, "100K<n<1M"))


@dataclass(slots=True)
class Counts:
    """How much there is of everything."""

    articles: int = 0
    sentences: int = 0
    tokens: int = 0
    relations: int = 0
    spans: Counter[str] = field(default_factory=Counter[str])
    languages: Counter[str] = field(default_factory=Counter[str])
    origins: Counter[str] = field(default_factory=Counter[str])

    def take(self, labelled: LabelledArticle, tagged: Tagged) -> None:
        """Counts one more article."""
        self.articles += 1
        self.sentences += len(tagged.sentences)
        self.tokens += sum(len(sentence.tokens) for sentence in tagged.sentences)
        self.relations += len(labelled.relations)
        self.spans.update(span.label for span in labelled.spans)
        self.origins.update(str(span.origin) for span in labelled.spans)
        if labelled.article.language:
            self.languages[labelled.article.language] += 1


def card(name: str, scheme: Scheme, counts: Counts, options: WriteOptions) -> str:
    """The card, in Markdown with a head in YAML.

    Args:
        name: What the data set is called.
        scheme: The labels, whether there are spans of them or not.
        counts: Of what was written.
        options: What was decided.
    """
    licence = " ".join(options["licence"].split())
    lines = [
        *_head(counts, licence),
        f"# {name}",
        "",
        f"{counts.articles} articles with {counts.spans.total()} spans, in {counts.sentences} "
        f"sentences of {counts.tokens} tokens; {counts.relations} relations.",
        "",
        f"Licence: {licence or 'not stated'}.",
        "",
        "## Labels",
        "",
        "| label | means | spans | attributes |",
        "|---|---|---|---|",
        *(_label_line(label, counts) for label in scheme.labels),
        "",
        *_tables(),
        "## How it was made",
        "",
        *_made(counts, options),
    ]
    return "\n".join(lines) + "\n"


def _head(counts: Counts, licence: str) -> Iterator[str]:
    yield "---"
    if licence:
        yield f"license: {_quoted(licence)}"
    if counts.languages:
        yield "language:"
        yield from (f"- {_quoted(language)}" for language, _ in counts.languages.most_common())
    yield "task_categories:"
    yield "- token-classification"
    size = next((size for limit, size in _SIZES if counts.articles < limit), "n>1M")
    yield "size_categories:"
    yield f"- {size}"
    yield "configs:"
    for number, (name, file) in enumerate(TABLES.items()):
        yield f"- config_name: {name}"
        yield f"  data_files: {file}"
        if number == 0:
            yield "  default: true"
    yield "---"
    yield ""


def _quoted(text: str) -> str:
    """Text that YAML takes for nothing but text; `no` is a language."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _label_line(label: Label, counts: Counts) -> str:
    attributes = ", ".join(attribute.name for attribute in label.attributes)
    cells = (label.name, label.title, str(counts.spans[label.name]), attributes)
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _tables() -> Iterator[str]:
    yield "## Tables"
    yield ""
    yield (
        f"- `{TABLES['tokens']}`: a row for each sentence, with its `tokens` and their `ner_tags` "
        "in the manner of IOB2, as numbers. A token has one tag; where spans overlap, one has it."
    )
    yield (
        f"- `{TABLES['articles']}`: a row for each article, with all `spans`, which may "
        "overlap, and `relations`. Offsets count code points of `text`, from 0, the end excluded. "
        "A span with gaps has several `parts`; its `start` and `end` are those of all of them."
    )
    yield (
        f"- `{TABLES['entities']}`: what spans name by their `kb_id`, and relations by "
        "their `tail`."
    )
    yield ""


def _made(counts: Counts, options: WriteOptions) -> Iterator[str]:
    yield f"Written by Zīmulis {__version__}, with its own sentences and tokens."
    origins = ", ".join(f"{count} by {name}" for name, count in counts.origins.most_common())
    yield f"Spans by where they came from: {origins or 'none'}."
    wins = f" after the labels {options['priority']}" if options["priority"] else ""
    yield f"Where spans overlap, the {options['overlap']} one has the tags{wins}."
