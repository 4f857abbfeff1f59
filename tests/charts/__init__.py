"""Tests of the package that draws charts."""
