"""`zimulis formats`."""

from dataclasses import asdict

from zimulis.cli.answer import Answer, placed
from zimulis.cli.parameters import AsJson
from zimulis.formats import Format, Holds, Option
from zimulis.formats.registry import broken_formats, formats


def run(as_json: AsJson = False) -> Answer:
    """List the formats, what is read and written, and what they can hold."""
    known = list(formats().values())
    described = [
        {
            "name": one.name,
            "reads": one.reader is not None,
            "writes": one.writer is not None,
            "holds": asdict(one.holds),
            "keeps": asdict(one.kept),
            "offsets": one.unit,
        }
        for one in known
    ]
    broken = broken_formats()
    lines = [line for one in known for line in (_line(one), *map(_option_line, one.options))]
    lines += [f"left out: {placed(one.path, one.place, one.reason)}" for one in broken]
    data = {"formats": described, "failed": [asdict(one) for one in broken]}
    return Answer.of_many(data, lines, failed=bool(broken))


def _line(one: Format) -> str:
    ways = [way for way, there in (("reads", one.reader), ("writes", one.writer)) if there]
    told = f"{one.name}: {one.title}; {', '.join(ways)}"
    if held := _named(one.holds):
        told += f"; holds {held}"
    elif one.writer or one.texts_only:
        told += f"; holds {'marks alone' if one.writer else 'texts alone'}"
    return f"{told}; keeps for Zīmulis {_named(one.kept)}" if _named(one.kept) else told


def _named(holds: Holds) -> str:
    return ", ".join(name for name, held in asdict(holds).items() if held)


def _option_line(option: Option) -> str:
    choices = "|".join(option.choices) or "..."
    default = f" (else {option.default})" if option.default else ""
    return f"    --option {option.name}={choices}: {option.title}{default}"
