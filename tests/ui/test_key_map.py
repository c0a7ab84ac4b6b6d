"""The keys in force."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from zimulis.ui.actions import ACTIONS, BY_ACT, Act
from zimulis.ui.key_map import KeyMap
from zimulis.ui.settings import Settings

pytestmark = pytest.mark.usefixtures("qapp")

STROKES = [*"abuo.,;+", "Ctrl+Z", "Ctrl+,", "Ctrl++", "Shift+F6", "Space", "Ctrl+Shift+Right"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "keys.ini"


def _act(keys: KeyMap, stroke: str) -> Act | None:
    action = keys.action_for(stroke)
    return action.act if action else None


def test_at_first_every_action_has_its_keys_of_the_registry() -> None:
    keys = KeyMap()
    for action in ACTIONS:
        assert keys.keys_of(action.act) == action.keys
        assert not keys.is_chosen(action.act)


def test_a_chosen_key_is_taken_from_the_action_that_had_it() -> None:
    keys = KeyMap()
    keys.choose(Act.SWAP_EDGE, "u", "Space")
    assert _act(keys, "u") is Act.SWAP_EDGE
    assert _act(keys, "o") is None
    assert keys.keys_of(Act.UNDO) == ("Ctrl+Z",)
    assert keys.key_of(Act.SWAP_EDGE) == "u"


def test_a_key_that_was_chosen_can_be_taken_too() -> None:
    keys = KeyMap()
    keys.choose(Act.SWAP_EDGE, "u", "F12")
    keys.choose(Act.NOTE, "F12")
    assert keys.keys_of(Act.SWAP_EDGE) == ("u",)
    keys.reset(Act.NOTE)
    assert _act(keys, "F12") is None
    assert keys.keys_of(Act.NOTE) == ("m",)


def test_an_action_can_be_left_without_a_key() -> None:
    keys = KeyMap()
    keys.choose(Act.UNDO)
    assert keys.keys_of(Act.UNDO) == ()
    assert keys.key_of(Act.UNDO) == ""
    assert _act(keys, "Ctrl+Z") is None


def test_a_reset_action_does_not_take_what_was_given_to_another() -> None:
    keys = KeyMap()
    keys.choose(Act.NOTE, "u")
    keys.choose(Act.UNDO, "Ctrl+Z", "F2")
    keys.reset(Act.UNDO)
    assert keys.keys_of(Act.UNDO) == ("Ctrl+Z",)
    keys.reset(*Act)
    assert keys.keys_of(Act.UNDO) == BY_ACT[Act.UNDO].keys


def test_whoever_shows_keys_hears_of_a_change(qtbot: QtBot) -> None:
    keys = KeyMap()
    with qtbot.waitSignal(keys.changed):
        keys.choose(Act.NOTE, "F2")
    with qtbot.waitSignal(keys.changed):
        keys.reset(Act.NOTE)


def test_what_is_chosen_is_there_at_the_next_start(file: Path) -> None:
    settings = Settings(file)
    keys = KeyMap(settings)
    keys.choose(Act.NOTE, ",", "Ctrl++", ";")
    keys.choose(Act.REDO)
    settings.save()
    again = KeyMap(Settings(file))
    assert again.keys_of(Act.NOTE) == (",", "Ctrl++", ";")
    assert again.keys_of(Act.REDO) == ()
    again.reset(*Act)
    assert KeyMap(Settings(file)).keys_of(Act.REDO) == ("Ctrl+Shift+Z",)


def test_the_keys_of_an_action_that_another_version_knows_are_kept(file: Path) -> None:
    settings = Settings(file)
    settings.remember_keys("of-tomorrow", ("u",))
    keys = KeyMap(settings)
    keys.reset(*Act)
    assert _act(keys, "u") is Act.UNDO
    assert settings.keys == {"of-tomorrow": ("u",)}


@given(st.lists(st.tuples(st.sampled_from(list(Act)), st.sets(st.sampled_from(STROKES)))))
def test_whatever_is_chosen_a_stroke_does_one_thing(choices: list[tuple[Act, set[str]]]) -> None:
    keys = KeyMap()
    for act, strokes in choices:
        keys.choose(act, *strokes)
        assert set(keys.keys_of(act)) == strokes
    bound = [(stroke, act) for act in Act for stroke in keys.keys_of(act)]
    assert len({stroke for stroke, _ in bound}) == len(bound)
    assert all(_act(keys, stroke) is act for stroke, act in bound)
