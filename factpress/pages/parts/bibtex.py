"""BibTeX: a citation as reference managers take it; it has no year, for our pages have none."""

from factpress.pages.parts.citations import CreditLine
from factpress.wording import Wording

_ESCAPES = str.maketrans(
    {
        **{sign: f"\\{sign}" for sign in "%&#$_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def write_bibtex(key: str, credit: CreditLine, wording: Wording) -> str:
    """Write an entry; braces within braces keep names and titles as they are written."""
    fields = {
        "title": f"{{{_escaped(credit.words)}}}",
        "author": f"{{{_escaped(credit.publisher)}}}",
        **({"howpublished": _escaped(credit.site)} if credit.site else {}),
        "url": credit.address,
        **({"note": _escaped(_note(credit, wording))} if credit.places else {}),
    }
    lines = "".join(f"  {name} = {{{words}}},\n" for name, words in fields.items())
    return f"@misc{{{key},\n{lines}}}"


def _note(credit: CreditLine, wording: Wording) -> str:
    """Say from whom it is and how sure, for a list of references has no other place for it."""
    sources, surety = wording.phrase("figure.sources"), wording.phrase("citation.surety")
    return f"{surety} {credit.surety}. {sources} {'; '.join(credit.places)}."


def _escaped(words: str) -> str:
    return words.translate(_ESCAPES)
