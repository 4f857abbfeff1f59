"""Exchange rates: whether one rate fits all that a source converted, in words."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from factpress.exchange_rates import ExchangeRate, Pair
from factpress.model import UnitWords
from factpress.pages.parts.counts import counted
from factpress.pages.parts.links import Link
from factpress.prose import Setting
from factpress.text import Text

_PLACES = Decimal("0.0001")


@dataclass(frozen=True, kw_only=True)
class RateView:
    """What the conversions of one source come to."""

    source: Link
    verdict: str
    coarser: str  # which figures have to be read as rounded; empty where none


def rate_view(rate: ExchangeRate, setting: Setting) -> RateView:
    """Show one exchange rate, to the nearest of four places: the exact window is in the data."""
    phrase, source = setting.wording.phrase, setting.content.sources[rate.source]
    pairs = counted("pairs", len(rate.pairs), setting.wording)
    words = {"pairs": pairs, "stated": rate.stated, "converted": rate.converted}
    verdict = phrase("rate.impossible", **words)
    if rate.low is not None and rate.high is not None:
        low, high = _digits(rate.low, setting), _digits(rate.high, setting)
        verdict = phrase("rate.consistent", low=low, high=high, **words)
    coarser = setting.wording.listed(_figure(pair, rate, setting) for pair, _ in rate.coarser) if rate.coarser else ""
    return RateView(
        source=Link(words=source.name, href=f"{setting.root}sources/{source.id}/"),
        verdict=verdict,
        coarser=phrase("rate.coarser", figures=coarser) if coarser else "",
    )


def _sign(currency: str, setting: Setting) -> str:
    words = setting.content.terms.units.get(Text(currency), UnitWords())
    return str(words.before or words.after or currency).strip()


def _figure(pair: Pair, rate: ExchangeRate, setting: Setting) -> str:
    grouped = f"{pair.converted.value:,f}".replace(",", setting.wording.phrase("number.group"))
    currency = rate.stated if pair.is_turned else rate.converted
    return f"{_sign(currency, setting)}{grouped}"


def _digits(exact: Fraction, setting: Setting) -> str:
    rounded = (Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(_PLACES)
    return str(rounded).replace(".", setting.wording.phrase("number.decimal"))
