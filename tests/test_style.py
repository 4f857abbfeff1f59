"""The style is whole in browsers that do not know all of it: what they drop leaves nothing dead or unreadable."""

import re
from collections.abc import Iterator

import pytest

from tests.conftest import REPOSITORY

SHEETS = {
    file.name: re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
    for file in sorted((REPOSITORY / "templates/static/style").glob("*.css"))
}


def rules_in(sheet: str) -> Iterator[tuple[str, str]]:
    """List each selector with the one it is nested in; what begins with @ is none."""
    around: list[str] = []
    for before, brace in re.findall(r"([^{};]*)([{};])", re.sub(r'"[^"]*"', '""', sheet)):
        if brace == "}":
            around.pop()
        elif brace == "{":
            around.append(before.strip())
            yield around[-1], "".join(around[-2:-1])


def block_of(sheet: str, begin: str) -> str:
    """Cut out what stands between the braces of an @-rule."""
    _, begun, rest = sheet.partition(begin + " {\n")
    assert begun, begin
    return rest.partition("\n}")[0]


def test_words_that_the_style_adds_stand_there_plain_before_they_are_said_otherwise() -> None:
    spoken = [
        (before, words)
        for sheet in SHEETS.values()
        for before, words in re.findall(r'([^{;]*[{;])\s*content: ("[^"]*") / "', sheet)
    ]

    assert len(spoken) >= 5
    assert [words for before, words in spoken if not before.strip().endswith(f"content: {words};")] == []


@pytest.mark.parametrize("name", SHEETS)
def test_no_rule_needs_a_browser_that_knows_nested_ones(name: str) -> None:
    nested = [(inner, outer) for inner, outer in rules_in(SHEETS[name]) if outer and not outer.startswith("@")]

    assert nested == []


def test_a_date_is_set_beside_a_line_of_time_only_where_there_is_one() -> None:
    placed = [selector for selector, _ in rules_in(SHEETS["timeline.css"]) if selector.endswith(".when")]

    assert placed
    assert all(".events " in selector for selector in placed)


def test_without_popovers_a_number_leads_to_its_note_and_no_button_is_left() -> None:
    without = block_of(SHEETS["notes.css"], "@supports not selector(:popover-open)")

    assert ".marker, .close { display: none }" in without
    assert ".noted > .print-only { display: revert }" in without


def test_in_colours_of_the_readers_own_no_hatch_lies_across_a_number() -> None:
    forced = block_of(SHEETS["notes.css"], "@media (forced-colors: active)")

    hatch = re.search(r"repeating-linear-gradient\(.*?\) 0 / (\.\d+)em no-repeat", forced)
    kept_free = re.search(r"padding-left: (\d*\.\d+)em", forced)

    assert hatch and kept_free
    assert float(kept_free[1]) > float(hatch[1])


def test_hue_tells_who_and_nothing_else() -> None:
    wearing = [
        selector
        for sheet in SHEETS.values()
        for selector, said in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)
        if re.search(r"var\(--(?:worker|state|peer)\b", said)
    ]

    assert wearing
    assert [selector for selector in wearing if not re.search(r"worker|state|peer", selector)] == []
