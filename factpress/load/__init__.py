"""Reads a newsroom's content from its files."""

from factpress.load.drafts import set_aside_drafts
from factpress.load.loaded import Loaded
from factpress.load.newsroom import load_content
from factpress.load.read_before import ReadBefore

__all__ = ["Loaded", "ReadBefore", "load_content", "set_aside_drafts"]
