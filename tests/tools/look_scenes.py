"""Everything that the page can look like: densities, themes, sizes, pencil, hits, deep stacks."""

from collections.abc import Iterable
from pathlib import Path

from tests.domain.texts import part_of
from tests.projects import make_project
from tests.tools.drawing import draw, focus_first, leave, show
from zimulis.app.main import make_window
from zimulis.domain.parts import Part, normalise
from zimulis.domain.suggestions import Suggestion
from zimulis.ui.actions import Act
from zimulis.ui.main_window import MainWindow
from zimulis.ui.settings import ColourScheme, Density
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)
_HIGH_CONTRAST = (ColourScheme.BLACK_ON_WHITE, ColourScheme.WHITE_ON_BLACK)
_SMALL = (640, 400)
_LARGE = 2.0  # times the normal size of the text

_STACKED = """date 2023-09-12 Foto: AFI

Desmit zīmes uz viena vārda

Krievijas prezidenta Vladimira Putina preses sekretārs Dmitrijs Peskovs ieradās Minskā. Maskava \
klusēja, Vašingtona arī. Kims un Putins brauc uz Ķīnu, ASV, KTDR un ES; Su-35 lido.

Pirmā rindkopa ar apgalvojumu, kas sākas šeit un turpinās tālāk.

Otrā rindkopa ir visa apgalvojumā, un tajā ir vēl viens, ligzdots.

Trešā rindkopa to beidz, bet cits apgalvojums sākas pirms beigām un iet tālāk.

Ceturtajā rindkopā arī tas beidzas. Pēc tam vairs nav nekā.
"""
_STACK = (
    "Putina",
    "Vladimira Putina",
    "prezidenta Vladimira Putina",
    "Krievijas prezidenta Vladimira Putina",
    "Putina preses",
    "Putina preses sekretārs",
    "Vladimira Putina preses",
    "Vladimira Putina preses sekretārs Dmitrijs",
    "prezidenta Vladimira Putina preses sekretārs",
    "Krievijas prezidenta Vladimira Putina preses sekretārs Dmitrijs Peskovs",
)
_SHORT = (
    ("country", "Maskava"),
    ("country", "Vašingtona"),
    ("person", "Kims"),
    ("person", "Putins"),
    ("country", "Ķīnu"),
    ("country", "ASV"),
    ("country", "KTDR"),
    ("source", "ES"),
    ("weapon", "Su-35"),
)
_CLAIMS = (
    ("apgalvojumu, kas sākas šeit", "Trešā rindkopa to beidz"),
    ("vēl viens, ligzdots", "vēl viens, ligzdots"),
    ("bet cits apgalvojums", "Ceturtajā rindkopā arī tas beidzas"),
    ("Otrā rindkopa", "bet cits"),
)
_SUGGESTED = (
    ("person", ("Dmitrijs Peskovs",)),
    ("country", ("Minskā",)),
    ("country", ("Krievijas",)),
    ("weapon", ("Su-35",)),
    ("claim", ("Maskava klusēja", "Vašingtona arī")),
    ("claim", ("Pirmā rindkopa", "turpinās tālāk")),
)


def draw_look(home: Path, folder: Path) -> None:
    """Draws all of it."""
    _draw_densities(folder)
    project = _make_stacked(home / "stacked.zimulis")
    window = make_window(project, annotator="anna")
    show(window)
    for theme in (*_THEMES, *_HIGH_CONTRAST):
        window.appearance.choose_colours(theme)
        _draw_stacked(window, folder, theme)
    leave(window)


def _draw_densities(folder: Path) -> None:
    """An article of the sample corpus, at the normal size and twice that."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.NEXT_ARTICLE)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        for density in Density:
            window.appearance.choose_density(density)
            draw(window, folder / f"density-{density}-{theme}.png")
            window.appearance.scale_text(_LARGE)
            draw(window, folder / f"density-{density}-{theme}-large.png")
            window.appearance.reset_text()
    window.appearance.choose_density(Density.QUIET)
    focus_first(window, "person")
    for theme in _HIGH_CONTRAST:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"high-contrast-{theme}.png")
    window.resize(*_SMALL)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"small-{theme}.png")
    leave(window)


def _draw_stacked(window: MainWindow, folder: Path, theme: ColourScheme) -> None:
    """Ten spans on a word, claims over paragraphs, suggestions, and what a search found."""
    assert window.workbench, "no project is open"
    surface, text = window.workbench.surface, _STACKED
    for density in Density:
        window.appearance.choose_density(density)
        draw(window, folder / f"stacked-{density}-{theme}.png")
    window.appearance.choose_density(Density.QUIET)
    focus_first(window, "claim")
    draw(window, folder / f"stacked-claim-in-focus-{theme}.png")
    window.perform(Act.LEAVE)
    surface.put_suggestions(_suggestions(text))
    draw(window, folder / f"pencil-{theme}.png")
    assert surface.sheet, "no article is open"
    surface.focus_span(next(iter(surface.sheet.pencil.spans)).id)
    draw(window, folder / f"pencil-in-focus-{theme}.png")
    window.perform(Act.LEAVE)
    surface.put_suggestions([])
    surface.show_hits(list(_found(text, "rindkop")), 2)
    draw(window, folder / f"hits-{theme}.png")
    surface.show_hits([])


def _suggestions(text: str) -> list[Suggestion]:
    return [
        Suggestion(
            "names", label, normalise(text, (part_of(text, q) for q in quotes)), 0.9, "Found."
        )
        for label, quotes in _SUGGESTED
    ]


def _found(text: str, word: str) -> Iterable[Part]:
    start = text.lower().find(word)
    while start >= 0:
        yield Part(start, start + len(word))
        start = text.lower().find(word, start + 1)


def _make_stacked(path: Path) -> Path:
    make_project(path, _STACKED)
    labels = ("person", "source", "country", "weapon")
    with Session.open(path, "anna") as session:
        (article,) = article_ids(session)
        for number, quote in enumerate(_STACK):
            add_span(session, article, labels[number % 4], [part_of(_STACKED, quote)])
        for label, quote in _SHORT:
            add_span(session, article, label, [part_of(_STACKED, quote)])
        for first, last in _CLAIMS:
            start, end = part_of(_STACKED, first).start, part_of(_STACKED, last).end
            add_span(session, article, "claim", [Part(start, end)])
    return path
