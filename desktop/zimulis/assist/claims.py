"""What somebody is reported to have said, by the rules by which the key of claims takes it."""

from collections.abc import Iterator
from itertools import chain

import regex

from zimulis.assist import Snapshot
from zimulis.domain.boundaries import QUOTATION_MARKS, sentences, words
from zimulis.domain.parts import Part, overlap
from zimulis.domain.speech import without_blanks
from zimulis.domain.suggestions import Suggestion
from zimulis.domain.text_objects import Claim, claims_in
from zimulis.domain.trimming import trim_claim

LABEL = "claim"
"""The label that is proposed, if the scheme has it."""

_QUOTED, _QUOTED_BY_NOBODY, _TOLD, _REPORTIVE = 0.9, 0.6, 0.8, 0.6
_FEWEST = 2  # words; less is said by nobody
_PARAGRAPH = regex.compile(r"\S[^\n]*")
# Latvian has a mood for what others say: *Krievija esot gatava*.
_REPORTIVE_FORM = regex.compile(
    r"\b(?:ne)?(?:esot|būšot|varot|varēšot|gribot|vajagot|notiekot|notikšot|plānojot|dodoties|došoties"
    r"|gatavojoties|zinot|turot|nākot|nākšot|ejot|iešot)\b",
    regex.IGNORECASE,
)


class Claims:
    """Proposes quotations with their gaps, and what stands beside a verb of saying or thinking."""

    name = "claims"

    def suggest(self, article: Snapshot) -> Iterator[Suggestion]:
        """Yields them; see `zimulis.assist.Suggester`."""
        if LABEL not in article.labels:
            return
        for match in _PARAGRAPH.finditer(article.text):
            line = Part(*match.span())
            found = claims_in(article.text, line)
            yield from chain.from_iterable(_suggestions(article.text, one) for one in found)
            if article.language.startswith("lv"):
                yield from _reported(article.text, line, found)


def _suggestions(text: str, claim: Claim) -> Iterator[Suggestion]:
    if sum(1 for part in claim.said for _ in words(text, *part)) < _FEWEST:
        return
    start, end = claim.attribution
    is_quoted = text[claim.said[0].start] in QUOTATION_MARKS
    if start == end:
        yield Suggestion(Claims.name, LABEL, claim.said, _QUOTED_BY_NOBODY, "a quotation")
    else:
        said_by = " ".join(text[start:end].split())
        score, reason = (_QUOTED, "quoted") if is_quoted else (_TOLD, "told")
        yield Suggestion(Claims.name, LABEL, claim.said, score, f"{reason}: {said_by}")


def _reported(text: str, line: Part, found: list[Claim]) -> Iterator[Suggestion]:
    """Sentences in the mood of Latvian for what others say, where no verb of saying stands."""
    for sentence in sentences(text, line):
        form = _REPORTIVE_FORM.search(text, *sentence)
        if form is None or any(_touches(claim, sentence) for claim in found):
            continue
        said = trim_claim(text, without_blanks(text, sentence))
        reason = f"told in the reportive mood: {form[0]}"
        yield Suggestion(Claims.name, LABEL, (said,), _REPORTIVE, reason)


def _touches(claim: Claim, sentence: Part) -> bool:
    return overlap(claim.said, (sentence,)) or overlap((claim.attribution,), (sentence,))
