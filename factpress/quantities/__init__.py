"""Values as a reporter states them: hedge, number, scale and unit, read strictly and summed as intervals."""

from factpress.quantities.amounts import Amount, DimensionError, greatest, least
from factpress.quantities.decimals import Number
from factpress.quantities.hedges import Hedge
from factpress.quantities.quantity import Quantity, parse_quantity, quantity_of

__all__ = [
    "Amount",
    "DimensionError",
    "Hedge",
    "Number",
    "Quantity",
    "greatest",
    "least",
    "parse_quantity",
    "quantity_of",
]
