def draw(facts, theme, width):
    return alt.Chart(
