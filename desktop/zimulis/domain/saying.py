"""Who says what: verbs of saying and thinking in Latvian, English and Russian.

Their forms are written down here, by stems and endings where that is safe. A word that often means
something else, and a noun such as *reports*, counts only with a conjunction near behind it.
Offsets: code points, half-open.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

import regex

from zimulis.domain.boundaries import QUOTATION_MARKS, words
from zimulis.domain.parts import Part

_NEAR = 3  # how many words may stand between a doubtful word of saying and its conjunction
_FAR = 14  # the same for a verb that can mean nothing else

_CONJUNCTIONS = frozenset({"ka", "that", "что", "будто", "якобы"})
_AS = frozenset({"kā", "as", "как"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying in a sentence.

    Attributes:
        verb: The verb; of *according to*, *по данным* and *pēc … domām* the words that are always
            the same.
        opening: The conjunction or colon behind which what is said begins (*saka, ka …*); empty,
            at the verb's end, where English leaves it out (*said there was …*). None where nothing
            that is said follows the verb: it stands before it, or around an aside.
        is_aside: Whether the words that name the source stand aside from the sentence: *according
            to X, …*, *kā ziņo X, …*, *…, pēc X domām, …*.
    """

    verb: Part
    opening: Part | None
    is_aside: bool = False


def sayings(text: str, sentence: Part) -> Iterator[Saying]:
    """The verbs of saying in a sentence, in order, with what opens the words that are said."""
    line = list(words(text, *sentence))
    forms = [_folded(text[slice(*word)]) for word in line]
    asides = dict(_asides(text, sentence))
    opened: Part | None = None
    for i, word in enumerate(line):
        if word.start in asides:
            yield Saying(asides[word.start], None, is_aside=True)
        elif forms[i] in _certain():
            saying = _saying(text, line, forms, i)
            opened = saying.opening or opened
            yield saying
        elif forms[i] in _doubtful():
            opening = _conjunction(text, line, forms, i, _NEAR)
            if opening and opening != opened:
                yield Saying(word, opening)


def is_conjunction(word: str) -> bool:
    """Whether a word opens what is said: *ka*, *that*, *что*."""
    return word.lower() in _CONJUNCTIONS


def is_impersonal(clause: Iterable[str]) -> bool:
    """Whether a clause, by its words, has a verb of saying and nobody who says it: *jau vēstīts*.

    Adverbs may stand beside the verb; so may *it* and what helps the verb.
    """
    forms = [_folded(word) for word in clause]
    verbs = [form for form in forms if form in _certain() or form in _doubtful()]
    if len(verbs) != 1 or not set(forms) - set(verbs) <= _BESIDE_IMPERSONAL:
        return False
    is_english = verbs[0].isascii() and "it" in forms and not _IS.isdisjoint(forms)
    return is_english or verbs[0].endswith(_IMPERSONAL_ENDINGS)


def _saying(text: str, line: list[Part], forms: list[str], i: int) -> Saying:
    verb = line[i]
    if _stands_aside(text, line, forms, i):
        return Saying(verb, None, is_aside=True)
    if text[verb.end : verb.end + 1] == ":":
        return Saying(verb, Part(verb.end, verb.end + 1))
    conjunction = _conjunction(text, line, forms, i, _FAR)
    if conjunction is None and _leaves_out_that(text, line, forms, i):
        return Saying(verb, Part(verb.end, verb.end))
    return Saying(verb, conjunction)


def _conjunction(text: str, line: list[Part], forms: list[str], i: int, reach: int) -> Part | None:
    """The conjunction that belongs to the word at `i`: the next one before another verb."""
    for j in range(i + 1, min(i + 2 + reach, len(line))):
        if forms[j] in _CONJUNCTIONS:
            is_relative = forms[j] == "that" and not _may_stand_between(text, line, forms, i, j)
            return None if is_relative else line[j]
        if forms[j] in _certain() or text[line[j - 1].end : line[j].start].strip() in (";", ":"):
            return None
    return None


def _may_stand_between(text: str, line: list[Part], forms: list[str], i: int, j: int) -> bool:
    """Whether *that* at `j` belongs to the verb at `i`, and not to a noun between them."""
    return (
        j - i <= 2
        or forms[i] in _TELLING
        or forms[i + 1] in _BEFORE_THAT
        or text[line[i].end] == ","
    )


def _leaves_out_that(text: str, line: list[Part], forms: list[str], i: int) -> bool:
    """Whether the words that are said follow an English verb with no *that* between."""
    if forms[i] not in _WITHOUT_THAT or i == 0 or i + 1 >= len(line):
        return False
    if text[line[i].end : line[i + 1].start] != " ":
        return False
    before = text[line[i - 1].end : line[i].start]
    following, starts_low = forms[i + 1], text[line[i + 1].start].islower()
    if any(mark in before for mark in QUOTATION_MARKS) or following in _BEFORE_THAT:
        return False
    if "," in before:
        return starts_low and following not in _OF_A_SUBJECT
    return True


