"""The command line: its commands, their exit statuses, and what it says to a slip of the keyboard."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factpress.cli import COMMANDS, main
from tests.builders import fact, facts, write_newsroom
from tests.conftest import REPOSITORY


def test_no_command_builds_the_site(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path / "newsroom", facts(fare=fact("40 EUR")))

    status = main(["--newsroom", str(newsroom), "--output", str(tmp_path / "out")])

    assert status == 0
    assert (tmp_path / "out" / "index.html").is_file()


def test_a_site_stands_in_the_newsroom_unless_told_otherwise(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))

    main(["build", "--newsroom", str(newsroom)])

    assert (newsroom / "site" / "index.html").is_file()


def test_an_output_folder_that_is_a_ring_of_links_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = write_newsroom(tmp_path / "newsroom", facts(fare=fact("40 EUR")))
    (tmp_path / "out").symlink_to("out")

    status = main(["build", "--newsroom", str(newsroom), "--output", str(tmp_path / "out")])

    assert status == 1
    assert capsys.readouterr().err.startswith(f"error: cannot write {tmp_path / 'out'}: ")


@pytest.mark.parametrize("command", ["build", "check", "explain fare", "verify .", "diff . ."])
def test_an_authors_mistake_is_told_at_its_place(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_newsroom(tmp_path, facts(fare=fact("40 EURO")))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "facts.json").write_text('{"facts": []}')
    monkeypatch.chdir(tmp_path)

    status = main([*command.split(), *(["--require-corrections"] if command.startswith("diff") else [])])

    assert status == 1
    assert capsys.readouterr().err.startswith("content/facts/town.yaml:3:")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("biuld", "build"),
        ("chek", "check"),
        ("explan", "explain"),
        ("verfy", "verify"),
        ("dif", "diff"),
        ("serv", "serve"),
    ],
)
def test_a_command_that_is_misspelt_is_wrong_usage(
    written: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([written])

    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith(f"error: there is no command “{written}”: did you mean “{meant}”?\n")


@pytest.mark.parametrize(
    "arguments", [["build", "--newsrom", "."], ["explain"], ["diff", "."], ["diff", ".", ".", "--format", "xml"]]
)
def test_wrong_usage_is_told_with_the_right_one(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)

    assert stopped.value.code == 2
    assert "usage: build.py" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "check", "verify .", "explain fare"])
def test_a_newsroom_that_is_not_there_is_wrong_usage(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main([*command.split(), "--newsroom", "no-such-newsroom"])

    assert status == 2
    assert capsys.readouterr().err == "error: there is no folder no-such-newsroom\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"])

    assert stopped.value.code == 0
    assert "--newsroom" in capsys.readouterr().out


def test_the_rules_are_listed_where_none_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["rule"])

    listed = capsys.readouterr().out
    assert status == 0
    assert listed.startswith("Files and YAML\n    yaml-syntax\n")
    assert "\n\nBuilt sites\n    manifest\n    parity\n" in listed


def test_a_rule_that_nobody_knows_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["rule", "yaml-sintax"])

    assert status == 2
    assert capsys.readouterr().err == "error: there is no rule “yaml-sintax”: did you mean “yaml-syntax”?\n"


@pytest.mark.parametrize("command", ["rule", "--help"])
def test_a_command_ends_quietly_where_nobody_reads_on(command: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    with os.fdopen(writer, "wb") as deaf:
        program = [sys.executable, str(REPOSITORY / "build.py"), command]
        ended = subprocess.run(program, stdout=deaf, stderr=subprocess.PIPE, check=False)

    assert (ended.returncode, ended.stderr) == (0, b"")


def test_what_a_build_takes_away_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsroom = write_newsroom(tmp_path, facts(fare=fact("40 EUR")))
    main(["build", "--newsroom", str(newsroom)])
    (newsroom / "site" / "mine.html").write_text("put there by hand")

    main(["build", "--newsroom", str(newsroom)])

    assert "0 changed; removed: mine.html" in capsys.readouterr().out
