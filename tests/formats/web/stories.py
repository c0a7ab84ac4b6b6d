"""Stories for pages: the sample corpus, and what news sites say around them, all written by us."""

from dataclasses import dataclass, replace
from importlib.resources import files
from pathlib import Path

from zimulis.domain.article import ZoneKind
from zimulis.formats.zones import recognise

AUTHORS = {"lv": "Anna Bērziņa", "ru": "Павел Орлов", "en": "Mary Hill"}
SITES = {"lv": "Rīta Ziņas", "ru": "Вести утра", "en": "The Morning Wire"}
MONTHS = {"lv": "septembris", "ru": "сентября", "en": "September"}


@dataclass(frozen=True)
class Story:
    """An article, and the words of its site."""

    name: str
    language: str
    published: str
    title: str
    paragraphs: tuple[str, ...]
    caption: str = ""

    @property
    def words(self) -> str:
        """The language of what stands around it."""
        return self.language if self.language in SITES else "en"

    @property
    def author(self) -> str:
        return AUTHORS[self.words]

    @property
    def site(self) -> str:
        return SITES[self.words]

    @property
    def address(self) -> str:
        return f"https://news.example/world/{self.name}"

    @property
    def date_in_words(self) -> str:
        year, _, rest = self.published.partition("-")
        day = rest.partition("-")[2].lstrip("0")
        month = MONTHS[self.words]
        return f"{year}. gada {day}. {month}" if self.words == "lv" else f"{day} {month} {year}"

    @property
    def body(self) -> str:
        return "\n\n".join(self.paragraphs)

    @property
    def text(self) -> str:
        """The text that a page with this story is to give."""
        return "\n\n".join(filter(None, (self.title, self.caption, self.body)))

    def without_caption(self) -> "Story":
        return replace(self, caption="")


def sample_stories() -> list[Story]:
    """The articles of the sample corpus."""
    folder = Path(str(files("zimulis.corpus")))
    return [_story(path) for path in sorted(folder.glob("*.txt"))]


def _story(path: Path) -> Story:
    text = path.read_text("utf-8")
    found = recognise(text)
    zones = {zone.kind: text[slice(*zone.part)] for zone in found.zones}
    day = found.published if found.published.count("-") == 2 else "2023-09-16"
    return Story(
        name=path.stem,
        language=path.name[:2],
        published=day,
        title=zones[ZoneKind.TITLE],
        paragraphs=tuple(
            " ".join(line.split()) for line in zones[ZoneKind.BODY].split("\n") if line.strip()
        ),
        caption=f"{zones[ZoneKind.CREDIT]} {zones[ZoneKind.CAPTION]}",
    )


STORIES = sample_stories()
BY_NAME = {story.name: story for story in STORIES}

COOKIES = {
    "lv": "Šī vietne izmanto sīkdatnes, lai uzlabotu lietošanas pieredzi un rādītu jums piemērotu"
    " reklāmu. Turpinot lietot vietni, jūs piekrītat mūsu privātuma politikai.",
    "ru": "Мы используем файлы cookie, чтобы сайт работал лучше. Продолжая пользоваться сайтом, вы"
    " соглашаетесь с нашей политикой конфиденциальности и условиями использования.",
    "en": "We and our 614 partners store and access information on your device. By clicking accept"
    " you agree to our use of cookies and to the processing of your personal data.",
}
NEWSLETTER = {
    "lv": "Saņem svarīgākās dienas ziņas savā e-pastā katru rītu! Bez maksas un bez liekvārdības.",
    "ru": "Подпишитесь на нашу рассылку и получайте главные новости дня каждое утро.",
    "en": "Get the stories that matter delivered to your inbox every morning. It is free, and you"
    " can leave whenever you want.",
}
READ_ALSO = {"lv": "Lasi arī", "ru": "Читайте также", "en": "Read more"}
RELATED = {
    "lv": (
        "Valdība vienojas par nākamā gada budžetu",
        "Jūrmalā atklāj atjaunoto koncertzāli",
        "Hokejisti izlaiž uzvaru pēdējā minūtē",
    ),
    "ru": (
        "Правительство согласовало бюджет на будущий год",
        "В городе открыли обновлённый концертный зал",
        "Хоккеисты упустили победу на последней минуте",
    ),
    "en": (
        "Cabinet agrees on next year’s budget",
        "Restored concert hall opens by the sea",
        "Hockey team lets victory slip in the last minute",
    ),
}
TEASER = {
    "lv": "Par to vienojās pēc garām sarunām, kas beidzās tikai vēlu vakarā, sacīja ministrs.",
    "ru": "Об этом договорились после долгих переговоров, которые закончились поздно вечером.",
    "en": "The agreement came after long talks that ended only late in the evening.",
}
COMMENTS = {
    "lv": (
        "Pilnīgi piekrītu autoram, beidzot kāds to pateica skaidri un gaiši, bez aplinkiem!",
        "Nu nezinu gan. Tādas lietas jau esam dzirdējuši daudzas reizes, un nekas nemainās.",
        "Paldies par rakstu, gaidīšu turpinājumu. Interesanti, ko par to teiks kaimiņi.",
    ),
    "ru": (
        "Полностью согласен с автором, наконец-то кто-то сказал об этом прямо и ясно!",
        "Ну не знаю. Мы такое уже слышали много раз, и ничего не меняется, к сожалению.",
        "Спасибо за статью, жду продолжения. Интересно, что об этом скажут соседи.",
    ),
    "en": (
        "I could not agree more with the author, at last somebody says it loud and clear!",
        "Not so sure about that. We have heard such things many times, and nothing changes.",
        "Thank you for the article. I wonder what the neighbours are going to say about it.",
    ),
}
SECTIONS = {
    "lv": ("Sākums", "Latvijā", "Pasaulē", "Bizness", "Kultūra", "Sports"),
    "ru": ("Главная", "В мире", "Политика", "Экономика", "Культура", "Спорт"),
    "en": ("Home", "World", "Politics", "Business", "Culture", "Sport"),
}
SMALL_PRINT = {
    "lv": "© 2023 Rīta Ziņas. Visas tiesības aizsargātas. Pārpublicēt aizliegts.",
    "ru": "© 2023 Вести утра. Все права защищены. Перепечатка только с разрешения редакции.",
    "en": "© 2023 The Morning Wire. All rights reserved. No part may be reproduced without leave.",
}
ADVERTISEMENT = {"lv": "Reklāma", "ru": "Реклама", "en": "Advertisement"}
