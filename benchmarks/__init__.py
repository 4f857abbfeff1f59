"""Measures how fast sites are built and rebuilt, beside other generators on the same work."""
