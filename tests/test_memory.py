"""What was made once is found again under all that went into it, and under nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from factpress.memory import ShortMemory, key_of

PARTS = st.lists(st.text(max_size=4) | st.binary(max_size=4), max_size=4)


def test_what_was_kept_is_recalled_and_nothing_else() -> None:
    memory = ShortMemory()

    memory.keep(key_of("picture", "a"), b"made")

    assert memory.recall(key_of("picture", "a")) == b"made"
    assert memory.recall(key_of("picture", "b")) is None


@given(PARTS, PARTS)
def test_other_parts_have_another_key_however_they_are_cut(parts: list[bytes | str], others: list[bytes | str]) -> None:
    written, rewritten = ([part.encode() if isinstance(part, str) else part for part in run] for run in (parts, others))

    assert (key_of("picture", *parts) == key_of("picture", *others)) == (written == rewritten)
