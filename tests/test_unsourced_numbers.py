"""Numbers without a source: found wherever readers would see them, and nowhere else."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from factpress.checks import unsourced_number
from factpress.problems import Location, Problem
from tests.builders import derived, fact, facts

UNITS = "units:\n  worker: {one: worker, other: workers}\n  factory: {one: factory, other: factories}\n"
PLANTED = [  # a sentence, and the number in it that has no source
    ("They were paid 3,200 in all.", "3,200"),
    ("It rose to 3.5 from nothing.", "3.5"),
    ("He kept 15% of it.", "15%"),
    ("A lunch is $5 there.", "5"),
    ("They earn RMB 3,200–3,300 now.", "3,200–3,300"),
    ("Since the 1990s nothing has changed.", "1990s"),
    ("They work 12-14 a day.", "12-14"),
    ("He got ½ of it.", "½"),
    ("They are paid 24/7 as it were.", "24/7"),
    ("In 2019 the border shut.", "2019"),
    ("On the 11th they struck.", "11th"),
    ("His MP3 player broke.", "MP3"),
    ("Some 1 000 000 were sent.", "1 000 000"),
    ("It cost $740m in all.", "740m"),
    ("Ten came back.", "Ten"),
    ("There were eleven of them.", "eleven"),
    ("All twenty-five signed.", "twenty-five"),
    ("About a hundred ran.", "a hundred"),
    ("Two thousand were sent.", "Two thousand"),
    ("He made a million.", "a million"),
    ("A dozen men met.", "A dozen"),
    ("Half a dozen men met.", "Half a dozen"),
    ("One hundred and five met.", "One hundred and five"),
    ("He is in his twenties.", "twenties"),
    ("They left in the nineteen-nineties.", "nineteen-nineties"),
    ("He worked two years there.", "two years"),
    ("It is a five-year stay.", "five-year"),
    ("For six long months he waited.", "six long months"),
    ("He waited three or four weeks.", "three or four weeks"),
    ("They stayed one month.", "one month"),
    ("Pay fell by five per cent.", "five per cent"),
    ("It is up two percentage points.", "two percentage points"),
    ("A bowl costs seven yuan.", "seven yuan"),
    ("They asked eight dollars.", "eight dollars"),
    ("Four times as much was paid.", "Four times"),
    ("He met three workers.", "three workers"),
    ("Two Chinese garment factories closed.", "Two Chinese garment factories"),
    ("Just one factory closed.", "one factory"),
    ("A boy aged seven was there.", "seven"),
    ("One in five was paid.", "One in five"),
    ("Two out of three were paid.", "Two out of three"),
    ("One in forty fled.", "One in forty"),
    ("A third of it was kept.", "A third"),
    ("Pay rose by a third.", "a third"),
    ("Two thirds were kept.", "Two thirds"),
    ("A quarter of the pay is gone.", "A quarter"),
    ("Three-quarters of it is gone.", "Three-quarters"),
    ("It is a fifth less than before.", "a fifth"),
    ("Half of them left.", "Half"),
    ("The pay was cut in half.", "half"),
    ("He waited half an hour.", "half an hour"),
    ("It was doubled in a while.", "doubled"),
    ("Twice as many came.", "Twice"),
    ("It would triple, they said.", "triple"),
    ("It was a tenfold rise.", "tenfold"),
    ("Double the wage at home is paid.", "Double"),
    ("Dozens ran.", "Dozens"),
    ("Scores of them ran.", "Scores"),
    ("Tens of thousands work there.", "Tens of thousands"),
    ("They owe millions.", "millions"),
    ("Two and a half were left.", "Two and a half"),
    ("It stood empty for a year.", "a year"),
    ("A month later he left.", "A month"),
    ("Once a week they went out.", "Once a week"),
    ("One day a week is free.", "One day"),
    ("They are **two** *years* late.", "two years"),
    ("It took\ntwenty of them.", "twenty"),
    ("A price of three point five was named.", "three point five"),
]
INNOCENT = [
    "One of them said so.",
    "Two men spoke.",
    "No one knows, and everyone asks one another.",
    "The first was paid, the second was not.",
    "A third party paid.",
    "A third man spoke, and a fourth.",
    "The headquarters are in the French quarter.",
    "They live in close quarters.",
    "It was a half-hearted yes.",
    "The second half was better than the other half.",
    "On the other hand, no.",
    "They left at once.",
    "One day he left.",
    "At one time it was so.",
    "Article VII of the treaty.",
    "The twenty-fifth to sign was he.",
    "The hundred and first came late.",
    "The tenth man in the eleventh hour.",
    "They came one by one.",
    "Both sides agree.",
    "It is paid by the month.",
    "The worker of a month is named.",
    "What a worker takes home is not known.",
    "One worker, or so it is told, left a factory.",
    "The two sides met.",
    "Two accounts describe workers.",
    "The two told workers of it.",
    "Two reasons workers leave are known.",
    "Of the two, years matter more.",
    "He often wrote, and tended the weight.",
    "A tenant wants money.",
    "Five-star hotels are near.",
    "Think twice, once or twice.",
    "Once he had left, they spoke.",
    "It is a double standard.",
    "Double-check it.",
    "Test scores fell, he scores well.",
    "Some, several, many, most, a few.",
    "A couple of men came.",
    "She is in her teens.",
    "It is a nine-to-five job.",
    "No quarter was given.",
    "A second-hand coat is worn.",
    "For a second he waited.",
    "He fell on all fours.",
    "A four-wheel cart passed.",
    "None at all.",
    "It is a one-man show.",
    "The air is CO₂, the floor is in m².",
    "Second to none, it is the single total.",
    "A second and a third said so.",
    "Each of the seven told us.",
    "Two articles let us see.",
    "He is one too many.",
    "Covid-19 spread on 11 January.",
    "Resolution\n2397 asked for it.",
    "There are [[text:7 pages]].",
    "He keeps [[kept]], or [[kept|15 per cent]].",
    "See [the note](https://example.org/2019/12) or <https://example.org/7>.",
    "See https://example.org/2019.",
    "`12 boxes` is code.",
    "## A heading {#part-2}",
    "1. Pay\n2. Hours",
    "> 1. Pay\n> 2. Hours",
    "Caf&#233; &#8212; it is named so.",
    "A ten\u00adant left.",
]
SEEN = [
    "It was in\n1984. The year is no list.",
    "- It was in\n  1984. The year is no list.",
    'See [the table](https://example.org/ "with 40 rows").',
    "A link to [page 7](https://example.org/).",
    "![A row of 9 machines](machines.png)",
    "He told [[page:index|5,000]] of it.",
    "It is &#53;00, or &frac12;.",
    "He got \\[[5]].",
    "In H5N1 times.",
    "| Pay | 5 |\n|---|---|\n| a | b |",
    "Covid-191 spread.",
]  # marks of Markdown hide nothing that readers see
APART = ["| two |\n|---|\n| years |", "There are two\n\nYears passed.", "# Two\nYears passed."]


def check(folder: Path, files: Mapping[str, str]) -> list[Problem]:
    content, wording = derived(folder, files)
    return list(unsourced_number.check(content, wording))


@cache
def problems_by_body() -> Mapping[str, list[Problem]]:
    """Check all bodies in one newsroom, each on a page of its own."""
    plain = "[Covid-19, 11 January, Resolution 2397]"
    site = f"title: S\ndescription: D\nurl: https://example.org/\npublisher: {{name: P}}\nplain: {plain}\n"
    bodies = [*(sentence for sentence, _ in PLANTED), *INNOCENT, *SEEN, *APART]
    pages = {f"pages/page-{number}.md": f"---\ntitle: A\n---\n{body}\n" for number, body in enumerate(bodies)}
    files = {"site.yaml": site, "terms.yaml": UNITS, **facts(kept=fact("15 %")), **pages}
    with TemporaryDirectory() as folder:
        problems = check(Path(folder), files)
    paths = [problem.location.path.removeprefix("content/") for problem in problems]
    return {
        body: [problem for problem, place in zip(problems, paths, strict=True) if place == path]
        for path, body in zip(pages, bodies, strict=True)
    }


@pytest.mark.parametrize(("sentence", "number"), PLANTED)
def test_a_planted_number_is_found_once_at_its_place(sentence: str, number: str) -> None:
    problems = problems_by_body()[sentence]

    before, _, _ = re.split(rf"(?<!\w)({number.split(maxsplit=1)[0]})", sentence, maxsplit=1)
    path = f"content/pages/page-{[planted for planted, _ in PLANTED].index(sentence)}.md"
    place = Location(path, 4 + before.count("\n"), len(before) - before.rfind("\n"))
    message = f"the number “{number}” has no source"
    assert [(told.location, told.message, told.rule) for told in problems] == [(place, message, "unsourced-number")]


@pytest.mark.parametrize("sentence", INNOCENT)
def test_an_innocent_number_is_left_alone(sentence: str) -> None:
    assert problems_by_body()[sentence] == []


def test_of_all_planted_numbers_none_is_missed_and_no_innocent_one_is_an_alarm(
    capsys: pytest.CaptureFixture[str],
) -> None:
    missed = [sentence for sentence, _ in PLANTED if not problems_by_body()[sentence]]
    alarms = [sentence for sentence in INNOCENT if problems_by_body()[sentence]]

    with capsys.disabled():
        print(f"\n{len(PLANTED)} planted numbers: {len(missed)} missed. ", end="")
        print(f"{len(INNOCENT)} innocent ones: {len(alarms)} false alarms.")
    assert len(PLANTED) >= 60 and len(INNOCENT) >= 60
    assert (missed, alarms) == ([], [])


@pytest.mark.parametrize("body", SEEN)
def test_no_mark_of_markdown_hides_a_number_that_readers_see(body: str) -> None:
    assert problems_by_body()[body] != []


@pytest.mark.parametrize("body", APART)
def test_no_number_reaches_over_the_end_of_a_block(body: str) -> None:
    assert problems_by_body()[body] == []


def test_a_number_is_found_in_every_field_that_readers_see(tmp_path: Path) -> None:
    head = "url: https://example.org/\npublisher: {name: The Gazette}\n"
    files = {
        "site.yaml": f"title: Page 101\ndescription: Page 102\n{head}",
        "speakers.yaml": "mayor: {name: Page 103, role: Page 104, note: Page 105}\n",
        "sources/gazette.yaml": "kind: news\npublisher: The Gazette\npublished: unknown\nnote: Page 106\n"
        "inferred: {published: 2020, because: Page 107}\nrates_differ: Page 108\n",
        "facts/town.yaml": "source: gazette\nfacts:\n  boats: {gist: Page 109, value: 3 ferries, locator: line 1, "
        "when: unknown, inferred: {when: 2020, because: Page 110}, status: reported, note: Page 111}\n",
        "calculations/town.yaml": "more: {gist: Page 112, formula: boats * 2, assumption: Page 113, note: Page 114}\n",
        "events/town.yaml": "fire: {when: unknown, inferred: {when: 2020, because: Page 115}, title: Page 116, "
        "text: Page 117, note: Page 118, source: gazette, locator: line 2, status: reported}\n",
        "timelines/town.yaml": "title: Page 119\nintro: Page 120\nevents: [fire]\ngaps: {fire: Page 121}\n"
        "note: Page 122\n",
        "charts/boats.yaml": "form: number\ntitle: Page 123\nsubtitle: Page 124\nalt: Page 125\n"
        "rows: [{fact: boats, label: Page 126, note: Page 127}]\nof: {fact: boats, label: Page 128}\n"
        "reference: {fact: boats, label: Page 129}\ncomparison: Page 130\nhow: Page 131\n",
        "cross-checks/town.yaml": "enough: {title: Page 138, claim: boats, against: boats * 1, explanation: Page 139, "
        "assumption: Page 140}\n",
        "corrections.yaml": "- {fact: boats, date: 2024-01-02, said: 2 ferries, says: 3 ferries, because: Page 141}\n",
        "stories/fire/story.md": "---\nkicker: Page 132\ntitle: Page 133\nstandfirst: Page 134\n---\nPage 135\n",
        "pages/a.md": "---\ntitle: Page 136\n---\nPage 137\n",
    }

    found = {problem.message for problem in check(tmp_path, files)}

    assert found == {f"the number “{number}” has no source" for number in range(101, 142)}


def test_a_number_in_folded_yaml_is_found_at_its_own_place(tmp_path: Path) -> None:
    story = "---\ntitle: T\nstandfirst: >-\n  A line and\n  a *dozen* men.\n---\nText.\n"

    (problem,) = check(tmp_path, {"stories/fire/story.md": story})

    assert str(problem.location) == "content/stories/fire/story.md:5:3"


def test_an_author_is_told_what_to_do(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, {"pages/a.md": "---\ntitle: A\n---\nIt has 7 pages.\n"})

    assert problem.hint == "write it as a reference to a fact, or as [[text:7]] if it is none"
