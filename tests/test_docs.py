"""What the documentation says of the program is true of it."""

import re
from pathlib import Path

import pytest

from factpress.charts import REQUIREMENTS, columns, line, requirements, spans
from factpress.cli import COMMANDS, main
from factpress.load.entries import KINDS
from factpress.load.language import load_language
from factpress.manifest import MANIFEST, list_files
from factpress.model import Status, Verdict
from factpress.pages import PAGE_TYPES
from factpress.pipeline import Build, Checked, check
from factpress.problems import ContentError
from factpress.prose import plain_text
from factpress.quantities.hedges import HEDGES
from factpress.quantities.vague_words import VAGUE_WORDS
from factpress.scaffold import make_newsroom
from factpress.text import Text
from factpress.verify import verify_site
from tests import documents
from tests.builders import build
from tests.documents import DOCUMENTS, ROOT, code_in, code_of, read, rows_of
from tools import write_docs
from tools.doc_examples import check_newsroom, find_examples, newsroom_of, write_newsroom


@pytest.fixture(scope="module")
def larkby(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the newsroom that docs/authors.md shows into a folder."""
    folder = tmp_path_factory.mktemp("larkby")
    write_newsroom(write_docs.docs_newsroom(), folder)
    return folder


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Begin a newsroom."""
    folder = tmp_path_factory.mktemp("valley")
    make_newsroom(folder)
    return folder


@pytest.fixture(scope="module")
def checked(larkby: Path) -> Checked:
    return check(larkby)


@pytest.fixture(scope="module")
def built(larkby: Path) -> Build:
    return build(larkby)


def test_the_examples_for_authors_make_a_site_without_a_warning(built: Build) -> None:
    warnings = built.warnings

    assert warnings == ()
    assert "stories/after-dark/index.html" in built.files


def test_the_site_of_the_examples_says_what_their_content_says(built: Build, checked: Checked) -> None:
    made = dict(built.files)
    files = {**made, MANIFEST: list_files(made)}

    problems = verify_site(files, checked.content, checked.findings, checked.wording)

    assert problems == ()


def test_there_is_an_example_of_every_kind_of_entry(checked: Checked) -> None:
    content = checked.content

    empty = [kind for kind in (*KINDS, "corrections") if not getattr(content, kind)]

    assert empty == []
    assert {str(chart.form) for chart in content.charts.values()} == set(REQUIREMENTS)
    assert {entry.status for entry in content.ledger.values()} == set(Status)


@pytest.mark.parametrize("name", write_docs.DOCUMENTS)
def test_a_document_shows_what_readers_see_and_what_authors_are_told(name: str, checked: Checked) -> None:
    document = read(f"docs/{name}")

    written = write_docs.up_to_date(document, write_docs.docs_newsroom(), checked)

    assert document == written, "python -m tools.write_docs brings it up to date"


def test_the_first_fact_of_the_readme_can_be_read_and_its_mistake_is_told() -> None:
    readme = read("README.md")
    fact = readme.partition("```yaml\n")[2].partition("```")[0]
    name, path = fact.strip().partition(":")[0], "content/facts/wages.yaml"
    files = {**write_docs.docs_newsroom(), path: f"title: Wages\nsource: turnstile\nfacts:\n{fact}"}

    checked = check_newsroom(files)
    with pytest.raises(ContentError) as told:
        check_newsroom({**files, path: files[path].replace("value:", "valeu:")})

    assert f"“{plain_text(Text(f'[[{name}]]'), checked.content, checked.wording)}”" in readme
    assert "\n".join(str(problem) for problem in told.value.problems) in readme


def test_every_word_that_a_value_may_have_is_listed() -> None:
    document = read("docs/authors.md")

    words = [word for cell, _ in rows_of(document, "vague word", "stands for") for word in code_in(cell)]
    hedges = [word for cells in rows_of(document, "hedge", "also written") for cell in cells for word in code_in(cell)]

    assert sorted(words) == sorted(VAGUE_WORDS)
    assert sorted(hedges) == sorted(HEDGES)


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (("status", "means", "drawn"), Status),
        (("verdict", "means"), Verdict),
        (("form", "draws", "fields"), sorted(REQUIREMENTS)),
    ],
)
def test_every_status_verdict_and_form_is_explained(head: tuple[str, ...], known: list[str]) -> None:
    listed = [code_in(cells[0])[0] for cells in rows_of(read("docs/authors.md"), *head)]

    assert sorted(listed) == sorted(map(str, known))


