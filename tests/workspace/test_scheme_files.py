from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import TEXT, build_incoming, build_project, build_scheme, take_in
from zimulis.domain.errors import ZimulisError
from zimulis.domain.scheme import (
    AttributeDefinition,
    AttributeType,
    Label,
    LineStyle,
    RelationDefinition,
    Scheme,
)
from zimulis.domain.scheme_merging import Difference, adopt, compare
from zimulis.workspace.checking import check_files
from zimulis.workspace.default_scheme import default_scheme
from zimulis.workspace.exporting import Plan, export
from zimulis.workspace.jobs import CancelToken, no_progress
from zimulis.workspace.scheme_files import read_scheme, write_scheme
from zimulis.workspace.scheming import draft_scheme, edit_scheme

VEHICLE = Label(
    "vehicle-1",
    "Vehicle & cart",
    "#4A4A9C",
    "#A6A6FF",
    LineStyle.DASH_DOT,
    "w",
    guidelines=(("en", "Mark *it*.\n\n## Examples\n\n- a **T-14** <here>"), ("lv", "Atzīmē.")),
    attributes=(
        AttributeDefinition("kind", AttributeType.CHOICE, ("a b", "c"), "c", shown=False),
        AttributeDefinition("armed", AttributeType.FLAG, default="true"),
    ),
    relations=(RelationDefinition("driver", ("person", "vehicle-1")), RelationDefinition("near")),
)


@pytest.mark.parametrize(
    "scheme", [build_scheme(), default_scheme(), Scheme("mine", (VEHICLE,))], ids=lambda s: s.name
)
def test_a_scheme_comes_back_from_its_file_as_it_was(tmp_path: Path, scheme: Scheme) -> None:
    path = tmp_path / "labels.xml"
    write_scheme(path, scheme)
    assert read_scheme(path) == scheme
    (checked,) = check_files([path], progress=no_progress, cancel=CancelToken())
    assert checked.problems == ()


def test_the_labels_of_a_whole_corpus_can_be_had(tmp_path: Path) -> None:
    with build_project(tmp_path, TEXT) as session:
        path = tmp_path / "all.xml"
        export(session, path, Plan("xml"), progress=no_progress, cancel=CancelToken())
        assert read_scheme(path) == session.scheme


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("no xml", "labels.xml cannot be taken over: line 1: it is no well-formed XML"),
        ('<corpus xmlns="urn:zimulis:corpus:1"/>', "labels.xml holds no labels"),
        (
            '<corpus><scheme name="x"><label name="a" colour="blue"/></scheme></corpus>',
            "labels.xml cannot be taken over: line 1: “blue” is no colour of the form #0064A0",
        ),
        ("<corpus><article><text>x</text></article></corpus>", "labels.xml holds no labels"),
    ],
)
def test_what_is_no_scheme_is_told_in_a_sentence(
    tmp_path: Path, content: str, sentence: str
) -> None:
    path = tmp_path / "labels.xml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ZimulisError) as told:
        read_scheme(path)
    assert str(told.value).startswith(sentence)


def test_files_that_cannot_be_read_or_written_are_named(tmp_path: Path) -> None:
    with pytest.raises(ZimulisError, match="cannot be read: No such file"):
        read_scheme(tmp_path / "nowhere.xml")
    with pytest.raises(ZimulisError, match="cannot be written: No such file"):
        write_scheme(tmp_path / "nowhere" / "labels.xml", build_scheme())


def person(**changes: object) -> Label:
    return replace(build_scheme().labels[0], **changes)  # pyright: ignore


def test_labels_are_compared_by_their_names() -> None:
    other = Scheme(
        "other", (VEHICLE, person(title="Human", colour="#112233"), *build_scheme().labels[1:])
    )
    compared = compare(build_scheme(), other)
    assert [(one.label.name, one.difference, one.fields) for one in compared] == [
        ("vehicle-1", Difference.NEW, ()),
        ("person", Difference.CHANGED, ("title", "colour")),
        ("country", Difference.SAME, ()),
        ("claim", Difference.SAME, ()),
    ]


def test_a_key_that_is_taken_stays_where_it_is() -> None:
    other = Scheme("other", (replace(VEHICLE, key="2"), person(key="4")))
    new, changed = (one.label for one in compare(build_scheme(), other))
    assert (new.key, changed.key) == ("", "1")


def test_what_only_the_project_has_stays_in_a_label() -> None:
    kind = AttributeDefinition("kind", AttributeType.CHOICE, ("name", "nickname"), "nickname")
    role = AttributeDefinition("role", AttributeType.NUMBER)
    other = Scheme("other", (person(attributes=(kind, role), guidelines=(("en", "Mark."),)),))
    (one,) = compare(build_scheme(), other)
    kept = {attribute.name: attribute for attribute in one.label.attributes}
    assert kept["kind"].choices == ("name", "nickname", "in a name")
    assert kept["role"].type is AttributeType.TEXT
    assert one.label.guidelines == (("en", "Mark."),)


def test_chosen_labels_are_taken_over_in_one_command(tmp_path: Path) -> None:
    other = Scheme("other", (VEHICLE, person(title="Human"), Label("c", "C", "#000000", "#FFFFFF")))
    with build_project(tmp_path, TEXT) as session:
        edit_scheme(session, adopt(draft_scheme(session), other, {"person", "vehicle-1"}))
        scheme = session.scheme
        assert scheme.name == "test"
        assert [(label.name, label.title) for label in scheme.labels] == [
            ("person", "Human"),
            ("country", "Country"),
            ("claim", "Claim"),
            ("vehicle-1", "Vehicle & cart"),
        ]
        assert scheme.label("vehicle-1") == VEHICLE
        take_in(session, build_incoming(TEXT + "!"))
