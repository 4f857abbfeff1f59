"""What a host is told: headers, with a policy that knows every script by its hash, and redirects."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from factpress.cli import main
from factpress.hosting import HEADERS, REDIRECTS, keep_unlisted, lost_addresses, write_hosting
from factpress.hosting.headers import write_headers
from factpress.load.files import LARGEST, LEADS_OUT, TOO_LARGE
from factpress.pipeline import check
from factpress.problems import ContentError
from factpress.verify import verify_site
from factpress.yaml_reader import read_yaml
from factpress.yaml_reader.reading import MOST, TOO_MANY
from tests.builders import build
from tests.conftest import GOLDEN, NewsroomFactory, files_in

SPEAKERS = (GOLDEN / "newsroom/content/speakers.yaml").read_text(encoding="utf-8")
SECRETS = ("Signe Ravnsborg", "signe@quill.example", "a name that she chose herself")


def rules(headers: bytes) -> Mapping[str, Mapping[str, str]]:
    """Read the rules of a file of headers, by address."""
    parts = re.split(r"^(/\S*)\n", headers.decode(), flags=re.MULTILINE)
    return {
        address: dict(line.strip().split(": ", 1) for line in lines.splitlines() if line)
        for address, lines in zip(parts[1::2], parts[2::2], strict=True)
    }


def test_the_policy_names_every_script_of_a_page_by_its_hash(golden_site: Path) -> None:
    policy = rules((golden_site / HEADERS).read_bytes())["/*"]["Content-Security-Policy"]

    for page in golden_site.rglob("*.html"):
        words = page.read_text(encoding="utf-8").replace('<script type="application/ld+json">', "")  # runs nothing
        opened = re.findall(r"<script([^>]*)>", words)
        named = [re.search(r'integrity="([^"]+)"', attributes) for attributes in opened if attributes]
        assert opened.count("") == 1, page
        assert all(found and f"'{found[1]}'" in policy for found in named), page


def test_nothing_is_unsafe_and_nobody_else_is_let_in() -> None:
    policy = rules(write_headers([b"one", b"other"]))["/*"]["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*|data:", policy)
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"} <= {
        directive.strip() for directive in policy.split(";")
    }
    assert "require-trusted-types-for 'script'" in policy


def test_only_an_embed_may_stand_in_a_frame_and_only_hashed_names_are_kept() -> None:
    told = rules(write_headers([]))

    framed = [
        address for address, named in told.items() if "frame-ancestors *" in named.get("Content-Security-Policy", "")
    ]
    kept = [address for address, named in told.items() if "immutable" in named.get("Cache-Control", "")]

    assert framed == ["/charts/:chart/embed/*"]
    assert kept == ["/static/*"]


def test_a_preview_asks_search_engines_to_stay_away(tmp_path: Path) -> None:
    assert rules(keep_unlisted(write_headers([])))["/*"] == {"X-Robots-Tag": "noindex"}
    assert (
        main(["build", "--unlisted", "--newsroom", str(GOLDEN / "newsroom"), "--output", str(tmp_path / "site")]) == 0
    )
    assert b"noindex" in (tmp_path / "site" / HEADERS).read_bytes()


def test_a_page_that_moved_is_led_to_its_new_address(newsroom: NewsroomFactory) -> None:
    moved = (
        "story:what-it-gave: story:what-the-sound-gives\npage:who-we-are: page:about\nchart:crossed: chart:crossings\n"
    )
    checked = check(newsroom({"content/redirects.yaml": moved}))

    written = write_hosting({}, checked.content)[REDIRECTS].decode()

    assert written == (
        "/stories/what-it-gave/* /stories/what-the-sound-gives/:splat 301\n"
        "/da/stories/what-it-gave/* /da/stories/what-the-sound-gives/:splat 301\n"
        "/who-we-are/* /about/:splat 301\n"
        "/da/who-we-are/* /da/about/:splat 301\n"
        "/charts/crossed/* /charts/crossings/:splat 301\n"
    )


def test_an_address_that_is_gone_is_told_unless_it_is_redirected() -> None:
    removed = ["stories/old/index.html", "stories/moved/index.html", "charts/old.csv"]

    assert list(lost_addresses(removed, {"story:moved": "story:new"})) == ["/stories/old/"]


def test_a_file_that_is_too_large_is_told(newsroom: NewsroomFactory) -> None:
    large = "---\ntitle: Thanks\n---\n\n" + "Thank you. " * (LARGEST // 10)

    with pytest.raises(ContentError) as refused:
        check(newsroom({"content/pages/thanks.md": large}))

    assert [problem.rule for problem in refused.value.problems] == [TOO_LARGE]


def test_a_group_of_too_many_fields_is_told_and_read_no_further() -> None:
    read = read_yaml("".join(f"a{number}: x\n" for number in range(MOST * 20)), "content/site.yaml")

    assert [(problem.rule, problem.location.line) for problem in read.problems] == [(TOO_MANY, MOST + 1)]


@pytest.mark.parametrize("path", ["content/pages/secret.md", "content/facts/secret.yaml", "content/corrections.yaml"])
def test_a_link_that_leads_out_of_the_newsroom_is_never_read(
    path: str, newsroom: NewsroomFactory, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("---\ntitle: Secret\n---\n\nA secret.\n")
    folder = newsroom()
    (folder / path).unlink(missing_ok=True)
    (folder / path).symlink_to(secret)

    with pytest.raises(ContentError) as refused:
        check(folder)

    assert LEADS_OUT in {problem.rule for problem in refused.value.problems}


def test_a_template_that_leads_out_of_its_folder_is_never_shown(newsroom: NewsroomFactory, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("A secret.")
    folder = newsroom()
    (folder / "templates").mkdir()
    (folder / "templates" / "about.html").symlink_to(secret)

    files = build(folder).files

    assert [path for path, written in files.items() if b"A secret." in written] == []
    assert "about/index.html" in files


@pytest.fixture
def protected(newsroom: NewsroomFactory) -> Path:
    """Copy the golden newsroom with a speaker of whom only the name is published."""
    private = "  protected: true\n  real_name: Signe Ravnsborg\n  contact: signe@quill.example\n"
    return newsroom({"content/speakers.yaml": SPEAKERS.replace("  pseudonym: true\n", f"  pseudonym: true\n{private}")})


def test_of_a_protected_speaker_nothing_but_the_name_is_anywhere_on_the_site(protected: Path, tmp_path: Path) -> None:
    assert main(["build", "--newsroom", str(protected), "--output", str(tmp_path / "site")]) == 0

    files = files_in(tmp_path / "site")
    assert any(b"Tern" in written for written in files.values())
    assert [path for path, written in files.items() if any(secret.encode() in written for secret in SECRETS)] == []


@pytest.mark.parametrize("command", ["check", "explain deckhand-pay", "verify site", "diff site site"])
def test_no_command_says_what_is_withheld(
    command: str, protected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(protected)
    main(["build"])

    main(command.split())

    told = "".join(capsys.readouterr())
    assert not any(secret in told for secret in SECRETS)


def test_verify_finds_a_withheld_word_in_any_file_and_does_not_repeat_it(protected: Path) -> None:
    checked = check(protected)
    leaks = {
        "feed.xml": b"<p>SIGNE&#32;Ravnsborg</p>",
        "data/facts.csv": b"former deckhand, under a name that she chose herself",
    }

    told = verify_site(leaks, checked.content, checked.findings, checked.wording)

    found = [problem for problem in told if problem.rule == "protected-words"]
    assert {problem.location.path for problem in found} == set(leaks)
    assert not any("ravnsborg" in str(problem).lower() for problem in found)
