"""Names for the files of an export that has one for each article."""

import re
from collections.abc import Iterable
from pathlib import PurePath

from zimulis.domain.article import Article
from zimulis.formats.many_names import ManyNames

_LONGEST = 60  # characters
_UNSAFE = re.compile(r"[^\w.-]+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)  # by Windows


class FileNames:
    """Gives each article a name that no other has, whatever the system thinks of case."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begins with names that no article can have."""
        self._taken = ManyNames()
        for name in taken:
            self._taken.add(name)

    def stem_for(self, article: Article) -> str:
        """A name without suffix, after the article's source, else its title, else its id."""
        wanted = PurePath(article.source).stem or article.title
        stem = _UNSAFE.sub("-", wanted)[:_LONGEST].strip("-._")
        if not stem or _RESERVED.fullmatch(stem):
            stem = article.id
        free, number = stem, 1
        while not self._taken.add(free.casefold()):
            number += 1
            free = f"{stem}-{number}"
        return free
