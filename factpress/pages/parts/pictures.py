"""Pictures as blocks of a page."""

from dataclasses import dataclass

from markupsafe import Markup

from factpress.pages.parts.texts import inline, plain
from factpress.pages.parts.told import NOTHING_TOLD, Told
from factpress.prose import PlacedPicture, Setting


@dataclass(frozen=True, kw_only=True)
class PictureView:
    """A picture with its size, so that nothing moves when it comes, its words, and what stands under it."""

    href: str
    width: int
    height: int
    alt: str
    caption: Markup
    template: str = "parts/picture.html"
    told: Told = NOTHING_TOLD


def picture_view(placed: PlacedPicture, setting: Setting) -> PictureView:
    """Show a picture that the checks have found to be there."""
    picture = setting.content.pictures[placed.path]
    assert picture is not None, "a build stops where a picture cannot be published"
    return PictureView(
        href=setting.root + picture.address,
        width=picture.width,
        height=picture.height,
        alt=plain(placed.alt, setting),
        caption=inline(placed.caption, setting),
    )
