import altair as alt

chart = alt.Chart(alt.InlineData(values=[])).mark_bar()
