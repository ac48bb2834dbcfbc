"""Disks that are full, folders that cannot be written to, shares that go away or do not answer."""

import contextlib
import json
import os
import pathlib
import signal
import subprocess
import time

from . import comparisons, records
from .bench import Broken, Missing, needs, refused_in_a_sentence, wait_for

RECORDS = ["--record-every", "1"]  # of 4000 steps some megabytes


def mount(*words):
    ended = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True)
    if ended.returncode != 0:
        raise Missing(f"nothing can be mounted here: {ended.stderr.strip()}")


@contextlib.contextmanager
def mounted(folder, *words):
    """Something mounted on a new folder, as long as nobody has taken it away."""
    folder.mkdir(exist_ok=True)
    mount(*words, folder)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", folder], stderr=subprocess.DEVNULL)


def left_alone(bench):
    bench.done("zorro", *comparisons.words("mlp", *RECORDS, "--runs", bench.folder / "whole"))
    return records.only_run(bench.folder / "whole")


def expect_failed(bench, run, why):
    """The run is there with all that was recorded, and says why it ended."""
    listed = json.loads(bench.done("zorro", "runs", "list", "--runs", run.parent, "--format", "json"))
    entry = next(entry for entry in listed if entry["run"] == run.name)
    if not entry["state"].startswith("failed"):
        raise Broken(f"a run that {why} is {entry['state']}, not failed: {entry}")


def check_full_disk(bench):
    """A disk of half the size that a run needs; then there is room."""
    whole = left_alone(bench)
    size = (whole / "events.jsonl").stat().st_size
    with mounted(bench.folder / "disk", "-t", "tmpfs", "-o", f"size={size // 2}", "tmpfs") as disk:
        said = bench.refused("zorro", *comparisons.words("mlp", *RECORDS, "--runs", disk), naming=[disk])
        run = records.only_run(disk)
        kept = records.last_step(run)
        if kept == 0:
            raise Broken("nothing is left of what was recorded before the disk was full")
        expect_failed(bench, run, "found its disk full")
        filler = disk / "filler"
        with contextlib.suppress(OSError), filler.open("wb") as file:
            while True:
                file.write(b"\0" * 4096)
                file.flush()
        for words in (comparisons.words("mlp", "--runs", disk), ["train", "--resume", run, "--runs", disk],
                      ["define", "mine = x*sigmoid(x)"], ["study", "run", write_study(bench), "--runs", disk]):
            # Where functions of one's own are kept lies on the full disk, too.
            bench.refused("zorro", *words, ZORROLAB_FUNCTIONS=str(disk / "functions"))
        if records.last_step(run) < kept:
            raise Broken("what was recorded before the disk was full is gone")
        filler.unlink()
        mount("-o", f"remount,size={8 * size}", disk)
        bench.done("zorro", "train", "--resume", run, "--runs", disk)
        records.expect_same(run, whole)
    return f"“{said}”, and with room again it went on to the same figures"


def write_study(bench):
    file = bench.folder / "study.json"
    file.write_text(json.dumps(comparisons.STUDY))
    return file


def check_read_only(bench):
    """A folder of runs that can be looked at only."""
    store = bench.folder / "store"
    store.mkdir()
    with mounted(bench.folder / "share", "--bind", store) as share:
        bench.done("zorro", *comparisons.words("mlp", "--runs", share))
        run = records.only_run(share)
        first = records.figures(run)
        mount("-o", "remount,bind,ro", share)
        look_at(bench, share)
        said = bench.refused("zorro", *comparisons.words("mlp", "--runs", share), naming=[share])
        bench.refused("zorro", *comparisons.words("mlp", "--queue", "--runs", share), naming=[share])
        bench.refused("zorro", "study", "run", write_study(bench), "--runs", share, naming=[share])
        bench.refused("zorro", "runs", "delete", run, "--runs", share)
        bench.refused("zorro-train", run)
        mount("-o", "remount,bind,rw", share)
        bench.done("zorro", *comparisons.words("mlp", "--runs", share))
        if records.figures(run) != first:
            raise Broken("a run has changed in a folder that could not be written to")
    return f"looked at as usual; training said “{said}”, and went on when it could be written to"


def look_at(bench, runs):
    """What only reads works: lists, tables, exports, and a window."""
    bench.done("zorro", "runs", "list", "--runs", runs)
    bench.done("zorro", "runs", "show", records.run_directories(runs)[0], "--runs", runs)
    bench.done("zorro", "runs", "export", records.run_directories(runs)[0], "--runs", runs)
    for room in ("train", "compare"):
        expect_window_lives(bench, room, runs, 3)


