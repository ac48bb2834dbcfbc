"""Trainers, queues and studies that are killed at random moments."""

import json
import shutil
import time

from . import comparisons, records

LONGEST = 8  # seconds from a start to a kill, where a busy machine makes a run of two seconds last for minutes


def check_trainer(bench, architecture, variant):
    """Killed and resumed again and again, from its first moment to its last."""
    words = comparisons.words(architecture, *comparisons.VARIED[variant])
    whole, killed = bench.folder / "whole", bench.folder / "killed"
    started = time.monotonic()
    bench.done("zorro", *words, "--runs", whole)
    seconds = time.monotonic() - started
    bench.ends_within(bench.start("zorro", *words, "--runs", killed), min(0.5 * seconds, LONGEST))
    while True:
        runs = records.run_directories(killed)
        again = ("zorro-train", runs[0]) if runs else ("zorro", *words, "--runs", killed)
        if bench.kills >= bench.kills_wanted:
            bench.done(*again)
            break
        if bench.ends_within(bench.start(*again), min(0.6 * seconds, LONGEST)):
            records.expect_same(records.only_run(killed), records.only_run(whole))
            shutil.rmtree(killed)  # it came to its end: the next one is killed from the beginning
    records.expect_same(records.only_run(killed), records.only_run(whole))
    return "nothing lost, nothing trained twice"


def check_study(bench):
    """The command and its trainers are killed together; it goes on with what is missing."""
    file = bench.folder / "study.json"
    file.write_text(json.dumps(comparisons.STUDY))
    whole, killed = bench.folder / "whole", bench.folder / "killed"
    started = time.monotonic()
    bench.done("zorro", "study", "run", file, "--runs", whole)
    seconds = time.monotonic() - started
    table = records.study_table(bench, file, whole)
    while bench.kills < bench.kills_wanted:
        if bench.ends_within(bench.start("zorro", "study", "run", file, "--runs", killed), min(seconds / 4, 2 * LONGEST)):
            expect_whole(bench, file, killed, whole, table)
            shutil.rmtree(killed)
    bench.done("zorro", "study", "run", file, "--runs", killed)
    expect_whole(bench, file, killed, whole, table)
    return "its table is that of one that was left alone, nothing trained twice"


def expect_whole(bench, file, killed, whole, table):
    if records.study_table(bench, file, killed) != table:
        raise records.Broken("its table is another one than that of a study that was left alone")
    name = comparisons.STUDY["name"]
    expected, found = (records.run_directories(runs / "studies" / name) for runs in (whole, killed))
    if len(found) != len(expected):
        raise records.Broken(f"it has {len(found)} runs, and {len(expected)} where it was left alone")


SCENARIOS = {f"kill trainer, {architecture}, {variant}":
             lambda bench, a=architecture, v=variant: check_trainer(bench, a, v)
             for architecture in comparisons.SMALL for variant in comparisons.VARIED}
SCENARIOS["kill study"] = check_study
