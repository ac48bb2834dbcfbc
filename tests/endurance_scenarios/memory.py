"""Memory that does not grow: of a trainer over a million steps, of a window over hours of live charts."""

import fcntl
import json
import os
import pathlib
import socket
import struct
import time

from . import comparisons, records
from .bench import Broken, Missing, processes_on, resident_megabytes, screen, wait_for

GROWTH = 0.05
STEPS = 1_000_000
LINES_A_SECOND = 10  # that a trainer writes: one at least every 100 ms


def expect_flat(samples, what):
    """Samples of megabytes, evenly over a time: the second half needs at most 5 % more than the first, in which what is
    kept grows to what may be kept."""
    half, tenth = len(samples) // 2, len(samples) // 10
    first, second = max(samples[:half]), max(samples[half:])
    if second > (1 + GROWTH) * first:
        raise Broken(f"{what} had up to {first:.0f} MB in the first half and {second:.0f} MB in the second")
    return (f"{what} had {samples[tenth]:.0f} MB after a tenth and {samples[-1]:.0f} MB at the end, at most {first:.0f} MB in the "
            f"first half and {second:.0f} MB in the second")


def trainer_of(run):
    """The process that trains, as trainer.json says."""
    try:
        return json.loads((run / "trainer.json").read_text())["pid"]
    except (OSError, ValueError):
        return None


def check_million_steps(bench):
    words = ["train", "--data", "spirals", "--depth", "1", "--width", "8", "--activation", "relu", "--activation",
             "symmetric-zorro", "--seeds", "2", "--batch", "16", "--steps", str(STEPS), "--device", "cpu"]
    trainer = bench.start("zorro", *words)
    run = wait_for(lambda: next(iter(records.run_directories(bench.runs)), None), "a run")
    number = wait_for(lambda: trainer_of(run), "a trainer")
    started, samples, steps = time.monotonic(), [], []
    while trainer.poll() is None:
        time.sleep(1)
        try:
            samples.append(resident_megabytes(number))
            steps.append(records.last_step(run))
        except (OSError, ValueError):
            break
    if trainer.wait() != 0 or records.state(run) != "finished":
        raise Broken(f"it ended with {trainer.returncode}")
    rate = STEPS / (time.monotonic() - started)
    return expect_flat([s for s in samples if s > 0], "a trainer") + f"; {rate:.0f} steps a second"


def sample(window, until, pause=10):
    samples = []
    while time.monotonic() < until:
        time.sleep(min(pause, max(0.1, until - time.monotonic())))
        if window.poll() is not None:
            raise Broken(f"the window ended with {window.returncode}")
        samples.append(resident_megabytes(window.pid))
        print(f"    {time.strftime('%H:%M:%S')} {samples[-1]:.1f} MB", flush=True)
    return samples


def check_live_charts(bench):
    """A window that shows a run while it is trained, for as long as tests/endurance is given hours; else ten minutes."""
    hours = bench.hours or 1 / 6
    words = ["train", "--data", "spirals", "--depth", "2", "--width", "16", "--activation", "relu", "--activation",
             "symmetric-zorro", "--seeds", "3", "--steps", "1000000000", "--device", "cpu", "--queue"]
    bench.done("zorro", *words)
    run = wait_for(lambda: next(iter(records.run_directories(bench.runs)), None), "a run")
    wait_for(lambda: records.last_step(run) > 0, "its first records")
    with screen() as display:
        window = bench.start("zorrolab", run, "--room", "train", DISPLAY=display)
        samples = sample(window, time.monotonic() + 3600 * hours, pause=max(1, min(60, 36 * hours)))
        window.kill()
        window.wait()
    return expect_flat(samples, f"a window over {60 * hours:.0f} minutes of live charts")


class RecordedTrainer:
    """Stands for a trainer: writes the records of one into another run directory, faster than they came."""

    def __init__(self, pattern, run):
        self.lines = [batch for batch in records.batches(pattern) if "steps" in batch]
        self.head = (pattern / "events.jsonl").read_text().splitlines()[0]
        run.mkdir()
        (run / "comparison.json").write_bytes((pattern / "comparison.json").read_bytes())
        (run / "network.json").write_bytes((pattern / "network.json").read_bytes())
        self.lock = (run / "trainer.lock").open("wb")
        fcntl.fcntl(self.lock, fcntl.F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))
        ticks = int(pathlib.Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])
        (run / "trainer.json").write_text(json.dumps({"pid": os.getpid(), "host": socket.gethostname(),
                                                      "start_ticks": ticks, "paused": False}))
        self.events = (run / "events.jsonl").open("w")
        self.events.write(self.head + "\n")
        self.step, self.written = 0, 0

    def write(self):
        """The next line, with steps and seconds that go on."""
        batch = dict(self.lines[self.written % len(self.lines)])
        count = len(batch["steps"])
        batch["steps"] = [self.step + 10 * (place + 1) for place in range(count)]
        batch["seconds"] = [0.01 * step for step in batch["steps"]]
        for kind in ("histograms", "maps"):
            batch[kind] = [{**each, "step": batch["steps"][-1]} for each in batch.get(kind, [])]
        self.step = batch["steps"][-1]
        self.events.write(json.dumps(batch, separators=(",", ":")) + "\n")
        self.events.flush()
        self.written += 1


def check_time_lapse(bench):
    """As many lines as a trainer writes in eight hours, as fast as they can be written: 200 a second at most."""
    bench.done("zorro", "train", "--data", "spirals", "--depth", "2", "--width", "16", "--activation", "relu", "--activation",
               "symmetric-zorro", "--seeds", "3", "--steps", "20000", "--device", "cpu", "--runs", bench.folder / "pattern")
    trainer = RecordedTrainer(records.only_run(bench.folder / "pattern"), bench.runs / "20260101-000000-lapse")
    wanted, rate, samples = 8 * 3600 * LINES_A_SECOND, 200, []
    with screen() as display:
        window = bench.start("zorrolab", bench.runs / "20260101-000000-lapse", "--room", "train", DISPLAY=display)
        started = time.monotonic()
        while trainer.written < wanted:
            due = min(wanted, int(rate * (time.monotonic() - started)))
            while trainer.written < due:
                trainer.write()
            time.sleep(0.02)
            if time.monotonic() - started > 5 * (len(samples) + 1):
                if window.poll() is not None:
                    raise Broken(f"the window ended with {window.returncode}")
                samples.append(resident_megabytes(window.pid))
                print(f"    {trainer.written} lines, {samples[-1]:.1f} MB", flush=True)
        window.kill()
        window.wait()
    size = (bench.runs / "20260101-000000-lapse/events.jsonl").stat().st_size / 1e6
    return (expect_flat(samples, "a window over eight hours of charts in time lapse")
            + f"; {wanted} lines, {size:.0f} MB of records in {(time.monotonic() - started) / 60:.0f} minutes")


SCENARIOS = {"a million steps": check_million_steps, "live charts": check_live_charts, "charts in time lapse": check_time_lapse}
