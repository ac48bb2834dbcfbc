"""Very many: networks in one run, runs in one folder."""

import contextlib
import json
import os
import sqlite3
import time

from . import comparisons, records
from .bench import Broken, kill_all, resident_megabytes, wait_for

MEMBERS = 1000
RUNS = 100_000
LINKS = 50_000  # of one file, which ext4 allows 65,000 names


def check_thousand_members(bench):
    """Ten activations with a hundred seeds each, killed once on the way."""
    activations = ["relu", "gelu", "tanh", "swish", "softplus", "elu", "mish", "sigmoid", "symmetric-zorro", "sloped-zorro"]
    words = ["train", "--data", "spirals", "--depth", "1", "--width", "8", "--seeds", str(MEMBERS // len(activations)),
             "--steps", "400", "--device", "cpu", "--checkpoint-seconds", "0.5"]
    for activation in activations:
        words += ["--activation", activation]
    started = time.monotonic()
    first = bench.start("zorro", *words)
    run = wait_for(lambda: next(iter(records.run_directories(bench.runs)), None), "a run")
    wait_for(lambda: records.last_step(run) >= 50, "its first records")
    kill_all(bench.folder)
    first.wait()
    bench.kills += 1
    bench.done("zorro", "train", "--resume", run)
    seconds = time.monotonic() - started
    shown = json.loads(bench.done("zorro", "runs", "show", run, "--format", "json"))
    counts = [row["n"] for row in shown["table"]]
    if counts != [MEMBERS // len(activations)] * len(activations):
        raise Broken(f"the table has {counts} networks")
    steps = records.recorded_steps(run)
    if len(set(steps)) != len(steps) or steps[-1] != 400:
        raise Broken("it did not record every step once")
    window = bench.start("zorrolab", run)
    time.sleep(15)
    if window.poll() is not None:
        raise Broken(f"a window that shows it ended with {window.returncode}")
    memory = resident_megabytes(window.pid)
    window.kill()
    window.wait()
    return f"trained in {seconds:.0f} s with a kill on the way; a window that shows it has {memory:.0f} MB"


def make_runs(bench, count):
    """So many names of a few runs: what is in them is not what is asked for."""
    bench.done("zorro", *comparisons.words("mlp", "--runs", bench.folder / "pattern", steps=100))
    pattern = records.only_run(bench.folder / "pattern")
    contents = {name: (pattern / name).read_bytes() for name in ("comparison.json", "events.jsonl", "result.json")}
    for number in range(count):
        run = bench.runs / f"20260101-{number:06d}-mlp"
        run.mkdir()
        for name, content in contents.items():
            original = bench.folder / f"{number // LINKS}-{name}"
            if not original.exists():
                original.write_bytes(content)
            os.link(original, run / name)


def check_many_runs(bench):
    """Listed, found, indexed by a window that is killed on the way, and one more is trained among them."""
    make_runs(bench, RUNS)
    started = time.monotonic()
    listed = json.loads(bench.done("zorro", "runs", "list", "--format", "json"))
    list_seconds = time.monotonic() - started
    if len(listed) != RUNS:
        raise Broken(f"the list has {len(listed)} runs")
    started = time.monotonic()
    bench.done("zorro", *comparisons.words("mlp", "--name", "another"))
    train_seconds = time.monotonic() - started
    if "another" not in bench.done("zorro", "runs", "show", "latest"):
        raise Broken("the latest run is not the one that was trained last")
    for _ in range(3):
        window = bench.start("zorrolab", "--room", "compare")
        time.sleep(bench.random.uniform(1, 8))
        window.kill()
        window.wait()
        bench.kills += 1
    started = time.monotonic()
    window = bench.start("zorrolab", "--room", "compare")
    wait_for(lambda: indexed(bench) == RUNS + 1, "an index of all runs", patience=900)
    index_seconds = time.monotonic() - started
    if window.poll() is not None:
        raise Broken(f"the window ended with {window.returncode}")
    memory = resident_megabytes(window.pid)
    window.kill()
    window.wait()
    return (f"listed in {list_seconds:.1f} s, indexed {index_seconds:.0f} s after a window's start, which has {memory:.0f} MB; "
            f"another run beside them took {train_seconds:.1f} s")


def indexed(bench):
    for file in bench.home.rglob("runs.sqlite"):
        with contextlib.suppress(sqlite3.Error), contextlib.closing(
                sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as index:
            tables = [name for name, in index.execute("select name from sqlite_master where type = 'table'")]
            return max(index.execute(f"select count(*) from {table}").fetchone()[0] for table in tables)
    return 0


SCENARIOS = {"1000 members": check_thousand_members, "100000 runs": check_many_runs}
