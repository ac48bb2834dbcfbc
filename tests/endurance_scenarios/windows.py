"""Windows that are killed, and two of them at once."""

import json
import os
import signal
import subprocess
import time

from . import comparisons, records
from .bench import Broken, kill_all, needs, screen, wait_for

WAITING = 3  # runs in the queue


def queue_runs(bench, architecture, steps):
    for seed in range(WAITING):
        bench.done("zorro", *comparisons.words(architecture, "--queue", "--data-seed", seed + 1, "--name", f"run{seed}",
                                               steps=steps))


def left_alone(bench, architecture, steps):
    """The same runs as they are without a window, by their names."""
    whole = bench.folder / "whole"
    for seed in range(WAITING):
        bench.done("zorro", *comparisons.words(architecture, "--data-seed", seed + 1, "--name", f"run{seed}", "--runs",
                                               whole, steps=steps))
    return {name_of(run): run for run in records.run_directories(whole)}


def name_of(run):
    return json.loads((run / "comparison.json").read_text())["name"]


def expect_queue_done(bench, whole):
    """Every run of the queue has ended, as it would have alone."""
    runs = records.run_directories(bench.runs)
    if sorted(map(name_of, runs)) != sorted(whole):
        raise Broken(f"the runs are {sorted(map(name_of, runs))}, not {sorted(whole)}")
    for run in runs:
        records.expect_same(run, whole[name_of(run)])


def all_finished(bench):
    runs = records.run_directories(bench.runs)
    return len(runs) == WAITING and all(records.state(run) == "finished" for run in runs)


def queue_workers(bench):
    listed = subprocess.run(["pgrep", "--full", f"{bench.programs}/zorro queue work.*{bench.folder}"], capture_output=True,
                            text=True)
    return [int(number) for number in listed.stdout.split()]


def check_window(bench, architecture):
    """Windows beside a queue are killed, every third time with the process that works the queue off; a new queue begins
    where one has ended."""
    steps = comparisons.STEPS[architecture]
    whole = left_alone(bench, architecture, steps)
    queues = 0
    queue_runs(bench, architecture, steps)
    while bench.kills < bench.kills_wanted:
        window = bench.start("zorrolab", "--room", "train")
        time.sleep(bench.random.uniform(0.05, 2))
        if window.poll() is not None:
            raise Broken(f"a window ended by itself with {window.returncode}")
        window.kill()
        window.wait()
        bench.kills += 1
        if bench.random.random() < 1 / 3:
            for worker in queue_workers(bench):
                os.kill(worker, signal.SIGKILL)
        if all_finished(bench):
            expect_queue_done(bench, whole)
            queues += 1
            for run in records.run_directories(bench.runs):
                run.rename(bench.folder / f"queue{queues}-{run.name}")
            queue_runs(bench, architecture, steps)
    window = bench.start("zorrolab", "--room", "train")
    wait_for(lambda: all_finished(bench), "the end of the queue beside a window that is open", patience=600)
    window.kill()
    window.wait()
    expect_queue_done(bench, whole)
    return f"{queues + 1} queues of {WAITING} runs went on to their end, nothing trained twice"


def copies(bench):
    """What windows have kept of sessions that are not saved."""
    return list(bench.home.glob(".local/share/ZorroLab/zorrolab/recovery/*.zlab"))


def curves_in(copy):
    return len(json.loads(copy.read_text())["curves"])


def check_session(bench):
    """Somebody duplicates curves in a window on a screen, which is killed once the copy was due: it has every change but
    those of the last seconds, and later windows leave it for whoever wants it."""
    needs("xdotool", "xdotool")
    rounds = max(3, bench.kills_wanted // 10)
    with screen() as display:
        for round_number in range(rounds):
            window = bench.start("zorrolab", "relu", "gelu", "--room", "explore", DISPLAY=display)
            wait_for(lambda: shown(display, window), "a window on the screen")
            presses = bench.random.randint(1, 4)
            for _ in range(presses):
                subprocess.run(["xdotool", "key", "--clearmodifiers", "ctrl+d"], env={**os.environ, "DISPLAY": display},
                               check=True)
            wait_for(lambda: any(curves_in(copy) == 2 + presses for copy in copies(bench)), "a copy with every change")
            time.sleep(bench.random.uniform(0, 0.5))
            window.kill()
            window.wait()
            bench.kills += 1
            opened = bench.start("zorrolab", DISPLAY=display)
            wait_for(lambda: shown(display, opened), "a second window on the screen")
            time.sleep(bench.random.uniform(0, 1))
            opened.kill()
            opened.wait()
            bench.kills += 1
            if not any(curves_in(copy) == 2 + presses for copy in copies(bench)):
                raise Broken("the copy of an unsaved session is gone after a second window was killed")
            for copy in copies(bench):
                copy.unlink()
    return f"{rounds} sessions kept with every change"


def shown(display, window):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(window.pid)], capture_output=True, text=True,
                           env={**os.environ, "DISPLAY": display}).stdout.split()
    if found:
        subprocess.run(["xdotool", "windowfocus", "--sync", found[-1]], env={**os.environ, "DISPLAY": display},
                       stderr=subprocess.DEVNULL)
    return found


def check_two_windows(bench):
    """Both look at one folder of runs whose queue goes on; then two commands run one study."""
    whole = left_alone(bench, "mlp", 4000)
    queue_runs(bench, "mlp", 4000)
    windows = [bench.start("zorrolab", "--room", room) for room in ("train", "compare")]
    wait_for(lambda: all_finished(bench), "the end of the queue", patience=600)
    if len(queue_workers(bench)) > 1:
        raise Broken("two processes work one queue off")
    expect_queue_done(bench, whole)
    for window in windows:
        if window.poll() is not None:
            raise Broken(f"a window ended with {window.returncode}")
    kill_all(bench.folder)
    file = bench.folder / "study.json"
    file.write_text(json.dumps(comparisons.STUDY))
    studies = [bench.start("zorro", "study", "run", file, output=subprocess.PIPE) for _ in range(2)]
    ends = [(study.communicate()[1].decode().strip(), study.returncode) for study in studies]
    if sorted(code for _, code in ends) != [0, 1]:
        raise Broken(f"of two commands that run one study one has to be refused: {ends}")
    refused = next(said for said, code in ends if code == 1)
    if len(refused.splitlines()) != 1:
        raise Broken(f"the second command on a study said no single sentence: {refused!r}")
    return f"the queue was worked off once; a second command on a study is refused: “{refused}”"


def check_own_test(bench):
    """The window's own test: killed while a run is trained, which goes on and keeps what it recorded."""
    repeats = max(1, bench.kills_wanted // 50)
    ended = bench.call("test_window_kill", f"--gtest_repeat={repeats}", "--gtest_brief=1", patience=3600)
    if ended.returncode != 0:
        raise Broken("its test of kills failed:\n" + ended.stdout[-2000:])
    bench.kills += 50 * repeats
    return "the trainer and its records are untouched"


SCENARIOS = {f"kill window, {architecture}": lambda bench, a=architecture: check_window(bench, a)
             for architecture in comparisons.SMALL}
SCENARIOS["kill window, beside a trainer"] = check_own_test
SCENARIOS["kill window, unsaved session"] = check_session
SCENARIOS["two windows"] = check_two_windows
