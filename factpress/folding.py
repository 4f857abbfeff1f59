"""Folds what is typed in several ways and means one thing: blanks, dashes, quotation marks, capitals."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("‘’‚‛′“”„‟″«»'", '"'),
        **dict.fromkeys("\u00ad\u200b\u2060\ufeff", ""),  # they are there and cannot be seen
    }
)


def fold(words: str) -> str:
    """Write words so that two spellings of the same are equal: “RMB 3,200 – 3,300” and “RMB 3,200-3,300”."""
    plain = " ".join(words.translate(_ALIKE).casefold().split())
    return plain.replace(" - ", "-").replace("- ", "-").replace(" -", "-")
