"""What labels of other programs become in the project, decided once an import and told."""

from collections.abc import Callable, Mapping

from zimulis.domain.foreign_labels import proposal_for
from zimulis.domain.scheme import Scheme


class ForeignLabels:
    """The labels of one import's files, by their names there."""

    def __init__(self, said: Mapping[str, str]) -> None:
        """Begins with what a person has said.

        Args:
            said: What labels become; one that becomes itself keeps its name, one that becomes
                nothing is left out.
        """
        self._said = dict(said)
        self._here: dict[str, str] = {}

    def here(self, name: str, scheme: Scheme, tell: Callable[[str], None]) -> str:
        """What a label is called in the project; empty if it is left out.

        Args:
            name: As the file has it.
            scheme: The project's labels.
            tell: Told once for each label that is taken for another, or might be.
        """
        if name not in self._here:
            self._here[name] = self._decided(name, scheme, tell)
        return self._here[name]

    def _decided(self, name: str, scheme: Scheme, tell: Callable[[str], None]) -> str:
        said = self._said.get(name)
        if said == "":
            tell(f"what is marked as {name} was left out")
            return ""
        proposal = None if said else proposal_for(name, scheme)
        if proposal and not proposal.sure:
            tell(f"the label {name} stays as it is; it may mean {proposal.label}")
        here = said or (proposal.label if proposal and proposal.sure else name)
        if here != name:
            tell(f"the label {name} was taken as {here}")
        return here
