"""The press: makes pictures, each only once for all that goes into it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factpress.charts.orders import Mistakes, Order, key_of_order
from factpress.charts.workers import Workers
from factpress.memory import Memory


@dataclass(frozen=True, kw_only=True)
class Press:
    """Workers, and a memory of what they made."""

    memory: Memory
    workers: Workers

    def make(self, orders: Sequence[Order]) -> list[bytes | Mistakes]:
        """Make what nobody remembers, and give everything in the order that was asked for."""
        keys = [key_of_order(order) for order in orders]
        made = self.make_by_key(dict(zip(keys, orders, strict=True)))
        return [made[key] for key in keys]

    def make_by_key(self, orders: Mapping[str, Order]) -> dict[str, bytes | Mistakes]:
        """Make what nobody remembers of orders whose keys are known already."""
        made: dict[str, bytes | Mistakes] = {}
        for key in orders:
            if (kept := self.memory.recall(key)) is not None:
                made[key] = kept
        missing = {key: order for key, order in orders.items() if key not in made}
        for key, answer in zip(missing, self.workers.carry_out([*missing.values()]), strict=True):
            made[key] = answer
            if isinstance(answer, bytes):  # a mistake is told anew as long as it stands
                self.memory.keep(key, answer)
        return made
