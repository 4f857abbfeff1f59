"""Formulas over facts: read once, with the place of every part, and worked out by interval arithmetic."""

from factpress.formulas.parts import Call, Figure, Formula, Name, Operation, names_in
from factpress.formulas.reading import parse_formula
from factpress.formulas.working_out import FormulaError, evaluate, place_of

__all__ = [
    "Call",
    "Figure",
    "Formula",
    "FormulaError",
    "Name",
    "Operation",
    "evaluate",
    "names_in",
    "parse_formula",
    "place_of",
]
