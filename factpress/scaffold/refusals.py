"""What is said where nothing can be begun."""


class Refused(Exception):
    """Say why nothing was written, and what to do instead."""
