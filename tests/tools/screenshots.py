"""Draws the pictures that people look at: the README's, and those in build/screenshots."""

from pathlib import Path

from tests.domain.texts import part_of
from tests.projects import make_project
from tests.tools.claim_scenes import draw_claims
from tests.tools.claimant_scenes import draw_claimants
from tests.tools.corpus_scenes import draw_corpus, draw_long_titles
from tests.tools.correcting_scenes import draw_correcting
from tests.tools.drawing import draw, focus_first, leave, make_still_application, own_home, show
from tests.tools.export_scenes import draw_exporting
from tests.tools.import_scenes import draw_importing
from tests.tools.inspector_scenes import draw_inspector
from tests.tools.key_scenes import draw_keys
from tests.tools.look_scenes import draw_look
from tests.tools.marking_scenes import draw_marking
from tests.tools.review_scenes import draw_review
from tests.tools.scheme_scenes import draw_schemes
from tests.tools.script_scenes import draw_scripts
from tests.tools.search_scenes import draw_search
from tests.tools.ways_scenes import draw_ways
from zimulis.app.main import make_window
from zimulis.ui.actions import Act
from zimulis.ui.settings import ColourScheme
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.session import Session

_ROOT = Path(__file__).parents[2]
_README = _ROOT / "resources" / "pictures"
_LOOKED_AT = _ROOT / "build" / "screenshots"
_THEMES = (ColourScheme.LIGHT, ColourScheme.DARK)

_TEXT = """date 2023-09-12 Foto: LETA

Vizīte Vladivostokā

Krievijas prezidents Vladimirs Putins piektdien ieradās Vladivostokā. „Tuvākajos mēnešos,” \
sacīja Kremļa preses sekretārs Dmitrijs Peskovs, „Su-35 un S-300 aizstāvēs Ziemeļkorejas \
Tautas Demokrātisko Republiku no Amerikas Savienoto Valstu uzbrukuma.”

„Mēs neko nepiegādājam,” atbildēja Lavrovs, „un nepiegādāsim.” Viņš uzsvēra, ka Krievija \
nesūtīs raķetes Irānai, kā ziņo The New York Times.
"""
_MARKS = (
    ("source", "Krievijas prezidents"),
    ("country", "Krievijas"),
    ("person", "Krievijas prezidents Vladimirs Putins"),
    ("person", "Vladimirs Putins"),
    ("claim", "„Tuvākajos mēnešos,”", "„Su-35 un S-300 aizstāvēs", "uzbrukuma.”"),
    ("claim", "S-300 aizstāvēs"),
    ("source", "Kremļa preses sekretārs"),
    ("person", "Dmitrijs Peskovs"),
    ("weapon", "Su-35 un S-300"),
    ("weapon", "Su-35"),
    ("weapon", "S-300"),
    ("country", "Ziemeļkorejas Tautas Demokrātisko Republiku"),
    ("country", "Ziemeļkorejas"),
    ("person", "Tautas Demokrātisko Republiku no Amerikas"),
    ("country", "Amerikas Savienoto Valstu"),
    ("claim", "„Mēs neko nepiegādājam,”", "„un nepiegādāsim.”"),
    ("person", "Lavrovs"),
    ("claim", "Krievija nesūtīs raķetes Irānai"),
    ("claim", "raķetes Irānai"),
    ("country", "Irānai"),
    ("source", "The New York Times"),
)


def main() -> None:
    """Draws them all; on a screen that shows everything twice as large into a folder beside."""
    with own_home() as home:
        application = make_still_application()
        is_fine = application.devicePixelRatio() > 1
        folder = _LOOKED_AT / "fine" if is_fine else _LOOKED_AT
        _draw_start_page(folder)
        _draw_sample(folder if is_fine else _README)
        draw_ways(folder, home)
        draw_search(folder)
        _draw_overlaps(_make_overlaps(home / "overlaps.zimulis"), folder)
        draw_scripts(home, folder)
        draw_schemes(folder)
        draw_inspector(folder)
        draw_look(home, folder)
        draw_claimants(folder)
        draw_keys(folder)
        draw_corpus(folder)
        draw_long_titles(home, folder)
        draw_marking(home, folder)
        draw_review(home, folder)
        draw_importing(home, folder)
        draw_exporting(home, folder)
        draw_correcting(folder, home)
        draw_claims(folder)
        application.shutdown()


def _draw_start_page(folder: Path) -> None:
    window = make_window()
    show(window)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"start-{theme}.png")
    leave(window)


def _draw_sample(folder: Path) -> None:
    """A Latvian article of the sample corpus; the README shows it."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.NEXT_ARTICLE)
    focus_first(window, "person")
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"window-{theme}.png")
    leave(window)


def _draw_overlaps(project: Path, folder: Path) -> None:
    """Names in names, and claims in claims with gaps: at rest, and each kind in focus."""
    window = make_window(project, annotator="anna")
    show(window)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, folder / f"overlaps-{theme}.png")
        for label in ("claim", "weapon"):
            focus_first(window, label)
            draw(window, folder / f"overlaps-{label}-in-focus-{theme}.png")
        window.perform(Act.LEAVE)
    leave(window)


def _make_overlaps(path: Path) -> Path:
    make_project(path, _TEXT)
    with Session.open(path, "anna") as session:
        (article,) = article_ids(session)
        for label, *quotes in _MARKS:
            add_span(session, article, label, [part_of(_TEXT, quote) for quote in quotes])
    return path


if __name__ == "__main__":
    main()
