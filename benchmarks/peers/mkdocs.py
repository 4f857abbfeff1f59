"""MkDocs: facts read with PyYAML by a hook, the chart drawn by Altair and vl-convert."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.quarries import CHART_ROWS, chart_title, facts_of, prose
from benchmarks.tools import Tools
from benchmarks.writing import facts_yaml, lay_out

TITLE = "MkDocs, chart by Altair"

_CONFIG = """\
site_name: The Quarry Ledger
docs_dir: stories
site_dir: out
theme: {name: null, custom_dir: theme}
hooks: [hook.py]
plugins: []
"""
_HOOK = '''\
"""Writes facts into pages, and draws their charts."""

import re
from pathlib import Path

import altair as alt
import vl_convert
import yaml


def on_page_markdown(markdown, page, config, files):
    source = Path("facts", f"{Path(page.file.src_path).stem}.yaml")
    if not source.exists():
        return markdown
    facts = yaml.load(source.read_text(), Loader=yaml.CSafeLoader)
    markdown = re.sub(r"\\{fact (\\w+)\\}", lambda found: f"<b>{facts[found[1]]['value']}</b>", markdown)
    return re.sub(r"\\{chart ([^|]+)\\|([^}]+)\\}", lambda found: figure(found[1], found[2].split(), facts), markdown)


def figure(title, ids, facts):
    base = alt.Chart(alt.Data(values=[facts[id] for id in ids])).encode(y="gist:N").properties(width=400)
    full = base.mark_bar().encode(x="low:Q")
    pale = base.mark_bar(color="#d5e7ee").encode(x="low:Q", x2="high:Q")
    words = base.mark_text(align="left", dx=5).encode(x="high:Q", text="value:N")
    svg = vl_convert.vegalite_to_svg((full + pale + words).to_dict())
    return f"<figure>{svg}<figcaption>{title}</figcaption></figure>"
'''
_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title></head>
<body><h1>{{ page.title }}</h1>{{ page.content }}</body></html>
"""


def write(folder: Path, stories: int) -> None:
    """Lay a site out."""
    files = {"mkdocs.yml": _CONFIG, "hook.py": _HOOK, "theme/main.html": _PAGE, "stories/index.md": "# The Ledger\n"}
    for number in range(1, stories + 1):
        chart = f"{{chart {chart_title(number)}|{' '.join(CHART_ROWS)}}}"
        body = prose(number, fact=lambda place: f"{{fact f{place}}}", chart=chart)
        files[f"facts/quarry-{number}.yaml"] = facts_yaml(facts_of(number))
        files[f"stories/quarry-{number}.md"] = body
    lay_out(folder, files)


def command(folder: Path, tools: Tools) -> Sequence[str]:
    """Write the command that builds it."""
    return ["sh", "-c", f'cd "{folder}" && exec "{tools.program("mkdocs")}" build --quiet']
