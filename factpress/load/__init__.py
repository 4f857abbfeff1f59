"""Reads a newsroom's content from its files."""

from factpress.load.drafts import set_aside_drafts
from factpress.load.newsroom import Loaded, load_content

__all__ = ["Loaded", "load_content", "set_aside_drafts"]
