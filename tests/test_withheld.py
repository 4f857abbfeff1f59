"""What is withheld of a protected speaker is found however it is spelt, and wherever it stands."""

from pathlib import Path

import pytest

from factpress.checks import protected_words
from factpress.withheld import plain, withheld_words
from tests.builders import derived, fact

SPEAKERS = """\
tern:
  name: Tern
  protected: true
  real_name: 李小明
  contact: "+45 12 34 56 78"
  also_spelled: [Åse Bjørk, Signe Ravnsborg]
"""


@pytest.mark.parametrize(
    "words",
    [
        "SIGNE RAVNSBORG",
        "Signe\u00a0Ravns\u00adborg",
        "signe-ravnsborg",
        "static/pictures/signe_ravnsborg.f8b784c8.png",
        "mailto:signe%20ravnsborg@quill.example",
        "A\u030ase Bj\u00f8rk",
        "Ase Bj\u00f8rk",
        "https://quill.example/%C3%85se-Bj%C3%B8rk",
        "据李小明说",
        "call 12345678 or +4512345678",
    ],
)
def test_a_withheld_name_is_found_in_another_spelling(words: str) -> None:
    withheld = withheld_words({"tern": ["Signe Ravnsborg", "Åse Bjørk", "李小明", "+45 12 34 56 78"]})

    assert any(one.stands_in(plain(words)) for one in withheld)


@pytest.mark.parametrize("words", ["Signes ravnsborger", "Signe and Ravnsborg", "小明", "145 12 34 56 789"])
def test_other_words_are_not_taken_for_a_withheld_name(words: str) -> None:
    withheld = withheld_words({"tern": ["Signe Ravnsborg", "李小明", "+45 12 34 56 78", "Bo"]})

    assert not any(one.stands_in(plain(words)) for one in withheld)


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ("pages/thanks.md", "---\ntitle: Thanks\n---\n\nWe thank Signe *Ravnsborg* for her time.\n"),
        ("pages/thanks.md", "---\ntitle: Thanks\n---\n\nSig**ne** Ravnsborg was there.\n"),
        ("pages/thanks.md", "---\ntitle: Thanks\n---\n\nSigne [[speaker:mayor|Ravnsborg]] was there.\n"),
        ("pages/thanks.md", "---\ntitle: Thanks\n---\n\nS&#105;gne Ravnsb&#111;rg was there.\n"),
        ("pages/thanks.md", "---\ntitle: Thanks\n---\n\n[A photograph](https://quill.example/%C3%85se-Bj%C3%B8rk)\n"),
        ("pages/signe-ravnsborg.md", "---\ntitle: Thanks\n---\n\nShe was there.\n"),
        ("pages/thanks.md", "---\ntitle: 李小明\n---\n\nShe was there.\n"),
        ("sources/letter.yaml", "kind: news\npublisher: The Gazette\npublished: unknown\nauthor: 李小明\n"),
        ("facts/pay.yaml", f"source: gazette\nfacts:\n  signe-ravnsborg-pay: {fact('5 EUR')}\n"),
        ("redirects.yaml", "page:signe-ravnsborg: page:index\n"),
    ],
)
def test_a_withheld_name_is_found_in_every_field_id_and_address(tmp_path: Path, path: str, written: str) -> None:
    content, wording = derived(tmp_path, {"speakers.yaml": f"{SPEAKERS}mayor: {{name: The mayor}}\n", path: written})

    found = [*protected_words.check(content, wording), *protected_words.check_names(content, wording)]

    assert found
    assert {problem.rule for problem in found} == {"protected-words"}
    assert not any("avnsborg" in str(problem) for problem in found if "signe" not in problem.location.path)


def test_a_leak_is_told_at_its_line(tmp_path: Path) -> None:
    page = "---\ntitle: Thanks\n---\n\nWe thank all.\n\nAnd S**ign**e Ravns-borg above all.\n"
    files = {"speakers.yaml": f"{SPEAKERS}mayor: {{name: The mayor}}\n", "pages/thanks.md": page}

    found = list(protected_words.check(*derived(tmp_path, files)))

    assert [(problem.location.path, problem.location.line) for problem in found] == [("content/pages/thanks.md", 7)]


def test_what_the_newsroom_says_of_others_is_no_withheld_word(tmp_path: Path) -> None:
    files = {"speakers.yaml": f"{SPEAKERS}mayor: {{name: The mayor}}\n"}

    content, wording = derived(tmp_path, files)

    assert [*protected_words.check(content, wording), *protected_words.check_names(content, wording)] == []
