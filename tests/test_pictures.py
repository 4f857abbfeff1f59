"""Pictures are published with what is seen in them, and with nothing that is hidden in their files."""

import io
import os
import re
import struct
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageOps

from factpress.pictures import LARGEST, read_picture
from factpress.pipeline import check
from factpress.problems import ContentError, Unreadable
from factpress.verify import verify_site
from factpress.verify.markup import read_markup
from tests.builders import build, write_newsroom
from tests.conftest import GOLDEN
from tests.test_verify import manifested

HERON = GOLDEN / "newsroom/content/stories/the-long-refit/heron.jpg"
SECRET = b"57 degrees north, by A. Photographer"
PAGE = '---\ntitle: The boat\n---\n\n![A boat at the pier](boat.{ending} "At the pier. Photograph: The mayor")\n'


def picture_of(format: str, *, turned: int = 1, **settings: Any) -> bytes:
    """Make a small picture with everything that a camera and an editor may hide in it."""
    image = Image.linear_gradient("L").resize((60, 40)).convert("RGB")
    image.paste((200, 30, 30), (0, 0, 20, 10))  # so that it is seen which way up it is
    exif = Image.Exif()
    exif[0x013B] = SECRET.decode()
    if turned != 1:
        exif[0x0112] = turned
    exif.get_ifd(0x8825).update({1: "N", 2: (57.0, 3.0, 21.0)})
    written = io.BytesIO()
    image.save(written, format, exif=exif, icc_profile=SECRET, xmp=SECRET, **settings)
    return written.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def site_with(folder: Path, name: str, content: bytes) -> dict[str, bytes]:
    """Build a site with one picture on a page."""
    newsroom = write_newsroom(folder, {"pages/boat.md": PAGE.format(ending=name.rpartition(".")[2])})
    (newsroom / "content/pages" / name).write_bytes(content)
    return dict(build(newsroom).files)


@pytest.mark.parametrize(
    ("ending", "written"),
    [
        ("jpg", picture_of("JPEG", comment=SECRET)),
        ("jpeg", picture_of("JPEG", progressive=True, subsampling=0)),
        ("png", picture_of("PNG")),
        ("webp", picture_of("WEBP")),
        ("webp", picture_of("WEBP", lossless=True)),
    ],
)
def test_where_a_photo_was_taken_and_by_whom_never_reaches_the_site(
    ending: str, written: bytes, tmp_path: Path
) -> None:
    assert SECRET in written

    files = site_with(tmp_path, f"boat.{ending}", written + SECRET)

    [published] = [content for path, content in files.items() if path.startswith("static/pictures/boat.")]
    assert not any(SECRET in content for content in files.values())
    assert dict(opened(published).getexif()) == {}
    assert not opened(published).info.keys() & {"exif", "icc_profile", "xmp", "comment", "photoshop"}
    assert ImageChops.difference(opened(published).convert("RGB"), opened(written).convert("RGB")).getbbox() is None


def test_the_picture_of_the_golden_newsroom_keeps_nothing_of_its_place() -> None:
    written = HERON.read_bytes()
    assert opened(written).getexif().get_ifd(0x8825)

    published = read_picture("heron.jpg", written).content

    assert opened(published).info == {}
    assert len(published) < len(written)


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_that_lies_on_its_side_is_shown_upright(turned: int) -> None:
    written = picture_of("JPEG", turned=turned, quality=95)

    picture = read_picture("boat.jpg", written)

    seen, meant = (ImageOps.exif_transpose(opened(content)) for content in (picture.content, written))
    assert (picture.width, picture.height) == seen.size
    assert ImageChops.difference(seen, meant).getbbox() is None
    assert SECRET not in picture.content


def test_what_is_transparent_stays_transparent() -> None:
    image = Image.new("RGBA", (20, 10), (10, 200, 10, 90))
    for format in ("PNG", "WEBP"):
        written = io.BytesIO()
        image.save(written, format, xmp=SECRET)

        picture = read_picture(f"boat.{format.lower()}", written.getvalue())

        assert opened(picture.content).convert("RGBA").getpixel((3, 3))[3] == 90  # type: ignore[index]
        assert SECRET not in picture.content


