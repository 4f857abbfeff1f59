"""What the tests of charts share."""

import pytest

from tests.builders import derived
from tests.charts.builders import Newsroom


@pytest.fixture(scope="session")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    """Give a newsroom without any facts of its own."""
    content, wording = derived(tmp_path_factory.mktemp("newsroom"), {})
    return Newsroom(content, wording)
