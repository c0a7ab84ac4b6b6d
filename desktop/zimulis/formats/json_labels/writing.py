"""Lines of JSON, an article each."""

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.formats import Loss, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.losses import Losses


def as_json(value: object) -> bytes:
    """A value in one line of UTF-8."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def write_lines(
    target: Path,
    articles: Iterable[LabelledArticle],
    line_of: Callable[[LabelledArticle], object],
    losses_of: Callable[[LabelledArticle], Iterable[Loss]],
) -> Written:
    """Writes a line for each article.

    Args:
        target: The file.
        articles: Taken one by one.
        line_of: What is written of an article.
        losses_of: What is not.

    Raises:
        OSError: The file cannot be written.
    """
    losses = Losses()
    written = spans = 0
    with replacing(target) as stream:
        for labelled in articles:
            stream.write(as_json(line_of(labelled)) + b"\n")
            losses.extend(losses_of(labelled))
            written += 1
            spans += len(labelled.spans)
    return Written(written, spans, (target,), losses)