def expect_window_lives(bench, room, runs, seconds):
    window = bench.start("zorrolab", "--room", room, ZORROLAB_RUNS=str(runs))
    try:
        with contextlib.suppress(subprocess.TimeoutExpired):
            raise Broken(f"a window in {room} ended with {window.wait(timeout=seconds)}")
    finally:
        window.kill()
        window.wait()


def check_share_goes_away(bench):
    """The folder of runs is taken away while a run is trained and a window shows it, and comes back later."""
    whole = left_alone(bench)
    store = bench.folder / "store"
    store.mkdir()
    with mounted(bench.folder / "share", "--bind", store) as share:
        trainer = bench.start("zorro", *comparisons.words("mlp", *RECORDS, "--runs", share), output=subprocess.PIPE)
        run = wait_for(lambda: next(iter(records.run_directories(share)), None), "a run")
        wait_for(lambda: records.last_step(run) > 100, "its first records")
        windows = [bench.start("zorrolab", "--room", room, ZORROLAB_RUNS=str(share)) for room in ("train", "compare")]
        time.sleep(1)
        subprocess.run(["umount", "--lazy", share], check=True)
        errors = trainer.communicate()[1].decode()
        said = refused_in_a_sentence(trainer.returncode, errors, str(share))
        time.sleep(2)
        left = list(share.iterdir())
        if left:
            raise Broken(f"something was written where the share is not: {left}")
        mount("--bind", store, share)
        time.sleep(2)
        for window in windows:
            if window.poll() is not None:
                raise Broken(f"a window whose runs went away ended with {window.returncode}")
            window.kill()
            window.wait()
        if records.state(run) != "finished":
            bench.done("zorro", "train", "--resume", run, "--runs", share)
        records.expect_same(run, whole)
    return f"windows stay, training said “{said}”, and with the share again it went on to the same figures"


def check_share_hangs(bench):
    """The server of the folder of runs answers nobody for a while."""
    needs("bindfs", "bindfs")
    whole = left_alone(bench)
    store, share = bench.folder / "store", bench.folder / "share"
    store.mkdir()
    share.mkdir()
    server = subprocess.Popen(["bindfs", "-f", store, share], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(lambda: os.path.ismount(share) or server.poll() is not None, "the share")
        if server.poll() is not None:
            raise Missing("bindfs cannot mount anything here")
        trainer = bench.start("zorro", *comparisons.words("mlp", *RECORDS, "--runs", share))
        run = wait_for(lambda: next(iter(records.run_directories(share)), None), "a run")
        wait_for(lambda: records.last_step(run) > 100, "its first records")
        windows = [bench.start("zorrolab", "--room", room, ZORROLAB_RUNS=str(share)) for room in ("train", "compare")]
        time.sleep(3)
        server.send_signal(signal.SIGSTOP)
        blocked = [sum(waits_for_share(window) for _ in sampled(5)) for window in windows]
        server.send_signal(signal.SIGCONT)
        if trainer.wait(timeout=300) != 0:
            raise Broken(f"a trainer whose share had not answered for a while ended with {trainer.returncode}")
        for window, room, samples in zip(windows, ("Train", "Compare"), blocked):
            if window.poll() is not None:
                raise Broken(f"the window in {room} ended with {window.returncode}")
            if samples > 0:
                raise Broken(f"the window in {room} waited for the share in its own thread, at {samples} of 50 looks")
            window.kill()
            window.wait()
        records.expect_same(run, whole)
    finally:
        server.send_signal(signal.SIGCONT)
        subprocess.run(["umount", "--lazy", share], stderr=subprocess.DEVNULL)
        server.terminate()
        server.wait()
    return "windows answer meanwhile, and training went on to the same figures"


def sampled(seconds):
    for _ in range(10 * seconds):
        time.sleep(0.1)
        yield


def waits_for_share(process):
    """Whether the thread that draws waits for a file system."""
    where = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/wchan").read_text()
    state = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/stat").read_text().rpartition(")")[2].split()[0]
    return state == "D" or "fuse" in where or "request_wait" in where


SCENARIOS = {"disk full": check_full_disk, "read-only": check_read_only, "share goes away": check_share_goes_away,
             "share hangs": check_share_hangs}
