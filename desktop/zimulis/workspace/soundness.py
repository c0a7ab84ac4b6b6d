"""What can be written of the project: a damaged article or mark is left out alone, and told."""

from dataclasses import replace

from zimulis.domain.annotations import LabelledArticle, Span
from zimulis.domain.ids import ArticleId
from zimulis.formats import Loss
from zimulis.formats.losses import Losses
from zimulis.formats.normalising import legal_in_xml


def damaged(article: ArticleId, why: str) -> Loss:
    """What is told of an article that cannot be written."""
    return Loss(article, "", f"the article itself: {why}")


def sound(labelled: LabelledArticle, left_out: Losses) -> LabelledArticle | None:
    """An article without what is damaged in it, so that writers may rely on what they get.

    Args:
        labelled: As the project has it.
        left_out: Is told what is damaged.

    Returns:
        None if nothing of it can be written.
    """
    article, text = labelled.article.id, labelled.article.text
    if legal_in_xml(text) != text:
        left_out.append(damaged(article, "its text has a character that no text may have"))
        return None
    astray = [span for span in labelled.spans if not _lies_in(span, text)]
    if not astray:
        return labelled
    reason = "the mark itself: it does not lie in the text"
    left_out.extend(Loss(article, span.id, reason) for span in astray)
    return replace(labelled, spans=tuple(one for one in labelled.spans if one not in astray))


def _lies_in(span: Span, text: str) -> bool:
    """Whether the parts follow each other within the text; an export asks that of each span."""
    before = -1
    for start, end in span.parts:
        if not before < start < end:
            return False
        before = end
    return 0 < before <= len(text)
