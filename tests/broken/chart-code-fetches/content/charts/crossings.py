import altair as alt


def draw(facts, theme, width):
    return alt.Chart("crossings.csv").mark_bar().encode(x="season:N", y="crossings:Q")
