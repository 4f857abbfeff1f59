"""What templates and static files become, and what their designers are told."""

import gzip
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path
from posixpath import join, normpath

import pytest

from factpress.memory import Memory, ShortMemory
from factpress.on_demand import make_all
from factpress.pages import Page, Sheet
from factpress.pipeline import check
from factpress.problems import ContentError
from factpress.render import read_design, render_pages
from factpress.static_files import read_static_files
from factpress.verify.markup import Element, read_markup
from factpress.wording import Wording
from tests.builders import fact, facts, write_newsroom
from tests.conftest import GOLDEN, REPOSITORY, NewsroomFactory, files_in
from tests.test_pages import plan

DESIGN = REPOSITORY / "templates"
VOID = {"img", "link", "meta"}


class Reader(HTMLParser):
    """Notes of a page what the tests ask for."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.buttons: list[Mapping[str, str | None]] = []
        self.styled: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given[name] or "" for name in ("href", "src") if name in given]
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.buttons += [given] if tag == "button" else []
        self.styled += [tag] if "style" in given or tag == "style" else []


@pytest.fixture(scope="module")
def wording() -> Wording:
    return check(GOLDEN / "newsroom").wording


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    return tuple(plan(GOLDEN / "newsroom").values())


@dataclass(frozen=True)
class Counting:
    """A memory that counts what it is given."""

    inner: ShortMemory = field(default_factory=ShortMemory)
    given: list[str] = field(default_factory=list)

    def recall(self, key: str) -> bytes | None:
        return self.inner.recall(key)

    def keep(self, key: str, made: bytes) -> None:
        self.given.append(key)
        self.inner.keep(key, made)


@pytest.fixture(scope="module")
def site(pages: tuple[Page, ...], wording: Wording) -> Mapping[str, bytes]:
    return render(pages, wording, (DESIGN,))


@pytest.fixture(scope="module")
def read(site: Mapping[str, bytes]) -> Mapping[str, Reader]:
    return {path: Reader(page.decode()) for path, page in site.items() if path.endswith(".html")}


def render(
    pages: Iterable[Page],
    wording: Wording,
    templates: tuple[Path, ...],
    colours: str = "",
    memory: Memory | None = None,
) -> Mapping[str, bytes]:
    """Render pages that are planned already, and put the static files beside them."""
    design = read_design(templates, wording, colours)
    return make_all(design.files | render_pages(map(sheet_of, pages), design, memory))


def sheet_of(page: Page) -> Sheet:
    return Sheet(page.path, lambda: page)


def headings_without_address(element: Element) -> Iterator[Element]:
    """Find headings below the first that have no id, stand in no part of a page that has one, and are no link."""
    for child in element.children:
        if not isinstance(child, Element) or (child.get("id") and child.tag != "main"):
            continue
        if re.fullmatch("h[2-6]", child.tag) and not child.first("a"):
            yield child
        yield from headings_without_address(child)


def write_templates(folder: Path, files: Mapping[str, str]) -> Path:
    for name, written in files.items():
        file = folder / "templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(written, encoding="utf-8")
    return folder / "templates"


def told(pages: tuple[Page, ...], wording: Wording, own: Path) -> list[str]:
    with pytest.raises(ContentError) as refused:
        render(pages, wording, (own, DESIGN))
    return [str(problem).splitlines()[0] for problem in refused.value.problems]


def test_a_page_that_is_remembered_is_not_rendered_again(pages: tuple[Page, ...], wording: Wording) -> None:
    memory = Counting()
    some = pages[:3]
    first = render(some, wording, (DESIGN,), memory=memory)

    again = render((replace(some[0], title="Another"), *some[1:]), wording, (DESIGN,), memory=memory)

    assert len(memory.given) == len(some) + 1
    assert {path for path in first if first[path] != again[path]} <= {sheet_of(some[0]).file}


def test_all_pages_are_rendered_again_where_the_design_or_a_phrase_is_another(
    pages: tuple[Page, ...], wording: Wording, tmp_path: Path
) -> None:
    memory, one = Counting(), pages[:1]
    (tmp_path / "templates").mkdir()
    phrases = {**wording.language.phrases, "skip.to-content": "Jump"}
    spoken = replace(wording, language=replace(wording.language, phrases=phrases))

    for others in ((wording, (DESIGN,), ""), (wording, (DESIGN,), "b {}"), (spoken, (DESIGN,), "")):
        render(one, *others, memory)
    (tmp_path / "templates" / "own.html").write_text("<p>", encoding="utf-8")
    render(one, wording, (tmp_path / "templates", DESIGN), "", memory)

    assert len(memory.given) == len(set(memory.given)) == 4


def test_every_page_becomes_the_file_of_its_address(pages: tuple[Page, ...], site: Mapping[str, bytes]) -> None:
    assert {sheet_of(page).file for page in pages} <= set(site)


def test_a_page_has_one_main_heading_and_skips_no_level(read: Mapping[str, Reader]) -> None:
    for path, page in read.items():
        steps = [after - before for before, after in zip(page.headings, page.headings[1:], strict=False)]

        assert page.headings.count(1) == 1, path
        assert max(steps, default=0) <= 1, path


def test_an_id_stands_once_on_a_page(read: Mapping[str, Reader]) -> None:
    assert {path: id for path, page in read.items() for id, count in Counter(page.ids).items() if count > 1} == {}


def test_every_heading_can_be_linked_to_or_stands_in_what_can_or_leads_on(site: Mapping[str, bytes]) -> None:
    lost = [
        f"{path}: {heading.text}"
        for path, page in site.items()
        if path.endswith(".html")
        for heading in headings_without_address(read_markup(page.decode(), path))
    ]

    assert lost == []


def test_a_table_can_be_scrolled_by_keyboard_and_its_frame_has_a_name_of_its_own(site: Mapping[str, bytes]) -> None:
    frames = {
        path: [frame.get("aria-label") for frame in read_markup(page.decode(), path).all("section", tabindex="0")]
        for path, page in site.items()
        if b'class="scroll"' in page
    }

    assert frames
    assert all(names and all(names) and len(names) == len(set(names)) for names in frames.values())


def test_paper_names_the_address_of_its_page(site: Mapping[str, bytes]) -> None:
    for path, written in site.items():
        if not path.endswith(".html") or path == "404.html" or "/embed/" in path:
            continue
        page = read_markup(written.decode(), path)
        canonical, foot = page.first("link", rel="canonical"), page.first("footer")

        assert canonical and foot, path
        assert any(canonical.get("href") in line.text for line in foot.all("p", class_="print-only")), path


def test_the_first_link_skips_to_the_text(read: Mapping[str, Reader]) -> None:
    for path, page in read.items():
        if "/embed/" in path:
            continue  # there is nothing in it to skip
        first = next(link for link in page.links if not re.search(r"static/|\.xml$|^https?:", link))

        assert first == "#main", path
        assert "main" in page.ids, path


def test_a_link_within_the_site_leads_somewhere(site: Mapping[str, bytes], read: Mapping[str, Reader]) -> None:
    lost = []
    for path, page in read.items():
        for link in page.links:
            address, _, anchor = link.partition("#")
            is_no_page = address.endswith((".csv", ".jpg", ".json", ".png", ".svg", ".xml"))
            if path == "404.html" or re.match(r"[a-z]+:", address) or is_no_page:
                continue
            file = normpath(join(path.rpartition("/")[0], address)) if address else path
            file = file if file in site else normpath(f"{file}/index.html")
            if file not in site or (anchor and anchor not in read[file].ids):
                lost.append(f"{path} -> {link}")

    assert lost == []


def test_a_button_is_owned_by_a_form_and_opens_a_note_that_is_there(read: Mapping[str, Reader]) -> None:
    for path, page in read.items():
        for button in page.buttons:
            assert button.get("form") == "notes" or button["type"] == "submit", path
            assert button.get("popovertarget", "notes") in page.ids, path


def test_no_page_carries_styles_or_anything_from_elsewhere(
    read: Mapping[str, Reader], site: Mapping[str, bytes]
) -> None:
    assert {path: page.styled for path, page in read.items() if page.styled} == {}
    for path, page in site.items():
        if path.endswith(".html"):
            assert not re.search(rb'(?:src|<link rel="(?:stylesheet|preload|icon)" href)="(?:https?:)?//', page), path


def test_the_site_and_its_embeds_have_a_style_each_under_fifteen_kilobytes(site: Mapping[str, bytes]) -> None:
    import gzip

    sheets = {path: len(gzip.compress(content)) for path, content in site.items() if path.endswith(".css")}

    assert {path.partition(".")[0] for path in sheets} == {"static/embed", "static/style"}
    assert max(sheets.values()) < 15_000


def test_no_script_is_over_two_kilobytes(site: Mapping[str, bytes]) -> None:
    scripts = {path: len(content) for path, content in site.items() if path.endswith(".js")}

    assert scripts
    assert max(scripts.values()) < 2_400, scripts


def test_a_story_with_six_charts_is_under_forty_kilobytes_with_its_style(
    newsroom: NewsroomFactory, wording: Wording
) -> None:
    charts = sorted(file.stem for file in (GOLDEN / "newsroom/content/charts").glob("*.yaml"))[:6]
    prose = (GOLDEN / "newsroom/content/stories/what-the-sound-gives/story.md").read_text(encoding="utf-8")
    story = prose + "".join(f"\n[[chart:{id}]]\n" for id in charts if f"[[chart:{id}]]" not in prose)
    files = render(plan(newsroom({"content/stories/all/story.md": story})).values(), wording, (DESIGN,))

    page = files["stories/all/index.html"]
    style = next(content for path, content in files.items() if path.endswith(".css"))

    assert page.count(b"data-chart") >= 6
    assert len(gzip.compress(page)) + len(gzip.compress(style)) < 40_000


def test_the_same_pages_are_rendered_to_the_same_bytes(
    pages: tuple[Page, ...], site: Mapping[str, bytes], wording: Wording
) -> None:
    assert render(pages, wording, (DESIGN,)) == site


def test_what_an_author_wrote_cannot_become_markup(tmp_path: Path, wording: Wording) -> None:
    newsroom = write_newsroom(
        tmp_path,
        {
            **facts(now=fact("3 ferries")),
            "speakers.yaml": "mayor: {name: <b>Bold</b> & Sons, role: <script>1</script>}\n",
        },
    )

    site = render(plan(newsroom).values(), wording, (DESIGN,))

    assert b"&lt;b&gt;Bold&lt;/b&gt; &amp; Sons" in site["speakers/index.html"]
    assert b"<script>1" not in site["speakers/index.html"]


@pytest.mark.parametrize("name", ["part.svg", "part.atom", "part.j2", "part"])
def test_a_template_escapes_whatever_it_is_called(
    name: str, pages: tuple[Page, ...], wording: Wording, tmp_path: Path
) -> None:
    own = write_templates(tmp_path, {pages[0].template: f"{{% include '{name}' %}}", name: "{{ '<script>' }}"})

    site = render(pages[:1], wording, (own, DESIGN))

    assert site[sheet_of(pages[0]).file] == b"&lt;script&gt;"


def test_a_newsroom_replaces_one_template_and_keeps_the_others(
    pages: tuple[Page, ...], wording: Wording, tmp_path: Path
) -> None:
    own = write_templates(tmp_path, {"parts/footer.html": "<footer>Ours alone</footer>"})

    site = render(pages, wording, (own, DESIGN))

    assert b"Ours alone" in site["index.html"]
    assert b'class="masthead' in site["index.html"]


def test_a_mistake_in_a_template_is_told_at_its_line(pages: tuple[Page, ...], wording: Wording, tmp_path: Path) -> None:
    own = write_templates(tmp_path, {"parts/footer.html": "<footer>\n{% if %}\n</footer>"})

    problems = told(pages, wording, own)

    assert len(problems) == 1
    assert re.match(r"templates/parts/footer\.html:2:1: error: .* \[template-syntax\]", problems[0])


def test_a_name_that_no_page_has_is_told_at_its_line(pages: tuple[Page, ...], wording: Wording, tmp_path: Path) -> None:
    own = write_templates(tmp_path, {"parts/footer.html": "<footer>\n\n{{ frame.weather }}</footer>"})

    problems = told(pages, wording, own)

    assert len(problems) == 1
    assert problems[0].startswith("templates/parts/footer.html:3:1: error: ")
    assert "weather" in problems[0]
    assert problems[0].endswith("[template-undefined]")


@pytest.mark.parametrize(
    ("written", "message"),
    [("{{ t('no.such') }}", "there is no phrase “no.such”"), ("{{ static('no.css') }}", "no static file “no.css”")],
)
def test_a_phrase_or_file_that_is_not_there_is_told_at_its_line(
    pages: tuple[Page, ...], wording: Wording, tmp_path: Path, written: str, message: str
) -> None:
    own = write_templates(tmp_path, {"parts/footer.html": f"<footer>\n{written}</footer>"})

    problems = told(pages, wording, own)

    assert len(problems) == 1
    assert problems[0].startswith("templates/parts/footer.html:2:1: error: ")
    assert message in problems[0]


def test_every_mistake_in_every_template_is_told_at_once(
    pages: tuple[Page, ...], wording: Wording, tmp_path: Path
) -> None:
    own = write_templates(
        tmp_path, {"parts/footer.html": "{% include 'parts/fotoer.html' %}", "parts/key.html": "\n{{ 1 + }}"}
    )

    problems = told(pages, wording, own)

    assert [problem.partition(" error")[0] for problem in problems] == [
        "templates/parts/footer.html:1:1:",
        "templates/parts/key.html:2:1:",
    ]


def test_a_static_file_is_named_by_what_is_in_it(tmp_path: Path) -> None:
    before = read_static_files((write_templates(tmp_path / "a", {"static/icon.svg": "<svg/>"}),))["icon.svg"]
    after = read_static_files((write_templates(tmp_path / "b", {"static/icon.svg": "<svg></svg>"}),))["icon.svg"]

    assert re.fullmatch(r"static/icon\.[0-9a-f]{8}\.svg", before.address)
    assert before.address != after.address


def test_imported_styles_are_joined_and_what_they_name_is_renamed(tmp_path: Path) -> None:
    own = write_templates(
        tmp_path,
        {
            "static/style.css": '@import "style/type.css";\nb { color: red }\n',
            "static/style/type.css": '@font-face { src: url("fonts/a.woff2") }\n',
            "static/fonts/a.woff2": "font",
        },
    )

    files = read_static_files((own,))

    font = files["fonts/a.woff2"].address.removeprefix("static/")
    assert files["style.css"].content.decode() == f'@font-face {{ src: url("{font}") }}\nb {{ color: red }}\n'
    assert "style/type.css" not in files


def test_a_style_that_names_a_missing_file_is_told_at_its_line(tmp_path: Path) -> None:
    own = write_templates(tmp_path, {"static/style.css": 'b {}\ni { background: url("no.png") }\n'})

    with pytest.raises(ContentError) as refused:
        read_static_files((own,))

    assert str(refused.value).startswith(
        "templates/static/style.css:2:22: error: there is no file “no.png” [static-missing]"
    )


def test_what_a_link_on_the_disk_leads_to_is_not_published(tmp_path: Path) -> None:
    own = write_templates(tmp_path, {"static/icon.svg": "<svg/>"})
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (own / "static" / "note.txt").symlink_to(tmp_path / "secret.txt")

    assert set(read_static_files((own,))) == {"icon.svg"}


def test_our_own_fonts_keep_their_licences_beside_them(site: Mapping[str, bytes]) -> None:
    published = {path.rpartition("/")[2].partition(".")[0] for path in site if path.startswith("static/fonts/")}

    assert {"OFL-sans", "OFL-serif"} <= published
    assert len(published) == len([name for name in files_in(DESIGN / "static/fonts") if "/" not in name])
