"""Measures pages of the built site with Lighthouse, as on a slow phone, and prints its four scores for each.

Usage: python -m tools.run_lighthouse FOLDER_OF_NODE_MODULES PAGE [PAGE ...]; a page is its address from the root.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

from tools.published import served

CHROMIUM = "/usr/bin/chromium"
FLAGS = "--headless --no-sandbox --disable-gpu"
SITE = Path(__file__).resolve().parent.parent / "site"


def main(modules: str, *pages: str) -> int:
    """Measure each page; fails where a score is below 100."""
    is_perfect = True
    with served(SITE) as address:
        for page in pages:
            scores = measure(Path(modules) / ".bin" / "lighthouse", urljoin(address, page))
            is_perfect = is_perfect and set(scores.values()) == {100}
            print(f"{page or '/'}: {', '.join(f'{name} {score}' for name, score in scores.items())}", flush=True)
    return 0 if is_perfect else 1


def measure(lighthouse: Path, address: str) -> dict[str, int]:
    """Measure one page: each category and its score of 100."""
    with TemporaryDirectory() as profile:
        told = Path(profile) / "told.json"
        flags = f"--chrome-flags={FLAGS} --user-data-dir={profile}"
        command = [str(lighthouse), address, "--quiet", "--output=json", f"--output-path={told}", flags]
        subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": CHROMIUM})
        categories = json.loads(told.read_text(encoding="utf-8"))["categories"]
    return {category["title"].lower(): round((category["score"] or 0) * 100) for category in categories.values()}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
