"""Serves a preview of a newsroom's site, which always shows the last save."""

from factpress.serve.preview import serve

__all__ = ["serve"]
