"""The check that every text of the window reaches the translators."""

import ast

from tests.tools.check_translations import wanted

SOURCE = """
class Bar:
    def build(self):
        self.tr("In a class")
        translate("Places", "In a function")

def _tr(text):
    return QCoreApplication.translate("Places", text)

def title(action):
    painter.translate(4, 2)
    tell(translate("Actions", action.title), translate("Places", f"{action} of many"))
"""


def test_texts_are_found_and_those_that_are_not_written_out_are_told() -> None:
    assert [(context, text) for _, context, text in wanted(ast.parse(SOURCE))] == [
        ("Bar", "In a class"),
        ("Places", "In a function"),
        ("Places", None),
        ("Places", None),
    ]
