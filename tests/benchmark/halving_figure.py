"""Successive halving against the full grid: how often the learning rate that `zorro train --tune` chooses lies within one
step of the grid's best one, judged by the same networks (same seeds, all steps), and at which share of its updates.

    python halving_figure.py PATH/TO/zorro FOLDER_FOR_RUNS
"""

import json
import math
import pathlib
import statistics
import subprocess
import sys

ACTIVATIONS = ["relu", "gelu", "tanh", "swish", "elu", "softplus", "sigmoid", "mish", "symmetric-zorro", "softsign"]
PROBLEMS = [("spirals", 720), ("moons", 360), ("digits", 360), ("regression", 360)]
RATES = "1e-4:1e-1:10:log"


def zorro(program, runs, *words):
    done = subprocess.run([program, "train", "--runs", runs, *words], capture_output=True, text=True, check=True)
    return pathlib.Path(done.stdout.split("\n", 1)[0].removeprefix("run "))


def tuned(program, runs, data, steps):
    """The run that tunes, in the range as it is, and what it chose by activation."""
    activations = [word for name in ACTIVATIONS for word in ("--activation", name)]
    run = zorro(program, runs, "--architecture", "mlp", "--depth", "2", "--width", "16", "--data", data, "--steps",
                str(steps), "--seeds", "1", "--device", "cpu", "--tune", "learning-rate=" + RATES, "--no-widen", *activations)
    return run, json.loads((run / "tuning.json").read_text())


def full_grid(program, runs, run, tuning):
    """Every rate with every tuning seed, trained to the end: (accuracy or None, loss) of each, a mean over the seeds."""
    comparison = json.loads((run / "comparison.json").read_text())
    del comparison["tuning"]
    comparison.pop("provenance", None)
    comparison["members"] = [
        {"activation": group["activation"], "seed": seed, "values": {"optimizer.learning_rate": point[0]}}
        for group in tuning["groups"] for point in tuning["points"] for seed in tuning["seeds"]
    ]
    config = pathlib.Path(runs) / "grid.json"
    config.write_text(json.dumps(comparison))
    grid = zorro(program, runs, "--config", str(config))
    members = json.loads((grid / "result.json").read_text())["members"]
    accuracy = tuning["metric"] == "validation_accuracy"
    seeds = len(tuning["seeds"])
    scores = []
    for first in range(0, len(members), seeds):
        part = members[first:first + seeds]
        if any(member["failed"] for member in part):
            scores.append((float("inf"), float("inf")))
            continue
        loss = statistics.fmean(member["validation_loss"] for member in part)
        figure = -statistics.fmean(member["validation_accuracy"] for member in part) if accuracy else loss
        scores.append((figure, loss))
    points = len(tuning["points"])
    return [scores[first:first + points] for first in range(0, len(scores), points)]


def best_of(scores, tuning):
    """The one that halving would choose of all, by its rule: accuracies within a standard error are equal."""
    if tuning["metric"] != "validation_accuracy":
        return min(range(len(scores)), key=scores.__getitem__)
    count = tuning["examples"] + 4
    top = -min(figure for figure, _ in scores)
    centre = (top * tuning["examples"] + 2) / count
    error = math.sqrt(centre * (1 - centre) / count)
    return min((i for i in range(len(scores)) if -scores[i][0] >= top - error), key=lambda i: scores[i][1])


def updates_of(tuning, group):
    updates, before = 0, 0
    for rung in tuning["rounds"][0]["rungs"]:
        updates += sum(each["group"] == group for each in rung["candidates"]) * (rung["steps"] - before)
        before = rung["steps"]
    return updates


def main(program, runs):
    pathlib.Path(runs).mkdir(parents=True, exist_ok=True)
    near, shares = [], []
    for data, steps in PROBLEMS:
        run, tuning = tuned(program, runs, data, steps)
        grid = full_grid(program, runs, run, tuning)
        for group, (choice, scores) in enumerate(zip(tuning["choices"], grid)):
            best = best_of(scores, tuning)
            near.append(abs(choice["point"] - best) <= 1)
            shares.append(updates_of(tuning, group) / (len(scores) * tuning["steps"]))
            if not near[-1]:
                print(f"{data}, {choice['activation']}: chose {tuning['points'][choice['point']][0]:.3g} "
                      f"{scores[choice['point']]}, best {tuning['points'][best][0]:.3g} {scores[best]}")
    print(f"within one step of the grid's best: {sum(near)} of {len(near)}")
    print(f"updates: {statistics.fmean(shares):.3f} of the full grid's, at most {max(shares):.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
