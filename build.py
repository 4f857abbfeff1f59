"""Builds the site: `python build.py`, or `python build.py check`, `serve`, `verify`, `explain`, `new` and others.

The pipeline stands in factpress/pipeline.py, one line a stage; each command in a module of factpress/cli/.
"""

import sys

from factpress.cli import main

if __name__ == "__main__":
    sys.exit(main())
