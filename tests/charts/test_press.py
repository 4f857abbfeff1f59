"""Pictures are made by workers that know nothing of the machine, each once, and alike whoever makes them."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from factpress.charts import FORMS, Press, Workers
from factpress.charts.drawing import WIDE
from factpress.charts.orders import Code, DrawOrder, Frame, Order, PrintOrder
from factpress.charts.workers import DRAWERS, Answer
from factpress.memory import ShortMemory
from tests.charts.builders import Given, Newsroom

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40" font-family="Factpress Sans,sans-serif">'
    '<text x="4" y="28" font-size="24" font-weight="700">about 3,500</text></svg>'
)
FRAME = Frame(prefix="made-up-wide", title="T", description="D")


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers() as workers:
        yield workers


@pytest.fixture(scope="module")
def orders(newsroom: Newsroom) -> list[Order]:
    """Order charts that need patterns, and a chart that needs none."""
    statuses = ("claimed", "derived", "reported", "unverified")
    subjects = [newsroom.subject("share", [Given(value="3 to 5 %", status=status)]) for status in statuses]
    return [DrawOrder(drawn=FORMS["share"].draw(subject, WIDE), frame=FRAME) for subject in subjects]


def code(source: str) -> DrawOrder:
    return DrawOrder(drawn=Code(path="content/charts/own.py", source=source, facts=(), width=344), frame=FRAME)


class Idle(Workers):
    """Nobody who could make anything."""

    def carry_out(self, orders: Sequence[Order]) -> list[Answer]:
        assert not orders, "it is remembered"
        return []


def test_charts_are_the_same_in_whatever_order_and_by_however_many_they_are_drawn(
    workers: Workers, orders: list[Order], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factpress.charts.workers.ENOUGH_FOR_TWO", {DRAWERS: (2, 1)})
    forwards = workers.carry_out(orders)

    with Workers(at_most=1) as one:
        backwards = one.carry_out(orders[::-1])

    assert backwards[::-1] == forwards
    assert len(set(forwards)) == len(orders)


def test_what_is_remembered_is_not_made_again(workers: Workers, orders: list[Order]) -> None:
    memory = ShortMemory()

    made = Press(memory=memory, workers=workers).make(orders)

    assert Press(memory=memory, workers=Idle()).make(orders) == made


def test_nothing_is_imported_for_what_is_remembered(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from factpress.cache import DiskMemory; from factpress.pipeline import build\n"
        "from factpress.charts import Workers, workers; from tests.builders import fact, facts, write_newsroom\n"
        "chart = 'form: share\\ntitle: T\\nalt: A\\nrows: [{fact: kept, label: Kept}]\\n'\n"
        "files = {**facts(kept=fact('15 to 20 %')), 'charts/kept.yaml': chart}\n"
        "folder = write_newsroom(pathlib.Path(sys.argv[1]), files)\n"
        "with Workers() as ours: cold = dict(build(folder, memory=DiskMemory(folder / 'memory'), workers=ours).files)\n"
        "workers._start = None\n"
        "warm = dict(build(folder, memory=DiskMemory(folder / 'memory'), workers=Workers()).files)\n"
        "sys.exit(cold != warm or bool({'altair', 'vl_convert', 'oxipng'} & sys.modules.keys()))"
    )

    built = subprocess.run([sys.executable, "-c", program, tmp_path], cwd=ROOT, capture_output=True, check=False)

    assert (built.returncode, built.stderr) == (0, b"")


def test_the_fonts_of_a_machine_change_nothing(workers: Workers, tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig><dir>/nowhere</dir></fontconfig>", encoding="utf-8")
    hostile = {"FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "HOME": str(tmp_path), "LC_ALL": "tr_TR.UTF-8"}
    program = (
        "import sys; from factpress.charts import Workers; from factpress.charts.orders import PrintOrder\n"
        "with Workers() as workers: sys.stdout.buffer.write(*workers.carry_out([PrintOrder(svg=sys.argv[1], scale=2)]))"
    )

    elsewhere = subprocess.run(
        [sys.executable, "-c", program, WORDS], cwd=ROOT, env={**os.environ, **hostile}, capture_output=True, check=True
    )

    assert [elsewhere.stdout] == workers.carry_out([PrintOrder(svg=WORDS, scale=2)])
    assert [elsewhere.stdout] != workers.carry_out([PrintOrder(svg=WORDS.replace("about 3,500", ""), scale=2)])


def test_a_picture_is_drawn_in_our_letters_alone(workers: Workers) -> None:
    families = ("Factpress Sans,sans-serif", "Factpress Serif,serif", "sans-serif", "DejaVu Sans,sans-serif")

    printed = workers.carry_out(
        [PrintOrder(svg=WORDS.replace("Factpress Sans,sans-serif", family), scale=1) for family in families]
    )

    assert len(set(printed)) == 3
    assert printed[2] == printed[3], "a font of the machine is not there"


def test_code_that_ends_its_process_or_fails_is_told_and_spoils_nothing(workers: Workers, orders: list[Order]) -> None:
    before = workers.carry_out(orders)
    spoiling = "import altair\nimport os\ndef draw(facts, theme, width):\n    altair.Chart = None\n    os._exit(3)\n"

    (ended, failed) = workers.carry_out([code(spoiling), code("import altair\naltair.alt = 1 / 0\n")])

    assert [(mistake.line, mistake.message) for mistake in ended if not isinstance(mistake, int)] == [
        (1, "the code ended its own process")
    ]
    assert [(mistake.line, mistake.message) for mistake in failed if not isinstance(mistake, int)] == [
        (2, "ZeroDivisionError: division by zero")
    ]
    assert workers.carry_out(orders) == before


def test_a_worker_that_was_killed_is_replaced(orders: list[Order]) -> None:
    with Workers(at_most=1) as workers:
        before = workers.carry_out(orders[:1])
        workers._idle[0].process.kill()

        assert workers.carry_out(orders[:1]) == before


def test_a_picture_that_cannot_be_made_is_a_bug_with_its_traceback(workers: Workers) -> None:
    with pytest.raises(RuntimeError, match="Traceback"):
        workers.carry_out([PrintOrder(svg="<svg", scale=2)])


def test_a_picture_that_cannot_be_made_leaves_nothing_for_the_next_to_be_taken_for(
    workers: Workers, orders: list[Order]
) -> None:
    many = [*orders, *(PrintOrder(svg=f"no picture {number}", scale=1) for number in range(12))]
    with pytest.raises(RuntimeError):
        workers.carry_out(many)

    answered = workers.carry_out(orders)

    with Workers() as others:
        assert answered == others.carry_out(orders)


def test_workers_end_with_the_build(orders: list[Order]) -> None:
    with Workers() as workers:
        workers.carry_out(orders)
        processes = [worker.process for worker in workers._idle]

    assert processes
    assert all(process.poll() is not None for process in processes)


def test_workers_end_where_the_build_is_killed() -> None:
    program = (
        "import time; from factpress.charts import Workers; from factpress.charts.orders import PrintOrder\n"
        f"workers = Workers(); workers.carry_out([PrintOrder(svg='{WORDS}', scale=1)])\n"
        "print(workers._idle[0].process.pid, flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE) as build:
        assert build.stdout
        worker = int(build.stdout.readline())

        build.kill()

    assert ended(worker)


def ended(process: int) -> bool:
    """Wait for a process that is not ours to end; one that nobody buries is as good as ended."""
    for _ in range(100):
        stat = Path(f"/proc/{process}/stat")
        if not stat.exists() or stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.1)
    return False
