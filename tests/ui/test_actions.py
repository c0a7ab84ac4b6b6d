"""The registry that keys, menus and help share."""

from collections import Counter

import pytest

from tests.ui.fakes import SCHEME
from zimulis.ui.actions import ACTIONS, BY_ACT, Act, group_title, title_of
from zimulis.ui.actions.moving import selecting, shifted
from zimulis.ui.key_map import KeyMap
from zimulis.ui.key_rows import key_rows
from zimulis.workspace.default_scheme import default_scheme

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_act_has_one_action() -> None:
    assert Counter(action.act for action in ACTIONS) == Counter(Act)


def test_no_stroke_is_bound_twice() -> None:
    bound = Counter(stroke for action in ACTIONS for stroke in action.keys)
    bound.update(label.key for label in default_scheme().labels if label.key)
    assert [stroke for stroke, times in bound.items() if times > 1] == []


def test_a_stroke_finds_its_action() -> None:
    for action in ACTIONS:
        for stroke in action.keys:
            assert KeyMap().action_for(stroke) is action


@pytest.mark.parametrize("dead", ["'", '"', "`"])
def test_dead_keys_of_latvian_keyboards_are_bound_to_nothing(dead: str) -> None:
    assert KeyMap().action_for(dead) is None


def test_no_default_uses_alt() -> None:
    assert not [action for action in ACTIONS for stroke in action.keys if "Alt" in stroke]


def test_what_deletes_or_labels_does_not_repeat_while_its_key_is_held() -> None:
    for act in (Act.DELETE, Act.ADD_PART, Act.DONE, Act.NEXT_ARTICLE, Act.PURGE):
        assert not BY_ACT[act].repeats


def test_letters_and_digits_act_in_the_text_only() -> None:
    for action in ACTIONS:
        for stroke in action.keys:
            if len(stroke) == 1:
                assert action.answers(stroke, in_text=True)
                assert not action.answers(stroke, in_text=False)


def test_every_moving_key_selects_with_shift() -> None:
    for act in Act:
        if act.value.startswith("caret-"):
            with_shift = tuple(shifted(key) for key in BY_ACT[act].keys)
            assert BY_ACT[selecting(act)].keys == with_shift


def test_the_list_of_keys_has_every_action_and_every_label() -> None:
    rows = list(key_rows(KeyMap(), SCHEME))
    listed = {(row.group, row.title, row.keys) for row in rows if row.act}
    assert listed == {(group_title(a.group), title_of(a.act), a.keys) for a in ACTIONS}
    assert {(row.title, *row.keys) for row in rows if row.group == "Labels"} == {
        (label.title, label.key) for label in SCHEME.labels
    }


def test_without_a_project_the_list_has_no_labels() -> None:
    assert "Labels" not in {row.group for row in key_rows(KeyMap(), None)}


def test_a_label_whose_key_an_action_has_says_so() -> None:
    keys = KeyMap()
    keys.choose(Act.UNDO, "1")
    hints = {row.title: row.hint for row in key_rows(keys, SCHEME) if row.group == "Labels"}
    assert "Undo" in hints["Person"]
    assert "Undo" not in hints["Country"]
