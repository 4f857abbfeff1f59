"""Finds and reads the numbers that prose writes, in digits and in words: `shapes` lists what is one."""

from factpress.numerals.agreement import Agreement, compare
from factpress.numerals.finding import Numeral, NumeralFinder, finder_for
from factpress.numerals.lexicon import Lexicon, lexicon_for
from factpress.numerals.limits import Limited, limit
from factpress.numerals.reading import NumeralReader, Said
from factpress.numerals.shapes import SHAPES, Shape

__all__ = [
    "SHAPES",
    "Agreement",
    "Lexicon",
    "Limited",
    "Numeral",
    "NumeralFinder",
    "NumeralReader",
    "Said",
    "Shape",
    "compare",
    "finder_for",
    "lexicon_for",
    "limit",
]
