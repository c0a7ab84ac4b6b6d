"""What a text says about itself fills the gaps that its file leaves."""

from dataclasses import replace

from zimulis.domain.article import Article
from zimulis.formats import ReadOptions
from zimulis.formats.language import language_of
from zimulis.formats.zones import recognise


def described(article: Article, options: ReadOptions) -> Article:
    """The article with title and zones if it has neither, and with a date and a language."""
    found = recognise(article.text)
    title, revision = article.title, article.revision
    if not title and not revision.zones:
        title, revision = found.title, replace(revision, zones=found.zones)
    return replace(
        article,
        revision=revision,
        title=title,
        published=article.published or found.published,
        language=article.language or options.language or language_of(article.text, revision.zones),
    )
