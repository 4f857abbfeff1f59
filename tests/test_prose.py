"""Prose: references become words with their notes, Markdown becomes HTML, and nothing else gets through."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factpress.model import Content
from factpress.prose import (
    Embed,
    Passage,
    Setting,
    block_html,
    body_blocks,
    find_references,
    inline_html,
    number_notes,
    plain_text,
    unclosed_references,
)
from factpress.text import Text
from factpress.wording import Wording
from tests.builders import derived, fact, facts


@pytest.fixture
def newsroom(tmp_path: Path) -> tuple[Content, Wording]:
    figures = facts(
        boats=fact("more than 30 ferries per day", speaker="mayor", status="claimed"),
        pay=fact("about 20 to 30 EUR per month", converted="150 to 220 DKK per month"),
    )
    return derived(tmp_path, figures)


@pytest.fixture
def setting(newsroom: tuple[Content, Wording]) -> Setting:
    content, wording = newsroom
    return Setting(content=content, wording=wording, notes={"boats": 1, "pay": 2}, root="../../")


@pytest.mark.parametrize(
    ("written", "kind", "id", "style", "words"),
    [
        ("[[boats]]", "fact", "boats", None, None),
        ("[[ boats ]]", "fact", "boats", None, None),
        ("[[boats@bare]]", "fact", "boats", "bare", None),
        ("[[boats|a lot]]", "fact", "boats", None, "a lot"),
        ("[[event:fire]]", "event", "fire", None, None),
        ("[[text:7 pages, at 8:00]]", "text", "7 pages, at 8:00", None, None),
        ("[[ledger]]", "ledger", "ledger", None, None),
    ],
)
def test_a_reference_is_read(written: str, kind: str, id: str, style: str | None, words: str | None) -> None:
    (reference,) = find_references(Text(f"x {written} y"))

    assert (reference.kind, reference.id, reference.style, reference.words) == (kind, id, style, words)


@pytest.mark.parametrize("written", ["\\[[boats]]", "`[[boats]]`", "```\n[[boats]]\n```", "[boats]", "[[boats"])
def test_what_is_escaped_or_code_or_not_closed_is_no_reference(written: str) -> None:
    assert find_references(Text(written)) == ()


def test_a_reference_that_is_not_closed_is_found() -> None:
    assert [place.column for place in unclosed_references(Text("a [[boats and [[pay]]"))] == [3]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("[[boats]]", "more than 30 ferries a day"),
        ("[[boats@amount]]", "more than 30 ferries"),
        ("[[boats@bare]]", "more than 30"),
        ("[[pay]]", "about €20–30 a month"),
        ("[[pay@low]]", "about €20"),
        ("[[pay@dkk]]", "150–220 DKK"),
        ("[[pay|a little]]", "a little"),
        ("*very* [[text:7 pages]] & `x`", "very 7 pages & x"),
        ("[[speaker:mayor]] in [[source:gazette]]", "The mayor in The Gazette"),
    ],
)
def test_plain_text_keeps_every_hedge(newsroom: tuple[Content, Wording], written: str, words: str) -> None:
    content, wording = newsroom

    assert plain_text(Text(written), content, wording) == words


def test_a_fact_in_prose_has_a_button_that_says_who_and_how_sure(setting: Setting) -> None:
    html = inline_html(Text("There are [[boats]]."), setting)

    assert '<span class="fact">more than 30 ferries a day</span>' in html
    assert 'class="marker is-claimed"' in html
    assert 'popovertarget="note-boats"' in html
    assert 'aria-label="Note 1: Claimed, The mayor, through The Gazette"' in html


def test_a_range_is_one_word_for_the_end_of_a_line(setting: Setting) -> None:
    html = inline_html(Text("It pays [[pay]]."), setting)

    assert re.search(r'<span class="fact">(?:[^<–]* )?<span class="range">[^ <]*\d–\d[^ <]*</span>', html)


def test_a_figure_is_followed_by_a_link_to_its_note_for_browsers_without_buttons_that_open(setting: Setting) -> None:
    html = inline_html(Text("There are [[boats]]."), setting)

    assert '<a href="#note-boats" aria-label="Note 1: Claimed, The mayor, through The Gazette">1</a></sup>' in html


def test_where_no_button_may_stand_there_are_only_words(setting: Setting) -> None:
    assert inline_html(Text("There are [[boats]]."), setting, markers=False) == "There are more than 30 ferries a day."


def test_a_fact_used_twice_has_one_note(newsroom: tuple[Content, Wording]) -> None:
    content, _ = newsroom

    assert number_notes([Text("[[pay]] and [[boats]]"), None, Text("[[pay@low]]")], content) == {"pay": 1, "boats": 2}


def test_a_chart_on_a_line_of_its_own_cuts_the_prose(setting: Setting) -> None:
    blocks = body_blocks(Text("One.\n\n[[chart:fleet]]\n\nTwo.\n\n- three"), setting)

    assert [
        str(block.html).strip() if isinstance(block, Passage) else block.kind if isinstance(block, Embed) else "picture"
        for block in blocks
    ] == [
        "<p>One.</p>",
        "chart",
        "<p>Two.</p>\n<ul>\n<li>three</li>\n</ul>",
    ]


def test_a_heading_has_an_anchor_made_of_its_words(setting: Setting) -> None:
    assert block_html(Text("## Why [[text:7 boats]] sail"), setting) == (
        '<h2 id="why-7-boats-sail">Why 7 boats sail</h2>'
    )


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hi)",
        "<img src=x onerror=alert(1)>",
        "![x](javascript:alert(1))",
        "<https://example.org/ onclick=alert(1)>",
        '[x](https://example.org/ "x\\" onclick=\\"alert(1)")',
        "| a |\n|:-:|\n| <b style='x'>b</b> |",
    ],
)
def test_nothing_that_runs_gets_through(setting: Setting, attack: str) -> None:
    tags = _Tags()
    tags.feed(block_html(Text(attack), setting))

    assert "script" not in tags.names
    assert not any(name == "style" or name.startswith("on") for name, _ in tags.attributes)
    assert not any((value or "").startswith(("javascript:", "data:")) for _, value in tags.attributes)


class _Tags(HTMLParser):
    """Collects what a browser would see as tags and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes.extend(attrs)


def test_a_reference_inside_an_address_or_a_label_stays_words(setting: Setting) -> None:
    html = block_html(Text('[the [[boats]]](https://example.org/ "about [[pay]]")'), setting)

    assert 'title="about about €20–30 a month"' in html
