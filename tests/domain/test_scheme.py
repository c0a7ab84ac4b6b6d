from zimulis.domain.scheme import Label, LineStyle, Scheme

PERSON = Label("person", "Person", "#0064A0", "#56B4E9", key="1")
CLAIM = Label("claim", "Claim", "#8C3A6C", "#DB92BC", line=LineStyle.BRACKET, key="4")
EVENT = Label("event", "Event", "#333333", "#CCCCCC")
SCHEME = Scheme("news", (PERSON, CLAIM, EVENT))


def test_a_label_is_found_by_its_name_and_by_its_key() -> None:
    assert SCHEME.label("claim") is CLAIM
    assert SCHEME.label("Claim") is None
    assert SCHEME.label_for_key("1") is PERSON
    assert SCHEME.label_for_key("9") is None


def test_a_label_without_a_key_is_applied_by_none() -> None:
    assert SCHEME.label_for_key("") is None


def test_claims_are_what_is_drawn_as_brackets() -> None:
    assert [label.name for label in SCHEME.labels if label.is_claim] == ["claim"]
