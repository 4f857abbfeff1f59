"""Own words for a fact: a number in them may say less than the fact, never more, and keeps its hedge."""

from pathlib import Path

import pytest

from factpress.checks import own_words
from factpress.problems import Problem
from tests.builders import derived, fact, facts

FACTS = facts(
    crowd=fact("about 100000 visitors"),
    rise=fact("28 to 43.5 %"),
    share=fact("15 %"),
    pay=fact("3200 to 3300 EUR per month", converted="501 to 516 USD per month"),
    limit=fact("up to 2500 visitors"),
    least=fact("more than 3500 EUR"),
    most=fact("most"),
    several=fact("several ferries"),
    faster=fact("up to 10 times"),
    total=fact("740 million USD"),
    thousands=fact("tens of thousands of visitors"),
    third=fact("a third"),
    quarter=fact("25 %"),
    weekly=fact("6 days per week"),
    stay=fact("3 years"),
    fall=fact("-5 %"),
    rounded=fact("about 69.4 %"),
    silent="{gist: A finding, locator: line 1, status: reported, when: 2019-12}",
)
TERMS = {
    "terms.yaml": "units:\n  ferry: {one: ferry, other: ferries}\n  visitor: {one: visitor, other: visitors}\n"
    "  EUR: {before: €}\n  USD: {before: $, one: dollar, other: dollars}\n"
}
EVENTS = {
    "events/town.yaml": "fire: {when: XXXX-01-11, inferred: {when: 2024-01-11, because: It looks back.}, title: F, "
    "source: gazette, locator: line 2, status: reported}\nrun: {when: 2017/2023, title: A run, source: gazette, "
    "locator: line 2, status: reported}\n"
}


def check(folder: Path, words: str) -> list[Problem]:
    files = {**FACTS, **TERMS, **EVENTS, "pages/a.md": f"---\ntitle: A\n---\n{words}\n"}
    content, wording = derived(folder, files)
    return list(own_words.check(content, wording))


