"""A static data-journalism site generator: every figure knows its source, who said it, and how sure anyone can be."""

__version__ = "0.1.0"
