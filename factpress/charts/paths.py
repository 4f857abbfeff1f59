"""SVG path data: moved, rounded, and joined, so that a thousand dots are one short path."""

import re

_COMMAND = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_ARGUMENTS = {
    "M": "xy",
    "L": "xy",
    "T": "xy",
    "H": "x",
    "V": "y",
    "C": "xyxyxy",
    "S": "xyxy",
    "Q": "xyxy",
    "A": "-----xy",
}
_POINT = re.compile(r"M(-?[\d.]+),(-?[\d.]+)L\1,\2Z?|M(-?[\d.]+),(-?[\d.]+)h0")


def rounded(number: float) -> str:
    """Write a number to a hundredth, and no longer than it needs to be."""
    written = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def disc(radius: float) -> str:
    """Draw a disc round the middle."""
    return f"M{radius},0a{radius},{radius},0,1,1,{-2 * radius},0a{radius},{radius},0,1,1,{2 * radius},0Z"


def moved(path: str, right: float, down: float) -> str:
    """Move a path, and round it."""
    return "".join(_moved_command(command, numbers, right, down) for command, numbers in _COMMAND.findall(path))


def joined(paths: list[str]) -> str:
    """Join paths into one; points without length, which are drawn as dots, go from each to the next."""
    written, pen = [], (0.0, 0.0)
    for path in paths:
        point = _POINT.fullmatch(path)
        if not point:
            written.append(path)
            continue
        place = float(point[1] or point[3]), float(point[2] or point[4])
        x, y = rounded(place[0] - pen[0]), rounded(place[1] - pen[1])
        written.append(f"m{x}{'' if y.startswith('-') else ' '}{y}h0")
        pen = round(pen[0] + float(x), 2), round(pen[1] + float(y), 2)
    return "".join(written)


def _moved_command(command: str, numbers: str, right: float, down: float) -> str:
    arguments = _ARGUMENTS.get(command, "-")
    shift = {"x": right, "y": down, "-": 0.0}
    found = [float(number) for number in _NUMBER.findall(numbers)]
    shifted = [number + shift[arguments[place % len(arguments)]] for place, number in enumerate(found)]
    return command + ",".join(map(rounded, shifted))
