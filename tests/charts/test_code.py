"""An author's own code draws, or its author is told at which line it does not."""

import pytest

from factpress.charts.code import run_code
from factpress.charts.orders import Code, PlainFact

FARE = PlainFact(
    id="fare", label="The fare", note="", gist="Fare", text="more than €40 a year", amount="more than €40",
    bare="more than 40", converted="", unit="EUR", low=40.0, high=None, low_open=True, high_open=False,
    approximate=False, status="claimed", hue="worker", fill="@full worker claimed", pale_fill="@pale worker claimed",
)  # fmt: skip
DRAWN = """import altair as alt

def draw(facts, theme, width):
    rows = [{"low": fact.low, "words": WORDS, "fill": FILL} for fact in facts.values()]
    shown = alt.Chart(alt.InlineData(values=rows)).encode(x=alt.X("low:Q", axis=None))
    words = shown.mark_text(font="Comic Sans MS").encode(text="words:N")
    return (shown.mark_bar().encode(description="fill:N") + words).properties(width=WIDTH, height=40)
"""


def drawn_with(words: str = "fact.text", fill: str = "fact.fill", width: str = "width") -> str:
    return DRAWN.replace("WORDS", words).replace("FILL", fill).replace("WIDTH", width)


def told(source: str, limit: float = 10) -> list[tuple[str, int]]:
    """List the rules that code breaks, and where."""
    run = run_code(Code(path="content/charts/own.py", source=source, facts=(FARE,), width=344), limit)
    return [] if isinstance(run, str) else [(mistake.rule, mistake.line) for mistake in run]


def test_a_chart_that_tells_its_facts_is_drawn() -> None:
    assert told(drawn_with()) == []


@pytest.mark.parametrize("words", ["'€40'", "'40'", "'more than €400 a year'", "fact.text + ' in 2024'"])
def test_a_number_without_its_hedge_or_of_no_fact_is_refused(words: str) -> None:
    assert ("chart-number", 3) in told(drawn_with(words=words))


def test_a_figure_that_is_not_told_is_missed() -> None:
    assert told(drawn_with(words="'dear'")) == [("chart-figure", 3)]


def test_a_figure_whose_status_is_not_drawn_is_missed() -> None:
    assert told(drawn_with(fill="theme.fill('reported')")) == [("chart-status", 3)]


def test_a_chart_that_leaves_its_frame_is_refused() -> None:
    assert told(drawn_with(width="width + 40")) == [("chart-code", 3)]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("raise ValueError", 2),
        ("return exit()", 2),
        ("while True: pass", 2),
        ("while True:\n        try: sum(range(99))\n        except Exception: pass", None),
        ("return facts.clear()", 2),
        ("facts['fare'].low = 0", 2),
        ("import altair\n    return altair.Chart('https://example.org/fares.csv').mark_bar()", 3),
        ("import altair\n    return altair.Chart('fares.csv').mark_bar()", 3),
        ("import altair\n    return altair.Chart(altair.InlineData(values=[])).mark_bar(size='x').to_dict() and 1", 3),
    ],
)
def test_code_that_fails_is_told_at_its_line(body: str, line: int | None) -> None:
    ((rule, at),) = told(f"def draw(facts, theme, width):\n    {body}\n", limit=0.5)

    assert rule == "chart-code"
    assert line in (at, None)
