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
    """Draws them all."""
    with own_home() as home:
        application = make_still_application()
        _draw_start_page()
        _draw_sample()
        draw_ways(_LOOKED_AT, home)
        draw_search(_LOOKED_AT)
        _draw_overlaps(_make_overlaps(home / "overlaps.zimulis"))
        draw_scripts(home, _LOOKED_AT)
        draw_schemes(_LOOKED_AT)
        draw_inspector(_LOOKED_AT)
        draw_look(home, _LOOKED_AT)
        draw_claimants(_LOOKED_AT)
        draw_keys(_LOOKED_AT)
        draw_corpus(_LOOKED_AT)
        draw_long_titles(home, _LOOKED_AT)
        draw_marking(home, _LOOKED_AT)
        draw_importing(home, _LOOKED_AT)
        draw_exporting(home, _LOOKED_AT)
        draw_correcting(_LOOKED_AT, home)
        draw_claims(_LOOKED_AT)
        application.shutdown()


def _draw_start_page() -> None:
    window = make_window()
    show(window)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, _LOOKED_AT / f"start-{theme}.png")
    leave(window)


def _draw_sample() -> None:
    """A Latvian article of the sample corpus; the README shows it."""
    window = make_window(sample=True)
    show(window)
    window.perform(Act.NEXT_ARTICLE)
    focus_first(window, "person")
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, _README / f"window-{theme}.png")
    leave(window)


def _draw_overlaps(project: Path) -> None:
    """Names in names, and claims in claims with gaps: at rest, and each kind in focus."""
    window = make_window(project, annotator="anna")
    show(window)
    for theme in _THEMES:
        window.appearance.choose_colours(theme)
        draw(window, _LOOKED_AT / f"overlaps-{theme}.png")
        for label in ("claim", "weapon"):
            focus_first(window, label)
            draw(window, _LOOKED_AT / f"overlaps-{label}-in-focus-{theme}.png")
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