@pytest.mark.parametrize(
    "words",
    [
        "[[crowd|about 100,000]]",
        "[[crowd|some hundred thousand]]",
        "[[crowd|around 100,000 visitors]]",
        "about [[crowd|100,000]]",
        "[[crowd|more than 90,000]]",
        "[[rise|between a quarter and a half]]",
        "[[rise|more than a quarter]]",
        "[[rise|28 to 43.5 per cent]]",
        "[[share|15 per cent]]",
        "[[share|15]] per cent",
        "[[share|fifteen per cent]]",
        "[[share|less than a fifth]]",
        "[[pay|€3,200 to €3,300]]",
        "[[pay|between 3,200 and 3,300 euros a month]]",
        "[[pay|at least 3,200]]",
        "[[pay|up to €3,300 a month]]",
        "[[pay|$501 to $516]]",
        "[[pay|501–516 dollars]]",
        "[[limit|no more than 2,500]]",
        "[[limit|up to two and a half thousand visitors]]",
        "[[limit|2,500 or fewer]]",
        "[[least|over €3,500]]",
        "[[least|at least 3,500]]",
        "[[most|most]]",
        "[[most|more than half]]",
        "[[several|three ferries or more]]",
        "[[faster|as much as ten times]]",
        "[[faster|up to tenfold]]",
        "[[total|$740m]]",
        "[[total|almost three quarters of a billion dollars]]",
        "[[total|nearly 750 million dollars]]",
        "[[thousands|tens of thousands]]",
        "[[thousands|at least 20,000]]",
        "[[third|a third]]",
        "[[third|one in three]]",
        "[[quarter|one in four]]",
        "[[quarter|a quarter]]",
        "[[weekly|six days a week]]",
        "[[weekly|six]] of them",
        "[[stay|three]] years",
        "[[stay|a three-year stay]]",
        "[[fall|fell by 5 per cent]]",
        "[[rounded|about 69.4 per cent]]",
        "[[crowd|a great many]]",
        "[[share|one of the smallest]]",
        "[[silent|by the end of 2019]]",
        "[[silent|a finding]]",
        "[[event:fire|11 January]]",
        "[[event:run|from 2017 to 2023]]",
        "[[event:run|those years]]",
    ],
)
def test_words_that_say_no_more_than_the_fact_agree(tmp_path: Path, words: str) -> None:
    assert check(tmp_path, words) == []


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("[[crowd|100,000]]", "“100,000” drops the hedge of “crowd”: about 100,000 visitors"),
        ("[[crowd|a hundred thousand visitors]]", "“a hundred thousand visitors” drops the hedge of"),
        ("[[limit|2,500]]", "“2,500” drops the hedge of “limit”: up to 2,500 visitors"),
        ("[[least|€3,500]]", "“€3,500” drops the hedge of"),
        ("[[faster|ten times]]", "“ten times” drops the hedge of"),
        ("[[rounded|69.4 per cent]]", "drops the hedge of"),
        ("[[rise|a third]] more", "“a third” is more exact than “rise”: 28–43.5%"),
        ("[[rise|about a third]]", "“about a third” is more exact than"),
        ("[[rise|30 to 40 per cent]]", "is more exact than"),
        ("[[pay|€3,250]]", "is more exact than “pay”: €3,200–3,300 a month or $501–516 a month"),
        ("[[several|three ferries]]", "is more exact than"),
        ("[[thousands|20,000 to 50,000]]", "is more exact than"),
        ("[[most|two thirds]]", "is more exact than"),
        ("[[share|16 per cent]]", "“16 per cent” does not agree with “share”: 15%"),
        ("[[share|a fifth]]", "does not agree with"),
        ("[[share|most]]", "does not agree with"),
        ("[[crowd|about 90,000]]", "does not agree with"),
        ("[[crowd|tens of thousands]]", "does not agree with"),
        ("[[limit|fewer than 2,500]]", "does not agree with"),
        ("[[least|up to 3,500]]", "does not agree with"),
        ("[[total|$740 thousand]]", "does not agree with"),
        ("[[weekly|seven days]] a week", "does not agree with"),
        ("[[stay|four]] years", "does not agree with"),
        ("[[stay|long, for six of them]]", "does not agree with"),
        ("[[pay|3,200 to 3,300 dollars]]", "does not agree with"),
        ("[[pay|€3,200 to €3,300 a year]]", "is in another unit than"),
        ("[[stay|three months]]", "“three months” is in another unit than"),
        ("[[pay|half]] the wage", "is in another unit than"),
        ("[[share|15 visitors]]", "is in another unit than"),
        ("[[share|in the nineties]]", "“nineties” cannot be held against “share”: 15%"),
        ("[[silent|forty visitors]]", "“forty visitors” is a number, and “silent” states none"),
        ("[[event:fire|11 January 2024]]", "“2024” does not agree with “fire”: 11 January"),
        ("[[event:run|seven years]]", "“seven years” does not agree with “run”: 2017 to 2023"),
    ],
)
def test_words_that_say_something_else_or_more_are_told_as_such(tmp_path: Path, words: str, verdict: str) -> None:
    (problem,) = check(tmp_path, words)

    assert verdict in problem.message
    assert problem.rule == "own-words"


def test_the_place_is_that_of_the_number(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, "All of\n[[crowd|them, all *100,000* of them]].")

    assert str(problem.location) == "content/pages/a.md:5:20"


def test_an_author_who_lost_a_hedge_is_told_how_to_write_it(tmp_path: Path) -> None:
    (problem,) = check(tmp_path, "[[limit|2,500]] came.")

    assert problem.hint == "write “up to 2,500 visitors”, or let the fact speak, [[limit]]"


def test_each_number_in_own_words_is_held_against_the_fact(tmp_path: Path) -> None:
    problems = check(tmp_path, "[[share|15 per cent of 80 people]] and [[stay|four years]].")

    assert [problem.message for problem in problems] == [
        "“80” does not agree with “share”: 15%",
        "“four years” does not agree with “stay”: 3 years",
    ]
