"""Intervals hold exactly what can be true, tried against values picked from them one by one."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import product
from operator import add, mul, sub, truediv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factpress.quantities.intervals import Interval, largest, smallest

Operation = Callable[[Fraction, Fraction], Fraction]

FAR, NEAR = 10**6, Fraction(1, 10**6)  # stand for "beyond all numbers" and "as close as one likes"
ENDS = st.none() | st.integers(-4, 4).map(Fraction) | st.fractions(-4, 4, max_denominator=5)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    point = low is not None and low == high
    return Interval(
        low=low,
        high=high,
        low_open=not point and draw(st.booleans()),
        high_open=not point and draw(st.booleans()),
    )


def values_in(interval: Interval) -> Iterator[Fraction]:
    """Pick values: the ends that belong, others close to them, some between, and some far out."""
    low = -FAR if interval.low is None else interval.low
    high = FAR if interval.high is None else interval.high
    tried = {
        Fraction(low),
        Fraction(high),
        low + NEAR,
        high - NEAR,
        (low + high) / Fraction(2),
        Fraction(0),
        NEAR,
        -NEAR,
    }
    return (value for value in sorted(tried) if is_in(interval, value))


def is_in(interval: Interval, value: Fraction) -> bool:
    above = interval.low is None or value > interval.low or (value == interval.low and not interval.low_open)
    below = interval.high is None or value < interval.high or (value == interval.high and not interval.high_open)
    return above and below


def results(operation: Operation, left: Interval, right: Interval) -> list[Fraction]:
    pairs = product(values_in(left), values_in(right))
    return [operation(*pair) for pair in pairs if operation is not truediv or pair[1]]


def is_tight(interval: Interval, reached: list[Fraction]) -> bool:
    """Claim that each end was reached, or all but reached where it is open or is none."""
    slack = Fraction(1, 100)
    low = min(reached) < -FAR / 10 if interval.low is None else min(reached) < interval.low + slack
    high = max(reached) > FAR / 10 if interval.high is None else max(reached) > interval.high - slack
    closed_low = interval.low_open or interval.low in reached
    closed_high = interval.high_open or interval.high in reached
    return low and high and closed_low and closed_high


OPERATIONS: list[tuple[Operation, Callable[[Interval, Interval], Interval]]] = [
    (add, add),
    (sub, sub),
    (mul, mul),
    (min, smallest),
    (max, largest),
]


@pytest.mark.parametrize(("operation", "of_intervals"), OPERATIONS)
@given(left=intervals(), right=intervals())
def test_an_operation_gives_all_that_it_can_and_nothing_else(
    operation: Operation, of_intervals: Callable[[Interval, Interval], Interval], left: Interval, right: Interval
) -> None:
    result = of_intervals(left, right)

    reached = results(operation, left, right)
    assert all(is_in(result, value) for value in reached)
    assert is_tight(result, reached)


@given(intervals(), intervals())
def test_a_quotient_gives_all_that_it_can_and_nothing_else(left: Interval, right: Interval) -> None:
    inside = (right.low is None or right.low < 0) and (right.high is None or right.high > 0)
    assume(not inside and right != Interval.point(0))

    result = left / right

    reached = results(truediv, left, right)
    assert all(is_in(result, value) for value in reached)
    assert is_tight(result, reached)


@given(intervals(), intervals())
def test_a_divisor_that_may_be_nought_is_refused(left: Interval, right: Interval) -> None:
    inside = (right.low is None or right.low < 0) and (right.high is None or right.high > 0)
    assume(inside or right == Interval.point(0))

    with pytest.raises(ZeroDivisionError, match="which may be 0"):
        left / right


@given(intervals(), intervals())
def test_covers_overlaps_and_hull_agree_with_the_values(left: Interval, right: Interval) -> None:
    ours, theirs = list(values_in(left)), list(values_in(right))

    shared = [value for value in (*ours, *theirs) if is_in(left, value) and is_in(right, value)]

    assert left.overlaps(right) == right.overlaps(left) == bool(shared)
    assert left.covers(right) == all(is_in(left, value) for value in theirs)
    assert all(left.hull(right).contains(value) for value in (*ours, *theirs))
    assert is_tight(left.hull(right), [*ours, *theirs])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("[0, 1]", "(2, oo)", "[0, oo)"),
        ("(0, 1]", "(2, oo)", "(0, oo)"),
        ("[0, 0]", "(-oo, oo)", "[0, 0]"),
        ("(0, 1]", "(-oo, oo)", "(-oo, oo)"),
        ("[-2, 2)", "[-2, 2)", "(-4, 4]"),
        ("(-2, 2)", "(-2, 2)", "(-4, 4)"),
        ("[0, 2)", "(0, 3]", "[0, 6)"),
    ],
)
def test_products_have_exact_ends(left: str, right: str, expected: str) -> None:
    assert str(read(left) * read(right)) == expected


@pytest.mark.parametrize(
    ("divisor", "expected"),
    [("[0, 2]", "[5/2, oo)"), ("(0, 2)", "(5/2, oo)"), ("[0, oo)", "(0, oo)"), ("[-2, 0)", "(-oo, -5/2]")],
)
def test_dividing_by_what_begins_or_ends_at_nought_is_one_sided(divisor: str, expected: str) -> None:
    assert str(Interval.point(5) / read(divisor)) == expected


def test_an_interval_that_holds_nothing_cannot_be_made() -> None:
    for nothing in ("[2, 1]", "[1, 1)", "(1, 1]", "(1, 1)"):
        with pytest.raises(ValueError, match="holds nothing"):
            read(nothing)


def test_no_end_is_an_open_end() -> None:
    assert Interval(low=None, high=None) == Interval(low=None, high=None, low_open=True, high_open=True)


def test_ends_that_touch_overlap_only_when_both_belong() -> None:
    assert read("[1, 2]").overlaps(read("[2, 3]"))
    assert not read("[1, 2)").overlaps(read("[2, 3]"))


def test_a_point_is_one_value() -> None:
    assert Interval.point(3).is_point
    assert not read("[3, oo)").is_point
    assert not Interval(low=None, high=None).is_point


def read(written: str) -> Interval:
    low, high = written[1:-1].split(", ")
    return Interval(
        low=None if low == "-oo" else Fraction(low),
        high=None if high == "oo" else Fraction(high),
        low_open=written[0] == "(",
        high_open=written[-1] == ")",
    )
