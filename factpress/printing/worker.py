"""One worker that prints; it is at work in a tenth of the time that one needs that draws."""

import sys
from multiprocessing.connection import Connection

from factpress.at_work import carry_out_orders
from factpress.printing.png import print_png

if __name__ == "__main__":
    carry_out_orders(Connection(int(sys.argv[1])), print_png)
