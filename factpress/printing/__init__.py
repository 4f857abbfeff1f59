"""Prints pictures: an SVG in, a PNG out, in a process that needs to know nothing else."""

from factpress.printing.png import PrintOrder, print_png

__all__ = ["PrintOrder", "print_png"]
