"""The registry that keys, menus and help share."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QTextBrowser, QWidget

from tests.ui.fakes import SCHEME
from zimulis.domain.scheme import Scheme
from zimulis.ui.actions import ACTIONS, BY_ACT, Act, group_title, title_of
from zimulis.ui.actions.moving import selecting, shifted
from zimulis.ui.dialogs.keys import KeysDialog
from zimulis.ui.key_map import KeyMap
from zimulis.workspace.default_scheme import default_scheme

pytestmark = pytest.mark.usefixtures("qapp")


def _help(scheme: Scheme | None) -> str:
    window = QWidget()
    page = KeysDialog(scheme, KeyMap(), window).findChild(QTextBrowser)
    assert isinstance(page, QTextBrowser)
    return page.toPlainText()


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
        if any(len(stroke) == 1 for stroke in action.keys):
            assert action.in_text


def test_every_moving_key_selects_with_shift() -> None:
    for act in Act:
        if act.value.startswith("caret-"):
            with_shift = tuple(shifted(key) for key in BY_ACT[act].keys)
            assert BY_ACT[selecting(act)].keys == with_shift


def test_help_names_every_key_and_every_label() -> None:
    page = _help(SCHEME)
    for action in ACTIONS:
        if action.keys and not action.act.value.startswith("select-"):
            assert title_of(action.act) in page
            assert all(key in page for key in action.keys)
        assert group_title(action.group) in page
    for label in SCHEME.labels:
        assert label.title in page


def test_help_without_a_project_names_no_labels() -> None:
    assert "Person" not in _help(None)
