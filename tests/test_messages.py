"""How problems are told: to a person with their lines, to an editor, to a program, beside a pull request."""

import io
import json
from argparse import Namespace
from pathlib import Path
from time import sleep

import pytest

from factpress import __version__
from factpress.cli import main
from factpress.cli.progress import progress
from factpress.messages import FORMATS, Telling, count
from factpress.problems import Location, Problem
from tests.builders import fact, facts, write_newsroom
from tests.documents import project

MISTAKE = Problem(Location("content/a.yaml", 2, 9), "there is no source “ons-rent”", "unknown-reference", "did you …?")
DOUBT = Problem(Location("content/b.yaml", 1, 1), "this file is not read", "unread-file", severity="warning")


class Terminal(io.StringIO):
    """A stream on which a person looks."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def telling(tmp_path: Path) -> Telling:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.yaml").write_text("kind: news\nsource: ons-rent\n\nnote: x\n")
    (tmp_path / "content/b.yaml").write_text("a: b\n")
    return Telling(newsroom=tmp_path, roots=(tmp_path,), outcome="nothing was written")


def test_a_person_sees_the_lines_and_how_much_there_is_to_mend(telling: Telling) -> None:
    told = FORMATS["text"]([MISTAKE, DOUBT], telling)

    assert told == (
        "content/a.yaml:2:9: error: there is no source “ons-rent” [unknown-reference]\n"
        "     1 | kind: news\n"
        "     2 | source: ons-rent\n"
        "       |         ^^^^^^^^\n"
        "     3 |\n"
        "    did you …?\n"
        "\n"
        "content/b.yaml:1:1: warning: this file is not read [unread-file]\n"
        "     1 | a: b\n"
        "       | ^\n"
        "\n"
        "1 error and 1 warning in 2 files; nothing was written.\n"
        "python build.py rule NAME tells more about a rule.\n"
    )


@pytest.mark.parametrize("form", ["text", "plain", "github"])
def test_where_nothing_is_wrong_nothing_is_said(form: str, telling: Telling) -> None:
    assert FORMATS[form]([], telling) == ""


@pytest.mark.parametrize(
    ("problems", "counted"),
    [
        ([MISTAKE], "1 error in 1 file"),
        ([MISTAKE, MISTAKE, DOUBT], "2 errors and 1 warning in 2 files"),
        ([DOUBT, DOUBT], "2 warnings in 1 file"),
    ],
)
def test_problems_are_counted(problems: list[Problem], counted: str) -> None:
    assert count(problems) == counted


@pytest.mark.parametrize(
    ("settings", "is_coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_colours_are_for_terminals_whose_owner_wants_them(
    telling: Telling, monkeypatch: pytest.MonkeyPatch, settings: dict[str, str], is_coloured: bool
) -> None:
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)

    told = FORMATS["text"]([MISTAKE], telling.on(Terminal()))

    assert ("\x1b[" in told) is is_coloured


def test_a_stream_that_is_no_terminal_gets_no_colours(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")

    assert "\x1b" not in FORMATS["text"]([MISTAKE], telling.on(io.StringIO()))


def test_a_narrow_terminal_gets_no_line_of_a_file_that_is_wider(
    telling: Telling, monkeypatch: pytest.MonkeyPatch
) -> None:
    (telling.newsroom / "content/a.yaml").write_text("x\n" + "\t文 word " * 60 + "\n")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setenv("NO_COLOR", "1")
    problem = Problem(Location("content/a.yaml", 2, 200), "this is wrong", "rule")

    framed = FORMATS["text"]([problem], telling.on(Terminal())).splitlines()[1:4]

    assert max(len(line) + line.count("文") + line.count("\u3000") for line in framed) <= 40


def test_programs_get_one_document(telling: Telling) -> None:
    told = json.loads(FORMATS["json"]([MISTAKE, DOUBT], telling))

    assert {name: told[name] for name in ("version", "errors", "warnings")} == {
        "version": 1,
        "errors": 1,
        "warnings": 1,
    }
    assert told["problems"][0] == {
        "path": "content/a.yaml",
        "line": 2,
        "column": 9,
        "severity": "error",
        "message": "there is no source “ons-rent”",
        "rule": "unknown-reference",
        "hint": "did you …?",
    }


def test_a_pull_request_gets_commands_that_no_word_can_break(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(telling.newsroom.parent)
    problem = Problem(Location("content/a,b:c.yaml", 3, 4), "100 % of\n::error::", "rule", "first\nsecond")

    told = FORMATS["github"]([problem], telling)

    assert told == (
        f"::error file={telling.newsroom.name}/content/a%2Cb%3Ac.yaml,line=3,col=4,title=rule"
        "::100 %25 of%0A::error::%0Afirst%0Asecond\n"
    )


def test_a_warning_stops_a_strict_build_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newsroom = write_newsroom(tmp_path, {**facts(fare=fact("40 EUR")), "notes.yml": "a: b\n"})

    statuses = [
        main([*command.split(), "--newsroom", str(newsroom)])
        for command in ("check", "check --strict", "build --strict")
    ]

    assert statuses == [0, 1, 1]
    assert "content/notes.yml:1:1: error: this file is not read" in capsys.readouterr().err
    assert not (newsroom / "site").exists()


def test_a_document_stands_alone_on_standard_output(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))

    main(["check", "--format", "json", "--newsroom", str(newsroom)])

    told = capsys.readouterr()
    assert json.loads(told.out)["problems"] == []
    assert "nothing wrong" in told.err


def test_quiet_says_nothing_where_nothing_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))

    main(["build", "--quiet", "--newsroom", str(newsroom)])

    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "")


def test_verbose_says_how_long_each_stage_took(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))

    main(["build", "--verbose", "--newsroom", str(newsroom)])

    lines = capsys.readouterr().err.splitlines()
    stages = [line.partition(" s  ")[2] for line in lines]
    assert stages[:2] == ["looking for changes", "reading content"]
    assert stages[-2:] == ["writing the site", "altogether"]
    assert all(float(line.partition(" s ")[0]) >= 0 for line in lines)


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])

    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"factpress {__version__}\n"
    assert __version__ == project()["project"]["version"]


def test_a_rule_explains_itself_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["rule", "yaml-key"])

    told = capsys.readouterr().out
    assert status == 0
    assert told.startswith("yaml-key\n\n")
    assert "# content/calculations/mistakes.yaml" in told
    assert "####" not in told


def test_a_rule_that_is_misspelt_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rule", "yaml-keys"]) == 2
    assert "did you mean “yaml-key”?" in capsys.readouterr().err


def test_an_interruption_is_no_crash(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("factpress.cli.making.write_site", interrupted)

    status = main(["build", "--newsroom", str(newsroom)])

    assert status == 130
    assert capsys.readouterr().err == "\ninterrupted\n"
    assert not (newsroom / "site").exists()


@pytest.mark.parametrize(
    ("is_terminal", "seconds", "is_shown"), [(True, 0, True), (True, 60, False), (False, 0, False)]
)
def test_only_a_terminal_is_told_what_is_going_on_and_only_when_it_takes_long(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, seconds: float, is_shown: bool
) -> None:
    stream = Terminal() if is_terminal else io.StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    monkeypatch.setattr("factpress.cli.progress._PATIENCE", seconds)

    with progress(Namespace(quiet=False, verbose=False)) as begin:
        sleep(0.1)
        begin("drawing charts")

    assert ("drawing charts …" in stream.getvalue()) is is_shown
    assert stream.getvalue().endswith("\r\x1b[K") is is_shown
