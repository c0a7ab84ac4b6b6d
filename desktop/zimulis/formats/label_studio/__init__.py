"""Label Studio: an array of tasks, and the configuration of the project that shows them."""

from zimulis.formats import Format, Holds
from zimulis.formats.label_studio.reader import TaskRows
from zimulis.formats.label_studio.writer import HOLDS, LabelStudioWriter
from zimulis.formats.tables.reader import TableReader

FORMAT = Format(
    name="label-studio",
    title="Label Studio",
    suffixes=(),  # any other JSON has the same
    reader=TableReader(TaskRows()),
    writer=LabelStudioWriter(),
    holds=HOLDS,
    kept=Holds(gaps=True, entities=True),
    about="A file of tasks and the configuration of their project; what Label Studio has no place"
    " for is in keys that it hands on.",
    in_folder=True,
    unit="UTF-16 units",
    belongs=TaskRows.belongs,
)