def test_no_form_draws_more_than_is_documented() -> None:
    cells = {
        code_in(form)[0]: fields for form, _, fields in rows_of(read("docs/authors.md"), "form", "draws", "fields")
    }

    limits = {form: max(map(int, re.findall(r"\d+", fields))) for form, fields in cells.items() if "to" in fields}

    most = requirements.ROWS_AT_MOST
    assert limits == {
        **dict.fromkeys(("range-bars", "share", "ladder", "own"), most),
        "spans": spans.EVENTS_AT_MOST,
        "columns": columns.COLUMNS_AT_MOST,
        "line": line.POINTS_AT_MOST,
    }


def test_the_first_examples_are_a_site_of_their_own() -> None:
    examples = find_examples(read("docs/authors.md").partition("\n## When something is wrong")[0])

    checked = check_newsroom(newsroom_of(examples))

    assert len(examples) == 4
    assert checked.warnings == ()


def test_another_language_says_a_figure_in_its_own_way(checked: Checked) -> None:
    files = dict(write_docs.docs_newsroom())
    del files["content/corrections.yaml"]  # which quotes what readers saw, in English
    del files["content/pages/how-we-work.de.md"]  # which needs no translation then
    files["content/site.yaml"] = files["content/site.yaml"].replace("language: en", "language: de")
    visits = checked.content.ledger["visits"].value
    assert visits

    words = [wording.quantity(visits) for wording in (checked.wording, check_newsroom(files).wording)]

    assert words == ["about 48,000 visits a year", "rund 48.000 visits im Jahr"]


def test_the_other_language_has_no_word_that_nobody_says(larkby: Path) -> None:
    (english, _), (german, problems) = load_language(larkby, Text("en")), load_language(larkby, Text("de"))

    unknown = german.phrases.keys() - english.phrases.keys()

    assert (unknown, problems) == (set(), ())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_is_named_is_there(document: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))

    named = {target for code in code_of(document) for target in re.findall(r"\bmake ([a-z]+)", code)}

    assert named <= targets


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_and_option_that_is_named_is_there(document: str, capsys: pytest.CaptureFixture[str]) -> None:
    named = list(documents.calls_in(document))

    helps = {command: _help(command, capsys) for command, _ in named if command in COMMANDS}

    assert {command for command, _ in named} <= set(COMMANDS)
    assert [(name, word) for name, words in named for word in words if f"--{word}" not in helps[name]] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_is_named_is_there(document: str, larkby: Path, begun: Path, built: Build) -> None:
    bases = (ROOT, ROOT / "factpress", larkby, begun)

    named = documents.paths_in(document)

    assert [path for path in named if not any(_stands(path, base) for base in bases) and not _is_in(built, path)] == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_leads_somewhere(document: str) -> None:
    links = documents.links_in(document)

    lost = [(str(file), anchor) for file, anchor in links if not file.exists()]

    assert lost == []
    assert [anchor for file, anchor in links if anchor and anchor not in documents.anchors_of(file)] == []


def test_the_layers_are_those_of_the_contract() -> None:
    lines = documents.text_block_under("docs/architecture.md", "Layers").splitlines()

    listed = [re.split(r" {2,}", line)[0] for line in lines]

    assert listed == documents.project()["tool"]["importlinter"]["contracts"][0]["layers"]


def test_every_dependency_has_its_reason() -> None:
    asked = [re.split(r"[<>=]", name)[0] for name in documents.project()["project"]["dependencies"]]

    listed = [code_in(package)[0] for package, *_ in rows_of(read("docs/architecture.md"), "package", "where", "why")]

    assert sorted(listed) == sorted(asked)


def test_every_page_type_is_listed() -> None:
    listed = [code_in(name)[0] for name, _ in rows_of(read("docs/architecture.md"), "page type", "address")]

    assert sorted(listed) == sorted(PAGE_TYPES)


def test_every_colour_is_the_one_that_pages_have() -> None:
    light, dark, *_ = read("templates/static/style/tokens.css").split("@media")
    schemes = [dict(re.findall(r"--([\w-]+): (#\w+);", scheme)) for scheme in (light, dark)]

    rows = rows_of(read("docs/design.md"), "token", "light", "dark", "stands for")

    listed = {code_in(token)[0]: (code_in(light)[0], code_in(dark)[0]) for token, light, dark, _ in rows}
    assert listed == {token: (schemes[0][token], schemes[1][token]) for token in schemes[0]}


def _help(command: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    return capsys.readouterr().out


def _stands(path: str, base: Path) -> bool:
    return any(base.glob(re.sub(r"<\w+>", "*", path).rstrip("/")))


def _is_in(built: Build, path: str) -> bool:
    """Tell whether a file or folder is part of the site that is built, or the site itself."""
    pattern = re.escape(path.removeprefix("site/")).replace("<id>", "[^/]+").rstrip("/")
    return any(re.match(rf"{pattern}(/|$)", file) for file in (*built.files, MANIFEST, ""))
