"""Reads a built site back and proves it against its content; nothing that made the site takes part."""

from factpress.verify.proofs import PROOFS, verify_site
from factpress.verify.sites import read_site, template_words

__all__ = ["PROOFS", "read_site", "template_words", "verify_site"]
