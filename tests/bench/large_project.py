"""A project of 100,000 annotated articles, as varied as what an analyst gathers in some years.

It takes minutes to make, so it is kept in build/ for the next run, under a name that says of what.
Whoever writes into it works on a copy.
"""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.bench import corpus
from tests.bench.annotated_project import add_incoming
from tests.bench.measuring import ROOT
from zimulis.domain.article import ArticleStatus, Status
from zimulis.domain.exchange import NO_ANNOTATOR, IncomingArticle
from zimulis.store.project_file import SCHEMA_VERSION

ARTICLES = 100_000
_LANGUAGES = ("lv", "lv", "lv", "ru", "ru", "en", "zh")
_SITES = ("leta.lv", "delfi.lv", "lsm.lv", "tass.ru", "interfax.ru", "reuters.com", "xinhua.cn")
_TAGS = ("sanctions", "airspace", "grain", "border", "elections")
_STATUSES = (
    *(Status.NEW,) * 6,
    *(Status.DONE,) * 3,
    Status.READING,
    Status.CHECKED,
    Status.SET_ASIDE,
)


def large_project(articles: int = ARTICLES) -> Path:
    """The project of that many articles; made if this version has not made it yet."""
    sources = b"".join(Path(module).read_bytes() for module in (__file__, corpus.__file__))
    name = f"{articles}-{SCHEMA_VERSION}-{sha256(sources).hexdigest()[:8]}.zimulis"
    project = ROOT / "build" / "bench" / name
    if not project.exists():
        for old in project.parent.glob(f"{articles}-*.zimulis"):
            old.unlink()
        project.parent.mkdir(parents=True, exist_ok=True)
        draft = project.with_name(f"{articles}-draft.zimulis")
        add_incoming(draft, _articles(articles))
        draft.rename(project)
    return project


def _articles(count: int) -> Iterator[IncomingArticle]:
    for sample in corpus.Corpus().samples(range(count)):
        yield _varied(corpus.incoming(sample), Random(sample.number))


def _varied(incoming: IncomingArticle, random: Random) -> IncomingArticle:
    """The article with a date, a source, a language and a status of its own."""
    day = f"{random.randint(2019, 2024)}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    labelled = incoming.labelled
    article = replace(
        labelled.article,
        published=day[: random.choice((4, 7, 10, 10, 10))],
        language=random.choice(_LANGUAGES),
        source=f"{random.choice(_SITES)}/{incoming.path}",
        tags=tuple(tag for tag in _TAGS if random.random() < 0.08),
        metadata=(("site", random.choice(_SITES)),),
    )
    question = "Is this a claim of its own?" if random.random() < 0.01 else ""
    status = ArticleStatus(NO_ANNOTATOR, random.choice(_STATUSES), question)
    return replace(incoming, labelled=replace(labelled, article=article, statuses=(status,)))
