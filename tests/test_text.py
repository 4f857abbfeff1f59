"""An author's words keep their place."""

import pickle

from factpress.problems import Location
from factpress.text import Text


def test_a_text_is_the_plain_string() -> None:
    text = Text("wage-before", Location("facts/wages.yaml", 3, 5))

    assert text == "wage-before"
    assert {"wage-before": 1}[text] == 1


def test_a_text_knows_the_place_of_each_character() -> None:
    text = Text("one\ntwo", Location("a.md"), anchors=((0, 7, 1), (4, 8, 3)))

    assert text.at(1) == Location("a.md", 7, 2)
    assert text.at(5) == Location("a.md", 8, 4)


def test_a_part_keeps_its_place() -> None:
    text = Text("one\ntwo", Location("a.md"), anchors=((0, 7, 1), (4, 8, 3)))

    part = text.part(2, 6)

    assert part == "e\ntw"
    assert (part.location, part.at(2)) == (Location("a.md", 7, 3), Location("a.md", 8, 3))


def test_a_text_comes_back_whole_from_a_pickle() -> None:
    text = Text("one", Location("a.md", 7, 2))

    again = pickle.loads(pickle.dumps(text))  # our own bytes

    assert (again, again.location) == (text, text.location)
