"""Clocks that are set back."""

import json
import os
import pathlib

from . import comparisons, records
from .bench import Broken, Missing, kill_all, wait_for

DAY = 86400
LIBRARIES = ("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/faketime/libfaketime.so.1")


def tomorrow():
    """The environment of programs whose clock is a day ahead; time that only goes on is not."""
    library = next((name for name in LIBRARIES if pathlib.Path(name).exists()), None)
    if library is None:
        raise Missing("it needs libfaketime; Debian has it in faketime")
    return {"LD_PRELOAD": library, "FAKETIME": "+1d", "DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}


def stamp_tomorrow(folder):
    """Files as they are after the clock was set back: of a day that is still to come."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            stamp = path.stat().st_mtime + DAY
            os.utime(path, (stamp, stamp))


def check_trainer(bench):
    """A run is begun tomorrow, killed, and goes on today, again and again."""
    words = comparisons.words("mlp")
    whole, killed = bench.folder / "whole", bench.folder / "killed"
    bench.done("zorro", *words, "--runs", whole)
    first = bench.start("zorro", *words, "--runs", killed, **tomorrow())
    wait_for(lambda: killed.exists() and records.run_directories(killed), "a run")
    bench.ends_within(first, 1.5)
    run = records.only_run(killed)
    for kill in range(10):
        stamp_tomorrow(run)
        if bench.ends_within(bench.start("zorro-train", run, **(tomorrow() if kill % 2 else {})), 1.5):
            break
    stamp_tomorrow(run)
    bench.done("zorro-train", run)
    records.expect_same(run, records.only_run(whole))
    records.expect_time_goes_on(run)
    return "a run goes on in yesterday to the same figures"


def check_queue(bench):
    """The queue is filled tomorrow, and worked off today after all was killed."""
    for seed in (1, 2, 3):
        bench.done("zorro", *comparisons.words("mlp", "--queue", "--data-seed", seed, "--name", f"run{seed}"), **tomorrow())
    wait_for(lambda: any(records.last_step(run) for run in records.run_directories(bench.runs)), "the first record")
    bench.done("zorro", *comparisons.words("mlp", "--queue", "--data-seed", 4, "--name", "run4"))
    bench.ends_within(bench.start("zorro", "queue", "start"), 0.1)
    kill_all(bench.folder)
    stamp_tomorrow(bench.runs)
    bench.done("zorro", "queue", "start")
    for run in records.run_directories(bench.runs):
        name = json.loads((run / "comparison.json").read_text())["name"]
        wait_for(lambda run=run: records.state(run) in ("finished", "failed") or is_interrupted(bench, run),
                 f"the end of {name}", patience=600)
        if records.state(run) != "finished":
            bench.done("zorro", "train", "--resume", run)
        steps = records.recorded_steps(run)
        if len(set(steps)) != len(steps) or steps[-1] != comparisons.STEPS["mlp"]:
            raise Broken(f"{name} did not record every step once")
    return "a queue of tomorrow is worked off today"


def is_interrupted(bench, run):
    """Whether it is the run whose trainer was killed, which is left to be resumed by hand."""
    listed = json.loads(bench.done("zorro", "queue", "list", "--format", "json"))
    waiting = json.dumps(listed)
    return run.name not in waiting and records.last_step(run) > 0 and records.state(run) is None


def check_study(bench):
    """Half of a study is trained tomorrow, the rest today."""
    file = bench.folder / "study.json"
    file.write_text(json.dumps(comparisons.STUDY))
    whole, killed = bench.folder / "whole", bench.folder / "killed"
    bench.done("zorro", "study", "run", file, "--runs", whole)
    while not bench.ends_within(bench.start("zorro", "study", "run", file, "--runs", killed,
                                            **(tomorrow() if bench.kills % 2 == 0 else {})), 8):
        stamp_tomorrow(killed)
    if records.study_table(bench, file, killed) != records.study_table(bench, file, whole):
        raise Broken("its table is another one than that of a study that was left alone")
    return "its table is that of one that was left alone"


SCENARIOS = {"clock set back, trainer": check_trainer, "clock set back, queue": check_queue,
             "clock set back, study": check_study}
