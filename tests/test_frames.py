"""The lines round a place in a file, with carets under the words that are meant."""

from pathlib import Path

import pytest

from factpress.frames import TAB, cells, frame_of
from factpress.problems import Location, Problem


def problem_at(line: int, column: int, message: str = "this is wrong", path: str = "a.yaml") -> Problem:
    return Problem(Location(path, line, column), message, "rule")


@pytest.mark.parametrize(
    ("written", "line", "column", "shown", "pointer"),
    [
        ("a\nb c\n", 2, 3, "b c", "  ^"),
        ("a\n\tb", 2, 2, "\tb", "\t^"),
        ("\u6587\u5b57 x", 1, 4, "\u6587\u5b57 x", "\u3000\u3000 ^"),
        ("e\u0301t\u00e9 x", 1, 6, "e\u0301t\u00e9 x", "    ^"),
        ("a\r\nb\r\n", 2, 1, "b", "^"),
        ("\ufeffab", 1, 2, "ab", " ^"),
        ("a\0b", 1, 3, "a\u2400b", "  ^"),
        ("x" * 300 + "!" + "y" * 100, 1, 301, "…" + "x" * 73 + "!" + "y" * 36 + "…", " " * 74 + "^"),
        ("short\n", 2, 1, "", "^"),
    ],
)
def test_the_caret_stands_below_the_place(
    tmp_path: Path, written: str, line: int, column: int, shown: str, pointer: str
) -> None:
    (tmp_path / "a.yaml").write_bytes(written.encode())

    lines = frame_of(problem_at(line, column), (tmp_path,))

    assert [(found.words, found.pointer) for found in lines if found.number == line] == [(shown, pointer)]


@pytest.mark.parametrize(
    ("message", "pointer"),
    [
        ("there is no source “ons-rent”", " " * 8 + "^" * 8),
        ("“ons” and “ons-rent” are too much", " " * 8 + "^" * 8),
        ("there is no source “fare”", " " * 8 + "^"),
        ("it ends too early", " " * 8 + "^"),
    ],
)
def test_the_words_that_a_message_quotes_are_underlined_as_a_whole(tmp_path: Path, message: str, pointer: str) -> None:
    (tmp_path / "a.yaml").write_text("source: ons-rent\n")

    (line,) = frame_of(problem_at(1, 9, message), (tmp_path,))

    assert line.pointer == pointer


@pytest.mark.parametrize("width", [20, 40, 79])
@pytest.mark.parametrize("written", ["x" * 300, "\u6587" * 300, "\tx" * 100, "e\u0301" * 200])
@pytest.mark.parametrize("column", [1, 60, 120, 200])
def test_a_line_is_cut_to_a_width_with_the_place_in_sight(
    tmp_path: Path, written: str, column: int, width: int
) -> None:
    (tmp_path / "a.yaml").write_text(written, encoding="utf-8")

    (line,) = frame_of(problem_at(1, column), (tmp_path,), width)

    assert cells(line.words.strip("…")) <= width
    assert cells(line.pointer.replace("\t", " " * TAB)) <= width + 1


@pytest.mark.parametrize("place", [(9, 1, "a.yaml"), (1, 1, "gone.yaml"), (1, 1, "(not in a file)"), (1, 1, "")])
def test_a_place_that_is_not_there_has_no_frame(tmp_path: Path, place: tuple[int, int, str]) -> None:
    (tmp_path / "a.yaml").write_text("a")

    assert frame_of(problem_at(place[0], place[1], path=place[2]), (tmp_path,)) == ()


def test_what_a_link_leads_out_to_is_shown_to_nobody(tmp_path: Path) -> None:
    (tmp_path / "newsroom" / "content").mkdir(parents=True)
    (tmp_path / "secret").write_text("a secret\n")
    (tmp_path / "newsroom" / "content" / "page.md").symlink_to(tmp_path / "secret")

    assert frame_of(problem_at(1, 1, path="content/page.md"), (tmp_path / "newsroom",)) == ()
