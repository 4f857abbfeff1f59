"""`check --archive`: sources that have not changed, figures on their lines, and no words but our own."""

import hashlib
import re
from pathlib import Path

import pytest

from factpress.archive import lines_named
from factpress.cli import main
from factpress.copied_words import find_copied_words
from tests.builders import SOURCE, write_newsroom

ARTICLE = (
    "The ferry has a new list.\n"
    "\n"
    "From Monday the crossing costs EUR 40 – 50, and nobody in the harbour said “thank you” for it.\n"
    "The old fare of EUR 30 had stood for as long as anyone there could think back.\n"
)


def newsroom(folder: Path, *, article: str = ARTICLE, text: str = "Text.", **fact: str) -> list[str]:
    archive = folder / "archive"
    archive.mkdir()
    (archive / "ferry.txt").write_text(article, encoding="utf-8")
    sha256 = hashlib.sha256(ARTICLE.encode()).hexdigest()
    fields = {"printed": "EUR 40-50", "locator": "line 3", **fact}
    written = "".join(f"    {name}: {words}\n" for name, words in fields.items())
    write_newsroom(
        folder / "newsroom",
        {
            "sources/gazette.yaml": f"{SOURCE}archive: {{file: ferry.txt, sha256: {sha256}}}\n",
            "facts/town.yaml": (
                "source: gazette\nfacts:\n  fare:\n    gist: Fare of the ferry\n    value: 40 to 50 EUR\n"
                f"    status: reported\n{written}"
            ),
            "pages/index.md": f"---\ntitle: Front\n---\n\n{text}\n",
        },
    )
    return ["check", "--format", "plain", "--newsroom", str(folder / "newsroom"), "--archive", str(archive)]


def test_nothing_is_wrong_where_everything_is_as_it_was_read(tmp_path: Path) -> None:
    assert main(newsroom(tmp_path)) == 0


def test_an_archived_file_that_has_changed_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(newsroom(tmp_path, article=ARTICLE + "Corrected.\n"))

    assert status == 1
    told = capsys.readouterr().err
    assert (
        "content/sources/gazette.yaml:4:36: error: “ferry.txt” is not the file that was read [archive-changed]" in told
    )


def test_an_archived_file_that_is_missing_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = newsroom(tmp_path)
    (tmp_path / "archive" / "ferry.txt").rename(tmp_path / "archive" / "fery.txt")

    assert main(arguments) == 1
    told = capsys.readouterr().err
    assert "there is no “ferry.txt” in the archive [archive-changed]\n    did you mean “fery.txt”?" in told


def test_a_figure_that_stands_on_another_line_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(newsroom(tmp_path, locator="line 4"))

    assert status == 1
    told = capsys.readouterr().err
    assert "“EUR 40-50” does not stand at “line 4” of “ferry.txt” [not-as-printed]\n    it stands on line 3" in told


@pytest.mark.parametrize("printed", ["EUR 45", "EUR 4", "EUR 40-500"])
def test_a_figure_that_stands_nowhere_is_told(printed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(newsroom(tmp_path, printed=printed)) == 1

    assert f"“{printed}” stands nowhere in “ferry.txt” [not-as-printed]" in capsys.readouterr().err


@pytest.mark.parametrize("printed", ["eur 40–50", "'EUR 40—50,'", "EUR  40 - 50", "said 'thank you'"])
def test_blanks_dashes_quotation_marks_and_capitals_do_not_count(printed: str, tmp_path: Path) -> None:
    quoted = printed if printed.startswith("'") else f'"{printed}"'

    assert main(newsroom(tmp_path, printed=quoted)) == 0


def test_a_locator_that_names_no_line_leaves_the_whole_text(tmp_path: Path) -> None:
    assert main(newsroom(tmp_path, locator="second paragraph")) == 0


@pytest.mark.parametrize(
    ("locator", "lines"),
    [
        ("line 7", (7,)),
        ("Lines 3 and 5", (3, 5)),
        ("lines 2–4", (2, 3, 4)),
        ("lines 2 to 3, 9", (2, 3, 9)),
        ("line 1, line 8", (1, 8)),
        ("page 12", ()),
        ("deadline 4", ()),
    ],
)
def test_a_locator_names_lines(locator: str, lines: tuple[int, ...]) -> None:
    assert lines_named(locator) == lines


def test_nine_words_of_an_article_are_told_at_the_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "We know this much:\nHere, the crossing costs a lot, and *nobody in the harbour\nsaid thank you for* it.\n"

    status = main(newsroom(tmp_path, text=text))

    assert status == 1
    told = capsys.readouterr().err
    assert told.startswith(
        "content/pages/index.md:6:33: error: “and *nobody in the harbour said thank you for* it” stands word for word"
        " in “ferry.txt”, line 3 [copied-words]\n"
    )
    assert told.count("[copied-words]") == 1


def test_eight_words_of_an_article_may_be_chance(tmp_path: Path) -> None:
    assert main(newsroom(tmp_path, text="And nobody in the harbour said thank you.")) == 0


def test_a_sentence_is_copied_even_where_its_figure_has_become_a_reference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(newsroom(tmp_path, text="From Monday the crossing costs [[fare]], and nobody in the harbour…"))

    assert status == 1
    assert "content/pages/index.md:5:1: error" in capsys.readouterr().err


def test_words_are_found_in_notes_and_labels_as_in_prose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(newsroom(tmp_path, note="It stood for as long as anyone there could think back."))

    assert status == 1
    assert "content/facts/town.yaml:9:14: error" in capsys.readouterr().err


def test_what_a_reference_or_a_link_leads_to_is_no_word_of_the_author() -> None:
    text = "a b c [[fact:d|d]] e [f](https://example.org/x-y-z) g h i"

    [problem] = find_copied_words({"content/a.md": text}, {"a.txt": "A b, c d. E f g h — I!"})

    assert problem.location.column == 1


def test_a_picture_in_the_archive_is_no_text(tmp_path: Path) -> None:
    arguments = newsroom(tmp_path)
    (tmp_path / "archive" / "harbour.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")

    assert main(arguments) == 0


def test_figures_that_cannot_be_looked_for_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = newsroom(tmp_path)
    scanned = b"%PDF-1.4\xff\xfe"
    (tmp_path / "archive" / "ferry.txt").write_bytes(scanned)
    source = tmp_path / "newsroom" / "content" / "sources" / "gazette.yaml"
    source.write_text(re.sub("[0-9a-f]{64}", hashlib.sha256(scanned).hexdigest(), source.read_text()))

    status = main(arguments)

    assert status == 0
    told = capsys.readouterr().err
    assert "warning: “ferry.txt” is no text, and 1 printed figures cannot be found in it [not-as-printed]" in told


def test_an_archive_that_is_not_there_is_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = newsroom(tmp_path)

    status = main([*arguments[:-1], str(tmp_path / "archives")])

    assert status == 2
    assert "there is no folder" in capsys.readouterr().err
