"""Reads a newsroom's content from its files."""

from factpress.load.newsroom import Loaded, load_content

__all__ = ["Loaded", "load_content"]
