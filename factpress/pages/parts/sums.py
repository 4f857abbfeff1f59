"""Sums in a reader's words: each id is the figure that it stands for, and leads to it."""

from markupsafe import Markup

from factpress.arithmetic import spell_sum, value_of
from factpress.formulas import Formula, Name, parse_formula
from factpress.model import LedgerEntry
from factpress.prose import Setting, fact_address
from factpress.quantities import Quantity


def sum_html(entry: LedgerEntry, setting: Setting) -> Markup:
    """Write a calculation out, with what it comes to; empty for a fact, which is no sum."""
    if entry.formula is None or entry.value is None:
        return Markup()
    return equation_html(parse_formula(entry.formula, setting.content.vocabulary), entry.value, setting)


def equation_html(formula: Formula, result: Quantity, setting: Setting) -> Markup:
    """Write a formula out, with what it comes to; a figure alone needs no result."""

    def figure(name: Name) -> Markup:
        return _figure(name, setting)

    spelled = Markup().join(spell_sum(formula, figure, setting.wording))
    if isinstance(formula, Name):
        return spelled
    return Markup("{} = <b>{}</b>").format(spelled, setting.wording.quantity(result))


def _figure(name: Name, setting: Setting) -> Markup:
    entry = setting.content.ledger[name.id]
    value = value_of(name, setting.content.ledger)
    words = setting.wording.quantity(value) if value else entry.gist
    return Markup('<a href="{}">{}</a>').format(setting.root + fact_address(setting.content, name.id), words)