def test_a_page_keeps_the_place_of_a_picture_and_says_what_it_shows(tmp_path: Path) -> None:
    files = site_with(tmp_path, "boat.png", picture_of("PNG"))

    figure = read_markup(files["boat/index.html"].decode(), "").first("figure", class_="picture")

    image = figure.first("img") if figure else None
    assert figure and image
    assert (image.get("width"), image.get("height"), image.get("alt")) == ("60", "40", "A boat at the pier")
    assert image.get("src").removeprefix("../") in files
    assert figure.text == "At the pier. Photograph: The mayor"


def test_a_name_changes_with_what_is_seen_and_with_nothing_else() -> None:
    plain, told, other = picture_of("PNG"), picture_of("PNG", dpi=(300, 300)), picture_of("PNG", bits=4)

    names = [read_picture("Boat.PNG", written).address for written in (plain, told)]

    assert names[0] == names[1]
    assert names[0].startswith("static/pictures/boat.")
    assert other == plain or read_picture("boat.png", other).address == names[0]


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_file_that_is_cut_off_anywhere_is_refused_and_never_crashes(format: str) -> None:
    written = picture_of(format)
    name = f"boat.{'jpg' if format == 'JPEG' else format.lower()}"

    for length in range(0, len(written) - 12, 7):
        with pytest.raises(Unreadable):
            read_picture(name, written[:length])


def test_a_picture_that_is_too_large_is_refused_with_its_size() -> None:
    with pytest.raises(Unreadable, match=r"2\.5 MB, and may have 1 MB"):
        read_picture("boat.jpg", HERON.read_bytes() + bytes(LARGEST * 2 + 500_000 - HERON.stat().st_size))


def test_a_picture_for_a_printing_press_is_refused() -> None:
    written = io.BytesIO()
    Image.new("CMYK", (10, 10)).save(written, "JPEG")

    with pytest.raises(Unreadable, match="printing press"):
        read_picture("boat.jpg", written.getvalue())


def test_a_picture_that_moves_is_refused() -> None:
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "blue")]
    written = io.BytesIO()
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:])

    with pytest.raises(Unreadable, match="moves"):
        read_picture("boat.webp", written.getvalue())


@pytest.mark.parametrize(
    ("name", "published"),
    [("Boat_2.png", "boat-2"), ("b#o?a t.png", "b-o-a-t"), ("bóat.png", "boat"), ("船.png", "picture")],
)
def test_a_picture_stands_at_an_address_of_plain_letters(name: str, published: str) -> None:
    picture = read_picture(name, picture_of("PNG"))

    assert re.fullmatch(rf"static/pictures/{published}\.[0-9a-f]{{8}}\.png", picture.address)


def test_the_longest_name_of_a_picture_still_fits_a_disk_with_its_hash() -> None:
    assert len(read_picture("x" * 251 + ".png", picture_of("PNG")).address) < 150


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path / "newsroom", {"pages/boat.md": PAGE.format(ending="png")})
    os.mkfifo(newsroom / "content/pages/boat.png")

    with pytest.raises(ContentError, match=r"boat\.png:1:1: error: this is no file"):
        check(newsroom)


def test_a_picture_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path / "newsroom", {"pages/boat.md": PAGE.format(ending="png")})
    with (newsroom / "content/pages/boat.png").open("wb") as picture:
        picture.truncate(200 * LARGEST)  # of holes, which take no room

    with pytest.raises(ContentError, match=r"boat\.png:1:1: error: this picture has 200\.0 MB"):
        check(newsroom)


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path / "newsroom", {"pages/boat.md": PAGE.format(ending="png")})
    elsewhere = tmp_path / "private.png"
    elsewhere.write_bytes(picture_of("PNG"))
    (newsroom / "content/pages/boat.png").symlink_to(elsewhere)

    with pytest.raises(ContentError, match=r"boat\.png:1:1: error: this is a link to a file elsewhere"):
        check(newsroom)


def test_proving_a_site_finds_a_picture_with_something_hidden_in_it(tmp_path: Path) -> None:
    files = site_with(tmp_path, "boat.png", picture_of("PNG"))
    checked = check(tmp_path)
    [path] = [path for path in files if path.startswith("static/pictures/")]
    chunk = struct.pack(">I", len(SECRET)) + b"tEXt" + SECRET + bytes(4)

    changed = manifested({**files, path: files[path][:33] + chunk + files[path][33:]})
    problems = verify_site(changed, checked.content, checked.findings, checked.wording)

    assert [problem.message for problem in problems] == ["the picture “boat.png” has something hidden in its file"]
