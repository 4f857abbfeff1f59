"""Crossings by the season: a bar for each, hung between its low figure and its high one, and joined."""

import altair as alt


def draw(facts, theme, width):
    seasons = [
        {"low": fact.low, "high": fact.high, "name": fact.label, "words": fact.text, "fill": fact.pale_fill}
        for fact in facts.values()
    ]
    x = alt.X(
        "name:N",
        title=None,
        sort=None,
        axis=alt.Axis(labelAngle=0, labelFontSize=13, ticks=False, domain=False),
    )
    y = alt.Y("low:Q", title=None, axis=None, scale=alt.Scale(domain=[0, 10]))
    shown = alt.Chart(alt.InlineData(values=seasons))
    line = shown.mark_line(color=theme.grid, strokeWidth=6).encode(x=x, y=y)
    bars = shown.mark_bar(size=48).encode(x=x, y=y, y2="high:Q", description="fill:N")
    words = shown.mark_text(dy=-12, fontSize=14, fontWeight="bold", color=theme.ink, baseline="bottom").encode(
        x=x, y=alt.Y("high:Q", axis=None), text="words:N"
    )
    return (line + bars + words).properties(width=width, height=220)
