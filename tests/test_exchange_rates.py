"""One exchange rate must fit all that a source converted."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factpress.exchange_rates import ExchangeRate, find_rates, rate_problems
from factpress.model import Content, Verdict
from tests.builders import SOURCE, derived, fact, facts

PAIRS = {
    "liaoning": ("3200 to 3300 CNY", "501 to 516 USD"),
    "overtime": ("more than 3500 CNY", "about 548 USD"),
    "before": ("2300 to 2500 CNY", "360 to 390 USD"),
    "chinese": ("8000 to 12000 CNY", "1250 to 1880 USD"),
}


def newsroom(folder: Path, pairs: dict[str, tuple[str, str]], source: str = SOURCE) -> Content:
    figures = {id: fact(stated, converted=converted) for id, (stated, converted) in pairs.items()}
    content, _ = derived(folder, {**facts(**figures), "sources/gazette.yaml": source})
    return content


def only_rate(content: Content) -> ExchangeRate:
    (rate,) = find_rates(content)
    return rate


def test_one_rate_fits_when_some_figures_are_read_as_rounded_to_ten(tmp_path: Path) -> None:
    rate = only_rate(newsroom(tmp_path, PAIRS))

    assert rate.low is not None
    assert rate.high is not None
    assert (round(float(rate.low), 4), round(float(rate.high), 4)) == (6.3892, 6.3927)
    coarser = [(pair.converted.digits, int(step)) for pair, step in rate.coarser]
    assert coarser == [("390", 10), ("1250", 10), ("1880", 10)]


def test_a_wrong_digit_is_found_where_it_stands(tmp_path: Path) -> None:
    content = newsroom(tmp_path, {**PAIRS, "overtime": ("more than 3500 CNY", "about 584 USD")})

    rates = find_rates(content)
    (problem,) = rate_problems(rates, content)

    assert rates[0].verdict is Verdict.IMPOSSIBLE
    assert "CNY 3500 cannot be USD 584" in problem.message
    assert problem.location == content.facts["overtime"].converted.written.location  # type: ignore[union-attr]


def test_a_source_may_say_why_its_conversions_differ(tmp_path: Path) -> None:
    pairs = {**PAIRS, "overtime": ("more than 3500 CNY", "about 584 USD")}
    content = newsroom(tmp_path, pairs, SOURCE + "rates_differ: It converts at the rate of each year.\n")

    assert list(rate_problems(find_rates(content), content)) == []


def test_a_figure_in_millions_is_rounded_to_its_last_digit_on_both_sides(tmp_path: Path) -> None:
    rate = only_rate(newsroom(tmp_path, {"total": ("740 million USD", "586 million GBP")}))

    assert (rate.low, rate.high) == (Fraction(7395, 5865), Fraction(7405, 5855))


@pytest.mark.parametrize(("converted", "verdict"), [("about 900 CNY", "impossible"), ("about 29 CNY", "consistent")])
def test_a_pair_that_converts_the_other_way_is_held_to_the_same_rate(
    tmp_path: Path, converted: str, verdict: str
) -> None:
    rate = only_rate(newsroom(tmp_path, {**PAIRS, "ticket": ("4.50 USD", converted)}))

    assert rate.verdict == verdict


def test_sources_and_currencies_are_not_mixed(tmp_path: Path) -> None:
    pairs = {"a": ("100 USD", "80 EUR"), "b": ("100 USD", "70 GBP"), "c": ("100 kg", "220 lb")}
    del pairs["c"]

    rates = find_rates(newsroom(tmp_path, pairs))

    assert [(rate.stated, rate.converted) for rate in rates] == [("USD", "EUR"), ("USD", "GBP")]


@given(
    st.decimals(Decimal("0.2"), Decimal(9), places=3),
    st.lists(st.tuples(st.integers(10, 9999), st.sampled_from([1, 10, 100])), min_size=2, max_size=7),
)
@pytest.mark.filterwarnings("ignore")
def test_figures_that_were_rounded_from_one_rate_are_never_flagged(
    tmp_path_factory: pytest.TempPathFactory, rate: Decimal, sums: list[tuple[int, int]]
) -> None:
    converted = [(stated, _rounded(stated / Fraction(rate), step)) for stated, step in sums]
    pairs = {f"f{number}": (f"{stated} CNY", f"{to} USD") for number, (stated, to) in enumerate(converted) if to}

    rates = find_rates(newsroom(tmp_path_factory.mktemp("rates"), pairs)) if pairs else ()

    for found in rates:
        assert found.low is not None
        assert found.high is not None


def _rounded(value: Fraction, step: int) -> int:
    return int(value / step + Fraction(1, 2)) * step
