"""An example of a plugin: each mark a line, `label<TAB>words`, under the title of its article."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from zimulis.domain.annotations import LabelledArticle
from zimulis.domain.exchange import Header
from zimulis.formats import Format, Holds, Loss, Option, WriteOptions, Written
from zimulis.formats.atomic import replacing
from zimulis.formats.losses import Losses, unheld

HOLDS = Holds(overlap=True)


class VersesWriter:
    """Writes the words of marks; where they stand in the text is lost."""

    def write(
        self,
        target: Path,
        header: Header,
        articles: Iterable[LabelledArticle],
        options: WriteOptions,
    ) -> Written:
        """Writes one file; see `zimulis.formats.Writer`."""
        del header
        losses, written, spans = Losses(), 0, 0
        with replacing(target) as stream:
            for labelled in articles:
                stream.write(f"# {labelled.article.title}\n".encode())
                for span in labelled.spans:
                    words = " ".join(span.quotes(labelled.article.text))
                    stream.write(f"{span.label}\t{' '.join(words.split())}\n".encode())
                if options["blank"] == "yes":
                    stream.write(b"\n")
                losses.extend(_lost(labelled))
                written += 1
                spans += len(labelled.spans)
        return Written(written, spans, (target,), losses)


def _lost(labelled: LabelledArticle) -> Iterator[Loss]:
    yield from unheld(labelled, HOLDS)
    for span in labelled.spans:
        yield Loss(labelled.article.id, span.id, "where it stands in the text")


FORMAT = Format(
    name="verses",
    title="Verses",
    suffixes=(".verses",),
    writer=VersesWriter(),
    holds=HOLDS,
    about="The words of every mark on a line, to be read aloud.",
    options=(Option("blank", "a blank line between articles", ("yes", "no"), "yes"),),
)
