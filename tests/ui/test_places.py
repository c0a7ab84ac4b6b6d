from zimulis.domain.ids import ArticleId
from zimulis.ui.places import Places
from zimulis.ui.settings import Place

ONE, OTHER = ArticleId("1" * 32), ArticleId("2" * 32)


def _at(caret: int, article: ArticleId = ONE) -> Place:
    return Place(article, caret)


def _read(places: Places, *stops: Place) -> None:
    for stop in stops:
        places.arrive(stop)


def test_reading_on_leaves_no_places_behind() -> None:
    places = Places()
    _read(places, *(_at(caret) for caret in range(0, 20_000, 900)))
    assert places.go_back() is None


def test_a_long_move_and_another_article_are_jumps() -> None:
    places = Places()
    _read(places, _at(10), _at(9000), _at(5, OTHER))
    assert places.go_back() == _at(9000)
    assert places.go_back() == _at(10)
    assert places.go_back() is None
    assert places.go_forward() == _at(9000)
    assert places.go_forward() == _at(5, OTHER)
    assert places.go_forward() is None


def test_a_jump_that_says_so_may_be_short() -> None:
    places = Places()
    places.arrive(_at(10))
    places.leave()
    places.arrive(_at(600))
    assert places.go_back() == _at(10)


def test_a_new_jump_ends_the_way_forward() -> None:
    places = Places()
    _read(places, _at(0), _at(9000))
    assert places.go_back() == _at(0)
    places.arrive(_at(0))
    _read(places, _at(20_000))
    assert places.go_forward() is None
    assert places.go_back() == _at(0)


def test_jumping_on_the_spot_is_one_place() -> None:
    places = Places()
    places.arrive(_at(10))
    places.leave()
    places.arrive(_at(40))
    places.leave()
    places.arrive(_at(9000))
    assert places.go_back() == _at(10)
    assert places.go_back() is None


def test_what_lies_on_the_way_is_no_place() -> None:
    places = Places()
    places.arrive(_at(10))
    with places.travelling():
        places.arrive(_at(0, OTHER))
        places.arrive(_at(50_000, OTHER))
    places.arrive(_at(50_000, OTHER))
    assert places.go_back() == _at(10)
    assert places.go_back() is None


def test_only_so_many_places_are_kept() -> None:
    places = Places()
    _read(places, *(_at(caret) for caret in range(0, 5_000_000, 5000)))
    back = 0
    while places.go_back():
        back += 1
    assert back == 100
