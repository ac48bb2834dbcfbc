"""What run directories say, read without our programs."""

import json

from .bench import Broken


def run_directories(runs):
    return sorted(found.parent for found in runs.glob("*/comparison.json"))


def only_run(runs):
    found = run_directories(runs)
    if len(found) != 1:
        raise Broken(f"there are {len(found)} runs in {runs}, not one")
    return found[0]


def state(run):
    """The state that result.json says; none where there is no such file, or it is not whole."""
    try:
        return json.loads((run / "result.json").read_text())["state"]
    except (OSError, ValueError, KeyError):
        return None


def reason(run):
    return json.loads((run / "result.json").read_text())["reason"]


def figures(run):
    """What a run ended with, without what depends on the time."""
    result = json.loads((run / "result.json").read_text())
    comparison = json.loads((run / "comparison.json").read_text())
    return result["state"], result["steps"], result["members"], comparison["members"]


def batches(run):
    return [json.loads(line) for line in (run / "events.jsonl").read_text().splitlines()]


def recorded_steps(run):
    return [step for batch in batches(run) for step in batch.get("steps", [])]


def last_step(run):
    """The last step of a whole line so far; 0 where there is none."""
    try:
        text = (run / "events.jsonl").read_bytes()
    except OSError:
        return 0
    lines = text[: text.rfind(b"\n") + 1].splitlines()
    return json.loads(lines[-1]).get("steps", [0])[-1] if lines else 0


def expect_same(run, whole):
    """A run that had a hard life ended as one that had none: nothing is lost, nothing was done twice."""
    if figures(run) != figures(whole):
        raise Broken(f"{run.name} ended with other figures than a run that was left alone")
    steps = recorded_steps(run)
    if len(set(steps)) != len(steps):
        raise Broken(f"{run.name} recorded a step twice")
    if steps != recorded_steps(whole):
        raise Broken(f"{run.name} recorded other steps than a run that was left alone")


def expect_time_goes_on(run):
    seconds = [second for batch in batches(run) for second in batch.get("seconds", [])]
    if any(later < earlier for earlier, later in zip(seconds, seconds[1:])):
        raise Broken(f"in {run.name} the time of training goes back")


def study_table(bench, file, runs):
    out = bench.done("zorro", "study", "export", file, "--runs", runs, "--format", "csv")
    return [line.rsplit(",", 1)[0] for line in out.splitlines()]  # the last column is a time
