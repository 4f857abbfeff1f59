import altair as alt


def draw(facts, theme, width):
    rows = [{"name": fact.label, "high": fact.high, "text": fact.text} for fact in facts.values()]
    bars = alt.Chart(alt.InlineData(values=rows)).mark_bar().encode(x="name:N", y="high:Q")
    return bars.properties(width=width, height=200)
