"""`open_article` and `mark`: from a key to its effect on the screen of a real window."""

from tests.bench.annotated_project import add_articles, add_samples
from tests.bench.corpus import Corpus
from tests.bench.measuring import Bench, Budget, Figure, child, own_home

_ARTICLES = 300
_LONG = 1_000_000
_OPEN = Budget(50, of_ratio=False)
_MARK = Budget(16, of_ratio=False)


def measure(bench: Bench) -> list[Figure]:
    corpus, project, texts = Corpus(), bench.path("project.zimulis"), bench.path("texts")
    add_samples(project, [corpus.long_sample(_LONG)])
    add_articles(project, corpus, range(_ARTICLES))
    corpus.write_texts(texts, bench.articles)
    took = child("keys_window", project, texts, **own_home(bench.path("home")))
    beside = f"commit alone {took['commit']:.2f} ms"
    return [
        Figure("open_article", took["open"], "ms", took["repaint"], _OPEN),
        *(
            Figure(name, took[name], "ms", took["repaint"] + took["commit"], _MARK, beside)
            for name in ("mark", "mark_1m", "mark_while_importing")
        ),
    ]
