"""Pictures of articles in other scripts: from right to left, without spaces, with emoji."""

from collections.abc import Sequence
from pathlib import Path

from tests.domain.texts import part_of
from tests.projects import make_project
from tests.tools.drawing import draw, focus_first, leave, show
from zimulis.app.main import make_window
from zimulis.domain.parts import Part
from zimulis.domain.relations import Words
from zimulis.ui.actions import Act
from zimulis.ui.settings import ColourScheme, Density
from zimulis.workspace.articles import article_ids
from zimulis.workspace.marking import add_span
from zimulis.workspace.relations import add_relation
from zimulis.workspace.session import Session

_Mark = tuple[str, ...]
"""A label, the words of each part, and with an @ before them those of the claimant."""

_ARABIC = """date 2023-09

موسكو تنفي تسليم مقاتلات Su-35 إلى طهران

قال المتحدث باسم الكرملين دميتري بيسكوف إن «روسيا لم تسلّم إيران أي مقاتلات من طراز Su-35 هذا \
العام»، وأضاف خلال مؤتمر صحفي في موسكو، وفق ما نقلته وكالة رويترز، أن «المحادثات مستمرة مع كل \
الشركاء».

وذكرت صحيفة The New York Times أن مسؤولًا أمريكيًا أكد أن طهران زوّدت موسكو بأكثر من 400 مسيّرة من \
طراز Shahed-136، وأن الاتفاق لا يزال قائمًا. ورفضت إيران هذه الاتهامات.
"""
_ARABIC_MARKS: tuple[_Mark, ...] = (
    ("weapon", "مقاتلات [Su-35] إلى"),
    ("source", "المتحدث باسم الكرملين"),
    ("person", "دميتري بيسكوف"),
    (
        "claim",
        "«روسيا لم تسلّم إيران أي مقاتلات من طراز Su-35 هذا العام»",
        "«المحادثات مستمرة مع كل الشركاء»",
        "@المتحدث باسم الكرملين",
    ),
    ("country", "روسيا"),
    ("country", "[إيران] أي"),
    ("weapon", "مقاتلات من طراز [Su-35] هذا"),
    ("source", "وكالة رويترز"),
    ("source", "The New York Times"),
    (
        "claim",
        "مسؤولًا أمريكيًا أكد أن طهران زوّدت موسكو بأكثر من 400 مسيّرة من طراز Shahed-136، "
        "وأن الاتفاق لا يزال قائمًا",
        "@The New York Times",
    ),
    ("source", "مسؤولًا أمريكيًا"),
    (
        "claim",
        "طهران زوّدت موسكو بأكثر من 400 مسيّرة من طراز Shahed-136",
        "@مسؤولًا أمريكيًا",
    ),
    ("weapon", "مسيّرة من طراز Shahed-136"),
    ("weapon", "Shahed-136"),
    ("country", "ورفضت [إيران]"),
)
_HEBREW = """date 2023-09

שר הביטחון: "לא נאפשר לאיראן להתבסס"

שר הביטחון יואב גלנט אמר אתמול בתל אביב כי "איראן ממשיכה להעביר טילים מדגם Fateh-110 לסוריה", \
והוסיף כי צה"ל ערוך לכל תרחיש. ארה"ב טרם הגיבה.

לדברי בכיר בוושינגטון, שדבריו פורסמו ב-New York Times, "האמריקנים מסרו לישראל 2,000 פצצות".
"""
_HEBREW_MARKS: tuple[_Mark, ...] = (
    ("source", "[שר הביטחון] יואב"),
    ("person", "יואב גלנט"),
    (
        "claim",
        '"איראן ממשיכה להעביר טילים מדגם Fateh-110 לסוריה"',
        'צה"ל ערוך לכל תרחיש',
        "@יואב גלנט",
    ),
    ("country", "[איראן] ממשיכה"),
    ("weapon", "טילים מדגם Fateh-110"),
    ("weapon", "Fateh-110"),
    ("country", "לסוריה"),
    ("country", 'ארה"ב'),
    ("source", "בכיר בוושינגטון"),
    ("source", "New York Times"),
    ("claim", '"האמריקנים מסרו לישראל 2,000 פצצות"', "@בכיר בוושינגטון"),
    ("country", "האמריקנים"),
)
_MIXED = """Vārdi citos rakstos

Pēc Teherānas teiktā, ģenerālis حسين سلامي otrdien apskatīja „شاهد-136” rūpnīcu, bet \
Izraēlas ministrs יואב גלנט to noliedza: „צה"ל ערוך לכל תרחיש”, un piebilda, ka 习近平 neieradīsies.

وقال قائد الحرس الثوري حسين سلامي إن 12 صاروخًا من طراز خرمشهر-4 ستُعرض في 22 سبتمبر.

2023-09-22

Ziņo 🇱🇻 LETA un 🇺🇦 Ukrinform: 👩‍👩‍👧 ģimenes, 👍🏽 un e\u0301to vīru 1\u0336 drons ❤️.
"""
_MIXED_MARKS: tuple[_Mark, ...] = (
    ("person", "ģenerālis [حسين سلامي] otrdien"),
    ("weapon", "„[شاهد-136]” rūpnīcu"),
    ("person", "יואב גלנט"),
    ("claim", '„צה"ל ערוך לכל תרחיש”', "习近平 neieradīsies", "@יואב גלנט"),
    ("person", "习近平"),
    ("source", "قائد الحرس الثوري"),
    ("claim", "12 صاروخًا من طراز خرمشهر-4 ستُعرض في 22 سبتمبر", "@قائد الحرس الثوري"),
    ("weapon", "خرمشهر-4"),
    ("country", "🇱🇻"),
    ("country", "[🇺🇦] Ukrinform"),
    ("person", "👩‍👩‍👧"),
    ("person", "e\u0301to"),
    ("weapon", "drons ❤️"),
)
_CHINESE = """date 2023-09

外交部：中方对乌克兰危机的立场没有改变

外交部发言人毛宁周三在北京表示，“中国没有向俄罗斯提供任何武器，”她说，“今后也不会提供。”据路透社报道，\
美国国务卿安东尼·布林肯此前警告称，北京正在考虑向莫斯科出口DJI无人机和155毫米炮弹。

日本の岸田文雄首相は東京で「ウクライナへの支援を続ける」と述べ、パトリオット・ミサイルの供与には触れなかった。
"""
_CHINESE_MARKS: tuple[_Mark, ...] = (
    ("source", "外交部发言人"),
    ("person", "毛宁"),
    ("claim", "“中国没有向俄罗斯提供任何武器，”", "“今后也不会提供。”", "@外交部发言人"),
    ("country", "“[中国]没有"),
    ("country", "俄罗斯"),
    ("source", "路透社"),
    ("person", "安东尼·布林肯"),
    (
        "claim",
        "美国国务卿安东尼·布林肯此前警告称，北京正在考虑向莫斯科出口DJI无人机和155毫米炮弹",
        "@路透社",
    ),
    ("claim", "北京正在考虑向莫斯科出口DJI无人机和155毫米炮弹", "@安东尼·布林肯"),
    ("weapon", "DJI无人机"),
    ("weapon", "155毫米炮弹"),
    ("country", "[日本]の"),
    ("person", "[岸田文雄]首相"),
    ("claim", "「ウクライナへの支援を続ける」", "@岸田文雄"),
    ("country", "ウクライナ"),
    ("weapon", "パトリオット・ミサイル"),
)
_SCENES = {
    "arabic": (_ARABIC, _ARABIC_MARKS),
    "hebrew": (_HEBREW, _HEBREW_MARKS),
    "mixed": (_MIXED, _MIXED_MARKS),
    "chinese": (_CHINESE, _CHINESE_MARKS),
}


