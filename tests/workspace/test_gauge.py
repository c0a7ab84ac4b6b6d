"""How many articles there will be is estimated from the bytes that are read."""

from pathlib import Path

from zimulis.formats import ReadOptions
from zimulis.workspace.gauge import Gauge, position_in
from zimulis.workspace.jobs import CancelToken
from zimulis.workspace.reading import read_in_child


def test_the_share_of_bytes_gives_the_number_of_articles(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a", "b", "none")]
    for file in files[:2]:
        file.write_bytes(b"x" * 1000)
    gauge = Gauge(files)
    gauge.begin(str(files[0]))
    assert gauge.expected(100) is None, "nobody knows"
    gauge.reach(500)
    assert gauge.expected(5) is None, "five tell nothing"
    assert gauge.expected(100) == 400
    gauge.begin(str(files[1]))
    assert gauge.expected(200) == 400
    gauge.reach(5000)
    assert gauge.expected(200) == 200, "no file is longer than it is"
    gauge.begin("of another")
    gauge.begin(str(files[2]))
    assert gauge.expected(300) == 300


def test_progress_is_told_with_it(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 1000)
    gauge = Gauge([tmp_path / "a"])
    told: list[tuple[int, int | None, str]] = []
    progress = gauge.telling(lambda done, total, what: told.append((done, total, what)))
    gauge.begin(str(tmp_path / "a"))
    gauge.reach(250)
    progress(100, None, "a")
    progress(100, 7, "a")
    assert told == [(100, 400, "a"), (100, 7, "a")]


def test_the_place_in_an_open_file_is_known_or_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 100_000)
    assert position_in(file) == 0
    with file.open("rb", buffering=0) as stream:
        stream.read(50_000)
        assert position_in(file) in (0, 50_000)


def test_a_child_that_reads_moves_the_gauge(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number:02}.txt").write_text(f"Raksts {number:02}.", "utf-8")
    gauge = Gauge(sorted(tmp_path.iterdir()))
    items = read_in_child([tmp_path], ReadOptions(), CancelToken(), gauge=gauge)
    for _ in range(30):
        next(items)
    expected = gauge.expected(30)
    assert expected is not None
    assert 60 <= expected <= 62
    items.close()  # pyright: ignore[reportAttributeAccessIssue]
