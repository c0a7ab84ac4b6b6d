"""Random commands by two annotators, undone and redone, leave the same state at every step."""

from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.builders import (
    TEXT,
    build_entity,
    build_incoming,
    build_project,
    build_span,
    take_in,
)
from tests.workspace.states import everything, layer
from zimulis.domain.annotations import TargetKind
from zimulis.domain.article import Status
from zimulis.domain.errors import Refused
from zimulis.domain.exchange import Header
from zimulis.domain.ids import SpanId
from zimulis.domain.parts import Part
from zimulis.domain.relations import Target
from zimulis.workspace import articles, history, marking, relations
from zimulis.workspace.attributes import set_attribute
from zimulis.workspace.entities import link_entity, unlink_entity
from zimulis.workspace.session import Session

COMMANDS = 1000
ENTITIES = (build_entity(), build_entity("Baltkrievija", "country"))


class Player:
    """An annotator who does things at random and knows what each step did to her layer."""

    def __init__(self, session: Session, random: Random) -> None:
        self.session = session
        self.random = random
        self.done: list[tuple[Any, Any]] = []
        self.undone: list[tuple[Any, Any]] = []
        self.last_run = ""
        self.refusals = 0

    def move(self) -> None:
        before = layer(self.session)
        choose = self.random.choices
        (act,) = choose(
            [self.mark, self.change, self.link, self.status, self.take_in, self.undo, self.redo],
            [26, 24, 12, 5, 2, 20, 13],
        )
        try:
            act(before)
        except Refused:
            self.refusals += 1
            assert layer(self.session) == before

    def _did(self, before: Any, run: str = "") -> None:
        after = layer(self.session)
        if after == before:
            return
        if run and run == self.last_run and self.done:
            before, _ = self.done.pop()
        self.done.append((before, after))
        self.last_run = run
        self.undone.clear()

    def _part(self, text: str = TEXT) -> Part:
        start = self.random.randrange(len(text) - 1)
        return Part(start, self.random.randrange(start + 1, len(text)))

    def _label(self) -> str:
        return self.random.choice(["person", "country", "claim"])

    def mark(self, before: Any) -> None:
        article = self.random.choice(articles.article_ids(self.session))
        parts = [self._part() for _ in range(self.random.choice([1, 1, 2, 3]))]
        marking.add_span(self.session, article, self._label(), parts)
        self._did(before)

    def change(self, before: Any) -> None:
        article = self.random.choice(articles.article_ids(self.session))
        labelled = articles.load_article(self.session, article)
        mine = [s for s in labelled.spans if s.annotator == self.session.required_annotator().id]
        if not mine:
            return
        span = self.random.choice(mine).id
        run = self.random.choice(["", "a", "b"])
        what = self.random.randrange(9)
        if what == 0:
            marking.relabel_span(self.session, span, self._label())
        elif what == 1:
            marking.set_parts(self.session, span, [self._part()], run=run)
        elif what == 2:
            marking.add_part(self.session, span, self._part())
        elif what == 3:
            marking.punch_gap(self.session, span, self._part())
        elif what == 4:
            marking.set_note(self.session, span, self.random.choice(["", "?", "jā"]), run=run)
        elif what == 5:
            name, value = self.random.choice([("kind", "metonym"), ("urgent", "true")])
            set_attribute(self.session, span, name, value, run=run)
        elif what == 6:
            link_entity(self.session, span, self.random.choice(ENTITIES).id)
        elif what == 7:
            unlink_entity(self.session, span)
        else:
            marking.delete_span(self.session, span)
        self._did(before, run if what in (1, 4, 5) else "")

    def link(self, before: Any) -> None:
        article = self.random.choice(articles.article_ids(self.session))
        labelled = articles.load_article(self.session, article)
        claims = [span.id for span in labelled.spans if span.label == "claim"]
        if not claims:
            return
        targets = [self._target(span.id) for span in self.random.choices(labelled.spans, k=2)]
        claim = self.random.choice(claims)
        what = self.random.randrange(3)
        if what == 0:
            relations.set_relations(self.session, claim, "claimant", targets[: len(claims) % 3])
        elif what == 1:
            relations.add_relation(self.session, claim, "claimant", targets[0])
        else:
            relations.remove_relation(self.session, claim, "claimant", targets[0])
        self._did(before)

    def _target(self, span: SpanId) -> Target:
        kind = self.random.choice([TargetKind.SPAN, TargetKind.SPAN, TargetKind.UNNAMED])
        return Target.span(span) if kind is TargetKind.SPAN else Target(kind)

    def status(self, before: Any) -> None:
        article = self.random.choice(articles.article_ids(self.session))
        articles.set_status(self.session, article, self.random.choice(list(Status)))
        self._did(before)

    def take_in(self, before: Any) -> None:
        text = f"{TEXT} {self.session.required_annotator().name} {self.random.randrange(12)}"
        spans = [build_span(self._label(), self._part()) for _ in range(3)]
        take_in(self.session, build_incoming(text, spans, invented=[s.id for s in spans]))
        self._did(before)

    def undo(self, before: Any) -> None:
        if not self.done:
            with pytest.raises(Refused, match="nothing to undo"):
                history.undo(self.session)
            return
        history.undo(self.session)
        was, now = self.done.pop()
        self.undone.append((was, now))
        self.last_run = ""
        assert before == now
        assert layer(self.session) == was

    def undo_all(self) -> int:
        """Undoes as far as that goes; returns how many steps."""
        self.undone.clear()
        while self.done:
            try:
                self.undo(layer(self.session))
            except Refused:  # somebody has marked what an import of hers brought
                break
        return len(self.undone)

    def redo(self, before: Any) -> None:
        if not self.undone:
            with pytest.raises(Refused, match="nothing to redo"):
                history.redo(self.session)
            return
        history.redo(self.session)
        was, now = self.undone.pop()
        self.done.append((was, now))
        self.last_run = ""
        assert before == was
        assert layer(self.session) == now


def play(folder: Path, seed: int) -> None:
    random = Random(seed)
    texts = [TEXT, TEXT + "!", TEXT + "?"]
    with build_project(folder, *texts, annotator=None) as session, session.sibling() as other:
        other.choose_annotator("bob")
        take_in(session, Header(entities=ENTITIES), build_incoming("Cits raksts."))
        session.choose_annotator("anna")
        players = [Player(session, random), Player(other, random)]
        for _ in range(COMMANDS):
            random.choice(players).move()
        end = everything(session)
        for player in players:
            assert player.done
            steps = len(player.done)
            undone = player.undo_all()
            for _ in range(undone):
                player.redo(layer(player.session))
            assert len(player.done) == steps
        assert everything(session) == end


def test_undo_and_redo_keep_every_state(tmp_path: Path) -> None:
    play(tmp_path, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_undo_and_redo_keep_every_state_for_long(tmp_path: Path, seed: int) -> None:
    play(tmp_path, seed)
