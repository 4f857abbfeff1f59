"""Eleventy: facts as data files read with js-yaml, the chart drawn by Vega-Lite and Vega when the site is built."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.quarries import CHART_ROWS, chart_title, facts_of, prose
from benchmarks.tools import Tools
from benchmarks.writing import facts_yaml, lay_out

TITLE = "Eleventy, chart by Vega"

_CONFIG = """\
const fs = require("fs");
const yaml = require("js-yaml");
const vega = require("vega");
const vegaLite = require("vega-lite");

module.exports = function (site) {
  const read = (slug) => yaml.load(fs.readFileSync(`facts/${slug}.yaml`, "utf8"));
  const known = {};
  const factsOf = (slug) => (known[slug] ??= read(slug));
  site.addShortcode("fact", function (id) { return `<b>${factsOf(this.page.fileSlug)[id].value}</b>`; });
  site.addAsyncShortcode("chart", async function (title, ids) {
    const facts = factsOf(this.page.fileSlug);
    const values = ids.split(" ").map((id) => facts[id]);
    const layers = [
      { mark: "bar", encoding: { x: { field: "low", type: "quantitative" } } },
      { mark: { type: "bar", color: "#d5e7ee" }, encoding: { x: { field: "low", type: "quantitative" }, x2: { field: "high" } } },
      { mark: { type: "text", align: "left", dx: 5 }, encoding: { x: { field: "high", type: "quantitative" }, text: { field: "value" } } },
    ];
    const chart = { data: { values }, width: 400, encoding: { y: { field: "gist", type: "nominal" } }, layer: layers };
    const view = new vega.View(vega.parse(vegaLite.compile(chart).spec), { renderer: "none" });
    return `<figure>${await view.toSVG()}<figcaption>${title}</figcaption></figure>`;
  });
  return { dir: { input: "stories", includes: "../layouts", layouts: "../layouts", output: "out" }, markdownTemplateEngine: "njk" };
};
"""
_PAGE = """\
<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1>{{ content | safe }}</body></html>
"""
_INDEX = """\
---
title: The Quarry Ledger
layout: page.njk
permalink: /
---
<ul>{% for story in collections.all %}<li><a href="{{ story.url }}">{{ story.data.title }}</a>{% endfor %}</ul>
"""


def write(folder: Path, stories: int) -> None:
    """Lay a site out."""
    files = {"eleventy.config.js": _CONFIG, "layouts/page.njk": _PAGE, "stories/index.njk": _INDEX}
    files["stories/stories.json"] = '{"layout": "page.njk"}\n'
    for number in range(1, stories + 1):
        chart = f'{{% chart "{chart_title(number)}", "{" ".join(CHART_ROWS)}" %}}'
        body = prose(number, fact=lambda place: f'{{% fact "f{place}" %}}', chart=chart)
        files[f"facts/quarry-{number}.yaml"] = facts_yaml(facts_of(number))
        files[f"stories/quarry-{number}.md"] = body
    lay_out(folder, files)


def command(folder: Path, tools: Tools) -> Sequence[str]:
    """Write the command that builds it, with Node's packages where it looks for them."""
    modules = folder / "node_modules"
    if not modules.exists():
        modules.symlink_to(tools.modules)
    program = tools.modules / "@11ty" / "eleventy" / "cmd.cjs"
    return ["sh", "-c", f'cd "{folder}" && exec node "{program}" --quiet']
