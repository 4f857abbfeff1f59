"""The order book of a site: every picture by its name, made when it is asked for or with many others ahead of that."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice

from factpress.charts.orders import Order, key_of_order
from factpress.charts.press import Press
from factpress.on_demand import FilesOnDemand

Orders = Mapping[str, Callable[[], Order]]  # by the name of the picture, each with how it is written
_AT_ONCE = 64  # pictures: enough for two workers, and no more than a few megabytes


@dataclass(frozen=True, kw_only=True)
class OrderBook:
    """What has been ordered for one site, in which a name always stands for the same picture.

    An order is written once, which takes longer than to recall its picture by its key, and again only if the press has
    forgotten that. No author can have spoiled a picture that is ordered here.
    """

    press: Press
    _keys: dict[str, str] = field(default_factory=dict, init=False, repr=False)  # of what has been made, by name

    def give(self, orders: Orders) -> list[bytes]:
        """Give pictures in the order that was asked for; what is not remembered is made."""
        given = {name: self.press.memory.recall(key) for name in orders if (key := self._keys.get(name))}
        written = {name: write() for name, write in orders.items() if given.get(name) is None}
        keys = {name: key_of_order(order) for name, order in written.items()}
        made = self.press.make_by_key({keys[name]: order for name, order in written.items()})
        self._keys.update(keys)
        given |= {name: answer for name, key in keys.items() if isinstance(answer := made[key], bytes)}
        return [picture for name in orders if (picture := given[name]) is not None]

    def make_ahead(self, orders: Orders) -> None:
        """Have pictures made by as many workers as there are, before they are asked for one by one; none is held."""
        names = iter(orders)
        while batch := tuple(islice(names, _AT_ONCE)):
            self.give({name: orders[name] for name in batch})

    def on_demand(self, orders: Orders) -> FilesOnDemand:
        """Give pictures as files, by the paths that are their names."""
        return FilesOnDemand({name: partial(self._give_one, name, write) for name, write in orders.items()})

    def _give_one(self, name: str, write: Callable[[], Order]) -> bytes:
        (picture,) = self.give({name: write})
        return picture
