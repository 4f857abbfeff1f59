"""A new newsroom, and new entries in one: they build, or say what is missing, and nothing else is touched."""

import json
import re
from pathlib import Path

import pytest

from factpress.charts import REQUIREMENTS
from factpress.cli import main
from factpress.load.entries import KINDS
from factpress.load.files import read_file
from factpress.manifest import MANIFEST, list_files
from factpress.pipeline import check
from factpress.problems import ContentError
from factpress.schemas import FOLDER, place_of
from factpress.verify import verify_site
from tests.builders import build, fact, facts, write_newsroom
from tests.conftest import files_in
from tests.previewing import running

TOPIC = "content/facts/town.yaml"


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Begin a newsroom."""
    folder = tmp_path / "valley"
    assert main(["new", str(folder)]) == 0
    return folder


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Write a newsroom with one fact, and go there."""
    folder = write_newsroom(tmp_path / "town", facts(fare=fact("40 EUR")))
    monkeypatch.chdir(folder)
    return folder


def test_a_new_newsroom_has_every_kind_of_entry_and_nothing_to_mend(begun: Path) -> None:
    checked = check(begun)

    assert checked.warnings == ()
    assert [kind for kind in (*KINDS, "corrections") if not getattr(checked.content, kind)] == []
    assert [file.name for file in (begun / "content" / "languages").iterdir()] == ["en.yaml"]


def test_the_site_of_a_new_newsroom_says_what_its_content_says(begun: Path) -> None:
    site, checked = build(begun), check(begun)

    made = dict(site.files)
    files = {**made, MANIFEST: list_files(made)}
    problems = verify_site(files, checked.content, checked.findings, checked.wording)

    assert problems == ()
    assert site.warnings == ()


def test_a_new_newsroom_is_shown_and_follows_its_author(begun: Path) -> None:
    file = begun / "content" / "facts" / "bus.yaml"
    with running(begun, lambda newsroom, stamps: build(newsroom)) as preview:
        preview.wait_for("£61,200", "/facts/bus/")

        preview.save("facts/bus.yaml", file.read_text(encoding="utf-8").replace("61200", "61300"))

        assert preview.wait_for("£61,300", "/facts/bus/")


