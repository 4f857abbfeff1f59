"""Hugo: facts as site data, references as shortcodes, the chart drawn as an SVG by a template."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.quarries import CHART_ROWS, chart_title, facts_of, prose
from benchmarks.tools import Tools
from benchmarks.writing import facts_yaml, lay_out

TITLE = "Hugo, chart by template"

_CONFIG = "baseURL: https://example.org/\ntitle: The Quarry Ledger\ndisableKinds: [taxonomy, term, RSS]\n"
_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>
"""
_LIST = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><h1>{{ .Title }}</h1><ul>{{ range .RegularPagesRecursive }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</ul></body></html>
"""
_FACT = "{{ with index (index site.Data.facts .Page.File.ContentBaseName) (.Get 0) }}<b>{{ .value }}</b>{{ end -}}\n"
_CHART = """\
{{ $facts := index site.Data.facts .Page.File.ContentBaseName }}
<figure><svg viewBox="0 0 688 160" role="img" aria-label="{{ .Get "title" }}">
{{ range $row, $id := split (.Get "facts") " " }}{{ with index $facts $id }}
<text x="0" y="{{ add 24 (mul $row 36) }}">{{ .gist }}</text>
<rect x="300" y="{{ add 10 (mul $row 36) }}" width="{{ mul .low 0.2 }}" height="20" fill="#005a78"></rect>
<rect x="{{ add 300 (mul .low 0.2) }}" y="{{ add 10 (mul $row 36) }}" width="{{ mul (sub .high .low) 0.2 }}" height="20" fill="#d5e7ee"></rect>
<text x="{{ add 310 (mul .high 0.2) }}" y="{{ add 24 (mul $row 36) }}">{{ .value }}</text>
{{ end }}{{ end }}</svg><figcaption>{{ .Get "title" }}</figcaption></figure>
"""


def write(folder: Path, stories: int) -> None:
    """Lay a site out."""
    files = {
        "hugo.yaml": _CONFIG,
        "layouts/_default/single.html": _PAGE,
        "layouts/_default/list.html": _LIST,
        "layouts/shortcodes/fact.html": _FACT,
        "layouts/shortcodes/chart.html": _CHART,
    }
    for number in range(1, stories + 1):
        chart = f'{{{{< chart title="{chart_title(number)}" facts="{" ".join(CHART_ROWS)}" >}}}}'
        body = prose(number, fact=lambda place: f'{{{{< fact "f{place}" >}}}}', chart=chart)
        files[f"data/facts/quarry-{number}.yaml"] = facts_yaml(facts_of(number))
        files[f"content/stories/quarry-{number}.md"] = body
    lay_out(folder, files)


def command(folder: Path, tools: Tools) -> Sequence[str]:
    """Write the command that builds it."""
    return [str(tools.program("hugo")), "--source", str(folder), "--destination", str(folder / "out"), "--quiet"]
