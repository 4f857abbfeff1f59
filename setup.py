"""Puts templates/ and docs/ into the package: they stand at the top of the repository, and inside when it is built.

Everything else is in pyproject.toml, which cannot name found packages and one from elsewhere together.
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["factpress", "factpress.*"]), "factpress.templates", "factpress.docs"],
    package_dir={"factpress.templates": "templates", "factpress.docs": "docs"},
)