def test_every_file_of_a_new_newsroom_teaches_editors_its_schema(begun: Path) -> None:
    settings = json.loads((begun / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    schemas = {name: f"content/{place_of(Path(name).stem)}" for name in settings}

    first_lines = {
        file: file.read_text(encoding="utf-8").split("\n")[0] for file in (begun / "content").rglob("*.yaml")
    }
    named = {file: (file.parent / line.partition("$schema=")[2]).resolve() for file, line in first_lines.items()}

    assert settings == schemas
    assert all(schema.is_file() and schema.parent == begun / FOLDER for schema in named.values())
    assert {schema.name for schema in named.values()} == {Path(name).name for name in settings}
    assert all(file in begun.glob(schemas[f"{FOLDER.as_posix()}/{schema.name}"]) for file, schema in named.items())


def test_a_repository_without_a_file_yet_is_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()

    status = main(["new", str(tmp_path)])

    assert status == 0
    assert (tmp_path / "content" / "site.yaml").is_file()


def test_a_folder_in_which_something_stands_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("mine")

    status = main(["new", str(tmp_path)])

    assert (status, files_in(tmp_path)) == (2, {"notes.txt": b"mine"})
    assert "is not empty" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", "\n"),
        ("", ""),
        ("", "\n\n\n"),
        ("", "\n# the title\ntitle: The town\n"),
        ("# a comment\n", "\n"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("indent", ["  ", "    "])
def test_a_new_fact_stands_behind_the_last_and_every_other_byte_stays(
    before: str, behind: str, ending: str, indent: str, town: Path
) -> None:
    entry = f"{indent}fare:\n{indent * 2}gist: A figure\n{indent * 2}value: 40 EUR\n{indent * 2}locator: line 1"
    words = f"{before}source: gazette\nstatus: reported\nfacts:\n{entry}".replace("\n", ending)
    rest = behind.replace("\n", ending)
    (town / TOPIC).write_bytes((words + rest).encode())

    status = main(["new", "fact", "bus-fleet"])

    after = (town / TOPIC).read_bytes().decode()
    added = after.removeprefix(words).removesuffix(rest.removeprefix(ending))
    assert status == 0
    assert after == words + added + rest.removeprefix(ending)
    assert added.startswith(f"{ending}{indent}bus-fleet:{ending}{indent * 2}gist: #")
    assert {"source:", "status:"}.isdisjoint(added.split()), "the file gives them to every fact"


@pytest.mark.parametrize("kind", ["fact", "event", "chart", "story"])
def test_a_new_entry_is_told_of_only_where_it_has_to_be_filled_in(
    kind: str, town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", kind, "late-bus", "--topic", "buses"] if kind in ("fact", "event") else ["new", kind, "late-bus"])
    place, needed = capsys.readouterr().out.splitlines()
    with pytest.raises(ContentError) as told:
        check(town)

    empty = [re.findall(r"^“(\w+)[\w.]*” is empty$", problem.message) for problem in told.value.problems]
    named = [*dict.fromkeys(name for names in empty for name in names)]
    assert {problem.location.path for problem in told.value.problems} == {place.partition(":")[0]}
    assert named == needed.partition(";")[0].removeprefix("fill in ").split(", ")
    assert all(empty)


def test_a_new_entry_stands_where_it_is_said_to_stand(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "fact", "bus-fleet"])

    line = int(capsys.readouterr().out.split(":")[1])

    assert (town / TOPIC).read_text(encoding="utf-8").split("\n")[line - 1] == "  bus-fleet:"


def test_a_new_chart_names_every_form_that_there_is(town: Path) -> None:
    main(["new", "chart", "fares"])

    written = (town / "content" / "charts" / "fares.yaml").read_text(encoding="utf-8")
    assert f"form: # one of the forms: {', '.join(sorted(REQUIREMENTS))}\n" in written
    assert "# in the place of rows, for the forms columns and line:\n# series: the-id-of-a-series\n" in written


def test_a_chart_of_a_new_newsroom_names_every_other_form(begun: Path) -> None:
    chart = (begun / "content" / "charts" / "cost-of-a-ride.yaml").read_text(encoding="utf-8")

    assert f"form: range-bars # or {', '.join(sorted(REQUIREMENTS.keys() - {'range-bars'}))}\n" in chart


def test_a_new_topic_has_a_title_and_a_schema_where_the_newsroom_has_schemas(begun: Path) -> None:
    status = main(["new", "fact", "bus-fleet", "--topic", "old-buses", "--newsroom", str(begun)])

    first, title, *_ = (begun / "content/facts/old-buses.yaml").read_text(encoding="utf-8").split("\n")
    assert status == 0
    assert first == "# yaml-language-server: $schema=../../.factpress/schemas/facts.json"
    assert title == "title: Old buses"
    assert read_file(begun, begun / "content/facts/old-buses.yaml").problems == ()


@pytest.mark.parametrize(
    ("call", "told"),
    [
        ("new fact fare", "the id “fare” is taken: it stands at content/facts/town.yaml:3"),
        ("new fact Fare", "cannot be an id"),
        ("new fact", "give the fact an id"),
        ("new fcat bus-fleet", "did you mean “fact”?"),
        ("new event strike", "say where it belongs with --topic"),
        ("new event strike --topic ../strike", "cannot be an id"),
    ],
)
def test_what_cannot_begin_is_told_and_nothing_is_written(
    call: str, told: str, town: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_in(town)

    status = main(call.split())

    assert (status, files_in(town)) == (2, before)
    assert told in capsys.readouterr().err


def test_facts_in_braces_are_left_to_their_author(town: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = b"source: gazette\nfacts: {fare: {gist: A figure, value: 40 EUR, locator: line 1, status: reported}}\n"
    (town / TOPIC).write_bytes(words)

    status = main(["new", "fact", "bus-fleet"])

    assert (status, (town / TOPIC).read_bytes()) == (2, words)
    assert "by hand" in capsys.readouterr().err
