"""YAML is read as an author means it, and everything knows where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.text import Text
from factpress.yaml_reader import YamlFields, YamlList, read_yaml


def fields_of(words: str) -> YamlFields:
    read = read_yaml(words, "x.yaml")
    assert read.problems == ()
    assert isinstance(read.content, YamlFields)
    return read.content


def place_of(text: object, words: str) -> tuple[int, int]:
    assert isinstance(text, Text)
    place = text.at(text.index(words))
    return place.line, place.column


@pytest.mark.parametrize("written", ["NO", "12:30", "2024-01-11", "1_000", "0x1F", "1.10", "yes", ".nan"])
def test_a_value_stays_what_its_author_wrote(written: str) -> None:
    assert fields_of(f"value: {written}")[Text("value")] == written


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_an_empty_value_is_none(written: str) -> None:
    assert fields_of(f"title: {written}") == {"title": None}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a: plain [[x]]", (1, 10)),
        ("a: 'quoted [[x]]'", (1, 12)),
        ('a: "quoted \\"too\\" [[x]]"', (1, 20)),
        ('a: "caf\\u00e9 [[x]]"', (1, 15)),
        ("a: 'it''s [[x]]'", (1, 11)),
        ("a: |\n  first\n  second [[x]]\n", (3, 10)),
        ("a: >-\n  first\n  second [[x]]\n", (3, 10)),
        ("a: one\n  two [[x]]", (2, 7)),
        ("a: 한국어 [[x]]", (1, 8)),
    ],
)
def test_a_word_inside_a_value_knows_its_place_in_the_file(words: str, expected: tuple[int, int]) -> None:
    assert place_of(fields_of(words)[Text("a")], "[[x]]") == expected


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8), min_size=1, max_size=12))
def test_every_word_of_a_folded_value_is_found_where_it_stands(words: list[str]) -> None:
    source = "a: >-\n" + "".join(f"  {word}\n" for word in words)

    text = fields_of(source)[Text("a")]

    assert isinstance(text, Text)
    offset = 0
    for word in words:
        offset = text.index(word, offset)
        place = text.at(offset)
        assert source.splitlines()[place.line - 1][place.column - 1 :].startswith(word)
        offset += len(word)


def test_a_key_knows_its_place() -> None:
    (key,) = fields_of("\n  title: x")

    assert (key.location.line, key.location.column) == (2, 3)


def test_lists_and_fields_know_where_they_begin() -> None:
    rows = fields_of("rows:\n  - {fact: a}")[Text("rows")]

    assert isinstance(rows, YamlList)
    assert rows.location.line == 2


def test_a_file_may_begin_further_down() -> None:
    fields = read_yaml("title: x", "story.md", first_line=2).content

    assert isinstance(fields, YamlFields)
    assert next(iter(fields)).location.line == 2


@pytest.mark.parametrize(
    ("words", "rule", "line", "column"),
    [
        ("a: 1\nb: 2\na: 3", "repeated-key", 3, 1),
        ("a: &anchor x", "yaml-anchor", 1, 4),
        ("a: [*anchor]", "yaml-anchor", 1, 5),
        ("a: !tag x", "yaml-tag", 1, 4),
        ("a: {{ name }}", "yaml-key", 1, 5),
        ("a: b: c", "yaml-syntax", 1, 5),
        ("a:\n\tb: 1", "yaml-syntax", 2, 1),
        ("a: `x`", "yaml-syntax", 1, 4),
        ("a: x\0y", "invisible-character", 1, 5),
        ("a: 1\n---\nb: 2", "yaml-document", 2, 1),
        ("a: " + "[" * 60, "yaml-too-deep", 1, 44),
    ],
)
def test_what_cannot_be_read_is_told_at_its_place(words: str, rule: str, line: int, column: int) -> None:
    problem = read_yaml(words, "x.yaml").problems[0]

    assert (problem.rule, problem.location.line, problem.location.column) == (rule, line, column)


@given(st.text(max_size=200))
def test_no_text_at_all_makes_the_reader_fail(words: str) -> None:
    read = read_yaml(words, "x.yaml")

    assert all(problem.location.line >= 1 and problem.location.column >= 1 for problem in read.problems)
