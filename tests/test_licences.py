"""The licences of all that a build needs are listed, and let it be used."""

from tests.conftest import REPOSITORY
from tools.list_licences import licence_of, list_licences, pinned

FREE = ("MIT", "BSD", "Apache", "PSF")


def test_every_package_is_listed_with_its_licence() -> None:
    assert (REPOSITORY / "docs" / "licences.md").read_text(encoding="utf-8") == list_licences()


def test_every_licence_lets_anybody_use_the_package() -> None:
    assert {name: licence_of(name) for name in pinned() if not licence_of(name).startswith(FREE)} == {}
