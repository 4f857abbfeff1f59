"""What a host is told: headers, with a policy that knows every script by its hash, and redirects."""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from factpress.cli import main
from factpress.hosting import HEADERS, REDIRECTS, keep_unlisted, lost_addresses, write_hosting
from factpress.hosting.headers import write_headers
from factpress.load.files import LARGEST, LEADS_OUT, TOO_LARGE
from factpress.manifest import MANIFEST, list_files
from factpress.pipeline import check
from factpress.problems import ContentError
from factpress.verify import verify_site
from factpress.write import write_site
from factpress.yaml_reader import read_yaml
from factpress.yaml_reader.reading import MOST, TOO_MANY
from tests.builders import fact, facts, remember_pictures, write_newsroom
from tests.conftest import GOLDEN, REPOSITORY, NewsroomFactory, files_in
from tests.hosts import HOSTS, Host, netlify

SPEAKERS = (GOLDEN / "newsroom/content/speakers.yaml").read_text(encoding="utf-8")
REVALIDATED = "public, max-age=0, must-revalidate"
SECRETS = ("Signe Ravnsborg", "signe@quill.example", "a name that she chose herself")


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Write a newsroom that is built in no time."""
    return write_newsroom(tmp_path / "newsroom", facts(fare=fact("40 EUR")))


def test_the_policy_names_every_script_of_a_page_by_its_hash(golden_site: Path) -> None:
    policy = netlify((golden_site / HEADERS).read_bytes(), "/")["Content-Security-Policy"]

    for page in golden_site.rglob("*.html"):
        words = page.read_text(encoding="utf-8").replace('<script type="application/ld+json">', "")  # runs nothing
        opened = re.findall(r"<script([^>]*)>", words)
        named = [re.search(r'integrity="([^"]+)"', attributes) for attributes in opened if attributes]
        assert opened.count("") == 1, page
        assert all(found and f"'{found[1]}'" in policy for found in named), page


def test_nothing_is_unsafe_and_nobody_else_is_let_in() -> None:
    policy = netlify(write_headers([b"one", b"other"]), "/")["Content-Security-Policy"]

    assert "unsafe" not in policy
    assert not re.search(r"https?:|\*|data:", policy)
    assert {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"} <= {
        directive.strip() for directive in policy.split(";")
    }
    assert "require-trusted-types-for 'script'" in policy


@pytest.mark.parametrize("sent_by", HOSTS)
@pytest.mark.parametrize(
    ("address", "framed_by", "used_by", "kept"),
    [
        ("/", "'none'", "same-origin", REVALIDATED),
        ("/stories/one/", "'none'", "same-origin", REVALIDATED),
        ("/never/was", "'none'", "same-origin", REVALIDATED),
        ("/charts/one/", "'none'", "cross-origin", REVALIDATED),
        ("/charts/one.png", "'none'", "cross-origin", REVALIDATED),
        ("/charts/one/embed/", "*", "cross-origin", REVALIDATED),
        ("/cards/one.png", "'none'", "cross-origin", REVALIDATED),
        ("/data/facts.csv", "'none'", "cross-origin", "public, max-age=300"),
        ("/static/style.0a1b2c3d.css", "'none'", "cross-origin", "public, max-age=31536000, immutable"),
    ],
)
def test_whatever_a_host_does_with_two_rules_for_an_address_each_header_is_sent_once(
    sent_by: Host, address: str, framed_by: str, used_by: str, kept: str
) -> None:
    sent = sent_by(write_headers([b"script"]), address)

    assert f"frame-ancestors {framed_by};" in sent["Content-Security-Policy"]
    assert sent["Content-Security-Policy"].count("default-src") == 1
    assert sent["Cross-Origin-Resource-Policy"] == used_by
    assert sent["Cache-Control"] == kept
    assert sent["X-Content-Type-Options"] == "nosniff"


def test_rules_are_as_few_and_as_short_as_the_strictest_host_wants_them(golden_site: Path) -> None:
    lines = (golden_site / HEADERS).read_text(encoding="utf-8").splitlines()

    assert len([line for line in lines if line.startswith("/")]) <= 100
    assert max(map(len, lines)) <= 2_000


@pytest.mark.parametrize("sent_by", HOSTS)
def test_a_preview_asks_search_engines_to_stay_away_and_is_guarded_like_the_site(sent_by: Host) -> None:
    headers = write_headers([b"script"])

    told = sent_by(keep_unlisted(headers), "/")

    assert told == {"X-Robots-Tag": "noindex", **sent_by(headers, "/")}


def test_a_build_that_is_to_be_unlisted_says_so_in_its_headers(small: Path) -> None:
    status = main(["build", "--unlisted", "--newsroom", str(small)])

    assert status == 0
    assert b"noindex" in (small / "site" / HEADERS).read_bytes()


def test_netlify_checks_builds_and_verifies_and_lists_no_preview() -> None:
    told = tomllib.loads((REPOSITORY / "netlify.toml").read_text(encoding="utf-8"))

    commands = {"production": told["build"]["command"]}
    commands |= {context: settings["command"] for context, settings in told["context"].items()}
    steps = {context: [step.split()[1:] for step in command.split(" && ")] for context, command in commands.items()}

    assert steps == {
        "production": [
            ["build.py", "check", "--strict"],
            ['"$URL"'],  # what readers have now, so that a page that is lost is told
            ["build.py", "build", "$(find", "published", "-name", "manifest.json", "-printf", "'--published", "%p')"],
            ["build.py", "verify", "site"],
        ],
        "deploy-preview": [
            ["build.py", "check", "--strict"],
            ["build.py", "build", "--unlisted"],
            ["build.py", "verify", "site"],
        ],
        "branch-deploy": [
            ["build.py", "check", "--strict"],
            ["build.py", "build", "--unlisted"],
            ["build.py", "verify", "site"],
        ],
    }
    assert told["build"]["publish"] == "site"
    assert re.fullmatch(r"3\.\d+", told["build"]["environment"]["PYTHON_VERSION"])


def test_a_page_that_moved_is_led_to_its_new_address(newsroom: NewsroomFactory) -> None:
    moved = (
        "story:what-it-gave: story:what-the-sound-gives\npage:who-we-are: page:about\nchart:crossed: chart:crossings\n"
    )
    checked = check(newsroom({"content/redirects.yaml": moved}))

    written = write_hosting({"da/about/index.html": b""}, checked.content)[REDIRECTS].decode()

    assert written == (
        "/stories/what-it-gave/* /stories/what-the-sound-gives/:splat 301\n"
        "/who-we-are/* /about/:splat 301\n"
        "/da/who-we-are/* /da/about/:splat 301\n"
        "/charts/crossed/* /charts/crossings/:splat 301\n"
    )


@pytest.mark.parametrize(
    "old",
    [
        "'story:x https://elsewhere.example/ 301!'",
        "'story:*'",
        '"story:x\\n/*"',
        "story:../x",
        "page:stories",
        "page:da",
    ],
)
def test_a_redirect_holds_no_rule_of_another_kind_and_takes_no_address_of_ours(
    old: str, newsroom: NewsroomFactory
) -> None:
    with pytest.raises(ContentError) as refused:
        check(newsroom({"content/redirects.yaml": f"{old}: page:about\n"}))

    assert [problem.rule for problem in refused.value.problems] == ["bad-redirect"]


def test_a_topic_that_moved_is_led_to_its_new_address(newsroom: NewsroomFactory) -> None:
    checked = check(newsroom({"content/redirects.yaml": "topic:boats: topic:ferry\n"}))

    assert write_hosting({}, checked.content)[REDIRECTS] == b"/facts/boats/* /facts/ferry/:splat 301\n"


def test_an_address_that_is_gone_is_told_unless_it_is_redirected() -> None:
    published = ["stories/old/index.html", "stories/moved/index.html", "stories/new/index.html", "charts/old.csv"]

    lost = lost_addresses(published, {"stories/new/index.html"}, {"story:moved": "story:new"})

    assert list(lost) == ["/stories/old/"]


def test_a_translation_is_lost_unless_the_new_page_has_one() -> None:
    published = ["da/stories/old/index.html", "da/who/index.html", "charts/who/index.html"]
    moved = {"story:old": "story:new", "page:who": "page:about"}

    lost = lost_addresses(published, {"stories/new/index.html", "da/about/index.html"}, moved)

    assert list(lost) == ["/da/stories/old/", "/charts/who/"]


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """Publish a page that is built no more."""
    old = {"stories/old/index.html": b"<p>read by many</p>"}
    write_site(old, tmp_path / "published")
    return tmp_path / "published"


@pytest.mark.parametrize("named", ["", MANIFEST])
def test_a_fresh_checkout_is_compared_with_what_readers_have(
    named: str, small: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = main(["build", "--newsroom", str(small), "--published", str(published / named)])

    assert status == 0
    assert "/stories/old/ was published and leads nowhere now" in capsys.readouterr().err


def test_a_strict_build_loses_no_address_and_leaves_the_site_as_it_was(
    small: Path, published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_in(published)

    status = main(["build", "--newsroom", str(small), "--output", str(published), "--strict"])

    assert status == 1
    assert "[lost-address]" in capsys.readouterr().err
    assert files_in(published) == before


def test_what_is_no_manifest_is_not_compared_with(small: Path, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text('{"files": []}')

    assert main(["build", "--newsroom", str(small), "--published", str(tmp_path / "package.json")]) == 2


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


def test_a_link_to_what_is_no_content_is_never_read(newsroom: NewsroomFactory) -> None:
    folder = newsroom()
    (folder / ".env").write_text("---\ntitle: Secret\n---\n\nA secret.\n")
    (folder / "content/pages/secret.md").symlink_to("../../.env")

    with pytest.raises(ContentError) as refused:
        check(folder)

    assert [problem.rule for problem in refused.value.problems] == [LEADS_OUT]


@pytest.fixture(scope="module")
def protected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the golden newsroom with a speaker of whom only the name is published."""
    private = "  protected: true\n  real_name: Signe Ravnsborg\n  contact: signe@quill.example\n"
    folder = tmp_path_factory.mktemp("protected")
    shutil.copytree(GOLDEN / "newsroom" / "content", folder / "content")
    remember_pictures(folder)
    speakers = SPEAKERS.replace("  pseudonym: true\n", f"  pseudonym: true\n{private}")
    (folder / "content/speakers.yaml").write_text(speakers, encoding="utf-8")
    assert main(["build", "--newsroom", str(folder)]) == 0
    return folder


def test_of_a_protected_speaker_nothing_but_the_name_is_anywhere_on_the_site(protected: Path) -> None:
    files = files_in(protected / "site")

    assert any(b"Tern" in written for written in files.values())
    assert [path for path, written in files.items() if any(secret.encode() in written for secret in SECRETS)] == []


@pytest.mark.parametrize("command", ["check", "explain deckhand-pay", "verify site", "diff site site"])
def test_no_command_says_what_is_withheld(
    command: str, protected: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(protected)

    main(command.split())

    told = "".join(capsys.readouterr())
    assert not any(secret in told for secret in SECRETS)


def test_verify_finds_a_withheld_word_in_any_file_and_does_not_repeat_it(protected: Path) -> None:
    checked = check(protected)
    leaks = {
        "feed.xml": b"<p>SIGNE&#32;Ravnsborg</p>",
        "data/facts.csv": b"former deckhand, under a name that she chose herself",
    }
    files = {**leaks, MANIFEST: list_files(leaks)}

    told = verify_site(files, checked.content, checked.findings, checked.wording)

    found = [problem for problem in told if problem.rule == "protected-words"]
    assert {problem.location.path for problem in found} == set(leaks)
    assert not any("ravnsborg" in str(problem).lower() for problem in found)
