"""What an author begins with: a whole newsroom to learn from, and single entries to fill in."""

from factpress.scaffold.adding import Added, add_entry
from factpress.scaffold.blanks import BLANKS
from factpress.scaffold.newsrooms import make_newsroom
from factpress.scaffold.refusals import Refused

__all__ = ["BLANKS", "Added", "Refused", "add_entry", "make_newsroom"]
