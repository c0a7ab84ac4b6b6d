"""The usual cases of training: what is exported for them is what spaCy trains on."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.util import load_config
from spacy.vocab import Vocab

from tests.builders import build_scheme
from zimulis.domain.annotations import Span
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import IncomingArticle
from zimulis.domain.scheme import Scheme
from zimulis.formats import ReadOptions, Written
from zimulis.workspace.export_selection import Selection
from zimulis.workspace.exporting import Plan, Sets, export
from zimulis.workspace.importing import import_items
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.profiles import profile_called
from zimulis.workspace.reading import read_paths
from zimulis.workspace.session import Session

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.xml"))
NOTHING = Plan("")
WANTED_KINDS = {
    "person": {"", "name", "in-a-name"},
    "country": {"", "name", "adjective"},
    "weapon": {"", "model", "class"},
}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A project with the sample corpus."""
    path = tmp_path_factory.mktemp("sample") / "sample.zimulis"
    with Session.create(path, annotator_name="anna") as session:
        items = read_paths(CORPUS, ReadOptions())
        import_items(session, items, progress=no_progress, cancel=CancelToken(), alone=True)
        yield session


@pytest.fixture(scope="module")
def spans() -> list[Span]:
    """The marks of the sample corpus."""
    items = read_paths(CORPUS, ReadOptions())
    articles = [item.labelled for item in items if isinstance(item, IncomingArticle)]
    return [span for labelled in articles for span in labelled.spans]


def write(session: Session, target: Path, profile: str, plan: Plan = NOTHING) -> Written:
    completed = profile_called(profile).completed(plan, session.scheme)
    return export(session, target, completed, progress=no_progress, cancel=CancelToken())


def docs_in(folder: Path) -> list[Doc]:
    files = sorted(folder.rglob("*.spacy"))
    return [doc for file in files for doc in DocBin().from_disk(file).get_docs(Vocab())]


def test_names_are_entities_and_what_stays_out_is_counted(
    sample: Session, spans: list[Span], tmp_path: Path
) -> None:
    written = write(sample, tmp_path / "out", "names")
    kinds = Counter((span.label, span.attributes.get("kind", "")) for span in spans)
    wanted = {one for one in kinds if one[1] in WANTED_KINDS.get(one[0], ())}
    told = Counter(loss.reason for loss in written.losses)
    for label, kind in kinds.keys() - wanted:
        reason = f"it is left out: a {label} whose kind is {kind}"
        assert told[reason] == (kinds[label, kind] if label in WANTED_KINDS else 0)
    assert written.spans == sum(kinds[one] for one in wanted)
    docs = docs_in(tmp_path / "out")
    overlapping = told["its being an entity: a longer one overlaps with it"]
    assert overlapping > 0
    assert sum(len(doc.ents) for doc in docs) == written.spans - overlapping
    assert {ent.label_ for doc in docs for ent in doc.ents} == WANTED_KINDS.keys()


@pytest.mark.parametrize(
    ("profile", "component"), [("names", "ner"), ("claims", "spancat_singlelabel")]
)
def test_spacy_takes_the_configuration_as_it_is(
    sample: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, profile: str, component: str
) -> None:
    folder = tmp_path / "out"
    written = write(sample, folder, profile)
    assert set(written.files) >= {folder / "config.cfg", folder / "manifest.json"}
    assert [path.name for path in folder.rglob("config.cfg")] == ["config.cfg"]
    monkeypatch.chdir(folder)
    nlp = init_nlp(load_config("config.cfg", interpolate=True))
    assert nlp.pipe_names == ["tok2vec", component]
    docs = docs_in(folder / "train")
    labels = {span.label_ for doc in docs for span in doc.ents or doc.spans["sc"]}
    assert set(nlp.pipe_labels[component]) == labels


def test_every_claim_of_7_to_30_words_is_proposed(sample: Session, tmp_path: Path) -> None:
    written = write(sample, tmp_path / "out", "claims")
    config = load_config(tmp_path / "out" / "config.cfg")
    suggester = config["components"]["spancat_singlelabel"]["suggester"]
    proposed = range(suggester["min_size"], suggester["max_size"] + 1)
    not_learnt = {loss.span for loss in written.losses if loss.reason.startswith("its being lear")}
    claims = [span for doc in docs_in(tmp_path / "out") for span in doc.spans["sc"]]
    unreached = {span.id_ for span in claims if len(span) not in proposed}
    assert unreached == not_learnt
    words = (len([token for token in span if token.text[0].isalnum()]) for span in claims)
    in_question = [span for span, count in zip(claims, words, strict=True) if 7 <= count <= 30]
    assert in_question
    assert all(len(span) in proposed for span in in_question)


def test_what_somebody_decided_stays_decided(sample: Session, tmp_path: Path) -> None:
    sets = Sets({"a": 0.5, "b": 0.5}, seed=7)
    plan = Plan("", Selection(labels=("person",)), {"config": "none"}, sets)
    completed = profile_called("names").completed(plan, sample.scheme)
    assert completed.selection.labels == ("person",)
    assert completed.options == {"config": "none", "ents": "person"}
    assert completed.sets == sets
    write(sample, tmp_path / "out", "claims", Plan("", sets=sets))
    config = load_config(tmp_path / "out" / "config.cfg")
    assert (config["paths"]["train"], config["paths"]["dev"]) == ("a", "b")


def test_the_same_marks_go_into_another_format(sample: Session, tmp_path: Path) -> None:
    written = write(sample, tmp_path / "out", "names", Plan("conll"))
    names = ["dev.conll", "manifest.json", "test.conll", "train.conll"]
    assert sorted(path.name for path in written.files) == names
    lines = (tmp_path / "out" / "train.conll").read_text(encoding="utf-8").splitlines()
    tags = {line.split(" ")[-1] for line in lines if line}
    assert {tag[2:] for tag in tags} - {""} == WANTED_KINDS.keys()


def test_the_same_seed_gives_the_same_files(sample: Session, tmp_path: Path) -> None:
    def manifest(name: str, seed: int) -> str:
        plan = Plan("", sets=Sets({"train": 0.8, "dev": 0.2}, seed))
        write(sample, tmp_path / name, "names", plan)
        return (tmp_path / name / "manifest.json").read_text(encoding="utf-8")

    assert manifest("a", 1) == manifest("b", 1) != manifest("c", 2)


def test_claims_are_the_labels_drawn_as_brackets_whatever_they_are_called() -> None:
    completed = profile_called("claims").completed(NOTHING, build_scheme())
    assert completed.selection.labels == ("claim",)


def test_what_makes_no_sense_is_refused() -> None:
    with pytest.raises(Refused, match="no labels for the profile names"):
        profile_called("names").completed(NOTHING, Scheme("empty"))
    with pytest.raises(Refused, match="no profile poems; there is names, claims"):
        profile_called("poems")