def draw_scripts(home: Path, folder: Path) -> None:
    """Draws each text at rest, with its first claim and weapon in focus, and with names."""
    for name, (text, marks) in _SCENES.items():
        window = make_window(_make(home / f"{name}.zimulis", text, marks), annotator="anna")
        show(window)
        for theme in (ColourScheme.LIGHT, ColourScheme.DARK):
            window.appearance.choose_colours(theme)
            draw(window, folder / f"{name}-{theme}.png")
            for label in ("claim", "weapon"):
                focus_first(window, label)
                draw(window, folder / f"{name}-{label}-in-focus-{theme}.png")
            window.perform(Act.LEAVE)
        window.appearance.choose_density(Density.NAMES)
        draw(window, folder / f"{name}-names.png")
        window.appearance.choose_density(Density.QUIET)
        leave(window)


def _make(path: Path, text: str, marks: Sequence[_Mark]) -> Path:
    """A project of one article with marks."""
    make_project(path, text)
    with Session.open(path, "anna") as session:
        (article,) = article_ids(session)
        for label, *quotes in marks:
            parts = [_part(text, quote) for quote in quotes if not quote.startswith("@")]
            span, _ = add_span(session, article, label, parts)
            for quote in quotes:
                if quote.startswith("@"):
                    claimant = Words((part_of(text, quote[1:]),))
                    add_relation(session, span, "claimant", claimant)
    return path


def _part(text: str, quote: str) -> Part:
    """Where words stand; only those in brackets, if there are any: the others tell which ones."""
    before, opening, rest = quote.partition("[")
    inside, _, after = rest.partition("]")
    if not opening:
        return part_of(text, quote)
    start = part_of(text, before + inside + after).start + len(before)
    return Part(start, start + len(inside))