def _stands_aside(text: str, line: list[Part], forms: list[str], i: int) -> bool:
    """Whether *kā*, *as* or *как* opens the clause of the verb at `i`."""
    for j in range(i - 1, max(-1, i - 8), -1):
        if "," in text[line[j].end : line[j + 1].start]:
            return False
        if forms[j] in _AS:
            return j == 0 or text[line[j - 1].end : line[j].start].strip() in (",", "—", "–", "")
    return False


def _asides(text: str, sentence: Part) -> Iterator[tuple[int, Part]]:
    for match in _ASIDE.finditer(text, *sentence):
        found = Part(*match.span(match.lastgroup or 0))
        first = next(words(text, *found), found)
        yield first.start, found


def _folded(word: str) -> str:
    return word.lower().replace("ё", "е")


_ASIDE = regex.compile(
    r"\b(?:(?P<en>according to)"
    r"|(?P<ru>(?:согласно|по(?:\s\p{L}+)?\s(?:словам|данным|информации|сообщениям?|мнению"
    r"|утверждению|оценк(?:е|ам)|версии|заявлению)))"
    r"|pēc(?:\s\p{L}+){1,5}?\s(?P<lv>domām|aplēsēm|vārdiem|teiktā|sacītā|paustā|ziņām|datiem"
    r"|informācijas|ieskatiem?|viedokļa|aprēķiniem))\b",
    regex.IGNORECASE,
)

# Latvian. In the second and third conjugation all but the present is made from the infinitive.

_LV_INFINITIVE_STEMS = """
    sacī norādī uzskatī atbildē brīdinā solī apsolī vēstī pavēstī rakstī uzrakstī stāstī pastāstī
    atgādinā liecinā apliecinā apstiprinā piemetinā secinā ziņo paziņo informē apgalvo skaidro
    paskaidro izskaidro precizē atkārto prognozē domā argumentē konstatē akcentē izklāstī klāstī
    pieminē minē komentē ticē pareģo apstrīdē nojautā zvērē spekulē uzstājī
"""
_LV_ENDINGS = ("", "ja", "jis", "jusi", "juši", "jušas", "ts", "jot")
_LV_PRESENTS = """
    saka norāda uzskata atbild brīdina sola apsola vēsta pavēsta raksta stāsta pastāsta atgādina
    liecina apliecina apstiprina piemetina secina izklāsta klāsta piemin min tic apstrīd zvēr
"""
_LV_FIRST = """
    teic teica teicis teikusi teikuši teikts teikdams teikdama
    pasaka pasacīja pateica pateicis pateikusi atzīmē atzīmēja atzīmējis atzīmējusi
    piebilst piebilda piebildis piebildusi piebilduši piebilstot
    bilst bilda iebilst iebilda iebildis iebildusi iebilduši iebilstot
    uzsver uzsvēra uzsvēris uzsvērusi uzsvēruši uzsverot uzsvērts
    atzīst atzina atzinis atzinusi atzinuši atzīstot atzīts
    noliedz noliedza noliedzis noliegusi nolieguši noliedzot noliegts
    pieļauj pieļāva pieļāvis pieļāvusi pieļāvuši pieļaujot
    pauž pauda paudis paudusi pauduši paužot
    lēš lēsa lēsis lēsuši spriež sprieda spriedis spriedusi spriežot
    uzstāj uzstāja uzstājis uzstājusi iesaucās izsaucās sūdzas sūdzējās zvēr
"""
_LV_DOUBTFUL = """
    teikt pateikt sacīt apgalvot norādīt domāt uzskatīt noliegt piebilst atzīt paziņot solīt
    izteikusies izteikušies runā runāja jānorāda jāatzīst jāpiebilst jāteic jāsaka
    cer cerēja cerot zina zināja zinot redz redzēja paredz paredzēja paredzot draud draudēja draudot
    atklāj atklāja atklājis atklājusi atklājuši rāda parāda parādīja parādījis izteicās izteicies
    baidās baidījās bažījas pārliecināts pārliecināta pārliecināti noskaidrojis noskaidrots zināms
    apgalvojumu apgalvojumus apgalvojums viedokli viedoklis pārliecību cerību bažas ziņas ziņu
    ierosina ierosināja ierosinājis ierosinājusi ierosinājuši solās solījās apņēmās apņēmies
    baumas pieņēmumu pieņēmums aizdomas solījumu domu doma vārdus uzskatu
"""

# Forms that name nobody (*vēstīts*, *сообщается*), and what helps them.

_IMPERSONAL_ENDINGS = ("ts", "zināms", "ется", "лось", "ено", "ано", "стно")
_IS = frozenset({"is", "was", "been"})
_BESIDE_IMPERSONAL = _IS | {
    *("it", "has", "had", "tiek", "tika", "ticis", "ir", "bija", "было", "как", "kā", "as"),
    *("jau", "iepriekš", "arī", "vēl", "tikmēr", "savukārt", "tāpat", "vairākkārt", "plaši"),
    *("already", "also", "earlier", "previously", "widely", "later"),
    *("уже", "ранее", "также", "тоже", "позже"),
}

