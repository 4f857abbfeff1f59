"""Runs an author's own code, in a worker: a chart comes back, or everything that its author has to mend."""

import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from traceback import extract_tb
from types import CodeType, FrameType, MappingProxyType
from typing import Any

from factpress.charts.code_proof import prove_code
from factpress.charts.fills import paint_words
from factpress.charts.orders import Code, Mistake, Mistakes, PlainFact
from factpress.charts.palette import PALETTE
from factpress.charts.picture import FONT, vega_svg

TIME_LIMIT = 10.0  # seconds of work for one width: a machine that has much else to do takes longer for them
_OUTER = ("hconcat", "vconcat", "concat", "facet", "repeat")  # charts of charts have no width of their own


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Our colours and letters, and the fills that say how sure a value is."""

    paper: str = PALETTE["paper"]
    ink: str = PALETTE["ink"]
    secondary: str = PALETTE["ink2"]
    grid: str = PALETTE["grid"]
    worker: str = PALETTE["worker"]
    state: str = PALETTE["state"]
    peer: str = PALETTE["peer"]
    font: str = FONT

    def fill(self, status: str, hue: str = "worker", *, pale: bool = False) -> str:
        """Write the fill of a status, for a mark's encoding “description”."""
        return paint_words(status, hue, pale=pale)


class _OutOfTime(BaseException):
    """Not an Exception, so that no except in an author's code catches it."""


def run_code(code: Code, limit: float = TIME_LIMIT) -> str | Mistakes:
    """Draw an author's chart as vl-convert makes it; the limit is in seconds of work."""
    try:
        with _time_limit(limit):
            return _draw(code)
    except _OutOfTime as error:
        message = f"the code works for more than {limit:g} seconds"
        return (Mistake(line=_line(error, code), message=message, hint="a chart is drawn at every build: do less"),)
    except (Exception, SystemExit) as error:  # noqa: BLE001  # an author's code may fail in any way
        line = _line(error, code)
        hint = f"the line reads: {code.source.splitlines()[line - 1].strip()}" if code.source else ""
        return (Mistake(line=line, message=f"{type(error).__name__}: {_first_line(error)}", hint=hint),)


def _draw(code: Code) -> str | Mistakes:
    draw = _drawing_function(code)
    if draw is None:
        hint = "write one: def draw(facts, theme, width): …"
        return (Mistake(line=1, message="there is no function draw", hint=hint),)
    facts: Mapping[str, PlainFact] = MappingProxyType({fact.id: fact for fact in code.facts})
    chart = draw(facts, Theme(), code.width)
    declared = chart.to_dict() if _is_chart(chart) else None
    line = _line_of_draw(draw)
    if declared is None:
        message = f"draw() returns {type(chart).__name__}, where an Altair chart is expected"
        return (Mistake(line=line, message=message, hint="return alt.Chart(…) or what is made of charts"),)
    urls = tuple(_urls(declared))
    if urls:
        return tuple(_no_url(url, code, line) for url in urls)
    svg = vega_svg(_fitted(declared, code.width))
    return prove_code(svg, code, line) or svg


def _drawing_function(code: Code) -> Callable[..., Any] | None:
    names: dict[str, Any] = {"__name__": "chart", "__file__": code.path}
    compiled: CodeType = compile(code.source, code.path, "exec")
    exec(compiled, names)  # noqa: S102  # the newsroom's own code, where site.yaml allows it
    draw = names.get("draw")
    return draw if callable(draw) else None


def _is_chart(chart: object) -> bool:
    altair = sys.modules.get("altair")  # who has made a chart has imported it
    return altair is not None and isinstance(chart, altair.TopLevelMixin)


def _line_of_draw(draw: Callable[..., Any]) -> int:
    return draw.__code__.co_firstlineno if hasattr(draw, "__code__") else 1


def _urls(declared: object) -> Iterator[str]:
    """Find every address: a chart draws what stands in facts, and nothing that it would have to fetch."""
    if isinstance(declared, Mapping):
        for name, value in declared.items():
            if name in ("url", "href") and value:
                yield str(value.get("value", value.get("field", "")) if isinstance(value, Mapping) else value)
            else:
                yield from _urls(value)
    elif isinstance(declared, list):
        for value in declared:
            yield from _urls(value)


def _no_url(url: str, code: Code, line: int) -> Mistake:
    lines = code.source.split("\n")
    where = next((number for number, words in enumerate(lines, start=1) if url and url in words), line)
    return Mistake(line=where, message=f"the chart names “{url}”", hint="draw the facts that draw() is given")


def _fitted(declared: dict[str, Any], width: int) -> dict[str, Any]:
    """Give a chart our letters and, where it has none, the width of its frame."""
    config = {"background": "transparent", **declared.get("config", {}), "font": FONT}
    config["view"] = {"stroke": None, **config.get("view", {})}
    sized = {} if any(name in declared for name in _OUTER) else {"width": width, "autosize": {"type": "fit"}}
    return {"padding": {"top": 2, "right": 0, "bottom": 4, "left": 0}, **sized, **declared, "config": config}


@contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    def end(number: int, frame: FrameType | None) -> None:
        raise _OutOfTime

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _line(error: BaseException, code: Code) -> int:
    """Find the last line of the author's own that was being carried out."""
    if isinstance(error, SyntaxError) and error.filename == code.path:
        return error.lineno or 1
    own = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == code.path]
    return (own[-1] if own else None) or 1


def _first_line(error: BaseException) -> str:
    message = error.msg if isinstance(error, SyntaxError) else str(error)
    return next((line.strip() for line in message.split("\n") if line.strip()), "no message")
