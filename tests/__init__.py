"""Tests of factpress: by behaviour, through the public doors."""