# English. Forms that are as often a noun are doubtful.

_EN_CERTAIN = """
    say says said saying tells told telling wrote writes adds added adding denies denied denying
    announces announced announcing stated stating argues argued arguing believes believed believe
    insists insisted insisting insist warns warned warning promises promised admits admitted
    admitting acknowledges acknowledged confirms confirmed confirming suggests suggested explains
    explained explaining stressed stressing declares declared declaring alleges alleged estimated
    predicts predicted replies replied responded repeats repeated concludes concluded conceded
    recalled remarked asserts asserted contends contended emphasised emphasized vowed pledged
    complained cautioned testified tweeted informed reported claimed noted thinks maintains
    maintained commented
"""
_EN_DOUBTFUL = """
    tell report reports claim claims state states note notes think thought point pointed pointing
    points know knows knew hope hopes hoped fear fears feared expect expects expected show shows
    showed shown reveal reveals revealed indicate indicates indicated hint hinted hints see sees saw
    suggest suggestion suggestions deny confirm argue add promise stress estimate estimates maintain
    allegation allegations rumour rumours rumors accusation accusations statement belief observed
    accused agree agrees agreed assume assumes assumed clear sign signs assured threatened
"""
_WITHOUT_THAT = frozenset(
    {
        *("say", "says", "said", "saying", "believes", "believed", "believe", "insists"),
        *("insisted", "thinks", "claimed", "argued", "denied", "suggested", "admitted", "warned"),
        *("predicted", "alleged", "announced", "estimated"),
    }
)
_TELLING = frozenset({"tells", "told", "telling", "tell", "informed", "assured", "promised"})
_BEFORE_THAT = frozenset(
    {
        *("on", "in", "at", "to", "during", "after", "before", "late", "earlier", "yesterday"),
        *("last", "this", "again", "also", "by", "for", "from", "with", "through", "via", "today"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "of"),
        *("publicly", "repeatedly", "about", "as", "when", "while", "and", "or", "but", "so"),
    }
)
_OF_A_SUBJECT = frozenset({"a", "an", "the", "one", "his", "her", "its", "their", "officials"})

# Russian. The past is made from the infinitive.

_RU_PAST_STEMS = """
    сказа заяви сообщи отмети подчеркну добави ответи предупреди призна объясни поясни подтверди
    предположи допусти напомни рассказа указа пообеща обеща объяви уточни писа написа говори отрица
    счита полага утвержда уверя завери замети возрази констатирова пригрози поведа настаива повтори
    проинформирова прокомментирова заключи спрогнозирова
"""
_RU_PAST_ENDINGS = ("л", "ла", "ло", "ли", "в", "вший", "вшая")
_RU_PRESENT_STEMS = """
    сообща заявля утвержда отмеча подчеркива добавля счита полага уверя предупрежда призна объясня
    поясня подтвержда отрица опроверга отверга предполага допуска напомина рассказыва указыва обеща
    объявля уточня переда настаива дума замеча отвеча
"""
_RU_PRESENT_ENDINGS = ("ет", "ют", "ется", "ются", "лось", "лся", "я")
_RU_OTHERS = """
    говорит говорят говорится говорилось пишет пишут информирует прогнозирует свидетельствует
    свидетельствуют опроверг опровергла опровергли отверг отвергла отвергли сказано отмечено указано
    сообщено заявлено написано ожидается ожидалось известно
"""
_RU_DOUBTFUL = """
    передал передала передали знает знал знают уверен уверена уверены надеется надеются раскрыл
    узнал выяснил показал показала показали предположение предположения слухи мнение уверенность
    заявление заявления утверждение утверждения сообщение сообщения надежду
    информацию обвинения слова согласился
"""


@cache
def _certain() -> frozenset[str]:
    """The forms that mean saying or thinking wherever they stand."""
    latvian = {
        *_joined(_LV_INFINITIVE_STEMS, _LV_ENDINGS),
        *_LV_PRESENTS.split(),
        *(f"{present.removesuffix('a')}ot" for present in _LV_PRESENTS.split()),
        *_LV_FIRST.split(),
    }
    russian = {
        *_joined(_RU_PAST_STEMS, _RU_PAST_ENDINGS),
        *_joined(_RU_PRESENT_STEMS, _RU_PRESENT_ENDINGS),
        *_RU_OTHERS.split(),
    }
    denied = {f"ne{form}" for form in latvian}
    return frozenset(latvian | denied | russian | set(_EN_CERTAIN.split()))


@cache
def _doubtful() -> frozenset[str]:
    """The forms that mean it only with a conjunction near behind them."""
    return frozenset(f"{_LV_DOUBTFUL} {_EN_DOUBTFUL} {_RU_DOUBTFUL}".split())


def _joined(stems: str, endings: Iterable[str]) -> Iterator[str]:
    return (stem + ending for stem, ending in product(stems.split(), endings))
