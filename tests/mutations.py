"""Spoils an author's files as accidents and attackers do: the same seed spoils them in the same way."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

CORPORA = Path(__file__).parent / "corpora"
NASTY = (
    *("[[", "]]", "[[a@b|c]]", "{{ site }}", "{% raw %}", "<script>alert(1)</script>", "javascript:alert(1)", "\x00"),
    *(
        "9" * 400,
        "1" + "0" * 5000,
        "1e999999999",
        "0.1e-999999999",
        "-0",
        "NaN",
        "1/0",
        "9" * 40 + " million USD/worker/month",
    ),
    *("a / 0", "a - a", "(" * 200, "a + " * 300 + "a", "min(a, b)", "a ** 9999", "round(a, 99999)", "10 % of a"),
    *("../" * 8 + "etc/passwd", "/etc/passwd", "x" * 5000, "\u202e\u2066", "\ue000" + "0" + "\ue001", "’" * 300),
    *("0000", "9999-12-31/0000-01-01", "-99999", "2024-02-30", "unknown", "2024-13", "[2024, 2025]", "..", "2024~?%"),
    *("*" * 3000, "_" * 3001, "`" * 999, "> " * 400, "- " * 300, "[" * 900, "![" * 400, "|" * 900, "&" * 99, "#" * 50),
    *(
        "- - - - - a",
        "{a: {b: {c: {d: e}}}}",
        "? a",
        "!!python/object:os.system",
        "&a *a",
        "<<: *a",
        "|\n  a",
        ">-\n  b",
    ),
)


def spoil(files: Mapping[str, bytes], seed: int) -> dict[str, bytes]:
    """Spoil one to three things in the files of a newsroom, and give only those that differ."""
    chance = Random(seed)
    spoilt = dict(files)
    for _ in range(chance.choice((1, 1, 2, 3))):
        path = chance.choice(sorted(files))
        spoilt[path] = chance.choice(_WAYS)(spoilt[path], chance, files)
    return {path: written for path, written in spoilt.items() if written != files[path]}


@cache
def attacks() -> tuple[str, ...]:
    """List public attempts at running a script in a reader's browser."""
    return tuple((CORPORA / "script-attacks.txt").read_text(encoding="utf-8").splitlines())


@cache
def examples(corpus: str) -> tuple[str, ...]:
    """List the examples of a public corpus: yaml-test-suite, commonmark-examples."""
    return tuple(json.loads((CORPORA / f"{corpus}.json").read_text(encoding="utf-8")))


def _flip_bits(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    spoilt = bytearray(written)
    for _ in range(chance.randint(1, 4)):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def _delete_line(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    lines = written.splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    return b"".join(lines) or b"\n"


def _repeat_line(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    lines = written.splitlines(keepends=True)
    at = chance.randrange(len(lines))
    return b"".join((*lines[: at + 1], *lines[at:]))


def _swap_lines(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    lines = written.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def _break_off(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    return written[: chance.randrange(len(written))] or b"\n"


def _splice(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    other = files[chance.choice(sorted(files))]
    start, at = chance.randrange(len(other)), chance.randrange(len(written))
    return written[:at] + other[start : start + chance.randint(1, 400)] + written[at:]


def _swap_words(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    words = written.split(b" ")
    one, other = chance.randrange(len(words)), chance.randrange(len(words))
    words[one], words[other] = words[other], words[one]
    return b" ".join(words)


def _swap_values(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    """Write a value from anywhere behind the name of a field."""
    values = [line.partition(b": ")[2] for file in files.values() for line in file.splitlines() if b": " in line]
    return _behind_a_name(written, chance, chance.choice(values))


def _nasty_value(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    return _behind_a_name(written, chance, chance.choice(NASTY).encode())


def _attack(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    return _behind_a_name(written, chance, chance.choice(attacks()).encode())


def _nasty_words(written: bytes, chance: Random, files: Mapping[str, bytes]) -> bytes:
    source: Sequence[str] = chance.choice(
        (NASTY, attacks(), examples("yaml-test-suite"), examples("commonmark-examples"))
    )
    at = chance.randrange(len(written))
    return written[:at] + chance.choice(source).encode() + written[at:]


def _behind_a_name(written: bytes, chance: Random, value: bytes) -> bytes:
    lines = written.splitlines(keepends=True)
    named = [at for at, line in enumerate(lines) if b": " in line]
    if named:
        at = chance.choice(named)
        lines[at] = lines[at].partition(b": ")[0] + b": " + value + b"\n"
    return b"".join(lines)


_WAYS: tuple[Callable[[bytes, Random, Mapping[str, bytes]], bytes], ...] = (
    _flip_bits,
    _delete_line,
    _repeat_line,
    _swap_lines,
    _break_off,
    _splice,
    _swap_words,
    _swap_values,
    _nasty_value,
    _attack,
    _nasty_words,
)
